/**
 * Elaboration of `match`: discriminants, motive, patterns, right-hand sides, and compilation to `casesOn`. All forms
 * of matching (`fun | …`, `let ⟨x, y⟩ := e`, `if let`, equations of a `def`) come here.
 */

import {
  betaApps,
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  instantiate1,
  mkApp,
  mkApps,
  mkPi,
  Name,
} from '../../kernel/index.js';
import type { MatchAlternative, SourceRange, Term } from '../../syntax/index.js';
import {
  inferType,
  isDefEq,
  isProp,
  kabstract,
  type Meta,
  MetaError,
  mentionsAny,
  mkForall,
  mkLambda,
  replaceVariables,
} from '../meta/index.js';
import { ElabError, inaccessible, type MatchProblem, type TermElaborator } from '../term/elaborator.js';
import { compileMatch } from './compile.js';
import { type ElaboratedRow, elabRow } from './elab-pattern.js';
import type { Problem, Row } from './problem.js';
import { inductiveApp, mkEquation } from './split.js';

/** A value being matched. */
interface Discriminant {
  readonly value: Expr;
  /** Name of the hypothesis `h : value = pattern`. */
  readonly hypothesis?: Name;
  /** Added for an index of a later discriminant's type: there is no pattern for it. */
  readonly implied: boolean;
}

/** Elaborates a pattern match against an expected type. @throws {ElabError} */
export function elabMatch(elab: TermElaborator, problem: MatchProblem, expected: Expr | undefined): Expr {
  const given = problem.discriminants.map(discriminant => {
    const value = elab.elabTerm(discriminant.term);
    return { discriminant, value };
  });
  elab.synthesize('partial');
  const discriminants: Discriminant[] = given.map(({ discriminant, value }) => ({
    value: readyValue(elab, value, discriminant.term),
    implied: false,
    ...(discriminant.hypothesis === undefined
      ? {}
      : {
          hypothesis:
            discriminant.hypothesis.name === undefined
              ? inaccessible('h')
              : Name.anonymous.child(discriminant.hypothesis.name),
        }),
  }));
  if (problem.motive !== undefined)
    throw new ElabError('(motive := …) of match is not supported by microlean', problem.range);
  const target = expected === undefined ? elab.freshType() : resultType(elab, expected);
  return elabAlternatives(elab, discriminants, problem.alternatives, target, problem.range);
}

/**
 * The expected type; where it is still open (`?T x y`, with variables in scope), it is decided that it does not depend on
 * them: what is matched may be among them, and no alternative could determine such a type.
 */
function resultType(elab: TermElaborator, expected: Expr): Expr {
  const { meta } = elab;
  const type = meta.instantiate(expected);
  const head = getAppFn(type);
  if (type.kind !== 'app' || head.kind !== 'mvar' || !meta.mctx.isAssignable(head.id)) return type;
  const constant = meta.withContext(meta.mvarDecl(head).context, () => elab.freshType());
  return isDefEq(meta, type, constant) ? meta.instantiate(constant) : type;
}

/** The instantiated value, once its type is known. */
function readyValue(elab: TermElaborator, value: Expr, at: Term): Expr {
  const type = elab.typeOf(value);
  if (getAppFn(type).kind === 'mvar') {
    if (elab.mayPostpone) throw elab.waitOrFail('the type of the value being matched is not known', at);
    elab.pending.synthesizeDefaults(elab);
  }
  return elab.meta.instantiate(value);
}

/**
 * Elaborates alternatives over values that are terms already, e.g. the variables of a definition by equations. The
 * equations `h : e = pattern` are not available here.
 */
export function elabMatchOver(
  elab: TermElaborator,
  values: readonly Expr[],
  alternatives: readonly MatchAlternative[],
  expected: Expr,
  range: SourceRange,
): Expr {
  const discriminants = values.map(value => ({ value, implied: false }));
  return elabAlternatives(elab, discriminants, alternatives, expected, range);
}

/** A right-hand side as a function of its row's variables. */
interface Alternative {
  readonly row: ElaboratedRow;
  readonly fn: Expr;
  readonly range: SourceRange;
}

