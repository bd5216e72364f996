/**
 * The simplifier (Lean's `Simp.main`): rewrites a term bottom-up with rules, congruence and computation until nothing
 * applies, and proves that the result equals the term. Rules apply at reducible transparency; conditions of rules are
 * discharged by simp itself.
 */

import {
  forallMetaTelescope,
  inferType,
  isDefEq,
  isProof,
  isProp,
  type Meta,
  MetaError,
  matchEq,
  natLiteral,
  PROP,
  reduceProj,
  settleLevels,
  synthInstance,
  unfoldDefinition,
  whnfCore,
} from '../../elaborate/meta/index.js';
import {
  abstractVars,
  alphaEqual,
  betaApps,
  type Expr,
  getAppArgs,
  getAppFn,
  getAppNumArgs,
  hasLooseBVar,
  headBeta,
  instantiate1,
  type Lam,
  LEVEL_ONE,
  LEVEL_ZERO,
  mkApp,
  mkApps,
  mkConst,
  mkLam,
  mkPi,
  nameOf,
  type Pi,
} from '../../kernel/index.js';
import { Evaluator } from '../norm-num/evaluator.js';
import { RULES } from '../norm-num/rules.js';
import { rewriteDependent } from './dependent-congruence.js';
import { computeIntegers } from './integers.js';
import { computeLiterals, differentConstructors } from './literals.js';
import { parameterKinds } from './parameters.js';
import {
  applyResults,
  congrFunResult,
  FALSE,
  forallProof,
  funextProof,
  impliesProof,
  joinResults,
  ofEqTrueProof,
  type SimpResult,
  TRUE,
  TRUE_INTRO,
} from './result.js';
import { openRule, rulesOfProof, type SimpTheorem } from './simp-theorem.js';
import { mayMatch } from './skeleton.js';
import { termLess } from './term-order.js';
import type { TheoremSet } from './theorem-set.js';
import { userCongruence } from './user-congruence.js';

export interface SimplifierOptions {
  readonly rules: TheoremSet;
  /** Use rules and computations that hold by definition only, everywhere (`dsimp`). @default false */
  readonly byDefinition?: boolean;
  /** Assume the left side of an implication while simplifying the right one. @default false */
  readonly contextual?: boolean;
  /** Compute with numerals and constructors. @default true */
  readonly compute?: boolean;
  /** Show numerals to `pre`, too. @default false */
  readonly visitNumerals?: boolean;
  /** Proves a condition by other means, before simp tries. */
  readonly discharge?: (proposition: Expr) => Expr | undefined;
  /** Rewrite steps before giving up. @default 100,000 */
  readonly maxSteps?: number;
  /** More steps, tried on a term before its parts are visited. */
  readonly pre?: (simplifier: Simplifier, term: Expr) => SimpStep | undefined;
  /** More computations, tried on a term whose parts are simplified. */
  readonly post?: (simplifier: Simplifier, term: Expr) => SimpStep | undefined;
}

/** One step on a term. */
export interface SimpStep extends SimpResult {
  /** The result is in normal form, whatever other rules say. */
  readonly done?: boolean;
}

const MAX_STEPS = 100_000;
/** Nesting of conditions that are proved by simp (Lean's `maxDischargeDepth`). */
const MAX_DISCHARGE_DEPTH = 2;
/** Nesting of terms and of rewrites on rewritten terms. */
const MAX_NESTING = 600;

const ITE = nameOf('ite');
const DITE = nameOf('dite');
const OF_NAT = nameOf('OfNat.ofNat');

export class Simplifier {
  rules: TheoremSet;
  private cache = new Map<Expr, SimpResult>();
  private steps = 0;
  private nesting = 0;
  private dischargeDepth = 0;
  private evaluator: Evaluator | undefined;

  constructor(
    readonly meta: Meta,
    readonly options: SimplifierOptions,
  ) {
    this.rules = options.rules;
  }

  /** Simplifies a term in the current context. @throws {MetaError} when a limit is reached. */
  simplify(term: Expr): SimpResult {
    return this.meta.withTransparency('reducible', () => this.visit(this.meta.instantiate(term)));
  }

