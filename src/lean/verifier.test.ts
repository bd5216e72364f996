import { describe, expect, it } from 'vitest';
import { parseAxiomReport } from './axioms.js';
import type { CompiledUnit, ReplMessage } from './protocol.js';
import { judge } from './verifier.js';

const FILE = { text: '', statementBegin: 10, reportBegin: 50 };
const information = (text: string): ReplMessage => ({ severity: 'information', text, isSorry: false });
const unit = (begin: number, end: number, extra: Partial<CompiledUnit> = {}): CompiledUnit => ({
  begin,
  end,
  messages: [],
  newConstants: [],
  ...extra,
});
const report = (text: string) => unit(50, 60, { messages: [information(text)] });
const PROOF = unit(10, 50, { newConstants: ['t'] });
const CLEAN = report("'t' does not depend on any axioms");

describe('judge', () => {
  const verdict = (...units: CompiledUnit[]) => judge(units, FILE, 't', ['Real.axiom1']);

  it('verifies, and splits the axioms', () => {
    expect(verdict(unit(0, 10), PROOF, CLEAN)).toEqual({ kind: 'verified', axioms: [], libraryAxioms: [] });
    expect(verdict(PROOF, report("'t' depends on axioms: [propext, Real.axiom1,\n  Quot.sound]"))).toEqual({
      kind: 'verified',
      axioms: ['Quot.sound', 'Real.axiom1', 'propext'],
      libraryAxioms: ['Real.axiom1'],
    });
  });

  it('takes no axiom for the library’s that the header declares', () => {
    const proof = [PROOF, report("'t' depends on axioms: [Real.axiom1]")];
    expect(verdict(unit(0, 10), ...proof).kind).toBe('verified');
    expect(verdict(unit(0, 10, { newConstants: ['Real.axiom1'] }), ...proof)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('Real.axiom1'),
    });
  });

  it('takes a header that ends inside the theorem’s own command, and names in namespaces', () => {
    const proof = unit(3, 50, { newConstants: ['Space.t', 'Space.t._proof_1'] });
    expect(verdict(unit(0, 3), proof, CLEAN).kind).toBe('verified');
  });

  it.each([
    [
      'an error anywhere',
      [
        unit(10, 50, {
          messages: [{ severity: 'error', text: 'no', isSorry: false, position: { line: 2, column: 4 } }],
        }),
        CLEAN,
      ],
      'line 2, column 4: no',
    ],
    [
      'a second command',
      [unit(10, 30, { newConstants: ['t'] }), unit(30, 50), CLEAN],
      'the script ends the theorem',
    ],
    ['a report that was swallowed', [unit(10, 60, { newConstants: ['t'] })], 'the script ends the theorem'],
    [
      'a report from inside the proof',
      [unit(10, 50, { messages: [information("'t' does not depend on any axioms")] }), unit(50, 60)],
      'did not report',
    ],
    [
      'sorry in a message',
      [unit(10, 50, { messages: [{ severity: 'warning', text: '', isSorry: true }] }), CLEAN],
      'uses sorry',
    ],
    [
      'a constant besides the theorem',
      [unit(10, 50, { newConstants: ['t', 'helper'] }), CLEAN],
      'declares helper',
    ],
    ['sorry among the axioms', [PROOF, report("'t' depends on axioms: [sorryAx]")], 'rests on sorry'],
    [
      'an axiom that is not allowed',
      [PROOF, report("'t' depends on axioms: [cheat, propext]")],
      'not allowed: cheat',
    ],
  ])('refuses %s', (_, units, reason) => {
    expect(verdict(...units)).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) });
  });
});

describe('parseAxiomReport', () => {
  it.each([
    ["'a.b' depends on axioms: [propext]", ['propext']],
    ["'«a b»' depends on axioms:\n[Quot.sound,\n Classical.choice]\n", ['Classical.choice', 'Quot.sound']],
    ["'t' does not depend on any axioms", []],
    ['depends on axioms: []', undefined],
    ["see: 't' does not depend on any axioms", undefined],
  ])('%j', (text, axioms) => {
    expect(parseAxiomReport(text)).toEqual(axioms);
  });
});
