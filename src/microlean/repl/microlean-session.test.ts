import { describe, expect, it } from 'vitest';
import { basisSession } from './fixtures/basis-session.js';
import type { ActingSite, PrintOptions, TacticAction } from './session.js';
import type { SessionState } from './session-state.js';

const session = basisSession();
const limit = { check() {} };
const print: PrintOptions = {
  pretty: true,
  ast: false,
  dependentMVars: false,
  auxiliaryDeclarations: false,
  implementationDetails: false,
};

const start = (statement: string) => session.startExpression(statement, [], limit);

/** Goals as `case tag | x : T | ⊢ target`. */
function goals(state: SessionState): string[] {
  return session.printGoals(state, print).map(goal => {
    const tag = goal.userName === undefined ? [] : [`case ${goal.userName}`];
    const vars = goal.vars.map(v => `${v.userName} : ${v.type.pp}`);
    return [...tag, ...vars, `⊢ ${goal.target.pp}`].join(' | ');
  });
}

function act(state: SessionState, action: TacticAction | string, site: ActingSite = { automatic: true }) {
  return session.runTactic(
    state,
    site,
    typeof action === 'string' ? { kind: 'tactic', text: action } : action,
    limit,
  );
}

/** The state after actions that must all succeed. */
function proceed(state: SessionState, ...actions: (TacticAction | string)[]): SessionState {
  return actions.reduce((current, action) => {
    const result = act(current, action);
    if (result.kind !== 'success') throw new Error(`${JSON.stringify(action)}: ${JSON.stringify(result)}`);
    return result.state;
  }, state);
}

describe('tactics', () => {
  it('shows goals as Lean does', () => {
    const state = proceed(start('∀ p q : Prop, p ∨ q → q ∨ p'), 'intro p q h', 'cases h');
    expect(goals(state)).toEqual([
      'case inl | p : Prop | q : Prop | h✝ : p | ⊢ q ∨ p',
      'case inr | p : Prop | q : Prop | h✝ : q | ⊢ q ∨ p',
    ]);
  });

  it('leaves a state as it was, whatever is run on it', () => {
    const state = proceed(start('∀ p q : Prop, p → q → p ∧ q'), 'intro p q hp hq');
    const before = goals(state);
    const split = proceed(state, 'constructor');
    expect(act(state, 'exact hq').kind).toBe('failure');
    proceed(split, 'exact hp', 'exact hq');
    expect(goals(state)).toEqual(before);
    expect(goals(split)).toHaveLength(2);
  });

  it('finishes a proof with a term that the kernel has checked', () => {
    const state = proceed(start('∀ p q : Prop, p ∧ q → q ∧ p'), 'rintro p q ⟨hp, hq⟩', 'exact ⟨hq, hp⟩');
    expect(goals(state)).toEqual([]);
    expect(session.rootTerm(state, true, print)).toMatchObject({ hasSorry: false, hasMVar: false });
  });

  it('says when a step uses sorry', () => {
    const result = act(start('False'), 'sorry');
    expect(result).toMatchObject({ kind: 'success', hasSorry: true });
  });

  it('tells failures from texts that are no tactics', () => {
    const state = start('True');
    expect(act(state, 'exact hp')).toMatchObject({ kind: 'failure' });
    expect(act(state, 'frobnicate')).toMatchObject({ kind: 'parse-error', offset: 0 });
    expect(act(state, 'constructor\nexact trivial')).toMatchObject({ kind: 'failure' });
  });

  it('runs several lines as a block', () => {
    expect(goals(proceed(start('∀ p : Prop, p → p'), 'intro p hp\nexact hp'))).toEqual([]);
  });

  it('acts on a chosen goal, and lets the others sleep if told to', () => {
    const state = proceed(start('∀ p q : Prop, p → q → p ∧ q'), 'intro p q hp hq', 'constructor');
    const second = act(state, 'exact hq', { automatic: false, goalIndex: 1 });
    if (second.kind !== 'success') throw new Error('the step failed');
    expect(goals(second.state)).toEqual([]);
    expect(session.rootTerm(second.state, false, print).hasMVar).toBe(true);
    const resumed = session.continueBranch(second.state, state);
    expect(goals(resumed)).toEqual(['case left | p : Prop | q : Prop | hp : p | hq : q | ⊢ p']);
    const names = session.printGoals(state, print).map(goal => goal.name);
    expect(goals(session.continueGoals(second.state, names))).toEqual(goals(resumed));
    expect(() => session.continueGoals(second.state, ['_uniq.99999999'])).toThrow(/not in scope/u);
  });

  it('shows and fills metavariables that goals share', () => {
    const state = proceed(start('∃ n : Nat, n = 2'), 'constructor');
    expect(goals(state)).toEqual(['case h | ⊢ ?w = 2', 'case w | ⊢ ℕ']);
    expect(goals(proceed(state, 'rfl'))).toEqual([]);
  });
});

