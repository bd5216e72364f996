/**
 * Applications (Lean's `elabApp`): named and positional arguments, implicit and instance arguments, default values,
 * `@`, `..`, dot notation, overloaded names, and recursor-like functions whose motive comes from the expected type.
 */

import {
  type Expr,
  getAppFn,
  hasLooseBVar,
  instantiate1,
  type MVar,
  mkApp,
  mkConst,
  type Name,
  nameOf,
} from '../../kernel/index.js';
import type { Argument, IdentTerm, LevelSyntax, SourceRange, Term } from '../../syntax/index.js';
import { inferType, isDefEq, MetaError, mkForall, mkLambda, whnf, whnfCore } from '../meta/index.js';
import { isAutoParam, optParamValue } from './binders.js';
import { coerceToFunction } from './coercion.js';
import { ElabError, type TermElaborator } from './elaborator.js';
import { elabAsEliminator, isEliminator } from './eliminator.js';
import { elabField } from './field.js';
import { elabLevel } from './levels.js';
import { type Resolution, resolveName } from './names.js';
import { addInstances } from './synthetic.js';

/** An argument: syntax to elaborate against the parameter's type, or a term that is ready. */
export type Arg =
  | { readonly kind: 'term'; readonly term: Term; readonly name?: string }
  | { readonly kind: 'expr'; readonly expr: Expr; readonly range: SourceRange; readonly name?: string };

export interface AppOptions {
  /** `@f`: all arguments are given. */
  readonly explicit?: boolean;
  /** Ends in `..`. */
  readonly ellipsis?: boolean;
  readonly range: SourceRange;
}

export const termArg = (argument: Argument): Arg => ({
  kind: 'term',
  term: argument.value,
  ...(argument.name === undefined ? {} : { name: argument.name }),
});

/** A head (identifier, field access or any term) applied to arguments. */
export function elabApplication(
  elab: TermElaborator,
  head: Term,
  args: readonly Arg[],
  expected: Expr | undefined,
  options: AppOptions,
): Expr {
  switch (head.kind) {
    case 'paren':
      if (args.length === 0) break;
      return elabApplication(elab, head.term, args, expected, options);
    case 'explicit':
      return elabApplication(elab, head.function, args, expected, { ...options, explicit: true });
    case 'ident':
      return elabIdentApp(elab, head, args, expected, options);
    case 'projection': {
      const target = elab.elabTerm(head.target);
      return elabField(elab, target, String(head.field), args, expected, { ...options, range: head.range });
    }
    case 'dotIdent':
      return elabDotIdent(elab, head.name, args, expected, { ...options, range: head.range });
    default:
  }
  return elabAppArgs(elab, elab.elabTerm(head), args, expected, options);
}

/** An identifier, possibly overloaded, possibly with field accesses in its name. */
function elabIdentApp(
  elab: TermElaborator,
  head: IdentTerm,
  args: readonly Arg[],
  expected: Expr | undefined,
  options: AppOptions,
): Expr {
  const readings = resolveName(elab.meta, elab.scope, head.name);
  if (readings.length === 0) throw elab.error(`unknown identifier '${head.name}'`, head);
  if (readings.length === 1) return elabReading(elab, readings[0]!, head, args, expected, options);
  return elabOverloaded(
    elab,
    head,
    readings,
    reading => elabReading(elab, reading, head, args, expected, options),
    expected,
  );
}

/** Tries every reading; exactly one must elaborate (and fit the expected type, if several do). */
function elabOverloaded<R>(
  elab: TermElaborator,
  at: { readonly range: SourceRange },
  readings: readonly R[],
  elaborate: (reading: R) => Expr,
  expected: Expr | undefined,
): Expr {
  const errors: string[] = [];
  const tryReading = (reading: R, strict: boolean): boolean => {
    const mark = elab.pending.mark();
    try {
      return elab.meta.speculate(() => {
        const value = elaborate(reading);
        if (!strict) return true;
        elab.pending.synthesize(elab, 'partial');
        return expected === undefined || isDefEq(elab.meta, expected, inferType(elab.meta, value));
      });
    } catch (error) {
      if (!(error instanceof MetaError)) throw error;
      errors.push(error.message);
      return false;
    } finally {
      elab.pending.reset(mark);
    }
  };
  let fitting = readings.filter(reading => tryReading(reading, false));
  if (fitting.length > 1) {
    const strict = fitting.filter(reading => tryReading(reading, true));
    if (strict.length > 0) fitting = strict;
  }
  if (fitting.length === 1) return elaborate(fitting[0]!);
  throw elab.error(
    fitting.length === 0
      ? `overloaded, errors\n  ${errors.join('\n  ')}`
      : 'ambiguous, possible interpretations',
    at,
  );
}

