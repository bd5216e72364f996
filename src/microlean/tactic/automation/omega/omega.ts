/**
 * `omega`: linear arithmetic over `ℕ` and `ℤ` with `+`, `*` and `/`, `%`, `∣` by numerals, `-`, `min`, `max`, casts,
 * `Int.toNat`, `Int.natAbs`, `if`, and the connectives `∧ ∨ ¬ → ↔`. Facts are collected, disjunctions split one by
 * one, and each branch refuted by {@link refute}. Where there are integers, natural numbers are read as integers.
 */

import { inferType, isProp, type Meta, MetaError } from '../../../elaborate/meta/index.js';
import {
  abstractVars,
  type Expr,
  getAppArgs,
  getAppFn,
  hasLooseBVar,
  type MVar,
  mkApp,
  mkApps,
  mkArrow,
  mkConst,
  mkLam,
  mkNatLit,
  nameOf,
} from '../../../kernel/index.js';
import { exfalso, goalTarget, introN } from '../../goal.js';
import { propositionalHypotheses } from '../../simp/simp-goal.js';
import type { TacticContext } from '../../tactic-context.js';
import type { TacticTable } from '../../tactic-table.js';
import { closedValue, IntUnknowns, isInt, lift } from './int-terms.js';
import { linear, linearInt } from './lemmas.js';
import { combineForms } from './linear-form.js';
import { type Domain, type GivenFact, ProofBuilder } from './proof.js';
import { factsOfShape } from './shapes.js';
import { type Constraint, refute } from './solve.js';
import { isNat, type LinearTerm, Unknowns } from './terms.js';

const name = nameOf;
const FALSE_NAME = name('False');
const AND = name('And');
const OR = name('Or');
const NOT = name('Not');
const IFF = name('Iff');
const EQ = name('Eq');
const NE = name('Ne');
const LE = name('LE.le');
const LT = name('LT.lt');
const GE = name('GE.ge');
const GT = name('GT.gt');
const DVD = name('Dvd.dvd');

/** Branches that one call may look at. */
const MAX_BRANCHES = 512;

interface Disjunction {
  readonly left: Expr;
  readonly right: Expr;
  readonly proof: Expr;
}

/** The facts of a branch. */
class Facts {
  readonly linear: GivenFact[];
  readonly disjunctions: Disjunction[];
  /** Unknowns about whose shape the facts already speak. */
  readonly shaped: Set<number>;
  /** A proof of `False` that came up on the way. */
  contradiction: Expr | undefined;

  constructor(from?: Facts) {
    this.linear = [...(from?.linear ?? [])];
    this.disjunctions = [...(from?.disjunctions ?? [])];
    this.shaped = new Set(from?.shaped);
  }
}

class Omega {
  private readonly naturals: Unknowns;
  private readonly integers: IntUnknowns;
  private branches = 0;

  constructor(
    private readonly meta: Meta,
    private readonly domain: Domain,
  ) {
    this.naturals = new Unknowns(meta);
    this.integers = new IntUnknowns(meta);
  }

  private get atoms(): readonly Expr[] {
    return this.domain === 'integers' ? this.integers.terms : this.naturals.terms;
  }

  /** A proof of `False` from proofs of facts, or `undefined`. */
  refute(proofs: readonly Expr[]): Expr | undefined {
    const facts = new Facts();
    for (const proof of proofs) this.add(facts, this.meta.instantiate(inferType(this.meta, proof)), proof);
    return this.solve(facts);
  }

  private solve(facts: Facts): Expr | undefined {
    this.addShapes(facts);
    if (facts.contradiction !== undefined) return facts.contradiction;
    if (++this.branches > MAX_BRANCHES) throw new MetaError('omega could not prove the goal: too many cases');
    const direct = this.refuteLinear(facts);
    if (direct !== undefined) return direct;
    const [first, ...others] = facts.disjunctions;
    if (first === undefined) return undefined;
    const branch = (proposition: Expr): Expr | undefined => {
      const inner = new Facts(facts);
      inner.disjunctions.splice(0, inner.disjunctions.length, ...others);
      return this.meta.withLocalDecl(name('h'), 'default', proposition, h => {
        this.add(inner, proposition, h);
        const proof = this.solve(inner);
        return proof === undefined ? undefined : mkLam(name('h'), proposition, abstractVars(proof, [h]));
      });
    };
    const left = branch(first.left);
    const right = left === undefined ? undefined : branch(first.right);
    if (left === undefined || right === undefined) return undefined;
    return mkApps(mkConst(name('Or.elim')), [
      first.left,
      first.right,
      mkConst(FALSE_NAME),
      first.proof,
      left,
      right,
    ]);
  }

