/** The commands `goal.*`. */

import type { Command, CommandContext } from './command.js';
import { toMessage } from './message.js';
import type { Payload } from './request.js';
import {
  type Fragment,
  ReplError,
  type SessionMessage,
  type TacticAction,
  type TacticResult,
} from './session.js';
import { SourceText } from './source-text.js';

/** Pseudo file that messages about tactic texts point into. */
const TACTIC_FILE = '<Pantograph>';
const ACTION_KEYS = ['tactic', 'mode', 'expr', 'have', 'let', 'draft'] as const;
const MODES: readonly string[] = ['tactic', 'conv', 'calc'] satisfies Fragment[];

export const goalStart: Command = (payload, { session, states, limit }) => {
  payload.as('GoalStart');
  const text = payload.optionalString('expr');
  const copyFrom = payload.optionalString('copyFrom');
  if ((text === undefined) === (copyFrom === undefined)) {
    throw new ReplError('command', 'Exactly one of {expr, copyFrom} must be supplied');
  }
  const state =
    text === undefined
      ? session.startCopy(copyFrom as string, limit)
      : session.startExpression(text, payload.strings('levels'), limit);
  return { stateId: states.add(state), root: session.rootName(state) };
};

export const goalTactic: Command = (payload, context) => {
  const { session, states, options, limit } = context;
  const state = states.get(payload.as('GoalTactic').natural('stateId'));
  const action = readAction(payload);
  const goalIndex = payload.optionalNatural('goalId');
  const automatic = payload.optionalBoolean('autoResume') ?? options.automaticMode;
  const count = session.goalCount(state);
  if (count === 0) return answerWithoutGoals(action, goalIndex, automatic);
  if (goalIndex !== undefined && goalIndex >= count)
    throw new ReplError('index', `Invalid goal index ${goalIndex}`);
  const site = { automatic, ...(goalIndex === undefined ? {} : { goalIndex }) };
  return answerTactic(session.runTactic(state, site, action, limit), action, context);
};

export const goalContinue: Command = (payload, context) => {
  const { session, states } = context;
  const target = states.get(payload.as('GoalContinue').natural('target'));
  const branch = payload.optionalNatural('branch');
  if ((branch === undefined) === !payload.has('goals')) {
    throw new ReplError('command', 'Exactly one of {branch, goals} must be supplied');
  }
  const next =
    branch === undefined
      ? session.continueGoals(target, payload.strings('goals'))
      : session.continueBranch(target, states.get(branch));
  return addState(next, context);
};

export const goalDelete: Command = (payload, { states }) => {
  states.delete(payload.as('GoalDelete').naturals('stateIds'));
  return {};
};

export const goalPrint: Command = (payload, { session, states, print }) => {
  const state = states.get(payload.as('GoalPrint').natural('stateId'));
  const withRoot = payload.boolean('rootExpr');
  const root = session.rootTerm(state, withRoot, print);
  return {
    root: withRoot ? root.expression : undefined,
    parentExprs: payload.boolean('parentExprs') ? session.parentTerms(state, print) : undefined,
    goals: payload.boolean('goals') ? session.printGoals(state, print) : [],
    extraMVars: payload.strings('extraMVars').map(name => session.metavariable(state, name, print) ?? {}),
    rootHasSorry: root.hasSorry,
    rootHasUnsafe: root.hasUnsafe,
    rootHasMVar: root.hasMVar,
  };
};

function readAction(payload: Payload): TacticAction {
  const given = ACTION_KEYS.filter(key => payload.has(key));
  const kind = given[0];
  if (kind === undefined || given.length > 1) {
    throw new ReplError('command', 'Exactly one of {tactic, mode, expr, have, let, draft} must be supplied');
  }
  const text = payload.string(kind);
  if (kind === 'mode') {
    if (!MODES.includes(text)) throw new ReplError('command', `Invalid mode ${text}`);
    return { kind, mode: text as Fragment };
  }
  if (kind === 'have' || kind === 'let') {
    const binderName = payload.optionalString('binderName');
    return { kind, type: text, ...(binderName === undefined ? {} : { binderName }) };
  }
  return { kind, text };
}

function answerWithoutGoals(action: TacticAction, goalIndex: number | undefined, automatic: boolean): object {
  if (goalIndex !== undefined) throw new ReplError('index', `Invalid goal index ${goalIndex}`);
  if (!automatic) throw new ReplError('index', 'No goals to be solved');
  if (action.kind === 'tactic' || action.kind === 'mode')
    throw new ReplError('exception', 'no goals to be solved');
  return failure([{ severity: 'error', text: 'no goals to be solved' }], new SourceText(''));
}

function answerTactic<State>(
  result: TacticResult<State>,
  action: TacticAction,
  context: CommandContext<State>,
): object {
  const source = new SourceText(actionText(action));
  switch (result.kind) {
    case 'parse-error':
      return { parseError: parseErrorText(result, action, source), hasSorry: false, hasUnsafe: false };
    case 'failure':
      return failure(result.messages, source);
    case 'success':
      // The protocol's rule: an error that was logged is a failure, even if the tactic ran on.
      if (result.messages.some(({ severity }) => severity === 'error'))
        return failure(result.messages, source);
      return {
        ...addState(result.state, context),
        messages: result.messages.map(message => toMessage(message, TACTIC_FILE, source)),
        hasSorry: result.hasSorry,
        hasUnsafe: result.hasUnsafe,
      };
  }
}

/** Prints before an id is given out: a command that throws allocates nothing. */
function addState<State>(state: State, { session, states, print }: CommandContext<State>) {
  const goals = session.printGoals(state, print);
  return { nextStateId: states.add(state), goals };
}

function failure(messages: readonly SessionMessage[], source: SourceText): object {
  return {
    messages: messages.map(message => toMessage(message, TACTIC_FILE, source)),
    hasSorry: false,
    hasUnsafe: false,
  };
}

function parseErrorText(
  result: { readonly message: string; readonly offset: number },
  action: TacticAction,
  source: SourceText,
): string {
  const file = action.kind === 'have' || action.kind === 'draft' ? '<stdin>' : TACTIC_FILE;
  const { line, column } = source.position(result.offset);
  return `${file}:${line}:${column}: ${result.message}`;
}

function actionText(action: TacticAction): string {
  if (action.kind === 'mode') return action.mode;
  return action.kind === 'have' || action.kind === 'let' ? action.type : action.text;
}
