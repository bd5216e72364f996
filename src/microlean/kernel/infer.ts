/**
 * Type inference (Carneiro, "The Type Theory of Lean", ch. 2), checking or trusting.
 *
 * Applications, telescopes and `let` chains are walked in loops; terms nested deeply in other ways cost stack.
 */

import type { App, Const, Expr, FVar, Lam, Let, Pi } from './expr.js';
import { getAppArgs, getAppFn, isAppOf, mkConst, mkLet, mkPi, mkSort } from './expr.js';
import { KernelException } from './kernel-exception.js';
import { type Level, levelIMax, levelSucc } from './level.js';
import { checkLiteralSupport } from './literal-support.js';
import { nameOf } from './name.js';
import { inferProjection } from './projection.js';
import {
  abstractVars,
  cheapBeta,
  instantiateLevelParams,
  instantiateRange,
  instantiateRev,
} from './substitute.js';
import type { InferMode, TypeChecker } from './type-checker.js';

const NAT = nameOf('Nat');
const STRING = nameOf('String');
const EAGER_REDUCE = nameOf('eagerReduce');

export function infer(checker: TypeChecker, expr: Expr, mode: InferMode): Expr {
  switch (expr.kind) {
    case 'bvar':
      throw new KernelException('closed-term', `loose bound variable #${expr.index}`);
    case 'mvar':
      throw new KernelException('closed-term', 'the term holds a metavariable', [expr]);
    case 'fvar':
      return inferFVar(checker, expr);
    case 'sort':
      if (mode === 'check') checkLevel(checker, expr.level);
      return mkSort(levelSucc(expr.level));
    case 'lit':
      return inferLiteral(checker, expr.literal);
    case 'mdata':
      return infer(checker, expr.expr, mode);
  }
  const { inferred } = checker;
  const known = inferred.check.get(expr) ?? (mode === 'infer-only' ? inferred[mode].get(expr) : undefined);
  if (known !== undefined) return known;
  if (expr.looseBVarRange > 0)
    throw new KernelException('closed-term', 'the term has a loose bound variable', [expr]);
  checker.step();
  const depth = checker.locals.depth;
  const type = inferNode(checker, expr, mode);
  checker.locals.restore(depth);
  inferred[mode].set(expr, type);
  return type;
}

function inferNode(checker: TypeChecker, expr: Expr, mode: InferMode): Expr {
  switch (expr.kind) {
    case 'const':
      return inferConst(checker, expr, mode);
    case 'app':
      return inferApp(checker, expr, mode);
    case 'lam':
      return inferLambda(checker, expr, mode);
    case 'pi':
      return inferPi(checker, expr, mode);
    case 'let':
      return inferLet(checker, expr, mode);
    case 'proj':
      return inferProjection(checker, expr, mode);
    default:
      throw new TypeError(`no inference rule for ${expr.kind}`);
  }
}

function inferFVar(checker: TypeChecker, variable: FVar): Expr {
  const type = checker.locals.typeOf(variable);
  if (type === undefined) throw new KernelException('closed-term', 'unknown free variable', [variable]);
  return type;
}

function inferLiteral(checker: TypeChecker, literal: bigint | string): Expr {
  const name = typeof literal === 'bigint' ? NAT : STRING;
  checkLiteralSupport(checker.env, typeof literal === 'bigint' ? 'nat' : 'string');
  return mkConst(name);
}

/** The number of levels is checked in both modes: a wrong one was once accepted after unfolding (lean4#10577). */
function inferConst(checker: TypeChecker, expr: Const, mode: InferMode): Expr {
  const info = checker.constant(expr.name);
  if (info.levelParams.length !== expr.levels.length)
    throw new KernelException(
      'level-count',
      `${expr.name} takes ${info.levelParams.length} universe levels, ${expr.levels.length} are given`,
      [expr],
    );
  if (mode === 'check') for (const level of expr.levels) checkLevel(checker, level);
  return instantiateLevelParams(info.type, info.levelParams, expr.levels);
}

/** Every parameter of the level is declared. */
export function checkLevel(checker: TypeChecker, level: Level): void {
  if (!level.hasParam && !level.hasMVar) return;
  switch (level.kind) {
    case 'param':
      if (checker.levelParams.has(level.name)) return;
      throw new KernelException('undeclared-level', `universe parameter ${level.name} is not declared`);
    case 'mvar':
      throw new KernelException('closed-term', 'a universe level holds a metavariable');
    case 'succ':
      checkLevel(checker, level.level);
      break;
    case 'max':
    case 'imax':
      checkLevel(checker, level.left);
      checkLevel(checker, level.right);
  }
}

