/** Reading what `#print axioms` reports. */

import { LEAN_AXIOMS } from '../core/index.js';

const REPORT = /^'.*' (?:does not depend on any axioms|depends on axioms:\s*\[([^\]]*)\])\s*$/su;

/** @returns the axioms, sorted; `undefined` if the text is no such report. */
export function parseAxiomReport(text: string): readonly string[] | undefined {
  const match = REPORT.exec(text.trim());
  if (match === null) return undefined;
  const names = (match[1] ?? '').split(',').map(name => name.trim());
  return names.filter(name => name !== '').sort();
}

/** The axioms that are not Lean's own three. */
export function foreignAxioms(axioms: readonly string[]): readonly string[] {
  return axioms.filter(axiom => !LEAN_AXIOMS.includes(axiom));
}
