/**
 * Compiles structural recursion to `brecOn`: a recursive call on a part of the argument becomes a look-up in `below`,
 * which holds the results for all parts. Case distinctions on the argument refine `below` as they go.
 */

import {
  betaApps,
  type Const,
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  type Level,
  mkApps,
  mkConst,
  mkMData,
  mkProj,
  mkSort,
  type Name,
  nameOf,
  replaceExpr,
} from '../../kernel/index.js';
import { type InductiveApp, inductiveApp } from '../match/index.js';
import {
  forallMetaTelescope,
  forallTelescope,
  getLevel,
  inferType,
  isDefEq,
  lambdaTelescope,
  type Meta,
  MetaError,
  mentionsAny,
  mkForall,
  mkLambda,
  whnf,
} from '../meta/index.js';

import { compileByRecursor } from './recursor-recursion.js';

const PPROD = nameOf('PProd');

/** Whether the function under definition occurs. */
export function mentionsVariable(expr: Expr, variable: FVar): boolean {
  return mentionsAny(expr, new Set([variable]));
}

/**
 * A term without `self` that satisfies the recursion.
 *
 * @param self the function being defined, as a local variable
 * @param value `fun xs => body` with calls of `self`
 * @throws {MetaError} if no argument decreases structurally
 */
export function compileStructuralRecursion(
  meta: Meta,
  self: FVar,
  value: Expr,
  name: Name,
): { readonly value: Expr; readonly argument: number } {
  return lambdaTelescope(meta, value, (xs, body) => {
    const fixed = fixedPrefix(xs, callsIn(body, self));
    const reasons: string[] = [];
    for (let i = fixed; i < xs.length; i++) {
      const attempt = meta.attempt(() => {
        try {
          return compileOn(meta, self, xs, body, fixed, i);
        } catch (error) {
          if (error instanceof MetaError) reasons.push(`#${i + 1}: ${error.message}`);
          throw error;
        }
      });
      if (attempt !== undefined) return { value: mkLambda(meta, xs, attempt), argument: i };
    }
    throw new MetaError(
      `fail to show termination of '${name}': structural recursion cannot be used (well-founded recursion is not supported by microlean)${reasons.length === 0 ? '' : `\n${reasons.join('\n')}`}`,
    );
  });
}

/** Recursion on argument `i`: by `brecOn`, or, for propositions, by the recursor itself. */
function compileOn(meta: Meta, self: FVar, xs: readonly FVar[], body: Expr, fixed: number, i: number): Expr {
  const app = inductiveApp(meta, meta.localDecl(xs[i]!).type);
  if (app?.info.isRec === true && meta.env.find(app.info.name.child('brecOn')) === undefined)
    return compileByRecursor(meta, { self, xs, body, fixed, position: i }, app);
  return new Compilation(meta, self, xs, body, fixed, i).run();
}

/** Argument lists of all occurrences of `self`. */
function callsIn(expr: Expr, self: FVar): Expr[][] {
  const calls: Expr[][] = [];
  replaceExpr(expr, e => {
    if (!e.hasFVar) return e;
    if (e === self) calls.push([]);
    if (e.kind !== 'app' || getAppFn(e) !== self) return undefined;
    const args = getAppArgs(e);
    calls.push(args);
    for (const arg of args) calls.push(...callsIn(arg, self));
    return e;
  });
  return calls;
}

function fixedPrefix(xs: readonly FVar[], calls: readonly (readonly Expr[])[]): number {
  let fixed = 0;
  while (fixed < xs.length && calls.every(args => args[fixed] === xs[fixed])) fixed++;
  return fixed;
}

class Compilation {
  private readonly major: FVar;
  private readonly app: InductiveApp;
  private readonly others: readonly FVar[];
  private readonly resultType: Expr;
  private motive!: FVar;

  constructor(
    private readonly meta: Meta,
    private readonly self: FVar,
    private readonly xs: readonly FVar[],
    private readonly body: Expr,
    private readonly fixed: number,
    private readonly position: number,
  ) {
    this.major = xs[position]!;
    const app = inductiveApp(meta, meta.localDecl(this.major).type);
    if (app === undefined || meta.env.find(app.info.name.child('brecOn')) === undefined)
      throw new MetaError('its type is not a recursive inductive type with structural recursion');
    this.app = app;
    const varying = xs.slice(fixed);
    if (!app.indices.every(index => index.kind === 'fvar' && varying.includes(index)))
      throw new MetaError('its type has indices that are not variables');
    const special = new Set<Expr>([this.major, ...app.indices]);
    this.others = varying.filter(x => !special.has(x));
    const early = new Set<Expr>(this.others);
    for (const x of special)
      if (mentionsAny(meta.localDecl(x as FVar).type, early))
        throw new MetaError('its type depends on a varying argument');
    if (app.params.some(param => mentionsAny(param, new Set(varying))))
      throw new MetaError('its type has parameters that vary');
    this.resultType = meta.instantiate(inferType(meta, body));
  }

