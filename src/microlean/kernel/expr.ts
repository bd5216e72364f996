/**
 * Expressions of Lean's type theory, hash-consed and locally nameless.
 *
 * Bound variables are de Bruijn indices (0 = innermost); free variables and metavariables carry ids. All nodes
 * are made by the `mk…` functions below, which intern them: `a === b` implies that they are the same term. The
 * converse holds only up to binder names and as long as {@link forgetInterned} was not called in between, so
 * equality is {@link alphaEqual}; `===` is its fast path.
 *
 * All nodes are objects of one class, so that property reads stay monomorphic in the checker's inner loops;
 * the exported types give each kind its own view of that class.
 */

import type { Level } from './level.js';
import type { Name } from './name.js';

export type BinderInfo = 'default' | 'implicit' | 'strictImplicit' | 'instImplicit';

export interface ExprBase {
  /** Hash of the term up to binder names, a 32-bit integer. */
  readonly hash: number;
  /** One more than the largest loose de Bruijn index; 0 for a closed term. Never truncated. */
  readonly looseBVarRange: number;
  readonly hasFVar: boolean;
  /** Holds an expression metavariable. */
  readonly hasExprMVar: boolean;
  readonly hasLevelMVar: boolean;
  readonly hasLevelParam: boolean;
}
export interface BVar extends ExprBase {
  readonly kind: 'bvar';
  readonly index: number;
}
export interface FVar extends ExprBase {
  readonly kind: 'fvar';
  readonly id: number;
}
/** A metavariable. The elaborator's; the kernel refuses terms that hold one. */
export interface MVar extends ExprBase {
  readonly kind: 'mvar';
  readonly id: number;
}
export interface Sort extends ExprBase {
  readonly kind: 'sort';
  readonly level: Level;
}
export interface Const extends ExprBase {
  readonly kind: 'const';
  readonly name: Name;
  readonly levels: readonly Level[];
}
export interface App extends ExprBase {
  readonly kind: 'app';
  readonly fn: Expr;
  readonly arg: Expr;
}
export interface Lam extends ExprBase {
  readonly kind: 'lam';
  readonly binderName: Name;
  readonly binderInfo: BinderInfo;
  readonly binderType: Expr;
  readonly body: Expr;
}
/** Dependent function type; `forallE` in Lean. */
export interface Pi extends ExprBase {
  readonly kind: 'pi';
  readonly binderName: Name;
  readonly binderInfo: BinderInfo;
  readonly binderType: Expr;
  readonly body: Expr;
}
export interface Let extends ExprBase {
  readonly kind: 'let';
  readonly binderName: Name;
  readonly binderType: Expr;
  readonly value: Expr;
  readonly body: Expr;
}
/** A literal: `bigint` is of type `Nat`, `string` of type `String`. */
export interface Lit extends ExprBase {
  readonly kind: 'lit';
  readonly literal: bigint | string;
}
/** Field `index` (from 0, parameters not counted) of `struct`, whose type is an application of `typeName`. */
export interface Proj extends ExprBase {
  readonly kind: 'proj';
  readonly typeName: Name;
  readonly index: number;
  readonly struct: Expr;
}
/** An annotation; transparent to the kernel. */
export interface MData extends ExprBase {
  readonly kind: 'mdata';
  readonly data: MetaData;
  readonly expr: Expr;
}
/** Key of an annotation, e.g. `noindex` or `show`. */
export type MetaData = string;

export type Expr = BVar | FVar | MVar | Sort | Const | App | Lam | Pi | Let | Lit | Proj | MData;
export type ExprKind = Expr['kind'];

const HAS_FVAR = 1;
const HAS_EXPR_MVAR = 2;
const HAS_LEVEL_MVAR = 4;
const HAS_LEVEL_PARAM = 8;

