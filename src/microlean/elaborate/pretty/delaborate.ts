/** From terms to printed syntax (Lean's delaborator): implicit arguments hidden, notation and field access restored. */

import {
  alphaEqual,
  type BinderInfo,
  type Const,
  type Expr,
  getAppArgs,
  getAppFn,
  instantiate1,
  instantiateRev,
  levelToString,
  type MVar,
  mkApps,
  type Name,
  nameOf,
} from '../../kernel/index.js';
import { MAX_PRECEDENCE } from '../../syntax/index.js';
import type { Meta } from '../meta/index.js';
import { lambda, piType } from './binders.js';
import { type ConstantFacts, factsOf, optionalParameter } from './constant-facts.js';
import { quoteString } from './literals.js';
import { isInaccessible } from './names.js';
import type { CompleteOptions } from './options.js';
import { PrinterContext } from './printer-context.js';
import { sortSyntax } from './sorts.js';
import { ANONYMOUS_CONSTRUCTORS, numeralOf, SPECIAL_FORMS } from './special-forms.js';
import { structureInstance } from './structure-instance.js';
import {
  application,
  bracketed,
  coercionArrow,
  fieldAccess,
  hole,
  identifier,
  number,
  type Syntax,
  token,
} from './syntax-node.js';
import type { Pattern, Unexpander } from './unexpand.js';

/** Sub-terms of one term that are shown (Lean's `pp.maxSteps`): shared sub-terms could print without end. */
const MAX_STEPS = 5000;

const COERCION_TO_FUNCTION = nameOf('DFunLike.coe');
/** Position of the function in `DFunLike.coe F α β inst f`. */
const COERCED_FUNCTION = 4;

/** Prints the sub-terms of one term. */
export class Delaborator {
  readonly context: PrinterContext;
  private steps = 0;
  /** Whether what is asked for is a proof itself: then proofs inside are shown, too. */
  private showsProofs = false;

  constructor(
    readonly meta: Meta,
    readonly options: CompleteOptions,
  ) {
    this.context = new PrinterContext(meta, options);
  }

  /** The whole of what is asked for: shown, with the proofs inside, if it is a proof. */
  root(expr: Expr): Syntax {
    this.steps = 0;
    this.showsProofs = this.context.isProofTerm(expr);
    return this.visit(expr);
  }

  /** A sub-term. Proofs are `⋯` unless they are a single name; so is everything past the limit on steps. */
  term(expr: Expr): Syntax {
    if (++this.steps > MAX_STEPS || this.isHiddenProof(expr)) return identifier('⋯');
    return this.visit(expr);
  }

  private isHiddenProof(expr: Expr): boolean {
    if (this.options.proofs || this.showsProofs) return false;
    switch (expr.kind) {
      case 'app':
      case 'lam':
      case 'let':
      case 'proj':
        return this.context.isProofTerm(expr);
      default:
        return false;
    }
  }

  /** Whether a binder's name is one that users cannot write. */
  isUnnamed(name: Name): boolean {
    return isInaccessible(name);
  }

  private visit(expr: Expr): Syntax {
    switch (expr.kind) {
      case 'bvar':
        return identifier(`#${expr.index}`);
      case 'fvar':
        return identifier(this.context.variableName(expr));
      case 'mvar':
        return this.metavariable(expr);
      case 'sort':
        return sortSyntax(expr);
      case 'const':
      case 'app':
        return this.application(expr);
      case 'lam':
        return lambda(this, expr);
      case 'pi':
        return piType(this, expr);
      case 'let':
        return this.localDefinition('let', expr, expr.value);
      case 'lit':
        return typeof expr.literal === 'bigint'
          ? number(String(expr.literal))
          : identifier(quoteString(expr.literal));
      case 'proj':
        return fieldAccess(this.term(expr.struct), String(expr.index + 1));
      case 'mdata':
        return this.visit(expr.expr);
    }
  }

