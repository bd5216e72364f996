/** Everything that `norm_num` evaluates, by the constant at the head. */

import { nameOf } from '../../kernel/index.js';
import { ARITHMETIC } from './arithmetic.js';
import { BIG_OPERATORS } from './big-operators.js';
import type { Rules } from './evaluator.js';
import { INTEGER } from './integer.js';
import { NATURAL } from './natural.js';
import { NUMBER_THEORY_OTHERS, NUMBER_THEORY_TRUTHS, NUMBER_THEORY_VALUES } from './number-theory.js';
import { ORDER } from './order.js';
import { PROPOSITIONS } from './propositions.js';
import { RATIONAL } from './rational.js';
import { ROUNDING } from './rounding.js';
import { SCIENTIFIC } from './scientific.js';

const byName = <T>(entries: readonly (readonly [string, T])[]) =>
  new Map(entries.map(([name, rule]) => [nameOf(name), rule] as const));

export const RULES: Rules = {
  values: byName([
    ...ARITHMETIC,
    ...NATURAL,
    ...INTEGER,
    ...NUMBER_THEORY_VALUES,
    ...ORDER,
    ...RATIONAL,
    ...ROUNDING,
    ...SCIENTIFIC,
    ...BIG_OPERATORS,
  ]),
  truths: byName([...PROPOSITIONS, ...NUMBER_THEORY_TRUTHS]),
  others: byName(NUMBER_THEORY_OTHERS),
};
