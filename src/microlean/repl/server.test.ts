import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToySession } from './fixtures/toy-session.js';
import { ReplServer } from './server.js';

let now = 0;
let server: ReplServer<unknown>;
let folder: string;

beforeEach(() => {
  now = 0;
  server = new ReplServer(openToySession(['Toy']) as never, () => (now += 1));
  folder = mkdtempSync(join(tmpdir(), 'repl-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Sends lines in order; each answer must equal what is written under it. */
function expectTranscript(exchanges: readonly (readonly [request: string, reply: unknown])[]): void {
  for (const [request, reply] of exchanges)
    expect(JSON.parse(server.answer(request)), request).toEqual(reply);
}

const quiet = { messages: [], hasSorry: false, hasUnsafe: false };
const hypothesis = (name: string, type: string) => ({
  name: `_local.${name}`,
  userName: name,
  isInaccessible: false,
  type: { pp: type },
});
const goal = (id: number, target: string, vars: unknown[] = [], userName?: string) => ({
  name: `_uniq.${id}`,
  ...(userName === undefined ? {} : { userName }),
  fragment: 'tactic',
  target: { pp: target },
  vars,
});
const failure = (data: string) => ({
  messages: [
    {
      severity: 'error',
      pos: { line: 0, column: 0 },
      endPos: null,
      kind: '[anonymous]',
      keepFullRange: false,
      isSilent: false,
      fileName: '<Pantograph>',
      data,
      caption: '',
    },
  ],
  hasSorry: false,
  hasUnsafe: false,
});

describe('ReplServer transcripts', () => {
  it('options: partial update, all nine keys printed', () => {
    expectTranscript([
      ['options.set {"timeout": 5000, "unknown": 1}', {}],
      ['options.set {"printExprAST": true}', {}],
      [
        'options.print {}',
        {
          printJsonPretty: false,
          printExprPretty: true,
          printExprAST: true,
          printDependentMVars: false,
          noRepeat: false,
          printAuxDecls: false,
          printImplementationDetailHyps: false,
          automaticMode: true,
          timeout: 5000,
        },
      ],
    ]);
  });

  it('a proof in automatic mode, the second goal first', () => {
    const vars = [hypothesis('h', 'A'), hypothesis('g', 'B')];
    expectTranscript([
      ['goal.start {"expr": "A → B → A ∧ B"}', { stateId: 0, root: '_uniq.1' }],
      [
        'goal.print {"stateId": 0, "goals": true}',
        {
          goals: [goal(1, 'A → B → A ∧ B')],
          extraMVars: [],
          rootHasSorry: false,
          rootHasUnsafe: false,
          rootHasMVar: false,
        },
      ],
      [
        'goal.tactic {"stateId": 0, "tactic": "intro h"}',
        { nextStateId: 1, goals: [goal(2, 'B → A ∧ B', vars.slice(0, 1))], ...quiet },
      ],
      [
        'goal.tactic {"stateId": 1, "tactic": "intro g"}',
        { nextStateId: 2, goals: [goal(3, 'A ∧ B', vars)], ...quiet },
      ],
      [
        'goal.tactic {"stateId": 2, "tactic": "constructor"}',
        { nextStateId: 3, goals: [goal(4, 'A', vars, 'left'), goal(5, 'B', vars, 'right')], ...quiet },
      ],
      [
        'goal.tactic {"stateId": 3, "goalId": 1, "tactic": "exact g"}',
        { nextStateId: 4, goals: [goal(4, 'A', vars, 'left')], ...quiet },
      ],
      ['goal.tactic {"stateId": 4, "tactic": "exact h"}', { nextStateId: 5, goals: [], ...quiet }],
      [
        'goal.print {"stateId": 5, "rootExpr": true, "parentExprs": true, "extraMVars": ["_uniq.9"]}',
        {
          root: { pp: 'proof' },
          parentExprs: [null],
          goals: [],
          extraMVars: [{}],
          rootHasSorry: false,
          rootHasUnsafe: false,
          rootHasMVar: false,
        },
      ],
    ]);
  });

  it('failure, parse error, sorry: what allocates an id and what does not', () => {
    expectTranscript([
      ['goal.start {"copyFrom": "And.comm"}', { stateId: 0, root: '_uniq.1' }],
      ['goal.tactic {"stateId": 0, "tactic": "exact h"}', failure("'h' does not prove A ∧ B → B ∧ A")],
      ['goal.tactic {"stateId": 0, "tactic": "complain"}', failure('complaint')],
      [
        'goal.tactic {"stateId": 0, "tactic": "wat"}',
        { parseError: "<Pantograph>:1:0: unknown tactic 'wat'", hasSorry: false, hasUnsafe: false },
      ],
      [
        'goal.tactic {"stateId": 0, "tactic": "sorry"}',
        { nextStateId: 1, goals: [], ...quiet, hasSorry: true },
      ],
      ['stat {}', { nGoals: 2 }],
      ['goal.delete {"stateIds": [0, 7]}', {}],
      ['reset {}', { nGoals: 1 }],
      ['goal.start {"expr": "A"}', { stateId: 0, root: '_uniq.2' }],
    ]);
  });

  it('manual mode and continuation', () => {
    expectTranscript([
      ['goal.start {"expr": "A ∧ B"}', { stateId: 0, root: '_uniq.1' }],
      [
        'goal.tactic {"stateId": 0, "tactic": "constructor"}',
        { nextStateId: 1, goals: [goal(2, 'A', [], 'left'), goal(3, 'B', [], 'right')], ...quiet },
      ],
      [
        'goal.tactic {"stateId": 1, "goalId": 0, "autoResume": false, "tactic": "sorry"}',
        { nextStateId: 2, goals: [], ...quiet, hasSorry: true },
      ],
      [
        'goal.tactic {"stateId": 2, "autoResume": false, "tactic": "sorry"}',
        { error: 'index', desc: 'No goals to be solved' },
      ],
      [
        'goal.tactic {"stateId": 2, "tactic": "sorry"}',
        { error: 'exception', desc: 'no goals to be solved' },
      ],
      ['goal.tactic {"stateId": 2, "expr": "x"}', failure('no goals to be solved')],
      ['goal.continue {"target": 2, "branch": 1}', { nextStateId: 3, goals: [goal(3, 'B', [], 'right')] }],
      [
        'goal.continue {"target": 2, "goals": ["_uniq.3"]}',
        { nextStateId: 4, goals: [goal(3, 'B', [], 'right')] },
      ],
      [
        'goal.continue {"target": 1, "branch": 0}',
        { error: 'structure', desc: 'Target state has unresolved goals' },
      ],
      [
        'goal.continue {"target": 2}',
        { error: 'command', desc: 'Exactly one of {branch, goals} must be supplied' },
      ],
    ]);
  });

  it('have: the branch, then the main goal', () => {
    expectTranscript([
      ['goal.start {"expr": "A"}', { stateId: 0, root: '_uniq.1' }],
      [
        'goal.tactic {"stateId": 0, "have": "B", "binderName": "hb"}',
        { nextStateId: 1, goals: [goal(2, 'B'), goal(3, 'A', [hypothesis('hb', 'B')])], ...quiet },
      ],
    ]);
  });

  it('errors: kind and text of every bad request, and the server goes on', () => {
    const actions = 'Exactly one of {tactic, mode, expr, have, let, draft} must be supplied';
    expectTranscript([
      ['goal.tactic {"stateId": 99, "tactic": "rfl"}', { error: 'index', desc: 'Invalid state index 99' }],
      ['proof.begin {}', { error: 'command', desc: 'Unknown command proof.begin' }],
      ['constructor {}', { error: 'command', desc: 'Unknown command constructor' }],
      [
        'expr.echo {"term": "Nat"}',
        {
          error: 'command',
          desc: 'Unable to parse json: Pantograph.Protocol.ExprEcho.expr: String expected',
        },
      ],
      [
        'goal.start {"expr": "A", "copyFrom": "And.comm"}',
        { error: 'command', desc: 'Exactly one of {expr, copyFrom} must be supplied' },
      ],
      ['goal.start {"copyFrom": "Or.comm"}', { error: 'index', desc: 'Symbol not found: Or.comm' }],
      ['goal.start {"expr": "nonsense"}', { error: 'parse', desc: 'not a proposition: nonsense' }],
      ['goal.start {"expr": "A"}', { stateId: 0, root: '_uniq.1' }],
      ['goal.tactic {"stateId": 0}', { error: 'command', desc: actions }],
      ['goal.tactic {"stateId": 0, "tactic": "a", "expr": "b"}', { error: 'command', desc: actions }],
      ['goal.tactic {"stateId": 0, "mode": "magic"}', { error: 'command', desc: 'Invalid mode magic' }],
      [
        'goal.tactic {"stateId": 0, "mode": "tactic"}',
        { error: 'invalid', desc: 'Goal does not have a fragment' },
      ],
      [
        'goal.tactic {"stateId": 0, "goalId": 1, "tactic": "sorry"}',
        { error: 'index', desc: 'Invalid goal index 1' },
      ],
      ['goal.tactic {"stateId": 0, "tactic": "crash"}', { error: 'exception', desc: 'toy broke' }],
      [
        'goal.tactic {"stateId": 0, "tactic": "overflow"}',
        { error: 'exception', desc: 'maximum recursion depth has been reached' },
      ],
      ['env.inspect {"name": "Or.comm"}', { error: 'index', desc: 'Symbol not found Or.comm' }],
      ['env.module_read {"module": "No"}', { error: 'exception', desc: 'Module not found No' }],
      ['stat []', { error: 'command', desc: 'Unable to parse json: object expected' }],
      ['stat {}', { nGoals: 1 }],
    ]);
  });

  it('time-out: the interrupt error, no state, and recovery', () => {
    expectTranscript([
      ['options.set {"timeout": 50}', {}],
      ['goal.start {"expr": "A"}', { stateId: 0, root: '_uniq.1' }],
      ['goal.tactic {"stateId": 0, "tactic": "loop"}', { error: 'io', desc: 'interrupt' }],
      ['stat {}', { nGoals: 1 }],
    ]);
  });

  it('terms and environment', () => {
    const file = join(folder, 'catalog.txt');
    expectTranscript([
      ['expr.echo {"expr": "A ∧ B"}', { expr: { pp: 'A ∧ B' }, type: { pp: 'Prop' } }],
      ['env.describe null', { imports: ['Toy'], modules: ['Toy'] }],
      ['env.add {"name": "mine", "type": "A → A", "value": "x", "isTheorem": true}', {}],
      ['env.inspect {"name": "mine"}', { type: { pp: 'A → A' }, isUnsafe: false, module: 'Toy' }],
      [
        'env.inspect {"name": "mine", "value": true, "dependency": true}',
        {
          type: { pp: 'A → A' },
          isUnsafe: false,
          module: 'Toy',
          value: { pp: 'proof' },
          typeDependency: ['And'],
          valueDependency: ['And.intro'],
        },
      ],
      [`env.catalog {"filename": "${file}", "invertFilter": false}`, { nSymbols: 2 }],
      ['env.catalog {"filename": "x", "modulePrefix": "Toy", "invertFilter": true}', { nSymbols: 0 }],
      ['env.parse {"input": "∧a;b", "category": "tactic"}', { pos: 4 }],
    ]);
    expect(readFileSync(file, 'utf8')).toBe('tAnd.comm\ntmine\n');
    rmSync('x', { force: true });
  });

  it('files: byte boundaries, code-point columns, invocations in a file, sorries to goals', () => {
    const text = 'theorem 𝒜 : A ∧ B := sorry\ntheorem x : A := sorry';
    const invocations = join(folder, 'trace.json');
    const message = (line: number, column: number, width: number) => ({
      severity: 'warning',
      pos: { line, column },
      endPos: { line, column: column + width },
      kind: 'hasSorry',
      keepFullRange: false,
      isSilent: false,
      fileName: '<anonymous>',
      data: "declaration uses 'sorry'",
      caption: '',
    });
    expectTranscript([
      [
        `frontend.process ${JSON.stringify({ file: text, readHeader: false, inheritEnv: false, newConstants: true, invocations })}`,
        {
          units: [
            { boundary: [0, 32], messages: [message(1, 8, 1)], nInvocations: 0, newConstants: ['𝒜'] },
            { boundary: [32, 54], messages: [message(2, 8, 1)], nInvocations: 0, newConstants: ['x'] },
          ],
        },
      ],
      [
        `frontend.distil ${JSON.stringify({ file: text, ignoreValues: false })}`,
        {
          targets: [
            { stateId: 0, goals: [goal(1, 'A ∧ B')] },
            { stateId: 1, goals: [goal(2, 'A')] },
          ],
        },
      ],
      ['frontend.track {"src": "", "dst": ""}', { srcMessages: [], dstMessages: [] }],
      ['frontend.process {}', { error: 'command', desc: 'Exactly one of {fileName, file} must be supplied' }],
    ]);
    expect(JSON.parse(readFileSync(invocations, 'utf8'))).toEqual({
      units: [{ invocations: [] }, { invocations: [] }],
    });
    expect(JSON.parse(server.answer('frontend.process {"fileName": "/nowhere"}'))).toMatchObject({
      error: 'io',
    });
    expect(JSON.parse(server.answer('goal.save {"id": 0, "path": "x"}'))).toMatchObject({ error: 'io' });
  });
});

describe('ReplServer.answer', () => {
  it('takes the object form, with or without a payload', () => {
    expectTranscript([
      ['{"cmd": "goal.start", "payload": {"expr": "A"}}', { stateId: 0, root: '_uniq.1' }],
      ['  {"cmd": "stat"}', { nGoals: 1 }],
      ['stat', { nGoals: 1 }],
    ]);
  });

  it('answers any line with one line of JSON', () => {
    const words = [
      'goal.tactic',
      'goal.start',
      '{',
      '}',
      '"stateId"',
      ':',
      '0',
      '"tactic"',
      '"intro h"',
      'null',
      ' ',
      '[',
    ];
    const lines = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...words)).map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(lines, line => {
        const reply = server.answer(line);
        expect(reply).not.toContain('\n');
        expect(typeof JSON.parse(reply)).toBe('object');
      }),
      { numRuns: 2000 },
    );
  });

  it('answers any field of any type', () => {
    const commands = [
      'goal.start',
      'goal.tactic',
      'goal.print',
      'goal.delete',
      'options.set',
      'env.add',
      'frontend.distil',
    ];
    const keys = [
      'stateId',
      'tactic',
      'expr',
      'goalId',
      'goals',
      'stateIds',
      'timeout',
      'levels',
      'name',
      'file',
      '__proto__',
    ];
    const payload = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue());
    fc.assert(
      fc.property(fc.constantFrom(...commands), payload, (command, value) => {
        expect(typeof JSON.parse(server.answer(`${command} ${JSON.stringify(value)}`))).toBe('object');
      }),
      { numRuns: 2000 },
    );
  });
});
