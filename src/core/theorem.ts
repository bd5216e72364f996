/** What is to be proved. Plain values; no I/O. */

/**
 * One theorem, as Lean source.
 *
 * The full source of the problem is `header` followed by `statement` followed by ` := by …`.
 */
export interface Theorem {
  /** Unique within a file; also the name that the statement declares (`example`s get a generated one). */
  readonly name: string;
  /** The declaration up to, and excluding, `:=`, e.g. `theorem add_zero (n : ℕ) : n + 0 = n`. */
  readonly statement: string;
  /** Lean source that comes before it: `import`, `open`, `set_option`, definitions, lemmas. Default: none. */
  readonly header?: string;
  /** Part of a benchmark that it belongs to, e.g. `test` or `valid`. */
  readonly split?: string;
  /** Where the statement comes from (file, URL, commit). */
  readonly source?: string;
}
