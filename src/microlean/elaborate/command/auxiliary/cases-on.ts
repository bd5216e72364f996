/** `T.casesOn` and `T.recOn`: the recursor with the major premise before the minor ones, without induction hypotheses. */

import {
  type Expr,
  type FVar,
  LEVEL_ZERO,
  type Level,
  levelParam,
  mkApps,
  mkConst,
  type Name,
  nameOf,
} from '../../../kernel/index.js';
import { forallTelescope, type Meta, mkForall, mkLambda, replaceVariables } from '../../meta/index.js';
import {
  firstMinor,
  type InductiveShape,
  motiveInfo,
  openRecursor,
  type RecursorVariables,
  repeat,
  withBinderInfos,
} from './inductive-shape.js';

/** A definition to be declared. */
export interface AuxiliaryDefinition {
  readonly name: Name;
  readonly levelParams: readonly Name[];
  readonly type: Expr;
  readonly value: Expr;
}

const PUNIT = nameOf('PUnit');
const TRUE = nameOf('True');

/** `T.recOn`. Only for types that are alone in their block. */
export function mkRecOn(meta: Meta, shape: InductiveShape): AuxiliaryDefinition {
  const { recursor } = shape;
  return openRecursor(meta, shape, vars => {
    const { params, motives, minors, indices, major } = vars;
    const order = [...params, ...motives, ...indices, major, ...minors];
    const recLevels = recursor.levelParams.map(levelParam);
    const value = mkApps(mkConst(recursor.name, recLevels), [
      ...params,
      ...motives,
      ...minors,
      ...indices,
      major,
    ]);
    const type = mkApps(motives[shape.motiveIndex]!, [...indices, major]);
    const infos = [
      ...repeat('implicit', params.length),
      ...repeat(motiveInfo(shape), motives.length),
      ...repeat('implicit', indices.length),
    ];
    return {
      name: shape.info.name.child('recOn'),
      levelParams: recursor.levelParams,
      type: withBinderInfos(mkForall(meta, order, type), infos),
      value: withBinderInfos(mkLambda(meta, order, value), infos),
    };
  });
}

/** `T.casesOn`; `undefined` if the other types of the block need a trivial type that is not declared yet. */
export function mkCasesOn(meta: Meta, shape: InductiveShape): AuxiliaryDefinition | undefined {
  const { recursor } = shape;
  const elimLevel = shape.large ? levelParam(recursor.levelParams[0]!) : LEVEL_ZERO;
  const trivial = trivialOf(meta, elimLevel, shape.large);
  if (recursor.numMotives > 1 && trivial === undefined) return undefined;
  return openRecursor(meta, shape, vars => {
    const start = firstMinor(meta, shape);
    const own = vars.minors.slice(start, start + shape.ctors.length);
    const motive = vars.motives[shape.motiveIndex]!;
    return withCaseMinors(meta, shape, own, [], minors =>
      closeCasesOn(meta, shape, vars, { motive, minors, start, trivial }),
    );
  });
}

/** The trivial type and its element at the level that is eliminated into. */
function trivialOf(
  meta: Meta,
  level: Level,
  large: boolean,
): { readonly type: Expr; readonly element: Expr } | undefined {
  const name = large ? PUNIT : TRUE;
  if (meta.env.find(name) === undefined) return undefined;
  const levels = large ? [level] : [];
  return {
    type: mkConst(name, levels),
    element: mkConst(name.child(large ? 'unit' : 'intro'), levels),
  };
}

/** Declares, for each minor premise, one without induction hypotheses, and goes on in that context. */
function withCaseMinors<T>(
  meta: Meta,
  shape: InductiveShape,
  minors: readonly FVar[],
  done: readonly FVar[],
  action: (minors: readonly FVar[]) => T,
): T {
  const index = done.length;
  const minor = minors[index];
  if (minor === undefined) return action(done);
  const decl = meta.localDecl(minor);
  const { numFields } = shape.ctors[index]!;
  const type = forallTelescope(meta, decl.type, (variables, body) =>
    mkForall(meta, variables.slice(0, numFields), body),
  );
  return meta.withLocalDecl(decl.userName, 'default', type, fvar =>
    withCaseMinors(meta, shape, minors, [...done, fvar], action),
  );
}

interface CaseParts {
  readonly motive: FVar;
  readonly minors: readonly FVar[];
  /** Position of this type's first minor premise in the recursor. */
  readonly start: number;
  readonly trivial: { readonly type: Expr; readonly element: Expr } | undefined;
}

function closeCasesOn(
  meta: Meta,
  shape: InductiveShape,
  vars: RecursorVariables,
  parts: CaseParts,
): AuxiliaryDefinition {
  const { recursor, info } = shape;
  const others = vars.motives.filter(m => m !== parts.motive);
  const otherValues = others.map(other => trivialMotive(meta, other, parts.trivial));
  const settle = (e: Expr) => replaceVariables(e, others, otherValues);
  const recMinors = vars.minors.map((minor, i) => {
    const own = parts.minors[i - parts.start];
    const numFields = own === undefined ? 0 : shape.ctors[i - parts.start]!.numFields;
    return forallTelescope(meta, settle(meta.localDecl(minor).type), variables => {
      const body = own === undefined ? parts.trivial!.element : mkApps(own, variables.slice(0, numFields));
      return mkLambda(meta, variables, body);
    });
  });
  const motives = vars.motives.map(m => (m === parts.motive ? m : otherValues[others.indexOf(m)]!));
  const recLevels = recursor.levelParams.map(levelParam);
  const value = mkApps(mkConst(recursor.name, recLevels), [
    ...vars.params,
    ...motives,
    ...recMinors,
    ...vars.indices,
    vars.major,
  ]);
  const order = [...vars.params, parts.motive, ...vars.indices, vars.major, ...parts.minors];
  const type = mkApps(parts.motive, [...vars.indices, vars.major]);
  const infos = [
    ...repeat('implicit', vars.params.length),
    motiveInfo(shape),
    ...repeat('implicit', vars.indices.length),
  ];
  return {
    name: info.name.child('casesOn'),
    levelParams: recursor.levelParams,
    type: withBinderInfos(mkForall(meta, order, type), infos),
    value: withBinderInfos(mkLambda(meta, order, value), infos),
  };
}

function trivialMotive(meta: Meta, motive: FVar, trivial: CaseParts['trivial']): Expr {
  return forallTelescope(meta, meta.localDecl(motive).type, variables =>
    mkLambda(meta, variables, trivial!.type),
  );
}
