/** Proposals from the shape of the target alone: introduce, split, choose a side, close. */

import { type Candidate, candidate } from '../candidate.js';
import { type Focus, isPlain } from '../focus.js';
import { freshName, freshNames, unfolded } from '../goal-view.js';
import { flatten, mentions, subterms, type Term } from '../term/term.js';

/** Closing tactics that need no argument. */
export function closing(focus: Focus): Candidate[] {
  const { goal, context } = focus;
  const { target } = goal;
  const relation = target.head === '=' || target.head === '↔' || target.head === '≤' || target.head === '∣';
  const same = relation && target.args[0]?.key === target.args[1]?.key;
  const ground = ![...subterms(target)].some(term => goal.names.has(term.head));
  const list = [candidate('close', 'simp_all', { preference: 0.3 })];
  if ([target, ...goal.facts.map(fact => fact.type)].some(isCompound))
    list.push(candidate('close', 'tauto', { preference: isPropositional(target) ? 0.5 : -0.8 }));
  if (context.hasOwnNumbers && isLinear(target) && hasNumbers(focus))
    list.push(candidate('close', 'omega', { preference: 0.8 }));
  if (ground && ![...subterms(target)].some(term => term.bound !== undefined))
    list.push(candidate('close', 'decide', { preference: 1 }));
  if (goal.facts.length > 0)
    list.push(candidate('close', 'contradiction', { preference: target.head === 'False' ? 1 : -0.8 }));
  if (relation)
    list.push(candidate('close', 'rfl', same ? { closes: 1 } : { preference: ground ? 0.5 : -0.6 }));
  if (target.head === 'True') list.push(candidate('close', 'trivial', { closes: 1 }));
  if (target.head === '↔')
    list.push(candidate('close', 'exact Iff.rfl', same ? { closes: 1 } : { preference: -2 }));
  return list;
}

const CONNECTIVES = new Set(['∧', '∨', '¬', '→', '↔', 'True', 'False']);

/** Something that propositional reasoning takes apart. */
function isCompound(term: Term): boolean {
  return term.head === '≠' || (CONNECTIVES.has(term.head) && term.args.length > 0);
}

/** Natural numbers and integers are what `omega` knows. */
function hasNumbers({ goal }: Focus): boolean {
  const types = goal.variables.map(variable => variable.type.text).join(' ');
  if (/[ℕℤ]|\b(?:Nat|Int|Fin|List)\b/u.test(types)) return true;
  return /[0-9]/.test(goal.target.text) && !/[ℝℚℂ]/u.test(types);
}

function isPropositional(term: Term): boolean {
  return CONNECTIVES.has(term.head) || term.args.length === 0;
}

function isLinear(term: Term): boolean {
  return (
    /^[=≠≤≥<>∣∧∨¬→↔]|^False$/u.test(term.head) && ![...subterms(term)].some(part => part.bound !== undefined)
  );
}

/** `intro` and its forms. */
export function introductions({ goal, context }: Focus): Candidate[] {
  const { target } = goal;
  const hidden = target.head === '¬' || target.head === '≠';
  const body = hidden ? unfolded(target, context) : target;
  const opaque = body.head !== '→' && body.head !== '∀';
  const meaning = opaque ? context.unfold(target) : body;
  if (meaning === undefined || (meaning.head !== '→' && meaning.head !== '∀')) return [];
  const { names, premises } = binderNames(meaning, goal.names);
  const preference = hidden ? -0.2 : opaque ? -1 : 0;
  const forced = hidden || opaque ? 0 : 1;
  const list = [
    candidate('intro', `intro ${names[0]}`, {
      forced,
      preference: preference - (names.length > 1 ? 0.5 : 0),
    }),
  ];
  if (names.length > 1) list.push(candidate('intro', `intro ${names.join(' ')}`, { forced, preference }));
  const patterns = premises.map((premise, index) =>
    premise === undefined ? names[index]! : destructuring(premise, names[index]!, goal.names),
  );
  if (patterns.some((pattern, index) => pattern !== names[index]))
    list.push(candidate('intro', `rintro ${patterns.join(' ')}`, { forced, preference: preference + 0.1 }));
  return list;
}

