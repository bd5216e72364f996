/**
 * `T.noConfusionType` and `T.noConfusion`: constructors are injective and disjoint. The statements are those of
 * Lean's library before its heterogeneous form: both values have the same indices.
 */

import {
  type ConstructorInfo,
  type Expr,
  type FVar,
  instantiateRev,
  LEVEL_ZERO,
  type Level,
  levelParam,
  levelSucc,
  mkApps,
  mkConst,
  mkPi,
  mkSort,
  nameOf,
} from '../../../kernel/index.js';
import {
  forallTelescope,
  getLevel,
  inferType,
  isDefEq,
  isProp,
  type Meta,
  mkForall,
  mkLambda,
} from '../../meta/index.js';
import type { AuxiliaryDefinition } from './cases-on.js';
import { freshLevelName, type InductiveShape, repeat, typeApp, withBinderInfos } from './inductive-shape.js';

const EQ = nameOf('Eq');
const HEQ = nameOf('HEq');

/** An equation between two values, heterogeneous if their types differ. */
export interface FieldEquation {
  readonly statement: Expr;
  /** Reflexivity, if the two are the same. */
  readonly reflexivity: Expr;
  readonly heterogeneous: boolean;
}

/** `a = b`, or `HEq a b` if the types differ; `undefined` for proofs, which are equal anyway. */
export function fieldEquation(
  meta: Meta,
  left: Expr,
  right: Expr,
  asHeterogeneous = false,
): FieldEquation | undefined {
  const type = inferType(meta, left);
  if (isProp(meta, type)) return undefined;
  const level = getLevel(meta, type);
  const rightType = inferType(meta, right);
  if (!asHeterogeneous && isDefEq(meta, type, rightType))
    return {
      statement: mkApps(mkConst(EQ, [level]), [type, left, right]),
      reflexivity: mkApps(mkConst(EQ.child('refl'), [level]), [type, left]),
      heterogeneous: false,
    };
  return {
    statement: mkApps(mkConst(HEQ, [level]), [type, left, rightType, right]),
    reflexivity: mkApps(mkConst(HEQ.child('refl'), [level]), [type, left]),
    heterogeneous: true,
  };
}

/** The constants that the construction uses. */
export function canMakeNoConfusion(meta: Meta, shape: InductiveShape): boolean {
  if (!shape.large || meta.env.find(EQ)?.kind !== 'induct' || meta.env.find(HEQ)?.kind !== 'induct')
    return false;
  return forallTelescope(
    meta,
    shape.info.type,
    (_, sort) => sort.kind !== 'sort' || sort.level !== LEVEL_ZERO,
    { reduce: true },
  );
}

interface Setting {
  readonly meta: Meta;
  readonly shape: InductiveShape;
  readonly params: readonly FVar[];
  readonly indices: readonly FVar[];
  readonly level: Level;
}

function open<T>(meta: Meta, shape: InductiveShape, action: (setting: Setting) => T): T {
  const { info } = shape;
  const level = levelParam(freshLevelName(info.levelParams, 'u'));
  return forallTelescope(
    meta,
    info.type,
    variables =>
      action({
        meta,
        shape,
        params: variables.slice(0, info.numParams),
        indices: variables.slice(info.numParams),
        level,
      }),
    { reduce: true, max: info.numParams + info.numIndices },
  );
}

/** `T.noConfusionType` */
export function mkNoConfusionType(meta: Meta, shape: InductiveShape): AuxiliaryDefinition {
  return open(meta, shape, setting => {
    const { params, indices, level } = setting;
    const self = typeApp(shape, params, indices);
    return meta.withLocalDecl(nameOf('P'), 'default', mkSort(level), target =>
      meta.withLocalDecl(nameOf('v1'), 'default', self, v1 =>
        meta.withLocalDecl(nameOf('v2'), 'default', self, v2 => {
          const cases = casesInto(setting);
          const value = cases(v1, (c1, fields1) =>
            cases(v2, (c2, fields2) => (c1 === c2 ? agreement(meta, target, fields1, fields2) : target)),
          );
          const order = [...params, ...indices, target, v1, v2];
          const infos = repeat('implicit', params.length + indices.length);
          return {
            name: shape.info.name.child('noConfusionType'),
            levelParams: [levelName(level), ...shape.info.levelParams],
            type: withBinderInfos(mkForall(meta, order, mkSort(level)), infos),
            value: withBinderInfos(mkLambda(meta, order, value), infos),
          };
        }),
      ),
    );
  });
}

