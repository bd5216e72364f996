/**
 * `.lean` files as theorem files: every theorem whose proof is `sorry` is one to prove, in the context that the file
 * gives it.
 *
 * A theorem's header is all that comes before it — imports, open namespaces, sections, variables, definitions,
 * proved theorems — except the other theorems whose proof is `sorry`: nothing may rest on what is not proved.
 * Scopes that are open there stay open, which Lean allows at the end of a file.
 */

import { type LeanCommand, leanCommands, theoremDeclaration } from './lean-commands.js';
import { type TheoremRecord, theoremRecord } from './theorem-record.js';

/** Line before a theorem that carries what Lean source has no place for. */
const NOTE = /^-- burn-qed: (\{.*\})$/m;

/** What a `.lean` file holds. */
export interface LeanFileContent {
  readonly theorems: TheoremRecord[];
  /** All theorems, lemmas and examples, with whatever proof. */
  readonly declarations: number;
}

/** Reads Lean source. Names are full names, namespaces included; examples are called `example_<n>`. */
export function theoremsOfLeanFile(source: string): LeanFileContent {
  const scopes = new ScopeTracker();
  const theorems: TheoremRecord[] = [];
  const header: string[] = [];
  let declarations = 0;
  let examples = 0;
  let copied = 0;
  for (const command of leanCommands(source)) {
    scopes.enter(command);
    const declaration = theoremDeclaration(source, command);
    if (declaration === undefined) continue;
    declarations++;
    if (declaration.name === undefined) examples++;
    if (declaration.proof !== 'open') continue;
    const before = source.slice(copied, command.start);
    const note = readNote(before);
    push(header, note === undefined ? before : before.slice(0, note.start));
    copied = command.end;
    theorems.push(
      theoremRecord({
        name: scopes.qualify(declaration.name ?? `example_${examples}`),
        statement: declaration.statement,
        header: header.join('\n\n'),
        split: undefined,
        source: undefined,
        goal: undefined,
        informal: declaration.documentation,
        ...note?.fields,
      }),
    );
  }
  return { theorems, declarations };
}

/**
 * Writes theorems as one `.lean` file, such that reading it gives them back.
 *
 * @throws {RangeError} if their headers cannot follow each other in one file.
 */
export function leanFileOfTheorems(theorems: readonly TheoremRecord[]): string {
  const names = new Map(theorems.map(theorem => [declaredName(theorem), theorem]));
  const pieces: string[] = [];
  let header = '';
  for (const theorem of theorems) {
    const added = addedHeader(header, theorem);
    assertNoneRestated(theorem, added, names);
    header = theorem.header ?? '';
    const lines = [`${theorem.statement} := by`, '  sorry'];
    if (theorem.informal !== undefined) lines.unshift(`/-- ${theorem.informal} -/`);
    pieces.push(...(added === '' ? [] : [added]), lines.join('\n'));
  }
  return withNotes(theorems, pieces.join('\n\n').concat('\n'));
}

/** Names that reading would not give, splits, sources and goals go into notes. */
function withNotes(theorems: readonly TheoremRecord[], plain: string): string {
  const read = theoremsOfLeanFile(plain).theorems;
  const openStarts = leanCommands(plain).filter(
    command => theoremDeclaration(plain, command)?.proof === 'open',
  );
  if (openStarts.length !== theorems.length)
    throw new RangeError(
      `only ${openStarts.length} of ${theorems.length} theorems are whole declarations; write JSON lines instead`,
    );
  let result = plain;
  for (let index = theorems.length - 1; index >= 0; index--) {
    const { name, split, source, goal, informal } = theorems[index]!;
    const fields = {
      ...(read[index]!.name === name ? {} : { name }),
      ...(read[index]!.informal === informal ? {} : { informal }),
      split,
      source,
      goal,
    };
    const note = oneLine(JSON.stringify(fields));
    const start = openStarts[index]!.start;
    if (note !== '{}') result = `${result.slice(0, start)}-- burn-qed: ${note}\n${result.slice(start)}`;
  }
  return result;
}

/** JSON leaves two characters as they are that end a line for JavaScript. */
function oneLine(json: string): string {
  return json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function addedHeader(previous: string, theorem: TheoremRecord): string {
  const header = theorem.header ?? '';
  if (header === previous) return '';
  if (previous === '') return header;
  if (header.startsWith(`${previous}\n\n`)) return header.slice(previous.length + 2);
  throw new RangeError(
    `the header of ${theorem.name} does not continue that of the theorem before it, so one .lean file cannot hold both; write JSON, JSON lines or Parquet instead`,
  );
}

/** A header that proves another theorem of the list would declare it a second time. */
function assertNoneRestated(
  theorem: TheoremRecord,
  added: string,
  names: ReadonlyMap<string | undefined, TheoremRecord>,
): void {
  for (const command of leanCommands(added)) {
    const name = theoremDeclaration(added, command)?.name;
    const restated = name === undefined ? undefined : names.get(name);
    if (restated !== undefined && restated !== theorem)
      throw new RangeError(
        `the header of ${theorem.name} proves ${restated.name}, which the file would declare twice; write JSON, JSON lines or Parquet instead`,
      );
  }
}

function declaredName(theorem: TheoremRecord): string | undefined {
  const [command] = leanCommands(theorem.statement);
  return command === undefined ? undefined : theoremDeclaration(theorem.statement, command)?.name;
}

function push(pieces: string[], piece: string): void {
  if (piece.trim() !== '') pieces.push(piece.trim());
}

function readNote(before: string): { fields: Partial<TheoremRecord>; start: number } | undefined {
  const match = NOTE.exec(before);
  if (match === null) return undefined;
  try {
    return { fields: JSON.parse(match[1]!) as Partial<TheoremRecord>, start: match.index };
  } catch {
    return undefined;
  }
}

/** Follows `namespace`, `section` and `end`, for full names. */
class ScopeTracker {
  private readonly scopes: { readonly label: string; readonly isNamespace: boolean }[] = [];

  enter(command: LeanCommand): void {
    const label = this.label(command);
    if (command.keyword === 'end') this.leave(label);
    if (command.keyword !== 'namespace' && command.keyword !== 'section' && command.keyword !== 'mutual')
      return;
    // `namespace A.B` opens two scopes, which `end B` and `end A`, or `end A.B`, close.
    const parts = command.keyword === 'namespace' ? label.split('.') : [label];
    for (const part of parts) this.scopes.push({ label: part, isNamespace: command.keyword === 'namespace' });
  }

  qualify(name: string): string {
    if (name.startsWith('_root_.')) return name.slice('_root_.'.length);
    const namespaces = this.scopes.filter(scope => scope.isNamespace).map(scope => scope.label);
    return [...namespaces, name].join('.');
  }

  private leave(label: string): void {
    const count = label === '' ? 1 : label.split('.').length;
    const sectionWithDots = this.scopes.at(-1)?.label === label;
    this.scopes.splice(-(sectionWithDots ? 1 : count));
  }

  private label(command: LeanCommand): string {
    const token = command.tokens[command.keywordIndex + 1];
    return token?.kind === 'word' ? token.text : '';
  }
}
