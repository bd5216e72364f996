/** Goals as Lean prints them, and the canonical key of a state. */

import type { Goal, Hypothesis } from './environment.js';

/** One goal in Lean's layout: case line, hypotheses (neighbours of one type share a line), `⊢` target. */
export function formatGoal(goal: Goal): string {
  const lines: string[] = [];
  if (goal.caseTag !== undefined) lines.push(`case ${goal.caseTag}`);
  let names: string[] = [];
  let previous: Hypothesis | undefined;
  const flush = () => {
    if (previous === undefined) return;
    const value = previous.value === undefined ? '' : ` := ${previous.value}`;
    lines.push(`${names.join(' ')} : ${previous.type}${value}`);
    names = [];
  };
  for (const hypothesis of goal.hypotheses) {
    const joins =
      previous !== undefined &&
      previous.value === undefined &&
      hypothesis.value === undefined &&
      previous.type === hypothesis.type;
    if (!joins) flush();
    names.push(hypothesis.name);
    previous = hypothesis;
  }
  flush();
  lines.push(`⊢ ${goal.target}`);
  return lines.join('\n');
}

/** All goals, separated by a blank line; `no goals` when there are none. */
export function formatGoals(goals: readonly Goal[]): string {
  return goals.length === 0 ? 'no goals' : goals.map(formatGoal).join('\n\n');
}