describe('other actions', () => {
  it('adds facts and let-variables', () => {
    const state = start('∀ p : Prop, p → p');
    const withFact = proceed(state, 'intro p hp', { kind: 'have', type: 'p ∧ p', binderName: 'h' });
    expect(goals(withFact)).toEqual(['p : Prop | hp : p | ⊢ p ∧ p', 'p : Prop | hp : p | h : p ∧ p | ⊢ p']);
    const withLet = proceed(state, { kind: 'let', type: 'Nat', binderName: 'k' });
    expect(goals(withLet)[0]).toBe('case k | ⊢ ℕ');
  });

  it('drafts: each sorry is a goal', () => {
    const state = proceed(start('∀ p q : Prop, p → q → p ∧ q'), {
      kind: 'draft',
      text: 'fun p q hp hq => ⟨by sorry, hq⟩',
    });
    expect(goals(state)).toEqual(['p : Prop | q : Prop | hp : p | hq : q | ⊢ p']);
    expect(goals(proceed(state, 'exact hp'))).toEqual([]);
  });

  it('rewrites in conv mode and comes back by itself', () => {
    const opened = proceed(
      start('∀ (f : Nat → Nat) (a b : Nat), a = b → f a = f b'),
      'intro f a b h',
      { kind: 'mode', mode: 'conv' },
      'lhs',
    );
    expect(session.printGoals(opened, print)[0]).toMatchObject({ fragment: 'conv', target: { pp: 'f a' } });
    const left = proceed(opened, 'rw [h]', { kind: 'mode', mode: 'tactic' });
    expect(session.printGoals(left, print)[0]).toMatchObject({
      fragment: 'tactic',
      target: { pp: 'f b = f b' },
    });
    expect(goals(proceed(left, 'rfl'))).toEqual([]);
    expect(() => act(start('True'), { kind: 'mode', mode: 'tactic' })).toThrow(/does not have a fragment/u);
  });

  it('calculates in calc mode', () => {
    const state = proceed(
      start('∀ a b c : Nat, a = b → b = c → a = c'),
      'intro a b c h₁ h₂',
      { kind: 'mode', mode: 'calc' },
      'a = b',
    );
    expect(session.printGoals(state, print).map(goal => goal.fragment)).toEqual(['tactic', 'calc']);
    const last = proceed(state, 'exact h₁', '_ = c');
    expect(goals(proceed(last, 'exact h₂'))).toEqual([]);
  });
});

