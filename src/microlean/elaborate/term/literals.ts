/** Numerals, strings, characters. */

import {
  type Expr,
  type Level,
  levelSucc,
  mkApp,
  mkApps,
  mkConst,
  mkLit,
  mkNatLit,
  mkSort,
  nameOf,
} from '../../kernel/index.js';
import type { CharTerm, NumberTerm, ScientificTerm, SourceRange } from '../../syntax/index.js';
import { inferType, isDefEq, whnf } from '../meta/index.js';
import type { TermElaborator } from './elaborator.js';
import { addInstances } from './synthetic.js';

const OF_NAT = nameOf('OfNat');
const OF_NAT_OF_NAT = nameOf('OfNat.ofNat');
const OF_SCIENTIFIC = nameOf('OfScientific');
const OF_SCIENTIFIC_OF = nameOf('OfScientific.ofScientific');

/** `n` as `OfNat.ofNat α n _`, with `α` from the expected type, later unification, or by default `Nat`. */
export function elabNumber(elab: TermElaborator, term: NumberTerm, expected: Expr | undefined): Expr {
  const { meta } = elab;
  const type = typeForLiteral(elab, expected);
  const level = levelOfType(elab, type, term);
  const literal = mkNatLit(term.value);
  const instance = meta.freshMVar(mkApps(mkConst(OF_NAT, [level]), [type, literal]), { kind: 'synthetic' });
  addInstances(elab, [instance], term.range);
  return mkApps(mkConst(OF_NAT_OF_NAT, [level]), [type, literal, instance]);
}

/** `1.5` as `OfScientific.ofScientific 15 true 1`. */
export function elabScientific(elab: TermElaborator, term: ScientificTerm, expected: Expr | undefined): Expr {
  const { meta } = elab;
  const type = typeForLiteral(elab, expected);
  const level = levelOfType(elab, type, term);
  const instance = meta.freshMVar(mkApp(mkConst(OF_SCIENTIFIC, [level]), type), { kind: 'synthetic' });
  addInstances(elab, [instance], term.range);
  const sign = mkConst(nameOf(term.negativeExponent ? 'Bool.true' : 'Bool.false'));
  return mkApps(mkConst(OF_SCIENTIFIC_OF, [level]), [
    type,
    instance,
    mkNatLit(term.mantissa),
    sign,
    mkNatLit(term.exponent),
  ]);
}

/** The expected type if it can be the type of a numeral; else a new hole `?α : Type ?u`. */
function typeForLiteral(elab: TermElaborator, expected: Expr | undefined): Expr {
  if (expected !== undefined) return expected;
  return elab.meta.freshMVar(freshTypeSort(elab));
}

export function elabChar(term: CharTerm): Expr {
  return mkApp(mkConst(nameOf('Char.ofNat')), mkNatLit(term.value.codePointAt(0) ?? 0));
}

export function elabString(value: string): Expr {
  return mkLit(value);
}

/** `Type ?u` */
function freshTypeSort(elab: TermElaborator): Expr {
  return mkSort(levelSucc(elab.meta.freshLevelMVar()));
}

/** `u` with the type in `Type u`. @throws {ElabError} if the type lives elsewhere. */
function levelOfType(elab: TermElaborator, type: Expr, at: { readonly range: SourceRange }): Level {
  const { meta } = elab;
  const sort = whnf(meta, inferType(meta, type));
  if (sort.kind === 'sort' && sort.level.kind === 'succ') return sort.level.level;
  const level = meta.freshLevelMVar();
  if (!isDefEq(meta, sort, mkSort(levelSucc(level))))
    throw elab.error(`numerals are elements of types, and ${elab.print(type)} is none`, at);
  return meta.mctx.instantiateLevel(level);
}
