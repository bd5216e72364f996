/** One step on a proof state: a tactic, a term, a new fact, a change of mode. */

import type { LeanEnvironment } from '../elaborate/lean-environment.js';
import { type Limits, MetaError, mentionsAny, mkForall, mkLambda } from '../elaborate/meta/index.js';
import { TermElaborator } from '../elaborate/term/index.js';
import { type Expr, type MVar, Name, nameOf, visitConstants } from '../kernel/index.js';
import { parseTactic, parseTacticBlock, parseTerm, type Term } from '../syntax/index.js';
import {
  assertHypothesis,
  defineVariable,
  elabTypeExact,
  elabWithGoals,
  goalTarget,
  newGoal,
  runBlock,
  runOnState,
  runTactic,
  type StateTools,
  type TacticContext,
} from '../tactic/index.js';
import { userMessage } from './file-processor.js';
import {
  enterFragment,
  leaveFragment,
  parseCalcStep,
  parseConvStep,
  stepCalculation,
  stepConversion,
} from './fragments.js';
import { kernelObjection } from './proof-check.js';
import {
  type ActingSite,
  ReplError,
  type SessionMessage,
  type TacticAction,
  type TacticResult,
} from './session.js';
import {
  assignedTerm,
  type GoalFragment,
  inspectState,
  isComplete,
  type SessionState,
} from './session-state.js';

type Fragments = Map<number, GoalFragment>;

/** What to do, once the text is parsed. */
type Prepared =
  | {
      readonly ok: true;
      readonly run: (ctx: TacticContext, fragments: Fragments) => void;
      readonly draft?: boolean;
    }
  | { readonly ok: false; readonly message: string; readonly offset: number };

/** Runs an action at a site of a state. */
export function runAction(
  state: SessionState,
  tools: StateTools,
  site: ActingSite,
  action: TacticAction,
  limits: Limits,
): TacticResult<SessionState> {
  const chosen = state.goals[site.goalIndex ?? 0];
  if (chosen === undefined) throw new ReplError('index', 'No goals to be solved');
  const prepared = prepare(state, chosen, action);
  if (!prepared.ok) return { kind: 'parse-error', message: prepared.message, offset: prepared.offset };
  const others = state.goals.filter(goal => goal !== chosen);
  const fragments = new Map(state.fragments);
  try {
    const step = runOnState(state, tools, ctx => prepared.run(ctx, fragments), {
      goals: site.automatic ? [chosen, ...others] : [chosen],
      limits,
      ...(prepared.draft === true
        ? { elaborator: meta => new DraftElaborator(meta, state.scope, tools.hooks) }
        : {}),
    });
    const next: SessionState = {
      ...step.state,
      goals: [...new Set(step.state.goals)],
      hasRoot: state.hasRoot,
      fragments,
      parents: [chosen],
    };
    const objection = isComplete(next, tools) ? objectionTo(next, tools) : undefined;
    if (objection !== undefined) return failure(objection);
    const newTerms = state.goals.flatMap(goal => assignedTerm(next, goal) ?? []);
    const flags = mentionedFlags(next.env, newTerms);
    return {
      kind: 'success',
      state: next,
      messages: step.messages.map(
        ({ severity, text, kind }): SessionMessage => ({
          severity,
          text,
          ...(kind === undefined ? {} : { kind }),
        }),
      ),
      hasSorry: flags.hasSorry || step.usedSorry,
      hasUnsafe: flags.hasUnsafe,
    };
  } catch (error) {
    const message = userMessage(error);
    if (message === undefined) throw error;
    return failure(message);
  }
}

function failure(text: string): TacticResult<SessionState> {
  return { kind: 'failure', messages: [{ severity: 'error', text }] };
}

// ---------------------------------------------------------------------------------------------------------
// Actions

function prepare(state: SessionState, goal: MVar, action: TacticAction): Prepared {
  const { table } = state.scope;
  switch (action.kind) {
    case 'mode':
      return { ok: true, run: changeMode(state, goal, action.mode) };
    case 'tactic':
      return prepareTactic(state, goal, action.text);
    case 'expr':
    case 'draft': {
      const parsed = parseTerm(action.text, table);
      if (!parsed.ok) return { ok: false, ...parsed.error };
      const draft = action.kind === 'draft';
      return {
        ok: true,
        draft,
        run: ctx => (draft ? draftTerm(ctx, parsed.value) : assignTerm(ctx, parsed.value)),
      };
    }
    case 'have':
    case 'let': {
      const parsed = parseTerm(action.type, table);
      if (!parsed.ok) return { ok: false, ...parsed.error };
      const name = action.binderName === undefined ? Name.anonymous : nameOf(action.binderName);
      return { ok: true, run: ctx => addFact(ctx, parsed.value, name, action.kind) };
    }
  }
}

