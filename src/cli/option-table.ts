/**
 * The options of all commands in one table: flag, key of the configuration file, environment variable, kind, default.
 * One word each: `--max-nodes`, `max-nodes = 200`, `BURN_QED_MAX_NODES`.
 */

/** What an option takes. */
export type OptionKind = 'integer' | 'number' | 'text' | 'list' | 'switch';

/** One option. */
export interface OptionSpec {
  readonly key: string;
  readonly kind: OptionKind;
  /** What stands for the value in the help, e.g. `<n>`. */
  readonly value?: string;
  readonly description: string;
  /** Shown in the help. Absent: there is none, or it is described in words. */
  readonly fallback?: number | string | boolean;
  /** Least value of a number. */
  readonly least?: number;
  /** Only on the command line: it is about this one call. */
  readonly flagOnly?: boolean;
}

/** Keeps the kind of an option as a type of its own, so that settings are typed by it. */
function spec<const Key extends string, const Rest extends Omit<OptionSpec, 'key'>>(key: Key, rest: Rest) {
  return { key, ...rest };
}

/** Every option by its key. */
export const OPTIONS = {
  theorems: spec('theorems', {
    kind: 'text',
    value: '<file>',
    description: 'theorem file: JSON, JSON lines, .lean with sorry, or Parquet',
  }),
  output: spec('output', {
    kind: 'text',
    value: '<folder>',
    description: 'folder for results, journal and trajectories',
  }),
  'max-nodes': spec('max-nodes', {
    kind: 'integer',
    value: '<n>',
    least: 0,
    fallback: 600,
    description: 'expansions a theorem, at most',
  }),
  timeout: spec('timeout', {
    kind: 'number',
    value: '<seconds>',
    least: 0,
    fallback: 600,
    description: 'wall time a theorem, at most',
  }),
  'tactic-timeout': spec('tactic-timeout', {
    kind: 'number',
    value: '<seconds>',
    least: 0,
    fallback: 30,
    description: 'time of one tactic, at most',
  }),
  'max-depth': spec('max-depth', {
    kind: 'integer',
    value: '<n>',
    least: 1,
    fallback: 50,
    description: 'tactics in a proof, at most',
  }),
  candidates: spec('candidates', {
    kind: 'integer',
    value: '<n>',
    least: 1,
    fallback: 32,
    description: 'tactics proposed in one expansion',
  }),
  temperature: spec('temperature', {
    kind: 'number',
    value: '<t>',
    least: 0,
    fallback: 1,
    description: 'how flat the policy is',
  }),
  'length-power': spec('length-power', {
    kind: 'number',
    value: '<p>',
    least: 0,
    fallback: 0.5,
    description: 'log-probabilities are divided by depth^p: 0 prefers short proofs, 1 does not care',
  }),
  workers: spec('workers', {
    kind: 'integer',
    value: '<n>',
    least: 1,
    fallback: 2,
    description: 'Lean processes',
  }),
  concurrency: spec('concurrency', {
    kind: 'integer',
    value: '<n>',
    least: 1,
    description: 'theorems searched at once (default: as many as workers)',
  }),
  seed: spec('seed', {
    kind: 'integer',
    value: '<n>',
    fallback: 0,
    description: 'seed of every random choice',
  }),
  split: spec('split', { kind: 'text', value: '<name>', description: 'only theorems of this split' }),
  only: spec('only', { kind: 'list', value: '<names...>', description: 'only theorems with these names' }),
  limit: spec('limit', { kind: 'integer', value: '<n>', least: 1, description: 'only the first n theorems' }),
  value: spec('value', {
    kind: 'text',
    value: '<checkpoint>',
    description: 'value model that scores states',
  }),
  'lean-repl': spec('lean-repl', {
    kind: 'text',
    value: '<path>',
    description: 'Pantograph binary of a real Lean (default: the embedded microlean)',
  }),
  'lean-project': spec('lean-project', {
    kind: 'text',
    value: '<folder>',
    description: 'Lake project for the real Lean',
  }),
  module: spec('module', {
    kind: 'list',
    value: '<names...>',
    description: 'modules to import (default: Mathlib)',
  }),
  'export-lean': spec('export-lean', {
    kind: 'text',
    value: '<folder>',
    description: 'also write a .lean file for each proof',
  }),
  resume: spec('resume', {
    kind: 'switch',
    fallback: false,
    flagOnly: true,
    description: 'continue the run in the output folder',
  }),
  json: spec('json', { kind: 'switch', fallback: false, description: 'print machine-readable output' }),
  quiet: spec('quiet', { kind: 'switch', fallback: false, description: 'no progress' }),
  config: spec('config', {
    kind: 'text',
    value: '<file>',
    flagOnly: true,
    description: 'TOML file with the same words as options',
  }),
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type OptionKey = keyof typeof OPTIONS;

/** Options that choose and run the environment. */
export const ENVIRONMENT_OPTIONS: readonly OptionKey[] = ['lean-repl', 'lean-project', 'module'];

/** Options that shape a search. */
export const SEARCH_OPTIONS: readonly OptionKey[] = [
  'max-nodes',
  'timeout',
  'tactic-timeout',
  'max-depth',
  'candidates',
  'temperature',
  'length-power',
  'seed',
  'value',
];

/** Environment variable of an option. */
export function variableOf(key: OptionKey): string {
  return `BURN_QED_${key.replaceAll('-', '_').toUpperCase()}`;
}
