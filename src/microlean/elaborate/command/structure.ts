/**
 * `structure` and `class`. A parent whose fields are all new is stored as a whole (`toParent`); the fields of one that
 * overlaps with what is there already are stored one by one, and its `toParent` is a definition (as in Lean 4).
 */

import {
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  instantiate1,
  LEVEL_ZERO,
  type Level,
  levelParam,
  mkApps,
  mkConst,
  mkProj,
  mkSort,
  Name,
  nameOf,
} from '../../kernel/index.js';
import type { BinderKind, StructureCommand, StructureFieldSyntax } from '../../syntax/index.js';
import type { StructureField } from '../lean-environment.js';
import {
  getLevel,
  inferType,
  isDefEq,
  isProp,
  type Meta,
  mentionsAny,
  mkForall,
  mkLambda,
  replaceVariables,
  settleLevels,
  whnf,
} from '../meta/index.js';
import { ElabError, type TermElaborator } from '../term/index.js';
import { applyAttributes, outParamsOf } from './attributes.js';
import { declareAuxiliaries, withBinderInfos } from './auxiliary/index.js';
import type { CommandState } from './command-state.js';
import { declare, declareDefinition, declareTheorem } from './declare.js';
import { declarationScope } from './definition.js';
import { deriveInstances } from './deriving.js';
import { leastUniverse } from './inductive.js';
import { fixLevels, sortLevelParams, usedLevelParams } from './level-params.js';
import { usedVariables, withVariables } from './section-variables.js';

const INFO = {
  explicit: 'default',
  implicit: 'implicit',
  strictImplicit: 'strictImplicit',
  instance: 'instImplicit',
} as const satisfies Record<BinderKind, StructureField['binderInfo']>;

/** A field of the constructor, in order. */
interface Field {
  readonly name: string;
  readonly variable: FVar;
  readonly binderInfo: StructureField['binderInfo'];
  readonly subobject?: Name;
  /** A function of earlier fields' values, as an open term. */
  defaultValue?: Expr;
  /** A default that a parent declared: its constant. */
  inheritedDefault?: Name;
}

/** A direct parent. */
interface Parent {
  readonly structure: Name;
  readonly projectionName: string;
  /** The parent as a value, in terms of the fields. */
  readonly value: Expr;
  readonly embedded: boolean;
}

interface Build {
  readonly state: CommandState;
  readonly elab: TermElaborator;
  readonly command: StructureCommand;
  readonly name: Name;
  readonly fields: Field[];
  readonly parents: Parent[];
  /** Values of all fields by name, inherited ones included. */
  readonly byName: Map<string, Expr>;
  /** Values of all structures that are part of this one. */
  readonly structures: Map<Name, Expr>;
  /** Let-variables for inherited fields, replaced by their values in the end. */
  readonly lets: { readonly variable: FVar; readonly value: Expr }[];
}

/** Elaborates and declares. @throws {MetaError} */
export function elabStructure(state: CommandState, command: StructureCommand): void {
  const scope = declarationScope(state, command);
  const elab = state.newElaborator(scope);
  const name = state.fullName(command.id.name);
  try {
    withVariables(state, elab, command.binders, (section, own) => {
      const build: Build = {
        state,
        elab,
        command,
        name,
        fields: [],
        parents: [],
        byName: new Map(),
        structures: new Map(),
        lets: [],
      };
      const type = command.type === undefined ? undefined : elab.elabType(command.type);
      addParents(build, 0, () => addFields(build, 0, () => finish(build, section, own, type)));
    });
  } finally {
    state.collect(elab);
  }
  applyAttributes(state, command.modifiers.attributes, name);
  deriveInstances(state, command.deriving, [name], command.range);
}

// ---------------------------------------------------------------------------------------------------------
// Parents

