import { expect, test } from 'vitest';
import { COMMANDS, type CommandName, makeProgram } from './program.js';

const NAMES = Object.keys(COMMANDS) as CommandName[];

function helpOf(name?: CommandName): string {
  let text = '';
  const program = makeProgram('0.0.0', async () => undefined);
  for (const command of [program, ...program.commands])
    command.configureOutput({
      writeOut: written => void (text += written),
      writeErr: written => void (text += written),
    });
  expect(() => program.parse(name === undefined ? ['--help'] : [name, '--help'], { from: 'user' })).toThrow(
    '(outputHelp)',
  );
  return text;
}

test('the help of the program is as recorded', async () => {
  await expect(helpOf()).toMatchFileSnapshot('golden/help.txt');
});

test.each(NAMES)('the help of %s is as recorded', async name => {
  await expect(helpOf(name)).toMatchFileSnapshot(`golden/help-${name}.txt`);
});

test('commands get their arguments and only the options that were given', async () => {
  const calls: unknown[] = [];
  const program = makeProgram('0.0.0', async (...call) => void calls.push(call));
  await program.parseAsync(['search', '--theorems', 'a.jsonl', '--only', 'x', 'y', '--resume'], {
    from: 'user',
  });
  await program.parseAsync(['convert', 'a', 'b'], { from: 'user' });
  await program.parseAsync(['microlean', 'Mathlib', '--maxHeartbeats=5'], { from: 'user' });
  expect(calls).toEqual([
    ['search', [], { theorems: 'a.jsonl', only: ['x', 'y'], resume: true }],
    ['convert', ['a', 'b'], {}],
    ['microlean', ['Mathlib', '--maxHeartbeats=5'], {}],
  ]);
});

test('every example in the help is understood', async () => {
  for (const [name, { example }] of Object.entries(COMMANDS)) {
    const words = (example.match(/"[^"]*"|\S+/g) ?? []).map(word => word.replaceAll('"', ''));
    const called: string[] = [];
    const program = makeProgram('0.0.0', async command => void called.push(command));
    await program.parseAsync(words.slice(1), { from: 'user' });
    expect(called).toEqual([name]);
  }
});
