/**
 * Replays the official solutions of the Natural Number Game over the real client and REPL: `npx tsx bench/nng-replay.ts`. Each
 * level is opened with its own header (what earlier levels have handed out), its solution run as one block, and the proof
 * verified in a fresh environment. Prints a row a level, and the times. Needs `../shared/data/nng4.jsonl` and a build.
 */

import { LeanEnvironment, microleanLaunch } from '../src/lean/index.js';
import { gameMissing, provableLevels } from '../test/fixtures/game.js';

const missing = gameMissing();
if (missing !== undefined) {
  console.error(missing);
  process.exit(2);
}
const environment = new LeanEnvironment({ launch: microleanLaunch(), workers: 1 });
const levels = provableLevels();
const began = performance.now();
let verified = 0;
console.log('level                           open ms   run ms  verify ms');
try {
  for (const { theorem, script } of levels) {
    const times: number[] = [];
    const timed = async <T>(action: () => Promise<T>): Promise<T> => {
      const start = performance.now();
      try {
        return await action();
      } finally {
        times.push(performance.now() - start);
      }
    };
    let result = 'proved';
    try {
      const state = await timed(() => environment.start(theorem));
      const outcome = await timed(() => environment.apply(state, script));
      const verdict = await timed(() => environment.verify(theorem, script));
      if (verdict.kind === 'verified') verified++;
      if (outcome.kind !== 'proved') result = outcome.kind;
      if (verdict.kind !== 'verified') result = `refused: ${verdict.reason}`;
    } catch (error) {
      result = String(error);
    }
    const columns = times.map(time => time.toFixed(0).padStart(9)).join('');
    console.log(`${theorem.name.padEnd(30)}${columns}  ${result}`);
  }
} finally {
  await environment.close();
}
const seconds = (performance.now() - began) / 1000;
console.log(`${verified} of ${levels.length} levels verified in ${seconds.toFixed(1)} s`);
process.exitCode = verified === levels.length ? 0 : 1;