function addParents(build: Build, index: number, next: () => void): void {
  const { elab, command } = build;
  const parent = command.parents[index];
  if (parent === undefined) {
    next();
    return;
  }
  const type = elab.elabType(parent.type);
  elab.synthesize('full');
  const structure = structureOf(build, elab.meta.instantiate(type), parent.type);
  const projectionName = parent.projection ?? `to${structure.name.last}`;
  addStructure(build, structure, projectionName, value => {
    build.parents.push({
      structure: structure.name,
      projectionName,
      value,
      embedded: value.kind === 'fvar' && build.fields.some(f => f.variable === value),
    });
    addParents(build, index + 1, next);
  });
}

interface ParentType {
  readonly name: Name;
  readonly type: Expr;
  readonly levels: readonly Level[];
  readonly params: readonly Expr[];
}

function structureOf(
  build: Build,
  type: Expr,
  at: { readonly range: { start: number; end: number } },
): ParentType {
  const { meta } = build.elab;
  let reduced = type;
  let head = getAppFn(reduced);
  if (head.kind !== 'const' || meta.env.entry('structure', head.name) === undefined) {
    reduced = whnf(meta, type);
    head = getAppFn(reduced);
  }
  if (head.kind !== 'const' || meta.env.entry('structure', head.name) === undefined)
    throw new ElabError('expected a structure to extend', at.range);
  return { name: head.name, type: reduced, levels: head.levels, params: getAppArgs(reduced) };
}

/** Names of all fields of a structure, at any depth, without those that are parents. */
function flatFields(build: Build, structure: Name): string[] {
  const info = build.state.env.entry('structure', structure)!;
  return info.fields.flatMap(field =>
    field.subobject === undefined ? [field.name] : flatFields(build, field.subobject),
  );
}

/** Makes a structure part of this one and goes on with its value. */
function addStructure(build: Build, parent: ParentType, name: string, next: (value: Expr) => void): void {
  const { elab } = build;
  const known = build.structures.get(parent.name);
  if (known !== undefined) {
    next(known);
    return;
  }
  const overlaps = flatFields(build, parent.name).some(field => build.byName.has(field));
  if (overlaps) {
    copyFields(build, parent, next);
    return;
  }
  const isClass = elab.meta.env.isClass(parent.name);
  const info = isClass ? 'instImplicit' : 'default';
  elab.meta.withLocalDecl(nameOf(name), info, parent.type, variable => {
    build.fields.push({ name, variable, binderInfo: info, subobject: parent.name });
    registerStructure(build, parent, variable, () => next(variable));
  });
}

/** Notes a structure's value and makes its fields, and its own parents, available by name. */
function registerStructure(build: Build, parent: ParentType, value: Expr, next: () => void): void {
  const { env } = build.state;
  const { meta } = build.elab;
  build.structures.set(parent.name, value);
  const info = env.entry('structure', parent.name)!;
  const go = (index: number): void => {
    const field = info.fields[index];
    if (field === undefined) {
      registerOtherParents(build, parent, value, next);
      return;
    }
    const projected = mkApps(mkConst(field.projection, parent.levels), [...parent.params, value]);
    const type = meta.instantiate(inferType(meta, projected));
    if (field.subobject !== undefined) {
      if (build.structures.has(field.subobject)) {
        go(index + 1);
        return;
      }
      const inner = structureOf(build, type, build.command);
      registerStructure(build, inner, projected, () => go(index + 1));
      return;
    }
    if (build.byName.has(field.name)) {
      go(index + 1);
      return;
    }
    build.byName.set(field.name, projected);
    meta.withLetDecl(nameOf(field.name), type, projected, variable => {
      build.lets.push({ variable, value: projected });
      go(index + 1);
    });
  };
  go(0);
}

/** Parents that are not stored as a whole still are part of the structure. */
function registerOtherParents(build: Build, parent: ParentType, value: Expr, next: () => void): void {
  const { meta } = build.elab;
  const info = build.state.env.entry('structure', parent.name)!;
  for (const other of info.parents) {
    if (build.structures.has(other.structure)) continue;
    const projected = mkApps(mkConst(other.projection, parent.levels), [...parent.params, value]);
    const inner = structureOf(build, meta.instantiate(inferType(meta, projected)), build.command);
    registerStructure(build, inner, projected, () => registerOtherParents(build, parent, value, next));
    return;
  }
  next();
}

