/**
 * Best-first proof search on one theorem.
 * @module
 */
export { cachedValue } from './cached-value.js';
export { forbiddenWord } from './guard.js';
export {
  DEFAULT_PROBES,
  type DepthRange,
  type HybridSchedule,
  type ResolvedSearchOptions,
  resolveOptions,
  type SearchOptions,
} from './options.js';
export { type SearchResult, type SearchSettings, search } from './search.js';
export { stateKey } from './state-key.js';
export type { SearchEdge, SearchTreeView } from './tree.js';
