/** Terms, goals and signatures as text, the way Lean 4 with Mathlib prints them. */
export { displayNames, isInaccessible, printLevel, printName } from './names.js';
export type { PrintOptions, PrintScope } from './options.js';
export { printExpr } from './print.js';
export { type PrintedGoal, type PrintedHypothesis, printGoal, printGoalText } from './print-goal.js';
export { printSignature } from './print-signature.js';
