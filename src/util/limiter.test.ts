import { expect, test } from 'vitest';
import { createLimiter } from './limiter.js';

test('runs at most so many at once, in order, and returns results', async () => {
  const limit = createLimiter(2);
  let running = 0;
  let most = 0;
  const started: number[] = [];
  const results = await Promise.all(
    [0, 1, 2, 3, 4].map(index =>
      limit(async () => {
        started.push(index);
        most = Math.max(most, ++running);
        await new Promise(resolve => setTimeout(resolve, 1));
        running--;
        return index * 10;
      }),
    ),
  );
  expect(results).toEqual([0, 10, 20, 30, 40]);
  expect(started).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});

test('a failing task rejects its own promise only', async () => {
  const limit = createLimiter(1);
  const failing = limit(() => Promise.reject(new Error('no')));
  const working = limit(() => Promise.resolve(1));
  await expect(failing).rejects.toThrow('no');
  await expect(working).resolves.toBe(1);
});

test('a waiting task is dropped when its signal fires', async () => {
  const limit = createLimiter(1);
  let release = () => {};
  const first = limit(() => new Promise<void>(resolve => (release = resolve)));
  const controller = new AbortController();
  let ran = false;
  const second = limit(async () => void (ran = true), controller.signal);
  controller.abort(new Error('stop'));
  await expect(second).rejects.toThrow('stop');
  release();
  await first;
  expect(ran).toBe(false);
});

test('misuse', () => {
  for (const concurrency of [0, 1.5, Number.POSITIVE_INFINITY]) {
    expect(() => createLimiter(concurrency)).toThrow(/concurrency must be a positive integer/);
  }
});
