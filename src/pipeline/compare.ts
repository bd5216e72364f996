/** Two or more results over the same theorems, side by side: what changed, and whether chance would explain it. */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from '../core/index.js';
import { type ResultFile, readResults, type TheoremResult } from '../trajectory/index.js';
import {
  bootstrapInterval,
  type Interval,
  mcNemarExact,
  mean,
  median,
  seededRandom,
  wilsonInterval,
} from '../util/index.js';
import { RESULTS_FILE } from './run-search.js';

/** A pass rate in [0, 1] with its 95 % Wilson interval. */
export interface PassRate extends Interval {
  readonly proved: number;
  readonly theorems: number;
  readonly rate: number;
}

/** One run, over the theorems that all runs have. */
export interface ComparedRun {
  readonly path: string;
  readonly runId: string;
  readonly value: string | null;
  readonly seed: number;
  readonly passRate: PassRate;
  readonly expansions: number;
  readonly tacticCalls: number;
  /** Where wall time went, in seconds, summed over theorems. */
  readonly seconds: {
    readonly generate: number;
    readonly environment: number;
    readonly value: number;
    readonly other: number;
  };
}

/** A run against the first one. */
export interface Comparison {
  readonly first: string;
  readonly second: string;
  /** Theorems that only the second run proved, and that only the first did. */
  readonly gains: readonly string[];
  readonly losses: readonly string[];
  /** Two-sided exact McNemar p-value. */
  readonly p: number;
  /** Over theorems that both proved. */
  readonly bothProved: {
    readonly theorems: number;
    readonly medianExpansions: readonly [first: number, second: number] | null;
    /** Mean of second − first, with its 95 % bootstrap interval over theorems. */
    readonly meanDifference: (Interval & { readonly mean: number }) | null;
    readonly fewer: number;
    readonly more: number;
  };
  /** Settings, versions and files in which the runs differ. */
  readonly differences: readonly { readonly what: string; readonly first: string; readonly second: string }[];
}

export interface CompareReport {
  /** Theorems that all runs tried. */
  readonly theorems: number;
  /** Theorems that some runs did not try: left out. */
  readonly leftOut: readonly string[];
  readonly runs: readonly ComparedRun[];
  readonly comparisons: readonly Comparison[];
  /** Theorem by theorem: expansions where proved, `null` where not. */
  readonly byTheorem: readonly { readonly name: string; readonly expansions: readonly (number | null)[] }[];
}

/**
 * Compares runs with the first one.
 * @param paths result files or run folders, at least two.
 * @throws {FileError} if one cannot be read, or they share no theorem.
 */
export async function compareRuns(paths: readonly string[]): Promise<CompareReport> {
  if (paths.length < 2) throw new RangeError(`compare needs at least two results, got ${paths.length}`);
  const files = await Promise.all(paths.map(async path => ({ path, file: await readRun(path) })));
  const tables = files.map(({ file }) => new Map(file.theorems.map(theorem => [theorem.name, theorem])));
  const all = [...new Set(files.flatMap(({ file }) => file.theorems.map(theorem => theorem.name)))];
  const shared = all.filter(name => tables.every(table => table.has(name)));
  if (shared.length === 0)
    throw new FileError(
      paths.join(', '),
      `${paths.join(' and ')} share no theorem: there is nothing to compare.`,
    );
  assertSameStatements(paths, shared, tables);
  const results = tables.map(table => shared.map(name => table.get(name)!));
  return {
    theorems: shared.length,
    leftOut: all.filter(name => !shared.includes(name)),
    runs: files.map(({ path, file }, i) => describeRun(path, file, results[i]!)),
    comparisons: files.slice(1).map(({ path, file }, i) => ({
      first: paths[0]!,
      second: path,
      ...comparePair(results[0]!, results[i + 1]!),
      differences: differencesOf(files[0]!.file, file),
    })),
    byTheorem: shared.map((name, i) => ({
      name,
      expansions: results.map(run => (run[i]!.outcome === 'proved' ? run[i]!.expansions : null)),
    })),
  };
}

