/** Asks the policy, and makes walkable chains of tactics out of what it says. */

import { PolicyError, type Proposal, type ProposalRequest, type SearchNode } from '../core/index.js';
import type { SearchContext } from './context.js';
import { forbiddenWord } from './guard.js';
import type { DepthRange, ResolvedSearchOptions } from './options.js';

/** A proposal cut into tactics. */
export interface TacticChain {
  readonly tactics: readonly string[];
  /** Log-probability of each tactic, nats. */
  readonly logProbs: readonly number[];
}

/** What the policy proposed for one node, without duplicates. */
export interface Proposals {
  readonly nodeId: number;
  readonly chains: readonly TacticChain[];
  /** Proposals that must not reach the environment, with the reason. */
  readonly refused: readonly { readonly text: string; readonly message: string }[];
}

/** Asks the policy about a node. Counts as one expansion. */
export async function askPolicy(context: SearchContext, nodeId: number): Promise<Proposals> {
  const { policy, random, signal, tree, meter } = context;
  const node = tree.node(nodeId);
  meter.expansions++;
  const answer = await policy.propose({
    ...requestShape(node, context.options),
    state: node.state,
    // A generator per node: what one expansion draws does not depend on the others.
    random: random.fork(`node ${nodeId}`),
    signal,
  });
  for (const proposal of answer) checkProposal(proposal, policy.description);
  meter.tokens += answer.reduce((sum, proposal) => sum + proposal.tokens, 0);
  return { nodeId, ...sortOut(answer, context.options.splitTactics) };
}

type RequestShape = Pick<ProposalRequest, 'mode' | 'count' | 'maxTokens' | 'temperature'>;

/** What is asked for at a node, by mode and depth. */
export function requestShape(
  { depth }: Pick<SearchNode, 'depth'>,
  options: ResolvedSearchOptions,
): RequestShape {
  const { mode, numCandidates: count, temperature, hybrid } = options;
  if (mode === 'step') return { mode, count, temperature, maxTokens: options.maxTacticTokens };
  if (mode === 'whole') return { mode, count, temperature, maxTokens: options.maxProofTokens };
  const share = Math.min(1, depth / hybrid.levels);
  const between = ({ from, to }: DepthRange) => from + (to - from) * share;
  return {
    mode: 'whole',
    count: Math.round(between(hybrid.count)),
    maxTokens: Math.round(between(hybrid.maxTokens)),
    temperature: between(hybrid.temperature),
  };
}

function checkProposal({ text, logProb }: Proposal, policy: string): void {
  if (Number.isFinite(logProb)) return;
  throw new PolicyError(
    `the policy ${policy} gave log-probability ${logProb} to "${text}"; it must be finite`,
  );
}

function sortOut(
  answer: readonly Proposal[],
  splitTactics: ResolvedSearchOptions['splitTactics'],
): Omit<Proposals, 'nodeId'> {
  const seen = new Set<string>();
  const chains: TacticChain[] = [];
  const refused: { text: string; message: string }[] = [];
  for (const { text, logProb } of answer) {
    const source = dedent(text);
    if (source === '' || seen.has(source)) continue;
    seen.add(source);
    const word = forbiddenWord(source);
    if (word !== null) refused.push({ text: source, message: `contains ${word}` });
    else chains.push(toChain(splitTactics(source), logProb));
  }
  return { chains, refused };
}

/**
 * The log-probability of a text of several tactics is shared out by their lengths: policies report one number for
 * the whole text, and tokens are about equally long. (Assumed, not measured.)
 */
function toChain(split: readonly string[], logProb: number): TacticChain {
  const tactics = split.map(dedent).filter(tactic => tactic !== '');
  const total = tactics.reduce((sum, tactic) => sum + tactic.length, 0);
  return { tactics, logProbs: tactics.map(tactic => (logProb * tactic.length) / total) };
}

/** Without blank lines around it, spaces at line ends, and the indentation that all lines share. */
export function dedent(text: string): string {
  const lines = text.split('\n').map(line => line.trimEnd());
  const filled = lines.filter(line => line !== '');
  if (filled.length === 0) return '';
  const shared = Math.min(...filled.map(line => line.length - line.trimStart().length));
  return lines
    .map(line => line.slice(shared))
    .slice(lines.indexOf(filled[0]!), lines.lastIndexOf(filled.at(-1)!) + 1)
    .join('\n');
}
