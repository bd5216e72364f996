/** Where a piece of syntax stands in its text. Offsets count UTF-16 units, as JavaScript strings do. */

/** Half-open range of UTF-16 offsets. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** Every syntax node has a range: from its first character to just after its last, without outer blanks. */
export interface Spanned {
  readonly range: SourceRange;
}

/** A position as Lean reports it. */
export interface LineColumn {
  /** 1-based. */
  readonly line: number;
  /** 0-based, in code points. */
  readonly column: number;
}

/** Finds lines and columns of offsets of one text; the line table is made on first use. */
export class LineMap {
  private starts: number[] | undefined;

  constructor(private readonly text: string) {}

  /** Line and column of an offset; an offset past the end is taken as the end. */
  at(offset: number): LineColumn {
    const line = this.lineIndex(Math.min(offset, this.text.length));
    return { line: line + 1, column: this.column(offset) };
  }

  /** Column in code points of an offset. */
  column(offset: number): number {
    return codePointCount(this.text, this.lineStarts()[this.lineIndex(offset)]!, offset);
  }

  /** 0-based line of an offset. */
  lineIndex(offset: number): number {
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private lineStarts(): number[] {
    if (this.starts === undefined) {
      const starts = [0];
      for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1))
        starts.push(at + 1);
      this.starts = starts;
    }
    return this.starts;
  }
}

/** How many code points lie between two offsets. */
export function codePointCount(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xdc00 || unit > 0xdfff) count++;
  }
  return count;
}
