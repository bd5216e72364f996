/**
 * What every `ProofEnvironment` must do, as a vitest suite. The cases are ordinary Lean; an implementation that
 * cannot take them gives its own.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  LEAN_AXIOMS,
  type ProofEnvironment,
  type ProofState,
  type Theorem,
  TheoremError,
} from '../core/index.js';

/** A theorem with a proof, tactic by tactic. */
export interface ProvedCase {
  readonly theorem: Theorem;
  readonly tactics: readonly string[];
  /** Number of goals after each tactic; the last one is 0. */
  readonly goalsAfter: readonly number[];
}

/** What the suite runs. Every field has a default that is plain Lean 4 without Mathlib. */
export interface EnvironmentCases {
  /** Closed by its only tactic. */
  readonly oneStep?: ProvedCase;
  /** More than one step, and more than one goal on the way. */
  readonly manySteps?: ProvedCase;
  /** A block of several lines that proves `manySteps.theorem` in one call. */
  readonly block?: string;
  /** A tactic that fails on `oneStep.theorem`, and is no proof of it either. */
  readonly rejectedTactic?: string;
  /** A text that is not a tactic at all. */
  readonly brokenTactic?: string;
  /** Statements that do not elaborate. */
  readonly badTheorems?: readonly Theorem[];
  /** A proof that rests on Lean's axioms, and which. `null`: the environment has none. */
  readonly classical?: {
    readonly theorem: Theorem;
    readonly script: string;
    readonly axioms: readonly string[];
  } | null;
}

const AND_SWAP: Theorem = {
  name: 'and_swap',
  statement: 'theorem and_swap (p q : Prop) (h : p ∧ q) : q ∧ p',
};

/** The default cases. */
export const LEAN_CASES: Required<EnvironmentCases> = {
  oneStep: { theorem: AND_SWAP, tactics: ['exact ⟨h.2, h.1⟩'], goalsAfter: [0] },
  manySteps: {
    theorem: { name: 'imp_swap', statement: 'theorem imp_swap (p q : Prop) : p ∧ q → q ∧ p' },
    tactics: ['intro h', 'constructor', 'exact h.2', 'exact h.1'],
    goalsAfter: [1, 2, 1, 0],
  },
  block: 'intro h\nconstructor\nexact h.2\nexact h.1',
  rejectedTactic: 'exact h',
  brokenTactic: 'exact ⟨⟨',
  badTheorems: [
    { name: 'unknown_name', statement: 'theorem unknown_name (p : Prop) : p ∧ noSuchConstant' },
    { name: 'no_parse', statement: 'theorem no_parse (p : Prop : p' },
    { name: 'bad_type', statement: 'theorem bad_type (p : Prop) : p p' },
  ],
  classical: {
    theorem: { name: 'excluded_middle', statement: 'theorem excluded_middle (p : Prop) : p ∨ ¬p' },
    script: 'exact Classical.em p',
    axioms: LEAN_AXIOMS,
  },
};

/**
 * Declares the suite.
 *
 * @param name what is tested, for the report.
 * @param make a fresh environment; the suite closes it.
 */
export function testEnvironment(
  name: string,
  make: () => ProofEnvironment | Promise<ProofEnvironment>,
  cases: EnvironmentCases = {},
): void {
  const all: Required<EnvironmentCases> = { ...LEAN_CASES, ...cases };
  describe(`${name} is a ProofEnvironment`, () => {
    let environment: ProofEnvironment;
    beforeAll(async () => {
      environment = await make();
    });
    afterAll(() => environment?.close());
    testStart(() => environment, all);
    testApply(() => environment, all);
    testStates(() => environment, all);
    testVerify(() => environment, all);
    testCalls(() => environment, make, all);
  });
}

