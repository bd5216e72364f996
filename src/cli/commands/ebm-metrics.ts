/** `ebm-metrics`: how an encoder and a head are judged. */

import { embeddingTable, energyMetrics, headTable } from '../../pipeline/index.js';
import type { Call, ExitCode } from '../call.js';

export async function ebmMetricsCommand(
  paths: readonly string[],
  { settings, output, signal }: Call,
): Promise<ExitCode> {
  const { value, only, seed, output: folder, json } = settings;
  const report = await energyMetrics(
    {
      trajectories: paths,
      ...(value === undefined ? {} : { value }),
      ...(only === undefined ? {} : { only }),
      seed: seed!,
      ...(folder === undefined ? {} : { output: folder }),
    },
    signal,
  );
  if (json) output.line(JSON.stringify(report));
  else {
    const rows = [
      ...embeddingTable(report.embedding).slice(1),
      ...(report.head ? headTable(report.head).slice(1) : []),
    ];
    output.line(`encoder ${report.encoder}`);
    for (const [name, figure] of rows) output.line(`  ${name!.padEnd(32)} ${figure}`);
    for (const warning of report.warnings) output.line(`Warning: ${warning}.`);
    if (folder !== undefined) output.line(`Report: ${folder}/metrics.html`);
  }
  return 0;
}
