/** One training step as a compiled graph: energies, losses, and the gradients of all parameters. */

import {
  add,
  gradients,
  input,
  multiply,
  Program,
  reshape,
  scalar,
  slice,
  type Tensor,
} from '../../nn/index.js';
import { energies, headInput, parameterInputs } from '../model/energy.js';
import { type HeadConfig, parameterShapes } from '../model/head-config.js';
import { depthRegression, infoNCE, marginRanking } from '../model/losses.js';

/** The loss and the size of its batches. `B` groups of one positive and `K` negatives; `N = B · (1 + K)` rows. */
export interface LossConfig {
  /** `info-nce` (default) or `margin` ranking with margin 1. */
  readonly contrastive: 'info-nce' | 'margin';
  /** Weight of depth regression; 0 leaves it out. */
  readonly depthWeight: number;
  readonly groups: number;
  readonly negatives: number;
}

/** Names of the inputs besides parameters, power-iteration starts and dropout masks. */
export const INPUT = {
  /** `[N, D]`, group by group, the positive first. */
  states: 'states',
  /** `[N, D]`, the group's goal in each of its rows. Only for the goal-conditioned head. */
  goals: 'goals',
  /** `[B]`, normalised remaining depths of the positives. Only with depth regression. */
  depths: 'depths',
  /** `[B]`, 1 where the depth is known. Only with depth regression. */
  depthKnown: 'depthKnown',
} as const;

/** Name of the result that holds a parameter's gradient. */
export const gradientName = (parameter: string): string => `gradient.${parameter}`;

/**
 * Compiles a step. Results: `loss`, `contrastive`, `depth` (with depth regression), `energies [B, 1 + K]`, and in mode
 * `train` one gradient for each parameter.
 */
export function compileStep(
  head: HeadConfig,
  loss: LossConfig,
  mode: 'train' | 'evaluate',
  options: { readonly threads?: number } = {},
): Promise<Program> {
  const columns = 1 + loss.negatives;
  const rows = loss.groups * columns;
  const parameters = parameterInputs(head);
  const states = input(INPUT.states, [rows, head.dimension]);
  const goals = head.kind === 'goal' ? input(INPUT.goals, [rows, head.dimension]) : undefined;
  const table = reshape(energies(head, parameters, headInput(head, states, goals), mode), [
    loss.groups,
    columns,
  ]);
  const parts = lossParts(table, loss);
  const outputs: Record<string, Tensor> = { ...parts, energies: table };
  if (mode === 'train') {
    const names = Object.keys(parameterShapes(head));
    const found = gradients(
      parts.loss,
      names.map(name => parameters[name]!),
    );
    for (const [i, name] of names.entries()) outputs[gradientName(name)] = found[i]!;
  }
  return Program.compile(outputs, options);
}

function lossParts(table: Tensor, loss: LossConfig): { loss: Tensor; contrastive: Tensor; depth?: Tensor } {
  const contrastive = loss.contrastive === 'margin' ? marginRanking(table) : infoNCE(table);
  if (loss.depthWeight === 0) return { loss: contrastive, contrastive };
  const positives = reshape(slice(table, 1, 0, 1), [loss.groups]);
  const depth = depthRegression(
    positives,
    input(INPUT.depths, [loss.groups]),
    input(INPUT.depthKnown, [loss.groups]),
  );
  return { loss: add(contrastive, multiply(scalar(loss.depthWeight), depth)), contrastive, depth };
}
