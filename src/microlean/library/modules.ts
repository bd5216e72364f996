/** The library's modules: Lean files in a folder, in an order in which imports come first. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseHeader } from '../syntax/index.js';

/** One Lean file. */
export interface LibraryModule {
  /** `A.B` for the file `A/B.lean`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/**
 * All modules of a folder, imports before importers; otherwise by name.
 * @throws {Error} if an import is missing or imports go round in a circle
 */
export function readModules(root: string): LibraryModule[] {
  const modules = new Map<string, LibraryModule>();
  for (const path of leanFiles(root)) {
    const name = relative(root, path).slice(0, -'.lean'.length).split(sep).join('.');
    const text = readFileSync(path, 'utf8');
    const imports = parseHeader(text).imports.map(item => item.module.toString());
    modules.set(name, { name, path, text, imports });
  }
  return inOrder(modules);
}

function leanFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap(item => {
      const path = join(folder, item.name);
      if (item.isDirectory()) return leanFiles(path);
      return item.name.endsWith('.lean') ? [path] : [];
    })
    .sort();
}

function inOrder(modules: ReadonlyMap<string, LibraryModule>): LibraryModule[] {
  const done = new Map<string, 'open' | 'done'>();
  const ordered: LibraryModule[] = [];
  const visit = (name: string, from: string): void => {
    const state = done.get(name);
    if (state === 'done') return;
    if (state === 'open') throw new Error(`the imports of module ${name} lead back to itself`);
    const module = modules.get(name);
    if (module === undefined) throw new Error(`module ${from} imports ${name}, which does not exist`);
    done.set(name, 'open');
    for (const imported of module.imports) visit(imported, name);
    done.set(name, 'done');
    ordered.push(module);
  };
  for (const name of modules.keys()) visit(name, name);
  return ordered;
}

/** A module and all that it imports, directly or not. @throws {RangeError} for an unknown module */
export function closureOf(
  modules: readonly Pick<LibraryModule, 'name' | 'imports'>[],
  names: readonly string[],
): Set<string> {
  const byName = new Map(modules.map(module => [module.name, module]));
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const module = byName.get(name);
    if (module === undefined) throw new RangeError(`unknown module '${name}'`);
    found.add(name);
    for (const imported of module.imports) visit(imported);
  };
  for (const name of names) visit(name);
  return found;
}
