/**
 * Unification and definitional equality (Lean's `isDefEq`): decides `left =?= right` under the current transparency,
 * assigning metavariables of the current depth. Higher-order patterns are solved exactly; outside the pattern
 * fragment a first-order approximation is tried. Incomplete by nature; never trusted: the kernel checks the result.
 */

import {
  alphaEqual,
  type Const,
  type ConstantInfo,
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  getAppNumArgs,
  instantiateRev,
  type Lam,
  LEVEL_ZERO,
  type MVar,
  mkApp,
  mkApps,
  mkBVar,
  mkConst,
  mkLam,
  mkNatLit,
  mkProj,
  type Name,
  nameOf,
  type Pi,
} from '../../kernel/index.js';
import { assignMVar } from './assign.js';
import { inferType, isProp } from './infer-type.js';
import { synthesizePending } from './instances.js';
import { isLevelDefEq, settleLevels } from './level-unify.js';
import type { Meta } from './meta.js';
import { natLiteral, reduceNat } from './nat.js';
import { canUnfold, reduceProj, unfoldDefinition, whnf, whnfCore } from './whnf.js';

const NAT = nameOf('Nat');
const NAT_ZERO = nameOf('Nat.zero');
const NAT_SUCC = nameOf('Nat.succ');
const H_ADD = nameOf('HAdd.hAdd');
const NAT_TYPE = mkConst(NAT);

/**
 * Whether two terms of one type are, or can be made, definitionally equal. On `false` nothing is assigned.
 */
export function isDefEq(meta: Meta, left: Expr, right: Expr): boolean {
  return meta.attempt(() => unify(meta, left, right) && settleLevels(meta, false)) === true;
}

/** {@link isDefEq} that unfolds reducible definitions only: whether two terms count as the same for a tactic. */
export function isDefEqReducible(meta: Meta, left: Expr, right: Expr): boolean {
  return left === right || meta.withTransparency('reducible', () => isDefEq(meta, left, right));
}

/** Types of two terms are compared as {@link isDefEq} does; then the terms. */
export function isDefEqWithTypes(meta: Meta, left: Expr, right: Expr): boolean {
  return isDefEq(meta, inferType(meta, left), inferType(meta, right)) && isDefEq(meta, left, right);
}

function unify(meta: Meta, left: Expr, right: Expr): boolean {
  meta.tick();
  const quick = quickCheck(meta, left, right);
  if (quick !== undefined) return quick;
  const l = whnfCore(meta, left);
  const r = whnfCore(meta, right);
  if (l !== left || r !== right) {
    const again = quickCheck(meta, l, r);
    if (again !== undefined) return again;
  }
  return unifyFlex(meta, l, r) ?? unifyRigid(meta, l, r);
}

/** Answers that need no reduction. */
function quickCheck(meta: Meta, l: Expr, r: Expr): boolean | undefined {
  if (l === r) return true;
  if (!l.hasExprMVar && !r.hasExprMVar && !l.hasLevelMVar && !r.hasLevelMVar && alphaEqual(l, r)) return true;
  if (l.kind === 'mdata') return unify(meta, l.expr, r);
  if (r.kind === 'mdata') return unify(meta, l, r.expr);
  if (l.kind === 'sort' && r.kind === 'sort') return isLevelDefEq(meta, l.level, r.level);
  if (l.kind === 'lit' && r.kind === 'lit') return l.literal === r.literal;
  if (l.kind === 'pi' && r.kind === 'pi') return unifyBinders(meta, l, r);
  if (l.kind === 'lam' && r.kind === 'lam') return unifyBinders(meta, l, r);
  if (l.kind === 'mvar' || r.kind === 'mvar') return undefined;
  if (l.kind === 'sort' || r.kind === 'sort') {
    const other = l.kind === 'sort' ? r : l;
    if (other.kind === 'pi' || other.kind === 'lam' || other.kind === 'lit') return false;
  }
  return undefined;
}

