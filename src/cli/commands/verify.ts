/** `verify`: re-checks the proofs of a result file. */

import { exportKernel, verifyResults } from '../../pipeline/index.js';
import { readResults } from '../../trajectory/index.js';
import type { Call, ExitCode } from '../call.js';
import { withEnvironment } from '../prover.js';

export async function verifyCommand(path: string, call: Call): Promise<ExitCode> {
  const { settings, output } = call;
  const report = await withEnvironment(call, 1, environment =>
    verifyResults(path, environment, {
      signal: call.signal,
      ...(settings.quiet || settings.json
        ? {}
        : {
            onChecked: (proof, done, total) =>
              output.note(
                `${proof.kind === 'verified' ? '✓' : '✗'} ${proof.name}${proof.kind === 'refused' ? `: ${proof.reason}` : ''}  [${done}/${total}]`,
              ),
          }),
    }),
  );
  const { verified, refused, remaining } = report;
  if (settings.export !== undefined)
    await exportVerified(path, settings.export, new Set(verified.map(p => p.name)), call);
  if (settings.json) {
    output.line(
      JSON.stringify({
        verified: verified.length,
        refused: refused.length,
        remaining,
        refusals: refused.map(({ name, reason }) => ({ name, reason })),
      }),
    );
  } else
    output.line(
      `${verified.length} verified, ${refused.length} refused${remaining > 0 ? `, ${remaining} not checked` : ''}.`,
    );
  return refused.length > 0 || remaining > 0 ? 1 : 0;
}

async function exportVerified(
  path: string,
  folder: string,
  verified: ReadonlySet<string>,
  { output }: Call,
): Promise<void> {
  const { theorems } = await readResults(path);
  const exports = await exportKernel(
    theorems.filter(theorem => verified.has(theorem.name)),
    folder,
  );
  for (const item of exports)
    if (item.kind === 'refused') output.note(`${item.name} was not exported: ${item.reason}`);
  output.note(`${exports.filter(item => item.kind === 'written').length} proofs exported to ${folder}.`);
}
