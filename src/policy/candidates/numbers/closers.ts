/** Decision procedures and their combinations, with what they need to be told. */

import { type Candidate, candidate } from '../../candidate.js';
import { freshNames } from '../../goal-view.js';
import { flatten, mentions, type Term } from '../../term/term.js';
import {
  definingFacts,
  functionDefinitions,
  type HintLists,
  hintLists,
  listText,
  positiveFacts,
} from './hints.js';
import { instances, smallInstances } from './instances.js';
import { headsOf, isOrder, isRelation, type NumberView } from './number-view.js';

/** Tactics that may end a goal about numbers. */
export function arithmetic(view: NumberView): Candidate[] {
  const given = instances(view);
  const hints = hintLists(view);
  return [
    ...evaluations(view),
    ...linear(view, given),
    ...nonlinear(view, hints, given),
    ...algebra(view, hints),
    ...definitions(view, given),
    ...conjunctions(view),
  ];
}

/** Where everything is a number already. */
function evaluations(view: NumberView): Candidate[] {
  const { target, heads, goal, relations } = view;
  const closed = goal.variables.length === 0;
  const list = [candidate('arithmetic', 'norm_num', { preference: closed ? 1.5 : 0.3 })];
  if (goal.facts.length > 0) {
    list.push(candidate('arithmetic', 'norm_num at *', { preference: -0.4 }));
    const facts = relations.map(fact => fact.name);
    if (facts.length > 0)
      list.push(candidate('arithmetic', `norm_num${listText(facts)}`, { preference: -0.3 }));
    for (const { name } of relations)
      list.push(candidate('arithmetic', `norm_num at ${name}`, { preference: -1 }));
  }
  for (const [head, lemmas] of UNFOLDING)
    if (heads.has(head)) {
      list.push(candidate('arithmetic', `norm_num [${lemmas}]`, { preference: 0.5 }));
      list.push(candidate('arithmetic', `simp [${lemmas}]`, { preference: -0.2 }));
      if (relations.length > 0)
        list.push(candidate('arithmetic', `norm_num [${lemmas}] at *`, { preference: -0.6 }));
      const places = goal.facts.filter(fact => headsOf(fact.type).includes(head)).map(fact => fact.name);
      if (places.length > 0)
        for (const closer of ['omega', 'linarith'])
          list.push(
            candidate('arithmetic', `norm_num [${lemmas}] at ${places.join(' ')}\n${closer}`, {
              preference: 0.1,
            }),
          );
    }
  if (closed || heads.has('card') || heads.has('∑') || heads.has('∏')) {
    list.push(candidate('arithmetic', 'decide', { preference: closed ? 1 : -0.5 }));
    list.push(candidate('arithmetic', 'rfl', { preference: closed && target.head === '=' ? 1 : -0.8 }));
  }
  if (heads.has('ZMod')) list.push(candidate('arithmetic', 'decide', { preference: 0.3 }));
  return list;
}

/** Lemmas that take apart what `norm_num` leaves alone. */
const UNFOLDING: readonly (readonly [head: string, lemmas: string])[] = [
  ['∑', 'Finset.sum_range_succ'],
  ['∑', 'Finset.sum_Icc_succ_top'],
  ['∏', 'Finset.prod_range_succ'],
  ['!', 'Nat.factorial'],
  ['factorial', 'Nat.factorial'],
  ['choose', 'Nat.choose'],
  ['≡[MOD', 'Nat.ModEq'],
  ['≡[ZMOD', 'Int.ModEq'],
  ['I', 'Complex.ext_iff'],
];

/** `linarith` and `omega`. */
function linear(view: NumberView, given: readonly string[]): Candidate[] {
  const { target, kinds, relations, inequalities } = view;
  const list: Candidate[] = [];
  const discrete =
    kinds.has('natural') || kinds.has('integer') || (kinds.size === 0 && !/[ℝℚℂ]/u.test(allText(view)));
  if (discrete) list.push(candidate('arithmetic', 'omega', { preference: 0.6 }));
  const decidable = isRelation(target) || target.head === 'False';
  if (!decidable) return list;
  const enough = isOrder(target) || relations.length > 0;
  list.push(candidate('arithmetic', 'linarith', { preference: enough ? 0.5 : -0.8 }));
  if (given.length > 0) list.push(candidate('arithmetic', `linarith${listText(given)}`, { preference: 0.8 }));
  if (given.length > 0 && discrete)
    list.push(candidate('arithmetic', `${haves(given, view)}\nomega`, { preference: 0.2 }));
  const small = smallInstances(view);
  if (small.length > 0) list.push(candidate('arithmetic', `linarith${listText(small)}`, { preference: 0 }));
  if (target.head === 'False' && inequalities.length > 0)
    list.push(candidate('arithmetic', 'nlinarith', { preference: 0.4 }));
  return list;
}

