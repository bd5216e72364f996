/** Checks that a term is well typed: what Lean's `isTypeCorrect` asks of the motive of a rewrite. */

import { inferType, isDefEq, type Meta, MetaError, mentionsAny, whnf } from '../elaborate/meta/index.js';
import { type Expr, instantiate1 } from '../kernel/index.js';

/**
 * Whether the body of a function is well typed for every argument, the body's parts that do not mention the argument
 * being known to be well typed.
 */
export function isTypeCorrect(meta: Meta, fn: Extract<Expr, { kind: 'lam' }>): boolean {
  return (
    meta.attempt(() =>
      meta.withLocalDecl(fn.binderName, 'default', fn.binderType, x => {
        new Checker(meta, new Set<Expr>([x])).check(instantiate1(fn.body, x));
        return true;
      }),
    ) === true
  );
}

class Checker {
  private readonly seen = new Set<Expr>();

  constructor(
    private readonly meta: Meta,
    /** Only terms that mention these are looked at. */
    private readonly relevant: Set<Expr>,
  ) {}

  check(expr: Expr): void {
    if (!expr.hasFVar || this.seen.has(expr) || !mentionsAny(expr, this.relevant)) return;
    this.seen.add(expr);
    switch (expr.kind) {
      case 'app':
        this.checkApp(expr.fn, expr.arg);
        return;
      case 'lam':
      case 'pi':
        this.check(expr.binderType);
        this.under(expr.binderName, expr.binderType, undefined, expr.body);
        return;
      case 'let':
        this.check(expr.binderType);
        this.check(expr.value);
        if (!isDefEq(this.meta, expr.binderType, inferType(this.meta, expr.value)))
          throw new MetaError('ill typed');
        this.under(expr.binderName, expr.binderType, expr.value, expr.body);
        return;
      case 'proj':
        this.check(expr.struct);
        return;
      case 'mdata':
        this.check(expr.expr);
        return;
      default:
    }
  }

  private checkApp(fn: Expr, arg: Expr): void {
    this.check(fn);
    this.check(arg);
    const type = whnf(this.meta, inferType(this.meta, fn));
    if (type.kind !== 'pi') throw new MetaError('function expected');
    const domain = type.binderType;
    const actual = inferType(this.meta, arg);
    if (domain !== actual && !isDefEq(this.meta, domain, actual)) throw new MetaError('ill typed');
  }

  private under(
    name: Parameters<Meta['freshLocalDecl']>[0],
    type: Expr,
    value: Expr | undefined,
    body: Expr,
  ): void {
    const decl = this.meta.freshLocalDecl(name, type, value === undefined ? {} : { value });
    // A variable whose type mentions a relevant one is relevant itself.
    if (mentionsAny(type, this.relevant) || (value !== undefined && mentionsAny(value, this.relevant)))
      this.relevant.add(decl.fvar);
    this.meta.withContext(this.meta.context.push(decl), () => this.check(instantiate1(body, decl.fvar)));
  }
}
