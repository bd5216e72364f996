/** Dot notation on a value: `e.foo`, `e.1`, `h.mp x`. */

import {
  type Expr,
  getAppArgs,
  getAppFn,
  mkApps,
  mkConst,
  mkProj,
  type Name,
  nameOf,
} from '../../kernel/index.js';
import { inferType, type Meta, unfoldDefinition, whnf, whnfCore } from '../meta/index.js';
import { type AppOptions, type Arg, constantAt, elabAppArgs } from './app.js';
import type { TermElaborator } from './elaborator.js';

const FUNCTION = nameOf('Function');

/** The field or function `field` of a value, applied to further arguments. */
export function elabField(
  elab: TermElaborator,
  target: Expr,
  field: string,
  args: readonly Arg[],
  expected: Expr | undefined,
  options: AppOptions,
): Expr {
  const { meta } = elab;
  let type = whnfCore(meta, meta.instantiate(inferType(meta, target)));
  if (getAppFn(type).kind === 'mvar') {
    elab.synthesize('partial');
    type = whnfCore(meta, meta.instantiate(inferType(meta, target)));
    // When nothing else is left to wait for, default instances have their say.
    if (getAppFn(type).kind === 'mvar' && !elab.mayPostpone) {
      elab.pending.synthesizeDefaults(elab);
      type = whnfCore(meta, meta.instantiate(inferType(meta, target)));
    }
  }
  if (/^\d+$/u.test(field))
    return elabNumberedField(elab, target, type, Number(field), args, expected, options);
  // Implicit arguments in front of the value's own type are filled in, as in `h.symm` for `h : ∀ {x}, x = y`.
  const start = type;
  for (let steps = 0; steps < 32; steps++) {
    const found = fieldFunction(meta, type, field);
    if (found !== undefined) return applyField(elab, found, target, args, expected, options);
    const next = type.kind === 'pi' ? undefined : unfoldDefinition(meta, type);
    if (next === undefined) break;
    type = whnfCore(meta, next);
  }
  if (getAppFn(type).kind === 'mvar')
    throw elab.waitOrFail(`invalid field notation, type is not of the form (C ...): .${field}`, options);
  const implicit = start.kind === 'pi' && start.binderInfo !== 'default';
  if (implicit)
    return elabField(
      elab,
      elabAppArgs(elab, target, [], undefined, { range: options.range }),
      field,
      args,
      expected,
      options,
    );
  throw elab.error(
    `invalid field '${field}', the environment does not contain '${headName(type) ?? 'Function'}.${field}'\n  ${elab.print(target)}\nhas type\n  ${elab.print(start)}`,
    options,
  );
}

function headName(type: Expr): Name | undefined {
  if (type.kind === 'pi') return FUNCTION;
  const head = getAppFn(type);
  return head.kind === 'const' ? head.name : undefined;
}

interface FieldFunction {
  readonly constant: Name;
  /** The type whose values the function is about. */
  readonly owner: Name;
  /** Projections from the value's structure to `owner`, to be applied first. */
  readonly path: readonly Name[];
}

/** `C.field` for the head `C` of a type, or for a parent structure of `C`. */
function fieldFunction(meta: Meta, type: Expr, field: string): FieldFunction | undefined {
  const owner = headName(type);
  if (owner === undefined) return undefined;
  return searchField(meta, owner, field, []);
}

