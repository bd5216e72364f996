/** The commands `env.*` and `expr.echo`. */

import { writeFileSync } from 'node:fs';
import type { Command } from './command.js';
import { type CatalogEntry, type ConstantDetails, ReplError } from './session.js';
import { SourceText } from './source-text.js';

const KIND_LETTERS: Readonly<Record<CatalogEntry['kind'], string>> = {
  axiom: 'a',
  definition: 'd',
  theorem: 't',
  opaque: 'o',
  quotient: 'q',
  inductive: 'i',
  constructor: 'c',
  recursor: 'r',
};

export const exprEcho: Command = (payload, { session, print, limit }) => {
  const text = payload.as('ExprEcho').string('expr');
  const type = payload.optionalString('type');
  const request = { text, levels: payload.strings('levels'), ...(type === undefined ? {} : { type }) };
  const result = session.echo(request, print, limit);
  return { expr: result.expression, type: result.type };
};

export const envDescribe: Command = (_payload, { session }) => ({
  imports: session.imports,
  modules: session.modules,
});

export const envModuleRead: Command = (payload, { session }) => {
  const name = payload.as('EnvModuleRead').string('module');
  const module = session.readModule(name);
  if (module === undefined) throw new ReplError('exception', `Module not found ${name}`);
  return { imports: module.imports, constNames: module.constants, extraConstNames: [] };
};

/** Writes one symbol a line to a file, as versions since 0.3.9 do. */
export const envCatalog: Command = (payload, { session }) => {
  const fileName = payload.as('EnvCatalog').string('filename');
  const prefix = payload.optionalString('modulePrefix');
  const inverted = payload.boolean('invertFilter');
  const lines: string[] = [];
  for (const entry of session.catalog()) {
    if (prefix === undefined || isUnder(entry.module, prefix) !== inverted) {
      lines.push(`${KIND_LETTERS[entry.kind]}${entry.name}\n`);
    }
  }
  writeFileSync(fileName, lines.join(''));
  return { nSymbols: lines.length };
};

export const envInspect: Command = (payload, { session, print }) => {
  const name = payload.as('EnvInspect').string('name');
  const constant = session.inspect(name, print);
  if (constant === undefined) throw new ReplError('index', `Symbol not found ${name}`);
  const showsValue = payload.optionalBoolean('value') ?? constant.isDefinition;
  const withDependencies = payload.boolean('dependency');
  return {
    type: constant.type,
    isUnsafe: constant.isUnsafe,
    value: showsValue ? constant.value?.() : undefined,
    module: constant.module,
    ...(withDependencies ? dependencies(constant, showsValue) : {}),
    inductInfo: constant.inductInfo,
    constructorInfo: constant.constructorInfo,
    recursorInfo: constant.recursorInfo,
  };
};

export const envAdd: Command = (payload, { session, limit }) => {
  const name = payload.as('EnvAdd').string('name');
  const type = payload.optionalString('type');
  session.addConstant(
    {
      name,
      levels: payload.strings('levels'),
      value: payload.string('value'),
      isTheorem: payload.boolean('isTheorem'),
      ...(type === undefined ? {} : { type }),
    },
    limit,
  );
  return {};
};

export const envParse: Command = (payload, { session }) => {
  const text = payload.as('EnvParse').string('input');
  const end = session.parse(text, payload.string('category'));
  return { pos: new SourceText(text).byteOffset(end) };
};

function dependencies(constant: ConstantDetails, showsValue: boolean): object {
  const hasValue = showsValue && constant.value !== undefined;
  return {
    typeDependency: constant.typeDependency(),
    valueDependency: hasValue ? constant.valueDependency() : undefined,
  };
}

function isUnder(module: string | undefined, prefix: string): boolean {
  return module !== undefined && (module === prefix || module.startsWith(`${prefix}.`));
}
