/** Reading integer terms as linear forms, and natural-number terms as integer ones. */

import { type Meta, natLiteral } from '../../../elaborate/meta/index.js';
import {
  type Expr,
  getAppArgs,
  getAppFn,
  LEVEL_ONE,
  LEVEL_ZERO,
  mkApp,
  mkApps,
  mkConst,
  mkNatLit,
  nameOf,
} from '../../../kernel/index.js';
import { Atoms } from './atoms.js';
import { linearInt } from './lemmas.js';
import { combineForms, constantForm, type LinearForm, unknownForm } from './linear-form.js';
import { isNat, type LinearTerm } from './terms.js';

const ADD = nameOf('HAdd.hAdd');
const SUB = nameOf('HSub.hSub');
const MUL = nameOf('HMul.hMul');
const DIV = nameOf('HDiv.hDiv');
const MOD = nameOf('HMod.hMod');
const POW = nameOf('HPow.hPow');
const NEG = nameOf('Neg.neg');
const SUCC = nameOf('Nat.succ');
const CAST = nameOf('Nat.cast');
const OF_NAT = nameOf('OfNat.ofNat');
const INT_NAME = nameOf('Int');
const MAX_EXPONENT = 256n;

export const INT: Expr = mkConst(INT_NAME);

export const isInt = (type: Expr | undefined): boolean => type?.kind === 'const' && type.name === INT_NAME;

/** The value of a closed integer (or natural) term that only has numerals, `+`, `-`, `*` and powers. */
export function closedValue(term: Expr): bigint | undefined {
  const literal = natLiteral(term);
  if (literal !== undefined) return literal;
  if (term.kind === 'mdata') return closedValue(term.expr);
  const fn = getAppFn(term);
  const args = getAppArgs(term);
  if (fn.kind !== 'const') return undefined;
  if (fn.name === NEG && args.length === 3) {
    const inner = closedValue(args[2]!);
    return inner === undefined ? undefined : -inner;
  }
  if (fn.name === CAST && args.length === 3) return closedValue(args[2]!);
  if (args.length !== 6) return undefined;
  const operation = OPERATIONS.get(fn.name);
  if (operation === undefined) return undefined;
  const [a, b] = [closedValue(args[4]!), closedValue(args[5]!)];
  return a === undefined || b === undefined ? undefined : operation(a, b, isNat(args[0]));
}

const OPERATIONS = new Map<typeof ADD, (a: bigint, b: bigint, natural: boolean) => bigint | undefined>([
  [ADD, (a, b) => a + b],
  [SUB, (a, b, natural) => (natural && a < b ? 0n : a - b)],
  [MUL, (a, b) => a * b],
  [POW, (a, b) => (b < 0n || b > MAX_EXPONENT ? undefined : a ** b)],
]);

/** Reads the integers of one problem; what is not linear becomes an unknown. */
export class IntUnknowns {
  private readonly atoms: Atoms;

  constructor(private readonly meta: Meta) {
    this.atoms = new Atoms(meta);
  }

  get terms(): readonly Expr[] {
    return this.atoms.terms;
  }

  /** Reads a term of type `ℤ`. */
  read(term: Expr): LinearTerm {
    this.meta.tick();
    const value = closedValue(term);
    if (value !== undefined) return integer(value);
    if (term.kind === 'mdata') return this.read(term.expr);
    const fn = getAppFn(term);
    const args = getAppArgs(term);
    if (fn.kind !== 'const' || !isInt(args[0])) return this.unknown(term);
    if (fn.name === NEG && args.length === 3) {
      const inner = this.read(args[2]!);
      return { form: scaled(-1n, inner.form), reified: linearInt('Term.neg', inner.reified) };
    }
    if (args.length !== 6) return this.unknown(term);
    const [left, right] = [args[4]!, args[5]!];
    if (fn.name === ADD || fn.name === SUB) {
      const [a, b] = [this.read(left), this.read(right)];
      const name = fn.name === ADD ? 'Term.add' : 'Term.sub';
      return {
        form: combineForms(1n, a.form, fn.name === ADD ? 1n : -1n, b.form),
        reified: linearInt(name, a.reified, b.reified),
      };
    }
    if (fn.name === MUL) return this.product(term, left, right);
    return this.unknown(term);
  }

  private product(term: Expr, left: Expr, right: Expr): LinearTerm {
    const k = closedValue(left);
    if (k !== undefined) {
      const inner = this.read(right);
      const size = mkNatLit(k < 0n ? -k : k);
      return {
        form: scaled(k, inner.form),
        reified: linearInt(k < 0n ? 'Term.nmul' : 'Term.mul', size, inner.reified),
      };
    }
    const l = closedValue(right);
    if (l === undefined) return this.unknown(term);
    const inner = this.read(left);
    const size = mkNatLit(l < 0n ? -l : l);
    return {
      form: scaled(l, inner.form),
      reified: linearInt(l < 0n ? 'Term.nmulr' : 'Term.mulr', inner.reified, size),
    };
  }

