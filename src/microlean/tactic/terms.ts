/** Terms inside tactics: elaborated in the main goal's context, with holes that become goals. */

import { type Meta, MetaError } from '../elaborate/meta/index.js';
import { collectMVars } from '../elaborate/term/elaborator.js';
import { resolveConstant, resolveName } from '../elaborate/term/names.js';
import type { Expr, MVar } from '../kernel/index.js';
import type { Term } from '../syntax/index.js';
import type { TacticContext } from './tactic-context.js';

/**
 * Unassigned metavariables of a term in order of creation. A delayed one stands for the goal it waits for.
 */
export function openMVars(meta: Meta, expr: Expr): MVar[] {
  const found = new Set<MVar>();
  const visited = new Set<MVar>();
  const visit = (e: Expr): void => {
    for (const mvar of collectMVars(meta.instantiate(e))) {
      if (visited.has(mvar)) continue;
      visited.add(mvar);
      const delayed = meta.mctx.delayedValue(mvar.id);
      if (delayed === undefined) found.add(mvar);
      else visit(delayed.pending);
    }
  };
  visit(expr);
  return [...found].sort((a, b) => a.id - b.id);
}

/** A term with the goals it leaves. */
export interface TermWithGoals {
  readonly value: Expr;
  readonly goals: MVar[];
}

/** Which holes may stay: none; `?_` only; `_` too. */
export type HoleMode = 'none' | 'synthetic' | 'all';

/**
 * Elaborates a term in the current context.
 * @throws {MetaError} if it does not elaborate, or leaves holes that may not stay.
 */
export function elabWithGoals(
  ctx: TacticContext,
  term: Term,
  expected: Expr | undefined,
  holes: HoleMode,
): TermWithGoals {
  const { elab, meta } = ctx;
  const firstNew = meta.ids.fresh();
  const elaborated = expected === undefined ? elab.elabTerm(term) : elab.elabTermEnsuringType(term, expected);
  elab.synthesize('full');
  const value = meta.instantiate(elaborated);
  const open = openMVars(meta, value).filter(mvar => mvar.id > firstNew);
  const natural = open.filter(mvar => meta.mvarDecl(mvar).kind !== 'opaque');
  if (natural.length > 0 && holes !== 'all') elab.rejectHoles(natural[0]!, term);
  if (open.length > 0 && holes === 'none') {
    const type = meta.withMVarContext(open[0]!, () => ctx.printBlock(meta.mvarType(open[0]!)));
    throw elab.error(`don't know how to synthesize placeholder of type${type}`, term);
  }
  return { value, goals: open };
}

/** Elaborates a term without holes. @throws {MetaError} */
export function elabExact(ctx: TacticContext, term: Term, expected?: Expr): Expr {
  return elabWithGoals(ctx, term, expected, 'none').value;
}

/** Elaborates a type without holes. @throws {MetaError} */
export function elabTypeExact(ctx: TacticContext, term: Term): Expr {
  const type = ctx.elab.elabType(term);
  ctx.elab.synthesize('full');
  ctx.elab.rejectHoles(type, term);
  return ctx.meta.instantiate(type);
}

/**
 * Elaborates a type in which `_` may stay; {@link finishOpen} must follow once unification has filled it.
 */
export function elabTypeOpen(ctx: TacticContext, term: Term): Expr {
  const type = ctx.elab.elabType(term);
  ctx.elab.synthesize('partial');
  return ctx.meta.instantiate(type);
}

/** A term whose head is a plain name stays unapplied: `apply`, `rw` give it its arguments. */
export function elabForApply(ctx: TacticContext, term: Term): Expr {
  const { elab } = ctx;
  if (term.kind === 'ident') {
    const [only, ...more] = resolveName(ctx.meta, elab.scope, term.name);
    if (only !== undefined && more.length === 0 && only.fields.length === 0) {
      const explicit: Term = { kind: 'explicit', function: term, range: term.range };
      return ctx.meta.instantiate(elab.elabTerm(explicit));
    }
  }
  const value = elab.elabTerm(term);
  elab.synthesize('partial');
  return ctx.meta.instantiate(value);
}

/** The hypothesis that a term names. @throws {MetaError} if it is not the name of a local variable. */
export function hypothesisOf(ctx: TacticContext, term: Term): Extract<Expr, { kind: 'fvar' }> {
  if (term.kind === 'ident') {
    const decl = ctx.meta.context.findByName(term.name);
    if (decl !== undefined && decl.kind !== 'auxiliary') return decl.fvar;
    throw ctx.elab.error(`unknown identifier '${term.name}'`, term);
  }
  const value = elabExact(ctx, term);
  if (value.kind !== 'fvar') throw ctx.elab.error('a hypothesis is expected here', term);
  return value;
}

/** The one constant that a name denotes. @throws {MetaError} if there is none, or several. */
export function constantOf(ctx: TacticContext, name: Parameters<typeof resolveConstant>[2]): typeof name {
  const [only, ...more] = resolveConstant(ctx.meta.env, ctx.elab.scope, name);
  if (only === undefined) throw new MetaError(`unknown constant '${name}'`);
  if (more.length > 0) throw new MetaError(`ambiguous identifier '${name}'`);
  return only;
}

/** @throws {MetaError} if a term mentions the goal it is to solve. */
export function assignChecked(ctx: TacticContext, goal: MVar, value: Expr): void {
  if (openMVars(ctx.meta, value).includes(goal))
    throw new MetaError('the term mentions the goal that it is to prove');
  ctx.meta.assign(goal, value);
}
