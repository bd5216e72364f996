/**
 * Small tools that know nothing about proofs and run anywhere, also in a browser. What needs Node is in
 * `util/node`.
 * @module
 */
export { systemClock } from './clock.js';
export { createLimiter, type Limiter } from './limiter.js';
export { PriorityHeap } from './priority-heap.js';
export { seededRandom, shuffled } from './random.js';
export {
  type BootstrapOptions,
  bootstrapInterval,
  type Interval,
  mcNemarExact,
  mean,
  median,
  quantile,
  wilsonInterval,
} from './statistics.js';
