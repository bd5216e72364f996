/** `prove`: one statement from the command line or standard input. */

import { exportLean, proofText, proveOne, theoremOfStatement } from '../../pipeline/index.js';
import type { TheoremResult } from '../../trajectory/index.js';
import type { Call, ExitCode } from '../call.js';
import { Progress, shares } from '../progress.js';
import { searchOptions, withProver } from '../prover.js';
import { UsageError } from '../usage-error.js';

export async function proveCommand(argument: string, call: Call): Promise<ExitCode> {
  const { settings, output } = call;
  const text = argument === '-' ? await call.readInput() : argument;
  const theorem = asTheorem(text);
  const search = searchOptions(settings);
  const progress = new Progress(output, call.clock);
  const watch = output.isTerminal && !settings.quiet && !settings.json ? { onEvent: progress.accept } : {};
  const result = await withProver(call, 1, joints =>
    proveOne(theorem, { seed: settings.seed!, search }, joints, { signal: call.signal, ...watch }).finally(
      () => progress.end(),
    ),
  );
  if (result === undefined) {
    output.note('Stopped before a proof was found.');
    return 1;
  }
  if (settings['export-lean'] !== undefined) await exportLean([result], settings['export-lean']);
  if (settings.json) output.line(JSON.stringify(jsonResult(result)));
  else print(result, call);
  return result.outcome === 'proved' ? 0 : 1;
}

function asTheorem(text: string) {
  try {
    return theoremOfStatement(text);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

function print(result: TheoremResult, { output }: Call): void {
  const cost = `${result.expansions} expansions, ${result.tacticCalls} tactics tried, ${(result.wallMs / 1000).toFixed(2)} s (${shares(result.time)})`;
  if (result.outcome === 'proved') {
    if (result.header !== undefined) output.line(`${result.header}\n`);
    output.line(proofText(result.statement, result.script ?? ''));
    output.note(
      `\nVerified. Axioms: ${result.axioms.length === 0 ? 'none' : result.axioms.join(', ')}. ${cost}.`,
    );
    if (result.libraryAxioms.length > 0)
      output.note(`Axioms of the library: ${result.libraryAxioms.join(', ')}.`);
    return;
  }
  if (result.outcome === 'unverified') {
    output.note(`A proof was found, but did not stand up to verification: ${result.reason}\n`);
    output.note(proofText(result.statement, result.script ?? ''));
  } else if (result.outcome === 'error') output.note(result.reason);
  else output.note(`No proof found: ${REASONS[result.reason] ?? result.reason}. ${cost}.`);
}

const REASONS: Readonly<Record<string, string>> = {
  budget: 'the budget is spent; raise --max-nodes',
  timeout: 'the time is up; raise --timeout',
  'frontier-empty': 'there is nothing left to try; raise --candidates, or the statement may be false',
};

function jsonResult({
  name,
  outcome,
  reason,
  statement,
  script,
  axioms,
  libraryAxioms,
  expansions,
  tacticCalls,
  wallMs,
}: TheoremResult) {
  return {
    name,
    outcome,
    reason,
    statement,
    proof: script === undefined ? null : proofText(statement, script),
    script: script ?? null,
    axioms,
    libraryAxioms,
    expansions,
    tacticCalls,
    wallSeconds: Math.round(wallMs) / 1000,
  };
}
