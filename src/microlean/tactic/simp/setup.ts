/** What the user wrote after `simp`, as rules and options. */

import {
  inferType,
  isProp,
  type Meta,
  MetaError,
  mkLambda,
  settleLevels,
} from '../../elaborate/meta/index.js';
import { collectMVars } from '../../elaborate/term/elaborator.js';
import { resolveName } from '../../elaborate/term/names.js';
import { type Expr, type FVar, type MVar, type Name, nameOf } from '../../kernel/index.js';
import type { ConfigItem, IdentTerm, SimpArgument, Term } from '../../syntax/index.js';
import type { TacticContext } from '../tactic-context.js';
import { rulesOfConstant, rulesOfProof } from './simp-theorem.js';
import { TheoremSet } from './theorem-set.js';

/** Options of the simp family that are understood here. */
export interface SimpConfig {
  readonly contextual: boolean;
  readonly decide: boolean;
  readonly failIfUnchanged: boolean;
  readonly arith: boolean;
  readonly maxSteps: number;
}

const DEFAULT_CONFIG: SimpConfig = {
  contextual: false,
  decide: false,
  failIfUnchanged: true,
  arith: false,
  maxSteps: 100_000,
};

/** Options that are on in Lean by default and may be written out. */
const ALREADY_ON = new Set([
  'beta',
  'eta',
  'iota',
  'proj',
  'zeta',
  'memoize',
  'index',
  'autoUnfold',
  'etaStruct',
  'ground',
]);

/** @throws {MetaError} for an option that is not supported, by name. */
export function readConfig(items: readonly ConfigItem[]): SimpConfig {
  const config: { -readonly [K in keyof SimpConfig]: SimpConfig[K] } = { ...DEFAULT_CONFIG };
  const set = (option: string, value: boolean | Term): void => {
    if (option === 'config' && typeof value !== 'boolean' && value.kind === 'structureInstance') {
      for (const field of value.fields)
        if (field.value !== undefined) set(field.path.toString(), field.value);
      return;
    }
    const flag = flagOf(value);
    if (option === 'maxSteps' && typeof value !== 'boolean' && value.kind === 'number') {
      config.maxSteps = Number(value.value);
    } else if (flag === undefined) {
      throw new MetaError(`simp option '${option}' is not supported by microlean with this value`);
    } else if (
      option === 'contextual' ||
      option === 'decide' ||
      option === 'failIfUnchanged' ||
      option === 'arith'
    ) {
      config[option] = flag;
    } else if (!ALREADY_ON.has(option) || !flag) {
      throw new MetaError(`simp option '${option}' is not supported by microlean`);
    }
  };
  for (const item of items) set(item.option, item.value);
  return config;
}

function flagOf(value: boolean | Term): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value.kind !== 'ident') return undefined;
  const text = value.name.toString();
  return text === 'true' || text === 'false' ? text === 'true' : undefined;
}

/** Rules that `simp only` has as well. */
const ALWAYS = ['eq_self', 'iff_self'];

export interface SimpRules {
  readonly rules: TheoremSet;
  /** `*` was in the list. */
  readonly star: boolean;
}

/**
 * The rules of a call, in the current context.
 * @param sets simp sets to start from unless `only` is set.
 */
export function readRules(
  ctx: TacticContext,
  sets: readonly string[],
  only: boolean,
  args: readonly SimpArgument[],
): SimpRules {
  const rules = new TheoremSet(only ? [] : sets);
  if (only) for (const name of ALWAYS) addConstant(ctx.meta, rules, nameOf(name), false, 'post');
  let star = false;
  for (const arg of args) {
    if (arg.kind === 'star') star = true;
    else if (arg.kind === 'erase') erase(ctx, rules, arg.term);
    else addArgument(ctx, rules, arg.term, arg.inverse, arg.phase);
  }
  return { rules, star };
}

