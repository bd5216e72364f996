/** Lemmas of the library for the built-in policy, from the list that the build writes beside microlean's snapshot. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { FileError } from '../core/index.js';
import { fixedPremises, NO_PREMISES, type PremiseSource, type PremiseText } from '../policy/index.js';
import { toFileError } from '../util/node/index.js';

/** From `dist/pipeline` and from `src/pipeline` alike. */
const DEFAULT_PATH = fileURLToPath(new URL('../../dist/microlean/premises.json', import.meta.url));

/** One entry of the list: a theorem with its type as Lean prints it. */
const premiseSchema = z.array(
  z.object({ name: z.string().min(1), type: z.string(), simp: z.boolean().optional() }),
);

/**
 * The library's lemmas. Names and statements are those of Lean and Mathlib, so they serve with real Lean as well.
 *
 * @param path default: the list in this package; where the build has made none there are no premises.
 * @throws {FileError} if the list cannot be read, or is none.
 */
export async function libraryPremises(path: string = DEFAULT_PATH): Promise<PremiseSource> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (error) {
    if (path === DEFAULT_PATH && (error as NodeJS.ErrnoException).code === 'ENOENT') return NO_PREMISES;
    throw toFileError(path, 'read', error);
  }
  return fixedPremises(parsePremises(path, source), 'library');
}

function parsePremises(path: string, source: string): readonly PremiseText[] {
  try {
    return premiseSchema
      .parse(JSON.parse(source))
      .map(({ name, type, simp }) => ({ name, type, ...(simp === undefined ? {} : { simp }) }));
  } catch (cause) {
    throw new FileError(path, `${path} is not a list of premises. Run \`npm run build\` to make it anew.`, {
      cause,
    });
  }
}
