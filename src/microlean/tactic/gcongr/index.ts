/** `gcongr` and `rel`. */
export { registerGcongr } from './gcongr.js';