/** Stores the fields of an overlapping parent one by one. */
function copyFields(build: Build, parent: ParentType, next: (value: Expr) => void): void {
  const { meta } = build.elab;
  const info = build.state.env.entry('structure', parent.name)!;
  const start = mkApps(mkConst(info.constructorName, parent.levels), parent.params);
  const go = (index: number, value: Expr): void => {
    const field = info.fields[index];
    if (field === undefined) {
      build.structures.set(parent.name, value);
      // The copied parent must be found as an instance while later fields are elaborated.
      const binderInfo = meta.env.isClass(parent.name) ? 'instImplicit' : 'default';
      const decl = meta.freshLocalDecl(nameOf(`to${parent.name.last}`), parent.type, { value, binderInfo });
      build.lets.push({ variable: decl.fvar, value });
      meta.withContext(meta.context.push(decl), () => next(value));
      return;
    }
    const pi = whnf(meta, meta.instantiate(inferType(meta, value)));
    if (pi.kind !== 'pi') throw new TypeError(`${info.constructorName} has too few fields`);
    const type = pi.binderType;
    const use = (fieldValue: Expr) => go(index + 1, mkApps(value, [fieldValue]));
    if (field.subobject !== undefined) {
      const inner = structureOf(build, type, build.command);
      addStructure(build, inner, field.name, use);
      return;
    }
    const known = build.byName.get(field.name);
    if (known !== undefined) {
      if (!isDefEq(meta, type, inferType(meta, known)))
        throw new ElabError(
          `parent field type mismatch, field '${field.name}' from parent '${parent.name}'`,
          build.command.range,
        );
      use(known);
      return;
    }
    meta.withLocalDecl(nameOf(field.name), field.binderInfo, type, variable => {
      build.byName.set(field.name, variable);
      build.fields.push({
        name: field.name,
        variable,
        binderInfo: field.binderInfo,
        ...(field.defaultValue === undefined ? {} : { inheritedDefault: field.defaultValue }),
      });
      use(variable);
    });
  };
  go(0, start);
}

// ---------------------------------------------------------------------------------------------------------
// Own fields

function addFields(build: Build, index: number, next: () => void): void {
  const syntax = build.command.fields[index];
  if (syntax === undefined) {
    next();
    return;
  }
  const names = syntax.names.length > 0 ? syntax.names : [`inst✝${index}`];
  const go = (i: number): void => {
    if (i === names.length) addFields(build, index + 1, next);
    else addField(build, syntax, names[i]!, () => go(i + 1));
  };
  go(0);
}

function addField(build: Build, syntax: StructureFieldSyntax, name: string, next: () => void): void {
  const { elab } = build;
  const { meta } = elab;
  if (build.byName.has(name)) {
    overrideDefault(build, syntax, name);
    next();
    return;
  }
  const { type, value } = elab.elabBinders(syntax.binders, binders => {
    const result = syntax.type === undefined ? elab.freshType() : elab.elabType(syntax.type);
    const body =
      syntax.defaultValue === undefined ? undefined : elab.elabTermEnsuringType(syntax.defaultValue, result);
    elab.synthesize('full');
    return {
      type: mkForall(meta, binders, result),
      value: body === undefined ? undefined : mkLambda(meta, binders, body),
    };
  });
  const info = INFO[syntax.binderKind];
  meta.withLocalDecl(Name.anonymous.child(name), info, settleLets(build, type), variable => {
    build.byName.set(name, variable);
    build.fields.push({
      name,
      variable,
      binderInfo: info,
      ...(value === undefined ? {} : { defaultValue: value }),
    });
    next();
  });
}