const levelName = (level: Level) => {
  if (level.kind !== 'param') throw new TypeError('a universe parameter is expected');
  return level.name;
};

/** `casesOn` into a sort. */
function casesInto({
  meta,
  shape,
  params,
  indices,
  level,
}: Setting): (major: FVar, branch: (ctor: ConstructorInfo, fields: FVar[]) => Expr) => Expr {
  const casesOn = mkConst(shape.info.name.child('casesOn'), [levelSucc(level), ...shape.levels]);
  return (major, branch) => {
    const motive = constantMotive(meta, shape, params, mkSort(level));
    const minors = shape.ctors.map(ctor =>
      withFields(meta, ctor, params, fields => mkLambda(meta, fields, branch(ctor, fields))),
    );
    return mkApps(casesOn, [...params, motive, ...indices, major, ...minors]);
  };
}

/** `fun indices t => body` for a body that depends on neither. */
function constantMotive(meta: Meta, shape: InductiveShape, params: readonly FVar[], body: Expr): Expr {
  return withIndicesAndMajor(meta, shape, params, (indices, major) =>
    mkLambda(meta, [...indices, major], body),
  );
}

function withIndicesAndMajor<T>(
  meta: Meta,
  shape: InductiveShape,
  params: readonly FVar[],
  action: (indices: FVar[], major: FVar) => T,
): T {
  const indexed = paramsApplied(shape.info.type, params);
  return forallTelescope(
    meta,
    indexed,
    indices =>
      meta.withLocalDecl(nameOf('t'), 'default', typeApp(shape, params, indices), major =>
        action(indices, major),
      ),
    { reduce: true, max: shape.info.numIndices },
  );
}

/** The body of `∀ params, …` at given parameters. */
export function paramsApplied(type: Expr, params: readonly Expr[]): Expr {
  let body = type;
  for (let i = 0; i < params.length; i++) {
    if (body.kind !== 'pi') throw new TypeError('a parameter is expected');
    body = body.body;
  }
  return instantiateRev(body, params);
}

/** Opens the fields of a constructor. */
export function withFields<T>(
  meta: Meta,
  ctor: ConstructorInfo,
  params: readonly Expr[],
  action: (fields: FVar[], type: Expr) => T,
): T {
  return forallTelescope(meta, paramsApplied(ctor.type, params), action, { max: ctor.numFields });
}

/** `(a₁ = b₁ → … → P) → P` */
function agreement(meta: Meta, target: Expr, fields1: readonly FVar[], fields2: readonly FVar[]): Expr {
  let inner: Expr = target;
  const equations = fields1
    .map((left, i) => ({
      equation: fieldEquation(meta, left, fields2[i]!),
      name: meta.localDecl(left).userName,
    }))
    .reverse();
  for (const { equation, name } of equations)
    if (equation !== undefined) inner = mkPi(nameOf(`${name}_eq`), equation.statement, inner);
  return mkPi(nameOf('a'), inner, target);
}

