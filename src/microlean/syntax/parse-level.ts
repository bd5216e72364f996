/** Universe levels: `u`, `u+1`, `max u v`, `_`, `(…)`. */
import type { ParserState } from './parser-state.js';
import type { LevelSyntax } from './term-syntax.js';

/** A level, sums and `max` included. */
export function parseLevel(s: ParserState): LevelSyntax {
  const start = s.token.start;
  let level = parseLevelHead(s);
  while (s.accept('+')) {
    if (s.token.kind !== 'number') s.fail('numeral');
    level = { kind: 'levelAdd', base: level, offset: Number(s.advance().text), range: s.range(start) };
  }
  return level;
}

/** A level that needs no parentheses. */
export function parseLevelAtom(s: ParserState): LevelSyntax {
  const { token } = s;
  if (token.kind === 'number') {
    s.advance();
    return { kind: 'levelNumber', value: Number(token.text), range: s.range(token.start) };
  }
  if (s.accept('_')) return { kind: 'levelHole', range: s.range(token.start) };
  if (s.accept('(')) {
    s.enter();
    const level = parseLevel(s);
    s.leave();
    s.expect(')');
    return level;
  }
  if (token.kind !== 'ident') return s.fail('level');
  s.advance();
  return { kind: 'levelName', name: token.text, range: s.range(token.start) };
}

/** Whether a level atom begins here. */
export function startsLevelAtom(s: ParserState): boolean {
  const { token } = s;
  if (token.kind === 'number' || token.kind === 'ident') return true;
  return token.kind === 'symbol' && (token.text === '_' || token.text === '(');
}

/** `.{u, v}` that touches what is before; `undefined` without one. */
export function parseOptionalLevels(s: ParserState): readonly LevelSyntax[] | undefined {
  if (!s.at('.{') || s.spaced) return undefined;
  s.advance();
  const levels: LevelSyntax[] = [];
  if (!s.at('}')) {
    do levels.push(parseLevel(s));
    while (s.accept(','));
  }
  s.expect('}');
  return levels;
}

function parseLevelHead(s: ParserState): LevelSyntax {
  const { token } = s;
  if (token.kind !== 'ident' || (token.text !== 'max' && token.text !== 'imax')) return parseLevelAtom(s);
  s.advance();
  const levels: LevelSyntax[] = [];
  while (startsLevelAtom(s)) levels.push(parseLevelAtom(s));
  if (levels.length === 0) s.fail('level');
  const kind = token.text === 'max' ? 'levelMax' : 'levelIMax';
  return { kind, levels, range: s.range(token.start) };
}
