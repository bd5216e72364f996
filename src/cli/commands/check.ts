/** `check`: an export file against the kernel, from nothing. */

import { exitCodeOf, reportLines, runCheck } from '../../microlean/index.js';
import { toFileError } from '../../util/node/index.js';
import type { Call } from '../call.js';

/** @returns 0 accepted, 1 rejected, 2 declined: a stated limit or an unsupported feature. */
export async function checkCommand(path: string, { settings, output, signal }: Call): Promise<0 | 1 | 2> {
  const maxSteps = settings['max-steps'];
  const report = await runCheck(path, {
    signal,
    ...(maxSteps === undefined ? {} : { maxSteps }),
    ...(output.isTerminal && !settings.json
      ? {
          onProgress: progress => output.live(`line ${progress.line}, ${progress.declarations} declarations`),
        }
      : {}),
  }).catch((error: unknown) => {
    throw toFileError(path, 'read', error);
  });
  output.live('');
  if (settings.json) output.line(JSON.stringify(report));
  else for (const line of reportLines(report)) output.line(line);
  return exitCodeOf(report);
}
