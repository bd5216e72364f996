/**
 * Lean's and Mathlib's own operators, with their precedences and what they stand for. Those that Mathlib
 * declares `scoped` are listed by namespace and need an `open`.
 */
import { nameOf } from '../kernel/name.js';
import {
  infixNotation,
  LEAD_PRECEDENCE,
  MAX_PRECEDENCE,
  type Notation,
  type NotationExpansion,
  type NotationItem,
  notationName,
  postfixNotation,
  prefixNotation,
} from './notation.js';
import type { Term } from './term-syntax.js';

type OperatorKind = Exclude<NotationExpansion['kind'], 'template' | 'special'>;
type InfixRow = readonly [
  fixity: 'infix' | 'infixl' | 'infixr',
  precedence: number,
  token: string,
  kind: OperatorKind,
  constant: string,
];

const INFIX: readonly InfixRow[] = [
  ['infixr', 30, '⊕', 'apply', 'Sum'],
  ['infixr', 30, "⊕'", 'apply', 'PSum'],
  ['infixr', 35, '×', 'apply', 'Prod'],
  ['infixr', 35, "×'", 'apply', 'PProd'],
  ['infixl', 55, '|||', 'binop', 'HOr.hOr'],
  ['infixl', 58, '^^^', 'binop', 'HXor.hXor'],
  ['infixl', 60, '&&&', 'binop', 'HAnd.hAnd'],
  ['infixl', 65, '+', 'binop', 'HAdd.hAdd'],
  ['infixl', 65, '-', 'binop', 'HSub.hSub'],
  ['infixl', 70, '*', 'binop', 'HMul.hMul'],
  ['infixl', 70, '/', 'binop', 'HDiv.hDiv'],
  ['infixl', 70, '%', 'binop', 'HMod.hMod'],
  ['infixl', 75, '<<<', 'binop', 'HShiftLeft.hShiftLeft'],
  ['infixl', 75, '>>>', 'binop', 'HShiftRight.hShiftRight'],
  ['infixr', 75, '^', 'rightact', 'HPow.hPow'],
  ['infixr', 73, '•', 'leftact', 'HSMul.hSMul'],
  ['infixr', 65, '+ᵥ', 'leftact', 'HVAdd.hVAdd'],
  ['infixl', 65, '-ᵥ', 'apply', 'VSub.vsub'],
  ['infixl', 65, '++', 'binop', 'HAppend.hAppend'],
  ['infix', 50, '∣', 'apply', 'Dvd.dvd'],
  ['infix', 50, '≤', 'binrel', 'LE.le'],
  ['infix', 50, '<', 'binrel', 'LT.lt'],
  ['infix', 50, '≥', 'binrel', 'GE.ge'],
  ['infix', 50, '>', 'binrel', 'GT.gt'],
  ['infix', 50, '=', 'binrel', 'Eq'],
  ['infix', 50, '≠', 'binrel', 'Ne'],
  ['infix', 50, '==', 'binrelNoProp', 'BEq.beq'],
  ['infix', 50, '!=', 'binrelNoProp', 'bne'],
  ['infix', 50, '≍', 'apply', 'HEq'],
  ['infix', 50, '≈', 'apply', 'HasEquiv.Equiv'],
  ['infixr', 35, '∧', 'apply', 'And'],
  ['infixr', 30, '∨', 'apply', 'Or'],
  ['infix', 20, '↔', 'apply', 'Iff'],
  ['infixl', 35, '&&', 'apply', 'and'],
  ['infixl', 30, '||', 'apply', 'or'],
  ['infixr', 67, '::', 'apply', 'List.cons'],
  ['infixr', 90, '∘', 'apply', 'Function.comp'],
  ['infixr', 20, '<|>', 'lazyBinop', 'HOrElse.hOrElse'],
  ['infixl', 55, '>>=', 'apply', 'Bind.bind'],
  ['infixr', 100, '<$>', 'apply', 'Functor.map'],
  ['infixl', 65, '∪', 'binop', 'Union.union'],
  ['infixl', 70, '∩', 'binop', 'Inter.inter'],
  ['infix', 70, '\\', 'binop', 'SDiff.sdiff'],
  ['infixl', 100, '∆', 'apply', 'symmDiff'],
  ['infix', 50, '⊆', 'binrel', 'HasSubset.Subset'],
  ['infix', 50, '⊂', 'binrel', 'HasSSubset.SSubset'],
  ['infix', 50, '⊇', 'binrel', 'Superset'],
  ['infix', 50, '⊃', 'binrel', 'SSuperset'],
  ['infixl', 68, '⊔', 'apply', 'Max.max'],
  ['infixl', 69, '⊓', 'apply', 'Min.min'],
  ['infixr', 60, '⇨', 'apply', 'HImp.himp'],
  ['infixr', 82, '×ˢ', 'apply', 'SProd.sprod'],
  ['infixl', 80, "''", 'apply', 'Set.image'],
  ['infixl', 80, "⁻¹'", 'apply', 'Set.preimage'],
  ['infixl', 25, '≃', 'apply', 'Equiv'],
  ['infixl', 25, '≃+', 'apply', 'AddEquiv'],
  ['infixl', 25, '≃*', 'apply', 'MulEquiv'],
  ['infixl', 25, '≃+*', 'apply', 'RingEquiv'],
  ['infixl', 25, '≃o', 'apply', 'OrderIso'],
  ['infixr', 25, '↪', 'apply', 'Function.Embedding'],
  ['infixl', 25, '↪o', 'apply', 'OrderEmbedding'],
  ['infixr', 25, '→+', 'apply', 'AddMonoidHom'],
  ['infixr', 25, '→*', 'apply', 'MonoidHom'],
  ['infixr', 25, '→+*', 'apply', 'RingHom'],
  ['infixr', 25, '→o', 'apply', 'OrderHom'],
  ['infixr', 10, '⟶', 'apply', 'Quiver.Hom'],
  ['infix', 50, '⋖', 'apply', 'CovBy'],
  ['infixl', 50, '⩿', 'apply', 'WCovBy'],
];

