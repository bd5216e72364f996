/** What a run works with, and what it says while it runs. */

import type { Clock, ProofEnvironment, SearchEvent, TacticPolicy, ValueModel } from '../core/index.js';
import type { TheoremResult } from '../trajectory/index.js';

/** The parts of a prover. */
export interface Joints {
  readonly environment: ProofEnvironment;
  readonly policy: TacticPolicy;
  /** Default: none. */
  readonly value?: ValueModel;
  readonly clock: Clock;
}

/** What a run tells those who watch it. */
export type RunEvent =
  /** `done` of `total` theorems have results from an earlier part of the run. */
  | { readonly kind: 'run-started'; readonly total: number; readonly done: number }
  | { readonly kind: 'theorem-started'; readonly name: string }
  | { readonly kind: 'search'; readonly name: string; readonly event: SearchEvent }
  | { readonly kind: 'theorem-finished'; readonly result: TheoremResult };
