/**
 * Time and memory of the kernel on an export file: `npx tsx bench/kernel.ts [file] [runs]`.
 *
 * Default: the slice of real Lean's Init among the shared test data. Prints one row a run.
 */

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runCheck } from '../src/microlean/export/index.js';

const [file = join('..', 'shared', 'data', 'kernel', 'ansatz', 'init-medium.ndjson'), runs = '3'] =
  process.argv.slice(2);

if (!existsSync(file)) {
  console.error(`no file ${file}; name an export file: npx tsx bench/kernel.ts <file.ndjson>`);
  process.exit(2);
}
console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
console.log('run  verdict  declarations   seconds   peak MB');
for (let run = 1; run <= Number(runs); run++) {
  const before = performance.now();
  const report = await runCheck(file);
  const seconds = (performance.now() - before) / 1000;
  const declarations = Object.values(report.declarations).reduce((sum, n) => sum + n);
  // The peak of the process so far: meaningful for the first run.
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    [
      String(run).padStart(3),
      report.verdict.padStart(8),
      String(declarations).padStart(13),
      seconds.toFixed(2).padStart(9),
      peak.toFixed(0).padStart(9),
    ].join(' '),
  );
  if (run === 1)
    for (const { name, durationMs } of report.slowest)
      console.log(`     ${durationMs.toFixed(0).padStart(5)} ms  ${name}`);
}
