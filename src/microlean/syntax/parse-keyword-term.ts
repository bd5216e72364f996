/** Terms that begin with a word: `fun`, `let`, `have`, `show`, `suffices`, `by`, `calc`, `if`, `match`, … */
import type { Name } from '../kernel/name.js';
import { LEAD_PRECEDENCE, MAX_PRECEDENCE } from './notation.js';
import {
  atBoundName,
  parseBoundName,
  parseFunBinder,
  parseFunBinders,
  startsFunBinder,
} from './parse-binder.js';
import { parseBlock } from './parse-tactic.js';
import { parseInnerTerm, parseTerm, startsTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type {
  BoundName,
  CalcStep,
  FunBinder,
  LocalDeclaration,
  MatchAlternative,
  MatchDiscriminant,
  Term,
} from './term-syntax.js';

/** `fun x => e`, `fun | p => e`. */
export function parseFun(s: ParserState): Term {
  const { start } = s.advance();
  if (s.at('|')) {
    const alternatives = parseMatchAlternatives(s);
    s.precedence = MAX_PRECEDENCE;
    return { kind: 'funMatch', alternatives, range: s.range(start) };
  }
  const binders = parseFunBinders(s);
  s.expect('=>');
  const body = parseTerm(s);
  s.precedence = MAX_PRECEDENCE;
  return { kind: 'fun', binders, body, range: s.range(start) };
}

/** `| p, q | r, s => e`, one after another, none left of the first. */
export function parseMatchAlternatives(s: ParserState): MatchAlternative[] {
  return parseAlternatives(s, (rows, start) => {
    const body = parseTerm(s);
    return { rows, body, range: s.range(start) };
  });
}

/** Alternatives whose right-hand sides `finish` reads. */
export function parseAlternatives<T>(
  s: ParserState,
  finish: (rows: readonly (readonly Term[])[], start: number) => T,
): T[] {
  if (!s.at('|')) s.fail("'|'");
  const column = s.column();
  return s.withBlock(column, () => {
    const alternatives: T[] = [];
    while (s.at('|') && s.column() >= column) {
      const { start } = s.token;
      const rows: Term[][] = [];
      while (s.accept('|')) rows.push(parseCommaTerms(s));
      s.expect('=>');
      alternatives.push(finish(rows, start));
    }
    return alternatives;
  });
}

/** Terms between commas, at least one. */
export function parseCommaTerms(s: ParserState): Term[] {
  const terms = [parseTerm(s)];
  while (s.accept(',')) terms.push(parseTerm(s));
  return terms;
}

/** `let x := v; b`, `have h : t := v; b`, `letI`, `haveI`. */
export function parseLet(s: ParserState): Term {
  const { start, text } = s.token;
  const kind = text as 'let' | 'have' | 'letI' | 'haveI';
  const declaration = s.withPosition(() => {
    s.advance();
    return parseLocalDeclaration(s, 'value-required');
  });
  s.accept(';');
  const body = parseTerm(s);
  s.precedence = LEAD_PRECEDENCE;
  return { kind, declaration, body, range: s.range(start) };
}

/** What follows `let` and `have`. A tactic `have h : t` has no value. */
export function parseLocalDeclaration(
  s: ParserState,
  mode: 'value-required' | 'value-optional',
): LocalDeclaration {
  const { start } = s.token;
  const head = parseDeclarationHead(s);
  const typed = s.accept(':') ? { type: parseTerm(s) } : {};
  if (s.accept(':=')) return { ...head, ...typed, value: parseTerm(s), range: s.range(start) };
  if (s.at('|') && head.pattern === undefined)
    return { ...head, ...typed, alternatives: parseMatchAlternatives(s), range: s.range(start) };
  if (mode === 'value-required' || head.pattern !== undefined) s.fail("':='");
  return { ...head, ...typed, range: s.range(start) };
}

function parseDeclarationHead(s: ParserState): {
  name?: BoundName;
  pattern?: Term;
  binders: readonly FunBinder[];
} {
  if (s.at(':') || s.at(':=')) return { binders: [] };
  if (!atBoundName(s)) return { pattern: parseTerm(s), binders: [] };
  const name = parseBoundName(s);
  const binders: FunBinder[] = [];
  while (s.indented && !s.at('|') && startsFunBinder(s)) binders.push(parseFunBinder(s));
  return { name, binders };
}

/** `show t from e`, `show t by tac`. */
export function parseShow(s: ParserState): Term {
  const { start } = s.advance();
  const type = parseTerm(s);
  const proof = parseFrom(s) ?? s.fail("'from' or 'by'");
  s.precedence = LEAD_PRECEDENCE;
  return { kind: 'show', type, proof, range: s.range(start) };
}

/** `from e` or `by tac`; `undefined` without one. */
export function parseFrom(s: ParserState): Term | undefined {
  if (s.accept('from')) return parseTerm(s);
  return s.at('by') ? parseBy(s) : undefined;
}

/** `suffices h : t from e; b`. */
export function parseSuffices(s: ParserState): Term {
  const { start } = s.token;
  const { named, type, proof } = s.withPosition(() => {
    s.advance();
    const named = parseOptionalName(s);
    return { named, type: parseTerm(s), proof: parseFrom(s) ?? s.fail("'from' or 'by'") };
  });
  s.accept(';');
  const body = parseTerm(s);
  s.precedence = LEAD_PRECEDENCE;
  return { kind: 'suffices', ...named, type, proof, body, range: s.range(start) };
}

/** `h :` before a term; nothing when the term comes at once. */
export function parseOptionalName(s: ParserState): { name?: BoundName } {
  if (!atBoundName(s) || s.second.text !== ':') return {};
  const name = parseBoundName(s);
  s.expect(':');
  return { name };
}

/** `by tacs`. */
export function parseBy(s: ParserState): Term {
  const { start } = s.advance();
  if (!s.indented) s.fail('tactic block to the right of the enclosing one');
  const tactics = parseBlock(s);
  s.precedence = LEAD_PRECEDENCE;
  return { kind: 'by', tactics, range: s.range(start) };
}

/** `calc a = b := p …`. */
export function parseCalc(s: ParserState): Term {
  const { start } = s.advance();
  const steps = parseCalcSteps(s);
  s.precedence = LEAD_PRECEDENCE;
  return { kind: 'calc', steps, range: s.range(start) };
}

/** The steps of a `calc`; all but the first stand in one column or right of it. */
export function parseCalcSteps(s: ParserState): CalcStep[] {
  const steps = [s.withPosition(() => parseCalcStep(s, 'proof-optional'))];
  // A step that does not begin with `_` must not be taken for the next tactic.
  if (!s.at('_') && !(s.indented && startsStep(s))) return steps;
  const column = s.column();
  s.withBlock(column, () => {
    while (s.column() >= column && startsStep(s)) steps.push(parseCalcStep(s, 'proof-required'));
  });
  return steps;
}

function startsStep(s: ParserState): boolean {
  return s.at('_') || (s.onNewLine && startsTerm(s));
}

function parseCalcStep(s: ParserState, mode: 'proof-optional' | 'proof-required'): CalcStep {
  const { start } = s.token;
  const relation = parseTerm(s);
  if (mode === 'proof-optional' && !s.at(':=')) return { relation, range: s.range(start) };
  s.expect(':=');
  const proof = parseTerm(s);
  return { relation, proof, range: s.range(start) };
}

/** `if c then a else b`, `if h : c then a else b`, `if let p := v then a else b`. */
export function parseIf(s: ParserState): Term {
  const { start } = s.advance();
  if (s.accept('let')) return parseIfLet(s, start);
  const { name } = parseOptionalName(s);
  const condition = parseTerm(s);
  const branches = parseBranches(s);
  const hypothesis = name === undefined ? {} : { hypothesis: name };
  return { kind: 'if', ...hypothesis, condition, ...branches, range: s.range(start) };
}

function parseIfLet(s: ParserState, start: number): Term {
  const pattern = parseTerm(s);
  s.expect(':=');
  const value = parseTerm(s);
  const branches = parseBranches(s);
  return { kind: 'ifLet', pattern, value, ...branches, range: s.range(start) };
}

function parseBranches(s: ParserState): { thenBranch: Term; elseBranch: Term } {
  s.expect('then');
  const thenBranch = parseTerm(s);
  s.expect('else');
  const elseBranch = parseTerm(s);
  s.precedence = LEAD_PRECEDENCE;
  return { thenBranch, elseBranch };
}

/** `match e, h : f with | p, q => r`. */
export function parseMatch(s: ParserState): Term {
  const { start } = s.advance();
  const head = parseMatchHead(s);
  const alternatives = parseMatchAlternatives(s);
  s.precedence = LEAD_PRECEDENCE;
  return { kind: 'match', ...head, alternatives, range: s.range(start) };
}

/** Between `match` and the first alternative. */
export function parseMatchHead(s: ParserState): {
  generalizing?: boolean;
  motive?: Term;
  discriminants: readonly MatchDiscriminant[];
} {
  const options: { generalizing?: boolean; motive?: Term } = {};
  while (s.at('(') && (s.second.text === 'generalizing' || s.second.text === 'motive')) {
    if (s.after(s.second).text !== ':=') break;
    s.advance();
    const option = s.advance().text;
    s.expect(':=');
    const value = parseInnerTerm(s);
    s.expect(')');
    if (option === 'motive') options.motive = value;
    else options.generalizing = value.kind === 'ident' && value.name.toString() === 'true';
  }
  const discriminants = [parseDiscriminant(s)];
  while (s.accept(',')) discriminants.push(parseDiscriminant(s));
  s.expect('with');
  return { ...options, discriminants };
}

function parseDiscriminant(s: ParserState): MatchDiscriminant {
  const { start } = s.token;
  const { name } = parseOptionalName(s);
  const term = parseTerm(s);
  return { ...(name === undefined ? {} : { hypothesis: name }), term, range: s.range(start) };
}

/** `nomatch e, f`. */
export function parseNoMatch(s: ParserState): Term {
  const { start } = s.advance();
  const discriminants = parseCommaTerms(s);
  s.precedence = LEAD_PRECEDENCE;
  return { kind: 'nomatch', discriminants, range: s.range(start) };
}

/** `open A B in e`. */
export function parseOpenIn(s: ParserState): Term {
  const { start } = s.advance();
  const { scoped, namespaces } = parseOpenedNames(s);
  s.expect('in');
  const body = s.withNamespaces(namespaces.map(String), () => parseTerm(s));
  s.precedence = LEAD_PRECEDENCE;
  return { kind: 'openIn', namespaces, scoped, body, range: s.range(start) };
}

/** `scoped`? and the names after `open`, up to `in`. */
export function parseOpenedNames(s: ParserState): { scoped: boolean; namespaces: Name[] } {
  const scoped = s.accept('scoped');
  const namespaces: Name[] = [];
  while (s.token.kind === 'ident') namespaces.push(s.advance().name!);
  if (namespaces.length === 0) s.fail('identifier');
  return { scoped, namespaces };
}

/** `set_option o v in e`. */
export function parseSetOptionIn(s: ParserState): Term {
  const { start } = s.advance();
  const { option, value } = parseOptionValue(s);
  s.expect('in');
  const body = parseTerm(s);
  s.precedence = LEAD_PRECEDENCE;
  return { kind: 'setOptionIn', option, value, body, range: s.range(start) };
}

/** `maxHeartbeats 400`, `pp.all true`, after `set_option`. */
export function parseOptionValue(s: ParserState): { option: Name; value: boolean | bigint | string } {
  if (s.token.kind !== 'ident') s.fail('identifier');
  const option = s.advance().name!;
  const { token } = s;
  if (token.kind === 'number' || token.kind === 'string') {
    s.advance();
    return { option, value: token.kind === 'string' ? token.text : BigInt(token.text.replaceAll('_', '')) };
  }
  if (token.text !== 'true' && token.text !== 'false') s.fail("'true', 'false', numeral or string");
  s.advance();
  return { option, value: token.text === 'true' };
}
