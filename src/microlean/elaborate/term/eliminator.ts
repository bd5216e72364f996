/** Functions used as eliminators (`Nat.rec`, `h.casesOn`, `@[elab_as_elim]`): the motive comes from the expected type. */

import {
  abstractVars,
  type Expr,
  getAppArgs,
  getAppFn,
  instantiate1,
  type MVar,
  mkApp,
  mkLam,
  nameOf,
} from '../../kernel/index.js';
import { inferType, isDefEq, kabstract, whnf } from '../meta/index.js';
import type { AppOptions, Arg } from './app.js';
import type { TermElaborator } from './elaborator.js';
import { addInstances } from './synthetic.js';

const ELAB_AS_ELIM = nameOf('elab_as_elim');

/** Whether a function is elaborated as an eliminator with these arguments. */
export function isEliminator(elab: TermElaborator, fn: Expr, args: readonly Arg[]): boolean {
  if (fn.kind !== 'const' || args.some(arg => arg.name === 'motive')) return false;
  const { env } = elab.meta;
  const automatic = env.find(fn.name)?.kind === 'rec' || ['casesOn', 'recOn'].includes(fn.name.last);
  return (automatic || env.hasAttribute(ELAB_AS_ELIM, fn.name)) && args.every(arg => arg.name === undefined);
}

interface Parameter {
  readonly mvar: MVar;
  readonly arg: Arg | undefined;
}

/**
 * `fn` applied to all its explicit arguments: targets first, then the motive from the expected type, then the rest.
 * `undefined` if too few arguments are given, or the shape is not an eliminator's.
 */
export function elabAsEliminator(
  elab: TermElaborator,
  fn: Expr,
  args: readonly Arg[],
  expected: Expr,
  options: AppOptions,
): Expr | undefined {
  const { meta } = elab;
  const queue = [...args];
  const parameters: Parameter[] = [];
  const instances: MVar[] = [];
  let result: Expr = fn;
  let type = inferType(meta, fn);
  for (;;) {
    if (type.kind !== 'pi') break;
    const isInstance = type.binderInfo === 'instImplicit';
    const mvar = meta.freshMVar(type.binderType, {
      kind: isInstance ? 'synthetic' : 'natural',
      userName: type.binderName,
    });
    let arg: Arg | undefined;
    if (type.binderInfo === 'default') {
      arg = queue.shift();
      if (arg === undefined) return undefined;
    } else if (isInstance) instances.push(mvar);
    parameters.push({ mvar, arg });
    result = mkApp(result, mvar);
    type = instantiate1(type.body, mvar);
  }
  const motive = getAppFn(type);
  // A motive that is an explicit argument (of a type without constructors) was given, not to be found.
  if (!parameters.some(p => p.mvar === motive && p.arg === undefined)) return undefined;
  if (motive.kind !== 'mvar') return undefined;
  const targets = getAppArgs(type);
  const isTarget = (p: Parameter) => targets.includes(p.mvar);
  for (const p of parameters) if (isTarget(p) && p.arg !== undefined) assignArg(elab, p.mvar, p.arg);
  elab.synthesize('partial');
  const value = motiveFor(elab, targets, meta.instantiate(expected), motive);
  if (!isDefEq(meta, meta.mvarDecl(motive).type, inferType(meta, value)))
    throw elab.error(`the motive does not have the type that '${elab.print(fn)}' asks for`, options);
  meta.assign(motive, value);
  for (const p of parameters) if (!isTarget(p) && p.arg !== undefined) assignArg(elab, p.mvar, p.arg);
  addInstances(elab, instances, options.range);
  // Extra arguments apply to the result.
  let applied = meta.instantiate(result);
  for (const arg of queue) {
    const fnType = whnf(meta, inferType(meta, applied));
    if (fnType.kind !== 'pi') throw elab.error('too many arguments', options);
    const extra = arg.kind === 'expr' ? arg.expr : elab.elabTermEnsuringType(arg.term, fnType.binderType);
    applied = mkApp(applied, extra);
  }
  return applied;
}

function assignArg(elab: TermElaborator, mvar: MVar, arg: Arg): void {
  const { meta } = elab;
  const type = meta.instantiate(meta.mvarDecl(mvar).type);
  const value =
    arg.kind === 'expr' ? elab.ensureHasType(arg.expr, type, arg) : elab.elabTermEnsuringType(arg.term, type);
  const assigned = meta.mctx.value(mvar.id);
  if (assigned === undefined) meta.assign(mvar, value);
  else if (!isDefEq(meta, assigned, value))
    throw elab.error('type mismatch in an argument of an eliminator', arg.kind === 'expr' ? arg : arg.term);
}

/** `fun targets => expected`, with the targets abstracted in the expected type, last one first. */
function motiveFor(elab: TermElaborator, targets: readonly Expr[], expected: Expr, motive: MVar): Expr {
  const { meta } = elab;
  const motiveType = meta.mvarDecl(motive).type;
  let body = expected;
  const binders = binderNames(elab, motiveType, targets.length);
  for (let i = targets.length - 1; i >= 0; i--) {
    const target = meta.instantiate(targets[i]!);
    const type = meta.instantiate(inferType(meta, target));
    const abstracted = target.kind === 'fvar' ? abstractVars(body, [target]) : kabstract(meta, body, target);
    body = mkLam(binders[i]!, type, abstracted);
  }
  return body;
}

function binderNames(elab: TermElaborator, type: Expr, count: number) {
  const names = [];
  let t = whnf(elab.meta, type);
  while (names.length < count && t.kind === 'pi') {
    names.push(t.binderName);
    t = t.body;
  }
  while (names.length < count) names.push(nameOf('x'));
  return names;
}
