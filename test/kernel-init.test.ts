import { describe, expect, it } from 'vitest';
import { corpusMissing, corpusPath } from '../src/microlean/export/fixtures/corpus.js';
import { runCheck } from '../src/microlean/export/index.js';

describe.skipIf(corpusMissing)(`a slice of real Lean's Init ${corpusMissing ?? ''}`, () => {
  it('is accepted: 3,234 declarations', async () => {
    const report = await runCheck(corpusPath('ansatz/init-medium.ndjson'));
    expect(report.verdict, JSON.stringify(report.failure)).toBe('accept');
    const total = Object.values(report.declarations).reduce((sum, n) => sum + n);
    expect(total).toBe(3234);
  });
});
