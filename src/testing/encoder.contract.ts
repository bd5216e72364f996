/** What every `StateEncoder` must do, as a vitest suite. */

import { describe, expect, test } from 'vitest';
import type { StateEncoder } from '../core/index.js';

/** What the suite runs. */
export interface EncoderCases {
  /** Printed states, all different. */
  readonly texts?: readonly string[];
  /** How far an embedding in a batch may be from the same alone, relative to its norm. Default 1e-5. */
  readonly tolerance?: number;
}

/**
 * Declares the suite.
 *
 * @param name what is tested, for the report.
 * @param make an encoder, new or shared.
 */
export function testEncoder(
  name: string,
  make: () => StateEncoder | Promise<StateEncoder>,
  cases: EncoderCases = {},
): void {
  const {
    texts = [
      'p q : Prop\nh : p ∧ q\n⊢ q ∧ p',
      'case zero\n⊢ 0 + 0 = 0\n\ncase succ\nn : ℕ\nih : 0 + n = n\n⊢ 0 + (n + 1) = n + 1',
      '⊢ False',
    ],
    tolerance = 1e-5,
  } = cases;

  describe(`${name} is a StateEncoder`, () => {
    test('says what it is', async () => {
      const encoder = await make();
      expect(encoder.fingerprint).not.toBe('');
      expect(Number.isInteger(encoder.dimension) && encoder.dimension > 0).toBe(true);
    });

    test('gives one finite vector of its width per text; none for none', async () => {
      const encoder = await make();
      const embeddings = await encoder.encode(texts);
      expect(embeddings.map(embedding => embedding.length)).toEqual(texts.map(() => encoder.dimension));
      expect(embeddings.every(embedding => embedding.every(Number.isFinite))).toBe(true);
      expect(await encoder.encode([])).toEqual([]);
    });

    test('is deterministic: neither time, batch nor order changes an embedding', async () => {
      const encoder = await make();
      const together = await encoder.encode(texts);
      const reversed = (await encoder.encode([...texts].reverse())).reverse();
      for (const [i, text] of texts.entries()) {
        const [alone] = await encoder.encode([text]);
        for (const other of [together[i]!, reversed[i]!])
          expect(distance(alone!, other)).toBeLessThanOrEqual(tolerance * (1 + length(alone!)));
      }
    });

    test('tells different states apart', async () => {
      const embeddings = await (await make()).encode(texts);
      for (let i = 0; i < embeddings.length; i++)
        for (let j = 0; j < i; j++) expect(distance(embeddings[i]!, embeddings[j]!)).toBeGreaterThan(1e-3);
    });
  });
}

function distance(left: Float32Array, right: Float32Array): number {
  return length(left.map((value, i) => value - right[i]!));
}

function length(vector: Float32Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
