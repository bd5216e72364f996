/**
 * Type-class resolution (Lean's `synthInstance`): the search itself is in
 * `instance-search.ts`; here are the questions, the memo of answers, and what to do with an answer. Output parameters of a class do not
 * take part in the question; they are unified with the answer.
 */

import {
  type Expr,
  exprToDebugString,
  getAppArgs,
  getAppFn,
  type Level,
  levelMVar,
  type MVar,
  mapLevel,
  mkApps,
  mkConst,
  mkSort,
  replaceExpr,
} from '../../kernel/index.js';
import { isDefEq } from './def-eq.js';
import { inferType } from './infer-type.js';
import { localClasses } from './instance-classes.js';
import { InstanceMemo } from './instance-memo.js';
import { exposeClass, InstanceSearch } from './instance-search.js';
import { type Meta, MetaError } from './meta.js';

export { classOf } from './instance-classes.js';

/** Answer of {@link synthInstance}. `stuck`: none found, but metavariables in the question may change that. */
export type InstanceAnswer =
  | { readonly kind: 'found'; readonly value: Expr }
  | { readonly kind: 'none' }
  | { readonly kind: 'stuck' };

/** Finds an instance of a class type in the current context. Metavariables in it are not assigned by the search. */
export function synthInstance(meta: Meta, type: Expr): InstanceAnswer {
  const goal = meta.instantiate(type);
  const asked = hideOutputs(meta, goal);
  const found = meta.attempt(() => {
    const answer = meta.withNewDepth(() => search(meta, asked.question));
    return answer === undefined ? undefined : checkOutputs(meta, goal, answer, asked);
  });
  if (found !== undefined) return { kind: 'found', value: found };
  return asked.open ? { kind: 'stuck' } : { kind: 'none' };
}

/** The instance, or a {@link MetaError} that names what is missing. */
export function requireInstance(meta: Meta, type: Expr): Expr {
  const answer = synthInstance(meta, type);
  if (answer.kind === 'found') return answer.value;
  throw new MetaError(`failed to synthesize ${exprToDebugString(meta.instantiate(type))}`);
}

/** Searches within searches, as Mathlib sets it. */
const MAX_PENDING_DEPTH = 3;

/** Tries to solve a pending instance metavariable; true if it is assigned now. */
export function synthesizePending(meta: Meta, mvar: MVar): boolean {
  const decl = meta.mctx.findDecl(mvar.id);
  if (decl === undefined || decl.kind !== 'synthetic' || meta.mctx.isAssigned(mvar.id)) return false;
  if (decl.depth !== meta.mctx.depth || meta.mctx.depth > MAX_PENDING_DEPTH) return false;
  const answer = meta.withContext(decl.context, () => synthInstance(meta, decl.type));
  if (answer.kind !== 'found') return false;
  meta.assign(mvar, answer.value);
  return true;
}

interface Question {
  readonly question: Expr;
  /**
   * Set if output parameters or levels were replaced: then the answer's type is to be compared with the goal. What stands
   * for which level metavariable of the goal.
   */
  readonly levels: ReadonlyMap<number, Level> | undefined;
  /** Whether the question itself, without outputs, has metavariables: then no answer now may be one later. */
  readonly open: boolean;
}

/**
 * Replaces output arguments, and levels that are not known yet, by metavariables of the search's own. (Types with
 * binders in front keep their output arguments.)
 */
function hideOutputs(meta: Meta, goal: Expr): Question {
  const head = getAppFn(goal);
  const outParams = head.kind === 'const' ? (meta.env.entry('class', head.name)?.outParams ?? []) : [];
  const given = getAppArgs(goal);
  const open = given.some((arg, i) => arg.hasExprMVar && !outParams.includes(i)) || head.hasExprMVar;
  if (outParams.length === 0 && !head.hasLevelMVar) return { question: goal, levels: undefined, open };
  meta.mctx.depth++;
  try {
    const args = given.map((arg, i) => (outParams.includes(i) ? meta.freshMVar(inferType(meta, arg)) : arg));
    const fresh = freshLevels(meta, head);
    const levels = new Map<number, Level>();
    for (const [id, level] of fresh) if (level.kind === 'mvar') levels.set(level.mvarId, levelMVar(id));
    return { question: replaceLevels(mkApps(head, args), fresh), levels, open };
  } finally {
    meta.mctx.depth--;
  }
}

/** Replaces the unknown levels at the head of a question. */
function freshLevels(meta: Meta, head: Expr): Map<number, Level> {
  const fresh = new Map<number, Level>();
  if (head.kind !== 'const' || !head.hasLevelMVar) return fresh;
  for (const level of head.levels)
    mapLevel(level, leaf => {
      if (leaf.kind === 'mvar' && !fresh.has(leaf.mvarId)) fresh.set(leaf.mvarId, meta.freshLevelMVar());
      return leaf;
    });
  return fresh;
}

/** Replaces level metavariables. */
function replaceLevels(expr: Expr, levels: ReadonlyMap<number, Level>): Expr {
  if (!expr.hasLevelMVar || levels.size === 0) return expr;
  const leafOf = (leaf: Level): Level => (leaf.kind === 'mvar' ? (levels.get(leaf.mvarId) ?? leaf) : leaf);
  const copy = (level: Level): Level => (level.hasMVar ? mapLevel(level, leafOf) : level);
  return replaceExpr(expr, e => {
    if (!e.hasLevelMVar) return e;
    if (e.kind === 'sort') return mkSort(copy(e.level));
    if (e.kind === 'const') return mkConst(e.name, e.levels.map(copy));
    return undefined;
  });
}

function checkOutputs(meta: Meta, goal: Expr, answer: Expr, { levels }: Question): Expr | undefined {
  if (levels === undefined) return answer;
  // Levels that the answer leaves open are those of the question.
  const value = replaceLevels(answer, levels);
  return isDefEq(meta, goal, inferType(meta, value)) ? meta.instantiate(value) : undefined;
}

/** Searches at a depth of its own. */
function search(meta: Meta, question: Expr): Expr | undefined {
  return meta.withTransparency('instances', () =>
    new InstanceSearch(meta, memoOf(meta)).solve(exposeClass(meta, question)),
  );
}

/**
 * Memo of questions; valid for one environment and one set of local instances. Without local instances, answers that
 * mention no variables are kept with the environment.
 */
function memoOf(meta: Meta): InstanceMemo {
  const key = localClasses(meta, meta.context)
    .map(([fvar]) => (fvar.kind === 'fvar' ? fvar.id : 0))
    .join(',');
  let memo = meta.caches.instances.get(key);
  if (memo === undefined) {
    const shared = key === '' ? meta.env.cached('instance-memo', () => new InstanceMemo()) : undefined;
    meta.caches.instances.set(key, (memo = new InstanceMemo(shared)));
  }
  return memo;
}
