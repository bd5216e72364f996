/** Proofs that are almost right are refused, each with a message that names the cause. */

import { describe, expect, it } from 'vitest';
import { checkText } from '../src/microlean/library/fixtures/elaborated-library.js';
import { NEAR_MISSES } from './near-misses.js';

describe('near misses', () => {
  it('are many, and none is there twice', () => {
    expect(NEAR_MISSES.length).toBeGreaterThanOrEqual(120);
    expect(new Set(NEAR_MISSES.map(miss => miss.source)).size).toBe(NEAR_MISSES.length);
  });

  it.each(NEAR_MISSES.map(miss => [miss.why, miss] as const))('refuses: %s', (_, { source, cause }) => {
    const { messages } = checkText(source);
    // A hole left by `sorry` is a warning in Lean: it counts as refused, since no proof with it is verified.
    const refusals = messages.filter(({ severity, kind }) => severity === 'error' || kind === 'hasSorry');
    expect(refusals.map(({ text }) => text)).not.toEqual([]);
    expect(refusals[0]!.text).toMatch(cause);
  });
});
