import { describe, expect, it } from 'vitest';
import { builtinTable } from './builtin-table.js';
import { dump } from './dump.js';
import { expandNotation } from './expand-notation.js';
import { parseCommand, parseHeader, parseTerm } from './parse.js';
import { formatParseError } from './parse-error.js';

/** Every command and error of a text, notations taking effect as they come. */
function readAll(text: string): string[] {
  const found: string[] = [];
  let table = builtinTable();
  for (let at = 0; ; ) {
    const result = parseCommand(text, at, table);
    if (result.kind === 'end') return found;
    at = result.end;
    if (result.kind === 'error') found.push(formatParseError(result.error));
    else {
      found.push(dump(result.command).replaceAll('modifiers=<visibility="regular"> ', ''));
      if (result.command.kind === 'notation') table = table.withNotation(result.command.notation);
    }
  }
}

describe('parseHeader', () => {
  it('reads imports and says where commands begin', () => {
    const text = 'import Mathlib\nimport Foo.Bar\n\nopen Nat';
    const { imports, end } = parseHeader(text);
    expect(imports.map(({ module }) => module.toString())).toEqual(['Mathlib', 'Foo.Bar']);
    expect(parseCommand(text, end)).toMatchObject({ kind: 'command', command: { kind: 'open' } });
  });
});

describe('declarations', () => {
  it.each([
    [
      'lemma l (a : Nat) : a = a := rfl',
      '(definition keyword="lemma" id=<name=l> instanceScope="global" binders=[(a : Nat)] type=(term_=_ a a) body=(value value=rfl) termination=_)',
    ],
    [
      'example : p := h',
      '(definition keyword="example" instanceScope="global" type=p body=(value value=h) termination=_)',
    ],
    [
      'axiom c.{u} {α : Sort u} : N α → α',
      '(definition keyword="axiom" id=<name=c universes=["u"]> instanceScope="global" binders=[{α : (sort sort="Sort" level=(levelName name="u"))}] type=(arrow domain=(N α) codomain=α) termination=_)',
    ],
    [
      'def f : ℕ → ℕ\n  | 0 => 1\n  | n + 1 => f n\ntermination_by n => n\ndecreasing_by simp',
      '(definition keyword="def" id=<name=f> instanceScope="global" type=(arrow domain=(termℕ) codomain=(termℕ)) body=(equations alternatives=[<rows=[[0]] body=1> <rows=[[(term_+_ n 1)]] body=(f n)>]) termination=<terminationBy=<binders=["n"] measure=n> decreasingBy=<tactics=[simp]>>)',
    ],
    [
      'instance (priority := low) i [C α] : D α where\n  a := x\n  b c := y',
      '(definition keyword="instance" id=<name=i> instanceScope="global" priority=100 binders=[[(C α)]] type=(D α) body=(fields fields=[<path=a value=x> <path=b binders=[(c)] value=y>]) termination=_)',
    ],
    [
      'local instance : C := d',
      '(definition keyword="instance" instanceScope="local" type=C body=(value value=d) termination=_)',
    ],
    [
      'inductive T (α : Type) : Nat → Type where\n  | nil : T α 0\n  /-- c -/\n  | cons {n} (a : α) : T α (n + 1)\nderiving Repr, BEq',
      '(inductive id=<name=T> binders=[(α : (sort sort="Type"))] type=(arrow domain=Nat codomain=(sort sort="Type")) constructors=[<name="nil" type=(T α 0)> <modifiers=<visibility="regular" docComment="c"> name="cons" binders=[{n} (a : α)] type=(T α (paren (term_+_ n 1)))>] deriving=[Repr BEq])',
    ],
    [
      'structure P (α : Type*) extends Q α, R where\n  mk ::\n  x : α := y\n  (z w : α)\n  [i : C α]\n  prf : x = x := by simp',
      '(structure id=<name=P> binders=[(α : (sort sort="Type" level="new"))] parents=[<type=(Q α)> <type=R>] constructorName="mk" fields=[<binderKind="explicit" names=["x"] type=α defaultValue=y> <binderKind="explicit" names=["z" "w"] type=α> <binderKind="instance" names=["i"] type=(C α)> <binderKind="explicit" names=["prf"] type=(term_=_ x x) defaultTactic=<tactics=[simp]>>])',
    ],
    [
      'class inductive N (α : Type) : Prop\n  | mk (a : α)',
      '(inductive isClass id=<name=N> binders=[(α : (sort sort="Type"))] type=(sort sort="Prop") constructors=[<name="mk" binders=[(a : α)]>])',
    ],
    [
      '/-- d -/\n@[simp, ext 900, to_additive foo] private noncomputable def z := 1',
      '(definition keyword="def" modifiers=<docComment="d" attributes=[<name=simp scope="global"> <name=ext scope="global" priority=900> <name=to_additive scope="global" args=[foo]>] visibility="private" noncomputable> id=<name=z> instanceScope="global" body=(value value=1) termination=_)',
    ],
    [
      'def g (x : Nat) : Nat := h x\nwhere\n  h (y : Nat) : Nat := y',
      '(definition keyword="def" id=<name=g> instanceScope="global" binders=[(x : Nat)] type=Nat body=(value value=(h x)) whereDefinitions=[(definition keyword="def" id=<name=h> instanceScope="global" binders=[(y : Nat)] type=Nat body=(value value=y) termination=_)] termination=_)',
    ],
    [
      'mutual\ndef a := 1\ndef b := 2\nend',
      '(mutual commands=[(definition keyword="def" id=<name=a> instanceScope="global" body=(value value=1) termination=_) (definition keyword="def" id=<name=b> instanceScope="global" body=(value value=2) termination=_)])',
    ],
  ])('%s', (text, expected) => expect(readAll(text)).toEqual([expected]));
});

