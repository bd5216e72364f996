/** Opening a theorem on a worker: its statement with a hole for the proof becomes the initial goal. */

import { type Theorem, TheoremError } from '../core/index.js';
import {
  type Capabilities,
  type CompiledUnit,
  type OpenedState,
  type ReplMessage,
  readError,
  readModules,
  readTargets,
  readUnits,
} from './protocol.js';
import { readTheoremSource, sourceWithHole, type TheoremSource } from './source.js';
import type { WorkerSession } from './worker.js';

export interface OpenContext {
  readonly capabilities: Capabilities;
  /** See `Launch`. */
  readonly grantedImports: readonly string[];
  readonly timeoutMs: number;
}

/** @throws {TheoremError} if header or statement do not elaborate, or a module is missing. */
export async function openTheorem(
  session: WorkerSession,
  theorem: Theorem,
  context: OpenContext,
): Promise<OpenedState> {
  const source = readTheoremSource(theorem);
  await checkImports(session, theorem, source, context);
  const text = sourceWithHole(source);
  const opened =
    (context.capabilities.distils ? await distil(session, theorem, text, context.timeoutMs) : undefined) ??
    (await processWithSorrys(session, theorem, text, context.timeoutMs));
  // Holes of the header come first; the theorem's own is the last.
  const target = opened.at(-1);
  for (const other of opened.slice(0, -1)) session.discard(other.stateId);
  if (target === undefined || target.goals.length === 0) {
    throw new TheoremError(theorem.name, `${theorem.name} leaves nothing to prove: ${source.statement}`);
  }
  return target;
}

/**
 * Importing at run time would abort the process later, so what is missing is said now.
 */
async function checkImports(
  session: WorkerSession,
  theorem: Theorem,
  source: TheoremSource,
  { grantedImports, timeoutMs }: OpenContext,
): Promise<void> {
  const wanted = source.imports.filter(module => !grantedImports.some(prefix => isUnder(module, prefix)));
  if (wanted.length === 0) return;
  const reply = await session.request('env.describe', {}, timeoutMs);
  // Servers before 0.2.25 cannot say what they have; an unknown name will.
  if (readError(reply) !== undefined) return;
  const modules = readModules(reply);
  const missing = wanted.filter(module => !modules.includes(module));
  if (missing.length === 0) return;
  throw new TheoremError(
    theorem.name,
    `${theorem.name} imports ${missing.join(', ')}, which Lean was not started with (modules can only be given at the start). Add it to the modules to import.`,
  );
}

function isUnder(module: string, prefix: string): boolean {
  return module === prefix || module.startsWith(`${prefix}.`);
}

/** @returns `undefined` from a server that does not know how, whatever its version promised. */
async function distil(
  session: WorkerSession,
  theorem: Theorem,
  text: string,
  timeoutMs: number,
): Promise<readonly OpenedState[] | undefined> {
  const reply = await session.request('frontend.distil', { file: text, ignoreValues: false }, timeoutMs);
  if (readError(reply)?.meaning === 'unknown-command') return undefined;
  refuseErrorReply(reply, theorem, timeoutMs);
  return readTargets(reply);
}

/** For servers before 0.3.6. */
async function processWithSorrys(
  session: WorkerSession,
  theorem: Theorem,
  text: string,
  timeoutMs: number,
): Promise<readonly OpenedState[]> {
  const units = await compile(session, theorem, text, timeoutMs, true);
  const error = firstError(units);
  if (error !== undefined) throw elaborationError(theorem, error.text);
  return units.flatMap(unit => unit.opened ?? []);
}

/** Compiles a text in an environment that keeps nothing of it. @throws {TheoremError} on an error reply. */
export async function compile(
  session: WorkerSession,
  theorem: Theorem,
  text: string,
  timeoutMs: number,
  sorrys = false,
): Promise<readonly CompiledUnit[]> {
  const payload = {
    file: text,
    readHeader: false,
    inheritEnv: false,
    sorrys,
    typeErrorsAsGoals: false,
    newConstants: true,
  };
  const reply = await session.request('frontend.process', payload, timeoutMs);
  refuseErrorReply(reply, theorem, timeoutMs);
  return readUnits(reply);
}

export function firstError(units: readonly CompiledUnit[]): ReplMessage | undefined {
  return units.flatMap(({ messages }) => messages).find(({ severity }) => severity === 'error');
}

export function elaborationError(theorem: Theorem, found: string): TheoremError {
  return new TheoremError(theorem.name, `${theorem.name} does not elaborate: ${found}`);
}

function refuseErrorReply(reply: Parameters<typeof readError>[0], theorem: Theorem, timeoutMs: number): void {
  const error = readError(reply);
  if (error === undefined) return;
  throw elaborationError(
    theorem,
    error.meaning === 'interrupted' ? `no result within ${timeoutMs / 1000} s` : error.text,
  );
}
