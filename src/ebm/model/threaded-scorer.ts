/** A scorer in a thread of its own: a batch takes milliseconds, in which the search's other work goes on. */

import type { Worker } from 'node:worker_threads';
import { startThread } from '../worker-thread.js';
import type { HeadConfig } from './head-config.js';

/** What scores embeddings: {@link EnergyScorer}, here or in another thread. */
export interface Scorer {
  energies(states: readonly Float32Array[], goal: Float32Array): Promise<number[]>;
  close(): Promise<void>;
}

/** What the thread is started with. */
export interface ScoringJob {
  readonly head: HeadConfig;
  readonly parameters: Readonly<Record<string, Float32Array>>;
  readonly threads?: number;
}

/** One batch. */
export interface ScoringRequest {
  readonly id: number;
  readonly states: readonly Float32Array[];
  readonly goal: Float32Array;
}

type Answer =
  | { readonly id: number; readonly energies: number[] }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly resolve: (energies: number[]) => void;
  readonly reject: (error: Error) => void;
}

export class ThreadedScorer implements Scorer {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 0;
  private ended: Error | undefined;

  constructor(job: ScoringJob) {
    this.worker = startThread('./scoring-worker', import.meta.url, job);
    this.worker.on('message', (answer: Answer) => this.settle(answer));
    this.worker.on('error', error => this.end(error as Error));
    this.worker.on('exit', () => this.end(new Error('the scoring thread has ended')));
    // A search that is over need not wait for it.
    this.worker.unref();
  }

  energies(states: readonly Float32Array[], goal: Float32Array): Promise<number[]> {
    if (this.ended !== undefined) return Promise.reject(this.ended);
    const id = this.nextId++;
    this.worker.ref();
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, states, goal } satisfies ScoringRequest);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private settle(answer: Answer): void {
    const asked = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (this.waiting.size === 0) this.worker.unref();
    if ('energies' in answer) asked?.resolve(answer.energies);
    else asked?.reject(new RangeError(answer.error));
  }

  private end(error: Error): void {
    this.ended ??= error;
    for (const { reject } of this.waiting.values()) reject(this.ended);
    this.waiting.clear();
  }
}
