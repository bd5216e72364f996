/** Reads a snapshot: constants are decoded when they are asked for, their types and values when those are. */

import type { Entries, EntryKind } from '../elaborate/lean-environment.js';
import {
  type ConstantInfo,
  type ConstantSource,
  type Expr,
  LEVEL_ZERO,
  type Level,
  levelIMaxRaw,
  levelMaxRaw,
  levelParam,
  levelSucc,
  mkApp,
  mkBVar,
  mkConst,
  mkLam,
  mkLet,
  mkLit,
  mkMData,
  mkPi,
  mkProj,
  mkSort,
  Name,
} from '../kernel/index.js';
import type { FiledEntry } from './elaborate-modules.js';
import {
  BINDER_INFOS,
  CONSTANT_KINDS,
  EXPR_KINDS,
  HINT_ABBREV,
  HINT_OPAQUE,
  LEVEL_KINDS,
  QUOT_KINDS,
  SECTIONS,
  type Section,
  SNAPSHOT_MAGIC,
  SNAPSHOT_VERSION,
  type SnapshotHeader,
  type SnapshotModule,
} from './snapshot-format.js';

/** A module as the snapshot keeps it; its entries are asked for apart. */
export type LoadedSnapshotModule = Omit<SnapshotModule, 'entries'>;

/** A snapshot in memory. */
export class Snapshot {
  readonly modules: readonly LoadedSnapshotModule[];
  /** Entries by module, as read; those of a module that were asked for are in `revived` instead. */
  private readonly unread: Map<string, SnapshotModule['entries']>;
  private readonly revived = new Map<string, readonly FiledEntry[]>();
  private readonly strings: readonly string[];
  private readonly sections: Readonly<Record<Section, Int32Array>>;
  private readonly names: (Name | undefined)[];
  private readonly levels = new Map<number, Level>();
  private readonly exprs = new Map<number, Expr>();

