/** The report of a training run as a page. */

import {
  type HeadMetrics,
  htmlPage,
  type LogEntry,
  lineChart,
  number,
  type RankFigure,
} from '../ebm/index.js';
import type { TrainEbmReport } from './train-ebm.js';

/** One self-contained HTML page. */
export function trainingPage(report: TrainEbmReport): string {
  const { log, best, heldOut, theorems, config, warnings } = report;
  const line = (name: string, of: (entry: LogEntry) => number | undefined) => ({
    name,
    points: log.flatMap((entry): [number, number][] => {
      const value = of(entry);
      return value === undefined ? [] : [[entry.step, value]];
    }),
  });
  const options = (title: string) => ({ title, xLabel: 'step' });
  return htmlPage('Training of an energy head', [
    {
      kind: 'text',
      text: `${config.head.kind === 'goal' ? 'Goal-conditioned' : 'State-only'} head of width ${config.head.dimension} (${config.head.hidden.join(', ')}), encoder ${report.encoder}. ${report.steps} of ${config.steps} steps, best at step ${best.step}. ${theorems.training.length} theorems for training, ${theorems.validation.length} for choosing the checkpoint, ${theorems.holdout.length} held out. Warnings at the end: ${warnings.length === 0 ? 'none' : warnings.join('; ')}.`,
    },
    {
      kind: 'charts',
      charts: [
        lineChart(
          [line('training', e => e.loss), line('validation', e => e.validation?.loss)],
          options('Loss'),
        ),
        lineChart(
          [line('training', e => e.energyGap), line('validation', e => e.validation?.energyGap)],
          options('Energy gap'),
        ),
        lineChart(
          [line('training', e => e.rankAccuracy), line('validation', e => e.validation?.rankAccuracy)],
          options('Rank accuracy'),
        ),
        lineChart([line('temperature', e => e.temperature)], options('Temperature')),
        lineChart(
          [line('E⁺', e => e.positiveMean), line('E⁻', e => e.negativeMean), line('std', e => e.energyStd)],
          options('Energies'),
        ),
        lineChart([line('norm', e => e.gradientNorm)], options('Gradient norm before clipping')),
      ],
    },
    { kind: 'heading', text: 'On held-out theorems' },
    { kind: 'table', rows: headTable(heldOut) },
    { kind: 'heading', text: 'Theorems' },
    { kind: 'text', text: `Held out: ${theorems.holdout.join(', ') || 'none'}.` },
    { kind: 'text', text: `Validation: ${theorems.validation.join(', ') || 'none'}.` },
  ]);
}

/** Head metrics as rows of a table, the first one its head. */
export function headTable(metrics: HeadMetrics): string[][] {
  const value = (x: number | null) => (x === null ? '–' : number(x));
  const rank = (name: string, { rank1, chance, sets }: RankFigure) => [
    name,
    rank1 === null || chance === null
      ? '–'
      : `${value(rank1)} (chance ${value(chance)}, ${number(rank1 / chance)} ×) over ${sets} sibling sets`,
  ];
  return [
    ['metric', 'value'],
    ['theorems', String(metrics.theorems)],
    ['labelled states', String(metrics.states)],
    rank('rank1', metrics.rank1),
    ...Object.entries(metrics.rank1ByDepth).map(([bucket, figure]) => rank(`rank1, depth ${bucket}`, figure)),
    rank('rank1, depth 2+', metrics.rank1Deep),
    rank('sibling discrimination', metrics.siblingDiscrimination),
    ['energy gap', value(metrics.energyGap)],
    ['energy std of positives', value(metrics.positiveStd)],
    ['energy std of negatives', value(metrics.negativeStd)],
    ['active ratio', value(metrics.activeRatio)],
  ];
}
