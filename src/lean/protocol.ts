/**
 * Pantograph's protocol as the client reads it. Everything that differs between versions of the server is settled
 * here: messages as strings or as objects, `tacticErrors`, names of error kinds, which frontend command opens a
 * theorem. Nothing here does I/O.
 */

import { z } from 'zod';
import { EnvironmentError, type Goal } from '../core/index.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws {EnvironmentError} if a reply has another shape than any version's. */
function check<T>(schema: z.ZodType<T>, reply: JsonObject): T {
  const result = schema.safeParse(reply);
  if (result.success) return result.data;
  throw new EnvironmentError(
    `The REPL's reply has an unknown shape: ${z.prettifyError(result.error)}\nin ${JSON.stringify(reply).slice(0, 500)}`,
  );
}

/** One request line. `JSON.stringify` leaves non-ASCII text raw, as the server wants it. */
export function encodeRequest(command: string, payload: JsonObject): string {
  return `${command} ${JSON.stringify(payload)}\n`;
}

/** @returns the object on a response line; `undefined` for anything else that ended up on standard output. */
export function decodeLine(line: string): JsonObject | undefined {
  if (!line.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as JsonObject;
  } catch {
    return undefined;
  }
}

/** An error reply, by class: the names of the kinds changed between versions, their meaning did not. */
export interface ErrorReply {
  readonly meaning: 'interrupted' | 'unknown-command' | 'bad-request' | 'failed';
  /** Kind and text as sent, for messages. */
  readonly text: string;
}

/** Kinds that say the request itself was wrong, over all versions. */
const BAD_REQUEST_KINDS: readonly string[] = ['command', 'index', 'arguments', 'operation'];

/** @returns `undefined` for a successful reply. */
export function readError(reply: JsonObject): ErrorReply | undefined {
  if (!('error' in reply)) return undefined;
  const kind = String(reply.error);
  const desc = String(reply.desc ?? '');
  return { meaning: errorMeaning(kind, desc), text: desc === '' ? kind : desc };
}

function errorMeaning(kind: string, desc: string): ErrorReply['meaning'] {
  if (desc === 'interrupt') return 'interrupted';
  if (desc.startsWith('Unknown command')) return 'unknown-command';
  return BAD_REQUEST_KINDS.includes(kind) ? 'bad-request' : 'failed';
}

const expressionSchema = z.object({ pp: z.string().optional() });

const goalSchema = z.object({
  userName: z.string().nullish(),
  target: expressionSchema,
  vars: z.array(
    z.object({ userName: z.string(), type: expressionSchema.nullish(), value: expressionSchema.nullish() }),
  ),
});

const positionSchema = z.object({ line: z.number(), column: z.number() });

const messageSchema = z.union([
  z.string(),
  z.object({
    severity: z.enum(['information', 'warning', 'error']),
    kind: z.string().optional(),
    data: z.string(),
    pos: positionSchema.optional(),
  }),
]);

/** A message of any version. */
export interface ReplMessage {
  readonly severity: 'information' | 'warning' | 'error';
  readonly text: string;
  /** The term or declaration uses `sorry`. */
  readonly isSorry: boolean;
  /** Line from 1, column from 0 in code points; absent for messages without a place. */
  readonly position?: { readonly line: number; readonly column: number };
}

/** `file:line:column: severity: text`, as versions before 0.3.4 print messages. */
const PRINTED_MESSAGE = /^(?:\S+?:(\d+):(\d+): )?(?:(error|warning|info|information)(?:\([^)]*\))?: ?)?/u;

function toMessage(raw: z.infer<typeof messageSchema>): ReplMessage {
  if (typeof raw === 'string') return parsePrintedMessage(raw);
  return {
    severity: raw.severity,
    text: raw.data,
    isSorry: raw.kind === 'hasSorry',
    ...(raw.pos === undefined || raw.pos.line === 0 ? {} : { position: raw.pos }),
  };
}

function parsePrintedMessage(text: string): ReplMessage {
  const match = PRINTED_MESSAGE.exec(text);
  const word = match?.[3];
  const severity = word === 'error' || word === 'warning' ? word : 'information';
  return {
    severity,
    text: text.slice(match?.[0].length ?? 0),
    isSorry: severity === 'warning' && text.includes('sorry'),
    ...(match?.[1] === undefined ? {} : { position: { line: Number(match[1]), column: Number(match[2]) } }),
  };
}

function toGoal(raw: z.infer<typeof goalSchema>): Goal {
  return {
    ...(raw.userName == null || raw.userName === '' ? {} : { caseTag: raw.userName }),
    hypotheses: raw.vars.map(variable => ({
      name: variable.userName,
      type: variable.type?.pp ?? '',
      ...(variable.value?.pp === undefined ? {} : { value: variable.value.pp }),
    })),
    target: raw.target.pp ?? '',
  };
}

/** What the server made of a tactic. */
export type TacticReply =
  | {
      readonly kind: 'success';
      readonly stateId: number;
      readonly goals: readonly Goal[];
      readonly flaw?: string;
    }
  | { readonly kind: 'failure'; readonly message: string }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'bad-request'; readonly message: string };

const tacticSuccessSchema = z.object({
  nextStateId: z.number().int(),
  goals: z.array(goalSchema),
  messages: z.array(messageSchema).optional(),
  hasSorry: z.boolean().optional(),
  hasUnsafe: z.boolean().optional(),
});

const tacticFailureSchema = z.object({
  parseError: z.string().optional(),
  messages: z.array(messageSchema).optional(),
  tacticErrors: z.array(z.string()).optional(),
});

