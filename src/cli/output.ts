/** Where a command writes. Standard output is for results, standard error for progress and messages. */

/** What the commands need of a terminal. */
export interface Output {
  /** One line of the result. */
  line(text: string): void;
  /** One line about the work. */
  note(text: string): void;
  /** Text that replaces itself; only on a terminal. */
  live(text: string): void;
  readonly isTerminal: boolean;
  readonly columns: number;
}

const ERASE_LINE = '\r\u001b[2K';

/** The process's own streams. */
export function processOutput(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Output {
  let live = '';
  const clear = () => {
    if (live !== '') stderr.write(ERASE_LINE);
  };
  return {
    line(text) {
      clear();
      stdout.write(`${text}\n`);
      if (live !== '') stderr.write(live);
    },
    note(text) {
      clear();
      stderr.write(`${text}\n`);
      if (live !== '') stderr.write(live);
    },
    live(text) {
      clear();
      live = text;
      if (text !== '') stderr.write(text);
    },
    isTerminal: stderr.isTTY === true,
    columns: stderr.columns ?? 80,
  };
}
