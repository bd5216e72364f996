/** Elaborates the library from its sources, module by module, into one environment. */

import { type FileMessage, processFile } from '../elaborate/command/index.js';
import { type Entries, type EntryKind, LeanEnvironment } from '../elaborate/lean-environment.js';
import { IdSource } from '../elaborate/meta/index.js';
import { emptyScope } from '../elaborate/term/index.js';
import { type ConstantInfo, type ConstantSource, Environment, type Name } from '../kernel/index.js';
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

/** Adds modules one after the other to one environment: elaborated from their sources, or as they were kept. */
export class ModuleSequence {
  private readonly restored: ConstantSource[] = [];
  readonly env = new LeanEnvironment(
    new Environment({
      find: name => firstOf(this.restored, source => source.find(name)),
      axioms: name => firstOf(this.restored, source => source.axioms?.(name)),
    }),
  );
  private readonly ids = new IdSource();
  private readonly hooks = standardHooks();
  private table = builtinTable();
  private known = 0;

  /** Elaborates a module. Declarations with errors are left out. */
  elaborate(module: LibraryModule): ElaboratedModule {
    const { env, ids, hooks } = this;
    const filed: FiledEntry[] = [];
    env.onEntry = (kind, key, entry) => filed.push({ kind, key, entry });
    const scope = emptyScope(this.table);
    const { units } = processFile(env, scope, module.text, { hooks, ids, module: module.name });
    env.onEntry = undefined;
    const entries = filed.filter(({ entry }) => !env.isHidden(entry));
    this.addNotations(entries);
    const all = [...env.kernel.ownConstants()];
    const constants = all.slice(this.known);
    this.known = all.length;
    return { module, constants, entries, messages: units.flatMap(unit => unit.messages) };
  }

  /** Adds a module as it was kept. */
  restore(source: ConstantSource, entries: readonly FiledEntry[]): void {
    this.restored.push(source);
    for (const { kind, key, entry } of entries) this.env.addEntry(kind, key, entry as never);
    this.addNotations(entries);
  }

  private addNotations(entries: readonly FiledEntry[]): void {
    const notations = entries.filter(e => e.kind === 'notation').map(e => e.entry as Entries['notation']);
    this.table = tableWith(this.table, notations);
  }
}

function firstOf<S, T>(items: readonly S[], get: (item: S) => T | undefined): T | undefined {
  for (const item of items) {
    const found = get(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Elaborates modules in order. `onModule` is told of each as soon as it is done. */
export function elaborateModules(
  modules: readonly LibraryModule[],
  onModule: (result: ElaboratedModule) => void,
): LeanEnvironment {
  const sequence = new ModuleSequence();
  for (const module of modules) onModule(sequence.elaborate(module));
  return sequence.env;
}
