/** Reading natural-number terms as linear forms. What is not linear is an unknown. */

import { type Meta, natLiteral } from '../../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, mkNatLit, nameOf } from '../../../kernel/index.js';
import { Atoms } from './atoms.js';
import { linear } from './lemmas.js';
import { combineForms, constantForm, isConstant, type LinearForm, unknownForm } from './linear-form.js';

/** A term with its form and its reification as a `Microlean.Linear.Term`. */
export interface LinearTerm {
  readonly form: LinearForm;
  readonly reified: Expr;
}

const ADD = nameOf('HAdd.hAdd');
const MUL = nameOf('HMul.hMul');
const POW = nameOf('HPow.hPow');
const SUCC = nameOf('Nat.succ');
const NAT = nameOf('Nat');
const MAX_EXPONENT = 256n;

export const isNat = (type: Expr | undefined): boolean => type?.kind === 'const' && type.name === NAT;

/** Reads the natural numbers of one problem; what is not linear becomes an unknown. */
export class Unknowns {
  private readonly atoms: Atoms;

  constructor(meta: Meta) {
    this.atoms = new Atoms(meta);
  }

  get terms(): readonly Expr[] {
    return this.atoms.terms;
  }

  /** Reads a term of type `ℕ`. */
  read(term: Expr): LinearTerm {
    const value = natLiteral(term);
    if (value !== undefined) return numeral(value);
    if (term.kind === 'mdata') return this.read(term.expr);
    const fn = getAppFn(term);
    const args = getAppArgs(term);
    if (fn.kind !== 'const') return this.unknown(term);
    if (fn.name === SUCC && args.length === 1) return sum(this.read(args[0]!), numeral(1n));
    if (args.length !== 6 || !isNat(args[0])) return this.unknown(term);
    const [left, right] = [args[4]!, args[5]!];
    if (fn.name === ADD) return sum(this.read(left), this.read(right));
    if (fn.name === MUL) return this.product(term, left, right);
    if (fn.name === POW) return power(left, right) ?? this.unknown(term);
    return this.unknown(term);
  }

  private product(term: Expr, left: Expr, right: Expr): LinearTerm {
    const a = this.readQuietly(left);
    if (a !== undefined && isConstant(a.form)) {
      const b = this.read(right);
      const k = a.form.constant;
      return { form: scaled(k, b.form), reified: linear('Term.mul', mkNatLit(k), b.reified) };
    }
    const b = this.readQuietly(right);
    if (b !== undefined && isConstant(b.form)) {
      const inner = this.read(left);
      const k = b.form.constant;
      return { form: scaled(k, inner.form), reified: linear('Term.mulr', inner.reified, mkNatLit(k)) };
    }
    return this.unknown(term);
  }

  /** Reads a term only if that makes no unknowns, i.e. if it is a number. */
  private readQuietly(term: Expr): LinearTerm | undefined {
    return isClosedNumber(term) ? this.read(term) : undefined;
  }

  private unknown(term: Expr): LinearTerm {
    const index = this.atoms.indexOf(term);
    return { form: unknownForm(index), reified: linear('Term.var', mkNatLit(index)) };
  }
}

function isClosedNumber(term: Expr): boolean {
  if (natLiteral(term) !== undefined) return true;
  const fn = getAppFn(term);
  const args = getAppArgs(term);
  if (fn.kind !== 'const' || args.length !== 6 || !isNat(args[0])) return false;
  if (fn.name === POW) return power(args[4]!, args[5]!) !== undefined;
  return (fn.name === ADD || fn.name === MUL) && isClosedNumber(args[4]!) && isClosedNumber(args[5]!);
}

const numeral = (value: bigint): LinearTerm => ({
  form: constantForm(value),
  reified: linear('Term.num', mkNatLit(value)),
});

const scaled = (k: bigint, form: LinearForm): LinearForm => combineForms(0n, constantForm(0n), k, form);

function sum(a: LinearTerm, b: LinearTerm): LinearTerm {
  return {
    form: combineForms(1n, a.form, 1n, b.form),
    reified: linear('Term.add', a.reified, b.reified),
  };
}

function power(base: Expr, exponent: Expr): LinearTerm | undefined {
  const b = natLiteral(base);
  const e = natLiteral(exponent);
  return b === undefined || e === undefined || e > MAX_EXPONENT ? undefined : numeral(b ** e);
}
