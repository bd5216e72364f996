/** The unknowns of one problem: terms that are not read any further, each once up to reducible unfolding. */

import { isDefEqReducible, type Meta } from '../../../elaborate/meta/index.js';
import type { Expr } from '../../../kernel/index.js';

/** Position 0 of coefficient lists is the constant: unknowns count from 1. */
export class Atoms {
  readonly terms: Expr[] = [];
  private readonly known = new Map<Expr, number>();

  constructor(private readonly meta: Meta) {}

  /** The number of an unknown; a new one if it is not known yet. */
  indexOf(term: Expr): number {
    const known = this.known.get(term);
    if (known !== undefined) return known;
    const same = this.terms.findIndex(atom => isDefEqReducible(this.meta, atom, term));
    const index = same >= 0 ? same + 1 : this.terms.push(term);
    this.known.set(term, index);
    return index;
  }
}