/** The one class behind every expression. `a`, `b`, `c` are sub-expressions, `x`, `y` the rest. */
class ExprNode {
  /** Last rewriting pass that met this node, at which binder depth, and with what result; see `rewrite.ts`. */
  memoPass = 0;
  memoDepth = 0;
  memoResult: Expr | undefined = undefined;

  constructor(
    readonly kind: ExprKind,
    readonly hash: number,
    readonly looseBVarRange: number,
    readonly flags: number,
    readonly a: ExprNode | undefined,
    readonly b: ExprNode | undefined,
    readonly c: ExprNode | undefined,
    readonly x: unknown,
    readonly y: unknown,
  ) {}

  get hasFVar(): boolean {
    return (this.flags & HAS_FVAR) !== 0;
  }
  get hasExprMVar(): boolean {
    return (this.flags & HAS_EXPR_MVAR) !== 0;
  }
  get hasLevelMVar(): boolean {
    return (this.flags & HAS_LEVEL_MVAR) !== 0;
  }
  get hasLevelParam(): boolean {
    return (this.flags & HAS_LEVEL_PARAM) !== 0;
  }
  get fn(): unknown {
    return this.a;
  }
  get arg(): unknown {
    return this.b;
  }
  get binderType(): unknown {
    return this.a;
  }
  get body(): unknown {
    return this.b;
  }
  get value(): unknown {
    return this.c;
  }
  get struct(): unknown {
    return this.a;
  }
  get expr(): unknown {
    return this.a;
  }
  get index(): unknown {
    return this.x;
  }
  get id(): unknown {
    return this.x;
  }
  get level(): unknown {
    return this.x;
  }
  get name(): unknown {
    return this.x;
  }
  get binderName(): unknown {
    return this.x;
  }
  get typeName(): unknown {
    return this.y;
  }
  get literal(): unknown {
    return this.x;
  }
  get data(): unknown {
    return this.x;
  }
  get levels(): unknown {
    return this.y;
  }
  get binderInfo(): unknown {
    return this.y;
  }
}

// ---------------------------------------------------------------------------------------------------------
// Interning

const INITIAL_CAPACITY = 1 << 16;
let table: (ExprNode | undefined)[] = new Array(INITIAL_CAPACITY);
let count = 0;
/** What is in the table, in the order in which it was made: nodes met together lie together in memory. */
let made: ExprNode[] = [];
/** How many of `made` have been through a collection, and how many were left when last those were looked at, too. */
let settled = 0;
let settledOnce = 0;

/** Number of live interned expressions. */
export function internedCount(): number {
  return count;
}

/**
 * Lets go of all interned nodes, so that those no longer used can be collected. Nodes made earlier stay valid;
 * equal nodes made later are other objects (hence {@link alphaEqual}).
 */
export function forgetInterned(): void {
  table = new Array(INITIAL_CAPACITY);
  count = 0;
  made = [];
  settled = 0;
  settledOnce = 0;
}

/**
 * Takes nodes out of the table and gives them out: those made since the last collection, or all (always once there are many
 * more than when this was last done). For `collectInterned` only.
 */
export function* releaseInternedExprs(which: 'recent' | 'all'): Iterable<Expr> {
  const old = made;
  const from = which === 'all' || settled > 2 * settledOnce ? 0 : settled;
  table = new Array(INITIAL_CAPACITY);
  count = 0;
  made = old.slice(0, from);
  for (const node of made) {
    forgetMemo(node);
    insert(node);
  }
  for (let i = from; i < old.length; i++) {
    forgetMemo(old[i]!);
    yield old[i] as unknown as Expr;
  }
}

/** A remembered result would keep alive what nobody needs. */
function forgetMemo(node: ExprNode): void {
  node.memoPass = 0;
  node.memoResult = undefined;
}

/** Puts back what {@link releaseInternedExprs} gave out and is in use. */
export function restoreInternedExprs(exprs: readonly Expr[]): void {
  const all = made.length === 0;
  for (const expr of exprs) {
    made.push(raw(expr));
    insert(raw(expr));
  }
  settled = made.length;
  if (all) settledOnce = settled;
}

