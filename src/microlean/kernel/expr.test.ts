import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  collectInterned,
  internedCount,
  internedLevelMVarCount,
  levelMax,
  levelMVar,
  levelParam,
  levelSucc,
  mkApp,
  mkConst,
  mkFVar,
  mkNatLit,
  mkSort,
  nameOf,
} from './index.js';

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

  it('keeps universe levels in use identical and lets go of the other metavariables', async () => {
    const level = (id: number) => levelMax(levelSucc(levelMVar(id)), levelParam(nameOf('collect.u')));
    const sort = mkSort(level(8_000_000));
    for (let i = 1; i <= 1000; i++) mkSort(level(8_000_000 + i));
    const before = internedLevelMVarCount();
    await collectInterned(collectGarbage);
    expect(internedLevelMVarCount()).toBeLessThanOrEqual(before - 1000);
    expect(level(8_000_000)).toBe(sort.level);
    expect(mkSort(level(8_000_000))).toBe(sort);
  });

  it('keeps what earlier collections have kept', async () => {
    const fn = mkConst(nameOf('collect.h'));
    const kept = Array.from({ length: 500 }, (_, i) => mkApp(fn, mkNatLit(7_100_000 + i)));
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 5000; i++) mkApp(fn, mkNatLit(7_200_000 + 5000 * round + i));
      await collectInterned(collectGarbage);
      for (const [i, expr] of kept.entries()) expect(mkApp(fn, mkNatLit(7_100_000 + i))).toBe(expr);
    }
  });
});
