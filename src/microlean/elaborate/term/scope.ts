/** What surrounds a term: namespace, opened namespaces, universe names, options, notations. Immutable. */

import { Name } from '../../kernel/index.js';
import type { SyntaxTable } from '../../syntax/index.js';

/** One effect of `open`. */
export type OpenDecl =
  | { readonly kind: 'namespace'; readonly namespace: Name; readonly except: readonly string[] }
  /** `open A (x)` or `open A renaming x → y`: the short name denotes the constant. */
  | { readonly kind: 'alias'; readonly short: Name; readonly target: Name };

/** Value of an option set with `set_option`. */
export type OptionValue = boolean | bigint | string;

export interface Scope {
  /** Current namespace; anonymous at the top. */
  readonly namespace: Name;
  /** Newest last. */
  readonly opens: readonly OpenDecl[];
  /** Universe parameters in scope. */
  readonly levelNames: readonly Name[];
  /** Options by their dotted names, e.g. `maxHeartbeats`. */
  readonly options: ReadonlyMap<string, OptionValue>;
  readonly table: SyntaxTable;
  /** Undeclared single-letter (or Greek) names in signatures become implicit variables. Default: false. */
  readonly autoImplicit: boolean;
  /** Name of the declaration being elaborated, for messages and for auxiliary names. */
  readonly declarationName: Name;
}

/** An empty scope over a syntax table. */
export function emptyScope(table: SyntaxTable): Scope {
  return {
    namespace: Name.anonymous,
    opens: [],
    levelNames: [],
    options: new Map(),
    table,
    autoImplicit: false,
    declarationName: Name.anonymous,
  };
}
