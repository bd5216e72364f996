/** The result file of a run: what was asked, with what, and what came of each theorem. */

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { FileError } from '../core/index.js';
import { type Interval, wilsonInterval } from '../util/index.js';
import { toFileError, writeFileAtomic } from '../util/node/index.js';

/** Version of the result file and the journal. Raised with every change that old readers would misread. */
export const RESULT_FORMAT_VERSION = 1;

const milliseconds = z.number().nonnegative();
const count = z.number().int().nonnegative();

/** Schema of one theorem's result. */
export const theoremResultSchema = z.object({
  name: z.string().min(1),
  /** The theorem itself, so that the script can be verified again from this file alone. */
  statement: z.string().min(1),
  header: z.string().optional(),
  split: z.string().optional(),
  source: z.string().optional(),
  /**
   * `proved`: found and verified; `unverified`: found, but verification refused it; `failed`: not found;
   * `error`: it could not be tried to the end, e.g. its statement does not elaborate.
   */
  outcome: z.enum(['proved', 'unverified', 'failed', 'error']),
  /** Why it ended: a stop reason of the search, the verifier's reason, or an error's message. */
  reason: z.string(),
  /** One tactic a line, as written after `by`. Present whenever a proof was found. */
  script: z.string().optional(),
  /** Every axiom that the verified proof rests on. */
  axioms: z.array(z.string()).default([]),
  /** Those of them that are axioms of the environment's library, not Lean's own. */
  libraryAxioms: z.array(z.string()).default([]),
  expansions: count,
  tacticCalls: count,
  tokens: count,
  /** Tactics in the proof; `null` without one. */
  depth: count.nullable(),
  wallMs: milliseconds,
  time: z.object({
    generateMs: milliseconds,
    environmentMs: milliseconds,
    valueMs: milliseconds,
    otherMs: milliseconds,
  }),
});

/** Schema of what all theorems of a run share. */
export const runInfoSchema = z.object({
  runId: z.string().min(1),
  startedAtMs: z.number(),
  seed: z.number().int(),
  program: z.object({ name: z.string(), version: z.string() }),
  environment: z.object({ name: z.string(), version: z.string(), modules: z.array(z.string()) }),
  /** The policy's description. */
  policy: z.string(),
  /** The value model's description with its checkpoint's fingerprint; `null` without one. */
  value: z.string().nullable(),
  theoremFile: z.object({ path: z.string(), sha256: z.string() }),
  /** Every setting that has a part in the outcome. */
  settings: z.record(z.string(), z.unknown()),
});

const resultFileSchema = z.object({
  formatVersion: z.literal(RESULT_FORMAT_VERSION),
  run: runInfoSchema,
  theorems: z.array(theoremResultSchema),
});

export type TheoremResult = z.infer<typeof theoremResultSchema>;
export type RunInfo = z.infer<typeof runInfoSchema>;
/** The whole file. */
export type ResultFile = z.infer<typeof resultFileSchema>;

/** A run in figures. */
export interface ResultTotals {
  readonly theorems: number;
  readonly proved: number;
  readonly unverified: number;
  readonly failed: number;
  readonly errors: number;
  readonly expansions: number;
  readonly tacticCalls: number;
  readonly tokens: number;
  /** Sum over theorems, in seconds; more than the run took when several are searched at once. */
  readonly searchSeconds: number;
  /** Proved of all, in [0, 1], with its 95 % Wilson interval; `null` without theorems. */
  readonly passRate: ({ readonly rate: number } & Interval) | null;
}

/** Adds a run up. Only verified proofs count as proved. */
export function totalsOf(theorems: readonly TheoremResult[]): ResultTotals {
  const number = (outcome: TheoremResult['outcome']) =>
    theorems.filter(theorem => theorem.outcome === outcome).length;
  const sum = (key: 'expansions' | 'tacticCalls' | 'tokens' | 'wallMs') =>
    theorems.reduce((total, theorem) => total + theorem[key], 0);
  const proved = number('proved');
  const total = theorems.length;
  return {
    theorems: total,
    proved,
    unverified: number('unverified'),
    failed: number('failed'),
    errors: number('error'),
    expansions: sum('expansions'),
    tacticCalls: sum('tacticCalls'),
    tokens: sum('tokens'),
    searchSeconds: sum('wallMs') / 1000,
    passRate: total === 0 ? null : { rate: proved / total, ...wilsonInterval(proved, total) },
  };
}

/** Writes a result file, in one step. @throws {FileError} if it cannot be written. */
export function writeResults(path: string, run: RunInfo, theorems: readonly TheoremResult[]): Promise<void> {
  const file = { formatVersion: RESULT_FORMAT_VERSION, run, totals: totalsOf(theorems), theorems };
  return writeFileAtomic(path, `${JSON.stringify(file, null, 2)}\n`);
}

/** Reads a result file. @throws {FileError} if it is missing, no result file, or of a version unknown here. */
export async function readResults(path: string): Promise<ResultFile> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (error) {
    throw toFileError(path, 'read', error);
  }
  const value = parseJson(path, source);
  assertKnownVersion(path, value);
  const parsed = resultFileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new FileError(path, `${path} is not a result file: ${firstIssue(parsed.error)}`, {
    cause: parsed.error,
  });
}

/** @throws {FileError} unless the value says that it is of the version known here. */
export function assertKnownVersion(path: string, value: unknown): void {
  const version = (value as { formatVersion?: unknown } | null)?.formatVersion;
  if (version === RESULT_FORMAT_VERSION) return;
  const found =
    version === undefined ? 'has no formatVersion' : `has formatVersion ${JSON.stringify(version)}`;
  throw new FileError(
    path,
    `${path} ${found}; expected ${RESULT_FORMAT_VERSION}. Give a file that this program's search wrote, or use the version that wrote it.`,
  );
}

/** Where a value breaks its schema, and how. */
export function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? error.message : `${issue.path.join('.') || 'the value'}: ${issue.message}`;
}

function parseJson(path: string, source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    throw new FileError(path, `${path} is not JSON: ${(error as Error).message}`, { cause: error });
  }
}
