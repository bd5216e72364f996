/**
 * Lean behind the contract `ProofEnvironment`: a pool of REPL processes for searching, and one process apart from
 * them for the last word. Real Lean and microlean are driven by the same code; only the launch differs.
 */

import {
  type CallOptions,
  type EnvironmentInfo,
  type ProofEnvironment,
  type ProofState,
  type TacticOutcome,
  type Theorem,
  TheoremError,
  type Verdict,
  WorkerLostError,
} from '../core/index.js';
import {
  type HeldState,
  materialise,
  type OpenTheorem,
  type Remaker,
  runTactic,
  StateBook,
} from './held-state.js';
import { readVersion } from './launch.js';
import { type LeanEnvironmentOptions, type ResolvedOptions, resolveOptions } from './options.js';
import { WorkerPool } from './pool.js';
import { ProcessGroups } from './process-groups.js';
import { type Capabilities, capabilitiesOf, readRootFlaw, type TacticReply } from './protocol.js';
import { findForbiddenWord } from './source.js';
import { openTheorem } from './theorem-opener.js';
import { refuseUnread, verifyProof } from './verifier.js';
import { ProcessLost, Worker, type WorkerSession } from './worker.js';

/**
 * A call is given up when a process has gone under it this often. Who dies by itself will die again; who is killed was
 * most likely killed for other reasons.
 */
const LOSSES_OF_ONE_CALL = { timeout: 1, died: 2, killed: 6 } as const;
/** … or when it was lost this often before the call's own request, e.g. while states were made again. */
const LOSSES_BEFORE = 5;
const VERSION_TIMEOUT_MS = 20_000;
/** Requests that one check may take: the file, the statement alone, `options.set`. */
const REQUESTS_PER_VERIFICATION = 2;

/** A process died; `culprit`: under the very request that the call is about. */
class CallLost extends Error {
  constructor(
    readonly loss: ProcessLost,
    readonly culprit: boolean,
  ) {
    super(loss.message);
  }
}

/**
 * @example
 * ```ts
 * const environment = new LeanEnvironment({ launch: microleanLaunch(), workers: 2 });
 * const state = await environment.start({ name: 'swap', statement: 'theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p' });
 * const outcome = await environment.apply(state, 'exact ⟨h.2, h.1⟩'); // kind: 'proved'
 * await environment.close();
 * ```
 */
export class LeanEnvironment implements ProofEnvironment {
  private readonly options: ResolvedOptions;
  private readonly groups = new ProcessGroups();
  private readonly pool: WorkerPool;
  private readonly verifier: Worker;
  private readonly states: StateBook;
  private readonly stop = new AbortController();
  private version: Promise<string | undefined> | undefined;
  private closing: Promise<void> | undefined;

  /** Starts nothing yet. @throws {RangeError} for options that cannot be meant. */
  constructor(options: LeanEnvironmentOptions) {
    this.options = resolveOptions(options);
    this.pool = new WorkerPool(this.options, this.groups);
    const verifierRequests = this.options.verificationsPerProcess * REQUESTS_PER_VERIFICATION;
    this.verifier = new Worker(this.options, this.groups, verifierRequests);
    this.states = new StateBook(() => this.pool.leastLoaded());
  }

  async describe(): Promise<EnvironmentInfo> {
    const { name, modules } = this.options.launch;
    return { name, version: (await this.readVersion()) ?? 'unknown', modules };
  }

  /** Process ids of the live search processes, for tests and displays. */
  workerPids(): readonly number[] {
    return this.pool.pids();
  }

  async start(theorem: Theorem, { signal, timeoutMs }: CallOptions = {}): Promise<ProofState> {
    const owner = this.states.open(theorem);
    const run = () =>
      owner.worker.run(async session => {
        const remaker = await this.remaker(timeoutMs);
        const opened = await culprit(remaker.open(session, theorem));
        if (signal?.aborted) session.discard(opened.stateId);
        return { ...opened, generation: session.generation };
      }, signal);
    const opened = await this.retrying(run, (loss, deaths) => {
      if (loss.kind === 'timeout') throw slowStatement(theorem, loss.elapsedMs);
      throw new WorkerLostError(`${deaths} processes died while opening ${theorem.name}: ${loss.message}`);
    });
    const state: ProofState = { theorem, tactics: [], goals: opened.goals };
    this.hold(state, owner, undefined, '', opened);
    return state;
  }

  async apply(state: ProofState, tactic: string, options: CallOptions = {}): Promise<TacticOutcome> {
    options.signal?.throwIfAborted();
    const unfit = refuseTactic(state, tactic);
    if (unfit !== undefined) return { kind: 'rejected', message: unfit };
    const held = this.states.find(state);
    const timeoutMs = options.timeoutMs ?? this.options.tacticTimeoutMs;
    const run = () =>
      held.owner.worker.run(
        session => this.applyOn(session, { state, held, tactic, timeoutMs, signal: options.signal }),
        options.signal,
      );
    return this.retrying<TacticOutcome>(run, (loss, deaths) =>
      loss.kind === 'timeout'
        ? { kind: 'timeout', elapsedMs: loss.elapsedMs }
        : { kind: 'rejected', message: `${deaths} processes died under this tactic: ${loss.message}` },
    );
  }

  async release(states: readonly ProofState[]): Promise<void> {
    const workers = new Set(states.map(state => this.states.release(state)));
    for (const worker of workers) worker?.flush();
  }

