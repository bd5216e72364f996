/** `C.inj` and `C.injEq`: equal constructor applications have equal fields, and conversely. */

import {
  betaApps,
  type ConstructorInfo,
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  instantiate1,
  LEVEL_ONE,
  LEVEL_ZERO,
  mkApp,
  mkApps,
  mkConst,
  mkSort,
  type Name,
  nameOf,
} from '../../../kernel/index.js';
import {
  forallTelescope,
  getLevel,
  inferType,
  type Meta,
  mentionsAny,
  mkForall,
  mkLambda,
  whnf,
} from '../../meta/index.js';
import type { AuxiliaryDefinition } from './cases-on.js';
import { ctorApp, type InductiveShape, repeat, withBinderInfos } from './inductive-shape.js';
import { fieldEquation, paramsApplied, withFields } from './no-confusion.js';

const EQ = nameOf('Eq');
const AND = nameOf('And');
const HEQ = nameOf('HEq');
const PROP = mkSort(LEVEL_ZERO);

/** Two copies of a constructor's fields; those that the type's indices mention are shared. */
interface Copies {
  readonly meta: Meta;
  readonly shape: InductiveShape;
  readonly ctor: ConstructorInfo;
  readonly params: readonly FVar[];
  readonly first: readonly FVar[];
  readonly second: readonly FVar[];
  readonly shared: readonly boolean[];
}

/** `C.inj` and, where the library has what its proof needs, `C.injEq`. Empty for constructors without data. */
export function mkInjectivity(
  meta: Meta,
  shape: InductiveShape,
  ctor: ConstructorInfo,
): AuxiliaryDefinition[] {
  if (ctor.numFields === 0 || meta.env.find(shape.info.name.child('noConfusion')) === undefined) return [];
  return forallTelescope(
    meta,
    ctor.type,
    params =>
      withFields(meta, ctor, params, (first, type) => {
        const shared = first.map(field => mentionsAny(type, new Set([field])));
        return withSecond(meta, paramsApplied(ctor.type, params), first, shared, [], second => {
          const copies: Copies = { meta, shape, ctor, params, first, second, shared };
          return theorems(copies);
        });
      }),
    { max: ctor.numParams },
  );
}

function withSecond<T>(
  meta: Meta,
  type: Expr,
  first: readonly FVar[],
  shared: readonly boolean[],
  done: readonly FVar[],
  action: (second: readonly FVar[]) => T,
): T {
  const i = done.length;
  if (i === first.length) return action(done);
  const pi = type.kind === 'pi' ? type : whnf(meta, type);
  if (pi.kind !== 'pi') throw new TypeError('a field is expected');
  const next = (field: FVar) =>
    withSecond(meta, instantiate1(pi.body, field), first, shared, [...done, field], action);
  if (shared[i]!) return next(first[i]!);
  const decl = meta.localDecl(first[i]!);
  return meta.withLocalDecl(nameOf(`${decl.userName}_1`), 'default', pi.binderType, next);
}

function theorems(copies: Copies): AuxiliaryDefinition[] {
  const { meta, shape, ctor, params, first, second, shared } = copies;
  const equations = first
    .map((field, i) => (shared[i]! ? undefined : fieldEquation(meta, field, second[i]!)))
    .filter(e => e !== undefined);
  if (equations.length === 0) return [];
  if (equations.length > 1 && meta.env.find(AND) === undefined) return [];
  const conclusion = conjunction(equations.map(e => e.statement));
  const left = ctorApp(shape, ctor, params, first);
  const right = ctorApp(shape, ctor, params, second);
  const type = inferType(meta, left);
  const equality = mkApps(mkConst(EQ, [getLevel(meta, type)]), [type, left, right]);
  const own = second.filter((_, i) => !shared[i]!);
  const order = [...params, ...first, ...own];
  const inj = meta.withLocalDecl(nameOf('a'), 'default', equality, h => {
    const infos = repeat('implicit', order.length);
    return {
      name: ctor.name.child('inj'),
      levelParams: shape.info.levelParams,
      type: withBinderInfos(mkForall(meta, [...order, h], conclusion), infos),
      value: withBinderInfos(mkLambda(meta, [...order, h], injProof(copies, conclusion, h)), infos),
    };
  });
  const iff = ['propext', 'Iff', 'And'].every(name => meta.env.find(nameOf(name)) !== undefined);
  if (!iff) return [inj];
  const infos = [...repeat('implicit', params.length), ...repeat('default', order.length - params.length)];
  const statement = mkApps(mkConst(EQ, [LEVEL_ONE]), [PROP, equality, conclusion]);
  const backward = meta.withLocalDecl(nameOf('h'), 'default', conclusion, h =>
    mkLambda(meta, [h], converse(copies, h, equations.length)),
  );
  const forward = mkApps(
    mkConst(
      ctor.name.child('inj'),
      shape.info.levelParams.map((_, i) => shape.levels[i]!),
    ),
    order,
  );
  const proof = mkApps(mkConst(nameOf('propext')), [
    equality,
    conclusion,
    mkApps(mkConst(nameOf('Iff.intro')), [equality, conclusion, forward, backward]),
  ]);
  return [
    inj,
    {
      name: ctor.name.child('injEq'),
      levelParams: shape.info.levelParams,
      type: withBinderInfos(mkForall(meta, order, statement), infos),
      value: withBinderInfos(mkLambda(meta, order, proof), infos),
    },
  ];
}

