/** The trajectory record: one row for each node of a search tree. Other tools read these columns, so they stay. */

/** Whether a state is on the way to a proof. */
export type Label =
  /** A complete proof was reached from it, and it was verified. */
  | 'positive'
  /** Elsewhere in the tree of a proved theorem, or a dead end: Lean rejected everything that was tried. */
  | 'negative'
  /** In the tree of a theorem that was not proved. */
  | 'unknown';

/** One node. Ids are those of the search tree, so they are unique only within `runId` and `theoremName`. */
export interface TrajectoryRow {
  readonly runId: string;
  readonly theoremName: string;
  readonly stateId: number;
  /** `null` at the root. */
  readonly parentStateId: number | null;
  /** The goals as Lean prints them, separated by blank lines; `no goals` when a proof is complete. */
  readonly statePp: string;
  /** Empty at the root. */
  readonly tacticApplied: string;
  readonly label: Label;
  readonly depthFromRoot: number;
  /** Tactics on the shortest way found to a complete proof; −1 where there is none. */
  readonly remainingDepth: number;
  /** Sum of the log-probabilities (nats) of the tactics from the root. */
  readonly llmLogProb: number;
  /** Higher is nearer to a proof; `null` where the value model was not asked. */
  readonly valueScore: number | null;
  readonly goalCount: number;
  readonly isProofComplete: boolean;
  /** How often the search arrived at this node or below it; at least 1. */
  readonly visits: number;
  /** Share of the visits that ended in a complete proof, in [0, 1]. */
  readonly qValue: number;
  /** Milliseconds since the epoch. */
  readonly timestampMs: number;
}

/** A column of the file. */
export interface TrajectoryColumn {
  readonly name: string;
  readonly property: keyof TrajectoryRow;
  /** As DuckDB names it. */
  readonly type: 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN';
}

/** All columns, in the file's order. */
export const TRAJECTORY_COLUMNS: readonly TrajectoryColumn[] = [
  { name: 'run_id', property: 'runId', type: 'VARCHAR' },
  { name: 'theorem_name', property: 'theoremName', type: 'VARCHAR' },
  { name: 'state_id', property: 'stateId', type: 'INTEGER' },
  { name: 'parent_state_id', property: 'parentStateId', type: 'INTEGER' },
  { name: 'state_pp', property: 'statePp', type: 'VARCHAR' },
  { name: 'tactic_applied', property: 'tacticApplied', type: 'VARCHAR' },
  { name: 'label', property: 'label', type: 'VARCHAR' },
  { name: 'depth_from_root', property: 'depthFromRoot', type: 'INTEGER' },
  { name: 'remaining_depth', property: 'remainingDepth', type: 'INTEGER' },
  { name: 'llm_log_prob', property: 'llmLogProb', type: 'DOUBLE' },
  { name: 'value_score', property: 'valueScore', type: 'DOUBLE' },
  { name: 'goal_count', property: 'goalCount', type: 'INTEGER' },
  { name: 'is_proof_complete', property: 'isProofComplete', type: 'BOOLEAN' },
  { name: 'visits', property: 'visits', type: 'INTEGER' },
  { name: 'q_value', property: 'qValue', type: 'DOUBLE' },
  { name: 'timestamp_ms', property: 'timestampMs', type: 'BIGINT' },
];
