/**
 * The shell of the REPL: one request line in, one response line out. Whatever the line holds and whatever the
 * session throws, there is exactly one response and the server goes on.
 */

import type { Command, CommandContext } from './command.js';
import { startDeadline } from './deadline.js';
import {
  envAdd,
  envCatalog,
  envDescribe,
  envInspect,
  envModuleRead,
  envParse,
  exprEcho,
} from './environment-commands.js';
import { frontendDistil, frontendProcess, frontendTrack } from './frontend-commands.js';
import { goalContinue, goalDelete, goalPrint, goalStart, goalTactic } from './goal-commands.js';
import { DEFAULT_OPTIONS, printOptions, type ReplOptions, updateOptions } from './options.js';
import { type Payload, parseRequest } from './request.js';
import { InterruptError, ReplError, type ReplSession } from './session.js';
import { StateTable } from './state-table.js';

/** Commands of the protocol that have no meaning here, each with the reason. */
const DECLINED: ReadonlyMap<string, string> = new Map([
  ['env.save', 'microlean keeps no environments in files'],
  ['env.load', 'microlean keeps no environments in files'],
  ['goal.save', 'microlean keeps no goal states in files; replay the tactics instead'],
  ['goal.load', 'microlean keeps no goal states in files; replay the tactics instead'],
  ['goal.subsume', 'microlean does not compare goals; compare their printed text instead'],
  ['frontend.refactor', 'microlean does not rewrite files'],
]);

const stat: Command = (_payload, { states }) => ({ nGoals: states.size });

const reset: Command = (_payload, { states }) => {
  const nGoals = states.size;
  states.reset();
  return { nGoals };
};

const optionsSet: Command = (payload, context) => {
  context.options = updateOptions(context.options, payload.as('OptionsSet'));
  return {};
};

const optionsPrint: Command = (_payload, { options }) => options;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['reset', reset],
  ['stat', stat],
  ['options.set', optionsSet],
  ['options.print', optionsPrint],
  ['expr.echo', exprEcho],
  ['env.describe', envDescribe],
  ['env.module_read', envModuleRead],
  ['env.catalog', envCatalog],
  ['env.inspect', envInspect],
  ['env.add', envAdd],
  ['env.parse', envParse],
  ['goal.start', goalStart],
  ['goal.tactic', goalTactic],
  ['goal.continue', goalContinue],
  ['goal.delete', goalDelete],
  ['goal.print', goalPrint],
  ['frontend.process', frontendProcess],
  ['frontend.distil', frontendDistil],
  ['frontend.track', frontendTrack],
]);

export class ReplServer<State> {
  private readonly states = new StateTable<State>();
  private options: ReplOptions = DEFAULT_OPTIONS;

  constructor(
    private readonly session: ReplSession<State>,
    /** Monotonic milliseconds, for the deadline of each command. */
    private readonly monotonicMs: () => number,
  ) {}

  /** @returns the response to one request line, without its LF. Never throws. */
  answer(line: string): string {
    try {
      const { command, payload } = parseRequest(line);
      const reply = this.run(command, payload);
      return this.options.printJsonPretty ? JSON.stringify(reply, null, 2) : JSON.stringify(reply);
    } catch (error) {
      return JSON.stringify(errorReply(error));
    }
  }

  /** To be awaited between requests. */
  async tidy(): Promise<void> {
    await this.session.tidy?.();
  }

  private run(name: string, payload: Payload): object {
    const command = COMMANDS.get(name);
    if (command === undefined) throw unknownCommand(name);
    const context: CommandContext<State> = {
      session: this.session,
      states: this.states,
      options: this.options,
      print: printOptions(this.options),
      limit: startDeadline(this.options.timeout, this.monotonicMs),
    };
    const reply = command(payload, context);
    this.options = context.options;
    return reply;
  }
}

function unknownCommand(name: string): ReplError {
  const reason = DECLINED.get(name);
  return reason === undefined
    ? new ReplError('command', `Unknown command ${name}`)
    : new ReplError('io', `${name} is not supported: ${reason}`);
}

function errorReply(error: unknown): { readonly error: string; readonly desc: string } {
  if (error instanceof ReplError) return { error: error.kind, desc: error.message };
  if (error instanceof InterruptError) return { error: 'io', desc: 'interrupt' };
  if (isStackOverflow(error)) return { error: 'exception', desc: 'maximum recursion depth has been reached' };
  if (isFileError(error)) return { error: 'io', desc: error.message };
  return { error: 'exception', desc: error instanceof Error ? error.message : String(error) };
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

/** Errors of `node:fs` carry the name of the system call. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
