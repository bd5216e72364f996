/** Clearing denominators. */
export { registerFieldSimp } from './field-simp.js';
