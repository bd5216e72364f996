/** Values of structures as `{ x := a, y := b }`; parents' fields are shown among the structure's own. */

import { type Expr, getAppArgs, getAppFn, type Name } from '../../kernel/index.js';
import { MAX_PRECEDENCE } from '../../syntax/index.js';
import type { Delaborator } from './delaborate.js';
import { hole, type Item, type Syntax, token } from './syntax-node.js';

/** `undefined` if the type is no structure. */
export function structureInstance(
  d: Delaborator,
  structure: Name,
  values: readonly Expr[],
): Syntax | undefined {
  const fields = collectFields(d, structure, values);
  if (fields === undefined) return undefined;
  const items = fields.flatMap(({ name, value }, i): Item[] => [
    ...(i === 0 ? [] : [token(', ')]),
    token(name),
    token(' := '),
    hole(d.term(value)),
  ]);
  return { precedence: MAX_PRECEDENCE, items: [token('{ '), ...items, token(' }')] };
}

interface FieldValue {
  readonly name: string;
  readonly value: Expr;
}

function collectFields(d: Delaborator, structure: Name, values: readonly Expr[]): FieldValue[] | undefined {
  const { env } = d.meta;
  const entry = env.entry('structure', structure);
  if (entry === undefined || entry.fields.length !== values.length) return undefined;
  return entry.fields.flatMap((field, i): FieldValue[] => {
    const value = values[i]!;
    const fn = getAppFn(value);
    const constant = fn.kind === 'const' ? env.find(fn.name) : undefined;
    if (field.subobject !== undefined && constant?.kind === 'ctor' && constant.induct === field.subobject) {
      const inner = collectFields(d, field.subobject, getAppArgs(value).slice(constant.numParams));
      if (inner !== undefined) return inner;
    }
    return [{ name: field.name, value }];
  });
}