function changeMode(
  state: SessionState,
  goal: MVar,
  mode: 'tactic' | 'conv' | 'calc',
): (ctx: TacticContext, fragments: Fragments) => void {
  const current = state.fragments.get(goal.id);
  if (mode === 'tactic') {
    if (current === undefined) throw new ReplError('invalid', 'Goal does not have a fragment');
    return leaveFragment;
  }
  if (current !== undefined) throw new ReplError('invalid', 'Goal already has a fragment');
  return (ctx, fragments) => enterFragment(ctx, fragments, mode);
}

function prepareTactic(state: SessionState, goal: MVar, text: string): Prepared {
  const { table } = state.scope;
  const fragment = state.fragments.get(goal.id);
  if (fragment?.kind === 'conv') {
    const parsed = parseConvStep(text, table);
    if (!parsed.ok) return parsed;
    return { ok: true, run: (ctx, fragments) => stepConversion(ctx, fragments, parsed.steps) };
  }
  if (fragment?.kind === 'calc') {
    const parsed = parseCalcStep(text, table);
    return {
      ok: true,
      run: (ctx, fragments) => {
        if (!parsed.ok) throw new MetaError(parsed.message);
        stepCalculation(ctx, fragments, parsed.term);
      },
    };
  }
  // Several lines are a block; as one tactic, the second line could be taken for an argument of the first.
  const block = parseTacticBlock(text, table);
  if (block.ok) return { ok: true, run: ctx => runBlock(ctx, block.value) };
  const single = parseTactic(text, table);
  if (single.ok) return { ok: true, run: ctx => runTactic(ctx, single.value) };
  const { message, offset } = single.error.offset >= block.error.offset ? single.error : block.error;
  return { ok: false, message, offset };
}

function assignTerm(ctx: TacticContext, term: Term): void {
  ctx.onMainGoal(goal => {
    const { value, goals } = elabWithGoals(ctx, term, goalTarget(ctx.meta, goal), 'all');
    ctx.meta.assign(goal, value);
    return goals;
  });
}

/** An elaborator that leaves each `sorry` as a goal. */
class DraftElaborator extends TermElaborator {
  readonly drafts: MVar[] = [];

  override sorryOf(type: Expr): Expr {
    const goal = newGoal(this.meta, type, Name.anonymous);
    this.drafts.push(goal);
    return goal;
  }
}

function draftTerm(ctx: TacticContext, term: Term): void {
  const { elab, meta } = ctx;
  if (!(elab instanceof DraftElaborator)) throw new TypeError('a draft needs its own elaborator');
  ctx.onMainGoal(goal => {
    const { value, goals } = elabWithGoals(ctx, term, goalTarget(meta, goal), 'synthetic');
    const drafts = new Set<Expr>(elab.drafts);
    if (elab.drafts.some(draft => mentionsAny(meta.mvarType(draft), drafts)))
      throw new MetaError('a sorry whose type depends on another sorry is not supported');
    meta.assign(goal, value);
    elab.usedSorry = false;
    return goals;
  });
}

function addFact(ctx: TacticContext, term: Term, name: Name, kind: 'have' | 'let'): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const type = elabTypeExact(ctx, term);
    const statement = newGoal(meta, type, kind === 'let' ? name : Name.anonymous);
    const added =
      kind === 'let'
        ? defineVariable(meta, goal, name, type, statement)
        : assertHypothesis(meta, goal, name, type, statement);
    return [statement, added.goal];
  });
}

// ---------------------------------------------------------------------------------------------------------
// Checks

/** What the kernel has against a finished proof. */
function objectionTo(state: SessionState, tools: StateTools): string | undefined {
  return inspectState(state, tools, meta =>
    meta.withMVarContext(state.root, () => {
      const variables = meta.context.toArray().map(decl => decl.fvar);
      const type = mkForall(meta, variables, meta.mvarType(state.root));
      const proof = mkLambda(meta, variables, meta.instantiate(state.root));
      return kernelObjection(state.env, type, proof);
    }),
  );
}

const SORRY = nameOf('sorryAx');

/** Whether terms mention `sorryAx`, or an unsafe constant. */
export function mentionedFlags(
  env: LeanEnvironment,
  terms: readonly Expr[],
): { readonly hasSorry: boolean; readonly hasUnsafe: boolean } {
  let hasSorry = false;
  let hasUnsafe = false;
  const seen = new Set<Expr>();
  for (const term of terms)
    visitConstants(term, seen, name => {
      if (name === SORRY) hasSorry = true;
      const info = env.find(name);
      if (info === undefined) return;
      if (('isUnsafe' in info && info.isUnsafe) || (info.kind === 'def' && info.safety === 'unsafe'))
        hasUnsafe = true;
    });
  return { hasSorry, hasUnsafe };
}
