#!/usr/bin/env node
/** The embedded REPL as a program: `node main.js [modules…] [--option=value…]`. The library is loaded only when needed. */

import { runRepl } from './program.js';

// Tactics fail all the time, each with an error whose stack trace takes time to make and is shown to nobody.
Error.stackTraceLimit = 0;

process.exitCode = await runRepl(
  process.argv.slice(2),
  { input: process.stdin, output: process.stdout, errors: process.stderr },
  async request => (await import('./open-microlean.js')).openMicrolean(request),
);
