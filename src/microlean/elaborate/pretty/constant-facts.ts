/** What the printer wants to know about a constant, worked out once for each environment. */

import {
  type BinderInfo,
  type ConstantInfo,
  type Expr,
  getAppFn,
  instantiateLevel,
  type Level,
  levelAlwaysZero,
  type Name,
  nameOf,
} from '../../kernel/index.js';
import type { LeanEnvironment } from '../lean-environment.js';

export interface Parameter {
  readonly name: Name;
  readonly info: BinderInfo;
  /** May hold loose indices: earlier parameters. */
  readonly type: Expr;
}

export interface ConstantFacts {
  readonly constant: ConstantInfo;
  /** The binders that its type shows without unfolding anything. */
  readonly parameters: readonly Parameter[];
  /** The type under all of them. */
  readonly result: Expr;
  /** Printed as `↑x`: position of `x`. */
  readonly coercee: number | undefined;
  /** Position of `x` where `x.f` is an option. */
  readonly fieldObject: number | undefined;
  /** It is a structure's projection (not a class's): parameters before the structure. */
  readonly projection: { readonly numParams: number } | undefined;
}

const COE = nameOf('coe');
const NO_DOT = nameOf('pp_nodot');
const FUNCTION = nameOf('Function');
const MOTIVE = nameOf('motive');

/** `undefined` for an unknown constant. */
export function factsOf(env: LeanEnvironment, name: Name): ConstantFacts | undefined {
  const table = env.cached('constant-facts', () => new Map<Name, ConstantFacts>());
  const known = table.get(name);
  if (known !== undefined) return known;
  const constant = env.find(name);
  if (constant === undefined) return undefined;
  const facts = computeFacts(env, constant);
  table.set(name, facts);
  return facts;
}

function computeFacts(env: LeanEnvironment, constant: ConstantInfo): ConstantFacts {
  const parameters: Parameter[] = [];
  let result = constant.type;
  for (; result.kind === 'pi'; result = result.body)
    parameters.push({ name: result.binderName, info: result.binderInfo, type: result.binderType });
  const projection = env.entry('projection', constant.name);
  const isCoercion = attributeSet(env, COE).has(constant.name);
  const firstExplicit = parameters.findIndex(parameter => parameter.info === 'default');
  const noDot = attributeSet(env, NO_DOT).has(constant.name);
  const ownProjection = projection !== undefined && !projection.fromClass && !noDot;
  return {
    constant,
    parameters,
    result,
    coercee: isCoercion && firstExplicit >= 0 ? firstExplicit : undefined,
    fieldObject: noDot || constant.kind === 'thm' ? undefined : fieldObject(env, constant.name, parameters),
    projection: ownProjection ? { numParams: projection.numParams } : undefined,
  };
}

const OPT_PARAM = nameOf('optParam');

/** The parts of `optParam T v`, the type of a parameter with a default value. */
export function optionalParameter(type: Expr): { readonly type: Expr; readonly value: Expr } | undefined {
  if (type.kind !== 'app' || type.fn.kind !== 'app') return undefined;
  const head = type.fn.fn;
  return head.kind === 'const' && head.name === OPT_PARAM
    ? { type: type.fn.arg, value: type.arg }
    : undefined;
}

function attributeSet(env: LeanEnvironment, attribute: Name): ReadonlySet<Name> {
  return env.cached(
    `declarations-with-${attribute}`,
    () => new Set(env.entries('attribute', attribute).map(entry => entry.declaration)),
  );
}

/** The first explicit parameter, if its type is headed by the function's own namespace. */
function fieldObject(env: LeanEnvironment, name: Name, parameters: readonly Parameter[]): number | undefined {
  const base = name.prefix;
  if (base === undefined || base.isAnonymous || base === FUNCTION || typeof name.component !== 'string')
    return undefined;
  if (env.find(base) === undefined) return undefined;
  for (const [i, parameter] of parameters.entries()) {
    if (parameter.name === MOTIVE) return undefined;
    const head = getAppFn(parameter.type);
    if (head.kind === 'const' && head.name === base) return parameter.info === 'default' ? i : undefined;
    if (parameter.info === 'default') return undefined;
  }
  return undefined;
}

/** Whether `c.{levels}` applied to `count` arguments has a sort as its type, and whether that is `Prop`. */
export function sortOfApplication(
  facts: ConstantFacts,
  levels: readonly Level[],
  count: number,
): 'prop' | 'type' | 'no' | 'unknown' {
  if (count !== facts.parameters.length) return count < facts.parameters.length ? 'no' : 'unknown';
  if (facts.result.kind === 'sort') {
    const level = instantiateLevel(facts.result.level, facts.constant.levelParams, levels);
    return levelAlwaysZero(level) ? 'prop' : 'type';
  }
  return getAppFn(facts.result).kind === 'bvar' ? 'unknown' : 'no';
}
