/**
 * Applications of library lemmas by the names of their binders. Instance arguments are found by class, the universe is
 * that of the type at hand.
 */

import type { Meta } from '../../elaborate/meta/index.js';
import {
  type ConstantInfo,
  type Expr,
  getAppFn,
  instantiate1,
  instantiateLevelParams,
  LEVEL_ZERO,
  type Level,
  mkApp,
  mkApps,
  mkConst,
  type Name,
  nameOf,
} from '../../kernel/index.js';

export const PREFIX = 'Microlean.NormNum';

/** Gives the instance of a class for the type at hand; `undefined` if there is none. */
export interface InstanceSource {
  readonly type: Expr;
  readonly level: Level;
  instance(className: string): Expr | undefined;
}

const ALPHA = 'α';
const PLACEHOLDER = mkConst(nameOf('Microlean.NormNum.placeholder'));

interface Slot {
  readonly name: string;
  /** The class, of an instance argument. */
  readonly className: string | undefined;
}

const slotMemo = new WeakMap<ConstantInfo, readonly Slot[]>();

function slotsOf(info: ConstantInfo): readonly Slot[] {
  let slots = slotMemo.get(info);
  if (slots === undefined) {
    const list: Slot[] = [];
    for (let type = info.type; type.kind === 'pi'; type = type.body) {
      const head = getAppFn(type.binderType);
      const className =
        type.binderInfo === 'instImplicit' && head.kind === 'const' ? head.name.toString() : undefined;
      list.push({ name: type.binderName.toString(), className });
    }
    slots = list;
    slotMemo.set(info, slots);
  }
  return slots;
}

const lemmaNames = new Map<string, Name>();

function lemmaName(short: string): Name {
  let name = lemmaNames.get(short);
  if (name === undefined) lemmaNames.set(short, (name = nameOf(`${PREFIX}.${short}`)));
  return name;
}

/** A lemma is not in the environment: the module that has it is not imported. What needs it is not evaluated. */
export class MissingLemmaError extends Error {
  override readonly name = 'MissingLemmaError';
}

function lemmaInfo(meta: Meta, lemma: string): ConstantInfo {
  const info = meta.env.find(lemmaName(lemma));
  if (info === undefined) throw new MissingLemmaError(`${PREFIX}.${lemma} is not imported`);
  return info;
}

/** A lemma of `Microlean.NormNum` for a type. @throws {TypeError} if an argument is missing: a bug. */
export function applyLemma(
  meta: Meta,
  lemma: string,
  source: InstanceSource | undefined,
  named: Readonly<Record<string, Expr>>,
): Expr {
  const info = lemmaInfo(meta, lemma);
  const args = slotsOf(info).map(slot => {
    const given = named[slot.name];
    if (given !== undefined) return given;
    if (slot.className !== undefined) {
      const instance = named[slot.className] ?? source?.instance(slot.className);
      if (instance !== undefined) return instance;
    } else if (source !== undefined) return source.type;
    throw new TypeError(`${lemma}: argument '${slot.name}' is missing`);
  });
  const levels = info.levelParams.map(() => source?.level ?? LEVEL_ZERO);
  return mkApps(mkConst(info.name, levels), args);
}

/** The left side of a lemma's conclusion for a type, with placeholders for all that is not determined by the type. */
export function lemmaLeftSide(meta: Meta, lemma: string, source: InstanceSource): Expr | undefined {
  const info = lemmaInfo(meta, lemma);
  let body = instantiateLevels(info, source.level);
  for (const slot of slotsOf(info)) {
    if (body.kind !== 'pi') return undefined;
    const arg =
      slot.className !== undefined
        ? source.instance(slot.className)
        : slot.name === ALPHA
          ? source.type
          : PLACEHOLDER;
    if (arg === undefined) return undefined;
    body = instantiate1(body.body, arg);
  }
  return body.kind === 'app' && body.fn.kind === 'app' ? body.fn.arg : undefined;
}

function instantiateLevels(info: ConstantInfo, level: Level): Expr {
  return info.levelParams.length === 0
    ? info.type
    : instantiateLevelParams(
        info.type,
        info.levelParams,
        info.levelParams.map(() => level),
      );
}

/** `f a` for a function constant without universes. */
export const call = (name: string, ...args: Expr[]): Expr =>
  args.reduce((fn, arg) => mkApp(fn, arg), mkConst(nameOf(name)));
