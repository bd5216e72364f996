/**
 * Definitions of `Nat` operations in real Lean's library that were read and found to be the standard ones, pinned by
 * {@link closureHash}. Another version of Lean whose definition differs in any detail simply has no licence by this
 * road, and computes by unfolding.
 */

import { closureHash } from './closure-hash.js';
import type { Environment } from './environment.js';
import type { Name } from './name.js';

/** Hashes by operation, from Lean 4.29.0-rc2. */
const PINS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Nat.div', ['735596f53bf1c680d3e64ab9ae3b5d0b33ff7f2368b21d60cace6fe1ef18a45f']],
  ['Nat.mod', ['9b34e0a4730790f9118eedac98765c72a07077819ac9f3927ea8397b8f800082']],
  ['Nat.gcd', ['3d2bbc30d11aa52bdf3ad8bfb7000119d8acdfa325a3f9ca556cfd5931c682f7']],
  ['Nat.land', ['0ba46ff03045b9cfbd9fd1dda5a2e6097a603524a6da6bea50b70de47452a88a']],
  ['Nat.lor', ['2b5df351d8795bdacc7d3ce137c776f1bdaccda8531f6197912679a2b52e7123']],
]);

export function isPinned(env: Environment, name: Name): boolean {
  const pins = PINS.get(String(name));
  if (pins === undefined) return false;
  return env.fact(`pin ${name}`, () => pins.includes(closureHash(env, name)));
}
