/** Signs of terms by their heads: sums, products, powers, and functions that the library knows lemmas about. */

import { mkAppM, natLiteral } from '../../elaborate/meta/index.js';
import { abstractVars, type Expr, instantiate1, mkLam, mkNatLit, nameOf } from '../../kernel/index.js';
import type { SignSearch } from './core.js';
import { backwards, named } from './library-lemmas.js';
import { plainSignLemma, type Sign, type SignLemmas } from './sign.js';

/** @param args the arguments of `term` */
type Rule = (search: SignSearch, lemmas: SignLemmas, args: readonly Expr[], term: Expr) => Sign | undefined;

export function numeralSign(lemmas: SignLemmas, term: Expr): Sign | undefined {
  const value = natLiteral(term);
  if (value === undefined) return undefined;
  if (value === 0n) return { kind: 'nonnegative', proof: lemmas.semiring('zero_nonneg') };
  const proof = value === 1n ? lemmas.semiring('one_pos') : lemmas.semiring('num_pos', mkNatLit(value - 1n));
  return { kind: 'positive', proof };
}

/** Natural numbers are not negative. */
export function naturalSign(lemmas: SignLemmas, term: Expr): Sign | undefined {
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

/** `1.5` */
const decimalRule: Rule = (search, _lemmas, [type, , mantissa, negative, exponent]) => {
  const value = mantissa && natLiteral(mantissa);
  if (value === undefined || value === 0n) return undefined;
  const args = [type!, mkNatLit(value - 1n), negative!, exponent!];
  return positive(named(search.meta, 'Microlean.Positivity.decimal_pos', args));
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
    ? positive(named(search.meta, 'Real.rpow_pos_of_pos', [sign.proof, exponent]))
    : nonnegative(named(search.meta, 'Real.rpow_nonneg', [sign.proof, exponent]));
}

function integerPower(search: SignSearch, base: Expr, exponent: Expr): Sign | undefined {
  const sign = search.sign(base);
  if (sign?.kind === 'positive') return positive(named(search.meta, 'zpow_pos', [sign.proof, exponent]));
  if (sign?.kind === 'nonnegative')
    return nonnegative(named(search.meta, 'zpow_nonneg', [sign.proof, exponent]));
  return undefined;
}

/** `f a` has the sign of `a`, by equivalences. */
const sameSignRule =
  (positiveIff: string | undefined, nonnegativeIff: string | undefined): Rule =>
  (search, lemmas, args, term) => {
    const a = args.at(-1)!;
    const sign = search.sign(a);
    if (sign?.kind === 'positive' && positiveIff !== undefined) {
      const proof = backwards(search.meta, positiveIff, sign.proof, term);
      if (proof !== undefined) return positive(proof);
    }
    const inner = search.lemmasFor(a) ?? lemmas;
    const weak = inner.weaken(a, sign, 'nonnegative');
    if (weak === undefined || nonnegativeIff === undefined) return undefined;
    return nonnegative(backwards(search.meta, nonnegativeIff, weak, term));
  };

/** `f a` is positive if `a` is, and nonnegative anyway (where lemmas are given). */
const functionRule =
  (lemmaIfPositive: string | undefined, lemmaAnyway: string | undefined): Rule =>
  (search, _, args) => {
    const a = args.at(-1)!;
    const sign = lemmaIfPositive === undefined ? undefined : search.sign(a);
    if (lemmaIfPositive !== undefined && sign?.kind === 'positive') {
      const proof = named(search.meta, lemmaIfPositive, [sign.proof]);
      if (proof !== undefined) return positive(proof);
    }
    return lemmaAnyway === undefined ? undefined : nonnegative(named(search.meta, lemmaAnyway, [a]));
  };

const absRule: Rule = (search, lemmas, args, term) => {
  const a = args.at(-1)!;
  const nonzeroProof = lemmas.weaken(a, search.sign(a), 'nonzero');
  const proof =
    nonzeroProof === undefined ? undefined : backwards(search.meta, 'abs_pos', nonzeroProof, term);
  return positive(proof) ?? nonnegative(named(search.meta, 'abs_nonneg', [a]));
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
        const proof = named(search.meta, lemmaIfPositive, [each(sign.proof, set)]);
        if (proof !== undefined) return positive(proof);
      }
      const weak = lemmas.weaken(body, sign, 'nonnegative');
      return weak === undefined ? undefined : nonnegative(named(search.meta, lemmaAnyway, [each(weak, set)]));
    });
  };

/** `log 2`, `log 3`, … are positive. */
const logarithmRule: Rule = (search, lemmas, args) => {
  const value = natLiteral(args.at(-1)!);
  if (value === undefined || value < 2n) return undefined;
  return positive(named(search.meta, 'Real.log_pos', [lemmas.semiring('one_lt_num', mkNatLit(value - 2n))]));
};

const coercionRule: Rule = (search, lemmas, args, term) =>
  sameSignRule('NNReal.coe_pos', undefined)(search, lemmas, args, term) ??
  nonnegative(named(search.meta, 'NNReal.coe_nonneg', [args.at(-1)!]));

const always =
  (lemma: string): Rule =>
  (search, _, args) =>
    positive(named(search.meta, lemma, args.length > 0 ? [args.at(-1)!] : []));

const factorialRule: Rule = (_, __, args) => positive(plainSignLemma('factorial_pos', args[0]!));

/** Rules by the head of the term. */
export const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['HAdd.hAdd', addRule],
  ['HMul.hMul', productRule('mul')],
  ['HDiv.hDiv', productRule('div')],
  ['HPow.hPow', powerRule],
  ['Inv.inv', inverseRule],
  ['OfScientific.ofScientific', decimalRule],
  ['Neg.neg', negationRule],
  ['Nat.cast', natCastRule],
  ['Int.cast', sameSignRule('Int.cast_pos', 'Int.cast_nonneg')],
  ['Rat.cast', sameSignRule('Rat.cast_pos', 'Rat.cast_nonneg')],
  ['Int.floor', sameSignRule(undefined, 'Int.floor_nonneg')],
  ['Int.ceil', sameSignRule('Int.ceil_pos', undefined)],
  ['Real.log', logarithmRule],
  ['Min.min', extremumRule('min')],
  ['Max.max', extremumRule('max')],
  ['ite', conditionalRule],
  ['abs', absRule],
  ['Real.sqrt', functionRule('Real.sqrt_pos_of_pos', 'Real.sqrt_nonneg')],
  ['Real.exp', always('Real.exp_pos')],
  ['Real.pi', always('Real.pi_pos')],
  ['Nat.factorial', factorialRule],
  ['Nat.succ', always('Nat.succ_pos')],
  ['NNReal.toReal', coercionRule],
  ['Finset.sum', bigOperatorRule(undefined, 'Finset.sum_nonneg')],
  ['Finset.prod', bigOperatorRule('Finset.prod_pos', 'Finset.prod_nonneg')],
  ['Norm.norm', functionRule(undefined, 'norm_nonneg')],
]);
