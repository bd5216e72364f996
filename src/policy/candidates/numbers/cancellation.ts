/** Equations with a factor that is not zero: what is left when it is cancelled; and equations with a variable as a factor. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshName } from '../../goal-view.js';
import { combinationOf } from '../../term/combination.js';
import { quotient } from '../../term/division.js';
import {
  atom,
  difference,
  differencePolynomial,
  equationPolynomial,
  factorText,
  monomial,
  type Polynomial,
  polynomialText,
  sum,
} from '../../term/polynomial.js';
import { pairs } from './hints.js';
import type { NumberView } from './number-view.js';

const MOST_EQUATIONS = 4;
const MOST_PROPOSALS = 6;

/** A polynomial that is 0, and the combination of facts that says so. */
interface Vanishing {
  readonly polynomial: Polynomial;
  readonly proof: string;
}

/** Proposals for fields and the integers; subtraction of natural numbers has no such laws. */
export function cancellations(view: NumberView): Candidate[] {
  if (view.kinds.has('natural')) return [];
  const given = view.equations.slice(0, MOST_EQUATIONS).flatMap(({ name, type }) => {
    const polynomial = equationPolynomial(type);
    return polynomial === undefined || polynomial.size === 0 ? [] : [{ polynomial, proof: name }];
  });
  const derived = pairs(given).flatMap(([first, second]) => [
    ...vanishing(difference(first.polynomial, second.polynomial), `${first.proof} - ${second.proof}`),
    ...vanishing(sum(first.polynomial, second.polynomial), `${first.proof} + ${second.proof}`),
  ]);
  return [...cancelled([...given, ...derived], given, view), ...split(given, view)].slice(0, MOST_PROPOSALS);
}

function vanishing(polynomial: Polynomial | undefined, proof: string): readonly Vanishing[] {
  return polynomial === undefined || polynomial.size === 0 ? [] : [{ polynomial, proof }];
}

/** From `(a - b) * q = 0` and `a ≠ b` to `q = 0`, and to the target if that follows. */
function cancelled(
  equations: readonly Vanishing[],
  given: readonly Vanishing[],
  view: NumberView,
): Candidate[] {
  const name = freshName('hq', view.goal.names);
  return view.relations.flatMap(fact => {
    const [left, right] = fact.type.args;
    const divisor = fact.type.head === '≠' ? differencePolynomial(left!, right!) : undefined;
    if (divisor === undefined || atomless(divisor)) return [];
    const reason = right!.text === '0' ? fact.name : `(sub_ne_zero.mpr ${fact.name})`;
    return equations.flatMap(({ polynomial, proof }) => {
      const rest = quotient(polynomial, divisor);
      if (rest === undefined || atomless(rest)) return [];
      const step = `have ${name} : ${polynomialText(rest)} = 0 := mul_left_cancel₀ ${reason} (by linear_combination ${proof})`;
      const end = view.target.head === '=' ? equationPolynomial(view.target) : undefined;
      const found = end && combinationOf(end, [rest, ...given.map(equation => equation.polynomial)], 0);
      const plain = candidate('arithmetic', step, { preference: 0.6 });
      if (found === undefined) return [plain];
      const terms = [name, ...given.map(equation => equation.proof)].flatMap((proof, index) => {
        const factor = found[index]!;
        return factor.size === 0 ? [] : [`${factorText(factor)} * ${proof}`];
      });
      return [
        candidate('arithmetic', `${step}\nlinear_combination ${terms.join(' + ')}`, { closes: 0.8 }),
        plain,
      ];
    });
  });
}

/** `x * q = 0`: one case for each factor. */
function split(given: readonly Vanishing[], view: NumberView): Candidate[] {
  const name = freshName('hx', view.goal.names);
  return given.flatMap(({ polynomial, proof }) =>
    view.numbers.flatMap(variable => {
      const rest = quotient(polynomial, atom(variable.name));
      if (rest === undefined || rest.size < 2) return [];
      const product = `${variable.name} * (${polynomialText(rest)}) = 0`;
      return [
        candidate(
          'arithmetic',
          `rcases mul_eq_zero.mp (show ${product} by linear_combination ${proof}) with ${name} | ${name}`,
          { preference: 0.2 },
        ),
      ];
    }),
  );
}

function atomless(polynomial: Polynomial): boolean {
  return [...polynomial.keys()].every(key => key === monomial.constant);
}
