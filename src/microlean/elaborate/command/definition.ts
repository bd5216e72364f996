/** `def`, `abbrev`, `theorem`, `lemma`, `example`, `instance`, `axiom`, `opaque`. */

import {
  type Expr,
  type FVar,
  getAppFn,
  levelParam,
  mkApps,
  mkConst,
  Name,
  nameOf,
} from '../../kernel/index.js';
import type { DeclarationBody, DefinitionCommand, SourceRange, Term } from '../../syntax/index.js';
import { elabMatchOver } from '../match/index.js';
import {
  classOf,
  forallTelescope,
  isProp,
  type Meta,
  MetaError,
  mkForall,
  mkLambda,
  settleLevels,
} from '../meta/index.js';
import { ElabError, type Scope, type TermElaborator } from '../term/index.js';
import { applyAttributes, fileInstance } from './attributes.js';
import type { CommandState } from './command-state.js';
import { declare, declareDefinition, declareTheorem, mentionsConstant } from './declare.js';
import { declareEquations } from './equations.js';
import { instanceName } from './instance-name.js';
import { fixLevels, replaceLocal, sortLevelParams, usedLevelParams } from './level-params.js';
import { contextWithout, usedVariables, withVariables } from './section-variables.js';
import { compileStructuralRecursion, mentionsVariable } from './structural-recursion.js';

const SORRY = nameOf('sorryAx');

/** The finished parts of a declaration, closed. */
interface Finished {
  readonly name: Name;
  readonly levelParams: readonly Name[];
  readonly type: Expr;
  /** Absent for axioms. */
  readonly value?: Expr;
  /** For a recursive function: its body with calls to the constant itself, and how the constant is called there. */
  readonly recursive: boolean;
  readonly equationsValue?: Expr;
}

/** Elaborates and declares. @throws {MetaError} */
export function elabDefinition(state: CommandState, command: DefinitionCommand): void {
  rejectUnsupported(command);
  const elab = state.newElaborator(declarationScope(state, command));
  try {
    const finished = elaborate(state, elab, command);
    finish(state, elab, command, finished);
  } finally {
    state.collect(elab);
  }
}

function rejectUnsupported(command: DefinitionCommand): void {
  const { modifiers, termination } = command;
  if (modifiers.unsafe || modifiers.partial)
    throw new ElabError(
      `'${modifiers.unsafe ? 'unsafe' : 'partial'}' definitions are not supported by microlean`,
      command.range,
    );
  if (termination.decreasingBy !== undefined)
    throw new ElabError(
      'decreasing_by is not supported by microlean: recursion must be structural',
      termination.decreasingBy.range,
    );
}

/** The scope in which a declaration is elaborated: with its universes, inside its own namespace. */
export function declarationScope(
  state: CommandState,
  command: { readonly id?: DefinitionCommand['id'] },
): Scope {
  const { scope } = state;
  const own = (command.id?.universes ?? []).map(nameOf);
  const name = command.id === undefined ? Name.anonymous : state.fullName(command.id.name);
  const parent = name.prefix ?? Name.anonymous;
  // `theorem Nat.foo` sees the names of the namespace `Nat`, as in Lean.
  const namespace = parent.startsWith(scope.namespace) ? parent : scope.namespace;
  return {
    ...scope,
    namespace,
    levelNames: [...scope.levelNames, ...own],
    declarationName: name,
  };
}

/** A declaration's name as its own body may write it: relative to its namespace. */
export function nameInside(state: CommandState, scope: Scope, name: Name): Name {
  const full = state.fullName(name);
  return full.startsWith(scope.namespace) ? full.replacePrefix(scope.namespace, Name.anonymous) : full;
}

export function isTheorem(command: DefinitionCommand): boolean {
  return command.keyword === 'theorem' || command.keyword === 'lemma';
}

function elaborate(state: CommandState, elab: TermElaborator, command: DefinitionCommand): Finished {
  return withVariables(state, elab, command.binders, (section, own) => {
    const { meta } = elab;
    const type = command.type === undefined ? elab.freshType() : elab.elabType(command.type);
    if (command.type !== undefined) {
      elab.synthesize('full');
      settleLevels(meta, true);
      // A written type is final: the body does not fill its holes.
      for (const term of [...ownTypes(meta, own), type]) elab.rejectHoles(term, command);
      fixLevels(elab, [mkForall(meta, [...section, ...own], type)]);
    }
    if (command.body === undefined) return elaborateAxiom(state, elab, command, section, own, type);
    if (!isTheorem(command)) return elaborateValue(state, elab, command, section, own, type);
    if (command.type === undefined)
      throw new ElabError('theorem needs a statement: its type is missing', command.range);
    const kept = usedVariables(state, meta, section, [...ownTypes(meta, own), type]);
    const context = contextWithout(
      meta.context,
      section.filter(fvar => !kept.includes(fvar)),
    );
    settleLevels(meta, true);
    fixLevels(elab, [mkForall(meta, [...kept, ...own], type)]);
    return meta.withContext(context, () => elaborateValue(state, elab, command, kept, own, type));
  });
}

