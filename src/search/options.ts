/** The settings of a search: each one's meaning, unit and default, and the one place where they are checked. */

/** A quantity that changes linearly with depth. */
export interface DepthRange {
  /** At the root. */
  readonly from: number;
  /** At depth `hybrid.levels` and below. */
  readonly to: number;
}

/** How `hybrid` mode asks, by depth. */
export interface HybridSchedule {
  /** Depth at which the `to` values are reached. Default 8. */
  readonly levels?: number;
  /** Proofs per call. Default 32 → 4. */
  readonly count?: DepthRange;
  /** Token limit of one proof. Default 1024 → 256. */
  readonly maxTokens?: DepthRange;
  /** Sampling temperature. Default: `temperature` everywhere. */
  readonly temperature?: DepthRange;
}

/** Settings of a search; all optional. */
export interface SearchOptions {
  /**
   * What the policy is asked for: `step` single tactics, `whole` proofs of all that is left, `hybrid` whole proofs
   * with numbers that change with depth. One `whole` round with `maxNodes` 1 is pass@N. Default `step`.
   */
  readonly mode?: 'step' | 'whole' | 'hybrid';
  /** Expansions, that is nodes for which the policy is asked. 0: probes only. Default 600. */
  readonly maxNodes?: number;
  /** Nodes at this depth (tactics from the root) are not expanded. Default 50. */
  readonly maxDepth?: number;
  /** Wall-clock limit of the whole search, in milliseconds. Default 600,000. */
  readonly timeoutMs?: number;
  /** Limit of one tactic, in milliseconds. Default 30,000. */
  readonly tacticTimeoutMs?: number;

  /** Proposals asked for in one expansion, in modes `step` and `whole`. Default 16. */
  readonly numCandidates?: number;
  /** Sampling temperature; 0 is greedy. Default 1.3. */
  readonly temperature?: number;
  /** Token limit of one tactic in mode `step`. Default 48. */
  readonly maxTacticTokens?: number;
  /** Token limit of one proof in mode `whole`. Default 1,024. */
  readonly maxProofTokens?: number;
  /** How mode `hybrid` asks, by depth. */
  readonly hybrid?: HybridSchedule;
  /** Cuts a proposal into tactics. Default: every proposal is one tactic. */
  readonly splitTactics?: (text: string) => readonly string[];

  /** Tactics tried at the root before the policy is asked; kept only if they prove. Default `DEFAULT_PROBES`. */
  readonly probes?: readonly string[];
  /** Whether probes are tried at every new node too. Default false. */
  readonly probeEveryNode?: boolean;

  /** Weight α of the log-probability. Default 0.5. */
  readonly alpha?: number;
  /** Weight β of the value. Default 0.5. */
  readonly beta?: number;
  /** λ: the log-probability is divided by depth^λ. 0 is the plain sum. Default 0. */
  readonly lengthPower?: number;
  /** Tₗ, what the log-probability is divided by. Default 1. */
  readonly logProbScale?: number;
  /** Tᵥ, what the value is divided by. Default 1. */
  readonly valueScale?: number;
  /** Depth at which β is reached, linearly from 0 at the root. 0: β everywhere. Default 0. */
  readonly valueRampDepth?: number;
  /** Nodes nearer to the root than this are not scored. Default 1: all but the root, which has no rival. */
  readonly valueMinDepth?: number;

  /** Nodes expanded in one round. Default 1. */
  readonly batchExpansion?: number;
  /** States in one call of the value model, at most. Default 8. */
  readonly batchEncode?: number;
  /**
   * Tactics of one expansion that are sent to the environment at once. In mode `step` the tree does not depend on
   * it. Default 1.
   */
  readonly concurrency?: number;

  /** Longest chain of `have` without closing a goal; a whole proof may exceed it on its way. Default 4. */
  readonly maxHaveChain?: number;
  /** Longest run of steps that leave all targets unchanged; a whole proof may exceed it. Default 3. */
  readonly maxUnchangedTargets?: number;
  /** After a proof, expand the siblings along it once, within the budget: hard negatives. Not in the cost. Default false. */
  readonly harvestSiblings?: boolean;
}

/** Settings with nothing left open. */
export interface ResolvedSearchOptions extends Required<Omit<SearchOptions, 'hybrid'>> {
  readonly hybrid: Required<HybridSchedule>;
}

/** Closing tactics of Lean itself, the cheap ones first. */
export const DEFAULT_PROBES: readonly string[] = [
  'rfl',
  'assumption',
  'trivial',
  'decide',
  'omega',
  'simp',
  'simp_all',
  'norm_num',
  'ring',
  'linarith',
  'nlinarith',
  'positivity',
];

