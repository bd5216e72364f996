/**
 * One text for all printings of one proof state. Renames inaccessible hypotheses (`x✝¹`) one to one and sorts
 * hypotheses, so two states with one key differ in nothing but names nobody can write and the order of the
 * context. Case tags are left out: they change no proof but through `case`.
 */

import type { Goal, Hypothesis } from '../core/index.js';

const INACCESSIBLE = /[\p{L}\p{N}_'!?.]*✝[⁰¹²³⁴⁵⁶⁷⁸⁹]*/gu;

/** The canonical text of a list of goals. The order of goals matters: tactics act on the first. */
export function stateKey(goals: readonly Goal[]): string {
  return goals.map(goalKey).join('\n\n');
}

function goalKey(goal: Goal): string {
  const rename = renamer(goal.hypotheses);
  const lines = goal.hypotheses.map(hypothesis => rename(lineOf(hypothesis)));
  return [...lines.sort(), `⊢ ${rename(goal.target)}`].join('\n');
}

function lineOf({ name, type, value }: Hypothesis): string {
  return value === undefined ? `${name} : ${type}` : `${name} : ${type} := ${value}`;
}

/**
 * Gives inaccessible hypotheses the names `✝0`, `✝1`, … in the order of their types with all such names blanked.
 * Equal types keep the order of the context: a reordering may then go unseen, but no two states are confused.
 */
function renamer(hypotheses: readonly Hypothesis[]): (text: string) => string {
  const inaccessible = hypotheses.filter(hypothesis => hypothesis.name.includes('✝'));
  if (inaccessible.length === 0) return text => text;
  const blanked = inaccessible.map(({ name, type, value }) => ({
    name,
    shape: `${type} := ${value ?? ''}`.replace(INACCESSIBLE, '✝'),
  }));
  blanked.sort((a, b) => (a.shape < b.shape ? -1 : a.shape > b.shape ? 1 : 0));
  const names = new Map(blanked.map(({ name }, index) => [name, `✝${index}`]));
  return text => text.replace(INACCESSIBLE, name => names.get(name) ?? name);
}
