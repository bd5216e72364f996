/**
 * Case distinction on a variable (Lean's `cases`): an application of `T.casesOn` whose motive generalises everything
 * that depends on the variable. Indices that are no free variables are replaced by new ones with equations, which are
 * solved in each case by substitution, injectivity and disjointness of constructors.
 */

import {
  betaApps,
  type ConstructorInfo,
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  type InductiveInfo,
  instantiate1,
  LEVEL_ZERO,
  type Level,
  mkApp,
  mkApps,
  mkConst,
  mkNatLit,
  type Name,
  nameOf,
} from '../../kernel/index.js';
import {
  forallTelescope,
  getLevel,
  inferType,
  isDefEq,
  isProp,
  type Meta,
  MetaError,
  mentionsAny,
  mkForall,
  mkLambda,
  natLiteral,
  replaceVariables,
  whnf,
  whnfR,
} from '../meta/index.js';
import { mapProblem, type Problem } from './problem.js';

const EQ = nameOf('Eq');
const HEQ = nameOf('HEq');
const NAT = nameOf('Nat');
const NAT_ZERO = nameOf('Nat.zero');
const NAT_SUCC = nameOf('Nat.succ');
const ADD = nameOf('HAdd.hAdd');

/** A case: the constructor, its fields, and the problem with the variable replaced. */
export type Branch = (problem: Problem, ctor: ConstructorInfo, fields: readonly Expr[]) => Expr;

/** `T params indices` with `T` inductive. */
export interface InductiveApp {
  readonly info: InductiveInfo;
  readonly levels: readonly Level[];
  readonly params: readonly Expr[];
  readonly indices: readonly Expr[];
}

/** The type as an application of an inductive type, if it reduces to one. */
export function inductiveApp(meta: Meta, type: Expr): InductiveApp | undefined {
  const reduced = whnf(meta, type);
  const head = getAppFn(reduced);
  if (head.kind !== 'const') return undefined;
  const info = meta.env.find(head.name);
  if (info?.kind !== 'induct') return undefined;
  const args = getAppArgs(reduced);
  return {
    info,
    levels: head.levels,
    params: args.slice(0, info.numParams),
    indices: args.slice(info.numParams),
  };
}

/** The term that distinguishes the constructors of `variable` and goes on with `branch` in each case that can be. */
export function splitCases(meta: Meta, problem: Problem, variable: FVar, branch: Branch): Expr {
  const app = inductiveApp(meta, meta.instantiate(inferType(meta, variable)));
  if (app === undefined) throw new MetaError('cannot match: the type is not an inductive type');
  const { info } = app;
  const casesOn = meta.env.find(info.name.child('casesOn'));
  if (casesOn === undefined) throw new MetaError(`'${info.name}' has no 'casesOn'`);
  const large = casesOn.levelParams.length > info.levelParams.length;
  const level = getLevel(meta, problem.target);
  if (!large && meta.mctx.instantiateLevel(level) !== LEVEL_ZERO && !isProp(meta, problem.target))
    throw new MetaError(
      `recursor '${info.name}.casesOn' can only eliminate into Prop: the result of this match is no proof`,
    );
  return plainIndices(meta, app)
    ? splitPlain(meta, problem, variable, app, large, branch)
    : splitWithEquations(meta, problem, variable, app, large, branch);
}

/** Whether the indices are distinct free variables that the parameters do not mention. */
function plainIndices(meta: Meta, app: InductiveApp): boolean {
  const seen = new Set<Expr>();
  for (const index of app.indices) {
    if (index.kind !== 'fvar' || seen.has(index) || meta.localDecl(index).value !== undefined) return false;
    seen.add(index);
  }
  return app.indices.length === 0 || !app.params.some(param => mentionsAny(meta.instantiate(param), seen));
}

