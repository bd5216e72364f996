/**
 * Checks a file in a thread of its own with a stack large enough for very deep terms. What the `check` command calls.
 */

import { Worker } from 'node:worker_threads';
import type { CheckProgress, CheckReport } from './check-export.js';

export interface RunCheckOptions {
  /** Kernel steps a declaration may take before the check declines. @default 20_000_000 */
  readonly maxSteps?: number;
  /** Stops the check at once; the report then declines. */
  readonly signal?: AbortSignal;
  /** Called about twice a second. */
  readonly onProgress?: (progress: CheckProgress) => void;
  /** Stack of the checking thread in MiB. Reserved, not used up front. @default 900 */
  readonly stackMiB?: number;
  /** Heap of the checking thread in MiB. @default 4096 */
  readonly heapMiB?: number;
}

/** What the thread sends. */
export type CheckMessage =
  | { readonly kind: 'progress'; readonly progress: CheckProgress }
  | { readonly kind: 'report'; readonly report: CheckReport };
/** What the thread is given. */
export interface CheckWork {
  readonly path: string;
  readonly maxSteps: number | undefined;
}

/**
 * Checks the export file at `path` from nothing.
 *
 * Running out of memory declines, as any limit does; it never becomes a verdict.
 * @throws the error of the file system if the file cannot be read.
 */
export function runCheck(path: string, options: RunCheckOptions = {}): Promise<CheckReport> {
  const { maxSteps, signal, onProgress, stackMiB = 900, heapMiB = 4096 } = options;
  const workerData: CheckWork = { path, maxSteps };
  const worker = new Worker(workerUrl(), {
    workerData,
    resourceLimits: { stackSizeMb: stackMiB, maxOldGenerationSizeMb: heapMiB },
  });
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      resolve(declined('the check was stopped'));
      void worker.terminate();
    };
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: CheckMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else resolve(message.report);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve(declined(`the heap limit of ${heapMiB} MiB is reached`));
      else reject(error);
    });
    worker.on('exit', code => {
      signal?.removeEventListener('abort', stop);
      resolve(declined(`the checking thread ended with code ${code}`));
    });
  });
}

/** The worker beside this file; a small module that loads the TypeScript one when run from source. */
function workerUrl(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './check-worker-from-source.mjs' : './check-worker.js', import.meta.url);
}

function declined(message: string): CheckReport {
  return {
    verdict: 'decline',
    failure: { line: 0, declaration: undefined, rule: 'limit', message, terms: [] },
    leanVersion: undefined,
    declarations: { axiom: 0, def: 0, thm: 0, opaque: 0, quot: 0, inductive: 0 },
    axioms: [],
    durationMs: 0,
    slowest: [],
  };
}
