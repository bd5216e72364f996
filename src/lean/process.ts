/**
 * One REPL process: start, one request at a time, stop. It knows nothing of what the requests mean. After a
 * time-out the process is killed, because a late answer would be taken for the answer to the next request.
 */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { type Clock, EnvironmentError } from '../core/index.js';
import { LineSplitter, TextTail } from './framing.js';
import { type Launch, launchArguments, launchText } from './launch.js';
import { killGroup, type ProcessGroups } from './process-groups.js';
import { decodeLine, encodeRequest, type JsonObject } from './protocol.js';

/** What came of a request. `timeout` and `lost` mean that the process is gone. */
export type RequestResult =
  | { readonly kind: 'reply'; readonly reply: JsonObject }
  | { readonly kind: 'timeout'; readonly elapsedMs: number }
  /** `killed`: somebody else ended it with SIGKILL, or the system for want of memory. */
  | { readonly kind: 'lost'; readonly reason: string; readonly killed: boolean };

export interface ProcessOptions {
  /** Limit for start-up: a large library on a cold disk can take minutes. */
  readonly readyTimeoutMs: number;
  readonly groups: ProcessGroups;
  readonly clock: Clock;
  /** Told about lines that are not replies. */
  readonly log: (message: string) => void;
  /** Ends the start: the process is killed. */
  readonly signal: AbortSignal;
}

/** How long a process may take to leave after its standard input has been closed. */
const LEAVE_MS = 1000;
/** How long after the exit its last output may still arrive. */
const LAST_OUTPUT_MS = 200;

export class ReplProcess {
  private readonly stderr = new TextTail();
  private readonly child: ChildProcessWithoutNullStreams;
  /** Why it is gone. */
  private gone: string | undefined;
  private killedBySignal = false;
  private spawnError: Error | undefined;
  /** Settles once the process is gone and its output read. */
  readonly ended: Promise<string>;
  private onLine = (line: string) => this.logUnasked(line);
  private onEnd = () => {};
  private requestCount = 0;
  readonly startedMs: number;

  private constructor(
    private readonly launch: Launch,
    private readonly options: ProcessOptions,
  ) {
    this.startedMs = options.clock.monotonic();
    this.child = spawn(launch.command, launchArguments(launch), {
      // Its own group, so that a wrapper and what it has started can be killed together.
      detached: process.platform !== 'win32',
      stdio: 'pipe',
      ...(launch.cwd === undefined ? {} : { cwd: launch.cwd }),
      env: { ...process.env, ...launch.environmentVariables },
    });
    if (this.child.pid !== undefined) options.groups.add(this.child.pid);
    this.ended = this.watchEnd();
    this.readStreams();
  }

