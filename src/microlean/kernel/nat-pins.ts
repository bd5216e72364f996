/**
 * Definitions of `Nat` operations in real Lean that were read and found to be the standard ones, pinned by a hash of
 * the definition and everything it depends on. See {@link file://./nat-licence.ts}.
 */

import type { Environment } from './environment.js';
import type { Name } from './name.js';

/** Hashes by operation, with the Lean version they were taken from. */
const PINS: ReadonlyMap<string, readonly string[]> = new Map();

export function isPinned(env: Environment, name: Name): boolean {
  const pins = PINS.get(String(name));
  return pins !== undefined && env.fact(`pin ${name}`, () => false);
}
