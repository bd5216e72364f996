/**
 * `interval_cases e`: one goal for each value that a natural number or integer `e` can have by the bounds among the
 * hypotheses. As in Mathlib, `e` is generalized everywhere and then replaced by the value.
 */

import {
  inferType,
  kabstract,
  type Meta,
  MetaError,
  mentionsAny,
  mkForall,
} from '../../elaborate/meta/index.js';
import {
  abstractVars,
  type Expr,
  type FVar,
  instantiate1,
  LEVEL_ONE,
  LEVEL_ZERO,
  type MVar,
  mkApp,
  mkApps,
  mkConst,
  mkLam,
  mkNatLit,
  mkPi,
  nameOf,
} from '../../kernel/index.js';
import type { NumericCasesTactic } from '../../syntax/index.js';
import { decideProof } from '../automation/evaluate.js';
import { intLiteral } from '../automation/omega/int-terms.js';
import { TRUE_IS_TRUE } from '../automation/omega/proof.js';
import { dependentsOf, goalTag, introN, newGoal } from '../goal.js';
import { appendTag, localName, userName } from '../names.js';
import { propositionalHypotheses } from '../simp/simp-goal.js';
import type { TacticContext } from '../tactic-context.js';
import type { TacticTable } from '../tactic-table.js';
import { elabExact } from '../terms.js';
import { isTypeCorrect } from '../type-correct.js';
import { boundsOn, intervalLemma, type NumberType } from './bounds.js';

/** Values beyond which an interval is refused. */
const MAX_VALUES = 5000n;

function runIntervalCases(ctx: TacticContext, tactic: NumericCasesTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const [term, ...more] = tactic.terms;
    if (term === undefined || more.length > 0)
      throw new MetaError('interval_cases without exactly one term is not supported by microlean');
    const value = elabExact(ctx, term);
    const type = numberType(meta, value);
    if (type === undefined)
      throw new MetaError(`interval_cases failed: the type of ${ctx.print(value)} is not ℕ or ℤ`);
    const proofs =
      tactic.bounds.length > 0
        ? tactic.bounds.map(bound => elabExact(ctx, bound))
        : propositionalHypotheses(meta);
    const { lower, upper } = boundsOn(meta, type, value, proofs);
    if (lower === undefined || upper === undefined)
      throw new MetaError(
        `interval_cases failed: could not find ${lower === undefined ? 'a lower' : 'an upper'} bound on ${ctx.print(value)}\n${ctx.printGoal(goal)}`,
      );
    if (upper.value - lower.value > MAX_VALUES)
      throw new MetaError(`interval_cases failed: more than ${MAX_VALUES} values are possible`);
    const name = tactic.hypothesis === undefined ? undefined : userName(tactic.hypothesis, localName('h'));
    const cases = new Cases(meta, goal, type, value, name);
    meta.assign(goal, cases.proof(lower.value, lower.proof, upper.value, upper.proof));
    return cases.goals;
  });
}

function numberType(meta: Meta, term: Expr): NumberType | undefined {
  const type = meta.instantiate(inferType(meta, term));
  if (type.kind !== 'const') return undefined;
  const name = type.name.toString();
  return name === 'Nat' ? 'nat' : name === 'Int' ? 'int' : undefined;
}

/** The cases of one call. */
class Cases {
  readonly goals: MVar[] = [];
  private readonly typeExpr: Expr;
  /** The target with all that mentions the term moved into it, as a function of the term's value. */
  private readonly motive: Expr & { kind: 'lam' };
  private readonly reverted: readonly FVar[];

  constructor(
    private readonly meta: Meta,
    private readonly goal: MVar,
    private readonly type: NumberType,
    private readonly term: Expr,
    private readonly equationName: ReturnType<typeof localName> | undefined,
  ) {
    this.typeExpr = mkConst(nameOf(type === 'nat' ? 'Nat' : 'Int'));
    const { context } = meta.mvarDecl(goal);
    const mentioning = context
      .toArray()
      .filter(decl => decl.kind !== 'auxiliary' && decl.fvar !== term && this.mentionsTerm(decl.type))
      .map(decl => decl.fvar);
    this.reverted = dependentsOf(meta, context, mentioning);
    const type_ = mkForall(meta, this.reverted, meta.mvarType(goal));
    const body = kabstract(meta, type_, term);
    const name = nameOf('x');
    this.motive = mkLam(name, this.typeExpr, this.withEquation(body)) as Expr & { kind: 'lam' };
    if (!isTypeCorrect(meta, this.motive))
      throw new MetaError('interval_cases failed: the term cannot be replaced by its value everywhere');
  }

  private mentionsTerm(given: Expr): boolean {
    const type = this.meta.instantiate(given);
    if (this.term.kind === 'fvar') return mentionsAny(type, new Set<Expr>([this.term]));
    return kabstract(this.meta, type, this.term).looseBVarRange > type.looseBVarRange;
  }

