/** `lift`. */
export { registerLift } from './lift.js';
