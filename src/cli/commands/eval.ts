/** `eval`: pass rates at several budgets from one run. */

import { DEFAULT_BUDGETS, evaluateRun } from '../../pipeline/index.js';
import type { Call, ExitCode } from '../call.js';
import { percent, table } from '../table.js';
import { UsageError } from '../usage-error.js';

export async function evalCommand(paths: readonly string[], { settings, output }: Call): Promise<ExitCode> {
  const budgets = settings.budgets?.map(budgetOf) ?? DEFAULT_BUDGETS;
  const reports = await Promise.all(paths.map(path => evaluateRun(path, budgets)));
  if (settings.json) output.line(JSON.stringify(reports));
  else
    for (const { path, value, budgets: rows } of reports) {
      output.line(`${path}${value === null ? '' : ` (value ${value})`}`);
      const lines = table([
        ['expansions', 'proved', 'theorems', 'rate', '95 % interval'],
        ...rows.map(({ budget, proved, theorems, rate, low, high }) => [
          String(budget),
          String(proved),
          String(theorems),
          percent(rate),
          `${percent(low)} – ${percent(high)}`,
        ]),
      ]);
      for (const line of lines) output.line(`  ${line}`);
    }
  return 0;
}

function budgetOf(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new UsageError(`--budgets takes whole numbers from 0, not ${text}.`);
}
