/** Writes constants in export format 3.1.0, with everything that they depend on, for any checker to read. */

import type {
  BinderInfo,
  ConstantSource,
  ConstructorInfo,
  Expr,
  InductiveInfo,
  Level,
  RecursorInfo,
} from '../kernel/index.js';
import { LEVEL_ZERO, levelParam, Name } from '../kernel/index.js';
import { type ExportUnit, exportOrder } from './export-order.js';

export interface WriteOptions {
  /** Name of the program that the file says it comes from. @default 'burn-qed' */
  readonly exporter?: string;
  /** Version of that program. @default '3.1.0' */
  readonly exporterVersion?: string;
  /** Version of Lean whose theory the constants are written in. @default '4.30.0' */
  readonly leanVersion?: string;
}

/**
 * The lines (without newlines) of an export of `roots` and all that they depend on.
 * @throws {TypeError} if something needed is not in `env`, or a term is not closed.
 */
export function* writeExport(
  env: ConstantSource,
  roots: Iterable<Name>,
  options: WriteOptions = {},
): Generator<string> {
  const { exporter = 'burn-qed', exporterVersion = '3.1.0', leanVersion = '4.30.0' } = options;
  yield JSON.stringify({
    meta: {
      exporter: { name: exporter, version: exporterVersion },
      format: { version: '3.1.0' },
      lean: { githash: '', version: leanVersion },
    },
  });
  const writer = new Writer();
  for (const unit of exportOrder(env, roots)) {
    const records = writer.unitRecords(unit);
    yield* writer.takeLines();
    for (const record of records) yield JSON.stringify(record);
  }
}

/** Gives indices to names, levels and expressions, each record before its first use. */
class Writer {
  private lines: string[] = [];
  private readonly names = new Map<Name, number>([[Name.anonymous, 0]]);
  private readonly levels = new Map<Level, number>([[LEVEL_ZERO, 0]]);
  private readonly exprs = new Map<Expr, number>();
  private exprCount = 0;

  /** The primitive records written since the last call. */
  takeLines(): string[] {
    const { lines } = this;
    this.lines = [];
    return lines;
  }

  unitRecords(unit: ExportUnit): object[] {
    if (unit.kind === 'inductive') return [{ inductive: this.block(unit) }];
    if (unit.kind === 'quot')
      return unit.constants.map(info => ({ quot: { ...this.base(info), kind: info.quotKind } }));
    const { info } = unit;
    switch (info.kind) {
      case 'axiom':
        return [{ axiom: { ...this.base(info), isUnsafe: info.isUnsafe } }];
      case 'def':
        return [
          {
            def: {
              ...this.base(info),
              all: info.all.map(name => this.name(name)),
              hints: info.hints,
              safety: info.safety,
              value: this.expr(info.value),
            },
          },
        ];
      case 'thm':
        return [
          {
            thm: {
              ...this.base(info),
              all: info.all.map(name => this.name(name)),
              value: this.expr(info.value),
            },
          },
        ];
      case 'opaque':
        return [
          {
            opaque: {
              ...this.base(info),
              all: info.all.map(name => this.name(name)),
              isUnsafe: info.isUnsafe,
              value: this.expr(info.value),
            },
          },
        ];
    }
  }

  private block(unit: ExportUnit & { readonly kind: 'inductive' }): object {
    return {
      ctors: unit.ctors.map(info => this.ctor(info)),
      recs: unit.recursors.map(info => this.recursor(info)),
      types: unit.types.map(info => this.type(info)),
    };
  }

  private type(info: InductiveInfo): object {
    const { isRec, isReflexive, isUnsafe, numIndices, numNested, numParams } = info;
    return {
      ...this.base(info),
      all: info.all.map(name => this.name(name)),
      ctors: info.ctors.map(name => this.name(name)),
      isRec,
      isReflexive,
      isUnsafe,
      numIndices,
      numNested,
      numParams,
    };
  }

  private ctor(info: ConstructorInfo): object {
    const { cidx, isUnsafe, numFields, numParams } = info;
    return { ...this.base(info), cidx, induct: this.name(info.induct), isUnsafe, numFields, numParams };
  }

  private recursor(info: RecursorInfo): object {
    const { isUnsafe, k, numIndices, numMinors, numMotives, numParams } = info;
    return {
      ...this.base(info),
      all: info.all.map(name => this.name(name)),
      isUnsafe,
      k,
      numIndices,
      numMinors,
      numMotives,
      numParams,
      rules: info.rules.map(rule => ({
        ctor: this.name(rule.ctor),
        nfields: rule.nfields,
        rhs: this.expr(rule.rhs),
      })),
    };
  }

