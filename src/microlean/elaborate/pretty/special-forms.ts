/**
 * Syntax that is no table notation: numerals, `if`, set and list brackets, tuples, big operators, characters.
 * Each entry gets the explicit arguments of a complete application; `undefined` means "print as an application".
 */

import { type Expr, getAppArgs, headConstName, type Lam, Name, nameOf } from '../../kernel/index.js';
import { LEAD_PRECEDENCE, MAX_PRECEDENCE } from '../../syntax/index.js';
import { existential } from './binders.js';
import { bigOperator, filter, setBuilder } from './comprehensions.js';
import type { Delaborator } from './delaborate.js';
import { escapeCharacter } from './literals.js';
import {
  BREAK,
  bracketed,
  fieldAccess,
  hole,
  type Item,
  identifier,
  number,
  parenthesized,
  type Syntax,
  token,
} from './syntax-node.js';

export interface SpecialForm {
  /** How many explicit arguments the constant takes. */
  readonly explicit: number;
  readonly print: (delaborator: Delaborator, args: readonly Expr[]) => Syntax | undefined;
}

type Row = readonly [name: string, explicit: number, print: SpecialForm['print']];

const ROWS: readonly Row[] = [
  [
    'OfScientific.ofScientific',
    3,
    (_, [mantissa, negative, exponent]) => decimal(mantissa!, negative!, exponent!),
  ],
  ['Char.ofNat', 1, (_, [code]) => character(code!)],
  ['Unit.unit', 0, () => ({ precedence: MAX_PRECEDENCE, items: [token('()')] })],
  ['ite', 3, (d, [condition, yes, no]) => conditional(d.term(condition!), d.term(yes!), d.term(no!))],
  ['dite', 3, (d, [condition, yes, no]) => dependentConditional(d, condition!, yes!, no!)],
  [
    'cond',
    3,
    (d, [condition, yes, no]) => conditional(d.term(condition!), d.term(yes!), d.term(no!), 'bif '),
  ],
  ['Exists', 1, (d, [predicate]) => existential(d, '∃', predicate!)],
  ['ExistsUnique', 1, (d, [predicate]) => existential(d, '∃!', predicate!)],
  ['setOf', 1, (d, [predicate]) => setBuilder(d, predicate!)],
  ['Finset.filter', 2, (d, [predicate, set]) => filter(d, predicate!, set!)],
  ['Subtype', 1, (d, [predicate]) => subtype(d, predicate!)],
  ['Sigma', 1, (d, [family]) => sigma(d, family!, '× ')],
  ['PSigma', 1, (d, [family]) => sigma(d, family!, "×' ")],
  ['Singleton.singleton', 1, (d, [element]) => bracketed('{', [d.term(element!)], '}')],
  ['Insert.insert', 2, (d, [element, rest]) => insertion(d, element!, rest!)],
  ['List.nil', 0, () => bracketed('[', [], ']')],
  ['List.cons', 2, (d, [head, tail]) => list(d, head!, tail!)],
  ['List.toArray', 1, (d, [items]) => array(d, items!)],
  ['Matrix.vecCons', 2, (d, [head, tail]) => vector(d, head!, tail!)],
  ['Prod.mk', 2, (d, [first, second]) => tuple(d.term(first!), d.term(second!))],
  // Mathlib's `pp.numericProj.prod`.
  ['Prod.fst', 1, (d, [pair]) => fieldAccess(d.term(pair!), '1')],
  ['Prod.snd', 1, (d, [pair]) => fieldAccess(d.term(pair!), '2')],
  ['GetElem.getElem', 3, (d, [collection, index]) => element(d, collection!, index!)],
  ['abs', 1, (d, [value]) => absoluteValue(d.term(value!))],
  ['sorryAx', 2, () => identifier('sorry')],
  ['letFun', 2, (d, [value, body]) => haveTerm(d, value!, body!)],
  ['Finset.sum', 2, (d, [set, body]) => bigOperator(d, '∑', body!, set!)],
  ['Finset.prod', 2, (d, [set, body]) => bigOperator(d, '∏', body!, set!)],
  ['tsum', 1, (d, [body]) => bigOperator(d, "∑'", body!)],
  ['tprod', 1, (d, [body]) => bigOperator(d, "∏'", body!)],
  ['iSup', 1, (d, [body]) => bigOperator(d, '⨆', body!)],
  ['iInf', 1, (d, [body]) => bigOperator(d, '⨅', body!)],
  ['Set.iUnion', 1, (d, [body]) => bigOperator(d, '⋃', body!)],
  ['Set.iInter', 1, (d, [body]) => bigOperator(d, '⋂', body!)],
];

