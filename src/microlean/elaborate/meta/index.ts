/** Meta-level computation on terms with metavariables: the elaborator's and the tactics' common ground. */

export { etaReduce } from './assign.js';
export {
  matchEq,
  matchIff,
  matchNot,
  mkAppM,
  mkAppOptM,
  mkAppTermM,
  mkCongrArg,
  mkCongrFun,
  mkConstWithFreshLevels,
  mkEq,
  mkEqRefl,
  mkEqSymm,
  mkEqTrans,
} from './build.js';
export { isDefEq, isDefEqReducible, isDefEqWithTypes, stuckMVar } from './def-eq.js';
export { constType, getLevel, inferType, isProof, isProp, isType, PROP, TYPE } from './infer-type.js';
export {
  classOf,
  type InstanceAnswer,
  requireInstance,
  synthesizePending,
  synthInstance,
} from './instances.js';
export { kabstract } from './kabstract.js';
export { isLevelDefEq, settleLevels } from './level-unify.js';
export { LocalContext, type LocalDecl } from './local-context.js';
export {
  DEFAULT_MAX_STEPS,
  IdSource,
  type Limits,
  Meta,
  MetaError,
  StepLimitError,
  type Transparency,
} from './meta.js';
export {
  type DelayedAssignment,
  MetavarContext,
  type MVarDecl,
  type MVarKind,
  replaceVariables,
} from './metavar-context.js';
export { natLiteral, natValue, reduceNat } from './nat.js';
export {
  forallMetaTelescope,
  forallTelescope,
  lambdaTelescope,
  type MetaTelescope,
  mentionsAny,
  mentionsWhere,
  mkForall,
  mkLambda,
  type TelescopeOptions,
  withDependents,
} from './telescope.js';
export {
  canUnfold,
  definitionValue,
  isInstance,
  reduceProj,
  sameTerm,
  unfoldDefinition,
  whnf,
  whnfCore,
  whnfI,
  whnfR,
} from './whnf.js';
