/** `positivity`. */

export { SignSearch } from './core.js';
export { positivityGoal, registerPositivity } from './positivity.js';
export type { Sign } from './sign.js';