/** The locals, apart from `variables`, that depend on any of them. */
function dependents(meta: Meta, locals: readonly FVar[], variables: readonly Expr[]): FVar[] {
  const all = new Set<Expr>(variables);
  const found: FVar[] = [];
  for (const local of contextOrder(meta, locals)) {
    if (all.has(local)) continue;
    if (!mentionsAny(meta.instantiate(meta.localDecl(local).type), all)) continue;
    all.add(local);
    found.push(local);
  }
  return found;
}

function casesHead(app: InductiveApp, large: boolean, level: Level): Expr {
  const levels = large ? [level, ...app.levels] : app.levels;
  return mkConst(app.info.name.child('casesOn'), levels);
}

function splitPlain(
  meta: Meta,
  problem: Problem,
  variable: FVar,
  app: InductiveApp,
  large: boolean,
  branch: Branch,
): Expr {
  const own = [...app.indices, variable] as FVar[];
  const reverted = dependents(meta, problem.locals, own);
  const result = mkForall(meta, reverted, problem.target);
  const motive = mkLambda(meta, own, result);
  const minors = app.info.ctors.map(name =>
    openConstructor(meta, app, name, (ctor, fields, indices, value) => {
      const generalised = replaceVariables(result, own, [...indices, value]);
      return forallTelescope(
        meta,
        generalised,
        (again, _) => {
          const from = [...own, ...reverted];
          const to = [...indices, value, ...again];
          const next = mapProblem(problem, e => replaceVariables(meta.instantiate(e), from, to));
          const inner = branch({ ...next, locals: mergeLocals(next.locals, fields) }, ctor, fields);
          return mkLambda(meta, [...fields, ...again], inner);
        },
        { max: reverted.length },
      );
    }),
  );
  const head = casesHead(app, large, getLevel(meta, result));
  return mkApps(head, [...app.params, motive, ...app.indices, variable, ...minors, ...reverted]);
}

const mergeLocals = (locals: readonly FVar[], fields: readonly FVar[]): FVar[] => [
  ...new Set([...fields, ...locals]),
];

/** Opens the fields of a constructor at the parameters of an inductive application. */
function openConstructor<T>(
  meta: Meta,
  app: InductiveApp,
  name: Name,
  action: (ctor: ConstructorInfo, fields: FVar[], indices: Expr[], value: Expr) => T,
): T {
  const ctor = meta.env.get(name);
  if (ctor.kind !== 'ctor') throw new TypeError(`${name} is no constructor`);
  const fn = mkConst(name, app.levels);
  let type = inferType(meta, fn);
  for (const param of app.params) {
    if (type.kind !== 'pi') throw new TypeError('a parameter is expected');
    type = instantiate1(type.body, param);
  }
  return forallTelescope(
    meta,
    type,
    (fields, result) =>
      action(
        ctor,
        fields,
        getAppArgs(result).slice(app.info.numParams),
        mkApps(fn, [...app.params, ...fields]),
      ),
    { max: ctor.numFields },
  );
}

// ---------------------------------------------------------------------------------------------------------
// Indices that are no variables

/** `a = b` or `HEq a b`, whichever fits. */
export function mkEquation(meta: Meta, left: Expr, right: Expr): { statement: Expr; reflexivity: Expr } {
  const type = inferType(meta, left);
  const level = getLevel(meta, type);
  const rightType = inferType(meta, right);
  if (isDefEq(meta, type, rightType))
    return {
      statement: mkApps(mkConst(EQ, [level]), [type, left, right]),
      reflexivity: mkApps(mkConst(EQ.child('refl'), [level]), [type, left]),
    };
  return {
    statement: mkApps(mkConst(HEQ, [level]), [type, left, rightType, right]),
    reflexivity: mkApps(mkConst(HEQ.child('refl'), [level]), [type, left]),
  };
}

