/** Sums, products, differences, powers and casts of numbers in semirings, rings and fields. */

import { type Expr, mkApp, mkApps, mkNatLit } from '../../kernel/index.js';
import type { Evaluator, ValueRule } from './evaluator.js';
import { intOperation } from './integer.js';
import { natBinary, natOperation } from './natural.js';
import { atLeastTwo, type NumberType } from './number-type.js';
import { bitLength, gcd, INT, intLiteral, intRefl, NAT, natRefl, TRUE_REFL, type Value } from './value.js';

/** Exponents above this are left alone (Lean's `exponentiation.threshold`). */
export const MAX_EXPONENT = 256n;
/** Powers with more bits are left alone. */
const MAX_BITS = 1 << 20;

const denominator = (value: Value): bigint => (value.kind === 'rat' ? value.d : 1n);

interface Operation {
  /** Suffix of the lemmas: `nat_add`, `int_add`, `rat_add`. */
  readonly name: 'add' | 'sub' | 'mul';
  readonly integers: (x: bigint, y: bigint) => bigint;
}

const ADD: Operation = { name: 'add', integers: (x, y) => x + y };
const SUB: Operation = { name: 'sub', integers: (x, y) => x - y };
const MUL: Operation = { name: 'mul', integers: (x, y) => x * y };

function binary(
  operation: Operation,
  evaluator: Evaluator,
  term: Expr,
  args: readonly Expr[],
): Value | undefined {
  if (args.length !== 6) return undefined;
  const [source, second, target, , a, b] = args as [Expr, Expr, Expr, Expr, Expr, Expr];
  if (source !== target || source !== second) return undefined;
  if (source === NAT) return natBinary(evaluator, term, a, b, natOperation(operation.name));
  const va = evaluator.value(a);
  if (va === undefined) return undefined;
  const vb = evaluator.value(b);
  if (vb === undefined) return undefined;
  const type = evaluator.numberType(source);
  if (type === undefined) return undefined;
  return combine(evaluator, type, operation, term, a, va, b, vb);
}

/** `a ∘ b` from the values of `a` and `b`; `term` is the application, whose operation is checked. */
function combine(
  evaluator: Evaluator,
  type: NumberType,
  operation: Operation,
  term: Expr,
  a: Expr,
  va: Value,
  b: Expr,
  vb: Value,
): Value | undefined {
  const { name, integers } = operation;
  if (va.kind === 'nat' && vb.kind === 'nat' && name !== 'sub') {
    if (!type.isStandard(`nat_${name}`, term, 2)) return undefined;
    const n = integers(va.n, vb.n);
    const proof = evaluator.lemma(`nat_${name}`, type, {
      a,
      b,
      m: mkNatLit(va.n),
      n: mkNatLit(vb.n),
      k: mkNatLit(n),
      ha: va.proof!,
      hb: vb.proof!,
      h: natRefl(n),
    });
    return { kind: 'nat', n, proof };
  }
  if (!type.has('Ring')) return undefined;
  if (!type.isStandard(`int_${name}`, term, 2)) return undefined;
  if (va.kind === 'rat' || vb.kind === 'rat')
    return combineFractions(evaluator, type, operation, term, a, va, b, vb);
  const n = integers(va.n, vb.n);
  const proof = evaluator.lemma(`int_${name}`, type, {
    a,
    b,
    x: intLiteral(va.n),
    y: intLiteral(vb.n),
    z: intLiteral(n),
    ha: evaluator.asInt(type, a, va)!,
    hb: evaluator.asInt(type, b, vb)!,
    h: intRefl(n),
  });
  return evaluator.fromInt(type, term, n, proof);
}

