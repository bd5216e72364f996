/** Writes a snapshot; see `snapshot-format.ts` for the layout. */

import {
  axiomsOf,
  type ConstantInfo,
  type Environment,
  type Expr,
  type Level,
  mapChildren,
  Name,
} from '../kernel/index.js';
import type { ElaboratedModule } from './elaborate-modules.js';
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

/** The bytes of a snapshot of elaborated modules. `env` holds all their constants. */
export function writeSnapshot(modules: readonly ElaboratedModule[], env: Environment): Uint8Array {
  const writer = new Writer(env);
  const written = modules.map(module => writer.module(module));
  return writer.bytes(written);
}

class Writer {
  private readonly words: Record<Section, number[]> = {
    names: [],
    levels: [],
    exprs: [],
    lists: [],
    constants: [],
  };
  private readonly strings: string[] = [];
  private readonly stringIds = new Map<string, number>();
  private readonly nameIds = new Map<Name, number>([[Name.anonymous, 0]]);
  private readonly levelOffsets = new Map<Level, number>();
  private readonly exprOffsets = new Map<Expr, number>();
  private readonly listOffsets = new Map<string, number>();
  private readonly axioms = new Map<Name, readonly Name[]>();
  private constantCount = 0;

  constructor(private readonly env: Environment) {
    this.words.names.push(-1, 0);
  }

  module({ module, constants, entries }: ElaboratedModule): SnapshotModule {
    return {
      name: module.name,
      imports: module.imports,
      constants: constants.map(constant => this.constant(constant)),
      entries: entries
        .filter(({ kind }) => kind !== 'module')
        .map(({ kind, key, entry }) => [kind, this.name(key), this.plain(entry)]),
    };
  }

  bytes(modules: readonly SnapshotModule[]): Uint8Array {
    const header: SnapshotHeader = {
      strings: this.strings,
      modules,
      counts: { constants: this.constantCount },
    };
    const json = new TextEncoder().encode(JSON.stringify(header));
    const jsonWords = Math.ceil(json.length / 4);
    const prefix = [
      SNAPSHOT_MAGIC,
      SNAPSHOT_VERSION,
      json.length,
      ...SECTIONS.map(s => this.words[s].length),
    ];
    const total = prefix.length + jsonWords + SECTIONS.reduce((sum, s) => sum + this.words[s].length, 0);
    const data = new Int32Array(total);
    data.set(prefix);
    new Uint8Array(data.buffer).set(json, prefix.length * 4);
    let at = prefix.length + jsonWords;
    for (const section of SECTIONS) {
      data.set(this.words[section], at);
      at += this.words[section].length;
    }
    return new Uint8Array(data.buffer);
  }

  private string(text: string): number {
    let id = this.stringIds.get(text);
    if (id === undefined) {
      id = this.strings.length;
      this.strings.push(text);
      this.stringIds.set(text, id);
    }
    return id;
  }

  /** A row: index of the prefix, then the text's index, or `-1 - n` for the numeric component `n`. */
  private name(name: Name): number {
    let id = this.nameIds.get(name);
    if (id !== undefined) return id;
    const prefix = this.name(name.prefix!);
    const { component } = name;
    id = this.words.names.length / 2;
    this.words.names.push(
      prefix,
      typeof component === 'string' ? this.string(component) : -1 - Number(component),
    );
    this.nameIds.set(name, id);
    return id;
  }

  private names(names: readonly Name[]): number {
    return this.list(names.map(name => this.name(name)));
  }

  private list(items: readonly number[]): number {
    const key = items.join(',');
    let offset = this.listOffsets.get(key);
    if (offset === undefined) {
      offset = this.words.lists.length;
      this.words.lists.push(items.length, ...items);
      this.listOffsets.set(key, offset);
    }
    return offset;
  }

  private level(level: Level): number {
    const known = this.levelOffsets.get(level);
    if (known !== undefined) return known;
    const operands = this.levelOperands(level);
    const offset = this.words.levels.length;
    this.words.levels.push(LEVEL_KINDS.indexOf(level.kind as (typeof LEVEL_KINDS)[number]), ...operands);
    this.levelOffsets.set(level, offset);
    return offset;
  }

  private levelOperands(level: Level): number[] {
    switch (level.kind) {
      case 'zero':
        return [];
      case 'succ':
        return [this.level(level.level)];
      case 'max':
      case 'imax':
        return [this.level(level.left), this.level(level.right)];
      case 'param':
        return [this.name(level.name)];
      case 'mvar':
        throw new TypeError('a constant cannot hold a level metavariable');
    }
  }

