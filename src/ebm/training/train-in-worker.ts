/** Training in a worker thread, since a step blocks the thread that runs it. */

import { FileError } from '../../core/index.js';
import { startThread } from '../worker-thread.js';
import { type LogEntry, TrainingError } from './health.js';
import type { TrainingControl, TrainingJob, TrainingOutcome } from './training-run.js';

type Message =
  | { readonly kind: 'log'; readonly entry: LogEntry; readonly warnings: readonly string[] }
  | { readonly kind: 'done'; readonly outcome: TrainingOutcome }
  | { readonly kind: 'file-error'; readonly path: string; readonly message: string }
  | { readonly kind: 'training-error'; readonly message: string };

/** As {@link runTraining}, in a thread of its own. @throws what it throws. */
export async function trainInWorker(
  job: TrainingJob,
  control: TrainingControl = {},
): Promise<TrainingOutcome> {
  const worker = startThread('./training-worker', import.meta.url, job);
  const stop = () => worker.postMessage('stop');
  if (control.signal?.aborted) stop();
  control.signal?.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<TrainingOutcome>((resolve, reject) => {
      worker.on('message', (message: Message) => {
        if (message.kind === 'done') resolve(message.outcome);
        else if (message.kind === 'log') control.onLog?.(message.entry, message.warnings);
        else if (message.kind === 'file-error') reject(new FileError(message.path, message.message));
        else reject(new TrainingError(message.message));
      });
      worker.on('error', reject);
      worker.on('exit', code =>
        reject(new Error(`the training thread ended with code ${code} before its work`)),
      );
    });
  } finally {
    control.signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
