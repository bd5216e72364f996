/** What a caller may choose about printing. */

import { builtinTable } from '../../syntax/index.js';
import { emptyScope, type Scope } from '../term/scope.js';

/** Notations and opened namespaces decide how things print. */
export type PrintScope = Pick<Scope, 'namespace' | 'opens' | 'table'>;

export interface PrintOptions {
  /** Active notations, current namespace, opened namespaces. @default Lean's and Mathlib's notations, nothing opened */
  readonly scope?: PrintScope;
  /** Columns (code points) a line should not exceed. @default 120 */
  readonly width?: number;
  /** `n.succ` rather than `Nat.succ n` (Lean's `pp.fieldNotation.generalized`). @default true */
  readonly fieldNotation?: boolean;
  /** `{x ∈ s | p}` rather than `Finset.filter (fun x => p) s` (Mathlib since September 2024). @default true */
  readonly finsetBuilder?: boolean;
  /** Show proofs inside terms rather than `⋯` (Lean's `pp.proofs`). @default false */
  readonly proofs?: boolean;
  /** Show all implicit arguments, no notation (Lean's `pp.explicit`). @default false */
  readonly explicit?: boolean;
  /** Show universe levels of constants (Lean's `pp.universes`). @default false */
  readonly universes?: boolean;
}

export type CompleteOptions = Required<PrintOptions>;

const DEFAULTS = {
  width: 120,
  fieldNotation: true,
  finsetBuilder: true,
  proofs: false,
  explicit: false,
  universes: false,
} as const;

let defaultScope: PrintScope | undefined;

export function completeOptions(options: PrintOptions): CompleteOptions {
  defaultScope ??= emptyScope(builtinTable());
  return { scope: defaultScope, ...DEFAULTS, ...options };
}
