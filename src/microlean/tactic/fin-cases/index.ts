/** `fin_cases`. */
export { registerFinCases } from './fin-cases.js';