function insert(node: ExprNode): void {
  const mask = table.length - 1;
  const slotHash = slotHashOf(node);
  let slot = (slotHash ^ (slotHash >>> 16)) & mask;
  while (table[slot] !== undefined) slot = (slot + 1) & mask;
  table[slot] = node;
  if (++count * 3 > table.length * 2) grow();
}

const mix = (a: number, b: number): number => {
  let h = Math.imul(a ^ b, 0x9e3779b1);
  h ^= h >>> 15;
  return Math.imul(h + b, 0x85ebca77) | 0;
};

const identityHash = (value: unknown): number => {
  if (typeof value === 'object' && value !== null && 'hash' in value) return value.hash as number;
  if (typeof value === 'string') return value.length;
  return 0;
};

function intern(
  kind: ExprKind,
  hash: number,
  slotHash: number,
  looseBVarRange: number,
  flags: number,
  a: ExprNode | undefined,
  b: ExprNode | undefined,
  c: ExprNode | undefined,
  x: unknown,
  y: unknown,
): Expr {
  const mask = table.length - 1;
  let slot = (slotHash ^ (slotHash >>> 16)) & mask;
  for (let node = table[slot]; node !== undefined; node = table[(slot = (slot + 1) & mask)]) {
    if (
      node.hash === hash &&
      node.a === a &&
      node.b === b &&
      node.c === c &&
      node.kind === kind &&
      node.x === x &&
      (node.y === y || (kind === 'const' && sameLevels(node.y as Level[], y as Level[])))
    )
      return node as unknown as Expr;
  }
  const node = new ExprNode(kind, hash, looseBVarRange, flags, a, b, c, x, y);
  table[slot] = node;
  made.push(node);
  if (++count * 3 > table.length * 2) grow();
  return node as unknown as Expr;
}

function sameLevels(left: readonly Level[], right: readonly Level[]): boolean {
  if (left.length !== right.length) return false;
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
  return true;
}

function slotHashOf(node: ExprNode): number {
  return node.kind === 'lam' || node.kind === 'pi' || node.kind === 'let'
    ? mix(node.hash, identityHash(node.x))
    : node.hash;
}

function grow(): void {
  const old = table;
  table = new Array(old.length * 2);
  count = 0;
  for (const node of old) if (node !== undefined) insert(node);
}

const raw = (expr: Expr): ExprNode => expr as unknown as ExprNode;
const levelFlags = (level: Level): number =>
  (level.hasParam ? HAS_LEVEL_PARAM : 0) | (level.hasMVar ? HAS_LEVEL_MVAR : 0);

// ---------------------------------------------------------------------------------------------------------
// Constructors

/** @throws {RangeError} unless `index` is a natural number. */
export function mkBVar(index: number): BVar {
  if (!Number.isSafeInteger(index) || index < 0)
    throw new RangeError(`bound variable index ${index} is not a natural number`);
  const hash = mix(7, index);
  return intern('bvar', hash, hash, index + 1, 0, undefined, undefined, undefined, index, undefined) as BVar;
}

export function mkFVar(id: number): FVar {
  const hash = mix(13, id);
  return intern('fvar', hash, hash, 0, HAS_FVAR, undefined, undefined, undefined, id, undefined) as FVar;
}

export function mkMVar(id: number): MVar {
  const hash = mix(17, id);
  return intern('mvar', hash, hash, 0, HAS_EXPR_MVAR, undefined, undefined, undefined, id, undefined) as MVar;
}

export function mkSort(level: Level): Sort {
  const hash = mix(19, level.hash);
  return intern(
    'sort',
    hash,
    hash,
    0,
    levelFlags(level),
    undefined,
    undefined,
    undefined,
    level,
    undefined,
  ) as Sort;
}