function splitWithEquations(
  meta: Meta,
  problem: Problem,
  variable: FVar,
  app: InductiveApp,
  large: boolean,
  branch: Branch,
): Expr {
  const isProof = isProp(meta, inferType(meta, variable));
  const olds = isProof ? app.indices : [...app.indices, variable];
  // The motive: every index and (unless it is a proof) the variable itself becomes equal to what it was.
  const motive = openFamily(meta, app, (indices, major) => {
    const news = isProof ? indices : [...indices, major];
    return mkLambda(meta, [...indices, major], addEquations(meta, news, olds, 0, problem.target));
  });
  const minors = app.info.ctors.map(name =>
    openConstructor(meta, app, name, (ctor, fields, indices, value) =>
      // The equations are those of the motive at this constructor.
      forallTelescope(
        meta,
        betaApps(motive, [...indices, value]),
        equations => {
          const start = isProof ? replaceProof(meta, problem, variable, value) : problem;
          const locals = [...new Set([...start.locals, ...fields, ...equations])];
          const inner = solve(meta, { ...start, locals }, equations, (solved, change) =>
            branch(solved, ctor, fields.map(change)),
          );
          return mkLambda(meta, [...fields, ...equations], inner);
        },
        { max: olds.length },
      ),
    ),
  );
  const proofs = olds.map(old => reflexivityOf(meta, old));
  const goal = addEquations(meta, olds, olds, 0, problem.target);
  const head = casesHead(app, large, getLevel(meta, goal));
  const result = mkApps(head, [...app.params, motive, ...app.indices, variable, ...minors]);
  return mkApps(result, heteroProofs(meta, result, proofs, olds));
}

/** Reflexivity proofs in the form (plain or heterogeneous) that the motive states. */
function heteroProofs(meta: Meta, fn: Expr, proofs: readonly Expr[], olds: readonly Expr[]): Expr[] {
  const args: Expr[] = [];
  let type = inferType(meta, fn);
  for (const [i, proof] of proofs.entries()) {
    type = type.kind === 'pi' ? type : whnf(meta, type);
    if (type.kind !== 'pi') throw new TypeError('an equation is expected');
    const head = getAppFn(type.binderType);
    const old = olds[i]!;
    const heterogeneous = head.kind === 'const' && head.name === HEQ;
    const arg = heterogeneous
      ? mkApps(mkConst(HEQ.child('refl'), head.levels), [inferType(meta, old), old])
      : proof;
    args.push(arg);
    type = instantiate1(type.body, arg);
  }
  return args;
}

function reflexivityOf(meta: Meta, value: Expr): Expr {
  const type = inferType(meta, value);
  return mkApps(mkConst(EQ.child('refl'), [getLevel(meta, type)]), [type, value]);
}

/** Two proofs of one proposition are equal: the old one may be replaced without an equation. */
function replaceProof(meta: Meta, problem: Problem, variable: FVar, value: Expr): Problem {
  return mapProblem(problem, e => replaceVariables(meta.instantiate(e), [variable], [value]));
}

function openFamily<T>(meta: Meta, app: InductiveApp, action: (indices: FVar[], major: FVar) => T): T {
  const fn = mkApps(mkConst(app.info.name, app.levels), app.params);
  return forallTelescope(
    meta,
    inferType(meta, fn),
    indices =>
      meta.withLocalDecl(nameOf('t'), 'default', mkApps(fn, indices), major => action(indices, major)),
    { reduce: true, max: app.info.numIndices },
  );
}

function addEquations(
  meta: Meta,
  news: readonly Expr[],
  olds: readonly Expr[],
  from: number,
  target: Expr,
): Expr {
  if (from === news.length) return target;
  const { statement } = mkEquation(meta, news[from]!, olds[from]!);
  return meta.withLocalDecl(nameOf('h'), 'default', statement, h =>
    mkForall(meta, [h], addEquations(meta, news, olds, from + 1, target)),
  );
}

type Solved = (problem: Problem, change: (e: Expr) => Expr) => Expr;

