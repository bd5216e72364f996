import { expect, test } from 'vitest';
import { FakeClock } from '../testing/index.js';
import type { TheoremResult } from '../trajectory/index.js';
import type { Output } from './output.js';
import { formatSeconds, Progress, shares } from './progress.js';

class Recorder implements Output {
  readonly notes: string[] = [];
  readonly lines: string[] = [];
  last = '';
  constructor(
    readonly isTerminal: boolean,
    readonly columns = 200,
  ) {}
  line(text: string) {
    this.lines.push(text);
  }
  note(text: string) {
    this.notes.push(text);
  }
  live(text: string) {
    this.last = text;
  }
}

const RESULT: TheoremResult = {
  name: 'a',
  statement: 'theorem a : True',
  outcome: 'proved',
  reason: 'proved',
  axioms: [],
  libraryAxioms: [],
  expansions: 3,
  tacticCalls: 20,
  tokens: 0,
  depth: 2,
  wallMs: 1500,
  time: { generateMs: 250, environmentMs: 1000, valueMs: 0, otherMs: 250 },
};

test('Progress writes a line for each theorem, and no live line off a terminal', () => {
  const output = new Recorder(false);
  const progress = new Progress(output, new FakeClock());
  progress.accept({ kind: 'run-started', total: 3, done: 1 });
  progress.accept({ kind: 'theorem-started', name: 'a' });
  progress.accept({ kind: 'theorem-finished', result: RESULT });
  progress.accept({
    kind: 'theorem-finished',
    result: { ...RESULT, name: 'b', outcome: 'failed', reason: 'budget', depth: null },
  });
  expect(output.notes).toEqual([
    '1 of 3 theorems are done already.',
    '✓ a  2 tactics, 3 expansions, 1.5 s  [2/3]',
    '· b  budget, 3 expansions, 1.5 s  [3/3]',
  ]);
  expect(output.last).toBe('');
});

test('Progress shows rate, time left, proofs, and where the time goes on a terminal', () => {
  const output = new Recorder(true);
  const clock = new FakeClock();
  const progress = new Progress(output, clock);
  progress.accept({ kind: 'run-started', total: 4, done: 0 });
  clock.advance(30_000);
  progress.accept({ kind: 'theorem-finished', result: RESULT });
  expect(output.last).toBe(
    '█████░░░░░░░░░░░░░░░ 1/4 · 1 proved · 2.0/min · 1 min 30 s left · policy 17 %, Lean 67 %, other 17 %',
  );
  progress.end();
  expect(output.last).toBe('');
});

test('shares and formatSeconds', () => {
  expect(shares({ generateMs: 0, environmentMs: 0, valueMs: 0, otherMs: 0 })).toBe('starting');
  expect(shares({ generateMs: 1, environmentMs: 1, valueMs: 1, otherMs: 1 })).toBe(
    'policy 25 %, Lean 25 %, value 25 %, other 25 %',
  );
  expect([0, 59.6, 61, 3700].map(formatSeconds)).toEqual(['0 s', '1 min 0 s', '1 min 1 s', '1 h 1 min']);
});
