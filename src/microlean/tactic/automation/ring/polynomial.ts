/**
 * Polynomials with integer coefficients, to see whether an equation holds before it is proved. The proof itself is
 * checked by the kernel on the library's own polynomials (`Microlean.Ring`).
 */

/** Coefficients by monomial; a monomial is its exponents as text, e.g. `0^2 3^1`. No coefficient is zero. */
export type Polynomial = ReadonlyMap<string, bigint>;

export const ZERO: Polynomial = new Map();

export function constantPolynomial(value: bigint): Polynomial {
  return value === 0n ? ZERO : new Map([['', value]]);
}

export function variablePolynomial(index: number): Polynomial {
  return new Map([[`${index}^1`, 1n]]);
}

export function addPolynomials(a: Polynomial, b: Polynomial): Polynomial {
  const sum = new Map(a);
  for (const [monomial, value] of b) addTo(sum, monomial, value);
  return sum;
}

function addTo(sum: Map<string, bigint>, monomial: string, value: bigint): void {
  const total = (sum.get(monomial) ?? 0n) + value;
  if (total === 0n) sum.delete(monomial);
  else sum.set(monomial, total);
}

export function negatePolynomial(a: Polynomial): Polynomial {
  return new Map([...a].map(([monomial, value]) => [monomial, -value]));
}

/** Monomials that a product may have before it is refused. */
const MAX_MONOMIALS = 4000;

/** @throws {RangeError} if the product is too large */
export function multiplyPolynomials(a: Polynomial, b: Polynomial): Polynomial {
  if (a.size * b.size > MAX_MONOMIALS) throw new RangeError('the polynomial is too large');
  const product = new Map<string, bigint>();
  for (const [m, x] of a) for (const [n, y] of b) addTo(product, multiplyMonomials(m, n), x * y);
  return product;
}

/** @throws {RangeError} if the power is too large */
export function powerOf(base: Polynomial, exponent: bigint): Polynomial {
  let result = constantPolynomial(1n);
  for (let i = 0n; i < exponent; i++) result = multiplyPolynomials(result, base);
  return result;
}

export function equalPolynomials(a: Polynomial, b: Polynomial): boolean {
  return a.size === b.size && [...a].every(([monomial, value]) => b.get(monomial) === value);
}

function multiplyMonomials(a: string, b: string): string {
  if (a === '') return b;
  if (b === '') return a;
  const exponents = new Map<number, number>();
  for (const factor of [...a.split(' '), ...b.split(' ')]) {
    const [variable, exponent] = factor.split('^').map(Number) as [number, number];
    exponents.set(variable, (exponents.get(variable) ?? 0) + exponent);
  }
  return [...exponents]
    .sort((x, y) => x[0] - y[0])
    .map(([variable, exponent]) => `${variable}^${exponent}`)
    .join(' ');
}
