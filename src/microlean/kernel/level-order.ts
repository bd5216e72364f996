/**
 * Exact comparison of universe levels.
 *
 * Levels denote functions from parameters to naturals. Splitting every parameter that occurs in the right side of
 * an `imax` into "is 0" and "is at least 1" turns a level into a maximum of a constant and terms `p + k`, which are
 * compared term by term. The official kernel's comparison is sound but incomplete; it serves here only beyond
 * {@link SPLIT_LIMIT} such parameters.
 */

import { LEVEL_ZERO, type Level, levelAddOffset, levelIMax, levelMaxRaw, levelOffset } from './level.js';

const SPLIT_LIMIT = 8;
const known = new Map<Level, Map<Level, boolean>>();

/** Whether `left ≤ right` under every assignment of naturals to the parameters. */
export function levelLeq(left: Level, right: Level): boolean {
  if (left === right || left === LEVEL_ZERO) return true;
  let row = known.get(left);
  const cached = row?.get(right);
  if (cached !== undefined) return cached;
  const result = compute(left, right);
  if (!left.hasMVar && !right.hasMVar) {
    if (row === undefined) known.set(left, (row = new Map()));
    row.set(right, result);
  }
  return result;
}

/** Whether the two levels are equal under every assignment. */
export function levelEqual(left: Level, right: Level): boolean {
  return left === right || (levelLeq(left, right) && levelLeq(right, left));
}

/** As {@link levelEqual}, for two lists of levels. */
export function levelsEqual(left: readonly Level[], right: readonly Level[]): boolean {
  return left === right || (left.length === right.length && left.every((l, i) => levelEqual(l, right[i]!)));
}

/** A parameter or metavariable. */
type Atom = Level;
/** Maximum of `constant` and of all `atom + offset`. */
interface MaxForm {
  readonly constant: number;
  readonly terms: ReadonlyMap<Atom, number>;
}

function compute(left: Level, right: Level): boolean {
  const split = new Set<Atom>();
  collectSplit(left, false, split);
  collectSplit(right, false, split);
  if (split.size > SPLIT_LIMIT) return officialGeq(normalise(right), normalise(left), new Map());
  const atoms = [...split];
  for (let choice = 0; choice < 1 << atoms.length; choice++) {
    const positive = new Map(atoms.map((atom, i) => [atom, (choice >> i) % 2 === 1]));
    if (!formLeq(toForm(left, positive), toForm(right, positive), positive)) return false;
  }
  return true;
}

function collectSplit(level: Level, underIMax: boolean, into: Set<Atom>): void {
  switch (level.kind) {
    case 'succ':
      collectSplit(level.level, underIMax, into);
      break;
    case 'max':
    case 'imax':
      collectSplit(level.left, underIMax, into);
      collectSplit(level.right, underIMax || level.kind === 'imax', into);
      break;
    case 'param':
    case 'mvar':
      if (underIMax) into.add(level);
  }
}

const ZERO_FORM: MaxForm = { constant: 0, terms: new Map() };

function toForm(level: Level, positive: ReadonlyMap<Atom, boolean>): MaxForm {
  switch (level.kind) {
    case 'zero':
      return ZERO_FORM;
    case 'succ': {
      const { base, offset } = levelOffset(level);
      const { constant, terms } = toForm(base, positive);
      return {
        constant: constant + offset,
        terms: new Map([...terms].map(([atom, k]) => [atom, k + offset])),
      };
    }
    case 'max':
      return join(toForm(level.left, positive), toForm(level.right, positive));
    case 'imax': {
      // Every atom of the right side is split, so what survives there is at least 1.
      const right = toForm(level.right, positive);
      if (right.constant === 0 && right.terms.size === 0) return ZERO_FORM;
      return join(toForm(level.left, positive), right);
    }
    default:
      return positive.get(level) === false ? ZERO_FORM : { constant: 0, terms: new Map([[level, 0]]) };
  }
}

function join(left: MaxForm, right: MaxForm): MaxForm {
  const terms = new Map(left.terms);
  for (const [atom, k] of right.terms) terms.set(atom, Math.max(k, terms.get(atom) ?? 0));
  return { constant: Math.max(left.constant, right.constant), terms };
}

function formLeq(left: MaxForm, right: MaxForm, positive: ReadonlyMap<Atom, boolean>): boolean {
  let least = right.constant;
  for (const [atom, k] of right.terms) least = Math.max(least, k + (positive.get(atom) === true ? 1 : 0));
  if (left.constant > least) return false;
  for (const [atom, k] of left.terms) if ((right.terms.get(atom) ?? -1) < k) return false;
  return true;
}

// ---------------------------------------------------------------------------------------------------------
// The official kernel's comparison

function normalise(level: Level): Level {
  const { base, offset } = levelOffset(level);
  switch (base.kind) {
    case 'imax':
      return levelAddOffset(levelIMax(normalise(base.left), normalise(base.right)), offset);
    case 'max':
      return normaliseMax(base, offset);
    default:
      return level;
  }
}

function normaliseMax(level: Level, offset: number): Level {
  const operands = flattenMax(level).flatMap(operand => flattenMax(normalise(operand)));
  const best = new Map<Level, number>();
  for (const operand of operands) {
    const { base, offset: k } = levelOffset(operand);
    best.set(base, Math.max(best.get(base) ?? 0, k));
  }
  const numeral = best.get(LEVEL_ZERO);
  if (numeral !== undefined && [...best].some(([base, k]) => base !== LEVEL_ZERO && k >= numeral))
    best.delete(LEVEL_ZERO);
  const sorted = [...best].sort(([a], [b]) => a.id - b.id);
  return sorted
    .map(([base, k]) => levelAddOffset(base, k + offset))
    .reduceRight((rest, operand) => levelMaxRaw(operand, rest));
}

function flattenMax(level: Level): Level[] {
  return level.kind === 'max' ? [...flattenMax(level.left), ...flattenMax(level.right)] : [level];
}

/** `a ≥ b` on normal forms. `seen` keeps the answers of one comparison: pairs come up again and again. */
function officialGeq(a: Level, b: Level, seen: Map<Level, Map<Level, boolean>>): boolean {
  if (a === b || b === LEVEL_ZERO) return true;
  const row = seen.get(a) ?? new Map<Level, boolean>();
  seen.set(a, row);
  const result = row.get(b) ?? officialStep(a, b, (x, y) => officialGeq(x, y, seen));
  row.set(b, result);
  return result;
}

function officialStep(a: Level, b: Level, geq: (a: Level, b: Level) => boolean): boolean {
  if (b.kind === 'max') return geq(a, b.left) && geq(a, b.right);
  if (a.kind === 'max' && (geq(a.left, b) || geq(a.right, b))) return true;
  if (b.kind === 'imax') return geq(a, b.left) && geq(a, b.right);
  if (a.kind === 'imax') return geq(a.right, b);
  const left = levelOffset(a);
  const right = levelOffset(b);
  if (left.base === right.base || right.base === LEVEL_ZERO) return left.offset >= right.offset;
  return left.offset === right.offset && left.offset > 0 && geq(left.base, right.base);
}
