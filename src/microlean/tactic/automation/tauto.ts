/**
 * `tauto`: classical propositional logic. The goal is negated; facts are taken apart (`∧ ∨ ¬ → ↔ ∃`), disjunctions
 * whose one side is refuted are resolved, the others split, until each branch holds a fact and its negation.
 */

import {
  inferType,
  isDefEqReducible,
  isProp,
  type Meta,
  MetaError,
  matchEq,
  mkEqRefl,
} from '../../elaborate/meta/index.js';
import {
  abstractVars,
  type Expr,
  getAppArgs,
  getAppFn,
  hasLooseBVar,
  headBeta,
  type MVar,
  mkApp,
  mkApps,
  mkBVar,
  mkConst,
  mkLam,
  nameOf,
} from '../../kernel/index.js';
import { goalTarget, introN } from '../goal.js';
import { constructorAppOf, noConfusion } from '../injection.js';
import { propositionalHypotheses } from '../simp/simp-goal.js';
import type { TacticContext } from '../tactic-context.js';
import type { TacticTable } from '../tactic-table.js';

const name = nameOf;
const FALSE = mkConst(name('False'));
const NOT = mkConst(name('Not'));
const constant = (text: string, ...args: Expr[]): Expr => mkApps(mkConst(name(text)), args);
const lemma = (text: string, ...args: Expr[]): Expr => constant(`Microlean.${text}`, ...args);

/** Branches that one call may look at. */
const MAX_BRANCHES = 400;

interface Fact {
  readonly proposition: Expr;
  readonly proof: Expr;
}
interface Disjunction extends Fact {
  readonly left: Expr;
  readonly right: Expr;
}
interface Existential extends Fact {
  readonly family: Expr;
  readonly type: Expr;
  readonly fn: Expr;
}

/** What a branch knows. */
class Branch {
  readonly positive: Fact[];
  /** Facts `¬p`, stored as `p`. */
  readonly negative: Fact[];
  readonly disjunctions: Disjunction[];
  readonly existentials: Existential[];
  contradiction: Expr | undefined;

  constructor(from?: Branch) {
    this.positive = [...(from?.positive ?? [])];
    this.negative = [...(from?.negative ?? [])];
    this.disjunctions = [...(from?.disjunctions ?? [])];
    this.existentials = [...(from?.existentials ?? [])];
  }
}

export class Tautology {
  private branches = 0;

  constructor(private readonly meta: Meta) {}

  /** A proof of `False` from facts; `undefined` if none is found. */
  refute(proofs: readonly Expr[]): Expr | undefined {
    const branch = new Branch();
    for (const proof of proofs) this.add(branch, this.typeOf(proof), proof);
    return this.solve(branch);
  }

  private typeOf(proof: Expr): Expr {
    return this.meta.instantiate(inferType(this.meta, proof));
  }

  private solve(branch: Branch): Expr | undefined {
    if (branch.contradiction !== undefined) return branch.contradiction;
    if (++this.branches > MAX_BRANCHES) throw new MetaError('tauto failed: too many cases');
    const existential = branch.existentials.shift();
    if (existential !== undefined) return this.open(branch, existential);
    for (const [i, disjunction] of branch.disjunctions.entries()) {
      const resolved = this.resolve(branch, disjunction);
      if (resolved === undefined) continue;
      branch.disjunctions.splice(i, 1);
      this.add(branch, resolved.proposition, resolved.proof);
      return this.solve(branch);
    }
    const next = branch.disjunctions.shift();
    return next === undefined ? undefined : this.split(branch, next);
  }

  /** The side that remains when the other one is known to be false. */
  private resolve(branch: Branch, { left, right, proof }: Disjunction): Fact | undefined {
    const notLeft = this.refutation(branch, left);
    if (notLeft !== undefined)
      return { proposition: right, proof: constant('Or.resolve_left', left, right, proof, notLeft) };
    const notRight = this.refutation(branch, right);
    if (notRight !== undefined)
      return { proposition: left, proof: constant('Or.resolve_right', left, right, proof, notRight) };
    return undefined;
  }

  /** A known proof of `¬p`. */
  private refutation(branch: Branch, proposition: Expr): Expr | undefined {
    const known = branch.negative.find(fact => this.same(fact.proposition, proposition));
    if (known !== undefined) return known.proof;
    const fn = getAppFn(proposition);
    if (fn !== NOT) return undefined;
    const inner = getAppArgs(proposition)[0]!;
    const fact = branch.positive.find(f => this.same(f.proposition, inner));
    if (fact === undefined) return undefined;
    return mkLam(name('h'), proposition, mkApp(mkBVar(0), fact.proof));
  }

