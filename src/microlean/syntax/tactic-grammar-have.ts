/** Grammar of the tactics that state something: `have`, `show`, `suffices`, `set`, `by_cases`, `calc`, `choose`, … */
import { atBoundName, parseBoundName, parseBoundNames, parseBracketedBinder } from './parse-binder.js';
import { parseCalcSteps, parseFrom, parseLocalDeclaration, parseOptionalName } from './parse-keyword-term.js';
import type { TacticParser } from './parse-tactic.js';
import { parseLocation, parseOptionalNumber, parseTermArguments, parseUsing } from './parse-tactic-parts.js';
import { parseTerm, startsTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type { HaveTactic, SetTactic, ShowTactic, Tactic } from './tactic-syntax.js';
import type { Binder, BoundName, Term } from './term-syntax.js';

/** Arguments of `=` in `generalize e = x` bind tighter than `=`. */
const ABOVE_EQUALITY = 51;

function have(kind: HaveTactic['kind']): TacticParser {
  return s => {
    const { start } = s.advance();
    const mode = kind === 'let' || kind === 'letI' ? 'value-required' : 'value-optional';
    return { kind, declaration: parseLocalDeclaration(s, mode), range: s.range(start) };
  };
}

function parseSuffices(s: ParserState): Tactic {
  const { start } = s.advance();
  const named = parseOptionalName(s);
  const type = parseTerm(s);
  const proof = parseFrom(s);
  return {
    kind: 'suffices',
    ...named,
    type,
    ...(proof === undefined ? {} : { proof }),
    range: s.range(start),
  };
}

function show(kind: ShowTactic['kind']): TacticParser {
  return s => {
    const { start } = s.advance();
    const type = parseTerm(s);
    if (kind === 'show') return { kind, type, range: s.range(start) };
    const replaced = s.accept('with') ? { replacement: parseTerm(s) } : {};
    return { kind, type, ...replaced, ...parseLocation(s), range: s.range(start) };
  };
}

/** `set x : t := e with ← h at l`. */
function set(bang: boolean): TacticParser {
  return s => {
    const { start } = s.advance();
    const name = parseBoundName(s);
    const typed = s.accept(':') ? { type: parseTerm(s) } : {};
    s.expect(':=');
    const value = parseTerm(s);
    const hypothesis = s.accept('with') ? { hypothesis: parseSetHypothesis(s) } : {};
    const location = parseLocation(s);
    return { kind: 'set', bang, name, ...typed, value, ...hypothesis, ...location, range: s.range(start) };
  };
}

function parseSetHypothesis(s: ParserState): NonNullable<SetTactic['hypothesis']> {
  const inverse = s.accept('←');
  return { inverse, name: parseBoundName(s) };
}

function parseSpecialize(s: ParserState): Tactic {
  const { start } = s.advance();
  return { kind: 'specialize', term: parseTerm(s), range: s.range(start) };
}

/** `generalize h : e = x, f = y at l`. */
function parseGeneralize(s: ParserState): Tactic {
  const { start } = s.advance();
  const items = [];
  do {
    const { name: hypothesis } = parseOptionalName(s);
    const term = parseTerm(s, ABOVE_EQUALITY);
    s.expect('=');
    const name = parseBoundName(s);
    items.push({ ...(hypothesis === undefined ? {} : { hypothesis }), term, name });
  } while (s.accept(','));
  return { kind: 'generalize', items, ...parseLocation(s), range: s.range(start) };
}

function parseByCases(s: ParserState): Tactic {
  const { start } = s.advance();
  const named = parseOptionalName(s);
  return { kind: 'by_cases', ...named, proposition: parseTerm(s), range: s.range(start) };
}

function byContra(bang: boolean): TacticParser {
  return s => {
    const { start } = s.advance();
    const named = optionalBoundName(s);
    const typed = s.accept(':') ? { type: parseTerm(s) } : {};
    return { kind: 'by_contra', bang, ...named, ...typed, range: s.range(start) };
  };
}

function optionalBoundName(s: ParserState): { name?: BoundName } {
  return atBoundName(s) && s.indented ? { name: parseBoundName(s) } : {};
}

/** `contrapose! h with h'`. */
function contrapose(bang: boolean): TacticParser {
  return s => {
    const { start } = s.advance();
    const { name: hypothesis } = optionalBoundName(s);
    const renamed = s.accept('with') ? { newName: parseBoundName(s) } : {};
    const target = hypothesis === undefined ? {} : { hypothesis };
    return { kind: 'contrapose', bang, ...target, ...renamed, range: s.range(start) };
  };
}

function parseCalcTactic(s: ParserState): Tactic {
  const { start } = s.advance();
  return { kind: 'calc', steps: parseCalcSteps(s), range: s.range(start) };
}

/** `lift x to ℕ using h with y hy`. */
function parseLift(s: ParserState): Tactic {
  const { start } = s.advance();
  const term = parseTerm(s);
  s.expect('to');
  const type = parseTerm(s);
  const using = parseUsing(s);
  const names = s.accept('with') ? parseBoundNames(s) : [];
  return { kind: 'lift', term, type, ...using, names, range: s.range(start) };
}

/** `choose f g hf using h`. */
function choose(bang: boolean): TacticParser {
  return s => {
    const { start } = s.advance();
    const names: Binder[] = [];
    while (s.indented && (atBoundName(s) || s.at('('))) {
      if (s.at('(')) names.push(parseBracketedBinder(s));
      else {
        const name = parseBoundName(s);
        names.push({ kind: 'binder', binderKind: 'explicit', names: [name], range: name.range });
      }
    }
    if (names.length === 0) s.fail('identifier');
    return { kind: 'choose', bang, names, ...parseUsing(s), range: s.range(start) };
  };
}

/** `wlog h : p generalizing x y with H`. */
function parseWlog(s: ParserState): Tactic {
  const { start } = s.advance();
  const named = parseOptionalName(s);
  const type = parseTerm(s);
  const generalizing: Term[] = s.accept('generalizing') ? parseTermArguments(s) : [];
  const hypothesis = s.accept('with') ? { hypothesis: parseBoundName(s) } : {};
  return { kind: 'wlog', ...named, type, generalizing, ...hypothesis, range: s.range(start) };
}

/** `peel 2 h with x hx using e`. */
function parsePeel(s: ParserState): Tactic {
  const { start } = s.advance();
  const depth = parseOptionalNumber(s);
  const source = s.indented && startsTerm(s) ? { term: parseTerm(s) } : {};
  const names = s.accept('with') ? parseBoundNames(s) : [];
  const limit = depth === undefined ? {} : { depth };
  return { kind: 'peel', ...limit, ...source, names, ...parseUsing(s), range: s.range(start) };
}

/** Tactics of this file by their word. */
export const HAVE_TACTICS: Readonly<Record<string, TacticParser>> = {
  have: have('have'),
  let: have('let'),
  haveI: have('haveI'),
  letI: have('letI'),
  replace: have('replace'),
  suffices: parseSuffices,
  show: show('show'),
  change: show('change'),
  set: set(false),
  'set!': set(true),
  specialize: parseSpecialize,
  generalize: parseGeneralize,
  by_cases: parseByCases,
  by_contra: byContra(false),
  'by_contra!': byContra(true),
  contrapose: contrapose(false),
  'contrapose!': contrapose(true),
  calc: parseCalcTactic,
  lift: parseLift,
  choose: choose(false),
  'choose!': choose(true),
  wlog: parseWlog,
  peel: parsePeel,
};
