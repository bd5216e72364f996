/**
 * A whole training run: steps, log, validation, checkpoints. Resumable at every checkpoint; what it continues from is the
 * folder `last`, what search uses is the folder `best`.
 */

import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError } from '../../core/index.js';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from '../model/checkpoint.js';
import type { ContrastiveIndex } from './contrastive-index.js';
import { EmbeddingFile } from './embedding-matrix.js';
import { healthWarnings, type LogEntry, type Validation } from './health.js';
import { groupFigures, initialState, type StepReport, Trainer, type TrainingState } from './trainer.js';
import type { TrainingConfig } from './training-config.js';

/** Everything a run needs; plain values, so that it can be sent to a worker thread. */
export interface TrainingJob {
  readonly config: TrainingConfig;
  readonly encoder: Checkpoint['encoder'];
  /** Fitted weights of the built-in encoder. */
  readonly idf?: Float32Array;
  readonly training: ContrastiveIndex;
  readonly validation: ContrastiveIndex;
  /** Raw float32 file, one row for each text of the index. */
  readonly embeddings: { readonly path: string; readonly rows: number };
  /** Hash of what is trained on: a resumed run must have the same. */
  readonly dataFingerprint: string;
  /** Receives the folders `last` and `best`. */
  readonly output: string;
  /** Go on from `last`, if it is there. */
  readonly resume: boolean;
  /** Threads of one product. Default: all cores. */
  readonly threads?: number;
}

export interface TrainingControl {
  readonly onLog?: (entry: LogEntry, warnings: readonly string[]) => void;
  /** Stops after the step under way, with a checkpoint to resume from. */
  readonly signal?: AbortSignal;
}

/** What came of a run. */
export interface TrainingOutcome {
  readonly outcome: 'finished' | 'stopped';
  readonly step: number;
  readonly log: readonly LogEntry[];
  /** Where the best validation loss was (or the end, without validation theorems). */
  readonly best: { readonly step: number; readonly validation: Validation | null };
}

export const LAST_FOLDER = 'last';
export const BEST_FOLDER = 'best';

/** What a run remembers besides parameters and moments. */
interface Memory {
  log: LogEntry[];
  best: { step: number; validation: Validation | null } | null;
}

/**
 * Trains until the last step, or until the signal fires.
 *
 * @throws {FileError} for a checkpoint that cannot be resumed; {TrainingError} when training breaks.
 */
export async function runTraining(job: TrainingJob, control: TrainingControl = {}): Promise<TrainingOutcome> {
  const { config, output } = job;
  await mkdir(output, { recursive: true });
  const { state, memory } = job.resume ? await resumed(job) : fresh(job);
  const embeddings = EmbeddingFile.open(job.embeddings.path, config.head.dimension, job.embeddings.rows);
  const data = { training: job.training, validation: job.validation, embeddings };
  const trainer = await Trainer.create(
    config,
    data,
    state,
    job.threads === undefined ? {} : { threads: job.threads },
  );
  try {
    return await loop(job, trainer, memory, control);
  } finally {
    await trainer.close();
    embeddings.close();
  }
}

async function loop(
  job: TrainingJob,
  trainer: Trainer,
  memory: Memory,
  { signal, onLog }: TrainingControl,
): Promise<TrainingOutcome> {
  const { config, state } = trainer;
  let interval = new Interval();
  while (state.step < config.steps && !signal?.aborted) {
    interval.add(await trainer.step());
    const { step } = state;
    const isLast = step === config.steps;
    const validates = step % config.validateEvery === 0 || isLast;
    const logs = step % config.logEvery === 0 || validates;
    if (logs) {
      const validation = validates ? await trainer.validate() : undefined;
      const entry = interval.entry(step, 1 + config.loss.negatives, validation);
      memory.log.push(entry);
      interval = new Interval();
      onLog?.(entry, healthWarnings(entry));
      if (isBest(memory, validation, isLast)) {
        memory.best = { step, validation: validation ?? null };
        await save(job, trainer, memory, BEST_FOLDER);
      }
    }
    if (step % config.checkpointEvery === 0 || isLast) await save(job, trainer, memory, LAST_FOLDER);
  }
  const finished = state.step >= config.steps;
  if (!finished) await save(job, trainer, memory, LAST_FOLDER);
  return {
    outcome: finished ? 'finished' : 'stopped',
    step: state.step,
    log: memory.log,
    best: memory.best ?? { step: state.step, validation: null },
  };
}

