/**
 * Reads export format 3.1.x of lean4export, line by line: names, levels and expressions go to tables, declarations
 * come out. Every line is understood completely or refused. Checks no types.
 */

import {
  type AxiomInfo,
  type BinderInfo,
  type ConstructorInfo,
  type DefinitionInfo,
  type Expr,
  type InductiveBlock,
  type InductiveInfo,
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
  type OpaqueInfo,
  type QuotInfo,
  type RecursorInfo,
  type ReducibilityHints,
  type TheoremInfo,
} from '../kernel/index.js';
import { IndexTable } from './index-table.js';
import {
  asBoolean,
  asChoice,
  asIndex,
  asList,
  asObject,
  asText,
  type Fields,
  MalformedRecord,
  UnsupportedExport,
} from './record.js';

/** An inductive record: the block as a user would give it, and what the file claims follows from it. */
export interface InductiveRecord {
  readonly kind: 'inductive';
  readonly block: InductiveBlock;
  readonly types: readonly InductiveInfo[];
  readonly ctors: readonly ConstructorInfo[];
  readonly recursors: readonly RecursorInfo[];
}
export type ExportedDeclaration =
  | AxiomInfo
  | DefinitionInfo
  | TheoremInfo
  | OpaqueInfo
  | QuotInfo
  | InductiveRecord;

/** Meta data of a file. */
export interface ExportMeta {
  readonly leanVersion: string | undefined;
  readonly exporter: string | undefined;
}

const BINDER_INFOS = [
  'default',
  'implicit',
  'strictImplicit',
  'instImplicit',
] as const satisfies BinderInfo[];
const QUOT_KINDS = ['type', 'ctor', 'lift', 'ind'] as const;

export class ExportReader {
  meta: ExportMeta | undefined;
  private readonly names = new IndexTable<Name>('name');
  private readonly levels = new IndexTable<Level>('level');
  private readonly exprs = new IndexTable<Expr>('expression');

  constructor() {
    this.names.set(0, Name.anonymous);
    this.levels.set(0, LEVEL_ZERO);
  }

  /**
   * Takes in one line. @returns the declaration, if the line is one.
   * @throws {MalformedRecord} @throws {UnsupportedExport}
   */
  readLine(line: string): ExportedDeclaration | undefined {
    const record = parseObject(line, this.meta === undefined);
    if (this.meta === undefined) {
      this.meta = readMeta(record);
      return undefined;
    }
    const keys = Object.keys(record);
    if ('ie' in record) {
      const kind = primitiveKind(keys, 'ie');
      this.exprs.set(asIndex(record.ie, 'ie'), this.readExpr(kind, record[kind]));
      return undefined;
    }
    if ('in' in record) {
      const kind = primitiveKind(keys, 'in');
      this.names.set(asIndex(record.in, 'in'), this.readName(kind, record[kind], line));
      return undefined;
    }
    if ('il' in record) {
      const kind = primitiveKind(keys, 'il');
      this.levels.set(asIndex(record.il, 'il'), this.readLevel(kind, record[kind]));
      return undefined;
    }
    if (keys.length !== 1) throw new MalformedRecord(`a record has one kind, found ${keys.join(', ')}`);
    return this.readDeclaration(keys[0]!, asObject(record[keys[0]!], keys[0]!));
  }

  // -------------------------------------------------------------------------------------------------------
  // Primitive records

  private readName(kind: string, value: unknown, line: string): Name {
    const fields = asObject(value, kind);
    const prefix = this.name(fields, 'pre');
    if (kind === 'str') return prefix.child(asText(fields.str, 'str'));
    if (kind !== 'num') throw unknownKind(kind);
    return prefix.child(exactInteger(fields.i, line));
  }

  private readLevel(kind: string, value: unknown): Level {
    switch (kind) {
      case 'succ':
        return levelSucc(this.level(value, kind));
      case 'max':
      case 'imax': {
        const sides = asList(value, kind).map(side => this.level(side, kind));
        if (sides.length !== 2) throw new MalformedRecord(`"${kind}" takes two levels`);
        return (kind === 'max' ? levelMaxRaw : levelIMaxRaw)(sides[0]!, sides[1]!);
      }
      case 'param':
        return levelParam(this.names.get(asIndex(value, kind)));
      default:
        throw unknownKind(kind);
    }
  }

