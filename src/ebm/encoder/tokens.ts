/** Printed goals as tokens: a lexer for Lean text that knows words, numbers and symbols, and nothing else. */

/** One goal of a printed state. */
export interface GoalTokens {
  /** Tokens of each hypothesis' type (names left out), oldest first. */
  readonly hypotheses: readonly (readonly string[])[];
  readonly target: readonly string[];
}

const TOKEN = /[\p{L}_][\p{L}\p{N}_'!?✝\u2080-\u2089.]*|\d+|[^\s\p{L}\p{N}]/gu;

export function tokenize(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Splits a printed state into its goals. Text without `⊢` counts as one target. */
export function parseState(text: string): GoalTokens[] {
  return text.split(/\n\n/u).map(parseGoal);
}

function parseGoal(text: string): GoalTokens {
  const turnstile = text.indexOf('⊢');
  if (turnstile < 0) return { hypotheses: [], target: tokenize(text) };
  const hypotheses: string[][] = [];
  // A line that is indented continues the one before.
  for (const line of text.slice(0, turnstile).replace(/\n\s+/gu, ' ').split('\n')) {
    const colon = line.indexOf(' : ');
    if (colon < 0) continue;
    const names = line.slice(0, colon).trim().split(/\s+/u);
    const type = tokenize(line.slice(colon + 3));
    for (const _ of names) hypotheses.push(type);
  }
  return { hypotheses, target: tokenize(text.slice(turnstile + 1)) };
}

/** Whether a token is a local name rather than a library name or a symbol: short words without dots. */
export function isVariable(token: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}_'✝\u2080-\u2089]{0,3}$/u.test(token) &&
    !/^(fun|let|if|Nat|Set|Fin|Sum|Not|And|Or|Iff)$/u.test(token)
  );
}
