import { expect, test } from 'vitest';
import { systemClock } from './clock.js';

test('sleep resolves, and monotonic time does not run backwards', async () => {
  const before = systemClock.monotonic();
  await systemClock.sleep(2);
  expect(systemClock.monotonic()).toBeGreaterThanOrEqual(before);
});

test('sleep rejects with the reason of its signal, before and during', async () => {
  const reason = new Error('enough');
  await expect(systemClock.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
  const controller = new AbortController();
  const sleeping = systemClock.sleep(60_000, controller.signal);
  controller.abort(reason);
  await expect(sleeping).rejects.toBe(reason);
});
