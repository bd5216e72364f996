/** Pattern matching: elaboration of `match` in all its forms, and compilation to case distinctions. */
export { compileMatch, type Leaf, MissingCase } from './compile.js';
export { elabMatch, elabMatchOver } from './elab-match.js';
export type { Pattern, Problem, Row } from './problem.js';
export { constructorForm, type InductiveApp, inductiveApp, mkEquation, splitCases } from './split.js';
