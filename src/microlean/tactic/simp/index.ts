/** The simplifier and the tactics made of it. */
export { pushNegations } from './push-negation.js';
export { FALSE, joinResults, type SimpResult, TRUE } from './result.js';
export { addConstant, addHypothesis, readConfig, readRules } from './setup.js';
export { noProgress, type Places, propositionalHypotheses, readLocation, simplifyGoal } from './simp-goal.js';
export { registerSimp, runSimp, type SimpFlavour, simpAll, simpAt } from './simp-tactics.js';
export { Simplifier, type SimplifierOptions, type SimpStep } from './simplifier.js';
export { termLess } from './term-order.js';
export { TheoremSet } from './theorem-set.js';
