/** Checks an export file from nothing: every declaration goes through the kernel, every claim is compared. */

import {
  addDeclaration,
  type Declaration,
  Environment,
  type Expr,
  exprToDebugString,
  type QuotInfo,
  quotientConstants,
} from '../kernel/index.js';
import { checkInductiveClaims, checkQuotClaim, type FalseClaim } from './claims.js';
import { lineBatches, type TextSource } from './lines.js';
import { type ExportedDeclaration, ExportReader } from './reader.js';
import { MalformedRecord, UnsupportedExport } from './record.js';

export interface CheckOptions {
  /** Kernel steps a declaration may take before the check declines. The same on every machine. @default 20_000_000 */
  readonly maxSteps?: number;
  /** Stops the check between two declarations; the report then declines. */
  readonly signal?: AbortSignal;
  /** Called after each declaration. */
  readonly onProgress?: (progress: CheckProgress) => void;
  /** Milliseconds, for the report's times only. @default performance.now */
  readonly now?: () => number;
}

export interface CheckProgress {
  readonly line: number;
  readonly declarations: number;
}

/** Why a file is not accepted, and where. */
export interface CheckFailure {
  /** 1-based; 0 when no line is to blame. */
  readonly line: number;
  readonly declaration: string | undefined;
  /** The broken rule, e.g. `application-type`; `malformed-record`, `unsupported` and `limit` are the reader's. */
  readonly rule: string;
  readonly message: string;
  /** The terms that the message speaks of, printed; of two that differ, the expected one is first. */
  readonly terms: readonly string[];
}

export interface CheckReport {
  /** `reject`: a rule is broken. `decline`: cannot tell, by a stated limit or an unsupported feature. */
  readonly verdict: 'accept' | 'reject' | 'decline';
  readonly failure: CheckFailure | undefined;
  /** Version of Lean that the file says it comes from. */
  readonly leanVersion: string | undefined;
  /** Accepted declarations by kind; an inductive block counts once. */
  readonly declarations: Readonly<Record<ExportedDeclaration['kind'], number>>;
  /** Names of the axioms declared. */
  readonly axioms: readonly string[];
  readonly durationMs: number;
  /** The declarations that took longest, slowest first; at most ten. */
  readonly slowest: readonly { readonly name: string; readonly durationMs: number }[];
}

const DEFAULT_MAX_STEPS = 20_000_000;
const SLOWEST_SHOWN = 10;

/** Exit status of a report: 0 accept, 1 reject, 2 decline. */
export function exitCodeOf(report: Pick<CheckReport, 'verdict'>): 0 | 1 | 2 {
  return report.verdict === 'accept' ? 0 : report.verdict === 'reject' ? 1 : 2;
}

/**
 * Checks a file or stream. Runs on the caller's stack: terms nested very deeply may make it decline.
 * `runCheck` gives it a large one.
 * @throws what reading the source throws; nothing for what is wrong with the content.
 */
export async function checkExport(source: TextSource, options: CheckOptions = {}): Promise<CheckReport> {
  const check = new ExportCheck(options);
  for await (const lines of lineBatches(source)) {
    for (const line of lines) if (!check.takeLine(line)) return check.report();
    if (options.signal?.aborted === true) check.abort();
  }
  return check.report();
}

/** The check as a machine that is fed lines. */
export class ExportCheck {
  private readonly env = new Environment();
  private readonly reader = new ExportReader();
  private readonly maxSteps: number;
  private readonly now: () => number;
  private readonly start: number;
  private readonly counts = { axiom: 0, def: 0, thm: 0, opaque: 0, quot: 0, inductive: 0 };
  private readonly axioms: string[] = [];
  private readonly quotients: QuotInfo[] = [];
  private slowest: { name: string; durationMs: number }[] = [];
  private failure: CheckFailure | undefined;
  private verdict: CheckReport['verdict'] = 'accept';
  private line = 0;
  private blankLine = 0;

  constructor(private readonly options: CheckOptions = {}) {
    this.maxSteps = options.maxSteps ?? DEFAULT_MAX_STEPS;
    this.now = options.now ?? (() => performance.now());
    this.start = this.now();
  }

  /** The constants accepted so far. */
  get environment(): Environment {
    return this.env;
  }

  /** @returns whether to go on: `false` once the verdict is certain. */
  takeLine(line: string): boolean {
    this.line++;
    if (this.verdict !== 'accept') return false;
    try {
      this.readLine(line);
    } catch (error) {
      if (error instanceof MalformedRecord) this.fail('reject', 'malformed-record', error.message);
      else if (error instanceof UnsupportedExport) this.fail('decline', 'unsupported', error.message);
      else if (error instanceof RangeError) this.fail('decline', 'limit', error.message);
      else throw error;
    }
    return this.verdict === 'accept';
  }

