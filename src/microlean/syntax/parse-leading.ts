/** How terms begin: identifiers, literals, and the table from first sign or word to production. */

import { nameOf } from '../kernel/name.js';
import { componentLength } from './lexer.js';
import { ARROW_PRECEDENCE, LEAD_PRECEDENCE, MAX_PRECEDENCE } from './notation.js';
import { parseBigOperator, parseEventually, parseIntegral, parseSigma } from './parse-big-operator.js';
import { parseExists, parseForall, parseStrictImplicitArrow } from './parse-binder.js';
import { parseBraces } from './parse-braces.js';
import {
  parseAnonymousConstructor,
  parseArray,
  parseAssumption,
  parseBrackets,
  parseParentheses,
  parseVector,
} from './parse-brackets.js';
import {
  parseBy,
  parseCalc,
  parseFun,
  parseIf,
  parseLet,
  parseMatch,
  parseNoMatch,
  parseOpenIn,
  parseSetOptionIn,
  parseShow,
  parseSuffices,
} from './parse-keyword-term.js';
import { parseLevelAtom, parseOptionalLevels, startsLevelAtom } from './parse-level.js';
import { parseAbsoluteValue } from './parse-notation.js';
import { parseTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type { Term } from './term-syntax.js';

/** A production that begins with a reserved token. */
export interface LeadingProduction {
  /** Contexts that ask for more do not take it; also the result's precedence unless `parse` sets another. */
  readonly precedence: number;
  parse(s: ParserState, minimum: number): Term;
}

function production(precedence: number, parse: (s: ParserState, minimum: number) => Term): LeadingProduction {
  return { precedence, parse };
}

/** An identifier, with `.{…}` if there is one. */
export function parseIdentifier(s: ParserState): Term {
  const token = s.advance();
  s.precedence = MAX_PRECEDENCE;
  const name = token.name!;
  if (s.token.start !== token.end || s.token.text !== '.{')
    return { kind: 'ident', name, range: { start: token.start, end: token.end } };
  const levels = parseOptionalLevels(s)!;
  return { kind: 'ident', name, levels, range: s.range(token.start) };
}

/** A numeral, string, character or name literal. */
export function parseLiteral(s: ParserState): Term {
  const { token } = s;
  const range = { start: token.start, end: token.end };
  const term = literal();
  s.advance();
  s.precedence = MAX_PRECEDENCE;
  return term;

  function literal(): Term {
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: BigInt(token.text.replaceAll('_', '')), range };
      case 'scientific':
        return { ...scientificParts(s, token.text), range };
      case 'string':
        return { kind: 'string', value: token.text, range };
      case 'char':
        return { kind: 'char', value: token.text, range };
      case 'nameLiteral':
        return { kind: 'nameLiteral', name: token.name!, range };
      default:
        return s.fail('term');
    }
  }
}

function scientificParts(s: ParserState, text: string) {
  const [, whole = '', fraction = '', exponentText = '0'] =
    /^([\d_]+)(?:\.([\d_]+))?(?:[eE]([+-]?\d+))?$/u.exec(text) ?? [];
  const digits = fraction.replaceAll('_', '');
  const exponent = Number(exponentText) - digits.length;
  if (Math.abs(exponent) > 1e6) s.failAt(s.token.start, 'exponent of the numeral is too large');
  return {
    kind: 'scientific' as const,
    mantissa: BigInt(whole.replaceAll('_', '') + digits),
    negativeExponent: exponent < 0,
    exponent: Math.abs(exponent),
  };
}

function parseSort(s: ParserState, minimum: number): Term {
  const { start, text } = s.advance();
  const sort = text === 'Type' ? 'Type' : 'Sort';
  if (minimum <= LEAD_PRECEDENCE && s.spaced && s.indented && startsLevelAtom(s)) {
    const level = parseLevelAtom(s);
    s.precedence = LEAD_PRECEDENCE;
    return { kind: 'sort', sort, level, range: s.range(start) };
  }
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'sort', sort, range: s.range(start) };
}

function parseFreshSort(s: ParserState): Term {
  const { start, text } = s.advance();
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'sort', sort: text === 'Type*' ? 'Type' : 'Sort', level: 'new', range: s.range(start) };
}

function parseSyntheticHole(s: ParserState): Term {
  const { start } = s.advance();
  if (s.spaced || (s.token.kind !== 'ident' && !s.at('_'))) s.fail("identifier or '_'");
  const name = s.advance().text;
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'syntheticHole', name, range: s.range(start) };
}

/** `.foo`. */
function parseDotIdent(s: ParserState): Term {
  const { start, end } = s.token;
  let to = end;
  while (componentLength(s.text, to) > 0) {
    to += componentLength(s.text, to);
    if (s.text[to] !== '.' || componentLength(s.text, to + 1) === 0) break;
    to++;
  }
  if (to === end) {
    s.advance();
    s.fail('identifier');
  }
  s.jump(to);
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'dotIdent', name: nameOf(s.text.slice(end, to)), range: s.range(start) };
}

function parseExplicit(s: ParserState): Term {
  const { start } = s.advance();
  if (s.spaced) s.fail('no space after @');
  const fn = s.token.kind === 'ident' ? parseIdentifier(s) : parseTerm(s, MAX_PRECEDENCE);
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'explicit', function: fn, range: s.range(start) };
}

