/** Proofs and library modules as files of Lean's export format, for any kernel to check. */

import { join } from 'node:path';
import { exportModules, exportProof, loadLibrary } from '../microlean/index.js';
import type { TheoremResult } from '../trajectory/index.js';
import { writeFileAtomic } from '../util/node/index.js';
import { fileName, leanSource } from './export-lean.js';
import { ensureFolder } from './folder.js';

/** What became of one proof. */
export type KernelExport =
  | { readonly kind: 'written'; readonly name: string; readonly path: string }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string };

/**
 * Writes `<name>.ndjson` for every proved theorem, with all that its proof depends on.
 * @throws {FileError} if the folder cannot be written.
 */
export async function exportKernel(
  results: readonly TheoremResult[],
  folder: string,
): Promise<KernelExport[]> {
  await ensureFolder(folder);
  const library = loadLibrary(['Mathlib']);
  const exports: KernelExport[] = [];
  for (const result of results) {
    if (result.outcome !== 'proved' || result.script === undefined) continue;
    const { name } = result;
    const exported = exportProof(leanSource(result), library);
    if (exported.kind === 'refused') {
      exports.push({ kind: 'refused', name, reason: exported.reason });
      continue;
    }
    const path = join(folder, `${fileName(name)}.ndjson`);
    await writeFileAtomic(path, linesOf(exported.lines));
    exports.push({ kind: 'written', name, path });
  }
  return exports;
}

/**
 * Writes library modules, with all that they import.
 * @throws {RangeError} for an unknown module; {FileError} if the file cannot be written.
 */
export async function exportLibrary(modules: readonly string[], path: string): Promise<void> {
  await writeFileAtomic(path, linesOf(exportModules(modules)));
}

function linesOf(lines: Iterable<string>): string {
  return `${[...lines].join('\n')}\n`;
}
