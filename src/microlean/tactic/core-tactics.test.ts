import { describe, expect, it } from 'vitest';
import { declarationsOf, errorsOf } from './fixtures/environment.js';

const proofs = declarationsOf('core-proofs.lean');
const definitions = proofs.filter(({ text }) => text.startsWith('def')).map(({ text }) => text);

describe('proofs with core tactics', () => {
  it.each(proofs)('accepts $name', ({ text }) => {
    const preamble = text.startsWith('def') ? [] : definitions;
    expect(errorsOf([...preamble, text].join('\n\n'))).toEqual([]);
  });
});

describe('proofs that are almost right', () => {
  it.each(declarationsOf('near-misses.lean'))('refuses $name: $comment', ({ text, comment }) => {
    const [first, ...more] = errorsOf(text);
    expect(more).toEqual([]);
    expect(first).toContain(comment.replace('error: ', ''));
  });
});
