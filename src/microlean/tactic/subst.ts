/** Substituting variables by what equations say they are: `subst`, and the engine behind `rcases … rfl` and `cases`. */

import {
  getLevel,
  isDefEq,
  type Meta,
  MetaError,
  mentionsAny,
  mkEq,
  mkForall,
  mkLambda,
  replaceVariables,
  whnf,
} from '../elaborate/meta/index.js';
import { type Expr, type FVar, type MVar, mkApps, mkConst, nameOf } from '../kernel/index.js';
import { dependentsOf, equationOf, goalTag, introN, matchHEq, newGoal } from './goal.js';
import { mkHEq } from './injection.js';

/** What became of the variables of a goal. */
export class VariableMap {
  private readonly map: ReadonlyMap<Expr, Expr>;
  constructor(map: ReadonlyMap<Expr, Expr> = new Map()) {
    this.map = map;
  }

  /** The term with old variables replaced. */
  apply(expr: Expr): Expr {
    if (this.map.size === 0) return expr;
    return replaceVariables(expr, [...this.map.keys()], [...this.map.values()]);
  }

  /** What a variable has become, if it still is a variable. */
  variable(fvar: FVar): FVar | undefined {
    const value = this.map.get(fvar) ?? fvar;
    return value.kind === 'fvar' ? value : undefined;
  }

  get(fvar: FVar): Expr {
    return this.map.get(fvar) ?? fvar;
  }

  /** First this map, then another. */
  followedBy(next: VariableMap): VariableMap {
    const map = new Map<Expr, Expr>();
    for (const [key, value] of this.map) map.set(key, next.apply(value));
    for (const [key, value] of next.map) if (!map.has(key)) map.set(key, value);
    return new VariableMap(map);
  }

  static of(keys: readonly Expr[], values: readonly Expr[]): VariableMap {
    return new VariableMap(new Map(keys.map((key, i) => [key, values[i]!])));
  }
}

export interface Substituted {
  readonly goal: MVar;
  readonly map: VariableMap;
}

/**
 * Eliminates a variable by an equation hypothesis. `direction` `right`: the equation is `term = x`; `left`: `x = term`.
 * @throws {MetaError} if the variable occurs in the term.
 */
export function substVariable(
  meta: Meta,
  goal: MVar,
  equation: FVar,
  direction: 'left' | 'right',
): Substituted {
  const { context } = meta.mvarDecl(goal);
  return meta.withContext(context, () => {
    const parts = equationOf(meta, meta.localDecl(equation).type);
    if (parts === undefined) throw new MetaError('an equation is expected');
    const variable = whnf(meta, direction === 'right' ? parts.right : parts.left);
    const term = meta.instantiate(direction === 'right' ? parts.left : parts.right);
    if (variable.kind !== 'fvar') throw new MetaError('the equation has no variable on that side');
    return eliminate(meta, goal, equation, variable, term, parts.type, direction);
  });
}

function eliminate(
  meta: Meta,
  goal: MVar,
  equation: FVar,
  variable: FVar,
  term: Expr,
  type: Expr,
  direction: 'left' | 'right',
): Substituted {
  const { context } = meta.mvarDecl(goal);
  const dependents = dependentsOf(meta, context, [variable]);
  if (mentionsAny(term, new Set<Expr>(dependents)))
    throw new MetaError(
      `the variable '${meta.localDecl(variable).userName}' occurs in the term it is equal to`,
    );
  const onEquation = dependentsOf(meta, context, [equation]);
  const moved = context
    .toArray()
    .map(decl => decl.fvar)
    .filter(
      fvar =>
        fvar !== variable && fvar !== equation && (dependents.includes(fvar) || onEquation.includes(fvar)),
    );
  const target = mkForall(meta, moved, meta.mvarType(goal));
  const level = getLevel(meta, target);
  const typeLevel = getLevel(meta, type);
  const symm = (proof: Expr, left: Expr, right: Expr) =>
    mkApps(mkConst(nameOf('Eq.symm'), [typeLevel]), [type, left, right, proof]);
  // The recursor wants `term = variable`.
  const motive = meta.withLocalDecl(meta.localDecl(variable).userName, 'default', type, x =>
    meta.withLocalDecl(meta.localDecl(equation).userName, 'default', mkEq(meta, term, x), h =>
      mkLambda(
        meta,
        [x, h],
        replaceVariables(target, [variable, equation], [x, direction === 'right' ? h : symm(h, term, x)]),
      ),
    ),
  );
  const refl = mkApps(mkConst(nameOf('Eq.refl'), [typeLevel]), [type, term]);
  const minorType = replaceVariables(target, [variable, equation], [term, refl]);
  const gone = new Set<Expr>([variable, equation, ...moved]);
  const outer = context.map(decl => (gone.has(decl.fvar) ? undefined : decl));
  const minor = newGoal(meta, minorType, goalTag(meta, goal), outer);
  const major = direction === 'right' ? equation : symm(equation, variable, term);
  const args = moved.filter(fvar => context.find(fvar.id)?.value === undefined);
  meta.assign(
    goal,
    mkApps(mkConst(nameOf('Eq.rec'), [level, typeLevel]), [
      type,
      term,
      motive,
      minor,
      variable,
      major,
      ...args,
    ]),
  );
  const names = moved.map(fvar => context.find(fvar.id)!.userName);
  const introduced = introN(meta, minor, names);
  return {
    goal: introduced.goal,
    map: VariableMap.of([variable, equation, ...moved], [term, refl, ...introduced.fvars]),
  };
}

