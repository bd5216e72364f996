/** `fin_cases h`: one goal for each member of the finite collection in `h : x ∈ s`, or of the finite type of `h`. */

import {
  inferType,
  type Meta,
  MetaError,
  mkAppOptM,
  synthInstance,
  whnf,
  whnfR,
} from '../../elaborate/meta/index.js';
import { type Expr, type FVar, getAppArgs, headConstName, type MVar, nameOf } from '../../kernel/index.js';
import type { NumericCasesTactic } from '../../syntax/index.js';
import { casesOn } from '../cases-core.js';
import { assertHypothesis, goalTag, hypothesisType, retag } from '../goal.js';
import { appendTag, localName } from '../names.js';
import type { TacticContext } from '../tactic-context.js';
import type { TacticTable } from '../tactic-table.js';
import { hypothesisOf } from '../terms.js';

const MEMBERSHIP = nameOf('Membership.mem');
const LIST_MEM = nameOf('List.Mem');
const LIST_CONS = nameOf('List.cons');
const LIST_NIL = nameOf('List.nil');
const COLLECTIONS = new Set(['List', 'Multiset', 'Finset'].map(nameOf));
/** Members beyond which a collection is refused. */
const MAX_MEMBERS = 5000;

function runFinCases(ctx: TacticContext, tactic: NumericCasesTactic): void {
  if (tactic.terms.length === 0 || tactic.hypothesis !== undefined || tactic.bounds.length > 0)
    throw new MetaError('fin_cases takes hypotheses and variables, separated by commas');
  ctx.onMainGoal(goal => {
    let goals: readonly MVar[] = [goal];
    for (const term of tactic.terms)
      goals = goals.flatMap(open =>
        ctx.meta.withMVarContext(open, () => finCasesAt(ctx, open, hypothesisOf(ctx, term))),
      );
    return goals;
  });
}

function finCasesAt(ctx: TacticContext, goal: MVar, fvar: FVar): MVar[] {
  const { meta } = ctx;
  const type = hypothesisType(meta, fvar);
  const collection = collectionOf(meta, type);
  const base = goalTag(meta, goal);
  const goals =
    collection === undefined ? membersOfType(ctx, goal, fvar, type) : membersOf(ctx, goal, fvar, collection);
  return goals.map((open, i) => retag(meta, open, appendTag(base, localName(String(i)))));
}

/** `s` of `x ∈ s`. */
function collectionOf(meta: Meta, type: Expr): Expr | undefined {
  const reduced = whnfR(meta, type);
  return headConstName(reduced) === MEMBERSHIP ? getAppArgs(reduced)[3] : undefined;
}

/** Membership in a list is by its head or by its tail. */
function membersOf(ctx: TacticContext, goal: MVar, fvar: FVar, collection: Expr): MVar[] {
  const { meta } = ctx;
  const kind = headConstName(whnfR(meta, meta.instantiate(inferType(meta, collection))));
  if (kind === undefined || !COLLECTIONS.has(kind))
    throw new MetaError('fin_cases is for members of a List, a Multiset or a Finset');
  const goals: MVar[] = [];
  let rest: { goal: MVar; fvar: FVar } | undefined = { goal, fvar };
  while (rest !== undefined) {
    requireExplicit(ctx, rest.goal, rest.fvar);
    if (goals.length > MAX_MEMBERS) throw new MetaError(`fin_cases: more than ${MAX_MEMBERS} members`);
    const [first, second]: ReturnType<typeof casesOn> = casesOn(meta, rest.goal, rest.fvar);
    if (first === undefined) break;
    goals.push(first.goal);
    const membership: Expr | undefined = second?.fields.at(-1);
    rest =
      second !== undefined && membership?.kind === 'fvar'
        ? { goal: second.goal, fvar: membership }
        : undefined;
  }
  return goals;
}

/** @throws {MetaError} if a membership does not unfold to one in a list whose members are written out. */
function requireExplicit(ctx: TacticContext, goal: MVar, membership: FVar): void {
  const { meta } = ctx;
  meta.withMVarContext(goal, () => {
    const type = hypothesisType(meta, membership);
    const unfolded = whnf(meta, type);
    const list = headConstName(unfolded) === LIST_MEM ? getAppArgs(unfolded)[2] : undefined;
    const shape = list && headConstName(whnf(meta, list));
    if (shape !== LIST_CONS && shape !== LIST_NIL)
      throw new MetaError(`fin_cases failed: the members are not known in${ctx.printBlock(type)}`);
  });
}

/** A variable of a finite type is a member of the set of all its elements. */
function membersOfType(ctx: TacticContext, goal: MVar, fvar: FVar, type: Expr): MVar[] {
  const { meta } = ctx;
  const answer = synthInstance(meta, mkAppOptM(meta, nameOf('Fintype'), [type]));
  if (answer.kind !== 'found')
    throw new MetaError(`fin_cases failed: ${ctx.print(type)} is no membership and no finite type`);
  const elements = mkAppOptM(meta, nameOf('Fintype.elems'), [type, answer.value]);
  const proof = mkAppOptM(meta, nameOf('Fintype.complete'), [type, answer.value, fvar]);
  const asserted = assertHypothesis(meta, goal, nameOf('this'), inferType(meta, proof), proof);
  return meta.withMVarContext(asserted.goal, () => membersOf(ctx, asserted.goal, asserted.fvar, elements));
}

/** Adds `fin_cases` to a table. */
export function registerFinCases(table: TacticTable): void {
  table.register('fin_cases', runFinCases);
}
