/** Lines of UTF-8 text from a file or stream, in batches; a file of any size takes a constant amount of memory. */

import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** What text is read from: the path of a file, or a stream of bytes or strings. */
export type TextSource = string | Readable | AsyncIterable<Uint8Array | string>;

/** Yields the complete lines of each chunk; the last line need not end in a newline. */
export async function* lineBatches(source: TextSource): AsyncGenerator<string[]> {
  const stream = typeof source === 'string' ? createReadStream(source, { highWaterMark: 1 << 20 }) : source;
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of stream as AsyncIterable<Uint8Array | string>) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer))).split('\n');
    rest = lines.pop()!;
    if (lines.length > 0) yield lines;
  }
  rest += decoder.end();
  if (rest !== '') yield [rest];
}
