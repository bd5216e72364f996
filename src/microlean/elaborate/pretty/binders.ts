/** Printed binders: `∀`, `∃`, `fun`, arrows, and conditions such as `∀ x > 0`. Rules as in Lean and Mathlib. */

import { alphaEqual, type BinderInfo, type Expr, type Lam, type Pi } from '../../kernel/index.js';
import { LEAD_PRECEDENCE, MAX_PRECEDENCE } from '../../syntax/index.js';
import { optionalParameter } from './constant-facts.js';
import type { Delaborator } from './delaborate.js';
import { type BinderGroup, BREAK, hole, type Item, type Syntax, token } from './syntax-node.js';

const ARROW_PRECEDENCE = 25;
const FORALL_CONDITIONS = new Set(['∈', '∉', '<', '≤', '>', '≥', '⊆', '⊂', '⊇', '⊃']);
const EXISTS_CONDITIONS = new Set([...FORALL_CONDITIONS, '≠']);

const BRACKETS: Readonly<Record<BinderInfo, BinderGroup['bracket']>> = {
  default: 'explicit',
  implicit: 'implicit',
  strictImplicit: 'strictImplicit',
  instImplicit: 'instance',
};
const DELIMITERS: Readonly<Record<Exclude<BinderGroup['bracket'], 'none'>, readonly [string, string]>> = {
  explicit: ['(', ')'],
  implicit: ['{', '}'],
  strictImplicit: ['⦃', '⦄'],
  instance: ['[', ']'],
};

/** `(x y : T)`, `{x}`, `[C]`, `x > 0`. */
export function binderItems(binder: BinderGroup): Item[] {
  const names = binder.names.flatMap((name, i): Item[] => (i === 0 ? [token(name)] : [BREAK, token(name)]));
  const { predicate, type } = binder;
  if (predicate !== undefined) return [...names, token(` ${predicate.operator} `), hole(predicate.bound)];
  if (binder.bracket === 'none') return names;
  const [open, close] = DELIMITERS[binder.bracket];
  const colon = names.length === 0 ? [] : [token(' : ')];
  const typed = type === undefined ? [] : [...colon, hole(type)];
  if (binder.defaultValue !== undefined) typed.push(token(' := '), hole(binder.defaultValue));
  return [
    { kind: 'group', style: 'fill', indent: 2, items: [token(open), ...names, ...typed, token(close)] },
  ];
}

/** `∀ groups, body` and its like. */
export function quantified(quantifier: string, groups: readonly BinderGroup[], body: Syntax): Syntax {
  const items: Item[] = [token(quantifier)];
  for (const binder of groups) items.push(BREAK, ...binderItems(binder));
  items.push(token(', '), hole(body));
  return { precedence: LEAD_PRECEDENCE, items, form: { kind: 'binders', quantifier, groups, body } };
}

export function arrow(domain: Syntax, codomain: Syntax): Syntax {
  return {
    precedence: ARROW_PRECEDENCE,
    items: [hole(domain, ARROW_PRECEDENCE + 1), token(' → '), hole(codomain, ARROW_PRECEDENCE)],
    form: { kind: 'arrow', domain, codomain },
  };
}

/** A Pi type: `p → q`, `∀ (x : T), p`, `(x : T) → β x`. */
export function piType(d: Delaborator, expr: Pi): Syntax {
  return withCondition(piGroup(d, expr, [], false, d.context.isProposition(expr)));
}

/** `names`: variables bound just before, of the same type, to be shown in one group. */
function piGroup(
  d: Delaborator,
  expr: Pi,
  names: readonly string[],
  dependent: boolean,
  isProposition: boolean,
): Syntax {
  const here = expr.body.looseBVarRange > 0 || (isProposition && !d.context.isProposition(expr.binderType));
  if (names.length > 0 && here !== dependent)
    return closeGroup(d, expr, names, dependent, isProposition, d.term(expr));
  return d.context.withBinder(expr, (body, shown) => {
    const all = [...names, shown];
    if (body.kind === 'pi' && joinsGroup(expr, expr.body as Pi))
      return piGroup(d, body, all, here, isProposition);
    return closeGroup(d, expr, all, here, isProposition, d.term(body));
  });
}

/** Whether two binders in a row show as one group. */
export function joinsGroup(outer: Pi | Lam, inner: Pi | Lam): boolean {
  return (
    outer.binderInfo === inner.binderInfo &&
    inner.binderInfo !== 'instImplicit' &&
    alphaEqual(outer.binderType, inner.binderType)
  );
}

/** A group with its type, and with the default value of an optional parameter. */
export function binderGroup(
  d: Delaborator,
  names: readonly string[],
  info: BinderInfo,
  type: Expr,
): BinderGroup {
  const bracket = BRACKETS[info];
  const optional = optionalParameter(type);
  if (optional === undefined) return { names, bracket, type: d.term(type) };
  return { names, bracket, type: d.term(optional.type), defaultValue: d.term(optional.value) };
}