  /** @throws {TypeError} if the bytes are no snapshot of this version */
  constructor(bytes: Uint8Array) {
    // The words must be aligned: a file's buffer may start anywhere.
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const words = new Int32Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.byteLength / 4));
    if (words[0] !== SNAPSHOT_MAGIC || words[1] !== SNAPSHOT_VERSION)
      throw new TypeError(
        'this is not a library snapshot of the version that this program reads; build it again',
      );
    const jsonLength = words[2]!;
    const prefix = 3 + SECTIONS.length;
    const json = new TextDecoder().decode(aligned.subarray(prefix * 4, prefix * 4 + jsonLength));
    const header = JSON.parse(json) as SnapshotHeader;
    this.strings = header.strings;
    this.modules = header.modules.map(({ name, imports, constants }) => ({ name, imports, constants }));
    this.unread = new Map(header.modules.map(module => [module.name, module.entries]));
    let at = prefix + Math.ceil(jsonLength / 4);
    const sections: Partial<Record<Section, Int32Array>> = {};
    SECTIONS.forEach((section, i) => {
      const length = words[3 + i]!;
      sections[section] = words.subarray(at, at + length);
      at += length;
    });
    this.sections = sections as Record<Section, Int32Array>;
    this.names = new Array<Name | undefined>(this.sections.names.length / 2);
    this.names[0] = Name.anonymous;
  }

  name(index: number): Name {
    const known = this.names[index];
    if (known !== undefined) return known;
    const { names } = this.sections;
    const prefix = this.name(names[index * 2]!);
    const part = names[index * 2 + 1]!;
    const name = prefix.child(part >= 0 ? this.strings[part]! : BigInt(-1 - part));
    this.names[index] = name;
    return name;
  }

  private list<T>(offset: number, item: (word: number) => T): T[] {
    const { lists } = this.sections;
    const length = lists[offset]!;
    const result = new Array<T>(length);
    for (let i = 0; i < length; i++) result[i] = item(lists[offset + 1 + i]!);
    return result;
  }

  private readonly nameAt = (index: number): Name => this.name(index);
  private readonly levelAt = (offset: number): Level => this.level(offset);

  private level(offset: number): Level {
    const known = this.levels.get(offset);
    if (known !== undefined) return known;
    const { levels } = this.sections;
    const level = this.makeLevel(LEVEL_KINDS[levels[offset]!]!, levels[offset + 1]!, levels[offset + 2]!);
    this.levels.set(offset, level);
    return level;
  }

  private makeLevel(kind: (typeof LEVEL_KINDS)[number], a: number, b: number): Level {
    switch (kind) {
      case 'zero':
        return LEVEL_ZERO;
      case 'succ':
        return levelSucc(this.level(a));
      case 'max':
        return levelMaxRaw(this.level(a), this.level(b));
      case 'imax':
        return levelIMaxRaw(this.level(a), this.level(b));
      case 'param':
        return levelParam(this.name(a));
    }
  }

  /**
   * The expression at an offset. Without recursion: proofs can be deep.
   * @param made where the parts are kept that this decodes. Default: here.
   */
  expr(root: number, made: Map<number, Expr> = this.exprs): Expr {
    const find = (offset: number): Expr | undefined => this.exprs.get(offset) ?? made.get(offset);
    const stack = [root];
    while (stack.length > 0) {
      const offset = stack[stack.length - 1]!;
      if (find(offset) !== undefined) {
        stack.pop();
        continue;
      }
      const before = stack.length;
      const expr = this.makeExpr(offset, stack, find);
      if (stack.length > before || expr === undefined) continue;
      made.set(offset, expr);
      stack.pop();
    }
    return find(root)!;
  }

  /** The expression, or `undefined` with the children that are needed first put on the stack. */
  private makeExpr(
    offset: number,
    stack: number[],
    find: (offset: number) => Expr | undefined,
  ): Expr | undefined {
    const words = this.sections.exprs;
    const kind = EXPR_KINDS[words[offset]! & 0xff]!;
    const small = words[offset]! >> 8;
    const a = words[offset + 1]!;
    const get = (child: number): Expr | undefined => {
      const known = find(child);
      if (known === undefined) stack.push(child);
      return known;
    };
    switch (kind) {
      case 'bvar':
        return mkBVar(a);
      case 'sort':
        return mkSort(this.level(a));
      case 'const':
        return mkConst(this.name(a), this.list(words[offset + 2]!, this.levelAt));
      case 'natural':
        return mkLit(BigInt(this.strings[a]!));
      case 'string':
        return mkLit(this.strings[a]!);
      case 'app': {
        const fn = get(a);
        const arg = get(words[offset + 2]!);
        return fn === undefined || arg === undefined ? undefined : mkApp(fn, arg);
      }
      case 'lam':
      case 'pi': {
        const type = get(words[offset + 2]!);
        const body = get(words[offset + 3]!);
        if (type === undefined || body === undefined) return undefined;
        return (kind === 'lam' ? mkLam : mkPi)(this.name(a), type, body, BINDER_INFOS[small]!);
      }
      case 'let': {
        const type = get(words[offset + 2]!);
        const value = get(words[offset + 3]!);
        const body = get(words[offset + 4]!);
        if (type === undefined || value === undefined || body === undefined) return undefined;
        return mkLet(this.name(a), type, value, body);
      }
      case 'proj': {
        const struct = get(words[offset + 3]!);
        return struct === undefined ? undefined : mkProj(this.name(a), words[offset + 2]!, struct);
      }
      case 'mdata': {
        const inner = get(words[offset + 2]!);
        return inner === undefined ? undefined : mkMData(this.strings[a]!, inner);
      }
    }
  }

  constantName(offset: number): Name {
    return this.name(this.sections.constants[offset + 1]!);
  }

  constantKind(offset: number): ConstantInfo['kind'] {
    return CONSTANT_KINDS[this.sections.constants[offset]!]!;
  }

  /** Axioms that a constant depends on. */
  constantAxioms(offset: number): readonly Name[] {
    return this.list(this.sections.constants[offset + 4]!, this.nameAt);
  }

  /** The constant of a row. Type and value are decoded when they are read. */
  constant(offset: number): ConstantInfo {
    const row = this.sections.constants;
    const word = (i: number): number => row[offset + i]!;
    const names = (i: number): Name[] => this.list(word(i), this.nameAt);
    const kind = this.constantKind(offset);
    const base = lazyType(this, word(3), { name: this.name(word(1)), levelParams: names(2) });
    switch (kind) {
      case 'axiom':
        return extend(base, { kind, isUnsafe: false });
      case 'def': {
        const hint = word(6);
        const hints = hint === HINT_OPAQUE ? 'opaque' : hint === HINT_ABBREV ? 'abbrev' : { regular: hint };
        return lazyValue(this, word(5), extend(base, { kind, hints, safety: 'safe', all: names(7) }));
      }
      case 'thm':
        return weakValue(this, word(5), extend(base, { kind, all: names(6) }));
      case 'opaque':
        return lazyValue(this, word(5), extend(base, { kind, isUnsafe: false, all: names(6) }));
      case 'quot':
        return extend(base, { kind, quotKind: QUOT_KINDS[word(5)]! });
      case 'induct':
        return extend(base, {
          kind,
          numParams: word(5),
          numIndices: word(6),
          all: names(7),
          ctors: names(8),
          numNested: word(9),
          isRec: (word(10) & 1) !== 0,
          isReflexive: (word(10) & 2) !== 0,
          isUnsafe: false,
        });
      case 'ctor':
        return extend(base, {
          kind,
          induct: this.name(word(5)),
          cidx: word(6),
          numParams: word(7),
          numFields: word(8),
          isUnsafe: false,
        });
      case 'rec':
        return extend(base, {
          kind,
          all: names(5),
          numParams: word(6),
          numIndices: word(7),
          numMotives: word(8),
          numMinors: word(9),
          k: word(10) === 1,
          rules: Array.from({ length: word(11) }, (_, i) => ({
            ctor: this.name(word(12 + 3 * i)),
            nfields: word(13 + 3 * i),
            rhs: this.expr(word(14 + 3 * i)),
          })),
          isUnsafe: false,
        });
    }
  }

  /** What a module files. */
  entries(module: string): readonly FiledEntry[] {
    const known = this.revived.get(module);
    if (known !== undefined) return known;
    const entries = (this.unread.get(module) ?? []).map(
      ([kind, key, entry]): FiledEntry => ({
        kind: kind as EntryKind,
        key: this.name(key),
        entry: this.revive(entry) as Entries[EntryKind],
      }),
    );
    this.unread.delete(module);
    this.revived.set(module, entries);
    return entries;
  }

  /** The opposite of the writer's encoding of entries. */
  private revive(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(item => this.revive(item));
    if (typeof value !== 'object' || value === null) return value;
    const { $n, $b } = value as { $n?: number; $b?: string };
    if ($n !== undefined) return this.name($n);
    if ($b !== undefined) return BigInt($b);
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(value)) result[key] = this.revive((value as Record<string, unknown>)[key]);
    return result;
  }
}

