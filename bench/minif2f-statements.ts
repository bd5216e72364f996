/**
 * How many statements of miniF2F elaborate, and how many of its valid goals print as real Lean printed them:
 * `npx tsx bench/minif2f-statements.ts [--data folder] [--snapshot] [--only name] [--verbose]`. Failures are grouped by cause.
 * The library is elaborated from its sources (unchanged modules come from a cache), or read from the built snapshot.
 */

import {
  cause,
  optionValue,
  plain,
  printTally,
  readRows,
  type StatementRow,
  StatementSession,
} from './minif2f-session.js';

const data = optionValue('--data', '../shared/data');
const only = optionValue('--only', '');
const verbose = process.argv.includes('--verbose') || only !== '';
const began = performance.now();
const session = new StatementSession(process.argv.includes('--snapshot'));
const chosen = (row: StatementRow): boolean => only === '' || row.name === only;

await statements();
await goals();
console.log(`\n${((performance.now() - began) / 1000).toFixed(1)} s`);

async function statements(): Promise<void> {
  const rows = readRows<StatementRow>(data, 'minif2f-v1.jsonl').filter(chosen);
  const failures: [string, string][] = [];
  const good = new Map<string, number>();
  for (const row of rows) {
    await session.session.tidy();
    const opened = session.open(row.header, row.statement);
    if ('state' in opened) {
      good.set(row.split, (good.get(row.split) ?? 0) + 1);
      if (only !== '') console.log(session.goalsText(opened.state));
      continue;
    }
    failures.push([cause(opened.reason), row.name]);
    if (verbose) console.log(`${row.name}: ${opened.reason}\n`);
  }
  console.log(`Statements (v1): ${rows.length - failures.length} of ${rows.length} elaborate`);
  for (const split of ['test', 'valid'])
    console.log(`  ${split}: ${good.get(split) ?? 0} of ${rows.filter(row => row.split === split).length}`);
  printTally(failures);
}

async function goals(): Promise<void> {
  const rows = readRows<StatementRow>(data, 'minif2f-valid-goals.jsonl').filter(chosen);
  const failures: [string, string][] = [];
  const differences: [string, string][] = [];
  for (const row of rows) {
    await session.session.tidy();
    const opened = session.open(row.header, row.statement);
    if (!('state' in opened)) {
      failures.push([cause(opened.reason), row.name]);
      if (verbose) console.log(`${row.name}: ${opened.reason}\n`);
      continue;
    }
    const ours = session.goalsText(opened.state);
    if (plain(ours) === plain(row.real_lean_goal!)) continue;
    differences.push([difference(plain(ours), plain(row.real_lean_goal!)), row.name]);
    if (verbose) console.log(`${row.name}\n--- ours\n${ours}\n--- Lean\n${row.real_lean_goal}\n`);
  }
  const elaborated = rows.length - failures.length;
  console.log(`\nGoals (valid, real Lean's print): ${elaborated} of ${rows.length} elaborate,`);
  console.log(`  ${elaborated - differences.length} print as real Lean's`);
  console.log('Not elaborated');
  printTally(failures);
  console.log('Printed otherwise');
  printTally(differences);
}

/** Where two texts differ: a few words from the first difference on. */
function difference(ours: string, real: string): string {
  const [a, b] = [ours.split(' '), real.split(' ')];
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const shown = (words: string[]): string => words.slice(i, i + 4).join(' ');
  return `ours '${shown(a)}', Lean '${shown(b)}'`;
}
