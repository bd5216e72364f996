/** What is pending: synthetic metavariables, and the loop that resolves them (Lean's `SyntheticMVars`). */

import {
  type Expr,
  getAppArgs,
  getAppFn,
  instantiateLevelParams,
  type MVar,
  mkApps,
  mkConst,
} from '../../kernel/index.js';
import type { SourceRange, TacticBlock, Term } from '../../syntax/index.js';
import {
  classOf,
  forallMetaTelescope,
  isDefEq,
  type LocalContext,
  type Meta,
  MetaError,
  mkLambda,
  settleLevels,
  synthInstance,
} from '../meta/index.js';
import { coerceNow } from './coercion.js';
import { ElabError, Postpone, type TermElaborator } from './elaborator.js';
import type { Scope } from './scope.js';

/** Something to come back to. Every entry is about one metavariable. */
export type Pending =
  | { readonly kind: 'instance'; readonly mvar: MVar; readonly range: SourceRange }
  | {
      readonly kind: 'coercion';
      readonly mvar: MVar;
      readonly value: Expr;
      readonly expected: Expr;
      readonly context: LocalContext;
      readonly range: SourceRange;
    }
  | {
      readonly kind: 'postponed';
      readonly mvar: MVar;
      readonly term: Term;
      readonly context: LocalContext;
      readonly scope: Scope;
    }
  | {
      readonly kind: 'tactic';
      readonly mvar: MVar;
      readonly block: TacticBlock;
      readonly scope: Scope;
      readonly range: SourceRange;
    };

type Step = 'done' | 'stuck';

interface PendingMark {
  readonly entries: Pending[];
  readonly length: number;
}

export class PendingSet {
  private entries: Pending[] = [];
  /** Instance problems as they stood when they were last stuck. */
  private readonly stuckAs = new Map<number, Expr>();

  add(entry: Pending): void {
    this.entries.push(entry);
  }

  /** A mark for {@link reset}. Lists that entries were taken out of are never changed, so a mark stays good. */
  mark(): PendingMark {
    return { entries: this.entries, length: this.entries.length };
  }

  /** Makes the set what it was at the mark: newer entries go, entries resolved since come back. */
  reset(mark: PendingMark): void {
    this.entries = mark.entries;
    this.entries.length = mark.length;
  }

  /** Takes all entries out. The list must not be changed. */
  take(): readonly Pending[] {
    const taken = this.entries;
    this.entries = [];
    return taken;
  }

  /** Puts entries back, before any that came since. */
  put(entries: readonly Pending[]): void {
    this.entries = [...entries, ...this.entries];
  }

  get size(): number {
    return this.entries.length;
  }

  synthesize(elab: TermElaborator, mode: 'partial' | 'full'): void {
    this.settle(elab);
    if (mode === 'partial') return;
    for (;;) {
      if (this.applyOneDefault(elab) || this.step(elab, entry => this.force(elab, entry))) {
        this.settle(elab);
        continue;
      }
      if (!settleLevels(elab.meta, true)) throw new MetaError('universe levels do not fit');
      if (this.step(elab, entry => this.runTactic(elab, entry))) {
        this.settle(elab);
        continue;
      }
      break;
    }
    this.reportStuck(elab);
  }

  /** Default instances and what follows from them; for terms that may keep holes. */
  synthesizeDefaults(elab: TermElaborator): void {
    while (this.applyOneDefault(elab)) this.settle(elab);
  }

  /** Repeats the steps that need no guess until nothing moves. */
  private settle(elab: TermElaborator): void {
    while (this.step(elab, entry => this.tryEntry(elab, entry)));
  }

  /** Tries entries in order; true if at least one is done. New entries that come up are kept. */
  private step(elab: TermElaborator, resume: (entry: Pending) => Step): boolean {
    const current = [...this.take()];
    const kept: Pending[] = [];
    let progress = false;
    try {
      while (current.length > 0) {
        const entry = current[0]!;
        const done = elab.meta.mctx.isAssigned(entry.mvar.id) && entry.kind !== 'instance';
        const result = done ? 'done' : resume(entry);
        current.shift();
        if (result === 'done') progress = true;
        else kept.push(entry);
      }
    } finally {
      this.put([...kept, ...current]);
    }
    return progress;
  }

