/**
 * Theorem files: reading them in every form in use, selecting from them, writing them in any other form; and the
 * Natural Number Game, whose levels need headers of their own.
 * @module
 */
export { adaptSolution } from './adapt-solution.js';
export { hashTheoremFile, type LoadOptions, loadTheorems } from './load-theorems.js';
export { type GameOptions, type GameRow, isGameRow, naturalNumberGame } from './natural-number-game.js';
export type { TheoremRecord } from './theorem-record.js';
export { type TheoremForm, writeTheorems } from './write-theorems.js';
