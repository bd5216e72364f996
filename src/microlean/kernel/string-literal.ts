/** String literals as constructor applications: `String.ofList (c₁ :: c₂ :: …)`, by code point. */

import { type Expr, mkApp, mkApps, mkConst, mkNatLit } from './expr.js';
import { LEVEL_ZERO } from './level.js';
import { nameOf } from './name.js';

export const STRING_OF_LIST = nameOf('String.ofList');
const CHAR = nameOf('Char');
const CHAR_OF_NAT = nameOf('Char.ofNat');
const LIST_CONS = nameOf('List.cons');
const LIST_NIL = nameOf('List.nil');

/** The term that a string literal abbreviates. */
export function stringLiteralToConstructor(text: string): Expr {
  const char = mkConst(CHAR);
  const cons = mkApp(mkConst(LIST_CONS, [LEVEL_ZERO]), char);
  let list: Expr = mkApp(mkConst(LIST_NIL, [LEVEL_ZERO]), char);
  for (const character of [...text].reverse()) {
    const code = mkApp(mkConst(CHAR_OF_NAT), mkNatLit(character.codePointAt(0)!));
    list = mkApps(cons, [code, list]);
  }
  return mkApp(mkConst(STRING_OF_LIST), list);
}
