/**
 * The traversal under substitution: rebuilds a term bottom-up, keeps sharing, and never overflows the stack.
 *
 * A pass remembers its result for a node in the node itself (stamped with the pass and the binder depth), which is
 * several times faster than a map; a node met at a second depth in the same pass goes to a map. Recursion gives way
 * to an explicit stack below {@link RECURSION_LIMIT} levels.
 */

import { type Expr, mapChildren, mkApp, mkLam, mkPi } from './expr.js';

interface MemoSlots {
  memoPass: number;
  memoDepth: number;
  memoResult: Expr | undefined;
}
const RECURSION_LIMIT = 400;
let lastPass = 0;

/** One pass over one term. Subclasses say what to leave alone and what becomes of leaves. */
export abstract class Rewriter {
  private readonly pass = ++lastPass;
  private nesting = 0;
  private others: Map<Expr, Expr>[] | undefined = undefined;

  /** @param binderStep what a binder adds to the depth: 0 when the depth does not matter. */
  protected constructor(private readonly binderStep: 0 | 1) {}

  /** Whether the node stays as it is. */
  protected abstract skips(expr: Expr, depth: number): boolean;
  /** The replacement of a `bvar`, `fvar`, `mvar`, `sort` or `const`. */
  protected abstract leaf(expr: Expr, depth: number): Expr;

  run(expr: Expr, depth: number): Expr {
    if (this.skips(expr, depth)) return expr;
    switch (expr.kind) {
      case 'bvar':
      case 'fvar':
      case 'mvar':
      case 'sort':
      case 'const':
        return this.leaf(expr, depth);
      case 'lit':
        return expr;
    }
    const known = this.recall(expr, depth);
    if (known !== undefined) return known;
    if (this.nesting > RECURSION_LIMIT) return this.runDeep(expr, depth);
    this.nesting++;
    const result = this.rebuild(expr, depth);
    this.nesting--;
    this.remember(expr, depth, result);
    return result;
  }

  private rebuild(expr: Expr, depth: number): Expr {
    // The two most frequent cases spelled out; `mapChildren` costs a closure.
    if (expr.kind === 'app') {
      const fn = this.run(expr.fn, depth);
      const arg = this.run(expr.arg, depth);
      return fn === expr.fn && arg === expr.arg ? expr : mkApp(fn, arg);
    }
    if (expr.kind === 'lam' || expr.kind === 'pi') {
      const type = this.run(expr.binderType, depth);
      const body = this.run(expr.body, depth + this.binderStep);
      if (type === expr.binderType && body === expr.body) return expr;
      return (expr.kind === 'lam' ? mkLam : mkPi)(expr.binderName, type, body, expr.binderInfo);
    }
    return mapChildren(expr, depth, (child, childDepth) => this.run(child, this.binderStep * childDepth));
  }

  private recall(expr: Expr, depth: number): Expr | undefined {
    const slots = expr as unknown as MemoSlots;
    if (slots.memoPass === this.pass && slots.memoDepth === depth) return slots.memoResult;
    return this.others?.[depth]?.get(expr);
  }

  private remember(expr: Expr, depth: number, result: Expr): void {
    const slots = expr as unknown as MemoSlots;
    if (slots.memoPass === this.pass && slots.memoDepth !== depth) {
      this.others ??= [];
      (this.others[depth] ??= new Map()).set(expr, result);
      return;
    }
    slots.memoPass = this.pass;
    slots.memoDepth = depth;
    slots.memoResult = result;
  }

  /** As {@link run}, with an explicit stack: children are finished before their parent is rebuilt. */
  private runDeep(root: Expr, rootDepth: number): Expr {
    const exprs: Expr[] = [root];
    const depths: number[] = [rootDepth];
    // Kept apart from the nodes' own memo, which a pass nested in `leaf` may overwrite.
    const done: Map<Expr, Expr>[] = [];
    const finished = (expr: Expr, depth: number): Expr | undefined => {
      if (this.skips(expr, depth) || expr.kind === 'lit') return expr;
      if (isLeaf(expr)) return this.leaf(expr, depth);
      return done[depth]?.get(expr) ?? this.recall(expr, depth);
    };
    while (exprs.length > 0) {
      const expr = exprs[exprs.length - 1]!;
      const depth = depths[depths.length - 1]!;
      const before = exprs.length;
      const result = mapChildren(expr, depth, (child, childDepth) => {
        const at = this.binderStep * childDepth;
        const value = finished(child, at);
        if (value !== undefined) return value;
        exprs.push(child);
        depths.push(at);
        return child;
      });
      if (exprs.length > before) continue;
      (done[depth] ??= new Map()).set(expr, result);
      exprs.pop();
      depths.pop();
    }
    return done[rootDepth]!.get(root)!;
  }
}

function isLeaf(expr: Expr): boolean {
  const { kind } = expr;
  return kind === 'bvar' || kind === 'fvar' || kind === 'mvar' || kind === 'sort' || kind === 'const';
}

/**
 * Rebuilds an expression top-down. `visit` gets each node with the number of binders above it and returns a
 * replacement, or `undefined` to go on into the node's children. Results are cached by node and depth.
 */
export function replaceExpr(expr: Expr, visit: (expr: Expr, depth: number) => Expr | undefined): Expr {
  const caches: Map<Expr, Expr>[] = [];
  let nesting = 0;
  const go = (e: Expr, depth: number): Expr => {
    const cache = (caches[depth] ??= new Map());
    let result = cache.get(e) ?? visit(e, depth);
    if (result === undefined) {
      if (nesting > RECURSION_LIMIT) return goDeep(e, depth);
      nesting++;
      result = mapChildren(e, depth, go);
      nesting--;
    }
    cache.set(e, result);
    return result;
  };
  const goDeep = (root: Expr, rootDepth: number): Expr => {
    const stack: { readonly e: Expr; readonly depth: number }[] = [{ e: root, depth: rootDepth }];
    while (stack.length > 0) {
      const { e, depth } = stack[stack.length - 1]!;
      const before = stack.length;
      const result = mapChildren(e, depth, (child, childDepth) => {
        const cache = (caches[childDepth] ??= new Map());
        const value = cache.get(child) ?? visit(child, childDepth);
        if (value === undefined) stack.push({ e: child, depth: childDepth });
        else cache.set(child, value);
        return value ?? child;
      });
      if (stack.length > before) continue;
      (caches[depth] ??= new Map()).set(e, result);
      stack.pop();
    }
    return caches[rootDepth]!.get(root)!;
  };
  return go(expr, 0);
}