  run(): Expr {
    const { meta, app, major, others } = this;
    const indices = app.indices as FVar[];
    const generalised = mkForall(meta, others, this.resultType);
    const level = getLevel(meta, generalised);
    const motive = mkLambda(meta, [...indices, major], generalised);
    const motiveType = mkForall(meta, [...indices, major], mkSort(level));
    const step = meta.withLocalDecl(nameOf('C'), 'default', motiveType, c => {
      this.motive = c;
      const type = mkApps(mkConst(app.info.name.child('below'), [level, ...app.levels]), [
        ...app.params,
        c,
        ...indices,
        major,
      ]);
      const fn = meta.withLocalDecl(nameOf('f'), 'default', type, below =>
        mkLambda(meta, [...indices, major, below, ...others], this.go(this.body, below)),
      );
      return replaceMotive(fn, c, motive);
    });
    return mkApps(mkConst(app.info.name.child('brecOn'), [level, ...app.levels]), [
      ...app.params,
      motive,
      ...indices,
      major,
      step,
      ...others,
    ]);
  }

  private go(e: Expr, below: FVar): Expr {
    if (!e.hasFVar || !mentionsVariable(e, this.self)) return e;
    const { meta } = this;
    switch (e.kind) {
      case 'fvar':
        return this.go(this.etaExpand(e), below);
      case 'app':
        return this.goApp(e, below);
      case 'lam':
        return lambdaTelescope(meta, e, (vars, body) => mkLambda(meta, vars, this.go(body, below)));
      case 'let':
        return lambdaTelescope(meta, e, (vars, body) => mkLambda(meta, vars, this.go(body, below)));
      case 'pi':
        return forallTelescope(meta, e, (vars, body) => {
          for (const v of vars)
            if (mentionsVariable(meta.localDecl(v).type, this.self))
              throw new MetaError('a recursive call in the type of a binder');
          return mkForall(meta, vars, this.go(body, below));
        });
      case 'proj':
        return mkProj(e.typeName, e.index, this.go(e.struct, below));
      case 'mdata':
        return mkMData(e.data, this.go(e.expr, below));
      default:
        return e;
    }
  }

  private etaExpand(e: Expr): Expr {
    const { meta } = this;
    return forallTelescope(meta, inferType(meta, e), vars => mkLambda(meta, vars, mkApps(e, vars)), {
      reduce: true,
      max: this.xs.length - getAppArgs(e).length,
    });
  }

  private goApp(e: Expr, below: FVar): Expr {
    const fn = getAppFn(e);
    const args = getAppArgs(e);
    if (fn === this.self) return this.recursiveCall(e, args, below);
    if (fn.kind === 'lam') return this.go(betaApps(fn, args), below);
    const cases = this.casesOn(fn, args, below);
    if (cases !== undefined) return cases;
    return mkApps(
      this.go(fn, below),
      args.map(arg => this.go(arg, below)),
    );
  }

  private recursiveCall(e: Expr, args: readonly Expr[], below: FVar): Expr {
    const { meta, xs, fixed } = this;
    if (args.length < xs.length) {
      const expanded = this.etaExpand(e);
      if (expanded.kind !== 'lam') throw new MetaError('a recursive call with too few arguments');
      return this.go(expanded, below);
    }
    const smaller = args[this.position]!;
    const indices = this.app.indices.map(index => args[xs.indexOf(index as FVar)]!);
    const found = this.find(below, meta.instantiate(inferType(meta, below)), [...indices, smaller]);
    if (found === undefined) throw new MetaError('a recursive call whose argument is not a part of it');
    const others = xs.map((x, i) => ({ x, i })).filter(({ x, i }) => i >= fixed && this.others.includes(x));
    const rest = others.map(({ i }) => this.go(args[i]!, below));
    const extra = args.slice(xs.length).map(arg => this.go(arg, below));
    return mkApps(found, [...rest, ...extra]);
  }

  /** The component of `below` that holds the result for `target` (indices, then the value). */
  private find(term: Expr, type: Expr, target: readonly Expr[]): Expr | undefined {
    const { meta } = this;
    const reduced = whnf(meta, type);
    const head = getAppFn(reduced);
    const args = getAppArgs(reduced);
    if (head === this.motive)
      return args.every((arg, i) => isDefEq(meta, arg, target[i]!)) ? meta.instantiate(term) : undefined;
    if (reduced.kind === 'pi')
      return meta.attempt(() => {
        const { mvars, body } = forallMetaTelescope(meta, reduced);
        const found = this.find(mkApps(term, mvars), body, target);
        return found === undefined || found.hasExprMVar ? undefined : found;
      });
    if (head.kind !== 'const' || head.name !== PPROD) return undefined;
    const [left, right] = args as [Expr, Expr];
    const part = (which: string) => mkApps(mkConst(PPROD.child(which), head.levels), [left, right, term]);
    return this.find(part('fst'), left, target) ?? this.find(part('snd'), right, target);
  }

