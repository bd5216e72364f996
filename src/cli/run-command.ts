/** From a command's name to what it does. */

import type { Call } from './call.js';
import { checkCommand } from './commands/check.js';
import { compareCommand } from './commands/compare.js';
import { convertCommand } from './commands/convert.js';
import { demoCommand } from './commands/demo.js';
import { doctorCommand } from './commands/doctor.js';
import { ebmMetricsCommand } from './commands/ebm-metrics.js';
import { evalCommand } from './commands/eval.js';
import { microleanCommand } from './commands/microlean.js';
import { proveCommand } from './commands/prove.js';
import { replayCommand } from './commands/replay.js';
import { searchCommand } from './commands/search.js';
import { summaryCommand } from './commands/summary.js';
import { trainEbmCommand } from './commands/train-ebm.js';
import { verifyCommand } from './commands/verify.js';
import type { CommandName } from './program.js';

/** Runs a command. @returns its exit code. */
export function runCommand(name: CommandName, args: readonly string[], call: Call): Promise<number> {
  const [first = '', second = ''] = args;
  switch (name) {
    case 'prove':
      return proveCommand(first, call);
    case 'search':
      return searchCommand(call);
    case 'summary':
      return summaryCommand(args, call);
    case 'verify':
      return verifyCommand(first, call);
    case 'check':
      return checkCommand(first, call);
    case 'convert':
      return convertCommand(first, second, call);
    case 'doctor':
      return doctorCommand(call);
    case 'demo':
      return demoCommand(call);
    case 'microlean':
      return microleanCommand(args, call);
    case 'train-ebm':
      return trainEbmCommand(call);
    case 'eval':
      return evalCommand(args, call);
    case 'compare':
      return compareCommand(args, call);
    case 'replay':
      return replayCommand(args, call);
    case 'ebm-metrics':
      return ebmMetricsCommand(args, call);
  }
}