function unifyBinders(meta: Meta, left: Pi | Lam, right: Pi | Lam): boolean {
  const variables: FVar[] = [];
  let context = meta.context;
  let l: Expr = left;
  let r: Expr = right;
  const kind = left.kind;
  while (l.kind === kind && r.kind === kind) {
    const lb = l as Pi | Lam;
    const rb = r as Pi | Lam;
    const lt = instantiateRev(lb.binderType, variables);
    if (lb.binderType !== rb.binderType || lb.binderType.hasExprMVar) {
      const rt = instantiateRev(rb.binderType, variables);
      if (!meta.withContext(context, () => unify(meta, lt, rt))) return false;
    }
    const decl = meta.freshLocalDecl(lb.binderName, lt, { binderInfo: lb.binderInfo });
    context = context.push(decl);
    variables.push(decl.fvar);
    l = lb.body;
    r = rb.body;
  }
  const lEnd = instantiateRev(l, variables);
  const rEnd = instantiateRev(r, variables);
  return meta.withContext(context, () => unify(meta, lEnd, rEnd));
}

// ---------------------------------------------------------------------------------------------------------
// Metavariables

/** The metavariable at the head of an application, if it may be assigned. */
function flexHead(meta: Meta, expr: Expr): MVar | undefined {
  const fn = getAppFn(expr);
  if (fn.kind !== 'mvar' || !meta.mctx.isAssignable(fn.id)) return undefined;
  return meta.mctx.decl(fn.id).kind === 'opaque' ? undefined : fn;
}

/** Cases with an assignable metavariable at the head of a side. */
function unifyFlex(meta: Meta, l: Expr, r: Expr): boolean | undefined {
  const lHead = flexHead(meta, l);
  const rHead = flexHead(meta, r);
  if (lHead === undefined && rHead === undefined) return undefined;
  if (lHead !== undefined && rHead !== undefined) return unifyFlexFlex(meta, lHead, l, rHead, r);
  const solved =
    lHead !== undefined ? assignMVar(meta, lHead, l, r, unify) : assignMVar(meta, rHead!, r, l, unify);
  if (solved) return true;
  // The rigid side may unfold to something that fits.
  const flex = lHead !== undefined ? l : r;
  const rigid = lHead !== undefined ? r : l;
  const unfolded = unfoldDefinition(meta, rigid);
  if (getAppNumArgs(flex) > 0 && unfolded !== undefined) return unify(meta, flex, unfolded);
  return false;
}

function unifyFlexFlex(meta: Meta, lHead: MVar, l: Expr, rHead: MVar, r: Expr): boolean {
  if (lHead === rHead) {
    const same = meta.attempt(() => unifyArgs(meta, getAppArgs(l), getAppArgs(r)));
    if (same !== undefined) return true;
  }
  // Assign the one that was made later, or that is applied to fewer arguments: it depends on less.
  const lFirst =
    getAppNumArgs(l) !== getAppNumArgs(r)
      ? getAppNumArgs(l) < getAppNumArgs(r)
      : preferAssign(meta, lHead, rHead);
  const order = lFirst
    ? ([
        [lHead, l, r],
        [rHead, r, l],
      ] as const)
    : ([
        [rHead, r, l],
        [lHead, l, r],
      ] as const);
  return order.some(([head, flex, other]) => assignMVar(meta, head, flex, other, unify));
}

function preferAssign(meta: Meta, left: MVar, right: MVar): boolean {
  const l = meta.mctx.decl(left.id);
  const r = meta.mctx.decl(right.id);
  if (l.kind !== r.kind) return l.kind === 'natural';
  if (l.context.size !== r.context.size) return l.context.size > r.context.size;
  return left.id > right.id;
}

// ---------------------------------------------------------------------------------------------------------
// Rigid terms

function unifyRigid(meta: Meta, l: Expr, r: Expr): boolean {
  const known = knownAnswers(meta, l, r);
  if (known === undefined) return compareRigid(meta, l, r);
  let answer = known.get(r);
  if (answer === undefined) known.set(r, (answer = compareRigid(meta, l, r)));
  return answer;
}

/**
 * Answers for `l` and other terms, where no metavariable is about: nothing can be assigned then, and the answer stays.
 * Without them, sums of sums are compared anew for each way to unfold what is around them: exponentially often.
 */
