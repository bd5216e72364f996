import { describe, expect, it } from 'vitest';
import type { SearchEvent, SearchNode } from '../core/index.js';
import { TrajectoryCollector } from './trajectory-collector.js';

const theorem = { name: 't', statement: 'theorem t : True' };

function node(id: number, parentId: number | null, terminal = false): SearchEvent {
  const goals = terminal ? [] : [{ hypotheses: [{ name: 'n', type: 'ℕ' }], target: `P ${id}` }];
  const made: SearchNode = {
    id,
    parentId,
    tactic: parentId === null ? '' : `tactic ${id}`,
    state: { theorem, tactics: [], goals },
    stateKey: String(id),
    depth: parentId === null ? 0 : 1 + Math.min(parentId, 1),
    logProb: -id,
    value: null,
    terminal,
  };
  return { kind: 'node-added', node: made, timestampMs: 100 + id };
}

const tried = (
  nodeId: number,
  result: Extract<SearchEvent, { kind: 'tactic-tried' }>['result'],
): SearchEvent => ({ kind: 'tactic-tried', nodeId, tactic: 'x', result, elapsedMs: 1 });

const expanded = (nodeId: number, proposals: number): SearchEvent => ({
  kind: 'expanded',
  nodeId,
  proposals,
});

function collect(...events: SearchEvent[]): TrajectoryCollector {
  const collector = new TrajectoryCollector('run', 't');
  for (const event of events) collector.accept(event);
  return collector;
}

//     0
//   / | \
//  1  2  4    3, below 1, completes the proof; 2 was expanded in vain, 4 was not expanded.
//  3
const EVENTS = [
  node(0, null),
  expanded(0, 3),
  tried(0, 'progress'),
  node(1, 0),
  node(2, 0),
  expanded(2, 2),
  tried(2, 'rejected'),
  tried(2, 'rejected'),
  node(3, 1, true),
  node(4, 0),
  { kind: 'scored', nodeId: 1, value: 0.5 } as const,
];

describe('TrajectoryCollector', () => {
  it('labels the tree of a proved theorem: positive on the way, negative elsewhere', () => {
    const rows = collect(...EVENTS).rows('proved');
    expect(rows.map(row => row.label)).toEqual(['positive', 'positive', 'negative', 'positive', 'negative']);
    expect(rows.map(row => row.remainingDepth)).toEqual([2, 1, -1, 0, -1]);
    expect(rows.map(row => row.isProofComplete)).toEqual([false, false, false, true, false]);
    expect(rows.map(row => row.qValue)).toEqual([1 / 5, 1 / 2, 0, 1, 0]);
  });

  it('calls nothing positive when the proof was not verified; dead ends stay negative', () => {
    const rows = collect(...EVENTS).rows('not-proved');
    expect(rows.map(row => row.label)).toEqual(['unknown', 'unknown', 'negative', 'unknown', 'unknown']);
    expect(rows.every(row => row.remainingDepth === -1 && row.qValue === 0 && !row.isProofComplete)).toBe(
      true,
    );
  });

  it.each([
    ['not all was tried', [expanded(0, 3), tried(0, 'rejected')]],
    ['a tactic ran out of time', [expanded(0, 2), tried(0, 'rejected'), tried(0, 'timeout')]],
    ['a tactic led back', [expanded(0, 2), tried(0, 'rejected'), tried(0, 'loop')]],
    ['only probes were rejected', [tried(0, 'rejected'), tried(0, 'rejected'), expanded(0, 2)]],
    ['nothing was proposed', [expanded(0, 0)]],
    ['there is a further way on', [expanded(0, 1), tried(0, 'rejected'), node(1, 0)]],
  ])('does not call a node a dead end when %s', (_why, events) => {
    expect(collect(node(0, null), ...events).rows('not-proved')[0]!.label).toBe('unknown');
  });

  it('fills the other columns from the events', () => {
    const [root, child] = collect(...EVENTS).rows('proved');
    expect(root).toMatchObject({
      parentStateId: null,
      tacticApplied: '',
      valueScore: null,
      timestampMs: 100,
    });
    expect(child).toMatchObject({
      runId: 'run',
      theoremName: 't',
      stateId: 1,
      parentStateId: 0,
      statePp: 'n : ℕ\n⊢ P 1',
      tacticApplied: 'tactic 1',
      depthFromRoot: 1,
      llmLogProb: -1,
      valueScore: 0.5,
      goalCount: 1,
      visits: 2,
    });
  });

  it('refuses events that do not belong together', () => {
    expect(() => collect(node(1, 0))).toThrow('expected node 0 of t, got node 1');
    expect(() => collect({ kind: 'scored', nodeId: 3, value: 1 })).toThrow('no node 3');
  });
});
