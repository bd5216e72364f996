/** A policy that says what it is told to say, and records what it was asked. */

import type { Proposal, ProposalRequest, TacticPolicy } from '../core/index.js';

/** A proposal, or only its text: the n-th text of a list then has log-probability −n. */
export type ScriptedProposal = string | Proposal;

/**
 * Where the proposals come from: a function of the request; a list, the same for every request; or a table from
 * the target of the first goal to a list (no entry: no proposals).
 */
export type PolicyScript =
  | ((request: ProposalRequest) => readonly ScriptedProposal[] | Promise<readonly ScriptedProposal[]>)
  | readonly ScriptedProposal[]
  | Readonly<Record<string, readonly ScriptedProposal[]>>;

/**
 * A policy for tests and demonstrations.
 *
 * @example
 * const policy = new ScriptedPolicy({ 'p → p': ['intro h'], p: ['exact h', 'assumption'] });
 */
export class ScriptedPolicy implements TacticPolicy {
  readonly description = 'scripted';
  /** Every request so far, oldest first. */
  readonly calls: ProposalRequest[] = [];

  constructor(private readonly script: PolicyScript) {}

  async propose(request: ProposalRequest): Promise<readonly Proposal[]> {
    request.signal?.throwIfAborted();
    this.calls.push(request);
    const answer = await this.#answer(request);
    return answer.slice(0, request.count).map(toProposal);
  }

  #answer(request: ProposalRequest): readonly ScriptedProposal[] | Promise<readonly ScriptedProposal[]> {
    const { script } = this;
    if (typeof script === 'function') return script(request);
    if (isList(script)) return script;
    return script[request.state.goals[0]?.target ?? ''] ?? [];
  }
}

function isList(script: PolicyScript): script is readonly ScriptedProposal[] {
  return Array.isArray(script);
}

function toProposal(proposal: ScriptedProposal, index: number): Proposal {
  return typeof proposal === 'string' ? { text: proposal, logProb: -(index + 1), tokens: 0 } : proposal;
}
