/**
 * `linear_combination e`: an equation from others. `e` is made of proofs of equations and of numbers by `+ - * / ⁻¹`;
 * it stands for an equation `l = r`, and the goal `a = b` follows if `a - b - (l - r) = 0` holds in every ring.
 */

import { inferType, type Meta, MetaError, matchEq, mkAppOptM, whnfR } from '../../../elaborate/meta/index.js';
import { type Expr, mkApp, mkNatLit, nameOf } from '../../../kernel/index.js';
import type { LinearCombinationTactic, Term } from '../../../syntax/index.js';
import { goalTarget, newGoal } from '../../goal.js';
import { runClosing } from '../../run.js';
import type { TacticContext } from '../../tactic-context.js';
import type { TacticTable } from '../../tactic-table.js';
import { elabExact } from '../../terms.js';
import { RingLaws } from './laws.js';
import { ringProof, ringStructure } from './ring.js';

/** `proof : left = right` */
interface Equation {
  readonly left: Expr;
  readonly right: Expr;
  readonly proof: Expr;
}

class Combination {
  constructor(
    private readonly ctx: TacticContext,
    private readonly laws: RingLaws,
  ) {}

  read(term: Term): Equation {
    if (term.kind === 'paren') return this.read(term.term);
    if (term.kind === 'notation') {
      const operands = term.args;
      switch (term.notation.name.toString()) {
        case 'term_+_':
          return this.add(this.read(operands[0]!), this.read(operands[1]!));
        case 'term_-_':
          return this.add(this.read(operands[0]!), this.negate(this.read(operands[1]!)));
        case 'term_*_':
          return this.multiply(this.read(operands[0]!), this.read(operands[1]!));
        case 'term_/_':
          return this.multiply(this.read(operands[0]!), this.invert(this.read(operands[1]!)));
        case 'term-_':
          return this.negate(this.read(operands[0]!));
        case 'term_⁻¹':
          return this.invert(this.read(operands[0]!));
        default:
      }
    }
    return this.leaf(term);
  }

  /** A proof of an equation, or a number, which stands for `c = c`. */
  private leaf(term: Term): Equation {
    const { ctx, laws } = this;
    const { meta } = ctx;
    if (term.kind !== 'number') {
      const proved = ctx.attempt(() => {
        const proof = elabExact(ctx, term);
        const type = meta.instantiate(inferType(meta, proof));
        const equation = matchEq(type) ?? matchEq(whnfR(meta, type));
        if (equation === undefined) throw new MetaError('no equation');
        return { left: equation.left, right: equation.right, proof };
      });
      if (proved.ok) return proved.value;
    }
    const value = elabExact(ctx, term, laws.structure.type);
    return { left: value, right: value, proof: laws.refl(value) };
  }

  private add(x: Equation, y: Equation): Equation {
    const { laws } = this;
    const right = laws.add(x.right, y.right);
    const terms = [x.left, y.left, x.right, y.right, right];
    return {
      left: laws.add(x.left, y.left),
      right,
      proof: laws.law('add_of', ...terms, x.proof, y.proof, laws.refl(right)),
    };
  }

  private multiply(x: Equation, y: Equation): Equation {
    const { laws } = this;
    const right = laws.mul(x.right, y.right);
    const terms = [x.left, y.left, x.right, y.right, right];
    return {
      left: laws.mul(x.left, y.left),
      right,
      proof: laws.law('mul_of', ...terms, x.proof, y.proof, laws.refl(right)),
    };
  }

  private negate(x: Equation): Equation {
    const { laws } = this;
    if (laws.structure.signed === undefined)
      throw new MetaError('linear_combination: there is no subtraction in this type');
    const right = laws.neg(x.right);
    return {
      left: laws.neg(x.left),
      right,
      proof: laws.law('neg_of', x.left, x.right, right, x.proof, laws.refl(right)),
    };
  }

  private invert(x: Equation): Equation {
    const { laws } = this;
    if (laws.structure.inverses === undefined)
      throw new MetaError('linear_combination: there is no division in this type');
    const right = laws.inv(x.right);
    return {
      left: laws.inv(x.left),
      right,
      proof: laws.law('inv_of', x.left, x.right, right, x.proof, laws.refl(right)),
    };
  }
}

function runLinearCombination(ctx: TacticContext, tactic: LinearCombinationTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const target = goalTarget(meta, goal);
    const equation = matchEq(target) ?? matchEq(whnfR(meta, target));
    const structure = equation === undefined ? undefined : ringStructure(meta, equation.type);
    if (equation === undefined || structure?.signed === undefined)
      throw new MetaError("'linear_combination' only proves equalities in commutative rings");
    const laws = new RingLaws(meta, structure);
    const given: Equation =
      tactic.term === undefined
        ? { left: laws.zero, right: laws.zero, proof: laws.refl(laws.zero) }
        : new Combination(ctx, laws).read(tactic.term);
    const exponent = BigInt(tactic.exponent ?? 1);
    const name = exponent === 1n ? 'eq_of_sub' : 'eq_of_sub_pow';
    const terms = [equation.left, equation.right, given.left, given.right];
    const power = exponent === 1n ? [] : [rootsOfZero(meta, laws), mkNatLit(exponent)];
    const claim = laws.law(name, ...terms, ...power, given.proof);
    const type = meta.instantiate(inferType(meta, claim));
    const identity = type.kind === 'pi' ? matchEq(type.binderType) : undefined;
    if (identity === undefined || type.kind !== 'pi')
      throw new TypeError('linear_combination: unexpected law');
    if (tactic.normalizer !== undefined) {
      const rest = newGoal(meta, type.binderType, nameOf('a'));
      const { range } = tactic;
      const left = ctx.withGoals([rest], () => runClosing(ctx, { tactics: [tactic.normalizer!], range }));
      meta.assign(goal, mkApp(claim, rest));
      return left;
    }
    const proof = ringProof(meta, structure, identity.left, identity.right);
    if (proof === undefined)
      throw new MetaError(
        `ring failed, ring expressions not equal${ctx.printBlock(type.binderType)}\n${ctx.printGoal(goal)}`,
      );
    meta.assign(goal, mkApp(claim, proof));
    return [];
  });
}

/** `∀ x y, x * y = 0 → x = 0 ∨ y = 0` */
function rootsOfZero(meta: Meta, laws: RingLaws): Expr {
  const { type } = laws.structure;
  const proof = meta.attempt(() =>
    mkAppOptM(meta, nameOf('NoZeroDivisors.eq_zero_or_eq_zero_of_mul_eq_zero'), [
      type,
      undefined,
      undefined,
      undefined,
    ]),
  );
  if (proof === undefined)
    throw new MetaError('linear_combination (exp := n) needs a type without zero divisors');
  return proof;
}

/** Adds `linear_combination` to a table. */
export function registerLinearCombination(table: TacticTable): void {
  table.register('linear_combination', runLinearCombination);
}
