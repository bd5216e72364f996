/**
 * Files, command by command, with a memory: when a text starts with the commands of an earlier one (a long header
 * under many theorems), their effect is taken from there.
 */

import {
  type CommandOptions,
  CommandState,
  elabCommand,
  type FileMessage,
  type OpenTheorem,
  runText,
} from '../elaborate/command/index.js';
import type { LeanEnvironment } from '../elaborate/lean-environment.js';
import { MetaError, StepLimitError } from '../elaborate/meta/index.js';
import { ElabError, type Scope } from '../elaborate/term/index.js';
import type { Name } from '../kernel/index.js';
import { type Command, parseCommand, parseHeader } from '../syntax/index.js';
import { lexToken } from '../syntax/lexer.js';

/** One command of a file. */
export interface ProcessedCommand {
  readonly start: number;
  readonly end: number;
  readonly messages: readonly FileMessage[];
  readonly newConstants: readonly Name[];
  /** What it leaves to be proved, each with the environment before the command. */
  readonly open: readonly { readonly theorem: OpenTheorem; readonly env: LeanEnvironment }[];
}

/** A text after all its commands. */
export interface ProcessedText {
  readonly units: readonly ProcessedCommand[];
  readonly env: LeanEnvironment;
  readonly scope: Scope;
}

/** A place between two commands. Its environment does not grow any more. */
interface Checkpoint {
  readonly base: LeanEnvironment;
  readonly baseScope: Scope;
  /** The text before the place. */
  readonly prefix: string;
  /** The first word after it: with another one, the command before might go on. */
  readonly nextWord: string;
  readonly env: LeanEnvironment;
  readonly frames: CommandState['frames'];
  readonly units: readonly ProcessedCommand[];
}

/** Checkpoints kept at most; the one that was used longest ago goes first. */
const MAX_CHECKPOINTS = 256;

export class FileProcessor {
  private readonly checkpoints: Checkpoint[] = [];

  /**
   * Elaborates a text on top of an environment, which must not grow any more.
   * @param observe called before each command that is really elaborated, and after it.
   */
  process(
    base: LeanEnvironment,
    baseScope: Scope,
    text: string,
    options: CommandOptions,
    observe: { readonly before: () => void; readonly after: () => void } = NOTHING,
    mayReuse = true,
  ): ProcessedText {
    const found = mayReuse ? this.find(base, baseScope, text) : undefined;
    const units: ProcessedCommand[] = [...(found?.units ?? [])];
    let state =
      found === undefined
        ? newState(base.fork(), baseScope, options)
        : resumed(found.env.fork(), found.frames, options);
    let offset = found?.prefix.length ?? parseHeader(text).end;
    // What follows the known beginning may be spaced otherwise than it was.
    const lastKnown = units.pop();
    if (lastKnown !== undefined)
      units.push({ ...lastKnown, end: lexToken(text, offset, state.scope.table).start });
    for (;;) {
      const parsed = parseCommand(text, offset, state.scope.table);
      if (parsed.kind === 'end') break;
      const start = offset;
      offset = parsed.end;
      // Blanks and comments after a command belong to it, as in Lean.
      const unitStart = units.length === 0 ? start : units.at(-1)!.end;
      const unitEnd = lexToken(text, offset, state.scope.table).start;
      if (parsed.kind === 'error') {
        const at = { start: parsed.error.offset, end: parsed.error.offset };
        state.report('error', parsed.error.message, at);
        units.push(this.unit(state, unitStart, unitEnd, []));
        continue;
      }
      const open: OpenTheorem[] = [];
      const before = state.env;
      if (isWorthKeeping(text, start, offset)) {
        const checkpoint = checkpointOf(state, base, baseScope, text, start, units);
        if (mayReuse) this.keep(checkpoint);
        state = resumed(before.fork(), checkpoint.frames, options);
      }
      state.onOpen = theorem => open.push(theorem);
      observe.before();
      runCommand(state, parsed.command);
      observe.after();
      units.push(
        this.unit(
          state,
          unitStart,
          unitEnd,
          open.map(theorem => ({ theorem, env: before })),
        ),
      );
    }
    return { units, env: state.env, scope: state.scope };
  }

