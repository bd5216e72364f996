/** Proofs as Lean files, one a theorem, for whoever has Lean and Mathlib. */

import { join } from 'node:path';
import type { TheoremResult } from '../trajectory/index.js';
import { writeFileAtomic } from '../util/node/index.js';
import { ensureFolder } from './folder.js';

/**
 * Writes `<name>.lean` for every proved theorem.
 *
 * @returns the paths, in the order of the results.
 * @throws {FileError} if the folder cannot be written.
 */
export async function exportLean(
  results: readonly TheoremResult[],
  folder: string,
): Promise<readonly string[]> {
  await ensureFolder(folder);
  const paths: string[] = [];
  for (const result of results) {
    if (result.outcome !== 'proved' || result.script === undefined) continue;
    const path = join(folder, `${fileName(result.name)}.lean`);
    await writeFileAtomic(path, leanSource(result));
    paths.push(path);
  }
  return paths;
}

/** A whole Lean file: imports, header, statement, proof. */
export function leanSource({
  header = '',
  statement,
  script = 'sorry',
}: Pick<TheoremResult, 'header' | 'statement' | 'script'>): string {
  const imports = /^\s*import\b/mu.test(header) ? '' : 'import Mathlib\n\n';
  const before = header.trim() === '' ? '' : `${header.trim()}\n\n`;
  return `${imports}${before}${proofText(statement, script)}\n`;
}

/** Statement and proof, as one would paste them. */
export function proofText(statement: string, script: string): string {
  return `${statement} := by\n${script.replaceAll(/^(?=.)/gmu, '  ')}`;
}

/** A theorem's name as the name of a file. */
export function fileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_.'-]/gu, '_').replace(/^\.+/u, '_');
}
