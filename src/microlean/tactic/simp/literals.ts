/** Computation with numerals inside simp (Lean's `simprocs` for `Nat`), and facts about constructors. */

import { type Meta, natLiteral } from '../../elaborate/meta/index.js';
import {
  abstractVars,
  type Expr,
  getAppArgs,
  getAppFn,
  instantiate1,
  LEVEL_ZERO,
  mkApp,
  mkApps,
  mkConst,
  mkLam,
  mkNatLit,
  type Name,
  nameOf,
} from '../../kernel/index.js';
import { boolReflexivity, decidableInstance } from '../automation/evaluate.js';
import { constructorAppOf, noConfusion } from '../injection.js';
import { gcd } from '../norm-num/value.js';
import { eqFalseProof, FALSE, propextProof, type SimpResult, TRUE } from './result.js';

const NAT_NAME = nameOf('Nat');
export const NAT: Expr = mkConst(NAT_NAME);
const OF_NAT = nameOf('OfNat.ofNat');
const INST_OF_NAT = nameOf('instOfNatNat');

/** The numeral `n : ℕ`. */
export function natNumeral(n: bigint): Expr {
  const literal = mkNatLit(n);
  return mkApps(mkConst(OF_NAT, [LEVEL_ZERO]), [NAT, literal, mkApp(mkConst(INST_OF_NAT), literal)]);
}

export const isNatType = (type: Expr): boolean => type.kind === 'const' && type.name === NAT_NAME;

/** Exponents above this are left alone (Lean's `exponentiation.threshold`). */
const MAX_EXPONENT = 256n;

const BINARY: ReadonlyMap<Name, (a: bigint, b: bigint) => bigint | undefined> = new Map(
  (
    [
      ['HAdd.hAdd', (a, b) => a + b],
      ['HSub.hSub', (a, b) => (a > b ? a - b : 0n)],
      ['HMul.hMul', (a, b) => a * b],
      ['HDiv.hDiv', (a, b) => (b === 0n ? 0n : a / b)],
      ['HMod.hMod', (a, b) => (b === 0n ? a : a % b)],
      ['HPow.hPow', (a, b) => (b > MAX_EXPONENT ? undefined : a ** b)],
    ] as [string, (a: bigint, b: bigint) => bigint | undefined][]
  ).map(([name, f]) => [nameOf(name), f]),
);
const RELATIONS: ReadonlyMap<Name, (a: bigint, b: bigint) => boolean> = new Map(
  (
    [
      ['LE.le', (a, b) => a <= b],
      ['LT.lt', (a, b) => a < b],
      ['GE.ge', (a, b) => a >= b],
      ['GT.gt', (a, b) => a > b],
      ['Dvd.dvd', (a, b) => (a === 0n ? b === 0n : b % a === 0n)],
    ] as [string, (a: bigint, b: bigint) => boolean][]
  ).map(([name, f]) => [nameOf(name), f]),
);
const EQ = nameOf('Eq');
const NE = nameOf('Ne');
const ADD = nameOf('HAdd.hAdd');
const SUCC = nameOf('Nat.succ');
const GCD = nameOf('Nat.gcd');

