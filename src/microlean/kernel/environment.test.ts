import { describe, expect, it } from 'vitest';
import { addDeclaration } from './add-declaration.js';
import { Environment } from './environment.js';
import { axiom, c, NAT, smallEnvironment } from './fixtures/small-environment.js';
import { nameOf } from './name.js';

describe('Environment', () => {
  it('forks grow on their own', () => {
    const base = smallEnvironment();
    const [left, right] = [base.fork(), base.fork()];
    expect(addDeclaration(left, axiom('a', NAT)).kind).toBe('added');
    expect(left.has(nameOf('a'))).toBe(true);
    expect(right.has(nameOf('a'))).toBe(false);
    expect(() => base.addUnchecked([])).toThrow('forked');
    expect(left.find(nameOf('Nat'))).toBe(base.find(nameOf('Nat')));
  });

  it('keeps what was found out about the base, and shares it between forks', () => {
    const base = smallEnvironment();
    let asked = 0;
    const find = (): boolean => ++asked > 0;
    expect(base.fork().fact('k', find)).toBe(true);
    expect(base.fork().fact('k', find)).toBe(true);
    expect(base.fork().fork().fact('k', find)).toBe(true);
    expect(asked).toBe(1);
  });

  it('does not share what was found out about a fork with its siblings', () => {
    const base = new Environment(smallEnvironment());
    const [left, right] = [base.fork(), base.fork()];
    addDeclaration(left, axiom('a', NAT));
    expect(left.fact('a is a number', () => left.find(nameOf('a'))?.type === c('Nat'))).toBe(true);
    expect(right.fact('a is a number', () => undefined)).toBe(false);
    expect(left.fork().fact('a is a number', () => false)).toBe(true);
  });

  it('does not keep what cannot be said yet', () => {
    const env = smallEnvironment();
    expect(env.fact('k', () => undefined)).toBe(false);
    expect(env.fact('k', () => true)).toBe(true);
  });
});
