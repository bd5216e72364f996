/** What the generators of proposals make: a tactic with the features by which it is scored. */

/** Groups of tactics that do alike; each has its own weight, and no group may fill the list alone. */
export type Family =
  | 'close'
  | 'hypothesis'
  | 'intro'
  | 'logic'
  | 'cases'
  | 'induction'
  | 'rewrite'
  | 'rewrite-at'
  | 'apply'
  | 'forward'
  | 'simp'
  | 'simp-at'
  | 'witness'
  | 'arithmetic'
  | 'classical'
  | 'unfold';

/** Measurable properties of a proposal. A feature that is absent is 0. */
export type Feature =
  /** The goal is gone afterwards, as far as printed terms tell. */
  | 'closes'
  /** Nothing else can be meant, e.g. `intro` on an implication. */
  | 'forced'
  /** How good the generator thinks it is, in [-2, 2], where nothing else tells proposals of one family apart. */
  | 'preference'
  /** The lemma is from the theorem's header. */
  | 'local'
  /** The lemma is from the library. */
  | 'library'
  /** A rule that makes terms simpler in the path order. */
  | 'simplifying'
  | 'permuting'
  | 'expanding'
  /** Nodes of the goal that go, divided by 10, in [-1, 1]. */
  | 'shrinks'
  /** Nodes of the pattern that was matched, divided by 10, at most 1. */
  | 'specific'
  /** Goals that it leaves besides the main one. */
  | 'sideGoals'
  /** Hypotheses of the context that it uses. */
  | 'usesFacts'
  /** Arguments that are written out. */
  | 'instantiated'
  /** Rewriting from right to left. */
  | 'backward'
  /** It was among the last tactics already. */
  | 'repeats'
  /** Inductions so far. */
  | 'inductions'
  /** Occurrences of the variable where functions recurse, at most 3. */
  | 'recursion';

/** A proposal before it is scored. */
export interface Candidate {
  readonly text: string;
  readonly family: Family;
  readonly features: Readonly<Partial<Record<Feature, number>>>;
}

/** Shorthand of the generators. */
export function candidate(family: Family, text: string, features: Candidate['features'] = {}): Candidate {
  return { family, text, features };
}
