/** `microlean`: the embedded REPL on standard input and output. */

import { spawn } from 'node:child_process';
import { microleanLaunch } from '../../lean/index.js';

/** Runs the REPL until its input ends. @returns its exit code. */
export function microleanCommand(args: readonly string[]): Promise<number> {
  const { command, leadingArguments } = microleanLaunch();
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...leadingArguments, ...args], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', code => resolve(code ?? 1));
  });
}
