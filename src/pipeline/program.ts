/** What this program is, for result files and `--version`. */

import { readFileSync } from 'node:fs';

const PACKAGE = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  name: string;
  version: string;
};

export const PROGRAM = { name: PACKAGE.name, version: PACKAGE.version } as const;