  // ------------------------------------------------------------------------------------------- the loop

  visit(term: Expr): SimpResult {
    const known = this.cache.get(term);
    if (known !== undefined) return known;
    this.meta.tick();
    if (++this.steps > (this.options.maxSteps ?? MAX_STEPS))
      throw new MetaError('simp failed, maximum number of steps exceeded');
    if (this.nesting > MAX_NESTING)
      throw new MetaError('maximum recursion depth has been reached while simplifying');
    this.nesting++;
    try {
      const result = this.loop(term);
      this.cache.set(term, result);
      return result;
    } finally {
      this.nesting--;
    }
  }

  private loop(term: Expr): SimpResult {
    const before = this.before(term);
    if (before !== undefined) return before.done === true ? before : this.continueWith(term, before);
    const inner = this.step(term);
    const after = this.after(inner.expr);
    if (after !== undefined) {
      const both = joinResults(this.meta, term, inner, after);
      return after.done === true ? both : this.continueWith(term, both);
    }
    if (inner.expr === term) return inner;
    // The parts are in normal form; what may apply now is what comes before the parts.
    const again = this.before(inner.expr);
    if (again === undefined) {
      this.cache.set(inner.expr, { expr: inner.expr });
      return inner;
    }
    const both = joinResults(this.meta, term, inner, again);
    return again.done === true ? both : this.continueWith(term, both);
  }

  private continueWith(term: Expr, result: SimpResult): SimpResult {
    return joinResults(this.meta, term, result, this.visit(result.expr));
  }

  /** What is tried before the parts of a term are visited. */
  private before(term: Expr): SimpStep | undefined {
    const rewritten = this.rewrite(term, 'pre');
    if (rewritten !== undefined) return rewritten;
    const reduced = this.reduce(term);
    if (reduced !== undefined && reduced !== term) return { expr: reduced };
    return this.options.pre?.(this, term) ?? this.branch(term);
  }

  /** What is tried after the parts of a term were visited. */
  private after(term: Expr): SimpStep | undefined {
    if (isNumeral(term)) return this.rules.rewritesNumerals ? this.rewrite(term, 'post') : undefined;
    return this.computed(term) ?? this.rewrite(term, 'post') ?? this.options.post?.(this, term);
  }

  private computed(term: Expr): SimpResult | undefined {
    if (this.options.compute === false) return undefined;
    const result =
      computeLiterals(this.meta, term) ??
      computeIntegers(() => (this.evaluator ??= new Evaluator(this.meta, RULES)), term) ??
      differentConstructors(this.meta, term);
    return result?.proof !== undefined && this.options.byDefinition === true ? undefined : result;
  }

  // ------------------------------------------------------------------------------------------- reduction

  /** Beta, let, projections of constructors, recursors on constructors, definitions that are to be unfolded. */
  private reduce(term: Expr): Expr | undefined {
    const { meta } = this;
    switch (term.kind) {
      case 'mdata':
        return term.expr;
      case 'let':
        return instantiate1(term.body, term.value);
      case 'proj':
        return reduceProj(meta, term.typeName, term.index, term.struct);
      case 'fvar': {
        const decl = meta.context.find(term.id);
        return decl?.value !== undefined && this.rules.unfoldsVariable(term) ? decl.value : undefined;
      }
      case 'app':
      case 'const':
        return this.reduceApp(term);
      default:
        return undefined;
    }
  }

  private reduceApp(term: Expr): Expr | undefined {
    const { meta } = this;
    const fn = getAppFn(term);
    switch (fn.kind) {
      case 'lam':
        return headBeta(term);
      case 'mdata':
      case 'let':
      case 'proj': {
        const head = this.reduce(fn);
        return head === undefined ? undefined : betaApps(head, getAppArgs(term));
      }
      case 'fvar': {
        const head = this.reduce(fn);
        return head === undefined ? undefined : betaApps(head, getAppArgs(term));
      }
      case 'const':
        break;
      default:
        return undefined;
    }
    const info = meta.env.find(fn.name);
    if (info?.kind === 'rec') {
      const reduced = whnfCore(meta, term);
      return reduced === term ? undefined : reduced;
    }
    if (info?.kind !== 'def') return undefined;
    if (this.rules.unfoldsConstant(meta, fn.name)) return this.unfold(term);
    const projection = meta.env.entry('projection', fn.name);
    if (projection !== undefined) return projection.fromClass ? undefined : this.projectConstructor(term);
    return isMatcher(fn.name) ? this.reduceMatcher(term) : undefined;
  }

