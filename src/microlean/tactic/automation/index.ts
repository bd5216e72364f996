/** Decision procedures and closing searches. */
import type { TacticTable } from '../tactic-table.js';
import { registerAesop } from './aesop.js';
import { registerDecide } from './decide.js';
import { registerLinarith } from './linarith/linarith.js';
import { registerOmega } from './omega/omega.js';
import { registerRing } from './ring/ring-nf.js';
import { registerTauto } from './tauto.js';

export { decideGoal } from './decide.js';
export { omegaGoal } from './omega/omega.js';
export { ringGoal, ringProof, ringStructure } from './ring/ring.js';
export { tautoGoal } from './tauto.js';

/** Adds the tactics of this folder to a table. */
export function registerAutomation(table: TacticTable): void {
  registerAesop(table);
  registerDecide(table);
  registerLinarith(table);
  registerOmega(table);
  registerRing(table);
  registerTauto(table);
}
