/**
 * Checkpoints: a folder with `config.json` and the safetensors files that it names, each with its hash. The files are
 * written first, under names made of their hashes, and the configuration last, in one step: so a folder always holds one
 * whole checkpoint, the old one or the new one.
 */

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { FileError } from '../../core/index.js';
import { decodeSafetensors, encodeSafetensors, type Shape, sameShape } from '../../nn/index.js';
import { toFileError, writeFileAtomic } from '../../util/node/index.js';
import { type EncoderSpec, encoderSpecSchema } from '../encoder/encoder-spec.js';
import { type HeadConfig, parameterShapes } from './head-config.js';

/** Raised with every change that old readers would misread. */
export const CHECKPOINT_FORMAT_VERSION = 1;

/** Name of the tensor with the built-in encoder's fitted weights. */
const IDF = 'encoder.idf';
const CONFIG = 'config.json';

const fileSchema = z.object({ name: z.string().regex(/^[\w.-]+$/u), sha256: z.string() });

const configSchema = z.object({
  formatVersion: z.literal(CHECKPOINT_FORMAT_VERSION),
  kind: z.literal('energy-head'),
  head: z.object({
    kind: z.enum(['state', 'goal']),
    dimension: z.number().int().positive(),
    hidden: z.array(z.number().int().positive()).min(1),
    dropout: z.number().min(0).max(1),
  }),
  encoder: encoderSpecSchema,
  weights: fileSchema,
  /** Present in checkpoints that training can go on from. */
  optimizer: fileSchema.optional(),
  /** What training wants to remember: settings, step, log. */
  training: z.record(z.string(), z.unknown()).default({}),
});

/** A checkpoint in memory. */
export interface Checkpoint {
  readonly head: HeadConfig;
  readonly encoder: EncoderSpec;
  readonly parameters: Record<string, Float32Array>;
  /** Fitted weights of the built-in encoder, `[D]`. */
  readonly idf?: Float32Array;
  readonly training: Readonly<Record<string, unknown>>;
  /** To go on training with. */
  readonly optimizer?: {
    readonly firstMoments: Record<string, Float32Array>;
    readonly secondMoments: Record<string, Float32Array>;
  };
}

/** Writes a checkpoint into a folder, in place of the one there. @throws {FileError} */
export async function writeCheckpoint(folder: string, checkpoint: Checkpoint): Promise<void> {
  const { head, encoder, parameters, idf, training, optimizer } = checkpoint;
  const shapes = parameterShapes(head);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw toFileError(folder, 'write a checkpoint to', error);
  }
  const weights = await writeTensors(folder, 'model', {
    ...withShapes(parameters, shapes),
    ...(idf === undefined ? {} : { [IDF]: { shape: [idf.length], values: idf } }),
  });
  const moments =
    optimizer === undefined
      ? undefined
      : await writeTensors(folder, 'optimizer', {
          ...withShapes(optimizer.firstMoments, shapes, 'first.'),
          ...withShapes(optimizer.secondMoments, shapes, 'second.'),
        });
  const config = {
    formatVersion: CHECKPOINT_FORMAT_VERSION,
    kind: 'energy-head',
    head,
    encoder,
    weights,
    ...(moments === undefined ? {} : { optimizer: moments }),
    training,
  };
  await writeFileAtomic(join(folder, CONFIG), `${JSON.stringify(config, null, 2)}\n`);
  await removeOthers(folder, [weights.name, moments?.name]);
}

/**
 * Reads a checkpoint and checks every byte of it.
 *
 * @param path the folder, or its `config.json`.
 * @throws {FileError} if it is missing, damaged, of an unknown version, or its parts do not fit together.
 */
export async function readCheckpoint(path: string): Promise<Checkpoint & { readonly fingerprint: string }> {
  const folder = basename(path) === CONFIG ? dirname(path) : path;
  const config = await readConfig(join(folder, CONFIG));
  const shapes = parameterShapes(config.head);
  const tensors = await readTensors(folder, config.weights);
  const parameters = named(join(folder, config.weights.name), tensors, shapes);
  if (config.encoder.dimension !== config.head.dimension)
    throw new FileError(
      folder,
      `${folder}: the head takes embeddings of width ${config.head.dimension}, its encoder makes ${config.encoder.dimension}`,
    );
  const idf = tensors[IDF]?.values;
  const optimizer =
    config.optimizer === undefined ? undefined : await readMoments(folder, config.optimizer, shapes);
  return {
    head: config.head,
    encoder: config.encoder,
    parameters,
    ...(idf === undefined ? {} : { idf }),
    training: config.training,
    ...(optimizer === undefined ? {} : { optimizer }),
    fingerprint: config.weights.sha256.slice(0, 16),
  };
}

