/** Grammar of the tactics that rewrite or decide: the `rw`, `simp` and `linarith` families, `congr`, `unfold`, … */
import type { Name } from '../kernel/name.js';
import { parseBoundNames } from './parse-binder.js';
import { parseCommaTerms } from './parse-keyword-term.js';
import { parseTactic, type TacticParser } from './parse-tactic.js';
import {
  parseConfig,
  parseLocation,
  parseNumber,
  parseOptionalNumber,
  parseRewriteRules,
  parseRintroPatterns,
  parseSimpArguments,
  parseTermList,
  parseUsing,
} from './parse-tactic-parts.js';
import { parseTerm, startsTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type {
  ArithmeticTactic,
  CongrTactic,
  ExtTactic,
  NumericCasesTactic,
  RewriteTactic,
  SimpTactic,
  Tactic,
  UnfoldTactic,
} from './tactic-syntax.js';

const REWRITES: readonly RewriteTactic['kind'][] = ['rw', 'rewrite', 'rwa', 'erw', 'simp_rw', 'rw_mod_cast'];

const SIMPS: readonly SimpTactic['kind'][] = [
  'simp',
  'dsimp',
  'simp_all',
  'simp_arith',
  'norm_num',
  'field_simp',
  'push_cast',
  'zify',
  'qify',
  'rify',
  'ring_nf',
  'abel_nf',
  'norm_cast',
  'push_neg',
  'field',
  'reduce_mod_char',
];

/** `rw [e, ← f] at h`. */
function rewrite(kind: RewriteTactic['kind']): (s: ParserState) => RewriteTactic {
  return s => {
    const { start } = s.advance();
    const { config } = parseConfig(s);
    const rules = parseRewriteRules(s);
    return { kind, rules, occurrences: [], config, ...parseLocation(s), range: s.range(start) };
  };
}

/** `nth_rw 2 3 [e] at h`. */
function nthRewrite(kind: 'nth_rw' | 'nth_rewrite'): TacticParser {
  return s => {
    const { start } = s.advance();
    const { config } = parseConfig(s);
    const occurrences = [parseNumber(s)];
    for (let n = parseOptionalNumber(s); n !== undefined; n = parseOptionalNumber(s)) occurrences.push(n);
    const rules = parseRewriteRules(s);
    return { kind, rules, occurrences, config, ...parseLocation(s), range: s.range(start) };
  };
}

/** `simp (config) only [lemmas] at h`, and every tactic of that shape. */
function simp(kind: SimpTactic['kind'], suffix: string): (s: ParserState) => SimpTactic {
  const bang = suffix.includes('!');
  const question = suffix.includes('?');
  return s => {
    const { start } = s.advance();
    const config = parseConfig(s);
    const only = s.acceptWord('only');
    const args = parseSimpArguments(s);
    const location = parseLocation(s);
    return { kind, bang, question, only, ...config, ...args, ...location, range: s.range(start) };
  };
}

function simpa(suffix: string): TacticParser {
  const bang = suffix.includes('!');
  const question = suffix.includes('?');
  return s => {
    const { start } = s.advance();
    const config = parseConfig(s);
    const only = s.acceptWord('only');
    const args = parseSimpArguments(s);
    const using = parseUsing(s);
    return { kind: 'simpa', bang, question, only, ...config, ...args, ...using, range: s.range(start) };
  };
}

function arithmetic(kind: ArithmeticTactic['kind'], bang = false): TacticParser {
  return s => {
    const { start } = s.advance();
    const { config } = parseConfig(s);
    const only = s.acceptWord('only');
    const terms = parseTermList(s);
    const location = parseLocation(s);
    return { kind, bang, only, config, terms, ...location, range: s.range(start) };
  };
}

/** `linear_combination (exp := n) e`, `(norm := tac)`. */
function parseLinearCombination(s: ParserState): Tactic {
  const { start } = s.advance();
  let options: { exponent?: number; normalizer?: Tactic } = {};
  while (s.at('(') && s.after(s.second).text === ':=') {
    const option = s.second.text;
    if (option !== 'exp' && option !== 'norm') break;
    s.advance();
    s.advance();
    s.advance();
    if (option === 'exp') options = { ...options, exponent: parseNumber(s) };
    else options = { ...options, normalizer: s.withoutPosition(() => parseTactic(s)) };
    s.expect(')');
  }
  const combination = s.indented && startsTerm(s) ? { term: parseTerm(s) } : {};
  return { kind: 'linear_combination', ...options, ...combination, range: s.range(start) };
}

function parseSymm(s: ParserState): Tactic {
  const { start } = s.advance();
  return { kind: 'symm', ...parseLocation(s), range: s.range(start) };
}

function unfold(kind: UnfoldTactic['kind']): TacticParser {
  return s => {
    const { start } = s.advance();
    const names: Name[] = [];
    while (s.token.kind === 'ident' && s.indented) names.push(s.advance().name!);
    if (names.length === 0 && kind !== 'unfold_let') s.fail('identifier');
    return { kind, names, ...parseLocation(s), range: s.range(start) };
  };
}

function parseTrans(s: ParserState): Tactic {
  const { start } = s.advance();
  const middle = s.indented && startsTerm(s) ? { term: parseTerm(s) } : {};
  return { kind: 'trans', ...middle, range: s.range(start) };
}

/** `congr 2`, `congr! 2 with x`. */
function congr(bang: boolean): TacticParser {
  return s => {
    const { start } = s.advance();
    const { config } = bang ? parseConfig(s) : { config: [] };
    const depth = parseOptionalNumber(s);
    const patterns = bang && s.accept('with') ? parseRintroPatterns(s) : [];
    return congrTactic(s, start, 'congr', { bang, config, patterns }, depth);
  };
}

/** `convert e using 2 with x`, `convert ← e`, `convert_to t using 2`. */
function convert(kind: 'convert' | 'convert_to'): TacticParser {
  return s => {
    const { start } = s.advance();
    const { config } = parseConfig(s);
    const inverse = s.accept('←');
    const target = parseTerm(s);
    const depth = s.accept('using') ? parseNumber(s) : undefined;
    const patterns = s.accept('with') ? parseRintroPatterns(s) : [];
    return congrTactic(s, start, kind, { term: target, inverse, config, patterns }, depth);
  };
}

/** `gcongr`, `gcongr ?_ * x`, `gcongr with i hi`. */
function parseGcongr(s: ParserState): Tactic {
  const { start } = s.advance();
  const depth = s.token.kind === 'number' && s.second.text === 'with' ? parseOptionalNumber(s) : undefined;
  const template = s.indented && startsTerm(s) ? { term: parseTerm(s) } : {};
  const patterns = s.accept('with') ? parseRintroPatterns(s) : [];
  return congrTactic(s, start, 'gcongr', { ...template, patterns }, depth);
}

function parseRel(s: ParserState): Tactic {
  const { start } = s.advance();
  if (!s.at('[')) s.fail("'['");
  const terms = parseTermList(s);
  return congrTactic(s, start, 'rel', { terms }, undefined);
}

function congrTactic(
  s: ParserState,
  start: number,
  kind: CongrTactic['kind'],
  parts: Partial<Omit<CongrTactic, 'kind' | 'range' | 'depth'>>,
  depth: number | undefined,
): CongrTactic {
  const defaults = { bang: false, inverse: false, terms: [], patterns: [], config: [] };
  const limit = depth === undefined ? {} : { depth };
  return { kind, ...defaults, ...parts, ...limit, range: s.range(start) };
}

function ext(kind: ExtTactic['kind']): TacticParser {
  return s => {
    const { start } = s.advance();
    const patterns = parseRintroPatterns(s);
    const depth = kind === 'ext' && s.accept(':') ? { depth: parseNumber(s) } : {};
    return { kind, patterns, ...depth, range: s.range(start) };
  };
}

/** `interval_cases h : x using lo, hi`, `fin_cases x, y`, `mod_cases h : x % 3`. */
function numericCases(kind: NumericCasesTactic['kind']): TacticParser {
  return s => {
    const { start } = s.advance();
    const named = s.token.kind === 'ident' && s.second.text === ':';
    const [hypothesis] = named ? parseBoundNames(s) : [];
    if (named) s.expect(':');
    const terms = s.indented && startsTerm(s) ? parseCommaTerms(s) : [];
    const bounds = s.accept('using') ? parseCommaTerms(s) : [];
    const name = hypothesis === undefined ? {} : { hypothesis };
    return { kind, ...name, terms, bounds, range: s.range(start) };
  };
}

function parseApplyFun(s: ParserState): Tactic {
  const { start } = s.advance();
  const function_ = parseTerm(s);
  const location = parseLocation(s);
  return { kind: 'apply_fun', term: function_, ...location, ...parseUsing(s), range: s.range(start) };
}

/** `aesop`, `aesop (add safe foo)`: clauses are kept as text. */
function parseAesop(s: ParserState): Tactic {
  const { start } = s.advance();
  const clauses: string[] = [];
  while (s.at('(')) {
    const from = s.token.start;
    let depth = 0;
    do {
      const token = s.advance();
      if (token.kind === 'end') s.fail("')'");
      if (token.text === '(') depth++;
      if (token.text === ')') depth--;
    } while (depth > 0);
    clauses.push(s.text.slice(from, s.token.before));
  }
  return { kind: 'aesop', clauses, range: s.range(start) };
}

function parseGrind(s: ParserState): Tactic {
  const { start } = s.advance();
  const { config } = parseConfig(s);
  const only = s.acceptWord('only');
  const { args = [] } = parseSimpArguments(s);
  return { kind: 'grind', only, config, args, range: s.range(start) };
}

function simpFamily(): Record<string, TacticParser> {
  const entries: [string, TacticParser][] = [];
  for (const kind of SIMPS)
    for (const suffix of ['', '!', '?', '?!']) entries.push([kind + suffix, simp(kind, suffix)]);
  for (const suffix of ['', '!', '?', '?!']) entries.push([`simpa${suffix}`, simpa(suffix)]);
  return Object.fromEntries(entries);
}

/** Rewriting tactics, which `conv` shares. */
export const CONVERSIONS: ReadonlyMap<string, (s: ParserState) => RewriteTactic | SimpTactic> = new Map<
  string,
  (s: ParserState) => RewriteTactic | SimpTactic
>([
  ...REWRITES.map(kind => [kind, rewrite(kind)] as const),
  ...SIMPS.map(kind => [kind, simp(kind, '')] as const),
]);

/** Tactics of this file by their word. */
export const REWRITE_TACTICS: Readonly<Record<string, TacticParser>> = {
  ...Object.fromEntries(REWRITES.map(kind => [kind, rewrite(kind)])),
  ...simpFamily(),
  nth_rw: nthRewrite('nth_rw'),
  nth_rewrite: nthRewrite('nth_rewrite'),
  linarith: arithmetic('linarith'),
  'linarith!': arithmetic('linarith', true),
  nlinarith: arithmetic('nlinarith'),
  'nlinarith!': arithmetic('nlinarith', true),
  polyrith: arithmetic('polyrith'),
  linear_combination: parseLinearCombination,
  symm: parseSymm,
  unfold: unfold('unfold'),
  unfold_let: unfold('unfold_let'),
  delta: unfold('delta'),
  trans: parseTrans,
  congr: congr(false),
  'congr!': congr(true),
  convert: convert('convert'),
  convert_to: convert('convert_to'),
  gcongr: parseGcongr,
  rel: parseRel,
  ext: ext('ext'),
  ext1: ext('ext1'),
  funext: ext('funext'),
  interval_cases: numericCases('interval_cases'),
  fin_cases: numericCases('fin_cases'),
  mod_cases: numericCases('mod_cases'),
  apply_fun: parseApplyFun,
  aesop: parseAesop,
  grind: parseGrind,
};
