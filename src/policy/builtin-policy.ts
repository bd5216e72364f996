/**
 * The built-in policy: proposes tactics from what a goal looks like when it is printed, its hypotheses, and lemmas of
 * the header and the library that fit. No model and no Lean inside; works with real Lean and microlean alike. It knows
 * nothing of any benchmark: what it knows of mathematics are a few types and definitions (`theorem-context.ts`) and the
 * weights.
 */

import type { ProofState, Proposal, ProposalRequest, TacticPolicy, Theorem } from '../core/index.js';
import type { Candidate } from './candidate.js';
import {
  backwardApplications,
  congruences,
  forwardApplications,
  hypothesisUses,
} from './candidates/apply.js';
import { completions } from './candidates/associative-commutative.js';
import { factCases, inductions, valueCases } from './candidates/cases.js';
import { classical, closing, introductions, splitting } from './candidates/logic.js';
import { numbers } from './candidates/numbers/numbers.js';
import { factRewrites, targetRewrites } from './candidates/rewrite.js';
import { simplifications } from './candidates/simplify.js';
import { unfoldings, unitIntroductions } from './candidates/units.js';
import { witnesses } from './candidates/witness.js';
import { type Focus, focusOn } from './focus.js';
import type { PremiseText } from './premise/premise.js';
import { NO_PREMISES, type PremiseSource } from './premise/premise-source.js';
import { rank, type ScoredCandidate } from './score.js';
import { LibraryReader, type TheoremContext, theoremContext } from './theorem-context.js';
import { DEFAULT_WEIGHTS, type PolicyWeights } from './weights.js';

/** Settings of the built-in policy; all optional. */
export interface BuiltinPolicyOptions {
  /** Library lemmas. Default: none, only those of the theorem's header. */
  readonly premises?: PremiseSource;
  /** The scoring model. Default `DEFAULT_WEIGHTS`. */
  readonly weights?: PolicyWeights;
}

/** Generators in a fixed order: candidates of equal score keep it. */
const GENERATORS: readonly ((focus: Focus) => readonly Candidate[])[] = [
  hypothesisUses,
  closing,
  introductions,
  splitting,
  factCases,
  witnesses,
  simplifications,
  targetRewrites,
  backwardApplications,
  forwardApplications,
  inductions,
  valueCases,
  factRewrites,
  unitIntroductions,
  numbers,
  classical,
  congruences,
  completions,
  unfoldings,
];

/** Headers whose context is kept. */
const CONTEXTS_KEPT = 16;

/**
 * Proposes tactics without a model.
 *
 * @example
 * const policy = new BuiltinPolicy();
 * const proposals = await policy.propose({ state, mode: 'step', count: 8, temperature: 1, maxTokens: 48, random });
 */
export class BuiltinPolicy implements TacticPolicy {
  readonly description: string;
  private readonly premises: PremiseSource;
  private readonly weights: PolicyWeights;
  private readonly lemmas = new LibraryReader();
  private readonly contexts = new WeakMap<readonly PremiseText[], Map<string, TheoremContext>>();

  constructor(options: BuiltinPolicyOptions = {}) {
    this.premises = options.premises ?? NO_PREMISES;
    this.weights = options.weights ?? DEFAULT_WEIGHTS;
    this.description = `built-in, weights ${this.weights.version}, premises: ${this.premises.description}`;
  }

  async propose(request: ProposalRequest): Promise<readonly Proposal[]> {
    request.signal?.throwIfAborted();
    const context = await this.contextOf(request.state.theorem);
    request.signal?.throwIfAborted();
    const ranked = this.rank(request.state, context, request.temperature);
    const chosen = request.mode === 'step' ? ranked.slice(0, request.count) : wholeProofs(ranked, request);
    return chosen.map(toProposal);
  }

  private rank(state: ProofState, context: TheoremContext, temperature: number): readonly ScoredCandidate[] {
    if (state.goals.length === 0) return [];
    const focus = focusOn(state, context);
    return rank(
      GENERATORS.flatMap(generate => generate(focus)),
      this.weights,
      temperature,
    );
  }

  /** What is known of a theorem depends on its header and the lemmas only, and many theorems share both. */
  private async contextOf(theorem: Theorem): Promise<TheoremContext> {
    const library = await this.premises.premisesFor(theorem);
    let byHeader = this.contexts.get(library);
    if (byHeader === undefined) this.contexts.set(library, (byHeader = new Map()));
    const header = theorem.header ?? '';
    let context = byHeader.get(header);
    if (context === undefined)
      byHeader.set(header, (context = theoremContext(theorem, library, this.lemmas)));
    const [oldest] = byHeader.keys();
    if (byHeader.size > CONTEXTS_KEPT && oldest !== undefined) byHeader.delete(oldest);
    return context;
  }
}

/**
 * Whole proofs are guessed as one step that is followed by a closing tactic for whatever it leaves. The step is drawn
 * without replacement by Gumbel's trick, so that several calls differ.
 */
function wholeProofs(
  ranked: readonly ScoredCandidate[],
  request: ProposalRequest,
): readonly ScoredCandidate[] {
  const drawn = ranked
    .map(scored => ({
      scored,
      key: scored.logProb - Math.log(-Math.log(request.random.next() || Number.MIN_VALUE)),
    }))
    .sort((left, right) => right.key - left.key)
    .slice(0, request.count);
  return drawn
    .map(({ scored }) => scored)
    .sort((left, right) => right.logProb - left.logProb)
    .map(({ candidate, logProb }) => {
      const closes =
        candidate.features.closes !== undefined ||
        candidate.family === 'close' ||
        candidate.family === 'arithmetic';
      return closes
        ? { candidate, logProb }
        : { candidate: { ...candidate, text: `${candidate.text}\nall_goals simp_all` }, logProb };
    });
}

function toProposal({ candidate, logProb }: ScoredCandidate): Proposal {
  return { text: candidate.text, logProb, tokens: 0 };
}
