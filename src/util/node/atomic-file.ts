/** Files that are either the old one or the whole new one, never half of it. */

import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { toFileError } from './file-error.js';

let written = 0;

/**
 * Replaces a file in one step: writes a temporary file beside it, flushes it to the disk, renames it. A reader,
 * or a run after a crash, sees the old content or the new one.
 *
 * @throws {FileError} if it cannot be written; the old file is then untouched and no temporary file stays.
 */
export async function writeFileAtomic(path: string, content: string | Uint8Array): Promise<void> {
  // Process id and a counter: two writers never share a temporary file.
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${written++}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw toFileError(path, 'write', error);
  }
}
