/**
 * The built-in encoder: token and structure features of a printed state, hashed into a fixed width with signs (Weinberger
 * et al. 2009), weighted by inverse document frequency. Deterministic, nothing to download.
 */

import { createHash } from 'node:crypto';
import type { StateEncoder } from '../../core/index.js';
import { stateFeatures } from './features.js';

/** @default 1024 */
export const DEFAULT_DIMENSION = 1024;
/** Changes when the same text would get another embedding. */
const VERSION = 1;
/** Every embedding has this Euclidean norm: coordinates are then of the order of 1. */
const NORM = 16;

/** What is fitted on texts, and stored with a checkpoint. */
export interface EncoderFit {
  readonly dimension: number;
  /** Inverse document frequency of each coordinate, `[D]`. */
  readonly idf: Float32Array;
}

/** Weights for an encoder that has seen no text: all 1. */
export function unfitted(dimension: number = DEFAULT_DIMENSION): EncoderFit {
  return { dimension, idf: new Float32Array(dimension).fill(1) };
}

/** Fits document frequencies: `ln((1 + n) / (1 + df)) + 1` for each coordinate. */
export function fitEncoder(texts: Iterable<string>, dimension: number = DEFAULT_DIMENSION): EncoderFit {
  const frequency = new Float64Array(dimension);
  let count = 0;
  for (const text of texts) {
    count++;
    const seen = new Set<number>();
    stateFeatures(text, feature => seen.add(hash(feature, 0) % dimension));
    for (const index of seen) frequency[index] = frequency[index]! + 1;
  }
  return { dimension, idf: Float32Array.from(frequency, df => Math.log((1 + count) / (1 + df)) + 1) };
}

export class BuiltinEncoder implements StateEncoder {
  readonly dimension: number;
  readonly fingerprint: string;

  constructor(private readonly fit: EncoderFit = unfitted()) {
    this.dimension = fit.dimension;
    const digest = createHash('sha256').update(
      new Uint8Array(fit.idf.buffer, fit.idf.byteOffset, fit.idf.byteLength),
    );
    this.fingerprint = `builtin-${VERSION}-${fit.dimension}-${digest.digest('hex').slice(0, 16)}`;
  }

  encode(texts: readonly string[]): Promise<Float32Array[]> {
    return Promise.resolve(texts.map(text => this.embed(text)));
  }

  /** One embedding `[D]` of norm {@link NORM} (0 for a text without features). */
  embed(text: string): Float32Array {
    const counts = new Map<string, number>();
    stateFeatures(text, feature => counts.set(feature, (counts.get(feature) ?? 0) + 1));
    const embedding = new Float32Array(this.dimension);
    for (const [feature, count] of counts) {
      const index = hash(feature, 0) % this.dimension;
      const sign = hash(feature, 0x5bd1e995) & 1 ? 1 : -1;
      embedding[index] = embedding[index]! + sign * Math.log1p(count) * this.fit.idf[index]!;
    }
    return scaled(embedding);
  }
}

function scaled(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  if (square === 0) return vector;
  const factor = NORM / Math.sqrt(square);
  for (let i = 0; i < vector.length; i++) vector[i] = vector[i]! * factor;
  return vector;
}

/** A 32-bit hash of a text (FNV-1a with a final mix), as a natural number. */
function hash(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
