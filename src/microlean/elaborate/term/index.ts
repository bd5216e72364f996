/** Elaboration of terms. */

export { type AppOptions, type Arg, constantAt, elabAppArgs, elabConstantApp } from './app.js';
export { binderName, isAutoParam, optParamValue } from './binders.js';
export { coerceToFunction, coerceToSort, expandCoercion } from './coercion.js';
export { elabLocalDeclaration, relationSides } from './control.js';
export {
  collectMVars,
  ElabError,
  type ElabHooks,
  type ElabMessage,
  inaccessible,
  type MatchProblem,
  Postpone,
  TermElaborator,
} from './elaborator.js';
export { elabLevel } from './levels.js';
export { type Resolution, resolveConstant, resolveName, resolveNamespace } from './names.js';
export { expandNotation } from './notation.js';
export { emptyScope, type OpenDecl, type OptionValue, type Scope } from './scope.js';
export { addInstances, type Pending, PendingSet } from './synthetic.js';
