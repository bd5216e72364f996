/**
 * The search behind type-class resolution: Lean's tabled resolution (Selsam, Ullrich, de Moura, 2020). A question is asked
 * once and its answers go to all who wait for them, so that diamonds cost nothing twice, loops end, and a choice that fails
 * later is taken back. Metavariables of the depth at which the search runs are its own; all others are constants to it.
 */

import {
  type Expr,
  getAppArgs,
  getAppFn,
  headConstName,
  instantiate1,
  instantiateLevelParams,
  type Level,
  levelParam,
  type MVar,
  mapLevel,
  mkApps,
  mkConst,
  mkSort,
  type Name,
  nameOf,
  replaceExpr,
} from '../../kernel/index.js';
import { isDefEq } from './def-eq.js';
import { inferType } from './infer-type.js';
import { classOf, localInstances } from './instance-classes.js';
import type { InstanceMemo } from './instance-memo.js';
import { settleLevels } from './level-unify.js';
import type { LocalContext } from './local-context.js';
import type { Meta } from './meta.js';
import type { TrailDelta } from './metavar-context.js';
import { forallTelescope, mkForall, mkLambda } from './telescope.js';
import { whnfR } from './whnf.js';

/** What was declared and assigned on the way to a node; put back in force while the node is worked on. */
interface Saved {
  readonly delta: TrailDelta;
  readonly postponed: readonly (readonly [Level, Level])[];
}

/** An instance for a question, with what is still open in it. */
interface Answer {
  readonly value: Expr;
  readonly type: Expr;
  /** Metavariables of `value` and `type`, each before those whose types mention it. */
  readonly holes: readonly { readonly mvar: MVar; readonly type: Expr; readonly context: LocalContext }[];
  readonly levelHoles: readonly number[];
  readonly size: number;
}

/** Tries one instance after the other on a question. */
interface Generator {
  readonly key: Expr;
  readonly type: Expr;
  readonly saved: Saved;
  readonly candidates: readonly Candidate[];
  next: number;
  readonly closed: boolean;
}

/** An instance that fits a question, with instance arguments still to be found. */
interface Consumer {
  readonly key: Expr;
  /** What the question's answer will be. */
  readonly value: Expr;
  readonly subgoals: readonly MVar[];
  readonly saved: Saved;
  readonly size: number;
}

type Waiter = Consumer | 'root';

interface Entry {
  readonly waiters: Waiter[];
  readonly answers: Answer[];
  readonly closed: boolean;
}

type Candidate = { readonly local: Expr } | GlobalInstance;

interface GlobalInstance {
  readonly declaration: Name;
  /** Arguments of the class in the instance's type. */
  readonly patterns: readonly Expr[] | undefined;
  readonly head: Name | undefined;
}

/** Instances in one answer at most, as in Lean. */
const MAX_SIZE = 128;
const MAX_QUESTIONS = 4096;

/** A search for one instance. */
export class InstanceSearch {
  private readonly generators: Generator[] = [];
  private readonly resumptions: { readonly consumer: Consumer; readonly answer: Answer }[] = [];
  private readonly table = new Map<Expr, Entry>();
  private readonly nothing: Saved;
  private result: Expr | undefined;

  constructor(
    private readonly meta: Meta,
    private readonly memo: InstanceMemo,
  ) {
    this.nothing = { delta: [], postponed: meta.postponedLevels };
  }

  /** An instance of `goal` without metavariables of the search's own. */
  solve(goal: Expr): Expr | undefined {
    const { meta, memo } = this;
    const { key } = keyOf(meta, goal);
    const open = key.hasExprMVar || key.hasLevelMVar;
    // What cannot be found whatever a foreign metavariable is cannot be found for the next one either.
    const rootKey = open ? keyOf(meta, withoutPatterns(goal), true).key : key;
    const first = memo.getFirst(rootKey);
    if (first !== undefined) return first ?? undefined;
    this.ask(goal, this.nothing, 'root');
    while (this.result === undefined && this.step());
    if (this.result === undefined) this.rememberFailures();
    if (this.table.size <= MAX_QUESTIONS && (!open || this.result === undefined))
      memo.setFirst(rootKey, this.result ?? null);
    return this.result;
  }

  private step(): boolean {
    this.meta.tick();
    const resumption = this.resumptions.pop();
    if (resumption !== undefined) {
      this.resume(resumption.consumer, resumption.answer);
      return true;
    }
    const generator = this.generators.at(-1);
    if (generator === undefined) return false;
    this.generate(generator);
    return true;
  }

  /** Runs `action` with what a node has assigned; afterwards all is as before. */
  private inside<T>(saved: Saved, action: (save: () => Saved) => T): T {
    const { meta } = this;
    return meta.speculate(() => {
      const mark = meta.mctx.mark();
      meta.mctx.redo(saved.delta);
      meta.postponedLevels = [...saved.postponed];
      return action(() => ({ delta: meta.mctx.deltaSince(mark), postponed: meta.postponedLevels }));
    });
  }

