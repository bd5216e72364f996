/** A lemma as the policy sees it: its name, its arguments, its conclusion. */

import { parseTerm } from '../term/parser.js';
import { makeTerm, mentions, type Term } from '../term/term.js';

/** A lemma as text: what sources of premises give. */
export interface PremiseText {
  /** As it can be written where the theorem is proved. */
  readonly name: string;
  /** Its type as Lean prints or reads it, e.g. `∀ (a b : ℕ), a + b = b + a`. */
  readonly type: string;
  /** Tagged `@[simp]`. Default false. */
  readonly simp?: boolean;
}

/** One argument of a lemma. */
export interface PremiseArgument {
  readonly name: string;
  readonly kind: 'explicit' | 'implicit' | 'instance';
  readonly type: Term;
  /** A hypothesis rather than a value that the conclusion speaks of: something to be proved. */
  readonly isHypothesis: boolean;
}

/** A lemma taken apart. */
export interface Premise {
  readonly name: string;
  readonly args: readonly PremiseArgument[];
  /** Those of the arguments that are hypotheses. */
  readonly hypotheses: readonly PremiseArgument[];
  readonly conclusion: Term;
  /** Names of its arguments: what may stand for terms when it is matched. */
  readonly variables: ReadonlySet<string>;
  /** From the theorem's own header, not from the library. */
  readonly isLocal: boolean;
  readonly isSimp: boolean;
}

/** Lemmas with more arguments than this are not worth the proposals. */
const MOST_ARGUMENTS = 24;

/** Reads a lemma. @returns `undefined` if it cannot be of use, e.g. because it is not understood. */
export function readPremise(text: PremiseText, isLocal: boolean): Premise | undefined {
  const args: PremiseArgument[] = [];
  let rest = text.type;
  for (;;) {
    const group = leadingForall(rest);
    if (group === undefined) break;
    args.push(...group.args);
    rest = group.rest;
    if (args.length > MOST_ARGUMENTS) return undefined;
  }
  const body = parseTerm(rest, new Set(args.map(arg => arg.name)));
  return makePremise(text.name, args, body, { isLocal, isSimp: text.simp ?? false });
}

/** A hypothesis that says something of all values, or of what follows from what, used as a lemma. */
export function premiseOfFact(name: string, type: Term): Premise | undefined {
  return makePremise(name, [], type, { isLocal: true, isSimp: false });
}

function makePremise(
  name: string,
  given: readonly PremiseArgument[],
  body: Term,
  flags: Pick<Premise, 'isLocal' | 'isSimp'>,
): Premise | undefined {
  const args = [...given];
  let conclusion = body;
  for (;;) {
    if (conclusion.head === '→' && conclusion.args.length === 2) {
      args.push({ name: `#${args.length}`, kind: 'explicit', type: conclusion.args[0]!, isHypothesis: true });
    } else if (conclusion.head === '∀' && conclusion.bound !== undefined) {
      args.push({ name: conclusion.bound, kind: 'explicit', type: conclusion.args[0]!, isHypothesis: false });
    } else break;
    conclusion = conclusion.args[1]!;
  }
  if (conclusion.head.startsWith('opaque')) return undefined;
  const complete = markHypotheses(args, conclusion);
  // A lemma that takes its conclusion as a hypothesis proves nothing.
  if (complete.some(arg => arg.type.key === conclusion.key)) return undefined;
  const variables = new Set(complete.filter(arg => arg.kind !== 'instance').map(arg => arg.name));
  const hypotheses = complete.filter(arg => arg.isHypothesis);
  return { name, args: complete, hypotheses, conclusion, variables, ...flags };
}

/** `a ≠ b` and `¬ p` as what they are: a proof of `False` from one more hypothesis. */
export function asRefutation(premise: Premise): Premise | undefined {
  const { conclusion, args } = premise;
  if (conclusion.head !== '≠' && conclusion.head !== '¬') return undefined;
  const type = conclusion.head === '≠' ? makeTerm('=', conclusion.args) : conclusion.args[0]!;
  const hypothesis: PremiseArgument = { name: `#${args.length}`, kind: 'explicit', type, isHypothesis: true };
  return {
    ...premise,
    args: [...args, hypothesis],
    hypotheses: [...premise.hypotheses, hypothesis],
    conclusion: makeTerm('False'),
    variables: new Set([...premise.variables, hypothesis.name]),
  };
}

const PROPOSITION_HEADS = /^(?:[=≠≤≥<>∣∤∈∉⊆⊂≡∧∨↔¬∃]|≡.*|∃!|True|False|→)$/u;

