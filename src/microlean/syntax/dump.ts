/** Syntax as an s-expression, for tests and for looking at: kinds and parts, no ranges. */
import { Name } from '../kernel/name.js';

/** Writes any syntax node. Names print as Lean prints them, texts in quotes, absent parts not at all. */
export function dump(node: unknown): string {
  if (node instanceof Name) return node.toString();
  if (typeof node === 'string') return JSON.stringify(node);
  if (typeof node === 'bigint' || typeof node === 'number' || typeof node === 'boolean') return String(node);
  if (Array.isArray(node)) return `[${node.map(dump).join(' ')}]`;
  if (node === null || typeof node !== 'object') return '_';
  return dumpObject(node as Readonly<Record<string, unknown>>);
}

function dumpObject(node: Readonly<Record<string, unknown>>): string {
  switch (node.kind) {
    case 'ident':
      return node.levels === undefined ? dump(node.name) : `${dump(node.name)}.{${dump(node.levels)}}`;
    case 'number':
      return String(node.value);
    case 'hole':
      return '_';
    case 'app':
      return `(${dump(node.function)} ${(node.args as unknown[]).map(dumpArgument).join(' ')}${node.ellipsis ? ' ..' : ''})`;
    case 'notation':
      if (node.args === undefined) return dumpFields(node);
      return `(${(node.notation as { name: string }).name} ${(node.args as unknown[]).map(dump).join(' ')})`.replace(
        ' )',
        ')',
      );
    case 'binder':
      return dumpBinder(node);
    case 'paren':
      return `(paren ${dump(node.term)})`;
    default:
      return dumpFields(node);
  }
}

function dumpArgument(argument: unknown): string {
  const { name, value } = argument as { name?: string; value: unknown };
  return name === undefined ? dump(value) : `${name}:=${dump(value)}`;
}

const BRACKETS: Readonly<Record<string, readonly [string, string]>> = {
  explicit: ['(', ')'],
  implicit: ['{', '}'],
  strictImplicit: ['⦃', '⦄'],
  instance: ['[', ']'],
};

function dumpBinder(node: Readonly<Record<string, unknown>>): string {
  const [open, close] = BRACKETS[node.binderKind as string] ?? ['', ''];
  const names = (node.names as { name?: string }[]).map(({ name }) => name ?? '_').join(' ');
  const type = node.type === undefined ? '' : `${names === '' ? '' : ' : '}${dump(node.type)}`;
  const value = node.defaultValue ?? node.defaultTactic;
  return `${open}${names}${type}${value === undefined ? '' : ` := ${dump(value)}`}${close}`;
}

function dumpFields(node: Readonly<Record<string, unknown>>): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'range' || key === 'kind' || value === undefined || value === false) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    parts.push(value === true ? key : `${key}=${dump(value)}`);
  }
  const { kind } = node;
  if (kind === undefined) return isName(node) ? String(node.name ?? '_') : `<${parts.join(' ')}>`;
  return parts.length === 0 ? String(kind) : `(${String(kind)} ${parts.join(' ')})`;
}

function isName(node: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(node).every(key => key === 'name' || key === 'range') && typeof node.name !== 'object';
}