function inferApp(checker: TypeChecker, expr: App, mode: InferMode): Expr {
  const args = getAppArgs(expr);
  if (mode === 'check') checkDeepArguments(checker, expr);
  let type = infer(checker, getAppFn(expr), mode);
  // `type` stands for itself with the arguments from `from` on put in for its loose variables.
  let from = 0;
  for (let i = 0; i < args.length; i++) {
    if (type.kind !== 'pi') {
      const fnType = checker.whnf(instantiateRange(type, args, from, i));
      if (fnType.kind !== 'pi')
        throw new KernelException('function-expected', 'a function is expected', [getAppFn(expr), fnType]);
      type = fnType;
      from = i;
    }
    if (mode === 'check') checkArgument(checker, args[i]!, instantiateRange(type.binderType, args, from, i));
    type = type.body;
  }
  return instantiateRange(type, args, from, args.length);
}

function checkArgument(checker: TypeChecker, arg: Expr, domain: Expr): void {
  const argType = infer(checker, arg, 'check');
  if (argType === domain) return;
  const eager = checker.eager;
  if (isAppOf(arg, EAGER_REDUCE, 2)) checker.eager = true;
  const equal = checker.isDefEq(argType, domain);
  checker.eager = eager;
  if (!equal)
    throw new KernelException(
      'application-type',
      'an argument does not have the type that the function expects',
      [domain, argType],
    );
}

/** Infers the last arguments of `f (g (h …))` from the inside out, so that such chains cost no stack. */
function checkDeepArguments(checker: TypeChecker, expr: App): void {
  const known = checker.inferred.check;
  if (expr.arg.kind !== 'app' || expr.arg.arg.kind !== 'app' || known.has(expr.arg)) return;
  const chain: App[] = [];
  for (let arg: Expr = expr.arg; arg.kind === 'app' && !known.has(arg); arg = arg.arg) chain.push(arg);
  if (chain.length < 50) return;
  for (let i = chain.length - 1; i >= 0; i--) infer(checker, chain[i]!, 'check');
}

function inferLambda(checker: TypeChecker, expr: Lam, mode: InferMode): Expr {
  const binders: Lam[] = [];
  const variables: FVar[] = [];
  let body: Expr = expr;
  while (body.kind === 'lam') {
    const domain = instantiateRev(body.binderType, variables);
    // The domain is tested before its variable exists (lean4#14633).
    if (mode === 'check') checker.universeOf(domain, mode);
    variables.push(checker.open(domain));
    binders.push(body);
    body = body.body;
  }
  const bodyType = cheapBeta(infer(checker, instantiateRev(body, variables), mode));
  let type = abstractVars(bodyType, variables);
  for (let i = binders.length - 1; i >= 0; i--) {
    const { binderName, binderType, binderInfo } = binders[i]!;
    type = mkPi(binderName, binderType, type, binderInfo);
  }
  return type;
}

function inferPi(checker: TypeChecker, expr: Pi, mode: InferMode): Expr {
  const domainLevels: Level[] = [];
  const variables: FVar[] = [];
  let body: Expr = expr;
  while (body.kind === 'pi') {
    const domain = instantiateRev(body.binderType, variables);
    domainLevels.push(checker.universeOf(domain, mode));
    variables.push(checker.open(domain));
    body = body.body;
  }
  const bodyLevel = checker.universeOf(instantiateRev(body, variables), mode);
  return mkSort(domainLevels.reduceRight((level, domain) => levelIMax(domain, level), bodyLevel));
}

/** The variables carry their values. The result keeps the `let`s only if its type still mentions one of them. */
function inferLet(checker: TypeChecker, expr: Let, mode: InferMode): Expr {
  const binders: Let[] = [];
  const variables: FVar[] = [];
  let body: Expr = expr;
  while (body.kind === 'let') {
    const type = instantiateRev(body.binderType, variables);
    const value = instantiateRev(body.value, variables);
    if (mode === 'check') checkLetValue(checker, type, value);
    variables.push(checker.open(type, value));
    binders.push(body);
    body = body.body;
  }
  const bodyType = cheapBeta(infer(checker, instantiateRev(body, variables), mode));
  let type = abstractVars(bodyType, variables);
  if (type.looseBVarRange === 0) return type;
  for (let i = binders.length - 1; i >= 0; i--) {
    const { binderName, binderType, value } = binders[i]!;
    type = mkLet(binderName, binderType, value, type);
  }
  return type;
}

function checkLetValue(checker: TypeChecker, type: Expr, value: Expr): void {
  checker.universeOf(type, 'check');
  const valueType = infer(checker, value, 'check');
  if (!checker.isDefEq(valueType, type))
    throw new KernelException('let-type', 'the value of a let does not have the declared type', [
      type,
      valueType,
    ]);
}