/** A result file, or that of a run folder. */
export async function readRun(path: string): Promise<ResultFile> {
  const isFolder = await stat(path).then(
    info => info.isDirectory(),
    () => false,
  );
  return readResults(isFolder ? join(path, RESULTS_FILE) : path);
}

/** Pass rate of these results. */
export function passRate(results: readonly TheoremResult[]): PassRate {
  const proved = results.filter(result => result.outcome === 'proved').length;
  const theorems = results.length;
  return {
    proved,
    theorems,
    rate: theorems === 0 ? 0 : proved / theorems,
    ...wilsonInterval(proved, theorems),
  };
}

/** Two names alike are one theorem only if they say the same. */
function assertSameStatements(
  paths: readonly string[],
  names: readonly string[],
  tables: readonly ReadonlyMap<string, TheoremResult>[],
): void {
  const first = tables[0]!;
  for (const [i, table] of tables.entries())
    for (const name of names)
      if (table.get(name)!.statement !== first.get(name)!.statement)
        throw new FileError(
          paths[i]!,
          `${paths[i]} and ${paths[0]} have different statements under the name ${name}: they are not of the same theorem file.`,
        );
}

function describeRun(path: string, { run }: ResultFile, results: readonly TheoremResult[]): ComparedRun {
  const seconds = (key: keyof TheoremResult['time']) =>
    results.reduce((sum, result) => sum + result.time[key], 0) / 1000;
  return {
    path,
    runId: run.runId,
    value: run.value,
    seed: run.seed,
    passRate: passRate(results),
    expansions: results.reduce((sum, result) => sum + result.expansions, 0),
    tacticCalls: results.reduce((sum, result) => sum + result.tacticCalls, 0),
    seconds: {
      generate: seconds('generateMs'),
      environment: seconds('environmentMs'),
      value: seconds('valueMs'),
      other: seconds('otherMs'),
    },
  };
}

function comparePair(
  first: readonly TheoremResult[],
  second: readonly TheoremResult[],
): Omit<Comparison, 'first' | 'second' | 'differences'> {
  const pairs = first.map((result, i) => ({ name: result.name, first: result, second: second[i]! }));
  const proved = (result: TheoremResult) => result.outcome === 'proved';
  const gains = pairs.filter(pair => !proved(pair.first) && proved(pair.second)).map(pair => pair.name);
  const losses = pairs.filter(pair => proved(pair.first) && !proved(pair.second)).map(pair => pair.name);
  const both = pairs.filter(pair => proved(pair.first) && proved(pair.second));
  const differences = both.map(pair => pair.second.expansions - pair.first.expansions);
  return {
    gains,
    losses,
    p: mcNemarExact(gains.length, losses.length),
    bothProved: {
      theorems: both.length,
      medianExpansions:
        both.length === 0
          ? null
          : [
              median(both.map(pair => pair.first.expansions)),
              median(both.map(pair => pair.second.expansions)),
            ],
      meanDifference:
        both.length === 0
          ? null
          : {
              mean: mean(differences),
              ...bootstrapInterval(differences, mean, { random: seededRandom('compare') }),
            },
      fewer: differences.filter(difference => difference < 0).length,
      more: differences.filter(difference => difference > 0).length,
    },
  };
}

/** Everything in which two runs differ: a comparison is about one thing only if this has one line. */
function differencesOf(first: ResultFile, second: ResultFile): Comparison['differences'] {
  const flat = ({ run }: ResultFile): Record<string, unknown> => ({
    seed: run.seed,
    program: run.program.version,
    environment: `${run.environment.name} ${run.environment.version}`,
    policy: run.policy,
    value: run.value,
    'theorem file': run.theoremFile.sha256.slice(0, 16),
    ...run.settings,
  });
  const [left, right] = [flat(first), flat(second)];
  const shown = (value: unknown) => (value === undefined ? 'not set' : JSON.stringify(value));
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter(what => JSON.stringify(left[what]) !== JSON.stringify(right[what]))
    .map(what => ({ what, first: shown(left[what]), second: shown(right[what]) }));
}
