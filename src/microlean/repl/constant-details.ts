/** Constants of an environment in the protocol's shapes. */

import type { LeanEnvironment } from '../elaborate/lean-environment.js';
import { Meta } from '../elaborate/meta/index.js';
import type { Scope } from '../elaborate/term/index.js';
import { type ConstantInfo, type Expr, type Name, visitConstants } from '../kernel/index.js';
import type { StateTools } from '../tactic/index.js';
import type { CatalogEntry, ConstantDetails, PrintedExpression, PrintOptions } from './session.js';
import { printTerm } from './session-print.js';

const KIND: Record<ConstantInfo['kind'], CatalogEntry['kind']> = {
  axiom: 'axiom',
  def: 'definition',
  thm: 'theorem',
  opaque: 'opaque',
  quot: 'quotient',
  induct: 'inductive',
  ctor: 'constructor',
  rec: 'recursor',
};

/** Everything about one constant; `undefined` if there is none. */
export function inspectConstant(
  env: LeanEnvironment,
  scope: Scope,
  tools: StateTools,
  name: Name,
  options: PrintOptions,
): ConstantDetails | undefined {
  const info = env.find(name);
  if (info === undefined) return undefined;
  const print = (expr: Expr): PrintedExpression => printTerm(new Meta(env, tools.ids), expr, scope, options);
  const module = env.entry('module', name)?.module;
  const value = 'value' in info ? info.value : undefined;
  return {
    type: print(info.type),
    isUnsafe: isUnsafe(info),
    isDefinition: info.kind === 'def',
    ...(value === undefined ? {} : { value: () => print(value) }),
    ...(module === undefined ? {} : { module }),
    typeDependency: () => constantsIn(info.type),
    valueDependency: () => (value === undefined ? [] : constantsIn(value)),
    ...shapeOf(info, print),
  };
}

function shapeOf(
  info: ConstantInfo,
  print: (expr: Expr) => PrintedExpression,
): Pick<ConstantDetails, 'inductInfo' | 'constructorInfo' | 'recursorInfo'> {
  switch (info.kind) {
    case 'induct':
      return {
        inductInfo: {
          numParams: info.numParams,
          numIndices: info.numIndices,
          all: info.all.map(String),
          ctors: info.ctors.map(String),
          isRec: info.isRec,
          isReflexive: info.isReflexive,
          isNested: info.numNested > 0,
        },
      };
    case 'ctor':
      return {
        constructorInfo: {
          induct: info.induct.toString(),
          cidx: info.cidx,
          numParams: info.numParams,
          numFields: info.numFields,
        },
      };
    case 'rec':
      return {
        recursorInfo: {
          all: info.all.map(String),
          numParams: info.numParams,
          numIndices: info.numIndices,
          numMotives: info.numMotives,
          numMinors: info.numMinors,
          rules: info.rules.map(rule => ({
            ctor: rule.ctor.toString(),
            nFields: rule.nfields,
            rhs: print(rule.rhs),
          })),
          k: info.k,
        },
      };
    default:
      return {};
  }
}

function isUnsafe(info: ConstantInfo): boolean {
  return ('isUnsafe' in info && info.isUnsafe) || (info.kind === 'def' && info.safety === 'unsafe');
}

function constantsIn(expr: Expr): string[] {
  const names = new Set<string>();
  visitConstants(expr, new Set(), name => names.add(name.toString()));
  return [...names];
}

/** The constants of a list, without internal and unsafe ones. */
export function* listConstants(env: LeanEnvironment, names: Iterable<Name>): Iterable<CatalogEntry> {
  for (const name of names) {
    const info = env.find(name);
    if (info === undefined || isUnsafe(info) || isInternal(name)) continue;
    const module = env.entry('module', name)?.module;
    yield { kind: KIND[info.kind], name: name.toString(), ...(module === undefined ? {} : { module }) };
  }
}

/** Names that start with `_` somewhere, or carry a number. */
function isInternal(name: Name): boolean {
  return name.components.some(part => typeof part === 'bigint' || part.startsWith('_'));
}
