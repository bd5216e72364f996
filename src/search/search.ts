/**
 * Best-first proof search on one theorem: pop the best node, ask the policy, run its tactics, score the children,
 * repeat. Knows its three joints (environment, policy, value) by their contracts only.
 */

import type {
  Clock,
  ProofEnvironment,
  ProofState,
  Random,
  SearchCost,
  SearchEvent,
  StopReason,
  TacticPolicy,
  Theorem,
  ValueModel,
} from '../core/index.js';
import type { SearchContext } from './context.js';
import { type Deadline, startDeadline } from './deadline.js';
import { expandNodes } from './expand.js';
import { Frontier } from './frontier.js';
import { harvestSiblings } from './harvest.js';
import { Meter } from './meter.js';
import { resolveOptions, type SearchOptions } from './options.js';
import { probeNodes } from './probe.js';
import { ReplayTrie } from './replay.js';
import { scoreAndPush } from './score.js';
import { stateKey } from './state-key.js';
import { SearchTree, type SearchTreeView } from './tree.js';

/** What a search works with. */
export interface SearchSettings {
  readonly environment: ProofEnvironment;
  readonly policy: TacticPolicy;
  /** Default: none; the order is the policy's alone. */
  readonly value?: ValueModel;
  readonly options?: SearchOptions;
  /** Source of every random choice: one seed, one tree. */
  readonly random: Random;
  readonly clock: Clock;
  /** Cancels the search, which then returns what it has. */
  readonly signal?: AbortSignal;
  /** Hears everything that happens, in order. What it throws ends the search. */
  readonly onEvent?: (event: SearchEvent) => void;
}

interface SearchReport {
  /** Spent until the search ended; what was harvested after a proof is not in it. */
  readonly cost: SearchCost;
  readonly tree: SearchTreeView;
}

/** How a search ended. */
export type SearchResult =
  | (SearchReport & {
      readonly outcome: 'proved';
      readonly reason: 'proved';
      /** The proof as written after `by`. Found, not yet verified: that is `ProofEnvironment.verify`. */
      readonly script: string;
      readonly tactics: readonly string[];
      /** Number of tactics of the proof. */
      readonly depth: number;
    })
  | (SearchReport & {
      readonly outcome: 'failed';
      readonly reason: Exclude<StopReason, 'proved'>;
      readonly tactics: readonly [];
      /** Depth of the deepest node. */
      readonly depth: number;
    });

/**
 * Searches for a proof.
 *
 * @returns how it ended: no proof, time up and cancelled are results, not errors.
 * @throws {TheoremError} if the theorem does not elaborate.
 * @throws {EnvironmentError | PolicyError} if one of them broke; `finished` is then not emitted.
 * @throws {RangeError | TypeError} for options that are not acceptable.
 * @example
 * const result = await search(theorem, { environment, policy, random: seededRandom(1), clock: systemClock });
 * if (result.outcome === 'proved') console.log(result.script);
 */
export async function search(theorem: Theorem, settings: SearchSettings): Promise<SearchResult> {
  const options = resolveOptions(settings.options);
  const deadline = startDeadline(settings.clock, options.timeoutMs, settings.signal);
  const context: SearchContext = {
    theorem,
    options,
    environment: settings.environment,
    policy: settings.policy,
    value: settings.value ?? null,
    random: settings.random,
    clock: settings.clock,
    signal: deadline.signal,
    emit: settings.onEvent ?? (() => undefined),
    tree: new SearchTree(),
    trie: new ReplayTrie(),
    meter: new Meter(settings.clock),
    expanded: new Set(),
    leftovers: [],
    isOver: () => deadline.reason() !== null,
  };
  try {
    context.emit({ kind: 'started', theorem, timestampMs: settings.clock.now() });
    const ending = await growUntilStopped(context, deadline);
    // Before harvesting: what a proof cost does not depend on what its tree is used for.
    const cost = context.meter.cost();
    if (ending.proofId !== null && options.harvestSiblings) await harvestSiblings(context, ending.proofId);
    const result = toResult(context, ending, cost);
    context.emit({ kind: 'finished', reason: result.reason, cost: result.cost });
    return result;
  } finally {
    deadline.dispose();
    const { tree, trie, leftovers } = context;
    await releaseStates(context, [...tree.states(), ...trie.heldStates(), ...leftovers]);
  }
}

