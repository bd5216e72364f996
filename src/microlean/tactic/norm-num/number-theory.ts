/** Primes, parity, binomial coefficients, remainders of powers, digits. */

import {
  type Expr,
  LEVEL_ONE,
  LEVEL_ZERO,
  mkApp,
  mkApps,
  mkConst,
  mkNatLit,
  nameOf,
} from '../../kernel/index.js';
import type { Evaluator, OtherRule, TruthRule, ValueRule } from './evaluator.js';
import { euclideanDivision, intOperation } from './integer.js';
import { natBinary, natOperation } from './natural.js';
import { FALSE_REFL, INT, intLiteral, intRefl, NAT, natRefl, TRUE_REFL, type Value } from './value.js';

// ------------------------------------------------------------------------------------------- primes

/** Numbers above this are not tested: the kernel repeats the test. */
const MAX_PRIME = 10n ** 8n;
/** Composite numbers are shown to be such by a factor that is found quickly. */
const MAX_FACTOR = 10n ** 6n;

/** The smallest factor above one up to a bound; `undefined` if there is none. */
function smallestFactor(n: bigint, bound: bigint): bigint | undefined {
  if (n % 2n === 0n) return 2n;
  for (let k = 3n; k <= bound && k * k <= n; k += 2n) if (n % k === 0n) return k;
  return undefined;
}

const prime: TruthRule = (evaluator, _, args) => {
  if (args.length !== 1) return undefined;
  const a = args[0]!;
  const value = evaluator.nat(a);
  if (value === undefined) return undefined;
  const { n } = value;
  const ha = value.proof ?? natRefl(n);
  const named = { a, n: mkNatLit(n), ha };
  if (n <= 1n)
    return { value: false, proof: evaluator.lemma('prime_small', undefined, { ...named, h: TRUE_REFL }) };
  if (n === 2n) return { value: true, proof: evaluator.lemma('prime_two', undefined, named) };
  const x = smallestFactor(n, MAX_FACTOR);
  if (x !== undefined) {
    const factors = { x: mkNatLit(x), y: mkNatLit(n / x), hx: TRUE_REFL, hy: TRUE_REFL, h: natRefl(n) };
    return { value: false, proof: evaluator.lemma('prime_false', undefined, { ...named, ...factors }) };
  }
  if (n > MAX_PRIME) return undefined;
  let fuel = 0n;
  while ((2n * fuel + 3n) ** 2n <= n) fuel++;
  const proof = evaluator.lemma('prime_true', undefined, {
    ...named,
    fuel: mkNatLit(fuel),
    n2: TRUE_REFL,
    odd: TRUE_REFL,
    h: TRUE_REFL,
    b: TRUE_REFL,
  });
  return { value: true, proof };
};

// ------------------------------------------------------------------------------------------- parity

const parity =
  (name: 'even' | 'odd'): TruthRule =>
  (evaluator, _, args) => {
    if (args.length !== 3) return undefined;
    const [type, , a] = args as [Expr, Expr, Expr];
    if (type === NAT) {
      const value = evaluator.nat(a);
      if (value === undefined) return undefined;
      const holds = value.n % 2n === (name === 'even' ? 0n : 1n);
      const named = {
        a,
        n: mkNatLit(value.n),
        ha: value.proof ?? natRefl(value.n),
        h: holds ? TRUE_REFL : FALSE_REFL,
      };
      return { value: holds, proof: evaluator.lemma(`nat_${name}_${holds}`, undefined, named) };
    }
    if (type !== INT) return undefined;
    const value = evaluator.value(a);
    const ha = value && evaluator.asInt(evaluator.numberType(INT)!, a, value);
    if (value === undefined || ha === undefined) return undefined;
    const remainder = euclideanDivision(value.n, 2n).remainder;
    const holds = remainder === (name === 'even' ? 0n : 1n);
    const named = { a, x: intLiteral(value.n), ha, h: intRefl(remainder) };
    return { value: holds, proof: evaluator.lemma(`int_${name}_${holds}`, undefined, named) };
  };

// ------------------------------------------------------------------------------------------- propositions that unfold

const EQ = mkConst(nameOf('Eq'), [LEVEL_ONE]);

