/** Names of anonymous instances, made as Lean makes them: `instAddNat`, `instDecidableEqOption`, …. */

import { type Expr, getAppArgs, getAppFn, type Name } from '../../kernel/index.js';

/** @param taken whether a name is in use; then `_1`, `_2`, … is appended */
export function instanceName(type: Expr, namespace: Name, taken: (name: Name) => boolean): Name {
  let body = type;
  while (body.kind === 'pi') body = body.body;
  const base = `inst${describe(body)}`;
  let name = namespace.child(base);
  for (let i = 1; taken(name); i++) name = namespace.child(`${base}_${i}`);
  return name;
}

/** Constants of a type, one after the other, with their first letters in upper case; what came before is left out. */
function describe(expr: Expr, seen: Set<Expr> = new Set()): string {
  if (seen.has(expr)) return '';
  seen.add(expr);
  const head = getAppFn(expr);
  const own = seen.has(head) && head !== expr ? '' : headWord(head, seen);
  seen.add(head);
  const rest = getAppArgs(expr).map(arg => (isInstanceLike(arg) ? '' : describe(arg, seen)));
  return own + rest.join('');
}

function headWord(head: Expr, seen: Set<Expr>): string {
  switch (head.kind) {
    case 'const':
      return head.name.components.map(part => capitalise(String(part))).join('');
    case 'sort':
      return head.level.kind === 'zero' ? 'Prop' : 'Type';
    case 'pi':
      return `Forall${describe(head.body, seen)}`;
    default:
      return '';
  }
}

/** Instance arguments do not show in the name. */
function isInstanceLike(arg: Expr): boolean {
  const head = getAppFn(arg);
  return head.kind === 'const' && /^inst/u.test(head.name.last);
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
