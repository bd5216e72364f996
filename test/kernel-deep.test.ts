import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCheck, writeExport } from '../src/microlean/export/index.js';
import {
  arrow,
  axiom,
  c,
  cu,
  definition,
  environmentOf,
  NAT,
  PROP,
  SMALL,
} from '../src/microlean/kernel/fixtures/small-environment.js';
import {
  type Environment,
  type Expr,
  LEVEL_ONE,
  mkApp,
  mkBVar,
  mkLam,
  mkLet,
  mkNatLit,
  mkPi,
  nameOf,
} from '../src/microlean/kernel/index.js';

const DEPTH = 100_000;
const folder = mkdtempSync(join(tmpdir(), 'burn-qed-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const x = nameOf('x');
const zero = c('Nat.zero');
const repeat = (start: Expr, step: (e: Expr) => Expr): Expr => {
  let e = start;
  for (let i = 0; i < DEPTH; i++) e = step(e);
  return e;
};
const base = environmentOf([...SMALL, axiom('f', arrow(arrow(NAT, NAT), NAT)), axiom('P', arrow(NAT, PROP))]);

/** Writes an export that holds a definition nobody has checked. */
function write(name: string, type: Expr, value: Expr): string {
  const env: Environment = base.fork();
  const declaration = definition(name, type, value);
  if (declaration.kind !== 'def') throw new TypeError('a definition');
  env.addUnchecked([declaration]);
  const path = join(folder, `${name}.ndjson`);
  writeFileSync(path, `${[...writeExport(env, [nameOf(name)])].join('\n')}\n`);
  return path;
}

describe('runCheck()', () => {
  it.each<[string, Expr, () => Expr]>([
    ['arguments', NAT, () => repeat(zero, e => c('Nat.succ', e))],
    [
      'functions',
      NAT,
      () =>
        repeat(
          repeat(zero, e => mkLam(x, NAT, e)),
          e => mkApp(e, zero),
        ),
    ],
    [
      'lets',
      NAT,
      () =>
        mkLet(
          x,
          NAT,
          zero,
          repeat(mkBVar(0), e => mkLet(x, NAT, c('Nat.succ', mkBVar(0)), e)),
        ),
    ],
    ['lambdas', repeat(NAT, e => mkPi(x, NAT, e)), () => repeat(zero, e => mkLam(x, NAT, e))],
    ['lambdas in arguments', NAT, () => repeat(zero, e => c('f', mkLam(x, NAT, e)))],
  ])('accepts 100,000 nested %s', async (name, type, value) => {
    const report = await runCheck(write(name.replaceAll(' ', '-'), type, value()));
    expect(report.verdict, JSON.stringify(report.failure)).toBe('accept');
  });

  it('rejects a wrong term below 100,000 right ones', async () => {
    const report = await runCheck(
      write(
        'wrong',
        NAT,
        repeat(c('Nat.succ', c('Bool.true')), e => c('Nat.succ', e)),
      ),
    );
    expect(report).toMatchObject({
      verdict: 'reject',
      failure: { rule: 'application-type', declaration: 'wrong' },
    });
  });

  it('declines a runaway computation at the work limit', async () => {
    // 2 ^ (2 ^ 200) = 2 ^ (2 ^ 200) + 1, by computing both sides.
    const huge = c('Nat.pow', mkNatLit(2), c('Nat.pow', mkNatLit(2), mkNatLit(200)));
    const type = cu('Eq', [LEVEL_ONE], NAT, huge, c('Nat.succ', huge));
    const path = write('huge', type, cu('Eq.refl', [LEVEL_ONE], NAT, huge));
    const report = await runCheck(path, { maxSteps: 100_000 });
    expect(report).toMatchObject({ verdict: 'decline', failure: { rule: 'limit', declaration: 'huge' } });
  });

  it('stops when asked', async () => {
    const path = write('stopped', NAT, zero);
    expect(await runCheck(path, { signal: AbortSignal.abort() })).toMatchObject({ verdict: 'decline' });
  });

  it('throws for a file that is not there', async () => {
    await expect(runCheck(join(folder, 'missing.ndjson'))).rejects.toThrow('ENOENT');
  });
});
