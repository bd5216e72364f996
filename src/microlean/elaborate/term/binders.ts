/** Binders: `fun`, `∀`, `→`, `∃`, and the telescopes of signatures. */

import {
  type BinderInfo,
  type Expr,
  type FVar,
  instantiate1,
  mkApps,
  mkConst,
  mkPi,
  type Name,
  nameOf,
  type Pi,
} from '../../kernel/index.js';
import type {
  ArrowTerm,
  Binder,
  BinderKind,
  BinderPredicate,
  BoundName,
  ExistsTerm,
  ForallTerm,
  FunBinder,
  FunMatchTerm,
  FunTerm,
  PatternBinder,
  Term,
} from '../../syntax/index.js';
import { getLevel, isDefEq, mkForall, mkLambda, whnf } from '../meta/index.js';
import { inaccessible, type TermElaborator } from './elaborator.js';

const OPT_PARAM = nameOf('optParam');
const AUTO_PARAM = nameOf('autoParam');

const INFO: Record<BinderKind, BinderInfo> = {
  explicit: 'default',
  implicit: 'implicit',
  strictImplicit: 'strictImplicit',
  instance: 'instImplicit',
};

/** The name of a binder; `_` and anonymous instances get names that users cannot write. */
export function binderName(bound: BoundName | undefined, fallback = 'x'): Name {
  return bound?.name === undefined ? inaccessible(fallback) : nameOf(bound.name);
}

/** Elaborates groups of binders one after the other and runs `action` with all their variables. */
export function elabBinderGroups<T>(
  elab: TermElaborator,
  binders: readonly FunBinder[],
  action: (fvars: FVar[]) => T,
): T {
  const go = (index: number, fvars: FVar[]): T => {
    const binder = binders[index];
    if (binder === undefined) return action(fvars);
    if (binder.kind === 'patternBinder')
      throw elab.error('patterns are only allowed in `fun` binders', binder);
    return elabGroup(elab, binder, more => go(index + 1, [...fvars, ...more]));
  };
  return go(0, []);
}

function elabGroup<T>(elab: TermElaborator, binder: Binder, action: (fvars: FVar[]) => T): T {
  const info = INFO[binder.binderKind];
  const names = binder.names.length > 0 ? binder.names : [undefined];
  const go = (index: number, fvars: FVar[]): T => {
    if (index === names.length) return action(fvars);
    const type = elabBinderType(elab, binder);
    const name = binderName(names[index], info === 'instImplicit' ? 'inst' : 'x');
    return elab.meta.withLocalDecl(name, info, type, fvar => go(index + 1, [...fvars, fvar]));
  };
  return go(0, []);
}

/** The type of a binder group; `(x : T := v)` becomes `optParam T v`, `(h : T := by tac)` `autoParam T`. */
function elabBinderType(elab: TermElaborator, binder: Binder): Expr {
  const type = binder.type === undefined ? elab.freshType() : elab.elabType(binder.type);
  if (binder.defaultValue !== undefined) {
    const value = elab.elabTermEnsuringType(binder.defaultValue, type);
    elab.synthesize('partial');
    return mkApps(mkConst(OPT_PARAM, [getLevel(elab.meta, type)]), [type, value]);
  }
  if (binder.defaultTactic !== undefined)
    throw elab.error('default arguments by tactics are not supported by microlean', binder.defaultTactic);
  return type;
}

/** Whether a binder type is `optParam T v`; gives the default value. */
export function optParamValue(type: Expr): Expr | undefined {
  if (type.kind !== 'app' || type.fn.kind !== 'app') return undefined;
  const head = type.fn.fn;
  return head.kind === 'const' && head.name === OPT_PARAM ? type.arg : undefined;
}

/** Whether a binder type is `autoParam T tac`. */
export function isAutoParam(type: Expr): boolean {
  const head = type.kind === 'app' && type.fn.kind === 'app' ? type.fn.fn : undefined;
  return head?.kind === 'const' && head.name === AUTO_PARAM;
}

export function elabForall(elab: TermElaborator, term: ForallTerm): Expr {
  return elab.elabBinders(term.binders, fvars => {
    if (term.predicate === undefined) return mkForall(elab.meta, fvars, elab.elabType(term.body));
    return withPredicate(elab, term.predicate, hypothesis =>
      mkForall(elab.meta, [...fvars, hypothesis], elab.elabType(term.body)),
    );
  });
}

function withPredicate<T>(elab: TermElaborator, predicate: BinderPredicate, action: (fvar: FVar) => T): T {
  const condition = elab.elabType(predicate.condition);
  return elab.meta.withLocalDecl(inaccessible('h'), 'default', condition, action);
}

export function elabArrow(elab: TermElaborator, term: ArrowTerm): Expr {
  const domain = elab.elabType(term.domain);
  // The codomain cannot mention the binder, so no variable is made.
  const codomain = elab.elabType(term.codomain);
  return mkPi(inaccessible('a'), domain, codomain);
}

