#!/usr/bin/env node
/** The program `burn-qed`: reads arguments and the environment, calls a command, and exits with its code. */

import { CommanderError } from 'commander';
import { PROGRAM } from '../pipeline/index.js';
import { systemClock } from '../util/index.js';
import type { Call } from './call.js';
import { exitCodeOf, messageOf } from './failure.js';
import { listenForInterrupt } from './interrupt.js';
import { processOutput } from './output.js';
import { COMMANDS, type CommandName, makeProgram } from './program.js';
import { runCommand } from './run-command.js';
import { readSettings } from './settings.js';

const output = processOutput(process.stdout, process.stderr);
// A reader that goes away (`| head`) ends the program quietly.
process.stdout.on('error', () => process.exit(0));

const program = makeProgram(PROGRAM.version, async (name, args, flags) => {
  process.exitCode = await call(name, args, flags);
});

try {
  await program.parseAsync(process.argv);
} catch (error) {
  // Commander has printed its own message; help and version are no failures.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else throw error;
}

async function call(
  name: CommandName,
  args: readonly string[],
  flags: Readonly<Record<string, unknown>>,
): Promise<number> {
  const interruption = listenForInterrupt(process, () =>
    output.note('\nStopping. Once more to stop at once.'),
  );
  try {
    const { options, defaults } = COMMANDS[name];
    const settings = await readSettings(options, { flags, variables: process.env }, defaults);
    const context: Call = { settings, output, clock: systemClock, signal: interruption.signal, readInput };
    return await runCommand(name, args, context);
  } catch (error) {
    output.live('');
    output.note(`burn-qed ${name}: ${messageOf(error, interruption.signal)}`);
    return exitCodeOf(error);
  } finally {
    interruption.dispose();
  }
}

async function readInput(): Promise<string> {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  return text;
}
