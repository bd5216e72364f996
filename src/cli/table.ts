/** Tables as lines of text. */

/** Rows with their columns aligned: the first column left, the others right. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, (row[column] ?? '').length), 0),
  );
  return rows.map(row =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** A share in [0, 1] as per cent. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
