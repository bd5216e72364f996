/** Elaboration of patterns: from syntax, through terms with variables, to pattern data. */

import { type Expr, type FVar, getAppArgs, getAppFn, type MVar, Name, nameOf } from '../../kernel/index.js';
import type { Term } from '../../syntax/index.js';
import {
  inferType,
  type LocalContext,
  type LocalDecl,
  type Meta,
  MetaError,
  mentionsAny,
  natLiteral,
  whnf,
  whnfR,
} from '../meta/index.js';
import { collectMVars, inaccessible, type TermElaborator } from '../term/elaborator.js';
import { resolveConstant } from '../term/names.js';
import type { Pattern } from './problem.js';
import { constructorForm } from './split.js';

/** A character literal is this of its code point. */
const CHARACTER = nameOf('Char.ofNat');
const MATCH_PATTERN = nameOf('match_pattern');
/** Numerals above this are compared, not taken apart. */
const MAX_NUMERAL = 256n;

/** One elaborated row: its variables, as a context, and its patterns, as terms and as data. */
export interface ElaboratedRow {
  readonly context: LocalContext;
  /** In order of the context. */
  readonly variables: readonly FVar[];
  readonly terms: readonly Expr[];
  readonly patterns: readonly Pattern[];
}

/** The names that patterns bind, in order. @throws {ElabError} if a name occurs twice. */
export function patternVariableNames(elab: TermElaborator, patterns: readonly Term[]): string[] {
  const names: string[] = [];
  for (const pattern of patterns) collectNames(elab, pattern, names);
  return names;
}

function collectNames(elab: TermElaborator, term: Term, names: string[]): void {
  const all = (terms: readonly Term[]) => {
    for (const t of terms) collectNames(elab, t, names);
  };
  switch (term.kind) {
    case 'ident':
      if (!isConstructorName(elab, term.name)) bindName(elab, term, names);
      return;
    case 'app':
      if (term.function.kind === 'ident' && !isConstructorName(elab, term.function.name))
        throw elab.error(
          "invalid pattern, constructor or constant marked with '[match_pattern]' expected",
          term.function,
        );
      all(term.args.map(arg => arg.value));
      return;
    case 'paren':
    case 'typeAscription':
      collectNames(elab, term.term, names);
      return;
    case 'tuple':
    case 'anonymousConstructor':
    case 'list':
      all(term.items);
      return;
    case 'notation':
      all(term.args);
      return;
    case 'structureInstance':
      for (const field of term.fields) if (field.value !== undefined) collectNames(elab, field.value, names);
      return;
    default:
  }
}

function bindName(elab: TermElaborator, term: Term & { kind: 'ident' }, names: string[]): void {
  const [first, ...rest] = term.name.components;
  if (rest.length > 0) throw elab.error(`invalid pattern variable '${term.name}': it must be atomic`, term);
  const name = String(first);
  if (names.includes(name)) throw elab.error(`variable '${name}' occurred more than once`, term);
  names.push(name);
}

/** Whether a name in a pattern is a constructor (or a function that patterns may unfold). */
function isConstructorName(elab: TermElaborator, name: Name): boolean {
  const { env } = elab.meta;
  return resolveConstant(env, elab.scope, name).some(
    constant => env.find(constant)?.kind === 'ctor' || env.hasAttribute(MATCH_PATTERN, constant),
  );
}

/**
 * Elaborates one row. `typeOf(i, earlier)` is the type that the pattern in column `i` must have, given the earlier
 * patterns as terms; it may hold metavariables (indices that the patterns determine).
 */
export function elabRow(
  elab: TermElaborator,
  patterns: readonly Term[],
  typeOf: (index: number, earlier: readonly Expr[]) => Expr,
): ElaboratedRow {
  const { meta } = elab;
  const outer = meta.context;
  return withVariables(elab, patternVariableNames(elab, patterns), [], variables => {
    const terms: Expr[] = [];
    const holes = new Set<number>();
    elab.withIsolatedPending(() => {
      for (const [i, pattern] of patterns.entries()) {
        const type = meta.instantiate(typeOf(i, terms));
        if (pattern.kind === 'hole') holes.add(i);
        terms.push(meta.instantiate(elab.elabTermEnsuringType(pattern, type)));
        elab.synthesize('partial');
      }
    });
    return finishRow(meta, outer, variables, terms, holes);
  });
}

function withVariables<T>(
  elab: TermElaborator,
  names: readonly string[],
  done: readonly FVar[],
  action: (variables: readonly FVar[]) => T,
): T {
  const name = names[done.length];
  if (name === undefined) return action(done);
  return elab.meta.withLocalDecl(Name.anonymous.child(name), 'default', elab.freshType(), fvar =>
    withVariables(elab, names, [...done, fvar], action),
  );
}

