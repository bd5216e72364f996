/**
 * Printed Lean terms as operator trees. Just enough to see heads, sub-terms and what a lemma would change; types,
 * implicit arguments and name resolution are Lean's business, so equality here is a guess that Lean then checks.
 */

/** A node: an operator, an application of a constant, a binder or a leaf. */
export interface Term {
  /** Operator (`+`), constant without its namespace (`succ`), variable, numeral, or binder (`∀`, `∃`, `fun`). */
  readonly head: string;
  /** For a binder: type, then body. */
  readonly args: readonly Term[];
  /** Name that a binder binds. */
  readonly bound?: string;
  /** Lean source that reads back as this term, without outer parentheses. */
  readonly text: string;
  /** Whether `text` may stand as an argument as it is. */
  readonly atomic: boolean;
  /** Structural identity: equal keys mean equal trees. */
  readonly key: string;
  /** Number of nodes. */
  readonly size: number;
}

/** Builds a node; `text` defaults to a printed form. */
export function makeTerm(
  head: string,
  args: readonly Term[] = [],
  options: { readonly text?: string; readonly bound?: string; readonly atomic?: boolean } = {},
): Term {
  return new Node(head, args, options.bound, options.text, options.atomic);
}

/** Most terms are made to be compared; only few are ever written. */
class Node implements Term {
  readonly bound?: string;
  readonly key: string;
  readonly size: number;
  private written: string | undefined;
  private readonly isAtomic: boolean | undefined;

  constructor(
    readonly head: string,
    readonly args: readonly Term[],
    bound: string | undefined,
    text: string | undefined,
    atomic: boolean | undefined,
  ) {
    if (bound !== undefined) this.bound = bound;
    this.written = text;
    this.isAtomic = atomic;
    let key = bound === undefined ? head : `${head}:${bound}`;
    let size = 1;
    for (const arg of args) {
      key += ` ${arg.key}`;
      size += arg.size;
    }
    this.key = args.length === 0 ? head : `(${key})`;
    this.size = size;
  }

  get text(): string {
    return (this.written ??= printNode(this.head, this.args, this.bound));
  }

  get atomic(): boolean {
    return this.isAtomic ?? (this.args.length === 0 && !/\s/.test(this.text));
  }
}

/** Source of a term where an argument is expected. */
export function argumentText(term: Term): string {
  return term.atomic ? term.text : `(${term.text})`;
}

/** Operators that are written between their two arguments. */
export const INFIX_PRECEDENCE: ReadonlyMap<
  string,
  readonly [precedence: number, side: 'left' | 'right' | 'none']
> = new Map([
  ['<|', [10, 'right']],
  ['↔', [20, 'none']],
  ['→', [25, 'right']],
  ['≃', [25, 'none']],
  ['∨', [30, 'right']],
  ['||', [30, 'left']],
  ['⊕', [30, 'right']],
  ['∧', [35, 'right']],
  ['&&', [35, 'left']],
  ['×', [35, 'right']],
  ['=', [50, 'none']],
  ['≠', [50, 'none']],
  ['≤', [50, 'none']],
  ['≥', [50, 'none']],
  ['<', [50, 'none']],
  ['>', [50, 'none']],
  ['∣', [50, 'none']],
  ['∤', [50, 'none']],
  ['∈', [50, 'none']],
  ['∉', [50, 'none']],
  ['⊆', [50, 'none']],
  ['⊂', [50, 'none']],
  ['≡', [50, 'none']],
  ['≍', [50, 'none']],
  ['≈', [50, 'none']],
  ['==', [50, 'none']],
  ['!=', [50, 'none']],
  ['+', [65, 'left']],
  ['-', [65, 'left']],
  ['++', [65, 'left']],
  ['∪', [65, 'left']],
  ['::', [67, 'right']],
  ['⊔', [68, 'left']],
  ['⊓', [69, 'left']],
  ['*', [70, 'left']],
  ['/', [70, 'left']],
  ['%', [70, 'left']],
  ['∩', [70, 'left']],
  ['\\', [70, 'left']],
  ['•', [73, 'right']],
  ['^', [75, 'right']],
  ['▸', [75, 'right']],
  ['∘', [90, 'right']],
]);

function printNode(head: string, args: readonly Term[], bound: string | undefined): string {
  if (args.length === 0) return head;
  if (bound !== undefined) return `${head} ${bound} : ${args[0]!.text}, ${args[1]!.text}`;
  if (args.length === 2 && INFIX_PRECEDENCE.has(head))
    return `${argumentText(args[0]!)} ${head} ${argumentText(args[1]!)}`;
  if (head === '¬' || head === '-') return `${head}${argumentText(args[0]!)}`;
  return `${head} ${args.map(argumentText).join(' ')}`;
}

/** All sub-terms outside binders, the term itself first. */
export function* subterms(term: Term): Generator<Term, void, undefined> {
  yield term;
  if (term.bound !== undefined) return;
  for (const arg of term.args) yield* subterms(arg);
}

const indices = new WeakMap<Term, ReadonlyMap<string, readonly Term[]>>();

/** The sub-terms of `subterms` by their heads, in that order, equal ones once. */
export function subtermsByHead(term: Term): ReadonlyMap<string, readonly Term[]> {
  const known = indices.get(term);
  if (known !== undefined) return known;
  const seen = new Set<string>();
  const index = new Map<string, Term[]>();
  const visit = (part: Term): void => {
    if (seen.has(part.key)) return;
    seen.add(part.key);
    const list = index.get(part.head);
    if (list === undefined) index.set(part.head, [part]);
    else list.push(part);
    if (part.bound === undefined) part.args.forEach(visit);
  };
  visit(term);
  indices.set(term, index);
  return index;
}

/** Whether a variable of this name occurs free. */
export function mentions(term: Term, name: string): boolean {
  if (term.args.length === 0) return term.head === name;
  if (term.head === name) return true;
  if (term.bound === name) return mentions(term.args[0]!, name);
  return term.args.some(arg => mentions(arg, name));
}

/** Values for variables. */
export type Substitution = ReadonlyMap<string, Term>;

/** Replaces free variables. Bound names that clash are left alone: the result is only ever a guess. */
export function substitute(term: Term, values: Substitution): Term {
  if (values.size === 0) return term;
  const value = values.get(term.head);
  if (value !== undefined && term.args.length === 0) return value;
  if (term.args.length === 0) return term;
  const args = term.args.map(arg => substitute(arg, values));
  if (value === undefined && args.every((arg, index) => arg === term.args[index])) return term;
  const head = value?.head ?? term.head;
  const all = value === undefined ? args : [...value.args, ...args];
  return makeTerm(head, all, term.bound === undefined ? {} : { bound: term.bound });
}

/** Conjuncts, premises and so on: the sides of a right-nested operator. */
export function flatten(term: Term, operator: string): readonly Term[] {
  if (term.head !== operator || term.args.length !== 2) return [term];
  return [term.args[0]!, ...flatten(term.args[1]!, operator)];
}
