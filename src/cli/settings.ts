/** Settings of one call: flag over environment variable over configuration file over default. */

import { readFile } from 'node:fs/promises';
import { parse } from 'smol-toml';
import { toFileError } from '../util/node/index.js';
import { OPTIONS, type OptionKey, type OptionKind, type OptionSpec, variableOf } from './option-table.js';
import { UsageError } from './usage-error.js';

type ValueOf<Kind extends OptionKind> = Kind extends 'integer' | 'number'
  ? number
  : Kind extends 'switch'
    ? boolean
    : Kind extends 'list'
      ? readonly string[]
      : string;

/** Values of options; absent where nothing was said and there is no default. */
export type Settings = { readonly [Key in OptionKey]?: ValueOf<(typeof OPTIONS)[Key]['kind']> };

/** Where settings come from. */
export interface SettingSources {
  /** As commander gives them: keys in camel case, absent where not given. */
  readonly flags: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/**
 * Puts the settings of a command together.
 *
 * @param keys options that the command has.
 * @param defaults the command's own, in place of those of the options.
 * @throws {UsageError} for a value of the wrong kind or a key that no command knows; {FileError} for the file.
 */
export async function readSettings(
  keys: readonly OptionKey[],
  sources: SettingSources,
  defaults: Settings = {},
): Promise<Settings> {
  const path = sources.flags.config ?? sources.variables[variableOf('config')];
  const file = typeof path === 'string' ? await readConfigFile(path) : {};
  const settings: Record<string, unknown> = {};
  for (const key of keys) {
    const value =
      settingOf(key, sources, file, path as string) ?? defaults[key] ?? (OPTIONS[key] as OptionSpec).fallback;
    if (value !== undefined) settings[key] = value;
  }
  return settings as Settings;
}

function settingOf(
  key: OptionKey,
  { flags, variables }: SettingSources,
  file: Readonly<Record<string, unknown>>,
  path: string,
): unknown {
  const spec: OptionSpec = OPTIONS[key];
  const flag = flags[camelCase(key)];
  if (flag !== undefined) return convert(spec, flag, `--${key}`);
  if (spec.flagOnly !== true) {
    const variable = variables[variableOf(key)];
    if (variable !== undefined && variable !== '') return convert(spec, variable, variableOf(key));
    if (file[key] !== undefined) return convert(spec, file[key], `${key} in ${path}`);
  }
  return undefined;
}

async function readConfigFile(path: string): Promise<Readonly<Record<string, unknown>>> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (error) {
    throw toFileError(path, 'read', error);
  }
  let values: Record<string, unknown>;
  try {
    values = parse(source);
  } catch (error) {
    throw new UsageError(
      `${path} is not TOML: ${(error as Error).message.split('\n')[0]}. See https://toml.io.`,
    );
  }
  for (const key of Object.keys(values)) {
    if (key in OPTIONS && (OPTIONS[key as OptionKey] as OptionSpec).flagOnly !== true) continue;
    const known = Object.values<OptionSpec>(OPTIONS).filter(option => option.flagOnly !== true);
    throw new UsageError(
      `${path}: there is no setting ${key}. Known: ${known.map(option => option.key).join(', ')}.`,
    );
  }
  return values;
}

/** A value of the right kind. @throws {UsageError} that names where it was given. */
function convert(spec: OptionSpec, value: unknown, where: string): unknown {
  switch (spec.kind) {
    case 'text':
      return String(value);
    case 'list':
      return Array.isArray(value)
        ? value.map(String)
        : String(value)
            .split(/[\s,]+/)
            .filter(Boolean);
    case 'switch':
      return toSwitch(value, where);
    default:
      return toNumber(spec, value, where);
  }
}

function toSwitch(value: unknown, where: string): boolean {
  if (typeof value === 'boolean') return value;
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  throw new UsageError(`${where} must be true or false, not ${String(value)}.`);
}

function toNumber({ kind, least }: OptionSpec, value: unknown, where: string): number {
  const number = typeof value === 'number' ? value : Number(String(value).trim() === '' ? Number.NaN : value);
  const fits = kind === 'integer' ? Number.isSafeInteger(number) : Number.isFinite(number);
  if (fits && number >= (least ?? Number.NEGATIVE_INFINITY)) return number;
  const accepted = `${kind === 'integer' ? 'a whole number' : 'a number'}${least === undefined ? '' : ` from ${least}`}`;
  throw new UsageError(`${where} must be ${accepted}, not ${String(value)}.`);
}

function camelCase(key: string): string {
  return key.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
