/** How much memory a process holds. */

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Resident memory in MiB; `undefined` where it cannot be told (the process is gone, or the system is unknown). */
export async function readResidentMiB(pid: number): Promise<number | undefined> {
  const kibibytes = (await readFromProc(pid)) ?? (await readFromPs(pid));
  return kibibytes === undefined ? undefined : kibibytes / 1024;
}

async function readFromProc(pid: number): Promise<number | undefined> {
  try {
    const match = /^VmRSS:\s+(\d+) kB/mu.exec(await readFile(`/proc/${pid}/status`, 'utf8'));
    return match === null ? undefined : Number(match[1]);
  } catch {
    return undefined;
  }
}

async function readFromPs(pid: number): Promise<number | undefined> {
  try {
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
    const kibibytes = Number(stdout.trim());
    return kibibytes > 0 ? kibibytes : undefined;
  } catch {
    return undefined;
  }
}
