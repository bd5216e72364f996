import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remainingDepths, type TreeShape, visitCounts } from './search-tree.js';

//        0
//      /   \
//     1     2
//    / \     \
//   3   4     5      4 and 5 are complete; a further way leads from 3 to 2.
const TREE: TreeShape = {
  parents: [null, 0, 0, 1, 1, 2],
  edges: [{ fromId: 3, toId: 2 }],
  terminals: new Set([4, 5]),
};

const trees: fc.Arbitrary<TreeShape> = fc.integer({ min: 1, max: 15 }).chain(size =>
  fc.record({
    parents: fc
      .tuple(...Array.from({ length: size - 1 }, (_, index) => fc.integer({ min: 0, max: index })))
      .map(parents => [null, ...parents]),
    edges: fc.array(fc.record({ fromId: fc.nat(size - 1), toId: fc.nat(size - 1) }), { maxLength: 8 }),
    terminals: fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }).map(ids => new Set(ids)),
  }),
);

describe('remainingDepths', () => {
  it('is the shortest way to a complete proof, further ways included', () => {
    expect(remainingDepths(TREE)).toEqual([2, 1, 1, 2, 0, 0]);
  });

  it('is -1 everywhere without a proof', () => {
    expect(remainingDepths({ ...TREE, terminals: new Set() })).toEqual([-1, -1, -1, -1, -1, -1]);
  });

  it('is one more than the least of the nodes that can be reached in one step', () => {
    fc.assert(
      fc.property(trees, tree => {
        const depths = remainingDepths(tree);
        for (const [id, depth] of depths.entries()) {
          const next = [
            ...tree.parents.flatMap((parent, child) => (parent === id ? [child] : [])),
            ...tree.edges.filter(edge => edge.fromId === id).map(edge => edge.toId),
          ].map(child => depths[child]!);
          const reachable = next.filter(other => other >= 0);
          const expected = reachable.length === 0 ? -1 : 1 + Math.min(...reachable);
          expect(depth).toBe(tree.terminals.has(id) ? 0 : expected);
        }
      }),
    );
  });
});

describe('visitCounts', () => {
  it('adds up the arrivals at a node and below it', () => {
    expect(visitCounts(TREE).map(({ visits, proofs }) => [visits, proofs])).toEqual([
      [7, 2],
      [3, 1],
      [3, 1],
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
  });

  it('counts every node and every further way once at the root', () => {
    fc.assert(
      fc.property(trees, tree => {
        expect(visitCounts(tree)[0]!.visits).toBe(tree.parents.length + tree.edges.length);
      }),
    );
  });
});
