/** Set-like notation: `{x | p}`, `{x ∈ s | p}`, `{a, b}`, `{x : T // p}`, big operators, lists. */

import type { Expr } from '../../kernel/index.js';
import { getAppFn, nameOf } from '../../kernel/index.js';
import type {
  BigOperatorTerm,
  Binder,
  ExtendedBinder,
  ListTerm,
  SetBuilderTerm,
  SetLiteralTerm,
  SourceRange,
  SubtypeTerm,
  Term,
} from '../../syntax/index.js';
import { whnfR } from '../meta/index.js';
import { type Arg, elabConstantApp } from './app.js';
import type { TermElaborator } from './elaborator.js';

const ident = (name: string, range: SourceRange): Term => ({ kind: 'ident', name: nameOf(name), range });
const apply = (name: string, args: readonly Term[], range: SourceRange): Term => ({
  kind: 'app',
  function: ident(name, range),
  args: args.map(value => ({ value, range: value.range })),
  ellipsis: false,
  range,
});
const terms = (list: readonly Term[]): Arg[] => list.map(term => ({ kind: 'term', term }));

/** `fun x => body` for the variables of an extended binder. */
function lambdaOf(binder: ExtendedBinder, body: Term): Term {
  const { range } = binder;
  if (binder.pattern !== undefined) {
    const pattern = {
      kind: 'patternBinder' as const,
      pattern: binder.pattern,
      ...(binder.type === undefined ? {} : { type: binder.type }),
      range,
    };
    return { kind: 'fun', binders: [pattern], body, range };
  }
  const group: Binder = {
    kind: 'binder',
    binderKind: 'explicit',
    names: binder.names,
    ...(binder.type === undefined ? {} : { type: binder.type }),
    range,
  };
  return { kind: 'fun', binders: [group], body, range };
}

function expectedHead(elab: TermElaborator, expected: Expr | undefined): string | undefined {
  if (expected === undefined) return undefined;
  const head = getAppFn(whnfR(elab.meta, elab.meta.instantiate(expected)));
  return head.kind === 'const' ? head.name.toString() : undefined;
}

/** A set; for an expected `Finset` and `{x ∈ s | p}`, a filter of `s`. */
export function elabSetBuilder(elab: TermElaborator, term: SetBuilderTerm, expected: Expr | undefined): Expr {
  const { binder, body, range } = term;
  if (expectedHead(elab, expected) === 'Finset') {
    const base =
      binder.predicate?.operator === '∈'
        ? binder.predicate.bound
        : binder.predicate === undefined
          ? ident('Finset.univ', range)
          : undefined;
    if (base !== undefined)
      return elab.elabNow(apply('Finset.filter', [lambdaOf(binder, body), base], range), expected);
  }
  const condition: Term =
    binder.predicate === undefined ? body : apply('And', [binder.predicate.condition, body], range);
  return elabConstantApp(elab, 'setOf', terms([lambdaOf(binder, condition)]), expected, term);
}

/** `{a, b, c}` as insertions into a singleton; `{}` as the empty collection. */
export function elabSetLiteral(elab: TermElaborator, term: SetLiteralTerm, expected: Expr | undefined): Expr {
  const { items, range } = term;
  if (items.length === 0) return elabConstantApp(elab, 'EmptyCollection.emptyCollection', [], expected, term);
  const last = apply('Singleton.singleton', [items[items.length - 1]!], range);
  const nested = items
    .slice(0, -1)
    .reduceRight<Term>((rest, item) => apply('Insert.insert', [item, rest], range), last);
  return elab.elabNow(nested, expected);
}

export function elabSubtype(elab: TermElaborator, term: SubtypeTerm, expected: Expr | undefined): Expr {
  const binder: ExtendedBinder = {
    kind: 'extendedBinder',
    names: [term.name],
    ...(term.type === undefined ? {} : { type: term.type }),
    range: term.range,
  };
  return elabConstantApp(elab, 'Subtype', terms([lambdaOf(binder, term.property)]), expected, term);
}

const LIST_FORMS = {
  list: { nil: 'List.nil', cons: 'List.cons' },
  vector: { nil: 'Matrix.vecEmpty', cons: 'Matrix.vecCons' },
} as const;

export function elabList(elab: TermElaborator, term: ListTerm, expected: Expr | undefined): Expr {
  if (term.kind === 'array') throw elab.error('array literals are not supported by microlean', term);
  const { nil, cons } = LIST_FORMS[term.kind];
  const nested = term.items.reduceRight<Term>(
    (rest, item) => apply(cons, [item, rest], term.range),
    ident(nil, term.range),
  );
  return elab.elabNow(nested, expected);
}

const BIG_OPERATORS = new Map([
  ['∑', 'Finset.sum'],
  ['∏', 'Finset.prod'],
]);

/** `∑ x ∈ s with p, f` and `∏`; several binders nest. */
export function elabBigOperator(
  elab: TermElaborator,
  term: BigOperatorTerm,
  expected: Expr | undefined,
): Expr {
  const constant = BIG_OPERATORS.get(term.operator);
  if (constant === undefined)
    throw elab.error(`the operator '${term.operator}' is not supported by microlean`, term);
  const { range, condition } = term;
  const nested = term.binders.reduceRight<Term>((body, binder, i) => {
    const last = i === term.binders.length - 1;
    const base = rangeOf(elab, binder, range);
    const domain =
      last && condition !== undefined
        ? apply('Finset.filter', [lambdaOf(binder, condition), base], range)
        : base;
    return apply(constant, [domain, lambdaOf(binder, body)], range);
  }, term.body);
  return elab.elabNow(nested, expected);
}

function rangeOf(elab: TermElaborator, binder: ExtendedBinder, range: SourceRange): Term {
  if (binder.predicate === undefined) return ident('Finset.univ', range);
  if (binder.predicate.operator === '∈') return binder.predicate.bound;
  const intervals: Record<string, string> = {
    '<': 'Finset.Iio',
    '≤': 'Finset.Iic',
    '>': 'Finset.Ioi',
    '≥': 'Finset.Ici',
  };
  const interval = intervals[binder.predicate.operator];
  if (interval === undefined) throw elab.error(`cannot range over '${binder.predicate.operator}'`, binder);
  return apply(interval, [binder.predicate.bound], range);
}
