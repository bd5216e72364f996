/** What is known of a type that ring works in, and its laws as the library states them (`Microlean.Ring`). */

import { getLevel, inferType, type Meta, mkAppOptM, synthInstance } from '../../../elaborate/meta/index.js';
import { type Expr, getAppArgs, type Level, mkApps, mkConst, nameOf } from '../../../kernel/index.js';

const PREFIX = 'Microlean.Ring';

/** Subtraction and negation of a ring. */
export interface Signs {
  readonly neg: Expr;
  readonly sub: Expr;
  /** `Signs R` */
  readonly laws: Expr;
}

/** Division and inverses of a field. */
export interface Inverses {
  readonly inv: Expr;
  readonly div: Expr;
  /** `Inverses R` */
  readonly laws: Expr;
}

/** The structure of a type. Made by {@link ringStructure}. */
export interface RingStructure {
  readonly type: Expr;
  /** `u`, for a type in `Type u`. */
  readonly level: Level;
  /** The instance `CommSemiring type`. */
  readonly semiring: Expr;
  readonly signed?: Signs;
  readonly inverses?: Inverses;
  /** `Casts R`: positive numbers are not zero. */
  readonly casts?: Expr;
}

/** The structure of a type; `undefined` if it is no commutative semiring. */
export function ringStructure(meta: Meta, type: Expr): RingStructure | undefined {
  const closed = !type.hasFVar && !type.hasExprMVar && !type.hasLevelMVar;
  if (!closed) return findStructure(meta, type);
  const known = meta.env.cached('instance:ring-structures', () => new Map<Expr, RingStructure | null>());
  let found = known.get(type);
  if (found === undefined) known.set(type, (found = findStructure(meta, type) ?? null));
  return found ?? undefined;
}

function findStructure(meta: Meta, type: Expr): RingStructure | undefined {
  return meta.withTransparency('default', () => {
    if (type.kind === 'sort' || type.kind === 'pi') return undefined;
    const sort = meta.mctx.instantiateLevel(getLevel(meta, type));
    if (sort.kind !== 'succ') return undefined;
    const level = sort.level;
    const constant = (name: string, ...args: Expr[]): Expr =>
      mkApps(mkConst(nameOf(name), [level]), [type, ...args]);
    const instanceOf = (name: string, ...args: Expr[]): Expr | undefined => {
      if (meta.env.find(nameOf(name)) === undefined) return undefined;
      const answer = synthInstance(meta, constant(name, ...args));
      return answer.kind === 'found' ? answer.value : undefined;
    };
    const field = instanceOf('Field');
    const ring = field === undefined ? instanceOf('CommRing') : constant('Field.toCommRing', field);
    const semiring =
      ring === undefined ? instanceOf('CommSemiring') : constant('CommRing.toCommSemiring', ring);
    if (semiring === undefined) return undefined;
    const semifield = ring === undefined ? instanceOf('Semifield') : undefined;
    const laws = (name: string, instance: Expr | undefined): Expr | undefined =>
      instance === undefined ? undefined : constant(`${PREFIX}.${name}`, instance);
    const signLaws = laws('signs', ring);
    const inverseLaws = laws('inverses', field) ?? laws('semifieldInverses', semifield);
    const casts = meta.attempt(() => mkAppOptM(meta, nameOf(`${PREFIX}.casts`), [type, semiring, undefined]));
    return {
      type,
      level,
      semiring,
      ...(signLaws === undefined ? {} : { signed: operations(meta, signLaws, 'neg', 'sub') }),
      ...(inverseLaws === undefined ? {} : { inverses: operations(meta, inverseLaws, 'inv', 'div') }),
      ...(casts === undefined ? {} : { casts }),
    } as unknown as RingStructure;
  });
}

/** The instances that laws speak about: the last two arguments of their type. */
function operations(meta: Meta, laws: Expr, first: string, second: string): Record<string, Expr> {
  const args = getAppArgs(meta.instantiate(inferType(meta, laws)));
  return { [first]: args[2]!, [second]: args[3]!, laws };
}