/** Uses up equations one by one; `done` goes on with what is left of the problem. */
function solve(meta: Meta, problem: Problem, equations: readonly FVar[], done: Solved): Expr {
  const [equation, ...rest] = equations;
  if (equation === undefined) return done(problem, e => e);
  const statement = whnfR(meta, meta.instantiate(inferType(meta, equation)));
  const head = getAppFn(statement);
  const args = getAppArgs(statement);
  if (head.kind === 'const' && head.name === HEQ && args.length === 4) {
    if (!isDefEq(meta, args[0]!, args[2]!)) throw unsolvable(meta, args[1]!, args[3]!);
    const plain = mkApps(mkConst(nameOf('eq_of_heq'), head.levels), [args[0]!, args[1]!, args[3]!, equation]);
    return solvePlain(
      meta,
      problem,
      plain,
      { origin: equation, type: args[0]!, left: args[1]!, right: args[3]! },
      rest,
      done,
    );
  }
  if (head.kind !== 'const' || head.name !== EQ || args.length !== 3)
    throw new MetaError('an equation between indices is expected');
  return solvePlain(
    meta,
    problem,
    equation,
    { origin: equation, type: args[0]!, left: args[1]!, right: args[2]! },
    rest,
    done,
  );
}

interface Sides {
  /** The hypothesis that the equation comes from: it stays as it is. */
  readonly origin: FVar;
  readonly type: Expr;
  readonly left: Expr;
  readonly right: Expr;
}

function solvePlain(
  meta: Meta,
  problem: Problem,
  proof: Expr,
  sides: Sides,
  rest: readonly FVar[],
  done: Solved,
): Expr {
  const left = constructorForm(meta, sides.left);
  const right = constructorForm(meta, sides.right);
  const free = (e: Expr, other: Expr): e is FVar =>
    e.kind === 'fvar' &&
    meta.localDecl(e).value === undefined &&
    !mentionsAny(meta.instantiate(other), new Set([e]));
  // The newer variable, on the left, goes first: what the problem knows of older ones stays as it is.
  if (free(left, right)) {
    const level = getLevel(meta, sides.type);
    const symm = mkApps(mkConst(nameOf('Eq.symm'), [level]), [sides.type, sides.left, sides.right, proof]);
    return substitute(meta, problem, symm, { ...sides, left: right, right: left }, rest, done);
  }
  if (free(right, left)) return substitute(meta, problem, proof, { ...sides, left, right }, rest, done);
  if (isDefEq(meta, left, right)) return solve(meta, problem, rest, done);
  const l = getAppFn(left);
  const r = getAppFn(right);
  const isCtor = (e: Expr) => e.kind === 'const' && meta.env.find(e.name)?.kind === 'ctor';
  if (!isCtor(l) || !isCtor(r)) throw unsolvable(meta, left, right);
  return solveConstructors(meta, problem, proof, { ...sides, left, right }, rest, done);
}

function unsolvable(meta: Meta, left: Expr, right: Expr): MetaError {
  return new MetaError(
    `unsupported by microlean: dependent elimination cannot solve an equation between ${describe(meta, left)} and ${describe(meta, right)}`,
  );
}

const describe = (meta: Meta, e: Expr): string => {
  const head = getAppFn(meta.instantiate(e));
  if (head.kind === 'const') return `'${head.name}'`;
  return head.kind === 'fvar' ? `'${meta.localDecl(head).userName}'` : `a ${head.kind}`;
};

/** `Nat` numerals and offsets as constructor applications; other terms in weak-head normal form. */
export function constructorForm(meta: Meta, expr: Expr): Expr {
  const e = meta.instantiate(expr);
  if (e.kind === 'fvar') return e;
  const head = getAppFn(e);
  if (head.kind === 'const' && meta.env.find(head.name)?.kind === 'ctor') return e;
  const n = natLiteral(e);
  if (n !== undefined && isNat(meta, e))
    return n === 0n ? mkConst(NAT_ZERO) : mkApp(mkConst(NAT_SUCC), mkNatLit(n - 1n));
  if (head.kind === 'const' && head.name === ADD) {
    const args = getAppArgs(e);
    const k = args.length === 6 ? natLiteral(args[5]!) : undefined;
    const type = args[0];
    if (k !== undefined && k > 0n && type?.kind === 'const' && type.name === NAT) {
      const inner = k === 1n ? args[4]! : mkApps(head, [...args.slice(0, 5), mkNatLit(k - 1n)]);
      return mkApp(mkConst(NAT_SUCC), inner);
    }
  }
  const reduced = whnf(meta, e);
  if (reduced.kind === 'lit') return reduced === e ? e : constructorForm(meta, reduced);
  const reducedHead = getAppFn(reduced);
  const useful =
    reduced.kind === 'fvar' ||
    (reducedHead.kind === 'const' && meta.env.find(reducedHead.name)?.kind === 'ctor');
  return useful ? reduced : e;
}

