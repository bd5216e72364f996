/** The contracts of what scores proof states. */

/** Turns texts into vectors. Deterministic. */
export interface StateEncoder {
  /** Width `D` of every embedding. */
  readonly dimension: number;
  /** Changes whenever the same text could get another embedding. */
  readonly fingerprint: string;
  /** @returns one embedding `[D]` per text, same order. */
  encode(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
}

/** Scores proof states given the goal they come from. Batch scores equal single scores. */
export interface ValueModel {
  /** Name and checkpoint fingerprint, for the result file. */
  readonly description: string;
  /**
   * @param goal printed root goal of the theorem.
   * @param states printed proof states.
   * @returns one score per state, same order; higher is nearer to a proof.
   */
  score(goal: string, states: readonly string[], signal?: AbortSignal): Promise<number[]>;
}
