/** `structure` and `class` after their name: parameters, parents, constructor and fields. */
import type { StructureCommand, StructureFieldSyntax } from './command-syntax.js';
import { componentText } from './lexer.js';
import { parseBinders, parseBracketedBinder, parseDefault } from './parse-binder.js';
import { hasModifiers, parseModifiers } from './parse-modifiers.js';
import { parseTerm } from './parse-term.js';
import type { ParserState } from './parser-state.js';
import type { BinderKind } from './term-syntax.js';

type StructureBody = Pick<StructureCommand, 'binders' | 'parents' | 'type' | 'constructorName' | 'fields'>;

/** From the parameters to the last field. */
export function parseStructureBody(s: ParserState): StructureBody {
  const binders = parseBinders(s);
  const early = s.accept(':') ? { type: parseTerm(s) } : {};
  const parents = s.accept('extends') ? parseParents(s) : [];
  const typed = s.accept(':') ? { type: parseTerm(s) } : early;
  if (!s.accept('where') && !s.accept(':=')) return { binders, parents, ...typed, fields: [] };
  const constructorName = parseConstructorName(s);
  const fields = parseFields(s);
  const made = constructorName === undefined ? {} : { constructorName };
  return { binders, parents, ...typed, ...made, fields };
}

function parseParents(s: ParserState): StructureCommand['parents'] {
  const parents = [];
  do {
    const named = s.token.kind === 'ident' && s.second.text === ':';
    const projection = named ? { projection: s.advance().text } : {};
    if (named) s.expect(':');
    parents.push({ ...projection, type: parseTerm(s) });
  } while (s.accept(','));
  return parents;
}

/** `mk ::` if it comes. */
function parseConstructorName(s: ParserState): string | undefined {
  if (s.token.kind !== 'ident' || s.second.text !== '::') return undefined;
  const name = s.advance().text;
  s.advance();
  return componentText(name);
}

/** Fields in one column. */
function parseFields(s: ParserState): StructureFieldSyntax[] {
  const fields: StructureFieldSyntax[] = [];
  const column = s.column();
  s.withBlock(column, () => {
    while (startsField(s) && s.column() >= column) fields.push(parseField(s));
  });
  return fields;
}

/** A doc comment or attribute at the margin belongs to the next command, not to a field. */
function startsField(s: ParserState): boolean {
  if (s.column() === 0 && s.onNewLine) return false;
  return s.token.kind === 'ident' || s.at('(') || s.at('{') || s.at('[') || s.at('⦃') || hasModifiers(s);
}

function parseField(s: ParserState): StructureFieldSyntax {
  const { start } = s.token;
  const modifiers = parseModifiers(s);
  if (s.token.kind === 'ident') return parseSimpleField(s, modifiers, start);
  if (s.at('[') || s.at('(') || s.at('{') || s.at('⦃')) return parseGroupedField(s, modifiers, start);
  return s.fail('structure field');
}

/** `x : T := v`, `x (a : A) : T`, `x := v` (a parent's field), several names in front of one colon. */
function parseSimpleField(
  s: ParserState,
  modifiers: StructureFieldSyntax['modifiers'],
  start: number,
): StructureFieldSyntax {
  const names = [componentText(s.advance().text)];
  while (s.token.kind === 'ident' && s.indented) names.push(componentText(s.advance().text));
  const binders = parseBinders(s);
  const typed = s.accept(':') ? { type: parseTerm(s) } : {};
  const value = s.at(':=') ? parseDefault(s) : {};
  const explicit: BinderKind = 'explicit';
  return { modifiers, binderKind: explicit, names, binders, ...typed, ...value, range: s.range(start) };
}

function parseGroupedField(
  s: ParserState,
  modifiers: StructureFieldSyntax['modifiers'],
  start: number,
): StructureFieldSyntax {
  const { binderKind, names, type, defaultValue, defaultTactic } = parseBracketedBinder(s);
  return {
    modifiers,
    binderKind,
    names: names.map(({ name }) => name ?? '_'),
    binders: [],
    ...(type === undefined ? {} : { type }),
    ...(defaultValue === undefined ? {} : { defaultValue }),
    ...(defaultTactic === undefined ? {} : { defaultTactic }),
    range: s.range(start),
  };
}