function combineFractions(
  evaluator: Evaluator,
  type: NumberType,
  { name, integers }: Operation,
  term: Expr,
  a: Expr,
  va: Value,
  b: Expr,
  vb: Value,
): Value | undefined {
  const [d, e] = [denominator(va), denominator(vb)];
  const numerator = name === 'mul' ? va.n * vb.n : integers(va.n * e, vb.n * d);
  const k = gcd(numerator, d * e);
  const [z, f] = [numerator / k, (d * e) / k];
  const proof = evaluator.lemma(`rat_${name}`, type, {
    a,
    b,
    x: intLiteral(va.n),
    y: intLiteral(vb.n),
    z: intLiteral(z),
    d: mkNatLit(d),
    e: mkNatLit(e),
    f: mkNatLit(f),
    k: mkNatLit(k),
    ha: evaluator.asRat(type, a, va)!,
    hb: evaluator.asRat(type, b, vb)!,
    hd: TRUE_REFL,
    he: TRUE_REFL,
    h: natRefl(d * e),
    hx: intRefl(numerator),
  });
  return evaluator.fromRat(type, term, z, f, proof);
}

/** `a + b` or `a * b` outside of ℕ, from values of `a` and `b`. */
export function combineValues(
  evaluator: Evaluator,
  type: NumberType,
  name: 'add' | 'mul',
  a: Expr,
  va: Value,
  b: Expr,
  vb: Value,
): Value | undefined {
  const term = mkApps(type.standardOperation(`nat_${name}`, 2), [a, b]);
  return combine(evaluator, type, name === 'add' ? ADD : MUL, term, a, va, b, vb);
}

const negation: ValueRule = (evaluator, term, args) => {
  if (args.length !== 3) return undefined;
  const a = args[2]!;
  const value = evaluator.value(a);
  if (value === undefined) return undefined;
  const type = evaluator.numberType(args[0]!);
  if (type === undefined || !type.has('Ring') || !type.isStandard('int_neg', term, 1)) return undefined;
  const n = -value.n;
  const shared = { a, x: intLiteral(value.n), z: intLiteral(n), h: intRefl(n) };
  if (value.kind === 'rat') {
    const proof = evaluator.lemma('rat_neg', type, { ...shared, d: mkNatLit(value.d), ha: value.proof });
    return evaluator.fromRat(type, term, n, value.d, proof);
  }
  const proof = evaluator.lemma('int_neg', type, { ...shared, ha: evaluator.asInt(type, a, value)! });
  return evaluator.fromInt(type, term, n, proof);
};

/** `a⁻¹`, for a term that says so or that a quotient is reduced to. */
function inverse(
  evaluator: Evaluator,
  type: NumberType,
  term: Expr,
  a: Expr,
  value: Value,
): Value | undefined {
  if (value.kind === 'nat' && value.n <= 1n) {
    const proof = evaluator.lemma(value.n === 0n ? "inv_zero'" : "inv_one'", type, { a, h: value.proof! });
    return { kind: 'nat', n: value.n, proof };
  }
  if (!type.has('CharZero')) return undefined;
  const d = denominator(value);
  const ha = evaluator.asRat(type, a, value)!;
  if (value.n > 0n) {
    const proof = evaluator.lemma('rat_inv_pos', type, {
      a,
      n: mkNatLit(value.n),
      d: mkNatLit(d),
      ha,
      hn: TRUE_REFL,
      hd: TRUE_REFL,
    });
    return evaluator.fromRat(type, term, d, value.n, proof);
  }
  const proof = evaluator.lemma('rat_inv_neg', type, {
    a,
    n: mkNatLit(-value.n - 1n),
    d: mkNatLit(d - 1n),
    ha,
  });
  return evaluator.fromRat(type, term, -d, -value.n, proof);
}

const inversion: ValueRule = (evaluator, term, args) => {
  if (args.length !== 3) return undefined;
  const value = evaluator.value(args[2]!);
  if (value === undefined) return undefined;
  const type = evaluator.numberType(args[0]!);
  if (type === undefined || !type.has('Field') || !type.isStandard("inv_zero'", term, 1)) return undefined;
  return inverse(evaluator, type, term, args[2]!, value);
};

const division: ValueRule = (evaluator, term, args) => {
  if (args.length !== 6) return undefined;
  const [source, second, target, , a, b] = args as [Expr, Expr, Expr, Expr, Expr, Expr];
  if (source !== target || source !== second) return undefined;
  if (source === NAT) return natBinary(evaluator, term, a, b, natOperation('div'));
  if (source === INT) return intOperation(evaluator, term, a, b, 'div');
  const va = evaluator.value(a);
  if (va === undefined) return undefined;
  const vb = evaluator.value(b);
  if (vb === undefined) return undefined;
  const type = evaluator.numberType(source);
  if (type === undefined || !type.has('Field')) return undefined;
  return divide(evaluator, type, term, a, va, b, vb);
};

