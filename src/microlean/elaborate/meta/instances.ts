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
  type MVar,
  mapLevel,
  mkApps,
  mkConst,
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
  const { question, outputs, open } = hideOutputs(meta, goal);
  const found = meta.attempt(() => {
    const answer = meta.withNewDepth(() => search(meta, question));
    return answer === undefined ? undefined : checkOutputs(meta, goal, answer, outputs);
  });
  if (found !== undefined) return { kind: 'found', value: found };
  return open ? { kind: 'stuck' } : { kind: 'none' };
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
  /** Whether output parameters were replaced. */
  readonly outputs: boolean;
  /** Whether the question itself, without outputs, has metavariables: then no answer now may be one later. */
  readonly open: boolean;
}

/** Replaces output arguments by fresh metavariables. (Types with binders in front are taken as they are.) */
function hideOutputs(meta: Meta, goal: Expr): Question {
  const head = getAppFn(goal);
  const asItIs: Question = { question: goal, outputs: false, open: goal.hasExprMVar };
  if (head.kind !== 'const') return asItIs;
  const outParams = meta.env.entry('class', head.name)?.outParams ?? [];
  if (outParams.length === 0) return asItIs;
  meta.mctx.depth++;
  try {
    const given = getAppArgs(goal);
    const args = given.map((arg, i) => (outParams.includes(i) ? meta.freshMVar(inferType(meta, arg)) : arg));
    const open = given.some((arg, i) => arg.hasExprMVar && !outParams.includes(i));
    const levels = head.levels.map(level => freshLevels(meta, level));
    return { question: mkApps(mkConst(head.name, levels), args), outputs: true, open };
  } finally {
    meta.mctx.depth--;
  }
}

/** Levels that are not known yet may be those of output arguments. */
function freshLevels(meta: Meta, level: Level): Level {
  if (!level.hasMVar) return level;
  return mapLevel(level, leaf => (leaf.kind === 'mvar' ? meta.freshLevelMVar() : leaf));
}

function checkOutputs(meta: Meta, goal: Expr, answer: Expr, outputs: boolean): Expr | undefined {
  if (!outputs) return answer;
  return isDefEq(meta, goal, inferType(meta, answer)) ? meta.instantiate(answer) : undefined;
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
