/**
 * Implicit lambdas: against an expected type `∀ {x} [inst], p`, a term is elaborated as `fun {x} [inst] => term`, unless it
 * speaks of its implicit arguments itself (Lean's `useImplicitLambda`).
 */

import { type Expr, instantiate1 } from '../../kernel/index.js';
import type { Term } from '../../syntax/index.js';
import { mkLambda, whnfCore } from '../meta/index.js';
import { elabTermKind } from './dispatch.js';
import { inaccessible, type TermElaborator } from './elaborator.js';

export function elabUnderImplicitBinders(elab: TermElaborator, term: Term, expected: Expr | undefined): Expr {
  if (expected === undefined || blocks(term)) return elabTermKind(elab, term, expected);
  const { meta } = elab;
  const type = whnfCore(meta, expected);
  if (type.kind !== 'pi' || (type.binderInfo !== 'implicit' && type.binderInfo !== 'instImplicit'))
    return elabTermKind(elab, term, expected);
  const name = inaccessible(type.binderName.last.replace(/✝+$/u, ''));
  return meta.withLocalDecl(name, type.binderInfo, type.binderType, fvar => {
    const inner = instantiate1(type.body, fvar);
    return mkLambda(meta, [fvar], elab.elabTermEnsuringType(term, inner));
  });
}

/** Terms that are elaborated against the implicit binders as they stand. */
function blocks(term: Term): boolean {
  switch (term.kind) {
    case 'paren':
      return blocks(term.term);
    case 'hole':
    case 'syntheticHole':
    case 'explicit':
    case 'by':
    case 'typeAscription':
    case 'dotIdent':
      return true;
    case 'app':
      return term.function.kind === 'explicit';
    case 'fun': {
      const first = term.binders[0];
      return first?.kind === 'binder' && first.binderKind !== 'explicit';
    }
    default:
      return false;
  }
}
