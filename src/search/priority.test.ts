import { expect, test } from 'vitest';
import type { SearchNode } from '../core/index.js';
import { Frontier } from './frontier.js';
import { resolveOptions } from './options.js';
import { betaAt, priority } from './priority.js';

function node(depth: number, logProb: number, value: number | null): SearchNode {
  const state = { theorem: { name: 't', statement: '' }, tactics: [], goals: [] };
  return { id: 1, parentId: 0, tactic: 'x', state, stateKey: '', depth, logProb, value, terminal: false };
}

test('is the weighted sum of scaled log-probability and value', () => {
  const options = resolveOptions({ alpha: 0.5, beta: 0.25, logProbScale: 2, valueScale: 4 });
  expect(priority(node(4, -8, 2), options)).toBeCloseTo(0.5 * (-8 / 2) + 0.25 * (2 / 4), 12);
  expect(priority(node(4, -8, null), options)).toBeCloseTo(0.5 * (-8 / 2), 12);
});

test('divides the log-probability by depth^λ', () => {
  expect(priority(node(4, -8, null), resolveOptions({ alpha: 1, lengthPower: 0.5 }))).toBeCloseTo(-4, 12);
  expect(priority(node(4, -8, null), resolveOptions({ alpha: 1, lengthPower: 1 }))).toBeCloseTo(-2, 12);
  expect(priority(node(0, 0, null), resolveOptions({ lengthPower: 1 }))).toBe(0);
});

test('β rises linearly to its full weight', () => {
  const options = { beta: 0.8, valueRampDepth: 4 };
  expect([0, 1, 2, 4, 9].map(depth => betaAt(depth, options))).toEqual([0, 0.2, 0.4, 0.8, 0.8]);
  expect(betaAt(0, { beta: 0.8, valueRampDepth: 0 })).toBe(0.8);
});

test('the frontier gives leaves before inner nodes, each best first, ties first come', () => {
  const frontier = new Frontier();
  frontier.push(1, -1, 'inner');
  frontier.push(2, -5, 'leaf');
  frontier.push(3, -2, 'leaf');
  frontier.push(4, -2, 'leaf');
  frontier.push(5, 0, 'inner');
  expect(frontier.size).toBe(5);
  expect(frontier.take(2)).toEqual([3, 4]);
  expect(frontier.take(9)).toEqual([2, 5, 1]);
  expect(frontier.take(1)).toEqual([]);
});
