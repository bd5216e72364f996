import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Name } from '../../kernel/index.js';
import { builtinTable, parseTerm } from '../../syntax/index.js';
import { tinySession } from './fixtures/tiny-session.js';
import { printExpr } from './index.js';

/** A term twice: as the reader of fixtures takes it, and in Lean's notation with every parenthesis. */
interface Sample {
  readonly source: string;
  readonly lean: string;
}

const { meta, read } = tinySession();

function combine(source: string, lean: string, ...parts: readonly Sample[]): Sample {
  const fill = (text: string, key: 'source' | 'lean') =>
    text.replace(/\$(\d)/gu, (_, index: string) => `(${parts[Number(index)]![key]})`);
  return { source: fill(source, 'source'), lean: fill(lean, 'lean') };
}

const atom = (...pairs: readonly (readonly [string, string])[]) =>
  fc.constantFrom(...pairs.map(([source, lean]): Sample => ({ source, lean })));

type Shape = readonly [source: string, lean: string, ...kinds: ('number' | 'nat' | 'prop')[]];

const NUMBERS: readonly Shape[] = [
  ['HAdd.hAdd Real Real Real instance $0 $1', '$0 + $1', 'number', 'number'],
  ['HSub.hSub Real Real Real instance $0 $1', '$0 - $1', 'number', 'number'],
  ['HMul.hMul Real Real Real instance $0 $1', '$0 * $1', 'number', 'number'],
  ['HDiv.hDiv Real Real Real instance $0 $1', '$0 / $1', 'number', 'number'],
  ['powR $0 $1', '$0 ^ $1', 'number', 'nat'],
  ['HPow.hPow Real Real Real instance $0 $1', '$0 ^ $1', 'number', 'number'],
  ['negR $0', '-$0', 'number'],
  ['invR $0', '$0⁻¹', 'number'],
  ['absR $0', '|$0|', 'number'],
  ['Real.sqrt $0', '√$0', 'number'],
  ['f $0', 'f $0', 'number'],
  ['castR $0', '↑$0', 'nat'],
  ['ite Real $0 instance $1 $2', 'if $0 then $1 else $2', 'prop', 'number', 'number'],
  ['sumR F (fun (k : Nat) => $0)', '∑ k ∈ F, $0', 'number'],
];
const NATURALS: readonly Shape[] = [
  ['addN $0 $1', '$0 + $1', 'nat', 'nat'],
  ['mulN $0 $1', '$0 * $1', 'nat', 'nat'],
  ['modN $0 $1', '$0 % $1', 'nat', 'nat'],
  ['g $0', 'g $0', 'nat'],
  ['Nat.gcd $0 $1', 'Nat.gcd $0 $1', 'nat', 'nat'],
];
const PROPOSITIONS: readonly Shape[] = [
  ['eqR $0 $1', '$0 = $1', 'number', 'number'],
  ['leR $0 $1', '$0 ≤ $1', 'number', 'number'],
  ['dvdN $0 $1', '$0 ∣ $1', 'nat', 'nat'],
  ['Nat.ModEq $0 $1 $2', '$1 ≡ $2 [MOD $0]', 'nat', 'nat', 'nat'],
  ['And $0 $1', '$0 ∧ $1', 'prop', 'prop'],
  ['Or $0 $1', '$0 ∨ $1', 'prop', 'prop'],
  ['Iff $0 $1', '$0 ↔ $1', 'prop', 'prop'],
  ['Not $0', '¬$0', 'prop'],
  ['$0 → $1', '$0 → $1', 'prop', 'prop'],
  ['∀ (z : Real), $0', '∀ (z : ℝ), $0', 'prop'],
  ['exR (fun (z : Real) => $0)', '∃ z, $0', 'prop'],
  ['P $0', 'P $0', 'nat'],
  ['memS (setOf Nat (fun (k : Nat) => $0)) $1', '$1 ∈ {k | $0}', 'prop', 'nat'],
];

