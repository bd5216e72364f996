/**
 * Compiles pattern rows to nested case distinctions: column by column from the left, rows tried in order. The first
 * row whose patterns are all used up gives the result.
 */

import {
  betaApps,
  type ConstructorInfo,
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  mkApps,
  mkConst,
  nameOf,
} from '../../kernel/index.js';
import {
  getLevel,
  inferType,
  type Meta,
  MetaError,
  mkLambda,
  replaceVariables,
  requireInstance,
} from '../meta/index.js';
import { mapProblem, type Pattern, type Problem, type Row } from './problem.js';
import { constructorForm, inductiveApp, splitCases } from './split.js';

/** Some values are matched by no row. */
export class MissingCase extends MetaError {
  override readonly name = 'MissingCase';
  constructor(
    /** The discriminants of a case that is missing. */
    readonly examples: readonly Expr[],
    message: string,
  ) {
    super(message);
  }
}

/** What becomes of a row that matches: the term, given the values of its pattern variables. */
export type Leaf = (row: Row, problem: Problem) => Expr;

/** @param describe words for the missing cases, e.g. `Nat.succ _`. */
export function compileMatch(
  meta: Meta,
  problem: Problem,
  leaf: Leaf,
  describe: (examples: readonly Expr[]) => string,
): { readonly value: Expr; readonly used: ReadonlySet<number> } {
  const compiler = new Compiler(meta, leaf, describe);
  const value = compiler.run(problem);
  if (compiler.missing.length > 0)
    throw new MissingCase(
      compiler.missing[0]!,
      `Missing cases:\n${compiler.missing.map(describe).join('\n')}`,
    );
  return { value, used: compiler.used };
}

/** How deep empty cases are looked for behind constructors. */
const MAX_EMPTY_DEPTH = 3;

class Compiler {
  readonly used = new Set<number>();
  readonly missing: (readonly Expr[])[] = [];

  constructor(
    private readonly meta: Meta,
    private readonly leaf: Leaf,
    private readonly describe: (examples: readonly Expr[]) => string,
  ) {}

  run(problem: Problem): Expr {
    this.meta.tick();
    const first = problem.rows[0];
    if (first === undefined) return this.noRow(problem);
    if (problem.todo.length === 0) {
      this.used.add(first.alternative);
      return this.leaf(first, problem);
    }
    const named = problem.rows.map(row => this.openNamed(row, problem.todo[0]!));
    const opened = { ...problem, rows: named };
    if (named.every(row => row.patterns[0]!.kind === 'variable')) return this.run(bindColumn(opened));
    if (named.some(row => row.patterns[0]!.kind === 'value')) return this.testValue(opened);
    return this.distinguish(opened);
  }

  /** `x@p` binds `x` and goes on with `p`. */
  private openNamed(row: Row, discriminant: Expr): Row {
    const [pattern, ...rest] = row.patterns;
    if (pattern?.kind !== 'named') return row;
    const bindings = new Map(row.bindings).set(pattern.variable, discriminant);
    return this.openNamed({ ...row, patterns: [pattern.pattern, ...rest], bindings }, discriminant);
  }

  private distinguish(problem: Problem): Expr {
    const { meta } = this;
    const x = meta.instantiate(problem.todo[0]!);
    if (x.kind !== 'fvar' || meta.localDecl(x).value !== undefined) return this.distinguishTerm(problem, x);
    return splitCases(meta, problem, x, (next, ctor, fields) =>
      this.run(selectConstructor(next, ctor, fields)),
    );
  }

  /** The discriminant is a term: its constructor is known, or it is generalised. */
  private distinguishTerm(problem: Problem, x: Expr): Expr {
    const { meta } = this;
    const value = constructorForm(meta, x);
    const head = getAppFn(value);
    const ctor = head.kind === 'const' ? meta.env.find(head.name) : undefined;
    if (ctor?.kind === 'ctor') {
      const fields = getAppArgs(value).slice(ctor.numParams);
      return this.run(selectConstructor(problem, ctor, fields));
    }
    const type = inferType(meta, x);
    return meta.withLocalDecl(nameOf('x'), 'default', type, y => {
      const next = {
        ...problem,
        todo: [y, ...problem.todo.slice(1)],
        locals: [...problem.locals, y],
        rows: problem.rows,
      };
      return betaApps(mkLambda(meta, [y], this.run(next)), [x]);
    });
  }

