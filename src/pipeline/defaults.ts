/** Settings of a search with the built-in policy, where they differ from those of a search with a language model. */

import { splitTactics } from '../policy/index.js';
import type { SearchOptions } from '../search/index.js';

/** The built-in policy costs nothing to ask, and its guesses are wide rather than sharp. */
export const BUILTIN_SEARCH: SearchOptions = {
  numCandidates: 32,
  temperature: 0.6,
  lengthPower: 0.5,
  // What it does to hypotheses are small steps: taking apart, rewriting and applying lemmas count one each.
  maxUnchangedTargets: 6,
  splitTactics,
};
