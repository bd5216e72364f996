/**
 * Seeded random numbers: xoshiro128** (Blackman and Vigna, 2018), its 128-bit state filled by SplitMix64 from a
 * 64-bit hash (FNV-1a) of the seed and the labels of the forks. Not for cryptography.
 */

import type { Random } from '../core/index.js';

const MASK_64 = 0xffff_ffff_ffff_ffffn;
const FNV_OFFSET = 0xcbf2_9ce4_8422_2325n;
const FNV_PRIME = 0x100_0000_01b3n;
const encoder = new TextEncoder();

/**
 * A generator that gives the same numbers for the same seed, on every machine.
 *
 * @param seed any number or text.
 * @throws {RangeError} if the seed is not a finite number or a text.
 */
export function seededRandom(seed: number | string): Random {
  if (typeof seed === 'number' && !Number.isFinite(seed)) {
    throw new RangeError(`seed must be a finite number or a text, got ${seed}`);
  }
  return new Xoshiro128(hash64(`${typeof seed}:${seed}`, FNV_OFFSET));
}

/** A new array with the items in random order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    const item = result[last]!;
    result[last] = result[other]!;
    result[other] = item;
  }
  return result;
}

class Xoshiro128 implements Random {
  readonly #key: bigint;
  readonly #state: Uint32Array;

  constructor(key: bigint) {
    this.#key = key;
    const first = splitMix64(key, 1n);
    const second = splitMix64(key, 2n);
    this.#state = Uint32Array.of(
      Number(first & 0xffff_ffffn),
      Number(first >> 32n),
      Number(second & 0xffff_ffffn),
      Number(second >> 32n),
    );
  }

  next(): number {
    return ((this.#word() >>> 5) * 0x400_0000 + (this.#word() >>> 6)) / 0x20_0000_0000_0000;
  }

  integer(bound: number): number {
    if (!Number.isSafeInteger(bound) || bound < 1) {
      throw new RangeError(`bound must be a positive integer, got ${bound}`);
    }
    if (bound > 0x1_0000_0000) return Math.floor(this.next() * bound);
    // Words past the last whole multiple of `bound` would favour small results.
    const usable = 0x1_0000_0000 - (0x1_0000_0000 % bound);
    let word = this.#word();
    while (word >= usable) word = this.#word();
    return word % bound;
  }

  fork(label: string): Random {
    return new Xoshiro128(hash64(`/${label}`, splitMix64(this.#key, 3n)));
  }

  #word(): number {
    const state = this.#state;
    const a = state[0]!;
    const b = state[1]!;
    const c = state[2]!;
    const d = state[3]!;
    const word = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    state[0] = a ^ d ^ b;
    state[1] = b ^ c ^ a;
    state[2] = c ^ a ^ (b << 9);
    state[3] = rotateLeft(d ^ b, 11);
    return word;
  }
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function hash64(text: string, start: bigint): bigint {
  let hash = start;
  for (const byte of encoder.encode(text)) hash = ((hash ^ BigInt(byte)) * FNV_PRIME) & MASK_64;
  return hash;
}

/** The `index`-th output of SplitMix64 (Steele, Lea and Flood, 2014) started at `key`. */
function splitMix64(key: bigint, index: bigint): bigint {
  let z = (key + index * 0x9e37_79b9_7f4a_7c15n) & MASK_64;
  z = ((z ^ (z >> 30n)) * 0xbf58_476d_1ce4_e5b9n) & MASK_64;
  z = ((z ^ (z >> 27n)) * 0x94d0_49bb_1331_11ebn) & MASK_64;
  return z ^ (z >> 31n);
}
