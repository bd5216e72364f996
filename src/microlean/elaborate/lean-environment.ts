/**
 * The elaborator's environment: the kernel's constants plus what the kernel does not know: attributes, instances,
 * notations, structures, aliases. Everything beyond the constants is a set of *entries*: plain data filed under a
 * kind and a name. Entries never hold expressions, so that a snapshot can store them as they are.
 */

import { type ConstantInfo, Environment, type Name } from '../kernel/index.js';
import type { Notation } from '../syntax/index.js';

/** How eagerly the elaborator unfolds a constant. Default: `semireducible`. */
export type Reducibility = 'reducible' | 'semireducible' | 'irreducible';

/** One field of a structure, in order of declaration. */
export interface StructureField {
  readonly name: string;
  /** The projection function. For a field inherited from a parent that is stored as a whole: the parent's projection. */
  readonly projection: Name;
  readonly binderInfo: 'default' | 'implicit' | 'strictImplicit' | 'instImplicit';
  /** Constant holding the default value, a function of parameters and earlier fields. */
  readonly defaultValue?: Name;
  /** Set when this field is a `toParent` sub-object: the parent structure. */
  readonly subobject?: Name;
}

/** What is filed, by kind. The key is the name that each entry is filed under. */
export interface Entries {
  /** Key: the constant. */
  reducibility: { readonly level: Reducibility };
  /** Key: the class. Later declared and higher priority come first. */
  instance: { readonly declaration: Name; readonly priority: number };
  /** Key: the class; an instance that applies when nothing else determines a metavariable. */
  defaultInstance: { readonly declaration: Name; readonly priority: number };
  /** Key: the class. `outParams`: positions of output parameters. */
  class: { readonly outParams: readonly number[] };
  /** Key: the structure. */
  structure: {
    readonly constructorName: Name;
    readonly numParams: number;
    readonly fields: readonly StructureField[];
    /** Direct parents, in order of `extends`. */
    readonly parents: readonly { readonly structure: Name; readonly projection: Name }[];
    readonly isClass: boolean;
  };
  /** Key: the projection function. */
  projection: {
    readonly structure: Name;
    readonly constructorName: Name;
    readonly numParams: number;
    readonly index: number;
    readonly fromClass: boolean;
  };
  /** Key: the constant at the head of the left side ([anonymous] when it has none). */
  simp: {
    readonly declaration: Name;
    readonly priority: number;
    /** Rewrite right to left. */
    readonly inverse: boolean;
    /** Rewrite before visiting sub-terms. */
    readonly pre: boolean;
    /** A definition to unfold rather than a lemma. */
    readonly unfold: boolean;
    /** Simp set: `simp`, `push_cast`, `norm_cast`, …. */
    readonly set: string;
  };
  /** Any other attribute on a declaration, e.g. `ext`, `symm`, `refl`, `trans`, `coe`. Key: the attribute's name. */
  attribute: { readonly declaration: Name; readonly argument?: string };
  /** Key: the function `f` of a lemma `… → f x₁ … ∼ f y₁ …` that has the attribute `gcongr`. */
  gcongr: {
    readonly declaration: Name;
    /** The constant at the head of `∼`. */
    readonly relation: Name;
    /** Number of arguments of `f`. */
    readonly arity: number;
    /** Number of arguments in which the two sides differ. */
    readonly varying: number;
    /** Hypotheses that compare such arguments: position, which argument, and binders before the comparison. */
    readonly mains: readonly {
      readonly hypothesis: number;
      readonly argument: number;
      readonly binders: number;
    }[];
    readonly priority: number;
  };
  /** Key: the theorem. Its proof is `rfl` on its face: both sides are the same by definition. */
  definitional: Record<string, never>;
  /** Key: the function. Its defining equations, in order: theorems `∀ …, f pats = rhs` that hold by `rfl`. */
  equations: { readonly theorems: readonly Name[]; readonly structural: boolean };
  /** Key: the short name. `export`ed: the short name also denotes this constant. */
  alias: { readonly target: Name };
  /** Key: the constant: its short name is not usable when its namespace is open. */
  protected: Record<string, never>;
  /** Key: the namespace. */
  namespace: Record<string, never>;
  /** Key: the notation's own name. */
  notation: { readonly spec: Notation; readonly scope?: Name };
  /** Key: the inductive type; auxiliary definitions that exist for it (`casesOn`, `recOn`, `noConfusion`, …). */
  auxiliary: { readonly declaration: Name; readonly role: string };
  /** Key: the constant. Module it was declared in. */
  module: { readonly module: string };
  /** Key: the namespace. An entry that is in force only while the namespace is open (`scoped`). */
  scoped: ScopedEntry;
}
export type EntryKind = keyof Entries;

