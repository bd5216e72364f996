/** From trajectories to an energy head: index, split, embed, train, judge on theorems that were not trained on, report. */

import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError, type StateEncoder } from '../core/index.js';
import {
  BEST_FOLDER,
  BuiltinEncoder,
  type ContrastiveIndex,
  contrastiveIndex,
  EmbeddingCache,
  EnergyValueModel,
  encoderSpec,
  fitEncoder,
  type HeadMetrics,
  headMetrics,
  healthWarnings,
  LAST_FOLDER,
  type LogEntry,
  scoreTrees,
  searchTrees,
  splitByTheorem,
  type TrainingConfig,
  type TrainingOutcome,
  trainInWorker,
} from '../ebm/index.js';
import { readTrajectories, type TrajectoryRow } from '../trajectory/index.js';
import { writeFileAtomic } from '../util/node/index.js';
import { ensureFolder } from './folder.js';
import { trainingPage } from './training-page.js';

/** What a training run does. */
export interface TrainEbmConfig {
  /** Trajectory files, folders or globs. */
  readonly trajectories: readonly string[];
  /** Folder for checkpoints, log and report. Made if need be. */
  readonly output: string;
  /** Settings of training, once the width of the embeddings is known. */
  readonly training: (dimension: number) => TrainingConfig;
  /** The built-in encoder, fitted on the training theorems at this width, or an encoder made elsewhere. */
  readonly encoder: { readonly kind: 'builtin'; readonly dimension: number } | StateEncoder;
  /** Folder of the embedding cache. Default: `<output>/embeddings`. */
  readonly cache?: string;
  /** Share of the theorems that the best checkpoint is chosen by. */
  readonly validationShare: number;
  /** Share of the theorems that training never sees: the head is judged on them. 0: on the validation theorems. */
  readonly holdoutShare: number;
  readonly resume: boolean;
}

export interface TrainEbmControl {
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: TrainEbmEvent) => void;
}

export type TrainEbmEvent =
  | {
      readonly kind: 'data';
      readonly training: number;
      readonly validation: number;
      readonly holdout: number;
      readonly texts: number;
    }
  | { readonly kind: 'embedding'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'log';
      readonly entry: LogEntry;
      readonly warnings: readonly string[];
      readonly steps: number;
    };

/** What came of it; also the content of `report.json`. */
export interface TrainEbmReport {
  readonly outcome: TrainingOutcome['outcome'];
  /** What `--value` takes. */
  readonly checkpoint: string;
  readonly steps: number;
  readonly best: TrainingOutcome['best'];
  readonly theorems: {
    readonly training: readonly string[];
    readonly validation: readonly string[];
    readonly holdout: readonly string[];
  };
  readonly leftOut: ContrastiveIndex['leftOut'];
  /** On the held-out theorems. */
  readonly heldOut: HeadMetrics;
  /** Of the last log entry; empty when training ended healthy. */
  readonly warnings: readonly string[];
  readonly config: TrainingConfig;
  readonly encoder: string;
  readonly log: readonly LogEntry[];
}

/**
 * Trains a head.
 *
 * @throws {FileError} for trajectories, checkpoints or folders that cannot be used; {TrainingError} when training breaks.
 */
