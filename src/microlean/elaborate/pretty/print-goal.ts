/** Printing of goals: as data, and as the text that Lean shows. */

import { alphaEqual, type Expr, type FVar, type MVar } from '../../kernel/index.js';
import type { LocalDecl, Meta } from '../meta/index.js';
import { concat, type Format, group, LINE, layout, nest, text } from './format.js';
import { displayNames, isInaccessible } from './names.js';
import { completeOptions, type PrintOptions } from './options.js';
import { formatterOf } from './print.js';

export interface PrintedHypothesis {
  readonly fvar: FVar;
  /** As shown, with `✝` if users cannot write it. */
  readonly name: string;
  readonly type: string;
  /** Of a let-variable. */
  readonly value?: string;
  /** Users cannot refer to it by name: unnamed, or shadowed by a newer one. */
  readonly inaccessible: boolean;
  /** `auxiliary` ones are usually hidden. */
  readonly kind: LocalDecl['kind'];
}

export interface PrintedGoal {
  /** Absent for an unnamed goal. */
  readonly caseTag?: string;
  /** Oldest first. */
  readonly hyps: readonly PrintedHypothesis[];
  readonly target: string;
}

/** The parts of a goal, each printed on its own. */
export function printGoal(meta: Meta, goal: MVar, options: PrintOptions = {}): PrintedGoal {
  const complete = completeOptions(options);
  const decl = meta.mvarDecl(goal);
  return meta.withContext(decl.context, () => {
    const names = displayNames(decl.context);
    const format = formatterOf(meta, complete);
    const print = (expr: Expr): string => layout(format(expr), complete.width);
    const hyps = decl.context.toArray().map((local): PrintedHypothesis => {
      const name = names.get(local.fvar.id)!;
      return {
        fvar: local.fvar,
        name,
        type: print(local.type),
        ...(local.value === undefined ? {} : { value: print(local.value) }),
        inaccessible: isInaccessible(local.userName) || name !== local.userName.toString(),
        kind: local.kind,
      };
    });
    return {
      ...(decl.userName.isAnonymous ? {} : { caseTag: decl.userName.toString() }),
      hyps,
      target: print(decl.type),
    };
  });
}

const INDENT = 2;

/** A goal as Lean shows it: `case tag`, hypotheses in groups of equal type, `⊢ target`. */
export function printGoalText(meta: Meta, goal: MVar, options: PrintOptions = {}): string {
  const complete = completeOptions(options);
  const decl = meta.mvarDecl(goal);
  return meta.withContext(decl.context, () => {
    const lines = decl.userName.isAnonymous ? [] : [`case ${decl.userName}`];
    const print = formatterOf(meta, complete);
    for (const run of runsOfEqualType(meta))
      lines.push(layout(hypothesisLine(meta, run, print), complete.width));
    const target = concat([text('⊢ '), nest(INDENT, print(decl.type))]);
    lines.push(layout(target, complete.width));
    return lines.join('\n');
  });
}

/** Shown hypotheses; neighbours of one type together, let-variables alone. */
function runsOfEqualType(meta: Meta): LocalDecl[][] {
  const runs: LocalDecl[][] = [];
  for (const decl of meta.context) {
    if (decl.kind === 'auxiliary') continue;
    const last = runs[runs.length - 1];
    const before = last?.[0];
    const joins =
      before !== undefined &&
      before.value === undefined &&
      decl.value === undefined &&
      alphaEqual(meta.instantiate(before.type), meta.instantiate(decl.type));
    if (joins) last!.push(decl);
    else runs.push([decl]);
  }
  return runs;
}

function hypothesisLine(meta: Meta, run: readonly LocalDecl[], print: (expr: Expr) => Format): Format {
  const names = displayNames(meta.context);
  const shown = run.map(decl => names.get(decl.fvar.id)!).join(' ');
  const [{ type, value }] = run as readonly [LocalDecl];
  if (value === undefined)
    return group(concat([text(`${shown} :`), nest(INDENT, concat([LINE, print(type)]))]));
  return group(
    concat([text(`${shown} : `), print(type), text(' :='), nest(INDENT, concat([LINE, print(value)]))]),
  );
}
