/** `search`: proofs for a file of theorems. */

import { checkRun, exportLean, type RunConfig, type RunReport, runSearch } from '../../pipeline/index.js';
import type { Call, ExitCode } from '../call.js';
import { formatSeconds, Progress } from '../progress.js';
import { searchOptions, withProver } from '../prover.js';
import { UsageError } from '../usage-error.js';

export async function searchCommand(call: Call): Promise<ExitCode> {
  const { settings, output } = call;
  const { theorems, output: folder, workers = 1 } = settings;
  if (theorems === undefined) throw new UsageError('--theorems <file> is missing: what shall be proved?');
  if (folder === undefined) throw new UsageError('--output <folder> is missing: where shall the results go?');
  const config: RunConfig = {
    theorems,
    output: folder,
    ...optional(settings),
    seed: settings.seed!,
    concurrency: settings.concurrency ?? workers,
    search: searchOptions(settings),
    resume: settings.resume ?? false,
  };
  await checkRun(config);
  const progress = new Progress(output, call.clock);
  const watch = settings.quiet ? {} : { onEvent: progress.accept };
  const report = await withProver(call, workers, joints =>
    runSearch(config, joints, { signal: call.signal, ...watch }).finally(() => progress.end()),
  );
  if (settings['export-lean'] !== undefined) await exportLean(report.results, settings['export-lean']);
  if (settings.json) output.line(JSON.stringify(jsonTotals(report)));
  else for (const line of reportLines(report, folder)) output.line(line);
  if (report.remaining > 0)
    output.note(`Stopped. ${report.remaining} theorems are left: run the same command with --resume.`);
  return report.remaining > 0 ? 1 : 0;
}

function optional({ split, only, limit }: Call['settings']) {
  return {
    ...(split === undefined ? {} : { split }),
    ...(only === undefined ? {} : { only }),
    ...(limit === undefined ? {} : { limit }),
  };
}

/** The line that scripts read. */
function jsonTotals({ totals, wallSeconds }: RunReport) {
  const { theorems, proved, unverified, failed, errors, expansions, tacticCalls } = totals;
  return {
    theorems,
    proved,
    unverified,
    failed,
    errors,
    expansions,
    tacticCalls,
    wallSeconds: Math.round(wallSeconds * 1000) / 1000,
  };
}

function reportLines({ totals, wallSeconds }: RunReport, folder: string): string[] {
  const { theorems, proved, unverified, failed, errors, expansions, tacticCalls, passRate } = totals;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const rate =
    passRate === null
      ? ''
      : `: ${percent(passRate.rate)} (95 % interval ${percent(passRate.low)} to ${percent(passRate.high)})`;
  const others = [
    ...(unverified > 0 ? [`${unverified} found but not verified`] : []),
    `${failed} not found`,
    ...(errors > 0 ? [`${errors} with errors`] : []),
  ];
  return [
    `Proved ${proved} of ${theorems}${rate}; ${others.join(', ')}.`,
    `${expansions} expansions, ${tacticCalls} tactics, ${formatSeconds(wallSeconds)}. Results: ${folder}`,
  ];
}
