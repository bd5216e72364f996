/**
 * Implicit lambdas: against an expected type `∀ {x} [inst], p`, a term is elaborated as `fun {x} [inst] => term`, unless it
 * speaks of its implicit arguments itself (Lean's `useImplicitLambda`).
 */

import { type Expr, getAppFn, instantiate1, type Pi } from '../../kernel/index.js';
import type { Term } from '../../syntax/index.js';
import { mkLambda, whnfR } from '../meta/index.js';
import { elabTermKind } from './dispatch.js';
import { inaccessible, type TermElaborator } from './elaborator.js';

/** Elaborates a term, under new variables for the implicit binders that its expected type begins with. */
export function elabUnderImplicitBinders(elab: TermElaborator, term: Term, expected: Expr | undefined): Expr {
  const binder = expected === undefined || blocks(term) ? undefined : implicitBinder(elab, expected);
  if (binder === undefined) return elabTermKind(elab, term, expected);
  const { meta } = elab;
  // The variable gets a name that cannot be written.
  const name = inaccessible(binder.binderName.toString().replace(/✝+$/u, ''));
  return meta.withLocalDecl(name, binder.binderInfo, binder.binderType, fvar => {
    const inner = instantiate1(binder.body, fvar);
    const value = elab.ensureHasType(elab.elabNow(term, inner), inner, term);
    return mkLambda(meta, [fvar], value);
  });
}

/** The expected type, if it starts with an implicit binder. */
function implicitBinder(elab: TermElaborator, expected: Expr): Pi | undefined {
  let type = elab.meta.instantiate(expected);
  if (type.kind !== 'pi' && getAppFn(type).kind === 'const') type = whnfR(elab.meta, type);
  if (type.kind !== 'pi') return undefined;
  return type.binderInfo === 'implicit' || type.binderInfo === 'instImplicit' ? type : undefined;
}

/** Terms that are elaborated against `∀ {x}, p` as they are. */
function blocks(term: Term): boolean {
  switch (term.kind) {
    case 'paren':
      return blocks(term.term);
    case 'explicit':
    case 'by':
    case 'hole':
    case 'syntheticHole':
    case 'typeAscription':
      return true;
    case 'app':
      return term.function.kind === 'explicit';
    case 'fun':
      return term.binders.some(binder => binder.kind === 'binder' && binder.binderKind !== 'explicit');
    default:
      return false;
  }
}
