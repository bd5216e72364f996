/** From settings to the parts of a prover. */

import type { ValueModel } from '../core/index.js';
import type { LeanEnvironment } from '../lean/index.js';
import {
  BUILTIN_SEARCH,
  type EnvironmentChoice,
  type Joints,
  libraryPremises,
  openEnvironment,
  withValueModel,
} from '../pipeline/index.js';
import { BuiltinPolicy } from '../policy/index.js';
import type { SearchOptions } from '../search/index.js';
import { systemClock } from '../util/index.js';
import type { Call } from './call.js';
import type { Settings } from './settings.js';
import { UsageError } from './usage-error.js';

/** The environment that the settings ask for. @throws {UsageError} for options that do not go together. */
export function environmentChoice(settings: Settings): EnvironmentChoice {
  const { 'lean-repl': replPath, 'lean-project': projectPath, module: modules } = settings;
  const imported = modules === undefined ? {} : { modules };
  if (replPath !== undefined)
    return { kind: 'lean', replPath, ...(projectPath === undefined ? {} : { projectPath }), ...imported };
  if (projectPath !== undefined)
    throw new UsageError(
      '--lean-project needs --lean-repl: the path of a Pantograph binary built with the same toolchain.',
    );
  return { kind: 'microlean', ...imported };
}

/** Opens environment and policy, runs the work, and closes them whatever happens. */
export async function withProver<T>(
  call: Call,
  workers: number,
  work: (joints: Joints) => Promise<T>,
): Promise<T> {
  const { value: checkpoint } = call.settings;
  const run = (value: { readonly value?: ValueModel }) =>
    withEnvironment(call, workers, async environment => {
      const policy = new BuiltinPolicy({ premises: await libraryPremises() });
      return work({ environment, policy, clock: call.clock, ...value });
    });
  return checkpoint === undefined ? run({}) : withValueModel(checkpoint, value => run({ value }));
}

/** Opens an environment, and closes it whatever happens. */
export async function withEnvironment<T>(
  { settings, signal, clock }: Call,
  workers: number,
  work: (environment: LeanEnvironment) => Promise<T>,
): Promise<T> {
  const tacticTimeout = settings['tactic-timeout'];
  const environment = await openEnvironment(environmentChoice(settings), {
    workers,
    signal,
    clock: clock ?? systemClock,
    ...(tacticTimeout === undefined ? {} : { tacticTimeoutMs: tacticTimeout * 1000 }),
  });
  try {
    return await work(environment);
  } finally {
    await environment.close();
  }
}

/** Options of the search. */
export function searchOptions(settings: Settings): SearchOptions {
  return {
    ...BUILTIN_SEARCH,
    maxNodes: settings['max-nodes']!,
    timeoutMs: positive(settings.timeout!, 'timeout') * 1000,
    tacticTimeoutMs: positive(settings['tactic-timeout']!, 'tactic-timeout') * 1000,
    maxDepth: settings['max-depth']!,
    numCandidates: settings.candidates!,
    temperature: settings.temperature!,
    lengthPower: settings['length-power']!,
    alpha: settings.alpha!,
    beta: settings.beta!,
    logProbScale: above0(settings['log-prob-scale']!, 'log-prob-scale'),
    valueScale: above0(settings['value-scale']!, 'value-scale'),
    valueRampDepth: settings['value-ramp-depth']!,
    valueMinDepth: settings['value-min-depth']!,
    harvestSiblings: settings['harvest-siblings'] ?? false,
  };
}

function positive(seconds: number, key: string): number {
  if (seconds > 0) return seconds;
  throw new UsageError(`--${key} must be more than 0 seconds.`);
}

function above0(scale: number, key: string): number {
  if (scale > 0) return scale;
  throw new UsageError(`--${key} must be more than 0.`);
}
