/** Pass rates at several budgets, from one run: a proof found after k expansions counts at every budget of k and more. */

import type { ResultFile } from '../trajectory/index.js';
import { wilsonInterval } from '../util/index.js';
import { type PassRate, readRun } from './compare.js';

/** Budgets that are reported, up to the run's own. */
export const DEFAULT_BUDGETS: readonly number[] = [0, 1, 2, 5, 10, 20, 50, 100, 200, 300, 600];

export interface BudgetRow extends PassRate {
  /** Expansions. */
  readonly budget: number;
}

export interface EvaluationReport {
  readonly path: string;
  readonly runId: string;
  readonly value: string | null;
  /** The run's own budget; `null` if it is not known. */
  readonly maxNodes: number | null;
  readonly budgets: readonly BudgetRow[];
}

/** Pass rates of a run at several budgets. @throws {FileError} */
export async function evaluateRun(
  path: string,
  budgets: readonly number[] = DEFAULT_BUDGETS,
): Promise<EvaluationReport> {
  return evaluateResults(path, await readRun(path), budgets);
}

/**
 * Best-first search expands nodes in an order that does not depend on its budget, so the first k expansions of a run are
 * the run with budget k. Budgets above the run's own are left out: nothing is known about them.
 */
export function evaluateResults(
  path: string,
  { run, theorems }: ResultFile,
  budgets: readonly number[] = DEFAULT_BUDGETS,
): EvaluationReport {
  const setting = run.settings.maxNodes;
  const maxNodes = typeof setting === 'number' ? setting : null;
  const proved = theorems.filter(theorem => theorem.outcome === 'proved').map(theorem => theorem.expansions);
  const known = budgets.filter(budget => maxNodes === null || budget <= maxNodes);
  const wanted = maxNodes === null || known.includes(maxNodes) ? known : [...known, maxNodes];
  return {
    path,
    runId: run.runId,
    value: run.value,
    maxNodes,
    budgets: wanted.map(budget => {
      const count = proved.filter(expansions => expansions <= budget).length;
      return {
        budget,
        proved: count,
        theorems: theorems.length,
        rate: theorems.length === 0 ? 0 : count / theorems.length,
        ...wilsonInterval(count, theorems.length),
      };
    }),
  };
}