function divide(
  evaluator: Evaluator,
  type: NumberType,
  term: Expr,
  a: Expr,
  va: Value,
  b: Expr,
  vb: Value,
): Value | undefined {
  if (!type.isStandard('div_of_mul_inv', term, 2)) return undefined;
  const reciprocal = mkApp(type.standardOperation("inv_zero'", 1), b);
  const vi = inverse(evaluator, type, reciprocal, b, vb);
  if (vi === undefined) return undefined;
  const product = mkApps(type.standardOperation('nat_mul', 2), [a, reciprocal]);
  const value = combine(evaluator, type, MUL, product, a, va, reciprocal, vi);
  if (value === undefined) return undefined;
  return {
    ...value,
    proof: evaluator.lemma('div_of_mul_inv', type, { a, b, c: evaluator.rightSide(value), h: value.proof! }),
  };
}

const power: ValueRule = (evaluator, term, args) => {
  if (args.length !== 6) return undefined;
  const [source, exponentType, target, , a, e] = args as [Expr, Expr, Expr, Expr, Expr, Expr];
  if (source !== target) return undefined;
  if (exponentType === INT) return integerPower(evaluator, term, source, a, e);
  if (exponentType !== NAT) return undefined;
  const exponent = evaluator.nat(e);
  if (exponent === undefined || exponent.n > MAX_EXPONENT) return undefined;
  if (source === NAT) return natBinary(evaluator, term, a, e, natOperation('pow'));
  const base = evaluator.value(a);
  if (base === undefined || bitLength(base.n) * Number(exponent.n) > MAX_BITS) return undefined;
  const type = evaluator.numberType(source);
  if (type === undefined) return undefined;
  return raise(evaluator, type, term, a, base, e, exponent);
};

function raise(
  evaluator: Evaluator,
  type: NumberType,
  term: Expr,
  a: Expr,
  base: Value,
  e: Expr,
  exponent: Value,
): Value | undefined {
  const m = exponent.n;
  const n = base.n ** m;
  const he = exponent.proof ?? natRefl(m);
  if (base.kind === 'nat') {
    if (!type.isStandard('nat_pow', term, 2)) return undefined;
    const proof = evaluator.lemma('nat_pow', type, {
      a,
      e,
      m: mkNatLit(base.n),
      n: mkNatLit(m),
      k: mkNatLit(n),
      ha: base.proof!,
      he,
      h: natRefl(n),
    });
    return { kind: 'nat', n, proof };
  }
  if (!type.isStandard('int_pow', term, 2)) return undefined;
  const shared = { a, x: intLiteral(base.n), z: intLiteral(n), n: mkNatLit(m) };
  if (base.kind === 'int') {
    const proof = evaluator.lemma('int_pow', type, { ...shared, e, ha: base.proof, he, h: intRefl(n) });
    return evaluator.fromInt(type, term, n, proof);
  }
  const d = base.d ** m;
  const proof = evaluator.lemma('rat_pow', type, {
    ...shared,
    d: mkNatLit(base.d),
    e: mkNatLit(d),
    m: e,
    ha: base.proof,
    hd: TRUE_REFL,
    hm: he,
    hx: intRefl(n),
    he: natRefl(d),
  });
  return evaluator.fromRat(type, term, n, d, proof);
}

