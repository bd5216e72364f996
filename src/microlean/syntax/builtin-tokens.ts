/** Words and signs of Lean's own grammar that are not notations. A word listed here cannot name a variable. */
import { ALTERNATIVE_TOKENS } from './lexer.js';

/** Reserved words of terms and, as separators, of tactics. */
const TERM_WORDS = `at by calc do else finally for forall from fun generalizing have haveI if in
  let letI match mut nomatch nofun nat_lit renaming return set_option show sorry suffices then to unless using to
  where with hiding deriving extends termination_by decreasing_by exists Prop Sort Type Sort* Type* λ`;

/** Reserved words of commands. */
const COMMAND_WORDS = `abbrev alias attribute axiom class def elab elab_rules end example export import
  inductive include infix infixl infixr init_quot initialize instance lemma local macro macro_rules mutual namespace
  noncomputable notation notation3 omit opaque open partial postfix prefix private protected public scoped section
  structure syntax declare_syntax_cat theorem universe unsafe variable #check #eval #print #reduce #synth #guard #check_failure`;

const SIGNS = `( ) [ ] { } ⟨ ⟩ ⦃ ⦄ ‹ › #[ ![ , ; : := . .. .{ ... :: _ ? @ ! | || · • → -> ← <- => ↦ ∀ ∃ ∃! | $ <| |> |>. ▸
  // ' \` <;> <|> ⊢ ↑ ⇑ ↥ ↓ ]' @[ ∑ ∏ ∑' ∏' ⋃ ⋂ ⨆ ⨅ Σ Σ' ∫ ∀ᶠ ∃ᶠ ∂ Π ∃ᵉ ∀ᵉ + - * ← ⊇ %[ ~ # $( \`( \`\``;

/** Every token that is reserved before any notation is declared. */
export const BUILTIN_TOKENS: readonly string[] = [
  ...new Set([...`${TERM_WORDS} ${COMMAND_WORDS} ${SIGNS}`.split(/\s+/u), ...ALTERNATIVE_TOKENS]),
];
