/** Constants of an environment, and declarations that ask to become one. Field names follow Lean's. */

import type { Expr } from './expr.js';
import type { Name } from './name.js';

interface ConstantBase {
  readonly name: Name;
  readonly levelParams: readonly Name[];
  readonly type: Expr;
}
/** How eagerly definitional equality unfolds a definition: speed only, never soundness. */
export type ReducibilityHints = 'opaque' | 'abbrev' | { readonly regular: number };

export interface AxiomInfo extends ConstantBase {
  readonly kind: 'axiom';
  readonly isUnsafe: boolean;
}
export interface DefinitionInfo extends ConstantBase {
  readonly kind: 'def';
  readonly value: Expr;
  readonly hints: ReducibilityHints;
  readonly safety: 'safe' | 'unsafe' | 'partial';
  readonly all: readonly Name[];
}
export interface TheoremInfo extends ConstantBase {
  readonly kind: 'thm';
  readonly value: Expr;
  readonly all: readonly Name[];
}
/** Has a value, which is checked but never unfolds. */
export interface OpaqueInfo extends ConstantBase {
  readonly kind: 'opaque';
  readonly value: Expr;
  readonly isUnsafe: boolean;
  readonly all: readonly Name[];
}
export interface QuotInfo extends ConstantBase {
  readonly kind: 'quot';
  readonly quotKind: 'type' | 'ctor' | 'lift' | 'ind';
}
export interface InductiveInfo extends ConstantBase {
  readonly kind: 'induct';
  readonly numParams: number;
  readonly numIndices: number;
  /** The types of the mutual block. */
  readonly all: readonly Name[];
  readonly ctors: readonly Name[];
  /** Number of auxiliary types that its nested occurrences stand for. */
  readonly numNested: number;
  readonly isRec: boolean;
  readonly isUnsafe: boolean;
  readonly isReflexive: boolean;
}
export interface ConstructorInfo extends ConstantBase {
  readonly kind: 'ctor';
  readonly induct: Name;
  /** Position among the constructors of its type, from 0. */
  readonly cidx: number;
  readonly numParams: number;
  readonly numFields: number;
  readonly isUnsafe: boolean;
}
export interface RecursorRule {
  readonly ctor: Name;
  readonly nfields: number;
  /** `fun params motives minors fields => …` */
  readonly rhs: Expr;
}
export interface RecursorInfo extends ConstantBase {
  readonly kind: 'rec';
  readonly all: readonly Name[];
  readonly numParams: number;
  readonly numIndices: number;
  readonly numMotives: number;
  readonly numMinors: number;
  readonly rules: readonly RecursorRule[];
  /** Reduces with any proof as major premise (Lean's K). */
  readonly k: boolean;
  readonly isUnsafe: boolean;
}
export type ConstantInfo =
  | AxiomInfo
  | DefinitionInfo
  | TheoremInfo
  | OpaqueInfo
  | QuotInfo
  | InductiveInfo
  | ConstructorInfo
  | RecursorInfo;

/** One type of an inductive block, as a user gives it: everything else is derived. */
export interface InductiveType {
  readonly name: Name;
  readonly type: Expr;
  readonly ctors: readonly { readonly name: Name; readonly type: Expr }[];
}
export interface InductiveBlock {
  readonly kind: 'inductive';
  readonly levelParams: readonly Name[];
  readonly numParams: number;
  readonly types: readonly InductiveType[];
  readonly isUnsafe: boolean;
}
/** The four quotient constants, added together. */
export interface QuotDeclaration {
  readonly kind: 'quot';
}
/** What may be asked of the kernel. */
export type Declaration =
  | AxiomInfo
  | DefinitionInfo
  | TheoremInfo
  | OpaqueInfo
  | InductiveBlock
  | QuotDeclaration;
