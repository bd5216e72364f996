/** `let`, `have`, `show`, `suffices`, `by`, `if`, `calc`, `▸`, holes. */

import { type Expr, instantiate1, mkApp, mkBVar, mkLam, nameOf } from '../../kernel/index.js';
import type {
  AssumptionTerm,
  ByTerm,
  CalcTerm,
  IfLetTerm,
  IfTerm,
  LetTerm,
  LocalDeclaration,
  MatchTerm,
  NoFunTerm,
  NoMatchTerm,
  ShowTerm,
  SubstitutionTerm,
  SufficesTerm,
  SyntheticHoleTerm,
  Term,
} from '../../syntax/index.js';
import {
  forallTelescope,
  inferType,
  isDefEq,
  kabstract,
  matchEq,
  mkAppM,
  mkEqSymm,
  mkForall,
  mkLambda,
  whnfR,
} from '../meta/index.js';
import { elabConstantApp } from './app.js';
import { binderName } from './binders.js';
import type { TermElaborator } from './elaborator.js';

/** The value of a declaration under its binders, with its type; both closed over the binders. */
export function elabLocalDeclaration(
  elab: TermElaborator,
  decl: LocalDeclaration,
): { type: Expr; value: Expr } {
  const { meta } = elab;
  const body = declarationBody(decl);
  return elab.elabBinders(decl.binders, fvars => {
    const type = decl.type === undefined ? undefined : elab.elabType(decl.type);
    const value = type === undefined ? elab.elabTerm(body) : elab.elabTermEnsuringType(body, type);
    elab.synthesize('partial');
    return {
      type: mkForall(meta, fvars, type ?? inferType(meta, value)),
      value: mkLambda(meta, fvars, value),
    };
  });
}

function declarationBody(decl: LocalDeclaration): Term {
  if (decl.value !== undefined) return decl.value;
  if (decl.alternatives !== undefined)
    return { kind: 'funMatch', alternatives: decl.alternatives, range: decl.range };
  return { kind: 'hole', range: decl.range };
}

export function elabLet(elab: TermElaborator, term: LetTerm, expected: Expr | undefined): Expr {
  const { declaration, kind } = term;
  if (declaration.pattern !== undefined) return elabLetPattern(elab, term, declaration.pattern, expected);
  const { meta } = elab;
  const { type, value } = elabLocalDeclaration(elab, declaration);
  const body = (): Expr =>
    expected === undefined ? elab.elabTerm(term.body) : elab.elabTermEnsuringType(term.body, expected);
  if (kind === 'let') {
    const name = binderName(declaration.name, 'x');
    return meta.withLetDecl(name, type, value, fvar => mkLambda(meta, [fvar], finishBody(elab, body)));
  }
  if (kind === 'letI' || kind === 'haveI') {
    const name = binderName(declaration.name, 'inst');
    return meta.withLetDecl(name, type, value, fvar => {
      const closed = mkLambda(meta, [fvar], finishBody(elab, body));
      return closed.kind === 'let' ? instantiate1(closed.body, value) : closed;
    });
  }
  const name = declaration.name === undefined ? nameOf('this') : binderName(declaration.name, 'h');
  return meta.withLocalDecl(name, 'default', type, fvar =>
    mkApp(mkLambda(meta, [fvar], finishBody(elab, body)), value),
  );
}

/** The body is elaborated as far as possible inside the scope of its variable. */
function finishBody(elab: TermElaborator, body: () => Expr): Expr {
  const value = body();
  elab.synthesize('partial');
  return elab.meta.instantiate(value);
}

function elabLetPattern(
  elab: TermElaborator,
  term: LetTerm,
  pattern: Term,
  expected: Expr | undefined,
): Expr {
  const { declaration, range } = term;
  const body = declarationBody(declaration);
  const value: Term =
    declaration.type === undefined
      ? body
      : { kind: 'typeAscription', term: body, type: declaration.type, range };
  return elab.hooks.elabMatch(
    elab,
    {
      discriminants: [{ term: value, range: value.range }],
      alternatives: [{ rows: [[pattern]], body: term.body, range }],
      range,
    },
    expected,
  );
}

