/**
 * Elaborates and kernel-checks the Lean library with the compiled program and writes its snapshot:
 * dist/microlean/library.snapshot, and beside it a manifest. Skipped when neither the Lean files nor the program have
 * changed. Any error in the library fails the build.
 */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildSnapshot,
  developmentSnapshotPath,
  libraryRoot,
  sourcesHash,
  writeWhole,
} from '../dist/microlean/library/index.js';
import { LineMap } from '../dist/microlean/syntax/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist/microlean/library.snapshot');
const manifestPath = join(root, 'dist/microlean/library.json');

/** A hash of the Lean files and of everything that elaborates and checks them. */
function contentHash() {
  const hash = createHash('sha256').update(sourcesHash(libraryRoot()));
  const folder = join(root, 'dist/microlean');
  for (const part of ['kernel', 'syntax', 'elaborate', 'tactic', 'library'])
    for (const file of readdirSync(join(folder, part), { recursive: true }).map(String).sort())
      if (file.endsWith('.js'))
        hash.update(`${part}/${file}\0`).update(readFileSync(join(folder, part, file)));
  return hash.digest('hex');
}

const hash = contentHash();
const upToDate =
  existsSync(target) &&
  existsSync(manifestPath) &&
  JSON.parse(readFileSync(manifestPath, 'utf8')).hash === hash;

if (upToDate) {
  console.log('library: up to date');
} else {
  const start = performance.now();
  const { bytes, problems, modules } = buildSnapshot(libraryRoot());
  for (const { module, message } of problems) {
    const { line, column } = new LineMap(module.text).at(message.start);
    console.error(
      `${relative(process.cwd(), module.path)}:${line}:${column}: ${message.severity}: ${message.text}`,
    );
  }
  const constants = modules.reduce((sum, module) => sum + module.constants, 0);
  if (problems.length > 0) {
    console.error(`library: ${problems.length} problems; no snapshot written`);
    process.exitCode = 1;
  } else {
    writeWhole(target, bytes);
    writeWhole(developmentSnapshotPath(), bytes);
    writeWhole(manifestPath, `${JSON.stringify({ hash, modules, constants }, undefined, 2)}\n`);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `library: ${modules.length} modules, ${constants} constants, ${bytes.length} bytes, ${seconds} s`,
    );
  }
}