function searchField(
  meta: Meta,
  owner: Name,
  field: string,
  path: readonly Name[],
): FieldFunction | undefined {
  let constant = owner;
  for (const part of field.split('.')) constant = constant.child(part);
  if (meta.env.find(constant) !== undefined) return { constant, owner, path };
  const alias = meta.env.entries('alias', constant).at(-1);
  if (alias !== undefined) return { constant: alias.target, owner, path };
  for (const parent of meta.env.entry('structure', owner)?.parents ?? []) {
    const found = searchField(meta, parent.structure, field, [...path, parent.projection]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function applyField(
  elab: TermElaborator,
  found: FieldFunction,
  target: Expr,
  args: readonly Arg[],
  expected: Expr | undefined,
  options: AppOptions,
): Expr {
  let value = target;
  for (const projection of found.path) value = elabParent(elab, projection, value, options);
  const self: Arg = { kind: 'expr', expr: value, range: options.range };
  const fn = constantAt(elab, found.constant, undefined, options);
  const slot = selfPosition(elab.meta, found, options.explicit === true);
  if (slot === undefined)
    throw elab.error(
      `invalid field notation, function '${found.constant}' does not have an argument with type (${found.owner} ...)`,
      options,
    );
  if (slot.kind === 'named')
    return elabAppArgs(elab, fn, [{ ...self, name: slot.name }, ...args], expected, options);
  const positional = args.filter(arg => arg.name === undefined);
  const named = args.filter(arg => arg.name !== undefined);
  if (positional.length < slot.index)
    // The value is not the first explicit argument: pass it by name, so that the result is a function of the others.
    return elabAppArgs(elab, fn, [...positional, ...named, { ...self, name: slot.name }], expected, options);
  const all = [...positional.slice(0, slot.index), self, ...positional.slice(slot.index), ...named];
  return elabAppArgs(elab, fn, all, expected, options);
}

function elabParent(elab: TermElaborator, projection: Name, value: Expr, options: AppOptions): Expr {
  const { env } = elab.meta;
  const type = whnf(elab.meta, inferType(elab.meta, value));
  const head = getAppFn(type);
  // A parent that is not stored as a whole has a projection that is an ordinary definition.
  const numParams =
    env.entry('projection', projection)?.numParams ??
    (head.kind === 'const' ? env.entry('structure', head.name)?.numParams : undefined);
  if (numParams === undefined || head.kind !== 'const')
    throw elab.error(`cannot project to the parent structure with '${projection}'`, options);
  return mkApps(mkConst(projection, head.levels), [...getAppArgs(type).slice(0, numParams), value]);
}

type Slot =
  | { readonly kind: 'positional'; readonly index: number; readonly name: string }
  | { readonly kind: 'named'; readonly name: string };

/** Where the value goes: the first explicit parameter whose type is about the owner. */
function selfPosition(meta: Meta, found: FieldFunction, explicit: boolean): Slot | undefined {
  const { constant, owner } = found;
  let index = 0;
  let type: Expr = meta.env.get(constant).type;
  const isProjection = meta.env.entry('projection', constant) !== undefined;
  while (type.kind === 'pi') {
    const name = type.binderName.toString();
    const about = type.binderType.kind === 'pi' ? owner === FUNCTION : headName(type.binderType) === owner;
    const positional = explicit || type.binderInfo === 'default';
    if (about && positional) return { kind: 'positional', index, name };
    if (about && isProjection) return { kind: 'named', name };
    if (positional) index++;
    type = type.body;
  }
  return undefined;
}

function elabNumberedField(
  elab: TermElaborator,
  target: Expr,
  givenType: Expr,
  number: number,
  args: readonly Arg[],
  expected: Expr | undefined,
  options: AppOptions,
): Expr {
  const { meta } = elab;
  let type = givenType;
  for (let steps = 0; steps < 32; steps++) {
    const head = getAppFn(type);
    if (head.kind === 'mvar') throw elab.waitOrFail('invalid projection, structure expected', options);
    const induct = head.kind === 'const' ? meta.env.find(head.name) : undefined;
    if (induct?.kind === 'induct' && induct.ctors.length === 1) break;
    const next = unfoldDefinition(meta, type);
    if (next === undefined) break;
    type = whnfCore(meta, next);
  }
  const head = getAppFn(type);
  const induct = head.kind === 'const' ? meta.env.find(head.name) : undefined;
  const ctor =
    induct?.kind === 'induct' && induct.ctors.length === 1 ? meta.env.get(induct.ctors[0]!) : undefined;
  if (head.kind !== 'const' || induct?.kind !== 'induct' || ctor?.kind !== 'ctor')
    throw elab.error(
      `invalid projection, structure expected\n  ${elab.print(target)} : ${elab.print(type)}`,
      options,
    );
  if (number < 1 || number > ctor.numFields)
    throw elab.error(
      `invalid projection, index ${number} is out of range: '${head.name}' has ${ctor.numFields} fields`,
      options,
    );
  const structure = meta.env.entry('structure', head.name);
  const projection = structure?.fields[number - 1]?.projection;
  const value =
    projection === undefined
      ? mkProj(head.name, number - 1, target)
      : mkApps(mkConst(projection, head.levels), [...getAppArgs(type).slice(0, induct.numParams), target]);
  if (args.length === 0) {
    const fnType = whnfCore(meta, inferType(meta, value));
    return fnType.kind === 'pi' && fnType.binderInfo !== 'default' && options.explicit !== true
      ? elabAppArgs(elab, value, [], expected, options)
      : value;
  }
  return elabAppArgs(elab, value, args, expected, options);
}
