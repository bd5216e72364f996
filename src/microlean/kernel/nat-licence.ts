/**
 * Which operations on `Nat` may be computed with BigInt: those whose definitions have been found to mean what the
 * BigInt operation computes. Names alone prove nothing: a hostile file may define `Nat.add` as it likes.
 *
 * Operations by structural recursion are licensed by their recursion equations, tested as definitional equalities
 * with free variables. Division, remainder, gcd and the bitwise operations are defined by fuel or well-founded
 * recursion; they are licensed either by a theorem ({@link natSpecification}) in the environment that states their
 * recursion equation and uses no axiom, or by being, to the last detail, a definition pinned in `nat-pins.ts`. An
 * operation without licence reduces by its definition.
 *
 * Why a proved equation is enough: it determines the operation on all pairs of numerals, so each computed result is
 * provably equal to the operation applied to the numerals; every model of the theory that interprets equality as
 * identity already identifies them.
 */

import { axiomsOf } from './axioms.js';
import type { Environment } from './environment.js';
import { type Expr, mkApps, mkBVar, mkConst, mkLam, mkPi } from './expr.js';
import { LEVEL_ONE } from './level.js';
import { isStandard } from './literal-support.js';
import { type Name, nameOf } from './name.js';
import { isPinned } from './nat-pins.js';
import { isStandardEq } from './quotient.js';
import { TypeChecker } from './type-checker.js';

const EQ = nameOf('Eq');
const NAT = mkConst(nameOf('Nat'));
const BOOL = mkConst(nameOf('Bool'));
const TRUE = mkConst(nameOf('Bool.true'));
const FALSE = mkConst(nameOf('Bool.false'));
const ZERO = mkConst(nameOf('Nat.zero'));
const BINDER = nameOf('n');

const call = (name: string, ...args: Expr[]): Expr => mkApps(mkConst(nameOf(name)), args);
const succ = (n: Expr): Expr => call('Nat.succ', n);
const ONE = succ(ZERO);
const TWO = succ(ONE);
const arrow = (result: Expr): Expr => mkPi(BINDER, NAT, mkPi(BINDER, NAT, result));

/** `if condition then yes else no`, by the recursor of `Bool`, for numbers. */
function choose(condition: Expr, yes: Expr, no: Expr): Expr {
  const motive = mkLam(BINDER, BOOL, NAT);
  return mkApps(mkConst(nameOf('Bool.rec'), [LEVEL_ONE]), [motive, no, yes, condition]);
}

type Equation = readonly [left: Expr, right: Expr];

/** Licensed by definitional equations. */
interface Structural {
  readonly needs: readonly string[];
  readonly result: Expr;
  readonly equations: (op: (x: Expr, y: Expr) => Expr, x: Expr, y: Expr) => readonly Equation[];
}
/** Licensed by a theorem `∀ x y, op x y = right`. */
interface Specified {
  readonly needs: readonly string[];
  /** Name of the theorem. */
  readonly theorem: string;
  readonly right: (op: (x: Expr, y: Expr) => Expr, x: Expr, y: Expr) => Expr;
}

const STRUCTURAL: Readonly<Record<string, Structural>> = {
  'Nat.add': {
    needs: [],
    result: NAT,
    equations: (op, x, y) => [
      [op(x, ZERO), x],
      [op(x, succ(y)), succ(op(x, y))],
    ],
  },
  'Nat.sub': {
    needs: [],
    result: NAT,
    equations: (op, x, y) => [
      [op(x, ZERO), x],
      [op(x, succ(y)), call('Nat.pred', op(x, y))],
      [call('Nat.pred', ZERO), ZERO],
      [call('Nat.pred', succ(x)), x],
    ],
  },
  'Nat.mul': {
    needs: ['Nat.add'],
    result: NAT,
    equations: (op, x, y) => [
      [op(x, ZERO), ZERO],
      [op(x, succ(y)), call('Nat.add', op(x, y), x)],
    ],
  },
  'Nat.pow': {
    needs: ['Nat.mul'],
    result: NAT,
    equations: (op, x, y) => [
      [op(x, ZERO), ONE],
      [op(x, succ(y)), call('Nat.mul', op(x, y), x)],
    ],
  },
  'Nat.beq': {
    needs: [],
    result: BOOL,
    equations: (op, x, y) => [
      [op(ZERO, ZERO), TRUE],
      [op(ZERO, succ(y)), FALSE],
      [op(succ(x), ZERO), FALSE],
      [op(succ(x), succ(y)), op(x, y)],
    ],
  },
  'Nat.ble': {
    needs: [],
    result: BOOL,
    equations: (op, x, y) => [
      [op(ZERO, ZERO), TRUE],
      [op(ZERO, succ(y)), TRUE],
      [op(succ(x), ZERO), FALSE],
      [op(succ(x), succ(y)), op(x, y)],
    ],
  },
  'Nat.shiftLeft': {
    needs: ['Nat.mul'],
    result: NAT,
    equations: (op, x, y) => [
      [op(x, ZERO), x],
      [op(x, succ(y)), op(call('Nat.mul', TWO, x), y)],
    ],
  },
  'Nat.shiftRight': {
    needs: ['Nat.div'],
    result: NAT,
    equations: (op, x, y) => [
      [op(x, ZERO), x],
      [op(x, succ(y)), call('Nat.div', op(x, y), TWO)],
    ],
  },
};

/** Both operands halved, the result doubled, plus what the two last bits give. */
function bitwise(
  op: (x: Expr, y: Expr) => Expr,
  x: Expr,
  y: Expr,
  lastBit: (a: Expr, b: Expr) => Expr,
): Expr {
  const half = (n: Expr) => call('Nat.div', n, TWO);
  const bit = (n: Expr) => call('Nat.mod', n, TWO);
  return call('Nat.add', call('Nat.mul', TWO, op(half(x), half(y))), lastBit(bit(x), bit(y)));
}

