/**
 * `aesop`: a closing search with the rules that Lean's `aesop` has built in. It normalises with `simp_all`, introduces,
 * takes hypotheses apart (`∧ ∨ ∃`), splits conjunctions and equivalences, closes by assumption, reflexivity and
 * contradiction, and searches, a few steps deep, among hypotheses to apply and sides of disjunctions. It has no rule sets
 * of users, so that it proves less than Lean's, and it either closes the goal or fails.
 */

import { inferType, MetaError, whnfCore, whnfR } from '../../elaborate/meta/index.js';
import { type Expr, type FVar, getAppFn, headConstName, type MVar, nameOf } from '../../kernel/index.js';
import { builtinTable, parseTactic, type Tactic } from '../../syntax/index.js';
import { applyTerm } from '../apply.js';
import { casesOn } from '../cases-core.js';
import { closeByRfl, tryAssumption } from '../closing.js';
import { contradiction } from '../contradiction.js';
import { goalTarget } from '../goal.js';
import { runTactic } from '../run.js';
import type { TacticContext } from '../tactic-context.js';
import type { TacticTable } from '../tactic-table.js';

/** Unsafe rules (hypotheses applied, sides chosen) on one branch. */
const MAX_UNSAFE = 5;
/** Goals looked at in one call. */
const MAX_GOALS = 150;

const CASES = new Set(['And', 'Or', 'Exists', 'False', 'Prod', 'Sigma'].map(nameOf));
const TARGETS = new Set(['And', 'Iff'].map(nameOf));
const OR = nameOf('Or');

/** A tactic as users write it, parsed once. */
function written(text: string): () => Tactic {
  let parsed: Tactic | undefined;
  return () => {
    if (parsed !== undefined) return parsed;
    const result = parseTactic(text, builtinTable());
    if (!result.ok) throw new TypeError(`'${text}' is no tactic`);
    return (parsed = result.value);
  };
}

const SIMP_ALL = written('simp_all');
const INTROS = written('intros');
const CONSTRUCTOR = written('constructor');
const LEFT = written('left');
const RIGHT = written('right');
const SPLIT_IFS = written('split_ifs');

class ClosingSearch {
  private seen = 0;

  constructor(private readonly ctx: TacticContext) {}

  /** Closes all goals, or fails. */
  closeAll(goals: readonly MVar[], unsafe: number): boolean {
    return goals.every(goal => this.ctx.meta.mctx.isAssigned(goal.id) || this.close(goal, unsafe));
  }

  private close(goal: MVar, unsafe: number): boolean {
    if (++this.seen > MAX_GOALS) throw new MetaError('aesop failed: maximum number of goals reached');
    const { ctx } = this;
    return (
      this.closer(goal) ||
      this.rule([goal], INTROS, unsafe, target => whnfR(ctx.meta, target).kind === 'pi') ||
      this.takeApart(goal, unsafe) ||
      this.rule([goal], CONSTRUCTOR, unsafe, target => TARGETS.has(headOf(target)!)) ||
      this.simplify(goal, unsafe) ||
      this.rule([goal], SPLIT_IFS, unsafe, () => true) ||
      (unsafe > 0 && (this.chooseSide(goal, unsafe) || this.applyHypothesis(goal, unsafe)))
    );
  }

  private closer(goal: MVar): boolean {
    const { ctx } = this;
    const { meta } = ctx;
    const reducible = (action: () => unknown): boolean =>
      ctx.attempt(() => {
        const closed = meta.withTransparency('reducible', action);
        if (closed === false || !meta.mctx.isAssigned(goal.id)) throw new MetaError('not closed');
      }).ok;
    return meta.withMVarContext(
      goal,
      () =>
        reducible(() => tryAssumption(ctx, goal)) ||
        reducible(() => closeByRfl(ctx, goal)) ||
        reducible(() => contradiction(ctx, goal)),
    );
  }

  /** Runs a tactic and closes what it leaves; nothing has happened if that does not work. */
  private rule(
    goals: readonly MVar[],
    tactic: () => Tactic,
    unsafe: number,
    applies: (target: Expr) => boolean,
  ): boolean {
    const { ctx } = this;
    if (!applies(goalTarget(ctx.meta, goals[0]!))) return false;
    return this.branch(() => ctx.withGoals(goals, () => runTactic(ctx, tactic())), unsafe);
  }

  private branch(action: () => readonly MVar[], unsafe: number): boolean {
    return this.ctx.attempt(() => {
      if (!this.closeAll(action(), unsafe)) throw new MetaError('not closed');
    }).ok;
  }

  private simplify(goal: MVar, unsafe: number): boolean {
    return this.rule([goal], SIMP_ALL, unsafe, () => true);
  }

  /** Cases on a hypothesis that is a conjunction, a disjunction, an existential statement or false. */
  private takeApart(goal: MVar, unsafe: number): boolean {
    const { ctx } = this;
    const { meta } = ctx;
    return meta.withMVarContext(goal, () => {
      const major = meta.context
        .toArray()
        .find(decl => decl.kind !== 'auxiliary' && CASES.has(headOf(meta.instantiate(decl.type))!));
      if (major === undefined) return false;
      return this.branch(() => casesOn(meta, goal, major.fvar).map(branch => branch.goal), unsafe);
    });
  }

  private chooseSide(goal: MVar, unsafe: number): boolean {
    const isOr = (target: Expr): boolean => headOf(target) === OR;
    return this.rule([goal], LEFT, unsafe - 1, isOr) || this.rule([goal], RIGHT, unsafe - 1, isOr);
  }

  private applyHypothesis(goal: MVar, unsafe: number): boolean {
    const { ctx } = this;
    const { meta } = ctx;
    return meta.withMVarContext(goal, () =>
      meta.context
        .toArray()
        .reverse()
        .some(decl => isRule(ctx, decl.fvar) && this.branch(() => this.apply(goal, decl.fvar), unsafe - 1)),
    );
  }

  private apply(goal: MVar, fvar: FVar): readonly MVar[] {
    const { ctx } = this;
    const goals = ctx.meta.withMVarContext(goal, () =>
      ctx.meta.withTransparency('reducible', () => applyTerm(ctx, goal, fvar)),
    );
    // What only a guess could fill is left alone.
    if (goals.some(open => goalTarget(ctx.meta, open).hasExprMVar)) throw new MetaError('open hypothesis');
    return goals;
  }
}

/** Whether a hypothesis is an implication or a universal statement. */
function isRule(ctx: TacticContext, fvar: FVar): boolean {
  const { meta } = ctx;
  const type = whnfCore(meta, meta.instantiate(inferType(meta, fvar)));
  return type.kind === 'pi' || headConstName(type) === nameOf('Not') || headConstName(type) === nameOf('Ne');
}

function headOf(type: Expr): ReturnType<typeof nameOf> | undefined {
  const head = getAppFn(type);
  return head.kind === 'const' ? head.name : undefined;
}

/** Adds `aesop` to a table. */
export function registerAesop(table: TacticTable): void {
  table.register('aesop', (ctx, tactic) => {
    if (tactic.clauses.length > 0) throw new MetaError("clauses of 'aesop' are not supported by microlean");
    ctx.onMainGoal(goal => {
      if (!new ClosingSearch(ctx).closeAll([goal], MAX_UNSAFE))
        throw ctx.failure('aesop', 'failed to prove the goal after exhaustive search', goal);
      return [];
    });
  });
}
