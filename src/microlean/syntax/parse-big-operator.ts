/** `∑ x ∈ s, f` and its like, and the binders that they take. */

import { infixOperator } from './infix-operator.js';
import { LEAD_PRECEDENCE, MAX_PRECEDENCE } from './notation.js';
import {
  atBoundName,
  boundTerm,
  parseBinderPredicate,
  parseBoundName,
  parseBoundNames,
} from './parse-binder.js';
import { parseTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type { BinderPredicate, ExtendedBinder, Term } from './term-syntax.js';

/** Precedence of what is summed, by operator; 60 for the others. */
const BODY_PRECEDENCE: ReadonlyMap<string, number> = new Map([
  ['∑', 67],
  ['∏', 67],
  ["∑'", 67],
  ["∏'", 67],
]);
const UNION_BODY_PRECEDENCE = 60;

/** `∑ x ∈ s with p, f`, `∏ (i) (j), f`, `⋃ x ∈ s, f`. */
export function parseBigOperator(s: ParserState): Term {
  const { start, text } = s.advance();
  const binders = parseExtendedBinders(s);
  const condition = s.accept('with') ? { condition: parseTerm(s) } : {};
  s.expect(',');
  const body = parseTerm(s, BODY_PRECEDENCE.get(text) ?? UNION_BODY_PRECEDENCE);
  s.precedence = LEAD_PRECEDENCE;
  return { kind: 'bigOperator', operator: text, binders, ...condition, body, range: s.range(start) };
}

/** `Σ x : A, B x`. */
export function parseSigma(s: ParserState): Term {
  const { start, text } = s.advance();
  const binders = parseExtendedBinders(s);
  s.expect(',');
  const body = parseTerm(s);
  s.precedence = LEAD_PRECEDENCE;
  return { kind: 'bigOperator', operator: text, binders, body, range: s.range(start) };
}

/** `∀ᶠ x in l, p`. */
export function parseEventually(s: ParserState): Term {
  const { start, text } = s.advance();
  const binder = parsePlainBinder(s);
  s.expect('in');
  const domain = parseTerm(s);
  s.expect(',');
  const body = parseTerm(s);
  s.precedence = LEAD_PRECEDENCE;
  return { kind: 'bigOperator', operator: text, binders: [binder], domain, body, range: s.range(start) };
}

/** `∫ x, f`, `∫ x in s, f ∂μ`, `∫ x in a..b, f`. */
export function parseIntegral(s: ParserState): Term {
  const { start, text } = s.advance();
  const binders = [parsePlainBinder(s)];
  let region: { lower?: Term; upper?: Term; domain?: Term } = {};
  if (s.accept('in')) {
    const first = parseTerm(s);
    region = s.accept('..') ? { lower: first, upper: parseTerm(s) } : { domain: first };
  }
  s.expect(',');
  const body = parseTerm(s, UNION_BODY_PRECEDENCE);
  const measure = s.accept('∂') ? { measure: parseTerm(s, UNION_BODY_PRECEDENCE) } : {};
  s.precedence = LEAD_PRECEDENCE;
  return { kind: 'bigOperator', operator: text, binders, ...region, ...measure, body, range: s.range(start) };
}

function parsePlainBinder(s: ParserState): ExtendedBinder {
  const { start } = s.token;
  const names = [parseBoundName(s)];
  const typed = s.accept(':') ? { type: parseTerm(s) } : {};
  return { kind: 'extendedBinder', names, ...typed, range: s.range(start) };
}

/** One bare binder, or several in parentheses. */
export function parseExtendedBinders(s: ParserState): ExtendedBinder[] {
  const groups: ExtendedBinder[] = [];
  while (s.at('(')) {
    const group = s.attempt(() => parseParenthesisedBinder(s));
    if (group === undefined) break;
    groups.push(group);
  }
  return groups.length > 0 ? groups : [parseExtendedBinder(s)];
}

/** `(x y : T)` or `(x ∈ s)`; not the pattern of `(x, y) ∈ s`. */
function parseParenthesisedBinder(s: ParserState): ExtendedBinder {
  const { start } = s.expect('(');
  const binder = s.withoutPosition(() => parseExtendedBinder(s));
  s.expect(')');
  if (s.at('∈') || s.at('in')) s.fail("','");
  return { ...binder, range: s.range(start) };
}

function parseExtendedBinder(s: ParserState): ExtendedBinder {
  const { start } = s.token;
  const names = atBoundName(s) ? parseBoundNames(s) : [];
  const pattern = names.length === 0 ? parseTerm(s, MAX_PRECEDENCE) : undefined;
  const typed = s.accept(':') ? { type: parseTerm(s) } : {};
  const predicate = names.length > 1 ? undefined : parseMembership(s, pattern ?? boundTerm(names[0]!));
  return {
    kind: 'extendedBinder',
    names,
    ...(pattern === undefined ? {} : { pattern }),
    ...typed,
    ...(predicate === undefined ? {} : { predicate }),
    range: s.range(start),
  };
}

/** A condition, where `in s` is an older spelling of `∈ s`. */
function parseMembership(s: ParserState, subject: Term): BinderPredicate | undefined {
  if (!s.at('in')) return parseBinderPredicate(s, subject);
  const { start } = s.advance();
  const bound = parseTerm(s);
  const condition: Term = {
    kind: 'notation',
    notation: infixOperator(s.table, '∈'),
    args: [subject, bound],
    range: s.range(subject.range.start),
  };
  return { operator: '∈', bound, condition, range: s.range(start) };
}
