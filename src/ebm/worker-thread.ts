/** Starting the worker threads of this room, from `dist` and from sources alike. */

import { Worker } from 'node:worker_threads';

/**
 * @param program the thread's file without extension, relative to `base`.
 * @param base `import.meta.url` of the caller.
 * @param data what the thread finds as `workerData`.
 */
export function startThread(program: string, base: string, data: unknown): Worker {
  if (!base.endsWith('.ts')) return new Worker(new URL(`${program}.js`, base), { workerData: data });
  // From sources: the thread registers the loader that runs them first.
  const source = JSON.stringify(new URL(`${program}.ts`, base).href);
  const bootstrap = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}); })`;
  return new Worker(bootstrap, { eval: true, workerData: data });
}
