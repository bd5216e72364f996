/** `ring1` and `abel1`: equations that hold in every commutative semiring, ring or field, as far as the type is one. */

import { type Meta, MetaError, matchEq, whnfR } from '../../../elaborate/meta/index.js';
import type { Expr } from '../../../kernel/index.js';
import { goalTarget } from '../../goal.js';
import type { TacticContext } from '../../tactic-context.js';
import { type EvaluatorOptions, RingEvaluator } from './evaluate.js';
import { type RingStructure, ringStructure } from './structure.js';

export { type RingStructure, ringStructure } from './structure.js';

/** A proof of `left = right`, if that holds in every structure of this kind; `undefined` otherwise. */
export function ringProof(
  meta: Meta,
  structure: RingStructure,
  left: Expr,
  right: Expr,
  options: EvaluatorOptions = {},
): Expr | undefined {
  try {
    return new RingEvaluator(meta, structure, options).equality(left, right);
  } catch (error) {
    if (error instanceof RangeError) throw new MetaError(`ring failed: ${error.message}`);
    throw error;
  }
}

/** Closes the main goal. @throws {MetaError} if it is not an equation that ring can prove. */
export function ringGoal(ctx: TacticContext): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const target = goalTarget(meta, goal);
    const equation = matchEq(target) ?? matchEq(whnfR(meta, target));
    if (equation === undefined) throw new MetaError('ring failed: not an equality');
    const structure = ringStructure(meta, equation.type);
    if (structure === undefined)
      throw ctx.failure('ring', 'the type of the equation is no commutative semiring', goal);
    const proof = ringProof(meta, structure, equation.left, equation.right);
    if (proof === undefined)
      throw new MetaError(`ring failed, ring expressions not equal\n${ctx.printGoal(goal)}`);
    meta.assign(goal, proof);
    return [];
  });
}

/** Closes the main goal if it holds by the laws of addition and subtraction alone (`abel1`). @throws {MetaError} */
export function abelGoal(ctx: TacticContext): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const target = goalTarget(meta, goal);
    const equation = matchEq(target) ?? matchEq(whnfR(meta, target));
    if (equation === undefined) throw new MetaError('abel1 requires an equality goal');
    const structure = ringStructure(meta, equation.type);
    if (structure === undefined)
      throw ctx.failure('abel', 'groups that are no commutative rings are not supported by microlean', goal);
    const proof = ringProof(meta, structure, equation.left, equation.right, { additive: true });
    if (proof === undefined) throw new MetaError(`abel1 failed to prove equality\n${ctx.printGoal(goal)}`);
    meta.assign(goal, proof);
    return [];
  });
}
