/**
 * Operator trees (Lean's `binop%`, `unop%`, `leftact%`, `rightact%`, `binrel%`): all leaves of a tree of arithmetic
 * operators are elaborated first, then a common type is found, and coercions are put on the leaves that need one. That
 * is how `(n : ℝ) + m * 2` gets `↑m` where Lean puts it.
 */

import { type Expr, LEVEL_ZERO, mkApps, mkConst, mkSort, nameOf } from '../../kernel/index.js';
import type { NotationTerm, SourceRange, Term } from '../../syntax/index.js';
import {
  getLevel,
  inferType,
  isDefEq,
  isDefEqReducible,
  settleLevels,
  synthInstance,
  whnfCore,
  whnfR,
} from '../meta/index.js';
import { elabConstantApp } from './app.js';
import type { TermElaborator } from './elaborator.js';
import { expandNotation } from './notation.js';

type Tree =
  | { readonly kind: 'leaf'; value: Expr; readonly range: SourceRange }
  | {
      readonly kind: 'binop';
      readonly constant: string;
      readonly left: Tree;
      readonly right: Tree;
      readonly range: SourceRange;
    }
  | { readonly kind: 'unop'; readonly constant: string; readonly operand: Tree; readonly range: SourceRange }
  /** `a ^ n`, `r • x`: only one side takes part in finding the common type. */
  | {
      readonly kind: 'action';
      readonly constant: string;
      readonly base: Tree;
      readonly actor: Expr;
      readonly side: 'left' | 'right';
      readonly range: SourceRange;
    };

const TREE_KINDS = new Set(['binop', 'unop', 'leftact', 'rightact']);

/** Whether a notation is an operator of trees. */
export function isTreeOperator(term: NotationTerm): boolean {
  return TREE_KINDS.has(term.notation.expansion.kind);
}

/** Elaborates an arithmetic operator with everything below it. */
export function elabOperator(elab: TermElaborator, term: NotationTerm, expected: Expr | undefined): Expr {
  const tree = toTree(elab, term);
  elab.synthesize('partial');
  const found = analyze(elab, [tree], expected);
  if (found.common !== undefined && !found.incomparable) insertCoercions(elab, tree, found.common);
  return build(elab, tree, term);
}

/** Elaborates a relation between two operator trees. */
export function elabRelation(
  elab: TermElaborator,
  term: NotationTerm,
  constant: string,
  noProp: boolean,
): Expr {
  const [leftTerm, rightTerm] = term.args;
  if (leftTerm === undefined || rightTerm === undefined) throw elab.error('a relation needs two sides', term);
  const left = toTree(elab, leftTerm);
  const right = toTree(elab, rightTerm);
  elab.synthesize('partial');
  const found = analyze(elab, [left, right], undefined);
  if (noProp) for (const tree of [left, right]) propToBool(elab, tree);
  else if (found.common !== undefined && !found.incomparable) {
    insertCoercions(elab, left, found.common);
    insertCoercions(elab, right, found.common);
  }
  const l = build(elab, left, leftTerm);
  const r = build(elab, right, rightTerm);
  return elabConstantApp(
    elab,
    constant,
    [
      { kind: 'expr', expr: l, range: leftTerm.range },
      { kind: 'expr', expr: r, range: rightTerm.range },
    ],
    undefined,
    term,
  );
}

function propToBool(elab: TermElaborator, tree: Tree): void {
  if (tree.kind !== 'leaf') return;
  const type = elab.typeOf(tree.value);
  if (type.kind === 'sort' && type === mkSort(LEVEL_ZERO))
    tree.value = elab.ensureHasType(tree.value, mkConst(nameOf('Bool')), tree);
}

function toTree(elab: TermElaborator, term: Term): Tree {
  if (term.kind === 'paren') return toTree(elab, term.term);
  if (term.kind === 'notation') {
    const { expansion } = term.notation;
    if (expansion.kind === 'template') {
      // A notation that stands for an operator takes part in the tree.
      const expanded = expandNotation(term);
      if (expanded.kind === 'notation' || expanded.kind === 'paren') return toTree(elab, expanded);
    }
    const [first, second] = term.args;
    const { range } = term;
    if (expansion.kind === 'binop' && first !== undefined && second !== undefined)
      return {
        kind: 'binop',
        constant: expansion.constant,
        left: toTree(elab, first),
        right: toTree(elab, second),
        range,
      };
    if (expansion.kind === 'unop' && first !== undefined)
      return { kind: 'unop', constant: expansion.constant, operand: toTree(elab, first), range };
    if (
      (expansion.kind === 'rightact' || expansion.kind === 'leftact') &&
      first !== undefined &&
      second !== undefined
    ) {
      const side = expansion.kind === 'rightact' ? 'right' : 'left';
      const base = toTree(elab, side === 'right' ? first : second);
      const actor = elab.elabTerm(side === 'right' ? second : first);
      return { kind: 'action', constant: expansion.constant, base, actor, side, range };
    }
  }
  return { kind: 'leaf', value: elab.elabTerm(term), range: term.range };
}

