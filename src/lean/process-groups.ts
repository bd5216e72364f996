/**
 * Sees to it that no process outlives us. Each REPL is the leader of its own process group; the groups are killed
 * when we exit, and a small shell script kills them when we die without a chance to (SIGKILL, a crash): it reads
 * the groups from a pipe that only we hold open, and acts when the pipe closes. A REPL that idles would notice
 * the end of its standard input by itself; one that is deep in a tactic would not.
 */

import { type ChildProcess, spawn } from 'node:child_process';

const isWindows = process.platform === 'win32';

const GUARDIAN_SCRIPT = `
trap '' INT TERM HUP
groups=' '
while read -r sign group; do
  case "$sign" in
    +) groups="$groups$group " ;;
    -) case "$groups" in *" $group "*) groups="\${groups%% $group *} \${groups#* $group }" ;; esac ;;
  esac
done
for group in $groups; do kill -s KILL -- "-$group"; done
`;

export class ProcessGroups {
  private readonly members = new Set<number>();
  private guardian: ChildProcess | undefined;
  private readonly onExit = () => {
    for (const pid of this.members) killGroup(pid);
  };

  add(pid: number): void {
    if (this.members.size === 0) process.on('exit', this.onExit);
    this.members.add(pid);
    if (!isWindows) this.guardian ??= startGuardian();
    this.tellGuardian(`+ ${pid}`);
  }

  remove(pid: number): void {
    if (!this.members.delete(pid)) return;
    this.tellGuardian(`- ${pid}`);
    if (this.members.size === 0) process.off('exit', this.onExit);
  }

  /** Lets the guardian go. Call when all groups are gone. */
  close(): void {
    this.guardian?.stdin?.end();
    this.guardian = undefined;
  }

  private tellGuardian(line: string): void {
    this.guardian?.stdin?.write(`${line}\n`);
  }
}

/** Kills a process and all its descendants that have not left its group. Quiet if there is nothing to kill. */
export function killGroup(pid: number): void {
  try {
    process.kill(isWindows ? pid : -pid, 'SIGKILL');
  } catch {
    // ESRCH: all of them are gone already.
  }
}

function startGuardian(): ChildProcess {
  const guardian = spawn('/bin/sh', ['-c', GUARDIAN_SCRIPT], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a shell the exit handler and the end of standard input have to do.
  guardian.on('error', () => {});
  guardian.stdin?.on('error', () => {});
  guardian.unref();
  (guardian.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return guardian;
}
