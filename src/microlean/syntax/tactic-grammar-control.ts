/** Grammar of the tactics that run others: bullets, `try`, `first`, `case`, `all_goals`, `conv`, `match`, `if`, … */
import { parseBoundName } from './parse-binder.js';
import { parseConvTactic } from './parse-conv.js';
import {
  parseMatchHead,
  parseOpenedNames,
  parseOptionalName,
  parseOptionValue,
} from './parse-keyword-term.js';
import { parseBlock, type TacticParser } from './parse-tactic.js';
import { parseCaseTags, parseNumber, parseOptionalNumber } from './parse-tactic-parts.js';
import { parseTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import { parseTacticAlternatives } from './tactic-grammar-logic.js';
import type { BlockTactic, Tactic, TacticBlock } from './tactic-syntax.js';
import type { BoundName } from './term-syntax.js';

function block(kind: BlockTactic['kind']): TacticParser {
  return s => {
    const { start } = s.advance();
    return { kind, block: parseBlock(s), range: s.range(start) };
  };
}

/** `· tacs`, or `. tacs`. */
function parseBullet(s: ParserState): Tactic {
  const { start } = s.advance();
  if (!s.indented) s.fail('tactic to the right of the bullet');
  return { kind: 'bullet', block: parseBlock(s), range: s.range(start) };
}

/** `(tacs)`. */
function parseGroup(s: ParserState): Tactic {
  const { start } = s.advance();
  const inner = s.withoutPosition(() => parseBlock(s));
  s.expect(')');
  return { kind: 'group', block: inner, range: s.range(start) };
}

/** `{ tacs }`: like a bullet, works on the first goal only. */
function parseBracketed(s: ParserState): Tactic {
  const { start } = s.advance();
  const inner = s.withoutPosition(() => parseBlock(s));
  s.expect('}');
  return { kind: 'bullet', block: inner, range: s.range(start) };
}

/** `first | tacs | tacs`. */
function parseFirst(s: ParserState): Tactic {
  const { start } = s.advance();
  if (!s.at('|')) s.fail("'|'");
  const column = s.column();
  const alternatives: TacticBlock[] = [];
  s.withBlock(column, () => {
    while (s.at('|') && s.column() >= column) {
      s.advance();
      alternatives.push(parseBlock(s));
    }
  });
  return { kind: 'first', alternatives, range: s.range(start) };
}

function parseIterate(s: ParserState): Tactic {
  const { start } = s.advance();
  const count = parseOptionalNumber(s);
  const limit = count === undefined ? {} : { count };
  return { kind: 'iterate', ...limit, block: parseBlock(s), range: s.range(start) };
}

function parseCase(kind: 'case' | "case'"): TacticParser {
  return s => {
    const { start } = s.advance();
    const tags = parseCaseTags(s);
    s.expect('=>');
    return { kind, tags, block: parseBlock(s), range: s.range(start) };
  };
}

function parseNext(s: ParserState): Tactic {
  const { start, end } = s.advance();
  const args: BoundName[] = [];
  while (!s.at('=>')) args.push(parseBoundName(s));
  s.expect('=>');
  const tags = [{ tag: undefined, args, range: { start, end } }];
  return { kind: 'next', tags, block: parseBlock(s), range: s.range(start) };
}

function parsePickGoal(s: ParserState): Tactic {
  const { start } = s.advance();
  const sign = s.accept('-') ? -1 : 1;
  return { kind: 'pick_goal', number: sign * parseNumber(s), range: s.range(start) };
}

function parseOnGoal(s: ParserState): Tactic {
  const { start } = s.advance();
  const sign = s.accept('-') ? -1 : 1;
  const number = sign * parseNumber(s);
  s.expect('=>');
  return { kind: 'on_goal', number, block: parseBlock(s), range: s.range(start) };
}

function rotate(kind: 'rotate_left' | 'rotate_right'): TacticParser {
  return s => {
    const { start } = s.advance();
    const number = parseOptionalNumber(s);
    return { kind, ...(number === undefined ? {} : { number }), range: s.range(start) };
  };
}

function parseFail(s: ParserState): Tactic {
  const { start } = s.advance();
  const message = s.token.kind === 'string' ? { message: s.advance().text } : {};
  return { kind: 'fail', ...message, range: s.range(start) };
}

/** `stop` hides the rest of the text. */
function parseStop(s: ParserState): Tactic {
  const { start } = s.advance();
  s.jump(s.text.length);
  return { kind: 'stop', range: s.range(start) };
}

function parseMatch(s: ParserState): Tactic {
  const { start } = s.advance();
  const { motive, discriminants } = parseMatchHead(s);
  const alternatives = parseTacticAlternatives(s);
  const typed = motive === undefined ? {} : { motive };
  return { kind: 'match', ...typed, discriminants, alternatives, range: s.range(start) };
}

/** `if h : p then tacs else tacs`. */
function parseIf(s: ParserState): Tactic {
  const { start } = s.advance();
  const { name } = parseOptionalName(s);
  const condition = parseTerm(s);
  s.expect('then');
  const thenBranch = parseBlock(s);
  s.expect('else');
  const elseBranch = parseBlock(s);
  const hypothesis = name === undefined ? {} : { hypothesis: name };
  return { kind: 'if', ...hypothesis, condition, thenBranch, elseBranch, range: s.range(start) };
}

function parseOpenIn(s: ParserState): Tactic {
  const { start } = s.advance();
  const { scoped, namespaces } = parseOpenedNames(s);
  s.expect('in');
  const block = s.withNamespaces(namespaces.map(String), () => parseBlock(s));
  return { kind: 'openIn', namespaces, scoped, block, range: s.range(start) };
}

function parseSetOptionIn(s: ParserState): Tactic {
  const { start } = s.advance();
  const { option, value } = parseOptionValue(s);
  s.expect('in');
  return { kind: 'setOptionIn', option, value, block: parseBlock(s), range: s.range(start) };
}

const BLOCKS: readonly BlockTactic['kind'][] = [
  'try',
  'repeat',
  "repeat'",
  'repeat1',
  "repeat1'",
  'all_goals',
  'any_goals',
  'focus',
  'fail_if_success',
  'success_if_fail',
  'show_term',
  'with_reducible',
  'with_reducible_and_instances',
  'with_unfolding_all',
];

/** Tactics of this file by their word. */
export const CONTROL_TACTICS: Readonly<Record<string, TacticParser>> = {
  ...Object.fromEntries(BLOCKS.map(kind => [kind, block(kind)])),
  '·': parseBullet,
  '.': parseBullet,
  '(': parseGroup,
  '{': parseBracketed,
  first: parseFirst,
  iterate: parseIterate,
  case: parseCase('case'),
  "case'": parseCase("case'"),
  next: parseNext,
  pick_goal: parsePickGoal,
  on_goal: parseOnGoal,
  rotate_left: rotate('rotate_left'),
  rotate_right: rotate('rotate_right'),
  fail: parseFail,
  stop: parseStop,
  match: parseMatch,
  if: parseIf,
  open: parseOpenIn,
  set_option: parseSetOptionIn,
  conv: parseConvTactic,
  conv_lhs: parseConvTactic,
  conv_rhs: parseConvTactic,
};