const EXISTS = nameOf('Exists');
const EXISTS_UNIQUE = nameOf('ExistsUnique');
const AND = nameOf('And');

/** `∃ x y, p` nests `Exists (fun x => …)`; `∃ x ∈ s, p` is `∃ x, x ∈ s ∧ p`. */
export function elabExists(elab: TermElaborator, term: ExistsTerm): Expr {
  const { meta } = elab;
  return elab.elabBinders(term.binders, fvars => {
    let body = elab.elabType(term.body);
    if (term.predicate !== undefined)
      body = mkApps(mkConst(AND), [elab.elabType(term.predicate.condition), body]);
    for (const fvar of [...fvars].reverse()) {
      const type = meta.localDecl(fvar).type;
      const name = term.unique ? EXISTS_UNIQUE : EXISTS;
      if (meta.env.find(name) === undefined) throw elab.error(`unknown constant '${name}'`, term);
      body = mkApps(mkConst(name, [getLevel(meta, type)]), [type, mkLambda(meta, [fvar], body)]);
    }
    return body;
  });
}

/** `fun` with groups and patterns; the expected type gives types to binders that lack one. */
export function elabFun(elab: TermElaborator, term: FunTerm, expected: Expr | undefined): Expr {
  return elabFunBinders(elab, term.binders, term.body, expected);
}

function elabFunBinders(
  elab: TermElaborator,
  binders: readonly FunBinder[],
  body: Term,
  expected: Expr | undefined,
): Expr {
  const [first, ...rest] = binders;
  if (first === undefined)
    return expected === undefined ? elab.elabTerm(body) : elab.elabTermEnsuringType(body, expected);
  if (first.kind === 'patternBinder') return elabPatternBinder(elab, first, rest, body, expected);
  const names = first.names.length > 0 ? first.names : [undefined];
  return elabFunNames(elab, first, names, 0, type => elabFunBinders(elab, rest, body, type), expected);
}

function elabFunNames(
  elab: TermElaborator,
  binder: Binder,
  names: readonly (BoundName | undefined)[],
  index: number,
  next: (expected: Expr | undefined) => Expr,
  expected: Expr | undefined,
): Expr {
  if (index === names.length) return next(expected);
  const { meta } = elab;
  const info = INFO[binder.binderKind];
  const pi = expected === undefined ? undefined : expectedPi(elab, expected);
  const type = elabFunBinderType(elab, binder, pi?.binderType);
  const name = binderName(names[index], info === 'instImplicit' ? 'inst' : 'x');
  return meta.withLocalDecl(name, info, type, fvar => {
    const bodyType = pi === undefined ? undefined : instantiate1(pi.body, fvar);
    return mkLambda(meta, [fvar], elabFunNames(elab, binder, names, index + 1, next, bodyType));
  });
}

function elabFunBinderType(elab: TermElaborator, binder: Binder, domain: Expr | undefined): Expr {
  if (binder.type === undefined) return domain ?? elab.freshType();
  const type = elab.elabType(binder.type);
  if (domain !== undefined) isDefEq(elab.meta, domain, type);
  return type;
}

/** The expected type as a Pi, if it is one. */
function expectedPi(elab: TermElaborator, expected: Expr): Pi | undefined {
  const type = whnf(elab.meta, expected);
  return type.kind === 'pi' ? type : undefined;
}

function elabPatternBinder(
  elab: TermElaborator,
  binder: PatternBinder,
  rest: readonly FunBinder[],
  body: Term,
  expected: Expr | undefined,
): Expr {
  const { range } = binder;
  const variable: Term = { kind: 'ident', name: inaccessible('x'), range };
  const inner: Term = rest.length === 0 ? body : { kind: 'fun', binders: rest, body, range: body.range };
  const match: Term = {
    kind: 'match',
    discriminants: [{ term: variable, range }],
    alternatives: [{ rows: [[binder.pattern]], body: inner, range }],
    range,
  };
  const named: Binder = {
    kind: 'binder',
    binderKind: 'explicit',
    names: [{ name: inaccessible('x').toString(), range }],
    ...(binder.type === undefined ? {} : { type: binder.type }),
    range,
  };
  return elabFunBinders(elab, [named], match, expected);
}

/** `fun | p => a | q => b`: a match on as many new variables as the rows have patterns. */
export function elabFunMatch(elab: TermElaborator, term: FunMatchTerm, expected: Expr | undefined): Expr {
  const count = term.alternatives[0]?.rows[0]?.length ?? 0;
  const { range } = term;
  const names = Array.from({ length: count }, (_, i) => `x${i}✝`);
  const binder: Binder = {
    kind: 'binder',
    binderKind: 'explicit',
    names: names.map(name => ({ name, range })),
    range,
  };
  const discriminants = names.map(name => ({
    term: { kind: 'ident', name: nameOf(name), range } as Term,
    range,
  }));
  const match: Term = { kind: 'match', discriminants, alternatives: term.alternatives, range };
  return elabFunBinders(elab, [binder], match, expected);
}
