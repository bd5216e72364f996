/**
 * Structural recursion by the recursor itself, for inductive propositions (which have no course-of-values recursion):
 * calls on the immediate parts of the argument become induction hypotheses.
 */

import {
  betaApps,
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  LEVEL_ZERO,
  mapChildren,
  mkApps,
  mkConst,
  type Name,
} from '../../kernel/index.js';
import { constructorForm, type InductiveApp } from '../match/index.js';
import {
  forallTelescope,
  getLevel,
  inferType,
  lambdaTelescope,
  type Meta,
  MetaError,
  mentionsAny,
  mkForall,
  mkLambda,
  replaceVariables,
} from '../meta/index.js';
import { casesShape } from './structural-recursion.js';

/** `fun xs => body` with calls of `self`, recursive in argument `position`; the first `fixed` arguments never change. */
export interface RecursiveFunction {
  readonly self: FVar;
  readonly xs: readonly FVar[];
  readonly body: Expr;
  readonly fixed: number;
  readonly position: number;
}

/** @throws {MetaError} if a call is not on an immediate part of the argument */
export function compileByRecursor(meta: Meta, fn: RecursiveFunction, app: InductiveApp): Expr {
  const { xs, fixed, position } = fn;
  const recursor = meta.env.get(app.info.name.child('rec'));
  if (recursor.kind !== 'rec' || recursor.numMotives !== 1)
    throw new MetaError('its type belongs to a mutual or nested block');
  const varying = xs.slice(fixed);
  const indices = app.indices.filter(
    (index): index is FVar => index.kind === 'fvar' && varying.includes(index),
  );
  if (indices.length !== app.indices.length || new Set(indices).size !== indices.length)
    throw new MetaError('its type has indices that are not variables');
  if (app.params.some(param => mentionsAny(param, new Set(varying))))
    throw new MetaError('its type has parameters that vary');
  const major = xs[position]!;
  const special = [...indices, major];
  const others = varying.filter(x => !special.includes(x));
  const result = mkForall(meta, others, meta.instantiate(inferType(meta, fn.body)));
  const motive = mkLambda(meta, special, result);
  const level = getLevel(meta, result);
  const large = recursor.levelParams.length > app.info.levelParams.length;
  if (!large && level !== LEVEL_ZERO) throw new MetaError('its type eliminates into propositions only');
  const head = mkApps(mkConst(recursor.name, large ? [level, ...app.levels] : app.levels), [
    ...app.params,
    motive,
  ]);
  const step: Step = { meta, fn, special, others, result };
  const minors: Expr[] = [];
  let type = inferType(meta, head);
  for (let i = 0; i < recursor.numMinors; i++) {
    if (type.kind !== 'pi') throw new TypeError('a minor premise is expected');
    minors.push(minorPremise(step, app, app.info.ctors[i]!, type.binderType));
    type = type.body;
  }
  return mkApps(head, [...minors, ...special, ...others]);
}

interface Step {
  readonly meta: Meta;
  readonly fn: RecursiveFunction;
  /** Indices and major premise. */
  readonly special: readonly FVar[];
  readonly others: readonly FVar[];
  /** `∀ others, type of the body` */
  readonly result: Expr;
}

/** `fun fields ihs others => body`, for one constructor. */
function minorPremise(step: Step, app: InductiveApp, ctorName: Name, type: Expr): Expr {
  const { meta, fn, special, others, result } = step;
  const ctor = meta.env.get(ctorName);
  if (ctor.kind !== 'ctor') throw new TypeError(`${ctorName} is no constructor`);
  const recursive = countHypotheses(meta, app, type, ctor.numFields);
  return forallTelescope(
    meta,
    type,
    variables => {
      const fields = variables.slice(0, ctor.numFields);
      const hypotheses = variables.slice(ctor.numFields);
      const value = mkApps(mkConst(ctorName, app.levels), [...app.params, ...fields]);
      const indices = getAppArgs(inferType(meta, value)).slice(app.info.numParams);
      const to = [...indices, value];
      const byField = pairHypotheses(meta, app, fields, hypotheses);
      return forallTelescope(
        meta,
        replaceVariables(result, special, to),
        again => {
          const body = replaceVariables(fn.body, [...special, ...others], [...to, ...again]);
          return mkLambda(meta, [...variables, ...again], rewriteCalls(meta, fn, others, byField, body));
        },
        { max: others.length },
      );
    },
    { max: ctor.numFields + recursive },
  );
}

