/** Live curves of a training run: one line that redraws itself on a terminal, plain lines elsewhere. */

import type { TrainEbmEvent } from '../pipeline/index.js';
import type { Output } from './output.js';

const BARS = '▁▂▃▄▅▆▇█';
const CURVE_WIDTH = 24;

/** Watches a training run and tells the terminal. */
export class TrainingProgress {
  private readonly losses: number[] = [];
  private readonly gaps: number[] = [];
  private warned = '';

  constructor(private readonly output: Output) {}

  /** Hears of everything that happens. */
  readonly accept = (event: TrainEbmEvent): void => {
    const { output } = this;
    if (event.kind === 'data')
      output.note(
        `${event.training} theorems to train on, ${event.validation} for validation, ${event.holdout} held out; ${event.texts} states.`,
      );
    else if (event.kind === 'embedding') {
      if (output.isTerminal) output.live(`embedding ${event.done} of ${event.total}`);
    } else this.log(event);
  };

  /** Removes the live line. */
  end(): void {
    if (this.output.isTerminal) this.output.live('');
  }

  private log({ entry, warnings, steps }: TrainEbmEvent & { kind: 'log' }): void {
    const { output } = this;
    this.losses.push(entry.loss);
    this.gaps.push(entry.energyGap);
    const left = (steps - entry.step) / entry.stepsPerSecond;
    const figures = `step ${entry.step}/${steps} · loss ${entry.loss.toFixed(3)} · gap ${entry.energyGap.toFixed(2)} · rank ${entry.rankAccuracy.toFixed(2)} · T ${entry.temperature.toFixed(2)} · ${entry.stepsPerSecond.toFixed(1)}/s · ${Math.ceil(left)} s left`;
    if (output.isTerminal)
      output.live(
        `${figures} · loss ${curve(this.losses)} gap ${curve(this.gaps)}`.slice(0, output.columns - 1),
      );
    if (entry.validation !== undefined) {
      const { loss, energyGap, rankAccuracy } = entry.validation;
      output.note(
        `${figures} · validation loss ${loss.toFixed(3)}, gap ${energyGap.toFixed(2)}, rank ${rankAccuracy.toFixed(2)}`,
      );
    }
    // Said when it changes, not at every entry.
    const text = warnings.map(warning => warning.split(':')[0]).join('; ');
    if (text !== this.warned) output.note(text === '' ? 'healthy again' : `warning: ${warnings.join('; ')}`);
    this.warned = text;
  }
}

/** Values as a row of bars, the newest right. */
export function curve(values: readonly number[]): string {
  const size = Math.max(1, Math.ceil(values.length / CURVE_WIDTH));
  const means: number[] = [];
  for (let first = 0; first < values.length; first += size) {
    const part = values.slice(first, first + size);
    means.push(part.reduce((sum, value) => sum + value, 0) / part.length);
  }
  const low = Math.min(...means);
  const span = Math.max(...means) - low;
  return means
    .map(value => BARS[span === 0 ? 0 : Math.round(((value - low) / span) * (BARS.length - 1))])
    .join('');
}
