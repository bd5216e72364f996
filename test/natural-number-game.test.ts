/** The official solutions of the Natural Number Game replay, each with no more than what earlier levels have handed out. */

import { describe, expect, it } from 'vitest';
import { processFile } from '../src/microlean/elaborate/command/index.js';
import { axiomsOf, nameOf } from '../src/microlean/kernel/index.js';
import { testLibrary } from '../src/microlean/library/fixtures/elaborated-library.js';
import { standardHooks } from '../src/microlean/library/index.js';
import { gameMissing, type Level, provableLevels } from './fixtures/game.js';

/** What is wrong with each level's official solution; levels that are solved are missing. */
function failures(levels: readonly Level[]): Map<string, string> {
  const found = new Map<string, string>();
  const env = testLibrary().env.scratch();
  let { scope } = testLibrary();
  let done = 0;
  const run = (text: string): string | undefined => {
    const file = processFile(env, scope, text, { hooks: standardHooks() });
    scope = file.scope;
    const messages = file.units.flatMap(unit => unit.messages);
    return messages.find(({ severity, kind }) => severity === 'error' || kind === 'hasSorry')?.text;
  };
  for (const { theorem, script } of levels) {
    const header = theorem.header!;
    // Headers grow: what is new in this one, without what this very test has elaborated already.
    run(header.slice(done));
    done = header.length;
    const scratch = env.scratch();
    const proof = `${theorem.statement} := by\n${script.replace(/^(?=.)/gmu, '  ')}`;
    const file = processFile(scratch, scope, proof, { hooks: standardHooks() });
    const objection = file.units
      .flatMap(unit => unit.messages)
      .find(({ severity, kind }) => severity === 'error' || kind === 'hasSorry');
    const name = file.units.flatMap(unit => unit.newConstants).at(-1);
    const axioms = name === undefined ? [] : axiomsOf(scratch.kernel, [name]);
    if (objection !== undefined) found.set(theorem.name, objection.text);
    else if (name === undefined) found.set(theorem.name, 'nothing is declared');
    else if (axioms.some(axiom => axiom === nameOf('sorryAx'))) found.set(theorem.name, 'uses sorry');
  }
  return found;
}

const missing = gameMissing();
describe.skipIf(missing !== undefined)(`the Natural Number Game (${missing ?? 'replayed'})`, () => {
  it('has 78 levels with a proof, and the official solutions of all of them replay', () => {
    const levels = provableLevels();
    expect(levels).toHaveLength(78);
    expect(Object.fromEntries(failures(levels))).toEqual({});
  });
});
