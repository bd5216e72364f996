/** Grammar of the tactics that close, split or introduce: `exact`, `intro`, `cases`, `obtain`, `induction`, … */
import { LEAD_PRECEDENCE } from './notation.js';
import { atBoundName, parseBoundNames, parseFunBinder, startsFunBinder } from './parse-binder.js';
import { parseAlternatives, parseCommaTerms } from './parse-keyword-term.js';
import { parseBlock, parseTactic, type TacticParser } from './parse-tactic.js';
import {
  parseConfig,
  parseLocation,
  parseRcasesAlternatives,
  parseRintroPatterns,
  parseTargets,
  parseTermArguments,
  parseTermList,
  parseUsing,
  startsRcasesPattern,
} from './parse-tactic-parts.js';
import { parseTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type {
  ConfiguredTacticName,
  HypothesesTactic,
  InductionAlternative,
  InductionAlternativeHead,
  NamesTactic,
  PlainTacticName,
  PrimedCasesTactic,
  SearchTactic,
  Tactic,
  TacticBlock,
  TacticMatchAlternative,
  TacticTarget,
  TermTactic,
  UseTactic,
} from './tactic-syntax.js';
import type { Term } from './term-syntax.js';

const PLAIN: readonly PlainTacticName[] = [
  'abel',
  'abel1',
  'ac_rfl',
  'admit',
  'aesop?',
  'and_intros',
  'assumption',
  'assumption_mod_cast',
  'bound',
  'cfc_tac',
  'classical',
  'constructor',
  'continuity',
  'contradiction',
  'done',
  'eq_refl',
  'exfalso',
  'fconstructor',
  'finiteness',
  'fun_prop',
  'group',
  'infer_instance',
  'left',
  'measurability',
  'nofun',
  'noncomm_ring',
  'norm_num1',
  'positivity',
  'rfl',
  "rfl'",
  'right',
  'ring',
  'ring!',
  'ring1',
  'ring1!',
  'skip',
  'sorry',
  'split_ands',
  'subsingleton',
  'subst_eqs',
  'subst_vars',
  'swap',
  'trivial',
];

const CONFIGURED: readonly ConfiguredTacticName[] = [
  'bv_decide',
  'decide',
  'itauto',
  'native_decide',
  'omega',
  'tauto',
];

const TERM: readonly TermTactic['kind'][] = [
  'absurd',
  'apply_mod_cast',
  'exact',
  'exact_mod_cast',
  'refine',
  "refine'",
];

function plain(name: PlainTacticName): TacticParser {
  return s => {
    const { start } = s.advance();
    return { kind: 'plain', name, range: s.range(start) };
  };
}

function configured(name: ConfiguredTacticName): TacticParser {
  return s => {
    const { start } = s.advance();
    const { config } = parseConfig(s);
    return { kind: 'configured', name, config, range: s.range(start) };
  };
}

function term(kind: TermTactic['kind']): TacticParser {
  return s => {
    const { start } = s.advance();
    return { kind, term: parseTerm(s), range: s.range(start) };
  };
}

function search(name: SearchTactic['name']): TacticParser {
  return s => {
    const { start } = s.advance();
    const using = s.accept('using') ? parseCommaTerms(s) : [];
    return { kind: 'search', name, using, range: s.range(start) };
  };
}

function use(kind: UseTactic['kind'], bang = false): TacticParser {
  return s => {
    const { start } = s.advance();
    return { kind, bang, terms: parseCommaTerms(s), range: s.range(start) };
  };
}

function apply(kind: 'apply' | 'eapply'): TacticParser {
  return s => {
    const { start } = s.advance();
    const { config } = parseConfig(s);
    const argument = parseTerm(s);
    return { kind, term: argument, config, ...parseLocation(s), range: s.range(start) };
  };
}

function parseIntro(s: ParserState): Tactic {
  const { start } = s.advance();
  if (s.at('|')) {
    const alternatives = parseTacticAlternatives(s);
    return { kind: 'introMatch', alternatives, range: s.range(start) };
  }
  const binders = [];
  while (s.indented && startsFunBinder(s)) binders.push(parseFunBinder(s));
  return { kind: 'intro', binders, range: s.range(start) };
}

/** `| p => tacs` alternatives; `=> _` and `=> ?_` leave the goal. */
export function parseTacticAlternatives(s: ParserState): TacticMatchAlternative[] {
  return parseAlternatives(s, (rows, start) => {
    const body = parseOptionalBody(s);
    return { rows, ...body, range: s.range(start) };
  });
}

function parseOptionalBody(s: ParserState): { body?: TacticBlock } {
  if (s.accept('_')) return {};
  if (s.at('?') && s.second.text === '_') {
    s.advance();
    s.advance();
    return {};
  }
  return { body: parseBlock(s) };
}

function names(kind: NamesTactic['kind']): TacticParser {
  return s => {
    const { start } = s.advance();
    return { kind, names: parseBoundNames(s), range: s.range(start) };
  };
}

function hypotheses(kind: HypothesesTactic['kind']): TacticParser {
  return s => {
    const { start } = s.advance();
    if (kind === 'clear' && s.at('*')) {
      s.advance();
      s.expect('-');
      return { kind: 'clear_except', hypotheses: parseTermArguments(s), range: s.range(start) };
    }
    const terms = parseTermArguments(s);
    if (terms.length === 0) s.fail('term');
    return { kind, hypotheses: terms, range: s.range(start) };
  };
}

function parseRename(s: ParserState): Tactic {
  const { start } = s.advance();
  const renames = [];
  do {
    const from = parseTerm(s);
    s.expect('=>');
    renames.push({ from, to: parseBoundNames(s)[0] ?? s.fail('identifier') });
  } while (s.accept(','));
  return { kind: 'rename', renames, range: s.range(start) };
}

function parseRintro(s: ParserState): Tactic {
  const { start } = s.advance();
  const patterns = parseRintroPatterns(s);
  if (patterns.length === 0) s.fail('rintro pattern');
  const typed = s.accept(':') ? { type: parseTerm(s) } : {};
  return { kind: 'rintro', patterns, ...typed, range: s.range(start) };
}

function parseRcases(s: ParserState): Tactic {
  const { start } = s.advance();
  const targets = parseTargets(s);
  const pattern = s.accept('with') ? { pattern: parseRcasesAlternatives(s) } : {};
  return { kind: 'rcases', targets, ...pattern, range: s.range(start) };
}

function parseObtain(s: ParserState): Tactic {
  const { start } = s.advance();
  const pattern = startsRcasesPattern(s) ? { pattern: parseRcasesAlternatives(s) } : {};
  const typed = s.accept(':') ? { type: parseTerm(s) } : {};
  const values = s.accept(':=') ? parseCommaTerms(s) : [];
  return { kind: 'obtain', ...pattern, ...typed, values, range: s.range(start) };
}

function parseCases(s: ParserState): Tactic {
  const { start } = s.advance();
  const targets = parseTargets(s);
  const using = parseUsing(s);
  if (atGameNames(s)) return finishPrimed(s, "cases'", targets, using, start);
  const alternatives = parseInductionAlternatives(s);
  return { kind: 'cases', targets, ...using, ...alternatives, range: s.range(start) };
}

function parseInduction(s: ParserState): Tactic {
  const { start } = s.advance();
  const targets = parseTargets(s);
  const using = parseUsing(s);
  if (atGameNames(s)) return finishPrimed(s, "induction'", targets, using, start);
  const generalizing = s.accept('generalizing') ? parseTermArguments(s) : [];
  const alternatives = parseInductionAlternatives(s);
  return { kind: 'induction', targets, ...using, generalizing, ...alternatives, range: s.range(start) };
}

/** `with tac? | c x => …`, if there is one. */
function parseInductionAlternatives(s: ParserState): {
  alternatives?: InductionAlternative[];
  preTactic?: Tactic;
} {
  if (!s.accept('with')) return {};
  const preTactic = s.at('|') ? {} : { preTactic: parseTactic(s) };
  if (!s.at('|')) s.fail("'|'");
  const column = s.column();
  const alternatives: InductionAlternative[] = [];
  s.withBlock(column, () => {
    while (s.at('|') && s.column() >= column) alternatives.push(parseInductionAlternative(s));
  });
  return { alternatives, ...preTactic };
}

function parseInductionAlternative(s: ParserState): InductionAlternative {
  const { start } = s.token;
  const constructors: InductionAlternativeHead[] = [];
  while (s.at('|')) constructors.push(parseInductionHead(s));
  s.expect('=>');
  return { constructors, ...parseOptionalBody(s), range: s.range(start) };
}

function parseInductionHead(s: ParserState): InductionAlternativeHead {
  const { start } = s.advance();
  const explicit = s.accept('@');
  const { token } = s;
  if (token.kind !== 'ident' && !s.at('_')) s.fail("identifier or '_'");
  s.advance();
  const constructorName = token.kind === 'ident' ? token.text : undefined;
  const args = [];
  while (atBoundName(s)) args.push(...parseBoundNames(s));
  return { constructorName, explicit, args, range: s.range(start) };
}

/** `with a b` in the Natural Number Game's manner. */
function atGameNames(s: ParserState): boolean {
  if (!s.table.gameTactics || !s.at('with')) return false;
  return s.second.kind === 'ident' || s.second.text === '_';
}

/** `cases' e with a b`, `induction' e using r with a b generalizing y`. */
function primed(kind: PrimedCasesTactic['kind']): TacticParser {
  return s => {
    const { start } = s.advance();
    const targets = parseTargets(s);
    return finishPrimed(s, kind, targets, parseUsing(s), start);
  };
}

function finishPrimed(
  s: ParserState,
  kind: PrimedCasesTactic['kind'],
  targets: readonly TacticTarget[],
  using: { using?: Term },
  start: number,
): PrimedCasesTactic {
  const bound = s.accept('with') ? parseBoundNames(s) : [];
  const generalizing = s.accept('generalizing') ? parseTermArguments(s) : [];
  return { kind, targets, ...using, names: bound, generalizing, range: s.range(start) };
}

function parseSplit(s: ParserState): Tactic {
  const { start } = s.advance();
  return { kind: 'split', names: [], ...parseLocation(s), range: s.range(start) };
}

function parseSplitIfs(s: ParserState): Tactic {
  const { start } = s.advance();
  const location = parseLocation(s);
  const bound = s.accept('with') ? parseBoundNames(s) : [];
  return { kind: 'split_ifs', names: bound, ...location, range: s.range(start) };
}

function parseExacts(s: ParserState): Tactic {
  const { start } = s.advance();
  if (!s.at('[')) s.fail("'['");
  return { kind: 'exacts', terms: parseTermList(s), range: s.range(start) };
}

function parseSubst(s: ParserState): Tactic {
  const { start } = s.advance();
  const terms: Term[] = parseTermArguments(s);
  if (terms.length === 0) s.fail('term');
  return { kind: 'subst', terms, range: s.range(start) };
}

function parseNoMatch(s: ParserState): Tactic {
  const { start } = s.advance();
  return { kind: 'nomatch', discriminants: parseCommaTerms(s), range: s.range(start) };
}

function parseInjection(s: ParserState): Tactic {
  const { start } = s.advance();
  const target = parseTerm(s, LEAD_PRECEDENCE - 1);
  const bound = s.accept('with') ? parseBoundNames(s) : [];
  return { kind: 'injection', term: target, names: bound, range: s.range(start) };
}

function parseInjections(s: ParserState): Tactic {
  const { start } = s.advance();
  return { kind: 'injections', names: parseBoundNames(s), range: s.range(start) };
}

/** Tactics of this file by their word. */
export const LOGIC_TACTICS: Readonly<Record<string, TacticParser>> = {
  ...Object.fromEntries(PLAIN.map(name => [name, plain(name)])),
  ...Object.fromEntries(CONFIGURED.map(name => [name, configured(name)])),
  ...Object.fromEntries(TERM.map(kind => [kind, term(kind)])),
  apply: apply('apply'),
  eapply: apply('eapply'),
  'exact?': search('exact?'),
  'apply?': search('apply?'),
  'rw?': search('rw?'),
  hint: search('hint'),
  use: use('use'),
  'use!': use('use', true),
  exists: use('exists'),
  existsi: use('existsi'),
  exacts: parseExacts,
  intro: parseIntro,
  intros: names('intros'),
  rename_i: names('rename_i'),
  revert: hypotheses('revert'),
  clear: hypotheses('clear'),
  clear_value: hypotheses('clear_value'),
  substs: hypotheses('substs'),
  rename: parseRename,
  rintro: parseRintro,
  rcases: parseRcases,
  obtain: parseObtain,
  cases: parseCases,
  induction: parseInduction,
  "cases'": primed("cases'"),
  "induction'": primed("induction'"),
  split: parseSplit,
  split_ifs: parseSplitIfs,
  subst: parseSubst,
  nomatch: parseNoMatch,
  injection: parseInjection,
  injections: parseInjections,
};