function elabAlternatives(
  elab: TermElaborator,
  given: readonly Discriminant[],
  syntax: readonly MatchAlternative[],
  expected: Expr,
  range: SourceRange,
): Expr {
  const { meta } = elab;
  const plain = withImpliedIndices(meta, given, false);
  const full = withImpliedIndices(meta, given, true);
  if (full.length === plain.length) return elabWith(elab, plain, given.length, syntax, expected, range);
  // An index such as `5` in `h : x = 5` is made a discriminant of its own only where the patterns do not fit otherwise.
  const mark = meta.mctx.mark();
  const pendingMark = elab.pending.mark();
  try {
    return elabWith(elab, plain, given.length, syntax, expected, range);
  } catch (error) {
    if (!(error instanceof ElabError)) throw error;
    meta.mctx.undo(mark);
    elab.pending.reset(pendingMark);
    const second = meta.attempt(() => elabWith(elab, full, given.length, syntax, expected, range));
    if (second === undefined) throw error;
    return second;
  }
}

function elabWith(
  elab: TermElaborator,
  discriminants: readonly Discriminant[],
  columns: number,
  syntax: readonly MatchAlternative[],
  expected: Expr,
  range: SourceRange,
): Expr {
  const { meta } = elab;
  const carried = hypothesesToCarry(meta, discriminants);
  const carriedTarget = carried.length === 0 ? expected : mkForall(meta, carried, expected);
  return generalise(elab, discriminants, carriedTarget, (variables, target) => {
    const names = carried.map(fvar => meta.localDecl(fvar).userName);
    const alternatives: Alternative[] = [];
    for (const alternative of syntax) {
      for (const patterns of alternative.rows) {
        if (patterns.length !== columns)
          throw new ElabError(
            `incorrect number of patterns: ${columns} expected, ${patterns.length} found`,
            alternative.range,
          );
        alternatives.push(
          elabAlternative(elab, discriminants, variables, { target, names }, patterns, alternative),
        );
      }
    }
    const compiled = compile(elab, variables, target, alternatives, range);
    return mkApps(applyToValues(meta, discriminants, mkLambda(meta, variables, compiled)), carried);
  });
}

/**
 * Hypotheses that depend on what is being matched, if all of that are variables: the match is about them, too, so that
 * each case sees them at its pattern (Lean's generalising `match`).
 */
function hypothesesToCarry(meta: Meta, discriminants: readonly Discriminant[]): FVar[] {
  const matched = new Set<Expr>();
  for (const { value } of discriminants) {
    if (value.kind !== 'fvar' || meta.localDecl(value).value !== undefined) return [];
    matched.add(value);
  }
  const carried: FVar[] = [];
  for (const decl of meta.context) {
    if (matched.has(decl.fvar) || decl.value !== undefined || decl.kind === 'auxiliary') continue;
    if (!mentionsAny(meta.instantiate(decl.type), matched)) continue;
    matched.add(decl.fvar);
    carried.push(decl.fvar);
  }
  return carried;
}

/** Puts index variables of the discriminants' types before them, unless they are discriminants themselves. */
function withImpliedIndices(
  meta: Meta,
  discriminants: readonly Discriminant[],
  terms: boolean,
): Discriminant[] {
  const result: Discriminant[] = [];
  const known = new Set<Expr>(discriminants.map(d => d.value));
  for (const discriminant of discriminants) {
    const app = inductiveApp(meta, meta.instantiate(inferType(meta, discriminant.value)));
    for (const index of app?.indices ?? []) {
      const value = meta.instantiate(index);
      const variable = value.kind === 'fvar' && meta.localDecl(value).value === undefined;
      if (known.has(value) || (!variable && (!terms || value.hasExprMVar))) continue;
      if (!variable && !isProp(meta, inferType(meta, discriminant.value))) continue;
      known.add(value);
      result.push({ value, implied: true });
    }
    result.push(discriminant);
  }
  return result;
}