function knownAnswers(meta: Meta, l: Expr, r: Expr): Map<Expr, boolean> | undefined {
  if (l.kind !== 'app' || r.kind !== 'app') return undefined;
  if (l.hasExprMVar || l.hasLevelMVar || r.hasExprMVar || r.hasLevelMVar) return undefined;
  let memo = meta.caches.defEq.get(meta.transparency);
  if (memo === undefined) meta.caches.defEq.set(meta.transparency, (memo = new Map()));
  let answers = memo.get(l);
  if (answers === undefined) memo.set(l, (answers = new Map()));
  return answers;
}

function compareRigid(meta: Meta, l: Expr, r: Expr): boolean {
  return (
    unifyComputed(meta, l, r) ??
    unifyNat(meta, l, r) ??
    unifyProofs(meta, l, r) ??
    unifyEta(meta, l, r) ??
    unifyUnfolding(meta, l, r) ??
    unifyStuck(meta, l, r)
  );
}

/** Closed arithmetic: compared by its value, whatever the transparency (as in Lean). */
function unifyComputed(meta: Meta, l: Expr, r: Expr): boolean | undefined {
  if (l.hasFVar || l.hasExprMVar || r.hasFVar || r.hasExprMVar) return undefined;
  const left = reduceNat(meta, l);
  const right = reduceNat(meta, r);
  return left === undefined && right === undefined ? undefined : unify(meta, left ?? l, right ?? r);
}

/** Numerals and `n + k` offsets of type `Nat`. */
function unifyNat(meta: Meta, l: Expr, r: Expr): boolean | undefined {
  const a = natOffset(l);
  const b = natOffset(r);
  if (a === undefined || b === undefined) return undefined;
  if (a.base === undefined && b.base === undefined) return a.offset === b.offset;
  const common = a.offset < b.offset ? a.offset : b.offset;
  if (common === 0n) {
    // `x + k` with k > 0 is never the numeral 0.
    if (a.base === undefined && b.offset > 0n) return false;
    if (b.base === undefined && a.offset > 0n) return false;
    return undefined;
  }
  return unify(meta, fromOffset(a.base, a.offset - common), fromOffset(b.base, b.offset - common));
}

interface NatOffset {
  /** `undefined` for a numeral. */
  readonly base: Expr | undefined;
  readonly offset: bigint;
}

/** `base + offset` for a term that shows it on its face as a numeral, `Nat.succ` or `n + numeral` at `Nat`. */
function natOffset(expr: Expr): NatOffset | undefined {
  if (expr.kind === 'lit')
    return typeof expr.literal === 'bigint' ? { base: undefined, offset: expr.literal } : undefined;
  const fn = getAppFn(expr);
  if (fn.kind !== 'const') return undefined;
  if (fn.name === NAT_ZERO) return { base: undefined, offset: 0n };
  if (expr.kind !== 'app') return undefined;
  if (fn.name === NAT_SUCC) {
    const inner = natOffset(expr.arg) ?? { base: expr.arg, offset: 0n };
    return { base: inner.base, offset: inner.offset + 1n };
  }
  const args = getAppArgs(expr);
  if (fn.name === H_ADD && args.length === 6 && isNat(args[0]!)) {
    const k = natLiteral(args[5]!);
    if (k === undefined) {
      const sum = closedSum(fn, args);
      return sum === undefined ? undefined : { base: undefined, offset: sum };
    }
    const inner = natOffset(args[4]!) ?? { base: args[4]!, offset: 0n };
    // `x + 0` is `x` by unfolding only, but `3 + 0` is a numeral.
    if (k === 0n && inner.base !== undefined) return undefined;
    return { base: inner.base, offset: inner.offset + k };
  }
  const n = isNatNumeral(fn, args) ? natLiteral(expr) : closedSum(fn, args);
  return n === undefined ? undefined : { base: undefined, offset: n };
}

