/** Reading the fields of one JSON record, strictly: whatever is missing or of the wrong kind is an error. */

/** The line is not a record of the format. */
export class MalformedRecord extends Error {
  override readonly name = 'MalformedRecord';
}
/** The file uses a version or feature that the reader does not know. */
export class UnsupportedExport extends Error {
  override readonly name = 'UnsupportedExport';
}

export type Fields = Readonly<Record<string, unknown>>;

function fail(key: string, expected: string, found: unknown): never {
  const shown = found === undefined ? 'is missing' : `is ${JSON.stringify(found)?.slice(0, 60)}`;
  throw new MalformedRecord(`"${key}" ${shown}; ${expected} is expected`);
}

export function asObject(value: unknown, key: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(key, 'an object', value);
  return value as Fields;
}

/** A natural number that a double holds exactly. */
export function asIndex(value: unknown, key: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    fail(key, 'a natural number', value);
  return value as number;
}

export function asText(value: unknown, key: string): string {
  if (typeof value !== 'string') fail(key, 'a string', value);
  return value as string;
}

export function asBoolean(value: unknown, key: string): boolean {
  if (typeof value !== 'boolean') fail(key, 'true or false', value);
  return value as boolean;
}

export function asList(value: unknown, key: string): readonly unknown[] {
  if (!Array.isArray(value)) fail(key, 'a list', value);
  return value as readonly unknown[];
}

export function asChoice<const T extends string>(value: unknown, key: string, choices: readonly T[]): T {
  if (!choices.includes(value as T)) fail(key, `one of ${choices.join(', ')}`, value);
  return value as T;
}
