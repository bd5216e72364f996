/** What a search says while it runs. Progress displays, trajectory writers and pages read the same events. */

import type { ProofState } from './environment.js';
import type { Theorem } from './theorem.js';

/** Why a search ended. */
export type StopReason = 'proved' | 'budget' | 'frontier-empty' | 'timeout' | 'cancelled';

/** One node of a search tree. Ids are indices into the tree's flat array of nodes; the root is 0. */
export interface SearchNode {
  readonly id: number;
  /** `null` at the root. */
  readonly parentId: number | null;
  /** The tactic that made it; empty at the root. */
  readonly tactic: string;
  readonly state: ProofState;
  /** Canonical text of the goals: two nodes with one key are one state. */
  readonly stateKey: string;
  readonly depth: number;
  /** Sum of the log-probabilities (nats) of the tactics from the root. */
  readonly logProb: number;
  /** Score of the value model; `null` where it was not asked. */
  readonly value: number | null;
  /** Nothing left to prove. Never in the frontier, never scored. */
  readonly terminal: boolean;
}

/** Where wall time went, in milliseconds. */
export interface TimeSplit {
  readonly generateMs: number;
  readonly environmentMs: number;
  readonly valueMs: number;
  readonly otherMs: number;
}

/** What was spent on one theorem. */
export interface SearchCost {
  readonly expansions: number;
  readonly tacticCalls: number;
  readonly tokens: number;
  readonly wallMs: number;
  readonly time: TimeSplit;
}

export type SearchEvent =
  | { readonly kind: 'started'; readonly theorem: Theorem; readonly timestampMs: number }
  | { readonly kind: 'expanded'; readonly nodeId: number; readonly proposals: number }
  | {
      readonly kind: 'tactic-tried';
      readonly nodeId: number;
      readonly tactic: string;
      readonly result: 'progress' | 'proved' | 'rejected' | 'timeout' | 'duplicate' | 'loop' | 'guarded';
      readonly message?: string;
      readonly elapsedMs: number;
    }
  | { readonly kind: 'node-added'; readonly node: SearchNode; readonly timestampMs: number }
  /** A second way into a state that the tree already holds. */
  | { readonly kind: 'edge-added'; readonly fromId: number; readonly toId: number; readonly tactic: string }
  | { readonly kind: 'scored'; readonly nodeId: number; readonly value: number }
  | { readonly kind: 'proof-found'; readonly nodeId: number; readonly tactics: readonly string[] }
  | { readonly kind: 'finished'; readonly reason: StopReason; readonly cost: SearchCost };
