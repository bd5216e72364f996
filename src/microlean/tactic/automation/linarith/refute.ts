/** Refuting comparisons over one type: reads them, looks for a certificate, and proves it. */

import { isDefEqReducible, type Meta, natLiteral } from '../../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, nameOf } from '../../../kernel/index.js';
import { absolute, greatestCommonDivisor } from '../omega/linear-form.js';
import type { Comparison } from './comparison.js';
import type { OrderedStructure } from './ordered-structure.js';
import { combination, type PolynomialForm, UNIT } from './polynomial-form.js';
import { castNonnegative, natNonnegative, productOf, squaresIn } from './products.js';
import { FormReader } from './reader.js';
import { type Column, vanishingCombination } from './simplex.js';
import { refuteSum, type Summand } from './sum.js';

/** Comparisons beyond which nlinarith multiplies no more pairs. */
const MAX_FACTORS = 60;

/** A comparison with its right side minus its left side. The proof of a product is made only if it is used. */
interface Entry {
  readonly relation: Comparison['relation'];
  readonly form: PolynomialForm;
  readonly comparison: () => Comparison | undefined;
}

/** A proof of `False` from comparisons over one type, or `undefined`. */
export function refuteComparisons(
  meta: Meta,
  structure: OrderedStructure,
  comparisons: readonly Comparison[],
  products: boolean,
): Expr | undefined {
  const reader = new FormReader(meta, structure.type, {
    subtraction: structure.ringArgs !== undefined,
    division: structure.isField,
  });
  const entryOf = (comparison: Comparison): Entry => ({
    relation: comparison.relation,
    form: combination(1n, reader.read(comparison.right), -1n, reader.read(comparison.left)),
    comparison: () => comparison,
  });
  const all = [...comparisons, ...nonnegativeParts(meta, structure, comparisons)];
  if (!products) return refuteEntries(meta, structure, all.map(entryOf));
  const sameAtom = (a: Expr, b: Expr) => isDefEqReducible(meta, a, b);
  const factors = [...squaresIn(meta, structure, all, sameAtom), ...all].map(entryOf);
  return refuteEntries(meta, structure, [...factors, ...productsOf(meta, structure, reader, factors)]);
}

function refuteEntries(meta: Meta, structure: OrderedStructure, entries: readonly Entry[]): Expr | undefined {
  const columns: Column[] = entries.map(({ form, relation }) => ({
    entries: form.coefficients,
    free: relation === 'eq',
    strict: relation === 'lt',
  }));
  // `0 < 1`, which makes constants an unknown like the others.
  columns.push({ entries: new Map([[UNIT, 1n]]), free: false, strict: true });
  const found = vanishingCombination(columns, () => meta.tick());
  if (found === undefined) return undefined;
  const multiples = new Map<number, bigint>();
  let common = 0n;
  for (const [index, multiplier] of found) {
    const multiple = multiplier * (entries[index]?.form.denominator ?? 1n);
    multiples.set(index, multiple);
    common = greatestCommonDivisor(common, absolute(multiple));
  }
  const summands: Summand[] = [];
  for (const [index, multiple] of multiples) {
    if (index === entries.length) continue;
    const comparison = entries[index]!.comparison();
    if (comparison === undefined) return undefined;
    summands.push({ comparison, multiple: multiple / common });
  }
  return refuteSum(meta, structure, summands, (multiples.get(entries.length) ?? 0n) / common);
}

function productsOf(
  meta: Meta,
  structure: OrderedStructure,
  reader: FormReader,
  factors: readonly Entry[],
): Entry[] {
  if (structure.ringArgs === undefined && !structure.isNat) return [];
  const used = factors.slice(-MAX_FACTORS);
  const products: Entry[] = [];
  for (const [i, first] of used.entries())
    for (const second of used.slice(i)) {
      meta.tick();
      const form = reader.monomials.multiplyForms(first.form, second.form);
      if (form === undefined) continue;
      products.push({
        relation: relationOfProduct(first.relation, second.relation),
        form,
        comparison: () => {
          const [a, b] = [first.comparison(), second.comparison()];
          return a === undefined || b === undefined ? undefined : productOf(meta, structure, a, b);
        },
      });
    }
  return products;
}

function relationOfProduct(a: Comparison['relation'], b: Comparison['relation']): Comparison['relation'] {
  if (a === 'eq' || b === 'eq') return 'eq';
  return a === 'lt' && b === 'lt' ? 'lt' : 'le';
}

// ------------------------------------------------------------------------------- natural numbers and casts

const ADD = nameOf('HAdd.hAdd');
const MUL = nameOf('HMul.hMul');
const SUB = nameOf('HSub.hSub');
const NEG = nameOf('Neg.neg');
const SUCC = nameOf('Nat.succ');
const NAT_CAST = nameOf('Nat.cast');

/** Operations that casts to ℤ go through: Mathlib's linarith does not know that these are not negative. */
const TRANSPARENT = new Set(
  [
    'HDiv.hDiv',
    'HMod.hMod',
    'HPow.hPow',
    'Min.min',
    'Max.max',
    'ite',
    'dite',
    'Finset.sum',
    'Finset.prod',
  ].map(nameOf),
);

/** That natural numbers, and casts of them, are not negative, for those that occur. */
function nonnegativeParts(
  meta: Meta,
  structure: OrderedStructure,
  comparisons: readonly Comparison[],
): Comparison[] {
  const parts = new Set<Expr>();
  for (const { left, right } of comparisons) {
    collectParts(structure, left, parts);
    collectParts(structure, right, parts);
  }
  const lemma = structure.isNat ? natNonnegative : castNonnegative;
  return [...parts].map(part => lemma(meta, structure, part));
}

function collectParts(structure: OrderedStructure, expr: Expr, parts: Set<Expr>): void {
  if (natLiteral(expr) !== undefined) return;
  if (expr.kind === 'mdata') {
    collectParts(structure, expr.expr, parts);
    return;
  }
  const fn = getAppFn(expr);
  const args = getAppArgs(expr);
  if (fn.kind === 'const') {
    const { isNat } = structure;
    const inner =
      fn.name === ADD || fn.name === MUL || (fn.name === SUB && !isNat)
        ? args.slice(4)
        : fn.name === NEG
          ? args.slice(2)
          : fn.name === SUCC
            ? args
            : undefined;
    if (inner !== undefined) {
      for (const part of inner) collectParts(structure, part, parts);
      return;
    }
    if (!isNat && fn.name === NAT_CAST && args.length === 3 && natLiteral(args[2]!) === undefined)
      parts.add(args[2]!);
    if (isNat && TRANSPARENT.has(fn.name)) return;
  }
  if (structure.isNat) parts.add(expr);
}
