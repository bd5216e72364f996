/**
 * Universe levels, interned: two levels are structurally equal exactly when they are the same object.
 * Semantic comparison lives in `level-order.ts`.
 */

import type { Name } from './name.js';

export type Level = LevelZero | LevelSucc | LevelMax | LevelIMax | LevelParam | LevelMVar;

interface LevelBase {
  /** Unique small integer, in order of creation. */
  readonly id: number;
  readonly hash: number;
  readonly hasParam: boolean;
  readonly hasMVar: boolean;
  /** Nodes of the level written out as a tree. */
  readonly size: number;
}
export interface LevelZero extends LevelBase {
  readonly kind: 'zero';
}
export interface LevelSucc extends LevelBase {
  readonly kind: 'succ';
  readonly level: Level;
}
export interface LevelMax extends LevelBase {
  readonly kind: 'max';
  readonly left: Level;
  readonly right: Level;
}
/** `imax a b` is 0 if `b` is 0, else `max a b`. */
export interface LevelIMax extends LevelBase {
  readonly kind: 'imax';
  readonly left: Level;
  readonly right: Level;
}
export interface LevelParam extends LevelBase {
  readonly kind: 'param';
  readonly name: Name;
}
/** A level metavariable. The elaborator's; the kernel refuses terms that hold one. */
export interface LevelMVar extends LevelBase {
  readonly kind: 'mvar';
  readonly mvarId: number;
}

/**
 * Levels larger than this are refused. Levels share their parts, so that a few records could describe one whose
 * traversal would never end; those of real libraries have some dozen nodes.
 */
const LARGEST_SIZE = 2000;

let nextId = 0;
const succs = new Map<number, Level>();
const maxes = new Map<number, Map<number, Level>>();
const imaxes = new Map<number, Map<number, Level>>();
const params = new Map<Name, Level>();
const mvars = new Map<number, Level>();

const mix = (a: number, b: number): number => Math.imul((a << 5) ^ (a >>> 3) ^ b, 0x9e3779b1) | 0;

export const LEVEL_ZERO: Level = {
  kind: 'zero',
  id: nextId++,
  hash: 2221,
  hasParam: false,
  hasMVar: false,
  size: 1,
};

function checkedSize(size: number): number {
  if (size > LARGEST_SIZE) throw new RangeError(`a universe level has more than ${LARGEST_SIZE} nodes`);
  return size;
}

/** `l + 1`. @throws {RangeError} if the level gets too large, as all constructors do. */
export function levelSucc(level: Level): Level {
  let found = succs.get(level.id);
  if (found === undefined) {
    const { hasParam, hasMVar } = level;
    const size = checkedSize(level.size + 1);
    found = { kind: 'succ', id: nextId++, hash: mix(2243, level.hash), hasParam, hasMVar, size, level };
    succs.set(level.id, found);
  }
  return found;
}

/** `max a b` exactly as written, without simplification. */
export function levelMaxRaw(left: Level, right: Level): Level {
  return binary(maxes, 'max', 2251, left, right);
}

/** `imax a b` exactly as written, without simplification. */
export function levelIMaxRaw(left: Level, right: Level): Level {
  return binary(imaxes, 'imax', 2267, left, right);
}

function binary(
  table: Map<number, Map<number, Level>>,
  kind: 'max' | 'imax',
  seed: number,
  left: Level,
  right: Level,
): Level {
  let row = table.get(left.id);
  if (row === undefined) table.set(left.id, (row = new Map()));
  const found = row.get(right.id);
  if (found === undefined) {
    const hash = mix(mix(seed, left.hash), right.hash);
    const hasParam = left.hasParam || right.hasParam;
    const hasMVar = left.hasMVar || right.hasMVar;
    const size = checkedSize(left.size + right.size + 1);
    const made: Level = { kind, id: nextId++, hash, hasParam, hasMVar, size, left, right };
    row.set(right.id, made);
    return made;
  }
  return found;
}

export function levelParam(name: Name): Level {
  let found = params.get(name);
  if (found === undefined) {
    found = {
      kind: 'param',
      id: nextId++,
      hash: mix(2269, name.hash),
      hasParam: true,
      hasMVar: false,
      size: 1,
      name,
    };
    params.set(name, found);
  }
  return found;
}

export function levelMVar(mvarId: number): Level {
  let found = mvars.get(mvarId);
  if (found === undefined) {
    found = {
      kind: 'mvar',
      id: nextId++,
      hash: mix(2273, mvarId),
      hasParam: false,
      hasMVar: true,
      size: 1,
      mvarId,
    };
    mvars.set(mvarId, found);
  }
  return found;
}

/** Number of universe metavariables that are interned. */
export function internedLevelMVarCount(): number {
  return mvars.size;
}

/**
 * Empties the tables of levels that mention metavariables and gives out what was in them. (Other levels are few and stay.)
 * For `collectInterned` only.
 */
export function* releaseInternedLevels(): Iterable<Level> {
  yield* releaseOpen(mvars);
  yield* releaseOpen(succs);
  for (const table of [maxes, imaxes])
    for (const [left, row] of table) {
      yield* releaseOpen(row);
      if (row.size === 0) table.delete(left);
    }
}

