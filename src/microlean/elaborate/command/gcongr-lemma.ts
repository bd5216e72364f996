/** What `@[gcongr]` files about a lemma: which terms it compares, and which of its hypotheses compare their parts. */

import { type Expr, getAppArgs, getAppFn, type Name } from '../../kernel/index.js';
import type { Entries } from '../lean-environment.js';
import { etaReduce, forallTelescope, inferType, isDefEq, isProof, MetaError, whnfR } from '../meta/index.js';
import type { Meta } from '../meta/meta.js';

/** A proposition `r … a b` whose head `r` is a constant. */
export interface Comparison {
  readonly relation: Name;
  readonly left: Expr;
  readonly right: Expr;
}

/** A proposition as a comparison of its last two arguments, if its head is a constant that has two. */
export function matchComparison(proposition: Expr): Comparison | undefined {
  const fn = getAppFn(proposition);
  const [left, right] = getAppArgs(proposition).slice(-2);
  if (fn.kind !== 'const' || left === undefined || right === undefined) return undefined;
  return { relation: fn.name, left, right };
}

/**
 * Reads a lemma `… → f x₁ … xₙ ∼ f y₁ … yₙ`. Arguments that differ must be variables; a hypothesis that compares two
 * of them (under binders, too) is a main one. Lemmas whose conclusion is an implication, an equivalence or
 * `Monotone f`, which Mathlib takes as well, are not read.
 * @throws {MetaError} if the lemma has another form.
 */
export function readGcongrLemma(
  meta: Meta,
  declaration: Name,
  priority: number,
): { readonly head: Name; readonly entry: Entries['gcongr'] } {
  return forallTelescope(meta, meta.env.get(declaration).type, (variables, conclusion) =>
    meta.withTransparency('reducible', () => {
      const comparison = matchComparison(whnfR(meta, conclusion));
      const fn = comparison && getAppFn(comparison.left);
      const other = comparison && getAppFn(comparison.right);
      if (comparison === undefined || fn?.kind !== 'const' || other?.kind !== 'const')
        throw refusal(declaration, 'its conclusion is no comparison of two applications of a constant');
      const left = getAppArgs(comparison.left);
      const right = getAppArgs(comparison.right);
      if (fn.name !== other.name || left.length !== right.length)
        throw refusal(declaration, 'the two sides are not applications of the same function');
      const pairs = differingArguments(meta, declaration, left, right);
      const mains = variables.flatMap((variable, hypothesis) => {
        const main = readHypothesis(meta, inferType(meta, variable), pairs);
        return main === undefined ? [] : [{ hypothesis, ...main }];
      });
      const { relation } = comparison;
      const entry = { declaration, relation, arity: left.length, varying: pairs.length, mains, priority };
      return { head: fn.name, entry };
    }),
  );
}

interface Pair {
  readonly argument: number;
  readonly left: Expr;
  readonly right: Expr;
}

function differingArguments(
  meta: Meta,
  declaration: Name,
  left: readonly Expr[],
  right: readonly Expr[],
): Pair[] {
  const pairs = left.flatMap((a, argument) => {
    const b = right[argument]!;
    if (isDefEq(meta, a, b) || (isProof(meta, a) && isProof(meta, b))) return [];
    const pair = { argument, left: etaReduce(a), right: etaReduce(b) };
    if (pair.left.kind !== 'fvar' || pair.right.kind !== 'fvar')
      throw refusal(declaration, 'arguments that differ are not variables');
    return [pair];
  });
  if (pairs.length === 0) throw refusal(declaration, 'its two sides are the same');
  return pairs;
}

/** Which arguments a hypothesis `∀ …, f … ∼ g …` compares, and under how many binders. */
function readHypothesis(
  meta: Meta,
  type: Expr,
  pairs: readonly Pair[],
): { readonly argument: number; readonly binders: number } | undefined {
  return forallTelescope(
    meta,
    type,
    (binders, body) => {
      const comparison = matchComparison(whnfR(meta, body));
      if (comparison === undefined) return undefined;
      const sides = [getAppFn(comparison.left), getAppFn(comparison.right)];
      const pair = pairs.find(({ left, right }) => sides.includes(left) && sides.includes(right));
      return pair && { argument: pair.argument, binders: binders.length };
    },
    { reduce: true },
  );
}

function refusal(declaration: Name, cause: string): MetaError {
  return new MetaError(
    `@[gcongr] is for lemmas that prove f x₁ … xₙ ∼ f y₁ … yₙ, and '${declaration}' is not one: ${cause}`,
  );
}
