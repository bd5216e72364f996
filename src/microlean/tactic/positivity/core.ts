/** Finding the sign of a term by its shape, and by hypotheses. */

import { inferType, isDefEq, type Meta, mkAppM, natLiteral, whnfR } from '../../elaborate/meta/index.js';
import {
  abstractVars,
  type Expr,
  getAppArgs,
  getAppFn,
  instantiate1,
  mkLam,
  mkNatLit,
  nameOf,
} from '../../kernel/index.js';
import type { StructureOf } from '../automation/linarith/comparison.js';
import { propositionalHypotheses } from '../simp/simp-goal.js';
import { plainSignLemma, type Sign, SignLemmas } from './sign.js';

type Rule = (search: SignSearch, lemmas: SignLemmas, args: readonly Expr[]) => Sign | undefined;

/** Signs of terms in one context. */
export class SignSearch {
  private readonly known = new Map<Expr, Sign | undefined>();
  private readonly lemmas = new Map<unknown, SignLemmas>();
  private hypotheses: { readonly proof: Expr; readonly type: Expr }[] | undefined;

  constructor(
    readonly meta: Meta,
    private readonly structureOf: StructureOf,
  ) {}

  /** The sign of a term; `undefined` if it is not found or the term's type is not ordered. */
  sign(given: Expr): Sign | undefined {
    const term = given.kind === 'mdata' ? given.expr : given;
    if (this.known.has(term)) return this.known.get(term);
    this.meta.tick();
    this.known.set(term, undefined);
    const sign = this.compute(term);
    this.known.set(term, sign);
    return sign;
  }

  /** The lemmas for a term's type. */
  lemmasFor(term: Expr): SignLemmas | undefined {
    const structure = this.structureOf(this.meta.instantiate(inferType(this.meta, term)));
    if (structure === undefined) return undefined;
    let lemmas = this.lemmas.get(structure);
    if (lemmas === undefined) this.lemmas.set(structure, (lemmas = new SignLemmas(this.meta, structure)));
    return lemmas;
  }

  private compute(term: Expr): Sign | undefined {
    const lemmas = this.lemmasFor(term);
    if (lemmas === undefined) return undefined;
    const fn = getAppFn(term);
    const rule = fn.kind === 'const' ? RULES.get(fn.name.toString()) : undefined;
    const byShape =
      numeralSign(lemmas, term) ?? rule?.(this, lemmas, getAppArgs(term)) ?? naturalSign(lemmas, term);
    if (byShape?.kind === 'positive') return byShape;
    return better(lemmas, term, byShape, this.byHypothesis(lemmas, term));
  }

  /** What hypotheses say of the term itself. */
  private byHypothesis(lemmas: SignLemmas, term: Expr): Sign | undefined {
    this.hypotheses ??= propositionalHypotheses(this.meta).map(proof => ({
      proof,
      type: whnfR(this.meta, this.meta.instantiate(inferType(this.meta, proof))),
    }));
    let best: Sign | undefined;
    for (const { proof, type } of this.hypotheses) {
      const found = this.fromHypothesis(lemmas, term, type, proof);
      if (found?.kind === 'positive') return found;
      best = better(lemmas, term, best, found);
    }
    return best;
  }

  private fromHypothesis(lemmas: SignLemmas, term: Expr, type: Expr, proof: Expr): Sign | undefined {
    const shape = relationOf(this.meta, type);
    if (shape === undefined) return undefined;
    const { relation, left, right } = shape;
    const is = (side: Expr) => this.same(side, term);
    if (relation === 'ne') {
      if (isZero(right) && is(left)) return { kind: 'nonzero', proof };
      if (isZero(left) && is(right))
        return { kind: 'nonzero', proof: lemmas.semiring('ne_symm', right, proof) };
      return undefined;
    }
    if (!is(right)) return undefined;
    const low = numeralSign(lemmas, left) ?? (isFraction(left) ? this.sign(left) : undefined);
    if (low === undefined || low.kind === 'nonzero') return undefined;
    const use = (name: string, kind: Sign['kind'], sign: Expr): Sign => ({
      kind,
      proof: lemmas.semiring(name, left, right, sign, proof),
    });
    const nonnegative = lemmas.weaken(left, low, 'nonnegative')!;
    if (relation === 'lt') return use('pos_of_lt', 'positive', nonnegative);
    if (low.kind === 'positive')
      return use(relation === 'le' ? 'pos_of_le' : 'pos_of_eq', 'positive', low.proof);
    return use(relation === 'le' ? 'nonneg_of_le' : 'nonneg_of_eq', 'nonnegative', nonnegative);
  }