  /** `(a, b).fst` as `a`; a projection of anything else stays as it is. */
  private projectConstructor(term: Expr): Expr | undefined {
    const field = unfoldDefinition(this.meta, term);
    return field === undefined || getAppFn(field).kind === 'proj' ? undefined : field;
  }

  /** A definition applied to all arguments that its value takes. */
  private unfold(term: Expr): Expr | undefined {
    const { meta } = this;
    const fn = getAppFn(term);
    const info = fn.kind === 'const' ? meta.env.find(fn.name) : undefined;
    if (fn.kind !== 'const' || info?.kind !== 'def') return undefined;
    if (meta.env.entry('projection', fn.name) !== undefined)
      return meta.withTransparency('default', () => unfoldDefinition(meta, term));
    let arity = 0;
    for (let value = info.value; value.kind === 'lam'; value = value.body) arity++;
    if (getAppNumArgs(term) < arity) return undefined;
    return meta.withTransparency('all', () => unfoldDefinition(meta, term));
  }

  private reduceMatcher(term: Expr): Expr | undefined {
    const { meta } = this;
    const unfolded = meta.withTransparency('all', () => unfoldDefinition(meta, term));
    if (unfolded === undefined) return undefined;
    const reduced = whnfCore(meta, unfolded);
    const head = getAppFn(reduced);
    return head.kind === 'const' && meta.env.find(head.name)?.kind === 'rec' ? undefined : reduced;
  }

  /** `if c then a else b` where `c` simplifies to `True` or `False`. */
  private branch(term: Expr): SimpResult | undefined {
    const fn = getAppFn(term);
    if (fn.kind !== 'const' || (fn.name !== ITE && fn.name !== DITE)) return undefined;
    const args = getAppArgs(term);
    if (args.length < 5) return undefined;
    const condition = this.visit(args[1]!);
    const truth = condition.expr === TRUE ? 'true' : condition.expr === FALSE ? 'false' : undefined;
    if (truth === undefined || (condition.proof === undefined && this.options.byDefinition === true))
      return undefined;
    const proof = condition.proof ?? this.reflexivity(args[1]!);
    const lemma = mkConst(nameOf(`${fn.name}_cond_eq_${truth}`), fn.levels);
    const chosen = args[truth === 'true' ? 3 : 4]!;
    const five = args.slice(0, 5);
    const step: SimpResult = {
      expr: fn.name === ITE ? chosen : headBeta(mkApp(chosen, this.branchEvidence(args[1]!, proof, truth))),
      proof: mkApps(lemma, [...five, proof]),
    };
    const rest = args.slice(5);
    return congrFunResult(this.meta, mkApps(fn, five), step, rest);
  }

  private branchEvidence(condition: Expr, proof: Expr, truth: 'true' | 'false'): Expr {
    return mkApps(mkConst(nameOf(`of_eq_${truth}`)), [condition, proof]);
  }

  /** `rfl : p = p` */
  private reflexivity(proposition: Expr): Expr {
    return mkApps(mkConst(nameOf('Eq.refl'), [LEVEL_ONE]), [PROP, proposition]);
  }

  // ------------------------------------------------------------------------------------------- congruence

  /** Simplifies the parts of a term. */
  private step(term: Expr): SimpResult {
    switch (term.kind) {
      case 'app':
        return this.stepApp(term);
      case 'lam':
        return this.stepLambda(term);
      case 'pi':
        return this.stepPi(term);
      default:
        return { expr: term };
    }
  }

