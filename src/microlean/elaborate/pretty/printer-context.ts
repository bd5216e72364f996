/**
 * The state of one printing run: the local context with names as shown, bound variables opened as free ones, and
 * quick answers about types.
 */

import {
  type BinderInfo,
  type Expr,
  type FVar,
  getAppFn,
  getAppNumArgs,
  instantiate1,
  instantiateLevelParams,
  levelAlwaysZero,
  mkFVar,
  Name,
  type Pi,
} from '../../kernel/index.js';
import {
  type IdSource,
  inferType,
  isProp,
  type LocalDecl,
  type Meta,
  MetaError,
  mentionsWhere,
  whnfR,
} from '../meta/index.js';
import { factsOf, sortOfApplication } from './constant-facts.js';
import { displayNames, nameStem, shortName } from './names.js';
import type { CompleteOptions } from './options.js';
import { type UnexpanderTable, unexpandersOf } from './unexpand.js';

/** Variables for bound variables: the same for the same type at the same depth, so that terms stay shared. */
type Variables = Map<Expr, FVar>[];
const variablesBySession = new WeakMap<IdSource, Variables>();
/** Types at one depth that are remembered; then the memory starts afresh. */
const MAX_VARIABLES = 2000;

export class PrinterContext {
  readonly unexpanders: UnexpanderTable;
  private readonly names: Map<number, string>;
  /** How many variables are shown by a name. */
  private readonly taken = new Map<string, number>();
  private readonly variables: Variables;
  private readonly shortNames = new Map<Name, string>();
  private depth = 0;

  constructor(
    readonly meta: Meta,
    readonly options: CompleteOptions,
  ) {
    this.unexpanders = unexpandersOf(meta.env, options.scope);
    this.names = new Map(displayNames(meta.context));
    for (const shown of this.names.values()) this.take(shown, 1);
    const known = variablesBySession.get(meta.ids);
    this.variables = known ?? [];
    if (known === undefined) variablesBySession.set(meta.ids, this.variables);
  }

  variableName(variable: FVar): string {
    return this.names.get(variable.id) ?? `_fvar.${variable.id}`;
  }

  constantName(name: Name): string {
    let short = this.shortNames.get(name);
    if (short === undefined) {
      short = shortName(this.meta.env, this.options.scope, name);
      this.shortNames.set(name, short);
    }
    const head = /^[^.]*/u.exec(short)![0];
    return short !== name.toString() && this.taken.has(head) ? name.toString() : short;
  }

  /**
   * Opens a binder: `action` gets the body with a free variable for the bound one, and the variable's name, which
   * differs from that of every variable that occurs in the body.
   */
  withBinder<T>(
    binder: { binderName: Name; binderType: Expr; body: Expr; binderInfo?: BinderInfo; value?: Expr },
    action: (body: Expr, shown: string, variable: FVar) => T,
  ): T {
    const shown = this.unusedName(nameStem(binder.binderName), binder.body);
    const variable = this.variableAt(this.depth++, binder.binderType);
    const decl: LocalDecl = {
      fvar: variable,
      userName: Name.anonymous.child(shown),
      type: binder.binderType,
      binderInfo: binder.binderInfo ?? 'default',
      kind: 'default',
      ...(binder.value === undefined ? {} : { value: binder.value }),
    };
    this.names.set(variable.id, shown);
    this.take(shown, 1);
    try {
      return this.meta.withContext(this.meta.context.push(decl), () =>
        action(instantiate1(binder.body, variable), shown, variable),
      );
    } finally {
      this.take(shown, -1);
      this.depth--;
    }
  }

  private variableAt(depth: number, type: Expr): FVar {
    const atDepth = (this.variables[depth] ??= new Map());
    let variable = atDepth.get(type);
    if (variable !== undefined) return variable;
    if (atDepth.size >= MAX_VARIABLES) atDepth.clear();
    atDepth.set(type, (variable = mkFVar(this.meta.ids.fresh())));
    return variable;
  }

  private take(shown: string, amount: number): void {
    const count = (this.taken.get(shown) ?? 0) + amount;
    if (count > 0) this.taken.set(shown, count);
    else this.taken.delete(shown);
  }

