/** Metrics of an embedding space and of a head on trajectories, with plots. */

import { join } from 'node:path';
import { FileError, type StateEncoder } from '../core/index.js';
import {
  BuiltinEncoder,
  COLLISION_DISTANCE,
  type EmbeddedState,
  type EmbeddingMetrics,
  type EmbeddingPicture,
  EnergyScorer,
  EnergyValueModel,
  embeddingMetrics,
  fitEncoder,
  type HeadMetrics,
  headMetrics,
  histogram,
  htmlPage,
  lineChart,
  makeEncoder,
  number,
  readCheckpoint,
  type SearchTree,
  scatterChart,
  scoreTrees,
} from '../ebm/index.js';
import { seededRandom } from '../util/index.js';
import { writeFileAtomic } from '../util/node/index.js';
import { ensureFolder } from './folder.js';
import { readTrees } from './replay.js';
import { headTable } from './training-page.js';

export interface MetricsConfig {
  readonly trajectories: readonly string[];
  /** Checkpoint whose encoder and head are judged. Default: the built-in encoder, fitted on these trajectories; no head. */
  readonly value?: string;
  readonly only?: readonly string[];
  readonly seed: number;
  /** Folder for `metrics.json` and `metrics.html`. Default: nothing is written. */
  readonly output?: string;
}

export interface MetricsReport {
  readonly encoder: string;
  readonly embedding: EmbeddingMetrics;
  /** Absent without a checkpoint. */
  readonly head?: HeadMetrics;
  /** Figures beyond the red lines of the reference system, as sentences. */
  readonly warnings: readonly string[];
}

/** Judges an encoder, and a head if there is one. @throws {FileError} */
export async function energyMetrics(config: MetricsConfig, signal?: AbortSignal): Promise<MetricsReport> {
  const trees = (await readTrees(config.trajectories, config.only, signal)).filter(tree => tree.proved);
  const open = trees.flatMap(tree => labelledStates(tree));
  const { encoder, head } = await loaded(config.value, open, trees, signal);
  const texts = [...new Set(open.map(state => state.text))];
  const embeddings = await encoder.encode(texts, signal);
  const byText = new Map(texts.map((text, i) => [text, embeddings[i]!]));
  const states = open.map(state => ({ ...state, embedding: byText.get(state.text)! }));
  const { metrics, picture } = measured(config, states);
  const report: MetricsReport = {
    encoder: encoder.fingerprint,
    embedding: metrics,
    ...(head === undefined ? {} : { head }),
    warnings: redLines(metrics, head),
  };
  if (config.output !== undefined) {
    await ensureFolder(config.output);
    await writeFileAtomic(join(config.output, 'metrics.json'), `${JSON.stringify(report, null, 2)}\n`);
    await writeFileAtomic(join(config.output, 'metrics.html'), page(report, picture));
  }
  return report;
}

type State = Omit<EmbeddedState, 'embedding'>;

function labelledStates({ runId, theorem, nodes }: SearchTree): State[] {
  return nodes.flatMap(({ terminal, label, text, depth, parent }) =>
    terminal || label === 'unknown'
      ? []
      : [{ theorem, text, label, depth, siblings: `${runId}\n${theorem}\n${parent ?? 'root'}` }],
  );
}

async function loaded(
  checkpoint: string | undefined,
  states: readonly State[],
  trees: readonly SearchTree[],
  signal: AbortSignal | undefined,
): Promise<{ encoder: StateEncoder; head?: HeadMetrics }> {
  if (checkpoint === undefined)
    return { encoder: new BuiltinEncoder(fitEncoder(new Set(states.map(state => state.text)))) };
  const { encoder: spec, idf, head, parameters } = await readCheckpoint(checkpoint);
  const encoder = makeEncoder(spec, idf);
  const model = new EnergyValueModel(encoder, await EnergyScorer.create(head, parameters), checkpoint);
  try {
    await scoreTrees(
      trees,
      async (goal, texts) => (await model.score(goal, texts, signal)).map(score => -score),
      signal,
    );
  } finally {
    await model.close();
  }
  return { encoder, head: headMetrics(trees) };
}

function measured({ trajectories, seed }: MetricsConfig, states: readonly EmbeddedState[]) {
  try {
    return embeddingMetrics(states, seededRandom(seed).fork('metrics'));
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new FileError(
      trajectories.join(', '),
      `${trajectories.join(', ')}: ${cause.message}. Search theorems that can be proved.`,
      { cause },
    );
  }
}