  private metavariable(mvar: MVar): Syntax {
    const userName = this.meta.mctx.findDecl(mvar.id)?.userName;
    return identifier(userName === undefined || userName.isAnonymous ? `?m.${mvar.id}` : `?${userName}`);
  }

  /** `let x := v;` or `have x := v;`, then the body on a line of its own. */
  localDefinition(
    keyword: 'let' | 'have',
    binder: { readonly binderName: Name; readonly binderType: Expr; readonly body: Expr },
    value: Expr,
  ): Syntax {
    const printedValue = this.term(value);
    const { binderName, binderType, body } = binder;
    return this.context.withBinder({ binderName, binderType, body, value }, (inner, shown) => ({
      precedence: MAX_PRECEDENCE - 1,
      items: [
        token(`${keyword} `),
        token(shown),
        token(' := '),
        hole(printedValue),
        token(';'),
        { kind: 'newline' },
        hole(this.term(inner)),
      ],
      ungrouped: true,
    }));
  }

  // ------------------------------------------------------------------------------------- applications

  private application(expr: Expr): Syntax {
    const fn = getAppFn(expr);
    const args = getAppArgs(expr);
    if (fn.kind === 'const') return this.constantApplication(fn, args);
    if (fn.kind === 'mvar') {
      const delayed = this.meta.mctx.delayedValue(fn.id);
      if (
        delayed !== undefined &&
        args.length === delayed.variables.length &&
        args.every(arg => arg.kind === 'fvar')
      )
        return this.metavariable(delayed.pending);
    }
    const head = this.visit(fn);
    const type = fn.kind === 'fvar' ? this.meta.context.find(fn.id)?.type : undefined;
    return this.plainApplication(head, this.binderInfos(type, args), args);
  }

  /** Kinds of the first arguments; explicit where unknown. */
  private binderInfos(type: Expr | undefined, args: readonly Expr[]): BinderInfo[] {
    const infos: BinderInfo[] = [];
    let current = type === undefined ? undefined : this.meta.instantiate(type);
    for (const arg of args) {
      if (current !== undefined && current.kind !== 'pi') current = this.context.functionType(current);
      infos.push(current?.kind === 'pi' ? current.binderInfo : 'default');
      if (current?.kind === 'pi') current = instantiate1(current.body, arg);
    }
    return infos;
  }

  private plainApplication(head: Syntax, infos: readonly BinderInfo[], args: readonly Expr[]): Syntax {
    return application(
      head,
      args.filter((_, i) => infos[i] === undefined || infos[i] === 'default').map(arg => this.term(arg)),
    );
  }

  private constantApplication(fn: Const, args: readonly Expr[]): Syntax {
    const facts = factsOf(this.meta.env, fn.name);
    if (facts === undefined) return this.plainApplication(this.constant(fn), [], args);
    if (this.options.explicit) return this.explicitApplication(fn, facts, args);
    const literal = numeralOf(fn.name, args);
    if (literal !== undefined) return number(String(literal));
    return (
      this.specialForm(fn, facts, args) ??
      this.coercion(fn, facts, args) ??
      this.constructed(fn, facts, args) ??
      this.ordinaryApplication(fn, facts, args)
    );
  }

  constant(fn: Const): Syntax {
    const name = this.context.constantName(fn.name);
    if (!this.options.universes || fn.levels.length === 0) return identifier(name);
    return identifier(`${name}.{${fn.levels.map(levelToString).join(', ')}}`);
  }

  private specialForm(fn: Const, facts: ConstantFacts, args: readonly Expr[]): Syntax | undefined {
    const form = SPECIAL_FORMS.get(fn.name);
    const { parameters } = facts;
    if (form === undefined || args.length < parameters.length) return undefined;
    const explicit = args.filter((_, i) => parameters[i]?.info === 'default');
    if (explicit.length !== form.explicit) return undefined;
    const printed = form.print(this, explicit);
    return printed === undefined ? undefined : this.applied(fn, facts, args, parameters.length, printed);
  }

