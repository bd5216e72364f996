/** Offsets of JavaScript strings (UTF-16) to what the protocol speaks: byte offsets, and lines with code-point columns. */

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 0, in code points. */
  readonly column: number;
}

export class SourceText {
  private readonly lineStarts: number[] = [0];

  constructor(private readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lineStarts.push(at + 1);
  }

  position(offset: number): Position {
    const at = this.clamp(offset);
    const line = this.lineIndex(at);
    return { line: line + 1, column: [...this.text.slice(this.lineStarts[line], at)].length };
  }

  byteOffset(offset: number): number {
    return Buffer.byteLength(this.text.slice(0, this.clamp(offset)), 'utf8');
  }

  /** Index of the last line that starts at or before `offset`. */
  private lineIndex(offset: number): number {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private clamp(offset: number): number {
    return Math.max(0, Math.min(this.text.length, offset));
  }
}
