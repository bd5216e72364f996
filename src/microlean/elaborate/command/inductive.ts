/** `inductive` and `class inductive`, alone or in a `mutual` block. */

import {
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  LEVEL_ONE,
  LEVEL_ZERO,
  type Level,
  levelMax,
  levelOffset,
  levelParam,
  levelSucc,
  mapLevel,
  mkApps,
  mkConst,
  mkSort,
  type Name,
  nameOf,
  replaceExpr,
} from '../../kernel/index.js';
import type { ConstructorSyntax, InductiveCommand } from '../../syntax/index.js';
import {
  forallTelescope,
  getLevel,
  inferType,
  type Meta,
  mkForall,
  settleLevels,
  whnf,
} from '../meta/index.js';
import { ElabError, type TermElaborator } from '../term/index.js';
import { applyAttributes, outParamsOf } from './attributes.js';
import { declareAuxiliaries, withBinderInfos } from './auxiliary/index.js';
import type { CommandState } from './command-state.js';
import { declare } from './declare.js';
import { declarationScope, nameInside } from './definition.js';
import { deriveInstances } from './deriving.js';
import { fixLevels, sortLevelParams, usedLevelParams } from './level-params.js';
import { usedVariables, withVariables } from './section-variables.js';

/** One type of a block while it is elaborated. */
interface Member {
  readonly command: InductiveCommand;
  readonly name: Name;
  /** Stands for the type while its constructors are elaborated. */
  readonly variable: FVar;
  /** `∀ indices, Sort u`, over the parameters. */
  readonly type: Expr;
}

/** Elaborates and declares a block. @throws {MetaError} */
export function elabInductive(state: CommandState, commands: readonly InductiveCommand[]): void {
  const first = commands[0]!;
  const elab = state.newElaborator(declarationScope(state, first));
  try {
    withVariables(state, elab, first.binders, (section, own) =>
      elabBlock(state, elab, commands, section, own),
    );
  } finally {
    state.collect(elab);
  }
  for (const command of commands) {
    const name = state.fullName(command.id.name);
    for (const ctor of command.constructors)
      applyAttributes(state, ctor.modifiers.attributes, name.child(ctor.name));
    if (command.isClass)
      state.env.addEntry('class', name, { outParams: outParamsOf(state.env.get(name).type) });
    applyAttributes(state, command.modifiers.attributes, name);
  }
  for (const command of commands)
    deriveInstances(state, command.deriving, [state.fullName(command.id.name)], command.range);
}

function elabBlock(
  state: CommandState,
  elab: TermElaborator,
  commands: readonly InductiveCommand[],
  section: readonly FVar[],
  own: readonly FVar[],
): void {
  const { meta } = elab;
  const headers = commands.map(command => {
    if (command !== commands[0] && command.binders.length > 0)
      throw new ElabError(
        'parameters of mutual inductive types are not supported by microlean',
        command.range,
      );
    const sort = mkSort(meta.freshLevelMVar());
    const type = command.type === undefined ? sort : elab.elabType(command.type);
    return { command, name: state.fullName(command.id.name), type };
  });
  elab.synthesize('full');
  const members = headers.map((header): Member & { readonly decl: ReturnType<Meta['freshLocalDecl']> } => {
    const name = nameInside(state, elab.scope, header.command.id.name);
    const decl = meta.freshLocalDecl(name, mkForall(meta, own, header.type), {
      kind: 'auxiliary',
    });
    return { ...header, variable: decl.fvar, decl };
  });
  let context = meta.context;
  for (const member of members) context = context.push(member.decl);
  meta.withContext(context, () => {
    const ctors = members.map(member =>
      member.command.constructors.map(ctor => elabConstructor(elab, member, ctor, own)),
    );
    elab.synthesize('full');
    if (!settleLevels(meta, true)) throw new ElabError('universe levels do not fit', commands[0]!.range);
    const terms = [...members.map(m => m.type), ...ctors.flat()];
    const kept = usedVariables(state, meta, section, [...own.map(p => meta.localDecl(p).type), ...terms]);
    declareBlock(state, elab, members, ctors, kept, own);
  });
}

