/** Decision procedures and closing searches. */
import type { TacticTable } from '../tactic-table.js';
import { registerDecide } from './decide.js';
import { registerOmega } from './omega/omega.js';

export { decideGoal } from './decide.js';
export { omegaGoal } from './omega/omega.js';

/** Adds the tactics of this folder to a table. */
export function registerAutomation(table: TacticTable): void {
  registerDecide(table);
  registerOmega(table);
}
