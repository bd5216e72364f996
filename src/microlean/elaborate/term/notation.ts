/** Notations: operators that apply a constant, trees of operators, and templates. */

import { type Expr, type Name, nameOf } from '../../kernel/index.js';
import type { NotationTerm, Term } from '../../syntax/index.js';
import { elabConstantApp } from './app.js';
import type { TermElaborator } from './elaborator.js';
import { elabOperator, elabRelation } from './operator-tree.js';

export function elabNotation(elab: TermElaborator, term: NotationTerm, expected: Expr | undefined): Expr {
  const { expansion } = term.notation;
  switch (expansion.kind) {
    case 'binop':
    case 'unop':
    case 'leftact':
    case 'rightact':
      return elabOperator(elab, term, expected);
    case 'binrel':
      return elabRelation(elab, term, expansion.constant, false);
    case 'binrelNoProp':
      return elabRelation(elab, term, expansion.constant, true);
    case 'lazyBinop':
      throw elab.error(`the operator of '${expansion.constant}' is not supported by microlean`, term);
    case 'apply':
      return elabConstantApp(
        elab,
        expansion.constant,
        term.args.map(arg => ({ kind: 'term', term: arg })),
        expected,
        term,
      );
    case 'template':
      return elab.elabNow(expandNotation(term), expected);
    case 'special':
      throw elab.error(`notation '${term.notation.name}' is not supported by microlean`, term);
  }
}

/** The term that a template notation stands for, with the arguments put in. */
export function expandNotation(term: NotationTerm): Term {
  const { expansion, items } = term.notation;
  if (expansion.kind !== 'template') return term;
  const args = new Map<Name, Term>();
  let next = 0;
  for (const item of items) if (item.kind === 'hole') args.set(nameOf(item.name), term.args[next++]!);
  return { ...(substitute(expansion.body, args) as Term), range: term.range };
}

/** Replaces identifiers by terms, everywhere in a piece of syntax. */
function substitute(node: unknown, args: ReadonlyMap<Name, Term>): unknown {
  if (Array.isArray(node)) return node.map(child => substitute(child, args));
  if (typeof node !== 'object' || node === null) return node;
  const { kind, name } = node as { kind?: string; name?: unknown };
  if (kind === 'ident') return args.get(name as Name) ?? node;
  // Names, notations and ranges are leaves.
  if (kind === undefined && !('value' in node) && !('rows' in node) && !('term' in node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) =>
      key === 'range' || key === 'notation' || key === 'name' ? [key, child] : [key, substitute(child, args)],
    ),
  );
}
