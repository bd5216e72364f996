/** Tactics: the framework, the core tactics, and proof states. */

export { applyConstant, applyTerm } from './apply.js';
export { casesOn } from './cases-core.js';
export { closeByRfl, closeBySorry, tryAssumption, tryRfl, tryTrivial } from './closing.js';
export { contradiction } from './contradiction.js';
export { closeConversion, runConvStep, startConversion } from './conv.js';
export { coreTactics, registerCoreTactics } from './core-tactics.js';
export {
  assertHypothesis,
  clear,
  defineVariable,
  equationOf,
  exfalso,
  goalTag,
  goalTarget,
  hypothesisType,
  intro1,
  introN,
  newGoal,
  replaceHypothesisDefEq,
  replaceHypothesisEq,
  replaceTargetDefEq,
  replaceTargetEq,
  revert,
  tryClear,
  tryClearMany,
} from './goal.js';
export {
  type GoalState,
  initialState,
  metaOfState,
  runOnState,
  type StateStep,
  type StateTools,
  stateMeta,
} from './goal-state.js';
export { natNumeral } from './injection.js';
export { atLocation, type LocationActions } from './location.js';
export { decidableInstance, mkNot } from './logic.js';
export { appendTag, inaccessibleName, isInaccessible, localName, userName } from './names.js';
export { printGoal, printGoals } from './print-goal.js';
export { rewriteTerm, ruleCandidates, tryReducibleRfl } from './rewrite.js';
export { makeTacticHook, requireDone, runBlock, runClosing, runTactic } from './run.js';
export { substEquation } from './subst.js';
export { TacticContext } from './tactic-context.js';
export {
  type TacticFunction,
  type TacticObserver,
  type TacticOf,
  type TacticServices,
  TacticTable,
  tacticName,
} from './tactic-table.js';
export {
  constantOf,
  elabExact,
  elabForApply,
  elabTypeExact,
  elabTypeOpen,
  elabWithGoals,
  hypothesisOf,
  openMVars,
} from './terms.js';