describe('files', () => {
  const file = { readHeader: true, inheritEnvironment: false, invocations: false };
  const header = 'import Mathlib\n\ntheorem helper (p q : Prop) (h : p ∧ q) : q := h.2\n\n';

  it('gives the same answer with and without a known header', () => {
    const texts = ['q ∧ p := ⟨helper p q h, h.1⟩', 'q := h.1', 'q := helper p q h'].map(
      rest => `${header}theorem t (p q : Prop) (h : p ∧ q) : ${rest}\n`,
    );
    const fresh = texts.map(text => basisSession().processFile(text, file, limit));
    const warm = texts.map(text => session.processFile(text, file, limit));
    expect(warm).toEqual(fresh);
    expect(warm.map(units => units.flatMap(unit => unit.messages).length)).toEqual([0, 1, 0]);
  });

  it('opens what a text leaves to be proved, without the theorem itself', () => {
    const text = `${header}theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  constructor\n  · sorry\n  · exact h.1\n`;
    const [open] = session.distil(text, { ignoreValues: false }, limit);
    expect(goals(open!)).toEqual(['p : Prop | q : Prop | h : p ∧ q | ⊢ q']);
    expect(act(open!, 'exact (t p q h).1')).toMatchObject({ kind: 'failure' });
    expect(goals(proceed(open!, 'exact helper p q h'))).toEqual([]);
    const [closed] = session.distil(text, { ignoreValues: true }, limit);
    expect(goals(closed!)).toEqual(['⊢ ∀ (p q : Prop), p ∧ q → q ∧ p']);
  });

  it('refuses to open a text with an error', () => {
    expect(() => session.distil('theorem t : Missing := sorry', { ignoreValues: true }, limit)).toThrow(
      /Missing/u,
    );
  });

  it('compares texts', () => {
    const source = 'theorem t (p : Prop) (h : p) : p := sorry';
    const track = (target: string) => session.track(source, target, limit);
    expect(track('theorem t (p : Prop) (h : p) : p := h')).toEqual({
      sourceMessages: [],
      targetMessages: [],
    });
    expect(track('theorem t (p : Prop) (h : p) : p ∧ p := ⟨h, h⟩').failure).toMatch(/different type/u);
    expect(track('theorem u (p : Prop) (h : p) : p := h').failure).toMatch(/missing/u);
    expect(track('theorem t (p : Prop) (h : p) : p := by sorry').failure).toMatch(/sorry/u);
    expect(track('axiom ax (p : Prop) : p').failure).toMatch(/missing/u);
    expect(track('theorem t (p : Prop) (h : p) : p := g').targetMessages).toHaveLength(1);
  });

  it('records tactics with the goals around them', () => {
    const text =
      'theorem t (p : Prop) (h : p) : p ∧ p := by\n  constructor\n  all_goals first | rfl | exact h\n';
    const [unit] = session.processFile(text, { ...file, invocations: true }, limit);
    expect(unit?.invocations?.map(({ tactic, goalAfter }) => [tactic, goalAfter])).toEqual([
      ['constructor', 'case left\np : Prop\nh : p\n⊢ p\ncase right\np : Prop\nh : p\n⊢ p'],
      ['all_goals first | rfl | exact h', ''],
      ['first | rfl | exact h', ''],
      ['exact h', ''],
      ['first | rfl | exact h', ''],
      ['exact h', ''],
    ]);
  });
});

describe('environment', () => {
  it('keeps what a file declares only if told to', () => {
    const own = basisSession();
    const text = 'def seven : Nat := 7';
    own.processFile(text, { readHeader: false, inheritEnvironment: false, invocations: false }, limit);
    expect(own.inspect('seven', print)).toBeUndefined();
    own.processFile(text, { readHeader: false, inheritEnvironment: true, invocations: false }, limit);
    expect(own.inspect('seven', print)).toMatchObject({ type: { pp: 'ℕ' }, isDefinition: true });
  });

  it('adds checked constants', () => {
    const own = basisSession();
    const request = {
      name: 'again',
      levels: [],
      type: 'True ∧ True',
      value: '⟨trivial, trivial⟩',
      isTheorem: true,
    };
    own.addConstant(request, limit);
    expect(own.inspect('again', print)?.type.pp).toBe('True ∧ True');
    expect(() => own.addConstant(request, limit)).toThrow(/already declared|taken/u);
    expect([...own.catalog()]).toContainEqual({ kind: 'theorem', name: 'again' });
  });

  it('echoes terms and finds where a tactic ends', () => {
    expect(session.echo({ text: 'fun p : Prop => p ∧ True', levels: [] }, print, limit)).toEqual({
      expression: { pp: 'fun p => p ∧ True' },
      type: { pp: 'Prop → Prop' },
    });
    expect(session.parse('intro x; rfl', 'tactic')).toBe('intro x'.length);
    expect(() => session.parse(')', 'tactic')).toThrow();
  });

  it('breaks off when the limit says so', () => {
    class Stop extends Error {}
    const stop = {
      check() {
        throw new Stop();
      },
    };
    const state = start('∀ p : Prop, p → p');
    expect(() =>
      session.runTactic(state, { automatic: true }, { kind: 'tactic', text: 'repeat (try skip)' }, stop),
    ).toThrow(Stop);
  });
});
