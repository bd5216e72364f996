/** Which characters Lean allows in identifiers. Takes code points. */

/** May begin an identifier component. */
export function isIdentifierStart(code: number): boolean {
  if (code < 128) return isAsciiLetter(code) || code === UNDERSCORE;
  return isLetterLike(code);
}

/** May continue an identifier component. */
export function isIdentifierRest(code: number): boolean {
  if (code < 128)
    return (
      isAsciiLetter(code) ||
      isDigit(code) ||
      code === UNDERSCORE ||
      code === APOSTROPHE ||
      code === EXCLAMATION ||
      code === QUESTION
    );
  return isLetterLike(code) || isSubscript(code);
}

/** `0` to `9`. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Digit of the given base, 2 to 16. */
export function isDigitOf(code: number, base: number): boolean {
  if (isDigit(code)) return code - 48 < base;
  const lower = code | 32;
  return base === 16 && lower >= 97 && lower <= 102;
}

const UNDERSCORE = 95;
const APOSTROPHE = 39;
const EXCLAMATION = 33;
const QUESTION = 63;

function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** Greek without `λ Π Σ`, Coptic, polytonic Greek, letter-like symbols, script and fraktur, accented Latin. */
function isLetterLike(code: number): boolean {
  return (
    (code >= 0x3b1 && code <= 0x3c9 && code !== 0x3bb) ||
    (code >= 0x391 && code <= 0x3a9 && code !== 0x3a0 && code !== 0x3a3) ||
    (code >= 0x3ca && code <= 0x3fb) ||
    (code >= 0x1f00 && code <= 0x1ffe) ||
    (code >= 0x2100 && code <= 0x214f) ||
    (code >= 0x1d49c && code <= 0x1d59f) ||
    (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x100 && code <= 0x17f)
  );
}

function isSubscript(code: number): boolean {
  return (
    (code >= 0x2080 && code <= 0x2089) ||
    (code >= 0x2090 && code <= 0x209c) ||
    (code >= 0x1d62 && code <= 0x1d6a)
  );
}