/** Turns what is still open into variables, and sorts all variables so that types come after what they mention. */
function finishRow(
  meta: Meta,
  outer: LocalContext,
  named: readonly FVar[],
  terms: readonly Expr[],
  holes: ReadonlySet<number>,
): ElaboratedRow {
  const extra: LocalDecl[] = [];
  const outerSize = outer.size;
  for (;;) {
    const open = openHoles(meta, named, terms, extra);
    const next = open.find(mvar => !meta.mvarType(mvar).hasExprMVar) ?? open[0];
    if (next === undefined) break;
    const decl = meta.freshLocalDecl(inaccessible('x'), meta.mvarType(next));
    if (decl.type.hasExprMVar && open.length === 1 && collectMVars(decl.type).includes(next))
      throw new MetaError('a pattern has a hole that nothing determines');
    extra.push(decl);
    meta.assign(next, decl.fvar);
  }
  const decls = [...named.map(fvar => meta.localDecl(fvar)), ...extra].map(decl => ({
    ...decl,
    type: meta.instantiate(decl.type),
  }));
  const sorted = sortDecls(decls);
  let context = outer;
  for (const decl of sorted) context = context.push(decl);
  if (context.size !== outerSize + sorted.length) throw new TypeError('pattern variables are lost');
  const variables = sorted.map(decl => decl.fvar);
  const instantiated = terms.map(term => meta.instantiate(term));
  const reader = new PatternReader(meta, new Set(variables));
  const patterns = meta.withContext(context, () =>
    // What a `_` turns out to be is determined by the other patterns: it is not tested.
    instantiated.map((term, i) => (holes.has(i) && term.kind !== 'fvar' ? ANY : reader.read(term))),
  );
  return { context, variables, terms: instantiated, patterns };
}

const ANY: Pattern = { kind: 'variable', variable: undefined };

function openHoles(
  meta: Meta,
  named: readonly FVar[],
  terms: readonly Expr[],
  extra: readonly LocalDecl[],
): MVar[] {
  const found = new Set<MVar>();
  const visit = (e: Expr): void => {
    for (const mvar of collectMVars(meta.instantiate(e))) {
      if (found.has(mvar)) continue;
      found.add(mvar);
      visit(meta.mvarType(mvar));
    }
  };
  for (const fvar of named) visit(meta.localDecl(fvar).type);
  for (const term of terms) visit(term);
  for (const decl of extra) visit(decl.type);
  return [...found];
}

function sortDecls(decls: readonly LocalDecl[]): LocalDecl[] {
  const sorted: LocalDecl[] = [];
  let rest = [...decls];
  while (rest.length > 0) {
    const open = new Set<Expr>(rest.map(decl => decl.fvar));
    const next = rest.find(decl => !mentionsAny(decl.type, open));
    if (next === undefined) throw new MetaError('the types of pattern variables depend on each other');
    sorted.push(next);
    rest = rest.filter(decl => decl !== next);
  }
  return sorted;
}

class PatternReader {
  private readonly seen = new Set<Expr>();

  constructor(
    private readonly meta: Meta,
    private readonly variables: ReadonlySet<Expr>,
  ) {}

  read(term: Expr): Pattern {
    const { meta } = this;
    const e = term.kind === 'mdata' ? term.expr : term;
    if (e.kind === 'fvar') {
      if (!this.variables.has(e) || this.seen.has(e)) return ANY;
      this.seen.add(e);
      return { kind: 'variable', variable: e };
    }
    const n = natLiteral(e);
    if (n !== undefined && this.isNat(e))
      return n <= MAX_NUMERAL ? { kind: 'natural', value: n } : { kind: 'value', value: e };
    const head = getAppFn(e);
    const ctor = head.kind === 'const' ? meta.env.find(head.name) : undefined;
    if (ctor?.kind === 'ctor') {
      const fields = getAppArgs(e).slice(ctor.numParams);
      if (fields.length !== ctor.numFields)
        throw new MetaError(`constructor '${ctor.name}' lacks arguments in a pattern`);
      return { kind: 'constructor', name: ctor.name, fields: fields.map(field => this.read(field)) };
    }
    if (e.kind === 'lit' || (head.kind === 'const' && head.name === CHARACTER))
      return { kind: 'value', value: e };
    return this.readReduced(e);
  }

  private readReduced(e: Expr): Pattern {
    const { meta } = this;
    const form = constructorForm(meta, e);
    if (form !== e) return this.read(form);
    const reduced = whnfR(meta, e);
    if (reduced !== e) return this.read(reduced);
    const further = whnf(meta, e);
    const head = getAppFn(further);
    if (further !== e && head.kind === 'const' && meta.env.find(head.name)?.kind === 'ctor')
      return this.read(further);
    if (!mentionsAny(e, this.variables)) return { kind: 'value', value: e };
    throw new MetaError("invalid pattern, constructor or constant marked with '[match_pattern]' expected");
  }

  private isNat(e: Expr): boolean {
    const type = whnfR(this.meta, inferType(this.meta, e));
    return type.kind === 'const' && type.name === nameOf('Nat');
  }
}
