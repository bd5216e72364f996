/** Bytes to request lines: UTF-8 decoded as it streams, split on LF only, no limit on the length of a line. */

import { StringDecoder } from 'node:string_decoder';

export class LineSplitter {
  private readonly decoder = new StringDecoder('utf8');
  private parts: string[] = [];

  /** @returns the lines completed by `chunk`, without their LF. */
  push(chunk: Buffer): string[] {
    return this.split(this.decoder.write(chunk));
  }

  /** @returns what is left when the stream ends without a final LF; `undefined` if nothing is. */
  end(): string | undefined {
    const rest = this.parts.join('') + this.decoder.end();
    this.parts = [];
    return rest === '' ? undefined : rest;
  }

  private split(text: string): string[] {
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
