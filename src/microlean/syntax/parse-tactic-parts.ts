/** Parts that many tactics share: `at h ⊢`, `[lemmas]`, `(config := …)`, rcases patterns, targets. */

import { MAX_PRECEDENCE } from './notation.js';
import { parseBoundName } from './parse-binder.js';
import { parseOptionalName } from './parse-keyword-term.js';
import { parseIdentifier } from './parse-leading.js';
import { parseBlock } from './parse-tactic.js';
import { parseInnerTerm, parseTerm, startsTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type {
  ConfigItem,
  RcasesPattern,
  RewriteRule,
  RintroPattern,
  SimpArgument,
  TacticBlock,
  TacticLocation,
  TacticTarget,
} from './tactic-syntax.js';
import type { IdentTerm, Term } from './term-syntax.js';

/** `at …` as an optional field. Its names stand right of the `at`. */
export function parseLocation(s: ParserState): { location?: TacticLocation } {
  if (!s.at('at')) return {};
  return { location: s.withPosition(() => parseLocationHere(s)) };
}

function parseLocationHere(s: ParserState): TacticLocation {
  const { start } = s.advance();
  if (s.accept('*')) return { kind: 'wildcard', range: s.range(start) };
  const hypotheses: IdentTerm[] = [];
  let goal = false;
  for (;;) {
    if (s.token.kind === 'ident' && s.indented) hypotheses.push(parseIdentifier(s) as IdentTerm);
    else if (s.accept('⊢')) goal = true;
    else if (s.at('|') && s.second.text === '-') {
      s.advance();
      s.advance();
      goal = true;
    } else break;
  }
  if (hypotheses.length === 0 && !goal) s.fail("identifier, '*' or '⊢'");
  return { kind: 'targets', hypotheses, goal, range: s.range(start) };
}

/** `using e` as an optional field. */
export function parseUsing(s: ParserState): { using?: Term } {
  return s.accept('using') ? { using: parseTerm(s) } : {};
}

/** `+opt`, `-opt`, `(opt := v)`, with the discharger apart. */
export function parseConfig(s: ParserState): { config: ConfigItem[]; discharger?: TacticBlock } {
  const config: ConfigItem[] = [];
  let discharger: TacticBlock | undefined;
  for (;;) {
    const { start } = s.token;
    const { second } = s;
    if ((s.at('+') || s.at('-')) && second.kind === 'ident' && second.before === second.start) {
      const value = s.advance().text === '+';
      config.push({ option: s.advance().text, value, range: s.range(start) });
    } else if (s.at('(') && second.kind === 'ident' && s.after(second).text === ':=') {
      s.advance();
      const option = s.advance().text;
      s.expect(':=');
      if (option === 'disch' || option === 'discharger') discharger = s.withoutPosition(() => parseBlock(s));
      else config.push({ option, value: parseInnerTerm(s), range: s.range(start) });
      s.expect(')');
    } else return discharger === undefined ? { config } : { config, discharger };
  }
}

/** `[← a, -b, *, ↓c]` as an optional field. */
export function parseSimpArguments(s: ParserState): { args?: SimpArgument[] } {
  if (!s.at('[')) return {};
  s.advance();
  const args: SimpArgument[] = [];
  s.withoutPosition(() => {
    while (!s.at(']')) {
      args.push(parseSimpArgument(s));
      if (!s.accept(',')) break;
    }
  });
  s.expect(']');
  return { args };
}

function parseSimpArgument(s: ParserState): SimpArgument {
  const { start } = s.token;
  if (s.accept('*')) return { kind: 'star', range: s.range(start) };
  if (s.at('-') && s.second.kind === 'ident') {
    s.advance();
    return { kind: 'erase', term: parseTerm(s, MAX_PRECEDENCE), range: s.range(start) };
  }
  const up = s.at('↑') && s.second.kind === 'ident' && s.second.start > s.second.before;
  const phase = s.accept('↓') ? 'pre' : 'post';
  if (up) s.advance();
  const inverse = s.accept('←');
  return { kind: 'lemma', inverse, phase, term: parseTerm(s), range: s.range(start) };
}

/** `[e, ← f]` of `rw`. */
export function parseRewriteRules(s: ParserState): RewriteRule[] {
  s.expect('[');
  const rules: RewriteRule[] = [];
  s.withoutPosition(() => {
    while (!s.at(']')) {
      const { start } = s.token;
      const inverse = s.accept('←');
      rules.push({ inverse, term: parseTerm(s), range: s.range(start) });
      if (!s.accept(',')) break;
    }
  });
  s.expect(']');
  return rules;
}

/** `[a, b]`; nothing when no bracket is next. */
export function parseTermList(s: ParserState): Term[] {
  const terms: Term[] = [];
  if (!s.accept('[')) return terms;
  s.withoutPosition(() => {
    while (!s.at(']')) {
      terms.push(parseTerm(s));
      if (!s.accept(',')) break;
    }
  });
  s.expect(']');
  return terms;
}

/** Terms by juxtaposition, within the block's columns. */
export function parseTermArguments(s: ParserState): Term[] {
  const terms: Term[] = [];
  while (s.indented && startsTerm(s, MAX_PRECEDENCE) && !s.at('|')) terms.push(parseTerm(s, MAX_PRECEDENCE));
  return terms;
}

/** `h : e` or `e`. */
export function parseTarget(s: ParserState): TacticTarget {
  const { start } = s.token;
  const { name } = parseOptionalName(s);
  const term = parseTerm(s);
  return { ...(name === undefined ? {} : { hypothesis: name }), term, range: s.range(start) };
}

export function parseTargets(s: ParserState): TacticTarget[] {
  const targets = [parseTarget(s)];
  while (s.accept(',')) targets.push(parseTarget(s));
  return targets;
}

/** A decimal number if one is next. */
export function parseOptionalNumber(s: ParserState): number | undefined {
  if (s.token.kind !== 'number' || !s.indented) return undefined;
  return Number(s.advance().text);
}

export function parseNumber(s: ParserState): number {
  return parseOptionalNumber(s) ?? s.fail('numeral');
}

/** `a | b | c`, each of them a simple pattern. */
export function parseRcasesAlternatives(s: ParserState): RcasesPattern {
  const { start } = s.token;
  const patterns = [parseRcasesPattern(s)];
  while (s.accept('|')) patterns.push(parseRcasesPattern(s));
  const [only] = patterns;
  return patterns.length === 1 ? only! : { kind: 'alternatives', patterns, range: s.range(start) };
}

/** Alternatives with an optional type. */
function parseTypedRcases(s: ParserState): RcasesPattern {
  const { start } = s.token;
  const pattern = parseRcasesAlternatives(s);
  if (!s.accept(':')) return pattern;
  return { kind: 'typed', pattern, type: parseTerm(s), range: s.range(start) };
}

/** A pattern that needs no parentheses. */
export function parseRcasesPattern(s: ParserState): RcasesPattern {
  const { token } = s;
  const { start } = token;
  if (token.kind === 'ident') {
    s.advance();
    const range = s.range(start);
    return token.text === 'rfl' ? { kind: 'rfl', range } : { kind: 'one', name: token.text, range };
  }
  if (s.accept('_')) return { kind: 'ignore', range: s.range(start) };
  if (s.accept('-')) return { kind: 'clear', range: s.range(start) };
  s.enter();
  const pattern = parseBracketedRcases(s, start);
  s.leave();
  return pattern;
}

function parseBracketedRcases(s: ParserState, start: number): RcasesPattern {
  if (s.accept('@')) return { kind: 'explicit', pattern: parseRcasesPattern(s), range: s.range(start) };
  if (s.accept('(')) {
    const pattern = s.withoutPosition(() => parseTypedRcases(s));
    s.expect(')');
    return pattern;
  }
  if (!s.accept('⟨')) return s.fail('rcases pattern');
  const patterns: RcasesPattern[] = [];
  s.withoutPosition(() => {
    while (!s.at('⟩')) {
      patterns.push(parseTypedRcases(s));
      if (!s.accept(',')) break;
    }
  });
  s.expect('⟩');
  return { kind: 'tuple', patterns, range: s.range(start) };
}

/** Whether a pattern of `rcases` or `rintro` is next. */
export function startsRcasesPattern(s: ParserState): boolean {
  if (!s.indented) return false;
  return s.token.kind === 'ident' || s.at('_') || s.at('-') || s.at('@') || s.at('(') || s.at('⟨');
}

/** Patterns of `rintro`, as long as they come. */
export function parseRintroPatterns(s: ParserState): RintroPattern[] {
  const patterns: RintroPattern[] = [];
  while (startsRcasesPattern(s)) patterns.push(parseRintroPattern(s));
  return patterns;
}

function parseRintroPattern(s: ParserState): RintroPattern {
  if (!s.at('(')) return { kind: 'pattern', pattern: parseRcasesPattern(s) };
  const { start } = s.advance();
  const pattern = s.withoutPosition(() => {
    const first = parseRcasesAlternatives(s);
    if (s.at(')')) return { kind: 'pattern' as const, pattern: first };
    const patterns: RintroPattern[] = [{ kind: 'pattern', pattern: first }, ...parseRintroPatterns(s)];
    const typed = s.accept(':') ? { type: parseTerm(s) } : {};
    return { kind: 'group' as const, patterns, ...typed, range: s.range(start) };
  });
  s.expect(')');
  return pattern.kind === 'group' ? { ...pattern, range: s.range(start) } : pattern;
}

/** `tag x y` of `case`. */
export function parseCaseTags(s: ParserState) {
  const tags = [];
  do {
    const { start } = s.token;
    const named = s.token.kind === 'ident' ? s.advance().name : undefined;
    if (named === undefined) s.expect('_');
    const args = [];
    while (s.token.kind === 'ident' || s.at('_')) args.push(parseBoundName(s));
    tags.push({ tag: named, args, range: s.range(start) });
  } while (s.accept('|'));
  return tags;
}