/** Decision order of the sheet: `error`, `parseError`, missing `goals`, success. */
export function readTacticReply(reply: JsonObject): TacticReply {
  const error = readError(reply);
  if (error !== undefined) return tacticError(error);
  if (reply.parseError === undefined && reply.goals !== undefined) {
    return tacticSuccess(check(tacticSuccessSchema, reply));
  }
  const failure = check(tacticFailureSchema, reply);
  const texts = failure.tacticErrors ?? (failure.messages ?? []).map(failureText);
  return {
    kind: 'failure',
    message: failure.parseError ?? (texts.join('\n') || 'the tactic failed without a message'),
  };
}

function tacticError(error: ErrorReply): TacticReply {
  if (error.meaning === 'interrupted') return { kind: 'interrupted' };
  if (error.meaning === 'failed') return { kind: 'failure', message: error.text };
  return { kind: 'bad-request', message: error.text };
}

function failureText(message: z.infer<typeof messageSchema>): string {
  return typeof message === 'string' ? message : message.data;
}

function tacticSuccess(reply: z.infer<typeof tacticSuccessSchema>): TacticReply {
  const firstError = reply.messages?.map(toMessage).find(({ severity }) => severity === 'error');
  const flaw = reply.hasSorry
    ? 'the step uses sorry'
    : reply.hasUnsafe
      ? 'the step uses an unsafe constant'
      : firstError?.text;
  return {
    kind: 'success',
    stateId: reply.nextStateId,
    goals: reply.goals.map(toGoal),
    ...(flaw === undefined ? {} : { flaw }),
  };
}

const rootSchema = z.object({
  rootHasSorry: z.boolean().optional(),
  rootHasUnsafe: z.boolean().optional(),
  rootHasMVar: z.boolean().optional(),
});

/**
 * What `goal.print` with `rootExpr` says against a state without goals.
 * @returns `undefined` if nothing does. Servers before 0.3.1 send no flags; there `verify` alone decides.
 */
export function readRootFlaw(reply: JsonObject): string | undefined {
  const error = readError(reply);
  if (error !== undefined) return `the proof term cannot be read: ${error.text}`;
  const flags = check(rootSchema, reply);
  if (flags.rootHasSorry) return 'the proof term contains sorry';
  if (flags.rootHasUnsafe) return 'the proof term uses an unsafe constant';
  if (flags.rootHasMVar) return 'the proof term has an unsolved metavariable';
  return undefined;
}

/** A state that a frontend command has opened. */
export interface OpenedState {
  readonly stateId: number;
  readonly goals: readonly Goal[];
}

const distilSchema = z.object({
  targets: z.array(z.object({ stateId: z.number().int(), goals: z.array(goalSchema) })),
});

/** Targets of `frontend.distil`, in source order. */
export function readTargets(reply: JsonObject): readonly OpenedState[] {
  return distilSchema
    .parse(reply)
    .targets.map(({ stateId, goals }) => ({ stateId, goals: goals.map(toGoal) }));
}

/** One command of a file, as `frontend.process` reports it. */
export interface CompiledUnit {
  /** Byte offsets, half open. */
  readonly begin: number;
  readonly end: number;
  readonly messages: readonly ReplMessage[];
  readonly newConstants: readonly string[];
  /** Goals of the unit's `sorry`s; only from servers before 0.3.7. */
  readonly opened?: OpenedState;
}

const unitsSchema = z.object({
  units: z.array(
    z.object({
      boundary: z.tuple([z.number(), z.number()]),
      messages: z.array(messageSchema),
      newConstants: z.array(z.string()).nullish(),
      goalStateId: z.number().int().nullish(),
      goals: z.array(goalSchema).nullish(),
    }),
  ),
});

export function readUnits(reply: JsonObject): readonly CompiledUnit[] {
  return check(unitsSchema, reply).units.map(unit => ({
    begin: unit.boundary[0],
    end: unit.boundary[1],
    messages: unit.messages.map(toMessage),
    newConstants: unit.newConstants ?? [],
    ...(unit.goalStateId == null
      ? {}
      : { opened: { stateId: unit.goalStateId, goals: (unit.goals ?? []).map(toGoal) } }),
  }));
}

const describeSchema = z.object({ imports: z.array(z.string()), modules: z.array(z.string()) });

/** All modules that a process has loaded. */
export function readModules(reply: JsonObject): readonly string[] {
  const { imports, modules } = check(describeSchema, reply);
  return [...new Set([...imports, ...modules])];
}

/** What a version of the server can do that others cannot. */
export interface Capabilities {
  /** Several tactics, a line each, in one `goal.tactic` (0.3.5). Before, they are sent in parentheses. */
  readonly takesBlocks: boolean;
  /** Opens theorems with `frontend.distil` (0.3.6). Before, with the `sorrys` of `frontend.process`. */
  readonly distils: boolean;
}

/** @param version as `--version` prints it, e.g. `0.3.4` or `0.3.7/v4.21.0`. An unreadable one counts as new. */
export function capabilitiesOf(version: string): Capabilities {
  const match = /^(\d+)\.(\d+)\.(\d+)/u.exec(version);
  if (match === null) return { takesBlocks: true, distils: true };
  const [major = 0, minor = 0, patch = 0] = match.slice(1).map(Number);
  const rank = (major * 1000 + minor) * 1000 + patch;
  return { takesBlocks: rank >= 3005, distils: rank >= 3006 };
}

/** A block of tactics as one tactic, for servers that take one at a time. */
export function parenthesise(block: string): string {
  return `(\n${block.replaceAll(/^/gmu, ' ')})`;
}