  /** Has a question answered for a waiter. */
  private ask(type: Expr, saved: Saved, waiter: Waiter): void {
    if (type.hasExprMVar || type.hasLevelMVar) this.inside(saved, () => this.askInside(type, saved, waiter));
    else this.askInside(type, saved, waiter);
  }

  private askInside(type: Expr, saved: Saved, waiter: Waiter): void {
    const { key, closed } = keyOf(this.meta, type);
    const entry = this.table.get(key);
    if (entry !== undefined) {
      entry.waiters.push(waiter);
      for (const answer of entry.answers) this.wake(waiter, answer);
      return;
    }
    const known = closed ? this.memo.get(key) : undefined;
    if (known === null || this.table.size > MAX_QUESTIONS) return;
    const created: Entry = { waiters: [waiter], answers: [], closed };
    this.table.set(key, created);
    if (known !== undefined) {
      this.give(created, { value: known, type: key, holes: [], levelHoles: [], size: 1 });
      return;
    }
    const candidates = candidatesFor(this.meta, type);
    if (candidates.length > 0) this.generators.push({ key, type, saved, candidates, next: 0, closed });
  }

  private generate(generator: Generator): void {
    const entry = this.table.get(generator.key)!;
    const candidate = generator.candidates[generator.next];
    if (candidate === undefined || (generator.closed && entry.answers.length > 0)) {
      this.generators.pop();
      return;
    }
    generator.next++;
    const consumer = this.inside(generator.saved, save => this.tryCandidate(generator, candidate, save));
    if (consumer !== undefined) this.consume(consumer);
  }

  private tryCandidate(generator: Generator, candidate: Candidate, save: () => Saved): Consumer | undefined {
    const { meta } = this;
    const { context } = meta;
    return meta.attempt(() =>
      inBinders(meta, generator.type, (variables, goal) => {
        const { value, type } = instanceOf(meta, candidate);
        const opened = openInstance(meta, type, variables, context);
        if (!isDefEq(meta, goal, opened.body)) return undefined;
        const answer = mkLambda(meta, variables, mkApps(value, opened.args));
        return { key: generator.key, value: answer, subgoals: opened.subgoals, saved: save(), size: 1 };
      }),
    );
  }

  private consume(consumer: Consumer): void {
    const [subgoal] = consumer.subgoals;
    if (subgoal !== undefined) {
      const type = this.inside(consumer.saved, () => {
        const { meta } = this;
        return exposeClass(meta, meta.mvarType(subgoal));
      });
      this.ask(type, consumer.saved, consumer);
      return;
    }
    const entry = this.table.get(consumer.key)!;
    if (consumer.size > MAX_SIZE || (entry.closed && entry.answers.length > 0)) return;
    const answer = this.inside(consumer.saved, () => makeAnswer(this.meta, consumer));
    if (answer === undefined || entry.answers.some(old => isSame(old, answer))) return;
    if (entry.closed && answer.holes.length === 0 && answer.levelHoles.length === 0)
      this.memo.set(consumer.key, answer.value);
    this.give(entry, answer);
  }

  private give(entry: Entry, answer: Answer): void {
    entry.answers.push(answer);
    for (const waiter of entry.waiters) this.wake(waiter, answer);
  }

  private wake(waiter: Waiter, answer: Answer): void {
    if (waiter !== 'root') this.resumptions.push({ consumer: waiter, answer });
    else if (answer.holes.length === 0) this.result ??= answer.value;
  }

  private resume(consumer: Consumer, answer: Answer): void {
    const { meta } = this;
    const [subgoal, ...rest] = consumer.subgoals;
    const next = this.inside(consumer.saved, save =>
      meta.attempt((): Consumer | undefined => {
        const { value, type } = reopen(meta, answer);
        if (!isDefEq(meta, exposeClass(meta, meta.mvarType(subgoal!)), type)) return undefined;
        const assigned = meta.mctx.value(subgoal!.id);
        if (assigned === undefined) meta.assign(subgoal!, value);
        else if (!isDefEq(meta, assigned, value)) return undefined;
        return { ...consumer, subgoals: rest, saved: save(), size: consumer.size + answer.size };
      }),
    );
    if (next !== undefined) this.consume(next);
  }

  /** All was tried: what has no answer now never will. */
  private rememberFailures(): void {
    if (this.table.size > MAX_QUESTIONS) return;
    for (const [key, entry] of this.table)
      if (entry.closed && entry.answers.length === 0) this.memo.set(key, null);
  }
}