  private same(a: Expr, b: Expr): boolean {
    return a === b || this.meta.withTransparency('reducible', () => isDefEq(this.meta, a, b));
  }
}

/** The better of two signs; nonnegative and nonzero together are positive. */
function better(
  lemmas: SignLemmas,
  term: Expr,
  first: Sign | undefined,
  second: Sign | undefined,
): Sign | undefined {
  if (first === undefined || second?.kind === 'positive') return second ?? first;
  if (second === undefined || first.kind === 'positive' || first.kind === second.kind) return first;
  const [nonnegative, nonzero] = first.kind === 'nonnegative' ? [first, second] : [second, first];
  return {
    kind: 'positive',
    proof: lemmas.semiring('pos_of_nonneg_of_ne', term, nonnegative.proof, nonzero.proof),
  };
}

export interface Relation {
  readonly relation: 'lt' | 'le' | 'eq' | 'ne';
  readonly left: Expr;
  readonly right: Expr;
}

const RELATIONS = new Map<string, Relation['relation']>([
  ['LT.lt', 'lt'],
  ['LE.le', 'le'],
  ['Eq', 'eq'],
  ['Ne', 'ne'],
]);

/** A proposition as a relation, `¬a = b` as `a ≠ b`. */
export function relationOf(meta: Meta, given: Expr): Relation | undefined {
  const fn = getAppFn(given);
  const args = getAppArgs(given);
  if (fn.kind !== 'const') return undefined;
  const relation = RELATIONS.get(fn.name.toString());
  if (relation !== undefined && args.length >= 3) {
    const [left, right] = args.slice(-2) as [Expr, Expr];
    return { relation, left, right };
  }
  if (fn.name.toString() === 'Not' && args.length === 1) {
    const inner = relationOf(meta, args[0]!);
    return inner?.relation === 'eq' ? { ...inner, relation: 'ne' } : undefined;
  }
  return undefined;
}

export const isZero = (term: Expr): boolean => natLiteral(term) === 0n;

/** A quotient of numerals. */
function isFraction(term: Expr): boolean {
  const fn = getAppFn(term);
  const args = getAppArgs(term);
  return (
    fn.kind === 'const' &&
    fn.name.toString() === 'HDiv.hDiv' &&
    args.slice(4).every(arg => natLiteral(arg) !== undefined)
  );
}

// ------------------------------------------------------------------------------------------------- rules

function numeralSign(lemmas: SignLemmas, term: Expr): Sign | undefined {
  const value = natLiteral(term);
  if (value === undefined) return undefined;
  if (value === 0n) return { kind: 'nonnegative', proof: lemmas.semiring('zero_nonneg') };
  const proof = value === 1n ? lemmas.semiring('one_pos') : lemmas.semiring('num_pos', mkNatLit(value - 1n));
  return { kind: 'positive', proof };
}

/** Natural numbers are not negative. */
function naturalSign(lemmas: SignLemmas, term: Expr): Sign | undefined {
  if (!lemmas.structure.isNat) return undefined;
  return { kind: 'nonnegative', proof: plainSignLemma('nat_nonneg', term) };
}

const positive = (proof: Expr | undefined): Sign | undefined =>
  proof === undefined ? undefined : { kind: 'positive', proof };
