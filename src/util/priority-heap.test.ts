import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PriorityHeap } from './priority-heap.js';

test('leaves in the order of a stable sort, whatever the pushes and pops between', () => {
  const operation = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant('pop' as const));
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 80 }), operations => {
      const heap = new PriorityHeap<number>();
      let reference: { item: number; priority: number }[] = [];
      operations.forEach((priority, item) => {
        if (priority !== 'pop') {
          heap.push(item, priority);
          reference.push({ item, priority });
          return;
        }
        const [best] = [...reference].sort((a, b) => b.priority - a.priority);
        expect(heap.pop()).toBe(best?.item);
        reference = reference.filter(entry => entry !== best);
      });
      expect(heap.size).toBe(reference.length);
    }),
  );
});

test('takes infinities and refuses NaN', () => {
  const heap = new PriorityHeap<string>();
  heap.push('last', Number.NEGATIVE_INFINITY);
  heap.push('first', Number.POSITIVE_INFINITY);
  expect(() => heap.push('nowhere', Number.NaN)).toThrow(RangeError);
  expect([heap.pop(), heap.pop(), heap.pop()]).toEqual(['first', 'last', undefined]);
});
