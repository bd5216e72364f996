/** Laws of the parser on any text: it ends, it throws nothing, its ranges nest, and its errors lie in the text. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinTable } from './builtin-table.js';
import { parseCommand, parseTactic, parseTacticBlock, parseTerm } from './parse.js';
import { formatParseError, type ParseResult } from './parse-error.js';
import type { SourceRange } from './source-range.js';

const table = ['Nat', 'Real', 'Topology'].reduce(
  (opened, name) => opened.withOpenNamespace(name),
  builtinTable(),
);

const WORDS =
  `x h n fun => ↦ := : , ; ( ) [ ] { } ⟨ ⟩ | || + - * / ^ ! ¬ ∀ ∃ ∃! ∑ ∈ in → ↔ ∧ = ≤ ≡ [MOD 2 1.5 . .. · ? ?_ _ @ by simp
  rw exact have let show from calc match with if then else rfl cases induction | ‖ ⌊ ⌋ √ ↑ ▸ <| |> |>. <;> first try conv at ⊢ ←
  theorem def structure where inductive notation "a" open end : ' '' ⁻¹ " /- -/ -- « » 𝒫 λ`.split(/\s+/u);

const wordSoup = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', '', '\n', '\n  ')), { maxLength: 40 })
  .map(parts => parts.flat().join(''));

const anyText = fc.oneof(
  fc.constantFrom('toString', 'constructor', '__proto__', 'conv => toString'),
  wordSoup,
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Every range lies within its parent's. */
function checkRanges(node: unknown, outer: SourceRange): void {
  if (Array.isArray(node)) for (const item of node) checkRanges(item, outer);
  else if (node !== null && typeof node === 'object' && Object.getPrototypeOf(node) === Object.prototype) {
    const part = node as { readonly range?: SourceRange; readonly kind?: string };
    const range = part.range ?? outer;
    if (range.start < outer.start || range.end > outer.end || range.start > range.end)
      throw new Error(`${part.kind} at ${range.start}–${range.end} outside ${outer.start}–${outer.end}`);
    for (const [key, value] of Object.entries(part))
      if (key !== 'notation' && key !== 'condition') checkRanges(value, range);
  }
}

function checkResult(text: string, result: ParseResult<unknown>): void {
  if (result.ok) checkRanges(result.value, { start: 0, end: text.length });
  else {
    expect(result.error.offset).toBeGreaterThanOrEqual(0);
    expect(result.error.offset).toBeLessThanOrEqual(text.length);
  }
}

describe('any text', () => {
  it('parses or gives an error inside the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        checkResult(text, parseTerm(text, table));
        checkResult(text, parseTactic(text, table));
        checkResult(text, parseTacticBlock(text, table));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('is read to its end as commands, always forward', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (let at = 0; ; ) {
          const result = parseCommand(text, at, table);
          if (result.kind === 'end') return;
          expect(result.end).toBeGreaterThan(at);
          at = result.end;
        }
      }),
      { numRuns: 1000, seed: 11 },
    );
  });

  it('made of many unclosed signs does not blow up', () => {
    for (const sign of [
      '|',
      '|x ',
      'x |',
      '(',
      '[',
      '{',
      '⟨',
      'x ! ',
      'x ≡ ',
      '- ',
      '¬',
      '↑',
      '∑ x ∈ ',
      '∑ (',
      'fun x => ',
      '{x | ',
      '(x : ',
      'f (fun ',
    ])
      checkResult(sign.repeat(300), parseTerm(sign.repeat(300), table));
    for (const sign of [
      '· ',
      '(',
      'try ',
      'first | ',
      'simp <;> ',
      'have : ',
      'exact (by ',
      'cases h with | a => ',
    ])
      checkResult(sign.repeat(300), parseTacticBlock(sign.repeat(300), table));
  });
});

const DATA = new URL('../../../../shared/data/', import.meta.url);
const present = existsSync(DATA);
if (!present) console.warn('corpus tests skipped: no folder shared/data beside the repository');

interface Row {
  readonly name: string;
  readonly statement: string;
  readonly solution: string;
  readonly proof: readonly string[];
  readonly steps: readonly { readonly tactic: string }[];
}

function rows(file: string): Row[] {
  const lines = readFileSync(new URL(file, DATA), 'utf8').trim().split('\n');
  return lines.map(line => JSON.parse(line) as Row);
}

function failures<T>(
  items: readonly T[],
  text: (item: T) => string,
  parse: (text: string) => ParseResult<unknown>,
): string[] {
  return items.flatMap(item => {
    const source = text(item);
    const result = parse(source);
    if (result.ok) checkRanges(result.value, { start: 0, end: source.length });
    return result.ok ? [] : [`${formatParseError(result.error)} in ${source}`];
  });
}

function command(text: string, opened = table): ParseResult<unknown> {
  const result = parseCommand(text, 0, opened);
  if (result.kind !== 'command')
    return result.kind === 'error' ? { ok: false, error: result.error } : { ok: true, value: [] };
  expect(result.end).toBe(text.length);
  return { ok: true, value: result.command };
}

describe.skipIf(!present)('corpus (needs shared/data)', () => {
  it.each(['minif2f-v1.jsonl', 'minif2f-valid-goals.jsonl'])('every statement of %s parses', file => {
    expect(
      failures(
        rows(file),
        row => `${row.statement} := by sorry`,
        text => command(text),
      ),
    ).toEqual([]);
  });

  it('every statement of the Natural Number Game parses', () => {
    const found = failures(
      rows('nng4.jsonl'),
      row => `${row.statement} := by sorry`,
      text => command(text, builtinTable()),
    );
    expect(found).toEqual([]);
  });

  it('every solution of the Natural Number Game parses but for its private tactics', () => {
    const game = builtinTable().withGameTactics();
    const solutions = rows('nng4.jsonl').filter(({ solution }) => !/xyzzy|simp_add/u.test(solution));
    expect(
      failures(
        solutions,
        row => row.solution,
        text => parseTacticBlock(text, game),
      ),
    ).toEqual([]);
  });

  it('every proof parses', () => {
    const found = failures(
      rows('minif2f-lean-proofs.jsonl'),
      row => row.proof.join('\n'),
      text => parseTacticBlock(text, table),
    );
    expect(found).toEqual([]);
  });

  it('every recorded tactic parses', () => {
    const steps = rows('minif2f-lean-traces.jsonl').flatMap(row => row.steps);
    expect(
      failures(
        steps,
        step => step.tactic,
        text => parseTactic(text, table),
      ),
    ).toEqual([]);
  });

  it('mutated proofs parse or give an error', () => {
    const texts = rows('minif2f-lean-proofs.jsonl').map(row => row.proof.join('\n'));
    const mutation = fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(12), fc.constantFrom('', ...WORDS));
    fc.assert(
      fc.property(mutation, ([text, at, length, word]) => {
        const from = at % (text.length + 1);
        const mutated = text.slice(0, from) + word + text.slice(from + length);
        checkResult(mutated, parseTacticBlock(mutated, table));
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});
