/** Whether one text provides what another one declares. */

import { alphaEqual, axiomsOf, type ConstantInfo, nameOf } from '../kernel/index.js';
import type { ProcessedText } from './file-processor.js';
import type { SessionMessage, TrackResult } from './session.js';

const SORRY = nameOf('sorryAx');

/**
 * Compares texts: each constant of `source` must be in `target`, with the same universe parameters and type, without
 * `sorry`; a definition that `source` gives in full must have the same value.
 */
export function compareTexts(source: ProcessedText, target: ProcessedText): TrackResult {
  const sourceMessages = errorsOf(source);
  const targetMessages = errorsOf(target);
  if (sourceMessages.length > 0 || targetMessages.length > 0) return { sourceMessages, targetMessages };
  for (const unit of source.units)
    for (const name of unit.newConstants) {
      const wanted = source.env.find(name);
      const given = target.env.find(name);
      const failure = wanted === undefined ? undefined : difference(wanted, given, source, target);
      if (failure !== undefined) return { sourceMessages, targetMessages, failure };
    }
  return { sourceMessages, targetMessages };
}

function difference(
  wanted: ConstantInfo,
  given: ConstantInfo | undefined,
  source: ProcessedText,
  target: ProcessedText,
): string | undefined {
  const { name } = wanted;
  if (given === undefined) return `Constant '${name}' is missing in the target`;
  if (given.kind !== wanted.kind) return `Constant '${name}' is of another kind in the target`;
  if (
    wanted.levelParams.length !== given.levelParams.length ||
    wanted.levelParams.some((level, i) => level !== given.levelParams[i]) ||
    !alphaEqual(wanted.type, given.type)
  )
    return `Constant '${name}' has a different type in the target`;
  const wantedIsOpen = axiomsOf(source.env.kernel, [name]).includes(SORRY);
  if (axiomsOf(target.env.kernel, [name]).includes(SORRY))
    return `Constant '${name}' uses sorry in the target`;
  if (
    wanted.kind === 'def' &&
    given.kind === 'def' &&
    !wantedIsOpen &&
    !alphaEqual(wanted.value, given.value)
  )
    return `Definition '${name}' has a different value in the target`;
  return undefined;
}

function errorsOf(text: ProcessedText): SessionMessage[] {
  return text.units
    .flatMap(unit => unit.messages)
    .filter(message => message.severity === 'error')
    .map(message => ({ ...message }));
}
