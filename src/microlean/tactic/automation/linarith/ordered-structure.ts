/** Types that linarith works in: ordered commutative semirings, rings and fields. */

import { type Meta, synthInstance } from '../../../elaborate/meta/index.js';
import { type Expr, mkApp, mkApps, mkConst, nameOf } from '../../../kernel/index.js';
import { type RingStructure, ringStructure } from '../ring/ring.js';

const PREFIX = 'Microlean.Linarith';
const NAT = nameOf('Nat');
const INT = nameOf('Int');

/** A type with the instances that linarith's lemmas ask for. */
export interface OrderedStructure {
  readonly type: Expr;
  readonly ring: RingStructure;
  /** The type and its instances, as the lemmas on semirings take them. */
  readonly semiringArgs: readonly Expr[];
  /** The same for the lemmas on rings; absent if the type is none. */
  readonly ringArgs?: readonly Expr[];
  readonly isField: boolean;
  readonly isNat: boolean;
  readonly isInt: boolean;
}

/** The structure of a type; `undefined` if it is not ordered as it must be. */
export function orderedStructure(meta: Meta, type: Expr): OrderedStructure | undefined {
  const ring = ringStructure(meta, type);
  if (ring === undefined) return undefined;
  return meta.withTransparency('default', () => {
    const { level, semiring } = ring;
    const at = (name: string) => mkConst(nameOf(name), [level]);
    const find = (instance: Expr): Expr | undefined => {
      const answer = synthInstance(meta, instance);
      return answer.kind === 'found' ? answer.value : undefined;
    };
    const order = find(mkApp(at('LinearOrder'), type));
    if (order === undefined) return undefined;
    const partial = mkApps(at('LinearOrder.toPartialOrder'), [type, order]);
    const ordered = (instance: Expr) => find(mkApps(at('IsStrictOrderedRing'), [type, instance, partial]));
    const strict = ordered(mkApps(at('CommSemiring.toSemiring'), [type, semiring]));
    if (strict === undefined) return undefined;
    const isField = find(mkApp(at('Field'), type)) !== undefined;
    const named = (name: typeof NAT) => type.kind === 'const' && type.name === name;
    const base = {
      type,
      ring,
      semiringArgs: [type, semiring, order, strict],
      isField,
      isNat: named(NAT),
      isInt: named(INT),
    };
    const commRing = find(mkApp(at('CommRing'), type));
    if (commRing === undefined) return base;
    const asRing = mkApps(at('Ring.toSemiring'), [type, mkApps(at('CommRing.toRing'), [type, commRing])]);
    const strictRing = ordered(asRing);
    return strictRing === undefined ? base : { ...base, ringArgs: [type, commRing, order, strictRing] };
  });
}

/** A lemma of `Microlean.Linarith` on ordered semirings. */
export function semiringLemma(structure: OrderedStructure, name: string, ...args: readonly Expr[]): Expr {
  const constant = mkConst(nameOf(`${PREFIX}.${name}`), [structure.ring.level]);
  return mkApps(constant, [...structure.semiringArgs, ...args]);
}

/** A lemma of `Microlean.Linarith` on ordered rings. */
export function ringLemma(structure: OrderedStructure, name: string, ...args: readonly Expr[]): Expr {
  const { ringArgs, ring } = structure;
  if (ringArgs === undefined) throw new TypeError('the type is no ring');
  return mkApps(mkConst(nameOf(`${PREFIX}.${name}`), [ring.level]), [...ringArgs, ...args]);
}

/** A lemma of `Microlean.Linarith` without a type. */
export function plainLemma(name: string, ...args: readonly Expr[]): Expr {
  return mkApps(mkConst(nameOf(`${PREFIX}.${name}`)), args);
}
