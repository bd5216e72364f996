/**
 * The last word on a proof: the whole file, compiled in a process that no search has touched, in an environment
 * that keeps nothing from one check to the next.
 */

import { type Theorem, TheoremError, type Verdict } from '../core/index.js';
import { foreignAxioms, parseAxiomReport } from './axioms.js';
import type { CompiledUnit } from './protocol.js';
import { findForbiddenWord, type ProofFile, proofFile, readTheoremSource, sourceWithHole } from './source.js';
import { compile, elaborationError, firstError } from './theorem-opener.js';
import type { WorkerSession } from './worker.js';

export interface VerifyContext {
  /** Axioms besides Lean's three that a proof may rest on. */
  readonly libraryAxioms: readonly string[];
  readonly timeoutMs: number;
}

/** Reasons that need no Lean. */
export function refuseUnread(script: string): Verdict | undefined {
  const word = findForbiddenWord(script);
  return word === undefined ? undefined : refused(`the script contains \`${word}\``);
}

/** @throws {TheoremError} if the fault is the statement's, not the script's. */
export async function verifyProof(
  session: WorkerSession,
  theorem: Theorem,
  script: string,
  { libraryAxioms, timeoutMs }: VerifyContext,
): Promise<Verdict> {
  const source = readTheoremSource(theorem);
  const file = proofFile(source, script);
  let units: readonly CompiledUnit[];
  try {
    units = await compile(session, theorem, file.text, timeoutMs);
  } catch (error) {
    if (!(error instanceof TheoremError)) throw error;
    await checkStatement(session, theorem, timeoutMs);
    return refused(error.message);
  }
  const verdict = judge(units, file, source.name, libraryAxioms);
  if (verdict.kind === 'refused') await checkStatement(session, theorem, timeoutMs);
  return verdict;
}

/** Every condition of "proved", in the order in which a reader wants to hear of them. */
export function judge(
  units: readonly CompiledUnit[],
  file: ProofFile,
  name: string,
  libraryAxioms: readonly string[],
): Verdict {
  const error = firstError(units);
  if (error !== undefined) {
    const place =
      error.position === undefined ? '' : `line ${error.position.line}, column ${error.position.column}: `;
    return refused(`${place}${error.text}`);
  }
  const report = units.find(({ begin }) => begin === file.reportBegin);
  const proof = units.filter(({ begin, end }) => begin < file.reportBegin && end > file.statementBegin);
  const [unit] = proof;
  if (unit === undefined || proof.length > 1 || unit.end !== file.reportBegin || report === undefined) {
    return refused('the script ends the theorem and goes on with other commands');
  }
  if (unit.messages.some(({ isSorry }) => isSorry)) return refused('the proof uses sorry');
  const strangers = unit.newConstants.filter(constant => !belongsTo(constant, name));
  if (strangers.length > 0) return refused(`the script declares ${strangers.join(', ')} besides the theorem`);
  // An axiom of that name which the theorem's own text declares is not the library's.
  const declared = new Set(units.flatMap(({ newConstants }) => newConstants));
  return judgeAxioms(
    report,
    libraryAxioms.filter(axiom => !declared.has(axiom)),
  );
}

function judgeAxioms(report: CompiledUnit, libraryAxioms: readonly string[]): Verdict {
  const axioms = report.messages.map(({ text }) => parseAxiomReport(text)).find(list => list !== undefined);
  if (axioms === undefined) return refused('Lean did not report the axioms of the proof');
  const foreign = foreignAxioms(axioms);
  const unknown = foreign.filter(axiom => !libraryAxioms.includes(axiom));
  if (unknown.includes('sorryAx')) return refused('the proof rests on sorry');
  if (unknown.length > 0)
    return refused(`the proof rests on axioms that are not allowed: ${unknown.join(', ')}`);
  return { kind: 'verified', axioms, libraryAxioms: foreign };
}

/** The theorem itself, in whatever namespace the header has opened, or a part of it such as `name._proof_1`. */
function belongsTo(constant: string, name: string): boolean {
  return `.${constant}.`.includes(`.${name}.`);
}

/** @throws {TheoremError} if the statement does not elaborate even without a proof. */
async function checkStatement(session: WorkerSession, theorem: Theorem, timeoutMs: number): Promise<void> {
  const units = await compile(session, theorem, sourceWithHole(readTheoremSource(theorem)), timeoutMs);
  const error = firstError(units);
  if (error !== undefined) throw elaborationError(theorem, error.text);
}

function refused(reason: string): Verdict {
  return { kind: 'refused', reason };
}