/** One step of computation at the head of a term; `undefined` if there is none. */
export function computeLiterals(meta: Meta, term: Expr): SimpResult | undefined {
  const fn = getAppFn(term);
  if (fn.kind !== 'const') return undefined;
  const args = getAppArgs(term);
  const operation = BINARY.get(fn.name);
  if (operation !== undefined && args.length === 6) {
    if (!isNatType(args[0]!) || !isNatType(args[1]!)) return undefined;
    const a = natLiteral(args[4]!);
    const b = natLiteral(args[5]!);
    if (a === undefined || b === undefined) return fn.name === ADD ? foldOffset(term, args, b) : undefined;
    const value = operation(a, b);
    return value === undefined ? undefined : { expr: natNumeral(value) };
  }
  if (fn.name === GCD && args.length === 2) {
    const a = natLiteral(args[0]!);
    const b = natLiteral(args[1]!);
    return a === undefined || b === undefined ? undefined : { expr: natNumeral(gcd(a, b)) };
  }
  if (fn.name === SUCC && args.length === 1) {
    const n = natLiteral(args[0]!);
    return n === undefined ? undefined : { expr: natNumeral(n + 1n) };
  }
  const relation = RELATIONS.get(fn.name);
  if (relation !== undefined && args.length === 4 && isNatType(args[0]!)) {
    const a = natLiteral(args[2]!);
    const b = natLiteral(args[3]!);
    if (a !== undefined && b !== undefined) return decided(meta, term, relation(a, b));
    return fn.name === nameOf('LE.le') || fn.name === nameOf('LT.lt')
      ? cancelOffsets(meta, fn.name, args[2]!, args[3]!)
      : undefined;
  }
  if ((fn.name === EQ || fn.name === NE) && args.length === 3 && isNatType(args[0]!)) {
    const a = natLiteral(args[1]!);
    const b = natLiteral(args[2]!);
    if (a !== undefined && b !== undefined) return decided(meta, term, (a === b) === (fn.name === EQ));
    return fn.name === EQ ? cancelOffsets(meta, EQ, args[1]!, args[2]!) : undefined;
  }
  return undefined;
}

/** `x + 2 + 3` is `x + 5`. */
function foldOffset(term: Expr, args: readonly Expr[], k: bigint | undefined): SimpResult | undefined {
  if (k === undefined) return undefined;
  const inner = splitOffset(args[4]!);
  if (inner.offset === 0n || inner.base === undefined) return undefined;
  const middle = natNumeral(inner.offset);
  const proof = mkApps(mkConst(nameOf('Nat.add_assoc')), [inner.base, middle, args[5]!]);
  const expr = mkApps(getAppFn(term), [...args.slice(0, 4), inner.base, natNumeral(inner.offset + k)]);
  return { expr, proof };
}

/** `base + offset`; no base for a numeral. Only an outermost numeral counts. */
function splitOffset(term: Expr): { base: Expr | undefined; offset: bigint } {
  const value = natLiteral(term);
  if (value !== undefined) return { base: undefined, offset: value };
  const fn = getAppFn(term);
  const args = getAppArgs(term);
  if (fn.kind === 'const' && fn.name === ADD && args.length === 6 && isNatType(args[0]!)) {
    const k = natLiteral(args[5]!);
    if (k !== undefined) return { base: args[4]!, offset: k };
  }
  return { base: term, offset: 0n };
}

/** Largest offset for which definitional unfolding is trusted to be quick. */
const MAX_OFFSET = 4096n;

/** `x + 2 = y + 5` becomes `x = y + 3`, and so on for `≤` and `<`. */
function cancelOffsets(meta: Meta, relation: Name, left: Expr, right: Expr): SimpResult | undefined {
  const l = splitOffset(left);
  const r = splitOffset(right);
  const common = l.offset < r.offset ? l.offset : r.offset;
  if (common === 0n || common > MAX_OFFSET || (l.base === undefined && r.base === undefined))
    return undefined;
  const rest = (side: typeof l): Expr => {
    const offset = side.offset - common;
    if (side.base === undefined) return natNumeral(offset);
    return offset === 0n ? side.base : natSum(side.base, natNumeral(offset));
  };
  const a = rest(l);
  const b = rest(r);
  const lemma =
    relation === EQ
      ? 'Nat.add_right_cancel_iff'
      : relation === nameOf('LE.le')
        ? 'Nat.add_le_add_iff_right'
        : 'Nat.add_lt_add_iff_right';
  const info = meta.env.find(nameOf(lemma));
  if (info === undefined) return undefined;
  const k = natNumeral(common);
  const { old, next, proof } = cancellation(meta, lemma, a, b, k);
  return { expr: next, proof: propextProof(old, next, proof) };
}

function cancellation(
  meta: Meta,
  lemma: string,
  a: Expr,
  b: Expr,
  k: Expr,
): { old: Expr; next: Expr; proof: Expr } {
  const info = meta.env.get(nameOf(lemma));
  // The lemmas differ in the names and order of their implicit arguments: found by what they say.
  const { args, statement } = instantiateByName(info.type, { a, b, k }, lemma);
  const iffArgs = getAppArgs(statement);
  return { old: iffArgs[0]!, next: iffArgs[1]!, proof: mkApps(mkConst(info.name), args) };
}

