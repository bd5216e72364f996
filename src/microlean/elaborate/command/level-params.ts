/** Universe parameters of a declaration: which are used, in Lean's order, and names for levels left open. */

import {
  type Expr,
  type Level,
  levelParam,
  mapLevel,
  type Name,
  nameOf,
  replaceExpr,
} from '../../kernel/index.js';
import { type Meta, MetaError } from '../meta/index.js';
import type { TermElaborator } from '../term/index.js';

type LevelLeaf = Extract<Level, { readonly kind: 'param' | 'mvar' }>;

/** Calls `visit` for each level in a term, outermost first. */
function visitLevels(expr: Expr, visit: (leaf: LevelLeaf) => void): void {
  const seen = new Set<Expr>();
  const level = (l: Level): void => {
    mapLevel(l, leaf => {
      visit(leaf);
      return leaf;
    });
  };
  const go = (e: Expr): void => {
    if ((!e.hasLevelParam && !e.hasLevelMVar) || seen.has(e)) return;
    seen.add(e);
    switch (e.kind) {
      case 'sort':
        level(e.level);
        return;
      case 'const':
        for (const l of e.levels) level(l);
        return;
      case 'app':
        go(e.fn);
        go(e.arg);
        return;
      case 'lam':
      case 'pi':
        go(e.binderType);
        go(e.body);
        return;
      case 'let':
        go(e.binderType);
        go(e.value);
        go(e.body);
        return;
      case 'proj':
        go(e.struct);
        return;
      case 'mdata':
        go(e.expr);
        return;
      default:
    }
  };
  go(expr);
}

/** Makes every level metavariable of the terms a new parameter `u_1`, `u_2`, …, in order of occurrence. */
export function generaliseLevels(meta: Meta, exprs: readonly Expr[], taken: readonly Name[]): Name[] {
  const created: Name[] = [];
  for (const expr of exprs)
    visitLevels(meta.instantiate(expr), leaf => {
      if (leaf.kind !== 'mvar' || meta.mctx.levelValue(leaf.mvarId) !== undefined) return;
      let i = created.length + 1;
      while (taken.includes(nameOf(`u_${i}`)) || created.includes(nameOf(`u_${i}`))) i++;
      const name = nameOf(`u_${i}`);
      created.push(name);
      meta.mctx.assignLevel(leaf.mvarId, levelParam(name));
    });
  return created;
}

/** As {@link generaliseLevels}, for a declaration: the new parameters are in scope for what follows. */
export function fixLevels(elab: TermElaborator, exprs: readonly Expr[]): void {
  const created = generaliseLevels(elab.meta, exprs, elab.scope.levelNames);
  if (created.length > 0) elab.scope = { ...elab.scope, levelNames: [...elab.scope.levelNames, ...created] };
}

/** Parameters that occur in the terms. */
export function usedLevelParams(exprs: readonly Expr[]): Name[] {
  const used = new Set<Name>();
  for (const expr of exprs)
    visitLevels(expr, leaf => {
      if (leaf.kind === 'param') used.add(leaf.name);
    });
  return [...used];
}

/**
 * Lean's order: declared parameters in order of declaration, then the others by name.
 * @param declared parameters of the scope, then those of the declaration itself
 * @param own those of the declaration itself: each must be used
 */
export function sortLevelParams(
  used: readonly Name[],
  declared: readonly Name[],
  own: readonly Name[],
): Name[] {
  const unused = own.find(name => !used.includes(name));
  if (unused !== undefined) throw new MetaError(`unused universe parameter '${unused}'`);
  const first = declared.filter(name => used.includes(name));
  const rest = used.filter(name => !declared.includes(name));
  return [...first, ...rest.sort((a, b) => compareNames(a, b))];
}

function compareNames(a: Name, b: Name): number {
  const [x, y] = [a.toString(), b.toString()];
  const [m, n] = [/^u_(\d+)$/u.exec(x), /^u_(\d+)$/u.exec(y)];
  if (m !== null && n !== null) return Number(m[1]) - Number(n[1]);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The term with a local variable replaced by a constant. */
export function replaceLocal(expr: Expr, local: Expr, constant: Expr): Expr {
  return replaceExpr(expr, e => (e === local ? constant : e.hasFVar ? undefined : e));
}
