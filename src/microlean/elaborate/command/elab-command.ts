/** One command: its effect on the state. */

import { getAppArgs, levelParam, mkApps, mkConst, Name, nameOf } from '../../kernel/index.js';
import type {
  AliasCommand,
  Command,
  DefinitionCommand,
  InductiveCommand,
  SourceRange,
} from '../../syntax/index.js';
import { parseCommand } from '../../syntax/index.js';
import { forallTelescope, isProp, type Meta, matchIff, mkForall, mkLambda } from '../meta/index.js';
import { ElabError } from '../term/index.js';
import { applyAttributes } from './attributes.js';
import type { CommandState } from './command-state.js';
import { declare, declareDefinition, declareTheorem } from './declare.js';
import { elabDefinition } from './definition.js';
import { deriveInstances } from './deriving.js';
import { elabInductive } from './inductive.js';
import { elabNotationCommand } from './notation-command.js';
import { openDefinition } from './open-definition.js';
import { elabPrint, elabQuery } from './query-commands.js';
import {
  elabEnd,
  elabExport,
  elabNamespace,
  elabOpen,
  elabSection,
  elabSetOption,
  elabUniverse,
  elabVariable,
  requireConstant,
} from './scope-commands.js';
import { elabStructure } from './structure.js';

const IFF = nameOf('Iff');
const HYPOTHESIS = nameOf('h');

/** Carries out a command. @throws {MetaError} with the state as far as the command got */
export function elabCommand(state: CommandState, command: Command): void {
  switch (command.kind) {
    case 'definition':
      elabOneDefinition(state, command);
      return;
    case 'inductive':
      elabInductive(state, [command]);
      return;
    case 'structure':
      elabStructure(state, command);
      return;
    case 'mutual':
      elabMutual(state, command.commands, command.range);
      return;
    case 'namespace':
      elabNamespace(state, command);
      return;
    case 'section':
      elabSection(state, command);
      return;
    case 'end':
      elabEnd(state, command);
      return;
    case 'open':
      elabOpen(state, command);
      return;
    case 'export':
      elabExport(state, command);
      return;
    case 'variable':
      elabVariable(state, command);
      return;
    case 'universe':
      elabUniverse(state, command);
      return;
    case 'setOption':
      elabSetOption(state, command);
      return;
    case 'include':
      state.frame.included = [...state.frame.included, ...command.names];
      return;
    case 'omit':
      state.frame.omitted = [...state.frame.omitted, ...command.binders];
      return;
    case 'in':
      elabIn(state, command.prefix, command.command);
      return;
    case 'notation':
      elabNotationCommand(state, command);
      return;
    case 'attribute':
      for (const name of command.names)
        applyAttributes(state, command.attributes, requireConstant(state, name, command.range));
      return;
    case 'deriving':
      deriveInstances(
        state,
        command.classes,
        command.types.map(type => requireConstant(state, type, command.range)),
        command.range,
      );
      return;
    case 'alias':
      elabAlias(state, command);
      return;
    case 'check':
    case 'eval':
    case 'reduce':
    case 'synth':
      elabQuery(state, command);
      return;
    case 'print':
      elabPrint(state, command);
      return;
    case 'initQuot':
      declare(state.env, { kind: 'quot' });
      return;
    case 'moduleDoc':
  }
}

function elabOneDefinition(state: CommandState, command: DefinitionCommand): void {
  if (state.onOpen !== undefined && mentionsSorry(command)) {
    const open = openDefinition(state, command);
    if (open !== undefined) state.onOpen(open);
  }
  elabDefinition(state, command);
}

/** Whether `sorry` is written anywhere in a piece of syntax, as a term or as a tactic. */
function mentionsSorry(syntax: unknown): boolean {
  if (typeof syntax !== 'object' || syntax === null || syntax instanceof Name) return false;
  if (Array.isArray(syntax)) return syntax.some(mentionsSorry);
  const { kind, name } = syntax as { kind?: unknown; name?: unknown };
  if (kind === 'sorry' || kind === 'stop' || (kind === 'plain' && (name === 'sorry' || name === 'admit')))
    return true;
  return Object.values(syntax).some(mentionsSorry);
}

