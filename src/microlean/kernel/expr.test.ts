import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { collectInterned, internedCount, mkApp, mkConst, mkFVar, mkNatLit, nameOf } from './index.js';

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
};

describe('collectInterned', () => {
  it('keeps equal expressions identical as long as one is in use', async () => {
    const fn = mkConst(nameOf('collect.f'));
    const kept = mkApp(fn, mkApp(fn, mkFVar(7_000_001)));
    await collectInterned(collectGarbage);
    expect(mkApp(fn, mkApp(fn, mkFVar(7_000_001)))).toBe(kept);
    expect(mkConst(nameOf('collect.f'))).toBe(fn);
  });

  it('lets go of what nothing holds', async () => {
    const fn = mkConst(nameOf('collect.g'));
    for (let i = 0; i < 20_000; i++) mkApp(fn, mkNatLit(i));
    const before = internedCount();
    await collectInterned(collectGarbage);
    expect(internedCount()).toBeLessThan(before - 30_000);
  });
});