  private split(branch: Branch, { left, right, proof }: Disjunction): Expr | undefined {
    const side = (proposition: Expr): Expr | undefined =>
      this.meta.withLocalDecl(name('h'), 'default', proposition, h => {
        const inner = new Branch(branch);
        this.add(inner, proposition, h);
        const found = this.solve(inner);
        return found === undefined ? undefined : mkLam(name('h'), proposition, abstractVars(found, [h]));
      });
    const first = side(left);
    const second = first === undefined ? undefined : side(right);
    if (first === undefined || second === undefined) return undefined;
    return constant('Or.elim', left, right, FALSE, proof, first, second);
  }

  private open(branch: Branch, { family, type, fn, proof }: Existential): Expr | undefined {
    const { meta } = this;
    return meta.withLocalDecl(name('x'), 'default', type, x => {
      const body = headBeta(mkApp(family, x));
      return meta.withLocalDecl(name('h'), 'default', body, h => {
        this.add(branch, body, h);
        const found = this.solve(branch);
        if (found === undefined) return undefined;
        const inner = mkLam(name('h'), abstractVars(body, [x]), abstractVars(found, [x, h]));
        const elim = mkConst(name('Exists.elim'), fn.kind === 'const' ? fn.levels : []);
        return mkApps(elim, [type, family, FALSE, proof, mkLam(name('x'), type, inner)]);
      });
    });
  }

  // --------------------------------------------------------------------------------------------- facts

  private add(branch: Branch, given: Expr, proof: Expr): void {
    this.meta.tick();
    const proposition = given.kind === 'mdata' ? given.expr : headBeta(given);
    const fn = getAppFn(proposition);
    const [first, second] = getAppArgs(proposition);
    if (proposition.kind === 'pi') {
      this.addImplication(branch, proposition, proof);
      return;
    }
    switch (fn.kind === 'const' ? fn.name.toString() : '') {
      case 'False':
        branch.contradiction ??= proof;
        return;
      case 'True':
        return;
      case 'And':
        this.add(branch, first!, constant('And.left', first!, second!, proof));
        this.add(branch, second!, constant('And.right', first!, second!, proof));
        return;
      case 'Or':
        branch.disjunctions.push({ proposition, proof, left: first!, right: second! });
        return;
      case 'Iff':
        this.use(branch, lemma('iff_cases', first!, second!, proof));
        return;
      case 'Not':
        this.addNegation(branch, first!, proof);
        return;
      case 'Ne':
        this.addNegation(branch, equationOfNe(proposition), proof);
        return;
      case 'Exists':
        this.addAtom(branch, proposition, proof);
        branch.existentials.push({ proposition, proof, type: first!, family: second!, fn });
        return;
      default:
        this.addAtom(branch, proposition, proof);
    }
  }

  private use(branch: Branch, proof: Expr): void {
    this.add(branch, this.typeOf(proof), proof);
  }

  private addImplication(branch: Branch, proposition: Expr & { kind: 'pi' }, proof: Expr): void {
    const { binderType, body } = proposition;
    if (hasLooseBVar(body, 0) || !isProp(this.meta, binderType)) {
      this.addAtom(branch, proposition, proof);
      return;
    }
    if (body === FALSE) this.addNegation(branch, binderType, proof);
    else this.use(branch, lemma('imp_cases', binderType, body, proof));
  }

  private addNegation(branch: Branch, given: Expr, proof: Expr): void {
    const negated = given.kind === 'mdata' ? given.expr : headBeta(given);
    const fn = getAppFn(negated);
    const [first, second] = getAppArgs(negated);
    if (negated.kind === 'pi') {
      if (hasLooseBVar(negated.body, 0) || !isProp(this.meta, negated.binderType))
        this.addNegatedAtom(branch, negated, proof);
      else this.use(branch, lemma('not_imp_both', negated.binderType, negated.body, proof));
      return;
    }
    switch (fn.kind === 'const' ? fn.name.toString() : '') {
      case 'False':
        return;
      case 'True':
        branch.contradiction ??= mkApp(proof, mkConst(name('True.intro')));
        return;
      case 'And':
        this.use(branch, lemma('not_and_cases', first!, second!, proof));
        return;
      case 'Or':
        this.use(branch, lemma('not_or_both', first!, second!, proof));
        return;
      case 'Iff':
        this.use(branch, lemma('not_iff_cases', first!, second!, proof));
        return;
      case 'Not':
        this.add(branch, first!, constant('Classical.byContradiction', first!, proof));
        return;
      case 'Ne': {
        const equation = equationOfNe(negated);
        this.add(branch, equation, constant('Classical.byContradiction', equation, proof));
        return;
      }
      default:
        this.addNegatedAtom(branch, negated, proof);
    }
  }

