/**
 * Constructors are injective and disjoint: what an equation between two constructor applications says. Proofs go
 * through the recursor into `Prop` directly, so that no auxiliary definitions are needed.
 */

import {
  forallTelescope,
  getLevel,
  inferType,
  isDefEq,
  type Meta,
  MetaError,
  mkEq,
  mkLambda,
  natLiteral,
  whnf,
} from '../elaborate/meta/index.js';
import {
  type Const,
  type Expr,
  getAppArgs,
  getAppFn,
  headConstName,
  type InductiveInfo,
  isAppOf,
  LEVEL_ONE,
  LEVEL_ZERO,
  mkApp,
  mkApps,
  mkConst,
  mkNatLit,
  mkSort,
  Name,
  nameOf,
  type RecursorInfo,
} from '../kernel/index.js';

/** A constructor application. */
export interface ConstructorApp {
  readonly ctor: Const;
  readonly params: readonly Expr[];
  readonly fields: readonly Expr[];
}

const NAT = nameOf('Nat');
const ADD = nameOf('HAdd.hAdd');
const NAT_ZERO = nameOf('Nat.zero');
const NAT_SUCC = nameOf('Nat.succ');
const PROP = mkSort(LEVEL_ZERO);

/** The constructor application that a term reduces to, if it does. Numerals count as `zero` and `succ`. */
export function constructorAppOf(meta: Meta, term: Expr): ConstructorApp | undefined {
  const offset = natSuccessor(meta, meta.instantiate(term));
  if (offset !== undefined) return offset;
  const reduced = whnf(meta, meta.instantiate(term));
  if (reduced.kind === 'lit') {
    if (typeof reduced.literal !== 'bigint') return undefined;
    return reduced.literal === 0n
      ? { ctor: mkConst(NAT_ZERO), params: [], fields: [] }
      : { ctor: mkConst(NAT_SUCC), params: [], fields: [natNumeral(meta, reduced.literal - 1n)] };
  }
  const ctor = getAppFn(reduced);
  if (ctor.kind !== 'const') return undefined;
  const info = meta.env.find(ctor.name);
  const args = getAppArgs(reduced);
  if (info?.kind !== 'ctor' || args.length !== info.numParams + info.numFields) return undefined;
  return { ctor, params: args.slice(0, info.numParams), fields: args.slice(info.numParams) };
}

/** `n + k` for a numeral `k > 0`, as the successor of `n + (k - 1)`. */
function natSuccessor(meta: Meta, term: Expr): ConstructorApp | undefined {
  if (!isAppOf(term, ADD, 6)) return undefined;
  const args = getAppArgs(term);
  if (headConstName(args[0]!) !== NAT) return undefined;
  const k = natLiteral(args[5]!);
  if (k === undefined || k === 0n) return undefined;
  const previous =
    k === 1n ? args[4]! : mkApps(getAppFn(term), [...args.slice(0, 5), natNumeral(meta, k - 1n)]);
  return { ctor: mkConst(NAT_SUCC), params: [], fields: [previous] };
}

/** A natural number as users see it: `OfNat.ofNat ℕ n _` where that exists. */
export function natNumeral(meta: Meta, value: bigint): Expr {
  const instance = nameOf('instOfNatNat');
  if (meta.env.find(instance) === undefined) return mkNatLit(value);
  return mkApps(mkConst(nameOf('OfNat.ofNat'), [LEVEL_ZERO]), [
    mkConst(nameOf('Nat')),
    mkNatLit(value),
    mkApp(mkConst(instance), mkNatLit(value)),
  ]);
}

/** The recursor of an inductive type. */
export function recursorOf(meta: Meta, inductive: Name): RecursorInfo {
  const info = meta.env.find(inductive.child('rec'));
  if (info?.kind !== 'rec') throw new MetaError(`'${inductive}' has no recursor`);
  return info;
}

/** Whether the recursor eliminates into every sort. */
export function isLargeRecursor(meta: Meta, recursor: RecursorInfo): boolean {
  const inductive = meta.env.find(recursor.all[0]!);
  return recursor.levelParams.length > (inductive?.levelParams.length ?? 0);
}

/**
 * A function from the type into propositions, by cases: `choose` gives the proposition for each constructor, from
 * its fields. `typeArgs`: parameters and indices of the type.
 */
function propByCases(
  meta: Meta,
  head: Const,
  inductive: InductiveInfo,
  typeArgs: readonly Expr[],
  subject: Expr,
  choose: (ctor: Name, fields: readonly Expr[]) => Expr,
): Expr {
  const recursor = recursorOf(meta, inductive.name);
  if (!isLargeRecursor(meta, recursor))
    throw new MetaError(`'${inductive.name}' does not eliminate into propositions' types`);
  if (recursor.numMotives !== 1)
    throw new MetaError(`mutual or nested '${inductive.name}' is not supported here`);
  const levels = [LEVEL_ONE, ...head.levels];
  const params = typeArgs.slice(0, recursor.numParams);
  const indices = typeArgs.slice(recursor.numParams);
  const motiveType = binderTypeAt(meta, mkApps(mkConst(recursor.name, levels), params));
  const motive = forallTelescope(meta, motiveType, vars => mkLambda(meta, vars, PROP));
  let fn = mkApps(mkConst(recursor.name, levels), [...params, motive]);
  for (const rule of recursor.rules) {
    const minorType = binderTypeAt(meta, fn);
    const minor = forallTelescope(meta, minorType, vars =>
      mkLambda(meta, vars, choose(rule.ctor, vars.slice(0, rule.nfields))),
    );
    fn = mkApp(fn, minor);
  }
  return mkApps(fn, [...indices, subject]);
}

