/** Equations that hold of special values whatever the facts: `i² = -1`, `(√2)² = 2`, `sin² x + cos² x = 1`. */

import { parseTerm } from '../../term/parser.js';
import { argumentText, type Term } from '../../term/term.js';
import { allSubterms, applicationsOf, type NumberView } from './number-view.js';

/** A proof term, and what it proves. */
export interface Identity {
  readonly proof: string;
  readonly equation: Term;
}

const MOST_IDENTITIES = 4;

/** Identities for the special values that occur in a goal. */
export function identities(view: NumberView): readonly Identity[] {
  const { names } = view.goal;
  const identity = (proof: string, equation: string): Identity => ({
    proof,
    equation: parseTerm(equation, names),
  });
  const found: Identity[] = [];
  const unit = allSubterms(view).find(term => term.args.length === 0 && /^(?:Complex\.)?I$/.test(term.text));
  if (unit !== undefined && !names.has(unit.text))
    found.push(identity('Complex.I_sq', `${unit.text} ^ 2 = -1`));
  for (const root of applicationsOf('sqrt', view)) {
    const under = root.args[0]!;
    if (root.args.length === 1 && /^[0-9]+$/.test(under.text))
      found.push(
        identity(
          `Real.sq_sqrt (show (0 : ℝ) ≤ ${under.text} by norm_num)`,
          `${root.text} ^ 2 = ${under.text}`,
        ),
      );
  }
  for (const sine of applicationsOf('sin', view)) {
    const angle = argumentText(sine.args[0]!);
    const cosine = sine.text.replace('sin', 'cos');
    found.push(identity(`Real.sin_sq_add_cos_sq ${angle}`, `${sine.text} ^ 2 + ${cosine} ^ 2 = 1`));
  }
  return found.slice(0, MOST_IDENTITIES);
}
