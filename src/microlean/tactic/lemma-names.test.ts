import { describe, expect, it } from 'vitest';
import { nameOf } from '../kernel/index.js';
import { testLibrary } from '../library/fixtures/elaborated-library.js';
import { LEMMA_NAMES } from './lemma-names.js';

describe('LEMMA_NAMES', () => {
  it('are all in the library', () => {
    const { env } = testLibrary();
    expect(LEMMA_NAMES.filter(name => env.find(nameOf(name)) === undefined)).toEqual([]);
  });
});