/** Arguments for `∀ m k n, m + n ∘ k + n ↔ m ∘ k` in whatever order its variables are bound. */
function instantiateByName(
  type: Expr,
  values: { a: Expr; b: Expr; k: Expr },
  lemma: string,
): { args: Expr[]; statement: Expr } {
  let body = type;
  let count = 0;
  while (body.kind === 'pi') {
    body = body.body;
    count++;
  }
  const right = getAppArgs(getAppArgs(body)[1]!);
  const left = getAppArgs(getAppArgs(body)[0]!);
  const first = right[right.length - 2]!;
  const second = right[right.length - 1]!;
  const added = getAppArgs(left[left.length - 2]!)[5]!;
  const args: Expr[] = new Array(count);
  for (const [variable, value] of [
    [first, values.a],
    [second, values.b],
    [added, values.k],
  ] as const) {
    if (variable.kind !== 'bvar') throw new TypeError(`${lemma} does not have the expected form`);
    args[count - 1 - variable.index] = value;
  }
  let statement = type;
  for (const arg of args) {
    if (statement.kind !== 'pi') throw new TypeError(`${lemma} does not have the expected form`);
    statement = instantiate1(statement.body, arg);
  }
  return { args, statement };
}

function natSum(a: Expr, b: Expr): Expr {
  return mkApps(mkConst(ADD, [LEVEL_ZERO, LEVEL_ZERO, LEVEL_ZERO]), [
    NAT,
    NAT,
    NAT,
    mkApps(mkConst(nameOf('instHAdd'), [LEVEL_ZERO]), [NAT, mkConst(nameOf('instAddNat'))]),
    a,
    b,
  ]);
}

/** `p = True` or `p = False`, proved by evaluating the decision procedure of `p` in the kernel. */
function decided(meta: Meta, proposition: Expr, value: boolean): SimpResult | undefined {
  const instance = decidableInstance(meta, proposition);
  if (instance === undefined) return undefined;
  const lemma = mkConst(nameOf(value ? 'eq_true_of_decide' : 'eq_false_of_decide'));
  const proof = mkApps(lemma, [proposition, instance, boolReflexivity(value)]);
  return { expr: value ? TRUE : FALSE, proof };
}

/** `c₁ … = c₂ …` is `False` for different constructors (Lean's `reduceCtorEq`). */
export function differentConstructors(meta: Meta, term: Expr): SimpResult | undefined {
  const fn = getAppFn(term);
  if (fn.kind !== 'const' || fn.name !== EQ) return undefined;
  const [type, left, right] = getAppArgs(term);
  if (type === undefined || left === undefined || right === undefined) return undefined;
  const a = constructorName(meta, left);
  const b = a === undefined ? undefined : constructorName(meta, right);
  if (a === undefined || b === undefined || a === b) return undefined;
  return meta.withTransparency('default', () =>
    meta.attempt(() =>
      meta.withLocalDecl(nameOf('h'), 'default', term, h => {
        const absurdity = noConfusion(meta, left, right, h, a);
        const refutation = mkLam(nameOf('h'), term, abstractVars(meta.instantiate(absurdity), [h]));
        return { expr: FALSE, proof: eqFalseProof(term, refutation) };
      }),
    ),
  );
}

/** The constructor at the head of a term; of a numeral, `Nat.zero` or `Nat.succ`. */
function constructorName(meta: Meta, term: Expr): Name | undefined {
  const fn = getAppFn(term);
  if (fn.kind === 'const' && fn.name === OF_NAT) {
    if (!isNatType(getAppArgs(term)[0]!)) return undefined;
    const value = natLiteral(term);
    return value === undefined ? undefined : nameOf(value === 0n ? 'Nat.zero' : 'Nat.succ');
  }
  return constructorAppOf(meta, term)?.ctor.name;
}
