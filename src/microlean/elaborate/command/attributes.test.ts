import { describe, expect, it } from 'vitest';
import { nameOf } from '../../kernel/index.js';
import { checkText } from '../../library/fixtures/elaborated-library.js';

/** What is filed under an attribute's name about the constants of a text. */
function filed(text: string, attribute: string): unknown[] {
  const { env, errors } = checkText(text);
  expect(errors).toEqual([]);
  return env
    .entries('attribute', nameOf(attribute))
    .filter(entry => entry.declaration.toString().startsWith('mine'))
    .map(({ declaration, argument }) => [declaration.toString(), argument]);
}

describe('attributes that tactics look up', () => {
  it.each([
    ['@[bound] theorem mine : True := trivial', 'bound', undefined],
    ['@[fun_prop] theorem mine : True := trivial', 'fun_prop', undefined],
    [
      '@[aesop safe apply (rule_sets := [Foo])] theorem mine : True := trivial',
      'aesop',
      'safe apply (rule_sets := [Foo])',
    ],
    ['@[norm_cast] theorem mine : True ↔ True := Iff.rfl', 'norm_cast', undefined],
    ['@[simp, norm_cast elim] theorem mine : True ↔ True := Iff.rfl', 'norm_cast', 'elim'],
    ['@[push_cast] theorem mine : True ↔ True := Iff.rfl', 'push_cast', undefined],
    ['theorem mine : True := trivial\nattribute [mono] mine', 'mono', undefined],
  ])('%s', (text, attribute, argument) => {
    expect(filed(text, attribute)).toEqual([['mine', argument]]);
  });

  it('end with their section when they are local', () => {
    const text = 'theorem mine : True := trivial\nsection\nattribute [local ext] mine\nend';
    expect(filed(text, 'ext')).toEqual([]);
  });

  it.each([
    '@[nolint simpNF, inherit_doc] theorem mine : True := trivial',
    '@[deprecated "use it no more" (since := "2024-01-01")] theorem mine : True := trivial',
    '@[grind =] theorem mine : True := trivial',
  ])('are passed over where they change nothing that can be proved: %s', text => {
    expect(checkText(text).errors).toEqual([]);
  });

  it.each([
    ['@[to_additive] theorem mine : True := trivial', /to_additive.*write the additive declaration out/u],
    ['@[simps] def mine : Nat × Nat := (1, 2)', /simps.*write the lemmas out/u],
    ['@[no_such_thing] theorem mine : True := trivial', /'no_such_thing' is not supported/u],
  ])('are refused by name where they would make declarations, or are unknown: %s', (text, message) => {
    expect(checkText(text).errors.join()).toMatch(message);
  });
});

describe('open … in', () => {
  it('puts notations of a namespace in force for one command', () => {
    const notation = 'namespace Mine\nscoped notation "⟪" a "⟫" => Nat.succ a\nend Mine\n';
    expect(checkText(`${notation}open scoped Mine in\nexample : ⟪1⟫ = 2 := rfl`).errors).toEqual([]);
    expect(checkText(`${notation}open Mine in\nexample : ⟪1⟫ = 2 := rfl`).errors).toEqual([]);
    expect(checkText(`${notation}example : ⟪1⟫ = 2 := rfl`).errors).toHaveLength(1);
    const after = `${notation}open Mine in\nexample : ⟪1⟫ = 2 := rfl\nexample : ⟪1⟫ = 2 := rfl`;
    expect(checkText(after).errors).toHaveLength(1);
  });

  it('does so in terms and tactics', () => {
    expect(checkText('example : (open Nat in 3 !) = 6 := rfl').errors).toEqual([]);
    expect(
      checkText('example : Nat.factorial 3 = 6 := by\n  open Nat in exact (rfl : 3 ! = 6)').errors,
    ).toEqual([]);
  });
});
