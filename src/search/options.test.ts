import { describe, expect, test } from 'vitest';
import { resolveOptions, type SearchOptions } from './options.js';

test('the defaults are those of the reference system', () => {
  expect(resolveOptions()).toMatchObject({
    mode: 'step',
    maxNodes: 600,
    maxDepth: 50,
    numCandidates: 16,
    temperature: 1.3,
    maxTacticTokens: 48,
    alpha: 0.5,
    beta: 0.5,
    timeoutMs: 600_000,
    tacticTimeoutMs: 30_000,
    batchExpansion: 1,
    batchEncode: 8,
    maxHaveChain: 4,
    maxUnchangedTargets: 3,
  });
});

test('undefined means default, and resolved options resolve to themselves', () => {
  const resolved = resolveOptions({ maxNodes: undefined as never, alpha: 1, hybrid: { levels: 4 } });
  expect(resolved.maxNodes).toBe(600);
  expect(resolved.hybrid).toMatchObject({
    levels: 4,
    count: { from: 32, to: 4 },
    temperature: { from: 1.3 },
  });
  expect(resolveOptions(resolved)).toEqual(resolved);
});

describe('misuse names the option, the accepted form and the value', () => {
  test.each<[object, typeof TypeError | typeof RangeError, RegExp]>([
    [{ maxNodes: -1 }, RangeError, /^maxNodes must be an integer ≥ 0, got -1$/],
    [{ maxNodes: 1.5 }, RangeError, /maxNodes/],
    [{ maxNodes: '10' }, TypeError, /^maxNodes must be an integer ≥ 0, got 10$/],
    [{ maxDepth: 0 }, RangeError, /maxDepth must be an integer ≥ 1/],
    [
      { timeoutMs: Number.POSITIVE_INFINITY },
      RangeError,
      /timeoutMs must be a finite number > 0, got Infinity/,
    ],
    [{ temperature: Number.NaN }, RangeError, /temperature/],
    [{ mode: 'steps' }, RangeError, /mode must be one of step, whole, hybrid, got steps/],
    [{ probes: 'rfl' }, TypeError, /probes must be a list of tactics, got rfl/],
    [{ splitTactics: ';' }, TypeError, /splitTactics must be a function/],
    [{ harvestSiblings: 1 }, TypeError, /harvestSiblings must be true or false, got 1/],
    [{ valueScale: 0 }, RangeError, /valueScale must be a finite number > 0/],
    [
      { hybrid: { count: { from: 0, to: 4 } } },
      RangeError,
      /hybrid\.count\.from must be an integer ≥ 1, got 0/,
    ],
    [{ maxNode: 3 }, TypeError, /unknown search option maxNode; known: mode, maxNodes/],
  ])('%j', (options, kind, message) => {
    expect(() => resolveOptions(options as SearchOptions)).toThrow(kind);
    expect(() => resolveOptions(options as SearchOptions)).toThrow(message);
  });
});
