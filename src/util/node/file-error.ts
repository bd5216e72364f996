/** Turns an error of the file system into a sentence that says what to do. */

import { FileError } from '../../core/index.js';

const ADVICE: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist, nor may its folder. Check the path, or create the folder',
  EACCES: 'permission is denied. Choose another place, or change its permissions',
  EPERM: 'the operation is not permitted. Choose another place, or change its permissions',
  EROFS: 'the file system is read-only. Choose another place',
  EISDIR: 'it is a folder. Name a file',
  ENOTDIR: 'a part of the path is a file, not a folder. Check the path',
  ENOSPC: 'the disk is full. Free some space, or choose another place',
  EMFILE: 'too many files are open. Raise the limit (ulimit -n)',
};

/**
 * A `FileError` for a failed operation.
 *
 * @param action what was tried, e.g. `read` or `write`.
 * @param cause what the file system threw; a `FileError` is returned as it is.
 */
export function toFileError(path: string, action: string, cause: unknown): FileError {
  if (cause instanceof FileError) return cause;
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  const advice = code === undefined ? undefined : ADVICE[code];
  const found =
    advice === undefined ? `${cause instanceof Error ? cause.message : cause}` : `${advice} (${code})`;
  return new FileError(path, `cannot ${action} ${path}: ${found}`, { cause });
}
