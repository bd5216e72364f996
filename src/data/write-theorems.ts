/** Writes theorem files in any form that the loader accepts. */

import { extname } from 'node:path';
import { FileError } from '../core/index.js';
import { writeFileAtomic } from '../util/node/index.js';
import { leanFileOfTheorems } from './lean-file.js';
import { writeParquet } from './parquet.js';
import type { TheoremRecord } from './theorem-record.js';

/** Form of a theorem file, by file name extension. */
export type TheoremForm = 'json' | 'jsonl' | 'lean' | 'parquet';

/**
 * Writes theorems so that `loadTheorems` gives them back. The file is replaced in one step.
 *
 * @param form default: by the extension of `path`.
 * @throws {FileError} if the extension names no form, the file cannot be written, or a `.lean` file cannot hold
 *   these theorems (their headers differ too much).
 */
export async function writeTheorems(
  path: string,
  theorems: readonly TheoremRecord[],
  form: TheoremForm = formOf(path),
): Promise<void> {
  if (form === 'parquet') return writeParquet(path, theorems);
  await writeFileAtomic(path, textOf(path, theorems, form));
}

function textOf(path: string, theorems: readonly TheoremRecord[], form: 'json' | 'jsonl' | 'lean'): string {
  if (form === 'json') return `${JSON.stringify({ theorems }, null, 2)}\n`;
  if (form === 'jsonl') return theorems.map(theorem => `${JSON.stringify(jsonLine(theorem))}\n`).join('');
  try {
    return leanFileOfTheorems(theorems);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new FileError(path, `cannot write ${path}: ${error.message}`, { cause: error });
  }
}

/** The field's usual columns. */
function jsonLine({ name, split, statement, header, informal, goal, source }: TheoremRecord): object {
  const formal_statement = `${statement} := by\n`;
  const informal_prefix = informal === undefined ? undefined : `/-- ${informal} -/\n`;
  return { name, split, informal_prefix, formal_statement, goal, header, source };
}

function formOf(path: string): TheoremForm {
  const extension = extname(path).slice(1).toLowerCase();
  if (extension === 'json' || extension === 'jsonl' || extension === 'lean' || extension === 'parquet')
    return extension;
  throw new FileError(
    path,
    `cannot tell from ${path} which form to write; end it in .json, .jsonl, .lean or .parquet`,
  );
}
