/**
 * Refutation of systems of linear inequalities over the integers (a simplified Omega test, Pugh 1991): equations with
 * a unit coefficient are substituted, others get one by a change of unknowns, the rest is eliminated by Fourier and
 * Motzkin, and every constraint is divided by the common factor of its coefficients with its constant rounded. Dark and
 * grey shadows are left out, as in Lean's `omega`. Pure: what comes out is a derivation to be turned into a proof.
 */

import { changeUnknown, inGivenUnknowns, replaceUnknown } from './change-unknown.js';
import {
  absolute,
  combineForms,
  contentOf,
  directionOf,
  divideForm,
  greatestCommonDivisor,
  isConstant,
  type LinearForm,
} from './linear-form.js';

/** How a constraint `form ≥ 0` follows. */
export type Derivation =
  | { readonly kind: 'given'; readonly index: number }
  /** The unknown itself is not negative. */
  | { readonly kind: 'natural'; readonly unknown: number }
  | {
      readonly kind: 'combine';
      readonly k: bigint;
      readonly first: Constraint;
      readonly l: bigint;
      readonly second: Constraint;
    }
  | { readonly kind: 'divide'; readonly factor: bigint; readonly of: Constraint };

/** `form ≥ 0`, or `form > 0` if strict. */
export interface Constraint {
  readonly form: LinearForm;
  readonly strict?: boolean;
  readonly derivation: Derivation;
}

/** Over the integers constants are rounded; over ordered fields they are not. */
export type Domain = 'integers' | 'rationals';

/** Constraints kept at a time before the search gives up. */
const MAX_CONSTRAINTS = 1500;

/** Changes of unknowns before the search gives up. */
const MAX_CHANGES = 200;

/** New unknowns have numbers above this one. */
const FIRST_FRESH_UNKNOWN = 1_000_000;

class Contradiction {
  constructor(readonly constraint: Constraint) {}
}

/**
 * A constraint without unknowns whose constant is negative, derived from the given ones; `undefined` if none is found.
 */
export function refute(
  constraints: readonly Constraint[],
  onStep: () => void = () => {},
  domain: Domain = 'integers',
): Constraint | undefined {
  try {
    const system = new System(onStep, domain);
    for (const constraint of constraints) system.add(constraint);
    system.eliminateAll();
    return undefined;
  } catch (error) {
    if (error instanceof Contradiction) return inGivenUnknowns(error.constraint, constraints);
    throw error;
  }
}

interface Parallel {
  /** Strongest constraint with the direction's own sign, and with the opposite one. */
  positive?: Constraint;
  negative?: Constraint;
}

/** `up ≥ 0` and `down ≥ 0` with `up = -down`. */
interface Equation {
  readonly up: Constraint;
  readonly down: Constraint;
  readonly unknown: number;
  /** Whether the unknown's coefficient is `1` or `-1`. */
  readonly unit: boolean;
}

class System {
  private readonly byDirection = new Map<string, Parallel>();
  private full = false;
  private changes = 0;

  constructor(
    private readonly onStep: () => void,
    private readonly domain: Domain,
  ) {}

  /** Adds a constraint in normal form. @throws Contradiction */
  add(given: Constraint): void {
    this.onStep();
    const constraint = normalize(given, this.domain);
    if (isConstant(constraint.form)) {
      if (isFalse(constraint)) throw new Contradiction(constraint);
      return;
    }
    if (this.byDirection.size > MAX_CONSTRAINTS) {
      this.full = true;
      return;
    }
    const { key, sign } = directionOf(constraint.form);
    const parallel = this.byDirection.get(key) ?? {};
    this.byDirection.set(key, parallel);
    const side = sign === 1n ? 'positive' : 'negative';
    const known = parallel[side];
    if (known !== undefined && !isStronger(constraint, known)) return;
    parallel[side] = constraint;
    const other = parallel[sign === 1n ? 'negative' : 'positive'];
    if (other === undefined) return;
    const both = combine(1n, constraint, 1n, other);
    if (isFalse(both)) throw new Contradiction(both);
  }

  eliminateAll(): void {
    while (!this.full) {
      const equation = this.findEquation();
      if (equation?.unit === true) {
        this.substitute(equation);
        continue;
      }
      if (equation !== undefined && this.domain === 'integers' && this.changes < MAX_CHANGES) {
        this.change(equation);
        continue;
      }
      const unknown = this.cheapestUnknown();
      if (unknown === undefined) return;
      this.eliminate(unknown);
    }
  }

  private constraints(): Constraint[] {
    const all: Constraint[] = [];
    for (const { positive, negative } of this.byDirection.values()) {
      if (positive !== undefined) all.push(positive);
      if (negative !== undefined) all.push(negative);
    }
    return all;
  }

