/** Re-checking the proofs of a result file, from the file alone. */

import type { ProofEnvironment, Theorem } from '../core/index.js';
import { readResults, type TheoremResult } from '../trajectory/index.js';

/** What became of one proof. */
export type CheckedProof =
  | {
      readonly kind: 'verified';
      readonly name: string;
      readonly axioms: readonly string[];
      readonly libraryAxioms: readonly string[];
    }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string };

/** What became of all. */
export interface VerifyReport {
  readonly verified: readonly (CheckedProof & { kind: 'verified' })[];
  readonly refused: readonly (CheckedProof & { kind: 'refused' })[];
  /** Proofs not looked at because the signal fired. */
  readonly remaining: number;
}

/** How proofs are re-checked. */
export interface VerifyOptions {
  readonly signal?: AbortSignal;
  readonly onChecked?: (proof: CheckedProof, done: number, total: number) => void;
}

/**
 * Checks every proof of a result file that claims to be one, in fresh environments.
 *
 * @throws {FileError} if the file is no result file; {EnvironmentError} if the environment is broken.
 */
export async function verifyResults(
  path: string,
  environment: ProofEnvironment,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const { theorems } = await readResults(path);
  const claimed = theorems.filter(theorem => theorem.outcome === 'proved');
  const checked: CheckedProof[] = [];
  for (const result of claimed) {
    if (options.signal?.aborted) break;
    const proof = await check(result, environment, options.signal).catch((error: unknown) => {
      if (options.signal?.aborted) return undefined;
      throw error;
    });
    if (proof === undefined) break;
    checked.push(proof);
    options.onChecked?.(proof, checked.length, claimed.length);
  }
  return {
    verified: checked.filter(proof => proof.kind === 'verified'),
    refused: checked.filter(proof => proof.kind === 'refused'),
    remaining: claimed.length - checked.length,
  };
}

async function check(
  result: TheoremResult,
  environment: ProofEnvironment,
  signal: AbortSignal | undefined,
): Promise<CheckedProof> {
  const { name, script } = result;
  if (script === undefined)
    return { kind: 'refused', name, reason: 'it is called proved, but has no script' };
  try {
    const verdict = await environment.verify(
      theoremOf(result),
      script,
      signal === undefined ? {} : { signal },
    );
    return { ...verdict, name };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TheoremError') throw error;
    return { kind: 'refused', name, reason: error.message };
  }
}

function theoremOf({ name, statement, header }: TheoremResult): Theorem {
  return { name, statement, ...(header === undefined ? {} : { header }) };
}
