/** `compare`: runs over the same theorems, side by side. */

import { type CompareReport, type Comparison, compareRuns } from '../../pipeline/index.js';
import type { Call, ExitCode } from '../call.js';
import { percent, table } from '../table.js';
import { UsageError } from '../usage-error.js';

export async function compareCommand(
  paths: readonly string[],
  { settings, output }: Call,
): Promise<ExitCode> {
  if (paths.length < 2) throw new UsageError('compare takes at least two results: name the second one.');
  const report = await compareRuns(paths);
  if (settings.json) output.line(JSON.stringify(report));
  else for (const line of [...runLines(report), ...report.comparisons.flatMap(pairLines)]) output.line(line);
  return 0;
}

function runLines({ runs, theorems, leftOut }: CompareReport): string[] {
  return [
    `${theorems} theorems in all runs${leftOut.length === 0 ? '' : `; ${leftOut.length} that some runs did not try are left out`}`,
    ...table([
      [
        'run',
        'proved',
        'rate',
        '95 % interval',
        'expansions',
        'tactics',
        'policy s',
        'Lean s',
        'value s',
        'other s',
      ],
      ...runs.map(({ path, passRate, expansions, tacticCalls, seconds }) => [
        path,
        String(passRate.proved),
        percent(passRate.rate),
        `${percent(passRate.low)} – ${percent(passRate.high)}`,
        String(expansions),
        String(tacticCalls),
        ...[seconds.generate, seconds.environment, seconds.value, seconds.other].map(value =>
          value.toFixed(1),
        ),
      ]),
    ]),
  ];
}

function pairLines({ first, second, gains, losses, p, bothProved, differences }: Comparison): string[] {
  const { theorems, medianExpansions, meanDifference, fewer, more } = bothProved;
  const names = (list: readonly string[]) => (list.length === 0 ? '' : `: ${list.join(', ')}`);
  return [
    '',
    `${second} against ${first}`,
    `  gains        ${gains.length}${names(gains)}`,
    `  losses       ${losses.length}${names(losses)}`,
    `  McNemar      p = ${p.toPrecision(3)} (two-sided, exact)`,
    ...(medianExpansions === null || meanDifference === null
      ? []
      : [
          `  both proved  ${theorems} theorems: median expansions ${medianExpansions[0]} → ${medianExpansions[1]}; fewer in ${fewer}, more in ${more}`,
          `               mean difference ${meanDifference.mean.toFixed(2)} (95 % interval ${meanDifference.low.toFixed(2)} to ${meanDifference.high.toFixed(2)})`,
        ]),
    ...differences.map(
      ({ what, first: left, second: right }) => `  differs      ${what}: ${left} → ${right}`,
    ),
  ];
}
