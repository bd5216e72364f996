import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Goal } from '../core/index.js';
import { seededRandom, shuffled } from '../util/index.js';
import { stateKey } from './state-key.js';

function goal(target: string, ...hypotheses: [name: string, type: string, value?: string][]): Goal {
  return {
    hypotheses: hypotheses.map(([name, type, value]) => ({
      name,
      type,
      ...(value !== undefined && { value }),
    })),
    target,
  };
}

describe('stateKey is the same', () => {
  test('whatever the order of the hypotheses', () => {
    expect(stateKey([goal('p', ['p', 'Prop'], ['h', 'p'])])).toBe(
      stateKey([goal('p', ['h', 'p'], ['p', 'Prop'])]),
    );
  });

  test('whatever inaccessible names are called', () => {
    const one = goal('n✝ < m✝', ['n✝', 'ℕ'], ['m✝', 'Fin 3'], ['h✝', 'n✝ < 2']);
    const other = goal('x✝¹ < x✝', ['x✝¹', 'ℕ'], ['x✝', 'Fin 3'], ['a✝', 'x✝¹ < 2']);
    expect(stateKey([one])).toBe(stateKey([other]));
  });

  test('with and without case tags', () => {
    expect(stateKey([{ ...goal('p'), caseTag: 'inl' }])).toBe(stateKey([goal('p')]));
  });
});

describe('stateKey differs', () => {
  test.each<[string, Goal[], Goal[]]>([
    ['by target', [goal('p')], [goal('q')]],
    ['by a name that can be written', [goal('p', ['h', 'p'])], [goal('p', ['g', 'p'])]],
    [
      'between a name that can be written and one that cannot',
      [goal('p', ['h', 'p'])],
      [goal('p', ['h✝', 'p'])],
    ],
    ['by the value of a let', [goal('p', ['x', 'ℕ', '1'])], [goal('p', ['x', 'ℕ', '2'])]],
    ['by the order of goals', [goal('p'), goal('q')], [goal('q'), goal('p')]],
    ['by the number of goals', [goal('p')], [goal('p'), goal('p')]],
    [
      'by which of two inaccessible variables is meant',
      [goal('a✝ < b✝', ['a✝', 'ℕ'], ['b✝', 'ℕ'], ['h', 'P a✝'])],
      [goal('b✝ < a✝', ['a✝', 'ℕ'], ['b✝', 'ℕ'], ['h', 'P a✝'])],
    ],
  ])('%s', (_, one, other) => {
    expect(stateKey(one)).not.toBe(stateKey(other));
  });
});

describe('laws', () => {
  const name = fc.constantFrom('h', 'g', 'x', 'n');
  const type = fc.constantFrom('p', 'q', 'n < 2', 'ℕ');
  const hypotheses = fc.uniqueArray(fc.tuple(name, type), { selector: ([first]) => first, maxLength: 4 });

  test('any order of the context gives one key', () => {
    fc.assert(
      fc.property(hypotheses, fc.integer(), (list, seed) => {
        const mixed = shuffled(list, seededRandom(seed));
        expect(stateKey([goal('n < 3', ...mixed)])).toBe(stateKey([goal('n < 3', ...list)]));
      }),
    );
  });

  test('any renaming of the inaccessible names gives one key', () => {
    fc.assert(
      fc.property(fc.array(type, { minLength: 1, maxLength: 4 }), fc.integer(), (types, seed) => {
        const others = shuffled(['u✝', 'v✝', 'v✝¹', 'w✝²'], seededRandom(seed));
        const named = (names: string[]) =>
          goal(
            names.slice(0, types.length).join(' + '),
            ...types.map((one, i): [string, string] => [names[i]!, one]),
          );
        expect(stateKey([named(['a✝', 'a✝¹', 'b✝', 'c✝'])])).toBe(stateKey([named(others)]));
      }),
    );
  });
});