export function elabMatchTerm(elab: TermElaborator, term: MatchTerm, expected: Expr | undefined): Expr {
  return elab.hooks.elabMatch(
    elab,
    {
      discriminants: term.discriminants,
      alternatives: term.alternatives,
      ...(term.motive === undefined ? {} : { motive: term.motive }),
      range: term.range,
    },
    expected,
  );
}

export function elabNoMatch(elab: TermElaborator, term: NoMatchTerm, expected: Expr | undefined): Expr {
  const discriminants = term.discriminants.map(d => ({ term: d, range: d.range }));
  return elab.hooks.elabMatch(elab, { discriminants, alternatives: [], range: term.range }, expected);
}

/** `nofun`: a function none of whose arguments exist together. */
export function elabNoFun(elab: TermElaborator, term: NoFunTerm, expected: Expr | undefined): Expr {
  const { meta } = elab;
  if (expected === undefined) throw elab.waitOrFail('nofun: the expected type is not known', term);
  const { range } = term;
  return forallTelescope(
    meta,
    meta.instantiate(expected),
    (variables, result) => {
      const named = variables.map((fvar, i) => ({ ...meta.localDecl(fvar), userName: nameOf(`x${i}✝`) }));
      const own = new Set<Expr>(variables);
      let context = meta.context.map(decl => (own.has(decl.fvar) ? undefined : decl));
      for (const decl of named) context = context.push(decl);
      return meta.withContext(context, () => {
        const discriminants = named.map(decl => ({
          term: { kind: 'ident', name: decl.userName, range } as Term,
          range,
        }));
        const value = elab.hooks.elabMatch(elab, { discriminants, alternatives: [], range }, result);
        return mkLambda(meta, variables, value);
      });
    },
    { reduce: true },
  );
}

export function elabIfLet(elab: TermElaborator, term: IfLetTerm, expected: Expr | undefined): Expr {
  const { range } = term;
  return elab.hooks.elabMatch(
    elab,
    {
      discriminants: [{ term: term.value, range }],
      alternatives: [
        { rows: [[term.pattern]], body: term.thenBranch, range },
        { rows: [[{ kind: 'hole', range }]], body: term.elseBranch, range },
      ],
      range,
    },
    expected,
  );
}

/** `show t from e` has type `t` as written. */
export function elabShow(elab: TermElaborator, term: ShowTerm, expected: Expr | undefined): Expr {
  const { meta } = elab;
  const type = elab.elabType(term.type);
  elab.synthesize('partial');
  if (expected !== undefined) isDefEq(meta, expected, type);
  const value = elab.elabTermEnsuringType(term.proof, type);
  return mkApp(mkLam(nameOf('this'), meta.instantiate(type), mkBVar(0)), value);
}

/** `suffices h : t from e; b` is `(fun h : t => e) b`. */
export function elabSuffices(elab: TermElaborator, term: SufficesTerm, expected: Expr | undefined): Expr {
  const { meta } = elab;
  const type = elab.elabType(term.type);
  const name = term.name === undefined ? nameOf('this') : binderName(term.name, 'h');
  const fn = meta.withLocalDecl(name, 'default', type, fvar => {
    const proof =
      expected === undefined ? elab.elabTerm(term.proof) : elab.elabTermEnsuringType(term.proof, expected);
    elab.synthesize('partial');
    return mkLambda(meta, [fvar], proof);
  });
  return mkApp(fn, elab.elabTermEnsuringType(term.body, type));
}

/** `by tac`: a goal for later, when its type is known. */
export function elabBy(elab: TermElaborator, term: ByTerm, expected: Expr | undefined): Expr {
  const type = expected ?? elab.freshType();
  const mvar = elab.meta.freshMVar(type, { kind: 'opaque' });
  elab.pending.add({ kind: 'tactic', mvar, block: term.tactics, scope: elab.scope, range: term.range });
  return mvar;
}

