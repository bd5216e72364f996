import { expect, test } from 'vitest';
import { testValueModel } from '../testing/contracts.js';
import { FakeValue } from '../testing/index.js';
import { cachedValue } from './cached-value.js';

testValueModel('cachedValue', () => cachedValue(new FakeValue((state, goal) => state.length - goal.length)));

test('asks once per goal and state, and only for what it does not know', async () => {
  const model = new FakeValue(state => state.length);
  const cached = cachedValue(model);
  expect(await cached.score('g', ['a', 'bb', 'a'])).toEqual([1, 2, 1]);
  expect(await cached.score('g', ['bb', 'ccc'])).toEqual([2, 3]);
  expect(await cached.score('other', ['a'])).toEqual([1]);
  expect(model.calls.map(call => call.states)).toEqual([['a', 'bb'], ['ccc'], ['a']]);
});

test('forgets the oldest when full', async () => {
  const model = new FakeValue(state => state.length);
  const cached = cachedValue(model, 2);
  await cached.score('g', ['a', 'bb', 'ccc']);
  await cached.score('g', ['ccc', 'bb']);
  expect(model.calls).toHaveLength(1);
  await cached.score('g', ['a']);
  expect(model.calls).toHaveLength(2);
  expect(() => cachedValue(model, 0)).toThrow(/capacity/);
});
