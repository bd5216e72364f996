/** `interval_cases`. */
export { registerIntervalCases } from './interval-cases.js';
