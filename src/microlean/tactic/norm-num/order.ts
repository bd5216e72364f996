/** Absolute values, minima and maxima. */

import { type Expr, mkApps, mkNatLit } from '../../kernel/index.js';
import type { Evaluator, ValueRule } from './evaluator.js';
import { natBinary } from './natural.js';
import { decideOrder } from './propositions.js';
import { NAT, natRefl, TRUE_REFL, type Value } from './value.js';

const absolute: ValueRule = (evaluator, term, args) => {
  if (args.length !== 4) return undefined;
  const a = args[3]!;
  const value = evaluator.value(a);
  if (value === undefined) return undefined;
  const type = evaluator.numberType(args[0]!);
  if (type === undefined || !type.has('Ring') || !type.has('IsStrictOrderedRing')) return undefined;
  if (!type.isStandard('abs_nat', term, 1)) return undefined;
  const size = value.n < 0n ? -value.n : value.n;
  const n = mkNatLit(size);
  switch (value.kind) {
    case 'nat':
      return { ...value, proof: evaluator.lemma('abs_nat', type, { a, n, ha: value.proof! }) };
    case 'int': {
      const named = { a, n, k: mkNatLit(size - 1n), ha: value.proof, h: natRefl(size) };
      return { kind: 'nat', n: size, proof: evaluator.lemma('abs_int', type, named) };
    }
    case 'rat': {
      const shared = { a, n, d: mkNatLit(value.d), ha: value.proof, hd: TRUE_REFL };
      const proof =
        value.n >= 0n
          ? evaluator.lemma('abs_rat_pos', type, shared)
          : evaluator.lemma('abs_rat_neg', type, { ...shared, k: mkNatLit(size - 1n), h: natRefl(size) });
      return { ...value, n: size, proof };
    }
  }
};

/** `min a b` or `max a b`. */
function extremum(
  evaluator: Evaluator,
  name: 'min' | 'max',
  term: Expr,
  args: readonly Expr[],
): Value | undefined {
  if (args.length !== 4) return undefined;
  const [source, , a, b] = args as [Expr, Expr, Expr, Expr];
  if (source === NAT) return natBinary(evaluator, term, a, b, (x, y) => (x < y === (name === 'min') ? x : y));
  const va = evaluator.value(a);
  const vb = va && evaluator.value(b);
  if (va === undefined || vb === undefined) return undefined;
  const type = evaluator.numberType(source);
  if (type === undefined || !type.has('LinearOrder') || !type.has('IsStrictOrderedRing')) return undefined;
  if (!type.isStandard(`${name}_left'`, term, 2)) return undefined;
  const le = type.standardOperation('nat_le', 2);
  const below = decideOrder(evaluator, mkApps(le, [a, b]), type, a, va, b, vb);
  if (below === undefined) return undefined;
  const truth = below.value ? below : decideOrder(evaluator, mkApps(le, [b, a]), type, b, vb, a, va);
  if (truth === undefined) return undefined;
  const first = below.value === (name === 'min');
  const chosen = first ? va : vb;
  const proof = evaluator.lemma(`${name}_${first ? 'left' : 'right'}'`, type, {
    a,
    b,
    v: evaluator.rightSide(chosen),
    h: truth.proof,
    hv: chosen.proof!,
  });
  return { ...chosen, proof } as Value;
}

export const ORDER: readonly (readonly [string, ValueRule])[] = [
  ['abs', absolute],
  ['Min.min', (evaluator, term, args) => extremum(evaluator, 'min', term, args)],
  ['Max.max', (evaluator, term, args) => extremum(evaluator, 'max', term, args)],
];