/** Operations on numerals that Lean evaluates whatever the transparency (`evalNat`), with their instances. */
const EVALUATED = new Map(
  (
    [
      ['HAdd.hAdd', 'instHAdd', 'instAddNat', (a, b) => a + b],
      ['HSub.hSub', 'instHSub', 'instSubNat', (a, b) => (a > b ? a - b : 0n)],
      ['HMul.hMul', 'instHMul', 'instMulNat', (a, b) => a * b],
    ] as [string, string, string, (a: bigint, b: bigint) => bigint][]
  ).map(([operation, outer, inner, value]) => [
    nameOf(operation),
    { instance: mkApps(mkConst(nameOf(outer), [LEVEL_ZERO]), [NAT_TYPE, mkConst(nameOf(inner))]), value },
  ]),
);

/** The value of sums, differences and products of numerals at `Nat`. */
function closedSum(fn: Const, args: readonly Expr[]): bigint | undefined {
  const operation = args.length === 6 && isNat(args[0]!) ? EVALUATED.get(fn.name) : undefined;
  if (operation === undefined || args[3] !== operation.instance) return undefined;
  const [a, b] = [natOffset(args[4]!), natOffset(args[5]!)];
  if (a === undefined || b === undefined || a.base !== undefined || b.base !== undefined) return undefined;
  return operation.value(a.offset, b.offset);
}

const OF_NAT = nameOf('OfNat.ofNat');
const isNat = (type: Expr): boolean => type.kind === 'const' && type.name === NAT;
const isNatNumeral = (fn: Const, args: readonly Expr[]): boolean =>
  fn.name === OF_NAT && args.length === 3 && isNat(args[0]!);

function fromOffset(base: Expr | undefined, offset: bigint): Expr {
  if (base === undefined) return mkNatLit(offset);
  let result = base;
  for (let i = 0n; i < offset; i++) result = mkApp(mkConst(NAT_SUCC), result);
  return result;
}

/** Proof irrelevance: two proofs of one proposition are equal. */
function unifyProofs(meta: Meta, l: Expr, r: Expr): boolean | undefined {
  if (l.kind === 'lam' || r.kind === 'lam' || l.kind === 'pi' || r.kind === 'pi' || l.kind === 'sort')
    return undefined;
  const type = inferType(meta, l);
  if (!isProp(meta, type)) return undefined;
  return unify(meta, type, inferType(meta, r)) ? true : undefined;
}

/** Function eta, when exactly one side is a lambda. */
function unifyEta(meta: Meta, l: Expr, r: Expr): boolean | undefined {
  if (l.kind === 'lam' && r.kind !== 'lam') return unifyEtaSide(meta, l, r);
  if (r.kind === 'lam' && l.kind !== 'lam') return unifyEtaSide(meta, r, l);
  return undefined;
}

function unifyEtaSide(meta: Meta, lambda: Lam, other: Expr): boolean | undefined {
  const type = whnf(meta, inferType(meta, other));
  if (type.kind !== 'pi') return undefined;
  return unify(
    meta,
    lambda,
    mkLam(lambda.binderName, type.binderType, mkApp(other, mkBVar(0)), lambda.binderInfo),
  );
}

/** Lazy unfolding: same head compares arguments first; otherwise the definition that is built on the other unfolds. */
function unifyUnfolding(meta: Meta, l: Expr, r: Expr): boolean | undefined {
  const lFn = getAppFn(l);
  const rFn = getAppFn(r);
  if (lFn.kind === 'const' && rFn.kind === 'const' && lFn.name === rFn.name) {
    const lArgs = getAppArgs(l);
    const rArgs = getAppArgs(r);
    if (lArgs.length === rArgs.length) {
      const direct = meta.attempt(() => unifyLevels(meta, lFn, rFn) && unifyArgs(meta, lArgs, rArgs, lFn));
      if (direct !== undefined) return true;
    }
  }
  const lInfo = deltaInfo(meta, lFn);
  const rInfo = deltaInfo(meta, rFn);
  if (lInfo === undefined && rInfo === undefined) return undefined;
  const side = lInfo === undefined ? 'right' : rInfo === undefined ? 'left' : unfoldFirst(lInfo, rInfo);
  const lNext = side === 'right' ? undefined : unfoldDefinition(meta, l);
  const rNext = side === 'left' ? undefined : unfoldDefinition(meta, r);
  if (lNext !== undefined || rNext !== undefined) return unify(meta, lNext ?? l, rNext ?? r);
  // The preferred side is stuck (a projection of a variable, a match on a variable): try the other.
  const otherL = side === 'right' ? unfoldDefinition(meta, l) : undefined;
  const otherR = side === 'left' ? unfoldDefinition(meta, r) : undefined;
  return otherL === undefined && otherR === undefined ? undefined : unify(meta, otherL ?? l, otherR ?? r);
}

