/** Declarations: `def`, `theorem`, `instance`, `axiom`, `inductive`, `structure`, `class` and their like. */
import type { Name } from '../kernel/name.js';
import type {
  ConstructorSyntax,
  DeclarationBody,
  DeclarationId,
  DefinitionCommand,
  InductiveCommand,
  Modifiers,
  StructureCommand,
  TerminationHints,
} from './command-syntax.js';
import { componentText } from './lexer.js';
import { parseBinders } from './parse-binder.js';
import { parseStructureFields } from './parse-braces.js';
import { parseMatchAlternatives } from './parse-keyword-term.js';
import { parseModifiers, parsePriority } from './parse-modifiers.js';
import { parseStructureBody } from './parse-structure.js';
import { parseBlock } from './parse-tactic.js';
import { parseTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';

/** From the keyword on; modifiers have been read. */
export function parseDeclaration(
  s: ParserState,
  modifiers: Modifiers,
  scope: DefinitionCommand['instanceScope'],
  start: number,
): DefinitionCommand | InductiveCommand | StructureCommand {
  if (s.token.kind !== 'symbol') s.fail('command');
  const keyword = s.token.text;
  if (scope !== 'global' && keyword !== 'instance') s.fail("'instance' or notation");
  switch (keyword) {
    case 'inductive':
      return parseInductive(s, modifiers, start, false);
    case 'structure':
      return parseStructure(s, modifiers, start, false);
    case 'class':
      return parseClass(s, modifiers, start);
    case 'def':
    case 'abbrev':
    case 'theorem':
    case 'lemma':
    case 'example':
    case 'instance':
    case 'opaque':
    case 'axiom':
      return parseDefinition(s, keyword, modifiers, scope, start);
    default:
      return s.fail('command');
  }
}

function parseClass(
  s: ParserState,
  modifiers: Modifiers,
  start: number,
): InductiveCommand | StructureCommand {
  if (s.second.text !== 'inductive') return parseStructure(s, modifiers, start, true);
  s.advance();
  return parseInductive(s, modifiers, start, true);
}

function parseDefinition(
  s: ParserState,
  keyword: DefinitionCommand['keyword'],
  modifiers: Modifiers,
  instanceScope: DefinitionCommand['instanceScope'],
  start: number,
): DefinitionCommand {
  s.advance();
  const priority = keyword === 'instance' ? parseInstancePriority(s) : undefined;
  const unnamed = keyword === 'example' || (keyword === 'instance' && s.token.kind !== 'ident');
  const id = unnamed ? {} : { id: parseDeclarationId(s) };
  const binders = parseBinders(s);
  const typed = s.accept(':') ? { type: parseTerm(s) } : {};
  const body = parseBody(s, keyword);
  const termination = parseTermination(s);
  const whereDefinitions = s.at('where') ? parseWhereDefinitions(s) : [];
  const deriving = keyword === 'def' || keyword === 'abbrev' ? parseDeriving(s) : [];
  return {
    kind: 'definition',
    keyword,
    modifiers,
    ...id,
    instanceScope,
    ...(priority === undefined ? {} : { priority }),
    binders,
    ...typed,
    ...(body === undefined ? {} : { body }),
    whereDefinitions,
    termination,
    deriving,
    range: s.range(start),
  };
}

function parseInstancePriority(s: ParserState): number | undefined {
  if (!s.at('(') || s.second.text !== 'priority' || s.after(s.second).text !== ':=') return undefined;
  s.advance();
  s.advance();
  s.advance();
  const priority = parsePriority(s) ?? s.fail('priority');
  s.expect(')');
  return priority;
}

/** `foo.{u, v}`. */
export function parseDeclarationId(s: ParserState): DeclarationId {
  const { token } = s;
  if (token.kind !== 'ident') s.fail('identifier');
  s.advance();
  const name = token.name!;
  if (!s.at('.{') || s.spaced) return { name, range: s.range(token.start) };
  s.advance();
  const universes: string[] = [];
  do universes.push(s.token.kind === 'ident' ? s.advance().text : s.fail('identifier'));
  while (s.accept(','));
  s.expect('}');
  return { name, universes, range: s.range(token.start) };
}

function parseBody(s: ParserState, keyword: DefinitionCommand['keyword']): DeclarationBody | undefined {
  if (keyword === 'axiom') return undefined;
  if (s.accept(':=')) return { kind: 'value', value: parseTerm(s) };
  if (s.at('|')) return { kind: 'equations', alternatives: parseMatchAlternatives(s) };
  if (s.accept('where')) return { kind: 'fields', fields: parseStructureFields(s) };
  if (keyword === 'opaque') return undefined;
  return s.fail("':=', 'where' or '|'");
}

/** `termination_by n => e` and `decreasing_by tacs`. */
function parseTermination(s: ParserState): TerminationHints {
  let hints: TerminationHints = {};
  if (s.accept('termination_by')) {
    s.acceptWord('structural');
    const binders = parseMeasureBinders(s);
    hints = { terminationBy: { binders, measure: parseTerm(s) } };
  }
  if (s.accept('decreasing_by')) hints = { ...hints, decreasingBy: parseBlock(s) };
  return hints;
}

/** `n m =>` if it comes. */
function parseMeasureBinders(s: ParserState): string[] {
  const binders: string[] = [];
  let token = s.token;
  while (token.kind === 'ident' || token.text === '_') {
    binders.push(token.text);
    token = s.after(token);
  }
  if (token.text !== '=>' || binders.length === 0) return [];
  s.jump(token.end);
  return binders;
}

/** `where` definitions after a value. */
function parseWhereDefinitions(s: ParserState): DefinitionCommand[] {
  s.expect('where');
  const column = s.column();
  const definitions: DefinitionCommand[] = [];
  s.withBlock(column, () => {
    while (s.token.kind === 'ident' && s.column() >= column) definitions.push(parseWhereDefinition(s));
  });
  return definitions;
}

function parseWhereDefinition(s: ParserState): DefinitionCommand {
  const { start } = s.token;
  const modifiers = parseModifiers(s);
  const id = parseDeclarationId(s);
  const binders = parseBinders(s);
  const typed = s.accept(':') ? { type: parseTerm(s) } : {};
  const body = parseBody(s, 'def');
  const termination = parseTermination(s);
  return {
    kind: 'definition',
    keyword: 'def',
    modifiers,
    id,
    instanceScope: 'global',
    binders,
    ...typed,
    ...(body === undefined ? {} : { body }),
    whereDefinitions: [],
    termination,
    deriving: [],
    range: s.range(start),
  };
}

/** `deriving A, B` if it comes. */
export function parseDeriving(s: ParserState): Name[] {
  if (!s.at('deriving') || s.second.text === 'instance') return [];
  s.advance();
  const classes: Name[] = [];
  do classes.push(s.token.kind === 'ident' ? s.advance().name! : s.fail('identifier'));
  while (s.accept(','));
  return classes;
}

function parseInductive(
  s: ParserState,
  modifiers: Modifiers,
  start: number,
  isClass: boolean,
): InductiveCommand {
  s.advance();
  const id = parseDeclarationId(s);
  const binders = parseBinders(s);
  const typed = s.accept(':') ? { type: parseTerm(s) } : {};
  if (!s.accept('where')) s.accept(':=');
  const constructors: ConstructorSyntax[] = [];
  while (s.at('|') || (s.token.kind === 'docComment' && s.second.text === '|'))
    constructors.push(parseConstructor(s));
  const deriving = parseDeriving(s);
  return {
    kind: 'inductive',
    isClass,
    modifiers,
    id,
    binders,
    ...typed,
    constructors,
    deriving,
    range: s.range(start),
  };
}

function parseConstructor(s: ParserState): ConstructorSyntax {
  const { start } = s.token;
  const documented = s.token.kind === 'docComment' ? { docComment: s.advance().text } : {};
  s.expect('|');
  const modifiers = { ...parseModifiers(s), ...documented };
  if (s.token.kind !== 'ident') s.fail('identifier');
  const name = componentText(s.advance().text);
  const binders = parseBinders(s);
  const typed = s.accept(':') ? { type: parseTerm(s) } : {};
  return { modifiers, name, binders, ...typed, range: s.range(start) };
}

function parseStructure(
  s: ParserState,
  modifiers: Modifiers,
  start: number,
  isClass: boolean,
): StructureCommand {
  s.advance();
  const id = parseDeclarationId(s);
  const body = parseStructureBody(s);
  const deriving = parseDeriving(s);
  return { kind: 'structure', isClass, modifiers, id, ...body, deriving, range: s.range(start) };
}
