import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openToySession, type ToyState } from './fixtures/toy-session.js';
import { parseArguments, runRepl } from './program.js';
import type { OpenSession } from './session.js';

const open: OpenSession<ToyState> = async ({ modules }) => {
  if (modules.includes('Missing')) throw new Error("unknown module 'Missing'");
  return openToySession(modules);
};

async function run(args: readonly string[], chunks: readonly Buffer[]) {
  const streams = { input: new PassThrough(), output: new PassThrough(), errors: new PassThrough() };
  for (const chunk of chunks) streams.input.write(chunk);
  streams.input.end();
  const code = await runRepl(args, streams, open);
  return { code, output: String(streams.output.read() ?? ''), errors: String(streams.errors.read() ?? '') };
}

describe('runRepl', () => {
  it('prints ready. and answers until the input ends, whatever the chunks', async () => {
    const bytes = Buffer.from('stat {}\nexpr.echo {"expr": "A ∧ B"}\r\nstat {}');
    const { code, output } = await run(
      ['Toy'],
      [...bytes].map(byte => Buffer.from([byte])),
    );
    expect(code).toBe(0);
    expect(output.split('\n')).toEqual([
      'ready.',
      '{"nGoals":0}',
      '{"expr":{"pp":"A ∧ B"},"type":{"pp":"Prop"}}',
      '{"nGoals":0}',
      '',
    ]);
  });

  it('ends at a blank line', async () => {
    expect((await run([], [Buffer.from('stat {}\n  \nstat {}\n')])).output).toBe('ready.\n{"nGoals":0}\n');
  });

  it('survives bytes that are not UTF-8', async () => {
    const { output } = await run([], [Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from('stat {}\n')]);
    expect(output).toMatch(/^ready\.\n\{"error":"command".*\}\n\{"nGoals":0\}\n$/u);
  });

  it('says on standard error why it cannot start, and is not ready', async () => {
    const { code, output, errors } = await run(['Missing'], []);
    expect({ code, output, errors }).toEqual({
      code: 1,
      output: '',
      errors: "uncaught exception: unknown module 'Missing'\n",
    });
  });

  it('prints its version when that is all it is asked', async () => {
    expect((await run(['--version'], [])).output).toMatch(/^0\.3\.\d+\/microlean\n$/u);
  });
});

describe('parseArguments', () => {
  it('tells modules from options in any order', () => {
    expect(parseArguments(['A', '--maxHeartbeats=5', 'B'])).toEqual({
      modules: ['A', 'B'],
      options: new Map([['maxHeartbeats', '5']]),
    });
  });

  it('refuses an option without a value', () => {
    expect(() => parseArguments(['--fast'])).toThrow('--key=value');
  });
});
