/** `convert`: a theorem file in another form. */

import { convertFile } from '../../pipeline/index.js';
import type { Call, ExitCode } from '../call.js';

export async function convertCommand(input: string, output: string, call: Call): Promise<ExitCode> {
  const { split, only, limit, json } = call.settings;
  const theorems = await convertFile(input, output, {
    ...(split === undefined ? {} : { split }),
    ...(only === undefined ? {} : { only }),
    ...(limit === undefined ? {} : { limit }),
  });
  call.output.line(json ? JSON.stringify({ theorems, output }) : `Wrote ${theorems} theorems to ${output}.`);
  return 0;
}
