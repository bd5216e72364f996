/** Printed universes. */

import { LEVEL_ONE, LEVEL_ZERO, type Level, levelToString, type Sort } from '../../kernel/index.js';
import { application, identifier, type Syntax } from './syntax-node.js';

/** `Prop`, `Type`, `Type u`, `Sort (max u v)`. */
export function sortSyntax(expr: Sort): Syntax {
  const { level } = expr;
  if (level === LEVEL_ZERO) return identifier('Prop');
  if (level === LEVEL_ONE) return identifier('Type');
  const lower = predecessor(level);
  return application(identifier(lower === undefined ? 'Sort' : 'Type'), [levelSyntax(lower ?? level)]);
}

/** `l` where the level is `l + 1`. */
function predecessor(level: Level): Level | undefined {
  return level.kind === 'succ' ? level.level : undefined;
}

function levelSyntax(level: Level): Syntax {
  const shown = levelToString(level).replaceAll('+', ' + ');
  return identifier(/ /u.test(shown) ? `(${shown})` : shown);
}
