/** Handing declarations to the kernel, and filing what the elaborator keeps about them. */

import {
  type AddOptions,
  addDeclaration,
  type ConstantInfo,
  type Declaration,
  type Expr,
  type Name,
  type ReducibilityHints,
  visitConstants,
} from '../../kernel/index.js';
import { provedByDefinition } from '../definitional.js';
import type { LeanEnvironment } from '../lean-environment.js';
import { type Meta, MetaError } from '../meta/index.js';

/** The kernel refuses what elaboration built: its message names the rule. */
export class KernelRejection extends MetaError {
  override readonly name = 'KernelRejection';
}

/** Kernel steps that one declaration may take by default. */
export const KERNEL_STEPS = 50_000_000;

/** Checks a declaration and adds it. @throws {KernelRejection} */
export function declare(
  env: LeanEnvironment,
  declaration: Declaration,
  options: AddOptions = { maxSteps: KERNEL_STEPS },
): readonly ConstantInfo[] {
  const result = addDeclaration(env.kernel, declaration, options);
  if (result.kind === 'added') {
    for (const constant of result.constants) registerNamespaces(env, constant.name);
    return result.constants;
  }
  const reason = result.kind === 'rejected' ? result.message : result.reason;
  throw new KernelRejection(`(kernel) ${result.declaration}: ${reason}`);
}

/** Every proper prefix of a declared name is a namespace that can be opened. */
function registerNamespaces(env: LeanEnvironment, name: Name): void {
  for (let prefix = name.prefix; prefix !== undefined && !prefix.isAnonymous; prefix = prefix.prefix) {
    if (env.entry('namespace', prefix) !== undefined) return;
    env.addEntry('namespace', prefix, {});
  }
}

/** One more than the greatest height among the definitions that a value mentions. */
export function definitionHeight(env: LeanEnvironment, value: Expr): number {
  let height = 0;
  visitConstants(value, new Set(), name => {
    const info = env.find(name);
    if (info?.kind === 'def' && typeof info.hints === 'object') height = Math.max(height, info.hints.regular);
  });
  return height + 1;
}

/** What a definition is made of. */
export interface DefinitionParts {
  readonly name: Name;
  readonly levelParams: readonly Name[];
  readonly type: Expr;
  readonly value: Expr;
}

/** Declares a definition. With `abbrev` it is also reducible. */
export function declareDefinition(
  env: LeanEnvironment,
  parts: DefinitionParts,
  how: 'regular' | 'abbrev',
): void {
  const hints: ReducibilityHints =
    how === 'abbrev' ? 'abbrev' : { regular: definitionHeight(env, parts.value) };
  declare(env, { kind: 'def', ...parts, hints, safety: 'safe', all: [parts.name] });
  if (how === 'abbrev') env.addEntry('reducibility', parts.name, { level: 'reducible' });
}

/** Declares a theorem. It is noted whether it holds by definition. */
export function declareTheorem(env: LeanEnvironment, parts: DefinitionParts): void {
  declare(env, { kind: 'thm', ...parts, all: [parts.name] });
  if (provedByDefinition(env, parts.value)) env.addEntry('definitional', parts.name, {});
}

/** Whether a term mentions `sorryAx`. */
export function mentionsConstant(meta: Meta, expr: Expr, name: Name): boolean {
  let found = false;
  visitConstants(meta.instantiate(expr), new Set(), constant => {
    if (constant === name) found = true;
  });
  return found;
}