function conjunction(parts: readonly Expr[]): Expr {
  const last = parts[parts.length - 1]!;
  return parts.slice(0, -1).reduceRight<Expr>((rest, part) => mkApps(mkConst(AND), [part, rest]), last);
}

/** `T.noConfusion h (fun e₁ … => ⟨…⟩)` */
function injProof(copies: Copies, conclusion: Expr, h: FVar): Expr {
  const { meta, shape, params, first, shared } = copies;
  const equality = getAppArgs(inferType(meta, h));
  const [type, left, right] = equality as [Expr, Expr, Expr];
  const indices = getAppArgs(type).slice(shape.info.numParams);
  const confusion = mkApps(mkConst(shape.info.name.child('noConfusion'), [LEVEL_ZERO, ...shape.levels]), [
    ...params,
    ...indices,
    conclusion,
    left,
    right,
    h,
  ]);
  const expected = whnf(meta, inferType(meta, confusion));
  if (expected.kind !== 'pi') throw new TypeError('noConfusion is expected to ask for a continuation');
  const continuation = forallTelescope(
    meta,
    expected.binderType,
    proofs => {
      const kept: Expr[] = [];
      let at = 0;
      first.forEach((field, i) => {
        if (fieldEquation(meta, field, field) === undefined) return;
        const proof = proofs[at++]!;
        if (!shared[i]!) kept.push(proof);
      });
      return mkLambda(meta, proofs, intro(meta, conclusion, kept));
    },
    { max: first.filter(field => fieldEquation(meta, field, field) !== undefined).length },
  );
  return mkApp(confusion, continuation);
}

/** A proof of a conjunction of equations from proofs of its parts, heterogeneous ones made plain where needed. */
function intro(meta: Meta, conclusion: Expr, proofs: readonly Expr[]): Expr {
  const [first, ...rest] = proofs;
  if (rest.length === 0) return fitTo(meta, conclusion, first!);
  const [head, tail] = getAppArgs(conclusion) as [Expr, Expr];
  return mkApps(mkConst(AND.child('intro')), [
    head,
    tail,
    fitTo(meta, head, first!),
    intro(meta, tail, rest),
  ]);
}

function fitTo(meta: Meta, wanted: Expr, proof: Expr): Expr {
  const given = whnf(meta, inferType(meta, proof));
  return isHead(given, HEQ) && isHead(wanted, EQ) ? eqOfHeq(given, proof) : proof;
}

const isHead = (expr: Expr, name: Name): boolean => {
  const fn = getAppFn(expr);
  return fn.kind === 'const' && fn.name === name;
};

/** `eq_of_heq h` for `h : HEq a b` with both sides of one type. */
export function eqOfHeq(statement: Expr, proof: Expr): Expr {
  const fn = getAppFn(statement);
  const [type, left, , right] = getAppArgs(statement) as [Expr, Expr, Expr, Expr];
  if (fn.kind !== 'const') throw new TypeError('a heterogeneous equation is expected');
  return mkApps(mkConst(nameOf('eq_of_heq'), fn.levels), [type, left, right, proof]);
}

