/**
 * Elaborates the Lean library from its sources and prints what is wrong: `npx tsx scripts/check-library.ts [file …]`.
 * With files, only those and what they import; a file may lie outside of the library, to try things. Modules that have not changed (nor their imports) come from a cache;
 * `--fresh` elaborates all, as is needed after a change of the elaborator. `--all` prints warnings and information, too.
 */

import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { elaborateCached } from '../src/microlean/library/module-cache.js';
import { closureOf, type LibraryModule, readModules } from '../src/microlean/library/modules.js';
import { LineMap, parseHeader } from '../src/microlean/syntax/index.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../src/microlean/library/lean');
const args = process.argv.slice(2);
const showAll = args.includes('--all');
const files = args.filter(arg => !arg.startsWith('--')).map(file => resolve(file));

const library = readModules(root);
const outside = files.filter(file => library.every(module => module.path !== file)).map(readModule);
const modules = [...library, ...outside];
const wanted = modules.filter(module => files.length === 0 || files.includes(module.path));
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

function readModule(path: string): LibraryModule {
  const text = readFileSync(path, 'utf8');
  const imports = parseHeader(text).imports.map(item => item.module.toString());
  return { name: basename(path, '.lean'), path, text, imports };
}
