/** Features of a printed proof state: what the built-in encoder counts. */

import { type GoalTokens, isVariable, parseState } from './tokens.js';

/** Calls `emit` once for every occurrence of a feature. */
export function stateFeatures(text: string, emit: (feature: string) => void): void {
  const goals = parseState(text);
  emit(`goals=${bucket(goals.length)}`);
  for (const [i, goal] of goals.entries()) goalFeatures(goal, i === 0 ? '' : 'later:', emit);
}

function goalFeatures(goal: GoalTokens, prefix: string, emit: (feature: string) => void): void {
  const target = goal.target.map(abstracted);
  emit(`${prefix}hypotheses=${bucket(goal.hypotheses.length)}`);
  emit(`${prefix}size=${bucket(target.length)}`);
  emit(`${prefix}depth=${bucket(nesting(goal.target))}`);
  emit(`${prefix}start=${target.slice(0, 2).join(' ')}`);
  grams(target, `${prefix}t`, emit);
  for (const token of new Set(goal.target)) if (!isVariable(token)) emit(`${prefix}has:${token}`);
  relationFeatures(goal.target, prefix, emit);
  for (const hypothesis of goal.hypotheses) hypothesisFeatures(hypothesis, goal.target, prefix, emit);
}

/** Variables become `v`, numbers keep their value up to 9. */
function abstracted(token: string): string {
  if (/^\d+$/u.test(token)) return token.length === 1 ? token : '#';
  return isVariable(token) ? 'v' : token;
}

/** Single tokens, pairs and triples. */
function grams(tokens: readonly string[], prefix: string, emit: (feature: string) => void): void {
  for (let i = 0; i < tokens.length; i++) {
    emit(`${prefix}1:${tokens[i]}`);
    if (i + 1 < tokens.length) emit(`${prefix}2:${tokens[i]} ${tokens[i + 1]}`);
    if (i + 2 < tokens.length) emit(`${prefix}3:${tokens[i]} ${tokens[i + 1]} ${tokens[i + 2]}`);
  }
}

/** How the two sides of the main relation compare: sizes, shared tokens, equal multisets. */
function relationFeatures(target: readonly string[], prefix: string, emit: (feature: string) => void): void {
  const at = target.findIndex(token => /^[=≤<≥>≠↔∣]$/u.test(token));
  if (at < 0) return;
  const left = target.slice(0, at);
  const right = target.slice(at + 1);
  emit(`${prefix}relation=${target[at]}`);
  emit(`${prefix}balance=${bucket(left.length)}:${bucket(right.length)}`);
  if ([...left].sort().join(' ') === [...right].sort().join(' ')) emit(`${prefix}same-tokens`);
  if (left.join(' ') === right.join(' ')) emit(`${prefix}same-sides`);
  const names = (tokens: readonly string[]) => new Set(tokens.filter(isVariable));
  const [l, r] = [names(left), names(right)];
  emit(`${prefix}left-only=${bucket([...l].filter(name => !r.has(name)).length)}`);
  emit(`${prefix}right-only=${bucket([...r].filter(name => !l.has(name)).length)}`);
}

function hypothesisFeatures(
  hypothesis: readonly string[],
  target: readonly string[],
  prefix: string,
  emit: (feature: string) => void,
): void {
  for (const token of hypothesis) emit(`${prefix}h1:${abstracted(token)}`);
  emit(`${prefix}h-start=${hypothesis.slice(0, 2).map(abstracted).join(' ')}`);
  const text = hypothesis.join(' ');
  const goal = target.join(' ');
  if (text === goal) emit(`${prefix}assumption`);
  if (text.endsWith(`→ ${goal}`)) emit(`${prefix}implies-target`);
  if (text === 'False') emit(`${prefix}absurd`);
}

function nesting(tokens: readonly string[]): number {
  let depth = 0;
  let deepest = 0;
  for (const token of tokens) {
    if (token === '(' || token === '⟨') deepest = Math.max(deepest, ++depth);
    else if (token === ')' || token === '⟩') depth--;
  }
  return deepest;
}

/** Small numbers exactly, larger ones by powers of two. */
function bucket(n: number): number {
  return n < 5 ? n : 2 ** Math.floor(Math.log2(n));
}
