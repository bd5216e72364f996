/**
 * Nested inductive types: `J Ds` with a type of the block inside the parameters `Ds` of another inductive type `J`.
 *
 * Each becomes an auxiliary type of an ordinary mutual block, which is checked; what was generated for that block is
 * then translated back.
 */

import type { InductiveBlock, InductiveInfo, InductiveType, RecursorInfo } from './declaration.js';
import {
  alphaEqual,
  type Const,
  type Expr,
  getAppArgs,
  getAppFn,
  mapChildren,
  mkApps,
  mkConst,
} from './expr.js';
import { type BlockContext, mentions } from './inductive-block.js';
import { KernelException } from './kernel-exception.js';
import { type Name, nameOf } from './name.js';
import { replaceExpr } from './rewrite.js';
import { abstractVars, instantiate1, instantiateLevelParams, instantiateRev } from './substitute.js';
import { piOver, variablesOf } from './telescope.js';

/** Users may not use names that begin like this. */
export const RESERVED = nameOf('_nested');

/** One auxiliary type. */
interface Auxiliary {
  readonly name: Name;
  /** The application `J Ds` that it stands for, over the block's parameter variables. */
  readonly stands: Expr;
  readonly ctors: readonly { readonly name: Name; readonly original: Name }[];
}

export interface Elimination {
  /** The block with the auxiliary types after its own. */
  readonly block: InductiveBlock;
  readonly auxiliaries: readonly Auxiliary[];
}

/** The block without nested occurrences; `undefined` if it has none. `context` is the checked original. */
export function eliminateNested(context: BlockContext): Elimination | undefined {
  const { block } = context;
  const state = new NestedState(context);
  const types: InductiveType[] = [];
  for (let i = 0; i < state.queue.length; i++) {
    const type = state.queue[i]!;
    const ctors = type.ctors.map(ctor => ({ name: ctor.name, type: state.replaceInConstructor(ctor.type) }));
    types.push({ ...type, ctors });
  }
  if (state.auxiliaries.length === 0) return undefined;
  return { block: { ...block, types }, auxiliaries: state.auxiliaries };
}

class NestedState {
  readonly queue: InductiveType[];
  readonly auxiliaries: Auxiliary[] = [];
  private readonly names: Set<Name>;

  constructor(private readonly context: BlockContext) {
    this.queue = [...context.block.types];
    this.names = new Set(context.names);
  }

  replaceInConstructor(type: Expr): Expr {
    const variables = variablesOf(this.context.params);
    let rest = type;
    for (const variable of variables) if (rest.kind === 'pi') rest = instantiate1(rest.body, variable);
    return this.underParams(type, abstractVars(this.replace(rest), variables), variables.length);
  }

  /** The first `count` binders of `type` around another body. */
  private underParams(type: Expr, body: Expr, count: number): Expr {
    if (count === 0 || type.kind !== 'pi') return body;
    const inner = this.underParams(type.body, body, count - 1);
    return mapChildren(type, 0, child => (child === type.body ? inner : child));
  }

  private replace(expr: Expr): Expr {
    return replaceExpr(expr, e => this.replaceHere(e));
  }

  private replaceHere(expr: Expr): Expr | undefined {
    const head = getAppFn(expr);
    if (head.kind !== 'const' || this.names.has(head.name)) return undefined;
    const info = this.context.scratch.find(head.name);
    if (info?.kind !== 'induct') return undefined;
    const args = getAppArgs(expr);
    const params = args.slice(0, info.numParams);
    if (args.length < info.numParams || !params.some(param => mentions(this.names, param))) return undefined;
    if (params.some(param => param.looseBVarRange > 0))
      throw new KernelException(
        'nested-inductive',
        `the parameters of a nested ${info.name} depend on a field`,
        [expr],
      );
    const name = this.auxiliaryFor(head, info, params);
    const constant = mkConst(name, this.context.levels);
    return mkApps(constant, [...variablesOf(this.context.params), ...args.slice(info.numParams)]);
  }

