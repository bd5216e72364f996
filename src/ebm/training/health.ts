/** What can go wrong in training, told from a log entry. */

/** One line of the training log: means over the interval's steps. */
export interface LogEntry {
  /** Steps done. */
  readonly step: number;
  readonly loss: number;
  readonly contrastive: number;
  /** Depth regression; 0 where it is not used. */
  readonly depth: number;
  /** Mean E⁻ − mean E⁺: should be positive and grow. */
  readonly energyGap: number;
  readonly positiveMean: number;
  readonly negativeMean: number;
  /** Standard deviation of all energies. */
  readonly energyStd: number;
  /** Share of groups in which the positive has the lowest energy. */
  readonly rankAccuracy: number;
  readonly temperature: number;
  readonly learningRate: number;
  /** L2 norm of all gradients before clipping. */
  readonly gradientNorm: number;
  readonly stepsPerSecond: number;
  /** On the held-out theorems; present where they were looked at. */
  readonly validation?: Validation;
}

/** Held-out groups, without dropout. */
export interface Validation {
  readonly loss: number;
  readonly energyGap: number;
  readonly rankAccuracy: number;
}

/** What is odd about an entry, as sentences; none if it is healthy. */
export function healthWarnings(entry: LogEntry): string[] {
  const { energyStd, energyGap, rankAccuracy, contrastive, positiveMean, negativeMean, temperature } = entry;
  const found: string[] = [];
  if (energyStd < 0.1)
    found.push(`collapse: the energies' standard deviation is ${energyStd.toFixed(3)}, below 0.1`);
  if (energyGap < 0) found.push(`the energy gap is negative: ${energyGap.toFixed(3)}`);
  if (rankAccuracy > 0.95 && contrastive > 0.5)
    found.push(
      `negatives are too easy: rank accuracy ${rankAccuracy.toFixed(2)} at loss ${contrastive.toFixed(2)}`,
    );
  if (positiveMean > 0 && negativeMean < 0)
    found.push('inverted polarity: positives have energies above 0 and negatives below');
  if (temperature < 0.5 || temperature > 3)
    found.push(`the temperature is ${temperature.toFixed(2)}, outside [0.5, 3]`);
  return found;
}

/** Steps at the temperature's floor or ceiling after which training is given up. */
export const STUCK_STEPS = 500;

/** Training went wrong in a way that more steps do not mend. */
export class TrainingError extends Error {
  override readonly name = 'TrainingError';
}

/** @throws {TrainingError} if a number of this step is not finite. */
export function assertFinite(step: number, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values))
    if (!Number.isFinite(value))
      throw new TrainingError(
        `training broke at step ${step}: ${name} is ${value}. Lower the learning rate, or look for broken embeddings.`,
      );
}