const nonnegative = (proof: Expr | undefined): Sign | undefined =>
  proof === undefined ? undefined : { kind: 'nonnegative', proof };
const nonzero = (proof: Expr | undefined): Sign | undefined =>
  proof === undefined ? undefined : { kind: 'nonzero', proof };

const addRule: Rule = (search, lemmas, args) => {
  const [a, b] = args.slice(-2) as [Expr, Expr];
  const [s, t] = [search.sign(a), search.sign(b)];
  if (s === undefined || t === undefined || s.kind === 'nonzero' || t.kind === 'nonzero') return undefined;
  const name = (sign: Sign) => (sign.kind === 'positive' ? 'pos' : 'nonneg');
  const proof = lemmas.semiring(`add_${name(s)}_${name(t)}`, a, b, s.proof, t.proof);
  return s.kind === 'positive' || t.kind === 'positive' ? positive(proof) : nonnegative(proof);
};

const productRule =
  (operation: 'mul' | 'div'): Rule =>
  (search, lemmas, args) => {
    const [a, b] = args.slice(-2) as [Expr, Expr];
    const [s, t] = [search.sign(a), search.sign(b)];
    const make = (name: string, ...rest: Expr[]) =>
      operation === 'mul'
        ? name === 'mul_ne'
          ? lemmas.ring(name, a, b, ...rest)
          : lemmas.semiring(name, a, b, ...rest)
        : lemmas.field(name, a, b, ...rest);
    if (s === undefined || t === undefined) return undefined;
    if (s.kind === 'positive' && t.kind === 'positive')
      return positive(make(`${operation}_pos_pos`, s.proof, t.proof));
    const [x, y] = [lemmas.weaken(a, s, 'nonnegative'), lemmas.weaken(b, t, 'nonnegative')];
    if (x !== undefined && y !== undefined) return nonnegative(make(`${operation}_nonneg_nonneg`, x, y));
    const [p, q] = [lemmas.weaken(a, s, 'nonzero'), lemmas.weaken(b, t, 'nonzero')];
    return p === undefined || q === undefined ? undefined : nonzero(make(`${operation}_ne`, p, q));
  };

const inverseRule: Rule = (search, lemmas, args) => {
  const a = args.at(-1)!;
  const s = search.sign(a);
  if (s === undefined) return undefined;
  if (s.kind === 'positive') return positive(lemmas.field("inv_pos'", a, s.proof));
  if (s.kind === 'nonnegative') return nonnegative(lemmas.field("inv_nonneg'", a, s.proof));
  return nonzero(lemmas.field('inv_ne', a, s.proof));
};

const powerRule: Rule = (search, lemmas, args) => {
  if (args.length !== 6) return undefined;
  const [base, exponent] = [args[4]!, args[5]!];
  const exponentType = args[1]!;
  if (exponentType.kind !== 'const') return undefined;
  if (exponentType.name.toString() === 'Real') return realPower(search, base, exponent);
  if (exponentType.name.toString() === 'Int') return integerPower(search, base, exponent);
  if (exponentType.name.toString() !== 'Nat') return undefined;
  const n = natLiteral(exponent);
  if (n === 0n) return positive(lemmas.semiring('pow_zero_pos', base));
  const sign = search.sign(base);
  if (sign?.kind === 'positive') return positive(lemmas.semiring("pow_pos'", base, exponent, sign.proof));
  if (n !== undefined && n % 2n === 0n && lemmas.structure.ringArgs !== undefined) {
    const half = mkNatLit(n / 2n);
    return sign?.kind === 'nonzero'
      ? positive(lemmas.ring('even_pow_pos', base, sign.proof, half))
      : nonnegative(lemmas.ring('even_pow_nonneg', base, half));
  }
  if (sign?.kind === 'nonnegative')
    return nonnegative(lemmas.semiring("pow_nonneg'", base, exponent, sign.proof));
  return sign === undefined ? undefined : nonzero(lemmas.ring('pow_ne', base, exponent, sign.proof));
};