  /** What is left after the first `count` arguments have been printed as `head`. */
  private applied(
    fn: Const,
    facts: ConstantFacts,
    args: readonly Expr[],
    count: number,
    head: Syntax,
  ): Syntax {
    if (args.length === count) return head;
    return this.plainApplication(head, this.infosOf(fn, facts, args).slice(count), args.slice(count));
  }

  private infosOf(fn: Const, facts: ConstantFacts, args: readonly Expr[]): BinderInfo[] {
    const infos = facts.parameters.slice(0, args.length).map(parameter => parameter.info);
    if (args.length <= infos.length) return infos;
    const known = infos.length;
    const type = this.context.typeOf(mkApps(fn, args.slice(0, known)));
    return [...infos, ...this.binderInfos(type, args.slice(known))];
  }

  /** `↑x`, `⇑f`, and `f x` for a bundled function applied to arguments. */
  private coercion(fn: Const, facts: ConstantFacts, args: readonly Expr[]): Syntax | undefined {
    const isFunction = fn.name === COERCION_TO_FUNCTION;
    const position = isFunction ? COERCED_FUNCTION : facts.coercee;
    const inner = position === undefined ? undefined : args[position];
    if (position === undefined || inner === undefined) return undefined;
    const printed = this.term(inner);
    const count = position + 1;
    if (!isFunction) return this.applied(fn, facts, args, count, coercionArrow('↑', printed));
    return args.length === count
      ? coercionArrow('⇑', printed)
      : this.plainApplication(printed, [], args.slice(count));
  }

  /** `⟨a, b⟩` and `{ x := a, y := b }`. */
  private constructed(fn: Const, facts: ConstantFacts, args: readonly Expr[]): Syntax | undefined {
    const { constant } = facts;
    if (constant.kind !== 'ctor' || args.length !== constant.numParams + constant.numFields) return undefined;
    if (this.context.unexpanders.has(fn.name)) return undefined;
    if (ANONYMOUS_CONSTRUCTORS.has(constant.induct)) {
      const fields = args.filter(
        (_, i) => i >= constant.numParams && facts.parameters[i]?.info === 'default',
      );
      return bracketed(
        '⟨',
        fields.map(field => this.term(field)),
        '⟩',
      );
    }
    return structureInstance(this, constant.induct, args.slice(constant.numParams));
  }

  private ordinaryApplication(fn: Const, facts: ConstantFacts, args: readonly Expr[]): Syntax {
    const next = facts.parameters[args.length]?.info;
    if (next === 'implicit' || next === 'instImplicit') return this.explicitApplication(fn, facts, args);
    const given = withoutDefaults(facts, args);
    const infos = this.infosOf(fn, facts, given);
    const shown = given.filter((_, i) => infos[i] === 'default');
    const notation = this.notation(fn, shown);
    if (notation !== undefined) return notation;
    const object = this.fieldObject(fn, facts, given);
    if (object === undefined)
      return application(
        this.constant(fn),
        shown.map(arg => this.term(arg)),
      );
    const rest = given.filter((_, i) => i !== object && infos[i] === 'default').map(arg => this.term(arg));
    return application(fieldAccess(this.fieldOwner(given[object]!), String(fn.name.component)), rest);
  }

  /** All arguments shown: `@f a b`, or `f a b` if `f` takes no others. */
  private explicitApplication(fn: Const, facts: ConstantFacts, args: readonly Expr[]): Syntax {
    const infos = this.infosOf(fn, facts, args);
    const next = facts.parameters[args.length]?.info;
    const marked = infos.some(info => info !== 'default') || next === 'implicit' || next === 'instImplicit';
    const head = this.constant(fn);
    const at: Syntax = { precedence: MAX_PRECEDENCE, items: [token('@'), hole(head, MAX_PRECEDENCE)] };
    return application(
      marked ? at : head,
      args.map(arg => this.term(arg)),
    );
  }

  // ------------------------------------------------------------------------------------- notations

