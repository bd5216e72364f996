/** `train-ebm`: an energy head from trajectories. */

import { RemoteEncoder } from '../../ebm/index.js';
import {
  headTable,
  type TrainEbmConfig,
  type TrainEbmReport,
  type TrainingChoice,
  trainEbm,
  trainingConfig,
} from '../../pipeline/index.js';
import type { Call, ExitCode } from '../call.js';
import { TrainingProgress } from '../training-progress.js';
import { UsageError } from '../usage-error.js';

export async function trainEbmCommand(call: Call): Promise<ExitCode> {
  const { settings, output } = call;
  const { trajectories, output: folder } = settings;
  if (trajectories === undefined || trajectories.length === 0)
    throw new UsageError('--trajectories <paths...> is missing: what shall the model learn from?');
  if (folder === undefined) throw new UsageError('--output <folder> is missing: where shall the model go?');
  const choice = choiceOf(settings);
  const config: TrainEbmConfig = {
    trajectories,
    output: folder,
    training: dimension => trainingConfig(choice, dimension),
    encoder: encoderOf(settings),
    ...(settings.cache === undefined ? {} : { cache: settings.cache }),
    validationShare: share(settings, 'validation-share'),
    holdoutShare: share(settings, 'holdout-share'),
    resume: settings.resume ?? false,
  };
  const progress = new TrainingProgress(output);
  const report = await trainEbm(config, {
    signal: call.signal,
    ...(settings.quiet ? {} : { onEvent: progress.accept }),
  }).finally(() => progress.end());
  if (settings.json) output.line(JSON.stringify(summaryOf(report)));
  else for (const line of lines(report, folder)) output.line(line);
  if (report.outcome === 'finished') return 0;
  output.note(
    `Stopped at step ${report.steps} of ${report.config.steps}: run the same command with --resume.`,
  );
  return 1;
}

function choiceOf(settings: Call['settings']): TrainingChoice {
  const { head, loss, hidden, steps, groups, negatives, reference, seed } = settings;
  if (head !== 'goal' && head !== 'state') throw new UsageError(`--head must be goal or state, not ${head}.`);
  if (loss !== 'info-nce' && loss !== 'margin')
    throw new UsageError(`--loss must be info-nce or margin, not ${loss}.`);
  const learningRate = settings['learning-rate'];
  const depthWeight = settings['depth-weight'];
  return {
    head,
    loss,
    reference: reference ?? false,
    seed: seed!,
    ...(hidden === undefined ? {} : { hidden: hidden.map(width => naturalNumber(width, '--hidden')) }),
    ...(steps === undefined ? {} : { steps }),
    ...(groups === undefined ? {} : { groups }),
    ...(negatives === undefined ? {} : { negatives }),
    ...(learningRate === undefined ? {} : { learningRate }),
    ...(depthWeight === undefined ? {} : { depthWeight }),
  };
}

function encoderOf(settings: Call['settings']): TrainEbmConfig['encoder'] {
  const { encoder: protocol, width, 'encoder-url': url, 'encoder-model': model } = settings;
  if (protocol === 'builtin') return { kind: 'builtin', dimension: width! };
  if (protocol !== 'encode' && protocol !== 'openai')
    throw new UsageError(`--encoder must be builtin, encode or openai, not ${protocol}.`);
  if (url === undefined) throw new UsageError(`--encoder ${protocol} needs --encoder-url <url>.`);
  return new RemoteEncoder({ protocol, url, model: model!, dimension: width! });
}

/** A whole number from 1. */
export function naturalNumber(text: string, where: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new UsageError(`${where} takes whole numbers from 1, not ${text}.`);
}

function share(settings: Call['settings'], key: 'validation-share' | 'holdout-share'): number {
  const value = settings[key]!;
  if (value < 1) return value;
  throw new UsageError(`--${key} must be below 1, not ${value}.`);
}

/** The line that scripts read: the report without its log. */
function summaryOf({ log: _, ...report }: TrainEbmReport) {
  return report;
}

function lines({ heldOut, best, checkpoint, warnings, theorems }: TrainEbmReport, folder: string): string[] {
  const [, ...rows] = headTable(heldOut);
  const judged = theorems.holdout.length > 0 ? 'held-out' : 'validation';
  return [
    `Best at step ${best.step}${best.validation === null ? '' : `, validation loss ${best.validation.loss.toFixed(3)}`}. Judged on the ${judged} theorems:`,
    ...rows.map(([name, value]) => `  ${name!.padEnd(26)} ${value}`),
    ...warnings.map(warning => `Warning: ${warning}.`),
    `Report: ${folder}/report.html. Use it: --value ${checkpoint}`,
  ];
}