function realPower(search: SignSearch, base: Expr, exponent: Expr): Sign | undefined {
  const sign = search.sign(base);
  if (sign === undefined || sign.kind === 'nonzero') return undefined;
  return sign.kind === 'positive'
    ? positive(named(search, 'Real.rpow_pos_of_pos', [sign.proof, exponent]))
    : nonnegative(named(search, 'Real.rpow_nonneg', [sign.proof, exponent]));
}

function integerPower(search: SignSearch, base: Expr, exponent: Expr): Sign | undefined {
  const sign = search.sign(base);
  if (sign?.kind === 'positive') return positive(named(search, 'zpow_pos', [sign.proof, exponent]));
  if (sign?.kind === 'nonnegative') return nonnegative(named(search, 'zpow_nonneg', [sign.proof, exponent]));
  return undefined;
}

/** A lemma of the library by name; `undefined` if it is not there or does not fit. */
function named({ meta }: SignSearch, name: string, args: readonly Expr[]): Expr | undefined {
  if (meta.env.find(nameOf(name)) === undefined) return undefined;
  return meta.attempt(() => meta.withTransparency('default', () => mkAppM(meta, nameOf(name), args)));
}

/** `f a` is positive if `a` is, and nonnegative anyway (where lemmas are given). */
const functionRule =
  (lemmaIfPositive: string | undefined, lemmaAnyway: string | undefined): Rule =>
  (search, _, args) => {
    const a = args.at(-1)!;
    const sign = lemmaIfPositive === undefined ? undefined : search.sign(a);
    if (lemmaIfPositive !== undefined && sign?.kind === 'positive') {
      const proof = named(search, lemmaIfPositive, [sign.proof]);
      if (proof !== undefined) return positive(proof);
    }
    return lemmaAnyway === undefined ? undefined : nonnegative(named(search, lemmaAnyway, [a]));
  };

const absRule: Rule = (search, lemmas, args) => {
  const a = args.at(-1)!;
  const nonzeroProof = lemmas.weaken(a, search.sign(a), 'nonzero');
  const proof = nonzeroProof === undefined ? undefined : named(search, 'abs_pos_of_ne_zero', [nonzeroProof]);
  return positive(proof) ?? nonnegative(named(search, 'abs_nonneg', [a]));
};

const natCastRule: Rule = (search, lemmas, args) => {
  const n = args.at(-1)!;
  const sign = search.sign(n);
  if (sign?.kind === 'positive') return positive(lemmas.semiring('cast_pos', n, sign.proof));
  return nonnegative(lemmas.semiring('cast_nonneg', n));
};

const extremumRule =
  (kind: 'min' | 'max'): Rule =>
  (search, lemmas, args) => {
    const [a, b] = args.slice(-2) as [Expr, Expr];
    const [s, t] = [search.sign(a), search.sign(b)];
    const [x, y] = [lemmas.weaken(a, s, 'nonnegative'), lemmas.weaken(b, t, 'nonnegative')];
    if (kind === 'min') {
      if (s?.kind === 'positive' && t?.kind === 'positive')
        return positive(lemmas.semiring('min_pos', a, b, s.proof, t.proof));
      return x === undefined || y === undefined
        ? undefined
        : nonnegative(lemmas.semiring('min_nonneg', a, b, x, y));
    }
    if (s?.kind === 'positive') return positive(lemmas.semiring('max_pos_left', a, b, s.proof));
    if (t?.kind === 'positive') return positive(lemmas.semiring('max_pos_right', a, b, t.proof));
    if (x !== undefined) return nonnegative(lemmas.semiring('max_nonneg_left', a, b, x));
    return y === undefined ? undefined : nonnegative(lemmas.semiring('max_nonneg_right', a, b, y));
  };

