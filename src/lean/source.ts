/**
 * Lean source around a theorem: imports taken off the header (modules are given at launch), the declaration with a
 * hole, the declaration with a proof, and what a proof may not contain. Text only; Lean does the checking.
 */

import type { Theorem } from '../core/index.js';

/** A theorem as text for a frontend command. */
export interface TheoremSource {
  /** Modules that the header imports. */
  readonly imports: readonly string[];
  /** The header without its imports; lines keep their numbers. */
  readonly header: string;
  /** The declaration up to, and excluding, `:=`; an `example` has been given the theorem's name. */
  readonly statement: string;
  /** The name that the statement declares. */
  readonly name: string;
}

export function readTheoremSource(theorem: Theorem): TheoremSource {
  const { imports, rest } = splitImports(theorem.header ?? '');
  const statement = nameExample(theorem.statement.trim(), theorem.name);
  return { imports, header: rest, statement, name: declaredName(statement) ?? theorem.name };
}

/** The declaration with `sorry` for its proof. */
export function sourceWithHole(source: TheoremSource): string {
  return `${prefix(source)}${openProof(source.statement)} sorry\n`;
}

/** A file that states, proves and reports one theorem. Offsets are in bytes of UTF-8. */
export interface ProofFile {
  readonly text: string;
  readonly statementBegin: number;
  readonly reportBegin: number;
}

export function proofFile(source: TheoremSource, script: string): ProofFile {
  const before = prefix(source);
  const body = `${openProof(source.statement)} by\n${indent(script)}\n\n`;
  return {
    text: `${before}${body}#print axioms ${source.name}\n`,
    statementBegin: Buffer.byteLength(before),
    reportBegin: Buffer.byteLength(before + body),
  };
}

/** Words that prove nothing. In comments and strings they are harmless. */
const EMPTY_PROOFS = wordPattern(['sorry', 'admit', 'cheat', 'sorryAx']);

/** Words that run code of the proof's own, or switch the kernel off. Nowhere, lest a quotation mark hides them. */
const ESCAPES = wordPattern([
  'native_decide',
  'ofReduceBool',
  'ofReduceNat',
  'lcProof',
  'unsafe',
  'run_tac',
  'run_cmd',
  'run_elab',
  'run_meta',
  'by_elab',
  'skipKernelTC',
]);

function wordPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_'])(?:${words.join('|')})(?![\\p{L}\\p{N}_'!?])`, 'u');
}

/** @returns the first word that no proof may contain. */
export function findForbiddenWord(script: string): string | undefined {
  return (EMPTY_PROOFS.exec(blankOut(script)) ?? ESCAPES.exec(script))?.[0];
}

function prefix({ header }: TheoremSource): string {
  return header.trim() === '' ? '' : `${header.trimEnd()}\n\n`;
}

/** A comment at the end of the statement would swallow what follows on its line. */
function openProof(statement: string): string {
  const lastLine = statement.slice(statement.lastIndexOf('\n') + 1);
  return `${statement}${lastLine.includes('--') ? '\n  :=' : ' :='}`;
}

function indent(script: string): string {
  return script.replaceAll(/^/gmu, '  ');
}

function splitImports(header: string): { readonly imports: readonly string[]; readonly rest: string } {
  const lines = header.split('\n');
  const code = blankOut(header).split('\n');
  const imports: string[] = [];
  for (const [index, line] of code.entries()) {
    const words = line
      .trim()
      .split(/\s+/u)
      .filter(word => word !== '');
    if (words.length === 0) continue;
    const importAt = words.indexOf('import');
    const isHeader = words[0] === 'prelude' || words[0] === 'module' || (importAt >= 0 && importAt <= 2);
    if (!isHeader) break;
    imports.push(...words.slice(importAt + 1).filter(word => word !== 'all'));
    lines[index] = '';
  }
  return { imports, rest: lines.join('\n') };
}

/** Doc comments and attributes have been blanked out or are skipped; modifiers are listed. */
const DECLARATION =
  /^\s*(?:@\[[^\]]*\]\s*)*(?:(?:private|protected|noncomputable|nonrec|public|scoped)\s+)*(theorem|lemma|example|def|abbrev|instance)(?![\p{L}\p{N}_'])/u;
const NAME = /^\s*((?:«[^»]*»|[\p{L}_][\p{L}\p{N}_'!?₀-₉]*)(?:\.(?:«[^»]*»|[\p{L}_][\p{L}\p{N}_'!?₀-₉]*))*)/u;

function declaredName(statement: string): string | undefined {
  const code = blankOut(statement);
  const keyword = DECLARATION.exec(code);
  return keyword === null ? undefined : NAME.exec(statement.slice(keyword[0].length))?.[1];
}

/** An `example` cannot be reported on: it becomes a theorem with the given name. */
function nameExample(statement: string, name: string): string {
  const keyword = DECLARATION.exec(blankOut(statement));
  if (keyword?.[1] !== 'example') return statement;
  const end = keyword[0].length;
  return `${statement.slice(0, end - 'example'.length)}theorem ${quoteName(name)}${statement.slice(end)}`;
}

function quoteName(name: string): string {
  return NAME.exec(name)?.[0] === name ? name : `«${name.replaceAll(/[«»]/gu, '')}»`;
}

/** Comments (nested ones too) and string literals become spaces; every other character keeps its place. */
export function blankOut(text: string): string {
  let result = '';
  let at = 0;
  while (at < text.length) {
    const end = skipLiteral(text, at);
    if (end === at) {
      result += text[at];
      at += 1;
    } else {
      result += text.slice(at, end).replaceAll(/[^\n]/gu, character => ' '.repeat(character.length));
      at = end;
    }
  }
  return result;
}

/** The character literal of a quotation mark, which opens no string. */
const QUOTATION_MARK_LITERAL = /^'\\?"'/u;

/** @returns the end of the comment or string that starts at `at`; `at` itself if none does. */
function skipLiteral(text: string, at: number): number {
  if (text.startsWith('--', at)) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  if (text.startsWith('/-', at)) return skipBlockComment(text, at);
  if (text[at] === '"') return skipString(text, at);
  return at + (QUOTATION_MARK_LITERAL.exec(text.slice(at, at + 4))?.[0].length ?? 0);
}

function skipBlockComment(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text.startsWith('/-', at)) {
      depth += 1;
      at += 1;
    } else if (text.startsWith('-/', at)) {
      depth -= 1;
      at += 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function skipString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}
