/** Quadratic equations with rational roots: one case for each root, also where the equation follows from two facts. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshNames } from '../../goal-view.js';
import { type Fraction, fractionText, inverse, negated, ONE, times } from '../../term/fraction.js';
import { equationPolynomial, monomial, scaled, sum } from '../../term/polynomial.js';
import { flatten } from '../../term/term.js';
import { coefficientsOf, rationalRoots, type Univariate } from '../../term/univariate.js';
import { pairs } from './hints.js';
import { isRelation, type NumberVariable, type NumberView } from './number-view.js';
import { equationsInOne } from './roots.js';

/** An equation in one variable, as a sum of multiples of facts. */
interface DerivedEquation {
  readonly variable: NumberVariable;
  readonly polynomial: Univariate;
  readonly sources: readonly { readonly name: string; readonly factor: Fraction }[];
}

/** `(x - 2) * (x - 3) = 0`, and how it is proved. */
interface FactoredEquation {
  readonly variable: NumberVariable;
  readonly equation: string;
  readonly proof: string;
}

/** Case distinctions by the roots, for each equation, and for all variables at once. */
export function factoredEquations(view: NumberView): Candidate[] {
  const single = equationsInOne(view).flatMap(({ fact, ...equation }) =>
    factored({ ...equation, sources: [{ name: fact.name, factor: ONE }] }),
  );
  const all = [...single, ...eliminated(view).flatMap(factored)];
  return [
    ...all.map(equation => candidate('arithmetic', stepsOf([equation], view), { preference: 0.5 })),
    ...single.map(equation =>
      candidate('arithmetic', stepsOf([{ ...equation, proof: 'nlinarith' }], view), { preference: 0.2 }),
    ),
    ...together(all, view),
  ];
}

function factored({ variable, polynomial, sources }: DerivedEquation): readonly FactoredEquation[] {
  const roots = rationalRoots(polynomial);
  if (variable.kind === 'natural' || roots.length === 0 || roots.length > 2 || polynomial.length !== 3)
    return [];
  const [first, second] = [roots[0]!, roots[1] ?? roots[0]!];
  const equation = `(${shift(variable.name, first)}) * (${shift(variable.name, second)}) = 0`;
  const scale = inverse(polynomial.at(-1)!);
  const terms = sources.map(({ name, factor }) => multiple(name, times(factor, scale)));
  // Over the integers the coefficients may be fractions.
  const proof = variable.kind === 'integer' ? 'nlinarith' : `linear_combination ${terms.join(' + ')}`;
  return [{ variable, equation, proof }];
}

function shift(name: string, { numerator, denominator }: Fraction): string {
  if (numerator === 0n) return name;
  const size = numerator < 0n ? -numerator : numerator;
  return `${name} ${numerator < 0n ? '+' : '-'} ${denominator === 1n ? size : `${size} / ${denominator}`}`;
}

function multiple(name: string, factor: Fraction): string {
  const text = fractionText(factor);
  return text === '1' ? name : `(${text}) * ${name}`;
}

/** Each equation stated, and then all cases. */
function stepsOf(equations: readonly FactoredEquation[], { goal }: NumberView): string {
  const names = freshNames(
    equations.map(() => 'hx'),
    goal.names,
  );
  const facts = equations.map(
    ({ equation, proof }, index) => `have ${names[index]} : ${equation} := by ${proof}`,
  );
  const cases = names.map(name => `rcases mul_eq_zero.mp ${name} with ${name} | ${name}`);
  return [...facts, cases.join(' <;> ')].join('\n');
}

const MOST_VARIABLES = 3;

/** The cases of all variables, each of them ended. */
function together(equations: readonly FactoredEquation[], view: NumberView): Candidate[] {
  const byVariable = new Map(equations.map(equation => [equation.variable.name, equation]));
  if (byVariable.size === 0 || byVariable.size > MOST_VARIABLES) return [];
  if (!flatten(view.target, '∧').every(isRelation)) return [];
  const steps = stepsOf([...byVariable.values()], view);
  return [
    candidate('arithmetic', `${steps} <;> first | ${endings(view).join(' | ')}`, {
      preference: byVariable.size > 1 ? 0.9 : 0.4,
    }),
  ];
}

/** What may end a case: the target follows, or the case contradicts a fact. */
function endings({ target, relations }: NumberView): readonly string[] {
  const distinct = relations.filter(fact => fact.type.head === '≠').slice(0, MOST_VARIABLES);
  const contradictions = distinct.map(({ name }) => `exact absurd (by linarith) ${name}`);
  const parts = flatten(target, '∧').map(() => '?_');
  const follows = parts.length === 1 ? 'linarith' : `(refine ⟨${parts.join(', ')}⟩ <;> linarith)`;
  return [follows, ...contradictions, 'nlinarith', 'simp_all'];
}

const MOST_EQUATIONS = 5;

/** Two equations with the same other unknown: what is left without it is an equation in one variable. */
function eliminated(view: NumberView): readonly DerivedEquation[] {
  const equations = view.equations.slice(0, MOST_EQUATIONS).flatMap(({ name, type }) => {
    const polynomial = equationPolynomial(type);
    return polynomial === undefined || polynomial.size === 0 ? [] : [{ name, polynomial }];
  });
  const unknowns = view.numbers.filter(({ kind }) => kind === 'ordered' || kind === 'other');
  return pairs(equations).flatMap(([first, second]) =>
    unknowns.flatMap(variable => {
      const other = [...first.polynomial.keys()].find(
        key => second.polynomial.has(key) && monomial.factors(key).some(name => name !== variable.name),
      );
      if (other === undefined) return [];
      const factors = [second.polynomial.get(other)!, negated(first.polynomial.get(other)!)] as const;
      const difference = sum(scaled(first.polynomial, factors[0]), scaled(second.polynomial, factors[1]));
      const polynomial = coefficientsOf(difference, variable.name);
      if (polynomial === undefined) return [];
      const sources = [
        { name: first.name, factor: factors[0] },
        { name: second.name, factor: factors[1] },
      ];
      return [{ variable, polynomial, sources }];
    }),
  );
}