function deltaInfo(meta: Meta, fn: Expr): ConstantInfo | undefined {
  if (fn.kind !== 'const') return undefined;
  const info = meta.env.find(fn.name);
  if (info === undefined) return undefined;
  return canUnfold(meta, info) || meta.env.entry('projection', fn.name) !== undefined ? info : undefined;
}

function unfoldFirst(l: ConstantInfo, r: ConstantInfo): 'left' | 'right' | 'both' {
  const a = height(l);
  const b = height(r);
  if (a === b) return 'both';
  return a > b ? 'left' : 'right';
}

function height(info: ConstantInfo): number {
  if (info.kind !== 'def') return -1;
  if (info.hints === 'abbrev') return Number.POSITIVE_INFINITY;
  return info.hints === 'opaque' ? -1 : info.hints.regular;
}

/** `S.x s` as the kernel's projection where the other side is one: eta for structures compares with those. */
function asProjection(meta: Meta, expr: Expr): Expr {
  const fn = getAppFn(expr);
  const projection = fn.kind === 'const' ? meta.env.entry('projection', fn.name) : undefined;
  if (projection === undefined) return expr;
  const args = getAppArgs(expr);
  const struct = args[projection.numParams];
  if (struct === undefined) return expr;
  return mkApps(mkProj(projection.structure, projection.index, struct), args.slice(projection.numParams + 1));
}

/** Neither side unfolds any more. */
function unifyStuck(meta: Meta, left: Expr, right: Expr): boolean {
  const l = getAppFn(right).kind === 'proj' ? asProjection(meta, left) : left;
  const r = getAppFn(left).kind === 'proj' ? asProjection(meta, right) : right;
  const lFn = getAppFn(l);
  const rFn = getAppFn(r);
  const lArgs = getAppArgs(l);
  const rArgs = getAppArgs(r);
  if (
    lFn.kind === 'proj' &&
    rFn.kind === 'proj' &&
    lFn.index === rFn.index &&
    lFn.typeName === rFn.typeName
  ) {
    const same = meta.attempt(() => unify(meta, lFn.struct, rFn.struct) && unifyArgs(meta, lArgs, rArgs));
    if (same !== undefined) return true;
  }
  const applied =
    ((lFn.kind === 'fvar' || lFn.kind === 'mvar') && lFn === rFn) ||
    (lFn.kind !== 'const' && lFn.kind === rFn.kind && lArgs.length > 0 && alphaEqual(lFn, rFn));
  if (applied && meta.attempt(() => unifyArgs(meta, lArgs, rArgs)) !== undefined) return true;
  return (
    unifyAfterPending(meta, l, r) ||
    unifyStructureEta(meta, l, r) ||
    unifyStructureEta(meta, r, l) ||
    unifyUnit(meta, l, r) ||
    unifyNatSuccessor(meta, l, r)
  );
}

/** An instance that was postponed may be what both sides wait for. */
function unifyAfterPending(meta: Meta, l: Expr, r: Expr): boolean {
  const stuck = [stuckMVar(meta, l), stuckMVar(meta, r)].filter(m => m !== undefined);
  for (const mvar of stuck)
    if (synthesizePending(meta, mvar)) return unify(meta, meta.instantiate(l), meta.instantiate(r));
  return false;
}

/** The metavariable that keeps a term from reducing further. */
export function stuckMVar(meta: Meta, expr: Expr): MVar | undefined {
  const e = whnfCore(meta, expr);
  const fn = getAppFn(e);
  if (fn.kind === 'mvar') return meta.mctx.isAssigned(fn.id) ? undefined : fn;
  if (fn.kind === 'proj') return stuckMVar(meta, fn.struct);
  if (fn.kind !== 'const') return undefined;
  const args = getAppArgs(e);
  const projection = meta.env.entry('projection', fn.name);
  const info = meta.env.find(fn.name);
  const major =
    projection !== undefined
      ? args[projection.numParams]
      : info?.kind === 'rec'
        ? args[info.numParams + info.numMotives + info.numMinors + info.numIndices]
        : undefined;
  return major === undefined ? undefined : stuckMVar(meta, whnf(meta, major));
}