function parseCoercion(s: ParserState): Term {
  const token = s.advance();
  const term = parseTerm(s, MAX_PRECEDENCE);
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'coercion', arrow: token.text as '↑' | '⇑' | '↥', term, range: s.range(token.start) };
}

function parseRawNumber(s: ParserState): Term {
  const { start } = s.advance();
  if (s.token.kind !== 'number') s.fail('numeral');
  const value = BigInt(s.advance().text.replaceAll('_', ''));
  return { kind: 'rawNumber', value, range: s.range(start) };
}

function parseCdot(s: ParserState): Term {
  const { start, end } = s.advance();
  const bound = s.newCdot({ start, end });
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'ident', name: nameOf(bound.name ?? ''), range: bound.range };
}

function single(kind: 'hole' | 'sorry' | 'nofun'): (s: ParserState) => Term {
  return s => {
    const { start, end } = s.advance();
    s.precedence = MAX_PRECEDENCE;
    return { kind, range: { start, end } };
  };
}

function unsupported(what: string): LeadingProduction {
  return production(MAX_PRECEDENCE, s => s.failAt(s.token.start, `${what} is not supported`));
}

function parseProp(s: ParserState): Term {
  const { start, end } = s.advance();
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'sort', sort: 'Prop', range: { start, end } };
}

/** Productions by their first token, in canonical form. */
export const LEADING: ReadonlyMap<string, LeadingProduction> = new Map(
  Object.entries({
    '(': production(MAX_PRECEDENCE, parseParentheses),
    '[': production(MAX_PRECEDENCE, parseBrackets),
    '{': production(MAX_PRECEDENCE, parseBraces),
    '⟨': production(MAX_PRECEDENCE, parseAnonymousConstructor),
    '#[': production(MAX_PRECEDENCE, parseArray),
    '![': production(MAX_PRECEDENCE, parseVector),
    '‹': production(MAX_PRECEDENCE, parseAssumption),
    '⦃': production(ARROW_PRECEDENCE, parseStrictImplicitArrow),
    '|': production(MAX_PRECEDENCE, parseAbsoluteValue),
    _: production(MAX_PRECEDENCE, single('hole')),
    '?': production(MAX_PRECEDENCE, parseSyntheticHole),
    '@': production(MAX_PRECEDENCE, parseExplicit),
    '.': production(MAX_PRECEDENCE, parseDotIdent),
    '·': production(MAX_PRECEDENCE, parseCdot),
    '↑': production(MAX_PRECEDENCE, parseCoercion),
    '⇑': production(MAX_PRECEDENCE, parseCoercion),
    '↥': production(MAX_PRECEDENCE, parseCoercion),
    sorry: production(MAX_PRECEDENCE, single('sorry')),
    nofun: production(MAX_PRECEDENCE, single('nofun')),
    nat_lit: production(MAX_PRECEDENCE, parseRawNumber),
    Prop: production(MAX_PRECEDENCE, parseProp),
    Type: production(MAX_PRECEDENCE, parseSort),
    Sort: production(MAX_PRECEDENCE, parseSort),
    'Type*': production(MAX_PRECEDENCE, parseFreshSort),
    'Sort*': production(MAX_PRECEDENCE, parseFreshSort),
    fun: production(MAX_PRECEDENCE, parseFun),
    '∀': production(LEAD_PRECEDENCE, parseForall),
    '∃': production(LEAD_PRECEDENCE, parseExists),
    '∃!': production(LEAD_PRECEDENCE, parseExists),
    let: production(LEAD_PRECEDENCE, parseLet),
    have: production(LEAD_PRECEDENCE, parseLet),
    letI: production(LEAD_PRECEDENCE, parseLet),
    haveI: production(LEAD_PRECEDENCE, parseLet),
    show: production(LEAD_PRECEDENCE, parseShow),
    suffices: production(LEAD_PRECEDENCE, parseSuffices),
    by: production(LEAD_PRECEDENCE, parseBy),
    calc: production(LEAD_PRECEDENCE, parseCalc),
    if: production(LEAD_PRECEDENCE, parseIf),
    match: production(LEAD_PRECEDENCE, parseMatch),
    nomatch: production(LEAD_PRECEDENCE, parseNoMatch),
    open: production(LEAD_PRECEDENCE, parseOpenIn),
    set_option: production(LEAD_PRECEDENCE, parseSetOptionIn),
    '∑': production(LEAD_PRECEDENCE, parseBigOperator),
    '∏': production(LEAD_PRECEDENCE, parseBigOperator),
    "∑'": production(LEAD_PRECEDENCE, parseBigOperator),
    "∏'": production(LEAD_PRECEDENCE, parseBigOperator),
    '⋃': production(LEAD_PRECEDENCE, parseBigOperator),
    '⋂': production(LEAD_PRECEDENCE, parseBigOperator),
    '⨆': production(LEAD_PRECEDENCE, parseBigOperator),
    '⨅': production(LEAD_PRECEDENCE, parseBigOperator),
    Σ: production(LEAD_PRECEDENCE, parseSigma),
    "Σ'": production(LEAD_PRECEDENCE, parseSigma),
    '∫': production(LEAD_PRECEDENCE, parseIntegral),
    '∀ᶠ': production(LEAD_PRECEDENCE, parseEventually),
    '∃ᶠ': production(LEAD_PRECEDENCE, parseEventually),
    do: unsupported('do notation'),
    return: unsupported('do notation'),
    '`(': unsupported('syntax quotation'),
  }),
);