/** Everything that the goal says. */
function allText({ goal }: NumberView): string {
  return [...goal.hypotheses.map(({ type }) => type.text), goal.target.text].join(' ');
}

/** `nlinarith` with ever more hints, and `positivity`. */
function nonlinear(view: NumberView, hints: HintLists, given: readonly string[]): Candidate[] {
  const { target, relations } = view;
  if (!isRelation(target) && target.head !== 'False') return [];
  const ordered = isOrder(target) || target.head === 'False';
  const list: Candidate[] = [];
  if (ordered && target.args.some(side => side.head === '0'))
    list.push(candidate('arithmetic', 'positivity', { preference: 0.6 }));
  if (!ordered && relations.length === 0) return list;
  list.push(candidate('arithmetic', 'nlinarith', { preference: ordered ? 0.3 : 0 }));
  for (const [index, terms] of hints.entries())
    list.push(
      candidate('arithmetic', `nlinarith${listText(terms)}`, {
        preference: (ordered ? 0.3 : -0.4) - 0.15 * index,
      }),
    );
  if (given.length > 0)
    list.push(candidate('arithmetic', `nlinarith${listText(given)}`, { preference: 0.2 }));
  return list;
}

/** Normal forms, and fractions. */
function algebra(view: NumberView, hints: HintLists): Candidate[] {
  const { target, heads, relations } = view;
  const list: Candidate[] = [];
  if (target.head === '=') {
    list.push(candidate('arithmetic', 'ring', { preference: 0.4 }));
    list.push(candidate('arithmetic', 'ring_nf', { preference: -1 }));
  }
  if (!heads.has('/') && !heads.has('⁻¹')) return list;
  const fractions = relations.filter(fact => /[/⁻]/u.test(fact.type.text)).map(fact => fact.name);
  const at = fractions.length === 0 ? '' : ` at ${fractions.join(' ')}`;
  if (target.head === '=' && /[/⁻]/u.test(target.text)) {
    list.push(candidate('arithmetic', 'field_simp', { preference: 0.3 }));
    list.push(candidate('arithmetic', 'field_simp\nring', { preference: 0.5 }));
  }
  if (at !== '') {
    list.push(candidate('arithmetic', `field_simp${at}`, { preference: 0.3 }));
    for (const closer of ['linarith', 'nlinarith'])
      list.push(candidate('arithmetic', `field_simp${at}\n${closer}`, { preference: 0.2 }));
  }
  return [...list, ...fractionOrder(view, hints)];
}