/** `S.mk a b = s` when `s` has projections equal to the fields. */
function unifyStructureEta(meta: Meta, ctorSide: Expr, other: Expr): boolean {
  const fn = getAppFn(ctorSide);
  if (fn.kind !== 'const') return false;
  const ctor = meta.env.find(fn.name);
  if (ctor?.kind !== 'ctor') return false;
  const induct = meta.env.find(ctor.induct);
  if (induct?.kind !== 'induct' || induct.ctors.length !== 1 || induct.isRec || induct.numIndices !== 0)
    return false;
  const args = getAppArgs(ctorSide);
  if (args.length !== ctor.numParams + ctor.numFields) return false;
  if (!unify(meta, inferType(meta, ctorSide), inferType(meta, other))) return false;
  return args.slice(ctor.numParams).every((field, i) => {
    const value = reduceProj(meta, induct.name, i, other) ?? mkProj(induct.name, i, other);
    return unify(meta, value, field);
  });
}

/** Two elements of a structure type without fields. */
function unifyUnit(meta: Meta, l: Expr, r: Expr): boolean {
  const type = whnf(meta, inferType(meta, l));
  const head = getAppFn(type);
  if (head.kind !== 'const') return false;
  const induct = meta.env.find(head.name);
  if (induct?.kind !== 'induct' || induct.ctors.length !== 1 || induct.numIndices !== 0 || induct.isRec)
    return false;
  const ctor = meta.env.find(induct.ctors[0]!);
  return ctor?.kind === 'ctor' && ctor.numFields === 0 && unify(meta, type, inferType(meta, r));
}

/** A numeral against a term that reduces to `Nat.succ …`. */
function unifyNatSuccessor(meta: Meta, l: Expr, r: Expr): boolean {
  const side = (literal: Expr, other: Expr): boolean => {
    if (literal.kind !== 'lit' || typeof literal.literal !== 'bigint' || literal.literal === 0n) return false;
    if (getAppFn(other).kind !== 'const' || !(other.kind === 'app') || getAppFn(other) !== mkConst(NAT_SUCC))
      return false;
    return unify(meta, mkNatLit(literal.literal - 1n), other.arg);
  };
  return side(l, r) || side(r, l);
}

function unifyLevels(meta: Meta, l: Const, r: Const): boolean {
  return (
    l.levels.length === r.levels.length &&
    l.levels.every((level, i) => isLevelDefEq(meta, level, r.levels[i]!))
  );
}

/**
 * Arguments pairwise: explicit ones and types first, since they determine the other implicit ones; instances last.
 */
function unifyArgs(meta: Meta, left: readonly Expr[], right: readonly Expr[], fn?: Expr): boolean {
  if (left.length !== right.length) return false;
  const later: number[] = [];
  const postponed = fn?.kind === 'const' ? argumentsForLater(meta, fn.name) : [];
  for (let i = 0; i < left.length; i++) {
    if (postponed[i] === true) later.push(i);
    else if (!unify(meta, left[i]!, right[i]!)) return false;
  }
  // Types and instances that the explicit arguments determine: compared by what they unfold to (as in Lean).
  const transparency = meta.transparency === 'all' ? 'all' : 'default';
  return meta.withTransparency(transparency, () => later.every(i => unify(meta, left[i]!, right[i]!)));
}

/** Which arguments of a constant come second: implicit ones that are not types. */
function argumentsForLater(meta: Meta, name: Name): readonly boolean[] {
  return meta.env.cached(`later:${name}`, () => {
    const flags: boolean[] = [];
    for (let t = meta.env.find(name)?.type; t?.kind === 'pi'; t = t.body)
      flags.push(t.binderInfo !== 'default' && t.binderType.kind !== 'sort');
    return flags;
  });
}
