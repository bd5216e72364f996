/** All core tactics in one table. */

import { runApply } from './apply.js';
import { registerChange } from './change.js';
import { registerChoose } from './choose.js';
import { registerClosing } from './closing.js';
import { registerConstructors } from './constructor.js';
import { registerControl } from './control.js';
import { registerConv } from './conv.js';
import { registerEliminations } from './eliminations.js';
import { registerGoalOrder } from './goal-order.js';
import { registerHave } from './have.js';
import { registerInduction } from './induction.js';
import { registerIntro } from './intro.js';
import { registerLogic } from './logic.js';
import { registerRcases } from './rcases.js';
import { registerRelations } from './relations.js';
import { registerRewrite } from './rewrite.js';
import { registerStructured } from './structured.js';
import { TacticTable } from './tactic-table.js';
import { registerWlog } from './wlog.js';

/** Adds the core tactics to a table. */
export function registerCoreTactics(table: TacticTable): void {
  registerControl(table);
  registerGoalOrder(table);
  registerClosing(table);
  table.register('apply', runApply);
  table.register('eapply', runApply);
  registerConstructors(table);
  registerIntro(table);
  registerRcases(table);
  registerInduction(table);
  registerEliminations(table);
  registerRewrite(table);
  registerHave(table);
  registerChange(table);
  registerChoose(table);
  registerLogic(table);
  registerWlog(table);
  registerRelations(table);
  registerStructured(table);
  registerConv(table);
}

/** A new table with the core tactics. */
export function coreTactics(): TacticTable {
  const table = new TacticTable();
  registerCoreTactics(table);
  return table;
}
