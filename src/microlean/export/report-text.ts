/** A check report as text for a terminal. The JSON form is the report itself. */

import type { CheckReport } from './check-export.js';

/** The lines of the report: verdict, cause if any, counts, axioms, time. */
export function reportLines(report: CheckReport): string[] {
  const { verdict, failure, declarations, axioms, durationMs, slowest } = report;
  const lines = [`${verdict} in ${(durationMs / 1000).toFixed(2)} s`];
  if (failure !== undefined) {
    const where = failure.line > 0 ? `line ${failure.line}` : 'file';
    const what = failure.declaration === undefined ? '' : `, ${failure.declaration}`;
    lines.push(`${where}${what}: ${failure.message} [${failure.rule}]`);
    failure.terms.forEach((term, i) => {
      lines.push(`  ${TERM_LABELS[i] ?? '         '} ${term}`);
    });
  }
  const counts = Object.entries(declarations).filter(([, count]) => count > 0);
  lines.push(`accepted: ${counts.map(([kind, count]) => `${count} ${kind}`).join(', ') || 'nothing'}`);
  lines.push(`axioms: ${axioms.join(', ') || 'none'}`);
  if (slowest.length > 0) lines.push('slowest:');
  for (const { name, durationMs: ms } of slowest) lines.push(`  ${ms.toFixed(1).padStart(8)} ms  ${name}`);
  return lines;
}

/** Of two terms, the first is what the rule asks for. */
const TERM_LABELS = ['expected:', 'found:   '];
