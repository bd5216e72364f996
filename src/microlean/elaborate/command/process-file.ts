/** A text, command by command. An error in one command does not keep the next from being elaborated. */

import type { Name } from '../../kernel/index.js';
import { type Command, parseCommand, parseHeader } from '../../syntax/index.js';
import type { LeanEnvironment } from '../lean-environment.js';
import { MetaError, StepLimitError } from '../meta/index.js';
import { ElabError, type Scope } from '../term/index.js';
import { type CommandOptions, CommandState, type FileMessage, type OpenTheorem } from './command-state.js';
import { elabCommand, runText } from './elab-command.js';

/** One command of a file. Offsets are UTF-16 units, half open. */
export interface ProcessedUnit {
  readonly start: number;
  readonly end: number;
  readonly messages: readonly FileMessage[];
  /** Constants with a source range that the command declares, in order. */
  readonly newConstants: readonly Name[];
}

export interface ProcessedFile {
  readonly units: readonly ProcessedUnit[];
  /** The environment after the last command: the one given, which has grown. */
  readonly env: LeanEnvironment;
  /** The scope at the end of the text, inside whatever sections are still open. */
  readonly scope: Scope;
}

/**
 * Elaborates a text. `env` grows: give a fork to keep the original. An `import` header is skipped.
 * @throws whatever `options.onTick` throws, and nothing else
 */
export function processFile(
  env: LeanEnvironment,
  scope: Scope,
  text: string,
  options: CommandOptions,
): ProcessedFile {
  const state = newState(env, scope, options);
  const units: ProcessedUnit[] = [];
  for (const unit of commandsOf(state, text)) {
    const { start, end } = unit;
    if (unit.error === undefined) runCommand(state, unit.command);
    else state.report('error', unit.error.message, { start: unit.error.offset, end: unit.error.offset });
    units.push({
      start,
      end,
      messages: state.messages.splice(0),
      newConstants: state.newConstants.splice(0),
    });
  }
  return { units, env, scope: state.scope };
}

function newState(env: LeanEnvironment, scope: Scope, options: CommandOptions): CommandState {
  const state = new CommandState(env, scope, options);
  state.runText = (text, range) => runText(state, text, range);
  return state;
}

type Unit =
  | { readonly start: number; readonly end: number; readonly command: Command; readonly error?: undefined }
  | {
      readonly start: number;
      readonly end: number;
      readonly command?: undefined;
      readonly error: { readonly offset: number; readonly message: string };
    };

/** The commands of a text. Each is parsed with the table that the ones before have left. */
function* commandsOf(state: CommandState, text: string): Iterable<Unit> {
  let offset = parseHeader(text).end;
  for (;;) {
    const parsed = parseCommand(text, offset, state.scope.table);
    if (parsed.kind === 'end') return;
    const { end } = parsed;
    if (parsed.kind === 'command') yield { start: offset, end, command: parsed.command };
    else yield { start: offset, end, error: parsed.error };
    offset = end;
  }
}

/** Elaborates one command; what goes wrong becomes a message. */
function runCommand(state: CommandState, command: Command): void {
  try {
    elabCommand(state, command);
  } catch (error) {
    if (error instanceof ElabError) state.report('error', error.message, error.range);
    else if (error instanceof MetaError || error instanceof StepLimitError)
      state.report('error', error.message, command.range);
    else if (error instanceof RangeError && /call stack/u.test(error.message))
      state.report('error', 'maximum recursion depth has been reached', command.range);
    else if (error instanceof TypeError)
      // A bug of the elaborator: the command is not accepted, and the file goes on.
      state.report('error', `internal error: ${error.message}`, command.range);
    else throw error;
  }
}

/** Every message of severity `error` that a text causes; see {@link openTheorems}. */
export class OpenTheoremsError extends MetaError {
  override readonly name = 'OpenTheoremsError';
  constructor(readonly messages: readonly FileMessage[]) {
    super(messages.map(message => message.text).join('\n'));
  }
}

/**
 * Opens each declaration of a text that contains `sorry`: the `sorry`s become goals. Other commands take effect.
 * @throws {OpenTheoremsError} if the text has an error
 */
export function openTheorems(
  env: LeanEnvironment,
  scope: Scope,
  text: string,
  options: CommandOptions,
): OpenTheorem[] {
  const found: OpenTheorem[] = [];
  const state = newState(env, scope, options);
  state.onOpen = theorem => found.push(theorem);
  for (const unit of commandsOf(state, text))
    if (unit.error === undefined) runCommand(state, unit.command);
    else state.report('error', unit.error.message, { start: unit.error.offset, end: unit.error.offset });
  const errors = state.messages.filter(message => message.severity === 'error');
  if (errors.length > 0) throw new OpenTheoremsError(errors);
  return found;
}
