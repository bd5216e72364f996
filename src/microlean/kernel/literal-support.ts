/**
 * Literals are sound only over the standard types. A hostile file may declare another `Nat`, `Bool` or `String`, so
 * their shape is looked at before the first literal is typed or computed with.
 */

import type { Environment } from './environment.js';
import { alphaEqual, type Expr, mkApp, mkBVar, mkConst, mkPi, mkSort } from './expr.js';
import { KernelException } from './kernel-exception.js';
import { LEVEL_ONE, LEVEL_ZERO, levelParam, levelSucc } from './level.js';
import { type Name, nameOf } from './name.js';

const STRING_OF_LIST = nameOf('String.ofList');
const BOOL = nameOf('Bool');
const NAT = nameOf('Nat');
const STRING = nameOf('String');
const LIST = nameOf('List');
const CHAR = nameOf('Char');
const BINDER = nameOf('a');

const arrow = (domain: Expr, codomain: Expr): Expr => mkPi(BINDER, domain, codomain);

/** @throws {KernelException} unless literals of this kind have their standard meaning. */
export function checkLiteralSupport(env: Environment, kind: 'nat' | 'string'): void {
  if (!isStandard(env, kind))
    throw new KernelException(
      'literal',
      `a ${kind} literal needs the standard ${kind === 'nat' ? 'Nat' : 'String, List, Char and Nat'}`,
    );
}

/** Whether the named type (for strings, with all that its literals expand to) is the standard one. */
export function isStandard(env: Environment, kind: 'nat' | 'bool' | 'string'): boolean {
  return env.fact(`standard ${kind}`, () => {
    if (!env.has(kind === 'nat' ? NAT : kind === 'bool' ? BOOL : STRING_OF_LIST)) return undefined;
    if (kind === 'nat') return isStandardNat(env);
    return kind === 'bool' ? isStandardBool(env) : isStandardNat(env) && isStandardString(env);
  });
}

function isStandardNat(env: Environment): boolean {
  const nat = mkConst(NAT);
  return (
    isEnumeration(env, NAT, ['Nat.zero', 'Nat.succ']) &&
    typeIs(env, 'Nat.zero', nat) &&
    typeIs(env, 'Nat.succ', arrow(nat, nat))
  );
}

function isStandardBool(env: Environment): boolean {
  const bool = mkConst(BOOL);
  return (
    isEnumeration(env, BOOL, ['Bool.false', 'Bool.true']) &&
    typeIs(env, 'Bool.false', bool) &&
    typeIs(env, 'Bool.true', bool)
  );
}

/** A plain `Type` with these constructors. */
function isEnumeration(env: Environment, name: Name, ctors: readonly string[]): boolean {
  const info = env.find(name);
  return (
    info?.kind === 'induct' &&
    info.levelParams.length === 0 &&
    info.numParams === 0 &&
    typeIs(env, String(name), mkSort(LEVEL_ONE)) &&
    info.ctors.map(String).join() === ctors.join()
  );
}

function isStandardString(env: Environment): boolean {
  const list = env.find(LIST);
  if (list?.kind !== 'induct' || list.levelParams.length !== 1 || list.numParams !== 1) return false;
  if (env.find(CHAR)?.kind !== 'induct' || env.find(STRING)?.kind !== 'induct') return false;
  if (list.ctors.map(String).join() !== 'List.nil,List.cons') return false;
  const level = levelParam(list.levelParams[0]!);
  const type = mkSort(levelSucc(level));
  const listOf = (index: number): Expr => mkApp(mkConst(LIST, [level]), mkBVar(index));
  const chars = mkApp(mkConst(LIST, [LEVEL_ZERO]), mkConst(CHAR));
  return (
    typeIs(env, 'List', arrow(type, type)) &&
    typeIs(env, 'List.nil', arrow(type, listOf(0))) &&
    typeIs(env, 'List.cons', arrow(type, arrow(mkBVar(0), arrow(listOf(1), listOf(2))))) &&
    typeIs(env, 'Char.ofNat', arrow(mkConst(NAT), mkConst(CHAR))) &&
    typeIs(env, 'String.ofList', arrow(chars, mkConst(STRING)))
  );
}

function typeIs(env: Environment, name: string, type: Expr): boolean {
  const info = env.find(nameOf(name));
  return info !== undefined && alphaEqual(info.type, type);
}
