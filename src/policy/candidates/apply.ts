/** Applying lemmas and hypotheses: backwards to the target, forwards to facts. */

import { type Candidate, candidate } from '../candidate.js';
import type { Focus } from '../focus.js';
import { freshName, type HypothesisView } from '../goal-view.js';
import { asRefutation, type Premise, type PremiseArgument } from '../premise/premise.js';
import { match, matchTurned } from '../term/match.js';
import { makeTerm, substitute, type Term } from '../term/term.js';
import { destructuring } from './logic.js';
import { applicationOf, conclusionOf, type Resolution, resolve } from './resolve.js';

/** Using hypotheses as they are. */
export function hypothesisUses({ goal }: Focus): Candidate[] {
  return goal.facts.flatMap(fact => usesOf(fact, goal.target));
}

function usesOf({ name, type }: HypothesisView, target: Term): Candidate[] {
  const list: Candidate[] = [];
  if (type.key === target.key)
    list.push(candidate('hypothesis', `exact ${name}`, { closes: 1, preference: 1 }));
  const symmetric =
    type.head === target.head && (type.head === '=' || type.head === '≠' || type.head === '↔');
  if (symmetric && type.args[0]!.key === target.args[1]!.key && type.args[1]!.key === target.args[0]!.key)
    list.push(candidate('hypothesis', `exact ${name}.symm`, { closes: 1, preference: 1 }));
  if (type.head === '∧') {
    for (const [index, part] of type.args.entries())
      if (part.key === target.key)
        list.push(candidate('hypothesis', `exact ${name}.${index + 1}`, { closes: 1, preference: 1 }));
  }
  if (type.head === '=') list.push(candidate('hypothesis', `symm at ${name}`, { preference: -2.6 }));
  if (type.head === '↔') {
    for (const [index, part] of type.args.entries())
      if (part.key === target.key)
        list.push(candidate('hypothesis', `apply ${name}.${index === 0 ? 'mpr' : 'mp'}`, {}));
  }
  return list;
}

/** Lemmas and implications whose conclusion is the target. */
export function backwardApplications(focus: Focus): Candidate[] {
  const { goal, factPremises, lemmas } = focus;
  const { target } = goal;
  const list = factPremises.flatMap(premise => applyTo(premise, target, focus, 'fact'));
  for (const premise of lemmas.concluding(target.head))
    list.push(...applyTo(premise, target, focus, 'lemma'));
  if (target.head !== 'False') return list;
  for (const premise of [...lemmas.concluding('≠'), ...lemmas.concluding('¬')]) {
    const refutation = asRefutation(premise);
    if (refutation !== undefined) list.push(...refute(refutation, focus));
  }
  return list;
}

type Origin = 'fact' | 'lemma';

function applyTo(premise: Premise, target: Term, focus: Focus, origin: Origin): Candidate[] {
  const { conclusion } = premise;
  if (conclusion.head === '↔') return applyEquivalence(premise, target, focus);
  if (premise.variables.has(conclusion.head)) return [];
  const direct = match(conclusion, target, premise.variables);
  if (direct !== undefined) return applicationsOf(premise, direct, focus, origin, '');
  const symmetric = conclusion.head === '=' || conclusion.head === '≠';
  if (!symmetric || target.head !== conclusion.head) return [];
  const turned = matchTurned(conclusion, target, premise.variables);
  return turned === undefined ? [] : applicationsOf(premise, turned, focus, origin, '.symm');
}

function applicationsOf(
  premise: Premise,
  values: ReturnType<typeof match> & object,
  focus: Focus,
  origin: Origin,
  suffix: '' | '.symm',
): Candidate[] {
  const resolution = resolve(premise, focus.goal.facts, values);
  const { text, open, unknown } = applicationOf(premise, resolution);
  const family = origin === 'fact' ? 'hypothesis' : 'apply';
  const found = resolution.proofs.size;
  const features = {
    ...originFeature(premise, origin),
    usesFacts: Math.min(2, found),
    sideGoals: open,
    specific: Math.min(1, premise.conclusion.size / 10),
    shrinks: open === 0 ? 0 : clip((focus.goal.target.size - openSize(resolution)) / 10),
  };
  // A conclusion that fits everything is worth a try only if something of the context fits as well.
  const fitsAll = vagueness(premise) > 0 || premise.conclusion.head === 'False';
  if (fitsAll && found === 0 && !premise.isLocal) return [];
  const whole = suffix === '' || !text.includes(' ') ? `${text}${suffix}` : `(${text})${suffix}`;
  if (open === 0 && unknown === 0)
    return [candidate(family, `exact ${whole}`, { ...features, closes: 1, preference: 0.5 })];
  const list: Candidate[] = [];
  if (suffix === '')
    list.push(
      candidate(family, `apply ${premise.name}`, {
        ...features,
        usesFacts: 0,
        sideGoals: open + found,
        preference: -0.3 * unknown - vagueness(premise),
      }),
    );
  if (found > 0 || suffix !== '')
    list.push(candidate(family, `refine ${whole}`, { ...features, preference: -0.6 * unknown }));
  return list;
}

