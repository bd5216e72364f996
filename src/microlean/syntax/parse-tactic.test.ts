import { describe, expect, it } from 'vitest';
import { builtinTable } from './builtin-table.js';
import { dump } from './dump.js';
import { parseTactic, parseTacticBlock } from './parse.js';
import { formatParseError } from './parse-error.js';

function read(text: string): string {
  const result = parseTactic(text);
  return result.ok ? dump(result.value) : formatParseError(result.error);
}

function block(text: string): string {
  const result = parseTacticBlock(text);
  return result.ok ? dump(result.value) : formatParseError(result.error);
}

describe('parseTactic', () => {
  it.each([
    ['exact h', '(exact term=h)'],
    ['apply f at h', '(apply term=f location=(targets hypotheses=[h]))'],
    [
      'intro x ⟨y, z⟩ _ (h : p)',
      '(intro binders=[(x) (patternBinder pattern=(anonymousConstructor items=[y z])) (_) (h : p)])',
    ],
    [
      'rintro ⟨x, hx⟩ (h | -) (a b : T) rfl',
      '(rintro patterns=[(pattern pattern=(tuple patterns=[(one name="x") (one name="hx")])) (pattern pattern=(alternatives patterns=[(one name="h") clear])) (group patterns=[(pattern pattern=(one name="a")) (pattern pattern=(one name="b"))] type=T) (pattern pattern=rfl)])',
    ],
    [
      'rcases h with ⟨x, rfl | ⟨y, -⟩⟩ | @⟨_⟩',
      '(rcases targets=[<term=h>] pattern=(alternatives patterns=[(tuple patterns=[(one name="x") (alternatives patterns=[rfl (tuple patterns=[(one name="y") clear])])]) (explicit pattern=(tuple patterns=[ignore]))]))',
    ],
    [
      'obtain ⟨x, hx : p⟩ : q := e',
      '(obtain pattern=(tuple patterns=[(one name="x") (typed pattern=(one name="hx") type=p)]) type=q values=[e])',
    ],
    [
      'rw [a, ← b x, <- c] at h ⊢',
      '(rw rules=[<term=a> <inverse term=(b x)> <inverse term=c>] location=(targets hypotheses=[h] goal))',
    ],
    ['rw [a] at h |-', '(rw rules=[<term=a>] location=(targets hypotheses=[h] goal))'],
    ['nth_rw 2 3 [a] at h', '(nth_rw rules=[<term=a>] occurrences=[2 3] location=(targets hypotheses=[h]))'],
    [
      'simp only [a, -b, ← c, *, ↓d] at *',
      '(simp only args=[(lemma phase="post" term=a) (erase term=b) (lemma inverse phase="post" term=c) star (lemma phase="pre" term=d)] location=wildcard)',
    ],
    [
      'simp +arith -zeta (maxSteps := 5) (disch := omega)',
      '(simp config=[<option="arith" value> <option="zeta"> <option="maxSteps" value=5>] discharger=<tactics=[(configured name="omega")]>)',
    ],
    ['simp! [a]', '(simp bang args=[(lemma phase="post" term=a)])'],
    ['simpa only [a] using h', '(simpa only args=[(lemma phase="post" term=a)] using=h)'],
    ['norm_num [a] at h', '(norm_num args=[(lemma phase="post" term=a)] location=(targets hypotheses=[h]))'],
    ['nlinarith [sq_nonneg (a - b), h]', '(nlinarith terms=[(sq_nonneg (paren (term_-_ a b))) h])'],
    ['linear_combination (exp := 2) 3 * h', '(linear_combination exponent=2 term=(term_*_ 3 h))'],
    ['use a + 1, b', '(use terms=[(term_+_ a 1) b])'],
    ['exists x', '(exists terms=[x])'],
    [
      'have h : a = b := by simp',
      '(have declaration=<name=h type=(term_=_ a b) value=(by tactics=<tactics=[simp]>)>)',
    ],
    ['have h : a', '(have declaration=<name=h type=a>)'],
    ['have ⟨x, hx⟩ := h', '(have declaration=<pattern=(anonymousConstructor items=[x hx]) value=h>)'],
    ['have : a := b', '(have declaration=<type=a value=b>)'],
    ['let x := 2', '(let declaration=<name=x value=2>)'],
    ['set x := a + b with ← h', '(set name=x value=(term_+_ a b) hypothesis=<inverse name=h>)'],
    ['suffices h : p by simp', '(suffices name=h type=p proof=(by tactics=<tactics=[simp]>))'],
    [
      'generalize h : f x = y at z',
      '(generalize items=[<hypothesis=h term=(f x) name=y>] location=(targets hypotheses=[z]))',
    ],
    ['by_cases h : p ∧ q', '(by_cases name=h proposition=(term_∧_ p q))'],
    ['by_contra! h', '(by_contra bang name=h)'],
    ['contrapose! h with h2', '(contrapose bang hypothesis=h newName=h2)'],
    ['cases h', '(cases targets=[<term=h>])'],
    ["cases' h with a b", "(cases' targets=[<term=h>] names=[a b])"],
    [
      "induction' n using foo with n ih generalizing m",
      "(induction' targets=[<term=n>] using=foo names=[n ih] generalizing=[m])",
    ],
    [
      'induction n using r generalizing m k with | zero => rfl | @succ n _ => ?_',
      '(induction targets=[<term=n>] using=r generalizing=[m k] alternatives=[<constructors=[<constructorName="zero">] body=<tactics=[(plain name="rfl")]>> <constructors=[<constructorName="succ" explicit args=[n _]>]>])',
    ],
    [
      'case inl x _ | inr y => simp',
      '(case tags=[<tag=inl args=[x _]> <tag=inr args=[y]>] block=<tactics=[simp]>)',
    ],
    ['next x => simp', '(next tags=[<args=[x]>] block=<tactics=[simp]>)'],
    [
      'first | rfl | simp; done',
      '(first alternatives=[<tactics=[(plain name="rfl")]> <tactics=[simp (plain name="done")]>])',
    ],
    ['a <;> b', "<input>:1:0: unknown tactic 'a'"],
    [
      'simp <;> ring <;> rfl',
      '(thenAll first=(thenAll first=simp second=(plain name="ring")) second=(plain name="rfl"))',
    ],
    ['try simp', '(try block=<tactics=[simp]>)'],
    [
      'all_goals (simp; rfl)',
      '(all_goals block=<tactics=[(group block=<tactics=[simp (plain name="rfl")]>)]>)',
    ],
    ['iterate 3 simp', '(iterate count=3 block=<tactics=[simp]>)'],
    ['· simp', '(bullet block=<tactics=[simp]>)'],
    ['. simp', '(bullet block=<tactics=[simp]>)'],
    [
      'match x with | 0 => simp | n+1 => rfl',
      '(match discriminants=[<term=x>] alternatives=[<rows=[[0]] body=<tactics=[simp]>> <rows=[[(term_+_ n 1)]] body=<tactics=[(plain name="rfl")]>>])',
    ],
    [
      'if h : p then simp else rfl',
      '(if hypothesis=h condition=p thenBranch=<tactics=[simp]> elseBranch=<tactics=[(plain name="rfl")]>)',
    ],
    [
      'calc a = b := by rw [h]\n  _ = c := rfl',
      '(calc steps=[<relation=(term_=_ a b) proof=(by tactics=<tactics=[(rw rules=[<term=h>])]>)> <relation=(term_=_ _ c) proof=rfl>])',
    ],
    ['conv_lhs => rw [h]', '(conv_lhs block=<steps=[(tactic tactic=(rw rules=[<term=h>]))]>)'],
    [
      'conv at h in f x => enter [1, x, @2]; ext y; arg 2',
      '(conv location=(targets hypotheses=[h]) pattern=(f x) block=<steps=[(enter path=[1 "x" <explicit=2>]) (ext names=[y]) (arg index=2)]>)',
    ],
    ['interval_cases h : x', '(interval_cases hypothesis=h terms=[x])'],
    ['lift x to ℕ using h with y', '(lift term=x type=(termℕ) using=h names=[y])'],
    [
      'ext x y : 1',
      '(ext patterns=[(pattern pattern=(one name="x")) (pattern pattern=(one name="y"))] depth=1)',
    ],
    ['change a = b at h', '(change type=(term_=_ a b) location=(targets hypotheses=[h]))'],
    ['aesop (add safe foo) (config := {})', '(aesop clauses=["(add safe foo)" "(config := {})"])'],
    ['set_option maxRecDepth 5 in simp', '(setOptionIn option=maxRecDepth value=5 block=<tactics=[simp]>)'],
    ['omega', '(configured name="omega")'],
    ['clear * - h', '(clear_except hypotheses=[h])'],
    [
      'gcongr ?_ * x with i hi',
      '(gcongr patterns=[(pattern pattern=(one name="i")) (pattern pattern=(one name="hi"))] term=(term_*_ (syntheticHole name="_") x))',
    ],
    ['convert h using 2', '(convert term=h depth=2)'],
    ['specialize h a b', '(specialize term=(h a b))'],
    [
      'have h : a := by\nsimp\nrfl',
      '(have declaration=<name=h type=a value=(by tactics=<tactics=[simp (plain name="rfl")]>)>)',
    ],
    ['exacts [a, b]', '(exacts terms=[a b])'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['', '<input>:1:0: unexpected end of input; expected tactic'],
    ['foo bar', "<input>:1:0: unknown tactic 'foo'"],
    [')', "<input>:1:0: unexpected token ')'; expected tactic"],
    ['rw foo', "<input>:1:3: unexpected identifier; expected '['"],
    ['simp [a', "<input>:1:7: unexpected end of input; expected ']'"],
    ['simp\nrfl', '<input>:2:0: unexpected identifier; expected end of input'],
    ['rfl <|> simp', "<input>:1:4: unexpected token '<|>'; expected end of input"],
    ['clear', '<input>:1:5: unexpected end of input; expected term'],
    ['simp; rfl', "<input>:1:4: unexpected token ';'; expected end of input"],
    ['exact h where', "<input>:1:8: unexpected token 'where'; expected end of input"],
    ['rw [a] at', "<input>:1:9: unexpected end of input; expected identifier, '*' or '⊢'"],
    ['cases h with a b', "<input>:1:13: unknown tactic 'a'"],
    ['have h : a := by foo', "<input>:1:17: unknown tactic 'foo'"],
    ['induction n with | zero rfl', "<input>:1:27: unexpected end of input; expected '=>'"],
  ])('refuses %s', (text, expected) => expect(read(text)).toBe(expected));

  it("reads the Natural Number Game's `with a b` only when asked", () => {
    const table = builtinTable().withGameTactics();
    const result = parseTactic('induction n with d hd generalizing c', table);
    expect(result.ok && dump(result.value)).toBe(
      "(induction' targets=[<term=n>] names=[d hd] generalizing=[c])",
    );
  });
});

describe('parseTacticBlock', () => {
  it.each([
    ['simp\nrfl', '<tactics=[simp (plain name="rfl")]>'],
    ['simp; rfl;', '<tactics=[simp (plain name="rfl")]>'],
    [
      `exact g (𝒫 s) (by simp\n${' '.repeat(18)}rfl)`,
      '<tactics=[(exact term=(g (paren (term𝒫_ s)) (paren (by tactics=<tactics=[simp (plain name="rfl")]>))))]>',
    ],
    ['  exact foo\n    bar\n  simp', '<tactics=[(exact term=(foo bar)) simp]>'],
    [
      'have h : a := by\n  simp\n  rfl\nexact h',
      '<tactics=[(have declaration=<name=h type=a value=(by tactics=<tactics=[simp (plain name="rfl")]>)>) (exact term=h)]>',
    ],
    [
      'have h : a\n· simp\nexact h',
      '<tactics=[(have declaration=<name=h type=a>) (bullet block=<tactics=[simp]>) (exact term=h)]>',
    ],
    [
      'constructor\n· simp\n  rfl\n· rfl',
      '<tactics=[(plain name="constructor") (bullet block=<tactics=[simp (plain name="rfl")]>) (bullet block=<tactics=[(plain name="rfl")]>)]>',
    ],
    [
      'cases h with\n| inl a => simp\n| inr b =>\n  simp\n  rfl\nrfl',
      '<tactics=[(cases targets=[<term=h>] alternatives=[<constructors=[<constructorName="inl" args=[a]>] body=<tactics=[simp]>> <constructors=[<constructorName="inr" args=[b]>] body=<tactics=[simp (plain name="rfl")]>>]) (plain name="rfl")]>',
    ],
    [
      'rcases h with h | h <;>\n  simp <;>\n    rfl',
      '<tactics=[(thenAll first=(thenAll first=(rcases targets=[<term=h>] pattern=(alternatives patterns=[(one name="h") (one name="h")])) second=simp) second=(plain name="rfl"))]>',
    ],
    ['simp\n  <;> rfl', '<tactics=[(thenAll first=simp second=(plain name="rfl"))]>'],
    [
      'exact ⟨_, by\n  simp\n  rfl, 3⟩',
      '<tactics=[(exact term=(anonymousConstructor items=[_ (by tactics=<tactics=[simp (plain name="rfl")]>) 3]))]>',
    ],
    [
      'calc a = b := by simp\n  _ = c := by rfl\nexact h',
      '<tactics=[(calc steps=[<relation=(term_=_ a b) proof=(by tactics=<tactics=[simp]>)> <relation=(term_=_ _ c) proof=(by tactics=<tactics=[(plain name="rfl")]>)>]) (exact term=h)]>',
    ],
    [
      'calc\n  a = b := p\n  b = c := q\nexact h',
      '<tactics=[(calc steps=[<relation=(term_=_ a b) proof=p> <relation=(term_=_ b c) proof=q>]) (exact term=h)]>',
    ],
    ['simp\nstop\nthis is ( not read', '<tactics=[simp stop]>'],
    [
      'let x := 1\nhave : p := q\nexact x',
      '<tactics=[(let declaration=<name=x value=1>) (have declaration=<type=p value=q>) (exact term=x)]>',
    ],
  ])('%s', (text, expected) => expect(block(text)).toBe(expected));

  it.each([
    ['simp\n  rfl', '<input>:2:2: unexpected identifier; expected end of input'],
    ['simp\nfoo', "<input>:2:0: unknown tactic 'foo'"],
    [
      'have h : a := by\nsimp',
      '<input>:2:0: unexpected identifier; expected tactic block to the right of the enclosing one',
    ],
    [
      'constructor\n·\nsimp',
      '<input>:3:0: unexpected identifier; expected tactic to the right of the bullet',
    ],
  ])('refuses %s', (text, expected) => expect(block(text)).toBe(expected));
});
