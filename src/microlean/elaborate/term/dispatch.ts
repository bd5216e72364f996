/** Which file elaborates which kind of term. */

import { type Expr, mkNatLit, type Name, nameOf } from '../../kernel/index.js';
import type { CoercionTerm, Term, TypeAscriptionTerm } from '../../syntax/index.js';
import { inferType, isDefEq, whnfCore } from '../meta/index.js';
import { elabApplication, termArg } from './app.js';
import { elabArrow, elabExists, elabForall, elabFun, elabFunMatch } from './binders.js';
import { coerceToFunction, coerceToSort } from './coercion.js';
import {
  elabAssumption,
  elabBy,
  elabCalc,
  elabIf,
  elabIfLet,
  elabLet,
  elabMatchTerm,
  elabNoFun,
  elabNoMatch,
  elabShow,
  elabSorry,
  elabSubstitution,
  elabSuffices,
  elabSyntheticHole,
} from './control.js';
import type { TermElaborator } from './elaborator.js';
import { elabSort } from './levels.js';
import { elabChar, elabNumber, elabScientific, elabString } from './literals.js';
import { resolveNamespace } from './names.js';
import { elabNotation } from './notation.js';
import { elabBigOperator, elabList, elabSetBuilder, elabSetLiteral, elabSubtype } from './sets.js';
import { elabAnonymousConstructor, elabStructureInstance, elabTuple } from './structures.js';

/** Elaborates one term, top level only. @throws {ElabError | Postpone | MetaError} */
export function elabTermKind(elab: TermElaborator, term: Term, expected: Expr | undefined): Expr {
  switch (term.kind) {
    case 'ident':
    case 'explicit':
    case 'dotIdent':
    case 'projection':
      return elabApplication(elab, term, [], expected, { range: term.range });
    case 'app':
      return elabApplication(elab, term.function, term.args.map(termArg), expected, {
        ellipsis: term.ellipsis,
        range: term.range,
      });
    case 'paren':
      return elab.elabNow(term.term, expected);
    case 'hole':
      return elab.meta.freshMVar(expected ?? elab.freshType());
    case 'syntheticHole':
      return elabSyntheticHole(elab, term, expected);
    case 'sorry':
      return elabSorry(elab, expected);
    case 'sort':
      return elabSort(elab, term);
    case 'number':
      return elabNumber(elab, term, expected);
    case 'rawNumber':
      return mkNatLit(term.value);
    case 'scientific':
      return elabScientific(elab, term, expected);
    case 'string':
      return elabString(term.value);
    case 'char':
      return elabChar(term);
    case 'tuple':
      return elabTuple(elab, term, expected);
    case 'typeAscription':
      return elabTypeAscription(elab, term);
    case 'anonymousConstructor':
      return elabAnonymousConstructor(elab, term, expected);
    case 'structureInstance':
      return elabStructureInstance(elab, term, expected);
    case 'fun':
      return elabFun(elab, term, expected);
    case 'funMatch':
      return elabFunMatch(elab, term, expected);
    case 'forall':
      return elabForall(elab, term);
    case 'arrow':
      return elabArrow(elab, term);
    case 'exists':
      return elabExists(elab, term);
    case 'let':
    case 'have':
    case 'letI':
    case 'haveI':
      return elabLet(elab, term, expected);
    case 'show':
      return elabShow(elab, term, expected);
    case 'suffices':
      return elabSuffices(elab, term, expected);
    case 'by':
      return elabBy(elab, term, expected);
    case 'calc':
      return elabCalc(elab, term, expected);
    case 'if':
      return elabIf(elab, term, expected);
    case 'ifLet':
      return elabIfLet(elab, term, expected);
    case 'match':
      return elabMatchTerm(elab, term, expected);
    case 'nomatch':
      return elabNoMatch(elab, term, expected);
    case 'nofun':
      return elabNoFun(elab, term, expected);
    case 'notation':
      return elabNotation(elab, term, expected);
    case 'bigOperator':
      return elabBigOperator(elab, term, expected);
    case 'setBuilder':
      return elabSetBuilder(elab, term, expected);
    case 'setLiteral':
      return elabSetLiteral(elab, term, expected);
    case 'subtype':
      return elabSubtype(elab, term, expected);
    case 'list':
    case 'array':
    case 'vector':
      return elabList(elab, term, expected);
    case 'coercion':
      return elabCoercion(elab, term, expected);
    case 'assumption':
      return elabAssumption(elab, term);
    case 'substitution':
      return elabSubstitution(elab, term, expected);
    case 'openIn':
      return elabOpenIn(elab, term.namespaces, term.body, expected);
    case 'setOptionIn':
      return elab.elabNow(term.body, expected);
    default:
      throw elab.error(`'${term.kind}' terms are not supported by microlean`, term);
  }
}

/** `(e : T)`: finished as far as possible, so that what is outside sees the type `T`. */
function elabTypeAscription(elab: TermElaborator, term: TypeAscriptionTerm): Expr {
  if (term.type === undefined) {
    const value = elab.elabTerm(term.term);
    elab.synthesize('partial');
    return elab.meta.instantiate(value);
  }
  const type = elab.elabType(term.type);
  elab.synthesize('partial');
  return elab.elabTermEnsuringType(term.term, elab.meta.instantiate(type));
}

/** `↑x`, `⇑f`, `↥s`. */
function elabCoercion(elab: TermElaborator, term: CoercionTerm, expected: Expr | undefined): Expr {
  const { meta } = elab;
  if (term.term === undefined) return elabCoercionFunction(elab, term, expected);
  const value = elab.elabTerm(term.term);
  elab.synthesize('partial');
  if (term.arrow !== '↑') {
    const coerced = term.arrow === '⇑' ? coerceToFunction(elab, value) : coerceToSort(elab, value);
    if (coerced === undefined) throw elab.error(`cannot coerce\n  ${elab.print(value)}`, term);
    return coerced;
  }
  if (expected === undefined) throw elab.waitOrFail('the type to coerce to is not known', term);
  const target = meta.instantiate(expected);
  if (whnfCore(meta, target).kind === 'mvar')
    throw elab.waitOrFail('the type to coerce to is not known', term);
  if (isDefEq(meta, target, inferType(meta, value))) return value;
  return elab.ensureHasType(value, target, term);
}

/** `(↑)` as a function. */
function elabCoercionFunction(elab: TermElaborator, term: CoercionTerm, expected: Expr | undefined): Expr {
  const type = expected === undefined ? undefined : whnfCore(elab.meta, elab.meta.instantiate(expected));
  if (type?.kind !== 'pi') throw elab.waitOrFail('the type to coerce to is not known', term);
  const name = nameOf('x');
  const inner: Term = {
    kind: 'coercion',
    arrow: '↑',
    term: { kind: 'ident', name, range: term.range },
    range: term.range,
  };
  const binder = {
    kind: 'binder' as const,
    binderKind: 'explicit' as const,
    names: [{ name: 'x', range: term.range }],
    range: term.range,
  };
  return elabFun(elab, { kind: 'fun', binders: [binder], body: inner, range: term.range }, type);
}

function elabOpenIn(
  elab: TermElaborator,
  namespaces: readonly Name[],
  body: Term,
  expected: Expr | undefined,
): Expr {
  const opened = namespaces.flatMap(name => resolveNamespace(elab.meta.env, elab.scope, name));
  const opens = opened.map(namespace => ({ kind: 'namespace' as const, namespace, except: [] }));
  return elab.withScope({ ...elab.scope, opens: [...elab.scope.opens, ...opens] }, () =>
    elab.elabNow(body, expected),
  );
}
