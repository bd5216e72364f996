/** Goals as Lean prints them: hypotheses in groups, `⊢` and the target, case tags, inaccessible names with `✝`. */

import { LocalContext, type LocalDecl, type Meta } from '../elaborate/meta/index.js';
import type { MVar, Name } from '../kernel/index.js';
import { daggerName, isInaccessible, nameStem } from './names.js';

/** Prints a term in the current context of `meta`. */
export type PrintExpr = (meta: Meta, expr: Parameters<Meta['instantiate']>[0]) => string;

/** The context with names as users see them: shadowed and inaccessible ones get a dagger, counted from the newest. */
export function displayContext(context: LocalContext): LocalContext {
  const seen = new Set<Name>();
  const counts = new Map<string, number>();
  const shown: LocalDecl[] = [];
  for (const decl of context.toArray().reverse()) {
    if (!isInaccessible(decl.userName) && !seen.has(decl.userName)) {
      seen.add(decl.userName);
      shown.push(decl);
      continue;
    }
    const stem = nameStem(decl.userName);
    const index = counts.get(stem) ?? 0;
    counts.set(stem, index + 1);
    shown.push({ ...decl, userName: daggerName(stem, index) });
  }
  return LocalContext.of(shown.reverse());
}

/** One goal as text. */
export function printGoal(meta: Meta, goal: MVar, print: PrintExpr): string {
  const decl = meta.mvarDecl(goal);
  const context = displayContext(decl.context);
  return meta.withContext(context, () => {
    const lines: string[] = [];
    if (!decl.userName.isAnonymous) lines.push(`case ${decl.userName}`);
    let group: { names: string[]; type: string } | undefined;
    const flush = () => {
      if (group !== undefined) lines.push(`${group.names.join(' ')} : ${group.type}`);
      group = undefined;
    };
    for (const variable of context) {
      if (variable.kind === 'auxiliary') continue;
      const type = print(meta, meta.instantiate(variable.type));
      const name = variable.userName.toString();
      if (variable.value !== undefined) {
        flush();
        lines.push(`${name} : ${type} := ${print(meta, meta.instantiate(variable.value))}`);
      } else if (group !== undefined && (group as { type: string }).type === type) {
        (group as { names: string[] }).names.push(name);
      } else {
        flush();
        group = { names: [name], type };
      }
    }
    flush();
    lines.push(`⊢ ${print(meta, meta.instantiate(decl.type))}`);
    return lines.join('\n');
  });
}

/** Several goals, separated by blank lines; `no goals` for none. */
export function printGoals(meta: Meta, goals: readonly MVar[], print: PrintExpr): string {
  if (goals.length === 0) return 'no goals';
  return goals.map(goal => printGoal(meta, goal, print)).join('\n\n');
}
