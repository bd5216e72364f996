/** Where the policy's lemmas come from. */

import type { Theorem } from '../../core/index.js';
import type { PremiseText } from './premise.js';

/** Gives the library lemmas that a proof may use. Lemmas of the theorem's own header need no source. */
export interface PremiseSource {
  /** Names it in the result file. */
  readonly description: string;
  /** Called once for every theorem; may be asked again for the same one. */
  premisesFor(theorem: Theorem): Promise<readonly PremiseText[]>;
}

/** The same lemmas for every theorem. */
export function fixedPremises(premises: readonly PremiseText[], description = 'list'): PremiseSource {
  return {
    description: `${description} of ${premises.length}`,
    premisesFor: async () => premises,
  };
}

/** No library at all. */
export const NO_PREMISES: PremiseSource = { description: 'none', premisesFor: async () => [] };