const conditionalRule: Rule = (search, lemmas, args) => {
  if (args.length !== 5) return undefined;
  const [, p, d, a, b] = args as [Expr, Expr, Expr, Expr, Expr];
  const [s, t] = [search.sign(a), search.sign(b)];
  if (s?.kind === 'positive' && t?.kind === 'positive')
    return positive(lemmas.semiring('ite_pos', a, b, p, d, s.proof, t.proof));
  const [x, y] = [lemmas.weaken(a, s, 'nonnegative'), lemmas.weaken(b, t, 'nonnegative')];
  return x === undefined || y === undefined
    ? undefined
    : nonnegative(lemmas.semiring('ite_nonneg', a, b, p, d, x, y));
};

const negationRule: Rule = (search, lemmas, args) => {
  const a = args.at(-1)!;
  const proof = lemmas.weaken(a, search.sign(a), 'nonzero');
  return proof === undefined ? undefined : nonzero(lemmas.ring('neg_ne', a, proof));
};

/** Sums and products over finite sets, term by term. */
const bigOperatorRule =
  (lemmaIfPositive: string | undefined, lemmaAnyway: string): Rule =>
  (search, _, args) => {
    const f = args.at(-1)!;
    if (f.kind !== 'lam') return undefined;
    const { meta } = search;
    const index = nameOf('i');
    return meta.withLocalDecl(index, 'default', f.binderType, i => {
      const body = instantiate1(f.body, i);
      const lemmas = search.lemmasFor(body);
      const sign = search.sign(body);
      if (lemmas === undefined || sign === undefined) return undefined;
      const each = (proof: Expr, set: Expr): Expr => {
        const member = meta.instantiate(mkAppM(meta, nameOf('Membership.mem'), [set, i]));
        const inner = mkLam(nameOf('h'), member, proof);
        return mkLam(index, f.binderType, abstractVars(inner, [i]));
      };
      const set = args.at(-2)!;
      if (sign.kind === 'positive' && lemmaIfPositive !== undefined) {
        const proof = named(search, lemmaIfPositive, [each(sign.proof, set)]);
        if (proof !== undefined) return positive(proof);
      }
      const weak = lemmas.weaken(body, sign, 'nonnegative');
      return weak === undefined ? undefined : nonnegative(named(search, lemmaAnyway, [each(weak, set)]));
    });
  };

const always =
  (lemma: string): Rule =>
  (search, _, args) =>
    positive(named(search, lemma, args.length > 0 ? [args.at(-1)!] : []));

const factorialRule: Rule = (_, __, args) => positive(plainSignLemma('factorial_pos', args[0]!));

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['HAdd.hAdd', addRule],
  ['HMul.hMul', productRule('mul')],
  ['HDiv.hDiv', productRule('div')],
  ['HPow.hPow', powerRule],
  ['Inv.inv', inverseRule],
  ['Neg.neg', negationRule],
  ['Nat.cast', natCastRule],
  ['Int.cast', functionRule('Int.cast_pos_of_pos', undefined)],
  ['Min.min', extremumRule('min')],
  ['Max.max', extremumRule('max')],
  ['ite', conditionalRule],
  ['abs', absRule],
  ['Real.sqrt', functionRule('Real.sqrt_pos_of_pos', 'Real.sqrt_nonneg')],
  ['NNReal.sqrt', functionRule('NNReal.sqrt_pos_of_pos', undefined)],
  ['Real.exp', always('Real.exp_pos')],
  ['Real.pi', always('Real.pi_pos')],
  ['Nat.factorial', factorialRule],
  ['Nat.succ', always('Nat.succ_pos')],
  ['NNReal.toReal', functionRule('NNReal.coe_pos_of_pos', 'NNReal.coe_nonneg')],
  ['Finset.sum', bigOperatorRule(undefined, 'Finset.sum_nonneg')],
  ['Finset.prod', bigOperatorRule('Finset.prod_pos', 'Finset.prod_nonneg')],
  ['Norm.norm', functionRule(undefined, 'norm_nonneg')],
  ['Complex.abs', functionRule(undefined, 'Complex.abs_nonneg')],
]);