  /** A notation for the constant with the first of its explicit arguments; the others follow as usual. */
  private notation(fn: Const, explicit: readonly Expr[]): Syntax | undefined {
    for (const unexpander of this.context.unexpanders.get(fn.name) ?? []) {
      const count = unexpander.args.length;
      if (count > explicit.length) continue;
      const found = this.match(unexpander, explicit.slice(0, count));
      if (found === undefined) continue;
      const head = unexpander.build(found.map(arg => this.term(arg)));
      return application(
        head,
        explicit.slice(count).map(arg => this.term(arg)),
      );
    }
    return undefined;
  }

  private match(unexpander: Unexpander, args: readonly Expr[]): Expr[] | undefined {
    const found: Expr[] = [];
    return unexpander.args.every((pattern, i) => this.matchOne(pattern, args[i]!, found)) ? found : undefined;
  }

  private matchOne(pattern: Pattern, expr: Expr, found: Expr[]): boolean {
    if (pattern.kind === 'any') return true;
    if (pattern.kind === 'hole') {
      found[pattern.index] = expr;
      return true;
    }
    const fn = getAppFn(expr);
    if (fn.kind !== 'const' || fn.name !== pattern.name) return false;
    const facts = factsOf(this.meta.env, fn.name);
    if (facts === undefined) return false;
    const args = getAppArgs(expr);
    const infos = this.infosOf(fn, facts, args);
    const explicit = args.filter((_, i) => infos[i] === 'default');
    return (
      explicit.length === pattern.args.length &&
      pattern.args.every((inner, i) => this.matchOne(inner, explicit[i]!, found))
    );
  }

  // ------------------------------------------------------------------------------------- field access

  /** Position of the argument `x` that lets the application print as `x.f`. */
  private fieldObject(fn: Const, facts: ConstantFacts, args: readonly Expr[]): number | undefined {
    const position =
      facts.projection?.numParams ?? (this.options.fieldNotation ? facts.fieldObject : undefined);
    const object = position === undefined ? undefined : args[position];
    if (object === undefined || isNumeral(object) || getAppFn(object).kind === 'mvar') return undefined;
    if (facts.projection !== undefined) return position;
    if (this.context.typeHead(object) !== fn.name.prefix) return undefined;
    // What proves something is not written with a dot.
    return facts.constant.kind !== 'def' && this.context.isProofTerm(mkApps(fn, args)) ? undefined : position;
  }

  /** The object of a field access, without the projections to parents that field access passes through. */
  private fieldOwner(object: Expr): Syntax {
    const fn = getAppFn(object);
    const projection = fn.kind === 'const' ? this.meta.env.entry('projection', fn.name) : undefined;
    if (projection !== undefined && !projection.fromClass) {
      const args = getAppArgs(object);
      const structure = this.meta.env.entry('structure', projection.structure);
      const isParent = structure?.parents.some(
        parent => fn.kind === 'const' && parent.projection === fn.name,
      );
      if (isParent === true && args.length === projection.numParams + 1)
        return this.fieldOwner(args[args.length - 1]!);
    }
    return this.term(object);
  }
}

/** The arguments without those at the end that are the parameter's default value. */
function withoutDefaults(facts: ConstantFacts, args: readonly Expr[]): readonly Expr[] {
  let count = args.length;
  for (; count > 0 && count <= facts.parameters.length; count--) {
    const { info, type } = facts.parameters[count - 1]!;
    const optional = info === 'default' ? optionalParameter(type) : undefined;
    if (optional === undefined) break;
    if (!alphaEqual(instantiateRev(optional.value, args.slice(0, count - 1)), args[count - 1]!)) break;
  }
  return count === args.length ? args : args.slice(0, count);
}

function isNumeral(expr: Expr): boolean {
  if (expr.kind === 'lit') return true;
  const fn = getAppFn(expr);
  if (fn.kind !== 'const') return false;
  const name = fn.name.toString();
  return name === 'OfNat.ofNat' || name === 'OfScientific.ofScientific';
}
