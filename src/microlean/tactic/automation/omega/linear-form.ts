/** Linear forms with integer coefficients over numbered unknowns. */

export interface LinearForm {
  readonly constant: bigint;
  /** Coefficients that are not zero, by unknown. */
  readonly coefficients: ReadonlyMap<number, bigint>;
}

export const constantForm = (constant: bigint): LinearForm => ({ constant, coefficients: new Map() });

export const unknownForm = (unknown: number): LinearForm => ({
  constant: 0n,
  coefficients: new Map([[unknown, 1n]]),
});

/** `k·a + l·b` */
export function combineForms(k: bigint, a: LinearForm, l: bigint, b: LinearForm): LinearForm {
  const coefficients = new Map<number, bigint>();
  for (const [unknown, value] of a.coefficients) if (k !== 0n) coefficients.set(unknown, k * value);
  for (const [unknown, value] of b.coefficients) {
    const sum = (coefficients.get(unknown) ?? 0n) + l * value;
    if (sum === 0n) coefficients.delete(unknown);
    else coefficients.set(unknown, sum);
  }
  return { constant: k * a.constant + l * b.constant, coefficients };
}

export const isConstant = (form: LinearForm): boolean => form.coefficients.size === 0;

export const absolute = (n: bigint): bigint => (n < 0n ? -n : n);

/** Greatest common divisor of the coefficients; 0 if there are none. */
export function contentOf(form: LinearForm): bigint {
  let result = 0n;
  for (const value of form.coefficients.values()) result = greatestCommonDivisor(result, absolute(value));
  return result;
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `⌊a / b⌋` for `b > 0`. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

/** The form divided by a common factor of its coefficients, its constant rounded down. */
export function divideForm(form: LinearForm, factor: bigint): LinearForm {
  const coefficients = new Map<number, bigint>();
  for (const [unknown, value] of form.coefficients) coefficients.set(unknown, value / factor);
  return { constant: floorDivide(form.constant, factor), coefficients };
}

/** Coefficients as text, up to sign; and the sign. For tables of parallel constraints. */
export function directionOf(form: LinearForm): { key: string; sign: 1n | -1n } {
  const sorted = [...form.coefficients].sort((a, b) => a[0] - b[0]);
  const sign = (sorted[0]?.[1] ?? 1n) < 0n ? -1n : 1n;
  return { key: sorted.map(([unknown, value]) => `${unknown}:${value * sign}`).join(' '), sign };
}