/**
 * Declares a variable for each discriminant, of its type with earlier discriminants replaced by their variables, and
 * goes on with the expected type, likewise replaced and with the equations asked for in front.
 */
function generalise<T>(
  elab: TermElaborator,
  discriminants: readonly Discriminant[],
  expected: Expr,
  action: (variables: readonly FVar[], target: Expr) => T,
): T {
  const { meta } = elab;
  const abstracted = (e: Expr, variables: readonly FVar[]): Expr => {
    let result = meta.instantiate(e);
    for (let i = variables.length - 1; i >= 0; i--) {
      const { value } = discriminants[i]!;
      if (value.hasExprMVar) continue;
      result = instantiate1(kabstractReducible(meta, result, value), variables[i]!);
    }
    return result;
  };
  const go = (variables: readonly FVar[]): T => {
    const next = discriminants[variables.length];
    if (next === undefined) {
      let target = abstracted(expected, variables);
      for (let i = discriminants.length - 1; i >= 0; i--) {
        const { hypothesis, value } = discriminants[i]!;
        if (hypothesis === undefined) continue;
        const { statement } = mkEquation(meta, value, variables[i]!);
        target = mkPi(hypothesis, statement, target);
      }
      return action(variables, target);
    }
    const type = abstracted(inferType(meta, next.value), variables);
    const name = next.value.kind === 'fvar' ? meta.localDecl(next.value).userName : inaccessible('x');
    return meta.withLocalDecl(name, 'default', type, variable => go([...variables, variable]));
  };
  return go([]);
}

/** Occurrences up to reducible unfolding; loose indices in `e` are free of the pattern. */
function kabstractReducible(meta: Meta, e: Expr, pattern: Expr): Expr {
  return meta.withTransparency('reducible', () => kabstract(meta, e, pattern));
}

function elabAlternative(
  elab: TermElaborator,
  discriminants: readonly Discriminant[],
  variables: readonly FVar[],
  goal: Goal,
  patterns: readonly Term[],
  syntax: MatchAlternative,
): Alternative {
  const { meta } = elab;
  const outer = outerContext(meta, variables);
  const types = new Map(variables.map(variable => [variable, meta.localDecl(variable).type]));
  return meta.withContext(outer, () => {
    // Columns without a pattern of their own are holes that the other patterns determine.
    const columns = discriminants.map((discriminant, i) => ({ discriminant, variable: variables[i]! }));
    const holes = new Map<FVar, Expr>();
    const terms = new Map<FVar, Expr>();
    const at = (e: Expr): Expr => {
      const from = columns.map(c => c.variable);
      const known = from.filter(v => terms.has(v) || holes.has(v));
      return replaceVariables(
        meta.instantiate(e),
        known,
        known.map(v => terms.get(v) ?? holes.get(v)!),
      );
    };
    const typeOfVariable = (v: FVar): Expr => at(types.get(v)!);
    let column = 0;
    const own = columns.filter(c => !c.discriminant.implied);
    const row = elabRow(elab, patterns, (index, earlier) => {
      if (index > 0) terms.set(own[index - 1]!.variable, earlier[earlier.length - 1]!);
      for (; columns[column]!.variable !== own[index]!.variable; column++) {
        const { discriminant, variable } = columns[column]!;
        if (discriminant.implied) holes.set(variable, meta.freshMVar(typeOfVariable(variable)));
      }
      return typeOfVariable(own[index]!.variable);
    });
    own.forEach(({ variable }, i) => {
      terms.set(variable, row.terms[i]!);
    });
    return finishAlternative(elab, row, columns, at, goal, syntax);
  });
}

/** The context without the match's own variables. */
function outerContext(meta: Meta, variables: readonly FVar[]): Meta['context'] {
  const own = new Set<Expr>(variables);
  return meta.context.map(decl => (own.has(decl.fvar) ? undefined : decl));
}

/** What an alternative has to give. */
interface Goal {
  /** Over the match's variables: equations asked for, hypotheses carried along, then the type proper. */
  readonly target: Expr;
  /** Names of the hypotheses carried along. */
  readonly names: readonly Name[];
}