export const SPECIAL_FORMS: ReadonlyMap<Name, SpecialForm> = new Map(
  ROWS.map(([name, explicit, print]) => [nameOf(name), { explicit, print }]),
);

/** Structures whose values print as `⟨a, b⟩` (Lean's `pp_using_anonymous_constructor`). */
export const ANONYMOUS_CONSTRUCTORS: ReadonlySet<Name> = new Set(
  ['And', 'Sigma', 'PSigma', 'Subtype', 'PProd', 'MProd', 'Fin'].map(nameOf),
);

const OF_NAT = nameOf('OfNat.ofNat');

/** The literal of `OfNat.ofNat T n inst`. */
export function numeralOf(fn: Name, args: readonly Expr[]): bigint | undefined {
  const literal = fn === OF_NAT && args.length === 3 ? args[1] : undefined;
  return literal?.kind === 'lit' && typeof literal.literal === 'bigint' ? literal.literal : undefined;
}

const TRUE = nameOf('Bool.true');

function decimal(mantissa: Expr, negative: Expr, exponent: Expr): Syntax | undefined {
  if (mantissa.kind !== 'lit' || exponent.kind !== 'lit' || negative.kind !== 'const') return undefined;
  const digits = String(mantissa.literal);
  const shift = Number(exponent.literal);
  if (negative.name !== TRUE) return number(`${digits}e${shift}`);
  if (shift === digits.length) return number(`0.${digits}`);
  if (shift < digits.length) return number(`${digits.slice(0, -shift)}.${digits.slice(-shift)}`);
  return number(`${digits}e-${shift}`);
}

function character(code: Expr): Syntax | undefined {
  if (code.kind !== 'lit' || typeof code.literal !== 'bigint' || code.literal > 0x10ffffn) return undefined;
  return identifier(`'${escapeCharacter(String.fromCodePoint(Number(code.literal)), "'")}'`);
}

function conditional(condition: Syntax, yes: Syntax, no: Syntax, keyword = 'if '): Syntax {
  return ifThenElse([token(keyword), hole(condition)], yes, no);
}

function ifThenElse(head: readonly Item[], yes: Syntax, no: Syntax): Syntax {
  const first: Item = {
    kind: 'group',
    style: 'fill',
    indent: 0,
    items: [...head, token(' then'), BREAK, hole(yes)],
  };
  const second: Item = { kind: 'group', style: 'fill', indent: 0, items: [token('else '), hole(no)] };
  return {
    precedence: LEAD_PRECEDENCE,
    items: [{ kind: 'group', style: 'all', indent: 0, items: [first, { kind: 'line', indent: -2 }, second] }],
  };
}

function dependentConditional(d: Delaborator, condition: Expr, yes: Expr, no: Expr): Syntax | undefined {
  if (yes.kind !== 'lam' || no.kind !== 'lam') return undefined;
  return d.context.withBinder(yes, (thenBody, shown) => {
    const head = [token('if '), token(`${shown} : `), hole(d.term(condition))];
    const otherwise = d.context.withBinder({ ...pick(no), binderName: Name.anonymous.child(shown) }, body =>
      d.term(body),
    );
    return ifThenElse(head, d.term(thenBody), otherwise);
  });
}

function pick(lambda: Lam): Pick<Lam, 'binderName' | 'binderType' | 'body'> {
  return { binderName: lambda.binderName, binderType: lambda.binderType, body: lambda.body };
}

function subtype(d: Delaborator, predicate: Expr): Syntax | undefined {
  if (predicate.kind !== 'lam') return undefined;
  return d.context.withBinder(predicate, (body, shown) => ({
    precedence: MAX_PRECEDENCE,
    items: [token('{ '), token(shown), token(' // '), hole(d.term(body)), token(' }')],
  }));
}