  private readExpr(kind: string, value: unknown): Expr {
    switch (kind) {
      case 'bvar':
        return mkBVar(asIndex(value, kind));
      case 'sort':
        return mkSort(this.level(value, kind));
      case 'natVal':
        return mkLit(naturalOf(asText(value, kind)));
      case 'strVal':
        return mkLit(asText(value, kind));
    }
    const fields = asObject(value, kind);
    switch (kind) {
      case 'app':
        return mkApp(this.expr(fields, 'fn'), this.expr(fields, 'arg'));
      case 'const':
        return mkConst(
          this.name(fields, 'name'),
          asList(fields.us, 'us').map(level => this.level(level, 'us')),
        );
      case 'lam':
      case 'forallE':
        return (kind === 'lam' ? mkLam : mkPi)(
          this.name(fields, 'name'),
          this.expr(fields, 'type'),
          this.expr(fields, 'body'),
          asChoice(fields.binderInfo, 'binderInfo', BINDER_INFOS),
        );
      case 'letE':
        asBoolean(fields.nondep, 'nondep');
        return mkLet(
          this.name(fields, 'name'),
          this.expr(fields, 'type'),
          this.expr(fields, 'value'),
          this.expr(fields, 'body'),
        );
      case 'proj':
        return mkProj(this.name(fields, 'typeName'), asIndex(fields.idx, 'idx'), this.expr(fields, 'struct'));
      case 'mdata':
        return mkMData('', this.expr(fields, 'expr'));
      default:
        throw unknownKind(kind);
    }
  }

  // -------------------------------------------------------------------------------------------------------
  // Declarations

  private readDeclaration(kind: string, fields: Fields): ExportedDeclaration {
    switch (kind) {
      case 'axiom':
        return { kind, ...this.base(fields), isUnsafe: asBoolean(fields.isUnsafe, 'isUnsafe') };
      case 'def':
        return {
          kind,
          ...this.base(fields),
          value: this.expr(fields, 'value'),
          hints: readHints(fields.hints),
          safety: asChoice(fields.safety, 'safety', ['safe', 'unsafe', 'partial']),
          all: this.nameList(fields, 'all'),
        };
      case 'thm':
        return {
          kind,
          ...this.base(fields),
          value: this.expr(fields, 'value'),
          all: this.nameList(fields, 'all'),
        };
      case 'opaque':
        return {
          kind,
          ...this.base(fields),
          value: this.expr(fields, 'value'),
          isUnsafe: asBoolean(fields.isUnsafe, 'isUnsafe'),
          all: this.nameList(fields, 'all'),
        };
      case 'quot':
        return { kind, ...this.base(fields), quotKind: asChoice(fields.kind, 'kind', QUOT_KINDS) };
      case 'inductive':
        return this.readInductive(fields);
      case 'meta':
        throw new MalformedRecord('a second meta record');
      default:
        throw unknownKind(kind);
    }
  }

  private readInductive(fields: Fields): InductiveRecord {
    const list = (key: string): Fields[] => asList(fields[key], key).map(item => asObject(item, key));
    const types = list('types').map(type => this.readType(type));
    const ctors = list('ctors').map(ctor => this.readConstructor(ctor));
    const recursors = list('recs').map(recursor => this.readRecursor(recursor));
    return { kind: 'inductive', block: blockOf(types, ctors), types, ctors, recursors };
  }

  private readType(fields: Fields): InductiveInfo {
    return {
      kind: 'induct',
      ...this.base(fields),
      numParams: asIndex(fields.numParams, 'numParams'),
      numIndices: asIndex(fields.numIndices, 'numIndices'),
      all: this.nameList(fields, 'all'),
      ctors: this.nameList(fields, 'ctors'),
      numNested: asIndex(fields.numNested, 'numNested'),
      isRec: asBoolean(fields.isRec, 'isRec'),
      isUnsafe: asBoolean(fields.isUnsafe, 'isUnsafe'),
      isReflexive: asBoolean(fields.isReflexive, 'isReflexive'),
    };
  }

  private readConstructor(fields: Fields): ConstructorInfo {
    return {
      kind: 'ctor',
      ...this.base(fields),
      induct: this.name(fields, 'induct'),
      cidx: asIndex(fields.cidx, 'cidx'),
      numParams: asIndex(fields.numParams, 'numParams'),
      numFields: asIndex(fields.numFields, 'numFields'),
      isUnsafe: asBoolean(fields.isUnsafe, 'isUnsafe'),
    };
  }

