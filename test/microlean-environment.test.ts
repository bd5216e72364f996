/** The client of Lean over the real microlean executable is a proof environment like any other. */

import { describe, it } from 'vitest';
import { LeanEnvironment, microleanLaunch } from '../src/lean/index.js';
import { testEnvironment } from '../src/testing/contracts.js';
import { reasonToSkip } from './fixtures/plan.js';

const reason = reasonToSkip('microlean');
if (reason === undefined)
  testEnvironment(
    'LeanEnvironment over microlean',
    () => new LeanEnvironment({ launch: microleanLaunch(), workers: 2 }),
  );
else describe('LeanEnvironment over microlean', () => it.skip(`skipped: ${reason}`, () => {}));