const isSame = (a: Answer, b: Answer): boolean => a.value === b.value && a.type === b.type;

/** Runs `action` under the binders of a question. */
function inBinders<T>(
  meta: Meta,
  type: Expr,
  action: (variables: readonly Expr[], goal: Expr) => T,
  outer: readonly Expr[] = [],
): T {
  const goal = exposeClass(meta, type);
  if (goal.kind !== 'pi') return action(outer, goal);
  return forallTelescope(meta, goal, (variables, body) =>
    inBinders(meta, body, action, [...outer, ...variables]),
  );
}

/** The type with its class at the head: abbreviations are unfolded. */
export function exposeClass(meta: Meta, type: Expr): Expr {
  const head = getAppFn(type);
  return type.kind === 'pi' || (head.kind === 'const' && meta.env.isClass(head.name))
    ? type
    : whnfR(meta, type);
}

// ------------------------------------------------------------------------------------- instances

/** Instances to try, in order: local ones, newest first, then declared ones. */
function candidatesFor(meta: Meta, type: Expr): readonly Candidate[] {
  return inBinders(meta, type, (_, goal): readonly Candidate[] => {
    const className = classOf(meta, goal);
    if (className === undefined) return [];
    const args = getAppArgs(goal);
    const fitting = globalInstances(meta, className).filter(
      ({ head, patterns }) =>
        head !== className ||
        patterns === undefined ||
        patterns.length !== args.length ||
        patterns.every((pattern, i) => headsMayMatch(meta, pattern, args[i]!)),
    );
    const locals = localInstances(meta, className);
    return locals.length === 0 ? fitting : [...locals.map(local => ({ local })), ...fitting];
  });
}

/** Declared instances of a class: higher priority first, then newer first. */
function globalInstances(meta: Meta, className: Name): readonly GlobalInstance[] {
  return meta.env.cached(`instances:${className}`, () =>
    meta.env
      .entries('instance', className)
      .map((entry, i) => ({ ...entry, i }))
      .sort((a, b) => b.priority - a.priority || b.i - a.i)
      .flatMap(({ declaration }): GlobalInstance[] => {
        let body = meta.env.find(declaration)?.type;
        if (body === undefined) return [];
        while (body.kind === 'pi') body = body.body;
        return [{ declaration, head: headConstName(body), patterns: getAppArgs(body) }];
      }),
  );
}

/** A quick look at heads: false only if unification must fail. */
function headsMayMatch(meta: Meta, pattern: Expr, arg: Expr): boolean {
  const p = getAppFn(pattern);
  const a = getAppFn(arg);
  if (p.kind !== 'const' || a.kind === 'mvar') return true;
  const rigid = (name: Name) => {
    const kind = meta.env.find(name)?.kind;
    return kind === 'induct' || kind === 'ctor' || kind === 'axiom';
  };
  if (!rigid(p.name)) return true;
  if (a.kind === 'fvar' || a.kind === 'sort' || a.kind === 'pi')
    return a.kind === 'fvar' && meta.context.find(a.id)?.value !== undefined;
  return a.kind !== 'const' || a.name === p.name || !rigid(a.name);
}

function instanceOf(meta: Meta, candidate: Candidate): { readonly value: Expr; readonly type: Expr } {
  if ('local' in candidate) return { value: candidate.local, type: inferType(meta, candidate.local) };
  const info = meta.env.get(candidate.declaration);
  const levels = meta.freshLevelMVars(info.levelParams.length);
  return {
    value: mkConst(candidate.declaration, levels),
    type: instantiateLevelParams(info.type, info.levelParams, levels),
  };
}

interface OpenedInstance {
  readonly args: readonly Expr[];
  readonly body: Expr;
  readonly subgoals: readonly MVar[];
}

/** Opens an instance's type with metavariables, as functions of the variables at hand. */
function openInstance(
  meta: Meta,
  type: Expr,
  variables: readonly Expr[],
  context: LocalContext,
): OpenedInstance {
  const args: Expr[] = [];
  const subgoals: MVar[] = [];
  let body = meta.instantiate(type);
  for (;;) {
    while (body.kind === 'pi') {
      const own = body.binderType;
      const kind = body.binderInfo === 'instImplicit' ? 'synthetic' : 'natural';
      const holeType = variables.length === 0 ? own : mkForall(meta, variables, own);
      const mvar = meta.freshMVar(holeType, { context, kind });
      const arg = mkApps(mvar, variables);
      args.push(arg);
      if (body.binderInfo === 'instImplicit') subgoals.push(mvar);
      body = instantiate1(body.body, arg);
    }
    const head = getAppFn(body);
    if (head.kind === 'const' && meta.env.isClass(head.name)) break;
    const reduced = whnfR(meta, body);
    if (reduced === body) break;
    body = reduced;
  }
  return { args, body, subgoals };
}