/**
 * Lean's `subst h`: for `h : a = b` eliminates `b` if it is a variable, else `a`.
 * @throws {MetaError}
 */
export function substEquation(meta: Meta, goal: MVar, equation: FVar): Substituted {
  return meta.withMVarContext(goal, () => {
    const type = meta.instantiate(meta.localDecl(equation).type);
    const asEq = toHomogeneous(meta, goal, equation);
    if (asEq !== undefined) return asEq;
    const parts = equationOf(meta, type);
    const invalid = () =>
      new MetaError(
        "tactic 'subst' failed, invalid equality proof, it is not of the form (x = t) or (t = x)",
      );
    if (parts === undefined) throw invalid();
    const isVariable = (e: Expr) => isPlainVariable(meta, e);
    let found = false;
    for (const direction of ['right', 'left'] as const) {
      if (!isVariable(direction === 'right' ? parts.right : parts.left)) continue;
      found = true;
      const result = meta.attempt(() => substVariable(meta, goal, equation, direction));
      if (result !== undefined) return result;
    }
    if (!found) throw invalid();
    throw new MetaError("tactic 'subst' failed, the variable occurs in the term it is equal to");
  });
}

/** Whether a term is a local variable that may be eliminated. */
export function isPlainVariable(meta: Meta, expr: Expr): boolean {
  const e = meta.instantiate(expr);
  return e.kind === 'fvar' && meta.context.find(e.id)?.value === undefined;
}

/** For `h : HEq a b` with equal types: the same with `h : a = b`, substituted. */
function toHomogeneous(meta: Meta, goal: MVar, equation: FVar): Substituted | undefined {
  const replaced = heqToEq(meta, goal, equation);
  if (replaced === undefined) return undefined;
  const result = substEquation(meta, replaced.goal, replaced.fvar);
  return { goal: result.goal, map: replaced.map.followedBy(result.map) };
}

/** Replaces `h : HEq a b`, where the types agree, by `h : a = b`. */
export function heqToEq(
  meta: Meta,
  goal: MVar,
  equation: FVar,
): { goal: MVar; fvar: FVar; map: VariableMap } | undefined {
  return meta.withMVarContext(goal, () => {
    const decl = meta.localDecl(equation);
    const parts = matchHEq(meta.instantiate(decl.type));
    if (parts === undefined || !isDefEq(meta, parts.leftType, parts.rightType)) return undefined;
    const level = getLevel(meta, parts.leftType);
    const type = mkEq(meta, parts.left, parts.right);
    const proof = mkApps(mkConst(nameOf('eq_of_heq'), [level]), [
      parts.leftType,
      parts.left,
      parts.right,
      equation,
    ]);
    const fresh = meta.freshLocalDecl(decl.userName, type);
    const context = meta.context.push(fresh);
    const next = newGoal(meta, meta.mvarType(goal), goalTag(meta, goal), context);
    meta.withContext(context, () => meta.assign(goal, mkApps(mkLambda(meta, [fresh.fvar], next), [proof])));
    return { goal: next, fvar: fresh.fvar, map: VariableMap.of([equation], [fresh.fvar]) };
  });
}

/** `HEq a b` or `a = b`, whichever the types allow. */
export function mkEqOrHEq(meta: Meta, left: Expr, right: Expr, leftType: Expr, rightType: Expr): Expr {
  return isDefEq(meta, leftType, rightType) ? mkEq(meta, left, right) : mkHEq(meta, left, right);
}
