/** Compares what a file claims of an inductive block or quotient with what the kernel derived. Nothing is believed. */

import {
  alphaEqual,
  type ConstantInfo,
  type ConstructorInfo,
  type Environment,
  type Expr,
  type InductiveInfo,
  instantiateLevelParams,
  KernelException,
  levelParam,
  type Name,
  type QuotInfo,
  type RecursorInfo,
  TypeChecker,
  visitConstants,
} from '../kernel/index.js';
import type { InductiveRecord } from './reader.js';

/** A claim that does not hold. */
export interface FalseClaim {
  readonly rule: 'derived-field' | 'recursor' | 'quotient';
  readonly message: string;
  readonly terms: readonly Expr[];
}

/** The first false claim of an inductive record, if any. `derived` are the constants that the kernel added. */
export function checkInductiveClaims(
  env: Environment,
  record: InductiveRecord,
  derived: readonly ConstantInfo[],
  maxSteps: number,
): FalseClaim | undefined {
  const byName = new Map(derived.map(info => [info.name, info]));
  for (const claimed of [...record.types, ...record.ctors]) {
    const found = byName.get(claimed.name);
    const field = found === undefined ? 'name' : differentField(claimed, found);
    if (field !== undefined) return fieldClaim(claimed.name, field);
  }
  return checkRecursors(env, record, byName, maxSteps);
}

function fieldClaim(declaration: Name, field: string): FalseClaim {
  return {
    rule: 'derived-field',
    message: `the field ${field} of ${declaration} is not what follows from the declaration`,
    terms: [],
  };
}

const TYPE_FIELDS = ['numParams', 'numIndices', 'numNested', 'isRec', 'isUnsafe', 'isReflexive'] as const;
const CTOR_FIELDS = ['cidx', 'numParams', 'numFields', 'isUnsafe', 'induct'] as const;
const REC_FIELDS = ['numParams', 'numIndices', 'numMotives', 'numMinors', 'k', 'isUnsafe'] as const;

function differentField(claimed: InductiveInfo | ConstructorInfo, derived: ConstantInfo): string | undefined {
  if (!sameNames(claimed.levelParams, derived.levelParams)) return 'levelParams';
  if (claimed.kind === 'induct') {
    if (derived.kind !== 'induct') return 'kind';
    if (!sameNames(claimed.all, derived.all)) return 'all';
    if (!sameNames(claimed.ctors, derived.ctors)) return 'ctors';
    return TYPE_FIELDS.find(field => claimed[field] !== derived[field]);
  }
  return derived.kind !== 'ctor' ? 'kind' : CTOR_FIELDS.find(field => claimed[field] !== derived[field]);
}

function sameNames(left: readonly Name[], right: readonly Name[]): boolean {
  return left.length === right.length && left.every((name, i) => name === right[i]);
}

/** The recursors are exactly the derived ones: one more, of type False, was once believed by a checker. */
function checkRecursors(
  env: Environment,
  record: InductiveRecord,
  derived: ReadonlyMap<Name, ConstantInfo>,
  maxSteps: number,
): FalseClaim | undefined {
  const expected = [...derived.values()].filter(info => info.kind === 'rec');
  const claimed = new Map(record.recursors.map(info => [info.name, info]));
  const extra = record.recursors.find(info => derived.get(info.name)?.kind !== 'rec');
  const leftOut =
    record.recursors.length > 0 && record.ctors.length > 0 && record.recursors.every(isPlaceholder);
  const missing = leftOut ? undefined : expected.find(info => !claimed.has(info.name));
  if (extra !== undefined || missing !== undefined || claimed.size !== record.recursors.length)
    return {
      rule: 'recursor',
      message: extra
        ? `${extra.name} is not a recursor of the block`
        : 'the recursors given are not those of the block',
      terms: [],
    };
  if (leftOut) return undefined;
  for (const info of expected) {
    const failure = checkRecursor(env, claimed.get(info.name)!, info, maxSteps);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/**
 * A recursor without rules whose type speaks of nothing: some writers put one where they leave the recursor out. It
 * claims nothing of the recursor, which is derived in any case.
 */
function isPlaceholder(claimed: RecursorInfo): boolean {
  let constants = 0;
  visitConstants(claimed.type, new Set(), () => {
    constants++;
  });
  return claimed.rules.length === 0 && constants === 0 && claimed.type.looseBVarRange === 0;
}

function checkRecursor(
  env: Environment,
  claimed: RecursorInfo,
  derived: RecursorInfo,
  maxSteps: number,
): FalseClaim | undefined {
  const { name, levelParams } = claimed;
  if (levelParams.length !== derived.levelParams.length || new Set(levelParams).size !== levelParams.length)
    return fieldClaim(name, 'levelParams');
  if (!sameNames(claimed.all, derived.all)) return fieldClaim(name, 'all');
  const field = REC_FIELDS.find(key => claimed[key] !== derived[key]);
  if (field !== undefined) return fieldClaim(name, field);
  if (claimed.rules.length !== derived.rules.length) return fieldClaim(name, 'rules');
  const levels = levelParams.map(levelParam);
  const same = (given: Expr, own: Expr): FalseClaim | undefined => {
    const renamed = instantiateLevelParams(own, derived.levelParams, levels);
    if (alphaEqual(given, renamed) || equalTerms(env, levelParams, given, renamed, maxSteps))
      return undefined;
    const message = `a term of ${name} is not what follows from the declaration`;
    return { rule: 'recursor', message, terms: [renamed, given] };
  };
  const typeClaim = same(claimed.type, derived.type);
  if (typeClaim !== undefined) return typeClaim;
  for (const [i, rule] of claimed.rules.entries()) {
    const own = derived.rules[i]!;
    if (rule.ctor !== own.ctor || rule.nfields !== own.nfields) return fieldClaim(name, 'rules');
    const ruleClaim = same(rule.rhs, own.rhs);
    if (ruleClaim !== undefined) return ruleClaim;
  }
  return undefined;
}

/** Both are closed and definitionally equal. The claim is not type checked: it is compared and then forgotten. */
function equalTerms(
  env: Environment,
  levelParams: readonly Name[],
  given: Expr,
  own: Expr,
  maxSteps: number,
): boolean {
  if (given.looseBVarRange > 0) return false;
  const checker = new TypeChecker(env, { levelParams, maxSteps });
  try {
    return checker.isDefEq(own, given);
  } catch (error) {
    if (error instanceof KernelException) return false;
    throw error;
  }
}

/** Whether a quotient record is the built-in constant of that name, up to names of binders and universe parameters. */
export function checkQuotClaim(claimed: QuotInfo, builtIn: readonly QuotInfo[]): FalseClaim | undefined {
  const derived = builtIn.find(info => info.name === claimed.name);
  const problem = (message: string, terms: readonly Expr[] = []): FalseClaim => ({
    rule: 'quotient',
    message,
    terms,
  });
  if (derived === undefined || derived.quotKind !== claimed.quotKind)
    return problem(`${claimed.name} is not the quotient constant of kind ${claimed.quotKind}`);
  const { levelParams } = claimed;
  if (levelParams.length !== derived.levelParams.length || new Set(levelParams).size !== levelParams.length)
    return problem(`${claimed.name} has other universe parameters`);
  const type = instantiateLevelParams(derived.type, derived.levelParams, levelParams.map(levelParam));
  return alphaEqual(type, claimed.type)
    ? undefined
    : problem(`${claimed.name} has another type`, [type, claimed.type]);
}