function erase(ctx: TacticContext, rules: TheoremSet, term: Term): void {
  if (term.kind !== 'ident') throw ctx.elab.error('`-` needs the name of a lemma', term);
  const resolved = resolveName(ctx.meta, ctx.elab.scope, term.name)[0];
  if (resolved === undefined) throw ctx.elab.error(`unknown identifier '${term.name}'`, term);
  rules.erase(resolved.head.kind === 'local' ? resolved.head.fvar : resolved.head.name);
}

function addArgument(
  ctx: TacticContext,
  rules: TheoremSet,
  term: Term,
  inverse: boolean,
  phase: 'pre' | 'post',
): void {
  if (term.kind === 'ident') {
    const candidates = resolveName(ctx.meta, ctx.elab.scope, term.name);
    if (candidates.length === 0 && isSimprocName(term)) return;
    const plain = candidates.filter(candidate => candidate.fields.length === 0);
    if (plain.length > 0) {
      for (const { head } of plain) {
        if (head.kind === 'local') addHypothesis(ctx.meta, rules, head.fvar, inverse, phase);
        else addConstant(ctx.meta, rules, head.name, inverse, phase);
      }
      return;
    }
  }
  addTerm(ctx, rules, term, inverse, phase);
}

/** Lean's names of built-in computations, which are always on here. */
function isSimprocName(term: IdentTerm): boolean {
  const text = term.name.toString();
  return /^(Nat|Int)\.reduce[A-Z]\w*$/u.test(text) || /^reduce(Ite|DIte|CtorEq)$/u.test(text);
}

/** Adds a hypothesis of the context, or unfolds a let-variable. */
export function addHypothesis(
  meta: Meta,
  rules: TheoremSet,
  fvar: FVar,
  inverse = false,
  phase: 'pre' | 'post' = 'post',
): void {
  const decl = meta.localDecl(fvar);
  if (isProp(meta, meta.instantiate(decl.type)))
    rules.add(rulesOfProof(meta, fvar, { origin: fvar, inverse, phase }));
  else if (decl.value !== undefined) rules.addVariable(fvar);
  else throw new MetaError(`'${decl.userName}' is neither a proof nor a let-variable: simp cannot use it`);
}

/** Adds a constant: a lemma, or a function to unfold. */
export function addConstant(
  meta: Meta,
  rules: TheoremSet,
  name: Name,
  inverse: boolean,
  phase: 'pre' | 'post',
): void {
  const info = meta.env.find(name);
  if (info === undefined) throw new MetaError(`unknown constant '${name}'`);
  if (info.kind === 'thm' || isProp(meta, info.type)) {
    rules.add(rulesOfConstant(meta, name, { inverse, phase }));
    return;
  }
  if (info.kind !== 'def') throw new MetaError(`simp cannot unfold '${name}'`);
  const equations = meta.env.entry('equations', name);
  if (inverse) {
    const [only, ...more] = equations?.theorems ?? [];
    if (only === undefined || more.length > 0)
      throw new MetaError(`\`← ${name}\` is not supported: '${name}' has no single equation`);
    rules.add(rulesOfConstant(meta, only, { inverse, phase }));
  } else if (equations?.structural) {
    for (const theorem of [...equations.theorems].reverse())
      rules.add(rulesOfConstant(meta, theorem, { inverse: false, phase }));
    rules.addOrigin(name, equations.theorems);
  } else rules.addUnfold(name);
}

function addTerm(
  ctx: TacticContext,
  rules: TheoremSet,
  term: Term,
  inverse: boolean,
  phase: 'pre' | 'post',
): void {
  const { meta } = ctx;
  const value = ctx.elab.elabOpen(term);
  settleLevels(meta, true);
  const proof = meta.instantiate(value);
  const holes = collectMVars(proof).filter((mvar: MVar) => meta.mvarDecl(mvar).kind !== 'opaque');
  const closed: Expr = holes.length === 0 ? proof : mkLambda(meta, holes, proof);
  if (!isProp(meta, meta.instantiate(inferType(meta, closed))))
    throw ctx.elab.error('simp needs a proof, or the name of a definition to unfold', term);
  rules.add(rulesOfProof(meta, closed, { origin: closed, inverse, phase }));
}
