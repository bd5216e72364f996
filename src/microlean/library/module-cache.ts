/**
 * Elaborates the library with what is kept from earlier runs: a module whose text and imports have not changed is read
 * from a cache. For development only: a change of the elaborator does not make the cache out of date.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { FileMessage } from '../elaborate/command/index.js';
import type { LeanEnvironment } from '../elaborate/lean-environment.js';
import type { ConstantInfo } from '../kernel/index.js';
import { writeWhole } from './build-snapshot.js';
import { type ElaboratedModule, type FiledEntry, ModuleSequence } from './elaborate-modules.js';
import type { LibraryModule } from './modules.js';
import { SNAPSHOT_VERSION } from './snapshot-format.js';
import { Snapshot, SnapshotSource } from './snapshot-reader.js';
import { writeSnapshot } from './snapshot-writer.js';

/** A module as it was elaborated now or earlier. */
export interface CachedModule {
  readonly module: LibraryModule;
  readonly constants: number;
  readonly messages: readonly FileMessage[];
  readonly fromCache: boolean;
  /** All that the module adds; decodes what was kept. */
  elaborated(): ElaboratedModule;
}

/** What stands beside a kept module. */
interface Sidecar {
  readonly constants: number;
  readonly messages: readonly FileMessage[];
}

/** @param fresh elaborate all modules, whatever is kept */
export function elaborateCached(
  modules: readonly LibraryModule[],
  folder: string,
  onModule: (result: CachedModule) => void,
  fresh = false,
): LeanEnvironment {
  mkdirSync(folder, { recursive: true });
  const sequence = new ModuleSequence();
  const keys = new Map<string, string>();
  for (const module of modules) {
    const key = keyOf(module, keys);
    keys.set(module.name, key);
    const path = join(folder, `${module.name}-${key.slice(0, 20)}`);
    const kept = fresh ? undefined : restore(sequence, module, path);
    onModule(kept ?? elaborate(sequence, module, path));
  }
  return sequence.env;
}

function keyOf(module: LibraryModule, keys: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(`${SNAPSHOT_VERSION}\0${module.name}\0${module.text}`);
  for (const name of module.imports) hash.update(`\0${keys.get(name) ?? ''}`);
  return hash.digest('hex');
}

function elaborate(sequence: ModuleSequence, module: LibraryModule, path: string): CachedModule {
  const result = sequence.elaborate(module);
  const sidecar: Sidecar = { constants: result.constants.length, messages: result.messages };
  writeWhole(`${path}.snapshot`, writeSnapshot([result], sequence.env.kernel));
  writeWhole(`${path}.json`, JSON.stringify(sidecar));
  return { module, ...sidecar, fromCache: false, elaborated: () => result };
}

function restore(sequence: ModuleSequence, module: LibraryModule, path: string): CachedModule | undefined {
  if (!existsSync(`${path}.snapshot`) || !existsSync(`${path}.json`)) return undefined;
  const sidecar = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Sidecar;
  // Whoever looks into an error may have changed the elaborator.
  if (sidecar.messages.some(message => message.severity === 'error')) return undefined;
  const snapshot = new Snapshot(readFileSync(`${path}.snapshot`));
  const entries = snapshot.modules.flatMap(kept => snapshot.entries(kept.name));
  const modules = snapshot.modules.flatMap(kept =>
    kept.constants.map(
      (offset): FiledEntry => ({
        kind: 'module',
        key: snapshot.constantName(offset),
        entry: { module: module.name },
      }),
    ),
  );
  const source = new SnapshotSource(snapshot, snapshot.modules);
  sequence.restore(source, [...entries, ...modules]);
  const now = new Date();
  utimesSync(`${path}.snapshot`, now, now);
  const constants = (): ConstantInfo[] =>
    snapshot.modules.flatMap(kept =>
      kept.constants.map(offset => source.find(snapshot.constantName(offset))!),
    );
  return {
    module,
    ...sidecar,
    fromCache: true,
    elaborated: () => ({ module, constants: constants(), entries, messages: sidecar.messages }),
  };
}
