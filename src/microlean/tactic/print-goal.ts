/** Goals in messages: as Lean shows them, with the notations and opened namespaces of a scope. */

import type { Meta } from '../elaborate/meta/index.js';
import { type PrintScope, printGoalText } from '../elaborate/pretty/index.js';
import type { MVar } from '../kernel/index.js';

/** One goal as text. */
export function printGoal(meta: Meta, goal: MVar, scope: PrintScope): string {
  return printGoalText(meta, goal, { scope });
}

/** Several goals, separated by blank lines; `no goals` for none. */
export function printGoals(meta: Meta, goals: readonly MVar[], scope: PrintScope): string {
  if (goals.length === 0) return 'no goals';
  return goals.map(goal => printGoal(meta, goal, scope)).join('\n\n');
}
