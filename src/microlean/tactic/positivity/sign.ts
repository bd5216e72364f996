/** Signs of terms with their proofs. */

import { type Meta, synthInstance } from '../../elaborate/meta/index.js';
import { type Expr, mkApp, mkApps, mkConst, nameOf } from '../../kernel/index.js';
import type { OrderedStructure } from '../automation/linarith/ordered-structure.js';

/** `0 < e`, `0 ≤ e` or `e ≠ 0`. */
export type SignKind = 'positive' | 'nonnegative' | 'nonzero';

export interface Sign {
  readonly kind: SignKind;
  readonly proof: Expr;
}

const PREFIX = 'Microlean.Positivity';

/** Lemmas of `Microlean.Positivity` over one type. */
export class SignLemmas {
  private semifieldArgs: readonly Expr[] | undefined | null = null;

  constructor(
    private readonly meta: Meta,
    readonly structure: OrderedStructure,
  ) {}

  semiring(name: string, ...args: readonly Expr[]): Expr {
    return this.apply(name, this.structure.semiringArgs, args);
  }

  /** `undefined` if the type is no ring. */
  ring(name: string, ...args: readonly Expr[]): Expr | undefined {
    const { ringArgs } = this.structure;
    return ringArgs === undefined ? undefined : this.apply(name, ringArgs, args);
  }

  /** `undefined` if the type has no inverses. */
  field(name: string, ...args: readonly Expr[]): Expr | undefined {
    if (this.semifieldArgs === null) this.semifieldArgs = this.findSemifield();
    return this.semifieldArgs === undefined ? undefined : this.apply(name, this.semifieldArgs, args);
  }

  private apply(name: string, instances: readonly Expr[], args: readonly Expr[]): Expr {
    const constant = mkConst(nameOf(`${PREFIX}.${name}`), [this.structure.ring.level]);
    return mkApps(constant, [...instances, ...args]);
  }

  private findSemifield(): readonly Expr[] | undefined {
    const { meta, structure } = this;
    const { type, ring, semiringArgs } = structure;
    const [, , order, strict] = semiringArgs;
    if (meta.env.find(nameOf('Semifield')) === undefined) return undefined;
    const answer = meta.withTransparency('default', () =>
      synthInstance(meta, mkApp(mkConst(nameOf('Semifield'), [ring.level]), type)),
    );
    return answer.kind === 'found' ? [type, answer.value, order!, strict!] : undefined;
  }

  /** What is positive is nonnegative and not zero. */
  weaken(term: Expr, sign: Sign | undefined, kind: SignKind): Expr | undefined {
    if (sign === undefined) return undefined;
    if (sign.kind === kind) return sign.proof;
    if (sign.kind !== 'positive') return undefined;
    return this.semiring(kind === 'nonnegative' ? 'nonneg_of_pos' : 'ne_of_pos', term, sign.proof);
  }
}

/** A lemma of `Microlean.Positivity` without a type. */
export const plainSignLemma = (name: string, ...args: readonly Expr[]): Expr =>
  mkApps(mkConst(nameOf(`${PREFIX}.${name}`)), args);
