/** `doctor`: what works here, what is missing, what to do about it. */

import { examine, type Finding } from '../../lean/index.js';
import type { Call, ExitCode } from '../call.js';

const MARKS: Readonly<Record<Finding['status'], string>> = { ok: '✓', missing: '–', broken: '✗' };

export async function doctorCommand({ settings, output, clock, signal }: Call): Promise<ExitCode> {
  const { 'lean-repl': replPath, 'lean-project': projectPath, module: modules } = settings;
  const findings = await examine({
    clock,
    signal,
    ...(replPath === undefined ? {} : { replPath }),
    ...(projectPath === undefined ? {} : { projectPath }),
    ...(modules === undefined ? {} : { modules }),
  });
  if (settings.json) output.line(JSON.stringify({ findings }));
  else {
    for (const { status, subject, found, advice } of findings) {
      output.line(`${MARKS[status]} ${subject}: ${found}`);
      if (advice !== undefined) output.line(`    ${advice}`);
    }
  }
  return findings.some(finding => finding.status === 'broken') ? 1 : 0;
}