function elabReading(
  elab: TermElaborator,
  reading: Resolution,
  head: IdentTerm,
  args: readonly Arg[],
  expected: Expr | undefined,
  options: AppOptions,
): Expr {
  const noFields = reading.fields.length === 0;
  const fn =
    reading.head.kind === 'local'
      ? reading.head.fvar
      : constantAt(elab, reading.head.name, noFields ? head.levels : undefined, head);
  if (noFields) return elabAppArgs(elab, fn, args, expected, { ...options });
  if (reading.head.kind === 'constant' && isTypeFormer(elab, reading.head.name))
    throw elab.error(`unknown constant '${head.name}'`, head);
  // Only the last field takes the arguments.
  let target = fn;
  for (const field of reading.fields.slice(0, -1))
    target = elabField(elab, target, field, [], undefined, { range: head.range });
  return elabField(elab, target, reading.fields.at(-1)!, args, expected, { ...options, range: head.range });
}

/** Whether a constant is a type or a family of types: then what follows its name is no field of it. */
function isTypeFormer(elab: TermElaborator, name: Name): boolean {
  let type = elab.meta.env.get(name).type;
  while (type.kind === 'pi') type = type.body;
  return type.kind === 'sort';
}

/** A constant at the written universe levels, or at fresh ones. */
export function constantAt(
  elab: TermElaborator,
  name: Name,
  levels: readonly LevelSyntax[] | undefined,
  at: { readonly range: SourceRange },
): Expr {
  const info = elab.meta.env.get(name);
  const given = (levels ?? []).map(level => elabLevel(elab, level));
  if (given.length > info.levelParams.length)
    throw elab.error(`too many explicit universe levels for '${name}'`, at);
  const rest = elab.meta.freshLevelMVars(info.levelParams.length - given.length);
  return mkConst(name, [...given, ...rest]);
}

/** `.foo`: a constant in the namespace of the expected type (after its arguments). */
function elabDotIdent(
  elab: TermElaborator,
  name: Name,
  args: readonly Arg[],
  expected: Expr | undefined,
  options: AppOptions,
): Expr {
  const { meta } = elab;
  let type = expected === undefined ? undefined : whnfCore(meta, meta.instantiate(expected));
  while (type?.kind === 'pi') type = whnfCore(meta, type.body);
  for (let steps = 0; type !== undefined && steps < 16; steps++) {
    const head = getAppFn(type);
    if (head.kind === 'const') {
      const constant = name.prependedBy(head.name);
      if (meta.env.find(constant) !== undefined)
        return elabAppArgs(elab, constantAt(elab, constant, undefined, options), args, expected, options);
      const next: Expr | undefined = type.looseBVarRange === 0 ? unfoldOnce(elab, type) : undefined;
      if (next === undefined) throw elab.error(`unknown identifier '${constant}'`, options);
      type = next;
      continue;
    }
    break;
  }
  throw elab.waitOrFail(`invalid dotted identifier notation, expected type must be known: .${name}`, options);
}

function unfoldOnce(elab: TermElaborator, type: Expr): Expr | undefined {
  const reduced = whnf(elab.meta, type);
  return reduced === type ? undefined : reduced;
}

/** Applies a function term to arguments. The result's type is unified with the expected type where that helps. */
export function elabAppArgs(
  elab: TermElaborator,
  fn: Expr,
  args: readonly Arg[],
  expected: Expr | undefined,
  options: AppOptions,
): Expr {
  if (options.explicit !== true && expected !== undefined && isEliminator(elab, fn, args)) {
    const result = elabAsEliminator(elab, fn, args, expected, options);
    if (result !== undefined) return result;
  }
  return new AppElaborator(elab, fn, args, expected, options).run();
}

class AppElaborator {
  private fn: Expr;
  private type: Expr;
  private readonly positional: Arg[];
  private readonly named: Map<string, Arg>;
  private readonly instances: MVar[] = [];
  /** Variables of explicit arguments that come only after a named one: the result is a function of them. */
  private readonly etaVariables: Expr[] = [];
  private propagated = false;

