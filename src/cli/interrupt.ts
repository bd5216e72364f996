/** Ctrl-C: the first one stops the work and keeps what is done, the second ends the program at once. */

/** A signal that fires with the first interruption. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Stops listening. */
  dispose(): void;
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Listens for SIGINT and SIGTERM.
 *
 * @param onFirst called with the first one, to say what happens.
 */
export function listenForInterrupt(target: NodeJS.Process, onFirst: () => void): Interruption {
  const controller = new AbortController();
  const listener = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) target.exit(EXIT_CODES[name as keyof typeof EXIT_CODES]);
    onFirst();
    controller.abort(new Error(`interrupted by ${name}`));
  };
  target.on('SIGINT', listener);
  target.on('SIGTERM', listener);
  return {
    signal: controller.signal,
    dispose() {
      target.off('SIGINT', listener);
      target.off('SIGTERM', listener);
    },
  };
}
