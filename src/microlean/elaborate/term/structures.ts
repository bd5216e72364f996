/** Values of structures: `⟨a, b⟩`, `(a, b)`, `{ x := 1, .. }`. */

import {
  betaApps,
  type Expr,
  getAppArgs,
  getAppFn,
  instantiate1,
  mkApps,
  mkConst,
  type Name,
  nameOf,
} from '../../kernel/index.js';
import type {
  AnonymousConstructorTerm,
  SourceRange,
  StructureInstanceField,
  StructureInstanceTerm,
  Term,
  TupleTerm,
} from '../../syntax/index.js';
import { definitionValue, inferType, isDefEq, whnf } from '../meta/index.js';
import { type Arg, constantAt, elabAppArgs, elabConstantApp } from './app.js';
import type { TermElaborator } from './elaborator.js';
import { elabField } from './field.js';
import { addInstances } from './synthetic.js';

/** The expected type as an application of an inductive type with one constructor. */
function expectedStructure(
  elab: TermElaborator,
  expected: Expr | undefined,
  at: { readonly range: SourceRange },
  what: string,
) {
  const { meta } = elab;
  if (expected === undefined) throw elab.waitOrFail(`invalid ${what}, expected type must be known`, at);
  let type = whnf(meta, meta.instantiate(expected));
  if (getAppFn(type).kind === 'mvar') {
    elab.synthesize('partial');
    type = whnf(meta, meta.instantiate(expected));
  }
  const head = getAppFn(type);
  if (head.kind === 'mvar') throw elab.waitOrFail(`invalid ${what}, expected type must be known`, at);
  const induct = head.kind === 'const' ? meta.env.find(head.name) : undefined;
  if (head.kind !== 'const' || induct?.kind !== 'induct')
    throw elab.error(
      `invalid ${what}, expected type is not an inductive type\n  ${elab.print(expected)}`,
      at,
    );
  if (induct.ctors.length !== 1)
    throw elab.error(
      `invalid ${what}, expected type must be an inductive type with only one constructor\n  ${elab.print(expected)}`,
      at,
    );
  const ctor = meta.env.get(induct.ctors[0]!);
  if (ctor.kind !== 'ctor') throw new TypeError(`${ctor.name} is no constructor`);
  return { type, head, induct, ctor };
}

/** `⟨a, b, c⟩`: the constructor of the expected type; the last field takes what is left over, as another `⟨…⟩`. */
export function elabAnonymousConstructor(
  elab: TermElaborator,
  term: AnonymousConstructorTerm,
  expected: Expr | undefined,
): Expr {
  const { ctor } = expectedStructure(elab, expected, term, 'constructor ⟨...⟩');
  const explicit = explicitFields(ctor.type, ctor.numParams);
  const items = [...term.items];
  if (items.length < explicit)
    throw elab.error(
      `insufficient number of arguments, constructor '${ctor.name}' has ${explicit} explicit fields`,
      term,
    );
  if (items.length > explicit) {
    if (explicit === 0)
      throw elab.error(`too many arguments, constructor '${ctor.name}' has no explicit fields`, term);
    const rest = items.splice(explicit - 1);
    items.push({ kind: 'anonymousConstructor', items: rest, range: term.range });
  }
  const args = items.map((item): Arg => ({ kind: 'term', term: item }));
  return elabAppArgs(elab, constantAt(elab, ctor.name, undefined, term), args, expected, {
    range: term.range,
  });
}

function explicitFields(type: Expr, numParams: number): number {
  let count = 0;
  let t = type;
  for (let i = 0; t.kind === 'pi'; i++, t = t.body) if (i >= numParams && t.binderInfo === 'default') count++;
  return count;
}

/** `(a, b, c)` as nested pairs; `()` as the unit. */
export function elabTuple(elab: TermElaborator, term: TupleTerm, expected: Expr | undefined): Expr {
  if (term.items.length === 0) return elabConstantApp(elab, 'Unit.unit', [], expected, term);
  const [first, ...rest] = term.items as [Term, ...Term[]];
  if (rest.length === 0) return elab.elabTerm(first, expected);
  const second: Term = rest.length === 1 ? rest[0]! : { kind: 'tuple', items: rest, range: term.range };
  const args = [first, second].map((item): Arg => ({ kind: 'term', term: item }));
  return elabConstantApp(elab, 'Prod.mk', args, expected, term);
}

/** `{ s with x := v, .. : T }` */
export function elabStructureInstance(
  elab: TermElaborator,
  term: StructureInstanceTerm,
  expected: Expr | undefined,
): Expr {
  const sources = term.sources.map(source => elab.elabTerm(source));
  const target =
    term.type !== undefined
      ? elab.elabType(term.type)
      : (expected ?? (sources[0] === undefined ? undefined : elab.typeOf(sources[0])));
  const { type, head } = expectedStructure(elab, target, term, '{...} notation');
  const builder = new StructureBuilder(elab, term, sources);
  const value = builder.build(head.name, head.levels, getAppArgs(type));
  builder.rejectUnused();
  return value;
}

class StructureBuilder {
  private readonly unused: Set<StructureInstanceField>;

  constructor(
    private readonly elab: TermElaborator,
    private readonly term: StructureInstanceTerm,
    private readonly sources: readonly Expr[],
  ) {
    this.unused = new Set(term.fields);
  }