  /** Declines: the caller gave up. */
  abort(): void {
    if (this.verdict === 'accept') this.fail('decline', 'limit', 'the check was stopped');
  }

  report(): CheckReport {
    if (this.verdict === 'accept') this.finish();
    return {
      verdict: this.verdict,
      failure: this.failure,
      leanVersion: this.reader.meta?.leanVersion,
      declarations: this.counts,
      axioms: this.axioms,
      durationMs: this.now() - this.start,
      slowest: this.slowest,
    };
  }

  private finish(): void {
    if (this.reader.meta === undefined)
      this.fail('decline', 'unsupported', 'the file is empty: a meta record is expected');
    else if (this.quotients.length % 4 !== 0)
      this.fail('reject', 'quotient', 'only some of the four quotient constants are declared');
  }

  private readLine(line: string): void {
    if (line.trim() === '') {
      this.blankLine ||= this.line;
      return;
    }
    if (this.blankLine > 0) throw new MalformedRecord(`a record after the blank line ${this.blankLine}`);
    const declaration = this.reader.readLine(line);
    if (declaration === undefined) return;
    const before = this.now();
    this.takeDeclaration(declaration);
    if (this.verdict !== 'accept') return;
    this.counts[declaration.kind]++;
    if (declaration.kind === 'axiom') this.axioms.push(String(declaration.name));
    this.noteTime(declaration, this.now() - before);
    const declarations = Object.values(this.counts).reduce((sum, n) => sum + n);
    this.options.onProgress?.({ line: this.line, declarations });
  }

  private noteTime(declaration: ExportedDeclaration, durationMs: number): void {
    const last = this.slowest[this.slowest.length - 1];
    if (this.slowest.length === SLOWEST_SHOWN && last !== undefined && durationMs <= last.durationMs) return;
    const name = declaration.kind === 'inductive' ? declaration.types[0]!.name : declaration.name;
    this.slowest.push({ name: String(name), durationMs });
    this.slowest = this.slowest.sort((a, b) => b.durationMs - a.durationMs).slice(0, SLOWEST_SHOWN);
  }

  private takeDeclaration(declaration: ExportedDeclaration): void {
    if (declaration.kind === 'quot') {
      this.takeQuot(declaration);
      return;
    }
    const derived = this.add(declaration.kind === 'inductive' ? declaration.block : declaration);
    if (derived === undefined || declaration.kind !== 'inductive') return;
    const claim = checkInductiveClaims(this.env, declaration, derived, this.maxSteps);
    if (claim === undefined) return;
    const name = String(declaration.types[0]!.name);
    this.fail('reject', claim.rule, claim.message, name, claim.terms);
  }

  /** Adds a declaration through the kernel; notes the failure otherwise. */
  private add(declaration: Declaration) {
    const result = addDeclaration(this.env, declaration, { maxSteps: this.maxSteps });
    if (result.kind === 'added') return result.constants;
    const name = String(result.declaration);
    if (result.kind === 'declined') this.fail('decline', 'limit', result.reason, name);
    else this.fail('reject', result.rule, result.message, name, result.terms);
    return undefined;
  }

  /** The four records of the quotient come one by one; the constants exist once all four are right. */
  private takeQuot(record: QuotInfo): void {
    const claim = this.quotClaim(record);
    if (claim !== undefined) {
      this.fail('reject', claim.rule, claim.message, String(record.name), claim.terms);
      return;
    }
    this.quotients.push(record);
    if (this.quotients.length === 4) this.add({ kind: 'quot' });
  }

  private quotClaim(record: QuotInfo): FalseClaim | undefined {
    const builtIn = quotientConstants(this.env);
    const problem = (message: string): FalseClaim => ({ rule: 'quotient', message, terms: [] });
    if (builtIn === undefined) return problem('quotients need the standard Eq to be declared first');
    if (this.quotients.some(({ name }) => name === record.name))
      return problem(`${record.name} is declared twice`);
    return checkQuotClaim(record, builtIn);
  }

  private fail(
    verdict: 'reject' | 'decline',
    rule: string,
    message: string,
    declaration?: string,
    terms: readonly Expr[] = [],
  ): void {
    this.verdict = verdict;
    const printed = terms.map(term => exprToDebugString(term));
    this.failure = { line: this.line, declaration, rule, message, terms: printed };
  }
}