interface Base {
  readonly name: Name;
  readonly levelParams: readonly Name[];
  readonly type: Expr;
}

function lazyType(snapshot: Snapshot, offset: number, fields: Omit<Base, 'type'>): Base {
  return defineLazy(fields, 'type', () => snapshot.expr(offset)) as Base;
}

function lazyValue<T extends object>(
  snapshot: Snapshot,
  offset: number,
  info: T,
): T & { readonly value: Expr } {
  return defineLazy(info, 'value', () => snapshot.expr(offset)) as T & { readonly value: Expr };
}

/** A proof: read rarely, often large, and so not kept for longer than it is in use. */
function weakValue<T extends object>(
  snapshot: Snapshot,
  offset: number,
  info: T,
): T & { readonly value: Expr } {
  let last: WeakRef<Expr> | undefined;
  return Object.defineProperty(info, 'value', {
    configurable: true,
    enumerable: true,
    get() {
      const known = last?.deref();
      if (known !== undefined) return known;
      const value = snapshot.expr(offset, new Map());
      last = new WeakRef(value);
      return value;
    },
  }) as T & { readonly value: Expr };
}

/** A property that is computed when it is first read. */
function defineLazy(target: object, key: string, compute: () => Expr): object {
  Object.defineProperty(target, key, {
    configurable: true,
    enumerable: true,
    get() {
      const value = compute();
      Object.defineProperty(target, key, { value, enumerable: true });
      return value;
    },
  });
  return target;
}

/** Adds properties without reading the lazy ones. */
function extend<T extends object>(base: Base, fields: T): Base & T {
  return Object.assign(base, fields);
}

/** Constants of some modules of a snapshot. */
export class SnapshotSource implements ConstantSource {
  private readonly offsets = new Map<Name, number>();
  private readonly decoded = new Map<Name, ConstantInfo>();

  constructor(
    private readonly snapshot: Snapshot,
    modules: Iterable<LoadedSnapshotModule>,
  ) {
    for (const module of modules)
      for (const offset of module.constants) this.offsets.set(snapshot.constantName(offset), offset);
  }

  find(name: Name): ConstantInfo | undefined {
    const known = this.decoded.get(name);
    if (known !== undefined) return known;
    const offset = this.offsets.get(name);
    if (offset === undefined) return undefined;
    const constant = this.snapshot.constant(offset);
    this.decoded.set(name, constant);
    return constant;
  }

  axioms(name: Name): readonly Name[] | undefined {
    const offset = this.offsets.get(name);
    return offset === undefined ? undefined : this.snapshot.constantAxioms(offset);
  }
}
