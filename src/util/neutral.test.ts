/** `util` runs in a browser: only `util/node` may import from Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const here = new URL('.', import.meta.url);
const sources = readdirSync(here).filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'));

test.each(sources)('%s imports nothing of Node', name => {
  const text = readFileSync(new URL(name, here), 'utf8');
  expect(text).not.toMatch(/from '(node:|\.\/node\/)/);
});