type FixedRow = readonly [precedence: number, token: string, kind: OperatorKind, constant: string];

const PREFIX: readonly FixedRow[] = [
  [75, '-', 'unop', 'Neg.neg'],
  [100, '~~~', 'apply', 'Complement.complement'],
  [100, '𝒫', 'apply', 'Set.powerset'],
  [MAX_PRECEDENCE, '√', 'apply', 'Real.sqrt'],
];

const POSTFIX: readonly FixedRow[] = [
  [MAX_PRECEDENCE, '⁻¹', 'apply', 'Inv.inv'],
  [MAX_PRECEDENCE, 'ᶜ', 'apply', 'HasCompl.compl'],
  [MAX_PRECEDENCE, 'ᵒᵖ', 'apply', 'Opposite'],
  [MAX_PRECEDENCE, 'ˣ', 'apply', 'Units'],
];

/** Words for constants. */
const CONSTANTS: readonly (readonly [token: string, constant: string])[] = [
  ['ℕ', 'Nat'],
  ['ℤ', 'Int'],
  ['ℚ', 'Rat'],
  ['ℝ', 'Real'],
  ['ℂ', 'Complex'],
  ['ℕ+', 'PNat'],
  ['ℕ∞', 'ENat'],
  ['⊤', 'Top.top'],
  ['⊥', 'Bot.bot'],
  ['∅', 'EmptyCollection.emptyCollection'],
];

/** `#3` is a hole at precedence 3; everything else is a token. */
type MixfixRow = readonly [precedence: number, pattern: string, body: string];

/** Bodies apply a constant to the holes in the order written: `not 0 1` is `not hole₀ hole₁`. */
const MIXFIX: readonly MixfixRow[] = [
  [MAX_PRECEDENCE, '¬ #40', 'Not 0'],
  [MAX_PRECEDENCE, '! #40', 'not 0'],
  [50, '#50 ∈ #50', 'Membership.mem 1 0'],
  [50, '#50 ∉ #50', 'Not (Membership.mem 1 0)'],
  [50, '#50 ∤ #50', 'Not (Dvd.dvd 0 1)'],
  [50, '#51 ⊈ #51', 'Not (HasSubset.Subset 0 1)'],
  [50, '#0 ≡ #0 [MOD #0 ]', 'Nat.ModEq 2 0 1'],
  [50, '#0 ≡ #0 [ZMOD #0 ]', 'Int.ModEq 2 0 1'],
  [50, '#0 ≡ #0 [PMOD #0 ]', 'AddCommGroup.ModEq 2 0 1'],
  [MAX_PRECEDENCE, '‖ #0 ‖', 'Norm.norm 0'],
  [MAX_PRECEDENCE, '⌊ #0 ⌋', 'Int.floor 0'],
  [MAX_PRECEDENCE, '⌈ #0 ⌉', 'Int.ceil 0'],
  [MAX_PRECEDENCE, '⌊ #0 ⌋₊', 'Nat.floor 0'],
  [MAX_PRECEDENCE, '⌈ #0 ⌉₊', 'Nat.ceil 0'],
  [MAX_PRECEDENCE, '#1024 ^[ #0 ]', 'Nat.iterate 0 1'],
  [LEAD_PRECEDENCE, '⟦ #0 ⟧', 'Quotient.mk _ 0'],
  [25, '#26 →ₗ[ #25 ] #26', 'LinearMap (RingHom.id 1) 0 2'],
  [25, '#26 →ₐ[ #25 ] #26', 'AlgHom 1 0 2'],
];