/** Names for leading binders; for hypotheses also what they say. */
function binderNames(
  term: Term,
  used: ReadonlySet<string>,
): { names: string[]; premises: (Term | undefined)[] } {
  const bases: string[] = [];
  const premises: (Term | undefined)[] = [];
  let body = term;
  while (body.head === '→' || (body.head === '∀' && body.bound !== undefined)) {
    bases.push(body.head === '→' ? 'h' : body.bound!.replace(/✝/gu, ''));
    premises.push(body.head === '→' ? body.args[0]! : undefined);
    body = body.args[1]!;
  }
  return { names: freshNames(bases, used), premises };
}

/** A pattern for `rintro`, `rcases` and `obtain` that takes conjunctions, disjunctions and witnesses apart. */
export function destructuring(type: Term, name: string, used: ReadonlySet<string>): string {
  if (type.head === '∧') {
    const parts = flatten(type, '∧');
    return `⟨${parts.map((part, index) => destructuring(part, `${name}${index + 1}`, used)).join(', ')}⟩`;
  }
  if (type.head === '∨') {
    return `(${flatten(type, '∨')
      .map(part => destructuring(part, name, used))
      .join(' | ')})`;
  }
  if (type.head === '∃' && type.bound !== undefined) {
    const witness = freshName(type.bound.replace(/✝/gu, ''), used);
    return `⟨${witness}, ${destructuring(type.args[1]!, freshName(`h${witness}`, used), new Set([...used, witness]))}⟩`;
  }
  return name;
}

/** Splitting the target. */
export function splitting(focus: Focus): Candidate[] {
  const { goal, context } = focus;
  const { target } = goal;
  const list: Candidate[] = [];
  if (target.head === '∧') list.push(...conjunction(target, focus));
  if (target.head === '↔') list.push(candidate('logic', 'constructor', { preference: 0.6 }));
  if (target.head === '∨') list.push(...disjunction(target, focus));
  if (target.head === '=' && isFunction(target, focus))
    list.push(candidate('logic', `funext ${freshName('x', goal.names)}`, { preference: 0.3 }));
  if (
    target.head === '=' &&
    [...subterms(target)].some(term => term.head === '∩' || term.head === '∪' || term.head === 'setOf')
  )
    list.push(candidate('logic', 'ext x', { preference: 0.5 }));
  if ([...subterms(target)].some(term => term.head === 'if'))
    list.push(candidate('logic', 'split', { preference: 0.3 }));
  if (target.head === '=' || target.head === '≠' || target.head === '↔')
    list.push(candidate('logic', 'symm', { preference: -1.8 }));
  if (target.head === '=' && target.args[0]?.head === target.args[1]?.head && target.args[0]!.args.length > 0)
    list.push(candidate('logic', 'congr 1', { preference: -0.8 }));
  const meaning = context.unfold(target);
  if (meaning?.head === '∧') list.push(candidate('logic', 'constructor', { preference: -0.5 }));
  return list;
}

function conjunction(target: Term, focus: Focus): Candidate[] {
  const proofs = flatten(target, '∧').map(part => focus.factByKey.get(part.key));
  if (proofs.every(proof => proof !== undefined))
    return [candidate('logic', `exact ⟨${proofs.join(', ')}⟩`, { closes: 1 })];
  const list = [candidate('logic', 'constructor', { forced: 1 })];
  if (proofs.some(proof => proof !== undefined))
    list.push(
      candidate('logic', `refine ⟨${proofs.map(proof => proof ?? '?_').join(', ')}⟩`, {
        forced: 1,
        usesFacts: 1,
      }),
    );
  return list;
}

function disjunction(target: Term, focus: Focus): Candidate[] {
  const parts = flatten(target, '∨');
  const list = [candidate('logic', 'left', sideFeatures(parts[0]!, focus)), candidate('logic', 'right', {})];
  for (const [index, part] of parts.entries()) {
    const proof = focus.factByKey.get(part.key) ?? (isPlain(part, focus) ? 'rfl' : undefined);
    if (proof !== undefined)
      list.push(candidate('logic', `exact ${injection(index, parts.length, proof)}`, { closes: 1 }));
  }
  if (parts.length === 2 && isPlain(parts[1]!, focus)) list.push(candidate('logic', 'right', { forced: 1 }));
  return list;
}

