/** Exact rational numbers: the coefficients of normal forms. */

/** A reduced fraction; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** @throws {RangeError} if the denominator is zero */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 1n) return { numerator, denominator };
  if (denominator === 0n) throw new RangeError('a fraction needs a denominator other than zero');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator) * sign;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const ONE: Rational = rational(1n);

export function addRationals(a: Rational, b: Rational): Rational {
  if (a.denominator === 1n && b.denominator === 1n) return rational(a.numerator + b.numerator);
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiplyRationals(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

export const negateRational = (a: Rational): Rational => ({ ...a, numerator: -a.numerator });

/** @throws {RangeError} for zero */
export const invertRational = (a: Rational): Rational => rational(a.denominator, a.numerator);

export const raiseRational = (a: Rational, exponent: bigint): Rational => ({
  numerator: a.numerator ** exponent,
  denominator: a.denominator ** exponent,
});

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareRationals(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