  private refuteLinear(facts: Facts): Expr | undefined {
    const constraints: Constraint[] = facts.linear.map((fact, index) => ({
      form: combineForms(1n, fact.rightForm, -1n, fact.leftForm),
      derivation: { kind: 'given', index },
    }));
    if (this.domain === 'natural numbers')
      for (let unknown = 1; unknown <= this.atoms.length; unknown++)
        constraints.push({
          form: { constant: 0n, coefficients: new Map([[unknown, 1n]]) },
          derivation: { kind: 'natural', unknown },
        });
    const found = refute(constraints, () => this.meta.tick());
    if (found === undefined) return undefined;
    return new ProofBuilder(this.domain, this.atoms, facts.linear).contradiction(found);
  }

  /** Adds what is known of unknowns such as `a - b` that occur in the facts. */
  private addShapes(facts: Facts): void {
    for (let next = 0; next < facts.linear.length; next++) {
      const { leftForm, rightForm } = facts.linear[next]!;
      for (const unknown of [...leftForm.coefficients.keys(), ...rightForm.coefficients.keys()]) {
        if (facts.shaped.has(unknown)) continue;
        facts.shaped.add(unknown);
        const atom = this.atoms[unknown - 1]!;
        for (const proof of factsOfShape(atom, this.domain)) this.add(facts, ...this.typed(proof));
      }
    }
  }

  // --------------------------------------------------------------------------------------------- facts

  private add(facts: Facts, proposition: Expr, proof: Expr): void {
    this.meta.tick();
    if (proposition.kind === 'mdata') {
      this.add(facts, proposition.expr, proof);
      return;
    }
    if (proposition.kind === 'pi') {
      this.addImplication(facts, proposition, proof);
      return;
    }
    const fn = getAppFn(proposition);
    const args = getAppArgs(proposition);
    if (fn.kind !== 'const') return;
    const [first, second] = args;
    switch (fn.name) {
      case FALSE_NAME:
        facts.contradiction ??= proof;
        return;
      case AND:
        this.add(facts, first!, mkApps(mkConst(name('And.left')), [first!, second!, proof]));
        this.add(facts, second!, mkApps(mkConst(name('And.right')), [first!, second!, proof]));
        return;
      case OR:
        facts.disjunctions.push({ left: first!, right: second!, proof });
        return;
      case IFF:
        this.use(facts, 'iff_cases', [first!, second!, proof]);
        return;
      case NOT:
        this.addNegation(facts, first!, proof);
        return;
      default:
        this.addRelation(facts, fn.name, args, proof);
    }
  }

  /** Adds what a lemma of `Microlean` says. */
  private use(facts: Facts, lemma: string, args: readonly Expr[]): void {
    const proof = mkApps(mkConst(name(`Microlean.${lemma}`)), args);
    this.add(facts, this.meta.instantiate(inferType(this.meta, proof)), proof);
  }

  private addImplication(facts: Facts, proposition: Expr & { kind: 'pi' }, proof: Expr): void {
    if (hasLooseBVar(proposition.body, 0) || !isProp(this.meta, proposition.binderType)) return;
    if (!isArithmetic(proposition.binderType)) return;
    if (proposition.body.kind === 'const' && proposition.body.name === FALSE_NAME)
      this.addNegation(facts, proposition.binderType, proof);
    else this.use(facts, 'imp_cases', [proposition.binderType, proposition.body, proof]);
  }

  private isNumeric(type: Expr | undefined): boolean {
    return isNat(type) || (this.domain === 'integers' && isInt(type));
  }

  private addRelation(facts: Facts, relation: typeof EQ, args: readonly Expr[], proof: Expr): void {
    const [type] = args;
    if (!this.isNumeric(type)) return;
    const lemma = lemmasOf(type);
    const [a, b] = args.slice(-2) as [Expr, Expr];
    switch (relation) {
      case EQ:
        this.addLe(facts, type, a, b, isNat(type) ? natLeOfEq(a, b, proof) : lemma('le_of_eq', a, b, proof));
        this.addLe(facts, type, b, a, lemma('ge_of_eq', a, b, proof));
        return;
      case NE:
        this.add(facts, ...this.typed(lemma('ne_cases', a, b, proof)));
        return;
      case LE:
        this.addLe(facts, type, a, b, proof);
        return;
      case GE:
        this.addLe(facts, type, b, a, proof);
        return;
      case LT:
        this.addLt(facts, type, a, b, proof);
        return;
      case GT:
        this.addLt(facts, type, b, a, proof);
        return;
      case DVD:
        if (closedValue(a) !== undefined) this.add(facts, ...this.typed(lemma('mod_of_dvd', a, b, proof)));
        return;
      default:
    }
  }