/** What would be left to prove. */
function openSize({ open, values }: Resolution): number {
  return open.reduce((sum, hypothesis) => sum + substitute(hypothesis.type, values).size, 0);
}

/** A conclusion such as `a = b` fits everything, which says nothing for the lemma. */
function vagueness({ conclusion, variables }: Premise): number {
  return isVague(conclusion, variables) ? 0.8 : 0;
}

/** A relation between variables, e.g. `a = b`. */
function isVague({ args }: Term, variables: ReadonlySet<string>): boolean {
  return args.length > 0 && args.every(arg => variables.has(arg.head));
}

function originFeature(premise: Premise, origin: Origin): Candidate['features'] {
  if (origin === 'fact') return {};
  return premise.isLocal ? { local: 1 } : { library: 1 };
}

/** A lemma `p ↔ q` used to turn the target. */
function applyEquivalence(premise: Premise, target: Term, focus: Focus): Candidate[] {
  const list: Candidate[] = [];
  for (const [index, side] of premise.conclusion.args.entries()) {
    if (premise.variables.has(side.head)) continue;
    if (!premise.isLocal && (side.args.length === 0 || isVague(side, premise.variables))) continue;
    const values = match(side, target, premise.variables);
    if (values === undefined) continue;
    const { text } = applicationOf(premise, resolve(premise, focus.goal.facts, values));
    const projected = `${text.includes(' ') ? `(${text})` : text}.${index === 0 ? 'mpr' : 'mp'}`;
    const other = conclusionOf(premise, { values, proofs: new Map(), open: [] }).args[1 - index]!;
    const fact = focus.factByKey.get(other.key);
    if (fact !== undefined) list.push(candidate('apply', `exact ${projected} ${fact}`, { closes: 1 }));
    else
      list.push(
        candidate('apply', `apply ${projected}`, { ...originFeature(premise, 'lemma'), preference: -0.2 }),
      );
  }
  return list;
}

/** A lemma `a ≠ b` or `¬ p` against facts that contradict it. */
function refute(premise: Premise, focus: Focus): Candidate[] {
  const resolution = resolve(premise, focus.goal.facts, new Map());
  const last = premise.args.at(-1)!;
  const turnedFacts = focus.goal.facts.filter(fact => fact.type.head === '=');
  if (resolution.proofs.has(last.name)) {
    const { text, open, unknown } = applicationOf(premise, resolution);
    if (open === 0 && unknown === 0)
      return [candidate('apply', `exact ${text}`, { closes: 1, local: premise.isLocal ? 1 : 0 })];
    return open === 0
      ? [candidate('apply', `exact ${text}`, { closes: 0.8 })]
      : [candidate('apply', `refine ${text}`, { sideGoals: open })];
  }
  for (const fact of turnedFacts) {
    const turned = fact.readings.at(-1)!.type;
    const values = match(last.type, turned, premise.variables);
    if (values === undefined) continue;
    const given = new Map([[last.name, `${fact.name}.symm`]]);
    const { text, open } = applicationOf(premise, resolve(premise, focus.goal.facts, values, given));
    return [
      candidate(
        'apply',
        open === 0 ? `exact ${text}` : `refine ${text}`,
        open === 0 ? { closes: 0.9 } : { sideGoals: open },
      ),
    ];
  }
  return premise.isLocal ? [candidate('apply', `apply ${premise.name}`, { preference: -1.2 })] : [];
}

/** Lemmas and implications that follow from facts. */
export function forwardApplications(focus: Focus): Candidate[] {
  const { factPremises, lemmas } = focus;
  const list: Candidate[] = [];
  for (const premise of factPremises) list.push(...forward(premise, focus, 'fact'));
  const premises = new Set([...focus.factsByHead.keys()].flatMap(head => lemmas.assuming(head)));
  for (const premise of premises) list.push(...forward(premise, focus, 'lemma'));
  return list;
}

function forward(premise: Premise, focus: Focus, origin: Origin): Candidate[] {
  const { hypotheses } = premise;
  if (hypotheses.length === 0) return origin === 'fact' ? specialise(premise, focus) : [];
  const first = hypotheses.find(arg => !premise.variables.has(arg.type.head));
  if (first === undefined && origin === 'lemma') return [];
  const fitting = first === undefined ? focus.goal.facts : focus.factsByHead.get(first.type.head);
  if (fitting === undefined) return [];
  // Of an equation between any two things, only reformulations follow.
  const saysNothing =
    first !== undefined && first.type.head === '=' && isVague(first.type, premise.variables);
  if (saysNothing && !premise.isLocal) return [];
  const pattern = first ?? hypotheses[0]!;
  const list: Candidate[] = [];
  for (const fact of fitting) {
    if (fact.name === premise.name) continue;
    for (const reading of fact.readings) {
      const values = match(pattern.type, reading.type, premise.variables);
      if (values === undefined) continue;
      list.push(...concluding(premise, focus, values, pattern.name, { ...fact, ...reading }, origin));
    }
  }
  return list;
}

