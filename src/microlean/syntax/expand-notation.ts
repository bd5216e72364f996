/** What a notation stands for, as a term: the template with the arguments in place of the holes. */
import { Name, nameOf } from '../kernel/name.js';
import type { NotationTerm, Term } from './term-syntax.js';

/**
 * The expansion of a notation term. An operator (`binop`, `apply` …) becomes the plain application of its constant;
 * an elaborator that treats operator trees together looks at `notation.expansion` before it asks for this.
 * Identifiers of a template that are not holes stay as they are, also where a binder of the template has their name.
 * @throws {TypeError} for a `special` notation, which has no expansion
 */
export function expandNotation(term: NotationTerm): Term {
  const { expansion, items, name } = term.notation;
  if (expansion.kind === 'special') throw new TypeError(`notation ${name} has no expansion`);
  if (expansion.kind !== 'template') return applyConstant(expansion.constant, term);
  const holes = items.flatMap(item => (item.kind === 'hole' ? [item.name] : []));
  const values = new Map(holes.map((hole, i) => [nameOf('').child(hole), term.args[i]!]));
  const body = substitute(expansion.body, values) as Term;
  return { ...body, range: term.range };
}

function applyConstant(constant: string, { args, range }: NotationTerm): Term {
  return {
    kind: 'app',
    function: { kind: 'ident', name: nameOf(constant), range },
    args: args.map(value => ({ value, range: value.range })),
    ellipsis: false,
    range,
  };
}

/** Replaces identifiers throughout any syntax. Parts without holes are shared, not copied. */
function substitute(node: unknown, values: ReadonlyMap<Name, Term>): unknown {
  if (node === null || typeof node !== 'object' || node instanceof Name) return node;
  if (Array.isArray(node)) {
    const items = node.map(item => substitute(item, values));
    return items.every((item, i) => item === node[i]) ? node : items;
  }
  const part = node as Readonly<Record<string, unknown>>;
  if (part.kind === 'ident') return values.get(part.name as Name) ?? node;
  if (part.kind === 'notation') {
    const args = substitute(part.args, values);
    return args === part.args ? node : { ...part, args };
  }
  let changed: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(part)) {
    const replaced = substitute(value, values);
    if (replaced === value) continue;
    changed ??= { ...part };
    changed[key] = replaced;
  }
  return changed ?? node;
}
