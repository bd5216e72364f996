/** The REPL as a program: arguments, `ready.`, the loop over standard input. Not the commands themselves. */

import type { Readable, Writable } from 'node:stream';
import { LineSplitter } from './framing.js';
import { ReplServer } from './server.js';
import type { LaunchRequest, OpenSession } from './session.js';
import { REPL_VERSION } from './version.js';

export interface ProgramStreams {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

/**
 * Runs until standard input ends or a blank line arrives.
 * @returns the exit code: 0, or 1 if the modules could not be loaded.
 */
export async function runRepl<State>(
  args: readonly string[],
  streams: ProgramStreams,
  open: OpenSession<State>,
): Promise<number> {
  if (args.length === 1 && args[0] === '--version') {
    streams.output.write(`${REPL_VERSION}\n`);
    return 0;
  }
  let server: ReplServer<State>;
  try {
    server = new ReplServer(await open(parseArguments(args)), () => performance.now());
  } catch (error) {
    streams.errors.write(`uncaught exception: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  streams.output.write('ready.\n');
  await serve(server, streams);
  return 0;
}

/** Anything that starts with `--` is an option, everything else a module; order does not matter. */
export function parseArguments(args: readonly string[]): LaunchRequest {
  const options = new Map<string, string>();
  for (const argument of args.filter(text => text.startsWith('--'))) {
    const equals = argument.indexOf('=');
    if (equals < 0) throw new Error(`option ${argument} has no value; write --key=value`);
    options.set(argument.slice(2, equals), argument.slice(equals + 1));
  }
  return { modules: args.filter(text => !text.startsWith('--')), options };
}

async function serve<State>(server: ReplServer<State>, { input, output }: ProgramStreams): Promise<void> {
  // A client that is gone takes the pipe with it; that is the end, not an error.
  const gone = new Promise<void>(resolve => output.once('error', () => resolve()));
  await Promise.race([gone, readLines(server, input, output)]);
}

async function readLines<State>(server: ReplServer<State>, input: Readable, output: Writable): Promise<void> {
  const splitter = new LineSplitter();
  for await (const chunk of input) {
    for (const line of splitter.push(chunk as Buffer)) {
      if (line.trim() === '') return;
      output.write(`${server.answer(line)}\n`);
      await server.tidy();
    }
  }
  const last = splitter.end();
  if (last !== undefined && last.trim() !== '') output.write(`${server.answer(last)}\n`);
}
