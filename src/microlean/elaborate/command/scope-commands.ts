/** `namespace`, `section`, `end`, `open`, `export`, `variable`, `universe`, `set_option`, `include`, `omit`. */

import { type Name, nameOf } from '../../kernel/index.js';
import type {
  EndCommand,
  ExportCommand,
  NamespaceCommand,
  OpenClause,
  OpenCommand,
  SectionCommand,
  SetOptionCommand,
  SourceRange,
  UniverseCommand,
  VariableCommand,
} from '../../syntax/index.js';
import { ElabError, type OpenDecl, resolveConstant, resolveNamespace, type Scope } from '../term/index.js';
import type { CommandState, Frame } from './command-state.js';
import { addVariables } from './section-variables.js';

function pushFrame(state: CommandState, kind: Frame['kind'], name: Name | undefined, scope: Scope): void {
  const { variables, included, omitted } = state.frame;
  state.frames.push({ kind, name, scope, variables, included, omitted, localEntries: [] });
}

export function elabNamespace(state: CommandState, command: NamespaceCommand): void {
  const { scope } = state;
  let namespace = scope.namespace;
  let { table } = scope;
  for (const part of command.name.components) {
    namespace = namespace.child(part);
    table = table.withOpenNamespace(namespace.toString());
    if (state.env.entry('namespace', namespace) === undefined) state.env.addEntry('namespace', namespace, {});
  }
  pushFrame(state, 'namespace', command.name, { ...scope, namespace, table });
  activateScoped(state, namespace);
}

export function elabSection(state: CommandState, command: SectionCommand): void {
  pushFrame(state, 'section', command.name, state.scope);
}

export function elabEnd(state: CommandState, command: EndCommand): void {
  const parts = command.name?.components ?? [];
  if (parts.length === 0) {
    const { frame } = state;
    if (frame.kind === 'file') throw new ElabError("invalid 'end', insufficient scopes", command.range);
    if (frame.name !== undefined)
      throw new ElabError(`invalid 'end', name is missing (expected '${frame.name}')`, command.range);
    popFrame(state);
    return;
  }
  // One `end A.B` may close several frames.
  let rest = [...parts];
  while (rest.length > 0) {
    const { frame } = state;
    const own = frame.name?.components ?? [];
    const tail = rest.slice(rest.length - own.length);
    const fits = own.length > 0 && own.length <= rest.length && own.every((part, i) => part === tail[i]);
    if (frame.kind === 'file' || !fits)
      throw new ElabError(
        frame.kind === 'file'
          ? "invalid 'end', insufficient scopes"
          : `invalid 'end', name mismatch (expected '${frame.name ?? ''}')`,
        command.range,
      );
    popFrame(state);
    rest = rest.slice(0, rest.length - own.length);
  }
}

/** Leaves a frame: what was local to it is out of force. */
function popFrame(state: CommandState): void {
  const frame = state.frames.pop();
  for (const entry of frame?.localEntries ?? []) state.env.hideEntry(entry);
}

/** Puts the scoped entries of a namespace in force for the current frame. */
function activateScoped(state: CommandState, namespace: Name): void {
  for (const scoped of state.env.entries('scoped', namespace)) {
    // A copy, so that it can go out of force on its own.
    const entry = { ...scoped.entry };
    state.env.addEntry(scoped.kind, scoped.key, entry as never);
    state.frame.localEntries.push(entry);
  }
}

export function elabOpen(state: CommandState, command: OpenCommand): void {
  const { clause } = command;
  switch (clause.kind) {
    case 'namespaces':
      for (const name of clause.names) openNamespace(state, name, [], command.range);
      return;
    case 'scoped':
      for (const name of clause.names)
        for (const namespace of namespacesOf(state, name, command.range)) activate(state, namespace);
      return;
    case 'hiding':
      openNamespace(
        state,
        clause.namespace,
        clause.names.map(name => name.toString()),
        command.range,
      );
      return;
    default:
      openNames(state, clause, command.range);
  }
}

function namespacesOf(state: CommandState, name: Name, range: SourceRange): readonly Name[] {
  const found = resolveNamespace(state.env, state.scope, name);
  if (found.length === 0) throw new ElabError(`unknown namespace '${name}'`, range);
  return found;
}

function openNamespace(state: CommandState, name: Name, except: readonly string[], range: SourceRange): void {
  for (const namespace of namespacesOf(state, name, range)) {
    const opened: OpenDecl = { kind: 'namespace', namespace, except };
    state.scope = { ...state.scope, opens: [...state.scope.opens, opened] };
    activate(state, namespace);
  }
}

function activate(state: CommandState, namespace: Name): void {
  const table = state.scope.table.withOpenNamespace(namespace.toString());
  state.scope = { ...state.scope, table };
  activateScoped(state, namespace);
}

function openNames(
  state: CommandState,
  clause: OpenClause & { kind: 'only' | 'renaming' },
  range: SourceRange,
): void {
  const pairs =
    clause.kind === 'only' ? clause.names.map(name => ({ from: name, to: name })) : clause.renames;
  for (const { from, to } of pairs) {
    const target = constantIn(state, clause.namespace, from, range);
    const opened: OpenDecl = { kind: 'alias', short: to, target };
    state.scope = { ...state.scope, opens: [...state.scope.opens, opened] };
  }
}

function constantIn(state: CommandState, namespace: Name, name: Name, range: SourceRange): Name {
  for (const candidate of namespacesOf(state, namespace, range)) {
    const full = name.prependedBy(candidate);
    if (state.env.find(full) !== undefined) return full;
    const alias = state.env.entry('alias', full);
    if (alias !== undefined) return alias.target;
  }
  throw new ElabError(`unknown identifier '${namespace}.${name}'`, range);
}

export function elabExport(state: CommandState, command: ExportCommand): void {
  for (const name of command.names) {
    const target = constantIn(state, command.namespace, name, command.range);
    state.env.addEntry('alias', name.prependedBy(state.scope.namespace), { target });
  }
}

export function elabUniverse(state: CommandState, command: UniverseCommand): void {
  for (const name of command.names.map(nameOf)) {
    if (state.scope.levelNames.includes(name))
      throw new ElabError(`a universe level named '${name}' has already been declared`, command.range);
    state.scope = { ...state.scope, levelNames: [...state.scope.levelNames, name] };
  }
}

/** Variables are elaborated here once, for their errors, and again in each declaration that uses them. */
export function elabVariable(state: CommandState, command: VariableCommand): void {
  const variables = addVariables(state.frame.variables, command.binders);
  const elab = state.newElaborator();
  elab.elabBinders(variables, () => elab.synthesize('full'));
  state.frame.variables = variables;
}

export function elabSetOption(state: CommandState, command: SetOptionCommand): void {
  const key = command.option.toString();
  const options = new Map(state.scope.options).set(key, command.value);
  state.scope = {
    ...state.scope,
    options,
    ...(key === 'autoImplicit' ? { autoImplicit: command.value === true } : {}),
  };
}

/** The full name of a constant as written in a command. @throws {ElabError} if unknown or ambiguous */
export function requireConstant(state: CommandState, name: Name, range: SourceRange): Name {
  const found = resolveConstant(state.env, state.scope, name);
  if (found.length === 1) return found[0]!;
  throw new ElabError(
    found.length === 0
      ? `unknown constant '${name}'`
      : `ambiguous identifier '${name}', possible interpretations: ${found.join(', ')}`,
    range,
  );
}
