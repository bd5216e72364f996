/** What the policy knows about a theorem before it sees a goal: lemmas, types and definitions of its header. */

import type { Theorem } from '../core/index.js';
import { type HeaderInductive, scanHeader } from './premise/header-scanner.js';
import { lookup } from './premise/lookup.js';
import { type RuleTable, ruleTable } from './premise/normalise.js';
import { type Premise, type PremiseText, readPremise } from './premise/premise.js';
import { isAbout, isClassField, isWrittenOut, numberTypesOfPremise } from './premise/relevance.js';
import {
  isForRewriting,
  isPermuting,
  isSimplifying,
  type RewriteRule,
  rulesOfPremise,
} from './premise/rewrite-rule.js';
import { tokenize } from './term/lexer.js';
import { parseTerm } from './term/parser.js';
import { makeTerm, substitute, type Term } from './term/term.js';

/** How values of a type are taken apart. */
export interface InductiveShape {
  /** Names for the fields of each constructor, in order; a field of the type itself brings a hypothesis. */
  readonly constructors: readonly {
    readonly fields: readonly string[];
    readonly recursive: readonly boolean[];
  }[];
}

/** Lemmas, by what they are good for. */
export interface LemmaTables {
  /** Equations, in both directions, that rewrite terms with this head. */
  rulesFrom(head: string): readonly RewriteRule[];
  /** Those of them that `rw` may be given. */
  rewriting(head: string): readonly RewriteRule[];
  /** Rules for `simp only`: what makes terms simpler, and what sorts them. */
  readonly simplifying: RuleTable;
  readonly permuting: RuleTable;
  /** Laws such as `x * 1 = x`, for bringing units in. */
  readonly units: readonly RewriteRule[];
  /** Lemmas whose conclusion has this head; equivalences by the heads of both sides as well. */
  concluding(head: string): readonly Premise[];
  /** Lemmas with a hypothesis of this head. */
  assuming(head: string): readonly Premise[];
}

/** Everything that stays the same throughout one theorem's search. */
export interface TheoremContext {
  /** Lemmas that may apply where these number types occur; no types stand for any. */
  lemmasAbout(types: readonly string[]): LemmaTables;
  /** Shape of an inductive type by its name, if it is known. */
  inductive(name: string): InductiveShape | undefined;
  /** Definitional meaning of a proposition, one step; `undefined` if none is known. */
  unfold(term: Term): Term | undefined;
  /** Whether numerals and `ℕ` mean Lean's own numbers: then arithmetic tactics may work. */
  readonly hasOwnNumbers: boolean;
}

const LIBRARY_TYPES: Readonly<Record<string, InductiveShape>> = {
  ℕ: {
    constructors: [
      { fields: [], recursive: [] },
      { fields: ['n'], recursive: [true] },
    ],
  },
  Nat: {
    constructors: [
      { fields: [], recursive: [] },
      { fields: ['n'], recursive: [true] },
    ],
  },
  List: {
    constructors: [
      { fields: [], recursive: [] },
      { fields: ['x', 'xs'], recursive: [false, true] },
    ],
  },
  Option: {
    constructors: [
      { fields: [], recursive: [] },
      { fields: ['x'], recursive: [false] },
    ],
  },
  Bool: {
    constructors: [
      { fields: [], recursive: [] },
      { fields: [], recursive: [] },
    ],
  },
  '×': { constructors: [{ fields: ['x', 'y'], recursive: [false, false] }] },
  Prod: { constructors: [{ fields: ['x', 'y'], recursive: [false, false] }] },
  '⊕': {
    constructors: [
      { fields: ['x'], recursive: [false] },
      { fields: ['y'], recursive: [false] },
    ],
  },
  Unit: { constructors: [{ fields: [], recursive: [] }] },
};

