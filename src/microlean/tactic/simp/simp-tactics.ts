/** The simp family of tactics: `simp`, `dsimp`, `simp_all`, `simpa`, `simp_rw`, `push_neg`. */

import {
  inferType,
  isDefEq,
  isDefEqReducible,
  type Meta,
  MetaError,
  matchEq,
  mkEqRefl,
  PROP,
} from '../../elaborate/meta/index.js';
import {
  type Expr,
  type FVar,
  getAppFn,
  LEVEL_ZERO,
  type MVar,
  mkApps,
  mkConst,
  nameOf,
} from '../../kernel/index.js';
import type {
  ConfigItem,
  RewriteRule,
  SimpArgument,
  SimpaTactic,
  SimpTactic,
  TacticLocation,
} from '../../syntax/index.js';
import { boolReflexivity, evaluate } from '../automation/evaluate.js';
import { goalTarget } from '../goal.js';
import { runClosing } from '../run.js';
import type { TacticContext } from '../tactic-context.js';
import type { TacticTable } from '../tactic-table.js';
import { elabExact } from '../terms.js';
import { arithPost } from './arith.js';
import { pushNegations } from './push-negation.js';
import { FALSE, type SimpResult, TRUE } from './result.js';
import { addHypothesis, readConfig, readRules } from './setup.js';
import {
  mpProof,
  noProgress,
  type Places,
  propositionalHypotheses,
  readLocation,
  simplifyGoal,
} from './simp-goal.js';
import { Simplifier, type SimplifierOptions } from './simplifier.js';
import type { TheoremSet } from './theorem-set.js';

/** The parts of a simp call that all forms have. */
type SimpCall = Pick<SimpTactic, 'only' | 'bang' | 'config' | 'discharger'> & {
  readonly args?: readonly SimpArgument[];
};

/** How a member of the family differs from `simp`. */
export interface SimpFlavour {
  /** For messages. */
  readonly name: string;
  /** Simp sets of the environment to start from. */
  readonly sets: readonly string[];
  readonly options?: Partial<SimplifierOptions>;
  /** Whether `arith := true` is taken. Only where the goal must be closed, see {@link runSimp}. @default false */
  readonly decidesArithmetic?: boolean;
}

const SIMP: SimpFlavour = { name: 'simp', sets: ['simp'] };
/** The tactic `simp` itself, not simp as a part of other tactics. */
const SIMP_TACTIC: SimpFlavour = { ...SIMP, decidesArithmetic: true };

/** Options of a simplifier for a call. */
export function simplifierOptions(
  ctx: TacticContext,
  call: SimpCall,
  flavour: SimpFlavour,
  rules: TheoremSet,
): SimplifierOptions {
  if (call.bang) throw new MetaError(`'${flavour.name}!' is not supported by microlean`);
  const config = readConfig(call.config);
  if (config.arith && flavour.decidesArithmetic !== true)
    throw new MetaError(`'${flavour.name} +arith' is not supported by microlean`);
  const posts = [
    ...(flavour.options?.post === undefined ? [] : [flavour.options.post]),
    ...(config.arith ? [arithPost] : []),
    ...(config.decide ? [decidePost] : []),
  ];
  return {
    rules,
    contextual: config.contextual,
    maxSteps: config.maxSteps,
    ...flavour.options,
    ...(call.discharger === undefined ? {} : { discharge: tacticDischarger(ctx, call.discharger) }),
    ...(posts.length === 0 ? {} : { post: firstOf(posts) }),
  };
}

type PostStep = NonNullable<SimplifierOptions['post']>;

/** The first step that applies. */
function firstOf(steps: readonly PostStep[]): PostStep {
  return (simplifier, term) => {
    for (const step of steps) {
      const result = step(simplifier, term);
      if (result !== undefined) return result;
    }
    return undefined;
  };
}

function tacticDischarger(
  ctx: TacticContext,
  block: NonNullable<SimpCall['discharger']>,
): (proposition: Expr) => Expr | undefined {
  return proposition => {
    const goal = ctx.meta.freshMVar(proposition, { kind: 'opaque' });
    const result = ctx.attempt(() => ctx.withGoals([goal], () => runClosing(ctx, block)));
    if (!result.ok) return undefined;
    const proof = ctx.meta.instantiate(goal);
    return proof.hasExprMVar ? undefined : proof;
  };
}

/** `decide := true`: closed decidable propositions are evaluated. */
function decidePost(simplifier: Simplifier, term: Expr): SimpResult | undefined {
  const { meta } = simplifier;
  if (term.hasFVar || term.hasExprMVar || term === TRUE || term === FALSE) return undefined;
  if (getAppFn(term).kind !== 'const' && term.kind !== 'pi') return undefined;
  const type = meta.withTransparency('default', () => inferType(meta, term));
  if (type !== PROP) return undefined;
  const outcome = evaluate(meta, term);
  if (outcome?.value === undefined) return undefined;
  const lemma = mkConst(nameOf(outcome.value ? 'eq_true_of_decide' : 'eq_false_of_decide'));
  const proof = mkApps(lemma, [term, outcome.instance, boolReflexivity(outcome.value)]);
  return { expr: outcome.value ? TRUE : FALSE, proof };
}