/** `x := v` for an inherited field: a new default. Only fields stored here can have one of their own. */
function overrideDefault(build: Build, syntax: StructureFieldSyntax, name: string): void {
  const { elab } = build;
  const { meta } = elab;
  const field = build.fields.find(f => f.name === name);
  if (syntax.defaultValue === undefined)
    throw new ElabError(`field '${name}' has already been declared`, syntax.range);
  if (field === undefined) return;
  const expected = inferType(meta, field.variable);
  const value = elab.elabBinders(syntax.binders, binders => {
    const body = elab.elabTerm(syntax.defaultValue!);
    elab.synthesize('full');
    return mkLambda(meta, binders, body);
  });
  if (!isDefEq(meta, inferType(meta, value), expected))
    throw new ElabError(`the default value of '${name}' has the wrong type`, syntax.range);
  field.defaultValue = value;
  delete field.inheritedDefault;
}

/** Replaces the let-variables of inherited fields by what they stand for. */
function settleLets(build: Build, expr: Expr): Expr {
  const { meta } = build.elab;
  let result = meta.instantiate(expr);
  for (const { variable, value } of [...build.lets].reverse())
    result = replaceVariables(result, [variable], [meta.instantiate(value)]);
  return result;
}

// ---------------------------------------------------------------------------------------------------------
// Declarations

function finish(
  build: Build,
  section: readonly FVar[],
  own: readonly FVar[],
  givenType: Expr | undefined,
): void {
  const { elab, state, command, name, fields } = build;
  const { meta } = elab;
  elab.synthesize('full');
  if (!settleLevels(meta, true)) throw new ElabError('universe levels do not fit', command.range);
  const variables = fields.map(f => f.variable);
  const fieldTypes = fields.map(f => settleLets(build, meta.localDecl(f.variable).type));
  for (const type of fieldTypes) elab.rejectHoles(type, command);
  const kept = usedVariables(state, meta, section, [
    ...own.map(p => meta.localDecl(p).type),
    ...fieldTypes,
    ...(givenType === undefined ? [] : [givenType]),
  ]);
  const params = [...kept, ...own];
  fixLevels(elab, [
    mkForall(meta, params, mkSort(LEVEL_ZERO)),
    ...fieldTypes,
    ...(givenType === undefined ? [] : [givenType]),
  ]);
  const fieldLevels = fieldTypes.map(type =>
    meta.mctx.instantiateLevel(getLevel(meta, meta.instantiate(type))),
  );
  const sort =
    givenType === undefined ? mkSort(leastUniverse(fieldLevels, false)) : meta.instantiate(givenType);
  const type = mkForall(meta, params, sort);
  const fieldsType = (result: Expr) =>
    fields.reduceRight<Expr>((body, field, i) => piOver(meta, field, fieldTypes[i]!, body), result);
  const probe = mkForall(meta, params, fieldsType(sort));
  const levelParams = sortLevelParams(
    usedLevelParams([type, probe]),
    elab.scope.levelNames,
    (command.id.universes ?? []).map(nameOf),
  );
  const levels = levelParams.map(levelParam);
  const self = mkApps(mkConst(name, levels), params);
  const ctorName = name.child(command.constructorName ?? 'mk');
  const ctorInfos = params.map(() => 'implicit' as const);
  const ctorType = withBinderInfos(mkForall(meta, params, fieldsType(self)), ctorInfos);
  declare(state.env, {
    kind: 'inductive',
    levelParams,
    numParams: params.length,
    types: [{ name, type, ctors: [{ name: ctorName, type: ctorType }] }],
    isUnsafe: false,
  });
  state.declared(name);
  state.declared(ctorName);
  if (command.isClass) state.env.addEntry('class', name, { outParams: outParamsOf(type) });
  const layout: Layout = { build, params, levels, levelParams, variables, ctorName, self };
  declareProjections(layout, fieldTypes);
  declareParents(layout);
  fileStructure(layout);
  declareAuxiliaries(state.env, [name], state.ids);
}

