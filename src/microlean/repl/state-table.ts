/** Goal states by id. Ids start at 0, grow, and are used again only after `reset`. */

import { ReplError } from './session.js';

export class StateTable<State> {
  private readonly states = new Map<number, State>();
  private nextId = 0;

  get size(): number {
    return this.states.size;
  }

  add(state: State): number {
    const id = this.nextId;
    this.nextId += 1;
    this.states.set(id, state);
    return id;
  }

  /** @throws {ReplError} `index`. */
  get(id: number): State {
    const state = this.states.get(id);
    if (state === undefined) throw new ReplError('index', `Invalid state index ${id}`);
    return state;
  }

  /** Unknown ids are ignored. */
  delete(ids: readonly number[]): void {
    for (const id of ids) this.states.delete(id);
  }

  reset(): void {
    this.states.clear();
    this.nextId = 0;
  }
}