function closeGroup(
  d: Delaborator,
  expr: Pi,
  names: readonly string[],
  dependent: boolean,
  isProposition: boolean,
  body: Syntax,
): Syntax {
  if (expr.binderInfo === 'default' && !dependent) {
    const type = d.term(expr.binderType);
    return names.reduceRight<Syntax>(codomain => arrow(type, codomain), body);
  }
  const anonymous = expr.binderInfo === 'instImplicit' && !dependent && d.isUnnamed(expr.binderName);
  const binder = binderGroup(d, anonymous ? [] : names, expr.binderInfo, expr.binderType);
  if (isProposition) return prepend('∀', binder, body);
  return {
    precedence: ARROW_PRECEDENCE,
    items: [...binderItems(binder), token(' → '), hole(body, ARROW_PRECEDENCE)],
  };
}

/** `∀ binder, ∀ groups, body` in one quantifier, unless one of them carries a condition. */
function prepend(quantifier: string, binder: BinderGroup, body: Syntax): Syntax {
  const { form } = body;
  if (
    form?.kind !== 'binders' ||
    form.quantifier !== quantifier ||
    form.groups.some(g => g.predicate !== undefined)
  )
    return quantified(quantifier, [binder], body);
  return quantified(quantifier, [binder, ...form.groups], form.body);
}

/** `∀ (x : T), x > a → p` as `∀ x > a, p`. */
function withCondition(term: Syntax): Syntax {
  const { form } = term;
  if (form?.kind !== 'binders' || form.groups.length !== 1 || form.body.form?.kind !== 'arrow') return term;
  const [binder] = form.groups;
  const { domain, codomain } = form.body.form;
  if (binder!.bracket !== 'explicit' || binder!.names.length !== 1) return term;
  return conditioned('∀', binder!.names[0]!, domain, codomain, FORALL_CONDITIONS) ?? term;
}

function conditioned(
  quantifier: string,
  name: string,
  condition: Syntax,
  body: Syntax,
  operators: ReadonlySet<string>,
): Syntax | undefined {
  const { form } = condition;
  if (form?.kind !== 'infix' || !operators.has(form.operator)) return undefined;
  if (form.left.form?.kind !== 'identifier' || form.left.form.name !== name) return undefined;
  const predicate = { operator: form.operator, bound: form.right };
  return quantified(quantifier, [{ names: [name], bracket: 'none', predicate }], body);
}

/** `∃ x, p`, `∃ x > a, p`, `∃! x, p`; `undefined` if the predicate is no `fun`. */
export function existential(d: Delaborator, quantifier: '∃' | '∃!', predicate: Expr): Syntax | undefined {
  if (predicate.kind !== 'lam') return undefined;
  const type = predicate.binderType;
  const overProofs = d.context.isProposition(type);
  return d.context.withBinder(predicate, (inner, shown) => {
    const body = d.term(inner);
    if (overProofs) {
      const name = predicate.body.looseBVarRange > 0 ? shown : '_';
      return prependExplicit(quantifier, { names: [name], bracket: 'explicit', type: d.term(type) }, body);
    }
    if (quantifier === '∃!') return quantified(quantifier, [{ names: [shown], bracket: 'none' }], body);
    const { form } = body;
    if (form?.kind === 'infix' && form.operator === '∧') {
      const short = conditioned(quantifier, shown, form.left, form.right, EXISTS_CONDITIONS);
      if (short !== undefined) return short;
    }
    return prependPlain(quantifier, shown, body);
  });
}

function prependExplicit(quantifier: string, binder: BinderGroup, body: Syntax): Syntax {
  const { form } = body;
  if (
    form?.kind === 'binders' &&
    form.quantifier === quantifier &&
    form.groups.every(g => g.bracket === 'explicit')
  )
    return quantified(quantifier, [binder, ...form.groups], form.body);
  return quantified(quantifier, [binder], body);
}

function prependPlain(quantifier: string, name: string, body: Syntax): Syntax {
  const { form } = body;
  const [only] = form?.kind === 'binders' && form.quantifier === quantifier ? form.groups : [];
  if (
    form?.kind === 'binders' &&
    only !== undefined &&
    only.bracket === 'none' &&
    only.predicate === undefined
  )
    return quantified(quantifier, [{ names: [name, ...only.names], bracket: 'none' }], form.body);
  return quantified(quantifier, [{ names: [name], bracket: 'none' }], body);
}

/** `fun x y => b`. Implicit binders that the body does not use are left out, as Lean does. */
export function lambda(d: Delaborator, expr: Lam): Syntax {
  const binders: Item[] = [];
  const body = openLambdas(d, expr, binders);
  if (binders.length === 0) return body;
  const head: Item = {
    kind: 'group',
    style: 'fill',
    indent: 2,
    items: [token('fun'), ...binders, token(' =>')],
  };
  return { precedence: MAX_PRECEDENCE, items: [head, BREAK, hole(body)], ungrouped: true };
}

function openLambdas(d: Delaborator, expr: Expr, binders: Item[]): Syntax {
  if (expr.kind !== 'lam') return d.term(expr);
  const type = expr.binderInfo === 'instImplicit' ? d.term(expr.binderType) : undefined;
  return d.context.withBinder(expr, (body, shown) => {
    const plain = expr.binderInfo === 'default';
    if (plain || expr.body.looseBVarRange > 0) {
      const bracket = plain ? 'none' : BRACKETS[expr.binderInfo];
      binders.push(
        BREAK,
        ...binderItems({ names: [shown], bracket, ...(type === undefined ? {} : { type }) }),
      );
    }
    return openLambdas(d, body, binders);
  });
}
