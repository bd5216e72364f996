/** Universe levels and sorts as written. */

import {
  type Expr,
  LEVEL_ONE,
  LEVEL_ZERO,
  type Level,
  levelAddOffset,
  levelIMax,
  levelMax,
  levelOfNat,
  levelParam,
  levelSucc,
  mkSort,
  nameOf,
} from '../../kernel/index.js';
import type { LevelSyntax, SortTerm } from '../../syntax/index.js';
import type { TermElaborator } from './elaborator.js';

/** @throws {ElabError} on an unknown universe name. */
export function elabLevel(elab: TermElaborator, level: LevelSyntax): Level {
  switch (level.kind) {
    case 'levelNumber':
      return levelOfNat(level.value);
    case 'levelHole':
      return elab.meta.freshLevelMVar();
    case 'levelName': {
      const name = nameOf(level.name);
      if (!elab.scope.levelNames.includes(name))
        throw elab.error(`unknown universe level '${level.name}'`, level);
      return levelParam(name);
    }
    case 'levelAdd':
      return levelAddOffset(elabLevel(elab, level.base), level.offset);
    case 'levelMax':
    case 'levelIMax': {
      const levels = level.levels.map(l => elabLevel(elab, l));
      const combine = level.kind === 'levelMax' ? levelMax : levelIMax;
      return levels
        .slice(0, -1)
        .reduceRight((right, left) => combine(left, right), levels[levels.length - 1] ?? LEVEL_ZERO);
    }
  }
}

export function elabSort(elab: TermElaborator, term: SortTerm): Expr {
  if (term.sort === 'Prop') return mkSort(LEVEL_ZERO);
  const level =
    term.level === undefined
      ? LEVEL_ZERO
      : term.level === 'new'
        ? elab.meta.freshLevelMVar()
        : elabLevel(elab, term.level);
  if (term.sort === 'Type') return mkSort(term.level === undefined ? LEVEL_ONE : levelSucc(level));
  return mkSort(level);
}