  /** Two opposite constraints that make an equation, and its unknown with the smallest coefficient, at best a unit. */
  private findEquation(): Equation | undefined {
    let best: (Equation & { size: bigint }) | undefined;
    for (const { positive, negative } of this.byDirection.values()) {
      if (positive === undefined || negative === undefined) continue;
      if (positive.form.constant + negative.form.constant !== 0n) continue;
      if (positive.strict === true || negative.strict === true) continue;
      for (const [unknown, value] of positive.form.coefficients) {
        const size = absolute(value);
        if (best !== undefined && best.size <= size) continue;
        best = { up: positive, down: negative, unknown, size, unit: size === 1n };
        if (best.unit) return best;
      }
    }
    return best;
  }

  /** Replaces an unknown of an equation such that its coefficients shrink (Pugh 1991, section 2.2). */
  private change({ up, down, unknown }: Equation): void {
    this.changes++;
    const fresh = FIRST_FRESH_UNKNOWN + this.changes;
    const { replacement, sign, equation } = changeUnknown(up.form, unknown, fresh);
    const others = this.constraints().filter(c => c !== up && c !== down);
    this.byDirection.clear();
    this.add({ form: equation, derivation: up.derivation });
    this.add({ form: combineForms(-1n, equation, 0n, equation), derivation: down.derivation });
    for (const constraint of others) {
      const value = constraint.form.coefficients.get(unknown) ?? 0n;
      if (value === 0n) {
        this.add(constraint);
        continue;
      }
      const multiple = value * sign;
      const { derivation, strict } = combine(1n, constraint, absolute(multiple), multiple > 0n ? up : down);
      this.add({
        form: replaceUnknown(constraint.form, unknown, replacement),
        strict: strict === true,
        derivation,
      });
    }
  }

  /** Replaces an unknown by what an equation says it is. */
  private substitute({ up, down, unknown }: Equation): void {
    const others = this.constraints().filter(c => c !== up && c !== down);
    this.byDirection.clear();
    const sign = up.form.coefficients.get(unknown)!;
    for (const constraint of others) {
      const value = constraint.form.coefficients.get(unknown) ?? 0n;
      if (value === 0n) {
        this.add(constraint);
        continue;
      }
      const multiple = -value * sign;
      this.add(combine(1n, constraint, absolute(multiple), multiple > 0n ? up : down));
    }
  }

  /** The unknown whose elimination makes the fewest new constraints; exact eliminations first. */
  private cheapestUnknown(): number | undefined {
    const counts = new Map<
      number,
      { lower: number; upper: number; lowerUnit: boolean; upperUnit: boolean }
    >();
    for (const { form } of this.constraints())
      for (const [unknown, value] of form.coefficients) {
        let count = counts.get(unknown);
        if (count === undefined)
          counts.set(unknown, (count = { lower: 0, upper: 0, lowerUnit: true, upperUnit: true }));
        if (value > 0n) {
          count.lower++;
          if (value !== 1n) count.lowerUnit = false;
        } else {
          count.upper++;
          if (value !== -1n) count.upperUnit = false;
        }
      }
    let best: { unknown: number; cost: number } | undefined;
    for (const [unknown, { lower, upper, lowerUnit, upperUnit }] of counts) {
      const inexact = lowerUnit || upperUnit ? 0 : 1_000_000;
      const cost = inexact + lower * upper - lower - upper;
      if (best === undefined || cost < best.cost) best = { unknown, cost };
    }
    return best?.unknown;
  }

  private eliminate(unknown: number): void {
    const lower: Constraint[] = [];
    const upper: Constraint[] = [];
    const rest: Constraint[] = [];
    for (const constraint of this.constraints()) {
      const value = constraint.form.coefficients.get(unknown) ?? 0n;
      (value > 0n ? lower : value < 0n ? upper : rest).push(constraint);
    }
    this.byDirection.clear();
    for (const constraint of rest) this.add(constraint);
    for (const low of lower)
      for (const high of upper) {
        const a = low.form.coefficients.get(unknown)!;
        const b = -high.form.coefficients.get(unknown)!;
        const common = greatestCommonDivisor(a, b);
        this.add(combine(b / common, low, a / common, high));
      }
  }
}

function combine(k: bigint, first: Constraint, l: bigint, second: Constraint): Constraint {
  return {
    form: combineForms(k, first.form, l, second.form),
    strict: first.strict === true || second.strict === true,
    derivation: { kind: 'combine', k, first, l, second },
  };
}

/** Whether a constraint without unknowns is false. */
function isFalse({ form, strict }: Constraint): boolean {
  return strict === true ? form.constant <= 0n : form.constant < 0n;
}

/** Whether the first of two parallel constraints says more. */
function isStronger(first: Constraint, second: Constraint): boolean {
  if (first.form.constant !== second.form.constant) return first.form.constant < second.form.constant;
  return first.strict === true && second.strict !== true;
}

function normalize(constraint: Constraint, domain: Domain): Constraint {
  const content = contentOf(constraint.form);
  const factor =
    domain === 'integers' ? content : greatestCommonDivisor(content, absolute(constraint.form.constant));
  if (content === 0n || factor <= 1n) return constraint;
  return {
    form: divideForm(constraint.form, factor),
    strict: constraint.strict === true,
    derivation: { kind: 'divide', factor, of: constraint },
  };
}
