/** Signatures of constants as `#check` shows them: `Nat.add_comm (n m : ℕ) : n + m = m + n`. */

import { type Expr, levelParam, mkConst, type Name, type Pi } from '../../kernel/index.js';
import { LocalContext, type Meta } from '../meta/index.js';
import { binderGroup, binderItems, joinsGroup } from './binders.js';
import { Delaborator } from './delaborate.js';
import { layout } from './format.js';
import { isInaccessible } from './names.js';
import { completeOptions, type PrintOptions } from './options.js';
import { formatSyntax } from './syntax-format.js';
import { BREAK, hole, type Item, type Syntax, token } from './syntax-node.js';

/** @throws {TypeError} for an unknown constant. */
export function printSignature(meta: Meta, name: Name, options: PrintOptions = {}): string {
  const complete = completeOptions(options);
  const constant = meta.env.get(name);
  return meta.withContext(LocalContext.empty, () => {
    const d = new Delaborator(meta, complete);
    const head = d.constant(mkConst(name, constant.levelParams.map(levelParam)));
    const universes = constant.levelParams.length === 0 ? '' : `.{${constant.levelParams.join(', ')}}`;
    const items: Item[] = [hole(head)];
    if (!complete.universes && universes !== '') items.push({ kind: 'token', text: universes, glued: true });
    addParameters(d, constant.type, [], items);
    const signature: Syntax = { precedence: 0, items };
    return layout(formatSyntax(signature, complete.scope.table), complete.width);
  });
}

/** `names`: parameters of the group that is still open. */
function addParameters(d: Delaborator, type: Expr, names: readonly string[], items: Item[]): void {
  if (type.kind !== 'pi' || !isNamed(type)) {
    items.push(token(' : '), hole(d.term(type)));
    return;
  }
  d.context.withBinder(type, (body, shown) => {
    const group = [...names, shown];
    if (body.kind === 'pi' && isNamed(body) && joinsGroup(type, type.body as Pi)) {
      addParameters(d, body, group, items);
      return;
    }
    const anonymous = type.binderInfo === 'instImplicit' && isInaccessible(type.binderName);
    items.push(
      BREAK,
      ...binderItems(binderGroup(d, anonymous ? [] : group, type.binderInfo, type.binderType)),
    );
    addParameters(d, body, [], items);
  });
}

/** Whether a binder is shown before the colon; `p → q` is not. */
function isNamed(type: Pi): boolean {
  return type.binderInfo !== 'default' || type.body.looseBVarRange > 0 || !isInaccessible(type.binderName);
}
