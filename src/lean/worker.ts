/**
 * A place for one REPL process after another: jobs run one at a time, each on a live process. A process that has
 * died, or has done its share, is replaced before the next job; the generation number then grows, and state ids
 * of earlier generations mean nothing any more.
 */

import PQueue from 'p-queue';
import { EnvironmentError } from '../core/index.js';
import { readResidentMiB } from './memory.js';
import type { ResolvedOptions } from './options.js';
import { ProcessKilled, ReplProcess } from './process.js';
import type { ProcessGroups } from './process-groups.js';
import type { JsonObject } from './protocol.js';

/** What a job may do. */
export interface WorkerSession {
  /** State ids are good only for this generation. */
  readonly generation: number;
  /**
   * Sends a request; the server is told the limit, and killed if it has not answered some time after it.
   * @throws {ProcessLost} if the process did not live to answer.
   */
  request(command: string, payload: JsonObject, timeoutMs: number): Promise<JsonObject>;
  /** Says that the server may forget a state. Sent later, many at once. */
  discard(stateId: number): void;
}

/** The process died under a request. For control flow inside this room. */
export class ProcessLost extends Error {
  override readonly name = 'ProcessLost';
  constructor(
    /** `timeout`: we killed it. `died`: it ended by itself. `killed`: somebody else, or the system, killed it. */
    readonly kind: 'timeout' | 'died' | 'killed',
    message: string,
    readonly elapsedMs: number,
  ) {
    super(message);
  }
}

/** How often a process may be killed by others while it starts. */
const START_ATTEMPTS = 4;
/** Requests between two looks at the memory. */
const REQUESTS_PER_MEMORY_CHECK = 50;
/** Discarded states that make a `goal.delete` worth a request. */
const DISCARD_BATCH = 64;
const HOUSEKEEPING_MS = 10_000;

export class Worker {
  private process: ReplProcess | undefined;
  private generationNumber = 0;
  private readonly queue = new PQueue({ concurrency: 1 });
  private discarded: number[] = [];
  private serverTimeoutMs = 0;
  private memoryCheckedAt = 0;
  private readonly stop = new AbortController();
  /** Theorems that have live states here. */
  pinned = 0;

  constructor(
    private readonly options: ResolvedOptions,
    private readonly groups: ProcessGroups,
    /** A process is replaced after this many requests. */
    private readonly recycleRequests: number,
  ) {}

  get generation(): number {
    return this.generationNumber;
  }

  /** Jobs waiting or running. */
  get load(): number {
    return this.queue.size + this.queue.pending;
  }

  /** Process id of the live process, if there is one. */
  get pid(): number | undefined {
    return this.process?.alive ? this.process.pid : undefined;
  }