/**
 * Runs a simp call on the main goal.
 * @throws {MetaError} if nothing changes, or if a call with `arith` leaves a goal: Lean would leave it in a normal form
 * that is not computed here.
 */
export function runSimp(
  ctx: TacticContext,
  call: SimpCall,
  location: TacticLocation | undefined,
  flavour: SimpFlavour = SIMP_TACTIC,
): void {
  ctx.onMainGoal(goal => {
    const places = readLocation(ctx, location);
    const config = readConfig(call.config);
    const left = simpAt(ctx, goal, call, places, flavour) ?? (config.failIfUnchanged ? undefined : [goal]);
    if (left === undefined) throw noProgress(flavour.name);
    if (config.arith && left[0] !== undefined)
      throw ctx.failure(
        'simp',
        'it does not close the goal: with `arith`, microlean decides linear facts, but does not normalize others',
        left[0],
      );
    return left;
  });
}

/** `simp_arith`: `simp +arith +decide`. */
function runSimpArith(ctx: TacticContext, tactic: SimpTactic): void {
  const on = (option: string): ConfigItem => ({ option, value: true, range: tactic.range });
  runSimp(ctx, { ...tactic, config: [on('arith'), on('decide'), ...tactic.config] }, tactic.location);
}

/** Simplifies places of a goal whose context is the current one; `undefined` if nothing changes. */
export function simpAt(
  ctx: TacticContext,
  goal: MVar,
  call: SimpCall,
  places: Places,
  flavour: SimpFlavour = SIMP,
): MVar[] | undefined {
  const { meta } = ctx;
  const { rules, star } = readRules(ctx, flavour.sets, call.only, call.args ?? []);
  if (star) addAllHypotheses(meta, rules);
  const options = simplifierOptions(ctx, call, flavour, rules);
  const shared = new Simplifier(meta, options);
  return simplifyGoal(meta, goal, places, (type, origin) => {
    if (origin === undefined || !rules.has(meta, origin)) return shared.simplify(type);
    const without = rules.copy();
    without.erase(origin);
    return new Simplifier(meta, { ...options, rules: without }).simplify(type);
  });
}

function addAllHypotheses(meta: Meta, rules: TheoremSet, except?: FVar): void {
  for (const fvar of propositionalHypotheses(meta))
    if (fvar !== except)
      meta.attempt(() => {
        addHypothesis(meta, rules, fvar);
        return true;
      });
}

// ------------------------------------------------------------------------------------------------- dsimp

const DSIMP: SimpFlavour = { name: 'dsimp', sets: ['simp'], options: { byDefinition: true } };

function runDsimp(ctx: TacticContext, tactic: SimpTactic): void {
  runSimp(ctx, tactic, tactic.location, DSIMP);
  const goal = ctx.goals[0];
  if (goal !== undefined) closeByReflexivity(ctx.meta, goal);
}

/** Closes `a = b` where the sides are equal at reducible transparency. */
function closeByReflexivity(meta: Meta, goal: MVar): void {
  meta.withMVarContext(goal, () => {
    const equation = matchEq(goalTarget(meta, goal));
    if (equation === undefined) return;
    if (isDefEqReducible(meta, equation.left, equation.right))
      meta.assign(goal, mkEqRefl(meta, meta.instantiate(equation.left)));
  });
}

// ------------------------------------------------------------------------------------------------- simp_all

/** Rounds of {@link runSimpAll} before it gives up. */
const MAX_ROUNDS = 50;

/** Simplifies all hypotheses and the target, each with all the others, until nothing changes. */
export function simpAll(ctx: TacticContext, goal: MVar, call: SimpCall): MVar[] | undefined {
  let current = goal;
  let changed = false;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = simpAllOnce(ctx, current, call);
    if (next === undefined) return changed ? [current] : undefined;
    changed = true;
    const [first] = next;
    if (first === undefined) return [];
    current = first;
  }
  throw new MetaError('simp_all failed: no end in sight');
}

function simpAllOnce(ctx: TacticContext, goal: MVar, call: SimpCall): MVar[] | undefined {
  const { meta } = ctx;
  return meta.withMVarContext(goal, () => {
    for (const fvar of [...propositionalHypotheses(meta), undefined]) {
      const { rules } = readRules(ctx, SIMP.sets, call.only, call.args ?? []);
      addAllHypotheses(meta, rules, fvar);
      const options = simplifierOptions(ctx, call, { ...SIMP, name: 'simp_all' }, rules);
      const places: Places =
        fvar === undefined ? { hypotheses: [], target: true } : { hypotheses: [fvar], target: false };
      const left = simplifyGoal(meta, goal, places, type => new Simplifier(meta, options).simplify(type));
      if (left !== undefined) return left;
    }
    return undefined;
  });
}

function runSimpAll(ctx: TacticContext, tactic: SimpTactic): void {
  ctx.onMainGoal(goal => {
    const left = simpAll(ctx, goal, tactic);
    if (left === undefined) throw noProgress('simp_all');
    return left;
  });
}