/** `Nat.Coprime m n` is `gcd m n = 1`. */
const coprime: TruthRule = (evaluator, _, args) => {
  if (args.length !== 2) return undefined;
  const one = evaluator.numberType(NAT)?.numeral(1n);
  if (one === undefined) return undefined;
  return evaluator.truth(mkApps(EQ, [NAT, mkApps(mkConst(nameOf('Nat.gcd')), args), one]));
};

/** `a ≡ b [MOD n]` is `a % n = b % n`. */
const congruence =
  (type: Expr, mod: string): TruthRule =>
  (evaluator, _, args) => {
    if (args.length !== 3) return undefined;
    const [n, a, b] = args as [Expr, Expr, Expr];
    const levels = [LEVEL_ZERO, LEVEL_ZERO, LEVEL_ZERO];
    const instance = mkApps(mkConst(nameOf('instHMod'), [LEVEL_ZERO]), [type, mkConst(nameOf(mod))]);
    const remainder = (e: Expr): Expr =>
      mkApps(mkConst(nameOf('HMod.hMod'), levels), [type, type, type, instance, e, n]);
    return evaluator.truth(mkApps(EQ, [type, remainder(a), remainder(b)]));
  };

// ------------------------------------------------------------------------------------------- binomial coefficients

const MAX_CHOOSE = 200n;

const choose: ValueRule = (evaluator, _, args) => {
  if (args.length !== 2) return undefined;
  const [a, b] = args as [Expr, Expr];
  const n = evaluator.nat(a);
  const k = n && evaluator.nat(b);
  // Operands that need a proof of their own are left to simp, which rewrites them first.
  if (n === undefined || k === undefined || n.proof !== undefined || k.proof !== undefined) return undefined;
  if (k.n > n.n) {
    const proof = evaluator.lemma('choose_zero', undefined, { n: a, k: b, h: TRUE_REFL });
    return { kind: 'nat', n: 0n, proof };
  }
  if (k.n > MAX_CHOOSE) return undefined;
  let c = 1n;
  let proof = evaluator.lemma('choose_start', undefined, { n: mkNatLit(n.n - k.n) });
  for (let i = 0n; i < k.n; i++) {
    const top = n.n - k.n + i;
    const next = ((top + 1n) * c) / (i + 1n);
    proof = evaluator.lemma('choose_step', undefined, {
      n: mkNatLit(top),
      k: mkNatLit(i),
      c: mkNatLit(c),
      d: mkNatLit(next),
      h: proof,
      e: natRefl((top + 1n) * c),
    });
    c = next;
  }
  return { kind: 'nat', n: c, proof };
};

// ------------------------------------------------------------------------------------------- remainders of powers

const POW = nameOf('HPow.hPow');
/** Powers with smaller exponents are computed. */
const LARGE_EXPONENT = 256n;

/** `a ^ e % m = s` for literals, by repeated squaring. */
function powerRemainder(evaluator: Evaluator, a: bigint, e: bigint, m: bigint): { s: bigint; proof: Expr } {
  const fixed = { a: mkNatLit(a), m: mkNatLit(m) };
  let r = natOperation('mod')(1n, m)!;
  let exponent = 0n;
  let proof = evaluator.lemma('pow_mod_start', undefined, { ...fixed, s: mkNatLit(r), h: natRefl(r) });
  for (const bit of e.toString(2)) {
    const doubled = 2n * exponent + BigInt(bit);
    const next = natOperation('mod')(bit === '1' ? natOperation('mod')(r * r, m)! * a : r * r, m)!;
    proof = evaluator.lemma(bit === '1' ? 'pow_mod_odd' : 'pow_mod_even', undefined, {
      ...fixed,
      e: mkNatLit(exponent),
      r: mkNatLit(r),
      f: mkNatLit(doubled),
      s: mkNatLit(next),
      h: proof,
      hf: natRefl(doubled),
      hs: natRefl(next),
    });
    exponent = doubled;
    r = next;
  }
  return { s: r, proof };
}