  private stepApp(term: Expr): SimpResult {
    if (isNumeral(term)) return { expr: term };
    if (this.options.byDefinition === true) return this.stepByDefinition(term);
    const user = userCongruence(this, term);
    if (user !== undefined) return user;
    const { meta } = this;
    const fn = getAppFn(term);
    const kinds = parameterKinds(meta, fn);
    let args: readonly Expr[] = getAppArgs(term);
    const results = args.map((arg, i) =>
      kinds[i] !== 'inResult' || this.allowsRewriting(mkApps(fn, args.slice(0, i)))
        ? this.visitArgument(arg, kinds[i])
        : undefined,
    );
    if (args.every((arg, i) => results[i] === undefined || results[i].expr === arg)) {
      const head = fn.kind === 'const' || fn.kind === 'fvar' ? undefined : this.visit(fn);
      if (head === undefined || head.expr === fn) return { expr: term };
    }
    let carried: SimpResult = { expr: term };
    for (const [i, result] of results.entries()) {
      if (kinds[i] !== 'rewriteDependent' || result?.proof === undefined) continue;
      const step = rewriteDependent(meta, fn, args, i, { expr: result.expr, proof: result.proof });
      results[i] = undefined;
      if (step === undefined) continue;
      carried = joinResults(meta, term, carried, step.result);
      args = step.args;
    }
    return joinResults(meta, term, carried, this.chain(fn, args, results));
  }

  private visitArgument(arg: Expr, kind: string | undefined): SimpResult | undefined {
    if (kind === 'fixed' || kind === 'proof' || kind === 'instance') return undefined;
    if (
      arg.kind === 'sort' ||
      (isNumeral(arg) && !this.rules.rewritesNumerals && !this.options.visitNumerals)
    )
      return undefined;
    if (kind === undefined && this.meta.withTransparency('default', () => isProof(this.meta, arg)))
      return undefined;
    return this.visit(arg);
  }

  /** `f a₁ … aₙ` with results for the arguments. */
  private chain(fn: Expr, args: readonly Expr[], results: readonly (SimpResult | undefined)[]): SimpResult {
    const { meta } = this;
    let prefix = fn;
    let result: SimpResult = fn.kind === 'const' || fn.kind === 'fvar' ? { expr: fn } : this.visit(fn);
    for (const [i, arg] of args.entries()) {
      let change = results[i] ?? { expr: arg };
      if (change.proof !== undefined && !this.allowsRewriting(prefix)) change = { expr: arg };
      result = applyResults(meta, prefix, result, arg, change);
      prefix = mkApp(prefix, arg);
    }
    return result;
  }

  /** Whether the type of a function shows a non-dependent arrow. */
  private allowsRewriting(fn: Expr): boolean {
    const type = this.meta.withTransparency('default', () => this.meta.instantiate(inferType(this.meta, fn)));
    return type.kind === 'pi' && !hasLooseBVar(headBeta(type.body), 0);
  }

  private stepByDefinition(term: Expr): SimpResult {
    const kinds = parameterKinds(this.meta, getAppFn(term));
    const args = getAppArgs(term).map((arg, i) =>
      kinds[i] === 'proof' || kinds[i] === 'instance' || arg.kind === 'sort' ? arg : this.visit(arg).expr,
    );
    const fn = getAppFn(term);
    const head = fn.kind === 'const' || fn.kind === 'fvar' ? fn : this.visit(fn).expr;
    return { expr: mkApps(head, args) };
  }

  private stepLambda(term: Lam): SimpResult {
    const { meta } = this;
    return this.withVariable(term, x => {
      const body = instantiate1(term.body, x);
      const result = this.visit(body);
      if (result.expr === body) return { expr: term };
      const close = (e: Expr) =>
        mkLam(term.binderName, term.binderType, abstractVars(e, [x]), term.binderInfo);
      const expr = close(result.expr);
      if (result.proof === undefined) return { expr };
      return { outside: () => funextProof(meta, term, expr, close(result.proof!)), expr };
    });
  }

