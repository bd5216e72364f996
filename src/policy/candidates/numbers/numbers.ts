/** Everything that is proposed for a goal because it is about numbers. */

import type { Candidate } from '../../candidate.js';
import type { Focus } from '../../focus.js';
import { cancellations } from './cancellation.js';
import { numberCases } from './case-splits.js';
import { casts } from './casts.js';
import { combinations } from './certificates.js';
import { arithmetic } from './closers.js';
import { clearing } from './denominators.js';
import { divisors } from './divisors.js';
import { factoredEquations } from './factored-equations.js';
import { type NumberView, numberView } from './number-view.js';
import { remainders } from './remainders.js';
import { boundedRoots } from './roots.js';
import { roundings } from './roundings.js';
import { setsOfNumbers } from './sets-of-numbers.js';
import { solvedVariables } from './solved-variables.js';
import { squareRoots } from './square-roots.js';
import { successions } from './succession.js';

/** In a fixed order: candidates of equal score keep it. */
const GENERATORS: readonly ((view: NumberView) => readonly Candidate[])[] = [
  arithmetic,
  numberCases,
  remainders,
  factoredEquations,
  boundedRoots,
  combinations,
  cancellations,
  divisors,
  clearing,
  successions,
  setsOfNumbers,
  solvedVariables,
  casts,
  squareRoots,
  roundings,
];

/** Nothing, if the goal is not about Lean's own numbers. */
export function numbers(focus: Focus): Candidate[] {
  const view = numberView(focus);
  return view === undefined ? [] : GENERATORS.flatMap(generate => generate(view));
}
