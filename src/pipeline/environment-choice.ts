/** Which Lean a command talks to, and opening it. */

import { type Clock, type ProofEnvironment, TheoremError } from '../core/index.js';
import { LeanEnvironment, leanLaunch, microleanLaunch } from '../lean/index.js';
import { LIBRARY_AXIOMS } from '../microlean/index.js';

/** The embedded environment, or a real Pantograph binary. */
export type EnvironmentChoice =
  | { readonly kind: 'microlean'; readonly modules?: readonly string[] }
  | {
      readonly kind: 'lean';
      /** Path of the Pantograph binary. */
      readonly replPath: string;
      /** Lake project whose libraries are imported. Default: none. */
      readonly projectPath?: string;
      /** Default: `Init`, or `Mathlib` with a project. */
      readonly modules?: readonly string[];
    };

/** How the environment is run. */
export interface EnvironmentSettings {
  /** REPL processes for searching. Default 1. */
  readonly workers?: number;
  /** Limit of one tactic, in milliseconds. Default: the environment's. */
  readonly tacticTimeoutMs?: number;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
  /** Told about what is odd but tolerated. Default: ignored. */
  readonly log?: (message: string) => void;
}

/**
 * How long a microlean process serves. The defaults of the environment are made for real Lean, which keeps what it
 * once allocated and starts at full speed. A microlean process is several times slower until its code is
 * compiled, and what it no longer needs is collected: it is replaced when it is too large, hardly ever by count.
 */
const MICROLEAN_OPTIONS = {
  recycleRequests: 100_000,
  recycleResidentMiB: 512,
  verificationsPerProcess: 200,
  libraryAxioms: LIBRARY_AXIOMS,
};

/**
 * Opens an environment and makes sure that it answers. The caller closes it.
 *
 * @throws {EnvironmentError} if it cannot be started: nothing else has been touched then.
 */
export async function openEnvironment(
  choice: EnvironmentChoice,
  settings: EnvironmentSettings = {},
): Promise<LeanEnvironment> {
  const { workers, tacticTimeoutMs, clock, signal, log } = settings;
  const environment = new LeanEnvironment({
    launch: await launchOf(choice, signal),
    ...(choice.kind === 'microlean' ? MICROLEAN_OPTIONS : {}),
    ...(workers === undefined ? {} : { workers }),
    ...(tacticTimeoutMs === undefined ? {} : { tacticTimeoutMs }),
    ...(clock === undefined ? {} : { clock }),
    ...(log === undefined ? {} : { log }),
  });
  try {
    await assertAnswers(environment, signal);
    return environment;
  } catch (error) {
    await environment.close();
    throw error;
  }
}

async function launchOf(choice: EnvironmentChoice, signal: AbortSignal | undefined) {
  const modules = choice.modules === undefined ? {} : { modules: choice.modules };
  if (choice.kind === 'microlean') return microleanLaunch(modules);
  const { replPath, projectPath } = choice;
  return leanLaunch({
    replPath,
    ...(projectPath === undefined ? {} : { projectPath }),
    ...modules,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Opens the simplest theorem there is. That it does not elaborate is the library's affair, not a broken program's. */
async function assertAnswers(environment: ProofEnvironment, signal: AbortSignal | undefined): Promise<void> {
  try {
    const state = await environment.start(
      { name: 'ready', statement: 'theorem ready : True' },
      signal === undefined ? {} : { signal },
    );
    await environment.release([state]);
  } catch (error) {
    if (!(error instanceof TheoremError)) throw error;
  }
}
