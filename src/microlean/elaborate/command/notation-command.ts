/** `infixl`, `notation` and their like: the notation is put in the syntax table, and filed if it is not local. */

import { Name, nameOf } from '../../kernel/index.js';
import type { Notation, NotationCommand, Term } from '../../syntax/index.js';
import { resolveConstant } from '../term/index.js';
import type { CommandState } from './command-state.js';

export function elabNotationCommand(state: CommandState, command: NotationCommand): void {
  const notation = withFullNames(state, command.notation);
  const { namespace } = state.scope;
  if (command.scope === 'local') {
    state.scope = { ...state.scope, table: state.scope.table.withNotation(notation) };
    return;
  }
  if (command.scope === 'scoped' && !namespace.isAnonymous) {
    state.changeTables(table => table.withScopedNotation(namespace.toString(), notation));
    state.scope = { ...state.scope, table: state.scope.table.withNotation(notation) };
    state.env.addEntry('notation', nameOf(notation.name), { spec: notation, scope: namespace });
    return;
  }
  state.changeTables(table => table.withNotation(notation));
  state.env.addEntry('notation', nameOf(notation.name), { spec: notation });
}

/** Names on the right side mean what they mean here, wherever the notation is used. */
function withFullNames(state: CommandState, notation: Notation): Notation {
  const { expansion } = notation;
  if (expansion.kind === 'special') return notation;
  if (expansion.kind !== 'template') {
    const [constant] = resolveConstant(state.env, state.scope, nameOf(expansion.constant));
    return constant === undefined
      ? notation
      : { ...notation, expansion: { ...expansion, constant: constant.toString() } };
  }
  const holes = new Set(notation.items.flatMap(item => (item.kind === 'hole' ? [item.name] : [])));
  return { ...notation, expansion: { kind: 'template', body: rename(state, expansion.body, holes) as Term } };
}

function rename(state: CommandState, node: unknown, holes: ReadonlySet<string>): unknown {
  if (node instanceof Name || typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(child => rename(state, child, holes));
  const { kind, name } = node as { kind?: string; name?: unknown };
  if (kind === 'ident' && name instanceof Name) {
    if (holes.has(name.toString())) return node;
    const [constant] = resolveConstant(state.env, state.scope, name);
    return constant === undefined ? node : { ...node, name: constant.prependedBy(nameOf('_root_')) };
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, key === 'range' ? child : rename(state, child, holes)]),
  );
}
