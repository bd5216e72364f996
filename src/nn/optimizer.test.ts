import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adamWState,
  adamWStep,
  clipScale,
  decodeSafetensors,
  encodeSafetensors,
  globalNorm,
  warmupCosine,
} from './index.js';

describe('adamWStep', () => {
  it('moves the first step by the learning rate against the sign of the gradient', () => {
    const parameters = { w: Float32Array.of(1, 1) };
    adamWStep(parameters, { w: Float32Array.of(0.3, -20) }, adamWState(parameters), 0.1, 1, {
      weightDecay: 0,
    });
    expect(parameters.w[0]).toBeCloseTo(0.9, 5);
    expect(parameters.w[1]).toBeCloseTo(1.1, 5);
  });

  it('decays weights apart from the gradient', () => {
    const parameters = { w: Float32Array.of(2) };
    adamWStep(parameters, { w: Float32Array.of(0) }, adamWState(parameters), 0.5, 1, { weightDecay: 0.1 });
    expect(parameters.w[0]).toBeCloseTo(2 * (1 - 0.05), 6);
  });

  it('finds the minimum of a bowl', () => {
    const parameters = { w: Float32Array.of(5, -3) };
    const state = adamWState(parameters);
    for (let i = 0; i < 2000; i++) {
      const gradient = { w: Float32Array.of(2 * (parameters.w[0]! - 1), 8 * (parameters.w[1]! - 2)) };
      adamWStep(parameters, gradient, state, 0.02, clipScale(globalNorm(gradient), 1), { weightDecay: 0 });
    }
    expect(parameters.w[0]).toBeCloseTo(1, 2);
    expect(parameters.w[1]).toBeCloseTo(2, 2);
  });
});

describe('warmupCosine', () => {
  it('rises to the peak and falls to zero', () => {
    expect(warmupCosine(0, 1, 10, 100)).toBeCloseTo(0.1);
    expect(warmupCosine(9, 1, 10, 100)).toBeCloseTo(1);
    expect(warmupCosine(55, 1, 10, 100)).toBeCloseTo(0.5);
    expect(warmupCosine(100, 1, 10, 100)).toBeCloseTo(0);
  });
});

describe('safetensors', () => {
  it('keeps names, shapes, values and metadata', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ noNaN: true }), { maxLength: 20 }),
        fc.string({ unit: 'grapheme' }),
        (numbers, note) => {
          const values = Float32Array.from(numbers);
          const file = encodeSafetensors({ 'layer.weight': { shape: [values.length], values } }, { note });
          const read = decodeSafetensors(file);
          expect(read.tensors['layer.weight']).toEqual({ shape: [values.length], values });
          expect(read.metadata).toEqual({ note });
        },
      ),
    );
  });

  it('reads files that Node hands over as a Buffer, and tensors anywhere in them', () => {
    const values = Float32Array.of(1, 2, 3);
    const file = encodeSafetensors({ a: { shape: [3], values }, b: { shape: [3], values } });
    const shifted = Buffer.concat([Buffer.alloc(3), file]).subarray(3);
    expect(decodeSafetensors(shifted).tensors.b).toEqual({ shape: [3], values });
  });

  it('refuses every truncation with a SyntaxError', () => {
    const file = encodeSafetensors({ w: { shape: [3], values: Float32Array.of(1, 2, 3) } });
    for (let length = 0; length < file.length; length++)
      expect(() => decodeSafetensors(file.subarray(0, length))).toThrow(SyntaxError);
  });

  it('refuses another number type by name', () => {
    const header = JSON.stringify({ w: { dtype: 'F16', shape: [1], data_offsets: [0, 2] } });
    const file = new Uint8Array(8 + header.length + 2);
    new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true);
    file.set(new TextEncoder().encode(header), 8);
    expect(() => decodeSafetensors(file)).toThrow("'w' is F16");
  });
});