  build(structure: Name, levels: Parameters<typeof mkConst>[1], typeArgs: readonly Expr[]): Expr {
    const { elab, term } = this;
    const { meta } = elab;
    const info = meta.env.entry('structure', structure);
    if (info === undefined)
      throw elab.error(`invalid {...} notation, '${structure}' is not a structure`, term);
    const params = typeArgs.slice(0, info.numParams);
    let value: Expr = mkApps(mkConst(info.constructorName, levels), params);
    let type = whnf(meta, inferType(meta, value));
    const byName = new Map<string, Expr>();
    for (const field of info.fields) {
      if (type.kind !== 'pi') throw new TypeError(`${info.constructorName} has too few fields`);
      const fieldType = meta.instantiate(type.binderType);
      const fieldValue = this.field(structure, field, fieldType, byName, params, levels);
      byName.set(field.name, fieldValue);
      value = mkApps(value, [fieldValue]);
      const next = instantiate1(type.body, fieldValue);
      type = next.kind === 'pi' ? next : whnf(meta, next);
    }
    return value;
  }

  private field(
    structure: Name,
    field: { name: string; binderInfo: string; defaultValue?: Name; subobject?: Name },
    fieldType: Expr,
    byName: ReadonlyMap<string, Expr>,
    params: readonly Expr[],
    levels: Parameters<typeof mkConst>[1],
  ): Expr {
    const { elab, term } = this;
    const { meta } = elab;
    const given = term.fields.find(f => f.path.components.length === 1 && f.path.last === field.name);
    if (given !== undefined) {
      this.unused.delete(given);
      return elab.elabTermEnsuringType(fieldValueTerm(given), fieldType);
    }
    if (field.subobject !== undefined) {
      const parent = whnf(meta, fieldType);
      const head = getAppFn(parent);
      if (head.kind === 'const' && this.mentionsFieldOf(head.name))
        return this.build(head.name, head.levels, getAppArgs(parent));
      for (const source of this.sources) if (isDefEq(meta, fieldType, inferType(meta, source))) return source;
    }
    for (const source of this.sources) {
      const value = meta.attempt(() =>
        elabField(elab, source, field.name, [], fieldType, { range: term.range }),
      );
      if (value !== undefined) return elab.ensureHasType(value, fieldType, term);
    }
    if (field.defaultValue !== undefined)
      return this.defaultValue(field.defaultValue, byName, params, levels, fieldType);
    if (field.binderInfo === 'instImplicit' || field.subobject !== undefined) {
      const fromContext = this.instanceField(fieldType, field.subobject);
      if (fromContext !== undefined) return fromContext;
    }
    if (field.subobject !== undefined) {
      const parent = whnf(meta, fieldType);
      const head = getAppFn(parent);
      if (head.kind === 'const') return this.build(head.name, head.levels, getAppArgs(parent));
    }
    if (term.ellipsis) return meta.freshMVar(fieldType);
    throw elab.error(`fields missing: '${field.name}' of '${structure}'`, term);
  }

  /** A parent that is a class may be found by instance resolution. */
  private instanceField(type: Expr, subobject: Name | undefined): Expr | undefined {
    const { elab } = this;
    const { meta } = elab;
    if (subobject !== undefined && !meta.env.isClass(subobject)) return undefined;
    return meta.attempt(() => {
      const mark = elab.pending.mark();
      const mvar = meta.freshMVar(type, { kind: 'synthetic' });
      addInstances(elab, [mvar], this.term.range);
      if (meta.mctx.isAssigned(mvar.id)) return meta.instantiate(mvar);
      elab.pending.reset(mark);
      return undefined;
    });
  }

  private defaultValue(
    name: Name,
    byName: ReadonlyMap<string, Expr>,
    params: readonly Expr[],
    levels: Parameters<typeof mkConst>[1],
    expected: Expr,
  ): Expr {
    const { meta } = this.elab;
    const info = meta.env.get(name);
    const args: Expr[] = [];
    let type: Expr = info.type;
    let position = 0;
    // The default is a function of the parameters and of earlier fields, named as its binders are.
    while (type.kind === 'pi') {
      const arg = position < params.length ? params[position] : byName.get(type.binderName.toString());
      if (arg === undefined) break;
      args.push(arg);
      type = type.body;
      position++;
    }
    const fn = mkConst(name, levels);
    const value = betaApps(definitionValue(meta, fn) ?? fn, args);
    return this.elab.ensureHasType(value, expected, this.term);
  }

  /** Whether some given field belongs to a structure or its parents. */
  private mentionsFieldOf(structure: Name): boolean {
    const info = this.elab.meta.env.entry('structure', structure);
    if (info === undefined) return false;
    return info.fields.some(
      field =>
        this.term.fields.some(f => f.path.last === field.name) ||
        (field.subobject !== undefined && this.mentionsFieldOf(field.subobject)),
    );
  }

  rejectUnused(): void {
    const [field] = this.unused;
    if (field !== undefined) throw this.elab.error(`'${field.path}' is not a field of the structure`, field);
  }
}

/** The value of a field: its term under its binders; `x` alone stands for the variable `x`. */
function fieldValueTerm(field: StructureInstanceField): Term {
  const { range } = field;
  let value: Term = field.value ?? { kind: 'ident', name: nameOf(field.path.last), range };
  if (field.alternatives !== undefined) value = { kind: 'funMatch', alternatives: field.alternatives, range };
  if (field.type !== undefined) value = { kind: 'typeAscription', term: value, type: field.type, range };
  return field.binders.length === 0 ? value : { kind: 'fun', binders: field.binders, body: value, range };
}
