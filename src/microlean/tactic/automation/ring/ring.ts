/**
 * `ring`: equations that hold in every commutative semiring (or ring, where the type is one), by reflection into the
 * polynomials of `Microlean.Ring`. Division is not known here: a quotient is a variable.
 */

import {
  getLevel,
  type Meta,
  MetaError,
  matchEq,
  mkAppOptM,
  synthInstance,
  whnfR,
} from '../../../elaborate/meta/index.js';
import { type Expr, type Level, mkApp, mkApps, mkConst, nameOf } from '../../../kernel/index.js';
import { goalTarget } from '../../goal.js';
import type { TacticContext } from '../../tactic-context.js';
import type { TacticTable } from '../../tactic-table.js';
import { TRUE_IS_TRUE } from '../omega/proof.js';
import { equalPolynomials } from './polynomial.js';
import { type Reified, RingReader } from './reader.js';

const PREFIX = 'Microlean.Ring';

/** What is known of a type that ring works in. */
export interface RingStructure {
  readonly type: Expr;
  /** `u`, for a type in `Type u`. */
  readonly level: Level;
  /** The instance `CommSemiring type`. */
  readonly semiring: Expr;
  /** What subtraction and negation are, if the type is a ring. */
  readonly signed?: { readonly sub: Expr; readonly neg: Expr; readonly subAdd: Expr; readonly negAdd: Expr };
}

/** The structure of a type; `undefined` if it is no commutative semiring. */
export function ringStructure(meta: Meta, type: Expr): RingStructure | undefined {
  return meta.withTransparency('default', () => {
    const sort = meta.mctx.instantiateLevel(getLevel(meta, type));
    if (sort.kind !== 'succ' || meta.env.find(nameOf('CommSemiring')) === undefined) return undefined;
    const level = sort.level;
    const instanceOf = (name: string): Expr | undefined => {
      if (meta.env.find(nameOf(name)) === undefined) return undefined;
      const answer = synthInstance(meta, mkApp(mkConst(nameOf(name), [level]), type));
      return answer.kind === 'found' ? answer.value : undefined;
    };
    const semiring = instanceOf('CommSemiring');
    if (semiring === undefined) return undefined;
    if (instanceOf('CommRing') === undefined) return { type, level, semiring };
    const sub = instanceOf('Sub');
    const neg = instanceOf('Neg');
    if (sub === undefined || neg === undefined) return { type, level, semiring };
    const subAdd = mkAppOptM(meta, nameOf('sub_add_cancel'), [type, undefined]);
    const negAdd = mkAppOptM(meta, nameOf('neg_add_cancel'), [type, undefined]);
    return { type, level, semiring, signed: { sub, neg, subAdd, negAdd } };
  });
}

/** A proof of `left = right`, if that holds in every structure of this kind; `undefined` otherwise. */
export function ringProof(meta: Meta, structure: RingStructure, left: Expr, right: Expr): Expr | undefined {
  const reader = new RingReader(meta, structure.type, structure.signed === undefined ? 'semiring' : 'ring');
  let a: Reified;
  let b: Reified;
  try {
    a = reader.read(left);
    b = reader.read(right);
  } catch (error) {
    if (error instanceof RangeError) throw new MetaError(`ring failed: ${error.message}`);
    throw error;
  }
  if (!equalPolynomials(a.polynomial, b.polynomial)) return undefined;
  const { type, level, semiring, signed } = structure;
  const cons = mkApp(mkConst(nameOf('List.cons'), [level]), type);
  const nil = mkApp(mkConst(nameOf('List.nil'), [level]), type);
  const context = reader.atoms.reduceRight<Expr>((tail, head) => mkApps(cons, [head, tail]), nil);
  if (signed === undefined)
    return mkApps(mkConst(nameOf(`${PREFIX}.eq_of_normal`), [level]), [
      type,
      semiring,
      context,
      a.term,
      b.term,
      TRUE_IS_TRUE,
    ]);
  return mkApps(mkConst(nameOf(`${PREFIX}.eq_of_signed`), [level]), [
    type,
    semiring,
    signed.sub,
    signed.neg,
    context,
    signed.subAdd,
    signed.negAdd,
    a.term,
    b.term,
    TRUE_IS_TRUE,
  ]);
}

/** Closes the main goal. @throws {MetaError} if it is not an equation that ring can prove. */
export function ringGoal(ctx: TacticContext): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const target = goalTarget(meta, goal);
    const equation = matchEq(target) ?? matchEq(whnfR(meta, target));
    if (equation === undefined) throw ctx.failure('ring', 'the goal is not an equation', goal);
    const structure = ringStructure(meta, equation.type);
    if (structure === undefined)
      throw ctx.failure('ring', 'the type of the equation is no commutative semiring', goal);
    const proof = ringProof(meta, structure, equation.left, equation.right);
    if (proof === undefined)
      throw ctx.failure('ring', 'the two sides are not equal in every commutative ring', goal);
    meta.assign(goal, proof);
    return [];
  });
}

/** Adds `ring` and `ring1` to a table. */
export function registerRing(table: TacticTable): void {
  table.registerWord('ring', ringGoal);
  table.registerWord('ring1', ringGoal);
}