/** `open A in c` and the like: the effect of the prefix ends with the command. */
function elabIn(state: CommandState, prefix: Command, command: Command): void {
  const depth = state.frames.length;
  elabCommand(state, { kind: 'section', noncomputable: false, range: prefix.range });
  try {
    elabCommand(state, prefix);
    elabCommand(state, command);
  } finally {
    while (state.frames.length > depth) elabCommand(state, { kind: 'end', range: command.range });
  }
}

function elabMutual(state: CommandState, commands: readonly Command[], range: SourceRange): void {
  const inductives = commands.filter((c): c is InductiveCommand => c.kind === 'inductive');
  if (inductives.length === commands.length && inductives.length > 0) {
    elabInductive(state, inductives);
    return;
  }
  const definitions = commands.filter((c): c is DefinitionCommand => c.kind === 'definition');
  if (definitions.length !== commands.length)
    throw new ElabError(
      'invalid mutual block: either all elements must be inductive types or all definitions',
      range,
    );
  // Definitions that do not call each other are fine; a call forward is an unknown identifier.
  for (const definition of definitions) elabOneDefinition(state, definition);
}

/** `alias b := a`: a new name for a declaration; `alias ⟨mp, mpr⟩ := iff`: the two directions. */
function elabAlias(state: CommandState, command: AliasCommand): void {
  const target = requireConstant(state, command.target, command.range);
  const info = state.env.get(target);
  const levels = info.levelParams.map(levelParam);
  const meta = state.newMeta();
  const constant = mkConst(target, levels);
  const declareAs = (name: Name, type: typeof info.type, value: typeof info.type) => {
    const full = state.fullName(name);
    const parts = { name: full, levelParams: info.levelParams, type, value };
    if (isProp(meta, type)) declareTheorem(state.env, parts);
    else declareDefinition(state.env, parts, 'abbrev');
    if (command.modifiers.visibility === 'protected') state.env.addEntry('protected', full, {});
    state.declared(full);
    applyAttributes(state, command.modifiers.attributes, full);
  };
  if (!command.pair) {
    for (const name of command.names) if (name !== undefined) declareAs(name, info.type, constant);
    return;
  }
  command.names.forEach((name, i) => {
    if (name === undefined) return;
    const direction = directionOf(meta, info.type, constant, i);
    if (direction === undefined) throw new ElabError(`'${target}' is not an 'iff'`, command.range);
    declareAs(name, direction.type, direction.value);
  });
}

function directionOf(
  meta: Meta,
  type: Parameters<typeof mkForall>[2],
  constant: Parameters<typeof mkApps>[0],
  i: number,
) {
  return forallTelescope(meta, type, (variables, body) => {
    const iff = matchIff(body);
    if (iff === undefined) return undefined;
    const [from, to] = i === 0 ? [iff.left, iff.right] : [iff.right, iff.left];
    const fn = mkConst(IFF.child(i === 0 ? 'mp' : 'mpr'));
    const value = mkApps(fn, [...getAppArgs(body), mkApps(constant, variables)]);
    return meta.withLocalDecl(HYPOTHESIS, 'default', from, h => ({
      type: mkForall(meta, [...variables, h], to),
      value: mkLambda(meta, [...variables, h], mkApps(value, [h])),
    }));
  });
}

/** Elaborates Lean source that a command stands for; its errors are the command's. */
export function runText(state: CommandState, text: string, range: SourceRange): void {
  const parsed = parseCommand(text, 0, state.scope.table);
  if (parsed.kind !== 'command') throw new ElabError(`cannot read the derived instance:\n${text}`, range);
  elabCommand(state, parsed.command);
}
