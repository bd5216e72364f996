/** Finding the sign of a term by its shape, and by hypotheses. */

import { inferType, isDefEqReducible, type Meta, natLiteral, whnfR } from '../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn } from '../../kernel/index.js';
import type { StructureOf } from '../automation/linarith/comparison.js';
import { propositionalHypotheses } from '../simp/simp-goal.js';
import { naturalSign, numeralSign, RULES } from './rules.js';
import { type Sign, SignLemmas } from './sign.js';

/** Signs of terms in one context. */
export class SignSearch {
  private readonly known = new Map<Expr, Sign | undefined>();
  private readonly lemmas = new Map<unknown, SignLemmas>();
  private hypotheses: { readonly proof: Expr; readonly type: Expr }[] | undefined;

  constructor(
    readonly meta: Meta,
    private readonly structureOf: StructureOf,
  ) {}

  /** The sign of a term; `undefined` if it is not found or the term's type is not ordered. */
  sign(given: Expr): Sign | undefined {
    const term = given.kind === 'mdata' ? given.expr : given;
    if (this.known.has(term)) return this.known.get(term);
    this.meta.tick();
    this.known.set(term, undefined);
    const sign = this.compute(term);
    this.known.set(term, sign);
    return sign;
  }

  /** The lemmas for a term's type. */
  lemmasFor(term: Expr): SignLemmas | undefined {
    const structure = this.structureOf(this.meta.instantiate(inferType(this.meta, term)));
    if (structure === undefined) return undefined;
    let lemmas = this.lemmas.get(structure);
    if (lemmas === undefined) this.lemmas.set(structure, (lemmas = new SignLemmas(this.meta, structure)));
    return lemmas;
  }

  private compute(term: Expr): Sign | undefined {
    const lemmas = this.lemmasFor(term);
    if (lemmas === undefined) return undefined;
    const fn = getAppFn(term);
    const rule = fn.kind === 'const' ? RULES.get(fn.name.toString()) : undefined;
    const byShape =
      numeralSign(lemmas, term) ?? rule?.(this, lemmas, getAppArgs(term), term) ?? naturalSign(lemmas, term);
    if (byShape?.kind === 'positive') return byShape;
    return better(lemmas, term, byShape, this.byHypothesis(lemmas, term));
  }

  /** What hypotheses say of the term itself. */
  private byHypothesis(lemmas: SignLemmas, term: Expr): Sign | undefined {
    this.hypotheses ??= propositionalHypotheses(this.meta).map(proof => ({
      proof,
      type: whnfR(this.meta, this.meta.instantiate(inferType(this.meta, proof))),
    }));
    let best: Sign | undefined;
    for (const { proof, type } of this.hypotheses) {
      const found = this.fromHypothesis(lemmas, term, type, proof);
      if (found?.kind === 'positive') return found;
      best = better(lemmas, term, best, found);
    }
    return best;
  }

  private fromHypothesis(lemmas: SignLemmas, term: Expr, type: Expr, proof: Expr): Sign | undefined {
    const shape = relationOf(this.meta, type);
    if (shape === undefined) return undefined;
    const { relation, left, right } = shape;
    const is = (side: Expr) => this.same(side, term);
    if (relation === 'ne') {
      if (isZero(right) && is(left)) return { kind: 'nonzero', proof };
      if (isZero(left) && is(right))
        return { kind: 'nonzero', proof: lemmas.semiring('ne_symm', right, proof) };
      return undefined;
    }
    if (!is(right)) return undefined;
    const low = numeralSign(lemmas, left) ?? (isFraction(left) ? this.sign(left) : undefined);
    if (low === undefined || low.kind === 'nonzero') return undefined;
    const use = (name: string, kind: Sign['kind'], sign: Expr): Sign => ({
      kind,
      proof: lemmas.semiring(name, left, right, sign, proof),
    });
    const nonnegative = lemmas.weaken(left, low, 'nonnegative')!;
    if (relation === 'lt') return use('pos_of_lt', 'positive', nonnegative);
    if (low.kind === 'positive')
      return use(relation === 'le' ? 'pos_of_le' : 'pos_of_eq', 'positive', low.proof);
    return use(relation === 'le' ? 'nonneg_of_le' : 'nonneg_of_eq', 'nonnegative', nonnegative);
  }

  private same(a: Expr, b: Expr): boolean {
    return isDefEqReducible(this.meta, a, b);
  }
}

/** The better of two signs; nonnegative and nonzero together are positive. */
function better(
  lemmas: SignLemmas,
  term: Expr,
  first: Sign | undefined,
  second: Sign | undefined,
): Sign | undefined {
  if (first === undefined || second?.kind === 'positive') return second ?? first;
  if (second === undefined || first.kind === 'positive' || first.kind === second.kind) return first;
  const [nonnegative, nonzero] = first.kind === 'nonnegative' ? [first, second] : [second, first];
  return {
    kind: 'positive',
    proof: lemmas.semiring('pos_of_nonneg_of_ne', term, nonnegative.proof, nonzero.proof),
  };
}

export interface Relation {
  readonly relation: 'lt' | 'le' | 'eq' | 'ne';
  readonly left: Expr;
  readonly right: Expr;
}

const RELATIONS = new Map<string, Relation['relation']>([
  ['LT.lt', 'lt'],
  ['LE.le', 'le'],
  ['Eq', 'eq'],
  ['Ne', 'ne'],
]);

/** A proposition as a relation, `¬a = b` as `a ≠ b`. */
export function relationOf(meta: Meta, given: Expr): Relation | undefined {
  const fn = getAppFn(given);
  const args = getAppArgs(given);
  if (fn.kind !== 'const') return undefined;
  const relation = RELATIONS.get(fn.name.toString());
  if (relation !== undefined && args.length >= 3) {
    const [left, right] = args.slice(-2) as [Expr, Expr];
    return { relation, left, right };
  }
  if (fn.name.toString() === 'Not' && args.length === 1) {
    const inner = relationOf(meta, args[0]!);
    return inner?.relation === 'eq' ? { ...inner, relation: 'ne' } : undefined;
  }
  return undefined;
}

export const isZero = (term: Expr): boolean => natLiteral(term) === 0n;

/** A quotient of numerals. */
function isFraction(term: Expr): boolean {
  const fn = getAppFn(term);
  const args = getAppArgs(term);
  return (
    fn.kind === 'const' &&
    fn.name.toString() === 'HDiv.hDiv' &&
    args.slice(4).every(arg => natLiteral(arg) !== undefined)
  );
}
