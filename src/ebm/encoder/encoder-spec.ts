/** Which encoder a checkpoint belongs to, as it is written in its configuration, and making that encoder. */

import { z } from 'zod';
import type { StateEncoder } from '../../core/index.js';
import { BuiltinEncoder } from './builtin-encoder.js';
import { RemoteEncoder } from './remote-encoder.js';

const common = {
  dimension: z.number().int().positive(),
  fingerprint: z.string().min(1),
};

/** Schema of the encoder's description. */
export const encoderSpecSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('builtin'), ...common }),
  z.object({
    kind: z.literal('remote'),
    protocol: z.enum(['encode', 'openai']),
    url: z.string().min(1),
    model: z.string(),
    ...common,
  }),
]);

export type EncoderSpec = z.infer<typeof encoderSpecSchema>;

/** Describes an encoder made by this room. @throws {TypeError} for any other. */
export function encoderSpec(encoder: StateEncoder): EncoderSpec {
  const { dimension, fingerprint } = encoder;
  if (encoder instanceof BuiltinEncoder) return { kind: 'builtin', dimension, fingerprint };
  if (encoder instanceof RemoteEncoder) {
    const { protocol, url, model } = encoder;
    return { kind: 'remote', protocol, url, model, dimension, fingerprint };
  }
  throw new TypeError(`an encoder of kind ${encoder.constructor.name} cannot be stored with a checkpoint`);
}

/**
 * Makes the encoder again.
 * @param idf fitted weights of the built-in encoder, as the checkpoint holds them.
 * @throws {TypeError} if what is made is not what was described.
 */
export function makeEncoder(spec: EncoderSpec, idf: Float32Array | undefined): StateEncoder {
  if (spec.kind === 'remote') return new RemoteEncoder(spec);
  if (idf === undefined) throw new TypeError('the fitted weights of the built-in encoder are missing');
  const encoder = new BuiltinEncoder({ dimension: spec.dimension, idf });
  if (encoder.fingerprint !== spec.fingerprint)
    throw new TypeError(
      `it was trained with encoder ${spec.fingerprint}, this program makes ${encoder.fingerprint}. Train again, or use the version that wrote it`,
    );
  return encoder;
}
