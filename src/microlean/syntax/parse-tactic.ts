/**
 * Tactic blocks and how tactics combine: one a line in one column, `;`, `<;>`, bullets, parentheses. What a
 * single tactic looks like is in the tables of `tactic-grammar-*.ts`.
 */
import type { ParserState } from './parser-state.js';
import { CONTROL_TACTICS } from './tactic-grammar-control.js';
import { HAVE_TACTICS } from './tactic-grammar-have.js';
import { LOGIC_TACTICS } from './tactic-grammar-logic.js';
import { REWRITE_TACTICS } from './tactic-grammar-rewrite.js';
import type { Tactic, TacticBlock } from './tactic-syntax.js';

/** Reads the tactic whose word is next. */
export type TacticParser = (s: ParserState) => Tactic;

let tactics: ReadonlyMap<string, TacticParser> | undefined;

/** Every tactic by its word. Put together on first use, because these files need each other. */
function tacticTable(): ReadonlyMap<string, TacticParser> {
  tactics ??= new Map([
    ...Object.entries(LOGIC_TACTICS),
    ...Object.entries(REWRITE_TACTICS),
    ...Object.entries(HAVE_TACTICS),
    ...Object.entries(CONTROL_TACTICS),
  ]);
  return tactics;
}

/** The words that begin a tactic, in order. */
export function tacticWords(): string[] {
  return [...tacticTable().keys()].sort();
}

/** Tactics in one column, or between `;`. At least one. */
export function parseBlock(s: ParserState): TacticBlock {
  const { start } = s.token;
  const column = s.column();
  const { cdots } = s;
  s.cdots = undefined;
  const tactics = s.withBlock(column, () => parseSequence(s, column));
  s.cdots = cdots;
  return { tactics, range: s.range(start) };
}

function parseSequence(s: ParserState, column: number): Tactic[] {
  const sequence = [parseTactic(s)];
  for (;;) {
    if (s.accept(';')) {
      if (!startsTactic(s) || s.column() < column) return sequence;
    } else if (!s.onNewLine || s.column() !== column || s.token.kind === 'end') return sequence;
    else if (!startsTactic(s) && s.token.kind !== 'ident') return sequence;
    sequence.push(parseTactic(s));
  }
}

/** Whether the next token is the word or sign of a tactic. */
export function startsTactic(s: ParserState): boolean {
  const { token } = s;
  if (token.kind !== 'ident' && token.kind !== 'symbol') return false;
  return tacticTable().has(s.text.slice(token.start, token.end));
}

/** One tactic, with the `<;>` that follow it. */
export function parseTactic(s: ParserState): Tactic {
  const { start } = s.token;
  s.enter();
  let tactic = parseTacticAtom(s);
  while (s.accept('<;>')) {
    const second = parseTacticAtom(s);
    tactic = { kind: 'thenAll', first: tactic, second, range: s.range(start) };
  }
  s.leave();
  return tactic;
}

/** A tactic without combinators around it. */
export function parseTacticAtom(s: ParserState): Tactic {
  const { token } = s;
  if (token.kind !== 'ident' && token.kind !== 'symbol') s.fail('tactic');
  const word = s.text.slice(token.start, token.end);
  const parse = tacticTable().get(word);
  if (parse !== undefined) return parse(s);
  if (token.kind === 'ident') return s.failAt(token.start, `unknown tactic '${word}'`);
  return s.fail('tactic');
}