export async function trainEbm(
  config: TrainEbmConfig,
  control: TrainEbmControl = {},
): Promise<TrainEbmReport> {
  const { signal, onEvent } = control;
  await ensureFolder(config.output);
  const rows = await collect(config.trajectories, signal);
  const index = contrastiveIndex(rows);
  const splits = split(index, config);
  const names = {
    training: namesOf(splits.training),
    validation: namesOf(splits.validation),
    holdout: namesOf(splits.holdout),
  };
  if (names.training.length === 0)
    throw new FileError(
      config.trajectories.join(', '),
      `nothing to train on: of ${index.leftOut.theorems + index.theorems.length} theorems none is proved and has states off its proof. Search more theorems, or with a larger --max-nodes.`,
    );
  onEvent?.({
    kind: 'data',
    training: names.training.length,
    validation: names.validation.length,
    holdout: names.holdout.length,
    texts: index.texts.length,
  });
  const { encoder, idf } = encoderFor(config.encoder, splits.training);
  const training = config.training(encoder.dimension);
  const embeddings = await embed(config, encoder, index.texts, control);
  let outcome: TrainingOutcome;
  try {
    outcome = await trainInWorker(
      {
        config: training,
        encoder: encoderSpec(encoder),
        ...(idf === undefined ? {} : { idf }),
        training: { ...splits.training, texts: [] },
        validation: { ...splits.validation, texts: [] },
        embeddings: { path: embeddings, rows: index.texts.length },
        dataFingerprint: fingerprint(index, names, encoder),
        output: config.output,
        resume: config.resume,
      },
      {
        ...(signal === undefined ? {} : { signal }),
        onLog: (entry, warnings) => onEvent?.({ kind: 'log', entry, warnings, steps: training.steps }),
      },
    );
  } finally {
    await rm(embeddings, { force: true });
  }
  const judged = new Set(names.holdout.length > 0 ? names.holdout : names.validation);
  const checkpoint = join(
    config.output,
    outcome.best.validation === null && outcome.outcome === 'stopped' ? LAST_FOLDER : BEST_FOLDER,
  );
  const heldOut = await judge(
    checkpoint,
    rows.filter(row => judged.has(row.theoremName)),
    encoder,
  );
  const last = outcome.log.at(-1);
  const report: TrainEbmReport = {
    outcome: outcome.outcome,
    checkpoint,
    steps: outcome.step,
    best: outcome.best,
    theorems: names,
    leftOut: index.leftOut,
    heldOut,
    warnings: last === undefined ? [] : healthWarnings(last),
    config: training,
    encoder: encoder.fingerprint,
    log: outcome.log,
  };
  await writeFileAtomic(join(config.output, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeFileAtomic(join(config.output, 'report.html'), trainingPage(report));
  return report;
}

async function collect(paths: readonly string[], signal: AbortSignal | undefined): Promise<TrajectoryRow[]> {
  const rows: TrajectoryRow[] = [];
  for await (const row of readTrajectories(...paths)) {
    signal?.throwIfAborted();
    rows.push(row);
  }
  return rows;
}

function split(index: ContrastiveIndex, { holdoutShare, validationShare, training }: TrainEbmConfig) {
  const { seed } = training(1);
  const hash = (name: string) => createHash('sha256').update(`${seed} ${name}`).digest().readUInt32BE(0);
  const { training: seen, validation: holdout } = splitByTheorem(index, holdoutShare, hash);
  return { holdout, ...splitByTheorem(seen, validationShare, hash) };
}

function namesOf(index: ContrastiveIndex): string[] {
  return [...new Set(index.theorems.map(theorem => theorem.name))].sort();
}

function encoderFor(
  choice: TrainEbmConfig['encoder'],
  training: ContrastiveIndex,
): { encoder: StateEncoder; idf?: Float32Array } {
  if (!('kind' in choice)) return { encoder: choice };
  const used = new Set<number>();
  for (const { goal, positives, deadEnds, offPath } of training.theorems) {
    used.add(goal);
    for (const state of [...positives, ...deadEnds, ...offPath]) used.add(state.text);
  }
  const fit = fitEncoder(
    [...used].sort((left, right) => left - right).map(text => training.texts[text]!),
    choice.dimension,
  );
  return { encoder: new BuiltinEncoder(fit), idf: fit.idf };
}

/** @returns path of the raw file with one embedding for each text. */
async function embed(
  config: TrainEbmConfig,
  encoder: StateEncoder,
  texts: readonly string[],
  { signal, onEvent }: TrainEbmControl,
): Promise<string> {
  // The built-in encoder's fingerprint changes with the data it was fitted on, so its caches do not mix.
  const folder =
    config.cache ?? join(config.output, 'embeddings', encoder.fingerprint.replaceAll(/[^\w.-]/gu, '_'));
  await mkdir(config.output, { recursive: true });
  const cache = await EmbeddingCache.open(folder, encoder);
  await cache.fill(texts, {
    ...(signal === undefined ? {} : { signal }),
    onProgress: progress => onEvent?.({ kind: 'embedding', ...progress }),
  });
  const path = join(config.output, 'embeddings.f32');
  await cache.writeRows(texts, path);
  return path;
}

function fingerprint(
  index: ContrastiveIndex,
  names: TrainEbmReport['theorems'],
  encoder: StateEncoder,
): string {
  return createHash('sha256')
    .update(JSON.stringify([index.texts, index.theorems, names, encoder.fingerprint]))
    .digest('hex')
    .slice(0, 32);
}

async function judge(
  checkpoint: string,
  rows: readonly TrajectoryRow[],
  encoder: StateEncoder,
): Promise<HeadMetrics> {
  const trees = searchTrees(rows).filter(tree => tree.proved);
  const model = await EnergyValueModel.load(checkpoint, { encoder, thread: 'caller' });
  try {
    await scoreTrees(trees, async (goal, states) => (await model.score(goal, states)).map(value => -value));
  } finally {
    await model.close();
  }
  return headMetrics(trees);
}
