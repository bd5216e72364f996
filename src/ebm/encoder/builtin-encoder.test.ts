import { describe, expect, it } from 'vitest';
import { testEncoder } from '../../testing/contracts.js';
import { BuiltinEncoder, fitEncoder, unfitted } from './builtin-encoder.js';
import { stateFeatures } from './features.js';
import { parseState, tokenize } from './tokens.js';

testEncoder('BuiltinEncoder', () => new BuiltinEncoder());

describe('BuiltinEncoder', () => {
  it('has another fingerprint at another width or fit', () => {
    const prints = [unfitted(), unfitted(512), fitEncoder(['⊢ a = b']), fitEncoder(['⊢ a = b', '⊢ c'])].map(
      fit => new BuiltinEncoder(fit).fingerprint,
    );
    expect(new Set(prints).size).toBe(4);
  });

  it('weights what is rare above what is everywhere', () => {
    const texts = ['⊢ a = b', '⊢ a = c', '⊢ a = d', '⊢ sqrt x = b'];
    const { idf } = fitEncoder(texts);
    expect(Math.min(...idf)).toBeCloseTo(1, 6);
    expect(Math.max(...idf)).toBeCloseTo(Math.log(5) + 1, 6);
  });

  it('does not see names of variables, and sees the shape of the target', () => {
    const features = (text: string) => {
      const found: string[] = [];
      stateFeatures(text, feature => found.push(feature));
      return found.sort();
    };
    expect(features('n : ℕ\n⊢ n + 0 = n')).toEqual(features('m : ℕ\n⊢ m + 0 = m'));
    expect(features('n : ℕ\n⊢ n + 0 = n')).not.toEqual(features('n : ℕ\n⊢ n * 0 = n'));
    expect(features('⊢ a = a')).toContain('same-sides');
    expect(features('h : p → q\n⊢ q')).toContain('implies-target');
  });
});

describe('parseState', () => {
  it('reads goals, shared and continued hypothesis lines, and text without a goal', () => {
    expect(parseState('case zero\na b : ℕ\nh : a =\n  b\n⊢ b = a\n\n⊢ True')).toEqual([
      { hypotheses: [['ℕ'], ['ℕ'], ['a', '=', 'b']], target: ['b', '=', 'a'] },
      { hypotheses: [], target: ['True'] },
    ]);
    expect(parseState('no goals')).toEqual([{ hypotheses: [], target: ['no', 'goals'] }]);
  });

  it('cuts words, numbers and symbols', () => {
    expect(tokenize("Nat.succ n' ≤ 12·x₁✝")).toEqual(['Nat.succ', "n'", '≤', '12', '·', 'x₁✝']);
  });
});