function binderTypeAt(meta: Meta, fn: Expr): Expr {
  const type = whnf(meta, inferType(meta, fn));
  if (type.kind !== 'pi') throw new MetaError('function type expected');
  return meta.instantiate(type.binderType);
}

/** Transports a proof about `left` along `proof : left = right`, for a property given by {@link propByCases}. */
function transport(
  meta: Meta,
  left: Expr,
  right: Expr,
  proof: Expr,
  base: Expr,
  property: (subject: Expr) => Expr,
): Expr {
  const type = inferType(meta, left);
  const level = getLevel(meta, type);
  const motive = meta.withLocalDecl(Name.anonymous.child('x'), 'default', type, x =>
    meta.withLocalDecl(Name.anonymous.child('h'), 'default', mkEq(meta, left, x), h =>
      mkLambda(meta, [x, h], property(x)),
    ),
  );
  return mkApps(mkConst(nameOf('Eq.rec'), [LEVEL_ZERO, level]), [type, left, motive, base, right, proof]);
}

function inductiveOf(meta: Meta, left: Expr): { head: Const; info: InductiveInfo; args: Expr[] } {
  const type = whnf(meta, inferType(meta, left));
  const head = getAppFn(type);
  const info = head.kind === 'const' ? meta.env.find(head.name) : undefined;
  if (head.kind !== 'const' || info?.kind !== 'induct') throw new MetaError('inductive type expected');
  return { head, info, args: getAppArgs(type) };
}

/** A proof of `False` from `proof : left = right`, where the sides have different constructors. */
export function noConfusion(meta: Meta, left: Expr, right: Expr, proof: Expr, leftCtor: Name): Expr {
  const { head, info, args } = inductiveOf(meta, left);
  const property = (subject: Expr) =>
    propByCases(meta, head, info, args, subject, ctor =>
      mkConst(nameOf(ctor === leftCtor ? 'True' : 'False')),
    );
  return transport(meta, left, right, proof, mkConst(nameOf('True.intro')), property);
}

/** One consequence of an equation between applications of one constructor. */
export interface FieldEquation {
  readonly type: Expr;
  readonly proof: Expr;
}

/**
 * The equations between the fields of `left = right`, both applications of one constructor: `Eq`, or `HEq` where
 * the types differ. Fields that are the same on both sides, and proofs, give none.
 */
export function fieldEquations(
  meta: Meta,
  left: Expr,
  right: Expr,
  proof: Expr,
  leftApp: ConstructorApp,
  rightApp: ConstructorApp,
): FieldEquation[] {
  const { head, info, args } = inductiveOf(meta, left);
  const result: FieldEquation[] = [];
  leftApp.fields.forEach((field, i) => {
    const other = rightApp.fields[i]!;
    const fieldType = inferType(meta, field);
    if (isProofType(meta, fieldType) || (!field.hasExprMVar && field === other)) return;
    const otherType = inferType(meta, other);
    const relation = (value: Expr): Expr => {
      const valueType = inferType(meta, value);
      return isDefEq(meta, fieldType, valueType) ? mkEq(meta, field, value) : mkHEq(meta, field, value);
    };
    const statement = isDefEq(meta, fieldType, otherType)
      ? mkEq(meta, field, other)
      : mkHEq(meta, field, other);
    const heterogeneous = getAppFn(statement) === getAppFn(mkHEq(meta, field, other));
    const property = (subject: Expr) =>
      propByCases(meta, head, info, args, subject, (ctor, fields) =>
        ctor !== leftApp.ctor.name
          ? mkConst(nameOf('True'))
          : heterogeneous
            ? mkHEq(meta, field, fields[i]!)
            : relation(fields[i]!),
      );
    const base = heterogeneous ? mkHEqRefl(meta, field) : mkReflexive(meta, field);
    result.push({ type: statement, proof: transport(meta, left, right, proof, base, property) });
  });
  return result;
}

function isProofType(meta: Meta, type: Expr): boolean {
  const sort = whnf(meta, inferType(meta, type));
  return sort.kind === 'sort' && meta.mctx.instantiateLevel(sort.level) === LEVEL_ZERO;
}

function mkReflexive(meta: Meta, term: Expr): Expr {
  const type = inferType(meta, term);
  return mkApps(mkConst(nameOf('Eq.refl'), [getLevel(meta, type)]), [type, term]);
}

export function mkHEq(meta: Meta, left: Expr, right: Expr): Expr {
  const leftType = inferType(meta, left);
  return mkApps(mkConst(nameOf('HEq'), [getLevel(meta, leftType)]), [
    leftType,
    left,
    inferType(meta, right),
    right,
  ]);
}

export function mkHEqRefl(meta: Meta, term: Expr): Expr {
  const type = inferType(meta, term);
  return mkApps(mkConst(nameOf('HEq.refl'), [getLevel(meta, type)]), [type, term]);
}
