import Mathlib.Algebra.Order.Field

/-!
The rules of `field_simp`: fractions are put on one denominator, and denominators are multiplied out of equations. Rules
for two fractions come before those for one.
-/

attribute [field_simps high] div_add_div div_sub_div div_eq_div_iff div_div_eq_mul_div div_le_div_iff div_lt_div_iff

attribute [field_simps] div_add' add_div' div_sub' sub_div' div_eq_iff eq_div_iff neg_div' mul_div_assoc'
  div_mul_eq_mul_div div_div inv_eq_one_div div_pow ne_eq