const samples = fc.letrec<Record<'number' | 'nat' | 'prop', Sample>>(tie => {
  const shape = ([source, lean, ...kinds]: Shape) =>
    fc.tuple(...kinds.map(kind => tie(kind))).map(parts => combine(source, lean, ...(parts as Sample[])));
  const grow = (leaf: fc.Arbitrary<Sample>, shapes: readonly Shape[]) =>
    fc.oneof({ maxDepth: 5, depthIdentifier: 'term' }, leaf, ...shapes.map(shape));
  return {
    number: grow(atom(['x', 'x'], ['y', 'y'], ['2#Real', '2']), NUMBERS),
    nat: grow(atom(['n', 'n'], ['m', 'm'], ['3#Nat', '3']), NATURALS),
    prop: grow(atom(['p', 'p'], ['q', 'q']), PROPOSITIONS),
  };
});

/** The tree without parentheses and source ranges. */
function skeleton(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(skeleton);
  if (typeof node === 'bigint' || node instanceof Name) return String(node);
  if (node === null || typeof node !== 'object') return node;
  const part = node as Readonly<Record<string, unknown>>;
  if (part.kind === 'paren') return skeleton(part.term);
  if (part.kind === 'forall' || part.kind === 'exists') return quantifier(part);
  const kept = Object.entries(part).filter(([key]) => key !== 'range' && key !== 'notation');
  const name = (part.notation as { name?: string } | undefined)?.name;
  const fields = Object.fromEntries(kept.map(([key, value]) => [key, skeleton(value)]));
  if (name === undefined) return fields;
  if (name !== 'term_∉_') return { ...fields, name };
  return { kind: 'notation', args: [{ ...fields, name: 'term_∈_' }], name: 'term¬_' };
}

/** Binders one by one, so that `∃ a b, p` is `∃ a, ∃ b, p`; conditions (`∃ x ≤ a, p`) as the terms they stand for. */
function quantifier(part: Readonly<Record<string, unknown>>): unknown {
  const binders = part.binders as { names: { name: string }[]; type?: unknown }[];
  const predicate = part.predicate as { condition: unknown } | undefined;
  const condition = predicate === undefined ? [] : [skeleton(predicate.condition)];
  const body = [...condition, skeleton(part.body)];
  return binders
    .flatMap(binder => binder.names.map(({ name }) => name))
    .reduceRight<unknown[]>((inner, name) => [{ kind: part.kind, name, body: inner }], body)[0];
}

const table = builtinTable();

function parse(text: string): unknown {
  const result = parseTerm(text, table);
  if (!result.ok) throw new Error(`does not parse: ${text}: ${JSON.stringify(result.error)}`);
  return normalized(skeleton(result.value));
}

/** `∃ x, c ∧ p` and `∃ x with c, p` alike (and `∀ x, c → p`): both as a list of what stands under the binder. */
function normalized(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(normalized);
  if (node === null || typeof node !== 'object') return node;
  const part = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, normalized(value)]));
  const body = part.body as unknown[] | undefined;
  if ((part.kind === 'exists' || part.kind === 'forall') && Array.isArray(body) && body.length === 1)
    return { ...part, body: split(part.kind, body[0]) };
  return part;
}

function split(kind: string, body: unknown): unknown[] {
  const part = body as Record<string, unknown>;
  if (kind === 'exists' && part?.name === 'term_∧_') return part.args as unknown[];
  if (kind === 'forall' && part?.kind === 'arrow') return [part.domain, part.codomain];
  return [body];
}

describe('printed terms', () => {
  it('parse back to the same tree', () => {
    fc.assert(
      fc.property(samples.prop, fc.constantFrom(30, 120, 10_000), ({ source, lean }, width) => {
        const printed = printExpr(meta, read(source), { width, fieldNotation: false });
        expect(parse(printed)).toEqual(parse(lean));
      }),
      { numRuns: 400 },
    );
  });

  it('has no more parentheses than the full form', () => {
    fc.assert(
      fc.property(samples.prop, ({ source, lean }) => {
        const count = (text: string) => text.split('(').length;
        expect(count(printExpr(meta, read(source), { fieldNotation: false }))).toBeLessThanOrEqual(
          count(lean) + 4,
        );
      }),
      { numRuns: 50 },
    );
  });
});