  private addAtom(branch: Branch, proposition: Expr, proof: Expr): void {
    const opposite = branch.negative.find(fact => this.same(fact.proposition, proposition));
    if (opposite !== undefined) branch.contradiction ??= mkApp(opposite.proof, proof);
    const turned = symmetric(proposition, proof);
    const other = turned && branch.negative.find(fact => this.same(fact.proposition, turned.proposition));
    if (turned !== undefined && other !== undefined)
      branch.contradiction ??= mkApp(other.proof, turned.proof);
    branch.contradiction ??= this.clash(proposition, proof);
    branch.positive.push({ proposition, proof });
  }

  /** `False` from an equation between different constructors, as `contradiction` finds it. */
  private clash(proposition: Expr, proof: Expr): Expr | undefined {
    const { meta } = this;
    const equation = matchEq(proposition);
    const left = equation && constructorAppOf(meta, equation.left);
    const right = left && constructorAppOf(meta, equation.right);
    if (left === undefined || right === undefined || left.ctor.name === right.ctor.name) return undefined;
    return meta.attempt(() => noConfusion(meta, equation!.left, equation!.right, proof, left.ctor.name));
  }

  private addNegatedAtom(branch: Branch, proposition: Expr, proof: Expr): void {
    const equation = matchEq(proposition);
    if (equation !== undefined && this.same(equation.left, equation.right))
      branch.contradiction ??= mkApp(proof, mkEqRefl(this.meta, equation.left));
    for (const fact of branch.positive) {
      if (this.same(fact.proposition, proposition)) branch.contradiction ??= mkApp(proof, fact.proof);
      const turned = symmetric(fact.proposition, fact.proof);
      if (turned !== undefined && this.same(turned.proposition, proposition))
        branch.contradiction ??= mkApp(proof, turned.proof);
    }
    branch.negative.push({ proposition, proof });
  }

  private same(left: Expr, right: Expr): boolean {
    return isDefEqReducible(this.meta, left, right);
  }
}

function equationOfNe(disequation: Expr): Expr {
  const fn = getAppFn(disequation);
  return mkApps(mkConst(name('Eq'), fn.kind === 'const' ? fn.levels : []), getAppArgs(disequation));
}

/** `b = a` for `a = b`. */
function symmetric(proposition: Expr, proof: Expr): Fact | undefined {
  const equation = matchEq(proposition);
  if (equation === undefined) return undefined;
  const fn = getAppFn(proposition);
  const { type, left, right } = equation;
  const levels = fn.kind === 'const' ? fn.levels : [];
  return {
    proposition: mkApps(fn, [type, right, left]),
    proof: mkApps(mkConst(name('Eq.symm'), levels), [type, left, right, proof]),
  };
}

/** Closes the main goal by {@link Tautology}. @throws {MetaError} */
export function tautoGoal(ctx: TacticContext): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const main = introduceAll(meta, goal);
    meta.withMVarContext(main, () => {
      const target = goalTarget(meta, main);
      const negation = mkApp(NOT, target);
      const proof = meta.withLocalDecl(name('h'), 'default', negation, h => {
        const found = new Tautology(meta).refute([...propositionalHypotheses(meta), h]);
        return found === undefined ? undefined : mkLam(name('h'), negation, abstractVars(found, [h]));
      });
      if (proof === undefined) throw ctx.failure('tauto', 'failed to solve the goal', goal);
      meta.assign(main, constant('Classical.byContradiction', target, proof));
    });
    return [];
  });
}

/** Introduces the binders that the target shows. */
function introduceAll(meta: Meta, goal: MVar): MVar {
  let current = goal;
  for (let target = goalTarget(meta, current); target.kind === 'pi'; target = goalTarget(meta, current))
    current = introN(meta, current, ['fresh']).goal;
  if (!isProp(meta, goalTarget(meta, current))) throw new MetaError('tauto: the goal is not a proposition');
  return current;
}

/** Adds `tauto` to a table. */
export function registerTauto(table: TacticTable): void {
  table.registerWord('tauto', (ctx, tactic) => {
    const [item] = tactic.config;
    if (item !== undefined)
      throw new MetaError(`tauto option '${item.option}' is not supported by microlean`);
    tautoGoal(ctx);
  });
}