function isRecursiveField(meta: Meta, app: InductiveApp, field: FVar): boolean {
  return forallTelescope(meta, meta.localDecl(field).type, (_, body) => {
    const head = getAppFn(body);
    return head.kind === 'const' && head.name === app.info.name;
  });
}

function countHypotheses(meta: Meta, app: InductiveApp, type: Expr, numFields: number): number {
  return forallTelescope(
    meta,
    type,
    fields => fields.filter(field => isRecursiveField(meta, app, field)).length,
    { max: numFields },
  );
}

/** The induction hypothesis of each recursive field. */
function pairHypotheses(
  meta: Meta,
  app: InductiveApp,
  fields: readonly FVar[],
  hypotheses: readonly FVar[],
): ReadonlyMap<Expr, FVar> {
  const recursive = fields.filter(field => isRecursiveField(meta, app, field));
  return new Map(recursive.map((field, i) => [field, hypotheses[i]!]));
}

/** Replaces calls on fields by hypotheses, and takes case distinctions on constructors. */
function rewriteCalls(
  meta: Meta,
  fn: RecursiveFunction,
  others: readonly FVar[],
  byField: ReadonlyMap<Expr, FVar>,
  root: Expr,
): Expr {
  const go = (e: Expr): Expr => {
    if (!e.hasFVar || !mentionsAny(e, new Set([fn.self]))) return e;
    switch (e.kind) {
      case 'fvar':
        throw new MetaError('a recursive call without arguments');
      case 'lam':
      case 'let':
        return lambdaTelescope(meta, e, (vars, body) => mkLambda(meta, vars, go(body)));
      case 'pi':
        return forallTelescope(meta, e, (vars, body) => mkForall(meta, vars, go(body)));
      case 'app':
        return goApp(e);
      default:
        return mapChildren(e, 0, go);
    }
  };
  const goApp = (e: Expr): Expr => {
    const head = getAppFn(e);
    const args = getAppArgs(e);
    if (head === fn.self) return call(args);
    if (head.kind === 'lam') return go(betaApps(head, args));
    const shape = casesShape(meta, head, args);
    const value = shape === undefined ? undefined : constructorForm(meta, shape.major);
    const ctor = value === undefined ? undefined : getAppFn(value);
    if (shape !== undefined && value !== undefined && ctor?.kind === 'const') {
      const index = shape.info.ctors.indexOf(ctor.name);
      if (index >= 0)
        return go(
          betaApps(shape.minors[index]!, [...getAppArgs(value).slice(shape.numParams), ...shape.extra]),
        );
    }
    return mkApps(go(head), args.map(go));
  };
  const call = (args: readonly Expr[]): Expr => {
    const smaller = args[fn.position];
    if (smaller === undefined || args.length < fn.xs.length)
      throw new MetaError('a recursive call with too few arguments');
    const hypothesis = byField.get(getAppFn(smaller));
    if (hypothesis === undefined) throw new MetaError('a recursive call that is not on an immediate part');
    const rest = fn.xs.flatMap((x, i) => (i >= fn.fixed && others.includes(x) ? [go(args[i]!)] : []));
    const extra = args.slice(fn.xs.length).map(go);
    return mkApps(hypothesis, [...getAppArgs(smaller), ...rest, ...extra]);
  };
  return go(root);
}
