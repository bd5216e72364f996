/**
 * A proof environment without logic: a table says which tactic turns which goal into which goals. Deterministic,
 * in memory, and it records every call. Not a prover: it believes its table.
 */

import {
  type CallOptions,
  type EnvironmentInfo,
  type Goal,
  type ProofEnvironment,
  type ProofState,
  type TacticOutcome,
  type Theorem,
  TheoremError,
  type Verdict,
  WorkerLostError,
} from '../core/index.js';
import type { FakeClock } from './fake-clock.js';

/** What a tactic does to a goal: the goals that replace it (none: it is closed), or a way to fail. */
export type FakeMove =
  | readonly string[]
  | { readonly rejected: string }
  | { readonly timeoutMs: number }
  | { readonly workerLost: string };

/** Everything a `FakeEnvironment` knows. Goals go by name. */
export interface FakeWorld {
  /** Statement → name of its goal. Any other statement is a `TheoremError`. */
  readonly theorems: Readonly<Record<string, string>>;
  /** Name of a goal → tactic → what it does. Any other tactic is rejected. */
  readonly moves: Readonly<Record<string, Readonly<Record<string, FakeMove>>>>;
  /** Name of a goal → how it is shown. Default: no hypotheses, and the name as target. */
  readonly goals?: Readonly<Record<string, Goal>>;
}

/** How a `FakeEnvironment` behaves. */
export interface FakeEnvironmentOptions {
  /** Time that passes while tactics run. Default: none passes. */
  readonly clock?: FakeClock;
  /** By how much one `apply` advances `clock`, in milliseconds; a timeout adds its own. Default 0. */
  readonly latencyMs?: number;
}

/** One recorded call. */
export type FakeEnvironmentCall =
  | { readonly kind: 'start'; readonly theorem: Theorem }
  | { readonly kind: 'apply'; readonly state: ProofState; readonly tactic: string }
  | { readonly kind: 'release'; readonly states: readonly ProofState[] }
  | { readonly kind: 'verify'; readonly theorem: Theorem; readonly script: string }
  | { readonly kind: 'close' };

/**
 * An environment that plays a `FakeWorld`.
 *
 * @example
 * const environment = new FakeEnvironment({
 *   theorems: { 'theorem t : A': 'A' },
 *   moves: { A: { split: ['B', 'C'] }, B: { done: [] }, C: { done: [] } },
 * });
 */
export class FakeEnvironment implements ProofEnvironment {
  /** Every call so far, oldest first. */
  readonly calls: FakeEnvironmentCall[] = [];
  /** How many states had to be made again from their tactics. */
  replays = 0;
  /** Names of the goals of the states that are held; a state that was released is not. */
  #held = new WeakMap<ProofState, readonly string[]>();

  constructor(
    readonly world: FakeWorld,
    private readonly options: FakeEnvironmentOptions = {},
  ) {}

  /** The tactics given to `apply` so far, oldest first. */
  get tacticsTried(): string[] {
    return this.calls.flatMap(call => (call.kind === 'apply' ? [call.tactic] : []));
  }

  async describe(): Promise<EnvironmentInfo> {
    return { name: 'fake', version: '1', modules: [] };
  }

  async start(theorem: Theorem, options: CallOptions = {}): Promise<ProofState> {
    options.signal?.throwIfAborted();
    this.calls.push({ kind: 'start', theorem });
    return this.#hold(theorem, [], this.#goalsAtStart(theorem));
  }

  async apply(state: ProofState, tactic: string, options: CallOptions = {}): Promise<TacticOutcome> {
    options.signal?.throwIfAborted();
    this.calls.push({ kind: 'apply', state, tactic });
    const { clock, latencyMs = 0 } = this.options;
    clock?.advance(latencyMs);
    const result = this.#run(this.#goalsOf(state), tactic);
    if (!isGoals(result)) {
      if ('workerLost' in result) throw new WorkerLostError(result.workerLost);
      if ('rejected' in result) return { kind: 'rejected', message: result.rejected };
      clock?.advance(result.timeoutMs);
      return { kind: 'timeout', elapsedMs: result.timeoutMs };
    }
    const next = this.#hold(state.theorem, [...state.tactics, tactic], result);
    return { kind: result.length === 0 ? 'proved' : 'progress', state: next };
  }

  async release(states: readonly ProofState[]): Promise<void> {
    this.calls.push({ kind: 'release', states });
    for (const state of states) this.#held.delete(state);
  }

  async verify(theorem: Theorem, script: string, options: CallOptions = {}): Promise<Verdict> {
    options.signal?.throwIfAborted();
    this.calls.push({ kind: 'verify', theorem, script });
    const result = this.#run(this.#goalsAtStart(theorem), script);
    if (!isGoals(result)) return { kind: 'refused', reason: JSON.stringify(result) };
    if (result.length > 0) return { kind: 'refused', reason: `unsolved goals: ${result.join(', ')}` };
    return { kind: 'verified', axioms: [], libraryAxioms: [] };
  }

  async close(): Promise<void> {
    this.calls.push({ kind: 'close' });
  }

  #goalsAtStart(theorem: Theorem): readonly string[] {
    const goal = this.world.theorems[theorem.statement];
    if (goal !== undefined) return [goal];
    throw new TheoremError(
      theorem.name,
      `the fake world has no theorem with the statement ${theorem.statement}`,
    );
  }

  #goalsOf(state: ProofState): readonly string[] {
    const held = this.#held.get(state);
    if (held !== undefined) return held;
    this.replays++;
    let goals = this.#goalsAtStart(state.theorem);
    for (const tactic of state.tactics) {
      const result = this.#run(goals, tactic);
      if (!isGoals(result)) throw new TypeError(`not a state of this world: ${state.tactics.join('; ')}`);
      goals = result;
    }
    this.#held.set(state, goals);
    return goals;
  }

  /** One tactic on the first goal; a text of several lines runs line by line unless the table has it whole. */
  #run(goals: readonly string[], tactic: string): FakeMove {
    const [first, ...others] = goals;
    if (first === undefined) return { rejected: 'no goals to be proved' };
    const move = this.world.moves[first]?.[tactic];
    if (move !== undefined) return isGoals(move) ? [...move, ...others] : move;
    const lines = tactic.split('\n').filter(line => line.trim() !== '');
    if (lines.length <= 1) return { rejected: `tactic '${tactic}' failed on ${first}` };
    let current: readonly string[] = goals;
    for (const line of lines) {
      const result = this.#run(current, line.trim());
      if (!isGoals(result)) return result;
      current = result;
    }
    return current;
  }

  #hold(theorem: Theorem, tactics: readonly string[], names: readonly string[]): ProofState {
    const goals = names.map(name => this.world.goals?.[name] ?? { hypotheses: [], target: name });
    const state = Object.freeze({ theorem, tactics, goals });
    this.#held.set(state, names);
    return state;
  }
}

function isGoals(move: FakeMove): move is readonly string[] {
  return Array.isArray(move);
}
