/** `microlean`: the embedded REPL on standard input and output; with `--export`, its library as an export file. */

import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { microleanLaunch } from '../../lean/index.js';
import { exportLibrary } from '../../pipeline/index.js';
import type { Call } from '../call.js';
import { UsageError } from '../usage-error.js';

/** @returns the REPL's exit code, or 0 when the library was exported. */
export async function microleanCommand(args: readonly string[], call: Call): Promise<number> {
  if (!args.includes('--export')) return runRepl(args);
  const { modules, path } = exportArguments(args);
  await exportLibrary(modules, path).catch((error: unknown) => {
    if (error instanceof RangeError) throw new UsageError(`${error.message}. Try Init or Mathlib.`);
    throw error;
  });
  call.output.line(`${modules.join(', ')} written to ${path}. Check it: burn-qed check ${path}`);
  return 0;
}

/** Runs the REPL until its input ends. */
function runRepl(args: readonly string[]): Promise<number> {
  const { command, leadingArguments } = microleanLaunch();
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...leadingArguments, ...args], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', code => resolve(code ?? 1));
  });
}

function exportArguments(args: readonly string[]): { modules: string[]; path: string } {
  const usage = 'Write: burn-qed microlean --export <module> -o <file>.';
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { export: { type: 'string', multiple: true }, output: { type: 'string', short: 'o' } },
    });
    if (values.export !== undefined && values.output !== undefined)
      return { modules: values.export, path: values.output };
  } catch (error) {
    throw new UsageError(`${(error as Error).message} ${usage}`);
  }
  throw new UsageError(`--export needs a file to write. ${usage}`);
}