/** The type of a constructor over the parameters, with the block's types as variables. */
function elabConstructor(
  elab: TermElaborator,
  member: Member,
  ctor: ConstructorSyntax,
  own: readonly FVar[],
): Expr {
  const { meta } = elab;
  return elab.elabBinders(ctor.binders, fields => {
    const type = ctor.type === undefined ? mkApps(member.variable, own) : elab.elabType(ctor.type);
    elab.synthesize('full');
    const full = mkForall(meta, fields, type);
    let target = meta.instantiate(full);
    while (target.kind === 'pi') target = target.body;
    if (getAppFn(target) !== member.variable)
      throw new ElabError(
        `constructor '${ctor.name}' of '${member.name}' does not end in '${member.name}'`,
        ctor.range,
      );
    return full;
  });
}

function declareBlock(
  state: CommandState,
  elab: TermElaborator,
  members: readonly Member[],
  ctors: readonly (readonly Expr[])[],
  kept: readonly FVar[],
  own: readonly FVar[],
): void {
  const { meta } = elab;
  const { command } = members[0]!;
  const params = [...kept, ...own];
  const paramTypes = mkForall(meta, params, mkSort(LEVEL_ZERO));
  setSorts(meta, members, ctors);
  for (const type of [...members.map(m => m.type), ...ctors.flat()]) elab.rejectHoles(type, command);
  elab.rejectHoles(paramTypes, command);
  const opened = [...members.map(m => m.type), ...ctors.flat()];
  fixLevels(elab, [mkForall(meta, params, mkSort(LEVEL_ZERO)), ...opened]);
  const used = usedLevelParams([meta.instantiate(paramTypes), ...opened.map(e => meta.instantiate(e))]);
  const ownLevels = (command.id.universes ?? []).map(nameOf);
  const levelParams = sortLevelParams(used, elab.scope.levelNames, ownLevels);
  const levels = levelParams.map(levelParam);
  const variables = members.map(m => m.variable);
  const constants = members.map(m => mkApps(mkConst(m.name, levels), kept));
  const replace = (e: Expr) =>
    replaceExpr(meta.instantiate(e), x => {
      const index = variables.indexOf(x as FVar);
      return index >= 0 ? constants[index] : x.hasFVar ? undefined : x;
    });
  const types = members.map((member, m) => ({
    name: member.name,
    type: mkForall(meta, params, member.type),
    ctors: member.command.constructors.map((ctor, c) => ({
      name: member.name.child(ctor.name),
      type: withImplicitParams(mkForall(meta, params, replace(ctors[m]![c]!)), params.length),
    })),
  }));
  const numParams = promoteIndices(types, params.length);
  declare(state.env, { kind: 'inductive', levelParams, numParams, types, isUnsafe: false });
  for (const type of types) {
    state.declared(type.name);
    for (const ctor of type.ctors) state.declared(ctor.name);
  }
  declareAuxiliaries(
    state.env,
    types.map(type => type.name),
    state.ids,
  );
}

function withImplicitParams(type: Expr, count: number): Expr {
  const infos: ('implicit' | 'instImplicit')[] = [];
  for (let t = type, i = 0; i < count && t.kind === 'pi'; i++, t = t.body)
    infos.push(t.binderInfo === 'instImplicit' ? 'instImplicit' : 'implicit');
  return withBinderInfos(type, infos);
}

/** Gives types declared without a sort the least universe that holds their fields. */
function setSorts(meta: Meta, members: readonly Member[], ctors: readonly (readonly Expr[])[]): void {
  for (const member of members) {
    const open = openSort(meta, member.type);
    if (open === undefined) continue;
    // A recursive field adds nothing: the type's own universe holds it.
    const levels = fieldLevels(meta, ctors.flat())
      .flatMap(operandsOf)
      .filter(level => !mentionsLevel(level, open.base));
    let level: Level | undefined = leastUniverse(levels, false);
    for (let i = 0; i < open.offset && level !== undefined; i++) level = predecessor(level);
    if (level !== undefined) meta.mctx.assignLevel(open.base.mvarId, level);
  }
}

function fieldLevels(meta: Meta, types: readonly Expr[]): Level[] {
  return types.flatMap(type =>
    forallTelescope(meta, meta.instantiate(type), fields =>
      fields.map(field => meta.mctx.instantiateLevel(getLevel(meta, inferType(meta, field)))),
    ),
  );
}

