/** Answers to questions of type-class resolution that were asked before. `null`: there is no instance. */

import type { Expr } from '../../kernel/index.js';

/** Answers of one kind that are kept; then the memory starts afresh: every numeral is a question of its own. */
const MAX_ANSWERS = 10_000;

export class InstanceMemo {
  private readonly closed = new Map<Expr, Expr | null>();
  private readonly roots = new Map<Expr, Expr | null>();

  /** @param shared where questions go that mention no variables. Default: here. */
  constructor(private readonly shared?: InstanceMemo) {}

  /** The answer to a question without metavariables of the search's own. */
  get(key: Expr): Expr | null | undefined {
    return this.place(key).closed.get(key);
  }

  set(key: Expr, answer: Expr | null): void {
    keep(this.place(key).closed, key, answer);
  }

  /** The first answer to a question with metavariables, which stand numbered in the key. */
  getFirst(key: Expr): Expr | null | undefined {
    return this.place(key).roots.get(key);
  }

  setFirst(key: Expr, answer: Expr | null): void {
    keep(this.place(key).roots, key, answer);
  }

  private place(key: Expr): InstanceMemo {
    return key.hasFVar || key.hasExprMVar || key.hasLevelMVar ? this : (this.shared ?? this);
  }
}

function keep(answers: Map<Expr, Expr | null>, key: Expr, answer: Expr | null): void {
  if (answers.size >= MAX_ANSWERS) answers.clear();
  answers.set(key, answer);
}