/** An entry of one of the kinds that may be `scoped`. */
export interface ScopedEntry {
  readonly kind: 'instance' | 'defaultInstance' | 'simp' | 'attribute' | 'gcongr';
  readonly key: Name;
  readonly entry: Entries[ScopedEntry['kind']];
}

/**
 * Which derived values (by the beginning of their keys) an entry of a kind makes out of date. Kinds that are not
 * named make all of them so.
 */
const OUTDATED_BY: Partial<Record<EntryKind, readonly string[]>> = {
  instance: ['instance'],
  defaultInstance: ['instance'],
  class: ['instance'],
  simp: ['simp'],
  attribute: ['declarations-with-', 'constant-facts', 'instance'],
  alias: ['alias'],
  namespace: [],
  module: [],
  auxiliary: [],
  protected: [],
  definitional: [],
  scoped: [],
  equations: [],
  gcongr: [],
  reducibility: ['instance-memo'],
  structure: [],
  projection: [],
};

type Table = Map<EntryKind, Map<Name, unknown[]>>;

/**
 * Constants and entries. Grows by `add…`; `fork` gives one that starts equal and grows on its own (the parent must
 * not grow afterwards, see {@link Environment}).
 */
export class LeanEnvironment {
  private readonly own: Table = new Map();
  /** Derived indices, e.g. discrimination trees; private to whoever stores them. Lost when the environment grows. */
  private readonly derived = new Map<string, unknown>();
  private readonly hidden = new Set<unknown>();
  private baseHides: boolean | undefined;
  /** Newest entries of the layers below, as far as asked for: after a long file there are many layers. */
  private readonly inherited = new Map<EntryKind, Map<Name, unknown>>();
  /** Whether something indexed was filed since the fork; until then the parent's indices serve. */
  private differs = false;
  /** Told of every entry as it is filed here. */
  onEntry: ((kind: EntryKind, key: Name, entry: Entries[EntryKind]) => void) | undefined;

  constructor(
    readonly kernel: Environment = new Environment(),
    private readonly base?: LeanEnvironment,
    /** Whether `base` and what is below it will not grow while this is in use. */
    private readonly baseIsFixed = true,
  ) {}

  fork(): LeanEnvironment {
    return new LeanEnvironment(this.kernel.fork(), this, this.baseIsFixed);
  }

  /** An environment to try something in and throw away; unlike a fork, it leaves this one free to grow. */
  scratch(): LeanEnvironment {
    return new LeanEnvironment(new Environment(this.kernel), this, false);
  }

  find(name: Name): ConstantInfo | undefined {
    return this.kernel.find(name);
  }

  /** @throws {TypeError} if there is no such constant. */
  get(name: Name): ConstantInfo {
    const constant = this.kernel.find(name);
    if (constant === undefined) throw new TypeError(`unknown constant '${name}'`);
    return constant;
  }

  addEntry<K extends EntryKind>(kind: K, key: Name, entry: Entries[K]): void {
    let byName = this.own.get(kind);
    if (byName === undefined) this.own.set(kind, (byName = new Map()));
    const list = byName.get(key);
    if (list === undefined) byName.set(key, [entry]);
    else list.push(entry);
    this.onEntry?.(kind, key, entry);
    this.forgetDerived(kind);
  }

  private forgetDerived(kind?: EntryKind): void {
    const prefixes = kind === undefined ? undefined : OUTDATED_BY[kind];
    if (prefixes === undefined) this.derived.clear();
    else if (prefixes.length > 0)
      for (const key of this.derived.keys())
        if (prefixes.some(prefix => key.startsWith(prefix))) this.derived.delete(key);
    this.differs = true;
  }

