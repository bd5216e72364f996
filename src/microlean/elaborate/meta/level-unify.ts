/** Unification of universe levels (Lean's `isLevelDefEq`). */

import {
  LEVEL_ZERO,
  type Level,
  levelEqual,
  levelLeq,
  levelMax,
  levelOffset,
  levelSucc,
} from '../../kernel/index.js';
import type { Meta } from './meta.js';

/**
 * Whether two levels can be made equal. Constraints that are not decided yet (such as `max ?u ?v = w`) are put on
 * `meta.postponedLevels` and count as equal for now; {@link settleLevels} comes back to them.
 */
export function isLevelDefEq(meta: Meta, left: Level, right: Level): boolean {
  const l = meta.mctx.instantiateLevel(left);
  const r = meta.mctx.instantiateLevel(right);
  if (l === r) return true;
  if (!l.hasMVar && !r.hasMVar) return levelEqual(l, r);
  return solve(meta, l, r) ?? postpone(meta, l, r);
}

/** `true`, `false`, or `undefined` if it cannot be decided yet. */
function solve(meta: Meta, l: Level, r: Level): boolean | undefined {
  const assigned = assignLevel(meta, l, r) ?? assignLevel(meta, r, l);
  if (assigned !== undefined) return assigned;
  if (l.kind === 'succ' && r.kind === 'succ') return isLevelDefEq(meta, l.level, r.level);
  if (l === LEVEL_ZERO || r === LEVEL_ZERO) return solveZero(meta, l === LEVEL_ZERO ? r : l);
  if (l.kind === 'succ') return solveSucc(meta, l.level, r);
  if (r.kind === 'succ') return solveSucc(meta, r.level, l);
  return undefined;
}

/** `?u = level` with `?u` assignable and not occurring. `max ?u v = …` with `?u` occurring is left for later. */
function assignLevel(meta: Meta, mvar: Level, level: Level): boolean | undefined {
  if (mvar.kind !== 'mvar' || !meta.mctx.isLevelAssignable(mvar.mvarId)) return undefined;
  if (occurs(mvar, level)) return level.kind === 'succ' ? false : undefined;
  meta.mctx.assignLevel(mvar.mvarId, level);
  return true;
}

function occurs(mvar: Level, level: Level): boolean {
  if (!level.hasMVar) return false;
  switch (level.kind) {
    case 'mvar':
      return level === mvar;
    case 'succ':
      return occurs(mvar, level.level);
    case 'max':
    case 'imax':
      return occurs(mvar, level.left) || occurs(mvar, level.right);
    default:
      return false;
  }
}

function solveZero(meta: Meta, level: Level): boolean | undefined {
  switch (level.kind) {
    case 'succ':
      return false;
    case 'max':
      return isLevelDefEq(meta, level.left, LEVEL_ZERO) && isLevelDefEq(meta, level.right, LEVEL_ZERO);
    case 'imax':
      return isLevelDefEq(meta, level.right, LEVEL_ZERO);
    default:
      return undefined;
  }
}

/** `predecessor + 1 = other`, where `other` is no successor on its face. */
function solveSucc(meta: Meta, predecessor: Level, other: Level): boolean | undefined {
  if (other.kind === 'param') return false;
  if (other.kind !== 'max') return undefined;
  const lowered = lower(other);
  return lowered === undefined ? undefined : isLevelDefEq(meta, predecessor, lowered);
}

/** The level minus one, if it is a maximum of successors. */
function lower(level: Level): Level | undefined {
  if (level.kind === 'succ') return level.level;
  if (level.kind !== 'max') return undefined;
  const left = lower(level.left);
  const right = lower(level.right);
  return left === undefined || right === undefined ? undefined : levelMax(left, right);
}

function postpone(meta: Meta, l: Level, r: Level): boolean {
  meta.postponedLevels = [...meta.postponedLevels, [l, r]];
  return true;
}

/**
 * Tries the postponed constraints again. What stays undecided is kept; with `approximate`, a metavariable in
 * `max ?u v = w` with `v ≤ w` becomes `w`, and structures are compared side by side.
 *
 * @returns false if a constraint turned out to be false.
 */
export function settleLevels(meta: Meta, approximate: boolean): boolean {
  for (;;) {
    const pending = meta.postponedLevels;
    if (pending.length === 0) return true;
    meta.postponedLevels = [];
    for (const [l, r] of pending) if (!isLevelDefEq(meta, l, r)) return false;
    if (meta.postponedLevels.length < pending.length) continue;
    if (!approximate) return true;
    const rest = meta.postponedLevels;
    meta.postponedLevels = [];
    for (const [l, r] of rest) if (!approximateLevel(meta, l, r)) return false;
  }
}

function approximateLevel(meta: Meta, left: Level, right: Level): boolean {
  const l = meta.mctx.instantiateLevel(left);
  const r = meta.mctx.instantiateLevel(right);
  if (!l.hasMVar && !r.hasMVar) return levelEqual(l, r);
  return absorb(meta, l, r) || absorb(meta, r, l) || sideBySide(meta, l, r);
}

/** `max … ?u … = target` where all other operands are ≤ the target: `?u := target`. */
function absorb(meta: Meta, level: Level, target: Level): boolean {
  const operands: Level[] = [];
  const collect = (l: Level): void => {
    if (l.kind === 'max' || l.kind === 'imax') {
      collect(l.left);
      collect(l.right);
    } else operands.push(l);
  };
  collect(level);
  const { offset } = levelOffset(target);
  const open = operands.filter(l => l.hasMVar);
  const closed = operands.filter(l => !l.hasMVar);
  if (target.hasMVar || open.length === 0 || !closed.every(l => levelLeq(l, target))) return false;
  return open.every(l => {
    const { base, offset: up } = levelOffset(meta.mctx.instantiateLevel(l));
    if (base.kind !== 'mvar') return levelLeq(meta.mctx.instantiateLevel(l), target);
    if (up > offset) return false;
    let value = target;
    for (let i = 0; i < up && value.kind === 'succ'; i++) value = value.level;
    return assignLevel(meta, base, value) === true;
  });
}

function sideBySide(meta: Meta, l: Level, r: Level): boolean {
  if ((l.kind === 'max' && r.kind === 'max') || (l.kind === 'imax' && r.kind === 'imax'))
    return isLevelDefEq(meta, l.left, r.left) && isLevelDefEq(meta, l.right, r.right);
  // `?u + 1 = max …` and the like: give the smallest metavariable the whole other side.
  const open = [l, r].find(level => levelOffset(level).base.kind === 'mvar');
  if (open === undefined) return false;
  const { base, offset } = levelOffset(open);
  const other = open === l ? r : l;
  return offset === 0 && assignLevel(meta, base, occurs(base, other) ? levelSucc(other) : other) === true;
}