function sideFeatures(part: Term, focus: Focus): Candidate['features'] {
  return isPlain(part, focus) ? { forced: 1 } : {};
}

function injection(index: number, count: number, proof: string): string {
  if (count === 1) return proof;
  if (index === 0) return `Or.inl ${proof}`;
  const inner = injection(index - 1, count - 1, proof);
  return `Or.inr ${inner.includes(' ') ? `(${inner})` : inner}`;
}

/** An equation between functions, as far as it shows. */
function isFunction(target: Term, { goal }: Focus): boolean {
  const functions = goal.variables.filter(variable => variable.type.head === '→').map(({ name }) => name);
  return target.args.some(
    side =>
      side.head === 'fun' || side.head === '∘' || (side.args.length === 0 && functions.includes(side.head)),
  );
}

/** Classical detours. */
export function classical({ goal }: Focus): Candidate[] {
  const { target } = goal;
  const list: Candidate[] = [];
  if (target.head !== 'False') {
    if (goal.facts.length > 0)
      list.push(
        candidate('classical', 'exfalso', {
          preference: goal.facts.some(fact => fact.type.head === '¬' || fact.type.head === '≠') ? -0.2 : -2.2,
        }),
      );
    if (
      target.head !== '∀' &&
      target.head !== '→' &&
      target.head !== '∧' &&
      target.head !== '¬' &&
      target.head !== '≠'
    )
      list.push(candidate('classical', `by_contra ${freshName('h', goal.names)}`, { preference: -0.7 }));
  }
  const negated = [target, ...goal.facts.map(fact => fact.type)].filter(
    term =>
      (term.head === '¬' && (term.args[0]!.args.length > 1 || term.args[0]!.bound !== undefined)) ||
      term.head === '≠',
  );
  if (negated.includes(target) && target.head === '¬')
    list.push(candidate('classical', 'push_neg', { preference: 0.3 }));
  for (const fact of goal.facts) {
    if (fact.type.head === '¬' && fact.type.args[0]!.args.length > 0)
      list.push(
        candidate('classical', `push_neg at ${fact.name}`, {
          preference: fact.type.args[0]!.head === '=' ? -1 : 0.2,
        }),
      );
    if ((fact.type.head === '¬' || fact.type.head === '≠') && target.head !== 'False')
      list.push(
        candidate('classical', `contrapose! ${fact.name}`, {
          preference: target.head === '¬' || target.head === '≠' ? 0.6 : -0.4,
        }),
      );
  }
  for (const proposition of undecided(
    goal.facts.map(fact => fact.type),
    target,
  ))
    list.push(
      candidate('classical', `by_cases ${freshName('h', goal.names)} : ${proposition.text}`, {
        preference: -0.3,
      }),
    );
  return list;
}

/** Atomic propositions inside connectives: what one may ask about. */
function undecided(facts: readonly Term[], target: Term): readonly Term[] {
  const atoms = new Map<string, Term>();
  const visit = (term: Term, inside: boolean, bound: readonly string[]): void => {
    const closed = bound.every(name => !mentions(term, name));
    if (CONNECTIVES.has(term.head) && term.args.length > 0)
      for (const arg of term.args) visit(arg, true, bound);
    else if (term.head === 'if') visit(term.args[0]!, true, bound);
    else if (term.bound !== undefined && !(inside && closed))
      visit(term.args[1]!, false, [...bound, term.bound]);
    else if (inside && closed && term.head !== 'False' && term.head !== 'True') atoms.set(term.key, term);
  };
  for (const term of [target, ...facts]) visit(term, false, []);
  const known = new Set(facts.map(fact => fact.key));
  return [...atoms.values()].filter(atom => !known.has(atom.key)).slice(0, 3);
}