  private unusedName(suggestion: string, body: Expr): string {
    if (!this.taken.has(suggestion) || !this.mentions(body, suggestion)) return suggestion;
    for (let i = 1; ; i++) if (!this.taken.has(`${suggestion}_${i}`)) return `${suggestion}_${i}`;
  }

  /** Whether a free variable shown by that name occurs. */
  private mentions(expr: Expr, shown: string): boolean {
    return mentionsWhere(expr, variable => variable.kind === 'fvar' && this.names.get(variable.id) === shown);
  }

  /** The constant that heads a term's type, without unfolding. */
  typeHead(expr: Expr): Name | undefined {
    const fn = getAppFn(expr);
    const count = getAppNumArgs(expr);
    if (fn.kind === 'const') {
      const facts = factsOf(this.meta.env, fn.name);
      if (facts !== undefined && facts.parameters.length === count) {
        const head = getAppFn(facts.result);
        if (head.kind === 'const') return head.name;
      }
    } else if (fn.kind === 'fvar' && count === 0) {
      const type = this.meta.context.find(fn.id)?.type;
      const head = type === undefined ? undefined : getAppFn(this.meta.instantiate(type));
      if (head?.kind === 'const') return head.name;
    }
    const type = this.typeOf(expr);
    const head = type === undefined ? undefined : getAppFn(this.meta.instantiate(type));
    return head?.kind === 'const' ? head.name : undefined;
  }

  /** The type, or `undefined` for a term that has none (printing never fails). */
  typeOf(expr: Expr): Expr | undefined {
    return this.guarded(() => inferType(this.meta, expr));
  }

  /** The Pi type of a function whose binders do not show without unfolding. */
  functionType(type: Expr): Pi | undefined {
    const reduced = this.guarded(() => whnfR(this.meta, type));
    return reduced?.kind === 'pi' ? reduced : undefined;
  }

  /** Whether a type is a proposition. */
  isProposition(type: Expr): boolean {
    if (type.kind === 'pi') return this.withBinder(type, body => this.isProposition(body));
    if (type.kind === 'sort' || type.kind === 'lit' || type.kind === 'lam') return false;
    const fn = getAppFn(type);
    if (fn.kind === 'const') {
      const facts = factsOf(this.meta.env, fn.name);
      const sort = facts === undefined ? 'unknown' : sortOfApplication(facts, fn.levels, getAppNumArgs(type));
      if (sort !== 'unknown') return sort === 'prop';
    }
    return this.guarded(() => isProp(this.meta, type)) ?? false;
  }

  /** Whether a term proves something. */
  isProofTerm(expr: Expr): boolean {
    if (expr.kind === 'lam') return this.withBinder(expr, body => this.isProofTerm(body));
    const fn = getAppFn(expr);
    if (fn.kind === 'const') {
      const quick = this.constantProves(fn.name, fn.levels, getAppNumArgs(expr));
      if (quick !== undefined) return quick;
    }
    const type = this.typeOf(expr);
    return type !== undefined && this.isProposition(this.meta.instantiate(type));
  }

  private constantProves(
    name: Name,
    levels: Parameters<typeof instantiateLevelParams>[2],
    count: number,
  ): boolean | undefined {
    const facts = factsOf(this.meta.env, name);
    if (facts === undefined) return false;
    if (facts.constant.kind === 'thm') return true;
    if (count > facts.parameters.length) return undefined;
    const { result } = facts;
    if (result.kind === 'sort') return false;
    const head = getAppFn(result);
    if (head.kind !== 'const') return undefined;
    const sort = factsOf(this.meta.env, head.name);
    if (sort?.result.kind !== 'sort') return undefined;
    const { constant } = sort;
    const headLevels = head.levels.map(level => level);
    const level = instantiateLevelParams(sort.result, constant.levelParams, headLevels);
    const actual = instantiateLevelParams(level, facts.constant.levelParams, levels);
    return actual.kind === 'sort' && levelAlwaysZero(actual.level);
  }

  private guarded<T>(action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      if (error instanceof MetaError || error instanceof TypeError) return undefined;
      throw error;
    }
  }
}