/** Inequalities between fractions. */
function fractionOrder(view: NumberView, hints: HintLists): Candidate[] {
  const { target } = view;
  if (!isOrder(target)) return [];
  const [low, high] = target.head === '≤' || target.head === '<' ? target.args : [...target.args].reverse();
  const strict = target.head === '<' || target.head === '>';
  const positive = '(by positivity)';
  const list: Candidate[] = [];
  const rewriting = (lemma: string, sides: number) => {
    const rule = `rw [${lemma}${` ${positive}`.repeat(sides)}]`;
    list.push(candidate('arithmetic', rule, { preference: 0.2 }));
    for (const terms of hints.slice(0, 3))
      list.push(candidate('arithmetic', `${rule}\nnlinarith${listText(terms)}`, { preference: 0.1 }));
  };
  if (low!.head === '/' && high!.head === '/') rewriting(strict ? 'div_lt_div_iff₀' : 'div_le_div_iff₀', 2);
  else if (low!.head === '/') rewriting(strict ? 'div_lt_iff₀' : 'div_le_iff₀', 1);
  else if (high!.head === '/') rewriting(strict ? 'lt_div_iff₀' : 'le_div_iff₀', 1);
  const mixed = [low!, high!].some(side => side.head === '+' && /\//.test(side.text));
  if (mixed && positiveFacts(view).length > 0)
    list.push(candidate('arithmetic', `rw [← sub_nonneg]\nfield_simp\npositivity`, { preference: -0.5 }));
  return list;
}

/** Putting in what variables and functions are. */
function definitions(view: NumberView, given: readonly string[]): Candidate[] {
  const { goal, heads, target } = view;
  const known = definingFacts(view);
  const list: Candidate[] = [];
  if (known.length > 0) {
    const rules = listText(known);
    list.push(candidate('arithmetic', `norm_num${rules}`, { preference: 0.8 }));
    list.push(candidate('arithmetic', `simp only${rules}`, { preference: 0 }));
    if (heads.has('sqrt') || heads.has('/'))
      list.push(candidate('arithmetic', `simp only${rules}\nnorm_num`, { preference: 0 }));
    if (target.head === '=')
      list.push(candidate('arithmetic', `simp only${rules}\nring`, { preference: 0.2 }));
    const rest = goal.facts.filter(fact => !known.includes(fact.name) && isRelation(fact.type));
    if (rest.length > 0) {
      const places = `at ${rest.map(fact => fact.name).join(' ')}`;
      for (const closer of ['linarith', 'nlinarith'])
        list.push(candidate('arithmetic', `simp only${rules} ${places} ⊢\n${closer}`, { preference: 0.2 }));
      list.push(candidate('arithmetic', `simp only${rules} ${places}`, { preference: 0.1 }));
      list.push(candidate('arithmetic', `norm_num${rules} ${places} ⊢`, { preference: 0.1 }));
      list.push(candidate('arithmetic', `norm_num${rules} ${places} ⊢\nlinarith`, { preference: 0 }));
    }
  }
  list.push(...unfoldedFacts(view));
  if (given.length > 0) {
    const facts = haves(given, view);
    list.push(candidate('arithmetic', facts, { preference: 0.2 }));
    list.push(candidate('arithmetic', `${facts}\nnorm_num at *\nlinarith`, { preference: 0.1 }));
    list.push(candidate('arithmetic', `norm_num${listText(given)}`, { preference: 0.2 }));
    list.push(candidate('arithmetic', `simp_all`, { preference: 0.1 }));
  }
  return list;
}

/** What functions are, put into all facts and the target at once. */
function unfoldedFacts(view: NumberView): Candidate[] {
  const rules = functionDefinitions(view);
  const speaks = ({ type }: { readonly type: Term }) => view.functions.some(name => mentions(type, name));
  const places = view.relations.filter(speaks).map(fact => fact.name);
  if (rules.length === 0 || places.length === 0) return [];
  const goal = speaks({ type: view.target }) ? ' ⊢' : '';
  const step = `simp only${listText(rules)} at ${places.join(' ')}${goal}`;
  return [
    candidate('arithmetic', step, { preference: 0.5 }),
    candidate('arithmetic', `${step}\nlinarith`, { preference: 0.2 }),
    candidate('arithmetic', `${step}\nnlinarith`, { preference: 0.1 }),
  ];
}

/** `have` for each instance, with names that are free. */
function haves(given: readonly string[], { goal }: NumberView): string {
  const free = (base: string): string => (goal.names.has(base) ? free(`${base}'`) : base);
  return given.map((term, index) => `have ${free(`hv${index + 1}`)} := ${term}`).join('\n');
}

/** Several goals that one procedure may end. */
function conjunctions(view: NumberView): Candidate[] {
  const parts = flatten(view.target, '∧');
  if (parts.length < 2 || !parts.every(isRelation)) return [];
  const whole = view.kinds.has('natural') || view.kinds.has('integer') ? ['omega'] : [];
  const closers = ['linarith', 'nlinarith', 'norm_num', ...whole, 'norm_num [*]'];
  const split = parts.length === 2 ? 'constructor' : `refine ⟨${parts.map(() => '?_').join(', ')}⟩`;
  const list = closers.map((closer, index) =>
    candidate('arithmetic', `${split} <;> ${closer}`, { preference: 0.6 - 0.1 * index }),
  );
  const small = evaluatedInstances(view);
  return small === undefined
    ? list
    : [...list, candidate('arithmetic', `${small}\n${split} <;> linarith`, { preference: 0.5 })];
}

const MOST_EVALUATED = 4;

/** Universal facts at small values, as equations between numbers and variables. */
function evaluatedInstances(view: NumberView): string | undefined {
  const small = smallInstances(view).slice(0, MOST_EVALUATED);
  if (small.length === 0) return undefined;
  const names = freshNames(
    small.map(() => 'hv'),
    view.goal.names,
  );
  const facts = small.map((term, index) => `have ${names[index]} := ${term}`);
  return [...facts, `norm_num at ${names.join(' ')}`].join('\n');
}