describe('other commands', () => {
  it.each([
    ['open A B.C', '(open clause=(namespaces names=[A B.C]))'],
    ['open A (b c)', '(open clause=(only namespace=A names=[b c]))'],
    ['open A hiding b', '(open clause=(hiding namespace=A names=[b]))'],
    ['open A renaming b → c', '(open clause=(renaming namespace=A renames=[<from=b to=c>]))'],
    ['open scoped A', '(open clause=(scoped names=[A]))'],
    ['namespace A.B', '(namespace name=A.B)'],
    ['section', 'section'],
    ['noncomputable section F', '(section name=F noncomputable)'],
    ['end A.B', '(end name=A.B)'],
    [
      'variable {α : Type*} [Ring α] (x)',
      '(variable binders=[{α : (sort sort="Type" level="new")} [(Ring α)] (x)])',
    ],
    ['universe u v', '(universe names=["u" "v"])'],
    [
      'attribute [local simp, -ext] a b',
      '(attribute attributes=[<name=simp scope="local"> <name=ext scope="global" erase>] names=[a b])',
    ],
    ['set_option pp.all true', '(setOption option=pp.all value)'],
    ['#check 1 + 1', '(check term=(term_+_ 1 1))'],
    ['#print axioms foo', '(print what="axioms" name=foo text="")'],
    ['export A (b c)', '(export namespace=A names=[b c])'],
    ['alias ⟨a, _⟩ := b', '(alias names=[a _] pair target=b)'],
    ['deriving instance A, B for T', '(deriving classes=[A B] types=[T])'],
    ['/-! text -/', '(moduleDoc text="text")'],
    [
      'set_option maxHeartbeats 0 in #check a',
      '(in prefix=(setOption option=maxHeartbeats value=0) command=(check term=a))',
    ],
  ])('%s', (text, expected) => expect(readAll(text)).toEqual([expected]));
});

describe('notation commands', () => {
  it('take effect from the next command on', () => {
    expect(readAll('infixl:65 " +++ " => f\n#check a +++ b +++ c')[1]).toBe(
      '(check term=(term_+++_ (term_+++_ a b) c))',
    );
    expect(readAll('notation:50 a " ~[" n "] " b:51 => R n a b\n#check x ~[2] y ∧ z')[1]).toBe(
      '(check term=(term_∧_ (term_~[_]_ x 2 y) z))',
    );
    expect(readAll('#check a +++ b')[0]).toBe("<input>:1:11: unexpected token '+'; expected term");
  });

  it('expand to what they stand for', () => {
    const command = parseCommand('local notation:50 a " ~[" n "] " b => R (n + 1) a b');
    if (command.kind !== 'command' || command.command.kind !== 'notation') throw new Error('not a notation');
    expect(command.command.scope).toBe('local');
    const term = parseTerm('f x ~[2] y', builtinTable().withNotation(command.command.notation));
    if (!term.ok || term.value.kind !== 'notation') throw new Error('not a notation term');
    expect(dump(expandNotation(term.value))).toBe('(R (paren (term_+_ 2 1)) (f x) y)');
  });

  it.each([
    ['x ∉ s', '(Not (Membership.mem s x))'],
    ['a + b', '(HAdd.hAdd a b)'],
    ['a ≡ b [MOD n]', '(Nat.ModEq n a b)'],
    ['ℕ', 'Nat'],
  ])('%s expands', (text, expected) => {
    const term = parseTerm(text);
    if (!term.ok || term.value.kind !== 'notation') throw new Error('not a notation term');
    expect(dump(expandNotation(term.value))).toBe(expected);
  });

  it('of a longer token wins, and one of higher priority among equals', () => {
    const table = builtinTable();
    const plain = parseCommand('infixl:65 " ⊞ " => f');
    const strong = parseCommand('infixl:65 (priority := high) (name := strong) " ⊞ " => g');
    if (plain.kind !== 'command' || plain.command.kind !== 'notation') throw new Error('not a notation');
    if (strong.kind !== 'command' || strong.command.kind !== 'notation') throw new Error('not a notation');
    const both = table.withNotation(strong.command.notation).withNotation(plain.command.notation);
    const term = parseTerm('a ⊞ b', both);
    expect(term.ok && dump(term.value)).toBe('(strong a b)');
  });
});

describe('error recovery', () => {
  it('reports each broken command once, and reads those between', () => {
    expect(
      readAll(
        'def a := )\n  b\n\ntheorem t : p\nmacro "x" : tactic => y\n#check 1\nlemma u : q := by\n  frob\n#check 2',
      ),
    ).toEqual([
      "<input>:1:9: unexpected token ')'; expected term",
      "<input>:5:0: unexpected token 'macro'; expected ':=', 'where' or '|'",
      "<input>:5:0: 'macro' commands are not supported",
      '(check term=1)',
      "<input>:8:2: unknown tactic 'frob'",
      '(check term=2)',
    ]);
  });

  it('reports text that is no command', () => {
    expect(readAll('foo bar\n#check 1')).toEqual([
      '<input>:1:0: unexpected identifier; expected command',
      '(check term=1)',
    ]);
  });
});
