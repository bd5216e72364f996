/** Elaborates the library from its sources, module by module, into one environment. */

import { type FileMessage, processFile } from '../elaborate/command/index.js';
import { type Entries, type EntryKind, LeanEnvironment } from '../elaborate/lean-environment.js';
import { IdSource } from '../elaborate/meta/index.js';
import { emptyScope } from '../elaborate/term/index.js';
import type { ConstantInfo, Name } from '../kernel/index.js';
import { builtinTable, type SyntaxTable } from '../syntax/index.js';
import type { LibraryModule } from './modules.js';
import { standardHooks } from './standard-tactics.js';

/** An entry as it was filed. */
export interface FiledEntry {
  readonly kind: EntryKind;
  readonly key: Name;
  readonly entry: Entries[EntryKind];
}

/** What one module adds. */
export interface ElaboratedModule {
  readonly module: LibraryModule;
  readonly constants: readonly ConstantInfo[];
  readonly entries: readonly FiledEntry[];
  readonly messages: readonly FileMessage[];
}

/** The syntax table that a module starts with, given the notations filed before it. */
export function tableWith(table: SyntaxTable, entries: Iterable<Entries['notation']>): SyntaxTable {
  let result = table;
  for (const { spec, scope } of entries)
    result =
      scope === undefined ? result.withNotation(spec) : result.withScopedNotation(scope.toString(), spec);
  return result;
}

/** Elaborates modules in order. `onModule` is told of each as soon as it is done. */
export function elaborateModules(
  modules: readonly LibraryModule[],
  onModule: (result: ElaboratedModule) => void,
): LeanEnvironment {
  const env = new LeanEnvironment();
  const ids = new IdSource();
  const hooks = standardHooks();
  let table = builtinTable();
  let known = 0;
  for (const module of modules) {
    const filed: FiledEntry[] = [];
    env.onEntry = (kind, key, entry) => filed.push({ kind, key, entry });
    const { units } = processFile(env, emptyScope(table), module.text, { hooks, ids, module: module.name });
    env.onEntry = undefined;
    const entries = filed.filter(({ entry }) => !env.isHidden(entry));
    const all = [...env.kernel.ownConstants()];
    onModule({
      module,
      constants: all.slice(known),
      entries,
      messages: units.flatMap(unit => unit.messages),
    });
    known = all.length;
    table = tableWith(
      table,
      entries.filter(e => e.kind === 'notation').map(e => e.entry as Entries['notation']),
    );
  }
  return env;
}
