import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adamWState, adamWStep, FastAdamW, globalNorm } from './index.js';

const number = fc.float({ min: -3, max: 3, noNaN: true });
const arrays = fc.integer({ min: 1, max: 21 }).chain(length => {
  const array = fc
    .array(number, { minLength: length, maxLength: length })
    .map(values => Float32Array.from(values));
  return fc.record({ values: array, gradients: fc.array(array, { minLength: 1, maxLength: 4 }) });
});

describe('FastAdamW', () => {
  it('does what adamWStep does, to float32 accuracy, at any length', () => {
    fc.assert(
      fc.property(arrays, ({ values, gradients }) => {
        const slow = { weight: Float32Array.from(values), bias: Float32Array.of(1) };
        const state = adamWState(slow);
        const options = { weightDecay: 0.1, noDecay: new Set(['bias']) };
        const fast = new FastAdamW(slow, state, options);
        for (const [step, gradient] of gradients.entries()) {
          const given = { weight: gradient, bias: Float32Array.of(0.5) };
          adamWStep(slow, given, state, 0.01, 0.7, options);
          fast.gradients.weight!.set(gradient);
          fast.gradients.bias!.set(given.bias);
          expect(fast.gradientNorm()).toBeCloseTo(globalNorm(given), 5);
          fast.step(step, 0.01, 0.7);
        }
        for (const name of ['weight', 'bias'] as const)
          for (const [i, value] of fast.parameters[name]!.entries())
            expect(Math.abs(value - slow[name][i]!)).toBeLessThan(1e-4);
        for (const [i, value] of fast.secondMoments.weight!.entries())
          expect(value).toBeCloseTo(state.secondMoments.weight![i]!, 5);
      }),
    );
  });

  it('goes on from moments as if it had never stopped', () => {
    const start = { w: Float32Array.of(1, -2, 3, 0.5, 7) };
    const gradient = Float32Array.of(0.1, 0.2, -0.3, 4, -5);
    const whole = new FastAdamW(start, adamWState(start));
    const first = new FastAdamW(start, adamWState(start));
    const steps = (optimiser: FastAdamW, from: number, to: number) => {
      for (let step = from; step < to; step++) {
        optimiser.gradients.w!.set(gradient);
        optimiser.step(step, 0.01, 1);
      }
    };
    steps(whole, 0, 6);
    steps(first, 0, 4);
    const second = new FastAdamW(first.parameters, first);
    steps(second, 4, 6);
    expect(second.parameters).toEqual(whole.parameters);
    expect(second.secondMoments).toEqual(whole.secondMoments);
  });
});
