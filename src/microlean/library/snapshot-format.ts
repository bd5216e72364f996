/**
 * The snapshot of the library: one file that can be used without reading all of it.
 *
 * Layout: 32-bit words, little endian: magic, version, byte length of the JSON part, then for each section its number of
 * words; then the JSON part, padded to a word; then the sections. Names, levels, expressions and lists are rows of words
 * that refer to earlier rows by their offsets (names by their index), so that sharing is kept and any one term can be
 * decoded alone.
 */

export const SNAPSHOT_MAGIC = 0x4d4c534e;
/** Raise it whenever the layout changes, or what is filed in entries. */
export const SNAPSHOT_VERSION = 2;

/** Sections, in order. */
export const SECTIONS = ['names', 'levels', 'exprs', 'lists', 'constants'] as const;
export type Section = (typeof SECTIONS)[number];

export const NAME_ROW = 2;
/** Level rows: kind, then one or two words. */
export const LEVEL_KINDS = ['zero', 'succ', 'max', 'imax', 'param'] as const;
/** Expression rows: kind (low byte) with a small operand above it, then up to three words. */
export const EXPR_KINDS = [
  'bvar',
  'sort',
  'const',
  'app',
  'lam',
  'pi',
  'let',
  'natural',
  'string',
  'proj',
  'mdata',
] as const;
export const BINDER_INFOS = ['default', 'implicit', 'strictImplicit', 'instImplicit'] as const;
/** Constant rows: kind, name, universe parameters (list), type, axioms (list), then by kind. */
export const CONSTANT_KINDS = ['axiom', 'def', 'thm', 'opaque', 'quot', 'induct', 'ctor', 'rec'] as const;
export const QUOT_KINDS = ['type', 'ctor', 'lift', 'ind'] as const;
export const HINT_OPAQUE = -1;
export const HINT_ABBREV = -2;

/** The JSON part. */
export interface SnapshotHeader {
  /** Texts that names, literals and annotations consist of. */
  readonly strings: readonly string[];
  readonly modules: readonly SnapshotModule[];
  readonly counts: { readonly constants: number };
}

export interface SnapshotModule {
  readonly name: string;
  readonly imports: readonly string[];
  /** Offsets of constant rows. */
  readonly constants: readonly number[];
  /** Kind, name index, entry with names as `{"$n": index}` and big integers as `{"$b": text}`. */
  readonly entries: readonly (readonly [kind: string, key: number, entry: unknown])[];
}
