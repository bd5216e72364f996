/**
 * `T.below` and `T.brecOn`: course-of-values recursion. `below t` holds the results for everything smaller than `t`;
 * `brecOn t F` computes with all of them at hand. Functions by structural recursion compile to `brecOn`.
 */

import {
  type Expr,
  type FVar,
  LEVEL_ONE,
  type Level,
  levelMax,
  levelParam,
  levelSucc,
  mkApps,
  mkConst,
  mkSort,
  nameOf,
} from '../../../kernel/index.js';
import { forallTelescope, getLevel, inferType, type Meta, mkForall, mkLambda } from '../../meta/index.js';
import type { AuxiliaryDefinition } from './cases-on.js';
import {
  type InductiveShape,
  openRecursor,
  type RecursorVariables,
  repeat,
  withBinderInfos,
} from './inductive-shape.js';

const PUNIT = nameOf('PUnit');
const PPROD = nameOf('PProd');

/** Course-of-values recursion exists for recursive types that are alone in their block and eliminate into all sorts. */
export function canMakeBelow(meta: Meta, shape: InductiveShape): boolean {
  return (
    shape.info.isRec &&
    shape.large &&
    shape.recursor.numMotives === 1 &&
    meta.env.find(PUNIT) !== undefined &&
    meta.env.find(PPROD)?.kind === 'induct'
  );
}

/** The sort of `below`: large enough for the results and for the arguments of function-like fields. */
function belowLevel(meta: Meta, shape: InductiveShape, vars: RecursorVariables): Level {
  let level = levelMax(LEVEL_ONE, levelParam(shape.recursor.levelParams[0]!));
  for (const minor of vars.minors)
    forallTelescope(meta, meta.localDecl(minor).type, (variables, _) => {
      const { numFields } = shape.ctors[vars.minors.indexOf(minor)]!;
      for (const hypothesis of variables.slice(numFields))
        forallTelescope(meta, inferType(meta, hypothesis), xs => {
          for (const x of xs) level = levelMax(level, getLevel(meta, inferType(meta, x)));
        });
    });
  return level;
}

interface Setting {
  readonly meta: Meta;
  readonly shape: InductiveShape;
  readonly vars: RecursorVariables;
  readonly motive: FVar;
  /** Sort of the results. */
  readonly result: Level;
  /** Sort of `below`. */
  readonly level: Level;
}

/** `T.below` */
export function mkBelow(meta: Meta, shape: InductiveShape): AuxiliaryDefinition {
  return openRecursor(meta, shape, vars => {
    const level = belowLevel(meta, shape, vars);
    const { recursor } = shape;
    const result = levelParam(recursor.levelParams[0]!);
    const setting: Setting = { meta, shape, vars, motive: vars.motives[0]!, result, level };
    const sort = mkSort(level);
    const motive = mkLambda(meta, [...vars.indices, vars.major], sort);
    const minors = vars.minors.map((minor, i) => belowMinor(setting, minor, shape.ctors[i]!.numFields));
    const value = mkApps(mkConst(recursor.name, [levelSucc(level), ...shape.levels]), [
      ...vars.params,
      motive,
      ...minors,
      ...vars.indices,
      vars.major,
    ]);
    const order = [...vars.params, setting.motive, ...vars.indices, vars.major];
    const infos = repeat('implicit', order.length - 1);
    return {
      name: shape.info.name.child('below'),
      levelParams: recursor.levelParams,
      type: withBinderInfos(mkForall(meta, order, sort), infos),
      value: withBinderInfos(mkLambda(meta, order, value), infos),
    };
  });
}

/** `fun fields ihs => PProd (motive a) a_ih × …`, where the hypotheses are the `below` types of the fields. */
function belowMinor(setting: Setting, minor: FVar, numFields: number): Expr {
  const { meta, level, result } = setting;
  return forallTelescope(meta, meta.localDecl(minor).type, variables => {
    const fields = variables.slice(0, numFields);
    const hypotheses = variables.slice(numFields);
    return withSorts(setting, hypotheses, [], ihs => {
      const parts = hypotheses.map((hypothesis, i) =>
        forallTelescope(meta, inferType(meta, hypothesis), (xs, motiveApp) =>
          mkForall(meta, xs, mkApps(mkConst(PPROD, [result, level]), [motiveApp, mkApps(ihs[i]!, xs)])),
        ),
      );
      return mkLambda(meta, [...fields, ...ihs], productType(parts, level));
    });
  });
}

/** Declares variables like the induction hypotheses, with the sort of `below` in place of the motive. */
function withSorts<T>(
  setting: Setting,
  hypotheses: readonly FVar[],
  done: readonly FVar[],
  action: (ihs: readonly FVar[]) => T,
): T {
  const { meta } = setting;
  const hypothesis = hypotheses[done.length];
  if (hypothesis === undefined) return action(done);
  const decl = meta.localDecl(hypothesis);
  const type = forallTelescope(meta, decl.type, xs => mkForall(meta, xs, mkSort(setting.level)));
  return meta.withLocalDecl(decl.userName, 'default', type, ih =>
    withSorts(setting, hypotheses, [...done, ih], action),
  );
}

