/**
 * AdamW (Loshchilov & Hutter, "Decoupled weight decay regularization", 2019), with gradient-norm clipping. In place, on
 * plain arrays: parameters are fed to each run as they are, and only gradients come back.
 */

/** Parameters by name, row-major. */
export type Parameters = Readonly<Record<string, Float32Array>>;

export interface AdamWOptions {
  /** @default 0.9 */
  readonly beta1?: number;
  /** @default 0.999 */
  readonly beta2?: number;
  /** @default 1e-8 */
  readonly epsilon?: number;
  /** @default 0.01 */
  readonly weightDecay?: number;
  /** Names of parameters that do not decay. @default none */
  readonly noDecay?: ReadonlySet<string>;
}

/** Moments and step count: all that is needed to go on exactly where training stopped. */
export interface AdamWState {
  step: number;
  readonly firstMoments: Record<string, Float32Array>;
  readonly secondMoments: Record<string, Float32Array>;
}

export function adamWState(parameters: Parameters): AdamWState {
  const zeros = () =>
    Object.fromEntries(Object.entries(parameters).map(([k, v]) => [k, new Float32Array(v.length)]));
  return { step: 0, firstMoments: zeros(), secondMoments: zeros() };
}

/** L2 norm over all gradients together. */
export function globalNorm(gradients: Parameters): number {
  let sum = 0;
  for (const values of Object.values(gradients)) {
    let part = 0;
    for (let i = 0; i < values.length; i++) part += values[i]! * values[i]!;
    sum += part;
  }
  return Math.sqrt(sum);
}

/** One step, in place. Gradients are multiplied by `scale` first (see {@link clipScale}). */
export function adamWStep(
  parameters: Parameters,
  gradients: Parameters,
  state: AdamWState,
  learningRate: number,
  scale: number,
  options: AdamWOptions = {},
): void {
  const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay = 0.01, noDecay } = options;
  state.step++;
  const correction1 = 1 / (1 - beta1 ** state.step);
  const correction2 = 1 / (1 - beta2 ** state.step);
  for (const [name, values] of Object.entries(parameters)) {
    const gradient = gradients[name];
    const m = state.firstMoments[name];
    const v = state.secondMoments[name];
    if (gradient === undefined || m === undefined || v === undefined)
      throw new TypeError(`no gradient or moments for parameter '${name}'`);
    const decay = 1 - learningRate * (noDecay?.has(name) === true ? 0 : weightDecay);
    for (let i = 0; i < values.length; i++) {
      const g = gradient[i]! * scale;
      const mi = beta1 * m[i]! + (1 - beta1) * g;
      const vi = beta2 * v[i]! + (1 - beta2) * g * g;
      m[i] = mi;
      v[i] = vi;
      values[i] =
        values[i]! * decay - (learningRate * mi * correction1) / (Math.sqrt(vi * correction2) + epsilon);
    }
  }
}

/** The factor that brings a gradient norm down to `maximum`; 1 if it is below. */
export function clipScale(norm: number, maximum: number): number {
  return norm > maximum ? maximum / norm : 1;
}
