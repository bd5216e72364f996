/**
 * Sums and products in another order. With only `x * y = y * x` and `(x * y) * z = x * (y * z)`, simplification cannot
 * sort factors: it also needs `x * (y * z) = y * (x * z)`, which is added here where no lemma says so.
 */

import { type Candidate, candidate } from '../candidate.js';
import type { Focus } from '../focus.js';
import { freshName } from '../goal-view.js';
import type { RewriteRule } from '../premise/rewrite-rule.js';
import { difference, polynomialOf } from '../term/polynomial.js';
import { subterms, type Term } from '../term/term.js';

/** Left-commutativity of the operators of an equation, where the context has the other two laws only. */
export function completions({ goal, lemmas, factRules }: Focus): Candidate[] {
  const { target } = goal;
  if (target.head !== '=') return [];
  const sorted = isEqualUpToOrder(target);
  return operatorsOf(target).flatMap(operator => {
    const rules = [...lemmas.rulesFrom(operator), ...factRules];
    const commutative = rules.find(rule => isCommutativity(rule, operator));
    const associative = rules.find(rule => isAssociativity(rule, operator));
    if (commutative === undefined || associative === undefined) return [];
    if (rules.some(rule => isLeftCommutativity(rule, operator))) return [];
    const type = commutative.argumentType;
    if (type === undefined) return [];
    const name = freshName('left_comm', goal.names);
    const statement = `∀ x y z : ${type}, x ${operator} (y ${operator} z) = y ${operator} (x ${operator} z)`;
    const proof = `fun x y z => by rw [← ${associative.name}, ${commutative.name} x y, ${associative.name}]`;
    return [
      candidate('forward', `have ${name} : ${statement} := ${proof}`, {
        preference: sorted ? 2 : -1,
        forced: sorted ? 1 : 0,
      }),
    ];
  });
}

function operatorsOf(target: Term): readonly string[] {
  const nested = [...subterms(target)].filter(term => term.args.some(arg => arg.head === term.head));
  return [...new Set(nested.map(term => term.head))].filter(head => head === '+' || head === '*');
}

/** Whether both sides are one polynomial. */
function isEqualUpToOrder({ args }: Term): boolean {
  const [left, right] = args.map(side => polynomialOf(side, { laws: 'semiring' }));
  return difference(left, right)?.size === 0;
}

const isVariable = (rule: RewriteRule, term: Term) => term.args.length === 0 && rule.variables.has(term.head);

function isCommutativity(rule: RewriteRule, operator: string): boolean {
  const [x, y] = rule.from.args;
  if (rule.from.head !== operator || rule.to.head !== operator || rule.conditions > 0) return false;
  return isVariable(rule, x!) && isVariable(rule, y!) && sameArgs(rule.to, [y!, x!]);
}

function isAssociativity(rule: RewriteRule, operator: string): boolean {
  const [inner, z] = rule.from.args;
  if (rule.direction !== 'forward' || rule.conditions > 0 || inner?.head !== operator) return false;
  const [x, y] = inner.args as [Term, Term];
  const [left, right] = rule.to.args;
  return left?.key === x.key && right?.head === operator && sameArgs(right, [y, z!]);
}

function isLeftCommutativity(rule: RewriteRule, operator: string): boolean {
  const [x, inner] = rule.from.args;
  if (rule.from.head !== operator || inner?.head !== operator || rule.conditions > 0) return false;
  const [y, z] = inner.args as [Term, Term];
  const [left, right] = rule.to.args;
  return left?.key === y.key && right?.head === operator && sameArgs(right, [x!, z]);
}

function sameArgs({ args }: Term, expected: readonly Term[]): boolean {
  return args.every((arg, index) => arg.key === expected[index]!.key);
}
