/** Grammar of `conv` and of the tactics inside it. */
import type { Name } from '../kernel/name.js';
import { parseBoundNames } from './parse-binder.js';
import { parseBlock } from './parse-tactic.js';
import { parseCaseTags, parseLocation, parseNumber } from './parse-tactic-parts.js';
import { parseTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import { CONVERSIONS } from './tactic-grammar-rewrite.js';
import type { ConvBlock, ConvStep, ConvTactic, PlainTacticName } from './tactic-syntax.js';

/** `conv at h in p => steps`, `conv_lhs => steps`. */
export function parseConvTactic(s: ParserState): ConvTactic {
  const { start, text } = s.advance();
  const location = parseLocation(s);
  const pattern = s.accept('in') ? { pattern: parseTerm(s) } : {};
  s.expect('=>');
  const block = parseConvBlock(s);
  return { kind: text as ConvTactic['kind'], ...location, ...pattern, block, range: s.range(start) };
}

/** Steps in one column, or between `;`. */
function parseConvBlock(s: ParserState): ConvBlock {
  const { start } = s.token;
  const column = s.column();
  const steps: ConvStep[] = [];
  s.withBlock(column, () => {
    do steps.push(parseConvStep(s));
    while (continues(s, column));
  });
  return { steps, range: s.range(start) };
}

function continues(s: ParserState, column: number): boolean {
  if (s.accept(';')) return s.column() >= column && s.token.kind !== 'end';
  if (!s.onNewLine || s.column() !== column) return false;
  return s.token.kind === 'ident' || s.at('·') || s.at('(') || s.at('.');
}

function parseConvStep(s: ParserState): ConvStep {
  const { start } = s.token;
  s.enter();
  let step = parseConvAtom(s);
  while (s.accept('<;>')) {
    const second = parseConvAtom(s);
    step = { kind: 'thenAll', first: step, second, range: s.range(start) };
  }
  s.leave();
  return step;
}

const WORDS: ReadonlySet<string> = new Set([
  'lhs',
  'rhs',
  'fun',
  'congr',
  'skip',
  'done',
  'rfl',
  'whnf',
  'reduce',
  'zeta',
  'left',
  'right',
  'trace_state',
]);

const BLOCK_WORDS: ReadonlySet<string> = new Set(['try', 'repeat', 'all_goals', 'any_goals']);

const PLAIN_WORDS: ReadonlySet<string> = new Set(['norm_num1', 'ring', 'ring1', 'abel', 'simp_arith']);

function parseConvAtom(s: ParserState): ConvStep {
  const { token } = s;
  const word = s.text.slice(token.start, token.end);
  const conversion = CONVERSIONS.get(word);
  if (conversion !== undefined) return { kind: 'tactic', tactic: conversion(s), range: s.range(token.start) };
  const structured = STEPS.get(word);
  if (structured !== undefined) return structured(s, token.start);
  if (!WORDS.has(word) && !BLOCK_WORDS.has(word) && !PLAIN_WORDS.has(word))
    return token.kind === 'ident'
      ? s.failAt(token.start, `unknown conv tactic '${word}'`)
      : s.fail('conv tactic');
  s.advance();
  if (BLOCK_WORDS.has(word)) {
    const kind = word as 'try';
    return { kind, block: parseConvBlock(s), range: s.range(token.start) };
  }
  const range = s.range(token.start);
  if (WORDS.has(word)) return { kind: word as 'lhs', range };
  return { kind: 'tactic', tactic: { kind: 'plain', name: word as PlainTacticName, range }, range };
}

/** Steps with parts of their own, by their word. Each is called at its word. */
const STEPS: ReadonlyMap<string, (s: ParserState, start: number) => ConvStep> = new Map(
  Object.entries<(s: ParserState, start: number) => ConvStep>({
    '·': parseBullet,
    '.': parseBullet,
    '(': (s, start) => {
      s.advance();
      const block = s.withoutPosition(() => parseConvBlock(s));
      s.expect(')');
      return { kind: 'group', block, range: s.range(start) };
    },
    arg: (s, start) => {
      s.advance();
      const explicit = s.accept('@');
      return { kind: 'arg', index: parseNumber(s), explicit, range: s.range(start) };
    },
    enter: parseEnter,
    ext: (s, start) => {
      s.advance();
      return { kind: 'ext', names: parseBoundNames(s), range: s.range(start) };
    },
    intro: (s, start) => {
      s.advance();
      return { kind: 'ext', names: parseBoundNames(s), range: s.range(start) };
    },
    change: (s, start) => {
      s.advance();
      return { kind: 'change', term: parseTerm(s), range: s.range(start) };
    },
    pattern: (s, start) => {
      s.advance();
      return { kind: 'pattern', term: parseTerm(s), range: s.range(start) };
    },
    unfold: parseUnfold,
    delta: parseUnfold,
    tactic: (s, start) => {
      s.advance();
      s.expect('=>');
      return { kind: 'tacticBlock', block: parseBlock(s), range: s.range(start) };
    },
    first: parseFirst,
    case: (s, start) => {
      s.advance();
      const tags = parseCaseTags(s);
      s.expect('=>');
      return { kind: 'case', tags, block: parseConvBlock(s), range: s.range(start) };
    },
  }),
);

function parseBullet(s: ParserState, start: number): ConvStep {
  s.advance();
  return { kind: 'bullet', block: parseConvBlock(s), range: s.range(start) };
}

/** `enter [1, x, @2]`. */
function parseEnter(s: ParserState, start: number): ConvStep {
  s.advance();
  s.expect('[');
  const path: (number | string | { readonly explicit: number })[] = [];
  do {
    if (s.accept('@')) path.push({ explicit: parseNumber(s) });
    else if (s.token.kind === 'ident') path.push(s.advance().text);
    else path.push(Number(s.token.kind === 'number' ? s.advance().text : s.fail('numeral or identifier')));
  } while (s.accept(','));
  s.expect(']');
  return { kind: 'enter', path, range: s.range(start) };
}

function parseUnfold(s: ParserState, start: number): ConvStep {
  const kind = s.advance().text as 'unfold' | 'delta';
  const names: Name[] = [];
  while (s.token.kind === 'ident' && s.indented) names.push(s.advance().name!);
  return { kind, names, range: s.range(start) };
}

function parseFirst(s: ParserState, start: number): ConvStep {
  s.advance();
  if (!s.at('|')) s.fail("'|'");
  const alternatives: ConvBlock[] = [];
  while (s.accept('|')) alternatives.push(parseConvBlock(s));
  return { kind: 'first', alternatives, range: s.range(start) };
}
