/** Marks the program as executable, so that `npx burn-qed` works in a checkout as it does when installed. */

import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

for (const program of ['../dist/cli/main.js'])
  chmodSync(fileURLToPath(new URL(program, import.meta.url)), 0o755);
