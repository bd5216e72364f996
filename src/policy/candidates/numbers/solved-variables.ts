/** Variables that the equations determine: their values are stated, and put in. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshName } from '../../goal-view.js';
import { determinedValue } from '../../term/combination.js';
import { fractionText } from '../../term/fraction.js';
import { equationPolynomial } from '../../term/polynomial.js';
import { mentions } from '../../term/term.js';
import type { NumberView } from './number-view.js';

const MOST_VARIABLES = 4;
const FINISHES = ['norm_num', 'rw', 'subst'] as const;

/** `have hx : x = 5 / 3 := by linarith`, and what that leaves. */
export function solvedVariables(view: NumberView): Candidate[] {
  const given = view.equations.flatMap(({ type }) => {
    const polynomial = equationPolynomial(type);
    return polynomial === undefined || polynomial.size === 0 ? [] : [polynomial];
  });
  const known = new Set(
    view.equations.flatMap(({ type: { args } }) => (/^[0-9]+$/.test(args[1]!.text) ? [args[0]!.text] : [])),
  );
  const solved = view.numbers
    .filter(({ name, kind }) => kind !== 'natural' && !known.has(name) && mentions(view.target, name))
    .flatMap(({ name }) => {
      const value = determinedValue(name, given);
      return value === undefined ? [] : [{ name, value: fractionText(value) }];
    })
    .slice(0, MOST_VARIABLES);
  if (solved.length === 0) return [];
  const names = solved.map(({ name }) => freshName(`h${name}`, view.goal.names));
  const facts = solved.map(
    ({ name, value }, index) => `have ${names[index]} : ${name} = ${value} := by linarith`,
  );
  const finish = {
    norm_num: `norm_num [${names.join(', ')}]`,
    rw: `rw [${names.join(', ')}]\nnorm_num`,
    subst: `subst ${names.join(' ')}\nnorm_num at *`,
  };
  return FINISHES.map((kind, index) =>
    candidate('arithmetic', [...facts, finish[kind]].join('\n'), { preference: 0.5 - 0.2 * index }),
  );
}
