/** `replay`: the energy ledger of recorded trees. */

import { type ReplayReport, replayTrajectories } from '../../pipeline/index.js';
import type { Call, ExitCode } from '../call.js';
import { percent, table } from '../table.js';

export async function replayCommand(
  paths: readonly string[],
  { settings, output, signal }: Call,
): Promise<ExitCode> {
  const { value, only, seed, output: folder, json } = settings;
  const report = await replayTrajectories(
    {
      trajectories: paths,
      ...(value === undefined ? {} : { value }),
      ...(only === undefined ? {} : { only }),
      lengthPower: settings['length-power']!,
      seed: seed!,
      ...(folder === undefined ? {} : { output: folder }),
    },
    signal,
  );
  if (json) output.line(JSON.stringify(report));
  else for (const line of lines(report)) output.line(line);
  return 0;
}

function lines({ energies, ledger }: ReplayReport): string[] {
  const { trees, orderings, calibration, rank1 } = ledger;
  const number = (value: number | null) => (value === null ? '–' : value.toFixed(2));
  const rank = (value: number | null) => (value === null ? '–' : percent(value));
  return [
    `${trees} proved trees that took an expansion or more; energies ${energies}`,
    'expansions to the recorded proof (mean, 95 % interval; difference to policy only)',
    ...table([
      ['order', 'mean', 'interval', 'median', 'difference', 'interval', 'better', 'worse', 'unexplored'],
      ...orderings.map(({ ordering, expansions, difference, better, worse, unexploredShare }) => [
        ordering.name,
        number(expansions.mean),
        `${number(expansions.low)} – ${number(expansions.high)}`,
        String(expansions.median),
        number(difference.mean),
        `${number(difference.low)} – ${number(difference.high)}`,
        String(better),
        String(worse),
        percent(unexploredShare),
      ]),
    ]).map(line => `  ${line}`),
    'proof path first among its siblings, by depth of the parent',
    ...table([
      ['order', ...Object.keys(rank1).map(bucket => `depth ${bucket}`)],
      ...orderings.map(({ ordering, pathRank }) => [
        ordering.name,
        ...Object.values(pathRank).map(
          ({ first, mean, count }) => `${rank(first)} (mean rank ${number(mean)}, n ${count})`,
        ),
      ]),
      ['chance', ...Object.values(rank1).map(figure => rank(figure.chance))],
    ]).map(line => `  ${line}`),
    'calibration of softmax(−energy) over siblings: mean distance of prediction and outcome',
    `  ${Object.entries(calibration)
      .map(([bucket, { error }]) => `depth ${bucket}: ${number(error)}`)
      .join(', ')}`,
    'A replay finds a known proof in a known tree: unexplored nodes count as empty.',
  ];
}
