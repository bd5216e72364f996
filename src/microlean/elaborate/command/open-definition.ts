/** A declaration as goals to be proved: each `sorry` in it becomes a goal in its own context. */

import { type Expr, type MVar, nameOf } from '../../kernel/index.js';
import type { DefinitionCommand } from '../../syntax/index.js';
import { mkForall, settleLevels } from '../meta/index.js';
import { TermElaborator } from '../term/index.js';
import type { CommandState, OpenTheorem } from './command-state.js';
import { declarationScope, elabBody, isTheorem } from './definition.js';
import { fixLevels, sortLevelParams, usedLevelParams } from './level-params.js';
import { contextWithout, usedVariables, withVariables } from './section-variables.js';

/** An elaborator that leaves each `sorry` open. */
class GoalCollector extends TermElaborator {
  readonly goals: MVar[] = [];

  override sorryOf(type: Expr): Expr {
    const goal = this.meta.freshMVar(this.meta.instantiate(type), { kind: 'opaque' });
    this.goals.push(goal);
    return goal;
  }
}

/** The goals that a declaration leaves; `undefined` if it has none. @throws {MetaError} */
export function openDefinition(state: CommandState, command: DefinitionCommand): OpenTheorem | undefined {
  if (command.body === undefined) return undefined;
  const scope = declarationScope(state, command);
  const elab = new GoalCollector(state.newMeta(), scope, state.hooks);
  return withVariables(state, elab, command.binders, (section, own) => {
    const { meta } = elab;
    const type = command.type === undefined ? elab.freshType() : elab.elabType(command.type);
    elab.synthesize('full');
    const kept = isTheorem(command)
      ? usedVariables(state, meta, section, [...own.map(fvar => meta.localDecl(fvar).type), type])
      : section;
    const dropped = section.filter(fvar => !kept.includes(fvar));
    settleLevels(meta, true);
    const closed = (): Expr => mkForall(meta, [...kept, ...own], type);
    fixLevels(elab, [closed()]);
    meta.withContext(contextWithout(meta.context, dropped), () => {
      elabBody(elab, command.body!, type, command);
      elab.synthesize('full');
    });
    if (elab.goals.length === 0) return undefined;
    const statement = meta.instantiate(closed());
    return {
      name: command.id === undefined ? nameOf('_example') : state.fullName(command.id.name),
      levelParams: levelParamsOf(statement, elab.scope.levelNames),
      type: statement,
      meta,
      goals: elab.goals,
      scope: elab.scope,
    };
  });
}

const levelParamsOf = (statement: Expr, declared: OpenTheorem['levelParams']): OpenTheorem['levelParams'] =>
  sortLevelParams(usedLevelParams([statement]), declared, []);