/** The absolute value `|a|`; its two bars must touch `a`. */
export const ABSOLUTE_VALUE: Notation = {
  name: 'term|_|',
  items: [
    { kind: 'token', token: '|' },
    { kind: 'hole', name: 'a', precedence: 0 },
    { kind: 'token', token: '|' },
  ],
  precedence: MAX_PRECEDENCE,
  priority: 1000,
  expansion: { kind: 'apply', constant: 'abs' },
};

/** Notations that hold without any `open`. */
export function builtinNotations(): Notation[] {
  return [
    ...INFIX.map(([fixity, precedence, token, kind, constant]) =>
      infixNotation(fixity, precedence, token, { kind, constant }),
    ),
    ...PREFIX.map(([precedence, token, kind, constant]) =>
      prefixNotation(precedence, token, { kind, constant }),
    ),
    ...POSTFIX.map(([precedence, token, kind, constant]) =>
      postfixNotation(precedence, token, { kind, constant }),
    ),
    ...CONSTANTS.map(([token, constant]) => constantNotation(token, constant)),
    ...MIXFIX.map(mixfixNotation),
  ];
}

/** Notations by the namespace whose opening activates them. */
export function builtinScopedNotations(): ReadonlyMap<string, readonly Notation[]> {
  return new Map([
    [
      'Nat',
      [
        mixfixNotation([10000, '#0 !', 'Nat.factorial 0']),
        doubleFactorial(),
        constantNotation('φ', 'Nat.totient'),
      ],
    ],
    ['Real', [constantNotation('π', 'Real.pi')]],
    ['Topology', [constantNotation('𝓝', 'nhds')]],
    ['NNReal', [constantNotation('ℝ≥0', 'NNReal')]],
    ['ENNReal', [constantNotation('ℝ≥0∞', 'ENNReal'), constantNotation('∞', 'Top.top')]],
  ]);
}

function doubleFactorial(): Notation {
  return mixfixNotation([10000, '#0 ‼', 'Nat.doubleFactorial 0']);
}

function constantNotation(token: string, constant: string): Notation {
  const items: NotationItem[] = [{ kind: 'token', token }];
  return {
    name: notationName(items),
    items,
    precedence: MAX_PRECEDENCE,
    priority: 1000,
    expansion: { kind: 'template', body: bodyTerm(constant) },
  };
}

function mixfixNotation([precedence, pattern, body]: MixfixRow): Notation {
  let holes = 0;
  const items = pattern.split(' ').map((part): NotationItem => {
    if (!/^#\d+$/u.test(part)) return { kind: 'token', token: part };
    return { kind: 'hole', name: `a${holes++}`, precedence: Number(part.slice(1)) };
  });
  const named = body.replace(/(?<=[ (])(\d)/gu, 'a$1');
  return {
    name: notationName(items),
    items,
    precedence,
    priority: 1000,
    expansion: { kind: 'template', body: bodyTerm(named) },
  };
}

const NOWHERE = { start: 0, end: 0 };

/** A term of constants, holes and nested applications, as the tables above write it. */
function bodyTerm(text: string): Term {
  const words = text.match(/[()]|[^() ]+/gu) ?? [];
  let at = 0;
  const application = (): Term => {
    const [head, ...args] = atoms();
    if (head === undefined) throw new TypeError(`empty notation body: ${text}`);
    if (args.length === 0) return head;
    return {
      kind: 'app',
      function: head,
      args: args.map(value => ({ value, range: NOWHERE })),
      ellipsis: false,
      range: NOWHERE,
    };
  };
  const atoms = (): Term[] => {
    const result: Term[] = [];
    for (let word = words[at++]; word !== undefined && word !== ')'; word = words[at++]) {
      if (word === '(') result.push(application());
      else if (word === '_') result.push({ kind: 'hole', range: NOWHERE });
      else result.push({ kind: 'ident', name: nameOf(word), range: NOWHERE });
    }
    return result;
  };
  return application();
}
