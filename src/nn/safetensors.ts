/**
 * The safetensors format: an 8-byte little-endian header length, a JSON header with dtype, shape and byte range of each
 * tensor, then the bytes. Float32 only.
 */

import { type Shape, sizeOf } from './shape.js';

export interface NamedTensor {
  readonly shape: Shape;
  readonly values: Float32Array;
}

/** Header plus data, ready to write. `metadata` values are strings, as the format asks. */
export function encodeSafetensors(
  tensors: Readonly<Record<string, NamedTensor>>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let offset = 0;
  for (const [name, { shape, values }] of Object.entries(tensors)) {
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, offset + values.byteLength] };
    offset += values.byteLength;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  // Spaces at the end, so that data starts on a multiple of 8 bytes.
  const headerBytes = new Uint8Array(Math.ceil(text.length / 8) * 8).fill(0x20);
  headerBytes.set(text);
  const file = new Uint8Array(8 + headerBytes.length + offset);
  new DataView(file.buffer).setBigUint64(0, BigInt(headerBytes.length), true);
  file.set(headerBytes, 8);
  let at = 8 + headerBytes.length;
  for (const { values } of Object.values(tensors)) {
    file.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += values.byteLength;
  }
  return file;
}

/**
 * Reads what {@link encodeSafetensors} wrote (or any float32 safetensors file).
 * @throws {SyntaxError} saying what is wrong with the bytes.
 */
export function decodeSafetensors(file: Uint8Array): {
  tensors: Record<string, NamedTensor>;
  metadata: Record<string, string>;
} {
  if (file.length < 8) throw new SyntaxError(`safetensors: ${file.length} bytes are too few for a header`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const headerLength = Number(view.getBigUint64(0, true));
  if (headerLength > file.length - 8)
    throw new SyntaxError('safetensors: the file ends inside its header (truncated?)');
  const header = parseHeader(file.subarray(8, 8 + headerLength));
  const data = file.subarray(8 + headerLength);
  const tensors: Record<string, NamedTensor> = {};
  let metadata: Record<string, string> = {};
  for (const [name, entry] of Object.entries(header)) {
    if (name === '__metadata__') metadata = entry as Record<string, string>;
    else tensors[name] = readTensor(name, entry, data);
  }
  return { tensors, metadata };
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof header === 'object' && header !== null && !Array.isArray(header))
      return header as Record<string, unknown>;
  } catch (cause) {
    throw new SyntaxError('safetensors: the header is not JSON', { cause });
  }
  throw new SyntaxError('safetensors: the header is not a JSON object');
}

function readTensor(name: string, entry: unknown, data: Uint8Array): NamedTensor {
  const {
    dtype,
    shape,
    data_offsets: offsets,
  } = entry as { dtype?: unknown; shape?: number[]; data_offsets?: number[] };
  if (dtype !== 'F32') throw new SyntaxError(`safetensors: tensor '${name}' is ${String(dtype)}, not F32`);
  const [start, end] = offsets ?? [];
  if (!Array.isArray(shape) || start === undefined || end === undefined || end - start !== 4 * sizeOf(shape))
    throw new SyntaxError(`safetensors: tensor '${name}' has a shape and a byte range that do not fit`);
  if (start < 0 || end > data.length)
    throw new SyntaxError(`safetensors: tensor '${name}' lies outside the file (truncated?)`);
  // A copy of its own: a Buffer's `slice` would share the memory, and tensors need not lie on multiples of 4.
  const values = new Float32Array(sizeOf(shape));
  new Uint8Array(values.buffer).set(data.subarray(start, end));
  return { shape, values };
}
