/** Theorem files from one form into another. */

import { type LoadOptions, loadTheorems, writeTheorems } from '../data/index.js';

/**
 * Reads a theorem file and writes it in the form that the output's extension names.
 *
 * @returns how many theorems were written.
 * @throws {FileError} if one of the files cannot be used.
 */
export async function convertFile(input: string, output: string, options: LoadOptions = {}): Promise<number> {
  const theorems = await loadTheorems(input, options);
  await writeTheorems(output, theorems);
  return theorems.length;
}
