import { expect, test } from 'vitest';
import { resolveOptions } from './options.js';
import { dedent, requestShape } from './proposals.js';

test('hybrid asks for fewer and shorter proofs with depth', () => {
  const options = resolveOptions({ mode: 'hybrid', hybrid: { temperature: { from: 1, to: 0.5 } } });
  const at = (depth: number) => requestShape({ depth }, options);
  expect(at(0)).toEqual({ mode: 'whole', count: 32, maxTokens: 1024, temperature: 1 });
  expect(at(4)).toEqual({ mode: 'whole', count: 18, maxTokens: 640, temperature: 0.75 });
  expect(at(8)).toEqual({ mode: 'whole', count: 4, maxTokens: 256, temperature: 0.5 });
  expect(at(30)).toEqual(at(8));
});

test('step and whole ask for the same everywhere', () => {
  expect(requestShape({ depth: 3 }, resolveOptions())).toEqual({
    mode: 'step',
    count: 16,
    maxTokens: 48,
    temperature: 1.3,
  });
  expect(requestShape({ depth: 3 }, resolveOptions({ mode: 'whole', maxProofTokens: 99 }))).toMatchObject({
    mode: 'whole',
    maxTokens: 99,
  });
});

test.each([
  ['  simp', 'simp'],
  ['\n\n  a\n    b\n\n  c  \n\n', 'a\n  b\n\nc'],
  ['a\n  b', 'a\n  b'],
  [' \n ', ''],
])('dedent(%j) = %j', (text, expected) => {
  expect(dedent(text)).toBe(expected);
});
