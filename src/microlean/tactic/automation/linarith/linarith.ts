/**
 * `linarith`: contradictions between linear inequalities over an ordered commutative semiring or ring. A sum of
 * multiples of the hypotheses is found by Fourier-Motzkin elimination, in which monomials are the unknowns; that the
 * sum is absurd is proved by `ring`. `nlinarith` adds products of pairs of comparisons first.
 */

import {
  inferType,
  isDefEq,
  type Meta,
  MetaError,
  matchEq,
  mkAppOptM,
  whnfR,
} from '../../../elaborate/meta/index.js';
import {
  abstractVars,
  type Expr,
  getAppArgs,
  getAppFn,
  type MVar,
  mkApp,
  mkConst,
  mkLam,
  mkNatLit,
  nameOf,
} from '../../../kernel/index.js';
import type { ArithmeticTactic } from '../../../syntax/index.js';
import { exfalso, goalTarget } from '../../goal.js';
import { propositionalHypotheses } from '../../simp/simp-goal.js';
import type { TacticContext } from '../../tactic-context.js';
import type { TacticTable } from '../../tactic-table.js';
import { elabExact } from '../../terms.js';
import { addPolynomials, negatePolynomial } from '../ring/polynomial.js';
import { RingReader } from '../ring/reader.js';
import { type RingStructure, ringProof, ringStructure } from '../ring/ring.js';
import { findCertificate } from './certificate.js';
import { type Comparison, comparisonsOf, lemma, natNonnegative } from './comparison.js';

const NAT = mkConst(nameOf('Nat'));
/** Comparisons beyond which nlinarith multiplies no more pairs. */
const MAX_FACTORS = 12;

interface Options {
  readonly products: boolean;
  /** Comparisons that products are made of first: the user's terms and the negated goal. */
  readonly hints: readonly Expr[];
}

/** A proof of `False` from proofs of comparisons, or `undefined`. */
function refuteComparisons(
  meta: Meta,
  proofs: readonly Expr[],
  preferred: Expr | undefined,
  options: Options,
): Expr | undefined {
  const all = proofs.flatMap(proof => comparisonsOf(meta, proof));
  for (const type of typesOf(meta, all, preferred)) {
    const structure = ringStructure(meta, type);
    if (structure === undefined) continue;
    const here = all.filter(comparison => sameType(meta, comparison.type, type));
    const withProducts = options.products ? [...here, ...productsOf(meta, structure, here)] : here;
    const proof = refuteIn(meta, structure, withProducts);
    if (proof !== undefined) return proof;
  }
  return undefined;
}

const sameType = (meta: Meta, a: Expr, b: Expr): boolean =>
  a === b || meta.withTransparency('reducible', () => isDefEq(meta, a, b));

function typesOf(meta: Meta, comparisons: readonly Comparison[], preferred: Expr | undefined): Expr[] {
  const types: Expr[] = preferred === undefined ? [] : [preferred];
  for (const { type } of comparisons) if (!types.some(known => sameType(meta, known, type))) types.push(type);
  return types;
}

function refuteIn(meta: Meta, structure: RingStructure, given: readonly Comparison[]): Expr | undefined {
  const reader = new RingReader(meta, structure.type, structure.signed === undefined ? 'semiring' : 'ring');
  const difference = ({ left, right }: Comparison) =>
    addPolynomials(reader.read(right).polynomial, negatePolynomial(reader.read(left).polynomial));
  const comparisons = [...given];
  const inequalities = given.map(c => ({ difference: difference(c), strict: c.strict }));
  if (structure.type === NAT)
    for (const atom of [...reader.atoms])
      for (const comparison of natNonnegative(meta, atom)) {
        comparisons.push(comparison);
        inequalities.push({ difference: difference(comparison), strict: false });
      }
  const certificate = findCertificate(inequalities, () => meta.tick());
  return certificate === undefined ? undefined : proveAbsurd(meta, structure, comparisons, certificate);
}

/** Adds up multiples of comparisons and refutes the sum. */
function proveAbsurd(
  meta: Meta,
  structure: RingStructure,
  comparisons: readonly Comparison[],
  certificate: ReadonlyMap<number, bigint>,
): Expr | undefined {
  let sum: { proof: Expr; strict: boolean } | undefined;
  for (const [index, multiple] of certificate) {
    const { strict, proof } = comparisons[index]!;
    const scaled = multiple === 1n ? proof : scale(meta, proof, strict, multiple);
    if (sum === undefined) {
      sum = { proof: scaled, strict };
      continue;
    }
    const name = `add_${sum.strict ? 'lt' : 'le'}_${strict ? 'lt' : 'le'}`;
    sum = { proof: lemma(meta, name, [sum.proof, scaled]), strict: sum.strict || strict };
  }
  if (sum === undefined) return undefined;
  const [, , left, right] = getAppArgs(meta.instantiate(inferType(meta, sum.proof)));
  const reader = new RingReader(meta, structure.type, structure.signed === undefined ? 'semiring' : 'ring');
  const excess = addPolynomials(
    reader.read(left!).polynomial,
    negatePolynomial(reader.read(right!).polynomial),
  );
  const constant = excess.get('') ?? 0n;
  const absurd =
    sum.strict && constant === 0n
      ? lemma(meta, 'absurd_lt_self', [sum.proof])
      : lemma(meta, sum.strict ? 'absurd_lt' : 'absurd_le', [
          mkNatLit(sum.strict ? constant : constant - 1n),
          sum.proof,
        ]);
  const type = meta.instantiate(inferType(meta, absurd));
  const equation = type.kind === 'pi' ? matchEq(type.binderType) : undefined;
  if (equation === undefined) return undefined;
  const identity = ringProof(meta, structure, equation.left, equation.right);
  return identity === undefined ? undefined : mkApp(absurd, identity);
}

