/** `norm_num` and the evaluation of numeric expressions. */
export { Evaluator } from './evaluator.js';
export { normNumFlavour, registerNormNum } from './norm-num.js';
export { RULES } from './rules.js';
export type { Truth, Value } from './value.js';