function piOver(meta: Meta, field: Field, type: Expr, body: Expr): Expr {
  const decl = meta.localDecl(field.variable);
  return meta.withContext(
    meta.context.map(d => (d.fvar === field.variable ? { ...decl, type } : d)),
    () => mkForall(meta, [field.variable], body),
  );
}

interface Layout {
  readonly build: Build;
  readonly params: readonly FVar[];
  readonly levels: readonly Level[];
  readonly levelParams: readonly Name[];
  readonly variables: readonly FVar[];
  readonly ctorName: Name;
  readonly self: Expr;
}

/** Runs `action` with a variable for the structure's value. */
function withSelf<T>(
  layout: Layout,
  action: (self: FVar, close: (value: Expr, type: Expr) => Expr, closeType: (type: Expr) => Expr) => T,
): T {
  const { build, params, self } = layout;
  const { meta } = build.elab;
  const info = build.command.isClass ? 'instImplicit' : 'default';
  return meta.withLocalDecl(nameOf('self'), info, self, variable => {
    const order = [...params, variable];
    const infos = (type: Expr) => [...paramInfos(layout, type), info] as const;
    return action(
      variable,
      (e, type) => withBinderInfos(mkLambda(meta, order, e), infos(type)),
      type => withBinderInfos(mkForall(meta, order, type), infos(type)),
    );
  });
}

/**
 * Parameters of a projection are implicit, except those of a class that only the instance would determine:
 * they are explicit, as `n` in `OfNat.ofNat n`.
 */
function paramInfos(layout: Layout, type: Expr): StructureField['binderInfo'][] {
  const { build, params } = layout;
  const { meta } = build.elab;
  const infos: StructureField['binderInfo'][] = [];
  const visible: Expr[] = [type];
  for (const param of [...params].reverse()) {
    const decl = meta.localDecl(param);
    if (decl.binderInfo === 'instImplicit') {
      infos.unshift(build.command.isClass ? 'instImplicit' : 'implicit');
      continue;
    }
    const determined = !build.command.isClass || visible.some(e => mentionsAny(e, new Set([param])));
    if (!determined) visible.push(meta.instantiate(decl.type));
    infos.unshift(determined ? 'implicit' : 'default');
  }
  return infos;
}

function declareProjections(layout: Layout, fieldTypes: readonly Expr[]): void {
  const { build, params, levels, levelParams, variables, ctorName } = layout;
  const { env } = build.state;
  const { meta } = build.elab;
  const inProp = isProp(meta, layout.self);
  withSelf(layout, (self, close, closeType) => {
    const projections: Expr[] = [];
    build.fields.forEach((field, index) => {
      const name = build.name.child(field.name);
      const type = replaceVariables(fieldTypes[index]!, variables.slice(0, index), projections);
      const proof = isProp(meta, type);
      if (inProp && !proof) {
        projections.push(mkProj(build.name, index, self));
        return;
      }
      const parts = {
        name,
        levelParams,
        type: closeType(type),
        value: close(mkProj(build.name, index, self), type),
      };
      if (proof) declareTheorem(env, parts);
      else declareDefinition(env, parts, 'abbrev');
      env.addEntry('projection', name, {
        structure: build.name,
        constructorName: ctorName,
        numParams: params.length,
        index,
        fromClass: build.command.isClass,
      });
      build.state.declared(name);
      if (field.subobject !== undefined && build.command.isClass && env.isClass(field.subobject))
        env.addEntry('instance', field.subobject, { declaration: name, priority: 1000 });
      projections.push(mkApps(mkConst(name, levels), [...params, self]));
    });
  });
  applyFieldAttributes(build);
}

function applyFieldAttributes(build: Build): void {
  for (const syntax of build.command.fields)
    for (const field of syntax.names)
      if (build.state.env.find(build.name.child(field)) !== undefined) {
        applyAttributes(build.state, syntax.modifiers.attributes, build.name.child(field));
        if (syntax.modifiers.visibility === 'protected')
          build.state.env.addEntry('protected', build.name.child(field), {});
      }
}