  private addNegation(facts: Facts, negated: Expr, proof: Expr): void {
    const fn = getAppFn(negated);
    const args = getAppArgs(negated);
    if (negated.kind === 'pi') {
      if (!hasLooseBVar(negated.body, 0) && isProp(this.meta, negated.binderType))
        this.use(facts, 'not_imp_both', [negated.binderType, negated.body, proof]);
      return;
    }
    if (fn.kind !== 'const') return;
    const [first, second] = args;
    switch (fn.name) {
      case AND:
        this.use(facts, 'not_and_cases', [first!, second!, proof]);
        return;
      case OR:
        this.use(facts, 'not_or_both', [first!, second!, proof]);
        return;
      case IFF:
        this.use(facts, 'not_iff_cases', [first!, second!, proof]);
        return;
      case NOT:
        this.add(facts, first!, mkApps(mkConst(name('Classical.byContradiction')), [first!, proof]));
        return;
      case NE:
        this.addDoubleNegation(facts, negated, proof);
        return;
      default:
        this.addNegatedRelation(facts, fn.name, args, proof);
    }
  }

  /** `¬a ≠ b` */
  private addDoubleNegation(facts: Facts, disequation: Expr, proof: Expr): void {
    const fn = getAppFn(disequation);
    if (fn.kind !== 'const') return;
    const equation = mkApps(mkConst(EQ, fn.levels), getAppArgs(disequation));
    this.add(facts, equation, mkApps(mkConst(name('Classical.byContradiction')), [equation, proof]));
  }

  private addNegatedRelation(facts: Facts, relation: typeof EQ, args: readonly Expr[], proof: Expr): void {
    const [type] = args;
    if (!this.isNumeric(type)) return;
    const [a, b] = args.slice(-2) as [Expr, Expr];
    const use = (lemma: string, ...sides: Expr[]) =>
      this.add(facts, ...this.typed(lemmasOf(type)(lemma, ...sides, proof)));
    switch (relation) {
      case EQ:
        use('ne_cases', a, b);
        return;
      case LE:
        use('lt_of_not_le', a, b);
        return;
      case GE:
        use('lt_of_not_le', b, a);
        return;
      case LT:
        use('le_of_not_lt', a, b);
        return;
      case GT:
        use('le_of_not_lt', b, a);
        return;
      case DVD:
        if (closedValue(a) !== undefined) use('mod_of_not_dvd', a, b);
        return;
      default:
    }
  }

  private typed(proof: Expr): [Expr, Expr] {
    return [this.meta.instantiate(inferType(this.meta, proof)), proof];
  }

  private addLe(facts: Facts, type: Expr | undefined, a: Expr, b: Expr, proof: Expr): void {
    if (this.domain === 'natural numbers') {
      this.push(facts, this.naturals.read(a), this.naturals.read(b), proof);
      return;
    }
    const [left, right, lifted] = liftedRelation(type, 'of_nat_le', a, b, proof);
    this.push(facts, this.integers.read(left), this.integers.read(right), lifted);
  }

  /** `a < b` is `a + 1 ≤ b` by definition. */
  private addLt(facts: Facts, type: Expr | undefined, a: Expr, b: Expr, proof: Expr): void {
    if (this.domain === 'natural numbers') {
      this.push(facts, successor(this.naturals.read(a), linear), this.naturals.read(b), proof);
      return;
    }
    const [left, right, lifted] = liftedRelation(type, 'of_nat_lt', a, b, proof);
    this.push(facts, successor(this.integers.read(left), linearInt), this.integers.read(right), lifted);
  }

  private push(facts: Facts, left: LinearTerm, right: LinearTerm, proof: Expr): void {
    facts.linear.push({
      left: left.reified,
      right: right.reified,
      leftForm: left.form,
      rightForm: right.form,
      proof,
    });
  }
}

const lemmasOf = (type: Expr | undefined): typeof linear => (isNat(type) ? linear : linearInt);

const natLeOfEq = (a: Expr, b: Expr, proof: Expr): Expr =>
  mkApps(mkConst(name('Nat.le_of_eq')), [a, b, proof]);

