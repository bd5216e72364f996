/** What a constant stands on: the constants that it mentions, directly or through others, and the axioms among them. */

import type { ConstantInfo } from './declaration.js';
import type { ConstantSource } from './environment.js';
import type { Expr } from './expr.js';
import { type Name, nameOf } from './name.js';

const NAT = nameOf('Nat');
const STRING_PARTS = ['String', 'String.ofList', 'List', 'Char', 'Char.ofNat', 'Nat'].map(nameOf);

/** Names of the axioms that the named constants depend on, in order of discovery. */
export function axiomsOf(env: ConstantSource, names: readonly Name[]): Name[] {
  const axioms = new Set<Name>();
  const open = {
    find(name: Name): ConstantInfo | undefined {
      const recorded = env.axioms?.(name);
      if (recorded === undefined) return env.find(name);
      for (const axiom of recorded) axioms.add(axiom);
      return undefined;
    },
  };
  visitClosure(open, names, info => {
    if (info.kind === 'axiom') axioms.add(info.name);
  });
  return [...axioms];
}

/** Calls `visit` once for each constant that the named ones depend on, themselves included. Unknown names are skipped. */
export function visitClosure(
  env: ConstantSource,
  names: readonly Name[],
  visit: (info: ConstantInfo) => void,
): void {
  const seen = new Set<Name>();
  const pending: Name[] = [...names].reverse();
  const seenTerms = new Set<Expr>();
  while (pending.length > 0) {
    const name = pending.pop()!;
    if (seen.has(name)) continue;
    seen.add(name);
    const info = env.find(name);
    if (info === undefined) continue;
    visit(info);
    for (const term of termsOf(info)) visitConstants(term, seenTerms, found => pending.push(found));
    pending.push(...relatedNames(info));
  }
}

/** The terms that make up a constant. */
export function termsOf(info: ConstantInfo): Expr[] {
  switch (info.kind) {
    case 'def':
    case 'thm':
    case 'opaque':
      return [info.type, info.value];
    case 'rec':
      return [info.type, ...info.rules.map(rule => rule.rhs)];
    default:
      return [info.type];
  }
}

/** Constants that come with this one whether or not its terms mention them. */
export function relatedNames(info: ConstantInfo): readonly Name[] {
  if (info.kind === 'induct') return [...info.all, ...info.ctors];
  if (info.kind === 'ctor') return [info.induct];
  return info.kind === 'rec' ? info.all : [];
}

/** Calls `visit` for the constants in a term (those that literals and projections stand for, too). Visited nodes are noted in `seen`. */
export function visitConstants(term: Expr, seen: Set<Expr>, visit: (name: Name) => void): void {
  const pending: Expr[] = [term];
  while (pending.length > 0) {
    const expr = pending.pop()!;
    if (seen.has(expr)) continue;
    seen.add(expr);
    switch (expr.kind) {
      case 'const':
        visit(expr.name);
        break;
      case 'lit':
        if (typeof expr.literal === 'bigint') visit(NAT);
        else STRING_PARTS.forEach(visit);
        break;
      case 'app':
        pending.push(expr.arg, expr.fn);
        break;
      case 'lam':
      case 'pi':
        pending.push(expr.body, expr.binderType);
        break;
      case 'let':
        pending.push(expr.body, expr.value, expr.binderType);
        break;
      case 'proj':
        visit(expr.typeName);
        pending.push(expr.struct);
        break;
      case 'mdata':
        pending.push(expr.expr);
    }
  }
}
