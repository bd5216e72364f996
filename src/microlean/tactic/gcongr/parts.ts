/**
 * The comparison of two applications of one function by comparing their arguments (the core of Mathlib's `gcongr`):
 * a lemma with the attribute `gcongr` is applied, its side conditions are left to `positivity`, and the comparisons
 * of arguments are treated in the same way. What cannot be closed stays as a goal, in Mathlib's order.
 */

import { matchComparison } from '../../elaborate/command/index.js';
import type { Entries } from '../../elaborate/lean-environment.js';
import { isDefEqReducible, MetaError, whnfR } from '../../elaborate/meta/index.js';
import { type Const, type Expr, getAppArgs, getAppFn, type MVar, type Name } from '../../kernel/index.js';
import { applyConstant } from '../apply.js';
import { binderCount, goalTarget, type IntroName, introN } from '../goal.js';
import { positivityGoal } from '../positivity/index.js';
import type { TacticContext } from '../tactic-context.js';
import { closeByReflexivity } from './forward.js';
import { hasHole, isHole, patternBody } from './pattern.js';

type Lemma = Entries['gcongr'];

/** What a call of the tactic asks for. */
export interface PartsOptions {
  /** Names for the variables that comparisons under binders introduce; the others are inaccessible. */
  readonly names: readonly IntroName[];
  /** Closes a comparison of parts, if it can. */
  readonly close: (goal: MVar) => boolean;
}

export class Parts {
  /** Goals that are left. */
  readonly goals: MVar[] = [];
  private readonly names: IntroName[];

  constructor(
    private readonly ctx: TacticContext,
    private readonly options: PartsOptions,
  ) {
    this.names = [...options.names];
  }

  /**
   * Compares the parts of a goal's sides, as far as a pattern or a depth allows. Returns whether anything was done.
   * @throws {MetaError} if there is a pattern that the goal does not follow.
   */
  compare(goal: MVar, pattern: Expr | undefined, depth: number): boolean {
    return this.ctx.meta.withMVarContext(goal, () =>
      pattern === undefined ? this.compareFreely(goal, depth) : this.compareAlong(goal, pattern),
    );
  }

  private compareFreely(goal: MVar, depth: number): boolean {
    if (this.isReflexive(goal) || this.options.close(goal)) return true;
    const sides = depth === 0 ? undefined : this.sides(goal);
    if (
      sides?.head !== undefined &&
      this.applyLemma(goal, this.lemmas(sides.relation, sides.head), undefined, depth)
    )
      return true;
    this.goals.push(goal);
    return false;
  }

  private compareAlong(goal: MVar, pattern: Expr): boolean {
    const { ctx } = this;
    const { meta } = ctx;
    if (isHole(meta, pattern)) {
      if (this.options.close(goal)) return true;
      this.goals.push(goal);
      return false;
    }
    if (!hasHole(meta, pattern)) {
      if (meta.withTransparency('default', () => closeByReflexivity(ctx, goal))) return true;
      throw ctx.failure(
        'gcongr',
        `subgoal${ctx.printBlock(goalTarget(meta, goal))}\nis not allowed by the provided pattern and is not closed by \`rfl\``,
        goal,
      );
    }
    const { relation, head } = this.sides(goal);
    if (head === undefined || !sameShape(head, pattern))
      throw ctx.failure('gcongr', 'its two sides are not of the shape of the pattern', goal);
    const lemmas = this.lemmas(relation, head);
    if (lemmas.length === 0)
      throw ctx.failure(
        'gcongr',
        `there is no \`@[gcongr]\` lemma for relation '${relation}' and constant '${getHead(head).name}'`,
        goal,
      );
    if (this.applyLemma(goal, lemmas, getAppArgs(pattern), Number.POSITIVE_INFINITY)) return true;
    const tried = lemmas.map(({ declaration }) => declaration).join(', ');
    throw ctx.failure(
      'gcongr',
      `none of the \`@[gcongr]\` lemmas were applicable to the goal: ${tried}`,
      goal,
    );
  }