function testStart(
  environment: () => ProofEnvironment,
  { oneStep, badTheorems }: Required<EnvironmentCases>,
): void {
  test('describe names the implementation and its version', async () => {
    const info = await environment().describe();
    expect(info.name).not.toBe('');
    expect(info.version).not.toBe('');
  });

  test('start gives one goal, no tactics, and the same each time', async () => {
    const state = await environment().start(oneStep.theorem);
    expect(state.theorem).toEqual(oneStep.theorem);
    expect(state.tactics).toEqual([]);
    expect(state.goals).toHaveLength(1);
    expect(state.goals[0]!.target).not.toBe('');
    expect((await environment().start(oneStep.theorem)).goals).toEqual(state.goals);
  });

  test.each(badTheorems)('start refuses $name with a TheoremError, and goes on', async theorem => {
    const error = await environment()
      .start(theorem)
      .then(
        () => undefined,
        (reason: unknown) => reason,
      );
    expect(error).toBeInstanceOf(TheoremError);
    expect((error as TheoremError).theoremName).toBe(theorem.name);
    expect((error as TheoremError).message).not.toBe('');
    expect((await environment().start(oneStep.theorem)).goals).toHaveLength(1);
  });
}

function testApply(environment: () => ProofEnvironment, cases: Required<EnvironmentCases>): void {
  const { oneStep, manySteps, block, rejectedTactic, brokenTactic } = cases;

  test.each([
    ['one step', oneStep],
    ['many steps', manySteps],
  ])('apply proves tactic by tactic: %s', async (_, { theorem, tactics, goalsAfter }) => {
    const states = await run(environment(), await environment().start(theorem), tactics);
    expect(states.map(state => state.goals.length)).toEqual(goalsAfter);
    expect(states.at(-1)?.tactics).toEqual(tactics);
  });

  test('apply takes a block of several lines', async () => {
    const outcome = await environment().apply(await environment().start(manySteps.theorem), block);
    expect(outcome).toMatchObject({ kind: 'proved', state: { tactics: [block], goals: [] } });
  });

  test.each([
    ['a tactic that fails', rejectedTactic],
    ['a text that is no tactic', brokenTactic],
  ])('%s is a value with a message, and leaves the state usable', async (_, tactic) => {
    const state = await environment().start(oneStep.theorem);
    const before = structuredClone(state);
    const outcome = await environment().apply(state, tactic);
    expect(outcome.kind).toBe('rejected');
    expect(outcome.kind === 'rejected' && outcome.message.trim()).not.toBe('');
    expect(state).toEqual(before);
    expect((await environment().apply(state, oneStep.tactics[0]!)).kind).toBe('proved');
  });

  test.each(['sorry', 'exact sorry', 'admit'])('%s proves nothing', async tactic => {
    const outcome = await environment().apply(await environment().start(oneStep.theorem), tactic);
    expect(outcome.kind).not.toBe('proved');
  });

  test('one state takes many tactics: the second does not see the first', async () => {
    const state = await environment().start(manySteps.theorem);
    const first = await environment().apply(state, manySteps.tactics[0]!);
    const second = await environment().apply(state, manySteps.tactics[0]!);
    expect(second).toEqual(first);
  });
}

function testStates(
  environment: () => ProofEnvironment,
  { manySteps, oneStep }: Required<EnvironmentCases>,
): void {
  test('a released state is made again when it is used', async () => {
    const start = await environment().start(manySteps.theorem);
    const states = await run(environment(), start, manySteps.tactics.slice(0, -1));
    await environment().release([start, ...states]);
    const outcome = await environment().apply(states.at(-1)!, manySteps.tactics.at(-1)!);
    expect(outcome.kind).toBe('proved');
    expect((await environment().apply(start, manySteps.tactics[0]!)).kind).toBe('progress');
  });

  test('a state is a plain value: a copy works as well', async () => {
    const start = await environment().start(manySteps.theorem);
    const states = await run(environment(), start, manySteps.tactics.slice(0, -1));
    const copy: ProofState = structuredClone(states.at(-1)!);
    expect((await environment().apply(copy, manySteps.tactics.at(-1)!)).kind).toBe('proved');
  });

  test('release takes unknown states, and the same one twice', async () => {
    const state = await environment().start(oneStep.theorem);
    await environment().release([{ theorem: oneStep.theorem, tactics: ['never run'], goals: [] }]);
    await environment().release([state, state]);
    await environment().release([state]);
    await environment().release([]);
  });
}

