/** Terms and goals of a session in the protocol's shapes. */

import type { Meta } from '../elaborate/meta/index.js';
import { matchEq } from '../elaborate/meta/index.js';
import { type PrintScope, printExpr, printGoal } from '../elaborate/pretty/index.js';
import { type Expr, getAppArgs, getAppFn, type Level, levelOffset } from '../kernel/index.js';
import { goalTarget, openMVars, type StateTools } from '../tactic/index.js';
import type { PrintedExpression, PrintedGoal, PrintOptions } from './session.js';
import { goalName, inspectState, type SessionState } from './session-state.js';

/** A term in the current context of `meta`. */
export function printTerm(
  meta: Meta,
  expr: Expr,
  scope: PrintScope,
  options: PrintOptions,
  text?: string,
): PrintedExpression {
  const term = meta.instantiate(expr);
  return {
    ...(options.pretty ? { pp: text ?? printExpr(meta, term, { scope }) } : {}),
    ...(options.ast ? { sexp: symbolic(term) } : {}),
    ...(options.dependentMVars ? { dependentMVars: openMVars(meta, term).map(goalName) } : {}),
  };
}

/** The goals of a state. */
export function printStateGoals(
  state: SessionState,
  tools: StateTools,
  options: PrintOptions,
): readonly PrintedGoal[] {
  return inspectState(state, tools, meta =>
    state.goals.map(goal => printOneGoal(meta, state, goal, options)),
  );
}

function printOneGoal(
  meta: Meta,
  state: SessionState,
  goal: SessionState['goals'][number],
  options: PrintOptions,
): PrintedGoal {
  const { scope } = state;
  const printed = printGoal(meta, goal, { scope });
  const fragment = state.fragments.get(goal.id);
  return meta.withMVarContext(goal, () => {
    const target = goalTarget(meta, goal);
    const left = fragment?.kind === 'conv' ? matchEq(target)?.left : undefined;
    return {
      name: goalName(goal),
      ...(printed.caseTag === undefined ? {} : { userName: printed.caseTag }),
      fragment: fragment?.kind ?? 'tactic',
      target: printTerm(
        meta,
        left ?? target,
        scope,
        options,
        left === undefined ? printed.target : undefined,
      ),
      vars: printed.hyps
        .filter(hyp => hyp.kind !== 'auxiliary' || options.auxiliaryDeclarations)
        .map(hyp => {
          const decl = meta.localDecl(hyp.fvar);
          return {
            name: `_uniq.${hyp.fvar.id}`,
            userName: hyp.name,
            isInaccessible: hyp.inaccessible,
            type: printTerm(meta, decl.type, scope, options, hyp.type),
            ...(decl.value === undefined
              ? {}
              : { value: printTerm(meta, decl.value, scope, options, hyp.value) }),
          };
        }),
    };
  });
}

/** A term as a prefix list, in the protocol's grammar. */
export function symbolic(expr: Expr): string {
  switch (expr.kind) {
    case 'bvar':
      return String(expr.index);
    case 'fvar':
      return `(:fv _uniq.${expr.id})`;
    case 'mvar':
      return `(:mv _uniq.${expr.id})`;
    case 'sort':
      return `(:sort ${symbolicLevel(expr.level)})`;
    case 'const':
      return `(:c ${expr.name})`;
    case 'app':
      return `(${[getAppFn(expr), ...getAppArgs(expr)].map(symbolic).join(' ')})`;
    case 'lam':
    case 'pi': {
      const info = { default: '', implicit: ' :i', strictImplicit: ' :si', instImplicit: ' :ii' }[
        expr.binderInfo
      ];
      const head = expr.kind === 'lam' ? ':lambda' : ':forall';
      return `(${head} ${expr.binderName} ${symbolic(expr.binderType)} ${symbolic(expr.body)}${info})`;
    }
    case 'let':
      return `(:let ${expr.binderName} ${symbolic(expr.binderType)} ${symbolic(expr.value)} ${symbolic(expr.body)})`;
    case 'lit':
      return `(:lit ${typeof expr.literal === 'string' ? JSON.stringify(expr.literal) : expr.literal})`;
    case 'proj':
      return `(:proj ${expr.typeName} ${expr.index} ${symbolic(expr.struct)})`;
    case 'mdata':
      return symbolic(expr.expr);
  }
}

function symbolicLevel(level: Level): string {
  const { base, offset } = levelOffset(level);
  const inner = symbolicBase(base);
  if (base.kind === 'zero') return String(offset);
  return offset === 0 ? inner : `(+ ${inner} ${offset})`;
}

function symbolicBase(level: Level): string {
  switch (level.kind) {
    case 'param':
      return level.name.toString();
    case 'mvar':
      return `(:mv ${level.mvarId})`;
    case 'max':
    case 'imax':
      return `(:${level.kind} ${symbolicLevel(level.left)} ${symbolicLevel(level.right)})`;
    default:
      return '0';
  }
}
