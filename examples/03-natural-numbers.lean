import Mathlib

/-! Natural numbers, from easy to hard. -/

theorem two_and_two : 2 + 2 = 4 := by
  sorry

theorem swap_outer (a b c : ℕ) : a + b + c = c + b + a := by
  sorry

theorem shift_right (a b : ℕ) (h : a = b) : a + 3 = b + 3 := by
  sorry

theorem less_than_next (n : ℕ) : n < n + 1 := by
  sorry

theorem order_chain (a b c : ℕ) (h₁ : a ≤ b) (h₂ : b < c) : a < c := by
  sorry

theorem sum_zero_left (a b : ℕ) (h : a + b = 0) : a = 0 := by
  sorry

theorem between_neighbours (n m : ℕ) (h₁ : n ≤ m) (h₂ : m < n + 1) : m = n := by
  sorry

theorem double_is_sum (n : ℕ) : 2 * n = n + n := by
  sorry

theorem distribute_both (a b c d : ℕ) : (a + b) * (c + d) = a * c + a * d + (b * c + b * d) := by
  sorry

theorem product_zero (a b : ℕ) (h : a * b = 0) : a = 0 ∨ b = 0 := by
  sorry

theorem zero_times_by_induction (n : ℕ) : 0 * n = 0 := by
  sorry

theorem one_to_any_power (n : ℕ) : 1 ^ n = 1 := by
  sorry

theorem positive_power (n : ℕ) : 0 < 2 ^ n := by
  sorry

theorem below_power_of_two (n : ℕ) : n < 2 ^ n := by
  sorry

theorem even_or_odd_half (n : ℕ) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := by
  sorry

theorem subtract_and_add_back (a b : ℕ) (h : b ≤ a) : a - b + b = a := by
  sorry

theorem divides_sum (d a b : ℕ) (ha : d ∣ a) (hb : d ∣ b) : d ∣ a + b := by
  sorry

theorem product_of_neighbours_even (n : ℕ) : 2 ∣ n * (n + 1) := by
  sorry