  private isReflexive(goal: MVar): boolean {
    const { meta } = this.ctx;
    return meta.withTransparency('reducible', () => {
      const comparison = matchComparison(whnfR(meta, goalTarget(meta, goal)));
      if (comparison === undefined || !isDefEqReducible(meta, comparison.left, comparison.right))
        return false;
      return closeByReflexivity(this.ctx, goal);
    });
  }

  /** The relation of a goal and, if both sides are applications of one constant, the left side. */
  private sides(goal: MVar): { readonly relation: Name; readonly head: Expr | undefined } {
    const { ctx } = this;
    const comparison = matchComparison(whnfR(ctx.meta, goalTarget(ctx.meta, goal)));
    if (comparison === undefined) throw ctx.failure('gcongr', 'the goal is not a relation', goal);
    const { relation, left, right } = comparison;
    return { relation, head: sameShape(left, right) ? left : undefined };
  }

  /** Lemmas for a relation of applications of a function: by priority, then the more special ones, then newer ones. */
  private lemmas(relation: Name, application: Expr): Lemma[] {
    const arity = getAppArgs(application).length;
    return this.ctx.meta.env
      .entries('gcongr', getHead(application).name)
      .filter(lemma => lemma.relation === relation && lemma.arity === arity)
      .reverse()
      .sort((a, b) => b.priority - a.priority || a.varying - b.varying);
  }

  /** Applies the first lemma that fits and goes on with what it asks for. */
  private applyLemma(
    goal: MVar,
    lemmas: readonly Lemma[],
    patterns: readonly Expr[] | undefined,
    depth: number,
  ): boolean {
    const { ctx } = this;
    const { meta } = ctx;
    for (const lemma of lemmas) {
      const applied = ctx.attempt(() =>
        meta.withTransparency('reducible', () => applyConstant(ctx, goal, lemma.declaration)),
      );
      if (!applied.ok) continue;
      const args = getAppArgs(meta.instantiate(goal));
      const mains = lemma.mains.map(main => ({ ...main, goal: args[main.hypothesis]! }));
      const comparisons = new Set(mains.map(main => main.goal));
      for (const side of applied.value) if (!comparisons.has(side)) this.settleSide(side);
      for (const { goal: next, argument, binders } of mains) {
        if (next.kind !== 'mvar')
          throw new MetaError(`'${lemma.declaration}' leaves no comparison of arguments`);
        const pattern = patterns && patternBody(patterns[argument]!);
        this.compare(this.introduce(next, binders), pattern, depth - 1);
      }
      return true;
    }
    return false;
  }

  private introduce(goal: MVar, count: number): MVar {
    const names = Array.from({ length: count }, () => this.names.shift() ?? 'fresh');
    return introN(this.ctx.meta, goal, names).goal;
  }

  /** A side condition: closed by `positivity`, or left. */
  private settleSide(goal: MVar): void {
    const { ctx } = this;
    const { meta } = ctx;
    const closed = ctx.attempt(() => {
      const binders = Array.from({ length: binderCount(goalTarget(meta, goal)) }, () => 'fresh' as const);
      const inner = introN(meta, goal, binders).goal;
      ctx.withGoals([inner], () => positivityGoal(ctx));
    });
    if (!closed.ok) this.goals.push(goal);
  }
}

function getHead(application: Expr): Const {
  const fn = getAppFn(application);
  if (fn.kind !== 'const') throw new TypeError('an application of a constant is expected');
  return fn;
}

/** Whether two terms are applications of the same constant to equally many arguments. */
function sameShape(a: Expr, b: Expr): boolean {
  const [fn, other] = [getAppFn(a), getAppFn(b)];
  if (fn.kind !== 'const' || other.kind !== 'const' || fn.name !== other.name) return false;
  return getAppArgs(a).length === getAppArgs(b).length;
}
