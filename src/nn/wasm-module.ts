/** Just enough of the WebAssembly binary format for one exported function over an imported memory. */

export const I32 = 0x7f;
export const F32 = 0x7d;
export const F64 = 0x7c;
export const V128 = 0x7b;

/** Instructions that the kernels use, by their names in the specification. */
export const op = {
  loop: [0x03, 0x40],
  end: [0x0b],
  branchIf: (depth: number) => [0x0d, depth],
  get: (local: number) => [0x20, local],
  set: (local: number) => [0x21, local],
  i32Add: [0x6a],
  i32Const: (value: number) => [0x41, ...signed(value)],
  i32LessUnsigned: [0x49],
  f64Add: [0xa0],
  load: (offset = 0) => [0xfd, 0x00, 4, ...unsigned(offset)],
  store: (offset = 0) => [0xfd, 0x0b, 4, ...unsigned(offset)],
  f32x4Splat: [0xfd, 0x13],
  f32x4Add: simd(0xe4),
  f32x4Sub: simd(0xe5),
  f32x4Mul: simd(0xe6),
  f32x4Div: simd(0xe7),
  f32x4Sqrt: simd(0xe3),
  f64x2PromoteLow: simd(0x5f),
  f64x2Add: simd(0xf0),
  f64x2Mul: simd(0xf2),
  f64x2Lane: (lane: number) => [0xfd, 0x21, lane],
  /** Both high floats moved to the low half. */
  highToLow: [0xfd, 0x0d, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15],
} as const;

/** One function of a module. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: readonly number[];
  readonly results: readonly number[];
  readonly locals: readonly number[];
  /** Without the final `end`. */
  readonly body: readonly (readonly number[])[];
}

/** A module that imports `env.memory` and exports the functions. */
export function wasmModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(f => [
    0x60,
    ...vector(f.parameters.map(type => [type])),
    ...vector(f.results.map(type => [type])),
  ]);
  const memory = [...name('env'), ...name('memory'), 0x02, 0x00, 0x01];
  const exported = functions.map((f, i) => [...name(f.name), 0x00, i]);
  const code = functions.map(f => {
    const body = [...vector(f.locals.map(type => [1, type])), ...f.body.flat(), 0x0b];
    return [...unsigned(body.length), ...body];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, vector(types)),
    ...section(2, vector([memory])),
    ...section(3, vector(functions.map((_, i) => [i]))),
    ...section(7, vector(exported)),
    ...section(10, vector(code)),
  ]);
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function vector(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function name(text: string): number[] {
  return [...unsigned(text.length), ...new TextEncoder().encode(text)];
}

function simd(code: number): number[] {
  return [0xfd, ...unsigned(code)];
}

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    const low = rest & 0x7f;
    const last = (rest >> 7 === 0 && (low & 0x40) === 0) || (rest >> 7 === -1 && (low & 0x40) !== 0);
    bytes.push(last ? low : low | 0x80);
    if (last) return bytes;
  }
}