function testVerify(environment: () => ProofEnvironment, cases: Required<EnvironmentCases>): void {
  const { oneStep, manySteps, block, rejectedTactic, brokenTactic, badTheorems, classical } = cases;

  test.each([
    ['one line', oneStep.theorem, oneStep.tactics.join('\n')],
    ['several lines', manySteps.theorem, manySteps.tactics.join('\n')],
    ['a block', manySteps.theorem, block],
  ])('verify accepts a right script and lists its axioms: %s', async (_, theorem, script) => {
    const verdict = await environment().verify(theorem, script);
    expect(verdict).toEqual({ kind: 'verified', axioms: [], libraryAxioms: [] });
  });

  test.each([
    ['a wrong script', rejectedTactic],
    ['a script that does not parse', brokenTactic],
    ['an empty script', ''],
    ['a comment', '-- nothing'],
    ['sorry', 'sorry'],
    ['a term with sorry', 'exact sorry'],
    ['admit', 'admit'],
  ])('verify refuses %s, with a reason', async (_, script) => {
    const verdict = await environment().verify(oneStep.theorem, script);
    expect(verdict.kind).toBe('refused');
    expect(verdict.kind === 'refused' && verdict.reason.trim()).not.toBe('');
  });

  test('verify refuses a script that stops early, and one that goes on after the end', async () => {
    const { theorem, tactics } = manySteps;
    const early = await environment().verify(theorem, tactics.slice(0, -1).join('\n'));
    expect(early.kind).toBe('refused');
    const late = await environment().verify(theorem, [...tactics, tactics.at(-1)].join('\n'));
    expect(late.kind).toBe('refused');
  });

  test('verify refuses a proof of another theorem', async () => {
    expect((await environment().verify(oneStep.theorem, block)).kind).toBe('refused');
  });

  test('verify throws a TheoremError for a statement that does not elaborate', async () => {
    for (const theorem of badTheorems) {
      await expect(environment().verify(theorem, 'trivial')).rejects.toBeInstanceOf(TheoremError);
    }
  });

  test('verify lists the axioms of a classical proof', async ({ skip }) => {
    if (classical === null) return skip('this environment has no classical axioms');
    const verdict = await environment().verify(classical.theorem, classical.script);
    expect(verdict).toEqual({ kind: 'verified', axioms: classical.axioms, libraryAxioms: [] });
  });
}

function testCalls(
  environment: () => ProofEnvironment,
  make: () => ProofEnvironment | Promise<ProofEnvironment>,
  { oneStep, manySteps, rejectedTactic }: Required<EnvironmentCases>,
): void {
  test('calls may be made at once; each gets its own answer', async () => {
    const state = await environment().start(oneStep.theorem);
    const tactics = Array.from({ length: 12 }, (_, index) =>
      index % 2 ? oneStep.tactics[0]! : rejectedTactic,
    );
    const outcomes = await Promise.all(tactics.map(tactic => environment().apply(state, tactic)));
    expect(outcomes.map(outcome => outcome.kind)).toEqual(
      tactics.map((_, index) => (index % 2 ? 'proved' : 'rejected')),
    );
    const runs = await Promise.all(
      Array.from({ length: 4 }, async () =>
        run(environment(), await environment().start(manySteps.theorem), manySteps.tactics),
      ),
    );
    for (const states of runs) expect(states.at(-1)!.goals).toEqual([]);
  });

  test('a fired signal makes calls throw its reason, and the environment goes on', async () => {
    const state = await environment().start(oneStep.theorem);
    const reason = new Error('no longer wanted');
    const signal = AbortSignal.abort(reason);
    await expect(environment().start(oneStep.theorem, { signal })).rejects.toBe(reason);
    await expect(environment().apply(state, oneStep.tactics[0]!, { signal })).rejects.toBe(reason);
    await expect(environment().verify(oneStep.theorem, oneStep.tactics[0]!, { signal })).rejects.toBe(reason);
    expect((await environment().apply(state, oneStep.tactics[0]!)).kind).toBe('proved');
  });

  test('close may be called twice, and on an environment that did nothing', async () => {
    const other = await make();
    await other.close();
    await other.close();
  });
}

/** Applies tactics one after the other; every one must be accepted. @returns the state after each. */
async function run(
  environment: ProofEnvironment,
  start: ProofState,
  tactics: readonly string[],
): Promise<ProofState[]> {
  const states: ProofState[] = [];
  for (const tactic of tactics) {
    const outcome = await environment.apply(states.at(-1) ?? start, tactic);
    if (!('state' in outcome)) throw new Error(`${tactic}: ${JSON.stringify(outcome)}`);
    expect(outcome.kind).toBe(outcome.state.goals.length === 0 ? 'proved' : 'progress');
    states.push(outcome.state);
  }
  return states;
}