/** `a` and `b` of `max a b`, and so on. */
function operandsOf(level: Level): Level[] {
  return level.kind === 'max' ? [...operandsOf(level.left), ...operandsOf(level.right)] : [level];
}

type LevelHole = Extract<Level, { readonly kind: 'mvar' }>;

/** The result level of a type that was declared without one: a metavariable, perhaps with an offset by now. */
function openSort(meta: Meta, type: Expr): { readonly base: LevelHole; readonly offset: number } | undefined {
  const e = meta.instantiate(type);
  if (e.kind !== 'sort') return undefined;
  const { base, offset } = levelOffset(e.level);
  return base.kind === 'mvar' ? { base, offset } : undefined;
}

function mentionsLevel(level: Level, hole: Level): boolean {
  let found = false;
  mapLevel(level, leaf => {
    if (leaf === hole) found = true;
    return leaf;
  });
  return found;
}

/** The level of the least `Type` (or, `mayBeProp`, sort) that holds fields of the given levels. */
export function leastUniverse(levels: readonly Level[], mayBeProp: boolean): Level {
  const relevant = levels.filter(level => level !== LEVEL_ZERO);
  if (relevant.length === 0) return mayBeProp ? LEVEL_ZERO : LEVEL_ONE;
  if (relevant.every(level => predecessor(level) !== undefined)) {
    const lowered = relevant.map(level => predecessor(level)!);
    return levelSucc(lowered.reduce((a, b) => levelMax(a, b)));
  }
  return relevant.reduce((a, b) => levelMax(a, b), LEVEL_ONE);
}

function predecessor(level: Level): Level | undefined {
  if (level.kind === 'succ') return level.level;
  if (level.kind !== 'max') return undefined;
  const left = predecessor(level.left);
  const right = predecessor(level.right);
  return left === undefined || right === undefined ? undefined : levelMax(left, right);
}

interface BlockType {
  readonly name: Name;
  readonly type: Expr;
  readonly ctors: readonly { readonly name: Name; readonly type: Expr }[];
}

/** How many leading arguments can be parameters: given ones, and indices that never change (as Lean promotes them). */
function promoteIndices(types: readonly BlockType[], given: number): number {
  let count = given;
  if (types.length !== 1) return count;
  const [type] = types;
  while (canPromote(type!, count)) count++;
  return count;
}

function canPromote(type: BlockType, count: number): boolean {
  if (type.ctors.length === 0) return false;
  let header: Expr = type.type;
  for (let i = 0; i < count; i++) header = header.kind === 'pi' ? header.body : header;
  if (header.kind !== 'pi') return false;
  const domain = header.binderType;
  return type.ctors.every(ctor => {
    let rest: Expr = ctor.type;
    for (let i = 0; i < count; i++) rest = rest.kind === 'pi' ? rest.body : rest;
    if (rest.kind !== 'pi' || rest.binderType !== domain) return false;
    return fixedIn(rest.body, type.name, count, 0);
  });
}

/** Whether every occurrence of the type has the variable `depth` binders up as its argument number `count`. */
function fixedIn(expr: Expr, name: Name, count: number, depth: number): boolean {
  const head = getAppFn(expr);
  if (head.kind === 'const' && head.name === name) {
    const args = getAppArgs(expr);
    const arg = args[count];
    if (arg?.kind !== 'bvar' || arg.index !== depth) return false;
    return args.every(a => fixedIn(a, name, count, depth));
  }
  switch (expr.kind) {
    case 'app':
      return fixedIn(expr.fn, name, count, depth) && fixedIn(expr.arg, name, count, depth);
    case 'lam':
    case 'pi':
      return fixedIn(expr.binderType, name, count, depth) && fixedIn(expr.body, name, count, depth + 1);
    case 'let':
      return (
        fixedIn(expr.binderType, name, count, depth) &&
        fixedIn(expr.value, name, count, depth) &&
        fixedIn(expr.body, name, count, depth + 1)
      );
    case 'proj':
      return fixedIn(expr.struct, name, count, depth);
    case 'mdata':
      return fixedIn(expr.expr, name, count, depth);
    default:
      return true;
  }
}

/** The sort that a type ends in. */
export function resultSort(meta: Meta, type: Expr): Expr {
  return forallTelescope(meta, type, (_, body) => whnf(meta, body), { reduce: true });
}