interface Analysis {
  /** The type that all leaves can be coerced to. */
  common: Expr | undefined;
  incomparable: boolean;
}

function analyze(elab: TermElaborator, trees: readonly Tree[], expected: Expr | undefined): Analysis {
  const { meta } = elab;
  const target = expected === undefined ? undefined : meta.instantiate(expected);
  const result: Analysis = {
    common: target === undefined || isUnknown(elab, target) ? undefined : target,
    incomparable: false,
  };
  for (const tree of trees) eachLeaf(tree, leaf => consider(elab, leaf.value, result));
  return result;
}

function eachLeaf(tree: Tree, action: (leaf: Tree & { kind: 'leaf' }) => void): void {
  switch (tree.kind) {
    case 'leaf':
      action(tree);
      return;
    case 'binop':
      eachLeaf(tree.left, action);
      eachLeaf(tree.right, action);
      return;
    case 'unop':
      eachLeaf(tree.operand, action);
      return;
    case 'action':
      eachLeaf(tree.base, action);
  }
}

function isUnknown(elab: TermElaborator, type: Expr): boolean {
  let head: Expr = whnfCore(elab.meta, type);
  while (head.kind === 'app') head = head.fn;
  return head.kind === 'mvar';
}

function consider(elab: TermElaborator, leaf: Expr, result: Analysis): void {
  if (result.incomparable) return;
  const { meta } = elab;
  const type = meta.instantiate(inferType(meta, leaf));
  if (isUnknown(elab, type)) return;
  if (result.common === undefined) {
    result.common = type;
    return;
  }
  const { common } = result;
  if (meta.withTransparency('reducible', () => meta.speculate(() => isDefEq(meta, common, type)))) return;
  if (canCoerce(elab, type, common)) return;
  if (canCoerce(elab, common, type)) result.common = type;
  else result.incomparable = true;
}

/** Whether a variable of type `from` can be coerced to `to`. */
function canCoerce(elab: TermElaborator, from: Expr, to: Expr): boolean {
  const { meta } = elab;
  const coe = nameOf('CoeT');
  if (meta.env.find(coe) === undefined || from.hasExprMVar || to.hasExprMVar) return false;
  if (whnfR(meta, from).kind === 'sort' || whnfR(meta, to).kind === 'sort') return false;
  return meta.speculate(() =>
    meta.withLocalDecl(nameOf('x'), 'default', from, x => {
      const levels = [getLevel(meta, from), getLevel(meta, to)];
      settleLevels(meta, true);
      return synthInstance(meta, mkApps(mkConst(coe, levels), [from, x, to])).kind === 'found';
    }),
  );
}

function insertCoercions(elab: TermElaborator, tree: Tree, common: Expr): void {
  const { meta } = elab;
  eachLeaf(tree, leaf => {
    const type = meta.instantiate(inferType(meta, leaf.value));
    if (isUnknown(elab, type)) {
      isDefEq(meta, type, common);
      return;
    }
    if (!isDefEqReducible(meta, common, type)) leaf.value = elab.ensureHasType(leaf.value, common, leaf);
  });
}

function build(elab: TermElaborator, tree: Tree, at: { readonly range: SourceRange }): Expr {
  const apply = (constant: string, args: readonly Expr[], range: SourceRange): Expr =>
    elabConstantApp(
      elab,
      constant,
      args.map(expr => ({ kind: 'expr', expr, range })),
      undefined,
      { range },
    );
  switch (tree.kind) {
    case 'leaf':
      return tree.value;
    case 'binop':
      return apply(tree.constant, [build(elab, tree.left, at), build(elab, tree.right, at)], tree.range);
    case 'unop':
      return apply(tree.constant, [build(elab, tree.operand, at)], tree.range);
    case 'action': {
      const base = build(elab, tree.base, at);
      return apply(
        tree.constant,
        tree.side === 'right' ? [base, tree.actor] : [tree.actor, base],
        tree.range,
      );
    }
  }
}