// ------------------------------------------------------------------------------------- questions and answers

const PLACEHOLDER = nameOf('_tc');

/**
 * A question with its own metavariables (or `all` of them) numbered, so that questions that ask the same are the same.
 */
function keyOf(meta: Meta, type: Expr, all = false): { readonly key: Expr; readonly closed: boolean } {
  if (!type.hasExprMVar && !type.hasLevelMVar) return { key: type, closed: true };
  let closed = true;
  const numbers = new Map<number, number>();
  const numberOf = (id: number): number => {
    closed = false;
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  };
  const key = replaceOpen(
    meta,
    type,
    mvar => mkConst(PLACEHOLDER.child(`${numberOf(mvar.id)}`), []),
    id => levelParam(PLACEHOLDER.child(`${numberOf(id)}`)),
    all,
  );
  return { key, closed };
}

/** Foreign metavariables applied to arguments (`?α x`), numbered. */
function withoutPatterns(type: Expr): Expr {
  const numbers = new Map<Expr, number>();
  return replaceExpr(type, e => {
    if (!e.hasExprMVar) return e;
    if (e.kind !== 'app' || e.looseBVarRange > 0 || getAppFn(e).kind !== 'mvar') return undefined;
    const number = numbers.get(e) ?? numbers.size;
    numbers.set(e, number);
    return mkConst(PLACEHOLDER.child(`pattern${number}`), []);
  });
}

/** Replaces unassigned metavariables of the current depth, or `all`. */
function replaceOpen(
  meta: Meta,
  expr: Expr,
  onMVar: (mvar: MVar) => Expr,
  onLevel: (id: number) => Level,
  all = false,
): Expr {
  const { mctx } = meta;
  const level = (l: Level): Level =>
    l.hasMVar
      ? mapLevel(l, leaf =>
          leaf.kind === 'mvar' && (all || mctx.isLevelAssignable(leaf.mvarId)) ? onLevel(leaf.mvarId) : leaf,
        )
      : l;
  return replaceExpr(expr, e => {
    if (!e.hasExprMVar && !e.hasLevelMVar) return e;
    if (e.kind === 'mvar') return all || mctx.isAssignable(e.id) ? onMVar(e) : e;
    if (e.kind === 'sort') return mkSort(level(e.level));
    if (e.kind === 'const') return mkConst(e.name, e.levels.map(level));
    return undefined;
  });
}

function makeAnswer(meta: Meta, consumer: Consumer): Answer | undefined {
  settleLevels(meta, false);
  const value = meta.instantiate(consumer.value);
  const type = meta.instantiate(inferType(meta, value));
  const base = { value, type, size: consumer.size };
  if (!value.hasExprMVar && !value.hasLevelMVar && !type.hasExprMVar && !type.hasLevelMVar)
    return { ...base, holes: [], levelHoles: [] };
  const holes = new Map<number, Answer['holes'][number]>();
  const levelHoles = new Set<number>();
  const collect = (expr: Expr): void => {
    replaceOpen(
      meta,
      expr,
      mvar => {
        if (!holes.has(mvar.id)) {
          const holeType = meta.mvarType(mvar);
          collect(holeType);
          holes.set(mvar.id, { mvar, type: holeType, context: meta.mvarDecl(mvar).context });
        }
        return mvar;
      },
      id => {
        levelHoles.add(id);
        return levelParam(PLACEHOLDER);
      },
    );
  };
  collect(type);
  collect(value);
  return { ...base, holes: [...holes.values()], levelHoles: [...levelHoles] };
}

/** An answer with fresh metavariables for what is open in it. */
function reopen(meta: Meta, answer: Answer): { readonly value: Expr; readonly type: Expr } {
  if (answer.holes.length === 0 && answer.levelHoles.length === 0) return answer;
  const fresh = new Map<number, Expr>();
  const levels = new Map(answer.levelHoles.map(id => [id, meta.freshLevelMVar()] as const));
  const copy = (expr: Expr): Expr =>
    replaceExpr(expr, e => {
      if (!e.hasExprMVar && !e.hasLevelMVar) return e;
      if (e.kind === 'mvar') return fresh.get(e.id) ?? e;
      if (e.kind === 'sort') return mkSort(copyLevel(e.level));
      if (e.kind === 'const') return mkConst(e.name, e.levels.map(copyLevel));
      return undefined;
    });
  const copyLevel = (level: Level): Level =>
    mapLevel(level, leaf => (leaf.kind === 'mvar' ? (levels.get(leaf.mvarId) ?? leaf) : leaf));
  for (const { mvar, type, context } of answer.holes)
    fresh.set(mvar.id, meta.freshMVar(copy(type), { context }));
  return { value: copy(answer.value), type: copy(answer.type) };
}
