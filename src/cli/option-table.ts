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
    description: 'folder for all that the command writes',
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
    fallback: 0.6,
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
  alpha: spec('alpha', {
    kind: 'number',
    value: '<a>',
    least: 0,
    fallback: 0.5,
    description: 'weight of the log-probability in the order of the search',
  }),
  beta: spec('beta', {
    kind: 'number',
    value: '<b>',
    least: 0,
    fallback: 0.5,
    description: 'weight of the value; without --value it has no effect',
  }),
  'log-prob-scale': spec('log-prob-scale', {
    kind: 'number',
    value: '<t>',
    fallback: 1,
    description: 'temperature of the log-probability: what it is divided by',
  }),
  'value-scale': spec('value-scale', {
    kind: 'number',
    value: '<t>',
    fallback: 1,
    description: 'temperature of the value: what it is divided by',
  }),
  'value-ramp-depth': spec('value-ramp-depth', {
    kind: 'number',
    value: '<n>',
    least: 0,
    fallback: 0,
    description: 'depth at which beta is reached, linearly from 0 at the root',
  }),
  'value-min-depth': spec('value-min-depth', {
    kind: 'integer',
    value: '<n>',
    least: 0,
    fallback: 1,
    description: 'nodes nearer to the root are not scored',
  }),
  'harvest-siblings': spec('harvest-siblings', {
    kind: 'switch',
    fallback: false,
    description: 'after a proof, expand the siblings along it once: hard negatives for training',
  }),
  trajectories: spec('trajectories', {
    kind: 'list',
    value: '<paths...>',
    description: 'trajectory files, run folders or globs',
  }),
  head: spec('head', {
    kind: 'text',
    value: '<kind>',
    fallback: 'goal',
    description: 'goal: sees state and root goal; state: sees the state only',
  }),
  hidden: spec('hidden', {
    kind: 'list',
    value: '<widths...>',
    description: "widths of the head's hidden layers (default: 128 64; 2048 1024 512 with --reference)",
  }),
  width: spec('width', {
    kind: 'integer',
    value: '<d>',
    least: 8,
    fallback: 1024,
    description: 'width of the embeddings',
  }),
  encoder: spec('encoder', {
    kind: 'text',
    value: '<kind>',
    fallback: 'builtin',
    description: 'builtin, encode (an /encode endpoint) or openai (/v1/embeddings)',
  }),
  'encoder-url': spec('encoder-url', {
    kind: 'text',
    value: '<url>',
    description: 'address of a remote encoder',
  }),
  'encoder-model': spec('encoder-model', {
    kind: 'text',
    value: '<name>',
    fallback: 'default',
    description: "name of a remote encoder's model",
  }),
  cache: spec('cache', {
    kind: 'text',
    value: '<folder>',
    description: 'folder of cached embeddings (default: in the output folder)',
  }),
  steps: spec('steps', {
    kind: 'integer',
    value: '<n>',
    least: 1,
    description: 'training steps (default: 600; 50000 with --reference)',
  }),
  groups: spec('groups', {
    kind: 'integer',
    value: '<n>',
    least: 1,
    fallback: 32,
    description: 'groups of one positive and its negatives in a step',
  }),
  negatives: spec('negatives', {
    kind: 'integer',
    value: '<n>',
    least: 1,
    fallback: 7,
    description: 'negatives of each positive',
  }),
  'learning-rate': spec('learning-rate', {
    kind: 'number',
    value: '<x>',
    least: 0,
    description: 'peak learning rate (default: 1e-3; with --reference 3e-5, state-only 1e-4)',
  }),
  loss: spec('loss', {
    kind: 'text',
    value: '<kind>',
    fallback: 'info-nce',
    description: 'info-nce or margin',
  }),
  'depth-weight': spec('depth-weight', {
    kind: 'number',
    value: '<x>',
    least: 0,
    description: 'weight of depth regression (default: 0.3 for a state-only head, else 0)',
  }),
  'validation-share': spec('validation-share', {
    kind: 'number',
    value: '<x>',
    least: 0,
    fallback: 0.1,
    description: 'share of the theorems that the best checkpoint is chosen by',
  }),
  'holdout-share': spec('holdout-share', {
    kind: 'number',
    value: '<x>',
    least: 0,
    fallback: 0,
    description: 'share of the theorems that training never sees; the head is judged on them',
  }),
  reference: spec('reference', {
    kind: 'switch',
    fallback: false,
    description: 'the settings of the 7B reference system instead of the small ones',
  }),
  budgets: spec('budgets', {
    kind: 'list',
    value: '<n...>',
    description: 'expansions at which pass rates are given (default: 0 1 2 5 10 20 50 100 200 300 600)',
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
  export: spec('export', {
    kind: 'text',
    value: '<folder>',
    flagOnly: true,
    description: "also write each verified proof in Lean's export format, for other kernels",
  }),
  'max-steps': spec('max-steps', {
    kind: 'integer',
    value: '<n>',
    least: 1,
    fallback: 20_000_000,
    description: 'kernel steps a declaration may take before the check declines',
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

/** Options that say how a value model orders the search. */
export const VALUE_OPTIONS: readonly OptionKey[] = [
  'value',
  'alpha',
  'beta',
  'log-prob-scale',
  'value-scale',
  'value-ramp-depth',
  'value-min-depth',
];

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
  ...VALUE_OPTIONS,
];

/** Environment variable of an option. */
export function variableOf(key: OptionKey): string {
  return `BURN_QED_${key.replaceAll('-', '_').toUpperCase()}`;
}