  /** `e = x → body`, if the equation was asked for; the body is one binder deep. */
  private withEquation(body: Expr): Expr {
    if (this.equationName === undefined) return body;
    return this.meta.withLocalDecl(nameOf('x'), 'default', this.typeExpr, x => {
      const equation = this.equation(x);
      return abstractVars(mkPi(this.equationName!, equation, instantiate1(body, x)), [x]);
    });
  }

  private equation(value: Expr): Expr {
    return mkApps(mkConst(nameOf('Eq'), [LEVEL_ONE]), [this.typeExpr, this.term, value]);
  }

  /** A proof of the goal, given `low ≤ e` and `e < high`. */
  proof(low: bigint, lower: Expr, high: bigint, upper: Expr): Expr {
    const tree = this.tree(low, lower, high, upper);
    const { context } = this.meta.mvarDecl(this.goal);
    const args: Expr[] = this.reverted.filter(fvar => context.find(fvar.id)?.value === undefined);
    if (this.equationName !== undefined)
      args.unshift(mkApps(mkConst(nameOf('Eq.refl'), [LEVEL_ONE]), [this.typeExpr, this.term]));
    return mkApps(tree, args);
  }

  private tree(low: bigint, lower: Expr, high: bigint, upper: Expr): Expr {
    this.meta.tick();
    const { type, term } = this;
    if (low >= high) return this.empty(low, lower, high, upper);
    if (high - low === 1n)
      return intervalLemma(
        type,
        'single',
        this.motive,
        this.numeral(low),
        term,
        lower,
        upper,
        this.caseGoal(low),
      );
    const middle = low + (high - low) / 2n;
    const m = this.numeral(middle);
    const left = this.supposing('LT.lt', term, m, h => this.tree(low, lower, middle, h));
    const right = this.supposing('LE.le', m, term, h => this.tree(middle, h, high, upper));
    return intervalLemma(type, 'split', this.motive, m, term, left, right);
  }

  private supposing(relation: string, a: Expr, b: Expr, prove: (h: Expr) => Expr): Expr {
    const premise = this.compare(relation, a, b);
    const name = nameOf('h');
    return this.meta.withLocalDecl(name, 'default', premise, h =>
      mkLam(name, premise, abstractVars(prove(h), [h])),
    );
  }

  private compare(relation: string, a: Expr, b: Expr): Expr {
    const isLt = relation === 'LT.lt';
    const instance = { nat: isLt ? 'instLTNat' : 'instLENat', int: isLt ? 'Int.instLTInt' : 'Int.instLEInt' }[
      this.type
    ];
    return mkApps(mkConst(nameOf(relation), [LEVEL_ZERO]), [this.typeExpr, mkConst(nameOf(instance)), a, b]);
  }

  /** The bounds contradict each other. */
  private empty(low: bigint, lower: Expr, high: bigint, upper: Expr): Expr {
    const statement = instantiate1(this.motive.body, this.term);
    const [a, b] = [this.numeral(low), this.numeral(high)];
    let contradiction = TRUE_IS_TRUE;
    if (this.type === 'int') {
      const instance = mkApps(mkConst(nameOf('Int.decLe')), [b, a]);
      contradiction = decideProof(this.compare('LE.le', b, a), instance);
    }
    return intervalLemma(this.type, 'empty', statement, a, b, this.term, lower, upper, contradiction);
  }

  private caseGoal(value: bigint): Expr {
    const { meta, goal } = this;
    const decl = meta.mvarDecl(goal);
    const dropped = new Set<Expr>(this.reverted);
    const outer = decl.context.map(d => (dropped.has(d.fvar) ? undefined : d));
    const statement = instantiate1(this.motive.body, this.numeral(value));
    const tag = appendTag(goalTag(meta, goal), localName(String(value)));
    const open = newGoal(meta, statement, tag, outer);
    const names = this.reverted.length + (this.equationName === undefined ? 0 : 1);
    this.goals.push(
      introN(
        meta,
        open,
        Array.from({ length: names }, () => 'keep' as const),
      ).goal,
    );
    return open;
  }

  private numeral(value: bigint): Expr {
    if (this.type === 'nat') {
      const literal = mkNatLit(value);
      const instance = mkApp(mkConst(nameOf('instOfNatNat')), literal);
      return mkApps(mkConst(nameOf('OfNat.ofNat'), [LEVEL_ZERO]), [this.typeExpr, literal, instance]);
    }
    if (value >= 0n) return intLiteral(value);
    return mkApps(mkConst(nameOf('Neg.neg'), [LEVEL_ZERO]), [
      this.typeExpr,
      mkConst(nameOf('Int.instNegInt')),
      intLiteral(-value),
    ]);
  }
}

/** Adds `interval_cases` to a table. */
export function registerIntervalCases(table: TacticTable): void {
  table.register('interval_cases', runIntervalCases);
}
