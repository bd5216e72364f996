/** Randomness is an argument: everything random takes one of these. */

/** A seeded generator. Two generators with one seed give the same numbers. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, bound). @throws {RangeError} unless `bound` is a positive integer. */
  integer(bound: number): number;
  /** An independent generator, determined by this one's seed and the label alone (not by numbers drawn). */
  fork(label: string): Random;
}