type Tensors = ReturnType<typeof decodeSafetensors>['tensors'];
type CheckpointFile = z.infer<typeof fileSchema>;

function withShapes(
  values: Readonly<Record<string, Float32Array>>,
  shapes: Readonly<Record<string, Shape>>,
  prefix = '',
): Tensors {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [`${prefix}${name}`, { shape, values: values[name]! }]),
  );
}

async function writeTensors(folder: string, kind: string, tensors: Tensors): Promise<CheckpointFile> {
  const bytes = encodeSafetensors(tensors, { format: 'burn-qed' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = `${kind}-${sha256.slice(0, 16)}.safetensors`;
  await writeFileAtomic(join(folder, name), bytes);
  return { name, sha256 };
}

async function removeOthers(folder: string, keep: readonly (string | undefined)[]): Promise<void> {
  for (const name of await readdir(folder))
    if (/^(?:model|optimizer)-[0-9a-f]{16}\.safetensors$/u.test(name) && !keep.includes(name))
      await rm(join(folder, name), { force: true });
}

async function readConfig(path: string): Promise<z.infer<typeof configSchema>> {
  const source = await readBytes(path);
  let value: unknown;
  try {
    value = JSON.parse(source.toString('utf8'));
  } catch (cause) {
    throw new FileError(path, `${path} is not JSON: it was cut short or is no checkpoint.`, { cause });
  }
  const version = (value as { formatVersion?: unknown } | null)?.formatVersion;
  if (version !== CHECKPOINT_FORMAT_VERSION)
    throw new FileError(
      path,
      `${path} has formatVersion ${JSON.stringify(version)}; expected ${CHECKPOINT_FORMAT_VERSION}. Give a checkpoint that train-ebm wrote, or use the version that wrote it.`,
    );
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new FileError(path, `${path} is no checkpoint: ${issue?.path.join('.')}: ${issue?.message}`, {
    cause: parsed.error,
  });
}

async function readTensors(folder: string, { name, sha256 }: CheckpointFile): Promise<Tensors> {
  const path = join(folder, name);
  const bytes = await readBytes(path);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256)
    throw new FileError(
      path,
      `${path} is damaged or cut short: its SHA-256 is ${found.slice(0, 16)}…, the checkpoint's configuration says ${sha256.slice(0, 16)}…. Copy the checkpoint again, or train again.`,
    );
  try {
    return decodeSafetensors(bytes).tensors;
  } catch (cause) {
    throw new FileError(path, `${path}: ${(cause as Error).message}`, { cause });
  }
}

async function readMoments(folder: string, file: CheckpointFile, shapes: Readonly<Record<string, Shape>>) {
  const tensors = await readTensors(folder, file);
  const path = join(folder, file.name);
  return {
    firstMoments: named(path, tensors, shapes, 'first.'),
    secondMoments: named(path, tensors, shapes, 'second.'),
  };
}

/** The tensors of these shapes. @throws {FileError} if one is missing or of another shape. */
function named(
  path: string,
  tensors: Tensors,
  shapes: Readonly<Record<string, Shape>>,
  prefix = '',
): Record<string, Float32Array> {
  const result: Record<string, Float32Array> = {};
  for (const [name, shape] of Object.entries(shapes)) {
    const tensor = tensors[`${prefix}${name}`];
    if (tensor === undefined || !sameShape(tensor.shape, shape))
      throw new FileError(
        path,
        `${path}: tensor ${prefix}${name} is ${tensor === undefined ? 'missing' : `[${tensor.shape.join(', ')}]`}, the head needs [${shape.join(', ')}]`,
      );
    result[name] = tensor.values;
  }
  return result;
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw toFileError(path, 'read the checkpoint', error);
  }
}