  /** Takes an entry out of force, here and in every fork: the end of `local`, or `attribute [-simp]`. */
  hideEntry(entry: Entries[EntryKind]): void {
    this.hidden.add(entry);
    this.forgetDerived();
  }

  /** Puts a hidden entry back in force in the layer where it was hidden. */
  unhideEntry(entry: Entries[EntryKind]): void {
    this.hidden.delete(entry);
    this.forgetDerived();
  }

  /** Whether an entry is out of force. */
  isHidden(entry: unknown): boolean {
    return this.hidden.has(entry) || this.base?.isHidden(entry) === true;
  }

  private get hidesAny(): boolean {
    if (this.hidden.size > 0 || this.base === undefined) return this.hidden.size > 0;
    if (!this.baseIsFixed) return this.base.hidesAny;
    this.baseHides ??= this.base.hidesAny;
    return this.baseHides;
  }

  /** All entries filed under a name, oldest first. */
  entries<K extends EntryKind>(kind: K, key: Name): readonly Entries[K][] {
    const all = this.allFiled(kind, key);
    return this.hidesAny ? all.filter(entry => !this.isHidden(entry)) : all;
  }

  private allFiled<K extends EntryKind>(kind: K, key: Name): readonly Entries[K][] {
    const own = (this.own.get(kind)?.get(key) ?? []) as Entries[K][];
    if (this.base === undefined) return own;
    const inherited = this.base.allFiled(kind, key);
    if (own.length === 0) return inherited;
    return inherited.length === 0 ? own : [...inherited, ...own];
  }

  /** The newest entry filed under a name. */
  entry<K extends EntryKind>(kind: K, key: Name): Entries[K] | undefined {
    if (this.hidesAny) return this.entries(kind, key).at(-1);
    const list = this.own.get(kind)?.get(key);
    if (list !== undefined) return list[list.length - 1] as Entries[K];
    return this.base === undefined ? undefined : this.inheritedEntry(kind, key);
  }

  private inheritedEntry<K extends EntryKind>(kind: K, key: Name): Entries[K] | undefined {
    if (!this.baseIsFixed) return this.newestBelow(kind, key);
    let byName = this.inherited.get(kind);
    if (byName === undefined) this.inherited.set(kind, (byName = new Map()));
    const known = byName.get(key) as Entries[K] | undefined;
    if (known !== undefined || byName.has(key)) return known;
    const found = this.newestBelow(kind, key);
    byName.set(key, found);
    return found;
  }

  private newestBelow<K extends EntryKind>(kind: K, key: Name): Entries[K] | undefined {
    for (let env = this.base; env !== undefined; env = env.base) {
      const list = env.own.get(kind)?.get(key);
      if (list !== undefined) return list[list.length - 1] as Entries[K];
    }
    return undefined;
  }

  /** Every entry of a kind, oldest layer first. */
  *allEntries<K extends EntryKind>(kind: K): Iterable<readonly [Name, Entries[K]]> {
    const { hidesAny } = this;
    for (const [key, entry] of this.everyFiled(kind))
      if (!hidesAny || !this.isHidden(entry)) yield [key, entry];
  }

  private *everyFiled<K extends EntryKind>(kind: K): Iterable<readonly [Name, Entries[K]]> {
    if (this.base !== undefined) yield* this.base.everyFiled(kind);
    for (const [key, list] of this.own.get(kind) ?? [])
      for (const entry of list) yield [key, entry as Entries[K]];
  }

  /** A value computed once from this environment and kept until it grows. */
  cached<T>(key: string, compute: () => T): T {
    if (this.base !== undefined && !this.differs && this.kernel.isUnchanged)
      return this.base.cached(key, compute);
    if (!this.derived.has(key)) this.derived.set(key, compute());
    return this.derived.get(key) as T;
  }

  hasAttribute(attribute: Name, declaration: Name): boolean {
    return this.entries('attribute', attribute).some(entry => entry.declaration === declaration);
  }

  reducibility(name: Name): Reducibility {
    return this.entry('reducibility', name)?.level ?? 'semireducible';
  }

  isClass(name: Name): boolean {
    return this.entry('class', name) !== undefined;
  }
}
