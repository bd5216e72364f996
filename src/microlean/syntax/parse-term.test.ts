import { describe, expect, it } from 'vitest';
import { Name } from '../kernel/name.js';
import { builtinTable } from './builtin-table.js';
import { dump } from './dump.js';
import { parseTerm } from './parse.js';
import { formatParseError } from './parse-error.js';

const table = builtinTable().withOpenNamespace('Nat').withOpenNamespace('Real');

function read(text: string): string {
  const result = parseTerm(text, table);
  return result.ok ? dump(result.value) : formatParseError(result.error);
}

/** Both texts have one tree, but for parentheses. */
function same(text: string, explicit: string): void {
  const [left, right] = [parseTerm(text, table), parseTerm(explicit, table)];
  expect(left.ok && dump(withoutParentheses(left.value))).toBe(
    right.ok && dump(withoutParentheses(right.value)),
  );
  expect(left.ok).toBe(true);
}

function withoutParentheses(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutParentheses);
  if (node === null || typeof node !== 'object' || node instanceof Name) return node;
  const part = node as Readonly<Record<string, unknown>>;
  if (part.kind === 'paren') return withoutParentheses(part.term);
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withoutParentheses(value)]));
}

describe('precedence', () => {
  it.each([
    ['a + b * c ^ 2 - -d', '(a + (b * (c ^ 2))) - (-d)'],
    ['-x ^ 2', '-(x ^ 2)'],
    ['a ^ b ^ c', 'a ^ (b ^ c)'],
    ['a - b - c', '(a - b) - c'],
    ['¬ a = b ∧ c', '(¬ (a = b)) ∧ c'],
    ['a ∧ b ∨ c → d ↔ e', '((((a ∧ b) ∨ c) → d) ↔ e)'],
    ['a → b → c', 'a → (b → c)'],
    ['a ∧ b ∧ c', 'a ∧ (b ∧ c)'],
    ['f x⁻¹ * g y', '(f (x⁻¹)) * (g y)'],
    ['2 * n ! + 1', '(2 * (n !)) + 1'],
    ['a % b = c ↔ d ∣ e', '((a % b) = c) ↔ (d ∣ e)'],
    ['x ∈ s ∪ t ∩ u', 'x ∈ (s ∪ (t ∩ u))'],
    ['f ∘ g ∘ h', 'f ∘ (g ∘ h)'],
    ['a :: b :: l ++ m', '(a :: (b :: l)) ++ m'],
    ['√2 * x', '(√2) * x'],
    ['c • x + y', '(c • x) + y'],
    ['∑ i ∈ s, f i * 2 + 1', '(∑ i ∈ s, (f i * 2)) + 1'],
    ['2 * ∑ i ∈ s, f i', '2 * (∑ i ∈ s, f i)'],
    ['α × β → γ ⊕ δ', '(α × β) → (γ ⊕ δ)'],
    ['x < y ∧ y ≤ z', '(x < y) ∧ (y ≤ z)'],
    ['a != b && c == d', '(a != b) && (c == d)'],
    ['h ▸ h.symm ▸ e', 'h ▸ (h.symm ▸ e)'],
    ['f <| g <| x + 1', 'f (g (x + 1))'],
    ['x |> f |> g', 'g (f x)'],
    ['f $ x', 'f x'],
    ['x |>.f a |>.g', '((x).f a).g'],
  ])('%s', (text, explicit) => same(text, explicit));

  it('relations do not chain', () => {
    expect(read('a = b = c')).toBe("<input>:1:6: unexpected token '='; expected end of input");
  });
});

