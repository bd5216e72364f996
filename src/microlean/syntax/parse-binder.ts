/** Binders: of declarations, of `∀`, `∃` and `fun`, and their conditions `∈ s`, `> 0`. */
import { nameOf } from '../kernel/name.js';
import { infixOperator } from './infix-operator.js';
import { componentText } from './lexer.js';
import { LEAD_PRECEDENCE, MAX_PRECEDENCE } from './notation.js';
import { asBinder, parseDependentArrow, parseParenthesised } from './parse-brackets.js';
import { parseBlock } from './parse-tactic.js';
import { parseTerm, startsTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type { Binder, BinderKind, BinderPredicate, BoundName, FunBinder, Term } from './term-syntax.js';

/** A name or `_`. */
export function parseBoundName(s: ParserState): BoundName {
  const { token } = s;
  if (!atBoundName(s)) s.fail('identifier');
  s.advance();
  const range = { start: token.start, end: token.end };
  return { name: token.kind === 'ident' ? componentText(token.text) : undefined, range };
}

/** Whether a name or `_` is next. A dotted identifier is no name for a variable. */
export function atBoundName(s: ParserState): boolean {
  const { token } = s;
  if (token.kind === 'ident') return token.name!.prefix!.isAnonymous;
  return s.at('_');
}

/** Names and `_` as long as they come, within the block's columns. */
export function parseBoundNames(s: ParserState): BoundName[] {
  const names: BoundName[] = [];
  while (atBoundName(s) && s.indented) names.push(parseBoundName(s));
  return names;
}

/** Whether a bracketed binder is next. */
export function atBracketedBinder(s: ParserState): boolean {
  return s.at('(') || s.at('{') || s.at('[') || s.at('⦃');
}

/** Binders of a declaration: `x (y z : T) {α} [C α] ⦃i⦄`, as long as they come. */
export function parseBinders(s: ParserState): Binder[] {
  const binders: Binder[] = [];
  for (;;) {
    if (atBracketedBinder(s)) binders.push(parseBracketedBinder(s));
    else if (atBoundName(s)) binders.push(plainBinder(parseBoundName(s)));
    else return binders;
  }
}

/** `(x y : T := v)`, `{x : T}`, `⦃x : T⦄`, `[inst : C]`, `[C]`. */
export function parseBracketedBinder(s: ParserState): Binder {
  return s.withoutPosition(() => {
    if (s.at('[')) return parseInstanceBinder(s);
    if (s.at('(')) return parseGroup(s, 'explicit', ')');
    if (s.at('⦃')) return parseGroup(s, 'strictImplicit', '⦄');
    return parseGroup(s, 'implicit', '}');
  });
}

function parseGroup(s: ParserState, binderKind: BinderKind, close: string): Binder {
  const { start } = s.advance();
  const names = parseBoundNames(s);
  if (names.length === 0) s.fail("identifier or '_'");
  const type = s.accept(':') ? { type: parseTerm(s) } : {};
  const value = binderKind === 'explicit' && s.at(':=') ? parseDefault(s) : {};
  s.expect(close);
  return { kind: 'binder', binderKind, names, ...type, ...value, range: s.range(start) };
}

function parseInstanceBinder(s: ParserState): Binder {
  const { start } = s.advance();
  const names = s.token.kind === 'ident' && s.second.text === ':' ? [parseBoundName(s)] : [];
  if (names.length > 0) s.expect(':');
  const type = parseTerm(s);
  s.expect(']');
  return { kind: 'binder', binderKind: 'instance', names, type, range: s.range(start) };
}

/** `:= v` or `:= by tac` of a binder. */
export function parseDefault(s: ParserState): Pick<Binder, 'defaultValue' | 'defaultTactic'> {
  s.expect(':=');
  if (!s.at('by')) return { defaultValue: parseTerm(s) };
  s.advance();
  return { defaultTactic: parseBlock(s) };
}

function plainBinder(name: BoundName, type?: Term): Binder {
  const range = { start: name.range.start, end: type?.range.end ?? name.range.end };
  return {
    kind: 'binder',
    binderKind: 'explicit',
    names: [name],
    ...(type === undefined ? {} : { type }),
    range,
  };
}

/** `∀ x y : T, p`, `∀ (x : T) {y}, p`, `∀ x ∈ s, p`. */
export function parseForall(s: ParserState): Term {
  const { start } = s.advance();
  const { binders, predicate } = parseQuantifierBinders(s);
  s.expect(',');
  const body = parseTerm(s);
  s.precedence = LEAD_PRECEDENCE;
  const condition = predicate === undefined ? {} : { predicate };
  return { kind: 'forall', style: 'forall', binders, ...condition, body, range: s.range(start) };
}

/** `∃ x y : T, p`, `∃! x, p`, `∃ x > 0, p`. */
export function parseExists(s: ParserState): Term {
  const { start, text } = s.advance();
  const { binders, predicate } = parseQuantifierBinders(s);
  s.expect(',');
  const body = parseTerm(s);
  s.precedence = LEAD_PRECEDENCE;
  const condition = predicate === undefined ? {} : { predicate };
  return { kind: 'exists', unique: text === '∃!', binders, ...condition, body, range: s.range(start) };
}

/** Names and groups; a final type is that of every bare name; one bare name may have a condition. */
function parseQuantifierBinders(s: ParserState): { binders: Binder[]; predicate?: BinderPredicate } {
  const first = s.token;
  const binders = parseBinders(s);
  if (binders.length === 0) s.fail('binder');
  const bare = binders.length === 1 && (first.kind === 'ident' || first.text === '_');
  const predicate = bare ? parseBinderPredicate(s, boundTerm(binders[0]!.names[0]!)) : undefined;
  if (predicate !== undefined) return { binders, predicate };
  if (!s.accept(':')) return { binders };
  const type = parseTerm(s);
  return { binders: typeBareBinders(binders, type) };
}

/** Gives the type to the bare names, which become one group where they are neighbours. */
function typeBareBinders(binders: readonly Binder[], type: Term): Binder[] {
  const result: Binder[] = [];
  let group: BoundName[] | undefined;
  for (const binder of binders) {
    const bare = binder.binderKind === 'explicit' && isBare(binder);
    if (!bare) result.push(binder);
    else if (group !== undefined) group.push(binder.names[0]!);
    if (bare && group === undefined) {
      group = [...binder.names];
      const range = { start: binder.range.start, end: type.range.end };
      result.push({ kind: 'binder', binderKind: 'explicit', names: group, type, range });
    } else if (!bare) group = undefined;
  }
  return result;
}

function isBare(binder: Binder): boolean {
  const [name] = binder.names;
  return name !== undefined && binder.range.start === name.range.start;
}

/** The variable itself as a term. */
export function boundTerm(name: BoundName): Term {
  if (name.name === undefined) return { kind: 'hole', range: name.range };
  return { kind: 'ident', name: nameOf('').child(name.name), range: name.range };
}

const PREDICATE_OPERATORS: ReadonlySet<string> = new Set([
  '∈',
  '∉',
  '<',
  '≤',
  '>',
  '≥',
  '≠',
  '⊆',
  '⊂',
  '⊇',
  '⊃',
]);

/** Whether the sign may condition a binder. */
export function isPredicateOperator(operator: string): boolean {
  return PREDICATE_OPERATORS.has(operator);
}

/** `∈ s`, `> 0` after a binder; `subject` is the variable or pattern. */
export function parseBinderPredicate(s: ParserState, subject: Term): BinderPredicate | undefined {
  const { token } = s;
  if (token.kind !== 'symbol' || !PREDICATE_OPERATORS.has(token.text)) return undefined;
  s.advance();
  const bound = parseTerm(s);
  const condition: Term = {
    kind: 'notation',
    notation: infixOperator(s.table, token.text),
    args: [subject, bound],
    range: s.range(subject.range.start),
  };
  return { operator: token.text, bound, condition, range: s.range(token.start) };
}

/** Binders of `fun`, up to `=>` or `:`. */
export function parseFunBinders(s: ParserState): FunBinder[] {
  const binders: FunBinder[] = [];
  while (startsFunBinder(s)) binders.push(parseFunBinder(s));
  if (binders.length === 0) s.fail('binder');
  if (!s.accept(':')) return binders;
  const type = parseTerm(s);
  return binders.map(binder => withType(binder, type));
}

function withType(binder: FunBinder, type: Term): FunBinder {
  if (binder.kind === 'patternBinder') return { ...binder, type };
  return binder.binderKind === 'explicit' && isBare(binder) ? { ...binder, type } : binder;
}

/** One binder of `fun`, `intro` or a local function: a name, a group or a pattern. */
export function parseFunBinder(s: ParserState): FunBinder {
  if (atBoundName(s)) return plainBinder(parseBoundName(s));
  if (s.at('{') || s.at('[') || s.at('⦃')) return parseBracketedBinder(s);
  if (s.at('(')) return asFunBinder(parseParenthesised(s));
  const pattern = parseTerm(s, MAX_PRECEDENCE);
  return { kind: 'patternBinder', pattern, range: pattern.range };
}

/** Whether a binder of `fun` may begin here. */
export function startsFunBinder(s: ParserState): boolean {
  return startsTerm(s, MAX_PRECEDENCE) || s.at('⦃');
}

function asFunBinder(inside: Term | Binder): FunBinder {
  if (inside.kind === 'binder') return inside;
  return asBinder(inside) ?? { kind: 'patternBinder', pattern: inside, range: inside.range };
}

/** `⦃x : T⦄ → U`. */
export function parseStrictImplicitArrow(s: ParserState, minimum: number): Term {
  const { start } = s.token;
  return parseDependentArrow(s, parseBracketedBinder(s), start, minimum);
}
