/**
 * Normal forms of casts (Lean's `NormCast.derive`): numerals become casts of natural numbers, casts move towards the
 * root and vanish around relations, what is left of them is squashed and numerals are numerals again.
 */

import {
  inferType,
  isDefEq,
  type Meta,
  mkAppOptM,
  mkCongrArg,
  mkCongrFun,
  mkEqRefl,
  mkEqSymm,
  mkEqTrans,
  natLiteral,
} from '../../elaborate/meta/index.js';
import {
  alphaEqual,
  type Expr,
  exprToDebugString,
  getAppArgs,
  getAppFn,
  isAppOf,
  mkApp,
  mkApps,
  mkConst,
  nameOf,
} from '../../kernel/index.js';
import {
  joinResults,
  propositionalHypotheses,
  Simplifier,
  type SimpResult,
  type SimpStep,
  TheoremSet,
} from '../simp/index.js';
import { natNumeral } from '../simp/literals.js';
import { castArgument, squashRules, upwardRules } from './cast-rules.js';

const NAT = mkConst(nameOf('Nat'));
const INT = mkConst(nameOf('Int'));
const OF_NAT = nameOf('OfNat.ofNat');
const NE = nameOf('Ne');
const EQ = nameOf('Eq');
const NOT = mkConst(nameOf('Not'));

const exprKey = (type: Expr): string => exprToDebugString(type);

export class CastNormalizer {
  /** Casts as the term at hand writes them, by function and type: those that are added look the same. */
  private readonly written = new Map<string, Expr>();

  constructor(private readonly meta: Meta) {}

  /** A proposition or term with casts in normal form. */
  derive(term: Expr): SimpResult {
    const { meta } = this;
    this.collect(term, new Set());
    const numerals = this.simplifier('numerals').simplify(term);
    const upward = this.simplifier('upward').simplify(numerals.expr);
    const first = joinResults(meta, term, numerals, upward);
    const squashed = this.simplifier('squash').simplify(first.expr);
    return joinResults(meta, term, first, squashed);
  }

  private simplifier(phase: 'numerals' | 'upward' | 'squash'): Simplifier {
    const { meta } = this;
    const base = { compute: false, discharge: (p: Expr) => this.byAssumption(p) };
    if (phase === 'numerals')
      return new Simplifier(meta, {
        ...base,
        rules: new TheoremSet([]),
        visitNumerals: true,
        pre: (_, term) => this.numeralToCast(term),
      });
    if (phase === 'squash') return new Simplifier(meta, { ...base, rules: squashRules(meta) });
    return new Simplifier(meta, {
      ...base,
      rules: upwardRules(meta),
      post: (s, term) => this.disequation(s, term) ?? this.split(term),
    });
  }

  private byAssumption(proposition: Expr): Expr | undefined {
    const { meta } = this;
    return propositionalHypotheses(meta).find(fvar =>
      meta.withTransparency('reducible', () =>
        isDefEq(meta, meta.instantiate(meta.localDecl(fvar).type), proposition),
      ),
    );
  }

  /** `2 : ℝ` as `↑(2 : ℕ)` */
  private numeralToCast(term: Expr): SimpStep | undefined {
    const fn = getAppFn(term);
    if (fn.kind !== 'const' || fn.name !== OF_NAT) return undefined;
    const value = natLiteral(term);
    const type = getAppArgs(term)[0];
    if (value === undefined || type === undefined || type === NAT) return undefined;
    const cast = this.castTo('Nat.cast', type, natNumeral(value));
    const proof = cast && this.squashesTo(cast, term);
    return proof === undefined ? undefined : { expr: cast!, proof, done: true };
  }

  private collect(term: Expr, seen: Set<Expr>): void {
    if (seen.has(term)) return;
    seen.add(term);
    if (term.kind === 'app') {
      const fn = getAppFn(term);
      if (castArgument(this.meta, term) !== undefined && fn.kind === 'const')
        this.written.set(`${fn.name} ${exprKey(getAppArgs(term)[0]!)}`, term.fn);
      this.collect(term.fn, seen);
      this.collect(term.arg, seen);
    } else if (term.kind === 'lam' || term.kind === 'pi') {
      this.collect(term.binderType, seen);
      this.collect(term.body, seen);
    }
  }