type Ending =
  | { readonly reason: 'proved'; readonly proofId: number }
  | { readonly reason: Exclude<StopReason, 'proved'>; readonly proofId: null };

/** `grow`, with whatever the fired signal made throw turned into an ending. */
async function growUntilStopped(context: SearchContext, deadline: Deadline): Promise<Ending> {
  try {
    return await grow(context, deadline);
  } catch (error) {
    const reason = deadline.reason();
    if (reason === null || !context.signal.aborted) throw error;
    return { reason, proofId: null };
  }
}

async function grow(context: SearchContext, deadline: Deadline): Promise<Ending> {
  const frontier = new Frontier();
  let proofId = await openTheorem(context, frontier);
  while (proofId === null) {
    const reason = reasonToStop(context, deadline, frontier);
    if (reason !== null) return { reason, proofId };
    proofId = await runRound(context, frontier);
    await releaseStates(context, context.leftovers.splice(0));
  }
  context.emit({ kind: 'proof-found', nodeId: proofId, tactics: proofTactics(context.tree, proofId) });
  return { reason: 'proved', proofId };
}

/** Makes the root, probes it, puts it on the frontier. @returns the terminal node if a probe proved it. */
async function openTheorem(context: SearchContext, frontier: Frontier): Promise<number | null> {
  const { theorem, environment, tree, meter, signal, clock, emit } = context;
  signal.throwIfAborted();
  const state = await meter.time('environment', () => environment.start(theorem, { signal }));
  const root = tree.add(null, {
    tactic: '',
    state,
    stateKey: stateKey(state.goals),
    logProb: 0,
    terminal: false,
  });
  emit({ kind: 'node-added', node: root, timestampMs: clock.now() });
  const proofId = await probeNodes(context, [root.id]);
  if (proofId === null) await scoreAndPush(context, frontier, [root.id]);
  return proofId;
}

function reasonToStop({ meter, options }: SearchContext, deadline: Deadline, frontier: Frontier) {
  const stopped = deadline.reason();
  if (stopped !== null) return stopped;
  if (frontier.size === 0) return 'frontier-empty';
  return meter.expansions >= options.maxNodes ? 'budget' : null;
}

/** Expands the best nodes, then probes and scores what is new. @returns the terminal node if one was reached. */
async function runRound(context: SearchContext, frontier: Frontier): Promise<number | null> {
  const { tree, meter, options } = context;
  const firstNew = tree.nodes.length;
  const count = Math.min(options.batchExpansion, options.maxNodes - meter.expansions);
  const proofId = await expandNodes(context, frontier.take(count));
  if (proofId !== null) return proofId;
  const newIds = tree.nodes.slice(firstNew).map(node => node.id);
  const probed = options.probeEveryNode ? await probeNodes(context, newIds) : null;
  if (probed === null) await scoreAndPush(context, frontier, newIds);
  return probed;
}

function proofTactics(tree: SearchTree, proofId: number): string[] {
  return tree
    .pathTo(proofId)
    .slice(1)
    .map(node => node.tactic);
}

function toResult({ tree }: SearchContext, ending: Ending, cost: SearchCost): SearchResult {
  const report = { cost, tree: { nodes: tree.nodes, edges: tree.edges } };
  if (ending.proofId === null) {
    const depth = tree.nodes.reduce((deepest, node) => Math.max(deepest, node.depth), 0);
    return { outcome: 'failed', reason: ending.reason, tactics: [], depth, ...report };
  }
  const tactics = proofTactics(tree, ending.proofId);
  return {
    outcome: 'proved',
    reason: 'proved',
    script: tactics.join('\n'),
    tactics,
    depth: tactics.length,
    ...report,
  };
}

async function releaseStates({ environment }: SearchContext, states: readonly ProofState[]): Promise<void> {
  if (states.length === 0) return;
  // Only memory is at stake: a broken environment shows itself on its next use, and must not cost a proof here.
  await environment.release(states).catch(() => undefined);
}
