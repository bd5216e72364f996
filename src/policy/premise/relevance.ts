/** Which lemmas of the library are about the numbers that a goal is about, told by the types that both name. */

import type { Goal } from '../../core/index.js';
import type { Premise } from './premise.js';
import type { RewriteRule } from './rewrite-rule.js';

const NUMBER_TYPES = /ℝ≥0∞|ℝ≥0|[ℕℤℚℝℂ]|\b(?:ZMod|NNReal|ENNReal|PNat)\b/gu;
/** Printed without its type: the value of a floor is an integer, a size or a divisor a natural number. */
const IMPLIED: readonly (readonly [sign: RegExp, type: string])[] = [
  [/[⌊⌈]/u, 'ℤ'],
  [/\b(?:card|choose|gcd|lcm|divisors|factorial|den|natAbs|toNat)\b|!/u, 'ℕ'],
];

/** Number types that a goal names or implies; empty where nothing tells. */
export function numberTypesOf(goal: Goal): readonly string[] {
  const text = [...goal.hypotheses.map(({ type }) => type), goal.target].join(' ');
  const named = text.match(NUMBER_TYPES) ?? [];
  if (named.length === 0) return [];
  const implied = IMPLIED.flatMap(([sign, type]) => (sign.test(text) ? [type] : []));
  return [...new Set([...named, ...implied])].sort();
}

/** Number types of what a lemma speaks of; empty for lemmas of algebra at large. */
export function numberTypesOfPremise({ args }: Premise): ReadonlySet<string> {
  return new Set(args.flatMap(({ type }) => type.text.match(NUMBER_TYPES) ?? []));
}

/** `Field.div_eq_mul_inv`: a field of a class. It has a lemma of its own, or many classes say the same. */
export function isClassField({ name, args }: Premise): boolean {
  const owner = name.slice(0, name.lastIndexOf('.'));
  return owner !== '' && args.some(({ kind, type }) => kind === 'instance' && isNamed(type.text, owner));
}

function isNamed(type: string, owner: string): boolean {
  const [head] = type.replace(/^.*:\s*/u, '').split(' ');
  return head === owner;
}

/** Whether a lemma may apply where only these number types occur. No types stand for any. */
export function isAbout(lemma: ReadonlySet<string>, types: readonly string[]): boolean {
  return types.length === 0 || lemma.size === 0 || types.some(type => lemma.has(type));
}

/** A named function; the parser names some signs too. */
const FUNCTION = /^(?!(?:neg|abs|sqrt|not)$)\p{L}[\p{L}\p{N}_]*$/u;

/**
 * `x + 1` as `succ x`, `x * y` as `Nat.mul x y`, `2` as `|2|`: from right to left such a lemma of the library writes what
 * is in normal form in terms that nothing else speaks of.
 */
export function isWrittenOut({ direction, origin, isSimp, from, to, variables }: RewriteRule): boolean {
  if (origin !== 'library' || direction !== 'backward') return false;
  if (isSimp || to.head === '•') return true;
  if (from.args.length === 0) return true;
  return FUNCTION.test(to.head) && !variables.has(to.head) && !/^\p{L}/u.test(from.head);
}
