/** The thread behind `runCheck`. */

import { parentPort, workerData } from 'node:worker_threads';
import { checkExport } from './check-export.js';
import type { CheckMessage, CheckWork } from './run-check.js';

const PROGRESS_EVERY_MS = 500;

const { path, maxSteps } = workerData as CheckWork;
const send = (message: CheckMessage): void => parentPort!.postMessage(message);
let lastSent = performance.now();

const report = await checkExport(path, {
  ...(maxSteps === undefined ? {} : { maxSteps }),
  onProgress: progress => {
    const now = performance.now();
    if (now - lastSent < PROGRESS_EVERY_MS) return;
    lastSent = now;
    send({ kind: 'progress', progress });
  },
});
send({ kind: 'report', report });