// ------------------------------------------------------------------------------------------------- simpa

const TARGET: Places = { hypotheses: [], target: true };

function runSimpa(ctx: TacticContext, tactic: SimpaTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const given = tactic.using === undefined ? undefined : elabExact(ctx, tactic.using);
    const [main] = simpAt(ctx, goal, tactic, TARGET) ?? [goal];
    if (main === undefined) {
      if (given !== undefined)
        throw new MetaError('simpa closed the goal without `using`: try `simp` instead');
      return [];
    }
    meta.withMVarContext(main, () => finishSimpa(ctx, main, tactic, given));
    return [];
  });
}

function finishSimpa(ctx: TacticContext, goal: MVar, tactic: SimpaTactic, given: Expr | undefined): void {
  const { meta } = ctx;
  const thisHypothesis = meta.context.findByName(nameOf('this'));
  const proof = given ?? thisHypothesis?.fvar;
  if (proof !== undefined) {
    const type = meta.instantiate(inferType(meta, proof));
    const simplified = simpProof(ctx, tactic, proof, type);
    if (simplified.type === FALSE) {
      const target = goalTarget(meta, goal);
      meta.assign(goal, mkApps(mkConst(nameOf('False.elim'), [LEVEL_ZERO]), [target, simplified.proof]));
      return;
    }
    if (isDefEq(meta, meta.instantiate(simplified.type), goalTarget(meta, goal))) {
      meta.assign(goal, simplified.proof);
      return;
    }
    if (given !== undefined)
      throw new MetaError(
        `type mismatch: after simplification, the term has type${ctx.printBlock(simplified.type)}\nbut is expected to have type${ctx.printBlock(goalTarget(meta, goal))}`,
      );
  }
  const target = goalTarget(meta, goal);
  for (const decl of meta.context.toArray().reverse()) {
    if (decl.kind === 'auxiliary') continue;
    if (!isDefEq(meta, meta.instantiate(decl.type), target)) continue;
    meta.assign(goal, decl.fvar);
    return;
  }
  throw ctx.failure('assumption', '', goal);
}

function simpProof(
  ctx: TacticContext,
  tactic: SimpaTactic,
  proof: Expr,
  type: Expr,
): { proof: Expr; type: Expr } {
  const { meta } = ctx;
  const { rules, star } = readRules(ctx, SIMP.sets, tactic.only, tactic.args ?? []);
  if (star) addAllHypotheses(meta, rules, proof.kind === 'fvar' ? proof : undefined);
  if (proof.kind === 'fvar') rules.erase(proof);
  const result = new Simplifier(meta, simplifierOptions(ctx, tactic, SIMP, rules)).simplify(type);
  return { proof: mpProof(type, result, proof), type: result.expr };
}

// ------------------------------------------------------------------------------------------------- simp_rw

function simpRewrite(ctx: TacticContext, rule: RewriteRule, location: TacticLocation | undefined): void {
  const args: SimpArgument[] = [
    { kind: 'lemma', inverse: rule.inverse, phase: 'post', term: rule.term, range: rule.range },
  ];
  runSimp(ctx, { only: true, bang: false, config: [], args }, location, { ...SIMP, name: 'simp_rw' });
}

// ------------------------------------------------------------------------------------------------- push_neg

function runPushNeg(ctx: TacticContext, tactic: SimpTactic): void {
  ctx.onMainGoal(goal => {
    const places = readLocation(ctx, tactic.location);
    const left = simplifyGoal(ctx.meta, goal, places, type => pushNegations(ctx.meta, type));
    if (left === undefined) throw noProgress('push_neg');
    return left;
  });
}

// ------------------------------------------------------------------------------------------------- the table

/** Adds the simp family to a table. */
export function registerSimp(table: TacticTable): void {
  table.register('simp', (ctx, tactic) => runSimp(ctx, tactic, tactic.location));
  table.register('simp_arith', runSimpArith);
  table.register('dsimp', runDsimp);
  table.register('simp_all', runSimpAll);
  table.register('simpa', runSimpa);
  table.register('push_neg', runPushNeg);
  table.services.simpRewrite = simpRewrite;
  table.services.pushNegation = (ctx, proposition) => {
    const result = pushNegations(ctx.meta, proposition);
    if (result.expr === proposition) return undefined;
    return result.proof === undefined
      ? { proposition: result.expr }
      : { proposition: result.expr, proof: result.proof };
  };
  table.services.simplify = (ctx, tactic, term) => {
    if (tactic.kind !== 'simp' && tactic.kind !== 'dsimp') return undefined;
    const flavour = tactic.kind === 'simp' ? SIMP : DSIMP;
    const { rules, star } = readRules(ctx, flavour.sets, tactic.only, tactic.args ?? []);
    if (star) addAllHypotheses(ctx.meta, rules);
    const result = new Simplifier(ctx.meta, simplifierOptions(ctx, tactic, flavour, rules)).simplify(term);
    if (result.expr === term) return undefined;
    return result.proof === undefined ? { term: result.expr } : { term: result.expr, proof: result.proof };
  };
}
