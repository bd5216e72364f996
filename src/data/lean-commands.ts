/**
 * Lean source as a list of commands, and what is needed of a theorem among them: its declaration without proof,
 * and whether that proof is `sorry`. Everything else is passed through as text.
 */

import { type LeanToken, scanLean } from './lean-scanner.js';

/** One command: `theorem …`, `namespace …`, `open …`, … */
export interface LeanCommand {
  /** Its keyword, e.g. `theorem`; an unknown command has whatever word it begins with. */
  readonly keyword: string;
  /** Where it begins: at its doc comment, attributes or modifiers. */
  readonly start: number;
  /** Where its last token ends. */
  readonly end: number;
  /** All its tokens. */
  readonly tokens: readonly LeanToken[];
  /** Index of the keyword among `tokens`. */
  readonly keywordIndex: number;
}

/** A `theorem`, `lemma` or `example`. */
export interface LeanDeclaration {
  /** As declared; `undefined` for an `example`. */
  readonly name: string | undefined;
  /** The declaration with attributes and modifiers, without doc comment, up to and excluding `:=`. */
  readonly statement: string;
  /** Text inside `/-- … -/`, if it has one. */
  readonly documentation?: string;
  /** `open`: it is `sorry`; `given`: something else; `none`: there is none, or it stops after `:=` or `by`. */
  readonly proof: 'open' | 'given' | 'none';
}

/** These are reserved: outside brackets they begin a command wherever they stand. */
const DECLARING = words(
  'theorem lemma example def abbrev instance structure inductive class axiom opaque namespace section variable universe',
);
/** These also occur inside terms and tactics, so they begin a command only as the first word of a line. */
const LINE_COMMANDS = words(
  `open export import set_option attribute notation infix infixl infixr prefix postfix macro macro_rules syntax elab
  elab_rules initialize mutual end omit include run_cmd alias deriving irreducible_def declare_syntax_cat add_decl_doc
  private protected noncomputable partial unsafe nonrec local scoped public prelude simproc unif_hint`,
);
const MODIFIERS = words('private protected noncomputable partial unsafe nonrec local scoped public');
const MAY_END_IN_IN = words('open set_option omit include variable universe attribute');
const THEOREMS = words('theorem lemma example');
const BINDING = words('let have letI haveI let_fun');

/** The commands of a source text, in order. Text that no command claims is only white space and comments. */
export function leanCommands(source: string): LeanCommand[] {
  const { tokens } = scanLean(source);
  const commands: LeanCommand[] = [];
  for (let first = 0; first < tokens.length; ) {
    const keywordIndex = skipPrefixes(tokens, first);
    const next = nextCommand(tokens, keywordIndex + 1);
    const own = tokens.slice(first, next);
    commands.push({
      keyword: tokens[keywordIndex]?.text ?? '',
      start: own[0]!.start,
      end: own.at(-1)!.end,
      tokens: own,
      keywordIndex: keywordIndex - first,
    });
    first = next;
  }
  return commands;
}

/** Reads a command as a theorem, or `undefined` if it is something else. */
export function theoremDeclaration(source: string, command: LeanCommand): LeanDeclaration | undefined {
  if (!THEOREMS.has(command.keyword)) return undefined;
  const { tokens, keywordIndex } = command;
  const assign = assignIndex(tokens, keywordIndex + 1);
  const doc = tokens.slice(0, keywordIndex).find(token => token.kind === 'doc');
  const start = tokens.find(token => token !== doc)!.start;
  const last = tokens[assign - 1]!;
  const declared = tokens[keywordIndex + 1];
  const named = command.keyword !== 'example' && declared?.kind === 'word';
  return {
    name: named ? declared.text : undefined,
    statement: source.slice(start, last.end),
    ...(doc === undefined ? {} : { documentation: doc.text.slice(3, -2).trim() }),
    proof: proofKind(tokens.slice(assign + 1)),
  };
}

/** Removes a proof or its stub (`:= by sorry`, `:= by`, `:=`, …) from the end of a type expression. */
export function withoutProof(expression: string): string {
  const { tokens } = scanLean(expression);
  const assign = assignIndex(tokens, 0);
  return (assign < tokens.length ? expression.slice(0, tokens[assign]!.start) : expression).trim();
}

function proofKind(proof: readonly LeanToken[]): LeanDeclaration['proof'] {
  const text = proof.map(token => token.text).join(' ');
  if (text === 'sorry' || text === 'by sorry') return 'open';
  return text === '' || text === 'by' ? 'none' : 'given';
}

/** Index of the `:=` that begins the proof: outside brackets, and not that of a `let` in the statement. */
function assignIndex(tokens: readonly LeanToken[], from: number): number {
  let bindings = 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.depth > 0) continue;
    if (token.kind === 'word' && BINDING.has(token.text)) bindings++;
    if (token.text === ':=' && --bindings < 0) return index;
  }
  return tokens.length;
}

/** Steps over doc comments, attributes, modifiers and `open … in` to the keyword. */
function skipPrefixes(tokens: readonly LeanToken[], from: number): number {
  let index = from;
  for (;;) {
    const token = tokens[index];
    if (token === undefined) return Math.max(from, tokens.length - 1);
    if (token.kind === 'doc' || MODIFIERS.has(token.text)) index++;
    else if (token.text === '@' && tokens[index + 1]?.text === '[')
      index = closingBracket(tokens, index + 1) + 1;
    else if (MAY_END_IN_IN.has(token.text) && endsInIn(tokens, index)) index = nextCommand(tokens, index + 1);
    else return index;
  }
}

function closingBracket(tokens: readonly LeanToken[], open: number): number {
  const depth = tokens[open]!.depth;
  const close = tokens.findIndex(
    (token, index) => index > open && token.depth === depth && token.text === ']',
  );
  return close < 0 ? tokens.length - 1 : close;
}

function endsInIn(tokens: readonly LeanToken[], from: number): boolean {
  const next = nextCommand(tokens, from + 1);
  return next < tokens.length && tokens[next - 1]!.text === 'in';
}

function nextCommand(tokens: readonly LeanToken[], from: number): number {
  for (let index = from; index < tokens.length; index++) if (beginsCommand(tokens, index)) return index;
  return tokens.length;
}

function beginsCommand(tokens: readonly LeanToken[], index: number): boolean {
  const token = tokens[index]!;
  if (token.depth > 0) return false;
  const before = tokens[index - 1];
  // `` `theorem `` is a name, `.end` a field.
  const quoted =
    before !== undefined && before.end === token.start && (before.text === '`' || before.text === '.');
  if (token.kind === 'word' && DECLARING.has(token.text)) return !quoted;
  if (!token.firstOnLine) return false;
  const following = tokens[index + 1];
  const adjacent = following !== undefined && following.start === token.end;
  if (token.text === '@') return adjacent && following.text === '[';
  if (token.text === '#') return adjacent && following.kind === 'word';
  return token.kind === 'doc' || (token.kind === 'word' && LINE_COMMANDS.has(token.text));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