  async verify(theorem: Theorem, script: string, options: CallOptions = {}): Promise<Verdict> {
    options.signal?.throwIfAborted();
    const timeoutMs = options.timeoutMs ?? this.options.verifyTimeoutMs;
    const context = { libraryAxioms: this.options.libraryAxioms, timeoutMs };
    const unread = refuseUnread(script);
    const run = () =>
      this.verifier.run(
        session => culprit(verifyProof(session, theorem, unread === undefined ? script : 'sorry', context)),
        options.signal,
      );
    return this.retrying<Verdict>(run, (loss, deaths) => ({
      kind: 'refused',
      reason:
        loss.kind === 'timeout'
          ? `the check took longer than ${timeoutMs / 1000} s`
          : `${deaths} processes died under the check: ${loss.message}`,
    }));
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  private async closeAll(): Promise<void> {
    this.stop.abort();
    await Promise.all([this.pool.close(), this.verifier.close()]);
    this.groups.close();
  }

  /** Repeats a call whose process died. `giveUp` decides what it means that processes die under this very call. */
  private async retrying<T>(
    run: () => Promise<T>,
    giveUp: (loss: ProcessLost, deaths: number) => T,
  ): Promise<T> {
    const deaths = { timeout: 0, died: 0, killed: 0 };
    for (let losses = 0; ; ) {
      try {
        return await run();
      } catch (error) {
        const lost = asCallLost(error);
        if (lost === undefined) throw error;
        const { kind } = lost.loss;
        if (lost.culprit) deaths[kind] += 1;
        else losses += 1;
        if (deaths[kind] === LOSSES_OF_ONE_CALL[kind]) return giveUp(lost.loss, deaths.died + deaths.killed);
        if (losses === LOSSES_BEFORE) {
          throw new WorkerLostError(`Lean was lost ${losses} times in a row, last: ${lost.message}`, {
            cause: lost.loss,
          });
        }
      }
    }
  }

  private async applyOn(session: WorkerSession, call: ApplyCall): Promise<TacticOutcome> {
    const { held, tactic, timeoutMs } = call;
    const remaker = await this.remaker();
    const stateId = await materialise(session, held, remaker);
    const startMs = this.options.clock.monotonic();
    const reply = await culprit(runTactic(session, stateId, tactic, timeoutMs, remaker.capabilities));
    switch (reply.kind) {
      case 'interrupted':
        return { kind: 'timeout', elapsedMs: this.options.clock.monotonic() - startMs };
      case 'failure':
        return { kind: 'rejected', message: reply.message };
      case 'bad-request':
        throw new WorkerLostError(`Lean lost a state, or could not read the request: ${reply.message}`);
      case 'success':
        return this.acceptStep(session, call, reply);
    }
  }

  private async acceptStep(
    session: WorkerSession,
    { state, held, tactic, signal }: ApplyCall,
    reply: TacticReply & { readonly kind: 'success' },
  ): Promise<TacticOutcome> {
    const { stateId, goals } = reply;
    const flaw = reply.flaw ?? (goals.length === 0 ? await this.rootFlaw(session, stateId) : undefined);
    // Nobody will receive a state whose call was cancelled.
    if (flaw !== undefined || signal?.aborted) session.discard(stateId);
    if (flaw !== undefined) return { kind: 'rejected', message: flaw };
    const next: ProofState = { theorem: state.theorem, tactics: [...state.tactics, tactic], goals };
    if (!signal?.aborted)
      this.hold(next, held.owner, held, tactic, { stateId, generation: session.generation });
    return { kind: goals.length === 0 ? 'proved' : 'progress', state: next };
  }

  private async rootFlaw(session: WorkerSession, stateId: number): Promise<string | undefined> {
    const reply = await session.request(
      'goal.print',
      { stateId, rootExpr: true },
      this.options.startTimeoutMs,
    );
    return readRootFlaw(reply);
  }

  private hold(
    state: ProofState,
    owner: OpenTheorem,
    parent: HeldState | undefined,
    tactic: string,
    place: { readonly stateId: number; readonly generation: number },
  ): void {
    const { stateId, generation } = place;
    const link = parent === undefined ? {} : { parent };
    this.states.add(state, { owner, ...link, tactic, generation, stateId, released: false });
  }

  /** Call it on a session: a program that is no REPL has then been found out, and is not asked for its version. */
  private async remaker(timeoutMs = this.options.startTimeoutMs): Promise<Remaker> {
    const capabilities: Capabilities = capabilitiesOf((await this.readVersion()) ?? '');
    const context = { capabilities, grantedImports: this.options.launch.grantedImports, timeoutMs };
    return { capabilities, timeoutMs, open: (session, theorem) => openTheorem(session, theorem, context) };
  }

  private readVersion(): Promise<string | undefined> {
    this.version ??= readVersion(this.options.launch, VERSION_TIMEOUT_MS, this.stop.signal);
    return this.version;
  }
}

interface ApplyCall {
  readonly state: ProofState;
  readonly held: HeldState;
  readonly tactic: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** Marks the loss of a process as this call's own doing. */
async function culprit<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw error instanceof ProcessLost ? new CallLost(error, true) : error;
  }
}

function asCallLost(error: unknown): CallLost | undefined {
  if (error instanceof CallLost) return error;
  return error instanceof ProcessLost ? new CallLost(error, false) : undefined;
}

function refuseTactic(state: ProofState, tactic: string): string | undefined {
  if (state.goals.length === 0) return 'no goals';
  const word = findForbiddenWord(tactic);
  return word === undefined ? undefined : `\`${word}\` is not allowed in a proof`;
}

function slowStatement(theorem: Theorem, elapsedMs: number): TheoremError {
  return new TheoremError(
    theorem.name,
    `${theorem.name} was not open after ${Math.round(elapsedMs / 1000)} s`,
  );
}
