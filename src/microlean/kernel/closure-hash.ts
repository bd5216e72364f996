/**
 * A fingerprint of a definition and everything that its meaning depends on: SHA-256 over names, types and values.
 * Binder names, hints and proofs are left out: a theorem counts by its statement.
 */

import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { relatedNames, visitConstants } from './axioms.js';
import type { ConstantInfo } from './declaration.js';
import type { ConstantSource } from './environment.js';
import type { Expr } from './expr.js';
import type { Level } from './level.js';
import { type Name, nameOf } from './name.js';

const QUOT_PARTS = ['Quot', 'Quot.mk', 'Quot.lift', 'Quot.ind'].map(nameOf);

/** Hexadecimal. A constant that is missing from `env` counts as missing. */
export function closureHash(env: ConstantSource, name: Name): string {
  const infos = new Map<Name, ConstantInfo | undefined>();
  const pending = [name];
  const seen = new Set<Expr>();
  while (pending.length > 0) {
    const next = pending.pop()!;
    if (infos.has(next)) continue;
    const info = env.find(next);
    infos.set(next, info);
    if (info === undefined) continue;
    for (const term of meaningOf(info)) visitConstants(term, seen, found => pending.push(found));
    pending.push(...relatedNames(info));
    if (info.kind === 'quot') pending.push(...QUOT_PARTS);
  }
  const hashes = new Map<Expr, string>();
  const lines = [...infos].map(([key, info]) => {
    if (info === undefined) return `missing ${nameKey(key)}`;
    const terms = meaningOf(info).map(term => hashTerm(term, hashes));
    return JSON.stringify([
      nameKey(key),
      info.kind,
      info.levelParams.map(nameKey),
      terms,
      relatedNames(info).map(nameKey),
    ]);
  });
  return digest(lines.sort().join('\n'));
}

/** The terms that fix what the constant means. Recursors follow from their types' constructors. */
function meaningOf(info: ConstantInfo): Expr[] {
  return info.kind === 'def' ? [info.type, info.value] : info.kind === 'rec' ? [] : [info.type];
}

/** Text that determines the name; its printed form need not. */
function nameKey(name: Name): string {
  return JSON.stringify(name.components.map(part => (typeof part === 'string' ? part : [String(part)])));
}

function levelKey(level: Level): string {
  switch (level.kind) {
    case 'zero':
      return '0';
    case 'succ':
      return `(succ ${levelKey(level.level)})`;
    case 'param':
      return nameKey(level.name);
    case 'mvar':
      throw new TypeError('a metavariable in a closed term');
    default:
      return `(${level.kind} ${levelKey(level.left)} ${levelKey(level.right)})`;
  }
}

function digest(text: string): string {
  return bytesToHex(sha256(text));
}

/** Without recursion: children are hashed before their parents. */
function hashTerm(root: Expr, hashes: Map<Expr, string>): string {
  const stack = [root];
  while (stack.length > 0) {
    const expr = stack[stack.length - 1]!;
    const [label, ...children] = describe(expr);
    const missing = children.filter(child => !hashes.has(child));
    if (missing.length > 0) {
      stack.push(...missing);
      continue;
    }
    stack.pop();
    if (!hashes.has(expr))
      hashes.set(expr, digest([label, ...children.map(child => hashes.get(child)!)].join(' ')));
  }
  return hashes.get(root)!;
}

/** What the node is apart from its children, as text that determines it; then the children. */
function describe(expr: Expr): [string, ...Expr[]] {
  switch (expr.kind) {
    case 'bvar':
      return [`bvar ${expr.index}`];
    case 'sort':
      return [`sort ${levelKey(expr.level)}`];
    case 'const':
      return [`const ${JSON.stringify([nameKey(expr.name), expr.levels.map(levelKey)])}`];
    case 'app':
      return ['app', expr.fn, expr.arg];
    case 'lam':
    case 'pi':
      return [expr.kind, expr.binderType, expr.body];
    case 'let':
      return ['let', expr.binderType, expr.value, expr.body];
    case 'lit':
      return [`${typeof expr.literal} ${JSON.stringify(String(expr.literal))}`];
    case 'proj':
      return [`proj ${expr.index} ${nameKey(expr.typeName)}`, expr.struct];
    case 'mdata':
      return ['mdata', expr.expr];
    default:
      throw new TypeError(`a ${expr.kind} in a closed term`);
  }
}