  private base(info: { readonly name: Name; readonly levelParams: readonly Name[]; readonly type: Expr }) {
    // Readers may expect each listed parameter as a level, used or not.
    for (const name of info.levelParams) this.level(levelParam(name));
    return {
      levelParams: info.levelParams.map(name => this.name(name)),
      name: this.name(info.name),
      type: this.expr(info.type),
    };
  }

  private name(name: Name): number {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const pre = this.name(name.prefix!);
    const index = this.names.size;
    this.names.set(name, index);
    const { component } = name;
    // Numbers are written as digits: a component may be larger than a double holds exactly.
    if (typeof component === 'string')
      this.lines.push(JSON.stringify({ in: index, str: { pre, str: component } }));
    else this.lines.push(`{"in":${index},"num":{"i":${component},"pre":${pre}}}`);
    return index;
  }

  private level(level: Level): number {
    const known = this.levels.get(level);
    if (known !== undefined) return known;
    const record = this.levelRecord(level);
    const index = this.levels.size;
    this.levels.set(level, index);
    this.lines.push(JSON.stringify({ il: index, ...record }));
    return index;
  }

  private levelRecord(level: Level): object {
    switch (level.kind) {
      case 'succ':
        return { succ: this.level(level.level) };
      case 'max':
        return { max: [this.level(level.left), this.level(level.right)] };
      case 'imax':
        return { imax: [this.level(level.left), this.level(level.right)] };
      case 'param':
        return { param: this.name(level.name) };
      default:
        throw new TypeError(`cannot export a level of kind ${level.kind}`);
    }
  }

  /** The index of a term, its parts written before it. Without recursion: terms may be deep. */
  private expr(root: Expr): number {
    const stack: Expr[] = [root];
    while (stack.length > 0) {
      const expr = stack[stack.length - 1]!;
      if (this.exprs.has(expr)) {
        stack.pop();
        continue;
      }
      const missing = childrenOf(expr).filter(child => !this.exprs.has(child));
      if (missing.length > 0) {
        stack.push(...missing.reverse());
        continue;
      }
      stack.pop();
      if (expr.kind === 'mdata') {
        this.exprs.set(expr, this.exprs.get(expr.expr)!);
        continue;
      }
      const record = this.exprRecord(expr);
      this.exprs.set(expr, this.exprCount);
      this.lines.push(JSON.stringify({ ie: this.exprCount++, ...record }));
    }
    return this.exprs.get(root)!;
  }

  private exprRecord(expr: Expr): object {
    const at = (child: Expr): number => this.exprs.get(child)!;
    switch (expr.kind) {
      case 'bvar':
        return { bvar: expr.index };
      case 'sort':
        return { sort: this.level(expr.level) };
      case 'const':
        return { const: { name: this.name(expr.name), us: expr.levels.map(level => this.level(level)) } };
      case 'app':
        return { app: { arg: at(expr.arg), fn: at(expr.fn) } };
      case 'lam':
        return { lam: this.binder(expr) };
      case 'pi':
        return { forallE: this.binder(expr) };
      case 'let': {
        const { binderName, binderType, value, body } = expr;
        return {
          letE: {
            body: at(body),
            name: this.name(binderName),
            nondep: false,
            type: at(binderType),
            value: at(value),
          },
        };
      }
      case 'lit':
        return typeof expr.literal === 'string' ? { strVal: expr.literal } : { natVal: String(expr.literal) };
      case 'proj':
        return { proj: { idx: expr.index, struct: at(expr.struct), typeName: this.name(expr.typeName) } };
      default:
        throw new TypeError(`cannot export a term with a node of kind ${expr.kind}`);
    }
  }

  private binder(expr: {
    readonly binderName: Name;
    readonly binderInfo: BinderInfo;
    readonly binderType: Expr;
    readonly body: Expr;
  }): object {
    return {
      binderInfo: expr.binderInfo,
      body: this.exprs.get(expr.body)!,
      name: this.name(expr.binderName),
      type: this.exprs.get(expr.binderType)!,
    };
  }
}

function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'app':
      return [expr.fn, expr.arg];
    case 'lam':
    case 'pi':
      return [expr.binderType, expr.body];
    case 'let':
      return [expr.binderType, expr.value, expr.body];
    case 'proj':
      return [expr.struct];
    case 'mdata':
      return [expr.expr];
    default:
      return [];
  }
}
