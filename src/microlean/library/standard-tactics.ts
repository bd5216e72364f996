/** Every tactic that microlean has, in one table, and the hooks that plug them into the elaborator. */

import type { CommandHooks } from '../elaborate/command/index.js';
import { printExpr } from '../elaborate/pretty/index.js';
import { registerAutomation } from '../tactic/automation/index.js';
import { registerCast } from '../tactic/cast/index.js';
import { registerFieldSimp } from '../tactic/field-simp/index.js';
import { registerFinCases } from '../tactic/fin-cases/index.js';
import { registerGcongr } from '../tactic/gcongr/index.js';
import { coreTactics, makeTacticHook, type TacticTable } from '../tactic/index.js';
import { registerIntervalCases } from '../tactic/interval-cases/index.js';
import { registerLift } from '../tactic/lift/index.js';
import { registerNormNum } from '../tactic/norm-num/index.js';
import { registerPositivity } from '../tactic/positivity/index.js';
import { registerSimp } from '../tactic/simp/index.js';

let table: TacticTable | undefined;

/** The table of all tactics. Always the same value. */
export function standardTactics(): TacticTable {
  if (table === undefined) {
    table = coreTactics();
    registerSimp(table);
    registerCast(table);
    registerFieldSimp(table);
    registerNormNum(table);
    registerAutomation(table);
    registerPositivity(table);
    registerIntervalCases(table);
    registerFinCases(table);
    registerGcongr(table);
    registerLift(table);
  }
  return table;
}

/** Hooks with all tactics and Lean's printer. */
export function standardHooks(): CommandHooks {
  return {
    runTacticBlock: makeTacticHook(standardTactics()),
    printExpr: (meta, expr) => printExpr(meta, expr),
  };
}
