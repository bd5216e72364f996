/** The library, ready for use: from a snapshot, restricted to the modules asked for and what they import. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Entries, LeanEnvironment } from '../elaborate/lean-environment.js';
import { emptyScope, type Scope } from '../elaborate/term/index.js';
import { type ConstantInfo, Environment, type Name } from '../kernel/index.js';
import { builtinTable } from '../syntax/index.js';
import { tableWith } from './elaborate-modules.js';
import { closureOf } from './modules.js';
import { Snapshot, SnapshotSource } from './snapshot-reader.js';

/** One module of a loaded library. */
export interface LoadedModule {
  readonly name: string;
  readonly imports: readonly string[];
  /** Constants in order of declaration, with their kinds; nothing is decoded for it. */
  constants(): Iterable<{ readonly name: Name; readonly kind: ConstantInfo['kind'] }>;
}

export interface LoadedLibrary {
  /** Fork it before anything is added. */
  readonly env: LeanEnvironment;
  /** An empty scope with the library's notations. */
  readonly scope: Scope;
  /** What was loaded, imports first. */
  readonly modules: readonly LoadedModule[];
}

/** Where `npm run build` puts the snapshot: the same place for compiled code and for sources. */
export function defaultSnapshotPath(): string {
  return fileURLToPath(new URL('../../../dist/microlean/library.snapshot', import.meta.url));
}

/** Prefixes of modules that stand for the whole library: what real projects import. */
const WHOLE =
  /^(?:Mathlib|Std|Batteries|Aesop|Lean|Qq|Plausible|ProofWidgets|ImportGraph|LeanSearchClient)(?:\.|$)/u;

/**
 * Modules that names stand for: themselves, all modules below a prefix (`Init`), or the whole library (`Mathlib` and
 * whatever else a Mathlib project may import).
 * @throws {RangeError} for a name that stands for none
 */
export function resolveModules(
  known: readonly { readonly name: string }[],
  names: readonly string[],
): string[] {
  return names.flatMap(name => {
    const below = known.filter(module => module.name === name || module.name.startsWith(`${name}.`));
    if (below.length > 0) return below.map(module => module.name);
    if (WHOLE.test(name)) return known.map(module => module.name);
    throw new RangeError(`unknown module '${name}': the library has no such module`);
  });
}

/** Reads a snapshot and loads modules from it. @throws {Error} if there is no snapshot to read */
export function loadLibrary(modules: readonly string[], path: string = defaultSnapshotPath()): LoadedLibrary {
  return loadModules(new Snapshot(readFileSync(path)), modules);
}

/** Loads modules of a snapshot. @throws {RangeError} for an unknown module */
export function loadModules(snapshot: Snapshot, names: readonly string[]): LoadedLibrary {
  const needed = closureOf(snapshot.modules, resolveModules(snapshot.modules, names));
  const modules = snapshot.modules.filter(module => needed.has(module.name));
  const source = new SnapshotSource(snapshot, modules);
  const env = new LeanEnvironment(new Environment(source));
  const notations: Entries['notation'][] = [];
  for (const module of modules) {
    for (const { kind, key, entry } of snapshot.entries(module.name)) {
      env.addEntry(kind, key, entry as never);
      if (kind === 'notation') notations.push(entry as Entries['notation']);
    }
    const entry = { module: module.name };
    for (const offset of module.constants) env.addEntry('module', snapshot.constantName(offset), entry);
  }
  return {
    env,
    scope: emptyScope(tableWith(builtinTable(), notations)),
    modules: modules.map(module => ({
      name: module.name,
      imports: module.imports,
      *constants() {
        for (const offset of module.constants)
          yield { name: snapshot.constantName(offset), kind: snapshot.constantKind(offset) };
      },
    })),
  };
}