/** What library propositions mean, with the letters a, b, … for their arguments. */
const LIBRARY_DEFINITIONS: readonly (readonly [head: string, parameters: readonly string[], body: string])[] =
  [
    ['∣', ['a', 'b'], '∃ c, b = a * c'],
    ['Even', ['a'], '∃ r, a = r + r'],
    ['Odd', ['a'], '∃ m, a = 2 * m + 1'],
    ['Injective', ['f'], '∀ a b, f a = f b → a = b'],
    ['Surjective', ['f'], '∀ b, ∃ a, f a = b'],
    ['⊆', ['s', 't'], '∀ x, x ∈ s → x ∈ t'],
    ['∃!', ['p'], '∃ x, p x'],
  ];

const OPERATOR_OF_CLASS: Readonly<Record<string, string>> = { LE: '≤', LT: '<', Dvd: '∣' };

/** Reads lemmas of the library, each once however many theorems there are. */
export class LibraryReader {
  private readonly known = new WeakMap<PremiseText, Premise | null>();

  /** @returns `undefined` for what is of no use, e.g. principles of induction, which conclude anything, and fields of classes. */
  read(text: PremiseText): Premise | undefined {
    const known = this.known.get(text);
    if (known !== undefined) return known ?? undefined;
    const premise = readPremise(text, false);
    const useful =
      premise !== undefined && !premise.variables.has(premise.conclusion.head) && !isClassField(premise);
    this.known.set(text, useful ? premise : null);
    return useful ? premise : undefined;
  }
}

/** Reads a theorem's surroundings once. */
export function theoremContext(
  theorem: Theorem,
  library: readonly PremiseText[],
  reader: LibraryReader,
): TheoremContext {
  const header = scanHeader(theorem.header ?? '');
  const hidden = new Set(header.premises.map(premise => premise.name));
  const local = header.premises.flatMap(premise => readPremise(premise, true) ?? []);
  // A type of the header's own, put in the place of ℕ, has no instances but the header's.
  const fromLibrary = library
    .filter(premise => !hidden.has(premise.name) && !speaksOf(premise.type, header.notations))
    .flatMap(premise => reader.read(premise) ?? [])
    .filter(premise => !header.notations.has('ℕ') || premise.args.every(arg => arg.kind !== 'instance'));
  const premises = withoutRepetitions([...local.reverse(), ...fromLibrary]);
  const types = new Map(Object.entries(LIBRARY_TYPES));
  for (const inductive of header.inductives) types.set(inductive.name, shapeOf(inductive));
  for (const [token, meaning] of header.notations) {
    const shape = types.get(meaning);
    if (shape !== undefined) types.set(token, shape);
    else types.delete(token);
  }
  const definitions = definitionTable(header);
  const about = premises.map(premise => ({
    premise,
    types: premise.isLocal ? NO_TYPES : numberTypesOfPremise(premise),
  }));
  const tables = new Map<string, LemmaTables>();
  return {
    lemmasAbout: named => {
      const key = named.join(' ');
      let found = tables.get(key);
      if (found === undefined) {
        const fitting = about.filter(({ types }) => isAbout(types, named));
        tables.set(key, (found = lemmaTables(fitting.map(({ premise }) => premise))));
      }
      return found;
    },
    inductive: name => types.get(name),
    unfold: term => unfoldWith(definitions, term),
    hasOwnNumbers: !header.notations.has('ℕ'),
  };
}

const NO_TYPES: ReadonlySet<string> = new Set();

function lemmaTables(premises: readonly Premise[]): LemmaTables {
  const rules = premises
    .flatMap(rulesOfPremise)
    .filter(rule => rule.origin === 'local' || !(isReformulation(rule) || isWrittenOut(rule)));
  return {
    rulesFrom: lookup(rules, rule => [rule.from.head]),
    rewriting: lookup(rules.filter(isForRewriting), rule => [rule.from.head]),
    simplifying: ruleTable(
      rules.filter(rule => isSimplifying(rule) && !isRestatement(rule) && !isDetour(rule)),
    ),
    permuting: ruleTable(rules.filter(isPermuting)),
    units: rules.filter(isUnitLaw),
    concluding: lookup(premises, ({ conclusion }) => [
      conclusion.head,
      ...(conclusion.head === '↔' ? conclusion.args.map(side => side.head) : []),
    ]),
    assuming: lookup(premises, ({ hypotheses }) => hypotheses.map(arg => arg.type.head)),
  };
}