/** `a ^ z` for an integer `z`. */
function integerPower(evaluator: Evaluator, term: Expr, source: Expr, a: Expr, z: Expr): Value | undefined {
  const base = evaluator.value(a);
  const exponent = evaluator.value(z);
  if (base === undefined || exponent === undefined || exponent.kind === 'rat') return undefined;
  const m = exponent.n < 0n ? -exponent.n : exponent.n;
  if (m > MAX_EXPONENT || bitLength(base.n) * Number(m) > MAX_BITS) return undefined;
  const type = evaluator.numberType(source);
  if (type === undefined || !type.has('Field') || !type.isStandard('zpow_of_nat', term, 2)) return undefined;
  const integers = evaluator.numberType(INT)!;
  const hz = evaluator.asInt(integers, z, exponent)!;
  const natural = mkApps(type.standardOperation('nat_pow', 2), [a, mkNatLit(m)]);
  const raised = raise(evaluator, type, natural, a, base, mkNatLit(m), {
    kind: 'nat',
    n: m,
    proof: undefined,
  });
  if (raised === undefined) return undefined;
  if (exponent.n >= 0n) {
    const proof = evaluator.lemma('zpow_of_nat', type, {
      a,
      z,
      n: mkNatLit(m),
      c: evaluator.rightSide(raised),
      hz,
      h: raised.proof!,
    });
    return { ...raised, proof } as Value;
  }
  const reciprocal = mkApp(type.standardOperation("inv_zero'", 1), natural);
  const value = inverse(evaluator, type, reciprocal, natural, raised);
  if (value === undefined) return undefined;
  const proof = evaluator.lemma('zpow_of_neg', type, {
    a,
    z,
    n: mkNatLit(m - 1n),
    c: evaluator.rightSide(value),
    hz,
    h: value.proof!,
  });
  return { ...value, proof } as Value;
}

const numeral: ValueRule = (evaluator, term, args) => {
  if (args.length !== 3) return undefined;
  const source = args[0]!;
  const raw = args[1]!;
  if (raw.kind !== 'lit' || typeof raw.literal !== 'bigint') return undefined;
  if (source === NAT) return { kind: 'nat', n: raw.literal, proof: undefined };
  const type = evaluator.numberType(source);
  if (type === undefined || !type.has('Semiring')) return undefined;
  const n = type.numeralValue(term);
  if (n === undefined) return undefined;
  const proof =
    n === 0n
      ? evaluator.lemma('nat_zero', type, {})
      : n === 1n
        ? evaluator.lemma('nat_one', type, {})
        : evaluator.lemma('nat_ofNat', type, { n: raw, 'Nat.AtLeastTwo': atLeastTwo(n) });
  return { kind: 'nat', n, proof };
};

const natCast: ValueRule = (evaluator, term, args) => {
  if (args.length !== 3) return undefined;
  const value = evaluator.nat(args[2]!);
  if (value === undefined) return undefined;
  if (args[0] === NAT) return { ...value, proof: value.proof };
  const type = evaluator.numberType(args[0]!);
  if (type === undefined || !type.has('Semiring') || !type.isStandard('nat_cast', term, 1)) return undefined;
  const h = value.proof ?? natRefl(value.n);
  const proof = evaluator.lemma('nat_cast', type, { n: args[2]!, k: mkNatLit(value.n), h });
  return { kind: 'nat', n: value.n, proof };
};

const intCast: ValueRule = (evaluator, term, args) => {
  if (args.length !== 3) return undefined;
  const value = evaluator.value(args[2]!);
  if (value === undefined || value.kind === 'rat') return undefined;
  const type = evaluator.numberType(args[0]!);
  if (type === undefined || !type.has('Ring') || !type.isStandard('int_cast', term, 1)) return undefined;
  const h = evaluator.asInt(evaluator.numberType(INT)!, args[2]!, value)!;
  const proof = evaluator.lemma('int_cast', type, { x: args[2]!, y: intLiteral(value.n), h });
  return evaluator.fromInt(type, term, value.n, proof);
};

export const ARITHMETIC: readonly (readonly [string, ValueRule])[] = [
  ['OfNat.ofNat', numeral],
  ['HAdd.hAdd', (evaluator, term, args) => binary(ADD, evaluator, term, args)],
  ['HSub.hSub', (evaluator, term, args) => binary(SUB, evaluator, term, args)],
  ['HMul.hMul', (evaluator, term, args) => binary(MUL, evaluator, term, args)],
  ['HDiv.hDiv', division],
  ['HPow.hPow', power],
  ['Neg.neg', negation],
  ['Inv.inv', inversion],
  ['Nat.cast', natCast],
  ['Int.cast', intCast],
];