  private readRecursor(fields: Fields): RecursorInfo {
    return {
      kind: 'rec',
      ...this.base(fields),
      all: this.nameList(fields, 'all'),
      numParams: asIndex(fields.numParams, 'numParams'),
      numIndices: asIndex(fields.numIndices, 'numIndices'),
      numMotives: asIndex(fields.numMotives, 'numMotives'),
      numMinors: asIndex(fields.numMinors, 'numMinors'),
      rules: asList(fields.rules, 'rules').map(item => {
        const rule = asObject(item, 'rules');
        return {
          ctor: this.name(rule, 'ctor'),
          nfields: asIndex(rule.nfields, 'nfields'),
          rhs: this.expr(rule, 'rhs'),
        };
      }),
      k: asBoolean(fields.k, 'k'),
      isUnsafe: asBoolean(fields.isUnsafe, 'isUnsafe'),
    };
  }

  private base(fields: Fields): { name: Name; levelParams: Name[]; type: Expr } {
    return {
      name: this.name(fields, 'name'),
      levelParams: this.nameList(fields, 'levelParams'),
      type: this.expr(fields, 'type'),
    };
  }

  private name(fields: Fields, key: string): Name {
    return this.names.get(asIndex(fields[key], key));
  }

  private nameList(fields: Fields, key: string): Name[] {
    return asList(fields[key], key).map(index => this.names.get(asIndex(index, key)));
  }

  private level(value: unknown, key: string): Level {
    return this.levels.get(asIndex(value, key));
  }

  private expr(fields: Fields, key: string): Expr {
    return this.exprs.get(asIndex(fields[key], key));
  }
}

// ---------------------------------------------------------------------------------------------------------
// Pieces

function parseObject(line: string, isFirst: boolean): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    if (isFirst) throw new UnsupportedExport('the file does not begin with a JSON record');
    throw new MalformedRecord('the line is not JSON');
  }
  return asObject(value, 'record');
}

function readMeta(record: Fields): ExportMeta {
  if (!('meta' in record)) throw new UnsupportedExport('the file does not begin with a meta record');
  const meta = asObject(record.meta, 'meta');
  const section = (key: string): Fields => (meta[key] === undefined ? {} : asObject(meta[key], key));
  const exporter = section('exporter');
  const version = section('format').version ?? exporter.version;
  if (typeof version !== 'string' || !/^3\.1(\.|$)/u.test(version))
    throw new UnsupportedExport(`format version ${JSON.stringify(version)} is not 3.1`);
  const optionalText = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { leanVersion: optionalText(section('lean').version), exporter: optionalText(exporter.name) };
}

function primitiveKind(keys: readonly string[], indexKey: string): string {
  if (keys.length !== 2)
    throw new MalformedRecord(`a record has one kind and one index, found ${keys.join(', ')}`);
  return keys[0] === indexKey ? keys[1]! : keys[0]!;
}

function unknownKind(kind: string): MalformedRecord {
  return new MalformedRecord(`unknown kind of record "${kind}"`);
}

function naturalOf(digits: string): bigint {
  if (!/^\d+$/u.test(digits))
    throw new MalformedRecord(`${JSON.stringify(digits.slice(0, 60))} is not a number`);
  return BigInt(digits);
}

/** A component of a name may be larger than a double holds exactly: then it is read from the text of the line. */
function exactInteger(value: unknown, line: string): bigint {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return BigInt(value);
  const digits = /"i"\s*:\s*(\d+)\s*[,}]/u.exec(line)?.[1];
  if (typeof value !== 'number' || digits === undefined)
    throw new MalformedRecord(`"i" is ${JSON.stringify(value)}; a natural number is expected`);
  return BigInt(digits);
}

function readHints(value: unknown): ReducibilityHints {
  if (value === 'opaque' || value === 'abbrev') return value;
  const regular = asIndex(asObject(value, 'hints').regular, 'regular');
  if (regular >= 2 ** 32) throw new MalformedRecord('"regular" is larger than 32 bits');
  return { regular };
}

/** The block without what can be derived. Constructors are listed by their types and given in a list of their own. */
function blockOf(types: readonly InductiveInfo[], ctors: readonly ConstructorInfo[]): InductiveBlock {
  const first = types[0];
  if (first === undefined) throw new MalformedRecord('an inductive record without types');
  const byName = new Map(ctors.map(ctor => [ctor.name, ctor]));
  const listed = types.flatMap(type => type.ctors);
  if (byName.size !== ctors.length || listed.length !== ctors.length)
    throw new MalformedRecord('the constructors listed by the types are not those of the record');
  return {
    kind: 'inductive',
    levelParams: first.levelParams,
    numParams: first.numParams,
    isUnsafe: types.some(type => type.isUnsafe),
    types: types.map(type => ({
      name: type.name,
      type: type.type,
      ctors: type.ctors.map(name => {
        const ctor = byName.get(name);
        if (ctor === undefined) throw new MalformedRecord(`constructor ${name} is listed but not given`);
        return { name, type: ctor.type };
      }),
    })),
  };
}