  constructor(
    private readonly elab: TermElaborator,
    fn: Expr,
    args: readonly Arg[],
    private readonly expected: Expr | undefined,
    private readonly options: AppOptions,
  ) {
    this.fn = fn;
    this.type = elab.meta.instantiate(inferType(elab.meta, fn));
    this.positional = args.filter(arg => arg.name === undefined);
    this.named = new Map(args.filter(arg => arg.name !== undefined).map(arg => [arg.name!, arg]));
  }

  run(): Expr {
    if (this.positional.length === 0 && this.named.size === 0 && this.options.explicit === true)
      return this.fn;
    while (this.step());
    return this.finish();
  }

  /** Handles one parameter; false when the application is complete. */
  private step(): boolean {
    const { meta } = this.elab;
    const hasArgs = this.positional.length > 0 || this.named.size > 0;
    if (this.type.kind !== 'pi') {
      const reduced =
        hasArgs || this.options.ellipsis === true ? whnf(meta, this.type) : whnfCore(meta, this.type);
      if (reduced.kind === 'pi') this.type = reduced;
      else return hasArgs ? this.coerceHead() : false;
    }
    const type = this.type;
    if (type.kind !== 'pi') return false;
    const name = type.binderName.toString();
    const named = this.named.get(name);
    if (named !== undefined) {
      this.named.delete(name);
      return this.take(this.elabArg(named, type.binderType));
    }
    const info = this.options.explicit === true ? 'default' : type.binderInfo;
    switch (info) {
      case 'implicit':
        return this.take(meta.freshMVar(type.binderType, { userName: type.binderName }));
      case 'strictImplicit':
        return hasArgs ? this.take(meta.freshMVar(type.binderType, { userName: type.binderName })) : false;
      case 'instImplicit':
        return this.takeInstance(type.binderType);
      default:
        return this.explicitParameter(type.binderType, type.binderName);
    }
  }

  private explicitParameter(binderType: Expr, binderName: Name): boolean {
    const { meta } = this.elab;
    const arg = this.positional[0];
    if (arg !== undefined) {
      this.propagateExpected();
      this.positional.shift();
      return this.take(this.elabArg(arg, binderType));
    }
    if (this.options.ellipsis === true)
      return this.take(meta.freshMVar(binderType, { userName: binderName }));
    const defaultValue = optParamValue(binderType);
    if (defaultValue !== undefined && this.options.explicit !== true) return this.take(defaultValue);
    if (isAutoParam(binderType))
      throw this.elab.error('arguments filled by tactics are not supported by microlean', this.options);
    if (this.named.size === 0) return false;
    if (this.namedDetermines()) return this.take(meta.freshMVar(binderType, { userName: binderName }));
    const decl = meta.freshLocalDecl(binderName, binderType);
    meta.context = meta.context.push(decl);
    this.etaVariables.push(decl.fvar);
    return this.take(decl.fvar);
  }

  /** Whether a parameter that is still to come by name depends on the current one, so that it determines it. */
  private namedDetermines(): boolean {
    if (this.type.kind !== 'pi') return false;
    let depth = 0;
    for (let t: Expr = this.type.body; t.kind === 'pi'; t = t.body, depth++)
      if (this.named.has(t.binderName.toString()) && hasLooseBVar(t.binderType, depth)) return true;
    return false;
  }

  private takeInstance(binderType: Expr): boolean {
    const { meta } = this.elab;
    const mvar = meta.freshMVar(binderType, { kind: 'synthetic' });
    this.instances.push(mvar);
    return this.take(mvar);
  }

  private take(arg: Expr): boolean {
    if (this.type.kind !== 'pi') throw new TypeError('application without a function type');
    this.fn = mkApp(this.fn, arg);
    this.type = instantiate1(this.type.body, arg);
    return true;
  }

  private elabArg(arg: Arg, type: Expr): Expr {
    const declared = stripParam(type);
    if (arg.kind === 'expr') return this.elab.ensureHasType(arg.expr, declared, arg);
    try {
      return this.elab.elabTermEnsuringType(arg.term, this.elab.meta.instantiate(declared));
    } catch (error) {
      if (
        error instanceof ElabError &&
        error.message.startsWith('type mismatch\n') &&
        error.range === arg.term.range
      )
        throw new ElabError(
          `application ${error.message}\nin the application\n  ${this.elab.print(this.fn)} …`,
          error.range,
        );
      throw error;
    }
  }

