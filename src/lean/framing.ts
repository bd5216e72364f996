/** Bytes from a REPL to lines: UTF-8 decoded as it streams, split on LF only, no limit on the length of a line. */

import { StringDecoder } from 'node:string_decoder';

export class LineSplitter {
  private readonly decoder = new StringDecoder('utf8');
  /** Pieces of the line that is not complete yet: joined once, so that a 5 MB line stays linear. */
  private parts: string[] = [];

  /** @returns the lines completed by `chunk`, without their LF. */
  push(chunk: Buffer): string[] {
    const text = this.decoder.write(chunk);
    const lines: string[] = [];
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      this.parts.push(text.slice(from, at));
      lines.push(this.parts.join(''));
      this.parts = [];
      from = at + 1;
    }
    if (from < text.length) this.parts.push(text.slice(from));
    return lines;
  }
}

/** The end of a stream of text, for messages. */
export class TextTail {
  private text = '';

  /** @param limit characters kept. */
  constructor(private readonly limit = 4000) {}

  push(chunk: string): void {
    this.text = (this.text + chunk).slice(-this.limit);
  }

  /** The last lines, trimmed; empty if nothing was written. */
  lastLines(count = 10): string {
    return this.text.trim().split('\n').slice(-count).join('\n');
  }
}
