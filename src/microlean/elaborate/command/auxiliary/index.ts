/** Auxiliary definitions of inductive types: `casesOn`, `recOn`, `noConfusion`, `below`, `brecOn`, injectivity. */
export { declareAuxiliaries } from './declare-auxiliaries.js';
export { type InductiveShape, shapeOf, withBinderInfos } from './inductive-shape.js';
export { paramsApplied } from './no-confusion.js';