function productType(parts: readonly Expr[], level: Level): Expr {
  if (parts.length === 0) return mkConst(PUNIT, [level]);
  return parts
    .slice(0, -1)
    .reduceRight<Expr>(
      (rest, part) => mkApps(mkConst(PPROD, [level, level]), [part, rest]),
      parts[parts.length - 1]!,
    );
}

/** `T.brecOn` */
export function mkBRecOn(meta: Meta, shape: InductiveShape): AuxiliaryDefinition {
  return openRecursor(meta, shape, vars => {
    const level = belowLevel(meta, shape, vars);
    const { recursor, info } = shape;
    const result = levelParam(recursor.levelParams[0]!);
    const motive = vars.motives[0]!;
    const recLevels = recursor.levelParams.map(levelParam);
    const belowOf = (indices: readonly Expr[], t: Expr) =>
      mkApps(mkConst(info.name.child('below'), recLevels), [...vars.params, motive, ...indices, t]);
    const target = mkApps(motive, [...vars.indices, vars.major]);
    const stepType = meta.withLocalDecl(nameOf('f'), 'default', belowOf(vars.indices, vars.major), f =>
      mkForall(meta, [...vars.indices, vars.major, f], target),
    );
    return meta.withLocalDecl(nameOf('F_1'), 'default', stepType, step => {
      const pair = (indices: readonly Expr[], t: Expr): readonly [Expr, Expr] => [
        mkApps(motive, [...indices, t]),
        belowOf(indices, t),
      ];
      const setting: Setting = { meta, shape, vars, motive, result, level };
      const pairMotive = mkLambda(
        meta,
        [...vars.indices, vars.major],
        mkApps(mkConst(PPROD, [result, level]), pair(vars.indices, vars.major)),
      );
      const minors = vars.minors.map((minor, i) =>
        recursionMinor(setting, minor, shape.ctors[i]!.numFields, step, pair),
      );
      const rec = mkApps(mkConst(recursor.name, [level, ...shape.levels]), [
        ...vars.params,
        pairMotive,
        ...minors,
        ...vars.indices,
        vars.major,
      ]);
      const value = mkApps(mkConst(PPROD.child('fst'), [result, level]), [
        ...pair(vars.indices, vars.major),
        rec,
      ]);
      const order = [...vars.params, motive, ...vars.indices, vars.major, step];
      const infos = repeat('implicit', order.length - 2);
      return {
        name: info.name.child('brecOn'),
        levelParams: recursor.levelParams,
        type: withBinderInfos(mkForall(meta, order, target), infos),
        value: withBinderInfos(mkLambda(meta, order, value), infos),
      };
    });
  });
}

/** `fun fields ihs => ⟨F (C fields) ⟨ihs⟩, ⟨ihs⟩⟩` */
function recursionMinor(
  setting: Setting,
  minor: FVar,
  numFields: number,
  step: FVar,
  pair: (indices: readonly Expr[], t: Expr) => readonly [Expr, Expr],
): Expr {
  const { meta, level, result, motive } = setting;
  return forallTelescope(meta, meta.localDecl(minor).type, (variables, body) => {
    const hypotheses = variables.slice(numFields);
    const args = argsOf(body);
    const indices = args.slice(0, -1);
    const value = args[args.length - 1]!;
    return withPairs(setting, hypotheses, [], pair, ihs => {
      const packed = pack(meta, ihs, level);
      const proof = mkApps(step, [...indices, value, packed]);
      const both = mkApps(mkConst(PPROD.child('mk'), [result, level]), [
        ...pair(indices, value),
        proof,
        packed,
      ]);
      return mkLambda(meta, [...variables.slice(0, numFields), ...ihs], both);
    });
  });

  function argsOf(app: Expr): Expr[] {
    const args: Expr[] = [];
    let e = app;
    for (; e.kind === 'app'; e = e.fn) args.unshift(e.arg);
    if (e !== motive) throw new TypeError('a minor premise is expected to end in the motive');
    return args;
  }
}

function withPairs<T>(
  setting: Setting,
  hypotheses: readonly FVar[],
  done: readonly FVar[],
  pair: (indices: readonly Expr[], t: Expr) => readonly [Expr, Expr],
  action: (ihs: readonly FVar[]) => T,
): T {
  const { meta, result, level } = setting;
  const hypothesis = hypotheses[done.length];
  if (hypothesis === undefined) return action(done);
  const decl = meta.localDecl(hypothesis);
  const type = forallTelescope(meta, decl.type, (xs, motiveApp) => {
    const args: Expr[] = [];
    for (let e = motiveApp; e.kind === 'app'; e = e.fn) args.unshift(e.arg);
    const both = pair(args.slice(0, -1), args[args.length - 1]!);
    return mkForall(meta, xs, mkApps(mkConst(PPROD, [result, level]), both));
  });
  return meta.withLocalDecl(decl.userName, 'default', type, ih =>
    withPairs(setting, hypotheses, [...done, ih], pair, action),
  );
}

function pack(meta: Meta, ihs: readonly Expr[], level: Level): Expr {
  const [first, ...rest] = ihs;
  if (first === undefined) return mkConst(PUNIT.child('unit'), [level]);
  if (rest.length === 0) return first;
  const tail = pack(meta, rest, level);
  return mkApps(mkConst(PPROD.child('mk'), [level, level]), [
    inferType(meta, first),
    inferType(meta, tail),
    first,
    tail,
  ]);
}