function* releaseOpen(table: Map<number, Level>): Iterable<Level> {
  for (const [key, level] of table) {
    if (!level.hasMVar) continue;
    table.delete(key);
    yield level;
  }
}

/** Puts back what {@link releaseInternedLevels} gave out and is in use. */
export function restoreInternedLevels(levels: readonly Level[]): void {
  for (const level of levels) restore(level);
}

function restore(level: Level): void {
  switch (level.kind) {
    case 'mvar':
      mvars.set(level.mvarId, level);
      break;
    case 'succ':
      succs.set(level.level.id, level);
      break;
    case 'max':
    case 'imax': {
      const table = level.kind === 'max' ? maxes : imaxes;
      const row = table.get(level.left.id);
      if (row === undefined) table.set(level.left.id, new Map([[level.right.id, level]]));
      else row.set(level.right.id, level);
      break;
    }
    default:
      break;
  }
}

export const LEVEL_ONE: Level = levelSucc(LEVEL_ZERO);

/** The level of a natural number. */
export function levelOfNat(n: number): Level {
  let level: Level = LEVEL_ZERO;
  for (let i = 0; i < n; i++) level = levelSucc(level);
  return level;
}

/** Splits `l` into `base + offset`. */
export function levelOffset(level: Level): { base: Level; offset: number } {
  let offset = 0;
  let base = level;
  while (base.kind === 'succ') {
    offset++;
    base = base.level;
  }
  return { base, offset };
}

/** `base + offset` */
export function levelAddOffset(base: Level, offset: number): Level {
  let level = base;
  for (let i = 0; i < offset; i++) level = levelSucc(level);
  return level;
}

/** Under every assignment the level is at least 1. (A parameter may be 0: never-zero is false for it.) */
export function levelNeverZero(level: Level): boolean {
  switch (level.kind) {
    case 'succ':
      return true;
    case 'max':
      return levelNeverZero(level.left) || levelNeverZero(level.right);
    case 'imax':
      return levelNeverZero(level.right);
    default:
      return false;
  }
}

/** Under every assignment the level is 0. Semantic: the syntactic `imax 1 0` counts. */
export function levelAlwaysZero(level: Level): boolean {
  switch (level.kind) {
    case 'zero':
      return true;
    case 'max':
      return levelAlwaysZero(level.left) && levelAlwaysZero(level.right);
    case 'imax':
      return levelAlwaysZero(level.right);
    default:
      return false;
  }
}

/** `max a b`, simplified as the official kernel simplifies when it builds levels. */
export function levelMax(left: Level, right: Level): Level {
  if (left === right) return left;
  const a = levelOffset(left);
  const b = levelOffset(right);
  if (a.base === LEVEL_ZERO && b.base === LEVEL_ZERO) return a.offset >= b.offset ? left : right;
  if (left === LEVEL_ZERO) return right;
  if (right === LEVEL_ZERO) return left;
  if (right.kind === 'max' && (right.left === left || right.right === left)) return right;
  if (left.kind === 'max' && (left.left === right || left.right === right)) return left;
  if (a.base === b.base) return a.offset >= b.offset ? left : right;
  return levelMaxRaw(left, right);
}

/** `imax a b`, simplified as the official kernel simplifies when it builds levels. */
export function levelIMax(left: Level, right: Level): Level {
  if (levelNeverZero(right)) return levelMax(left, right);
  if (right === LEVEL_ZERO || left === LEVEL_ZERO || left === LEVEL_ONE || left === right) return right;
  return levelIMaxRaw(left, right);
}

/** Rewrites the leaves of a level (parameters and metavariables) bottom-up; unchanged parts are shared. */
export function mapLevel(level: Level, leaf: (level: LevelParam | LevelMVar) => Level): Level {
  if (!level.hasParam && !level.hasMVar) return level;
  switch (level.kind) {
    case 'zero':
      return level;
    case 'param':
    case 'mvar':
      return leaf(level);
    case 'succ': {
      const inner = mapLevel(level.level, leaf);
      return inner === level.level ? level : levelSucc(inner);
    }
    default: {
      const left = mapLevel(level.left, leaf);
      const right = mapLevel(level.right, leaf);
      if (left === level.left && right === level.right) return level;
      return level.kind === 'max' ? levelMax(left, right) : levelIMax(left, right);
    }
  }
}

/** Simultaneous substitution of parameters. Parameters that are not listed stay. */
export function instantiateLevel(level: Level, names: readonly Name[], values: readonly Level[]): Level {
  return mapLevel(level, leaf => {
    const index = leaf.kind === 'param' ? names.indexOf(leaf.name) : -1;
    return index < 0 ? leaf : values[index]!;
  });
}

/** As Lean prints it: `u+1`, `max u v`, `imax 1 u`. */
export function levelToString(level: Level): string {
  const { base, offset } = levelOffset(level);
  if (base === LEVEL_ZERO) return String(offset);
  if (offset > 0) return `${atom(base)}+${offset}`;
  switch (base.kind) {
    case 'param':
      return base.name.toString();
    case 'mvar':
      return `?u.${base.mvarId}`;
    case 'max':
    case 'imax':
      return `${base.kind} ${atom(base.left)} ${atom(base.right)}`;
    default:
      return '0';
  }
}

function atom(level: Level): string {
  const text = levelToString(level);
  return /[ +]/u.test(text) ? `(${text})` : text;
}