  private stepPi(term: Pi): SimpResult {
    const { meta } = this;
    const isProposition = meta.withTransparency('default', () => isProp(meta, term));
    if (!isProposition) return { expr: term };
    const arrow = !hasLooseBVar(term.body, 0);
    if (arrow && meta.withTransparency('default', () => isProp(meta, term.binderType)))
      return this.stepImplication(term);
    return this.withVariable(term, x => {
      const body = instantiate1(term.body, x);
      const result = this.visit(body);
      if (result.expr === body) return { expr: term };
      const family = (e: Expr) => mkLam(term.binderName, term.binderType, abstractVars(e, [x]));
      const expr = mkPi(term.binderName, term.binderType, abstractVars(result.expr, [x]), term.binderInfo);
      if (result.proof === undefined) return { expr };
      return {
        expr,
        outside: () =>
          forallProof(meta, term.binderType, family(body), family(result.expr), family(result.proof!)),
      };
    });
  }

  private stepImplication(term: Pi): SimpResult {
    const premise = term.binderType;
    const conclusion = instantiate1(term.body, premise);
    const p = this.visit(premise);
    if (this.options.contextual === true && this.options.byDefinition !== true)
      return this.stepContextual(term, p, conclusion);
    const q = this.visit(conclusion);
    if (p.expr === premise && q.expr === conclusion) return { expr: term };
    const expr = mkPi(term.binderName, p.expr, q.expr, term.binderInfo);
    if (p.proof === undefined && q.proof === undefined) return { expr };
    const proof = impliesProof(
      [premise, p.expr, p.proof ?? this.reflexivity(premise)],
      [conclusion, q.expr, q.proof ?? this.reflexivity(conclusion)],
      LEVEL_ZERO,
      'plain',
    );
    return { expr, proof };
  }

  private stepContextual(term: Pi, p: SimpResult, conclusion: Expr): SimpResult {
    const { meta } = this;
    const q = meta.withLocalDecl(term.binderName, 'default', p.expr, h =>
      this.withRules(h, () => {
        const result = this.visit(conclusion);
        const proof = result.proof ?? this.reflexivity(conclusion);
        return {
          expr: result.expr,
          changed: result.expr !== conclusion,
          proof: mkLam(term.binderName, p.expr, abstractVars(proof, [h])),
        };
      }),
    );
    if (p.expr === term.binderType && !q.changed) return { expr: term };
    const proof = impliesProof(
      [term.binderType, p.expr, p.proof ?? this.reflexivity(term.binderType)],
      [conclusion, q.expr, q.proof],
      LEVEL_ZERO,
      'contextual',
    );
    return { expr: mkPi(term.binderName, p.expr, q.expr, term.binderInfo), proof };
  }

  /** Runs `action` with the rules that a hypothesis gives added. */
  withRules<T>(hypothesis: Expr, action: () => T): T {
    const { rules, cache } = this;
    const more = rules.copy();
    more.add(rulesOfProof(this.meta, hypothesis, { origin: hypothesis }));
    this.rules = more;
    this.cache = new Map();
    try {
      return action();
    } finally {
      this.rules = rules;
      this.cache = cache;
    }
  }

  /** Opens a binder; a proof that speaks about the closed term is made outside again. */
  private withVariable(
    term: Lam | Pi,
    action: (x: Expr) => { expr: Expr; outside?: () => Expr },
  ): SimpResult {
    const { expr, outside } = this.meta.withLocalDecl(
      term.binderName,
      term.binderInfo,
      term.binderType,
      action,
    );
    return outside === undefined ? { expr } : { expr, proof: outside() };
  }

  // ------------------------------------------------------------------------------------------- rewriting

  private rewrite(term: Expr, phase: 'pre' | 'post'): SimpResult | undefined {
    for (const rule of this.rules.candidates(this.meta, term, phase)) {
      if (this.options.byDefinition === true && !rule.byDefinition) continue;
      const result = this.tryRule(rule, term);
      if (result !== undefined) return result;
    }
    // `a > b` is also rewritten by what is said about `b < a`, and so on for every reducible head.
    const fn = getAppFn(term);
    if (fn.kind !== 'const' || this.meta.env.reducibility(fn.name) !== 'reducible') return undefined;
    const unfolded = unfoldDefinition(this.meta, term);
    return unfolded === undefined ? undefined : this.rewrite(unfolded, phase);
  }

