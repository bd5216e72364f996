/** Commands: what begins at the left margin. Declarations have their own file. */
import { Name } from '../kernel/name.js';
import type {
  AttributeSyntax,
  Command,
  ImportSyntax,
  Modifiers,
  NotationCommand,
  OpenClause,
  QueryCommand,
} from './command-syntax.js';
import { atBracketedBinder, parseBinders, parseBracketedBinder } from './parse-binder.js';
import { parseDeclaration } from './parse-declaration.js';
import { parseOptionValue } from './parse-keyword-term.js';
import { hasModifiers, parseAttributes, parseModifiers } from './parse-modifiers.js';
import { parseNotationCommand } from './parse-notation-command.js';
import { parseTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type { Binder } from './term-syntax.js';

/** One command, with the `in` parts that come before it. */
export function parseCommandAt(s: ParserState): Command {
  const { start } = s.token;
  s.enter();
  const command = parseSingle(s);
  s.leave();
  if (!s.accept('in')) return command;
  if (!IN_PREFIXES.has(command.kind)) s.failAt(s.token.before - 2, "unexpected token 'in'; expected command");
  const inner = s.withNamespaces(openedBy(command), () => parseCommandAt(s));
  return { kind: 'in', prefix: command, command: inner, range: s.range(start) };
}

/** Namespaces whose notations a command puts in force. */
function openedBy(command: Command): string[] {
  if (command.kind !== 'open') return [];
  const { clause } = command;
  if (clause.kind === 'namespaces' || clause.kind === 'scoped')
    return clause.names.map(name => name.toString());
  return clause.kind === 'hiding' ? [clause.namespace.toString()] : [];
}

const IN_PREFIXES: ReadonlySet<Command['kind']> = new Set([
  'open',
  'setOption',
  'variable',
  'include',
  'omit',
  'universe',
  'attribute',
]);

function parseSingle(s: ParserState): Command {
  const { token } = s;
  const { start } = token;
  if (token.kind === 'moduleDoc') {
    s.advance();
    return { kind: 'moduleDoc', text: token.text, range: s.range(start) };
  }
  const plain =
    token.kind === 'symbol' || token.kind === 'ident' ? PLAIN_COMMANDS.get(token.text) : undefined;
  if (plain !== undefined) return plain(s, start);
  if (!hasModifiers(s) && UNSUPPORTED.has(token.text))
    s.failAt(start, `'${token.text}' commands are not supported`);
  const modifiers = parseModifiers(s);
  return parseModified(s, modifiers, start);
}

/** What may follow a doc comment, attributes and the like. */
function parseModified(s: ParserState, modifiers: Modifiers, start: number): Command {
  if (s.at('section') && modifiers.noncomputable) return parseSection(s, start, true);
  const scope = s.at('local') || s.at('scoped') ? (s.advance().text as 'local' | 'scoped') : 'global';
  if (NOTATION_WORDS.has(s.token.text)) return parseNotationCommand(s, modifiers, scope, start);
  if (s.at('alias')) return parseAlias(s, modifiers, start);
  if (UNSUPPORTED.has(s.token.text)) s.failAt(s.token.start, `'${s.token.text}' commands are not supported`);
  return parseDeclaration(s, modifiers, scope, start);
}

const NOTATION_WORDS: ReadonlySet<string> = new Set<NotationCommand['keyword']>([
  'infix',
  'infixl',
  'infixr',
  'prefix',
  'postfix',
  'notation',
  'notation3',
]);

const UNSUPPORTED: ReadonlySet<string> = new Set([
  'macro',
  'macro_rules',
  'syntax',
  'elab',
  'elab_rules',
  'declare_syntax_cat',
  'initialize',
]);

type CommandParser = (s: ParserState, start: number) => Command;

const PLAIN_COMMANDS: ReadonlyMap<string, CommandParser> = new Map(
  Object.entries({
    namespace: parseNamespace,
    section: (s, start) => parseSection(s, start, false),
    end: parseEnd,
    open: parseOpen,
    export: parseExport,
    variable: parseVariable,
    universe: parseUniverse,
    universes: parseUniverse,
    attribute: parseAttributeCommand,
    set_option: parseSetOption,
    '#check': query('check'),
    '#eval': query('eval'),
    '#reduce': query('reduce'),
    '#synth': query('synth'),
    '#print': parsePrint,
    include: parseInclude,
    omit: parseOmit,
    deriving: parseDeriving,
    mutual: parseMutual,
    init_quot: parseInitQuot,
  }),
);

function parseInitQuot(s: ParserState, start: number): Command {
  s.advance();
  return { kind: 'initQuot', range: s.range(start) };
}

function parseNamespace(s: ParserState, start: number): Command {
  s.advance();
  return { kind: 'namespace', name: parseName(s), range: s.range(start) };
}

function parseSection(s: ParserState, start: number, noncomputable: boolean): Command {
  s.advance();
  const named = s.token.kind === 'ident' ? { name: parseName(s) } : {};
  return { kind: 'section', ...named, noncomputable, range: s.range(start) };
}

function parseEnd(s: ParserState, start: number): Command {
  s.advance();
  const named = s.token.kind === 'ident' ? { name: parseName(s) } : {};
  return { kind: 'end', ...named, range: s.range(start) };
}

/** An identifier as a name. */
export function parseName(s: ParserState): Name {
  if (s.token.kind !== 'ident') s.fail('identifier');
  return s.advance().name!;
}

function parseNames(s: ParserState): Name[] {
  const names = [parseName(s)];
  while (s.token.kind === 'ident') names.push(parseName(s));
  return names;
}

function parseOpen(s: ParserState, start: number): Command {
  s.advance();
  return { kind: 'open', clause: parseOpenClause(s), range: s.range(start) };
}

function parseOpenClause(s: ParserState): OpenClause {
  if (s.accept('scoped')) return { kind: 'scoped', names: parseNames(s) };
  const first = parseName(s);
  if (s.accept('(')) {
    const names = parseNames(s);
    s.expect(')');
    return { kind: 'only', namespace: first, names };
  }
  if (s.accept('hiding')) return { kind: 'hiding', namespace: first, names: parseNames(s) };
  if (s.accept('renaming')) return { kind: 'renaming', namespace: first, renames: parseRenames(s) };
  const names = [first];
  while (s.token.kind === 'ident') names.push(parseName(s));
  return { kind: 'namespaces', names };
}

function parseRenames(s: ParserState): { from: Name; to: Name }[] {
  const renames = [];
  do {
    const from = parseName(s);
    s.expect('→');
    renames.push({ from, to: parseName(s) });
  } while (s.accept(','));
  return renames;
}

function parseExport(s: ParserState, start: number): Command {
  s.advance();
  const namespace = parseName(s);
  s.expect('(');
  const names = parseNames(s);
  s.expect(')');
  return { kind: 'export', namespace, names, range: s.range(start) };
}

function parseVariable(s: ParserState, start: number): Command {
  s.advance();
  const binders = parseBinders(s);
  if (binders.length === 0) s.fail('binder');
  return { kind: 'variable', binders, range: s.range(start) };
}

function parseUniverse(s: ParserState, start: number): Command {
  s.advance();
  const names = parseNames(s).map(name => name.toString());
  return { kind: 'universe', names, range: s.range(start) };
}

function parseAttributeCommand(s: ParserState, start: number): Command {
  s.advance();
  const attributes: AttributeSyntax[] = parseAttributes(s);
  return { kind: 'attribute', attributes, names: parseNames(s), range: s.range(start) };
}

function parseSetOption(s: ParserState, start: number): Command {
  s.advance();
  return { kind: 'setOption', ...parseOptionValue(s), range: s.range(start) };
}

function query(kind: QueryCommand['kind']): CommandParser {
  return (s, start) => {
    s.advance();
    return { kind, term: parseTerm(s), range: s.range(start) };
  };
}

function parsePrint(s: ParserState, start: number): Command {
  s.advance();
  const { token } = s;
  if (token.kind === 'string') {
    s.advance();
    return { kind: 'print', what: 'text', name: Name.anonymous, text: token.text, range: s.range(start) };
  }
  const axioms = token.text === 'axioms' && s.second.kind === 'ident';
  if (axioms) s.advance();
  const what = axioms ? 'axioms' : 'declaration';
  return { kind: 'print', what, name: parseName(s), text: '', range: s.range(start) };
}

function parseInclude(s: ParserState, start: number): Command {
  s.advance();
  const names = parseNames(s).map(name => name.toString());
  return { kind: 'include', names, range: s.range(start) };
}

function parseOmit(s: ParserState, start: number): Command {
  s.advance();
  const binders: Binder[] = [];
  while (atBracketedBinder(s) || s.token.kind === 'ident') {
    if (s.token.kind === 'ident') binders.push(...parseBinders(s));
    else binders.push(parseBracketedBinder(s));
  }
  return { kind: 'omit', binders, range: s.range(start) };
}

function parseDeriving(s: ParserState, start: number): Command {
  s.advance();
  s.expect('instance');
  const classes = parseCommaNames(s);
  s.expect('for');
  return { kind: 'deriving', classes, types: parseCommaNames(s), range: s.range(start) };
}

function parseCommaNames(s: ParserState): Name[] {
  const names = [parseName(s)];
  while (s.accept(',')) names.push(parseName(s));
  return names;
}

function parseMutual(s: ParserState, start: number): Command {
  s.advance();
  const commands: Command[] = [];
  while (!s.at('end')) commands.push(parseCommandAt(s));
  s.expect('end');
  return { kind: 'mutual', commands, range: s.range(start) };
}

/** `alias b := a`, `alias ⟨mp, mpr⟩ := iff`. */
function parseAlias(s: ParserState, modifiers: Modifiers, start: number): Command {
  s.advance();
  const pair = s.accept('⟨');
  const names: (Name | undefined)[] = [];
  do names.push(s.accept('_') ? undefined : parseName(s));
  while (pair && s.accept(','));
  if (pair) s.expect('⟩');
  s.expect(':=');
  return { kind: 'alias', modifiers, names, pair, target: parseName(s), range: s.range(start) };
}

/** `import A` lines at the head of a text. */
export function parseImports(s: ParserState): ImportSyntax[] {
  const imports: ImportSyntax[] = [];
  while (s.at('import') || s.atWord('prelude')) {
    const { start, text } = s.advance();
    if (text === 'import') imports.push({ module: parseName(s), range: s.range(start) });
  }
  return imports;
}

const COMMAND_WORDS =
  `abbrev alias attribute axiom class def deriving end example export include inductive infix
  infixl infixr instance lemma local macro mutual namespace noncomputable notation notation3 omit opaque open partial
  postfix prefix private protected scoped section set_option structure syntax theorem universe unsafe variable
  #check #eval #print #reduce #synth`.split(/\s+/u);

const COMMAND_START = new RegExp(`^(?:(?:${COMMAND_WORDS.join('|')})(?![\\w'])|@\\[|/-[-!])`, 'gmu');

/** Start of the first line after `from` that begins with a command's word; the text's length if there is none. */
export function findNextCommand(text: string, from: number): number {
  COMMAND_START.lastIndex = from;
  for (let match = COMMAND_START.exec(text); match !== null; match = COMMAND_START.exec(text))
    if (match.index >= from) return match.index;
  return text.length;
}