  /** The head is no function: an instance may have to be found first, or a coercion to functions used. */
  private coerceHead(): boolean {
    const { elab } = this;
    addInstances(elab, this.instances.splice(0), this.options.range);
    elab.synthesize('partial');
    this.type = whnf(elab.meta, elab.meta.instantiate(this.type));
    if (this.type.kind === 'pi') return true;
    if (getAppFn(this.type).kind === 'mvar') {
      if (elab.mayPostpone) throw elab.waitOrFail('function expected', this.options);
    }
    const coerced = coerceToFunction(elab, elab.meta.instantiate(this.fn));
    if (coerced === undefined && this.positional.length === 0) throw this.unknownName();
    if (coerced === undefined)
      throw elab.error(
        `function expected\n  ${elab.print(this.fn)}\nhas type\n  ${elab.print(this.type)}`,
        this.options,
      );
    this.fn = coerced;
    this.type = whnf(elab.meta, inferType(elab.meta, coerced));
    return true;
  }

  /**
   * Before the first explicit argument: if the result type can be read off without the explicit arguments, unify it with
   * the expected type, so that arguments are elaborated knowing more.
   */
  private propagateExpected(): void {
    if (this.propagated) return;
    this.propagated = true;
    const { expected } = this;
    const { meta } = this.elab;
    if (
      expected === undefined ||
      this.named.size > 0 ||
      this.options.ellipsis === true ||
      this.options.explicit === true
    )
      return;
    if (getAppFn(meta.instantiate(expected)).kind === 'mvar') return;
    let remaining = this.positional.length;
    let type: Expr = this.type;
    let binders = 0;
    while (type.kind === 'pi') {
      if (type.binderInfo === 'default') {
        if (remaining === 0 && optParamValue(type.binderType) === undefined) break;
        if (remaining > 0) remaining--;
      }
      type = type.body;
      binders++;
    }
    // A result that mentions arguments, or that is still an open type, says nothing yet.
    if (remaining > 0 || type.looseBVarRange > 0 || type.kind === 'pi') return;
    const result = meta.instantiate(type);
    if (binders > 0 && getAppFn(result).kind !== 'mvar') isDefEq(meta, expected, result);
    else if (
      result.kind === 'mvar' &&
      meta.instantiate(expected).hasExprMVar === false &&
      this.outputIsFree(result)
    )
      isDefEq(meta, result, expected);
  }

  /** A result type that is a bare metavariable is unified early unless an instance has to determine it. */
  private outputIsFree(result: Expr): boolean {
    return !this.instances.some(mvar => mentions(this.elab.meta.mvarType(mvar), result));
  }

  private finish(): Expr {
    const { elab } = this;
    const { meta } = elab;
    if (this.named.size > 0) throw this.unknownName();
    let result: Expr = this.fn;
    let type: Expr = this.type;
    if (this.etaVariables.length > 0) {
      result = mkLambda(meta, this.etaVariables, result);
      type = mkForall(meta, this.etaVariables, type);
    }
    if (this.expected !== undefined) isDefEq(meta, this.expected, type);
    addInstances(elab, this.instances, this.options.range);
    return result;
  }

  private unknownName(): ElabError {
    const [name] = this.named.keys();
    return this.elab.error(
      `invalid argument name '${name}' for function '${this.elab.print(getAppFn(this.fn))}'`,
      this.options,
    );
  }
}

function mentions(expr: Expr, mvar: Expr): boolean {
  return expr === mvar || (expr.kind === 'app' && (mentions(expr.fn, mvar) || mentions(expr.arg, mvar)));
}

/** `optParam T v` and `outParam T` as `T`. */
function stripParam(type: Expr): Expr {
  const head = getAppFn(type);
  if (head.kind !== 'const' || type.kind !== 'app') return type;
  const name = head.name.toString();
  if (name === 'optParam' && type.fn.kind === 'app') return type.fn.arg;
  if (name === 'outParam' && type.fn.kind === 'const') return type.arg;
  return type;
}

/** A library constant applied to explicit syntax arguments. */
export function elabConstantApp(
  elab: TermElaborator,
  name: Name | string,
  args: readonly Arg[],
  expected: Expr | undefined,
  at: { readonly range: SourceRange },
): Expr {
  const constant = typeof name === 'string' ? nameOf(name) : name;
  if (elab.meta.env.find(constant) === undefined) throw elab.error(`unknown constant '${constant}'`, at);
  return elabAppArgs(elab, constantAt(elab, constant, undefined, at), args, expected, { range: at.range });
}