describe('terms', () => {
  it.each([
    ['f x y.1 (z := 2) ..', '(f x (projection target=y field=1) z:=2 ..)'],
    [
      'h.1.2.symm',
      '(projection target=(projection target=(projection target=h field=1) field=2) field="symm")',
    ],
    ['x.foo.bar', 'x.foo.bar'],
    ['(f x).foo.bar y', '((projection target=(projection target=(paren (f x)) field="foo") field="bar") y)'],
    ['(x y : T) → p', '(forall style="arrow" binders=[(x y : T)] body=p)'],
    ['{x : T} → p', '(forall style="arrow" binders=[{x : T}] body=p)'],
    [
      '[C α] → [i : D α] → p',
      '(forall style="arrow" binders=[[(C α)]] body=(forall style="arrow" binders=[[i : (D α)]] body=p))',
    ],
    ['⦃x : T⦄ → p', '(forall style="arrow" binders=[⦃x : T⦄] body=p)'],
    ['(0 : T) → p', '(arrow domain=(typeAscription term=0 type=T) codomain=p)'],
    ['∀ x y : T, p', '(forall style="forall" binders=[(x y : T)] body=p)'],
    ['∀ (x : T) {y}, p', '(forall style="forall" binders=[(x : T) {y}] body=p)'],
    [
      '∀ x > 0, p',
      '(forall style="forall" binders=[(x)] predicate=<operator=">" bound=0 condition=(term_>_ x 0)> body=p)',
    ],
    ['∃ x y, p', '(exists binders=[(x) (y)] body=p)'],
    ['∃ (x : T) (y : U), p', '(exists binders=[(x : T) (y : U)] body=p)'],
    ['∃! x, p', '(exists unique binders=[(x)] body=p)'],
    [
      'fun x (y : T) {z} ⟨a, b⟩ => e',
      '(fun binders=[(x) (y : T) {z} (patternBinder pattern=(anonymousConstructor items=[a b]))] body=e)',
    ],
    ['fun x y : T ↦ e', '(fun binders=[(x : T) (y : T)] body=e)'],
    ['λ (a, b) => e', '(fun binders=[(patternBinder pattern=(tuple items=[a b]))] body=e)'],
    [
      'fun | 0, _ => a | n+1, m => b',
      '(funMatch alternatives=[<rows=[[0 _]] body=a> <rows=[[(term_+_ n 1) m]] body=b>])',
    ],
    ['(· + 1)', '(paren (fun binders=[(x1✝)] body=(term_+_ x1✝ 1)))'],
    [
      '(f (· * 2) ·)',
      '(paren (fun binders=[(x2✝)] body=(f (paren (fun binders=[(x1✝)] body=(term_*_ x1✝ 2))) x2✝)))',
    ],
    ['(·, 1)', '(paren (fun binders=[(x1✝)] body=(tuple items=[x1✝ 1])))'],
    ['()', 'tuple'],
    ['(a, b, c)', '(tuple items=[a b c])'],
    ['(e :)', '(typeAscription term=e)'],
    ['(↑)', '(coercion arrow="↑")'],
    ['↑x + ⇑f y', '(term_+_ (coercion arrow="↑" term=x) ((coercion arrow="⇑" term=f) y))'],
    ['{x | p}', '(setBuilder binder=(extendedBinder names=[x]) body=p)'],
    ['{x |p}', '(setBuilder binder=(extendedBinder names=[x]) body=p)'],
    ['{x : T | p}', '(setBuilder binder=(extendedBinder names=[x] type=T) body=p)'],
    [
      '{x ∈ s | p}',
      '(setBuilder binder=(extendedBinder names=[x] predicate=<operator="∈" bound=s condition=(term_∈_ x s)>) body=p)',
    ],
    ['{(x, y) | p}', '(setBuilder binder=(extendedBinder pattern=(tuple items=[x y])) body=p)'],
    ['{f x | (x : T)}', '(setImageBuilder value=(f x) binders=[(extendedBinder names=[x] type=T)])'],
    ['{x : T // p}', '(subtype name=x type=T property=p)'],
    ['{a, b}', '(setLiteral items=[a b])'],
    ['{}', 'setLiteral'],
    ['{ x := 1, y a := 2 }', '(structureInstance fields=[<path=x value=1> <path=y binders=[(a)] value=2>])'],
    ['{ x, y := 2 }', '(structureInstance fields=[<path=x> <path=y value=2>])'],
    ['{ s, t with x.y := 1, .. }', '(structureInstance sources=[s t] fields=[<path=x.y value=1>] ellipsis)'],
    ['{ x := 1\n  y := 2 : T }', '(structureInstance fields=[<path=x value=1> <path=y value=2>] type=T)'],
    ['[a, b]', '(list items=[a b])'],
    ['#[a] ++ ![b]', '(term_++_ (array items=[a]) (vector items=[b]))'],
    [
      "a[i] + a[i]! + a[i]? + a[i]'h",
      '(term_+_ (term_+_ (term_+_ (index collection=a index=i mode="checked") (index collection=a index=i mode="panic")) (index collection=a index=i mode="option")) (index collection=a index=i mode="checked" proof=h))',
    ],
    ['f [a]', '(f (list items=[a]))'],
    ['|a - b| * |x|', '(term_*_ (term|_| (term_-_ a b)) (term|_| x))'],
    ['f |x| |y|', '(f (term|_| x) (term|_| y))'],
    ['|(|a| - |b|)|', '(term|_| (paren (term_-_ (term|_| a) (term|_| b))))'],
    ['f !b', '(f (term!_ b))'],
    ['n ! = m !', '(term_=_ (term_! n) (term_! m))'],
    ['x ≡ 3 [MOD 5]', '(term_≡_[MOD_] x 3 5)'],
    ['x ≡ y - 1 [ZMOD n + 1]', '(term_≡_[ZMOD_] x (term_-_ y 1) (term_+_ n 1))'],
    ['⌊x⌋ + ⌊x⌋₊', '(term_+_ (term⌊_⌋ x) (term⌊_⌋₊ x))'],
    ["f⁻¹' {0} ∪ f '' s", "(term_∪_ (term_⁻¹'_ f (setLiteral items=[0])) (term_''_ f s))"],
    ['f^[n] x', '((term_^[_] f n) x)'],
    [
      '∑ k : ℤ in s, k',
      '(bigOperator operator="∑" binders=[(extendedBinder names=[k] type=(termℤ) predicate=<operator="∈" bound=s condition=(term_∈_ k s)>)] body=k)',
    ],
    [
      '∑ x ∈ s with p x, f x',
      '(bigOperator operator="∑" binders=[(extendedBinder names=[x] predicate=<operator="∈" bound=s condition=(term_∈_ x s)>)] condition=(p x) body=(f x))',
    ],
    [
      '∏ (i) (j ∈ s), f',
      '(bigOperator operator="∏" binders=[(extendedBinder names=[i]) (extendedBinder names=[j] predicate=<operator="∈" bound=s condition=(term_∈_ j s)>)] body=f)',
    ],
    [
      '∑ (i, j) ∈ s, f',
      '(bigOperator operator="∑" binders=[(extendedBinder pattern=(tuple items=[i j]) predicate=<operator="∈" bound=s condition=(term_∈_ (tuple items=[i j]) s)>)] body=f)',
    ],
    [
      '∫ x in 0..1, f x',
      '(bigOperator operator="∫" binders=[(extendedBinder names=[x])] lower=0 upper=1 body=(f x))',
    ],
    ['if h : a then b else c', '(if hypothesis=h condition=a thenBranch=b elseBranch=c)'],
    [
      'match h : n, m with\n| 0, _ => a\n| k, m | m, k => b',
      '(match discriminants=[<hypothesis=h term=n> <term=m>] alternatives=[<rows=[[0 _]] body=a> <rows=[[k m] [m k]] body=b>])',
    ],
    ['let x : T := 1; x', '(let declaration=<name=x type=T value=1> body=x)'],
    ['let ⟨x, y⟩ := p\nx', '(let declaration=<pattern=(anonymousConstructor items=[x y]) value=p> body=x)'],
    [
      'have h (x : T) : p := f\n  x\nh',
      '(have declaration=<name=h binders=[(x : T)] type=p value=(f x)> body=h)',
    ],
    ['have := a\nthis', '(have declaration=<value=a> body=this)'],
    ['show p from e', '(show type=p proof=e)'],
    ['show p by simp', '(show type=p proof=(by tactics=<tactics=[simp]>))'],
    ['suffices h : p from e\nh', '(suffices name=h type=p proof=e body=h)'],
    ['nomatch x, y', '(nomatch discriminants=[x y])'],
    ['‹p ∧ q›', '(assumption type=(term_∧_ p q))'],
    [
      '@f.{u, max v 1} x',
      '((explicit function=f.{[(levelName name="u") (levelMax levels=[(levelName name="v") (levelNumber value=1)])]}) x)',
    ],
    ['.some x', '((dotIdent name=some) x)'],
    ['?a ?_ _', '((syntheticHole name="a") (syntheticHole name="_") _)'],
    [
      'Type u → Type* → Sort (u+1) → Prop',
      '(arrow domain=(sort sort="Type" level=(levelName name="u")) codomain=(arrow domain=(sort sort="Type" level="new") codomain=(arrow domain=(sort sort="Sort" level=(levelAdd base=(levelName name="u") offset=1)) codomain=(sort sort="Prop"))))',
    ],
    ['0x1F + 0b11', '(term_+_ 31 3)'],
    ['1.50', '(scientific mantissa=150 negativeExponent exponent=2)'],
    ['2e3', '(scientific mantissa=2 exponent=3)'],
    ['"a\\n\\"b"', '(string value="a\\n\\"b")'],
    ["'x'", '(char value="x")'],
    ['`foo.bar', '(nameLiteral name=foo.bar)'],
    ["x' ₁", "<input>:1:3: unexpected character '₁'; expected end of input"],
    ['«my name».x', '«my name».x'],
    ['a /- b /- c -/ -/ + -- d\n  e', '(term_+_ a e)'],
    [
      'calc a = b := p\n  _ = c := q',
      '(calc steps=[<relation=(term_=_ a b) proof=p> <relation=(term_=_ _ c) proof=q>])',
    ],
    ['open Nat in n', '(openIn namespaces=[Nat] body=n)'],
    ['fun x -> y', "<input>:1:6: unexpected token '->'; expected '=>'"],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('ASCII spellings', () => {
  it.each([
    ['forall x, a -> b', '∀ x, a → b'],
    ['a /\\ b \\/ c', 'a ∧ b ∨ c'],
    ['a <= b <-> b >= a', 'a ≤ b ↔ b ≥ a'],
    ['exists x, p', '∃ x, p'],
    ['λ x => y', 'fun x ↦ y'],
  ])('%s', (ascii, unicode) => expect(read(ascii)).toBe(read(unicode)));
});

describe('scoped notation', () => {
  it('needs an open', () => {
    expect(parseTerm('n !').ok).toBe(false);
    expect(parseTerm('n !', table).ok).toBe(true);
  });
  it('leaves its token free otherwise', () => {
    const result = parseTerm('fun π => π');
    expect(result.ok && dump(result.value)).toBe('(fun binders=[(π)] body=π)');
  });
});

describe('errors', () => {
  it.each([
    ['', '<input>:1:0: unexpected end of input; expected term'],
    ['a +', '<input>:1:3: unexpected end of input; expected term'],
    ['(a', "<input>:1:2: unexpected end of input; expected ')'"],
    ['f )', "<input>:1:2: unexpected token ')'; expected end of input"],
    ['fun => x', "<input>:1:4: unexpected token '=>'; expected binder"],
    ['a\n + )', "<input>:2:3: unexpected token ')'; expected term"],
    ['𝒫 )', "<input>:1:2: unexpected token ')'; expected term"],
    ['"abc', '<input>:1:0: unterminated string literal; expected term'],
    ['do x', '<input>:1:0: do notation is not supported'],
    ['if a then b', "<input>:1:11: unexpected end of input; expected 'else'"],
    [
      '·',
      '<input>:1:0: invalid occurrence of `·` notation, it must be surrounded by parentheses (e.g. `(· + 1)`)',
    ],
    ['('.repeat(5000), '<input>:1:400: maximum nesting depth has been reached'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});
