/**
 * States on the server's side: which process holds them under which id, and how they are made again when that
 * process is gone. The chain of tactics is kept here; a state that is never used again costs nothing.
 */

import { type ProofState, type Theorem, WorkerLostError } from '../core/index.js';
import {
  type Capabilities,
  type OpenedState,
  parenthesise,
  readTacticReply,
  type TacticReply,
} from './protocol.js';
import type { Worker, WorkerSession } from './worker.js';

/** A theorem, pinned to the worker that holds its states. */
export interface OpenTheorem {
  readonly theorem: Theorem;
  readonly worker: Worker;
  /** States that have not been released. */
  live: number;
}

/** One state. */
export interface HeldState {
  readonly owner: OpenTheorem;
  /** Absent at the root. */
  readonly parent?: HeldState;
  /** The tactic that leads here from the parent. Empty at the root. */
  readonly tactic: string;
  /** Where `stateId` means something; `NOWHERE` if the server does not hold the state. */
  generation: number;
  stateId: number;
  released: boolean;
}

/** No worker has this generation. */
export const NOWHERE = -1;

/** How lost states are made again. */
export interface Remaker {
  readonly capabilities: Capabilities;
  readonly timeoutMs: number;
  open(session: WorkerSession, theorem: Theorem): Promise<OpenedState>;
}

/** @returns the id of a state in the session's process; states on the way are made again as needed. */
export async function materialise(
  session: WorkerSession,
  state: HeldState,
  remaker: Remaker,
): Promise<number> {
  const missing: HeldState[] = [];
  for (
    let at: HeldState | undefined = state;
    at !== undefined && at.generation !== session.generation;
    at = at.parent
  ) {
    missing.push(at);
  }
  for (const step of missing.reverse()) {
    step.stateId = await remake(session, step, remaker);
    step.generation = session.generation;
  }
  for (const step of missing) if (step !== state && step.released) forget(session, step);
  return state.stateId;
}

async function remake(session: WorkerSession, state: HeldState, remaker: Remaker): Promise<number> {
  if (state.parent === undefined) return (await remaker.open(session, state.owner.theorem)).stateId;
  const reply = await runTactic(
    session,
    state.parent.stateId,
    state.tactic,
    remaker.timeoutMs,
    remaker.capabilities,
  );
  if (reply.kind === 'success') return reply.stateId;
  throw new WorkerLostError(
    `A state of ${state.owner.theorem.name} was lost with its process and could not be made again: the tactic \`${state.tactic}\`, which had succeeded, now gives: ${'message' in reply ? reply.message : reply.kind}`,
  );
}

function forget(session: WorkerSession, state: HeldState): void {
  session.discard(state.stateId);
  state.generation = NOWHERE;
}

/** Runs a tactic, or a block of them, on the first goal. */
export async function runTactic(
  session: WorkerSession,
  stateId: number,
  tactic: string,
  timeoutMs: number,
  { takesBlocks }: Capabilities,
): Promise<TacticReply> {
  const text = takesBlocks || !tactic.includes('\n') ? tactic : parenthesise(tactic);
  // `goalId` was required before 0.3.3; 0 is what leaving it out means.
  return readTacticReply(
    await session.request('goal.tactic', { stateId, goalId: 0, tactic: text }, timeoutMs),
  );
}

/** The states that this environment knows, and those that were made elsewhere from a theorem and tactics. */
export class StateBook {
  private readonly held = new WeakMap<ProofState, HeldState>();

  /** @param chooseWorker for a theorem that is not open yet. */
  constructor(private readonly chooseWorker: () => Worker) {}

  open(theorem: Theorem): OpenTheorem {
    return { theorem, worker: this.chooseWorker(), live: 0 };
  }

  /** Records a state that the server has just made. */
  add(state: ProofState, held: HeldState): void {
    this.held.set(state, held);
    this.revive(held);
  }

  /** A state that is a copy, or comes from a file, gets a chain of its own; it is made on first use. */
  find(state: ProofState): HeldState {
    const known = this.held.get(state);
    if (known !== undefined) {
      if (known.released) this.revive(known);
      return known;
    }
    const owner = this.open(state.theorem);
    let held: HeldState = { owner, tactic: '', generation: NOWHERE, stateId: NOWHERE, released: true };
    for (const tactic of state.tactics) {
      held = { owner, parent: held, tactic, generation: NOWHERE, stateId: NOWHERE, released: true };
    }
    this.add(state, held);
    return held;
  }

  /** @returns the worker of a theorem that has no live state any more; `undefined` otherwise. */
  release(state: ProofState): Worker | undefined {
    const held = this.held.get(state);
    if (held === undefined || held.released) return undefined;
    const { owner } = held;
    held.released = true;
    if (held.generation !== NOWHERE) owner.worker.discard(held.generation, held.stateId);
    held.generation = NOWHERE;
    owner.live -= 1;
    if (owner.live > 0) return undefined;
    owner.worker.pinned -= 1;
    return owner.worker;
  }

  private revive(held: HeldState): void {
    held.released = false;
    held.owner.live += 1;
    if (held.owner.live === 1) held.owner.worker.pinned += 1;
  }
}