export function elabIf(elab: TermElaborator, term: IfTerm, expected: Expr | undefined): Expr {
  const { hypothesis, condition, thenBranch, elseBranch, range } = term;
  if (hypothesis === undefined) {
    const args = [condition, thenBranch, elseBranch].map(t => ({ kind: 'term' as const, term: t }));
    return elabConstantApp(elab, 'ite', args, expected, term);
  }
  const branch = (body: Term): Term => ({
    kind: 'fun',
    binders: [{ kind: 'binder', binderKind: 'explicit', names: [hypothesis], range }],
    body,
    range: body.range,
  });
  const args = [condition, branch(thenBranch), branch(elseBranch)].map(t => ({
    kind: 'term' as const,
    term: t,
  }));
  return elabConstantApp(elab, 'dite', args, expected, term);
}

/** `?x`: the same hole for the same name. */
export function elabSyntheticHole(
  elab: TermElaborator,
  term: SyntheticHoleTerm,
  expected: Expr | undefined,
): Expr {
  const known = term.name === '_' ? undefined : elab.namedHoles.get(term.name);
  if (known !== undefined) return known;
  const type = expected ?? elab.freshType();
  const mvar = elab.meta.freshMVar(type, {
    kind: 'opaque',
    ...(term.name === '_' ? {} : { userName: nameOf(term.name) }),
  });
  if (term.name !== '_') elab.namedHoles.set(term.name, mvar);
  return mvar;
}

export function elabSorry(elab: TermElaborator, expected: Expr | undefined): Expr {
  elab.usedSorry = true;
  const type = expected ?? elab.freshType();
  return elab.sorryOf(type);
}

/** `‹p›`: the newest hypothesis that proves `p`. */
export function elabAssumption(elab: TermElaborator, term: AssumptionTerm): Expr {
  const { meta } = elab;
  const type = elab.elabType(term.type);
  elab.synthesize('partial');
  for (const decl of meta.context.toArray().reverse()) if (isDefEq(meta, decl.type, type)) return decl.fvar;
  throw elab.error(`failed to find a hypothesis of type\n  ${elab.print(type)}`, term);
}

/** `calc` steps, combined by `Trans`. */
export function elabCalc(elab: TermElaborator, term: CalcTerm, expected: Expr | undefined): Expr {
  const { meta } = elab;
  let proof: Expr | undefined;
  for (const step of term.steps) {
    const type = elab.elabType(step.relation);
    elab.synthesize('partial');
    if (proof !== undefined)
      unifyWithPrevious(elab, meta.instantiate(inferType(meta, proof)), meta.instantiate(type), step);
    else if (step.proof === undefined) {
      proof = mkAppM(meta, nameOf('rfl'), []);
      continue;
    }
    const stepProof = elab.elabTermEnsuringType(
      step.proof ?? { kind: 'hole', range: step.range },
      meta.instantiate(type),
    );
    elab.synthesize('full');
    const typed = retype(elab, stepProof, type);
    proof = proof === undefined ? typed : transitivity(elab, proof, typed, step);
  }
  if (proof === undefined) throw elab.error('calc needs at least one step', term);
  if (expected === undefined) return proof;
  return elab.ensureHasType(proof, expected, term);
}

/** The proof with the relation as written, so that later steps see it as written. */
function retype(elab: TermElaborator, proof: Expr, type: Expr): Expr {
  const { meta } = elab;
  const written = meta.instantiate(type);
  return meta.instantiate(inferType(meta, proof)) === written
    ? proof
    : mkApp(mkLam(nameOf('this'), written, mkBVar(0)), proof);
}

/** The sides of a relation: its last two arguments. */
export function relationSides(relation: Expr): { left: Expr; right: Expr } | undefined {
  if (relation.kind !== 'app' || relation.fn.kind !== 'app') return undefined;
  return { left: relation.fn.arg, right: relation.arg };
}

