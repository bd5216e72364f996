/**
 * The kernel: Lean 4's type theory and nothing else. Pure; no I/O; no mutable globals besides interning.
 * @module
 */
export { type AddOptions, type AddResult, addDeclaration } from './add-declaration.js';
export { axiomsOf, relatedNames, termsOf, visitClosure, visitConstants } from './axioms.js';
export { closureHash } from './closure-hash.js';
export { collectInterned } from './collect-interned.js';
export { exprToDebugString } from './debug-print.js';
export type {
  AxiomInfo,
  ConstantInfo,
  ConstructorInfo,
  Declaration,
  DefinitionInfo,
  InductiveBlock,
  InductiveInfo,
  InductiveType,
  OpaqueInfo,
  QuotDeclaration,
  QuotInfo,
  RecursorInfo,
  RecursorRule,
  ReducibilityHints,
  TheoremInfo,
} from './declaration.js';
export { type ConstantSource, Environment } from './environment.js';
export {
  type App,
  alphaEqual,
  type BinderInfo,
  type BVar,
  type Const,
  type Expr,
  type ExprKind,
  type FVar,
  forgetInterned,
  getAppArgs,
  getAppFn,
  getAppNumArgs,
  headConstName,
  internedCount,
  isAppOf,
  type Lam,
  type Let,
  type Lit,
  type MData,
  type MetaData,
  type MVar,
  mapChildren,
  mkApp,
  mkApps,
  mkBVar,
  mkConst,
  mkFVar,
  mkLam,
  mkLet,
  mkLit,
  mkMData,
  mkMVar,
  mkNatLit,
  mkPi,
  mkProj,
  mkSort,
  type Pi,
  type Proj,
  type Sort,
} from './expr.js';
export { Declined, KernelException, type Rule } from './kernel-exception.js';
export {
  instantiateLevel,
  internedLevelMVarCount,
  LEVEL_ONE,
  LEVEL_ZERO,
  type Level,
  levelAddOffset,
  levelAlwaysZero,
  levelIMax,
  levelIMaxRaw,
  levelMax,
  levelMaxRaw,
  levelMVar,
  levelNeverZero,
  levelOffset,
  levelOfNat,
  levelParam,
  levelSucc,
  levelToString,
  mapLevel,
} from './level.js';
export { levelEqual, levelLeq, levelsEqual } from './level-order.js';
export { Name, nameNum, nameOf, nameStr } from './name.js';
export { licensedNatOperations, NAT_OPERATIONS, natSpecification } from './nat-licence.js';
export { quotientConstants } from './quotient.js';
export { replaceExpr } from './rewrite.js';
export {
  abstractVars,
  betaApps,
  cheapBeta,
  hasLooseBVar,
  headBeta,
  instantiate,
  instantiate1,
  instantiateLevelParams,
  instantiateRev,
  liftLooseBVars,
  lowerLooseBVars,
  mkArrow,
} from './substitute.js';
export { type CheckerOptions, type InferMode, TypeChecker } from './type-checker.js';
