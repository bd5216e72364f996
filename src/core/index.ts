/**
 * The contracts that every room shares, and the plain values that cross them. No I/O, no logic beyond printing
 * a goal: whatever has two implementations has its interface here.
 * @module
 */
export type { Clock } from './clock.js';
export {
  type CallOptions,
  type EnvironmentInfo,
  type Goal,
  type Hypothesis,
  LEAN_AXIOMS,
  type ProofEnvironment,
  type ProofState,
  type TacticOutcome,
  type Verdict,
} from './environment.js';
export { EnvironmentError, FileError, PolicyError, TheoremError, WorkerLostError } from './errors.js';
export { formatGoal, formatGoals } from './goal-text.js';
export type { Proposal, ProposalRequest, TacticPolicy } from './policy.js';
export type { Random } from './random.js';
export type { SearchCost, SearchEvent, SearchNode, StopReason, TimeSplit } from './search-event.js';
export type { Theorem } from './theorem.js';
export type { StateEncoder, ValueModel } from './value.js';
