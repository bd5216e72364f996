/** Casts between kinds of numbers. */
export { registerCast } from './cast-tactics.js';
