/** The kernel's environment: an append-only table of checked constants, with cheap forks. */

import type { ConstantInfo } from './declaration.js';
import type { Name } from './name.js';

/** Where constants come from. A snapshot decodes them on demand behind this. */
export interface ConstantSource {
  find(name: Name): ConstantInfo | undefined;
  /** The axioms that a constant depends on, where they are on record; spares a walk through all that it uses. */
  axioms?(name: Name): readonly Name[] | undefined;
}

/**
 * Constants by name. Only the kernel adds to it, and only what it has checked.
 *
 * `fork` gives an environment that starts with the same constants and grows on its own; the parent must not grow
 * afterwards.
 */
export class Environment implements ConstantSource {
  private readonly own = new Map<Name, ConstantInfo>();
  /** Constants of `base` that were asked for: after a long file there are many layers. What is there never changes. */
  private readonly inherited = new Map<Name, ConstantInfo>();
  private readonly facts = new Map<string, boolean>();
  private frozen = false;

  /** @param baseFacts facts about the constants of `base`, shared by all environments that start from it. */
  constructor(
    private readonly base?: ConstantSource,
    private readonly baseFacts: Map<string, boolean> = new Map(),
  ) {}

  find(name: Name): ConstantInfo | undefined {
    const known = this.own.get(name) ?? this.inherited.get(name);
    if (known !== undefined) return known;
    let source = this.base;
    while (source instanceof Environment) {
      const found = source.own.get(name);
      if (found !== undefined) return this.remember(found);
      source = source.base;
    }
    const found = source?.find(name);
    return found === undefined ? undefined : this.remember(found);
  }

  private remember(constant: ConstantInfo): ConstantInfo {
    this.inherited.set(constant.name, constant);
    return constant;
  }

  axioms(name: Name): readonly Name[] | undefined {
    return this.own.has(name) ? undefined : this.base?.axioms?.(name);
  }

  has(name: Name): boolean {
    return this.find(name) !== undefined;
  }

  /**
   * Something the kernel found out about constants that are there already, and that more constants cannot change.
   * `find` may answer `undefined` for "cannot be said yet", which counts as no and is not kept.
   */
  fact(key: string, find: () => boolean | undefined): boolean {
    const known = this.knownFact(key);
    if (known !== undefined) return known;
    const found = find();
    if (found !== undefined) (this.own.size === 0 ? this.baseFacts : this.facts).set(key, found);
    return found === true;
  }

  private knownFact(key: string): boolean | undefined {
    return (
      this.facts.get(key) ??
      this.baseFacts.get(key) ??
      (this.base instanceof Environment ? this.base.knownFact(key) : undefined)
    );
  }

  /** Nothing was added since the fork. */
  get isUnchanged(): boolean {
    return this.own.size === 0;
  }

  /** Constants added since the fork, in order. */
  ownConstants(): Iterable<ConstantInfo> {
    return this.own.values();
  }

  fork(): Environment {
    if (this.own.size === 0 && this.base !== undefined) return new Environment(this.base, this.baseFacts);
    this.frozen = true;
    return new Environment(this, this.facts);
  }

  /**
   * Adds constants without checking them. For the kernel, after its checks, and for snapshots of what it checked.
   * @throws {TypeError} if a name is taken or the environment has been forked.
   */
  addUnchecked(constants: readonly ConstantInfo[]): void {
    if (this.frozen) throw new TypeError('an environment that has been forked cannot grow');
    for (const constant of constants) {
      if (this.has(constant.name)) throw new TypeError(`${constant.name} is already declared`);
      this.own.set(constant.name, constant);
    }
  }
}
