/** What the parts of one running search share. */

import type {
  Clock,
  ProofEnvironment,
  ProofState,
  Random,
  SearchEvent,
  TacticPolicy,
  Theorem,
  ValueModel,
} from '../core/index.js';
import type { Meter } from './meter.js';
import type { ResolvedSearchOptions } from './options.js';
import type { ReplayTrie } from './replay.js';
import type { SearchTree } from './tree.js';

/** One running search. */
export interface SearchContext {
  readonly theorem: Theorem;
  readonly environment: ProofEnvironment;
  readonly policy: TacticPolicy;
  readonly value: ValueModel | null;
  readonly options: ResolvedSearchOptions;
  readonly random: Random;
  readonly clock: Clock;
  /** Fires when the search is cancelled or out of time. */
  readonly signal: AbortSignal;
  readonly emit: (event: SearchEvent) => void;
  readonly tree: SearchTree;
  readonly trie: ReplayTrie;
  readonly meter: Meter;
  /** Nodes about which the policy was asked. */
  readonly expanded: Set<number>;
  /** States that came from the environment and did not enter the tree, to be released. */
  readonly leftovers: ProofState[];
  /** Whether the search must not start anything more: cancelled or out of time. */
  isOver(): boolean;
}
