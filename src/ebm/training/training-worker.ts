/** The worker thread that trains: {@link runTraining} behind messages. Started by `train-in-worker.ts`, never imported. */

import { parentPort, workerData } from 'node:worker_threads';
import { FileError } from '../../core/index.js';
import { TrainingError } from './health.js';
import { runTraining, type TrainingJob } from './training-run.js';

const port = parentPort;
if (port === null) throw new TypeError('training-worker.ts runs only as a worker thread');
const stop = new AbortController();
port.once('message', () => stop.abort());
try {
  const outcome = await runTraining(workerData as TrainingJob, {
    signal: stop.signal,
    onLog: (entry, warnings) => port.postMessage({ kind: 'log', entry, warnings }),
  });
  port.postMessage({ kind: 'done', outcome });
} catch (error) {
  // Errors lose their class on the way between threads.
  if (error instanceof FileError)
    port.postMessage({ kind: 'file-error', path: error.path, message: error.message });
  else if (error instanceof TrainingError)
    port.postMessage({ kind: 'training-error', message: error.message });
  else throw error;
}
port.close();
