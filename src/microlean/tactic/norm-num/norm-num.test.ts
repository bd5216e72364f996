import { describe, expect, it } from 'vitest';
import { checkText } from '../../library/fixtures/elaborated-library.js';

const PRELUDE = 'open Nat\nvariable {α : Type} [Field α] [LinearOrder α] [IsStrictOrderedRing α]\n';
const errorsOf = (text: string) => checkText(`${PRELUDE}\n${text}`).errors;

const PROVED = [
  // Semirings, rings and fields.
  'example : (2 : α) + 3 = 5 := by norm_num',
  'example : (2 : α) * 3 - 7 = -1 := by norm_num1',
  'example : (1 : α) / 2 + 1 / 3 = 5 / 6 := by norm_num',
  'example : ((-2 : α) / 3) ^ 3 = -8 / 27 := by norm_num',
  'example : (3 : α)⁻¹ - (1 / 2) = -1 / 6 := by norm_num',
  'example : (2 : ℝ) ^ (-3 : ℤ) = 1 / 8 := by norm_num',
  'example : (-1 / 2 : ℚ) ^ (-3 : ℤ) = -8 := by norm_num',
  'example : (100 ^ 2 - 7 ^ 2 : ℝ) / (70 ^ 2 - 11 ^ 2) * ((70 - 11) * (70 + 11) / ((100 - 7) * (100 + 7))) = 1 := by norm_num',
  'example : (0 : ℝ)⁻¹ = 0 ∧ (1 : ℝ) / 0 = 0 := by norm_num',
  // Comparisons.
  'example : (1 : α) / 3 < 1 / 2 ∧ ¬(1 : α) / 2 ≤ 1 / 3 := by norm_num',
  'example : (-3 : α) < 4 ∧ (2 : α) ≥ -5 ∧ (1 : α) / 2 ≠ 2 / 3 := by norm_num',
  'example : (7 : ℂ) ≠ 8 := by norm_num',
  // Casts.
  'example : ((7 : ℕ) : ℝ) = 7 ∧ ((-3 : ℤ) : ℝ) < 4 := by norm_num',
  // Natural numbers.
  'example : (29 ^ 13 - 5 ^ 13) % 7 = 3 := by norm_num',
  'example : 3 - 5 = 0 ∧ 17 / 5 = 3 ∧ Nat.gcd 12 18 = 6 ∧ Nat.lcm 4 6 = 12 := by norm_num',
  'example : 5 ^ 999999 % 7 = 6 := by norm_num',
  'example : Nat.Prime 999983 ∧ ¬Nat.Prime 999981 ∧ ¬Nat.Prime 1 := by norm_num',
  'example : Nat.Coprime 15 28 ∧ 7 ≡ 2 [MOD 5] := by norm_num',
  'example : Nat.factorial 10 = 3628800 ∧ Nat.choose 30 15 = 155117520 ∧ Nat.sqrt 1000001 = 1000 := by norm_num',
  'example (a b c : ℕ) (h : digits 10 (5 ^ 100 % 1000) = [c, b, a]) : a = 6 := by\n  norm_num at h\n  exact h.2.2.symm',
  // Integers.
  'example : (-13 : ℤ) / 5 = -3 ∧ (-13 : ℤ) % 5 = 2 ∧ ¬(5 : ℤ) ∣ -36 := by norm_num',
  'example : (-2 : ℤ) ^ 2011 % 10 = 2 := by norm_num',
  'example : Int.natAbs (-5) = 5 ∧ Int.gcd 12 (-18) = 6 ∧ Even (-4 : ℤ) ∧ ¬Odd 10 := by norm_num',
  // Order, rounding, roots.
  'example : |(-3 / 2 : ℝ)| = 3 / 2 ∧ min (2 : ℝ) 3 = 2 ∧ max 4 3 = 4 := by norm_num',
  'example : ⌊(-10 / 3 : ℝ)⌋ = -4 ∧ ⌈(10 / 3 : ℚ)⌉ = 4 ∧ ⌊(10 / 3 : ℝ)⌋₊ = 3 := by norm_num',
  'example : Real.sqrt (9 / 4) = 3 / 2 := by norm_num',
  // Sums and products.
  'example : (∑ k ∈ Finset.range 101, k) % 6 = 4 := by norm_num',
  'example : ∑ k ∈ Finset.range 5, ((k : ℝ) / 2 - 1) = 0 := by norm_num',
  // With lemmas and hypotheses.
  'example (f : ℝ → ℝ) (h : ∀ x, f x = 5 * x + 4) : f 1 = 9 := by norm_num [h]',
  'example (x : ℝ) (h : x + 1 / 2 = 3 / 4 - 1) : x + 1 / 2 = -1 / 4 := by\n  norm_num at h ⊢\n  exact h',
  'example (h : (2 : ℝ) = 3) : False := by norm_num at h',
  'example (x : ℝ) (h : x = 2 + 3) (g : (1 : ℝ) < 2 → x < 6) : x = 5 ∧ x < 6 := by\n  norm_num at *\n  exact ⟨h, g⟩',
];