export function mkConst(name: Name, levels: readonly Level[] = []): Const {
  let hash = mix(23, name.hash);
  let flags = 0;
  for (const level of levels) {
    hash = mix(hash, level.hash);
    flags |= levelFlags(level);
  }
  return intern('const', hash, hash, 0, flags, undefined, undefined, undefined, name, levels) as Const;
}

export function mkApp(fn: Expr, arg: Expr): App {
  const f = raw(fn);
  const a = raw(arg);
  const hash = mix(mix(29, f.hash), a.hash);
  const range = f.looseBVarRange > a.looseBVarRange ? f.looseBVarRange : a.looseBVarRange;
  return intern('app', hash, hash, range, f.flags | a.flags, f, a, undefined, undefined, undefined) as App;
}

function binder(
  kind: 'lam' | 'pi',
  seed: number,
  name: Name,
  type: Expr,
  body: Expr,
  info: BinderInfo,
): Expr {
  const t = raw(type);
  const b = raw(body);
  const hash = mix(mix(seed, t.hash), b.hash);
  const range = Math.max(t.looseBVarRange, b.looseBVarRange - 1);
  return intern(kind, hash, mix(hash, name.hash), range, t.flags | b.flags, t, b, undefined, name, info);
}

export function mkLam(name: Name, type: Expr, body: Expr, info: BinderInfo = 'default'): Lam {
  return binder('lam', 31, name, type, body, info) as Lam;
}

export function mkPi(name: Name, type: Expr, body: Expr, info: BinderInfo = 'default'): Pi {
  return binder('pi', 37, name, type, body, info) as Pi;
}

export function mkLet(name: Name, type: Expr, value: Expr, body: Expr): Let {
  const t = raw(type);
  const v = raw(value);
  const b = raw(body);
  const hash = mix(mix(mix(41, t.hash), v.hash), b.hash);
  const range = Math.max(t.looseBVarRange, v.looseBVarRange, b.looseBVarRange - 1);
  const flags = t.flags | v.flags | b.flags;
  return intern('let', hash, mix(hash, name.hash), range, flags, t, b, v, name, undefined) as Let;
}

export function mkLit(literal: bigint | string): Lit {
  let hash = typeof literal === 'string' ? 43 : 47;
  // A power of two as radix: conversion is linear in the size of the number.
  const text = typeof literal === 'string' ? literal : literal.toString(32);
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return intern('lit', hash, hash, 0, 0, undefined, undefined, undefined, literal, undefined) as Lit;
}

/** The `Nat` literal `n`. */
export function mkNatLit(n: bigint | number): Lit {
  return mkLit(BigInt(n));
}

/** @throws {RangeError} unless `index` is a natural number. */
export function mkProj(typeName: Name, index: number, struct: Expr): Proj {
  if (!Number.isSafeInteger(index) || index < 0)
    throw new RangeError(`projection index ${index} is not a natural number`);
  const s = raw(struct);
  const hash = mix(mix(mix(53, typeName.hash), index), s.hash);
  return intern(
    'proj',
    hash,
    hash,
    s.looseBVarRange,
    s.flags,
    s,
    undefined,
    undefined,
    index,
    typeName,
  ) as Proj;
}

export function mkMData(data: MetaData, expr: Expr): MData {
  const e = raw(expr);
  const hash = mix(59, e.hash);
  return intern(
    'mdata',
    hash,
    hash,
    e.looseBVarRange,
    e.flags,
    e,
    undefined,
    undefined,
    data,
    undefined,
  ) as MData;
}

/** `fn a₁ … aₙ` */
export function mkApps(fn: Expr, args: readonly Expr[]): Expr {
  let result = fn;
  for (const arg of args) result = mkApp(result, arg);
  return result;
}

// ---------------------------------------------------------------------------------------------------------
// Spines

/** The head `f` of `f a₁ … aₙ`. */
export function getAppFn(expr: Expr): Expr {
  let fn = expr;
  while (fn.kind === 'app') fn = fn.fn;
  return fn;
}

