/** The contract of a place where proofs happen: real Lean or microlean, both behind Pantograph's protocol. */

import type { Theorem } from './theorem.js';

/** One hypothesis of a goal, as Lean prints it. */
export interface Hypothesis {
  /** What Lean shows, e.g. `h`; inaccessible names end in `✝`. */
  readonly name: string;
  readonly type: string;
  /** Present for `let`-bound variables. */
  readonly value?: string;
}

/** One goal of a proof state. */
export interface Goal {
  /** Case tag, e.g. `inl` or `succ`. */
  readonly caseTag?: string;
  /** Context order, oldest first. */
  readonly hypotheses: readonly Hypothesis[];
  readonly target: string;
}

/**
 * A proof state: all goals left after running `tactics` on a theorem. Immutable. It survives the death of the
 * process that made it: the environment re-makes it by replaying `tactics`.
 */
export interface ProofState {
  readonly theorem: Theorem;
  /** The tactics that lead here from the theorem's initial state. */
  readonly tactics: readonly string[];
  /** In Lean's order: the first one is the main goal. Empty when nothing is left. */
  readonly goals: readonly Goal[];
}

/** Result of running one tactic. A tactic that Lean rejects is an ordinary outcome, not an exception. */
export type TacticOutcome =
  | { readonly kind: 'progress'; readonly state: ProofState }
  /** No goals left, and the environment reports neither `sorry` nor an unsolved metavariable. */
  | { readonly kind: 'proved'; readonly state: ProofState }
  | { readonly kind: 'rejected'; readonly message: string }
  | { readonly kind: 'timeout'; readonly elapsedMs: number };

/** What re-checking a whole proof in a fresh environment found. */
export type Verdict =
  | {
      readonly kind: 'verified';
      /** Every axiom the proof rests on, sorted by name. */
      readonly axioms: readonly string[];
      /** Those of `axioms` that are not Lean's own three: named axioms of the environment's library. */
      readonly libraryAxioms: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** What a result file records about the environment it was made with. */
export interface EnvironmentInfo {
  /** `microlean` or `lean`. */
  readonly name: string;
  readonly version: string;
  /** Modules imported. */
  readonly modules: readonly string[];
}

/** Options of every call that waits. */
export interface CallOptions {
  /** Cancels the call; it then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Wall-clock limit in milliseconds. Default: the environment's own. */
  readonly timeoutMs?: number;
}

/**
 * A place where proofs happen. All calls may be made concurrently; an implementation queues what it cannot run
 * at once. Implementations pass the suite in `testing/environment.contract.ts`.
 */
export interface ProofEnvironment {
  /** Identifies the implementation, its version and library. */
  describe(): Promise<EnvironmentInfo>;
  /**
   * Opens a theorem.
   * @throws {TheoremError} if the header or the statement does not elaborate.
   */
  start(theorem: Theorem, options?: CallOptions): Promise<ProofState>;
  /** Runs one tactic (or one multi-line tactic block) on the first goal; never changes `state`. */
  apply(state: ProofState, tactic: string, options?: CallOptions): Promise<TacticOutcome>;
  /** Says that these states will not be used again. Never throws on unknown states. */
  release(states: readonly ProofState[]): Promise<void>;
  /**
   * Checks a whole proof: the script (one tactic a line, as written after `by`) under the original statement, in
   * a fresh environment that shares nothing with the search.
   */
  verify(theorem: Theorem, script: string, options?: CallOptions): Promise<Verdict>;
  /** Stops all processes. Idempotent. */
  close(): Promise<void>;
}

/** Lean's own axioms: a proof that uses no others is as good as any in Mathlib. */
export const LEAN_AXIOMS: readonly string[] = ['Classical.choice', 'Quot.sound', 'propext'];