  /** The auxiliary type for `J Ds`; made, with those for the rest of `J`'s block, if there is none yet. */
  private auxiliaryFor(head: Const, info: InductiveInfo, params: readonly Expr[]): Name {
    const stands = mkApps(head, params);
    const known = this.auxiliaries.find(auxiliary => alphaEqual(auxiliary.stands, stands));
    if (known !== undefined) return known.name;
    let result: Name | undefined;
    for (const member of info.all) {
      const made = this.makeAuxiliary(mkConst(member, head.levels), params);
      if (member === info.name) result = made;
    }
    return result!;
  }

  private makeAuxiliary(constant: Const, params: readonly Expr[]): Name {
    const info = this.context.scratch.find(constant.name);
    if (info?.kind !== 'induct') throw new TypeError('a mutual block has a missing type');
    const name = RESERVED.child(`${info.name}_${this.auxiliaries.length + 1}`);
    const ctors = info.ctors.map((original, i) => {
      const type = this.specialise(original, constant, params);
      return { name: name.child(BigInt(i)).child(original.last), original, type };
    });
    this.names.add(name);
    this.auxiliaries.push({ name, stands: mkApps(constant, params), ctors });
    this.queue.push({ name, type: this.specialise(constant.name, constant, params), ctors });
    return name;
  }

  /** The type of a constant of `J`'s block with `J`'s parameters fixed, over the block's own parameters. */
  private specialise(name: Name, constant: Const, params: readonly Expr[]): Expr {
    const info = this.context.checker.constant(name);
    let type = instantiateLevelParams(info.type, info.levelParams, constant.levels);
    for (const param of params) {
      const pi = type.kind === 'pi' ? type : this.context.checker.whnf(type);
      if (pi.kind !== 'pi') throw new TypeError('a checked type lost a parameter');
      type = instantiate1(pi.body, param);
    }
    return piOver(this.context.params, type);
  }
}

// ---------------------------------------------------------------------------------------------------------
// Back again

/** Recursors of the enlarged block as recursors of the original one. */
export function restoreRecursors(
  context: BlockContext,
  elimination: Elimination,
  recursors: readonly RecursorInfo[],
): RecursorInfo[] {
  const { block } = context;
  const all = block.types.map(type => type.name);
  const renamed = new Map<Name, Name>();
  elimination.auxiliaries.forEach((auxiliary, i) => {
    renamed.set(auxiliary.name.child('rec'), all[0]!.child(`rec_${i + 1}`));
  });
  const originalCtors = new Map(
    elimination.auxiliaries.flatMap(auxiliary =>
      auxiliary.ctors.map(ctor => [ctor.name, ctor.original] as const),
    ),
  );
  const restore = makeRestore(context, elimination, renamed);
  return recursors.map(info => ({
    ...info,
    name: renamed.get(info.name) ?? info.name,
    all,
    type: restore(info.type),
    rules: info.rules.map(rule => ({
      ...rule,
      ctor: originalCtors.get(rule.ctor) ?? rule.ctor,
      rhs: restore(rule.rhs),
    })),
  }));
}

/** A function that puts `J Ds` for auxiliary types, `J`'s constructors for theirs, and the final recursor names. */
function makeRestore(
  context: BlockContext,
  elimination: Elimination,
  renamed: ReadonlyMap<Name, Name>,
): (expr: Expr) => Expr {
  const variables = variablesOf(context.params);
  const heads = new Map<Name, { readonly head: Expr; readonly params: readonly Expr[] }>();
  for (const auxiliary of elimination.auxiliaries) {
    const params = getAppArgs(auxiliary.stands).map(param => abstractVars(param, variables));
    const head = getAppFn(auxiliary.stands) as Const;
    heads.set(auxiliary.name, { head, params });
    for (const ctor of auxiliary.ctors)
      heads.set(ctor.name, { head: mkConst(ctor.original, head.levels), params });
  }
  const restore = (expr: Expr): Expr =>
    replaceExpr(expr, e => {
      const head = getAppFn(e);
      if (head.kind !== 'const') return undefined;
      const args = getAppArgs(e);
      const known = heads.get(head.name);
      if (known === undefined || args.length < variables.length)
        return e.kind === 'const' ? mkConst(renamed.get(e.name) ?? e.name, e.levels) : undefined;
      const restored = args.map(restore);
      const fixed = restored.slice(0, variables.length);
      const params = known.params.map(param => instantiateRev(param, fixed));
      return mkApps(known.head, [...params, ...restored.slice(variables.length)]);
    });
  return restore;
}
