/** Which function runs which tactic. Rooms of tactics register theirs here; nothing is registered globally. */

import type { Expr } from '../kernel/index.js';
import type {
  ConfiguredTacticName,
  PlainTacticName,
  RewriteRule,
  Tactic,
  TacticLocation,
} from '../syntax/index.js';
import type { TacticContext } from './tactic-context.js';

/** The syntax of the tactics of one kind. */
export type TacticOf<K extends Tactic['kind']> = Tactic extends infer T
  ? T extends { readonly kind: infer J }
    ? K extends J
      ? T
      : never
    : never
  : never;

/** Runs one tactic on the goals of a context; throws a `MetaError` on failure. Atomicity is the caller's. */
export type TacticFunction<T> = (ctx: TacticContext, tactic: T) => void;

/** What one part of the tactics asks of another that may be absent. */
export interface TacticServices {
  /** One rule of `simp_rw`. */
  simpRewrite?: (ctx: TacticContext, rule: RewriteRule, location: TacticLocation | undefined) => void;
  /**
   * Pushes negations into a proposition, as `push_neg` does: the new proposition and a proof of `old = new`
   * (absent if they are definitionally equal). Runs in the current context; `undefined` if nothing changes.
   */
  pushNegation?: (ctx: TacticContext, proposition: Expr) => { proposition: Expr; proof?: Expr } | undefined;
  /** `simp only [h]` and the like on a term, for `conv`; `undefined` if nothing changes. */
  simplify?: (ctx: TacticContext, tactic: Tactic, term: Expr) => { term: Expr; proof?: Expr } | undefined;
  /** Closes a goal by `decide`. */
  decide?: (ctx: TacticContext) => void;
}

/** Sees every tactic run; must call `run` exactly once. */
export type TacticObserver = (ctx: TacticContext, tactic: Tactic, run: () => void) => void;

export class TacticTable {
  readonly services: TacticServices = {};
  /** For tracing. Set by whoever traces, and unset again. */
  observer: TacticObserver | undefined = undefined;
  private readonly byKind = new Map<string, TacticFunction<never>>();
  private readonly byName = new Map<string, TacticFunction<never>>();

  /** Registers a tactic by the kind of its syntax. @throws {TypeError} if there is one already. */
  register<K extends Tactic['kind']>(kind: K, run: TacticFunction<TacticOf<K>>): void {
    if (this.byKind.has(kind)) throw new TypeError(`tactic kind '${kind}' is registered twice`);
    this.byKind.set(kind, run as TacticFunction<never>);
  }

  /** Registers a tactic whose syntax is `plain` or `configured`, by its word. @throws {TypeError} */
  registerWord<N extends PlainTacticName | ConfiguredTacticName>(
    name: N,
    run: TacticFunction<N extends PlainTacticName ? TacticOf<'plain'> : TacticOf<'configured'>>,
  ): void {
    if (this.byName.has(name)) throw new TypeError(`tactic '${name}' is registered twice`);
    this.byName.set(name, run as TacticFunction<never>);
  }

  /** The function for a tactic, if there is one. */
  find(tactic: Tactic): TacticFunction<Tactic> | undefined {
    const found =
      tactic.kind === 'plain' || tactic.kind === 'configured'
        ? this.byName.get(tactic.name)
        : this.byKind.get(tactic.kind);
    return found as TacticFunction<Tactic> | undefined;
  }
}

/** What a tactic is called in messages. */
export function tacticName(tactic: Tactic): string {
  return 'name' in tactic && typeof tactic.name === 'string' ? tactic.name : tactic.kind;
}
