/** The kernel's one door: nothing is in an environment that did not come through here (or from a snapshot of it). */

import type {
  AxiomInfo,
  ConstantInfo,
  Declaration,
  DefinitionInfo,
  OpaqueInfo,
  TheoremInfo,
} from './declaration.js';
import type { Environment } from './environment.js';
import type { Expr } from './expr.js';
import { inductiveConstants } from './inductive.js';
import { Declined, KernelException, type Rule } from './kernel-exception.js';
import { type Name, nameOf } from './name.js';
import { RESERVED } from './nested.js';
import { quotientConstants } from './quotient.js';
import { TypeChecker } from './type-checker.js';

export interface AddOptions {
  /**
   * Kernel steps that the declaration may take; beyond, the kernel declines. The same on every machine.
   * @default Infinity
   */
  readonly maxSteps?: number;
}

export type AddResult =
  | { readonly kind: 'added'; readonly constants: readonly ConstantInfo[] }
  | {
      readonly kind: 'rejected';
      readonly declaration: Name;
      readonly rule: Rule;
      readonly message: string;
      /** The terms that the message speaks of, e.g. expected and found type. */
      readonly terms: readonly Expr[];
    }
  | { readonly kind: 'declined'; readonly declaration: Name; readonly reason: string };

/**
 * Checks a declaration and, if it is right, adds its constants to `env`. Nothing is added otherwise.
 *
 * @returns `rejected` when a rule is broken, `declined` when the kernel cannot tell: a limit is reached, or the
 * declaration is `unsafe` or `partial`.
 */
export function addDeclaration(
  env: Environment,
  declaration: Declaration,
  options: AddOptions = {},
): AddResult {
  const name = declarationName(declaration);
  try {
    const constants = checkedConstants(env, declaration, options);
    env.addUnchecked(constants);
    return { kind: 'added', constants };
  } catch (error) {
    if (error instanceof KernelException) {
      const { rule, message, terms } = error;
      return { kind: 'rejected', declaration: name, rule, message, terms };
    }
    if (error instanceof Declined) return { kind: 'declined', declaration: name, reason: error.message };
    // Stack overflow, or a number too large for the machine: never a verdict.
    if (error instanceof RangeError) return { kind: 'declined', declaration: name, reason: error.message };
    throw error;
  }
}

function declarationName(declaration: Declaration): Name {
  if (declaration.kind === 'quot') return nameOf('Quot');
  if (declaration.kind === 'inductive') return declaration.types[0]?.name ?? nameOf('');
  return declaration.name;
}

function checkedConstants(env: Environment, declaration: Declaration, options: AddOptions): ConstantInfo[] {
  switch (declaration.kind) {
    case 'inductive':
      if (declaration.isUnsafe) throw new Declined('unsafe declarations are not supported');
      checkLevelParams(declaration.levelParams);
      for (const type of declaration.types) {
        checkClosed(type.type);
        for (const ctor of type.ctors) checkClosed(ctor.type);
      }
      return inductiveConstants(env, declaration, options);
    case 'quot': {
      const constants = quotientConstants(env);
      if (constants === undefined)
        throw new KernelException('quotient', 'quotients need the standard Eq to be declared first');
      for (const { name } of constants) checkFresh(env, name);
      return constants;
    }
    default:
      return [checkedConstant(env, declaration, options)];
  }
}

function checkedConstant(
  env: Environment,
  info: AxiomInfo | DefinitionInfo | TheoremInfo | OpaqueInfo,
  options: AddOptions,
): ConstantInfo {
  const { name, levelParams, type } = info;
  if ((info.kind === 'axiom' || info.kind === 'opaque') && info.isUnsafe)
    throw new Declined('unsafe declarations are not supported');
  if (info.kind === 'def' && info.safety !== 'safe')
    throw new Declined(`${info.safety} definitions are not supported`);
  checkFresh(env, name);
  checkLevelParams(levelParams);
  checkClosed(type);
  const checker = new TypeChecker(env, { ...options, levelParams });
  const sort = checker.ensureSort(checker.check(type), type);
  if (info.kind === 'thm' && !checker.isProp(type))
    throw new KernelException('theorem-is-prop', 'the statement of a theorem must be a proposition', [
      type,
      sort,
    ]);
  if (info.kind !== 'axiom') {
    checkClosed(info.value);
    const valueType = checker.check(info.value);
    if (!checker.isDefEq(valueType, type))
      throw new KernelException('declared-type', 'the value does not have the declared type', [
        type,
        valueType,
      ]);
  }
  return info;
}

function checkFresh(env: Environment, name: Name): void {
  if (env.has(name)) throw new KernelException('name-taken', `${name} is already declared`);
  if (name.startsWith(RESERVED))
    throw new KernelException('name-taken', `names that begin with ${RESERVED} are reserved`);
}

function checkLevelParams(names: readonly Name[]): void {
  if (new Set(names).size !== names.length)
    throw new KernelException('level-params', 'a universe parameter is listed twice');
}

/** No free variable, metavariable or loose bound variable (lean4#14498, lean4#14484). */
function checkClosed(term: Expr): void {
  if (term.looseBVarRange > 0)
    throw new KernelException('closed-term', 'the term has a loose bound variable', [term]);
  if (term.hasFVar) throw new KernelException('closed-term', 'the term has a free variable', [term]);
  if (term.hasExprMVar || term.hasLevelMVar)
    throw new KernelException('closed-term', 'the term has a metavariable', [term]);
}
