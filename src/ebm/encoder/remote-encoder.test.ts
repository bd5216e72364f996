import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testEncoder } from '../../testing/contracts.js';
import { RemoteEncoder, type RemoteEncoderOptions } from './remote-encoder.js';

/** A server that embeds a text by its characters, and can be told to misbehave. */
let server: Server;
let url: string;
let requests: { path: string; texts: string[] }[] = [];
let failures: number[] = [];
let answer: ((embeddings: number[][]) => unknown) | undefined;

function embed(text: string): number[] {
  const vector = [0, 0, 0, 0];
  for (const [i, character] of [...text].entries()) vector[i % 4]! += character.codePointAt(0)! / (i + 1);
  return vector;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', chunk => {
      body += chunk;
    });
    request.on('end', () => {
      const { text, input } = JSON.parse(body) as { text?: string[]; input?: string[] };
      const texts = text ?? input ?? [];
      requests.push({ path: request.url!, texts });
      const status = failures.shift();
      if (status !== undefined) {
        response.writeHead(status).end('out of order');
        return;
      }
      const embeddings = texts.map(embed);
      const openai = {
        // Servers may answer in any order.
        data: embeddings.map((embedding, index) => ({ index, embedding })).reverse(),
      };
      const encode = embeddings.map(embedding => ({ embedding }));
      response.end(JSON.stringify(answer?.(embeddings) ?? (input === undefined ? encode : openai)));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise(resolve => server.close(resolve)));
beforeEach(() => {
  requests = [];
  failures = [];
  answer = undefined;
});

function make(options: Partial<RemoteEncoderOptions> = {}): RemoteEncoder {
  return new RemoteEncoder({
    protocol: 'openai',
    url,
    model: 'm',
    dimension: 4,
    retries: 2,
    retryDelayMs: 1,
    ...options,
  });
}

testEncoder('RemoteEncoder (openai)', () => make());
testEncoder('RemoteEncoder (encode)', () => make({ protocol: 'encode' }));

describe('RemoteEncoder', () => {
  it('asks the path of its protocol, in batches', async () => {
    await make({ batchSize: 2 }).encode(['a', 'b', 'c']);
    await make({ protocol: 'encode' }).encode(['d']);
    expect(requests).toEqual([
      { path: '/v1/embeddings', texts: ['a', 'b'] },
      { path: '/v1/embeddings', texts: ['c'] },
      { path: '/encode', texts: ['d'] },
    ]);
  });

  it('tries again when the server is overloaded or broken', async () => {
    failures = [503, 429];
    expect(await make().encode(['a'])).toHaveLength(1);
    expect(requests).toHaveLength(3);
  });

  it('gives up after its retries, and at once where retrying cannot help', async () => {
    failures = [500, 500, 500];
    await expect(make().encode(['a'])).rejects.toThrow('answered 500');
    requests = [];
    failures = [400];
    await expect(make().encode(['a'])).rejects.toThrow('answered 400: out of order');
    expect(requests).toHaveLength(1);
  });

  it('refuses normalised embeddings, and neither scales them nor lets them through', async () => {
    answer = embeddings => ({
      data: embeddings.map((vector, index) => {
        const norm = Math.hypot(...vector);
        return { index, embedding: vector.map(value => value / norm) };
      }),
    });
    await expect(make().encode(['a', 'b'])).rejects.toThrow('Turn normalisation off');
  });

  it('refuses answers of the wrong number, width or form', async () => {
    answer = () => ({ data: [] });
    await expect(make().encode(['a'])).rejects.toThrow('0 embeddings for 1 texts');
    answer = () => ({ data: [{ index: 0, embedding: [1, 2] }] });
    await expect(make().encode(['a'])).rejects.toThrow('width 2, expected 4');
    answer = () => ({ error: 'no' });
    await expect(make().encode(['a'])).rejects.toThrow('no list of embeddings');
  });

  it('says when there is no server, and stops when asked', async () => {
    await expect(make({ url: 'http://127.0.0.1:1', retries: 0 }).encode(['a'])).rejects.toThrow(
      'Is the server running',
    );
    const reason = new Error('enough');
    await expect(make().encode(['a'], AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