  private tryEntry(elab: TermElaborator, entry: Pending): Step {
    switch (entry.kind) {
      case 'instance':
        return this.tryInstance(elab, entry);
      case 'coercion':
        return this.tryCoercion(elab, entry, false);
      case 'postponed':
        return this.resume(elab, entry, 'wait');
      case 'tactic':
        return 'stuck';
    }
  }

  private tryInstance(elab: TermElaborator, entry: Pending & { kind: 'instance' }): Step {
    const { meta } = elab;
    const decl = meta.mvarDecl(entry.mvar);
    const type = meta.instantiate(decl.type);
    // Nothing has become known since.
    if (this.stuckAs.get(entry.mvar.id) === type) return 'stuck';
    const answer = meta.withContext(decl.context, () => synthInstance(meta, type));
    if (answer.kind === 'stuck') {
      this.stuckAs.set(entry.mvar.id, type);
      return 'stuck';
    }
    if (answer.kind === 'none') {
      // A value found by unification counts if the class is not one that resolution can decide.
      if (meta.mctx.isAssigned(entry.mvar.id) && openInstance(meta, entry.mvar) === undefined) return 'done';
      if (type.hasLevelMVar && !settleLevels(meta, true)) return 'stuck';
      throw new ElabError(
        `failed to synthesize\n  ${meta.withContext(decl.context, () => elab.print(type))}`,
        entry.range,
      );
    }
    const assigned = meta.mctx.value(entry.mvar.id);
    if (assigned === undefined) meta.assign(entry.mvar, answer.value);
    else if (!meta.withContext(decl.context, () => isDefEq(meta, assigned, answer.value)))
      throw new ElabError(
        `synthesized type class instance is not definitionally equal to expression inferred by typing rules, synthesized\n  ${elab.print(answer.value)}\ninferred\n  ${elab.print(assigned)}`,
        entry.range,
      );
    return 'done';
  }

  private tryCoercion(elab: TermElaborator, entry: Pending & { kind: 'coercion' }, force: boolean): Step {
    const { meta } = elab;
    return meta.withContext(entry.context, () => {
      const result = coerceNow(elab, entry.value, entry.expected, entry, force);
      if (result === 'stuck') return 'stuck';
      meta.assign(entry.mvar, result);
      return 'done';
    });
  }

  /** Elaborates a postponed term again: it may `wait` once more, or must be elaborated `now`. */
  private resume(elab: TermElaborator, entry: Pending & { kind: 'postponed' }, when: 'wait' | 'now'): Step {
    const { meta } = elab;
    const mark = meta.mctx.mark();
    const pendingMark = this.mark();
    const savedMayPostpone = elab.mayPostpone;
    if (when === 'now') elab.mayPostpone = false;
    try {
      const value = elab.withScope(entry.scope, () =>
        meta.withContext(entry.context, () => {
          const expected = meta.mvarType(entry.mvar);
          return elab.ensureHasType(elab.elabNow(entry.term, expected), expected, entry.term);
        }),
      );
      meta.assign(entry.mvar, value);
      return 'done';
    } catch (error) {
      if (!(error instanceof Postpone)) throw error;
      meta.mctx.undo(mark);
      this.reset(pendingMark);
      return 'stuck';
    } finally {
      elab.mayPostpone = savedMayPostpone;
    }
  }

  /** The last resort: elaborate what was postponed as it is, and insist on coercions. */
  private force(elab: TermElaborator, entry: Pending): Step {
    if (entry.kind === 'coercion') return this.tryCoercion(elab, entry, true);
    if (entry.kind === 'postponed') return this.resume(elab, entry, 'now');
    return 'stuck';
  }

  private runTactic(elab: TermElaborator, entry: Pending): Step {
    if (entry.kind !== 'tactic') return 'stuck';
    const { meta } = elab;
    elab.withScope(entry.scope, () =>
      meta.withMVarContext(entry.mvar, () =>
        elab.withIsolatedPending(() => elab.hooks.runTacticBlock(elab, entry.mvar, entry.block)),
      ),
    );
    if (!meta.mctx.isAssigned(entry.mvar.id))
      throw new ElabError('the tactic block did not solve its goal', entry.range);
    return 'done';
  }

