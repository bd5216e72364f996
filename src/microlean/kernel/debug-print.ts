/** A plain, fully explicit rendering for rejections and debugging, of bounded length. Not Lean's printer. */

import { type Expr, getAppArgs, getAppFn, type Lam, type Pi } from './expr.js';
import { levelToString } from './level.js';
import type { Name } from './name.js';

const DEEPEST = 100;

/** @param maxLength characters after which the rest is left out (…). @default 4000 */
export function exprToDebugString(expr: Expr, maxLength = 4000): string {
  return new Printer(maxLength).print(expr, [], 0);
}

class Printer {
  constructor(private remaining: number) {}

  print(expr: Expr, scope: readonly Name[], depth: number): string {
    if (this.remaining <= 0 || depth > DEEPEST) return '…';
    return this.printNode(expr, scope, depth + 1);
  }

  private word(text: string): string {
    this.remaining -= text.length + 1;
    return text;
  }

  private printNode(expr: Expr, scope: readonly Name[], depth: number): string {
    switch (expr.kind) {
      case 'bvar':
        return this.word(String(scope[scope.length - 1 - expr.index] ?? `#${expr.index - scope.length}`));
      case 'fvar':
        return this.word(`x${Math.abs(expr.id)}`);
      case 'mvar':
        return this.word(`?${expr.id}`);
      case 'sort':
        return this.word(`Sort ${levelToString(expr.level)}`);
      case 'const':
        return this.word(
          expr.levels.length === 0
            ? String(expr.name)
            : `${expr.name}.{${expr.levels.map(levelToString).join(', ')}}`,
        );
      case 'lit':
        return this.word(
          typeof expr.literal === 'string' ? JSON.stringify(expr.literal) : printNumber(expr.literal),
        );
      case 'app':
        return `(${this.printList([getAppFn(expr), ...getAppArgs(expr)], scope, depth)})`;
      case 'lam':
        return `(fun ${this.printBinder(expr, scope, depth)} => ${this.printBody(expr, scope, depth)})`;
      case 'pi':
        return `(∀ ${this.printBinder(expr, scope, depth)}, ${this.printBody(expr, scope, depth)})`;
      case 'let': {
        const type = this.print(expr.binderType, scope, depth);
        const value = this.print(expr.value, scope, depth);
        const body = this.print(expr.body, [...scope, expr.binderName], depth);
        return `(let ${this.word(String(expr.binderName))} : ${type} := ${value}; ${body})`;
      }
      case 'proj':
        return `${this.print(expr.struct, scope, depth)}.${this.word(`${expr.typeName}.${expr.index}`)}`;
      case 'mdata':
        return this.print(expr.expr, scope, depth);
    }
  }

  private printList(exprs: readonly Expr[], scope: readonly Name[], depth: number): string {
    const parts: string[] = [];
    for (const expr of exprs) {
      parts.push(this.print(expr, scope, depth));
      if (this.remaining <= 0) break;
    }
    return parts.join(' ');
  }

  private printBinder(expr: Lam | Pi, scope: readonly Name[], depth: number): string {
    return `${this.word(String(expr.binderName))} : ${this.print(expr.binderType, scope, depth)}`;
  }

  private printBody(expr: Lam | Pi, scope: readonly Name[], depth: number): string {
    return this.print(expr.body, [...scope, expr.binderName], depth);
  }
}

function printNumber(value: bigint): string {
  const digits = String(value);
  return digits.length <= 60 ? digits : `${digits.slice(0, 20)}…(${digits.length} digits)`;
}
