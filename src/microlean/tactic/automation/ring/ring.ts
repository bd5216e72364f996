/** `ring1`: equations that hold in every commutative semiring, ring or field, as far as the type is one. */

import { type Meta, MetaError, matchEq, whnfR } from '../../../elaborate/meta/index.js';
import type { Expr } from '../../../kernel/index.js';
import { goalTarget } from '../../goal.js';
import type { TacticContext } from '../../tactic-context.js';
import { RingEvaluator } from './evaluate.js';
import { type RingStructure, ringStructure } from './structure.js';

export { type RingStructure, ringStructure } from './structure.js';

/** A proof of `left = right`, if that holds in every structure of this kind; `undefined` otherwise. */
export function ringProof(meta: Meta, structure: RingStructure, left: Expr, right: Expr): Expr | undefined {
  try {
    return new RingEvaluator(meta, structure).equality(left, right);
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
