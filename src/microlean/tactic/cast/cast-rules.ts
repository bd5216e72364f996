/**
 * The lemmas tagged `@[norm_cast]`, by what they do to casts: `elim` lemmas remove casts around a relation, `move`
 * lemmas push them to the leaves (from right to left: towards the root), `squash` lemmas make them fewer. The kind is
 * found from the statement as Lean finds it, unless it is written.
 */

import type { Meta } from '../../elaborate/meta/index.js';
import { type Expr, getAppArgs, getAppFn, type Name, nameOf } from '../../kernel/index.js';
import { TheoremSet } from '../simp/index.js';
import { rulesOfConstant, type SimpTheorem } from '../simp/simp-theorem.js';

export type CastLabel = 'elim' | 'move' | 'squash';

const COERCIONS = ['Nat.cast', 'Int.cast', 'Rat.cast'].map(nameOf);

/** The functions that are casts: tagged `@[coe]`. */
function coercions(meta: Meta): ReadonlySet<Name> {
  return meta.env.cached('declarations-with-coe', () => {
    const tagged = meta.env.entries('attribute', nameOf('coe')).map(entry => entry.declaration);
    return new Set([...COERCIONS, ...tagged]);
  });
}

/** What is cast, if a term is a cast. */
export function castArgument(meta: Meta, term: Expr): Expr | undefined {
  if (term.kind !== 'app') return undefined;
  const fn = getAppFn(term);
  if (fn.kind !== 'const' || !coercions(meta).has(fn.name)) return undefined;
  let arity = 0;
  let type = meta.env.get(fn.name).type;
  for (; type.kind === 'pi'; type = type.body) arity++;
  return getAppArgs(term).length === arity ? term.arg : undefined;
}

function headCasts(meta: Meta, term: Expr): number {
  const inner = castArgument(meta, term);
  return inner === undefined ? 0 : 1 + headCasts(meta, inner);
}

function countCasts(meta: Meta, term: Expr): number {
  const inner = castArgument(meta, term);
  if (inner !== undefined) return 1 + countCasts(meta, inner);
  if (term.kind === 'app') return countCasts(meta, term.fn) + countCasts(meta, term.arg);
  if (term.kind === 'lam' || term.kind === 'pi') return countCasts(meta, term.body);
  return 0;
}

/** The kind of a lemma from its statement; `undefined` if it is none. */
export function classify(meta: Meta, statement: Expr): CastLabel | undefined {
  let body = statement;
  while (body.kind === 'pi') body = body.body;
  const fn = getAppFn(body);
  const head = fn.kind === 'const' ? fn.name.toString() : '';
  if (head !== 'Eq' && head !== 'Iff') return undefined;
  const [left, right] = getAppArgs(body).slice(-2) as [Expr, Expr];
  if (countCasts(meta, left) === 0) return undefined;
  const inFront = headCasts(meta, left);
  const right0 = headCasts(meta, right);
  if (inFront === 0) return 'elim';
  if (inFront === 1 && right0 === 0) return countCasts(meta, right) === 0 ? 'squash' : 'move';
  return right0 < inFront ? 'squash' : undefined;
}

type Direction = 'forward' | 'backward';

function rulesWith(meta: Meta, label: CastLabel, direction: Direction): readonly SimpTheorem[] {
  return meta.env.cached(`simp-cast:${label}:${direction}`, () => {
    const written = new Map(
      meta.env.entries('attribute', nameOf('norm_cast')).map(entry => [entry.declaration, entry.argument]),
    );
    const rules: SimpTheorem[] = [];
    const seen = new Set<Name>();
    for (const [, entry] of meta.env.allEntries('simp')) {
      if (entry.set !== 'norm_cast' || seen.has(entry.declaration)) continue;
      seen.add(entry.declaration);
      const info = meta.env.find(entry.declaration);
      if (info === undefined) continue;
      if ((written.get(info.name) ?? classify(meta, info.type)) !== label) continue;
      const made = meta.attempt(() =>
        rulesOfConstant(meta, info.name, { inverse: direction === 'backward', priority: entry.priority }),
      );
      if (made !== undefined) rules.push(...made);
    }
    return rules.sort((a, b) => a.priority - b.priority);
  });
}

function setOf(...parts: (readonly SimpTheorem[])[]): TheoremSet {
  const set = new TheoremSet([]);
  for (const rules of parts) set.add(rules);
  return set;
}

/** Rules that move casts towards the root and away from relations. */
export const upwardRules = (meta: Meta): TheoremSet =>
  setOf(rulesWith(meta, 'move', 'backward'), rulesWith(meta, 'elim', 'forward'));

/** Rules that make casts fewer. */
export const squashRules = (meta: Meta): TheoremSet => setOf(rulesWith(meta, 'squash', 'forward'));

/** Rules that push casts to the leaves: those of `push_cast`. Later ones are to be tried first. */
export const downwardRules = (meta: Meta): readonly SimpTheorem[] => [
  ...rulesWith(meta, 'move', 'forward'),
  ...rulesWith(meta, 'squash', 'forward'),
];