const ownTypes = (meta: Meta, own: readonly FVar[]): Expr[] => own.map(fvar => meta.localDecl(fvar).type);

function elaborateAxiom(
  state: CommandState,
  elab: TermElaborator,
  command: DefinitionCommand,
  section: readonly FVar[],
  own: readonly FVar[],
  type: Expr,
): Finished {
  if (command.keyword !== 'axiom' && command.keyword !== 'opaque')
    throw new ElabError('a value is expected', command.range);
  if (command.keyword === 'opaque')
    throw new ElabError('opaque without a value is not supported by microlean', command.range);
  const { meta } = elab;
  const kept = usedVariables(state, meta, section, [...ownTypes(meta, own), type]);
  const closed = mkForall(meta, [...kept, ...own], type);
  return close(state, elab, command, closed, undefined, false);
}

function elaborateValue(
  state: CommandState,
  elab: TermElaborator,
  command: DefinitionCommand,
  section: readonly FVar[],
  own: readonly FVar[],
  type: Expr,
): Finished {
  const { meta } = elab;
  const { id } = command;
  const recursive = id !== undefined && mentionsName(command.body!, id.name.last);
  if (!recursive) {
    const value = elabBody(elab, command.body!, type, command);
    finishTerms(elab, [value, type], command);
    const kept = usedVariables(state, meta, section, [...ownTypes(meta, own), type, value]);
    const variables = isTheorem(command) ? [...section, ...own] : [...kept, ...own];
    return close(
      state,
      elab,
      command,
      mkForall(meta, variables, type),
      mkLambda(meta, variables, value),
      false,
    );
  }
  const selfType = mkForall(meta, own, type);
  const decl = meta.freshLocalDecl(nameInside(state, elab.scope, id.name), selfType, { kind: 'auxiliary' });
  // The function itself is a variable that comes before its arguments.
  const before = contextWithout(meta.context, own);
  let context = before.push(decl);
  for (const fvar of own) context = context.push(meta.localDecl(fvar));
  return meta.withContext(context, () => {
    const value = elabBody(elab, command.body!, type, command);
    finishTerms(elab, [value, type], command);
    const self = decl.fvar;
    const body = mkLambda(meta, own, value);
    const kept = isTheorem(command)
      ? section
      : usedVariables(state, meta, section, [meta.instantiate(selfType), body]);
    const closedType = mkForall(meta, [...kept, ...own], type);
    if (!mentionsVariable(body, self))
      return close(state, elab, command, closedType, mkLambda(meta, kept, body), false);
    settleLevels(meta, true);
    fixLevels(elab, [closedType, body]);
    const ready = meta.instantiate(body);
    const compiled = locate(command.range, () =>
      compileStructuralRecursion(meta, self, ready, state.fullName(id.name)),
    );
    const finished = close(state, elab, command, closedType, mkLambda(meta, kept, compiled.value), true);
    const constant = mkApps(mkConst(finished.name, finished.levelParams.map(levelParam)), kept);
    const equationsValue = mkLambda(meta, kept, replaceLocal(meta.instantiate(ready), self, constant));
    return { ...finished, equationsValue };
  });
}

function locate<T>(range: SourceRange, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof MetaError && !(error instanceof ElabError))
      throw new ElabError(error.message, range);
    throw error;
  }
}

/** Everything pending is done and no hole is left. */
function finishTerms(
  elab: TermElaborator,
  terms: readonly Expr[],
  at: { readonly range: SourceRange },
): void {
  elab.synthesize('full');
  for (const term of terms) elab.rejectHoles(term, at);
}

/** The value of a declaration. May leave things pending. @throws {ElabError} */
export function elabBody(
  elab: TermElaborator,
  body: DeclarationBody,
  type: Expr,
  command: DefinitionCommand,
): Expr {
  if (command.whereDefinitions.length > 0)
    throw new ElabError(
      'where definitions are not supported by microlean',
      command.whereDefinitions[0]!.range,
    );
  switch (body.kind) {
    case 'value':
      return elab.elabTermEnsuringType(body.value, type);
    case 'fields': {
      const term: Term = {
        kind: 'structureInstance',
        sources: [],
        fields: body.fields,
        ellipsis: false,
        range: command.range,
      };
      return elab.elabTermEnsuringType(term, type);
    }
    case 'equations':
      return elabEquations(elab, body, type, command);
  }
}

function elabEquations(
  elab: TermElaborator,
  body: DeclarationBody & { kind: 'equations' },
  type: Expr,
  command: DefinitionCommand,
): Expr {
  const { meta } = elab;
  const arity = body.alternatives[0]?.rows[0]?.length ?? 0;
  return forallTelescope(
    meta,
    meta.instantiate(type),
    (variables, result) => {
      if (variables.length < arity)
        throw new ElabError(`the type has fewer than ${arity} arguments to match on`, command.range);
      const value = elabMatchOver(elab, variables, body.alternatives, result, command.range);
      return mkLambda(meta, variables, value);
    },
    { reduce: true, max: arity },
  );
}

