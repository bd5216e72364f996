import { describe, expect, it } from 'vitest';
import {
  capabilitiesOf,
  decodeLine,
  encodeRequest,
  parenthesise,
  readError,
  readRootFlaw,
  readTacticReply,
  readUnits,
} from './protocol.js';

describe('encodeRequest', () => {
  it('writes one line with raw non-ASCII text', () => {
    expect(encodeRequest('goal.tactic', { tactic: 'exact ⟨h,\n𝓝⟩' })).toBe(
      'goal.tactic {"tactic":"exact ⟨h,\\n𝓝⟩"}\n',
    );
  });
});

describe('decodeLine', () => {
  it.each(['', 'hello', '[1]', '12', '{ not json', 'null'])('is undefined for %j', line => {
    expect(decodeLine(line)).toBeUndefined();
  });
});

describe('readError', () => {
  it.each([
    [{ error: 'internal', desc: 'interrupt' }, 'interrupted'],
    [{ error: 'io', desc: 'interrupt' }, 'interrupted'],
    [{ error: 'arguments', desc: 'Exactly one of …' }, 'bad-request'],
    [{ error: 'command', desc: 'Exactly one of …' }, 'bad-request'],
    [{ error: 'command', desc: 'Unknown command frontend.distil' }, 'unknown-command'],
    [{ error: 'exception', desc: 'no goals to be solved' }, 'failed'],
    [{ error: 'parse' }, 'failed'],
  ])('sorts %j by meaning', (reply, meaning) => {
    expect(readError(reply)?.meaning).toBe(meaning);
  });

  it('is undefined for a success', () => {
    expect(readError({ nGoals: 0 })).toBeUndefined();
  });
});

describe('readTacticReply', () => {
  const goal = {
    name: '_uniq.1',
    userName: 'inl',
    fragment: 'tactic',
    target: { pp: 'x = 2' },
    vars: [
      { name: '_uniq.2', userName: 'x', isInaccessible: false, type: { pp: 'Nat' }, value: { pp: '2' } },
      { name: '_uniq.3', userName: 'h✝', isInaccessible: true, type: { pp: 'x = 2' } },
    ],
  };

  it('reads goals of new and old servers alike', () => {
    const goals = [
      {
        caseTag: 'inl',
        hypotheses: [
          { name: 'x', type: 'Nat', value: '2' },
          { name: 'h✝', type: 'x = 2' },
        ],
        target: 'x = 2',
      },
    ];
    const flags = { messages: [], hasSorry: false, hasUnsafe: false };
    expect(readTacticReply({ nextStateId: 0, goals: [goal], ...flags })).toEqual({
      kind: 'success',
      stateId: 0,
      goals,
    });
    const { fragment: _, ...old } = goal;
    const reply = { nextStateId: 0, goals: [{ ...old, isConversion: false }] };
    expect(readTacticReply(reply)).toEqual({ kind: 'success', stateId: 0, goals });
  });

  it.each([
    ['0.3.0', { tacticErrors: ["tactic 'rfl' failed"] }, "tactic 'rfl' failed"],
    [
      '0.3.2',
      { messages: ["tactic 'rfl' failed"], hasSorry: false, hasUnsafe: false },
      "tactic 'rfl' failed",
    ],
    [
      '0.3.4',
      {
        messages: [{ severity: 'error', data: 'no', pos: { line: 0, column: 0 }, endPos: null }],
        hasSorry: false,
      },
      'no',
    ],
    [
      'any',
      { parseError: '<Pantograph>:1:7: unexpected end of input', hasSorry: false },
      '<Pantograph>:1:7: unexpected end of input',
    ],
    ['any', { error: 'exception', desc: 'no goals to be solved' }, 'no goals to be solved'],
  ])('reads a failure of %s', (_, reply, message) => {
    expect(readTacticReply(reply)).toEqual({ kind: 'failure', message });
  });

  it('sees what is wrong with a success', () => {
    const success = { nextStateId: 5, goals: [], messages: [] };
    expect(readTacticReply({ ...success, hasSorry: true, hasUnsafe: false })).toMatchObject({
      flaw: 'the step uses sorry',
    });
    expect(readTacticReply({ ...success, hasSorry: false, hasUnsafe: true })).toMatchObject({
      flaw: 'the step uses an unsafe constant',
    });
    const messages = [{ severity: 'error', data: 'odd' }];
    expect(readTacticReply({ ...success, messages })).toMatchObject({ flaw: 'odd' });
  });

  it('throws for a shape that no version has', () => {
    expect(() => readTacticReply({ goals: 'none' })).toThrow(/unknown shape/u);
  });
});

describe('readUnits', () => {
  it('reads messages as objects and as text', () => {
    const object = {
      severity: 'warning',
      kind: 'hasSorry',
      data: 'declaration uses `sorry`',
      pos: { line: 2, column: 8 },
    };
    const text = "<anonymous>:2:8: warning: declaration uses 'sorry'";
    const units = readUnits({
      units: [
        { boundary: [0, 3], messages: [object] },
        {
          boundary: [3, 9],
          messages: [text, '<anonymous>:1:0: error: bad'],
          newConstants: ['a'],
          goalStateId: 0,
          goals: [],
        },
      ],
    });
    const position = { line: 2, column: 8 };
    expect(units[0]?.messages).toEqual([{ severity: 'warning', text: object.data, isSorry: true, position }]);
    expect(units[1]).toEqual({
      begin: 3,
      end: 9,
      messages: [
        { severity: 'warning', text: "declaration uses 'sorry'", isSorry: true, position },
        { severity: 'error', text: 'bad', isSorry: false, position: { line: 1, column: 0 } },
      ],
      newConstants: ['a'],
      opened: { stateId: 0, goals: [] },
    });
  });
});

describe('readRootFlaw', () => {
  it.each([
    [{ rootHasSorry: true }, 'the proof term contains sorry'],
    [{ rootHasUnsafe: true }, 'the proof term uses an unsafe constant'],
    [{ rootHasMVar: true }, 'the proof term has an unsolved metavariable'],
    [{ rootHasSorry: false, rootHasUnsafe: false, rootHasMVar: false }, undefined],
    [{}, undefined],
  ])('%j: %s', (reply, flaw) => {
    expect(readRootFlaw(reply)).toBe(flaw);
  });
});

describe('capabilitiesOf', () => {
  it.each([
    ['0.2.25', false, false],
    ['0.3.4', false, false],
    ['0.3.5', true, false],
    ['0.3.7/v4.21.0', true, true],
    ['0.3.15/microlean', true, true],
    ['1.0.0', true, true],
    ['', true, true],
  ])('%s', (version, takesBlocks, distils) => {
    expect(capabilitiesOf(version)).toEqual({ takesBlocks, distils });
  });
});

describe('parenthesise', () => {
  it('keeps the layout of a block', () => {
    expect(parenthesise('induction n with\n| zero => rfl')).toBe('(\n induction n with\n | zero => rfl)');
  });
});
