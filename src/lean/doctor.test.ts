import { describe, expect, it } from 'vitest';
import { examine, examineNode, judgeToolchain } from './doctor.js';
import { fixturePath } from './fixtures/launches.js';

describe('examine', () => {
  it('looks at Node, microlean and the tools of real Lean', async () => {
    const findings = await examine();
    expect(findings.map(({ subject }) => subject)).toEqual(['node', 'microlean', 'elan', 'lake', 'lean']);
    expect(findings[0]?.status).toBe('ok');
    for (const finding of findings)
      expect(finding.status === 'ok' || finding.advice !== undefined).toBe(true);
  });

  it.each([
    ['/nowhere/repl', 'there is no such file'],
    ['/', 'this is a folder'],
    [fixturePath('never-ready.mjs'), 'could not be started'],
    ['/bin/true', 'exited with code 0'],
  ])('says why %s is not a REPL', async (replPath, found) => {
    const findings = await examine({ replPath, readyTimeoutMs: 2000 });
    expect(findings.at(-1)).toMatchObject({
      subject: 'lean REPL',
      status: 'broken',
      found: expect.stringContaining(found),
    });
  });

  it('says what is not a project', async () => {
    const findings = await examine({ replPath: '/bin/true', projectPath: '/' });
    expect(findings.find(({ subject }) => subject === 'lean REPL')?.found).toContain(
      'found neither lakefile.toml nor',
    );
  });
});

describe('examineNode', () => {
  it('wants 20 or newer', () => {
    expect(examineNode('18.19.1')).toMatchObject({ status: 'broken', advice: 'Install Node 20 or newer.' });
    expect(examineNode('24.0.0').status).toBe('ok');
  });
});

describe('judgeToolchain', () => {
  it('compares versions', () => {
    const wanted = 'leanprover/lean4:v4.21.0';
    expect(judgeToolchain(wanted, 'Lean (version 4.21.0, x86_64)').status).toBe('ok');
    expect(judgeToolchain(wanted, 'Lean (version 4.20.1, x86_64)')).toMatchObject({
      status: 'broken',
      advice: expect.stringContaining(wanted),
    });
  });
});