  /** A case distinction on a variable that `below` depends on: each case gets its own, refined `below`. */
  private casesOn(fn: Expr, args: readonly Expr[], below: FVar): Expr | undefined {
    const { meta } = this;
    const shape = casesShape(meta, fn, args);
    if (shape === undefined) return undefined;
    const { numParams, indices, major, minors, extra, motive, info } = shape;
    const variables = [...indices, major];
    const belowType = meta.instantiate(meta.localDecl(below).type);
    if (!variables.every(v => v.kind === 'fvar')) return undefined;
    if (!mentionsAny(belowType, new Set(variables))) return undefined;
    const refine = (values: readonly Expr[]) => replaceAll(belowType, variables as FVar[], values);
    const newMotive = lambdaTelescope(
      meta,
      motive,
      (vars, result) => {
        const type = refine(vars);
        return meta.withLocalDecl(nameOf('f'), 'default', type, f => ({
          term: mkLambda(meta, vars, mkForall(meta, [f], result)),
          level: getLevel(meta, mkForall(meta, [f], result)),
        }));
      },
      { max: variables.length },
    );
    const params = args.slice(0, numParams);
    const levels = info.large
      ? [newMotive.level, ...(fn.kind === 'const' ? fn.levels.slice(1) : [])]
      : info.levels;
    const newMinors = minors.map((minor, i) => this.minor(minor, info, i, params, refine));
    return mkApps(mkConst((fn as Const).name, levels), [
      ...params,
      newMotive.term,
      ...variables,
      ...newMinors,
      below,
      ...extra.map(arg => this.go(arg, below)),
    ]);
  }

  private minor(
    minor: Expr,
    info: CasesInfo,
    index: number,
    params: readonly Expr[],
    refine: (values: readonly Expr[]) => Expr,
  ): Expr {
    const { meta } = this;
    const ctor = meta.env.get(info.ctors[index]!);
    if (ctor.kind !== 'ctor') throw new TypeError(`${ctor.name} is no constructor`);
    return lambdaTelescope(
      meta,
      minor,
      (fields, body) => {
        if (fields.length !== ctor.numFields) throw new MetaError('a case that is no function of its fields');
        const value = mkApps(mkConst(ctor.name, info.typeLevels), [...params, ...fields]);
        const type = whnf(meta, inferType(meta, value));
        const indices = getAppArgs(type).slice(params.length);
        return meta.withLocalDecl(nameOf('f'), 'default', refine([...indices, value]), f =>
          mkLambda(meta, [...fields, f], this.go(body, f)),
        );
      },
      { max: ctor.numFields },
    );
  }
}

interface CasesInfo {
  readonly large: boolean;
  readonly levels: readonly Level[];
  /** Universe arguments of the type. */
  readonly typeLevels: readonly Level[];
  readonly ctors: readonly Name[];
}

/** The parts of an application of some `T.casesOn`. */
export interface CasesShape {
  readonly info: CasesInfo;
  readonly numParams: number;
  readonly motive: Expr;
  readonly indices: readonly Expr[];
  readonly major: Expr;
  readonly minors: readonly Expr[];
  readonly extra: readonly Expr[];
}

/** Reads `T.casesOn params motive indices major minors extra`; `undefined` if it is something else. */
export function casesShape(meta: Meta, fn: Expr, args: readonly Expr[]): CasesShape | undefined {
  if (fn.kind !== 'const' || fn.name.last !== 'casesOn' || fn.name.prefix === undefined) return undefined;
  const induct = meta.env.find(fn.name.prefix);
  if (induct?.kind !== 'induct') return undefined;
  const { numParams, numIndices, ctors } = induct;
  const majorAt = numParams + 1 + numIndices;
  if (args.length < majorAt + 1 + ctors.length) return undefined;
  const large = fn.levels.length > induct.levelParams.length;
  return {
    info: { large, levels: fn.levels, typeLevels: large ? fn.levels.slice(1) : fn.levels, ctors },
    numParams,
    motive: args[numParams]!,
    indices: args.slice(numParams + 1, majorAt),
    major: args[majorAt]!,
    minors: args.slice(majorAt + 1, majorAt + 1 + ctors.length),
    extra: args.slice(majorAt + 1 + ctors.length),
  };
}

function replaceAll(expr: Expr, variables: readonly FVar[], values: readonly Expr[]): Expr {
  const byVariable = new Map<Expr, Expr>(variables.map((v, i) => [v, values[i]!]));
  return replaceExpr(expr, e => (e.hasFVar ? byVariable.get(e) : e));
}

/** Replaces the motive variable by the motive, with its applications reduced. */
function replaceMotive(expr: Expr, variable: FVar, motive: Expr): Expr {
  return replaceExpr(expr, e => {
    if (!e.hasFVar) return e;
    if (e === variable) return motive;
    if (e.kind !== 'app' || getAppFn(e) !== variable) return undefined;
    return betaApps(
      motive,
      getAppArgs(e).map(arg => replaceMotive(arg, variable, motive)),
    );
  });
}

/** The value with the function's variable replaced by its constant, applied to what it was closed over. */
export function replaceSelf(expr: Expr, self: FVar, constant: Expr): Expr {
  return replaceExpr(expr, e => (e === self ? constant : e.hasFVar ? undefined : e));
}
