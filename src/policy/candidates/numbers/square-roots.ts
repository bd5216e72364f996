/** Equations with a square root on one side: what is under the root is the square of the other side. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshName } from '../../goal-view.js';
import type { NumberView } from './number-view.js';

const CLOSERS = ['linarith', 'nlinarith', 'norm_num at hs\nlinarith'];

/** From `√e = v` to `v ^ 2 = e`. */
export function squareRoots(view: NumberView): Candidate[] {
  return view.equations.flatMap(({ name, type }) => {
    const [root] = type.args;
    const under = root?.head === 'sqrt' && root.args.length === 1 ? root.args[0]! : undefined;
    if (under === undefined) return [];
    const negative = freshName('hn', view.goal.names);
    // A root of what is negative is 0, which the equation does not say.
    const refuted = `(by_contra ${negative}; rw [Real.sqrt_eq_zero_of_nonpos (by linarith)] at ${name}; norm_num at ${name})`;
    const sign = `show (0 : ℝ) ≤ ${under.text} by first | assumption | positivity | linarith | nlinarith | ${refuted}`;
    return CLOSERS.map((closer, index) =>
      candidate('arithmetic', `have hs := Real.sq_sqrt (${sign})\nrw [${name}] at hs\n${closer}`, {
        preference: 0.6 - 0.2 * index,
      }),
    );
  });
}
