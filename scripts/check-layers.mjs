/**
 * Checks which room imports which: arrows point down the list of rooms, another room is entered by its `index.ts`
 * only, and rooms that must run anywhere import nothing of Node. `--sizes` prints lines per room as well.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** Low to high; rooms of one row are peers and never import each other. */
const ROOMS = [
  ['core'],
  ['util'],
  ['nn'],
  ['testing'],
  ['search', 'lean', 'microlean', 'policy', 'trajectory', 'data'],
  ['ebm'],
  ['pipeline'],
  ['server'],
  ['cli'],
];
/** Inside microlean, low to high; `export` stands beside `syntax`, knows only the kernel, and serves `library` and `repl`. */
const MICROLEAN = ['kernel', 'syntax', 'elaborate', 'tactic', 'library', 'repl'];
/** Entries of rooms besides `index`. */
const EXTRA_ENTRIES = { util: ['node/index'], testing: ['contracts'], ebm: ['fixtures/synthetic-rows'] };
const WITHOUT_NODE = [
  'core',
  'util',
  'search',
  'testing',
  'policy',
  'microlean/kernel',
  'microlean/syntax',
  'microlean/elaborate',
  'microlean/tactic',
];
const NODE_ALLOWED = ['util/node'];

const problems = [];
const sizes = new Map();
for (const file of sourceFiles(SOURCE)) checkFile(file);
if (process.argv.includes('--sizes'))
  for (const [room, lines] of sizes) console.log(`${String(lines).padStart(7)} ${room}`);
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'layers: ok' : `layers: ${problems.length} wrong imports`);
process.exitCode = problems.length === 0 ? 0 : 1;

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sourceFiles(path);
      return entry.name.endsWith('.ts') ? [path] : [];
    });
}

function checkFile(file) {
  const path = relative(SOURCE, file).split(sep).join('/');
  const room = path.split('/')[0];
  const text = readFileSync(file, 'utf8');
  sizes.set(room, (sizes.get(room) ?? 0) + text.split('\n').length);
  if (rankOf(room) === undefined)
    problems.push(`src/${path}: ${room} is no room of the list in scripts/check-layers.mjs`);
  // Tests may use any room, but like everyone else by its entry.
  const isTest = /\.test\.ts$|\.contract\.ts$|\/fixtures\//.test(path);
  for (const specifier of importsOf(text)) checkImport({ path, file, room, specifier, isTest });
}

function importsOf(text) {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;
  return [...withoutComments.matchAll(pattern)].map(match => match[1] ?? match[2] ?? match[3]);
}

function checkImport({ path, file, room, specifier, isTest }) {
  const wrong = reason => problems.push(`src/${path}: imports ${specifier}: ${reason}`);
  if (!specifier.startsWith('.')) {
    const needsNode = specifier.startsWith('node:');
    const isUnder = prefix => path.startsWith(`${prefix}/`);
    if (needsNode && !isTest && WITHOUT_NODE.some(isUnder) && !NODE_ALLOWED.some(isUnder))
      wrong('this room runs without Node');
    return;
  }
  const target = relative(SOURCE, resolve(dirname(file), specifier))
    .split(sep)
    .join('/');
  if (target.startsWith('../')) return;
  const targetRoom = target.split('/')[0];
  if (targetRoom === room) {
    if (room === 'microlean' && !isTest) checkInside(path, target, wrong);
    return;
  }
  if (!isTest && !(rankOf(targetRoom) < rankOf(room))) wrong(`${room} may not import ${targetRoom}`);
  const entries = ['index', ...(EXTRA_ENTRIES[targetRoom] ?? [])].map(entry => `${targetRoom}/${entry}.js`);
  if (!entries.includes(target)) wrong(`enter ${targetRoom} by its index`);
}

function checkInside(path, target, wrong) {
  const [from, to] = [path, target].map(name => name.split('/')[1]);
  if (from === to || from === 'index.ts') return;
  const allowed =
    from === 'export'
      ? to === 'kernel'
      : to === 'export'
        ? MICROLEAN.indexOf(from) >= MICROLEAN.indexOf('library')
        : MICROLEAN.indexOf(to) >= 0 && MICROLEAN.indexOf(to) < MICROLEAN.indexOf(from);
  if (!allowed) wrong(`microlean/${from} may not import microlean/${to}`);
}

function rankOf(room) {
  const rank = ROOMS.findIndex(row => row.includes(room));
  return rank < 0 ? undefined : rank;
}
