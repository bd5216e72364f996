/**
 * Writes dist/microlean/premises.json: name and statement of every theorem of the library that a proof may name, for the
 * built-in policy. Made anew whenever the snapshot is newer.
 */

import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IdSource, Meta, MetavarContext } from '../dist/microlean/elaborate/meta/index.js';
import { printExpr } from '../dist/microlean/elaborate/pretty/index.js';
import { loadLibrary } from '../dist/microlean/library/index.js';

const target = fileURLToPath(new URL('../dist/microlean/premises.json', import.meta.url));
const manifest = fileURLToPath(new URL('../dist/microlean/library.json', import.meta.url));

/** Names that Lean makes up itself, and lemmas that only this library has. */
const INTERNAL =
  /(?:^|\.)(?:_|eq_\d|eq_def|match_\d|proof_\d|sizeOf_spec|injEq|inj$|noConfusion|rec(?:On)?$|casesOn|below|brecOn|inst[A-Z]|ctorIdx|Microlean\.)|_$/;
const TACTIC_MODULE = /^Tactic\./;

if (existsSync(target) && statSync(target).mtimeMs > statSync(manifest).mtimeMs) {
  console.log(`premises: up to date (${JSON.parse(readFileSync(target, 'utf8')).length})`);
} else {
  const premises = collect();
  writeFileSync(`${target}.tmp`, `[\n${premises.map(premise => JSON.stringify(premise)).join(',\n')}\n]\n`);
  renameSync(`${target}.tmp`, target);
  console.log(`premises: ${premises.length} theorems`);
}

function collect() {
  const { env, modules } = loadLibrary(['Mathlib']);
  const meta = new Meta(env, new IdSource(), new MetavarContext());
  const premises = [];
  for (const module of modules) {
    if (TACTIC_MODULE.test(module.name)) continue;
    for (const { name, kind } of module.constants()) {
      const text = name.toString();
      if (kind !== 'thm' || INTERNAL.test(text)) continue;
      premises.push({ name: text, type: printExpr(meta, env.find(name).type).replaceAll(/\s*\n\s*/g, ' ') });
    }
  }
  return premises;
}
