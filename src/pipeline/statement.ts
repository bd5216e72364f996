/** A statement as a user types it, as a theorem. */

import type { Theorem } from '../core/index.js';

const DECLARATION =
  /^(?:@\[[^\]]*\]\s*)?(?:(?:private|protected|noncomputable)\s+)*(theorem|lemma|example)(?![\p{L}\p{N}_'])/u;
const COMMAND =
  /^(?:import|open|namespace|section|variable|universe|set_option|def|abbrev|inductive|structure|class|instance|notation|infix\w*|axiom)\b/u;
const NAME = 'statement';

/**
 * Accepts a type (`∀ n : ℕ, n + 0 = n`), binders with a type (`(p q : Prop) (h : p ∧ q) : q ∧ p`), or a declaration with
 * whatever header stands before it. A proof or its stub at the end is cut off.
 *
 * @throws {RangeError} if there is nothing to prove in it.
 */
export function theoremOfStatement(text: string): Theorem {
  const source = text.trim();
  if (source === '')
    throw new RangeError('the statement is empty; give a type, binders and a type, or a theorem');
  const start = declarationStart(source);
  if (start !== undefined) {
    const header = source.slice(0, start).trim();
    const statement = withoutProof(source.slice(start));
    return { name: declaredName(statement), statement, ...(header === '' ? {} : { header }) };
  }
  const body = withoutProof(source);
  const declared = startsWithBinders(body)
    ? `theorem ${NAME} ${body}`
    : `theorem ${NAME} : ${body.replace(/^:\s*/, '')}`;
  return { name: NAME, statement: declared };
}

/** The last declaration of the text, if the text consists of commands. */
function declarationStart(source: string): number | undefined {
  const first = source.replace(/^(?:\s|--[^\n]*\n|\/-[\s\S]*?-\/)+/u, '');
  if (!DECLARATION.test(first) && !COMMAND.test(first)) return undefined;
  let start: number | undefined;
  for (let at = 0; at < source.length; at = nextLine(source, at))
    if (DECLARATION.test(source.slice(at))) start = at;
  return start;
}

function nextLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end + 1;
}

/** Up to the `:=` outside brackets that begins a proof. */
function withoutProof(source: string): string {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    if ('([{⟨'.includes(source[at]!)) depth++;
    else if (')]}⟩'.includes(source[at]!)) depth--;
    else if (
      depth === 0 &&
      source.startsWith(':=', at) &&
      !/\b(?:let|have)\b[^;\n]*$/u.test(source.slice(0, at))
    )
      return source.slice(0, at).trim();
  }
  return source;
}

/** `(x : T) … : type`: bracketed groups, then a colon. */
function startsWithBinders(source: string): boolean {
  let at = 0;
  while ('([{⦃'.includes(source[at] ?? ' ')) {
    at = afterBracket(source, at);
    while (/\s/.test(source[at] ?? '')) at++;
  }
  return at > 0 && source[at] === ':' && source[at + 1] !== '=';
}

function afterBracket(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if ('([{⦃⟨'.includes(source[at]!)) depth++;
    else if (')]}⦄⟩'.includes(source[at]!) && --depth === 0) return at + 1;
  }
  return source.length;
}

function declaredName(statement: string): string {
  const found = /(?:theorem|lemma)\s+([^\s:({[⦃]+)/u.exec(statement);
  return found?.[1] ?? NAME;
}
