/** Evaluating decision procedures: what `Decidable` instances compute to, with the kernel as the computer. */

import { type Meta, synthInstance, whnf } from '../../elaborate/meta/index.js';
import { type Expr, LEVEL_ONE, mkApp, mkApps, mkConst, nameOf, TypeChecker } from '../../kernel/index.js';

const DECIDABLE = mkConst(nameOf('Decidable'));
const DECIDE = mkConst(nameOf('Decidable.decide'));
const TRUE = nameOf('Bool.true');
const FALSE = nameOf('Bool.false');
const BOOL = mkConst(nameOf('Bool'));

/** Kernel steps that one evaluation may take. */
const MAX_STEPS = 3_000_000;

/** What came out: a truth value, or the term at which evaluation got stuck. */
export interface Evaluation {
  readonly instance: Expr;
  readonly value: boolean | undefined;
  readonly stuck: Expr;
}

/** The instance `Decidable p`, if resolution finds one. */
export function decidableInstance(meta: Meta, proposition: Expr): Expr | undefined {
  const answer = meta.withTransparency('default', () => synthInstance(meta, mkApp(DECIDABLE, proposition)));
  return answer.kind === 'found' ? answer.value : undefined;
}

/** Evaluates the decision procedure of a proposition; `undefined` if it has none. */
export function evaluate(meta: Meta, proposition: Expr): Evaluation | undefined {
  const instance = decidableInstance(meta, proposition);
  if (instance === undefined) return undefined;
  const term = mkApps(DECIDE, [proposition, instance]);
  const reduced = reduce(meta, term);
  const value = reduced.kind === 'const' ? truthOf(reduced.name) : undefined;
  return { instance, value, stuck: reduced };
}

function truthOf(name: typeof TRUE): boolean | undefined {
  if (name === TRUE) return true;
  return name === FALSE ? false : undefined;
}

function reduce(meta: Meta, term: Expr): Expr {
  if (term.hasFVar || term.hasExprMVar || term.hasLevelMVar)
    return meta.withTransparency('default', () => whnf(meta, term));
  try {
    return new TypeChecker(meta.env.kernel, { maxSteps: MAX_STEPS }).whnf(term);
  } catch {
    // Out of steps, or too deep for the machine: not evaluated, hence not decided.
    return term;
  }
}

/** `rfl : b = b` for a truth value. */
export function boolReflexivity(value: boolean): Expr {
  return mkApps(mkConst(nameOf('Eq.refl'), [LEVEL_ONE]), [BOOL, mkConst(value ? TRUE : FALSE)]);
}

/** A proof of a proposition whose decision procedure evaluates to `true`. */
export function decideProof(proposition: Expr, instance: Expr): Expr {
  return mkApps(mkConst(nameOf('of_decide_eq_true')), [proposition, instance, boolReflexivity(true)]);
}