/** Closed type and value, with universe parameters. */
function close(
  state: CommandState,
  elab: TermElaborator,
  command: DefinitionCommand,
  openType: Expr,
  openValue: Expr | undefined,
  recursive: boolean,
): Finished {
  const { meta } = elab;
  if (!settleLevels(meta, true)) throw new ElabError('universe levels do not fit', command.range);
  const terms = openValue === undefined ? [openType] : [openType, openValue];
  for (const term of terms) elab.rejectHoles(term, command);
  fixLevels(elab, terms);
  const type = meta.instantiate(openType);
  const value = openValue === undefined ? undefined : meta.instantiate(openValue);
  const own = (command.id?.universes ?? []).map(nameOf);
  const used = usedLevelParams(value === undefined ? [type] : [type, value]);
  const levelParams = sortLevelParams(used, elab.scope.levelNames, own);
  const name = declaredName(state, command, type);
  return { name, levelParams, type, ...(value === undefined ? {} : { value }), recursive };
}

function declaredName(state: CommandState, command: DefinitionCommand, type: Expr): Name {
  if (command.id !== undefined) return state.fullName(command.id.name);
  if (command.keyword === 'instance')
    return instanceName(type, state.scope.namespace, name => state.env.find(name) !== undefined);
  return nameOf('_example');
}

function finish(state: CommandState, elab: TermElaborator, command: DefinitionCommand, done: Finished): void {
  const { env } = state;
  const { meta } = elab;
  const range = command.id?.range ?? command.range;
  const proposition = isProp(meta, done.type);
  const { name, levelParams, type, value } = done;
  if (isTheorem(command) && !proposition)
    throw new ElabError(`type of theorem '${name}' is not a proposition`, range);
  if (env.find(name) !== undefined) throw new ElabError(`'${name}' has already been declared`, range);
  if (command.keyword === 'example') {
    checkExample(state, done, proposition);
  } else {
    locate(range, () => declareKind(state, command, done, proposition));
    if (command.modifiers.visibility === 'protected') env.addEntry('protected', name, {});
    if (value !== undefined && !proposition && command.keyword !== 'opaque')
      declareEquations(
        state.newMeta(),
        name,
        levelParams,
        mkConst(name, levelParams.map(levelParam)),
        done.equationsValue ?? value,
      );
    state.declared(name);
    if (command.keyword === 'instance')
      fileInstance(state, name, command.priority ?? 1000, command.instanceScope);
    applyAttributes(state, command.modifiers.attributes, name);
  }
  const sorry = [type, ...(value === undefined ? [] : [value])].some(e => mentionsConstant(meta, e, SORRY));
  if (sorry) state.report('warning', "declaration uses 'sorry'", range, 'hasSorry');
}

/** An example is checked in an environment of its own and then forgotten. */
function checkExample(state: CommandState, done: Finished, proposition: boolean): void {
  const scratch = state.env.scratch();
  const parts = { name: done.name, levelParams: done.levelParams, type: done.type, value: done.value! };
  if (proposition) declareTheorem(scratch, parts);
  else declareDefinition(scratch, parts, 'regular');
}

function declareKind(
  state: CommandState,
  command: DefinitionCommand,
  done: Finished,
  proposition: boolean,
): void {
  const { env } = state;
  const { name, levelParams, type, value } = done;
  if (value === undefined) {
    declare(env, { kind: 'axiom', name, levelParams, type, isUnsafe: false });
    return;
  }
  const parts = { name, levelParams, type, value };
  switch (command.keyword) {
    case 'theorem':
    case 'lemma':
      declareTheorem(env, parts);
      return;
    case 'opaque':
      declare(env, { kind: 'opaque', ...parts, isUnsafe: false, all: [name] });
      return;
    case 'abbrev':
      declareDefinition(env, parts, 'abbrev');
      return;
    case 'instance':
      if (proposition) declareTheorem(env, parts);
      else {
        declareDefinition(env, parts, 'regular');
        env.addEntry('reducibility', name, { level: 'reducible' });
      }
      return;
    default:
      declareDefinition(env, parts, 'regular');
  }
}

/** The class at the head of a closed type, under its binders. */
export function classOfType(meta: Meta, type: Expr): Name | undefined {
  return forallTelescope(meta, type, (_, body) => {
    const direct = getAppFn(body);
    if (direct.kind === 'const' && meta.env.isClass(direct.name)) return direct.name;
    return classOf(meta, body);
  });
}

/** Whether an identifier whose last part is `name` occurs in a piece of syntax. Never misses one; may err the other way. */
export function mentionsName(syntax: unknown, name: string): boolean {
  if (typeof syntax !== 'object' || syntax === null) return false;
  if (syntax instanceof Name) return syntax.components.some(part => part === name);
  if (Array.isArray(syntax)) return syntax.some(item => mentionsName(item, name));
  for (const [key, value] of Object.entries(syntax)) {
    if (key === 'range') continue;
    if (typeof value === 'string' ? value === name : mentionsName(value, name)) return true;
  }
  return false;
}