function isNat(meta: Meta, e: Expr): boolean {
  if (e.kind === 'lit') return true;
  const type = whnfR(meta, inferType(meta, e));
  return type.kind === 'const' && type.name === NAT;
}

/** Replaces the variable on the right side of `proof : left = right` by the left side. */
function substitute(
  meta: Meta,
  problem: Problem,
  proof: Expr,
  sides: Sides,
  rest: readonly FVar[],
  done: Solved,
): Expr {
  const variable = sides.right as FVar;
  const reverted = dependents(meta, [...problem.locals, ...rest], [variable]).filter(
    local => local !== sides.origin,
  );
  const level = getLevel(meta, sides.type);
  const result = mkForall(meta, reverted, problem.target);
  const motive = meta.withLocalDecl(
    nameOf('h'),
    'default',
    mkApps(mkConst(EQ, [level]), [sides.type, sides.left, variable]),
    h => mkLambda(meta, [variable, h], result),
  );
  const minorType = replaceVariables(result, [variable], [sides.left]);
  const minor = forallTelescope(
    meta,
    minorType,
    (again, _) => {
      const change = (e: Expr) =>
        replaceVariables(meta.instantiate(e), [variable, ...reverted], [sides.left, ...again]);
      const next = mapProblem(problem, change);
      const inner = solve(meta, next, rest.map(change) as FVar[], (solved, later) =>
        done(solved, e => later(change(e))),
      );
      return mkLambda(meta, again, inner);
    },
    { max: reverted.length },
  );
  const rec = mkConst(EQ.child('rec'), [getLevel(meta, result), level]);
  return mkApps(rec, [sides.type, sides.left, motive, minor, variable, proof, ...reverted]);
}

function contextOrder(meta: Meta, variables: readonly FVar[]): FVar[] {
  const wanted = new Set<Expr>(variables);
  return meta.context
    .toArray()
    .map(decl => decl.fvar)
    .filter(fvar => wanted.has(fvar));
}

/** `C a = D b`: absurd if the constructors differ, else the fields are equal. */
function solveConstructors(
  meta: Meta,
  problem: Problem,
  proof: Expr,
  sides: Sides,
  rest: readonly FVar[],
  done: Solved,
): Expr {
  const app = inductiveApp(meta, sides.type);
  if (app === undefined || meta.env.find(app.info.name.child('noConfusion')) === undefined)
    throw unsolvable(meta, sides.left, sides.right);
  const level = getLevel(meta, problem.target);
  const confusion = mkApps(mkConst(app.info.name.child('noConfusion'), [level, ...app.levels]), [
    ...app.params,
    ...app.indices,
    problem.target,
    sides.left,
    sides.right,
    proof,
  ]);
  if (getAppFn(sides.left) !== getAppFn(sides.right)) return confusion;
  const type = whnf(meta, inferType(meta, confusion));
  if (type.kind !== 'pi') throw new TypeError('noConfusion is expected to ask for a continuation');
  const count = piCount(type.binderType) - piCount(problem.target);
  const continuation = forallTelescope(
    meta,
    type.binderType,
    equations => {
      const locals = [...problem.locals, ...equations];
      const inner = solve(meta, { ...problem, locals }, [...equations, ...rest], done);
      return mkLambda(meta, equations, inner);
    },
    { max: count },
  );
  return mkApp(confusion, continuation);
}

function piCount(type: Expr): number {
  let count = 0;
  for (let e = type; e.kind === 'pi'; e = e.body) count++;
  return count;
}
