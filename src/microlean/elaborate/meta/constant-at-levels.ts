/**
 * Types and values of constants at given universe levels, remembered: elaboration unfolds the same few definitions at the
 * same few levels again and again, and each time would make the same term anew.
 */

import { type ConstantInfo, type Expr, instantiateLevelParams, type Level } from '../../kernel/index.js';

/** A type or a value at some levels. */
interface AtLevels {
  readonly levels: readonly Level[];
  readonly expr: Expr;
}

/** Instantiations that are remembered of one type or value; the oldest goes first. */
const MAX_REMEMBERED = 8;
const types = new WeakMap<ConstantInfo, AtLevels[]>();
const values = new WeakMap<ConstantInfo, AtLevels[]>();

/** The type of a constant at as many levels as it has universe parameters. */
export function typeAtLevels(constant: ConstantInfo, levels: readonly Level[]): Expr {
  if (levels.length === 0) return constant.type;
  return remembered(types, constant, levels, () => constant.type);
}

/** The value of a definition or theorem at as many levels as it has universe parameters. */
export function valueAtLevels(
  constant: ConstantInfo & { readonly value: Expr },
  levels: readonly Level[],
): Expr {
  if (levels.length === 0) return constant.value;
  return remembered(values, constant, levels, () => constant.value);
}

function remembered(
  memo: WeakMap<ConstantInfo, AtLevels[]>,
  constant: ConstantInfo,
  levels: readonly Level[],
  general: () => Expr,
): Expr {
  // Level metavariables are met once or twice and then never again.
  if (levels.some(level => level.hasMVar))
    return instantiateLevelParams(general(), constant.levelParams, levels);
  let list = memo.get(constant);
  if (list === undefined) memo.set(constant, (list = []));
  const known = list.find(entry => entry.levels.every((level, i) => level === levels[i]));
  if (known !== undefined) return known.expr;
  const expr = instantiateLevelParams(general(), constant.levelParams, levels);
  if (list.length >= MAX_REMEMBERED) list.shift();
  list.push({ levels, expr });
  return expr;
}
