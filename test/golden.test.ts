/**
 * Whole conversations with the REPL's executable, compared with what it said when they were recorded. A file is a list of
 * requests, each after `> `, with the reply below it. `UPDATE_GOLDEN=1` records them anew: read the difference before you keep it.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { reasonToSkip } from './fixtures/plan.js';
import { ReplProcess } from './fixtures/repl-process.js';

const FOLDER = fileURLToPath(new URL('golden', import.meta.url));

/** Numbers of variables and metavariables differ from run to run: they are counted anew in order of appearance. */
function normalised(reply: string, seen: Map<string, string>): string {
  return reply.replace(/_uniq\.\d+|\?[mu]\.\d+/gu, found => {
    const kind = found.replace(/\d+$/u, '');
    if (!seen.has(found)) seen.set(found, `${kind}${seen.size}`);
    return seen.get(found)!;
  });
}

const skip = reasonToSkip('microlean');
describe.skipIf(skip !== undefined)(`transcripts (${skip ?? 'real executable'})`, () => {
  const files = readdirSync(FOLDER).filter(name => name.endsWith('.txt'));
  it.each(files)('%s', async name => {
    const path = join(FOLDER, name);
    const recorded = readFileSync(path, 'utf8');
    const requests = recorded.split('\n').filter(line => line.startsWith('> '));
    const repl = await ReplProcess.start();
    try {
      const seen = new Map<string, string>();
      const replies = await repl.ask(requests.map(line => line.slice(2)));
      const text = requests.map((request, i) => `${request}\n${normalised(replies[i]!, seen)}\n`).join('\n');
      if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text);
      else expect(text).toBe(recorded);
    } finally {
      repl.close();
    }
  });
});
