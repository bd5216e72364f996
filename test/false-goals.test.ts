/** No closing tactic proves what is false. */

import { describe, expect, it } from 'vitest';
import { checkText } from '../src/microlean/library/fixtures/elaborated-library.js';
import { FALSE_GOALS } from './false-goals.js';

const CLOSERS = [
  'norm_num',
  'norm_num at *',
  'norm_num [*] at *',
  'simp',
  'simp [*]',
  'simp_all',
  'omega',
  'decide',
  'rfl',
  'ring',
  'ring_nf',
  'ring_nf at *',
  'linarith',
  'nlinarith',
  'positivity',
  'field_simp',
  'field_simp; ring',
  'norm_cast',
  'push_cast; linarith',
  'push_cast; ring',
  'exact_mod_cast rfl',
  'gcongr',
  'simp_arith',
  'abel',
  'tauto',
  'aesop',
];

/** Fails when all do, with one message for each. */
const attempt = (tactic: string) => `(${tactic}; done)`;

describe('false goals', () => {
  it('are many, and none is there twice', () => {
    expect(FALSE_GOALS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(FALSE_GOALS).size).toBe(FALSE_GOALS.length);
  });

  it.each(FALSE_GOALS)('example %s', goal => {
    const statement = `open Nat Real in\nexample ${goal} := by`;
    // A statement that does not elaborate would be refused for the wrong reason.
    expect(checkText(`${statement} sorry`).errors).toEqual([]);
    const { errors } = checkText(`${statement}\n  first\n  | ${CLOSERS.map(attempt).join('\n  | ')}`);
    expect(errors).not.toEqual([]);
  });
});