function concluding(
  premise: Premise,
  focus: Focus,
  values: ReadonlyMap<string, Term>,
  hypothesis: string,
  fact: HypothesisView,
  origin: Origin,
): Candidate[] {
  const resolution = resolve(premise, focus.goal.facts, values, new Map([[hypothesis, fact.name]]));
  const { text, open, unknown } = applicationOf(premise, resolution);
  const conclusion = conclusionOf(premise, resolution);
  if (focus.factByKey.has(conclusion.key)) return [];
  const features = {
    ...originFeature(premise, origin),
    ...(origin === 'fact' ? { usesFacts: 1 } : {}),
    shrinks: clip((fact.type.size - conclusion.size) / 10),
  };
  if (conclusion.head === 'False' && open === 0)
    return [candidate('forward', `exact (${text}).elim`, { closes: 1 })];
  if (open > 0 && isVague(premise.args.find(arg => arg.name === hypothesis)!.type, premise.variables))
    return [];
  if (open > 0 || unknown > 0) {
    // `apply … at` takes a hypothesis, no term.
    if (fact.name.includes('.')) return [];
    const single = premise.hypotheses.length === 1;
    return [
      candidate('forward', `apply ${premise.name} at ${fact.name}`, {
        ...features,
        preference: single ? -0.2 : -1,
        sideGoals: open,
      }),
    ];
  }
  return [
    candidate('forward', recorded(conclusion, text, focus), {
      ...features,
      ...premiseCost(premise, origin),
    }),
  ];
}

/** Facts are used first; of a lemma with several hypotheses all are found, which is no accident. */
function premiseCost(premise: Premise, origin: Origin): Candidate['features'] {
  return {
    preference: (origin === 'fact' ? 0.4 : 0) + (premise.hypotheses.length > 1 ? 0.3 : 0),
  };
}

/** Takes the new fact apart at once where it has parts; else keeps it. */
function recorded(conclusion: Term, text: string, { goal, context }: Focus): string {
  const meaning =
    conclusion.head === '∧' || conclusion.head === '∨' || conclusion.head === '∃'
      ? conclusion
      : context.unfold(conclusion);
  const name = freshName('h', goal.names);
  if (meaning?.head === '∨')
    return `rcases ${text} with ${destructuring(meaning, name, goal.names).slice(1, -1)}`;
  if (meaning?.head === '∧' || (meaning?.head === '∃' && conclusion === meaning))
    return `obtain ${destructuring(meaning, name, goal.names)} := ${text}`;
  return `have ${name} := ${text}`;
}

/** A universal fact about a value of the context. */
function specialise(premise: Premise, focus: Focus): Candidate[] {
  const { factByKey } = focus;
  const values = premise.args.filter(arg => arg.kind === 'explicit' && !arg.isHypothesis);
  if (values.length !== 1) return [];
  const [{ name, type }] = values as [PremiseArgument];
  return instances(type, focus).flatMap(value => {
    const known = new Map([[name, makeTerm(value)]]);
    const conclusion = conclusionOf(premise, { values: known, proofs: new Map(), open: [] });
    if (factByKey.has(conclusion.key)) return [];
    const text = recorded(conclusion, `${premise.name} ${value}`, focus);
    const isCompound = !text.startsWith('have');
    return [candidate('forward', text, { preference: isCompound ? 0.2 : -0.8 })];
  });
}

/** Values of a type: variables, and zero. */
function instances(type: Term, { goal }: Focus): readonly string[] {
  const fitting = goal.variables.filter(
    variable => type.head === '_' || variable.type.key === type.key || variable.type.head === '_',
  );
  const zero = type.head === '_' || type.head === 'ℕ' || type.head === 'ℤ' ? ['0'] : [];
  return [...fitting.slice(0, 5).map(variable => variable.name), ...zero];
}

/** Both sides of an equation under a function of the context that is not there yet. */
export function congruences({ goal, factRules }: Focus): Candidate[] {
  const functions = goal.variables.filter(variable => variable.type.head === '→');
  return goal.facts.flatMap(fact => {
    if (fact.type.head !== '=') return [];
    return functions.flatMap(({ name }) => {
      const sides = fact.type.args.map(side => makeTerm(name, [side]));
      const simplifies = factRules.some(
        rule => rule.direction === 'forward' && sides.some(side => match(rule.from, side, rule.variables)),
      );
      if (!simplifies) return [];
      const fresh = freshName('h', goal.names);
      return [candidate('forward', `have ${fresh} := congrArg ${name} ${fact.name}`, { preference: 1 })];
    });
  });
}

function clip(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
