/**
 * Elaborates the Lean library from its sources and prints what is wrong: `npx tsx scripts/check-library.ts [file …]`.
 * With files, only those and what they import. Modules that have not changed (nor their imports) come from a cache;
 * `--fresh` elaborates all, as is needed after a change of the elaborator. `--all` prints warnings and information, too.
 */

import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { elaborateCached } from '../src/microlean/library/module-cache.js';
import { closureOf, readModules } from '../src/microlean/library/modules.js';
import { LineMap } from '../src/microlean/syntax/index.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../src/microlean/library/lean');
const args = process.argv.slice(2);
const showAll = args.includes('--all');
const files = args.filter(arg => !arg.startsWith('--')).map(file => resolve(file));

const modules = readModules(root);
const wanted = modules.filter(module => files.length === 0 || files.includes(module.path));
if (wanted.length === 0) throw new Error(`no module of the library among: ${files.join(', ')}`);
const needed = closureOf(
  modules,
  wanted.map(module => module.name),
);
let errors = 0;
let last = performance.now();
elaborateCached(
  modules.filter(module => needed.has(module.name)),
  join(dirname(fileURLToPath(import.meta.url)), '../node_modules/.cache/microlean/modules'),
  ({ module, constants, messages, fromCache }) => {
    const lines = new LineMap(module.text);
    const path = relative(process.cwd(), module.path);
    for (const message of messages) {
      if (message.severity === 'error') errors++;
      else if (!showAll && message.kind !== 'hasSorry') continue;
      const { line, column } = lines.at(message.start);
      console.log(`${path}:${line}:${column}: ${message.severity}: ${message.text}`);
    }
    const now = performance.now();
    console.log(
      `${module.name}: ${constants} constants, ${fromCache ? 'unchanged' : `${Math.round(now - last)} ms`}`,
    );
    last = now;
  },
  args.includes('--fresh'),
);
console.log(errors === 0 ? 'no errors' : `${errors} errors`);
process.exitCode = errors === 0 ? 0 : 1;
