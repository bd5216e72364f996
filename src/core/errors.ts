/** The few errors that callers are expected to catch. Everything else that throws is a bug or misuse. */

/** The header or the statement of a theorem does not elaborate. Not retryable: the theorem must change. */
export class TheoremError extends Error {
  override readonly name = 'TheoremError';
  constructor(
    readonly theoremName: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An environment could not be started, or broke in a way that retrying does not mend. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** A worker process died or was killed, and what was asked of it could not be done on a new one either. */
export class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError';
  readonly retryable = true;
}

/** A policy's model or server failed. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly retryable: boolean;
  constructor(message: string, options: ErrorOptions & { retryable?: boolean } = {}) {
    super(message, options);
    this.retryable = options.retryable ?? false;
  }
}

/** A file that a user named cannot be used: missing, of the wrong kind, corrupt, or not writable. */
export class FileError extends Error {
  override readonly name = 'FileError';
  constructor(
    readonly path: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
