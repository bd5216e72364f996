/** The quotient constants: built in, once `Eq` is the standard equality. */

import type { QuotInfo } from './declaration.js';
import type { Environment } from './environment.js';
import { alphaEqual, type Expr, mkApps, mkBVar, mkConst, mkPi, mkSort } from './expr.js';
import { LEVEL_ZERO, type Level, levelParam } from './level.js';
import { nameOf } from './name.js';

const EQ = nameOf('Eq');
const QUOT = nameOf('Quot');
const QUOT_MK = nameOf('Quot.mk');
const PROP = mkSort(LEVEL_ZERO);

const pi = (name: string, type: Expr, body: Expr): Expr => mkPi(nameOf(name), type, body);
const implicit = (name: string, type: Expr, body: Expr): Expr => mkPi(nameOf(name), type, body, 'implicit');
const variable = mkBVar;
/** `α → α → Prop` for the innermost variable `α`. */
const relation = (): Expr => pi('a', variable(0), pi('a', variable(1), PROP));

/** Whether `Eq` is declared as `Eq.{u} {α : Sort u} : α → α → Prop` with the one constructor `refl a : a = a`. */
export function isStandardEq(env: Environment): boolean {
  return env.fact('standard Eq', () => {
    const info = env.find(EQ);
    if (info === undefined) return undefined;
    if (info.kind !== 'induct' || info.levelParams.length !== 1 || info.ctors.length !== 1) return false;
    const u = levelParam(info.levelParams[0]!);
    const eq = mkConst(EQ, [u]);
    const type = pi('α', mkSort(u), relation());
    const reflType = pi(
      'α',
      mkSort(u),
      pi('a', variable(0), mkApps(eq, [variable(1), variable(0), variable(0)])),
    );
    const ctor = env.find(info.ctors[0]!);
    return alphaEqual(info.type, type) && ctor !== undefined && alphaEqual(ctor.type, reflType);
  });
}

/** The four constants; `undefined` unless `Eq` is the standard equality. */
export function quotientConstants(env: Environment): QuotInfo[] | undefined {
  if (!isStandardEq(env)) return undefined;
  const uName = nameOf('u');
  const vName = nameOf('v');
  const u = levelParam(uName);
  const v = levelParam(vName);
  const quot = (...args: Expr[]): Expr => mkApps(mkConst(QUOT, [u]), args);
  const mk = (...args: Expr[]): Expr => mkApps(mkConst(QUOT_MK, [u]), args);
  const over = (rest: Expr): Expr => implicit('α', mkSort(u), implicit('r', relation(), rest));
  const make = (
    name: string,
    quotKind: QuotInfo['quotKind'],
    type: Expr,
    levelParams = [uName],
  ): QuotInfo => ({
    kind: 'quot',
    name: nameOf(name),
    quotKind,
    levelParams,
    type,
  });
  return [
    make('Quot', 'type', implicit('α', mkSort(u), pi('r', relation(), mkSort(u)))),
    make(
      'Quot.mk',
      'ctor',
      implicit('α', mkSort(u), pi('r', relation(), pi('a', variable(1), quot(variable(2), variable(1))))),
    ),
    make('Quot.lift', 'lift', over(liftRest(v, quot)), [uName, vName]),
    make('Quot.ind', 'ind', over(indRest(quot, mk))),
  ];
}

/** In `α r`: `{β : Sort v} (f : α → β) (h : ∀ a b, r a b → f a = f b) (q : Quot r) : β` */
function liftRest(v: Level, quot: (...args: Expr[]) => Expr): Expr {
  const respects = pi(
    'a',
    variable(3),
    pi(
      'b',
      variable(4),
      pi(
        'a',
        mkApps(variable(4), [variable(1), variable(0)]),
        mkApps(mkConst(EQ, [v]), [
          variable(4),
          mkApps(variable(3), [variable(2)]),
          mkApps(variable(3), [variable(1)]),
        ]),
      ),
    ),
  );
  return implicit(
    'β',
    mkSort(v),
    pi(
      'f',
      pi('a', variable(2), variable(1)),
      pi('h', respects, pi('q', quot(variable(4), variable(3)), variable(3))),
    ),
  );
}

/** In `α r`: `{β : Quot r → Prop} (mk : ∀ a, β (Quot.mk r a)) (q : Quot r) : β q` */
function indRest(quot: (...args: Expr[]) => Expr, mk: (...args: Expr[]) => Expr): Expr {
  return implicit(
    'β',
    pi('a', quot(variable(1), variable(0)), PROP),
    pi(
      'mk',
      pi('a', variable(2), mkApps(variable(1), [mk(variable(3), variable(2), variable(0))])),
      pi('q', quot(variable(3), variable(2)), mkApps(variable(2), [variable(0)])),
    ),
  );
}
