/** The commands `frontend.*`: whole files. */

import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from './command.js';
import { toMessage } from './message.js';
import { type FileUnit, ReplError } from './session.js';
import { SourceText } from './source-text.js';

/** Pseudo file that messages about texts (not files) point into. */
const TEXT_FILE = '<anonymous>';

export const frontendProcess: Command = (payload, { session, limit }) => {
  const fileName = payload.as('FrontendProcess').optionalString('fileName');
  const given = payload.optionalString('file');
  if ((fileName === undefined) === (given === undefined)) {
    throw new ReplError('command', 'Exactly one of {fileName, file} must be supplied');
  }
  const text = given ?? readFileSync(fileName as string, 'utf8');
  const invocationsFile = payload.optionalString('invocations');
  const options = {
    readHeader: payload.boolean('readHeader'),
    inheritEnvironment: payload.boolean('inheritEnv'),
    invocations: invocationsFile !== undefined,
  };
  const units = session.processFile(text, options, limit);
  if (invocationsFile !== undefined) writeInvocations(invocationsFile, units);
  const source = new SourceText(text);
  const withConstants = payload.boolean('newConstants');
  return { units: units.map(unit => toUnit(unit, fileName ?? TEXT_FILE, source, withConstants)) };
};

export const frontendDistil: Command = (payload, { session, states, print, limit }) => {
  const text = payload.as('FrontendDistil').string('file');
  const binderName = payload.optionalString('binderName');
  const options = {
    ignoreValues: payload.boolean('ignoreValues'),
    ...(binderName === undefined ? {} : { binderName }),
  };
  // Printed before any id is given out: a command that throws allocates nothing.
  const targets = session
    .distil(text, options, limit)
    .map(state => ({ state, goals: session.printGoals(state, print) }));
  return { targets: targets.map(({ state, goals }) => ({ stateId: states.add(state), goals })) };
};

export const frontendTrack: Command = (payload, { session, limit }) => {
  const source = payload.as('FrontendTrack').string('src');
  const target = payload.string('dst');
  const result = session.track(source, target, limit);
  const sourceText = new SourceText(source);
  const targetText = new SourceText(target);
  return {
    srcMessages: result.sourceMessages.map(message => toMessage(message, TEXT_FILE, sourceText)),
    dstMessages: result.targetMessages.map(message => toMessage(message, TEXT_FILE, targetText)),
    failure: result.failure,
  };
};

function toUnit(unit: FileUnit, fileName: string, source: SourceText, withConstants: boolean): object {
  return {
    boundary: [source.byteOffset(unit.start), source.byteOffset(unit.end)],
    messages: unit.messages.map(message => toMessage(message, fileName, source)),
    nInvocations: unit.invocations?.length,
    newConstants: withConstants ? unit.newConstants : undefined,
  };
}

function writeInvocations(fileName: string, units: readonly FileUnit[]): void {
  writeFileSync(fileName, JSON.stringify({ units: units.map(({ invocations = [] }) => ({ invocations })) }));
}