const BITWISE_NEEDS = ['Nat.add', 'Nat.mul', 'Nat.sub', 'Nat.div', 'Nat.mod'];

/** Each equation has one solution on the numerals: by recursion on the (sum of the) arguments, and `a = 2a` at 0. */
const SPECIFIED: Readonly<Record<string, Specified>> = {
  'Nat.div': {
    needs: ['Nat.sub', 'Nat.ble'],
    theorem: 'Nat.div_kernel_spec',
    right: (op, x, y) =>
      choose(
        call('Nat.ble', ONE, y),
        choose(call('Nat.ble', y, x), succ(op(call('Nat.sub', x, y), y)), ZERO),
        ZERO,
      ),
  },
  'Nat.mod': {
    needs: ['Nat.sub', 'Nat.ble'],
    theorem: 'Nat.mod_kernel_spec',
    right: (op, x, y) =>
      choose(call('Nat.ble', ONE, y), choose(call('Nat.ble', y, x), op(call('Nat.sub', x, y), y), x), x),
  },
  'Nat.gcd': {
    needs: ['Nat.mod', 'Nat.ble'],
    theorem: 'Nat.gcd_kernel_spec',
    right: (op, x, y) => choose(call('Nat.ble', ONE, x), op(call('Nat.mod', y, x), x), y),
  },
  'Nat.land': {
    needs: BITWISE_NEEDS,
    theorem: 'Nat.land_kernel_spec',
    right: (op, x, y) => bitwise(op, x, y, (a, b) => call('Nat.mul', a, b)),
  },
  'Nat.lor': {
    needs: BITWISE_NEEDS,
    theorem: 'Nat.lor_kernel_spec',
    right: (op, x, y) =>
      bitwise(op, x, y, (a, b) => call('Nat.sub', call('Nat.add', a, b), call('Nat.mul', a, b))),
  },
  'Nat.xor': {
    needs: BITWISE_NEEDS,
    theorem: 'Nat.xor_kernel_spec',
    right: (op, x, y) => bitwise(op, x, y, (a, b) => call('Nat.mod', call('Nat.add', a, b), TWO)),
  },
};

/** The operations that can be licensed. */
export const NAT_OPERATIONS: readonly string[] = [...Object.keys(STRUCTURAL), ...Object.keys(SPECIFIED)];

/** The operations on `Nat` that this environment computes with BigInt. */
export function licensedNatOperations(env: Environment): Name[] {
  return NAT_OPERATIONS.map(nameOf).filter(name => isLicensed(env, name));
}

/** Environment-wide: tests running now. An operation under test is not accelerated. */
const running = new WeakMap<Environment, Set<Name>>();

/** Whether the operation's definition in `env` has been found to be the standard one. */
export function isLicensed(env: Environment, name: Name): boolean {
  return env.fact(`licence ${name}`, () => {
    const tests = running.get(env) ?? new Set();
    running.set(env, tests);
    if (tests.has(name)) return undefined;
    tests.add(name);
    try {
      return findLicence(env, name);
    } finally {
      tests.delete(name);
    }
  });
}

function findLicence(env: Environment, name: Name): boolean | undefined {
  const key = String(name);
  const rule = STRUCTURAL[key] ?? SPECIFIED[key];
  if (rule === undefined) return false;
  if (!isStandard(env, 'nat') || !isStandard(env, 'bool')) return undefined;
  const info = env.find(name);
  if (info?.kind !== 'def') return info === undefined ? undefined : false;
  if (info.levelParams.length > 0) return false;
  if (!rule.needs.every(needed => isLicensed(env, nameOf(needed)))) return undefined;
  return 'equations' in rule ? holds(env, name, rule) : isPinned(env, name) || isSpecified(env, name);
}

/** A definition has one recursion equation per case, true by unfolding. */
function holds(env: Environment, name: Name, rule: Structural): boolean {
  const checker = new TypeChecker(env, { maxSteps: 100_000 });
  try {
    if (!checker.isDefEq(env.find(name)!.type, arrow(rule.result))) return false;
    const x = checker.open(NAT);
    const y = checker.open(NAT);
    const op = (a: Expr, b: Expr) => call(String(name), a, b);
    return rule.equations(op, x, y).every(([left, right]) => {
      const type = checker.check(left);
      return checker.isDefEq(type, checker.check(right)) && checker.isDefEq(left, right);
    });
  } catch {
    return false;
  }
}

/** What licenses an operation when proved, without axioms, under this name; `undefined` for other operations. */
export function natSpecification(
  name: Name,
): { readonly theorem: Name; readonly statement: Expr } | undefined {
  const rule = SPECIFIED[String(name)];
  if (rule === undefined) return undefined;
  const [x, y] = [mkBVar(1), mkBVar(0)];
  const op = (a: Expr, b: Expr) => call(String(name), a, b);
  const equation = mkApps(mkConst(EQ, [LEVEL_ONE]), [NAT, op(x, y), rule.right(op, x, y)]);
  return { theorem: nameOf(rule.theorem), statement: arrow(equation) };
}

function isSpecified(env: Environment, name: Name): boolean | undefined {
  const { theorem, statement } = natSpecification(name)!;
  const info = env.find(theorem);
  if (info === undefined) return undefined;
  if (info.kind !== 'thm' || info.levelParams.length > 0 || !isStandardEq(env)) return false;
  if (axiomsOf(env, [theorem]).length > 0) return false;
  const checker = new TypeChecker(env, { maxSteps: 100_000 });
  try {
    checker.check(statement);
    return checker.isDefEq(info.type, statement);
  } catch {
    return false;
  }
}