  private castTo(coercion: string, type: Expr, argument: Expr): Expr | undefined {
    const { meta } = this;
    const written = this.written.get(`${coercion} ${exprKey(type)}`);
    if (written !== undefined) return mkApp(written, argument);
    return meta.attempt(() =>
      meta.withTransparency('default', () => mkAppOptM(meta, nameOf(coercion), [type, undefined, argument])),
    );
  }

  /** A proof of `term = cast` if the squash lemmas make the two the same. */
  private squashesTo(cast: Expr, term: Expr): Expr | undefined {
    const { meta } = this;
    const [from, to] = [cast, term].map(side => this.simplifier('squash').simplify(side)) as [
      SimpResult,
      SimpResult,
    ];
    return meta.withTransparency('default', () => {
      if (!alphaEqual(from.expr, to.expr) && !isDefEq(meta, from.expr, to.expr)) return undefined;
      // A step without a proof holds by definition.
      const first = to.proof ?? mkEqRefl(meta, term);
      return from.proof === undefined ? first : mkEqTrans(meta, first, mkEqSymm(meta, from.proof));
    });
  }

  /** `↑a ≠ ↑b` by what is known of `↑a = ↑b` */
  private disequation(simplifier: Simplifier, term: Expr): SimpStep | undefined {
    if (!isAppOf(term, NE, 3)) return undefined;
    const fn = getAppFn(term);
    if (fn.kind !== 'const') return undefined;
    const equation = mkApps(mkConst(EQ, fn.levels), getAppArgs(term));
    const { expr, proof } = simplifier.visit(equation);
    if (proof === undefined || !isAppOf(expr, EQ, 3)) return undefined;
    const head = getAppFn(expr);
    const levels = head.kind === 'const' ? head.levels : [];
    const congruence = this.meta.withTransparency('default', () => mkCongrArg(this.meta, NOT, proof));
    return { expr: mkApps(mkConst(NE, levels), getAppArgs(expr)), proof: congruence };
  }

  /** `↑(n : ℕ) + ↑(z : ℤ)` as `↑(↑n : ℤ) + ↑z` */
  private split(term: Expr): SimpStep | undefined {
    if (term.kind !== 'app' || term.fn.kind !== 'app') return undefined;
    const [left, right] = [term.fn.arg, term.arg];
    const [x, y] = [castArgument(this.meta, left), castArgument(this.meta, right)];
    if (x === undefined || y === undefined) return undefined;
    const { meta } = this;
    const typeOf = (e: Expr): Expr =>
      meta.withTransparency('default', () => meta.instantiate(inferType(meta, e)));
    const [a, b] = [typeOf(x), typeOf(y)];
    if (a === b) return undefined;
    const fn = term.fn.fn;
    const widerLeft = this.widen(left, x, a, right, b);
    return meta.withTransparency('default', () => {
      if (widerLeft !== undefined)
        return {
          expr: mkApp(mkApp(fn, widerLeft.expr), right),
          proof: mkCongrFun(meta, mkCongrArg(meta, fn, widerLeft.proof), right),
        };
      const widerRight = this.widen(right, y, b, left, a);
      if (widerRight === undefined) return undefined;
      return {
        expr: mkApp(mkApp(fn, left), widerRight.expr),
        proof: mkCongrArg(meta, mkApp(fn, left), widerRight.proof),
      };
    });
  }

  /** `↑(x : A)` as `↑(↑x : B)` with the outer cast of `other : B → R`. */
  private widen(
    cast: Expr,
    x: Expr,
    from: Expr,
    other: Expr,
    to: Expr,
  ): { expr: Expr; proof: Expr } | undefined {
    const coercion = from === NAT ? 'Nat.cast' : from === INT ? 'Int.cast' : undefined;
    if (coercion === undefined || other.kind !== 'app') return undefined;
    const inner = this.castTo(coercion, to, x);
    if (inner === undefined) return undefined;
    const expr = mkApp(other.fn, inner);
    const proof = this.squashesTo(expr, cast);
    return proof === undefined ? undefined : { expr, proof };
  }
}
