/** The contract of whoever proposes tactics. */

import type { ProofState } from './environment.js';
import type { Random } from './random.js';

/** A proposed next tactic, or a whole proof. */
export interface Proposal {
  /** Lean source: one tactic in `step` mode, a tactic block in `whole` mode. */
  readonly text: string;
  /** Log-probability in nats (≤ 0) of the whole text under the policy. */
  readonly logProb: number;
  /** Tokens generated for it; 0 for a policy without a language model. */
  readonly tokens: number;
}

/** What the policy is asked. */
export interface ProposalRequest {
  /** State to act on; its first goal is the main goal. Not empty. */
  readonly state: ProofState;
  /** `step`: single tactics; `whole`: proofs of everything that is left. */
  readonly mode: 'step' | 'whole';
  /** At most this many proposals. */
  readonly count: number;
  /** Sampling temperature; 0 is greedy. */
  readonly temperature: number;
  /** Token limit for each proposal. */
  readonly maxTokens: number;
  /** Source of every random choice. */
  readonly random: Random;
  readonly signal?: AbortSignal;
}

/** Proposes tactics. Duplicates are allowed; the search drops them. */
export interface TacticPolicy {
  /** Name, version and settings, for the result file. */
  readonly description: string;
  /**
   * @returns at most `request.count` proposals, best first.
   * @throws {PolicyError} if the model or its server failed.
   */
  propose(request: ProposalRequest): Promise<readonly Proposal[]>;
}