/** `x ^ y % z` with a large exponent. */
function powerModulo(evaluator: Evaluator, type: Expr, term: Expr, power: Expr, z: Expr): Value | undefined {
  if (power.kind !== 'app' || power.fn.kind !== 'app') return undefined;
  const y = power.arg;
  const x = power.fn.arg;
  const exponent = evaluator.nat(y);
  const base = evaluator.value(x);
  const modulus = evaluator.value(z);
  if (exponent === undefined || exponent.n <= LARGE_EXPONENT || base === undefined) return undefined;
  if (modulus?.kind !== 'nat' || modulus.n === 0n || base.kind === 'rat') return undefined;
  const m = modulus.n;
  const named = {
    x,
    y,
    z,
    e: mkNatLit(exponent.n),
    m: mkNatLit(m),
    he: exponent.proof ?? natRefl(exponent.n),
  };
  if (type === NAT) {
    const { s, proof } = powerRemainder(evaluator, base.n, exponent.n, m);
    const all = {
      ...named,
      a: mkNatLit(base.n),
      s: mkNatLit(s),
      ha: base.proof ?? natRefl(base.n),
      hm: modulus.proof ?? natRefl(m),
      h: proof,
    };
    return { kind: 'nat', n: s, proof: evaluator.lemma('pow_mod_done', undefined, all) };
  }
  const integers = evaluator.numberType(INT)!;
  const a = euclideanDivision(base.n, m).remainder;
  const { s, proof } = powerRemainder(evaluator, a, exponent.n, m);
  const all = {
    ...named,
    b: intLiteral(base.n),
    a: mkNatLit(a),
    s: mkNatLit(s),
    ha: evaluator.asInt(integers, x, base)!,
    hb: intRefl(a),
    hm: evaluator.asInt(integers, z, modulus)!,
    h: proof,
  };
  return evaluator.fromInt(integers, term, s, evaluator.lemma('int_pow_mod', undefined, all));
}

const modulo: ValueRule = (evaluator, term, args) => {
  if (args.length !== 6 || args[0] !== args[1] || args[0] !== args[2]) return undefined;
  const [type, , , , a, b] = args as [Expr, Expr, Expr, Expr, Expr, Expr];
  if (type !== NAT && type !== INT) return undefined;
  const head = a.kind === 'app' ? powerHead(a) : undefined;
  if (head === POW) {
    const value = powerModulo(evaluator, type, term, a, b);
    if (value !== undefined) return value;
  }
  return type === NAT
    ? natBinary(evaluator, term, a, b, natOperation('mod'))
    : intOperation(evaluator, term, a, b, 'mod');
};

function powerHead(term: Expr): unknown {
  let fn = term;
  while (fn.kind === 'app') fn = fn.fn;
  return fn.kind === 'const' ? fn.name : undefined;
}

// ------------------------------------------------------------------------------------------- digits

const MAX_DIGITS = 2000;

/** `Nat.digits b n` as a list of numerals. */
const digits: OtherRule = (evaluator, _, args) => {
  if (args.length !== 2) return undefined;
  const [base, number] = [evaluator.nat(args[0]!), evaluator.nat(args[1]!)];
  if (base === undefined || number === undefined || base.n < 2n) return undefined;
  if (base.proof !== undefined || number.proof !== undefined) return undefined;
  const type = evaluator.numberType(NAT)!;
  const list: Expr[] = [];
  for (let n = number.n; n > 0n; n /= base.n) {
    if (list.length > MAX_DIGITS) return undefined;
    list.push(type.numeral(n % base.n)!);
  }
  const cons = mkApp(mkConst(nameOf('List.cons'), [LEVEL_ZERO]), NAT);
  const nil = mkApp(mkConst(nameOf('List.nil'), [LEVEL_ZERO]), NAT);
  return { expr: list.reduceRight<Expr>((tail, head) => mkApps(cons, [head, tail]), nil) };
};

export const NUMBER_THEORY_VALUES: readonly (readonly [string, ValueRule])[] = [
  ['HMod.hMod', modulo],
  ['Nat.choose', choose],
];

export const NUMBER_THEORY_TRUTHS: readonly (readonly [string, TruthRule])[] = [
  ['Nat.Prime', prime],
  ['Even', parity('even')],
  ['Odd', parity('odd')],
  ['Nat.Coprime', coprime],
  ['Nat.ModEq', congruence(NAT, 'Nat.instModNat')],
  ['Int.ModEq', congruence(INT, 'Int.instModInt')],
];

export const NUMBER_THEORY_OTHERS: readonly (readonly [string, OtherRule])[] = [['Nat.digits', digits]];
