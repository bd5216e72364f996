/** Terms between braces: sets, subtypes, structure instances, and implicit binders before an arrow. */

import { MAX_PRECEDENCE } from './notation.js';
import { parseExtendedBinders } from './parse-big-operator.js';
import { isPredicateOperator, parseFunBinder, startsFunBinder } from './parse-binder.js';
import { binderNames, parseDependentArrow } from './parse-brackets.js';
import { parseMatchAlternatives } from './parse-keyword-term.js';
import { parseTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type {
  Binder,
  BinderPredicate,
  ExtendedBinder,
  FunBinder,
  StructureInstanceField,
  Term,
} from './term-syntax.js';

/** Whatever begins with `{`. */
export function parseBraces(s: ParserState, minimum: number): Term {
  const { blockColumn } = s;
  const { start } = s.token;
  s.blockColumn = -1;
  const inside = parseInside(s);
  s.blockColumn = blockColumn;
  s.precedence = MAX_PRECEDENCE;
  return inside.kind === 'binder' ? parseDependentArrow(s, inside, start, minimum) : inside;
}

function parseInside(s: ParserState): Term | Binder {
  const { start } = s.advance();
  if (s.accept('}')) return { kind: 'setLiteral', items: [], range: s.range(start) };
  if (s.at('..') || startsField(s)) return parseInstance(s, start, []);
  const first = parseTerm(s);
  if (s.at('|')) return parseBuilder(s, first, start);
  if (s.at('//')) return parseSubtype(s, first, undefined, start);
  if (s.accept(':')) return parseTyped(s, first, start);
  if (s.at('with')) return parseUpdate(s, [first], start);
  const items = [first];
  while (s.accept(',') && !s.at('}')) {
    if (startsField(s)) return parsePunned(s, items, start);
    items.push(parseTerm(s));
  }
  if (s.at('with')) return parseUpdate(s, items, start);
  s.expect('}');
  return { kind: 'setLiteral', items, range: s.range(start) };
}

/** `x := …`, or `f a b := …` with binders. */
function startsField(s: ParserState): boolean {
  if (s.token.kind !== 'ident') return false;
  let token = s.second;
  while (token.kind === 'ident' || token.text === '_') token = s.after(token);
  return token.text === ':=';
}

/** `{x : T …`, after the colon. */
function parseTyped(s: ParserState, first: Term, start: number): Term | Binder {
  const type = parseTerm(s);
  if (s.at('//')) return parseSubtype(s, first, type, start);
  const names = binderNames(first);
  if (s.accept('}')) {
    if (names === undefined) s.fail("'|' or '//'");
    return { kind: 'binder', binderKind: 'implicit', names, type, range: s.range(start) };
  }
  s.expect('|');
  const body = parseTerm(s);
  const range = { start: first.range.start, end: type.range.end };
  const binder: ExtendedBinder =
    names?.length === 1
      ? { kind: 'extendedBinder', names, type, range }
      : { kind: 'extendedBinder', names: [], pattern: first, type, range };
  s.expect('}');
  return { kind: 'setBuilder', binder, body, range: s.range(start) };
}

function parseSubtype(s: ParserState, first: Term, type: Term | undefined, start: number): Term {
  const names = binderNames(first);
  if (names?.length !== 1) s.fail("'}'");
  s.expect('//');
  const property = parseTerm(s);
  s.expect('}');
  const typed = type === undefined ? {} : { type };
  return { kind: 'subtype', name: names![0]!, ...typed, property, range: s.range(start) };
}

/** `{x | p}`, `{x ∈ s | p}`, `{(x, y) | p}`, `{f x | (x : T)}`. */
function parseBuilder(s: ParserState, first: Term, start: number): Term {
  const binder = setBinder(s, first);
  s.expect('|');
  if (binder !== undefined) {
    const body = parseTerm(s);
    s.expect('}');
    return { kind: 'setBuilder', binder, body, range: s.range(start) };
  }
  const binders = parseExtendedBinders(s);
  s.expect('}');
  return { kind: 'setImageBuilder', value: first, binders, range: s.range(start) };
}

/** The binder that a term before `|` stands for; `undefined` for the value of an image. */
function setBinder(s: ParserState, term: Term): ExtendedBinder | undefined {
  const { range } = term;
  const names = binderNames(term);
  if (names?.length === 1) return { kind: 'extendedBinder', names, range };
  if (term.kind === 'tuple' || term.kind === 'anonymousConstructor')
    return { kind: 'extendedBinder', names: [], pattern: term, range };
  const predicate = predicateOf(term);
  if (term.kind !== 'notation' || predicate === undefined) return undefined;
  const subject = term.args[0]!;
  const bound = binderNames(subject);
  if (bound?.length === 1) return { kind: 'extendedBinder', names: bound, predicate, range };
  if (subject.kind !== 'tuple' && subject.kind !== 'anonymousConstructor')
    return s.failAt(subject.range.start, 'a set builder binds a variable here');
  return { kind: 'extendedBinder', names: [], pattern: subject, predicate, range };
}

function predicateOf(term: Term): BinderPredicate | undefined {
  if (term.kind !== 'notation' || term.args.length !== 2) return undefined;
  const item = term.notation.items[1];
  if (item?.kind !== 'token' || !isPredicateOperator(item.token)) return undefined;
  return { operator: item.token, bound: term.args[1]!, condition: term, range: term.range };
}

/** `{ s with … }`, at `with`. */
function parseUpdate(s: ParserState, sources: readonly Term[], start: number): Term {
  s.expect('with');
  return parseInstance(s, start, sources);
}

/** `{ x, y := 1 }`: what came before the first `:=` are fields by their own name. */
function parsePunned(s: ParserState, items: readonly Term[], start: number): Term {
  const fields = items.map((item): StructureInstanceField => {
    if (item.kind !== 'ident') return s.failAt(item.range.start, 'a structure instance has fields here');
    return { path: item.name, binders: [], range: item.range };
  });
  return parseInstance(s, start, [], fields);
}

function parseInstance(
  s: ParserState,
  start: number,
  sources: readonly Term[],
  before: readonly StructureInstanceField[] = [],
): Term {
  const fields = [...before, ...parseStructureFields(s)];
  const ellipsis = s.accept('..');
  const typed = s.accept(':') ? { type: parseTerm(s) } : {};
  s.expect('}');
  return { kind: 'structureInstance', sources, fields, ellipsis, ...typed, range: s.range(start) };
}

/** Fields one a line or between commas, as in `{ … }` and after `where`. */
export function parseStructureFields(s: ParserState): StructureInstanceField[] {
  const fields: StructureInstanceField[] = [];
  if (s.token.kind !== 'ident') return fields;
  const column = s.column();
  s.withBlock(column, () => {
    while (s.token.kind === 'ident') {
      fields.push(parseStructureField(s));
      if (s.accept(',')) continue;
      if (!s.onNewLine || s.column() !== column) break;
    }
  });
  return fields;
}

function parseStructureField(s: ParserState): StructureInstanceField {
  const token = s.advance();
  const binders: FunBinder[] = [];
  while (!s.at(':=') && !s.at(':') && s.indented && startsFunBinder(s)) binders.push(parseFunBinder(s));
  const typed = s.accept(':') ? { type: parseTerm(s) } : {};
  const path = token.name!;
  if (s.accept(':=')) {
    const value = parseTerm(s);
    return { path, binders, ...typed, value, range: s.range(token.start) };
  }
  if (!s.at('|')) return { path, binders, ...typed, range: s.range(token.start) };
  const alternatives = parseMatchAlternatives(s);
  return { path, binders, ...typed, alternatives, range: s.range(token.start) };
}
