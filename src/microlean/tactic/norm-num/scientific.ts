/** Decimal literals: `1.5` has the value of `15 / 10 ^ 1`. */

import { isDefEq, matchEq, mkEqTrans } from '../../elaborate/meta/index.js';
import { headConstName, nameOf } from '../../kernel/index.js';
import type { ValueRule } from './evaluator.js';

const TRUE = nameOf('Bool.true');

const decimal: ValueRule = (evaluator, term, args) => {
  const [source, , m, negative, e] = args;
  const type = source && evaluator.numberType(source);
  if (type === undefined || m === undefined || negative === undefined || e === undefined) return undefined;
  if (!type.has('Field')) return undefined;
  const { meta } = evaluator;
  const name = headConstName(negative) === TRUE ? 'scientific_true' : 'scientific_false';
  const proof = evaluator.lemma(name, type, { m, e });
  const equation = matchEq(evaluator.typeOf(proof));
  if (equation === undefined || !meta.withTransparency('instances', () => isDefEq(meta, equation.left, term)))
    return undefined;
  const value = evaluator.value(equation.right);
  if (value?.proof === undefined) return undefined;
  return { ...value, proof: mkEqTrans(meta, proof, value.proof) };
};

export const SCIENTIFIC: readonly (readonly [string, ValueRule])[] = [['OfScientific.ofScientific', decimal]];