/** `toParent` for parents that are not stored as a whole. */
function declareParents(layout: Layout): void {
  const { build, params, levels, levelParams, variables } = layout;
  const { env } = build.state;
  const { meta } = build.elab;
  for (const parent of build.parents) {
    const name = build.name.child(parent.projectionName);
    if (parent.embedded || env.find(name) !== undefined) continue;
    withSelf(layout, (self, close, closeType) => {
      const projected = build.fields.map(field =>
        mkApps(mkConst(build.name.child(field.name), levels), [...params, self]),
      );
      const value = replaceVariables(settleLets(build, parent.value), variables, projected);
      const type = meta.instantiate(inferType(meta, value));
      const parts = { name, levelParams, type: closeType(type), value: close(value, type) };
      if (isProp(meta, type)) declareTheorem(env, parts);
      else declareDefinition(env, parts, 'abbrev');
    });
    build.state.declared(name);
    if (build.command.isClass && env.isClass(parent.structure))
      env.addEntry('instance', parent.structure, { declaration: name, priority: 1000 });
  }
}

function fileStructure(layout: Layout): void {
  const { build, params, ctorName } = layout;
  const { env } = build.state;
  const fields = build.fields.map((field, index): StructureField => {
    const defaultValue = declareDefault(layout, field, index);
    return {
      name: field.name,
      projection: build.name.child(field.name),
      binderInfo: field.binderInfo,
      ...(defaultValue === undefined ? {} : { defaultValue }),
      ...(field.subobject === undefined ? {} : { subobject: field.subobject }),
    };
  });
  env.addEntry('structure', build.name, {
    constructorName: ctorName,
    numParams: params.length,
    fields,
    parents: build.parents.map(parent => ({
      structure: parent.structure,
      projection: build.name.child(parent.projectionName),
    })),
    isClass: build.command.isClass,
  });
}

/** The default value as a function of the parameters and of the fields (at any depth) that it mentions. */
function declareDefault(layout: Layout, field: Field, index: number): Name | undefined {
  const { build, params, levelParams } = layout;
  const { meta } = build.elab;
  const value = field.defaultValue ?? inheritedValue(layout, field);
  if (value === undefined) return undefined;
  const earlier = build.fields.slice(0, index).map(f => f.variable);
  const open = settleLets(build, value);
  const name = build.name.child(field.name).child('_default');
  const closed = mkLambda(meta, [...params, ...earlier], open);
  const type = mkForall(meta, [...params, ...earlier], meta.instantiate(inferType(meta, open)));
  declareDefinition(build.state.env, { name, levelParams, type, value: closed }, 'abbrev');
  return name;
}

/** A default of a copied field: the parent's, at the values that its fields have here. */
function inheritedValue(layout: Layout, field: Field): Expr | undefined {
  const { build } = layout;
  const { meta } = build.elab;
  const name = field.inheritedDefault;
  if (name === undefined) return undefined;
  const owner = build.structures.get(name.prefix!.prefix!);
  if (owner === undefined) return undefined;
  const ownerType = whnf(meta, inferType(meta, owner));
  const head = getAppFn(ownerType);
  if (head.kind !== 'const') return undefined;
  let fn: Expr = mkConst(name, head.levels);
  let type = meta.instantiate(inferType(meta, fn));
  let position = 0;
  const ownerParams = getAppArgs(ownerType);
  while (type.kind === 'pi') {
    const arg =
      position < ownerParams.length
        ? ownerParams[position]
        : fieldOrParent(build, type.binderName.toString());
    if (arg === undefined) return undefined;
    fn = mkApps(fn, [arg]);
    type = instantiate1(type.body, arg);
    position++;
  }
  return fn;
}

function fieldOrParent(build: Build, name: string): Expr | undefined {
  return (
    build.byName.get(name) ?? [...build.structures].find(([structure]) => `to${structure.last}` === name)?.[1]
  );
}
