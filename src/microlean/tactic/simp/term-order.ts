/**
 * The order that decides whether a permutation rule such as `a + b = b + a` applies (Lean's `Expr.acLt`): a
 * lexicographic path order with weights by kind of term, which ignores instance arguments.
 */

import type { LeanEnvironment } from '../../elaborate/lean-environment.js';
import { type Expr, getAppArgs, getAppFn } from '../../kernel/index.js';

const WEIGHT: Readonly<Record<Expr['kind'], number>> = {
  bvar: 0,
  fvar: 1,
  mvar: 2,
  sort: 3,
  const: 4,
  lit: 5,
  mdata: 6,
  proj: 7,
  app: 8,
  lam: 9,
  pi: 10,
  let: 11,
};

/** Whether `a` comes before `b`. */
export function termLess(env: LeanEnvironment, a: Expr, b: Expr): boolean {
  return new Order(env).less(a, b);
}

class Order {
  constructor(private readonly env: LeanEnvironment) {}

  less(a: Expr, b: Expr): boolean {
    if (a === b) return false;
    if (a.kind === 'mdata') return this.less(a.expr, b);
    if (b.kind === 'mdata') return this.less(a, b.expr);
    if (!this.childrenLess(b, a)) return true;
    if (WEIGHT[a.kind] !== WEIGHT[b.kind]) return WEIGHT[a.kind] < WEIGHT[b.kind] && this.childrenLess(a, b);
    return this.lessSameKind(a, b) && this.childrenLess(a, b);
  }

  /** Whether every child of `a` is less than `b`. */
  private childrenLess(a: Expr, b: Expr): boolean {
    switch (a.kind) {
      case 'app':
        return this.explicitArgs(a).every(arg => this.less(arg, b));
      case 'lam':
      case 'pi':
        return this.less(a.binderType, b) && this.less(a.body, b);
      case 'let':
        return this.less(a.value, b) && this.less(a.body, b);
      case 'proj':
        return this.less(a.struct, b);
      default:
        return true;
    }
  }

  private explicitArgs(app: Expr): Expr[] {
    const infos = this.binderInfos(getAppFn(app));
    return getAppArgs(app).filter((_, i) => infos[i] !== 'instImplicit');
  }

  private binderInfos(fn: Expr): readonly string[] {
    const infos: string[] = [];
    const type = fn.kind === 'const' ? this.env.find(fn.name)?.type : undefined;
    for (let t = type; t?.kind === 'pi'; t = t.body) infos.push(t.binderInfo);
    return infos;
  }

  private lessSameKind(a: Expr, b: Expr): boolean {
    switch (a.kind) {
      case 'bvar':
        return a.index < (b as typeof a).index;
      case 'fvar':
      case 'mvar':
        return a.id < (b as typeof a).id;
      case 'const':
        return a.name.toString() < (b as typeof a).name.toString();
      case 'lit': {
        const other = (b as typeof a).literal;
        return typeof a.literal === typeof other ? a.literal < other : typeof a.literal === 'bigint';
      }
      case 'app':
        return this.lessApp(a, b);
      case 'lam':
      case 'pi':
        return this.lessPair([a.binderType, a.body], [(b as typeof a).binderType, (b as typeof a).body]);
      case 'let':
        return this.lessPair([a.value, a.body], [(b as typeof a).value, (b as typeof a).body]);
      case 'proj': {
        const other = b as typeof a;
        return a.index !== other.index ? a.index < other.index : this.less(a.struct, other.struct);
      }
      default:
        return false;
    }
  }

  private lessApp(a: Expr, b: Expr): boolean {
    const aArgs = getAppArgs(a);
    const bArgs = getAppArgs(b);
    if (aArgs.length !== bArgs.length) return aArgs.length < bArgs.length;
    const aFn = getAppFn(a);
    const bFn = getAppFn(b);
    if (this.less(aFn, bFn)) return true;
    if (this.less(bFn, aFn)) return false;
    return this.lessPair(this.explicitArgs(a), this.explicitArgs(b));
  }

  private lessPair(a: readonly Expr[], b: readonly Expr[]): boolean {
    for (const [i, left] of a.entries()) {
      const right = b[i];
      if (right === undefined) return false;
      if (this.less(left, right)) return true;
      if (this.less(right, left)) return false;
    }
    return false;
  }
}
