/** Folders for output. */

import { access, constants, mkdir } from 'node:fs/promises';
import { toFileError } from '../util/node/index.js';

/** Makes a folder and checks that it can be written. @throws {FileError} if not. */
export async function ensureFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
  } catch (error) {
    throw toFileError(path, 'use as output folder', error);
  }
}