/** Of several lemmas that say the same the first. */
function withoutRepetitions(premises: readonly Premise[]): readonly Premise[] {
  const first = new Map<string, Premise>();
  for (const premise of premises) {
    const key = `${[...premise.args.map(arg => arg.type), premise.conclusion].map(({ key }) => key)}`;
    if (!first.has(key)) first.set(key, premise);
  }
  return [...first.values()];
}

/** `Even n ↔ 2 ∣ n`: another word for the same, which may help, but simplifies nothing. */
function isRestatement({ origin, from, to, variables }: RewriteRule): boolean {
  const isProposition = to.head !== 'True' && to.head !== 'False' && /^\p{Lu}/u.test(from.head);
  return origin === 'library' && isProposition && from.args.every(arg => variables.has(arg.head));
}

/** `-a = 0 - a`: a lemma of the library against its direction, to something larger. */
function isDetour({ origin, direction, from, to }: RewriteRule): boolean {
  return origin === 'library' && direction === 'backward' && to.size > from.size;
}

/** `a = b ↔ b = a`, `a → b ↔ ¬a ∨ b`: fits everywhere and only says it otherwise. */
function isReformulation({ from, variables, conditions }: RewriteRule): boolean {
  if (!/^[=≠≤≥<>→∧∨¬↔∣]$/u.test(from.head)) return false;
  const plain = from.args.every(arg => variables.has(arg.head) && arg.args.length === 0);
  return conditions > 0 || (plain && new Set(from.args.map(arg => arg.head)).size === from.args.length);
}

function isUnitLaw({ direction, from, to, variables, conditions }: RewriteRule): boolean {
  const isVariable = to.args.length === 0 && variables.has(to.head);
  return direction === 'forward' && conditions === 0 && isVariable && from.args.length === 2;
}

function shapeOf(inductive: HeaderInductive): InductiveShape {
  return {
    constructors: inductive.constructors.map(({ fields }) => ({
      fields: fields.map((recursive, index) => (recursive ? (index === 0 ? 'n' : 't') : 'x')),
      recursive: fields,
    })),
  };
}

/** A lemma about a token that the header has given another meaning is about something else. */
function speaksOf(type: string, notations: ReadonlyMap<string, string>): boolean {
  return [...notations.keys()].some(token => token !== '' && type.includes(token));
}

type Definitions = ReadonlyMap<string, { readonly parameters: readonly string[]; readonly body: Term }>;

function definitionTable(header: ReturnType<typeof scanHeader>): Definitions {
  const table = new Map<string, { parameters: readonly string[]; body: Term }>();
  for (const [head, parameters, body] of LIBRARY_DEFINITIONS)
    table.set(head, { parameters, body: parseTerm(body, new Set(parameters)) });
  for (const { name, parameters, body } of header.definitions) {
    const entry = { parameters, body: parseTerm(body, new Set(parameters)) };
    table.set(name, entry);
    for (const [className, definition] of header.instances) {
      const operator = OPERATOR_OF_CLASS[className];
      if (operator !== undefined && definition === name) table.set(operator, entry);
    }
  }
  return table;
}

function unfoldWith(definitions: Definitions, term: Term): Term | undefined {
  const definition = definitions.get(term.head);
  if (definition === undefined || definition.parameters.length !== term.args.length) return undefined;
  if (term.args.length === 0) return undefined;
  const values = new Map(definition.parameters.map((name, index) => [name, term.args[index]!]));
  return renameBound(substitute(definition.body, values), term);
}

/** `∃ c` where `c` is already in the term would read wrongly. */
function renameBound(body: Term, from: Term): Term {
  if (body.bound === undefined || !tokenize(from.text).some(token => token.text === body.bound)) return body;
  const name = `${body.bound}'`;
  const inner = substitute(body.args[1]!, new Map([[body.bound, makeTerm(name)]]));
  return makeTerm(body.head, [body.args[0]!, inner], { bound: name });
}
