/** The worker thread that scores: an {@link EnergyScorer} behind messages. Started by `threaded-scorer.ts`, never imported. */

import { parentPort, workerData } from 'node:worker_threads';
import { EnergyScorer } from './scorer.js';
import type { ScoringJob, ScoringRequest } from './threaded-scorer.js';

const port = parentPort;
if (port === null) throw new TypeError('scoring-worker.ts runs only as a worker thread');
const { head, parameters, threads } = workerData as ScoringJob;
const scorer = await EnergyScorer.create(head, parameters, threads === undefined ? {} : { threads });
port.on('message', async ({ id, states, goal }: ScoringRequest) => {
  try {
    port.postMessage({ id, energies: await scorer.energies(states, goal) });
  } catch (error) {
    port.postMessage({ id, error: (error as Error).message });
  }
});
