/**
 * Encoders behind HTTP: an `/encode` endpoint (as SGLang serves it) and OpenAI's `/v1/embeddings` (as vLLM and llama.cpp
 * serve it). Pooling is the server's affair. Embeddings are taken as they come: a linear head needs their norms, so a
 * server that normalises them is refused.
 */

import pRetry, { AbortError } from 'p-retry';
import { z } from 'zod';
import { PolicyError, type StateEncoder } from '../../core/index.js';

export interface RemoteEncoderOptions {
  readonly protocol: 'encode' | 'openai';
  /** Base address, e.g. `http://localhost:30000`; the path is added. */
  readonly url: string;
  /** Name of the model, sent with each request and part of the fingerprint. */
  readonly model: string;
  readonly dimension: number;
  /** Default: made of protocol, model and width. */
  readonly fingerprint?: string;
  /** Texts in one request. @default 8 */
  readonly batchSize?: number;
  /** Tries after the first one. @default 4 */
  readonly retries?: number;
  /** Wait before the first retry, in milliseconds; doubled for each one after. @default 500 */
  readonly retryDelayMs?: number;
  /** Limit of one request, in milliseconds. @default 120,000 */
  readonly timeoutMs?: number;
}

const ENCODE_ANSWER = z.union([
  z.array(z.object({ embedding: z.array(z.number()) })),
  z.object({ embeddings: z.array(z.array(z.number())) }),
]);
const OPENAI_ANSWER = z.object({
  data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()) })),
});

/** So close to 1 lie the norms of embeddings that were normalised. */
const UNIT_TOLERANCE = 1e-3;

export class RemoteEncoder implements StateEncoder {
  readonly protocol: 'encode' | 'openai';
  readonly url: string;
  readonly model: string;
  readonly dimension: number;
  readonly fingerprint: string;

  constructor(private readonly options: RemoteEncoderOptions) {
    const { protocol, url, model, dimension, fingerprint } = options;
    if (!Number.isInteger(dimension) || dimension < 1)
      throw new RangeError(`dimension must be a positive integer, got ${dimension}`);
    this.protocol = protocol;
    this.url = url.replace(/\/+$/u, '');
    this.model = model;
    this.dimension = dimension;
    this.fingerprint = fingerprint ?? `${protocol}-${model}-${dimension}`;
  }

  /** @throws {PolicyError} if the server failed, or answered with something that is no raw embedding. */
  async encode(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const { batchSize = 8 } = this.options;
    const result: Float32Array[] = [];
    for (let first = 0; first < texts.length; first += batchSize) {
      signal?.throwIfAborted();
      result.push(...(await this.batch(texts.slice(first, first + batchSize), signal)));
    }
    return result;
  }

  private batch(texts: readonly string[], signal: AbortSignal | undefined): Promise<Float32Array[]> {
    const { retries = 4, retryDelayMs = 500 } = this.options;
    return pRetry(
      async () => {
        try {
          return this.checked(await this.request(texts, signal), texts.length);
        } catch (error) {
          if (error instanceof PolicyError && !error.retryable) throw new AbortError(error);
          throw error;
        }
      },
      { retries, minTimeout: retryDelayMs, ...(signal === undefined ? {} : { signal }) },
    );
  }

  private async request(texts: readonly string[], signal: AbortSignal | undefined): Promise<number[][]> {
    const { timeoutMs = 120_000 } = this.options;
    const limit = AbortSignal.timeout(timeoutMs);
    const address = `${this.url}${this.protocol === 'encode' ? '/encode' : '/v1/embeddings'}`;
    const body = this.protocol === 'encode' ? { text: texts } : { input: texts, encoding_format: 'float' };
    let response: Response;
    try {
      response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ model: this.model, ...body }),
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      });
    } catch (cause) {
      signal?.throwIfAborted();
      throw new PolicyError(`the encoder at ${address} did not answer. Is the server running?`, {
        cause,
        retryable: true,
      });
    }
    const answer = await response.text();
    if (!response.ok)
      throw new PolicyError(
        `the encoder at ${address} answered ${response.status}: ${answer.slice(0, 200)}`,
        // 4xx is about the request, but for "too many" and "timeout".
        { retryable: response.status >= 500 || response.status === 429 || response.status === 408 },
      );
    return this.parse(address, answer);
  }

  private parse(address: string, answer: string): number[][] {
    try {
      const value: unknown = JSON.parse(answer);
      if (this.protocol === 'openai')
        return OPENAI_ANSWER.parse(value)
          .data.sort((left, right) => left.index - right.index)
          .map(item => item.embedding);
      const parsed = ENCODE_ANSWER.parse(value);
      return Array.isArray(parsed) ? parsed.map(item => item.embedding) : parsed.embeddings;
    } catch (cause) {
      throw new PolicyError(
        `the encoder at ${address} answered with something that is no list of embeddings: ${answer.slice(0, 200)}`,
        { cause },
      );
    }
  }

  private checked(embeddings: readonly number[][], expected: number): Float32Array[] {
    if (embeddings.length !== expected)
      throw new PolicyError(
        `the encoder ${this.url} gave ${embeddings.length} embeddings for ${expected} texts`,
      );
    const vectors = embeddings.map(values => Float32Array.from(values));
    const wrong = vectors.find(vector => vector.length !== this.dimension);
    if (wrong !== undefined)
      throw new PolicyError(
        `the encoder ${this.url} gave embeddings of width ${wrong.length}, expected ${this.dimension}`,
      );
    if (vectors.some(vector => vector.some(value => !Number.isFinite(value))))
      throw new PolicyError(`the encoder ${this.url} gave an embedding with NaN or Infinity`);
    if (vectors.every(vector => Math.abs(norm(vector) - 1) < UNIT_TOLERANCE))
      throw new PolicyError(
        `the encoder ${this.url} gives embeddings of norm 1: it normalises them, and the energy head needs them raw. Turn normalisation off in the server.`,
      );
    return vectors;
  }
}

function norm(vector: Float32Array): number {
  let square = 0;
  for (const value of vector) square += value * value;
  return Math.sqrt(square);
}