const SIGMA_PRECEDENCE = 35;

function sigma(d: Delaborator, family: Expr, cross: string): Syntax | undefined {
  if (family.kind !== 'lam') return undefined;
  const type = d.term(family.binderType);
  return d.context.withBinder(family, (body, shown) => {
    const name = family.body.looseBVarRange > 0 ? shown : '_';
    return {
      precedence: SIGMA_PRECEDENCE,
      items: [
        token('('),
        token(`${name} : `),
        hole(type),
        token(`) ${cross}`),
        hole(d.term(body), SIGMA_PRECEDENCE),
      ],
    };
  });
}

function insertion(d: Delaborator, element: Expr, rest: Expr): Syntax | undefined {
  const tail = d.term(rest);
  if (tail.form?.kind !== 'sequence' || tail.form.open !== '{') return undefined;
  return bracketed('{', [d.term(element), ...tail.form.items], '}');
}

const LIST_NIL = nameOf('List.nil');
const LIST_CONS = nameOf('List.cons');

function list(d: Delaborator, head: Expr, tail: Expr): Syntax | undefined {
  const items = listItems(tail);
  return items === undefined
    ? undefined
    : bracketed(
        '[',
        [head, ...items].map(item => d.term(item)),
        ']',
      );
}

/** Elements of a list that is written out in full. */
function listItems(expr: Expr): Expr[] | undefined {
  const items: Expr[] = [];
  for (let rest = expr; ; ) {
    const name = headConstName(rest);
    const args = getAppArgs(rest);
    if (name === LIST_NIL && args.length === 1) return items;
    if (name !== LIST_CONS || args.length !== 3) return undefined;
    items.push(args[1]!);
    rest = args[2]!;
  }
}

function array(d: Delaborator, items: Expr): Syntax | undefined {
  const elements = listItems(items);
  return elements === undefined
    ? undefined
    : bracketed(
        '#[',
        elements.map(item => d.term(item)),
        ']',
      );
}

const VECTOR_EMPTY = nameOf('Matrix.vecEmpty');
const VECTOR_CONS = nameOf('Matrix.vecCons');

function vector(d: Delaborator, head: Expr, tail: Expr): Syntax | undefined {
  const items = [head];
  for (let rest = tail; ; ) {
    const name = headConstName(rest);
    const args = getAppArgs(rest);
    if (name === VECTOR_EMPTY) break;
    if (name !== VECTOR_CONS || args.length !== 4) return undefined;
    items.push(args[2]!);
    rest = args[3]!;
  }
  return bracketed(
    '![',
    items.map(item => d.term(item)),
    ']',
  );
}

function tuple(first: Syntax, second: Syntax): Syntax {
  const rest = second.form?.kind === 'sequence' && second.form.open === '(' ? second.form.items : [second];
  return bracketed('(', [first, ...rest], ')');
}

function element(d: Delaborator, collection: Expr, index: Expr): Syntax {
  return {
    precedence: MAX_PRECEDENCE,
    items: [
      hole(d.term(collection), MAX_PRECEDENCE),
      { kind: 'token', text: '[', glued: true },
      hole(d.term(index)),
      token(']'),
    ],
  };
}

/** `|a|`; parentheses where the bars would run together (as Mathlib prints it). */
function absoluteValue(term: Syntax): Syntax {
  const { form } = term;
  const clashes = touchesBar(term) || (form?.kind === 'prefix' && form.operator === '-');
  const inside = clashes ? parenthesized(term) : term;
  return {
    precedence: MAX_PRECEDENCE,
    items: [token('|'), hole(inside), token('|')],
    form: { kind: 'absoluteValue' },
  };
}

/** Whether a term begins or ends with a bar of its own. */
function touchesBar({ form, items }: Syntax): boolean {
  if (form?.kind === 'absoluteValue') return true;
  return [items[0], items.at(-1)].some(item => item?.kind === 'hole' && touchesBar(item.term));
}

function haveTerm(d: Delaborator, value: Expr, body: Expr): Syntax | undefined {
  if (body.kind !== 'lam') return undefined;
  return d.localDefinition('have', body, value);
}
