/** What is there and what is missing, as values. The command line prints them. */

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Clock, EnvironmentError } from '../core/index.js';
import { systemClock } from '../util/index.js';
import { type Launch, leanLaunch, microleanLaunch, readVersion } from './launch.js';
import { ReplProcess } from './process.js';
import { ProcessGroups } from './process-groups.js';

const run = promisify(execFile);

/** The oldest Node that is supported. */
const NODE_MAJOR = 20;
const TOOL_TIMEOUT_MS = 30_000;

/** One thing that was looked at. */
export interface Finding {
  /** What was looked at, e.g. `node` or `microlean`. */
  readonly subject: string;
  /** `missing`: not there, and not needed unless real Lean is wanted. `broken`: something that was asked for does not work. */
  readonly status: 'ok' | 'missing' | 'broken';
  /** What was found. */
  readonly found: string;
  /** What to do about it. Absent where nothing need be done. */
  readonly advice?: string;
}

export interface DoctorOptions {
  /** Path of a Pantograph binary. @default real Lean is not started */
  readonly replPath?: string;
  /** Lake project. @default none */
  readonly projectPath?: string;
  /** Modules for the real Lean. @default see `leanLaunch` */
  readonly modules?: readonly string[];
  /** Limit for a REPL to become ready. @default 300_000 */
  readonly readyTimeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

/** Looks at everything that burn-qed can use. Never throws for what it finds. */
export async function examine(options: DoctorOptions = {}): Promise<readonly Finding[]> {
  const tools = ['elan', 'lake', 'lean'];
  const findings = [
    examineNode(process.versions.node),
    await examineStart('microlean', async () => microleanLaunch(), options),
    ...(await Promise.all(tools.map(examineTool))),
  ];
  const { replPath, projectPath, modules, signal } = options;
  if (replPath === undefined) return findings;
  const makeLaunch = () =>
    leanLaunch({
      replPath,
      ...(projectPath === undefined ? {} : { projectPath }),
      ...(modules === undefined ? {} : { modules }),
      ...(signal === undefined ? {} : { signal }),
    });
  findings.push(await examineStart('lean REPL', makeLaunch, options));
  if (projectPath !== undefined) findings.push(await examineToolchain(projectPath));
  return findings;
}

/** @param version e.g. `20.1.0`. */
export function examineNode(version: string): Finding {
  const subject = 'node';
  if (Number(version.split('.')[0]) >= NODE_MAJOR)
    return { subject, status: 'ok', found: `version ${version}` };
  return {
    subject,
    status: 'broken',
    found: `version ${version}`,
    advice: `Install Node ${NODE_MAJOR} or newer.`,
  };
}

async function examineTool(tool: string): Promise<Finding> {
  try {
    const { stdout } = await run(tool, ['--version'], { timeout: TOOL_TIMEOUT_MS });
    return { subject: tool, status: 'ok', found: stdout.trim().split('\n')[0] ?? '' };
  } catch (error) {
    const notThere = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      subject: tool,
      status: notThere ? 'missing' : 'broken',
      found: notThere
        ? `no \`${tool}\` on PATH`
        : `\`${tool} --version\` failed: ${(error as Error).message.trim()}`,
      advice: 'Only needed for real Lean, not for microlean: install elan (https://lean-lang.org/install).',
    };
  }
}

/** Starts a REPL and ends it again. */
async function examineStart(
  subject: string,
  makeLaunch: () => Promise<Launch>,
  { readyTimeoutMs = 300_000, clock = systemClock, signal }: DoctorOptions,
): Promise<Finding> {
  const groups = new ProcessGroups();
  try {
    const launch = await makeLaunch();
    const stop = signal ?? new AbortController().signal;
    const process = await ReplProcess.start(launch, {
      readyTimeoutMs,
      groups,
      clock,
      log: () => {},
      signal: stop,
    });
    const readyMs = Math.round(clock.monotonic() - process.startedMs);
    await process.close();
    const version = (await readVersion(launch, TOOL_TIMEOUT_MS)) ?? 'unknown';
    const modules = launch.modules.join(', ') || 'no modules';
    return { subject, status: 'ok', found: `version ${version}, ready with ${modules} after ${readyMs} ms` };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    const advice =
      subject === 'microlean'
        ? 'Run `npm run build`, then `burn-qed doctor` again.'
        : 'Follow what the message says.';
    return {
      subject,
      status: 'broken',
      found: error.message,
      ...(error instanceof EnvironmentError ? { advice } : {}),
    };
  } finally {
    groups.close();
  }
}

/** The project's toolchain must be the one that the REPL was built with. */
async function examineToolchain(projectPath: string): Promise<Finding> {
  const subject = 'toolchain';
  try {
    const wanted = (await readFile(join(projectPath, 'lean-toolchain'), 'utf8')).trim();
    const { stdout } = await run('lean', ['--version'], { cwd: projectPath, timeout: TOOL_TIMEOUT_MS });
    return judgeToolchain(wanted, stdout.trim());
  } catch (error) {
    return {
      subject,
      status: 'broken',
      found: `could not compare toolchains: ${(error as Error).message.trim()}`,
      advice: `Check that ${projectPath} has a file lean-toolchain and that \`lean --version\` works there.`,
    };
  }
}

/**
 * @param wanted content of `lean-toolchain`, e.g. `leanprover/lean4:v4.21.0`.
 * @param reported what `lean --version` says.
 */
export function judgeToolchain(wanted: string, reported: string): Finding {
  const version = /v?(\d+\.\d+\.\d+(?:-rc\d+)?)$/u.exec(wanted)?.[1];
  const found = `the project wants ${wanted}; there, Lean says: ${reported}`;
  if (version === undefined || reported.includes(version))
    return { subject: 'toolchain', status: 'ok', found };
  return {
    subject: 'toolchain',
    status: 'broken',
    found,
    advice: `Run \`elan toolchain install ${wanted}\`, and build the REPL with that version too.`,
  };
}
