/**
 * `field_simp`: simp with rules that put fractions on one denominator and clear denominators. That a denominator is not
 * zero is proved from hypotheses, by evaluation, by positivity, by its factors, or by simp.
 */

import { isDefEq, type Meta, MetaError, mkAppM, natLiteral } from '../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, isAppOf, mkApps, mkConst, nameOf } from '../../kernel/index.js';
import type { SimpTactic } from '../../syntax/index.js';
import { Evaluator, RULES } from '../norm-num/index.js';
import { positivityGoal } from '../positivity/index.js';
import {
  addHypothesis,
  propositionalHypotheses,
  readLocation,
  readRules,
  Simplifier,
  type SimplifierOptions,
  type SimpResult,
  simplifyGoal,
  TRUE,
} from '../simp/index.js';
import type { TacticContext } from '../tactic-context.js';
import type { TacticTable } from '../tactic-table.js';

const NE = nameOf('Ne');
const AND = nameOf('And');
const POW = nameOf('HPow.hPow');
/** Products and quotients that are not zero because their parts are not. */
const NONZERO: ReadonlyMap<string, { readonly name: string; readonly operands: number }> = new Map([
  ['HMul.hMul', { name: 'mul_ne_zero', operands: 2 }],
  ['HDiv.hDiv', { name: 'div_ne_zero', operands: 2 }],
  ['Inv.inv', { name: 'inv_ne_zero', operands: 1 }],
]);
/** Simp lemmas that undo what field_simp does. */
const ERASED = ['one_div', 'mul_eq_zero', 'one_divp'];

/** Proves conditions of rules, as Mathlib's `FieldSimp.discharge` up to its call of simp. */
class Discharger {
  private readonly evaluator: Evaluator;
  private readonly known = new Map<Expr, Expr | undefined>();

  constructor(
    private readonly ctx: TacticContext,
    private readonly meta: Meta,
  ) {
    this.evaluator = new Evaluator(meta, RULES);
  }

  prove(proposition: Expr): Expr | undefined {
    const goal = this.meta.instantiate(proposition);
    if (goal.hasExprMVar) return undefined;
    if (!this.known.has(goal)) this.known.set(goal, this.search(goal));
    return this.known.get(goal);
  }

  private search(goal: Expr): Expr | undefined {
    return (
      this.byAssumption(goal) ??
      this.byEvaluation(goal) ??
      this.byPositivity(goal) ??
      this.byPower(goal) ??
      this.byParts(goal)
    );
  }

  private byAssumption(goal: Expr): Expr | undefined {
    const { meta } = this;
    return propositionalHypotheses(meta).find(fvar =>
      meta.withTransparency('reducible', () =>
        isDefEq(meta, meta.instantiate(meta.localDecl(fvar).type), goal),
      ),
    );
  }

  private byEvaluation(goal: Expr): Expr | undefined {
    const { meta } = this;
    if (!isAppOf(goal, NE, 3)) return undefined;
    const result = meta.attempt(() =>
      meta.withTransparency('instances', () => this.evaluator.simplify(goal)),
    );
    return result?.expr === TRUE ? ofEqTrue(goal, result) : undefined;
  }

  private byPositivity(goal: Expr): Expr | undefined {
    return this.byTactic(goal, () => positivityGoal(this.ctx));
  }

  private byTactic(goal: Expr, tactic: () => void): Expr | undefined {
    const { ctx, meta } = this;
    const hole = meta.freshMVar(goal, { kind: 'opaque' });
    const result = ctx.attempt(() => ctx.withGoals([hole], tactic));
    if (!result.ok) return undefined;
    const proof = meta.instantiate(hole);
    return proof.hasExprMVar ? undefined : proof;
  }

  /** `a ^ n ≠ 0` from `a ≠ 0` */
  private byPower(goal: Expr): Expr | undefined {
    const [type, term, zero] = getAppArgs(goal);
    if (!isAppOf(goal, NE, 3) || !isAppOf(term!, POW, 6) || natLiteral(zero!) !== 0n) return undefined;
    const [base, exponent] = getAppArgs(term!).slice(-2) as [Expr, Expr];
    const proof = this.prove(mkApps(getAppFn(goal), [type!, base, zero!]));
    if (proof === undefined) return undefined;
    return this.meta.attempt(() => mkAppM(this.meta, nameOf('pow_ne_zero'), [exponent, proof]));
  }

  /** `p ∧ q`, and products and powers that are not zero. */
  private byParts(goal: Expr): Expr | undefined {
    if (isAppOf(goal, AND, 2)) {
      const [p, q] = getAppArgs(goal) as [Expr, Expr];
      const left = this.prove(p);
      const right = left === undefined ? undefined : this.prove(q);
      return right === undefined ? undefined : mkApps(mkConst(nameOf('And.intro')), [p, q, left!, right]);
    }
    const [, term, zero] = getAppArgs(goal);
    if (!isAppOf(goal, NE, 3) || natLiteral(zero!) !== 0n) return undefined;
    const head = getAppFn(term!);
    const lemma = head.kind === 'const' ? NONZERO.get(head.name.toString()) : undefined;
    if (lemma === undefined) return undefined;
    const operands = getAppArgs(term!).slice(-lemma.operands);
    const proofs: Expr[] = [];
    for (const operand of operands) {
      const proof = this.prove(mkApps(getAppFn(goal), [getAppArgs(goal)[0]!, operand, zero!]));
      if (proof === undefined) return undefined;
      proofs.push(proof);
    }
    return this.meta.attempt(() => mkAppM(this.meta, nameOf(lemma.name), proofs));
  }
}

const ofEqTrue = (proposition: Expr, result: SimpResult): Expr =>
  mkApps(mkConst(nameOf(result.proof === undefined ? 'trivial' : 'of_eq_true')), [
    ...(result.proof === undefined ? [] : [proposition, result.proof]),
  ]);

function runFieldSimp(ctx: TacticContext, tactic: SimpTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const [item] = tactic.config;
    if (item !== undefined)
      throw new MetaError(`field_simp option '${item.option}' is not supported by microlean`);
    if (tactic.discharger !== undefined)
      throw new MetaError('field_simp (disch := …) is not supported by microlean');
    const places = readLocation(ctx, tactic.location);
    const { rules, star } = readRules(
      ctx,
      ['field_simps', ...(tactic.only ? [] : ['simp'])],
      false,
      tactic.args ?? [],
    );
    for (const lemma of ERASED) rules.erase(nameOf(lemma));
    if (star)
      for (const fvar of propositionalHypotheses(meta))
        meta.attempt(() => {
          addHypothesis(meta, rules, fvar);
          return true;
        });
    const discharger = new Discharger(ctx, meta);
    const options: SimplifierOptions = {
      rules,
      compute: false,
      discharge: proposition => discharger.prove(proposition),
    };
    const left = simplifyGoal(meta, goal, places, (type, origin) => {
      const own = rules.copy();
      if (origin !== undefined) own.erase(origin);
      return new Simplifier(meta, { ...options, rules: own }).simplify(type);
    });
    if (left === undefined) throw new MetaError('simp made no progress');
    return left;
  });
}

/** Adds `field_simp` to a table. */
export function registerFieldSimp(table: TacticTable): void {
  table.register('field_simp', runFieldSimp);
}