  private unknown(term: Expr): LinearTerm {
    const index = this.atoms.indexOf(term);
    return { form: unknownForm(index), reified: linearInt('Term.var', mkNatLit(index)) };
  }
}

function integer(value: bigint): LinearTerm {
  const size = linearInt('Term.num', mkNatLit(value < 0n ? -value : value));
  return { form: constantForm(value), reified: value < 0n ? linearInt('Term.neg', size) : size };
}

const scaled = (k: bigint, form: LinearForm): LinearForm => combineForms(0n, constantForm(0n), k, form);

// ------------------------------------------------------------------------------------------------- casts

/** A natural number as an integer term, and a proof of `(natural : ℤ) = term`. */
export interface Lifted {
  readonly term: Expr;
  readonly proof: Expr;
}

const NAT = mkConst(nameOf('Nat'));
const CAST_TO_INT = mkApps(mkConst(CAST, [LEVEL_ZERO]), [INT, mkConst(nameOf('instNatCastInt'))]);

/** `(natural : ℤ)`, with the cast moved inwards over `+`, `*`, and `/`, `%` by numerals. */
export function lift(natural: Expr): Lifted {
  const value = natLiteral(natural);
  if (value !== undefined) return reflexive(intLiteral(value));
  if (natural.kind === 'mdata') return lift(natural.expr);
  const fn = getAppFn(natural);
  const args = getAppArgs(natural);
  if (fn.kind === 'const' && fn.name === SUCC && args.length === 1)
    return lifted(ADD, 'cast_add', 'instAddInt', args[0]!, natLiteralTerm(1n));
  if (fn.kind !== 'const' || args.length !== 6 || !isNat(args[0])) return reflexive(castToInt(natural));
  const [a, b] = [args[4]!, args[5]!];
  if (fn.name === ADD) return lifted(ADD, 'cast_add', 'instAddInt', a, b);
  if (fn.name === MUL) return lifted(MUL, 'cast_mul', 'instMulInt', a, b);
  const divisor = closedValue(b);
  if (divisor !== undefined && divisor > 0n) {
    if (fn.name === DIV) return lifted(DIV, 'cast_div', 'instDivInt', a, b);
    if (fn.name === MOD) return lifted(MOD, 'cast_mod', 'instModInt', a, b);
  }
  const power = closedValue(natural);
  if (power !== undefined) return reflexive(intLiteral(power));
  return reflexive(castToInt(natural));
}

export const castToInt = (natural: Expr): Expr => mkApp(CAST_TO_INT, natural);

function lifted(operation: typeof ADD, lemma: string, instance: string, a: Expr, b: Expr): Lifted {
  const [x, y] = [lift(a), lift(b)];
  return {
    term: binary(operation, instance, x.term, y.term),
    proof: linearInt(lemma, a, b, x.term, y.term, x.proof, y.proof),
  };
}

const HETEROGENEOUS = new Map([
  [ADD, 'instHAdd'],
  [MUL, 'instHMul'],
  [DIV, 'instHDiv'],
  [MOD, 'instHMod'],
]);

function binary(operation: typeof ADD, instance: string, a: Expr, b: Expr): Expr {
  const wrapper = mkApps(mkConst(nameOf(HETEROGENEOUS.get(operation)!), [LEVEL_ZERO]), [
    INT,
    mkConst(nameOf(`Int.${instance}`)),
  ]);
  return mkApps(mkConst(operation, [LEVEL_ZERO, LEVEL_ZERO, LEVEL_ZERO]), [INT, INT, INT, wrapper, a, b]);
}

const reflexive = (term: Expr): Lifted => ({
  term,
  proof: mkApps(mkConst(nameOf('Eq.refl'), [LEVEL_ONE]), [INT, term]),
});

/** The integer literal `n`. */
export function intLiteral(value: bigint): Expr {
  const literal = mkNatLit(value);
  return mkApps(mkConst(OF_NAT, [LEVEL_ZERO]), [
    INT,
    literal,
    mkApp(mkConst(nameOf('instOfNatInt')), literal),
  ]);
}

function natLiteralTerm(value: bigint): Expr {
  const literal = mkNatLit(value);
  return mkApps(mkConst(OF_NAT, [LEVEL_ZERO]), [
    NAT,
    literal,
    mkApp(mkConst(nameOf('instOfNatNat')), literal),
  ]);
}
