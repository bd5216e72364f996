/**
 * The energy-based value model: encoders, heads, training, scoring and metrics.
 * @module
 */
export {
  BuiltinEncoder,
  DEFAULT_DIMENSION,
  type EncoderFit,
  fitEncoder,
  unfitted,
} from './encoder/builtin-encoder.js';
export { type CacheProgress, EmbeddingCache, type FillOptions } from './encoder/embedding-cache.js';
export { type EncoderSpec, encoderSpec, makeEncoder } from './encoder/encoder-spec.js';
export { RemoteEncoder, type RemoteEncoderOptions } from './encoder/remote-encoder.js';
export { EnergyValueModel, type EnergyValueOptions } from './energy-value-model.js';
export {
  COLLISION_DISTANCE,
  type EmbeddedState,
  type EmbeddingMetrics,
  type EmbeddingPicture,
  embeddingMetrics,
} from './metrics/embedding-metrics.js';
export {
  DEPTH_BUCKETS,
  type DepthBucket,
  depthBucket,
  type HeadMetrics,
  headMetrics,
  type RankFigure,
} from './metrics/head-metrics.js';
export {
  type Calibration,
  energyLedger,
  type Ledger,
  ORDERINGS,
  type Ordering,
  type OrderingReport,
} from './metrics/ledger.js';
export { type EnergyOf, type SearchTree, scoreTrees, searchTrees, type TreeNode } from './metrics/tree.js';
export { type Checkpoint, readCheckpoint, writeCheckpoint } from './model/checkpoint.js';
export { defaultHead, type HeadConfig, parameterCount } from './model/head-config.js';
export { EnergyScorer } from './model/scorer.js';
export { histogram, lineChart, number, type Series, scatterChart } from './report/chart.js';
export { htmlPage, type Section } from './report/page.js';
export { type ContrastiveIndex, contrastiveIndex, splitByTheorem } from './training/contrastive-index.js';
export { healthWarnings, type LogEntry, TrainingError, type Validation } from './training/health.js';
export { trainInWorker } from './training/train-in-worker.js';
export { embeddedTraining, referenceTraining, type TrainingConfig } from './training/training-config.js';
export {
  BEST_FOLDER,
  LAST_FOLDER,
  runTraining,
  type TrainingControl,
  type TrainingJob,
  type TrainingOutcome,
} from './training/training-run.js';
