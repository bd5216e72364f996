/** `choose f hf using h`: from `∀ x, ∃ y, p x y`, a function and what holds of its values. `apply_fun f at h`. */

import {
  forallTelescope,
  inferType,
  type Meta,
  MetaError,
  matchEq,
  mkAppM,
  mkForall,
  mkLambda,
  whnfR,
} from '../elaborate/meta/index.js';
import {
  type Expr,
  getAppArgs,
  headBeta,
  headConstName,
  type MVar,
  mkApp,
  mkApps,
  mkArrow,
  mkSort,
  type Name,
  nameOf,
} from '../kernel/index.js';
import type { ApplyFunTactic, ChooseTactic } from '../syntax/index.js';
import { assertHypothesis, goalTag, hypothesisType, introN, newGoal, tryClear } from './goal.js';
import { atLocation } from './location.js';
import type { TacticContext } from './tactic-context.js';
import type { TacticTable } from './tactic-table.js';
import { elabExact } from './terms.js';

const EXISTS = nameOf('Exists');
const AND = nameOf('And');
const REST = nameOf('rest');

/** A goal with a fact in it from which more is to be chosen. */
interface Progress {
  readonly goal: MVar;
  readonly fact: Expr;
}

function runChoose(ctx: TacticContext, tactic: ChooseTactic): void {
  if (tactic.bang) throw new MetaError("'choose!' is not supported by microlean");
  const { using } = tactic;
  if (using === undefined) throw new MetaError("'choose' without 'using' is not supported by microlean");
  const names = tactic.names.flatMap(binder => binder.names.map(({ name }) => nameOf(name ?? 'this')));
  ctx.onMainGoal(goal => {
    let progress: Progress = { goal, fact: elabExact(ctx, using) };
    names.forEach((name, i) => {
      progress = ctx.meta.withMVarContext(progress.goal, () =>
        i === names.length - 1 ? last(ctx.meta, progress, name) : chooseOne(ctx.meta, progress, name),
      );
    });
    return [progress.goal];
  });
}

/** What remains gets the last name. */
function last(meta: Meta, { goal, fact }: Progress, name: Name): Progress {
  const type = meta.instantiate(inferType(meta, fact));
  const next = assertHypothesis(meta, goal, name, type, fact);
  return { goal: clearFact(meta, next.goal, fact), fact: next.fvar };
}

const clearFact = (meta: Meta, goal: MVar, fact: Expr): MVar =>
  fact.kind === 'fvar' ? tryClear(meta, goal, fact) : goal;

/** One function, or one side of a conjunction. */
function chooseOne(meta: Meta, { goal, fact }: Progress, name: Name): Progress {
  const type = meta.instantiate(inferType(meta, fact));
  return forallTelescope(meta, type, (variables, body): Progress => {
    const statement = whnfR(meta, body);
    const proof = mkApps(fact, variables);
    const close = (term: Expr): Expr => mkLambda(meta, variables, term);
    const statementOf = (term: Expr): Expr => mkForall(meta, variables, term);
    const { context } = meta.mvarDecl(goal);
    const [left, right] = getAppArgs(statement);
    if (headConstName(statement) === EXISTS && left !== undefined && right !== undefined) {
      const values = close(mkAppM(meta, nameOf('Classical.choose'), [proof]));
      const property = close(mkAppM(meta, nameOf('Classical.choose_spec'), [proof]));
      const valueType = statementOf(left);
      const rest = meta.withLocalDecl(name, 'default', valueType, fn => {
        const holds = statementOf(headBeta(mkApp(right, mkApps(fn, variables))));
        return meta.withLocalDecl(REST, 'default', holds, r => mkForall(meta, [fn, r], meta.mvarType(goal)));
      });
      const next = newGoal(meta, rest, goalTag(meta, goal), context);
      meta.assign(goal, mkApps(next, [values, property]));
      return introduced(meta, next, [name, REST], fact);
    }
    if (headConstName(statement) === AND && left !== undefined && right !== undefined) {
      const first = close(mkAppM(meta, nameOf('And.left'), [proof]));
      const second = close(mkAppM(meta, nameOf('And.right'), [proof]));
      const one = meta.withContext(context, () =>
        assertHypothesis(meta, goal, name, meta.instantiate(inferType(meta, first)), first),
      );
      return meta.withMVarContext(one.goal, () => {
        const two = assertHypothesis(meta, one.goal, REST, meta.instantiate(inferType(meta, second)), second);
        return { goal: clearFact(meta, two.goal, fact), fact: two.fvar };
      });
    }
    throw new MetaError(`choose failed: too many names, '${name}' has nothing to stand for`);
  });
}

function introduced(meta: Meta, goal: MVar, names: readonly Name[], fact: Expr): Progress {
  const next = introN(meta, goal, names);
  return { goal: clearFact(meta, next.goal, fact), fact: next.fvars.at(-1)! };
}

/** `apply_fun f at h` for an equation `h`. */
function runApplyFun(ctx: TacticContext, tactic: ApplyFunTactic): void {
  const { meta } = ctx;
  if (tactic.using !== undefined) throw new MetaError("'apply_fun … using' is not supported by microlean");
  if (tactic.location === undefined)
    throw new MetaError("'apply_fun' on the goal is not supported by microlean: name a hypothesis");
  atLocation(ctx, tactic.location, {
    hypothesis: (goal, fvar) => {
      const equation = matchEq(whnfR(meta, hypothesisType(meta, fvar)));
      if (equation === undefined)
        throw new MetaError('apply_fun failed: only equations are supported by microlean');
      const codomain = meta.freshMVar(mkSort(meta.freshLevelMVar()));
      const fn = elabExact(ctx, tactic.term, mkArrow(equation.type, codomain, nameOf('x')));
      const proof = mkAppM(meta, nameOf('congrArg'), [fn, fvar]);
      const sides = [equation.left, equation.right].map(side => headBeta(mkApp(fn, side)));
      const type = mkAppM(meta, nameOf('Eq'), sides);
      const { userName } = meta.localDecl(fvar);
      const next = assertHypothesis(meta, goal, userName, type, proof);
      return [tryClear(meta, next.goal, fvar)];
    },
    target: () => {
      throw new MetaError("'apply_fun' on the goal is not supported by microlean: name a hypothesis");
    },
  });
}

export function registerChoose(table: TacticTable): void {
  table.register('choose', runChoose);
  table.register('apply_fun', runApplyFun);
}