  /** Children first, without recursion: proofs can be deep. */
  private expr(root: Expr): number {
    const stack: Expr[] = [root];
    while (stack.length > 0) {
      const expr = stack[stack.length - 1]!;
      if (this.exprOffsets.has(expr)) {
        stack.pop();
        continue;
      }
      const before = stack.length;
      mapChildren(expr, 0, child => {
        if (!this.exprOffsets.has(child)) stack.push(child);
        return child;
      });
      if (stack.length > before) continue;
      this.exprRow(expr);
      stack.pop();
    }
    return this.exprOffsets.get(root)!;
  }

  private exprRow(expr: Expr): void {
    const [kind, small, ...operands] = this.exprOperands(expr);
    const offset = this.words.exprs.length;
    this.words.exprs.push(EXPR_KINDS.indexOf(kind) | (small << 8), ...operands);
    this.exprOffsets.set(expr, offset);
  }

  private exprOperands(expr: Expr): [(typeof EXPR_KINDS)[number], number, ...number[]] {
    const at = (child: Expr): number => this.exprOffsets.get(child)!;
    switch (expr.kind) {
      case 'bvar':
        return ['bvar', 0, expr.index];
      case 'sort':
        return ['sort', 0, this.level(expr.level)];
      case 'const':
        return ['const', 0, this.name(expr.name), this.list(expr.levels.map(level => this.level(level)))];
      case 'app':
        return ['app', 0, at(expr.fn), at(expr.arg)];
      case 'lam':
      case 'pi':
        return [
          expr.kind,
          BINDER_INFOS.indexOf(expr.binderInfo),
          this.name(expr.binderName),
          at(expr.binderType),
          at(expr.body),
        ];
      case 'let':
        return ['let', 0, this.name(expr.binderName), at(expr.binderType), at(expr.value), at(expr.body)];
      case 'lit':
        return typeof expr.literal === 'string'
          ? ['string', 0, this.string(expr.literal)]
          : ['natural', 0, this.string(String(expr.literal))];
      case 'proj':
        return ['proj', 0, this.name(expr.typeName), expr.index, at(expr.struct)];
      case 'mdata':
        return ['mdata', 0, this.string(expr.data), at(expr.expr)];
      default:
        throw new TypeError(`a constant cannot hold a ${expr.kind}`);
    }
  }

  private constant(info: ConstantInfo): number {
    const axioms = this.axiomsOf(info);
    const row = [
      CONSTANT_KINDS.indexOf(info.kind),
      this.name(info.name),
      this.names(info.levelParams),
      this.expr(info.type),
      this.names(axioms),
      ...this.constantOperands(info),
    ];
    const offset = this.words.constants.length;
    this.words.constants.push(...row);
    this.constantCount++;
    return offset;
  }

  private axiomsOf(info: ConstantInfo): readonly Name[] {
    const found = axiomsOf({ find: name => this.env.find(name), axioms: name => this.axioms.get(name) }, [
      info.name,
    ]);
    this.axioms.set(info.name, found);
    return found;
  }

  private constantOperands(info: ConstantInfo): number[] {
    switch (info.kind) {
      case 'axiom':
        return [];
      case 'def': {
        const { hints } = info;
        const hint = hints === 'opaque' ? HINT_OPAQUE : hints === 'abbrev' ? HINT_ABBREV : hints.regular;
        return [this.expr(info.value), hint, this.names(info.all)];
      }
      case 'thm':
      case 'opaque':
        return [this.expr(info.value), this.names(info.all)];
      case 'quot':
        return [QUOT_KINDS.indexOf(info.quotKind)];
      case 'induct':
        return [
          info.numParams,
          info.numIndices,
          this.names(info.all),
          this.names(info.ctors),
          info.numNested,
          (info.isRec ? 1 : 0) | (info.isReflexive ? 2 : 0),
        ];
      case 'ctor':
        return [this.name(info.induct), info.cidx, info.numParams, info.numFields];
      case 'rec':
        return [
          this.names(info.all),
          info.numParams,
          info.numIndices,
          info.numMotives,
          info.numMinors,
          info.k ? 1 : 0,
          info.rules.length,
          ...info.rules.flatMap(rule => [this.name(rule.ctor), rule.nfields, this.expr(rule.rhs)]),
        ];
    }
  }

  /** An entry as JSON can hold it. */
  private plain(value: unknown): unknown {
    if (value instanceof Name) return { $n: this.name(value) };
    if (typeof value === 'bigint') return { $b: String(value) };
    if (Array.isArray(value)) return value.map(item => this.plain(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.plain(item)]));
  }
}