/** The arguments `[a₁, …, aₙ]` of `f a₁ … aₙ`. */
export function getAppArgs(expr: Expr): Expr[] {
  const args: Expr[] = [];
  let fn = expr;
  while (fn.kind === 'app') {
    args.push(fn.arg);
    fn = fn.fn;
  }
  return args.reverse();
}

export function getAppNumArgs(expr: Expr): number {
  let n = 0;
  for (let fn = expr; fn.kind === 'app'; fn = fn.fn) n++;
  return n;
}

/** The name of the head constant of an application, or of a constant; else `undefined`. */
export function headConstName(expr: Expr): Name | undefined {
  const fn = getAppFn(expr);
  return fn.kind === 'const' ? fn.name : undefined;
}

/** Whether `expr` is `name` applied to exactly `arity` arguments. */
export function isAppOf(expr: Expr, name: Name, arity: number): boolean {
  return headConstName(expr) === name && getAppNumArgs(expr) === arity;
}

// ---------------------------------------------------------------------------------------------------------
// Equality

/** Same term up to binder names, binder infos and sharing. */
export function alphaEqual(left: Expr, right: Expr): boolean {
  return equalNodes(raw(left), raw(right), new Map());
}

function equalNodes(left: ExprNode, right: ExprNode, seen: Map<ExprNode, ExprNode>): boolean {
  const l = left;
  const r = right;
  for (;;) {
    if (l === r) return true;
    if (l.hash !== r.hash || l.kind !== r.kind || l.looseBVarRange !== r.looseBVarRange) return false;
    if (seen.get(l) === r) return true;
    switch (l.kind) {
      case 'const':
        return l.x === r.x && sameLevels(l.y as Level[], r.y as Level[]);
      case 'lam':
      case 'pi':
        if (!equalNodes(l.a!, r.a!, seen)) return false;
        break;
      case 'let':
        if (!equalNodes(l.a!, r.a!, seen) || !equalNodes(l.c!, r.c!, seen)) return false;
        break;
      case 'app':
        if (!equalNodes(l.a!, r.a!, seen)) return false;
        break;
      case 'proj':
        return l.x === r.x && l.y === r.y && equalNodes(l.a!, r.a!, seen);
      case 'mdata':
        return l.x === r.x && equalNodes(l.a!, r.a!, seen);
      default:
        return l.x === r.x;
    }
    if (!equalNodes(l.b!, r.b!, seen)) return false;
    seen.set(l, r);
    return true;
  }
}

// ---------------------------------------------------------------------------------------------------------
// Children

/** The node with its children mapped; itself if none changed. `go` gets each child and its binder depth. */
export function mapChildren(expr: Expr, depth: number, go: (expr: Expr, depth: number) => Expr): Expr {
  switch (expr.kind) {
    case 'app': {
      const fn = go(expr.fn, depth);
      const arg = go(expr.arg, depth);
      return fn === expr.fn && arg === expr.arg ? expr : mkApp(fn, arg);
    }
    case 'lam':
    case 'pi': {
      const type = go(expr.binderType, depth);
      const body = go(expr.body, depth + 1);
      if (type === expr.binderType && body === expr.body) return expr;
      return (expr.kind === 'lam' ? mkLam : mkPi)(expr.binderName, type, body, expr.binderInfo);
    }
    case 'let': {
      const type = go(expr.binderType, depth);
      const value = go(expr.value, depth);
      const body = go(expr.body, depth + 1);
      if (type === expr.binderType && value === expr.value && body === expr.body) return expr;
      return mkLet(expr.binderName, type, value, body);
    }
    case 'proj': {
      const struct = go(expr.struct, depth);
      return struct === expr.struct ? expr : mkProj(expr.typeName, expr.index, struct);
    }
    case 'mdata': {
      const inner = go(expr.expr, depth);
      return inner === expr.expr ? expr : mkMData(expr.data, inner);
    }
    default:
      return expr;
  }
}
