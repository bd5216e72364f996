/** Which constants an export needs, in an order where each comes after what it mentions. */

import {
  type ConstantInfo,
  type ConstantSource,
  type ConstructorInfo,
  type Expr,
  type InductiveInfo,
  NAT_OPERATIONS,
  type Name,
  nameOf,
  natSpecification,
  type QuotInfo,
  type RecursorInfo,
  termsOf,
  visitClosure,
  visitConstants,
} from '../kernel/index.js';

/** What one record (for quotients: four) of the file declares. */
export type ExportUnit =
  | { readonly kind: 'constant'; readonly info: Exclude<ConstantInfo, BlockPart | QuotInfo> }
  | { readonly kind: 'quot'; readonly constants: readonly QuotInfo[] }
  | {
      readonly kind: 'inductive';
      readonly types: readonly InductiveInfo[];
      readonly ctors: readonly ConstructorInfo[];
      readonly recursors: readonly RecursorInfo[];
    };
type BlockPart = InductiveInfo | ConstructorInfo | RecursorInfo;

const QUOT_NAMES = ['Quot', 'Quot.mk', 'Quot.lift', 'Quot.ind'].map(nameOf);
const EQ = nameOf('Eq');
const BOOL = nameOf('Bool');
const OPERATIONS: ReadonlySet<Name> = new Set(NAT_OPERATIONS.map(nameOf));

/**
 * The units that `roots` need, dependencies first; with them what lets our kernel compute with numbers: `Bool`, and the
 * theorems that specify division, remainder, gcd and bitwise operations. Without these it would count.
 * @throws {TypeError} if a root or a constant that it mentions is not in `env`.
 */
export function* exportOrder(env: ConstantSource, roots: Iterable<Name>): Generator<ExportUnit> {
  const state = new Map<Name, 'open' | 'done'>();
  const wanted = [...roots];
  for (const root of [...licencesFor(env, wanted), ...wanted]) {
    const stack: { readonly key: Name; readonly unit: ExportUnit; readonly needs: Name[] }[] = [];
    const push = (name: Name): void => {
      const unit = unitOf(env, name);
      const key = unitKey(unit);
      if (state.has(key)) return;
      state.set(key, 'open');
      stack.push({ key, unit, needs: needsOf(unit) });
    };
    push(root);
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      const next = top.needs.pop();
      if (next !== undefined) {
        push(next);
        continue;
      }
      stack.pop();
      state.set(top.key, 'done');
      yield top.unit;
    }
  }
}

/** What licenses the operations on `Nat` that the named constants stand on, and those that the licences do. */
function licencesFor(env: ConstantSource, names: readonly Name[]): Name[] {
  const licences = new Set<Name>();
  let size: number;
  do {
    size = licences.size;
    visitClosure(env, [...names, ...licences], ({ name }) => {
      if (!OPERATIONS.has(name)) return;
      for (const licence of [BOOL, natSpecification(name)?.theorem])
        if (licence !== undefined && env.find(licence) !== undefined) licences.add(licence);
    });
  } while (licences.size > size);
  return [...licences];
}

function unitKey(unit: ExportUnit): Name {
  if (unit.kind === 'constant') return unit.info.name;
  return unit.kind === 'quot' ? QUOT_NAMES[0]! : unit.types[0]!.name;
}

function find(env: ConstantSource, name: Name): ConstantInfo {
  const info = env.find(name);
  if (info === undefined) throw new TypeError(`cannot export ${name}: it is not in the environment`);
  return info;
}

function unitOf(env: ConstantSource, name: Name): ExportUnit {
  const info = find(env, name);
  switch (info.kind) {
    case 'induct':
      return blockOf(env, info);
    case 'ctor':
      return blockOf(env, find(env, info.induct) as InductiveInfo);
    case 'rec':
      return blockOf(env, find(env, info.all[0]!) as InductiveInfo);
    case 'quot':
      return { kind: 'quot', constants: QUOT_NAMES.map(part => find(env, part) as QuotInfo) };
    default:
      return { kind: 'constant', info };
  }
}

function blockOf(env: ConstantSource, member: InductiveInfo): ExportUnit {
  const types = member.all.map(name => find(env, name) as InductiveInfo);
  const ctors = types.flatMap(type => type.ctors.map(name => find(env, name) as ConstructorInfo));
  const first = types[0]!;
  const recNames = types.map(type => type.name.child('rec'));
  for (let i = 1; i <= first.numNested; i++) recNames.push(first.name.child(`rec_${i}`));
  return {
    kind: 'inductive',
    types,
    ctors,
    recursors: recNames.map(name => find(env, name) as RecursorInfo),
  };
}

/** Constants that must come before the unit; those of the unit itself left out. */
function needsOf(unit: ExportUnit): Name[] {
  if (unit.kind === 'quot') return [EQ];
  const infos = unit.kind === 'constant' ? [unit.info] : [...unit.types, ...unit.ctors, ...unit.recursors];
  const own = new Set(infos.map(info => info.name));
  const needs = new Set<Name>();
  const seen = new Set<Expr>();
  for (const info of infos)
    for (const term of termsOf(info))
      visitConstants(term, seen, name => {
        if (!own.has(name)) needs.add(name);
      });
  return [...needs].reverse();
}