/** `T.noConfusion` */
export function mkNoConfusion(meta: Meta, shape: InductiveShape): AuxiliaryDefinition {
  return open(meta, shape, setting => {
    const { params, indices, level } = setting;
    const self = typeApp(shape, params, indices);
    return meta.withLocalDecl(nameOf('P'), 'implicit', mkSort(level), target =>
      meta.withLocalDecl(nameOf('v1'), 'implicit', self, v1 =>
        meta.withLocalDecl(nameOf('v2'), 'implicit', self, v2 => {
          const selfLevel = getLevel(meta, self);
          const equation = mkApps(mkConst(EQ, [selfLevel]), [self, v1, v2]);
          return meta.withLocalDecl(nameOf('h12'), 'default', equation, h => {
            const statement = (a: Expr, b: Expr) => confusionType(setting, target, indices, a, b);
            const motive = meta.withLocalDecl(nameOf('v2'), 'default', self, b =>
              meta.withLocalDecl(nameOf('h'), 'default', mkApps(mkConst(EQ, [selfLevel]), [self, v1, b]), e =>
                mkLambda(meta, [b, e], statement(v1, b)),
              ),
            );
            const value = mkApps(mkConst(EQ.child('rec'), [level, selfLevel]), [
              self,
              v1,
              motive,
              diagonal(setting, target, v1),
              v2,
              h,
            ]);
            const order = [...params, ...indices, target, v1, v2, h];
            const infos = repeat('implicit', params.length + indices.length + 3);
            return {
              name: shape.info.name.child('noConfusion'),
              levelParams: [levelName(level), ...shape.info.levelParams],
              type: withBinderInfos(mkForall(meta, order, statement(v1, v2)), infos),
              value: withBinderInfos(mkLambda(meta, order, value), infos),
            };
          });
        }),
      ),
    );
  });
}

function confusionType(setting: Setting, target: Expr, indices: readonly Expr[], a: Expr, b: Expr): Expr {
  const { shape, params, level } = setting;
  const fn = mkConst(shape.info.name.child('noConfusionType'), [level, ...shape.levels]);
  return mkApps(fn, [...params, ...indices, target, a, b]);
}

/** A proof of `noConfusionType P v v`, by cases on `v`. */
function diagonal(setting: Setting, target: FVar, value: FVar): Expr {
  const { meta, shape, params, indices, level } = setting;
  const motive = withIndicesAndMajor(meta, shape, params, (is, major) =>
    mkLambda(meta, [...is, major], confusionType(setting, target, is, major, major)),
  );
  const minors = shape.ctors.map(ctor =>
    withFields(meta, ctor, params, fields => {
      let inner: Expr = target;
      const proofs: Expr[] = [];
      for (const field of [...fields].reverse()) {
        const equation = fieldEquation(meta, field, field);
        if (equation === undefined) continue;
        proofs.unshift(equation.reflexivity);
        inner = mkPi(nameOf('e'), heterogeneousIn(meta, ctor, params, fields, field, equation), inner);
      }
      return meta.withLocalDecl(nameOf('k'), 'default', inner, k =>
        mkLambda(meta, [...fields, k], mkApps(k, reflexivities(meta, inner, proofs))),
      );
    }),
  );
  const casesOn = mkConst(shape.info.name.child('casesOn'), [level, ...shape.levels]);
  return mkApps(casesOn, [...params, motive, ...indices, value, ...minors]);
}

/**
 * The equation of a field with itself as `noConfusionType` states it: heterogeneous where the types of two
 * *different* values of the field differ.
 */
function heterogeneousIn(
  meta: Meta,
  ctor: ConstructorInfo,
  params: readonly Expr[],
  fields: readonly FVar[],
  field: FVar,
  equation: FieldEquation,
): Expr {
  const index = fields.indexOf(field);
  const heterogeneous = withFields(meta, ctor, params, others => {
    const other = fieldEquation(meta, field, others[index]!);
    return other?.heterogeneous === true;
  });
  if (!heterogeneous) return equation.statement;
  const type = inferType(meta, field);
  return mkApps(mkConst(HEQ, [getLevel(meta, type)]), [type, field, type, field]);
}

/** Proofs by reflexivity for the domains of `∀ (e₁ : …) …, P`. */
function reflexivities(meta: Meta, type: Expr, proofs: readonly Expr[]): Expr[] {
  const result: Expr[] = [];
  let rest = type;
  for (const proof of proofs) {
    if (rest.kind !== 'pi') throw new TypeError('an equation is expected');
    const domain = rest.binderType;
    let head = domain;
    while (head.kind === 'app') head = head.fn;
    if (head.kind === 'const' && head.name === HEQ) {
      const value = (proof as { readonly arg: Expr }).arg;
      const valueType = inferType(meta, value);
      result.push(mkApps(mkConst(HEQ.child('refl'), [getLevel(meta, valueType)]), [valueType, value]));
    } else result.push(proof);
    rest = rest.body;
  }
  return result;
}