  /** Uses the default instance of highest priority that fits a pending instance problem. */
  private applyOneDefault(elab: TermElaborator): boolean {
    const { meta } = elab;
    const candidates: {
      entry: Pending & { kind: 'instance' };
      declaration: Parameters<typeof mkConst>[0];
      priority: number;
    }[] = [];
    for (const entry of this.entries) {
      if (entry.kind !== 'instance' || openInstance(meta, entry.mvar) === undefined) continue;
      const className = classOf(meta, meta.mvarType(entry.mvar));
      if (className === undefined) continue;
      // Newer ones first, as in Lean.
      for (const instance of [...meta.env.entries('defaultInstance', className)].reverse())
        candidates.push({ entry, ...instance });
    }
    candidates.sort((a, b) => b.priority - a.priority);
    return candidates.some(({ entry, declaration }) => this.applyDefault(elab, entry, declaration));
  }

  private applyDefault(
    elab: TermElaborator,
    entry: Pending & { kind: 'instance' },
    declaration: Parameters<typeof mkConst>[0],
  ): boolean {
    const { meta } = elab;
    const info = meta.env.get(declaration);
    const decl = meta.mvarDecl(entry.mvar);
    const added = meta.attempt(() =>
      meta.withContext(decl.context, () => {
        const levels = meta.freshLevelMVars(info.levelParams.length);
        const { mvars, binderInfos, body } = forallMetaTelescope(
          meta,
          instantiateLevelParams(info.type, info.levelParams, levels),
        );
        if (!isDefEq(meta, meta.instantiate(decl.type), body)) return undefined;
        const open = openInstance(meta, entry.mvar)!;
        meta.assign(open.mvar, mkLambda(meta, open.args, mkApps(mkConst(declaration, levels), mvars)));
        return mvars.filter((_, i) => binderInfos[i] === 'instImplicit');
      }),
    );
    if (added === undefined) return false;
    for (const mvar of added) this.add({ kind: 'instance', mvar, range: entry.range });
    return true;
  }

  private reportStuck(elab: TermElaborator): void {
    const entry = this.entries.find(e => !elab.meta.mctx.isAssigned(e.mvar.id));
    if (entry === undefined) {
      this.entries = [];
      return;
    }
    const type = elab.meta.withMVarContext(entry.mvar, () => elab.print(elab.meta.mvarType(entry.mvar)));
    const range = entry.kind === 'postponed' ? entry.term.range : entry.range;
    throw new ElabError(
      entry.kind === 'instance'
        ? `typeclass instance problem is stuck, it is often due to metavariables\n  ${type}`
        : `cannot elaborate: the expected type is not known\n  ${type}`,
      range,
    );
  }
}

/**
 * The metavariable that an instance problem comes down to, and the variables it is applied to: closing a binder
 * replaces the problem's own by one outside of the binder. `undefined` once there is a value.
 */
function openInstance(
  meta: Meta,
  mvar: MVar,
): { readonly mvar: MVar; readonly args: readonly Expr[] } | undefined {
  const value = meta.instantiate(mvar);
  const head = getAppFn(value);
  const args = getAppArgs(value);
  return head.kind === 'mvar' && args.every(arg => arg.kind === 'fvar') ? { mvar: head, args } : undefined;
}

/** Registers the instance arguments of an application. */
export function addInstances(elab: TermElaborator, mvars: readonly MVar[], range: SourceRange): void {
  for (const mvar of mvars) {
    if (elab.meta.mctx.isAssigned(mvar.id)) {
      elab.pending.add({ kind: 'instance', mvar, range });
      continue;
    }
    const decl = elab.meta.mvarDecl(mvar);
    const answer = elab.meta.withContext(decl.context, () => synthInstance(elab.meta, decl.type));
    if (answer.kind === 'found') elab.meta.assign(mvar, answer.value);
    else elab.pending.add({ kind: 'instance', mvar, range });
  }
}