  /** A literal: `if h : x = v then … else …`. */
  private testValue(problem: Problem): Expr {
    const { meta } = this;
    const x = meta.instantiate(problem.todo[0]!);
    const pattern = problem.rows.map(row => row.patterns[0]!).find(p => p.kind === 'value')!;
    const { value } = pattern as { readonly value: Expr };
    if (x.kind !== 'fvar')
      throw new MetaError('unsupported by microlean: a literal pattern under a dependent match');
    const type = inferType(meta, x);
    const level = getLevel(meta, type);
    const condition = mkApps(mkConst(nameOf('Eq'), [level]), [type, x, value]);
    const instance = requireInstance(meta, mkApps(mkConst(nameOf('Decidable')), [condition]));
    const goalLevel = getLevel(meta, problem.target);
    const matching = problem.rows.filter(row => matchesValue(row.patterns[0]!, value));
    const others = problem.rows.filter(
      row => row.patterns[0]!.kind === 'variable' || !matchesValue(row.patterns[0]!, value),
    );
    const yes = meta.withLocalDecl(nameOf('h'), 'default', condition, h => {
      const symm = mkApps(mkConst(nameOf('Eq.symm'), [level]), [type, x, value, h]);
      const change = (e: Expr) => replaceVariables(meta.instantiate(e), [x], [value]);
      const next = mapProblem(
        { ...problem, rows: matching.map(row => dropFirst(row, x)), todo: problem.todo.slice(1) },
        change,
      );
      const motive = meta.withLocalDecl(
        nameOf('e'),
        'default',
        mkApps(mkConst(nameOf('Eq'), [level]), [type, value, x]),
        e => mkLambda(meta, [x, e], problem.target),
      );
      const rec = mkConst(nameOf('Eq.rec'), [goalLevel, level]);
      return mkLambda(meta, [h], mkApps(rec, [type, value, motive, this.run(next), x, symm]));
    });
    const negation = mkApps(mkConst(nameOf('Not')), [condition]);
    const no = meta.withLocalDecl(nameOf('h'), 'default', negation, h =>
      mkLambda(meta, [h], this.run({ ...problem, rows: others })),
    );
    return mkApps(mkConst(nameOf('dite'), [goalLevel]), [problem.target, condition, instance, yes, no]);
  }

  /** No row is left: the case must be impossible. */
  private noRow(problem: Problem): Expr {
    const value = this.impossible(problem, MAX_EMPTY_DEPTH);
    if (value !== undefined) return value;
    this.missing.push(problem.examples);
    return this.meta.freshMVar(problem.target);
  }

  /** A term for a case in which some remaining variable has no possible value. */
  private impossible(problem: Problem, depth: number): Expr | undefined {
    const { meta } = this;
    if (depth === 0) return undefined;
    for (const candidate of problem.locals) {
      if (meta.context.find(candidate.id) === undefined) continue;
      const app = inductiveApp(meta, meta.instantiate(inferType(meta, candidate)));
      if (app === undefined) continue;
      const few = app.info.ctors.length === 0 || app.indices.length > 0 || (depth > 1 && !app.info.isRec);
      if (!few) continue;
      const value = meta.attempt(() =>
        splitCases(meta, problem, candidate, next => {
          const inner = this.impossible(next, depth - 1);
          if (inner === undefined) throw new MetaError(`not empty: ${this.describe(next.examples)}`);
          return inner;
        }),
      );
      if (value !== undefined) return value;
    }
    return undefined;
  }
}

function matchesValue(pattern: Pattern, value: Expr): boolean {
  return pattern.kind === 'variable' || (pattern.kind === 'value' && pattern.value === value);
}

function dropFirst(row: Row, discriminant: Expr): Row {
  const [pattern, ...patterns] = row.patterns;
  return { ...row, patterns, bindings: bind(row.bindings, pattern!, discriminant) };
}

function bind(bindings: ReadonlyMap<FVar, Expr>, pattern: Pattern, value: Expr): ReadonlyMap<FVar, Expr> {
  if (pattern.kind !== 'variable' || pattern.variable === undefined) return bindings;
  return new Map(bindings).set(pattern.variable, value);
}

/** All patterns of the first column are variables. */
function bindColumn(problem: Problem): Problem {
  const x = problem.todo[0]!;
  return { ...problem, todo: problem.todo.slice(1), rows: problem.rows.map(row => dropFirst(row, x)) };
}

/** The rows that a value `ctor fields` may match, with the fields as new columns. */
function selectConstructor(problem: Problem, ctor: ConstructorInfo, fields: readonly Expr[]): Problem {
  const rows: Row[] = [];
  for (const row of problem.rows) {
    const [pattern, ...rest] = row.patterns;
    const inner = fieldPatterns(pattern!, ctor, fields.length);
    if (inner === undefined) continue;
    rows.push({
      ...row,
      patterns: [...inner, ...rest],
      bindings: bind(row.bindings, pattern!, problem.todo[0]!),
    });
  }
  return { ...problem, todo: [...fields, ...problem.todo.slice(1)], rows };
}

const ANY: Pattern = { kind: 'variable', variable: undefined };

function fieldPatterns(
  pattern: Pattern,
  ctor: ConstructorInfo,
  count: number,
): readonly Pattern[] | undefined {
  switch (pattern.kind) {
    case 'variable':
      return new Array<Pattern>(count).fill(ANY);
    case 'constructor':
      return pattern.name === ctor.name ? pattern.fields : undefined;
    case 'natural':
      if (count === 0) return pattern.value === 0n ? [] : undefined;
      return pattern.value === 0n ? undefined : [{ kind: 'natural', value: pattern.value - 1n }];
    default:
      return undefined;
  }
}
