/**
 * Who proposes tactics: the built-in policy, which needs no model; and cutting a text into tactics.
 * @module
 */
export { BuiltinPolicy, type BuiltinPolicyOptions } from './builtin-policy.js';
export type { Candidate, Family, Feature } from './candidate.js';
export type { PremiseText } from './premise/premise.js';
export { fixedPremises, NO_PREMISES, type PremiseSource } from './premise/premise-source.js';
export { splitTactics } from './split-tactics.js';
export { DEFAULT_WEIGHTS, type PolicyWeights } from './weights.js';
