/**
 * Turning derivations into proofs, by reflection: coefficient lists are literals, and the kernel checks each step by
 * computing with them (`Microlean.Linear` in the library).
 */

import {
  type Expr,
  LEVEL_ONE,
  LEVEL_ZERO,
  mkApps,
  mkConst,
  mkNatLit,
  nameOf,
} from '../../../kernel/index.js';
import { INT, intLiteral } from './int-terms.js';
import { linear, linearInt } from './lemmas.js';
import { isConstant, type LinearForm } from './linear-form.js';
import type { Constraint } from './solve.js';

const NAT = mkConst(nameOf('Nat'));
const NIL = mkApps(mkConst(nameOf('List.nil'), [LEVEL_ZERO]), [NAT]);
const CONS = mkApps(mkConst(nameOf('List.cons'), [LEVEL_ZERO]), [NAT]);

/** `rfl : true = true` */
export const TRUE_IS_TRUE: Expr = mkApps(mkConst(nameOf('Eq.refl'), [LEVEL_ONE]), [
  mkConst(nameOf('Bool')),
  mkConst(nameOf('Bool.true')),
]);

/** A given inequality `left ≤ right` between reified terms. */
export interface GivenFact {
  readonly left: Expr;
  readonly right: Expr;
  readonly leftForm: LinearForm;
  readonly rightForm: LinearForm;
  readonly proof: Expr;
}

/** A list of `ℕ` terms. */
function natList(items: readonly Expr[]): Expr {
  return items.reduceRight<Expr>((tail, head) => mkApps(CONS, [head, tail]), NIL);
}

/** Coefficients by position; position 0 is the constant. */
type Vector = bigint[];

const literals = (vector: Vector): Expr => natList(vector.map(n => mkNatLit(n)));

/** The two sides of `form ≥ 0`: what is subtracted, and what is added. */
function sidesOf(form: LinearForm): { p: Vector; q: Vector } {
  const p: Vector = [];
  const q: Vector = [];
  const put = (position: number, value: bigint) => {
    if (value > 0n) set(q, position, value);
    else if (value < 0n) set(p, position, -value);
  };
  put(0, form.constant);
  for (const [unknown, value] of form.coefficients) put(unknown, value);
  return { p, q };
}

function set(vector: Vector, position: number, value: bigint): void {
  while (vector.length <= position) vector.push(0n);
  vector[position] = value;
}

function addVectors(k: bigint, a: Vector, l: bigint, b: Vector): Vector {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => k * (a[i] ?? 0n) + l * (b[i] ?? 0n));
}

function vectorOf(form: LinearForm): Vector {
  const vector: Vector = [];
  set(vector, 0, form.constant);
  for (const [unknown, value] of form.coefficients) set(vector, unknown, value);
  return vector;
}

/** What unknowns stand for. */
export type Domain = 'natural numbers' | 'integers';

/** Makes proofs from derivations over one list of unknowns. */
export class ProofBuilder {
  private readonly done = new Map<Constraint, Expr>();
  private readonly atoms: Expr;
  private readonly context: Expr;

  constructor(
    private readonly domain: Domain,
    atoms: readonly Expr[],
    private readonly facts: readonly GivenFact[],
  ) {
    const type = domain === 'integers' ? INT : NAT;
    const cons = mkApps(mkConst(nameOf('List.cons'), [LEVEL_ZERO]), [type]);
    const nil = mkApps(mkConst(nameOf('List.nil'), [LEVEL_ZERO]), [type]);
    this.atoms = atoms.reduceRight<Expr>((tail, head) => mkApps(cons, [head, tail]), nil);
    this.context = mkApps(cons, [domain === 'integers' ? intLiteral(1n) : ONE, this.atoms]);
  }

  private lemma(name: string, ...args: Expr[]): Expr {
    return this.domain === 'integers' ? linearInt(name, ...args) : linear(name, ...args);
  }

  /** A proof of `False` from a constraint without unknowns whose constant is negative. */
  contradiction(constraint: Constraint): Expr {
    const { p, q } = sidesOf(constraint.form);
    if (!isConstant(constraint.form) || constraint.form.constant >= 0n)
      throw new TypeError('not a contradiction');
    return this.lemma(
      'absurd',
      this.atoms,
      literals(p),
      literals(q),
      mkNatLit(p[0] ?? 0n),
      mkNatLit(q[0] ?? 0n),
      this.prove(constraint),
      TRUE_IS_TRUE,
      TRUE_IS_TRUE,
      TRUE_IS_TRUE,
    );
  }

  private prove(constraint: Constraint): Expr {
    const known = this.done.get(constraint);
    if (known !== undefined) return known;
    const proof = this.build(constraint);
    this.done.set(constraint, proof);
    return proof;
  }

  private build({ form, derivation }: Constraint): Expr {
    const { p, q } = sidesOf(form);
    switch (derivation.kind) {
      case 'given':
        return this.given(this.facts[derivation.index]!, p, q);
      case 'natural':
        return mkApps(mkConst(nameOf('Nat.zero_le')), [linear('dot', literals(q), this.context)]);
      case 'combine': {
        const a = sidesOf(derivation.first.form);
        const b = sidesOf(derivation.second.form);
        const left = addVectors(derivation.k, a.p, derivation.l, b.p);
        // Over ℕ what is common to both sides is named; over ℤ the sides are balanced without it.
        const common = this.domain === 'integers' ? [] : [addVectors(1n, left, -1n, p)];
        return this.lemma(
          'combine',
          this.context,
          mkNatLit(derivation.k),
          mkNatLit(derivation.l),
          ...[a.p, a.q, b.p, b.q, ...common, p, q].map(literals),
          this.prove(derivation.first),
          this.prove(derivation.second),
          TRUE_IS_TRUE,
          ...common.map(() => TRUE_IS_TRUE),
        );
      }
      case 'divide':
        return this.divided(derivation.of, derivation.factor, p, q);
    }
  }

  private given(fact: GivenFact, p: Vector, q: Vector): Expr {
    const sides = [literals(p), literals(q)];
    if (this.domain === 'integers')
      return this.lemma('of_le', this.atoms, fact.left, fact.right, ...sides, fact.proof, TRUE_IS_TRUE);
    const common = addVectors(1n, vectorOf(fact.leftForm), -1n, p);
    return linear(
      'of_le',
      this.atoms,
      fact.left,
      fact.right,
      literals(common),
      ...sides,
      fact.proof,
      TRUE_IS_TRUE,
      TRUE_IS_TRUE,
    );
  }

  private divided(of: Constraint, factor: bigint, a: Vector, b: Vector): Expr {
    const { p, q } = sidesOf(of.form);
    const u = factor * (a[0] ?? 0n) - (p[0] ?? 0n);
    const s = (q[0] ?? 0n) + u - factor * (b[0] ?? 0n);
    return this.lemma(
      'tighten',
      this.atoms,
      mkNatLit(factor),
      mkNatLit(u),
      mkNatLit(s),
      ...[p, q, a, b].map(literals),
      this.prove(of),
      TRUE_IS_TRUE,
      TRUE_IS_TRUE,
      TRUE_IS_TRUE,
    );
  }
}

/** The numeral `1 : ℕ` as users write it. */
const ONE: Expr = mkApps(mkConst(nameOf('OfNat.ofNat'), [LEVEL_ZERO]), [
  NAT,
  mkNatLit(1n),
  mkApps(mkConst(nameOf('instOfNatNat')), [mkNatLit(1n)]),
]);
