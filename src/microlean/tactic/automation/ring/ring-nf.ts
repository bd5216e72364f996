/**
 * `ring_nf`: rewrites every largest term of a commutative semiring, ring or field to its normal form; inside of what is
 * not understood, too. `ring` closes an equation, or else does what `ring_nf` does.
 */

import { inferType, type Meta, MetaError, natLiteral } from '../../../elaborate/meta/index.js';
import { alphaEqual, type Expr, type MVar, nameOf } from '../../../kernel/index.js';
import type { SimpTactic, SourceRange } from '../../../syntax/index.js';
import {
  addConstant,
  type Places,
  readLocation,
  Simplifier,
  type SimpResult,
  type SimpStep,
  simplifyGoal,
  TheoremSet,
} from '../../simp/index.js';
import type { TacticContext } from '../../tactic-context.js';
import type { TacticTable } from '../../tactic-table.js';
import { RingEvaluator } from './evaluate.js';
import { registerLinearCombination } from './linear-combination.js';
import { Readable } from './readable.js';
import { abelGoal, ringGoal, ringStructure } from './ring.js';

interface Normalizer {
  readonly evaluator: RingEvaluator;
  readonly readable: Readable;
}

/** Rewrites terms to normal forms. Atoms keep their order for as long as this object is used. */
export class RingNormalization {
  private readonly normalizers = new Map<Expr, Normalizer | null>();
  private readonly simplifier: Simplifier;
  /** Terms that are not understood at their heads: only their parts are rewritten. */
  private readonly opaque = new Set<Expr>();

  constructor(private readonly meta: Meta) {
    const rules = new TheoremSet([]);
    for (const rule of ['eq_self', 'iff_self']) addConstant(meta, rules, nameOf(rule), false, 'post');
    this.simplifier = new Simplifier(meta, {
      rules,
      compute: false,
      pre: (_, term) => this.normalize(term),
    });
  }

  /** A proposition or term with normal forms inside. */
  rewrite(term: Expr): SimpResult {
    return this.simplifier.simplify(term);
  }

  private normalize(term: Expr): SimpStep | undefined {
    if (term.kind !== 'app' || this.opaque.has(term) || natLiteral(term) !== undefined) return undefined;
    const { meta } = this;
    const type = meta.withTransparency('default', () => meta.instantiate(inferType(meta, term)));
    const normalizer = this.normalizerOf(type);
    if (normalizer === undefined) return undefined;
    const { evaluator, readable } = normalizer;
    if (!evaluator.understands(term)) return undefined;
    try {
      const { sum } = evaluator.evaluate(term);
      const expr = readable.sum(sum);
      if (alphaEqual(expr, term)) return { expr: term, done: true };
      const proof = evaluator.equality(term, expr);
      return proof === undefined ? undefined : { expr, proof, done: true };
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  private normalizerOf(type: Expr): Normalizer | undefined {
    if (type.kind === 'sort' || type.kind === 'pi') return undefined;
    let known = this.normalizers.get(type);
    if (known === undefined) {
      const structure = ringStructure(this.meta, type);
      known = structure === undefined ? null : this.makeNormalizer(structure);
      this.normalizers.set(type, known);
    }
    return known ?? undefined;
  }

  private makeNormalizer(structure: NonNullable<ReturnType<typeof ringStructure>>): Normalizer {
    const { meta } = this;
    const evaluator = new RingEvaluator(meta, structure, { rewriteAtom: atom => this.insideAtom(atom) });
    return { evaluator, readable: new Readable(meta, evaluator) };
  }

  private insideAtom(atom: Expr): { expr: Expr; proof: Expr } | undefined {
    if (atom.kind !== 'app' || this.opaque.has(atom)) return undefined;
    this.opaque.add(atom);
    const { expr, proof } = this.simplifier.visit(atom);
    return proof === undefined ? undefined : { expr, proof };
  }
}

/** Rewrites places of a goal. `undefined` if nothing changes. */
function ringNormalize(
  meta: Meta,
  normalization: RingNormalization,
  goal: MVar,
  places: Places,
): MVar[] | undefined {
  return simplifyGoal(meta, goal, places, type => normalization.rewrite(type));
}

function runRingNf(ctx: TacticContext, tactic: SimpTactic): void {
  ctx.onMainGoal(goal => {
    const { meta } = ctx;
    const places = readLocation(ctx, tactic.location);
    const normalization = new RingNormalization(meta);
    if (tactic.location?.kind === 'wildcard') {
      const left = ringNormalize(meta, normalization, goal, places);
      if (left === undefined) throw new MetaError('ring_nf failed');
      return left;
    }
    // Every place that is named must change.
    let current = goal;
    for (const place of separate(places)) {
      const left = meta.withMVarContext(current, () => ringNormalize(meta, normalization, current, place));
      if (left === undefined) throw new MetaError('ring_nf made no progress');
      if (left.length === 0) return [];
      current = left[0]!;
    }
    return [current];
  });
}

function separate({ hypotheses, target }: Places): Places[] {
  const places: Places[] = hypotheses.map(fvar => ({ hypotheses: [fvar], target: false }));
  return target ? [...places, { hypotheses: [], target }] : places;
}

function runRing(ctx: TacticContext, tactic: { readonly range: SourceRange }): void {
  const closed = ctx.attempt(() => ringGoal(ctx));
  if (closed.ok) return;
  const rewritten = ctx.attempt(() =>
    ctx.onMainGoal(goal => {
      const target: Places = { hypotheses: [], target: true };
      const left = ringNormalize(ctx.meta, new RingNormalization(ctx.meta), goal, target);
      if (left === undefined) throw closed.error;
      return left;
    }),
  );
  if (!rewritten.ok) throw closed.error;
  ctx.elab.messages.push({ severity: 'information', text: 'Try this: ring_nf', range: tactic.range });
}

/** Adds `ring`, `ring1`, `ring_nf`, `abel`, `linear_combination` to a table, and `ring_nf` to conv. Call it after `registerSimp`. */
export function registerRing(table: TacticTable): void {
  table.registerWord('ring', runRing);
  table.registerWord('ring1', ringGoal);
  for (const word of ['abel', 'abel1'] as const) table.registerWord(word, abelGoal);
  table.register('ring_nf', runRingNf);
  registerLinearCombination(table);
  const { simplify } = table.services;
  table.services.simplify = (ctx, tactic, term) => {
    const isRing = tactic.kind === 'ring_nf' || (tactic.kind === 'plain' && tactic.name === 'ring');
    if (!isRing) return simplify?.(ctx, tactic, term);
    const result = new RingNormalization(ctx.meta).rewrite(term);
    if (result.expr === term) return undefined;
    return result.proof === undefined ? { term: result.expr } : { term: result.expr, proof: result.proof };
  };
}
