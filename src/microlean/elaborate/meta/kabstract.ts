/** Abstracting the instances of a pattern in a term (Lean's `kabstract`): what `rw` rewrites. */

import { type Expr, getAppFn, getAppNumArgs, mapChildren, mkBVar } from '../../kernel/index.js';
import { isDefEq } from './def-eq.js';
import type { Meta } from './meta.js';

/**
 * The term with every instance of `pattern` replaced by loose index 0. The first instance found (function before
 * argument, outermost first) assigns the pattern's metavariables; later ones must agree with it.
 *
 * @param occurrences which instances to replace, counted from 1. Default: all.
 */
export function kabstract(meta: Meta, term: Expr, pattern: Expr, occurrences?: ReadonlySet<number>): Expr {
  const p = meta.instantiate(pattern);
  if (p.kind === 'fvar' && occurrences === undefined) return abstractVariable(term, p);
  const head = getAppFn(p);
  const numArgs = getAppNumArgs(p);
  let count = 0;
  // Terms share parts, proofs inside instances above all: without `occurrences` each part is looked at once a depth.
  const seen: Map<Expr, Expr>[] = [];
  const visit = (e: Expr, depth: number): Expr => {
    if (occurrences !== undefined || e.kind !== 'app') return visitOnce(e, depth);
    const known = (seen[depth] ??= new Map());
    let result = known.get(e);
    if (result === undefined) known.set(e, (result = visitOnce(e, depth)));
    return result;
  };
  const visitOnce = (e: Expr, depth: number): Expr => {
    if (e.looseBVarRange === 0 && getAppNumArgs(e) === numArgs && sameHead(getAppFn(e), head)) {
      meta.tick();
      if (isDefEq(meta, e, p)) {
        count++;
        if (occurrences === undefined || occurrences.has(count)) return mkBVar(depth);
      }
    }
    return mapChildren(e, depth, visit);
  };
  return visit(meta.instantiate(term), 0);
}

function abstractVariable(term: Expr, variable: Expr): Expr {
  const visit = (e: Expr, depth: number): Expr => {
    if (!e.hasFVar) return e;
    return e === variable ? mkBVar(depth) : mapChildren(e, depth, visit);
  };
  return visit(term, 0);
}

function sameHead(a: Expr, b: Expr): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if (a.kind === 'const' && b.kind === 'const') return a.name === b.name;
  if (a.kind === 'proj' && b.kind === 'proj') return a.typeName === b.typeName && a.index === b.index;
  return a.kind !== 'fvar' && a.kind !== 'bvar' && a.kind !== 'lit';
}
