/** `demo`: the main job in under two minutes, with nothing installed. */

import { type DemoReport, runDemo } from '../../pipeline/index.js';
import type { Call, ExitCode } from '../call.js';
import { formatSeconds, Progress } from '../progress.js';
import { searchOptions, withProver } from '../prover.js';

/** Lines of the proofs that are shown at the end. */
const PROOFS_SHOWN = 3;

export async function demoCommand(call: Call): Promise<ExitCode> {
  const { settings, output } = call;
  const progress = new Progress(output, call.clock);
  const workers = settings.workers ?? 2;
  const report = await withProver(call, workers, joints =>
    runDemo({ seed: settings.seed!, search: searchOptions(settings), concurrency: workers }, joints, {
      signal: call.signal,
      ...(settings.quiet || settings.json ? {} : { onEvent: progress.accept }),
    }).finally(() => progress.end()),
  );
  if (settings.json) output.line(JSON.stringify(jsonReport(report)));
  else for (const line of lines(report)) output.line(line);
  return report.proved.length > 0 ? 0 : 1;
}

function jsonReport({ proved, results, wallSeconds }: DemoReport) {
  return { theorems: results.length, proved: proved.length, wallSeconds };
}

function lines({ proved, results, wallSeconds, picture }: DemoReport): string[] {
  return [
    '',
    ...picture.slice(0, PROOFS_SHOWN).flatMap(text => [text, '']),
    `${proved.length} of ${results.length} theorems proved in ${formatSeconds(wallSeconds)}, each proof checked by a kernel in a fresh process.`,
    'Next: burn-qed prove "(p q : Prop) (h : p ∧ q) : q ∧ p"',
  ];
}
