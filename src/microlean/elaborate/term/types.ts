/** Elaborating a term as a type. */

import { type Expr, getAppFn } from '../../kernel/index.js';
import type { Term } from '../../syntax/index.js';
import { inferType, isDefEq, whnf } from '../meta/index.js';
import { coerceToSort } from './coercion.js';
import type { TermElaborator } from './elaborator.js';

/** @throws {ElabError} unless the term denotes a type, possibly through a coercion to a sort. */
export function elabTypeTerm(elab: TermElaborator, term: Term): Expr {
  const { meta } = elab;
  const value = elab.elabTerm(term);
  return ensureType(elab, value) ?? afterSynthesis();

  function afterSynthesis(): Expr {
    elab.synthesize('partial');
    const type = ensureType(elab, value) ?? coerceToSort(elab, value);
    if (type !== undefined) return type;
    throw elab.error(
      `type expected, got\n  (${elab.print(value)} : ${elab.print(inferType(meta, value))})`,
      term,
    );
  }
}

function ensureType(elab: TermElaborator, value: Expr): Expr | undefined {
  const { meta } = elab;
  const sort = whnf(meta, inferType(meta, value));
  if (sort.kind === 'sort') return value;
  if (getAppFn(sort).kind === 'mvar' && isDefEq(meta, sort, elab.freshSort())) return value;
  return undefined;
}
