import { defineConfig } from 'vitest/config';

/** `unit`: beside the sources, fast, no process but microlean. `suite`: contract, golden and whole-program tests. */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.ts'] } },
      { extends: true, test: { name: 'suite', include: ['test/**/*.test.ts'] } },
    ],
  },
});