const REFUSED = [
  'example : (2 : α) + 2 = 5 := by norm_num',
  'example : (1 : α) / 3 < 1 / 4 := by norm_num',
  'example : (1 : α) / 3 ≤ 1 / 3 - 1 / 1000 := by norm_num',
  'example : (-2 : ℝ) ^ 3 = 8 := by norm_num',
  'example : (1 : ℝ) / 0 = 1 := by norm_num',
  'example : ¬(2 : ℝ) ≠ 3 := by norm_num',
  'example : 3 - 5 = 2 := by norm_num',
  'example : Nat.Prime 1 := by norm_num',
  'example : Nat.Prime 999981 := by norm_num',
  'example : ¬Nat.Prime 999983 := by norm_num',
  'example : 5 ^ 999999 % 7 = 5 := by norm_num',
  'example : (-13 : ℤ) / 5 = -2 := by norm_num',
  'example : (-13 : ℤ) % 5 = -3 := by norm_num',
  'example : 4 ∣ 10 := by norm_num',
  'example : Odd 10 := by norm_num',
  'example : Nat.choose 30 15 = 155117521 := by norm_num',
  'example : Nat.sqrt 99 = 10 := by norm_num',
  'example : |(-3 : ℝ)| = -3 := by norm_num',
  'example : ⌊(-1 / 2 : ℝ)⌋ = 0 := by norm_num',
  'example : Real.sqrt 2 = 1 := by norm_num',
  'example : Real.sqrt 4 = -2 := by norm_num',
  'example : ∑ k ∈ Finset.range 10, k = 55 := by norm_num',
  // True or false depending on what the type is.
  'example {R : Type} [CommRing R] : (2 : R) ≠ 3 := by norm_num',
  'example {R : Type} [Field R] : (2 : R) * 2⁻¹ = 1 := by norm_num1',
  // Nothing to evaluate.
  'example (x : ℝ) (h : x = 1) : x = 1 := by norm_num at h',
];

/** Terms with a claim that does not hold, which only the kernel stands against. */
const FORGED = [
  'theorem forged (a b : ℝ) (ha : a = Nat.cast 2) (hb : b = Nat.cast 2) : a + b = Nat.cast 5 := Microlean.NormNum.nat_add ha hb rfl',
  'theorem forged (a b : ℝ) (ha : a = Int.cast (Int.ofNat 3)) (hb : b = Int.cast (Int.ofNat 2)) : (a < b) = True := Microlean.NormNum.int_lt 0 ha hb rfl',
  'theorem forged (a b : ℝ) (ha : a = Int.cast (Int.ofNat 1) / Nat.cast 3) (hb : b = Int.cast (Int.ofNat 1) / Nat.cast 4) : (a < b) = True := Microlean.NormNum.rat_lt 0 ha hb rfl rfl rfl',
  'theorem forged (a b : ℝ) (ha : a = Int.cast (Int.ofNat 1) / Nat.cast 0) : a⁻¹ = Int.cast (Int.ofNat 0) / Nat.cast 1 := Microlean.NormNum.rat_inv_pos ha rfl rfl',
  'theorem forged : Nat.Prime 25 = True := Microlean.NormNum.prime_true 1 rfl rfl rfl rfl rfl',
  'theorem forged : Nat.Prime 7 = False := Microlean.NormNum.prime_false 1 7 rfl rfl rfl rfl',
  'theorem forged : 2 ^ 10 % 7 = 3 := Microlean.NormNum.pow_mod_even 10 3 (e := 5) (r := 4) rfl rfl rfl',
];

/** The same lemmas with claims that hold: what is refused above is refused for the numbers in it. */
const GENUINE = [
  'theorem genuine (a b : ℝ) (ha : a = Nat.cast 2) (hb : b = Nat.cast 2) : a + b = Nat.cast 4 := Microlean.NormNum.nat_add ha hb rfl',
  'theorem genuine (a b : ℝ) (ha : a = Int.cast (Int.ofNat 2)) (hb : b = Int.cast (Int.ofNat 3)) : (a < b) = True := Microlean.NormNum.int_lt 0 ha hb rfl',
  'theorem genuine (a b : ℝ) (ha : a = Int.cast (Int.ofNat 1) / Nat.cast 4) (hb : b = Int.cast (Int.ofNat 1) / Nat.cast 3) : (a < b) = True := Microlean.NormNum.rat_lt 0 ha hb rfl rfl rfl',
  'theorem genuine (a b : ℝ) (ha : a = Int.cast (Int.ofNat 1) / Nat.cast 3) : a⁻¹ = Int.cast (Int.ofNat 3) / Nat.cast 1 := Microlean.NormNum.rat_inv_pos ha rfl rfl',
  'theorem genuine : Nat.Prime 23 = True := Microlean.NormNum.prime_true 1 rfl rfl rfl rfl rfl',
  'theorem genuine : Nat.Prime 25 = False := Microlean.NormNum.prime_false 5 5 rfl rfl rfl rfl',
];

describe('norm_num', () => {
  for (const text of PROVED) it(`proves ${text}`, () => expect(errorsOf(text)).toEqual([]));
  for (const text of REFUSED) it(`refuses ${text}`, () => expect(errorsOf(text)).not.toEqual([]));
  for (const text of FORGED)
    it(`refuses the certificate ${text}`, () => expect(errorsOf(text)).not.toEqual([]));

  for (const text of GENUINE) it(`accepts the certificate ${text}`, () => expect(errorsOf(text)).toEqual([]));

  it('says that nothing changes', () =>
    expect(errorsOf('example (x : ℝ) (h : x = 1) : x = 1 := by norm_num at h').join()).toMatch(
      /norm_num made no progress/,
    ));
});
