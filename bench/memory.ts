/**
 * What one microlean process holds over a long search: `npx tsx bench/memory.ts [--data folder] [--minutes 3]`. Needs a build.
 * Searches theorems of miniF2F one after the other and prints the resident memory of the process now and then, and its
 * greatest. On a busy machine less is searched in the time.
 */

import { readResidentMiB } from '../src/lean/memory.js';
import { BUILTIN_SEARCH, libraryPremises, openEnvironment } from '../src/pipeline/index.js';
import { BuiltinPolicy } from '../src/policy/index.js';
import { search } from '../src/search/index.js';
import { seededRandom, systemClock } from '../src/util/index.js';
import { optionValue, readRows, type StatementRow } from './minif2f-session.js';

const SAMPLE_MS = 500;
const PRINT_MS = 15_000;

const minutes = Number(optionValue('--minutes', '3'));
const rows = readRows<StatementRow>(optionValue('--data', '../shared/data'), 'minif2f-v1.jsonl');
const environment = await openEnvironment({ kind: 'microlean' }, { tacticTimeoutMs: 5000 });
const policy = new BuiltinPolicy({ premises: await libraryPremises() });
const beganMs = performance.now();
const passedMs = () => performance.now() - beganMs;

let searched = 0;
let greatest = 0;
let printedMs = Number.NEGATIVE_INFINITY;
const timer = setInterval(() => void sample(), SAMPLE_MS);
try {
  for (const row of rows) {
    if (passedMs() > minutes * 60_000) break;
    await searchOne(row);
    searched++;
  }
} finally {
  clearInterval(timer);
  await environment.close();
}
console.log(
  `${searched} theorems in ${(passedMs() / 1000).toFixed(0)} s; at most ${greatest.toFixed(0)} MiB`,
);

async function searchOne({ name, header, statement }: StatementRow): Promise<void> {
  const theorem = { name, statement, header };
  const options = { ...BUILTIN_SEARCH, maxNodes: 30, timeoutMs: 15_000, tacticTimeoutMs: 5000 };
  const parts = { environment, policy, options, random: seededRandom(1), clock: systemClock };
  await search(theorem, parts).catch((error: Error) => console.log(`${name}: ${error.message}`));
}

async function sample(): Promise<void> {
  const [pid] = environment.workerPids();
  const now = pid === undefined ? undefined : await readResidentMiB(pid);
  if (now === undefined) return;
  greatest = Math.max(greatest, now);
  if (passedMs() - printedMs < PRINT_MS) return;
  printedMs = passedMs();
  console.log(
    `${(printedMs / 1000).toFixed(0).padStart(5)} s  ${now.toFixed(0).padStart(4)} MiB  process ${pid}`,
  );
}
