/** `push_neg`: moves negations inwards, by the classical equivalences. */

import { type Meta, matchEq, matchNot } from '../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, mkApps, mkConst, nameOf } from '../../kernel/index.js';
import type { SimpResult } from './result.js';
import { rulesOfConstant } from './simp-theorem.js';
import { Simplifier } from './simplifier.js';
import { TheoremSet } from './theorem-set.js';

/** Equivalences in the order in which they are tried. */
const RULES = [
  'Classical.not_not',
  'not_and',
  'not_or',
  'Classical.not_imp',
  'Classical.not_forall',
  'not_exists',
  'not_le',
  'not_lt',
  'Nat.not_le',
  'Nat.not_lt',
  'not_true_eq_false',
  'not_false_eq_true',
];

function negationRules(meta: Meta): TheoremSet {
  const rules = new TheoremSet([]);
  for (const name of [...RULES].reverse())
    if (meta.env.find(nameOf(name)) !== undefined)
      rules.add(rulesOfConstant(meta, nameOf(name), { phase: 'pre' }));
  return rules;
}

/** The proposition with negations pushed inwards, in the current context. */
export function pushNegations(meta: Meta, proposition: Expr): SimpResult {
  const simplifier = new Simplifier(meta, {
    rules: meta.env.cached('push-negation-rules', () => negationRules(meta)),
    compute: false,
    pre: (_, term) => negatedEquation(term),
  });
  return simplifier.simplify(proposition);
}

/** `¬a = b` is shown as `a ≠ b`; `¬a ≠ b` is `¬¬a = b`. */
function negatedEquation(term: Expr): SimpResult | undefined {
  const negated = matchNot(term);
  if (negated === undefined) return undefined;
  const fn = getAppFn(negated);
  if (fn.kind !== 'const') return undefined;
  if (matchEq(negated) !== undefined)
    return { expr: mkApps(mkConst(nameOf('Ne'), fn.levels), getAppArgs(negated)) };
  if (fn.name === nameOf('Ne')) {
    const not = mkConst(nameOf('Not'));
    const equation = mkApps(mkConst(nameOf('Eq'), fn.levels), getAppArgs(negated));
    return { expr: mkApps(not, [mkApps(not, [equation])]) };
  }
  return undefined;
}