  /**
   * Starts a process and waits until it is ready.
   * @throws {EnvironmentError} if it is not ready in time or exits before. `ProcessKilled` if a signal ended it.
   */
  static async start(launch: Launch, options: ProcessOptions): Promise<ReplProcess> {
    const started = new ReplProcess(launch, options);
    const onAbort = () => void started.kill();
    options.signal.addEventListener('abort', onAbort, { once: true });
    try {
      await started.waitUntilReady();
    } catch (error) {
      await started.kill();
      throw error;
    } finally {
      options.signal.removeEventListener('abort', onAbort);
    }
    return started;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get alive(): boolean {
    return this.gone === undefined;
  }

  /** Requests sent so far. */
  get requests(): number {
    return this.requestCount;
  }

  /** Sends one request and waits for its reply. The caller sees to it that only one is under way. */
  async request(command: string, payload: JsonObject, timeoutMs: number): Promise<RequestResult> {
    if (this.gone !== undefined) return this.lost(this.gone);
    this.requestCount += 1;
    const startMs = this.options.clock.monotonic();
    this.child.stdin.write(encodeRequest(command, payload));
    const result = await this.expectLine(line => this.readReply(line), timeoutMs);
    if (result === 'ended') return this.lost(await this.ended);
    if (result !== 'timeout') return { kind: 'reply', reply: result };
    await this.kill();
    return { kind: 'timeout', elapsedMs: this.options.clock.monotonic() - startMs };
  }

  private lost(reason: string): RequestResult {
    return { kind: 'lost', reason, killed: this.child.signalCode === 'SIGKILL' };
  }

  /** Closes standard input, waits a moment, then kills. Settles when the process is gone. */
  async close(): Promise<void> {
    if (this.alive) this.child.stdin.end();
    await this.expectLine(() => undefined, LEAVE_MS);
    await this.kill();
  }

  /** Kills the whole group. Settles when the process is gone. */
  async kill(): Promise<void> {
    if (this.child.pid !== undefined) killGroup(this.child.pid);
    await this.ended;
  }

  private async waitUntilReady(): Promise<void> {
    const readyTimeoutMs = this.options.readyTimeoutMs;
    const result = await this.expectLine(line => {
      if (line.trim() === 'ready.') return 'ready';
      this.options.log(`before ready: ${line}`);
      return undefined;
    }, readyTimeoutMs);
    if (result === 'ready') return;
    if (result === 'ended') {
      const reason = await this.ended;
      if (this.killedBySignal) throw new ProcessKilled(reason);
      throw new EnvironmentError(this.startMessage(reason), { cause: this.spawnError });
    }
    throw new EnvironmentError(
      this.startMessage(`it did not print \`ready.\` within ${readyTimeoutMs / 1000} s${this.words()}`),
    );
  }

  private startMessage(found: string): string {
    return (
      `Tried to start a Lean REPL with \`${launchText(this.launch)}\`: ${found}. ` +
      'Check that this program is a Pantograph REPL, that it was built with the Lean version of the project, and that the modules exist; `burn-qed doctor` helps.'
    );
  }

  private readReply(line: string): JsonObject | undefined {
    const reply = decodeLine(line);
    if (reply === undefined) this.options.log(`skipped output that is not a reply: ${line.slice(0, 200)}`);
    return reply;
  }

  private logUnasked(line: string): void {
    this.options.log(`output that nobody asked for: ${line.slice(0, 200)}`);
  }

  /** Waits for a line that `accept` makes something of, for the end of the process, or for the limit. */
  private expectLine<T>(
    accept: (line: string) => T | undefined,
    timeoutMs: number,
  ): Promise<T | 'ended' | 'timeout'> {
    return new Promise(resolve => {
      const settle = (result: T | 'ended' | 'timeout') => {
        clearTimeout(timer);
        this.onLine = line => this.logUnasked(line);
        this.onEnd = () => {};
        resolve(result);
      };
      // Not the clock's `sleep`: cancelling that for each request costs more than many a tactic.
      const timer = setTimeout(() => settle('timeout'), timeoutMs);
      this.onLine = line => {
        const result = accept(line);
        if (result !== undefined) settle(result);
      };
      this.onEnd = () => settle('ended');
      if (this.gone !== undefined) settle('ended');
    });
  }

  private readStreams(): void {
    const lines = new LineSplitter();
    this.child.stdout.on('data', (chunk: Buffer) => {
      for (const line of lines.push(chunk)) this.onLine(line);
    });
    // A REPL that can no longer answer is of no use, even if it lives.
    this.child.stdout.on('end', () => {
      const { pid, exitCode, signalCode } = this.child;
      if (pid !== undefined && exitCode === null && signalCode === null) killGroup(pid);
    });
    this.child.stderr.setEncoding('utf8').on('data', (chunk: string) => this.stderr.push(chunk));
    // EPIPE: the exit that follows says more.
    this.child.stdin.on('error', () => {});
  }

  private watchEnd(): Promise<string> {
    return new Promise(resolve => {
      const finish = (reason: string) => {
        this.gone ??= reason;
        resolve(this.gone);
        this.onEnd();
      };
      this.child.on('error', error => {
        this.spawnError = error;
        if (this.child.pid === undefined) finish(`it could not be started (${error.message})`);
      });
      this.child.on('exit', (code, signal) => {
        this.killedBySignal = signal !== null;
        const { pid } = this.child;
        if (pid !== undefined) {
          killGroup(pid);
          this.options.groups.remove(pid);
        }
        const how = () =>
          `${signal === null ? `it exited with code ${code}` : `it was ended by ${signal}`}${this.words()}`;
        this.child.once('close', () => finish(how()));
        // What it has started may keep its pipes open for ever.
        setTimeout(() => finish(how()), LAST_OUTPUT_MS).unref();
      });
    });
  }

  /** What it last said on standard error. */
  private words(): string {
    const words = this.stderr.lastLines();
    return words === '' ? ', without a word on standard error' : `; its last words were: ${words}`;
  }
}

/** A process that a signal ended before it was ready: somebody killed it, so trying again is reasonable. */
export class ProcessKilled extends Error {
  override readonly name = 'ProcessKilled';
}
