/** Runs tactics in the environment, and decides what their outcomes mean for the tree. */

import { type ProofState, type SearchEvent, type TacticOutcome, WorkerLostError } from '../core/index.js';
import type { SearchContext } from './context.js';
import { degenerateStep } from './degenerate.js';
import { forbiddenWord } from './guard.js';
import { stateKey } from './state-key.js';

/** A tactic at a node. */
export interface Step {
  readonly nodeId: number;
  readonly tactic: string;
  /** Log-probability of the tactic, nats. */
  readonly logProb: number;
}

/** A step that ran, or was kept from running. */
export interface RanStep extends Step {
  readonly result: TacticOutcome | { readonly kind: 'guarded'; readonly message: string };
  readonly elapsedMs: number;
}

type TriedResult = Extract<SearchEvent, { kind: 'tactic-tried' }>['result'];

/**
 * Runs steps at once. Results come in the order of the steps, and one that breaks does not take the others' with
 * it.
 */
export async function runSteps(
  context: SearchContext,
  steps: readonly Step[],
): Promise<PromiseSettledResult<RanStep>[]> {
  if (steps.length === 0) return [];
  return context.meter.time('environment', () =>
    Promise.allSettled(steps.map(step => runStep(context, step))),
  );
}

async function runStep(context: SearchContext, step: Step): Promise<RanStep> {
  const { environment, tree, trie, clock, meter, signal, options } = context;
  const known = trie.get(step.nodeId, step.tactic);
  if (known?.kind === 'held') return { ...step, result: known.outcome, elapsedMs: 0 };
  const word = forbiddenWord(step.tactic);
  if (word !== null)
    return { ...step, result: { kind: 'guarded', message: `contains ${word}` }, elapsedMs: 0 };
  meter.tacticCalls++;
  const startedMs = clock.monotonic();
  const call = { signal, timeoutMs: options.tacticTimeoutMs };
  const result = await environment.apply(tree.node(step.nodeId).state, step.tactic, call).catch(asRejection);
  return { ...step, result, elapsedMs: clock.monotonic() - startedMs };
}

/** A tactic that kills every worker it is given to is one bad tactic, not the end of the search. */
function asRejection(error: unknown): TacticOutcome {
  if (error instanceof WorkerLostError) return { kind: 'rejected', message: `worker lost: ${error.message}` };
  throw error;
}

/**
 * Enters a step into the trie, its state into the tree where it is new, and says so.
 *
 * @returns the node that the step leads to, or `null` if it leads nowhere.
 */
export function admit(context: SearchContext, step: RanStep): number | null {
  const { nodeId, tactic, result } = step;
  const nextId = 'state' in result ? admitState(context, step, result) : null;
  if (!('state' in result)) {
    report(context, step, result.kind, 'message' in result ? result.message : undefined);
  }
  context.trie.set(nodeId, tactic, nextId === null ? { kind: 'failed' } : { kind: 'node', nodeId: nextId });
  return nextId;
}

/** Tells the listeners what became of a step. */
function report(context: SearchContext, step: RanStep, result: TriedResult, message?: string): void {
  const { nodeId, tactic, elapsedMs } = step;
  const event = { kind: 'tactic-tried', nodeId, tactic, result, elapsedMs } as const;
  context.emit(message === undefined ? event : { ...event, message });
}

function admitState(
  context: SearchContext,
  step: RanStep,
  outcome: Extract<TacticOutcome, { state: ProofState }>,
): number | null {
  if (isProof(outcome)) {
    report(context, step, 'proved');
    return addNode(context, step, outcome.state, '', true);
  }
  const rejection = (result: TriedResult, message?: string) => {
    context.leftovers.push(outcome.state);
    report(context, step, result, message);
  };
  if (outcome.state.goals.length === 0) {
    rejection('rejected', 'no goals are left, but the proof has holes');
    return null;
  }
  const { tree, options } = context;
  const key = stateKey(outcome.state.goals);
  const knownId = tree.find(key);
  if (knownId !== undefined) {
    const isLoop = tree.isOnPathTo(step.nodeId, knownId);
    rejection(isLoop ? 'loop' : 'duplicate');
    if (!isLoop) addEdge(context, step, knownId);
    return knownId;
  }
  const newStep = { parentId: step.nodeId, tactic: step.tactic, state: outcome.state };
  const problem = options.mode === 'step' ? degenerateStep(tree, newStep, options) : null;
  if (problem !== null) {
    rejection('guarded', problem);
    return null;
  }
  report(context, step, 'progress');
  return addNode(context, step, outcome.state, key, false);
}

/** Both the environment's word and an empty list of goals: one without the other is no proof. */
export function isProof(outcome: TacticOutcome): boolean {
  return outcome.kind === 'proved' && outcome.state.goals.length === 0;
}

function addNode(
  context: SearchContext,
  { nodeId, tactic, logProb }: Step,
  state: ProofState,
  key: string,
  terminal: boolean,
): number {
  const { tree, clock, emit } = context;
  const total = tree.node(nodeId).logProb + logProb;
  const node = tree.add(nodeId, { tactic, state, stateKey: key, logProb: total, terminal });
  emit({ kind: 'node-added', node, timestampMs: clock.now() });
  return node.id;
}

function addEdge({ tree, emit }: SearchContext, { nodeId, tactic }: Step, toId: number): void {
  const edge = { fromId: nodeId, toId, tactic };
  tree.addEdge(edge);
  emit({ kind: 'edge-added', ...edge });
}
