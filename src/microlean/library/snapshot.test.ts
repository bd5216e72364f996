import { describe, expect, it } from 'vitest';
import { alphaEqual, axiomsOf, nameOf } from '../kernel/index.js';
import { type ElaboratedModule, elaborateModules } from './elaborate-modules.js';
import { loadModules } from './load-library.js';
import type { LibraryModule } from './modules.js';
import { Snapshot } from './snapshot-reader.js';
import { writeSnapshot } from './snapshot-writer.js';

const module = (name: string, imports: readonly string[], text: string): LibraryModule => ({
  name,
  path: `${name}.lean`,
  imports,
  text,
});

const LOGIC = `
universe u
inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a
inductive HEq {α : Sort u} : α → {β : Sort u} → β → Prop where
  | refl (a : α) : HEq a a
axiom choice : Prop
inductive MyNat : Type where
  | zero : MyNat
  | succ (n : MyNat) : MyNat
theorem same (n : MyNat) : Eq n n := Eq.refl n
`;
const MORE = `
def two : MyNat := MyNat.succ (MyNat.succ MyNat.zero)
axiom chosen : choice
theorem usesAxiom : choice := chosen
infixl:65 " ⊹ " => Eq
class Marked (n : MyNat) : Prop
instance : Marked two := ⟨⟩
`;

function elaborated() {
  const done: ElaboratedModule[] = [];
  const env = elaborateModules([module('Logic', [], LOGIC), module('More', ['Logic'], MORE)], m =>
    done.push(m),
  );
  return { env, done };
}

describe('snapshot', () => {
  it('gives back every constant as it was', () => {
    const { env, done } = elaborated();
    expect(done.flatMap(m => m.messages)).toEqual([]);
    const loaded = loadModules(new Snapshot(writeSnapshot(done, env.kernel)), ['More']);
    const constants = done.flatMap(m => m.constants);
    expect(constants.length).toBeGreaterThan(15);
    for (const constant of constants) {
      const back = loaded.env.get(constant.name);
      expect(back).toMatchObject({ kind: constant.kind, levelParams: constant.levelParams });
      expect(alphaEqual(back.type, constant.type)).toBe(true);
      if ('value' in constant) expect(alphaEqual((back as typeof constant).value, constant.value)).toBe(true);
    }
  });

  it('gives back entries, notations and axioms', () => {
    const { env, done } = elaborated();
    const loaded = loadModules(new Snapshot(writeSnapshot(done, env.kernel)), ['More']);
    expect(loaded.env.entries('instance', nameOf('Marked'))).toEqual(
      env.entries('instance', nameOf('Marked')),
    );
    expect(loaded.scope.table.matchToken('⊹', 0)).toBe('⊹');
    expect(loaded.env.entry('module', nameOf('two'))).toEqual({ module: 'More' });
    expect(axiomsOf(loaded.env.kernel, [nameOf('usesAxiom')])).toEqual(
      axiomsOf(env.kernel, [nameOf('usesAxiom')]),
    );
    expect(
      axiomsOf(loaded.env.kernel, [nameOf('usesAxiom')])
        .map(String)
        .sort(),
    ).toEqual(['choice', 'chosen']);
  });

  it('loads only what is asked for and its imports', () => {
    const { env, done } = elaborated();
    const snapshot = new Snapshot(writeSnapshot(done, env.kernel));
    expect(loadModules(snapshot, ['Logic']).env.find(nameOf('two'))).toBeUndefined();
    expect(() => loadModules(snapshot, ['Nonsense'])).toThrow(RangeError);
  });

  it('refuses bytes that are no snapshot', () => {
    expect(() => new Snapshot(new Uint8Array(64))).toThrow(TypeError);
  });
});