  private unit(
    state: CommandState,
    start: number,
    end: number,
    open: ProcessedCommand['open'],
  ): ProcessedCommand {
    return {
      start,
      end,
      messages: state.messages.splice(0),
      newConstants: state.newConstants.splice(0),
      open,
    };
  }

  /** The longest known beginning of a text. */
  private find(base: LeanEnvironment, baseScope: Scope, text: string): Checkpoint | undefined {
    let best: Checkpoint | undefined;
    for (const checkpoint of this.checkpoints) {
      if (checkpoint.base !== base || checkpoint.baseScope !== baseScope) continue;
      if (best !== undefined && checkpoint.prefix.length <= best.prefix.length) continue;
      if (!text.startsWith(checkpoint.prefix)) continue;
      if (wordAt(text, checkpoint.prefix.length) === checkpoint.nextWord) best = checkpoint;
    }
    if (best !== undefined) this.keep(best);
    return best;
  }

  private keep(checkpoint: Checkpoint): void {
    const known = this.checkpoints.findIndex(
      other =>
        other.base === checkpoint.base &&
        other.baseScope === checkpoint.baseScope &&
        other.prefix === checkpoint.prefix &&
        other.nextWord === checkpoint.nextWord,
    );
    if (known >= 0) this.checkpoints.splice(known, 1);
    this.checkpoints.push(checkpoint);
    if (this.checkpoints.length > MAX_CHECKPOINTS) this.checkpoints.shift();
  }
}

const NOTHING = { before: () => {}, after: () => {} };

/**
 * Whether other texts are likely to agree with this one up to a command but not in it: it is what a header is followed
 * by, the last command (those that only report do not count, as `#print axioms`), or it leaves something to be proved.
 */
function isWorthKeeping(text: string, start: number, end: number): boolean {
  const command = text.slice(start, end);
  return command.includes('sorry') || (!command.startsWith('#') && REPORTS.test(text.slice(end)));
}

const REPORTS = /^\s*(?:#[^\n]*(?:\n\s*|$))*$/u;

function wordAt(text: string, offset: number): string {
  return /^\s*\S*/u.exec(text.slice(offset))![0].trim();
}

function checkpointOf(
  state: CommandState,
  base: LeanEnvironment,
  baseScope: Scope,
  text: string,
  offset: number,
  units: readonly ProcessedCommand[],
): Checkpoint {
  return {
    base,
    baseScope,
    prefix: text.slice(0, offset),
    nextWord: wordAt(text, offset),
    env: state.env,
    frames: copyFrames(state.frames),
    units: [...units],
  };
}

function newState(env: LeanEnvironment, scope: Scope, options: CommandOptions): CommandState {
  const state = new CommandState(env, scope, options);
  state.runText = (source, range) => runText(state, source, range);
  return state;
}

/** A state that goes on where another one was. */
function resumed(
  env: LeanEnvironment,
  frames: CommandState['frames'],
  options: CommandOptions,
): CommandState {
  const state = newState(env, frames[0]!.scope, options);
  state.frames.splice(0, state.frames.length, ...copyFrames(frames));
  return state;
}

function copyFrames(frames: CommandState['frames']): CommandState['frames'] {
  return frames.map(frame => ({ ...frame, localEntries: [...frame.localEntries] }));
}

/** Elaborates one command; what goes wrong becomes a message. */
function runCommand(state: CommandState, command: Command): void {
  try {
    elabCommand(state, command);
  } catch (error) {
    const message = userMessage(error);
    if (message === undefined) throw error;
    state.report('error', message, error instanceof ElabError ? error.range : command.range);
  }
}

/** What a failed elaboration says to the user; `undefined` for errors of another kind. */
export function userMessage(error: unknown): string | undefined {
  if (error instanceof MetaError || error instanceof StepLimitError) return error.message;
  if (error instanceof RangeError && error.message.includes('call stack'))
    return 'maximum recursion depth has been reached';
  return undefined;
}