function scale(meta: Meta, proof: Expr, strict: boolean, multiple: bigint): Expr {
  return strict
    ? lemma(meta, 'scale_lt', [mkNatLit(multiple - 1n), proof])
    : lemma(meta, 'scale_le', [mkNatLit(multiple), proof]);
}

/** Products of pairs of comparisons. Strictness is lost. */
function productsOf(meta: Meta, structure: RingStructure, factors: readonly Comparison[]): Comparison[] {
  const differences = meta.attempt(() => existsDifference(meta, structure));
  if (differences === undefined) return [];
  const used = factors.slice(-MAX_FACTORS);
  const products: Comparison[] = [];
  for (const [i, first] of used.entries())
    for (const second of used.slice(i)) {
      const product = meta.attempt(() =>
        lemma(meta, 'mul_le', [differences, weakened(meta, first), weakened(meta, second)]),
      );
      if (product !== undefined) products.push(...comparisonsOf(meta, product));
    }
  return products;
}

const weakened = (meta: Meta, { strict, proof }: Comparison): Expr =>
  strict ? lemma(meta, "le_of_lt'", [proof]) : proof;

/** `∀ a ≤ b, ∃ c ≥ 0, b = a + c` */
function existsDifference(meta: Meta, structure: RingStructure): Expr {
  const name = structure.type === NAT ? 'nat_difference' : 'ring_difference';
  return mkAppOptM(
    meta,
    nameOf(`Microlean.Linarith.${name}`),
    name === 'nat_difference' ? [] : [structure.type],
  );
}

// ------------------------------------------------------------------------------------------------- goals

/** Proves a goal that is a comparison, or any goal from contradictory hypotheses. @throws {MetaError} */
function linarithGoal(ctx: TacticContext, tactic: ArithmeticTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const [item] = tactic.config;
    if (item !== undefined)
      throw new MetaError(`${tactic.kind} option '${item.option}' is not supported by microlean`);
    if (tactic.location !== undefined)
      throw new MetaError(`${tactic.kind} at … is not supported by microlean`);
    const hints = tactic.terms.map(term => elabExact(ctx, term));
    const hypotheses = tactic.only ? [] : propositionalHypotheses(meta);
    const products = tactic.kind === 'nlinarith';
    const refutation = (negation: Expr | undefined, type: Expr | undefined): Expr => {
      const own = negation === undefined ? [] : [negation];
      const options = { products, hints: [...hints, ...own] };
      const proofs = [...hypotheses, ...hints, ...own];
      const proof =
        refuteComparisons(meta, proofs, type, { ...options, products: false }) ??
        (products ? refuteComparisons(meta, proofs, type, options) : undefined);
      if (proof === undefined)
        throw new MetaError(`${tactic.kind} failed to find a contradiction\n${ctx.printGoal(goal)}`);
      return proof;
    };
    prove(meta, goal, refutation);
    return [];
  });
}

function prove(
  meta: Meta,
  goal: MVar,
  refutation: (negation: Expr | undefined, type: Expr | undefined) => Expr,
): void {
  const target = whnfR(meta, goalTarget(meta, goal));
  const fn = getAppFn(target);
  const args = getAppArgs(target);
  const form = fn.kind === 'const' ? FORMS.get(fn.name.toString()) : undefined;
  if (form === undefined || ringStructure(meta, args[0]!) === undefined) {
    const inner = exfalso(meta, goal);
    meta.assign(inner, refutation(undefined, undefined));
    return;
  }
  const [a, b] = args.slice(-2) as [Expr, Expr];
  let proof = lemma(meta, form, [a, b]);
  // One premise, or two for an equation: `… → False`.
  for (;;) {
    const type = meta.instantiate(inferType(meta, proof));
    if (type.kind !== 'pi') break;
    const premise = type.binderType.kind === 'pi' ? type.binderType.binderType : undefined;
    if (premise === undefined) break;
    const refuted = meta.withLocalDecl(nameOf('h'), 'default', premise, h =>
      mkLam(nameOf('h'), premise, abstractVars(refutation(h, args[0]), [h])),
    );
    proof = mkApp(proof, refuted);
  }
  meta.assign(goal, proof);
}

const FORMS: ReadonlyMap<string, string> = new Map([
  ['LE.le', 'prove_le'],
  ['LT.lt', 'prove_lt'],
  ['Eq', 'prove_eq'],
]);

/** Adds `linarith` and `nlinarith` to a table. */
export function registerLinarith(table: TacticTable): void {
  table.register('linarith', linarithGoal);
  table.register('nlinarith', linarithGoal);
}