/** A named argument is a hypothesis if its type looks like a proposition and nothing later speaks of it. */
function markHypotheses(args: readonly PremiseArgument[], conclusion: Term): readonly PremiseArgument[] {
  const propositions = new Set(args.filter(arg => arg.type.head === 'Prop').map(arg => arg.name));
  return args.map((arg, index) => {
    if (arg.isHypothesis || arg.kind === 'instance') return arg;
    const used =
      mentions(conclusion, arg.name) || args.slice(index + 1).some(later => mentions(later.type, arg.name));
    const looksLikeOne =
      PROPOSITION_HEADS.test(arg.type.head) ||
      (arg.type.args.length === 0 && propositions.has(arg.type.head)) ||
      (arg.type.args.length > 0 && !used && !isTypeHead(arg.type.head));
    return { ...arg, isHypothesis: looksLikeOne && !used };
  });
}

const TYPE_HEADS = new Set(
  'ℕ ℤ ℚ ℝ ℂ Nat Int List Option Set Finset Fin Prod Sum × ⊕ Type Sort Bool'.split(' '),
);

function isTypeHead(head: string): boolean {
  return TYPE_HEADS.has(head);
}

const OPENERS: Readonly<Record<string, readonly [close: string, kind: PremiseArgument['kind']]>> = {
  '(': [')', 'explicit'],
  '{': ['}', 'implicit'],
  '⦃': ['⦄', 'implicit'],
  '[': [']', 'instance'],
};

/** The binders of a leading `∀ …,`, with their kinds, which the term parser does not keep. */
function leadingForall(type: string): { args: PremiseArgument[]; rest: string } | undefined {
  const trimmed = type.trimStart();
  if (!trimmed.startsWith('∀')) return undefined;
  const comma = endOfBinders(trimmed);
  if (comma === undefined) return undefined;
  const args = readBinders(trimmed.slice(1, comma).trim());
  return args === undefined ? undefined : { args, rest: trimmed.slice(comma + 1) };
}

function endOfBinders(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if ('([{⦃⟨'.includes(character)) depth++;
    else if (')]}⦄⟩'.includes(character)) depth--;
    else if (character === ',' && depth === 0) return at;
  }
  return undefined;
}

/** Reads `(a b : ℕ) {p : Prop} [inst : Foo a] x y`. @returns `undefined` for forms like `x ∈ s`. */
export function readBinders(text: string): PremiseArgument[] | undefined {
  const args: PremiseArgument[] = [];
  for (let at = 0; at < text.length; ) {
    const character = text[at]!;
    if (/\s/.test(character)) {
      at++;
      continue;
    }
    const opener = OPENERS[character];
    if (opener === undefined) {
      const bare = readBareNames(text.slice(at));
      return bare === undefined ? undefined : [...args, ...bare];
    }
    const end = matchingClose(text, at);
    if (end === undefined) return undefined;
    args.push(...readGroup(text.slice(at + 1, end), opener[1], new Set(args.map(arg => arg.name))));
    at = end + 1;
  }
  return args;
}

/** `n`, `n m`, or `x : T` without brackets. */
function readBareNames(text: string): PremiseArgument[] | undefined {
  const colon = text.indexOf(':');
  const names = (colon < 0 ? text : text.slice(0, colon)).trim().split(/\s+/);
  if (names.some(name => !/^[\p{L}_«][\p{L}\p{N}_'₀-₉»✝]*$/u.test(name))) return undefined;
  const type = parseTerm(colon < 0 ? '_' : text.slice(colon + 1));
  return names.map(name => ({ name, kind: 'explicit', type, isHypothesis: false }));
}

function matchingClose(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if ('([{⦃⟨'.includes(text[at]!)) depth++;
    else if (')]}⦄⟩'.includes(text[at]!) && --depth === 0) return at;
  }
  return undefined;
}

function readGroup(
  text: string,
  kind: PremiseArgument['kind'],
  locals: ReadonlySet<string>,
): PremiseArgument[] {
  const colon = text.indexOf(':');
  if (kind === 'instance' && (colon < 0 || text[colon + 1] === '=')) {
    return [{ name: `[${text}]`, kind, type: parseTerm(text, locals), isHypothesis: false }];
  }
  const names = (colon < 0 ? text : text.slice(0, colon)).trim().split(/\s+/);
  const source = colon < 0 ? '_' : text.slice(colon + 1).replace(/:=[\s\S]*$/, '');
  const type = parseTerm(source, locals);
  return names.map((name, index) => ({
    name: name === '_' ? `_${index}` : name,
    kind,
    type,
    isHypothesis: false,
  }));
}