/** A proof of the equality from the conjunction `h`: the fields are replaced one after the other. */
function converse(copies: Copies, h: FVar, count: number): Expr {
  const { meta, second, shared, first } = copies;
  const parts = projections(meta, h, count);
  const args: Expr[] = [];
  first.forEach((field, i) => {
    if (shared[i]!) return;
    args.push(second[i]!);
    if (fieldEquation(meta, field, second[i]!) !== undefined) args.push(parts.shift()!);
  });
  const statement = statementFrom(copies, 0, []);
  return mkApps(proofFrom(copies, 0, statement), args);
}

function projections(meta: Meta, h: Expr, count: number): Expr[] {
  const result: Expr[] = [];
  let rest: Expr = h;
  for (let i = 0; i < count - 1; i++) {
    const args = getAppArgs(inferType(meta, rest));
    result.push(mkApps(mkConst(AND.child('left')), [...args, rest]));
    rest = mkApps(mkConst(AND.child('right')), [...args, rest]);
  }
  return [...result, rest];
}

/** `∀ b₁ (e₁ : a₁ = b₁) b₂ …, C a = C b` from field `i` on, with the earlier `b`s given. */
function statementFrom(copies: Copies, i: number, given: readonly Expr[]): Expr {
  const { meta, shape, ctor, params, first, shared } = copies;
  if (i === first.length) {
    const left = ctorApp(shape, ctor, params, first);
    const type = inferType(meta, left);
    return mkApps(mkConst(EQ, [getLevel(meta, type)]), [type, left, ctorApp(shape, ctor, params, given)]);
  }
  const a = first[i]!;
  if (shared[i]!) return statementFrom(copies, i + 1, [...given, a]);
  let type = paramsApplied(ctor.type, params);
  for (const value of given) {
    if (type.kind !== 'pi') type = whnf(meta, type);
    if (type.kind !== 'pi') throw new TypeError('a field is expected');
    type = instantiate1(type.body, value);
  }
  if (type.kind !== 'pi') type = whnf(meta, type);
  if (type.kind !== 'pi') throw new TypeError('a field is expected');
  return meta.withLocalDecl(nameOf('b'), 'default', type.binderType, b => {
    const rest = statementFrom(copies, i + 1, [...given, b]);
    // Heterogeneous in the theorem: stays so when earlier fields have been replaced and the types have become equal.
    const asHeterogeneous = fieldEquation(meta, a, copies.second[i]!)?.heterogeneous === true;
    const equation = fieldEquation(meta, a, b, asHeterogeneous);
    if (equation === undefined) return mkForall(meta, [b], rest);
    return meta.withLocalDecl(nameOf('e'), 'default', equation.statement, e => mkForall(meta, [b, e], rest));
  });
}

/** A proof of `statementFrom(i, first fields)`. */
function proofFrom(copies: Copies, i: number, statement: Expr): Expr {
  const { meta, shape, ctor, params, first, shared } = copies;
  if (i === first.length) {
    const left = ctorApp(shape, ctor, params, first);
    const type = inferType(meta, left);
    return mkApps(mkConst(EQ.child('refl'), [getLevel(meta, type)]), [type, left]);
  }
  const a = first[i]!;
  if (shared[i]!) return proofFrom(copies, i + 1, statement);
  if (fieldEquation(meta, a, a) === undefined)
    return forallTelescope(
      meta,
      statement,
      (vars, rest) => mkLambda(meta, vars, proofFrom(copies, i + 1, rest)),
      {
        max: 1,
      },
    );
  return forallTelescope(
    meta,
    statement,
    vars => {
      const [b, e] = vars as [FVar, FVar];
      const type = inferType(meta, a);
      const level = getLevel(meta, type);
      const given = inferType(meta, e);
      const equation = isHead(given, HEQ) ? eqOfHeq(given, e) : e;
      const prefix = first.slice(0, i);
      const motive = meta.withLocalDecl(nameOf('b'), 'default', type, x =>
        meta.withLocalDecl(nameOf('h'), 'default', mkApps(mkConst(EQ, [level]), [type, a, x]), hx =>
          mkLambda(meta, [x, hx], statementFrom(copies, i + 1, [...prefix, x])),
        ),
      );
      const reflexivity = mkApps(mkConst(EQ.child('refl'), [level]), [type, a]);
      const minor = proofFrom(copies, i + 1, betaApps(motive, [a, reflexivity]));
      const value = mkApps(mkConst(EQ.child('rec'), [LEVEL_ZERO, level]), [
        type,
        a,
        motive,
        minor,
        b,
        equation,
      ]);
      return mkLambda(meta, vars, value);
    },
    { max: 2 },
  );
}