/** Red lines of the 7B system. Distances depend on the encoder's scale, so they are hints for other encoders. */
function redLines(embedding: EmbeddingMetrics, head: HeadMetrics | undefined): string[] {
  const found: string[] = [];
  const below = (name: string, value: number | null | undefined, line: number) => {
    if (value !== null && value !== undefined && value < line)
      found.push(`${name} is ${number(value)}, below the red line ${line}`);
  };
  below('centroidL2', embedding.centroidL2, 3);
  below('linear probe accuracy', embedding.linearProbeAccuracy, 0.65);
  below('rank1 at depth 4+', head?.rank1ByDepth['4+'].rank1, 0.25);
  below('sibling discrimination', head?.siblingDiscrimination.rank1, 0.1);
  return found;
}

function page({ encoder, embedding, head, warnings }: MetricsReport, picture: EmbeddingPicture): string {
  const points = (name: string, keep: (point: EmbeddingPicture['points'][number]) => boolean) => ({
    name,
    points: picture.points.filter(keep).map(({ x, y }): [number, number] => [x, y]),
  });
  return htmlPage('Metrics of an embedding space', [
    {
      kind: 'text',
      text: `Encoder ${encoder}. Warnings: ${warnings.length === 0 ? 'none' : warnings.join('; ')}.`,
    },
    { kind: 'table', rows: embeddingTable(embedding) },
    ...(head === undefined
      ? []
      : [
          { kind: 'heading' as const, text: 'Head' },
          { kind: 'table' as const, rows: headTable(head) },
        ]),
    {
      kind: 'charts',
      charts: [
        scatterChart(
          [
            points('negative', point => point.label === 'negative'),
            points('positive', point => point.label === 'positive'),
          ],
          { title: 'Principal coordinates by label' },
        ),
        scatterChart(
          [
            points('depth 0-1', point => point.depth <= 1),
            points('depth 2-3', point => point.depth === 2 || point.depth === 3),
            points('depth 4+', point => point.depth >= 4),
          ],
          { title: 'Principal coordinates by depth' },
        ),
        histogram(picture.siblingDistances, 40, {
          title: 'Distances of siblings (line: collision)',
          xLabel: 'distance',
          mark: COLLISION_DISTANCE,
        }),
        lineChart([{ name: 'eigenvalue', points: picture.spectrum.map((value, i) => [i + 1, value]) }], {
          title: 'Eigenvalues of the covariance',
          xLabel: 'place',
          logarithmic: true,
        }),
        lineChart(
          [
            {
              name: 'distance',
              points: Object.values(embedding.centroidL2ByDepth).flatMap((value, i): [number, number][] =>
                value === null ? [] : [[2 * i, value]],
              ),
            },
          ],
          { title: 'Distance of the centroids by depth', xLabel: 'depth from' },
        ),
      ],
    },
  ]);
}

/** Embedding metrics as rows of a table, the first one its head. */
export function embeddingTable(metrics: EmbeddingMetrics): string[][] {
  const value = (x: number | null) => (x === null ? '–' : number(x));
  return [
    ['metric', 'value'],
    ['labelled states', `${metrics.states} (${metrics.sampled} sampled for spectrum and probe)`],
    ['centroid distance', value(metrics.centroidL2)],
    [
      'linear probe accuracy',
      `${value(metrics.linearProbeAccuracy)} (the more frequent label alone: ${value(metrics.linearProbeChance)})`,
    ],
    ['norm gap', value(metrics.normGap)],
    [
      'sibling distance',
      `mean ${value(metrics.siblingL2.mean)}, median ${value(metrics.siblingL2.median)}, ${metrics.siblingL2.pairs} pairs`,
    ],
    ['collision rate', value(metrics.collisionRate)],
    ['variance of the first direction', value(metrics.top1Variance)],
    ['variance of the first ten', value(metrics.top10Variance)],
    ['effective dimension', value(metrics.effectiveDimension)],
    ...Object.entries(metrics.silhouetteByDepth).map(([bucket, figure]) => [
      `silhouette, depth ${bucket}`,
      value(figure),
    ]),
    ['dual-label states', `${metrics.dualLabelStates} (${value(metrics.dualLabelRate)})`],
  ];
}