function unifyWithPrevious(
  elab: TermElaborator,
  previous: Expr,
  type: Expr,
  at: { range: LetTerm['range'] },
): void {
  const before = relationSides(whnfR(elab.meta, previous)) ?? relationSides(previous);
  const now = relationSides(type);
  if (before === undefined || now === undefined) throw elab.error('invalid calc step, relation expected', at);
  if (!isDefEq(elab.meta, now.left, before.right))
    throw elab.error(
      `invalid calc step, left-hand side is\n  ${elab.print(now.left)}\nbut previous right-hand side is\n  ${elab.print(before.right)}`,
      at,
    );
}

function transitivity(
  elab: TermElaborator,
  first: Expr,
  second: Expr,
  at: { range: LetTerm['range'] },
): Expr {
  const { meta } = elab;
  const f = matchEq(meta.instantiate(inferType(meta, first)));
  const s = matchEq(meta.instantiate(inferType(meta, second)));
  if (f !== undefined && s !== undefined) return mkAppM(meta, nameOf('Eq.trans'), [first, second]);
  const combined = meta.attempt(() => mkAppM(meta, nameOf('Trans.trans'), [first, second]));
  if (combined !== undefined) return combined;
  throw elab.error(
    `invalid calc step, failed to synthesize a Trans instance for\n  ${elab.print(inferType(meta, first))}\n  ${elab.print(inferType(meta, second))}`,
    at,
  );
}

/** `h ▸ e`: rewrites the expected type by `h` (right to left, else left to right), or else the type of `e`. */
export function elabSubstitution(
  elab: TermElaborator,
  term: SubstitutionTerm,
  expected: Expr | undefined,
): Expr {
  const { meta } = elab;
  const given = elab.elabTerm(term.equation);
  elab.synthesize('partial');
  let equation = meta.instantiate(given);
  if (matchEq(whnfR(meta, inferType(meta, equation))) === undefined)
    equation = mkAppM(meta, nameOf('propext'), [equation]);
  const target = expected === undefined ? undefined : meta.instantiate(expected);
  if (target === undefined || target.kind === 'mvar')
    throw elab.waitOrFail('the expected type of `▸` is not known', term);
  for (const direction of ['forward', 'backward'] as const) {
    const proof = direction === 'forward' ? equation : mkEqSymm(meta, equation);
    const result = meta.attempt(() => substituteExpected(elab, proof, term.value, target));
    if (result !== undefined) return result;
  }
  const value = elab.elabTerm(term.value);
  elab.synthesize('partial');
  const valueType = meta.instantiate(inferType(meta, value));
  for (const proof of [equation, mkEqSymm(meta, equation)]) {
    const sides = matchEq(whnfR(meta, meta.instantiate(inferType(meta, proof))));
    if (sides === undefined) continue;
    const body = kabstract(meta, valueType, sides.left);
    if (body.looseBVarRange === 0) continue;
    const motive = mkLam(nameOf('x'), sides.type, body);
    return elab.ensureHasType(castAlong(elab, proof, motive, value), target, term);
  }
  throw elab.error(
    '`▸` failed: the equation does not occur in the expected type or in the type of the value',
    term,
  );
}

/** With `h : a = b` and expected type `p b`: elaborates the value against `p a`. */
function substituteExpected(elab: TermElaborator, proof: Expr, value: Term, target: Expr): Expr | undefined {
  const { meta } = elab;
  const sides = matchEq(whnfR(meta, meta.instantiate(inferType(meta, proof))));
  if (sides === undefined) return undefined;
  const body = kabstract(meta, target, sides.right);
  if (body.looseBVarRange === 0) return undefined;
  const motive = mkLam(nameOf('x'), sides.type, body);
  const inner = elab.elabTermEnsuringType(value, instantiate1(body, sides.left));
  return castAlong(elab, proof, motive, inner);
}

/** `value : motive a` as a term of `motive b`, along `proof : a = b`. */
function castAlong(elab: TermElaborator, proof: Expr, motive: Expr, value: Expr): Expr {
  const { meta } = elab;
  return mkAppM(meta, nameOf('Eq.mp'), [mkAppM(meta, nameOf('congrArg'), [motive, proof]), value]);
}
