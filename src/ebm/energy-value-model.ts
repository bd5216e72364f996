/** An energy head on an encoder's embeddings, as a value model: value = −energy. */

import { FileError, type StateEncoder, type ValueModel } from '../core/index.js';
import { makeEncoder } from './encoder/encoder-spec.js';
import { type Checkpoint, readCheckpoint } from './model/checkpoint.js';
import { EnergyScorer } from './model/scorer.js';
import { type Scorer, ThreadedScorer } from './model/threaded-scorer.js';

export interface EnergyValueOptions {
  /** Instead of the encoder that the checkpoint names; must have its fingerprint. */
  readonly encoder?: StateEncoder;
  /** Threads of one product. @default all cores */
  readonly threads?: number;
  /** Where the head runs: in the caller's thread, or in one of its own. @default 'own' */
  readonly thread?: 'own' | 'caller';
}

export class EnergyValueModel implements ValueModel {
  private readonly goals = new Map<string, Promise<Float32Array>>();

  constructor(
    private readonly encoder: StateEncoder,
    private readonly scorer: Scorer,
    /** With the checkpoint's fingerprint. */
    readonly description: string,
  ) {}

  /** @throws {FileError} if the checkpoint cannot be used. */
  static async load(path: string, options: EnergyValueOptions = {}): Promise<EnergyValueModel> {
    const checkpoint = await readCheckpoint(path);
    const encoder = options.encoder ?? encoderOf(path, checkpoint);
    if (encoder.fingerprint !== checkpoint.encoder.fingerprint)
      throw new FileError(
        path,
        `${path} was trained on embeddings of ${checkpoint.encoder.fingerprint}, but the encoder is ${encoder.fingerprint}`,
      );
    const scorer = await scorerOf(checkpoint, options);
    const { kind } = checkpoint.head;
    return new EnergyValueModel(
      encoder,
      scorer,
      `energy-${kind} ${checkpoint.fingerprint}, encoder ${encoder.fingerprint}`,
    );
  }

  async score(goal: string, states: readonly string[], signal?: AbortSignal): Promise<number[]> {
    signal?.throwIfAborted();
    if (states.length === 0) return [];
    const distinct = [...new Set(states)];
    const embeddings = await this.encoder.encode(distinct, signal);
    const energies = await this.scorer.energies(embeddings, await this.goal(goal, signal));
    signal?.throwIfAborted();
    const values = new Map(distinct.map((state, i) => [state, 0 - energies[i]!]));
    return states.map(state => values.get(state)!);
  }

  async close(): Promise<void> {
    await this.scorer.close();
  }

  /** One embedding per theorem, remembered. */
  private async goal(text: string, signal: AbortSignal | undefined): Promise<Float32Array> {
    const known = this.goals.get(text);
    if (known !== undefined) return known;
    const made = this.encoder.encode([text], signal).then(([embedding]) => embedding!);
    this.goals.set(text, made);
    made.catch(() => this.goals.delete(text));
    if (this.goals.size > 1000) this.goals.delete(this.goals.keys().next().value!);
    return made;
  }
}

async function scorerOf(
  { head, parameters }: Checkpoint,
  { threads, thread = 'own' }: EnergyValueOptions,
): Promise<Scorer> {
  const limit = threads === undefined ? {} : { threads };
  if (thread === 'own') return new ThreadedScorer({ head, parameters, ...limit });
  return EnergyScorer.create(head, parameters, limit);
}

function encoderOf(path: string, checkpoint: Checkpoint): StateEncoder {
  try {
    return makeEncoder(checkpoint.encoder, checkpoint.idf);
  } catch (cause) {
    throw new FileError(path, `${path}: ${(cause as Error).message}`, { cause });
  }
}