/** Defaults of the reference system, and ours where it names none. */
const DEFAULTS: Omit<ResolvedSearchOptions, 'hybrid'> = {
  mode: 'step',
  maxNodes: 600,
  maxDepth: 50,
  timeoutMs: 600_000,
  tacticTimeoutMs: 30_000,
  numCandidates: 16,
  temperature: 1.3,
  maxTacticTokens: 48,
  maxProofTokens: 1024,
  splitTactics: text => [text],
  probes: DEFAULT_PROBES,
  probeEveryNode: false,
  alpha: 0.5,
  beta: 0.5,
  lengthPower: 0,
  logProbScale: 1,
  valueScale: 1,
  valueRampDepth: 0,
  valueMinDepth: 1,
  batchExpansion: 1,
  batchEncode: 8,
  concurrency: 1,
  maxHaveChain: 4,
  maxUnchangedTargets: 3,
  harvestSiblings: false,
};

type Check = (name: string, value: unknown) => void;

const CHECKS: Readonly<Record<keyof typeof DEFAULTS, Check>> = {
  mode: oneOf('step', 'whole', 'hybrid'),
  maxNodes: integerFrom(0),
  maxDepth: integerFrom(1),
  timeoutMs: numberAbove(0),
  tacticTimeoutMs: numberAbove(0),
  numCandidates: integerFrom(1),
  temperature: numberFrom(0),
  maxTacticTokens: integerFrom(1),
  maxProofTokens: integerFrom(1),
  splitTactics: ofType('function', 'a function from a text to its tactics'),
  probes: listOfTexts,
  probeEveryNode: ofType('boolean', 'true or false'),
  alpha: numberFrom(0),
  beta: numberFrom(0),
  lengthPower: numberFrom(0),
  logProbScale: numberAbove(0),
  valueScale: numberAbove(0),
  valueRampDepth: numberFrom(0),
  valueMinDepth: integerFrom(0),
  batchExpansion: integerFrom(1),
  batchEncode: integerFrom(1),
  concurrency: integerFrom(1),
  maxHaveChain: integerFrom(0),
  maxUnchangedTargets: integerFrom(0),
  harvestSiblings: ofType('boolean', 'true or false'),
};

/**
 * Fills in the defaults and checks every setting.
 *
 * @throws {TypeError} for an unknown name or a value of the wrong type.
 * @throws {RangeError} for a value out of range. Both name the option, the accepted form and the value.
 */
export function resolveOptions(options: SearchOptions = {}): ResolvedSearchOptions {
  const known = new Set([...Object.keys(CHECKS), 'hybrid']);
  for (const name of Object.keys(options)) {
    if (!known.has(name))
      throw new TypeError(`unknown search option ${name}; known: ${[...known].join(', ')}`);
  }
  const { hybrid, ...rest } = options;
  const resolved = { ...DEFAULTS, ...withoutUndefined(rest) };
  for (const [name, check] of Object.entries(CHECKS)) check(name, resolved[name as keyof typeof resolved]);
  return Object.freeze({ ...resolved, hybrid: resolveHybrid(hybrid ?? {}, resolved.temperature) });
}

function resolveHybrid(hybrid: HybridSchedule, temperature: number): Required<HybridSchedule> {
  const resolved = {
    levels: 8,
    count: { from: 32, to: 4 },
    maxTokens: { from: 1024, to: 256 },
    temperature: { from: temperature, to: temperature },
    ...withoutUndefined(hybrid),
  };
  integerFrom(1)('hybrid.levels', resolved.levels);
  for (const end of ['from', 'to'] as const) {
    integerFrom(1)(`hybrid.count.${end}`, resolved.count[end]);
    integerFrom(1)(`hybrid.maxTokens.${end}`, resolved.maxTokens[end]);
    numberFrom(0)(`hybrid.temperature.${end}`, resolved.temperature[end]);
  }
  return resolved;
}

function withoutUndefined<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function integerFrom(least: number): Check {
  return (name, value) => {
    const accepted = `an integer ≥ ${least}`;
    requireType(name, value, 'number', accepted);
    if (!Number.isSafeInteger(value) || (value as number) < least) refuse(name, accepted, value);
  };
}

function numberFrom(least: number): Check {
  return (name, value) => {
    const accepted = `a finite number ≥ ${least}`;
    requireType(name, value, 'number', accepted);
    if (!Number.isFinite(value) || (value as number) < least) refuse(name, accepted, value);
  };
}

function numberAbove(bound: number): Check {
  return (name, value) => {
    const accepted = `a finite number > ${bound}`;
    requireType(name, value, 'number', accepted);
    if (!Number.isFinite(value) || (value as number) <= bound) refuse(name, accepted, value);
  };
}

function oneOf(...accepted: readonly string[]): Check {
  return (name, value) => {
    if (!accepted.includes(value as string)) refuse(name, `one of ${accepted.join(', ')}`, value);
  };
}

function ofType(type: 'boolean' | 'function', accepted: string): Check {
  return (name, value) => requireType(name, value, type, accepted);
}

function listOfTexts(name: string, value: unknown): void {
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) return;
  throw new TypeError(`${name} must be a list of tactics, got ${String(value)}`);
}

function requireType(name: string, value: unknown, type: string, accepted: string): void {
  if (typeof value !== type) throw new TypeError(`${name} must be ${accepted}, got ${String(value)}`);
}

function refuse(name: string, accepted: string, value: unknown): never {
  throw new RangeError(`${name} must be ${accepted}, got ${String(value)}`);
}