/** A comparison of natural numbers as one of integers; one of integers stays as it is. */
function liftedRelation(
  type: Expr | undefined,
  lemma: string,
  a: Expr,
  b: Expr,
  proof: Expr,
): [Expr, Expr, Expr] {
  if (!isNat(type)) return [a, b, proof];
  const [x, y] = [lift(a), lift(b)];
  return [x.term, y.term, linearInt(lemma, a, b, x.term, y.term, proof, x.proof, y.proof)];
}

function successor({ form, reified }: LinearTerm, lemma: typeof linear): LinearTerm {
  return {
    form: { constant: form.constant + 1n, coefficients: form.coefficients },
    reified: lemma('Term.add', reified, lemma('Term.num', mkNatLit(1n))),
  };
}

/** Whether a proposition is one that omega looks into. */
function isArithmetic(proposition: Expr): boolean {
  const fn = getAppFn(proposition);
  const args = getAppArgs(proposition);
  if (proposition.kind === 'pi')
    return isArithmetic(proposition.binderType) && isArithmetic(proposition.body);
  if (fn.kind !== 'const') return false;
  if (fn.name === AND || fn.name === OR || fn.name === IFF || fn.name === NOT)
    return args.every(isArithmetic);
  if (fn.name === FALSE_NAME) return true;
  return [EQ, NE, LE, LT, GE, GT, DVD].includes(fn.name) && (isNat(args[0]) || isInt(args[0]));
}

/** Closes the main goal. @throws {MetaError} if that fails. */
export function omegaGoal(ctx: TacticContext): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const main = toFalse(meta, goal);
    meta.withMVarContext(main, () => {
      const hypotheses = propositionalHypotheses(meta);
      const proof = new Omega(meta, domainOf(meta, hypotheses)).refute(hypotheses);
      if (proof === undefined)
        throw new MetaError(
          `omega could not prove the goal:\nno contradiction found in the linear facts\n${ctx.printGoal(goal)}`,
        );
      meta.assign(main, proof);
    });
    return [];
  });
}

/** A proof of `¬p` by the procedure, from `p` alone. */
export function refuteProposition(meta: Meta, proposition: Expr): Expr | undefined {
  return meta.withLocalDecl(name('h'), 'default', proposition, h => {
    const proof = new Omega(meta, domainOf(meta, [h])).refute([h]);
    return proof === undefined ? undefined : mkLam(name('h'), proposition, abstractVars(proof, [h]));
  });
}

/** The integers if a hypothesis mentions them. */
function domainOf(meta: Meta, hypotheses: readonly Expr[]): Domain {
  const visited = new Set<Expr>();
  const mentions = (expr: Expr): boolean => {
    if (visited.has(expr)) return false;
    visited.add(expr);
    if (isInt(expr)) return true;
    switch (expr.kind) {
      case 'app':
        return mentions(expr.fn) || mentions(expr.arg);
      case 'mdata':
        return mentions(expr.expr);
      case 'pi':
        return mentions(expr.binderType) || mentions(expr.body);
      default:
        return false;
    }
  };
  const known = meta.env.find(name('Microlean.LinearInt.of_le')) !== undefined;
  const integers = known && hypotheses.some(h => mentions(meta.instantiate(inferType(meta, h))));
  return integers ? 'integers' : 'natural numbers';
}

/** Introduces premises, and the negation of the conclusion: the goal that is left is `False`. */
function toFalse(meta: Meta, goal: MVar): MVar {
  let current = goal;
  for (;;) {
    const target = goalTarget(meta, current);
    if (target.kind === 'const' && target.name === FALSE_NAME) return current;
    const fn = getAppFn(target);
    if (target.kind === 'pi' || (fn.kind === 'const' && (fn.name === NOT || fn.name === NE))) {
      current = introN(meta, current, ['fresh']).goal;
      continue;
    }
    return meta.withMVarContext(current, () => {
      if (!isArithmetic(target)) return exfalso(meta, current);
      const negation = mkApp(mkConst(NOT), target);
      const proof = mkApps(mkConst(name('Classical.byContradiction')), [target]);
      const inner = meta.freshMVar(mkArrow(negation, mkConst(FALSE_NAME), name('h')), { kind: 'opaque' });
      meta.assign(current, mkApp(proof, inner));
      return introN(meta, inner, ['fresh']).goal;
    });
  }
}

/** Adds `omega` to a table. */
export function registerOmega(table: TacticTable): void {
  table.registerWord('omega', (ctx, tactic) => {
    const [item] = tactic.config;
    if (item !== undefined)
      throw new MetaError(`omega option '${item.option}' is not supported by microlean`);
    omegaGoal(ctx);
  });
}