/** Lower validation loss is better; without validation theorems the end is best. */
function isBest({ best }: Memory, validation: Validation | undefined, isLast: boolean): boolean {
  if (validation === undefined) return isLast && best?.validation == null;
  return best?.validation == null || validation.loss < best.validation.loss;
}

async function save(job: TrainingJob, trainer: Trainer, memory: Memory, folder: string): Promise<void> {
  const { parameters, firstMoments, secondMoments, step, stuckSteps } = trainer.state;
  const { config, encoder, idf, dataFingerprint } = job;
  await writeCheckpoint(join(job.output, folder), {
    head: config.head,
    encoder,
    parameters,
    ...(idf === undefined ? {} : { idf }),
    training: { step, stuckSteps, config, dataFingerprint, ...memory },
    ...(folder === LAST_FOLDER ? { optimizer: { firstMoments, secondMoments } } : {}),
  });
}

function fresh({ config }: TrainingJob): { state: TrainingState; memory: Memory } {
  return { state: initialState(config), memory: { log: [], best: null } };
}

async function resumed(job: TrainingJob): Promise<{ state: TrainingState; memory: Memory }> {
  const folder = join(job.output, LAST_FOLDER);
  if (!exists(join(folder, 'config.json'))) return fresh(job);
  const { parameters, optimizer, training } = await readCheckpoint(folder);
  if (optimizer === undefined)
    throw new FileError(folder, `${folder} holds no optimiser moments: it is no checkpoint to resume from.`);
  for (const [what, before, now] of [
    ['settings', training.config, job.config],
    ['data', training.dataFingerprint, job.dataFingerprint],
  ] as const)
    if (JSON.stringify(before) !== JSON.stringify(now))
      throw new FileError(
        folder,
        `${folder} was trained with other ${what} (${JSON.stringify(before)}) than asked for now (${JSON.stringify(now)}). Give the same, or choose another output folder.`,
      );
  const { step, stuckSteps, log, best } = training as unknown as Memory & {
    step: number;
    stuckSteps: number;
  };
  return {
    state: { parameters, ...optimizer, step, stuckSteps },
    memory: { log: [...log], best },
  };
}

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Means over the steps since the last log entry. */
class Interval {
  private readonly reports: StepReport[] = [];
  private readonly startedMs = performance.now();

  add(report: StepReport): void {
    this.reports.push(report);
  }

  entry(step: number, columns: number, validation: Validation | undefined): LogEntry {
    const { reports } = this;
    const average = (of: (report: StepReport) => number) =>
      reports.reduce((sum, report) => sum + of(report), 0) / reports.length;
    const energies = new Float32Array(reports.reduce((sum, report) => sum + report.energies.length, 0));
    let at = 0;
    for (const report of reports) {
      energies.set(report.energies, at);
      at += report.energies.length;
    }
    const last = reports.at(-1)!;
    return {
      step,
      loss: average(report => report.loss),
      contrastive: average(report => report.contrastive),
      depth: average(report => report.depth),
      ...groupFigures(energies, columns),
      temperature: last.temperature,
      learningRate: last.learningRate,
      gradientNorm: average(report => report.gradientNorm),
      stepsPerSecond: (1000 * reports.length) / (performance.now() - this.startedMs),
      ...(validation === undefined ? {} : { validation }),
    };
  }
}
