/**
 * The axioms of the library beyond Lean's own three: what a verified proof may rest on. A test compares the list with
 * the library, so that no axiom comes in unnoticed; `docs/decisions/real-axioms.md` says why each is true.
 */
export const LIBRARY_AXIOMS: readonly string[] = [
  'Real',
  'Real.instField',
  'Real.linearOrder',
  'Real.instIsStrictOrderedRing',
  'Real.exists_least_upper_bound',
];
