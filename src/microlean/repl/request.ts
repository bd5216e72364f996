/** One request line to a command and its payload, and the payload's fields to values. Lenient on missing booleans. */

import { ReplError } from './session.js';

export interface Request {
  readonly command: string;
  readonly payload: Payload;
}

/** Line form `<command> <json>`, or object form `{"cmd": …, "payload": …}`. @throws {ReplError} `command`. */
export function parseRequest(line: string): Request {
  const text = line.trimEnd();
  if (text.trimStart().startsWith('{')) return parseObjectForm(text);
  const space = text.indexOf(' ');
  const command = space < 0 ? text : text.slice(0, space);
  return { command, payload: new Payload(space < 0 ? null : parseJson(text.slice(space + 1))) };
}

function parseObjectForm(text: string): Request {
  const value = parseJson(text);
  const command = isRecord(value) ? value.cmd : undefined;
  if (typeof command !== 'string') {
    throw new ReplError('command', 'Unable to parse json: Pantograph.Repl.Command.cmd: String expected');
  }
  return { command, payload: new Payload((value as Record<string, unknown>).payload ?? null) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ReplError('command', `Unable to parse json: ${(error as Error).message}`);
  }
}

/** The fields of a payload. Unknown keys are ignored; a missing key is the same as `null`. */
export class Payload {
  private readonly fields: Readonly<Record<string, unknown>>;
  private leanType = 'Payload';

  constructor(value: unknown) {
    if (value !== null && !isRecord(value)) {
      throw new ReplError('command', 'Unable to parse json: object expected');
    }
    this.fields = value ?? {};
  }

  /** Names the Lean structure that messages speak of, e.g. `ExprEcho`. */
  as(leanType: string): this {
    this.leanType = leanType;
    return this;
  }

  string(key: string): string {
    return this.optionalString(key) ?? this.fail(key, 'String expected');
  }

  optionalString(key: string): string | undefined {
    return this.read(key, value => typeof value === 'string', 'String expected') as string | undefined;
  }

  natural(key: string): number {
    return this.optionalNatural(key) ?? this.fail(key, 'Natural number expected');
  }

  optionalNatural(key: string): number | undefined {
    return this.read(key, isNatural, 'Natural number expected') as number | undefined;
  }

  optionalBoolean(key: string): boolean | undefined {
    return this.read(key, value => typeof value === 'boolean', 'Bool expected') as boolean | undefined;
  }

  /** The original demands these to be present; nobody relies on it. */
  boolean(key: string): boolean {
    return this.optionalBoolean(key) ?? false;
  }

  strings(key: string): readonly string[] {
    return this.list(key, value => typeof value === 'string', 'String expected') as readonly string[];
  }

  naturals(key: string): readonly number[] {
    return this.list(key, isNatural, 'Natural number expected') as readonly number[];
  }

  has(key: string): boolean {
    return this.value(key) !== undefined;
  }

  private list(key: string, accepts: (value: unknown) => boolean, expected: string): readonly unknown[] {
    const value = this.value(key) ?? [];
    if (!Array.isArray(value)) return this.fail(key, 'expected JSON array');
    return value.every(accepts) ? value : this.fail(key, expected);
  }

  private read(key: string, accepts: (value: unknown) => boolean, expected: string): unknown {
    const value = this.value(key);
    return value === undefined || accepts(value) ? value : this.fail(key, expected);
  }

  private value(key: string): unknown {
    const value = Object.hasOwn(this.fields, key) ? this.fields[key] : undefined;
    return value === null ? undefined : value;
  }

  private fail(key: string, reason: string): never {
    throw new ReplError(
      'command',
      `Unable to parse json: Pantograph.Protocol.${this.leanType}.${key}: ${reason}`,
    );
  }
}

function isNatural(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
