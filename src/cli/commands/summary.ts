/** `summary`: runs and trajectories in figures. */

import { type Summary, summarize } from '../../pipeline/index.js';
import type { Call, ExitCode } from '../call.js';

export async function summaryCommand(
  paths: readonly string[],
  { settings, output }: Call,
): Promise<ExitCode> {
  const summary = await summarize(paths);
  if (settings.json) output.line(JSON.stringify(summary));
  else for (const line of lines(summary)) output.line(line);
  return 0;
}

function lines({ results, trajectories }: Summary): string[] {
  const found: string[] = [];
  for (const { path, run, totals } of results) {
    const { theorems, proved, unverified, failed, errors, expansions, tacticCalls, passRate } = totals;
    const rate =
      passRate === null
        ? ''
        : ` (${(100 * passRate.rate).toFixed(1)} %, 95 % ${(100 * passRate.low).toFixed(1)}–${(100 * passRate.high).toFixed(1)})`;
    found.push(
      path,
      `  run          ${run.runId}, seed ${run.seed}, ${run.environment.name} ${run.environment.version}`,
      `  policy       ${run.policy}${run.value === null ? '' : `, value ${run.value}`}`,
      `  proved       ${proved} of ${theorems}${rate}`,
      `  others       ${unverified} unverified, ${failed} failed, ${errors} errors`,
      `  cost         ${expansions} expansions, ${tacticCalls} tactic calls, ${totals.searchSeconds.toFixed(1)} s of search`,
    );
  }
  if (trajectories === undefined) return found;
  const {
    files,
    runs,
    theorems,
    proved,
    nodes,
    positive,
    negative,
    unknown,
    medianTactics,
    deepestProof,
    medianNodes,
  } = trajectories;
  found.push(
    'trajectories',
    `  files        ${files}, runs ${runs}, theorems ${theorems} (${proved} proved)`,
    `  nodes        ${nodes}: ${positive} positive, ${negative} negative, ${unknown} unknown; median ${medianNodes ?? '–'} a theorem`,
    `  proofs       median ${medianTactics ?? '–'} tactics, deepest ${deepestProof ?? '–'}`,
    `  dual labels  ${trajectories.dualLabelledStates} states are positive in one place and negative in another`,
    '  depth     nodes  positive  negative  unknown',
    ...trajectories.byDepth.map(
      row =>
        `  ${pad(row.depth, 5)} ${pad(row.nodes, 9)} ${pad(row.positive, 9)} ${pad(row.negative, 9)} ${pad(row.unknown, 8)}`,
    ),
  );
  return found;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width);
}