  /**
   * Runs a job when its turn comes. If the signal fires, the call throws its reason; a job that runs already is
   * finished all the same, because its reply would be taken for the next one's.
   */
  async run<T>(job: (session: WorkerSession) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.stop.signal.aborted) throw new EnvironmentError('The environment is closed; make a new one.');
    if (this.queue.size >= this.options.queueLimit) {
      throw new EnvironmentError(
        `${this.queue.size} calls wait for one Lean worker, which is the limit. Ask for less at a time, or raise queueLimit.`,
      );
    }
    const task = this.queue.add(async () => {
      signal?.throwIfAborted();
      return job(await this.openSession());
    });
    return signal === undefined ? task : abortable(task, signal);
  }

  /** Forgets a state, if it is of the living generation. */
  discard(generation: number, stateId: number): void {
    if (generation !== this.generationNumber) return;
    this.discarded.push(stateId);
  }

  /** Sends what `discard` has gathered, if the worker has nothing else to do. */
  flush(): void {
    if (this.discarded.length === 0 || this.load > 0 || this.stop.signal.aborted || !this.process?.alive)
      return;
    this.run(session => this.deleteDiscarded(session)).catch((error: unknown) => {
      this.options.log(`could not delete states: ${String(error)}`);
    });
  }

  /** Ends the process now, whatever it does. Waiting jobs fail. Idempotent. */
  async close(): Promise<void> {
    this.stop.abort();
    if (this.queue.pending > 0) await this.process?.kill();
    else await this.process?.close();
    await this.queue.onIdle();
  }

  private async openSession(): Promise<WorkerSession> {
    const process = await this.ensureProcess();
    const session: WorkerSession = {
      generation: this.generationNumber,
      request: (command, payload, timeoutMs) => this.request(process, command, payload, timeoutMs),
      discard: stateId => this.discarded.push(stateId),
    };
    if (this.discarded.length >= DISCARD_BATCH) await this.deleteDiscarded(session);
    return session;
  }

  private async ensureProcess(): Promise<ReplProcess> {
    if (this.process !== undefined && (await this.mustRecycle(this.process))) await this.process.close();
    if (this.process?.alive) return this.process;
    if (this.stop.signal.aborted) throw new EnvironmentError('The environment is closed; make a new one.');
    this.generationNumber += 1;
    this.discarded = [];
    this.serverTimeoutMs = 0;
    this.memoryCheckedAt = 0;
    this.process = await this.startProcess();
    return this.process;
  }

  private async startProcess(): Promise<ReplProcess> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const options = { ...this.options, groups: this.groups, signal: this.stop.signal };
        return await ReplProcess.start(this.options.launch, options);
      } catch (error) {
        if (!(error instanceof ProcessKilled)) throw error;
        if (attempt === START_ATTEMPTS || this.stop.signal.aborted) {
          throw new EnvironmentError(`A REPL was killed ${attempt} times while it started: ${error.message}`);
        }
      }
    }
  }

  private async mustRecycle(process: ReplProcess): Promise<boolean> {
    if (!process.alive) return false;
    if (process.requests >= this.recycleRequests) return true;
    if (this.options.clock.monotonic() - process.startedMs >= this.options.recycleAgeMs) return true;
    if (process.pid === undefined || process.requests - this.memoryCheckedAt < REQUESTS_PER_MEMORY_CHECK)
      return false;
    this.memoryCheckedAt = process.requests;
    const residentMiB = await readResidentMiB(process.pid);
    return residentMiB !== undefined && residentMiB > this.options.recycleResidentMiB;
  }

  private async request(
    process: ReplProcess,
    command: string,
    payload: JsonObject,
    timeoutMs: number,
  ): Promise<JsonObject> {
    await this.tellTimeout(process, timeoutMs);
    return this.send(process, command, payload, timeoutMs + this.options.killGraceMs);
  }

  /** The server's own limit is cooperative, but it keeps the process, and with it the states. */
  private async tellTimeout(process: ReplProcess, timeoutMs: number): Promise<void> {
    const timeout = Math.ceil(timeoutMs);
    if (timeout === this.serverTimeoutMs) return;
    await this.send(process, 'options.set', { timeout }, HOUSEKEEPING_MS);
    this.serverTimeoutMs = timeout;
  }

  private async send(
    process: ReplProcess,
    command: string,
    payload: JsonObject,
    timeoutMs: number,
  ): Promise<JsonObject> {
    const result = await process.request(command, payload, timeoutMs);
    if (result.kind === 'reply') return result.reply;
    if (result.kind === 'lost') throw new ProcessLost(result.killed ? 'killed' : 'died', result.reason, 0);
    throw new ProcessLost('timeout', `no answer to ${command} within ${timeoutMs} ms`, result.elapsedMs);
  }

  private async deleteDiscarded(session: WorkerSession): Promise<void> {
    const stateIds = this.discarded;
    this.discarded = [];
    await session.request('goal.delete', { stateIds }, HOUSEKEEPING_MS);
  }
}

/** The task's result, or the signal's reason if that comes first. The task goes on. */
function abortable<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    task.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