  /** Applies a rule at the head of a term. */
  tryRule(rule: SimpTheorem, term: Expr): SimpResult | undefined {
    const { meta } = this;
    const extra = rule.head === 'other' ? 0 : getAppNumArgs(term) - rule.arity;
    if (extra < 0) return undefined;
    let target = term;
    const rest: Expr[] = [];
    for (let i = 0; i < extra && target.kind === 'app'; i++) {
      rest.unshift(target.arg);
      target = target.fn;
    }
    if (!mayMatch(meta.env, rule.skeleton, target)) return undefined;
    const step = meta.speculate(() => this.instantiateRule(rule, target));
    return step === undefined ? undefined : congrFunResult(meta, target, step, rest);
  }

  private instantiateRule(rule: SimpTheorem, target: Expr): SimpResult | undefined {
    const { meta } = this;
    const opened = meta.withNewDepth(() => {
      const { value, type } = openRule(meta, rule);
      const telescope = forallMetaTelescope(meta, type);
      const equation = matchEq(telescope.body);
      if (equation === undefined || !isDefEq(meta, equation.left, target)) return undefined;
      for (const [i, mvar] of telescope.mvars.entries()) {
        if (meta.mctx.isAssigned(mvar.id)) continue;
        const proof = this.argument(meta.mvarType(mvar), telescope.binderInfos[i] === 'instImplicit');
        if (proof === undefined) return undefined;
        if (!meta.mctx.isAssigned(mvar.id)) meta.assign(mvar, proof);
      }
      if (!settleLevels(meta, true)) return undefined;
      const right = headBeta(meta.instantiate(equation.right));
      return {
        right,
        proof: rule.byDefinition ? undefined : meta.instantiate(betaApps(value, telescope.mvars)),
      };
    });
    if (opened === undefined) return undefined;
    const { right, proof } = opened;
    if (right === target || alphaEqual(right, target)) return undefined;
    if (rule.permutation && !termLess(meta.env, right, target)) return undefined;
    return proof === undefined ? { expr: right } : { expr: right, proof };
  }

  /** An argument of a rule that matching left open: an instance, or a proof of a condition. */
  private argument(type: Expr, instance: boolean): Expr | undefined {
    const { meta } = this;
    if (instance) {
      const answer = meta.withTransparency('default', () => synthInstance(meta, type));
      return answer.kind === 'found' ? answer.value : undefined;
    }
    if (!meta.withTransparency('default', () => isProp(meta, type))) return undefined;
    return this.discharge(type);
  }

  /** Proves a condition of a rule. */
  private discharge(proposition: Expr): Expr | undefined {
    if (proposition.hasExprMVar && this.mentionsRuleVariables(proposition)) return undefined;
    const direct = this.options.discharge?.(proposition);
    if (direct !== undefined) return direct;
    if (this.dischargeDepth >= MAX_DISCHARGE_DEPTH) return undefined;
    this.dischargeDepth++;
    // Inside, metavariables of the rule being tried must not be assigned: they are of an outer depth there.
    try {
      const result = this.visit(proposition);
      if (result.expr !== TRUE) return undefined;
      return result.proof === undefined ? TRUE_INTRO : ofEqTrueProof(proposition, result.proof);
    } finally {
      this.dischargeDepth--;
    }
  }

  /** Whether a condition holds metavariables of the rule that it belongs to. */
  private mentionsRuleVariables(proposition: Expr): boolean {
    let found = false;
    const visit = (e: Expr): void => {
      if (found || !e.hasExprMVar) return;
      if (e.kind === 'mvar') found = this.meta.mctx.isAssignable(e.id);
      else if (e.kind === 'app') {
        visit(e.fn);
        visit(e.arg);
      } else if (e.kind === 'lam' || e.kind === 'pi') {
        visit(e.binderType);
        visit(e.body);
      }
    };
    visit(proposition);
    return found;
  }
}

const isNumeral = (term: Expr): boolean => {
  if (term.kind === 'lit') return true;
  const fn = getAppFn(term);
  return fn.kind === 'const' && fn.name === OF_NAT && natLiteral(term) !== undefined;
};

/** Auxiliary functions that pattern matching is compiled to. */
const isMatcher = (name: { readonly last: string }): boolean =>
  name.last === 'casesOn' || name.last === 'recOn' || name.last.startsWith('match_');