function finishAlternative(
  elab: TermElaborator,
  row: ElaboratedRow,
  columns: readonly { readonly discriminant: Discriminant; readonly variable: FVar }[],
  at: (e: Expr) => Expr,
  goal: Goal,
  syntax: MatchAlternative,
): Alternative {
  const { meta } = elab;
  const patterns = [...row.patterns];
  const all = columns.map(({ discriminant }) =>
    discriminant.implied ? ({ kind: 'variable', variable: undefined } as const) : patterns.shift()!,
  );
  const equations = columns.map(c => c.discriminant.hypothesis).filter(name => name !== undefined);
  const bound = new Set(row.variables.map(v => row.context.find(v.id)!.userName));
  // A pattern variable hides a hypothesis of the same name.
  const carried = goal.names.map(name => (bound.has(name) ? inaccessible(name.toString()) : name));
  const names = [...equations, ...carried];
  const fn = meta.withContext(row.context, () => {
    let type = meta.instantiate(at(goal.target));
    const open = (index: number, hypotheses: FVar[]): Expr => {
      if (index < names.length) {
        if (type.kind !== 'pi') throw new TypeError('an equation is expected');
        const { binderType, body } = type;
        return meta.withLocalDecl(names[index]!, 'default', binderType, h => {
          type = instantiate1(body, h);
          return open(index + 1, [...hypotheses, h]);
        });
      }
      const value = elab.elabTermEnsuringType(syntax.body, type);
      return mkLambda(meta, [...row.variables, ...hypotheses], value);
    };
    return open(0, []);
  });
  return { row: { ...row, patterns: all }, fn, range: syntax.range };
}

function compile(
  elab: TermElaborator,
  variables: readonly FVar[],
  target: Expr,
  alternatives: readonly Alternative[],
  range: SourceRange,
): Expr {
  const { meta } = elab;
  const rows = alternatives.map(
    (alternative, index): Row => ({
      patterns: alternative.row.patterns,
      bindings: new Map(),
      alternative: index,
    }),
  );
  const problem: Problem = {
    target: meta.instantiate(target),
    todo: variables,
    rows,
    locals: variables,
    examples: variables,
  };
  try {
    const { value, used } = compileMatch(
      meta,
      problem,
      row => {
        const alternative = alternatives[row.alternative]!;
        const values = alternative.row.variables.map(variable => {
          const bound = row.bindings.get(variable);
          if (bound === undefined)
            throw new ElabError(
              'unsupported by microlean: a pattern variable that occurs only where the type determines it',
              alternative.range,
            );
          return bound;
        });
        return betaApps(meta.instantiate(alternative.fn), values);
      },
      examples => examples.map(example => describeExample(meta, example)).join(', '),
    );
    alternatives.forEach((alternative, index) => {
      if (!used.has(index))
        throw new ElabError(
          'Redundant alternative: Any expression matching it will match one of the preceding alternatives',
          alternative.range,
        );
    });
    return value;
  } catch (error) {
    if (error instanceof MetaError && !(error instanceof ElabError))
      throw new ElabError(error.message, range);
    throw error;
  }
}

/** A case in the words of Lean's message: variables as `_`. */
function describeExample(meta: Meta, example: Expr): string {
  const e = meta.instantiate(example);
  const head = getAppFn(e);
  if (head.kind !== 'const') return '_';
  const info = meta.env.find(head.name);
  if (info?.kind !== 'ctor') return '_';
  const fields = getAppArgs(e).slice(info.numParams);
  const shown = fields.map(field => describeExample(meta, field));
  return shown.length === 0 ? `${head.name}` : `(${[head.name, ...shown].join(' ')})`;
}

/** The match on variables, applied to what is being matched and to reflexivity for each equation asked for. */
function applyToValues(meta: Meta, discriminants: readonly Discriminant[], fn: Expr): Expr {
  let result = betaApps(
    fn,
    discriminants.map(d => d.value),
  );
  for (const { hypothesis, value } of discriminants)
    if (hypothesis !== undefined) result = mkApp(result, mkEquation(meta, value, value).reflexivity);
  return result;
}
