/** How a REPL is started: microlean, which is part of this package, or a real Pantograph binary. */

import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { EnvironmentError } from '../core/index.js';

const run = promisify(execFile);

/** Everything needed to start one REPL process. */
export interface Launch {
  readonly name: 'microlean' | 'lean';
  readonly command: string;
  /** Arguments before the modules. */
  readonly leadingArguments: readonly string[];
  /** Modules to import. */
  readonly modules: readonly string[];
  /** Lean options, without dashes, e.g. `maxHeartbeats=400000`. */
  readonly leanOptions: readonly string[];
  /** Working directory. Default: ours. */
  readonly cwd?: string;
  /** Added to our environment variables. */
  readonly environmentVariables?: Readonly<Record<string, string>>;
  /**
   * Name prefixes of modules whose import in a header is taken as given even though they are not loaded: what they
   * would bring is there already, or its absence shows as an unknown name.
   */
  readonly grantedImports: readonly string[];
}

export interface MicroleanOptions {
  /** Default: `Mathlib`, the whole library. */
  readonly modules?: readonly string[];
  readonly leanOptions?: readonly string[];
}

/** From `dist/lean` and from `src/lean` alike. */
const MICROLEAN_PROGRAM = fileURLToPath(new URL('../../dist/microlean/repl/main.js', import.meta.url));

/** Objects of microlean's live long or not at all: a larger nursery than this many MiB makes it no faster, only bigger. */
const SMALL_NURSERY = '--max-semi-space-size=4';

/** The embedded environment. @throws {EnvironmentError} if the package has not been built. */
export function microleanLaunch(options: MicroleanOptions = {}): Launch {
  if (!existsSync(MICROLEAN_PROGRAM)) {
    throw new EnvironmentError(
      `microlean is not built: looked for ${MICROLEAN_PROGRAM}, found nothing. Run \`npm run build\` in the package.`,
    );
  }
  return {
    name: 'microlean',
    command: process.execPath,
    leadingArguments: [SMALL_NURSERY, MICROLEAN_PROGRAM],
    modules: options.modules ?? ['Mathlib'],
    leanOptions: options.leanOptions ?? [],
    grantedImports: ['Init', 'Std', 'Lean', 'Batteries', 'Aesop', 'Mathlib'],
  };
}

export interface LeanOptions {
  /** Path of a Pantograph binary, e.g. `…/.lake/build/bin/repl`. */
  readonly replPath: string;
  /** Lake project whose libraries are imported; also the working directory, and so the choice of toolchain. */
  readonly projectPath?: string;
  /** Modules to import. Default: `Init`, or `Mathlib` if there is a project. */
  readonly modules?: readonly string[];
  readonly leanOptions?: readonly string[];
  readonly signal?: AbortSignal;
}

/** A real Lean. @throws {EnvironmentError} if the binary or the project cannot be used. */
export async function leanLaunch(options: LeanOptions): Promise<Launch> {
  const { projectPath } = options;
  const command = checkReplPath(options.replPath);
  return {
    name: 'lean',
    command,
    leadingArguments: [],
    modules: options.modules ?? [projectPath === undefined ? 'Init' : 'Mathlib'],
    leanOptions: options.leanOptions ?? [],
    grantedImports: [],
    ...(projectPath === undefined
      ? {}
      : {
          cwd: checkProjectPath(projectPath),
          environmentVariables: { LEAN_PATH: await readLeanPath(projectPath, options.signal) },
        }),
  };
}

/** @returns the absolute path. A bare name is looked up on `PATH` by the system. */
function checkReplPath(replPath: string): string {
  const isBareName = !replPath.includes('/') && !replPath.includes('\\');
  if (isBareName) return replPath;
  const path = isAbsolute(replPath) ? replPath : resolve(replPath);
  if (!existsSync(path)) {
    throw new EnvironmentError(
      `--lean-repl ${replPath}: there is no such file. Build Pantograph with \`lake build repl\` and give the path of \`.lake/build/bin/repl\`.`,
    );
  }
  if (!statSync(path).isFile()) {
    throw new EnvironmentError(
      `--lean-repl ${replPath}: this is a folder. Give the path of the program itself.`,
    );
  }
  return path;
}

function checkProjectPath(projectPath: string): string {
  const files = ['lakefile.toml', 'lakefile.lean'];
  if (!files.some(file => existsSync(resolve(projectPath, file)))) {
    throw new EnvironmentError(
      `--lean-project ${projectPath}: found neither ${files.join(' nor ')} there. Give the folder of a Lake project.`,
    );
  }
  return resolve(projectPath);
}

/** What `lake env` would put into `LEAN_PATH`, so that the REPL can be our direct child. */
async function readLeanPath(projectPath: string, signal?: AbortSignal): Promise<string> {
  try {
    const { stdout } = await run('lake', ['env', 'printenv', 'LEAN_PATH'], {
      cwd: projectPath,
      ...(signal === undefined ? {} : { signal }),
    });
    return stdout.trim().split('\n').at(-1) ?? '';
  } catch (cause) {
    signal?.throwIfAborted();
    throw new EnvironmentError(
      `\`lake env printenv LEAN_PATH\` failed in ${projectPath}: ${(cause as Error).message.trim()}. ` +
        `Check that \`lake\` is on PATH (${(process.env.PATH ?? '').split(delimiter).length} folders were searched) and that the project builds.`,
      { cause },
    );
  }
}

/** All arguments of a REPL process. */
export function launchArguments({ leadingArguments, modules, leanOptions }: Launch): readonly string[] {
  return [...leadingArguments, ...modules, ...leanOptions.map(option => `--${option}`)];
}

/** The command as one would type it, for messages. */
export function launchText(launch: Launch): string {
  return [launch.command, ...launchArguments(launch)].join(' ');
}

/**
 * Asks a REPL for its version.
 * @returns `undefined` if it does not answer `--version` within the limit; old and foreign programs need not.
 */
export async function readVersion(
  launch: Launch,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<string | undefined> {
  try {
    const { stdout } = await run(launch.command, [...launch.leadingArguments, '--version'], {
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      ...(signal === undefined ? {} : { signal }),
      ...(launch.cwd === undefined ? {} : { cwd: launch.cwd }),
      env: { ...process.env, ...launch.environmentVariables },
    });
    const line = stdout.trim();
    return /^\d+\.\d+\.\d+\S*$/u.test(line) ? line : undefined;
  } catch {
    return undefined;
  }
}
