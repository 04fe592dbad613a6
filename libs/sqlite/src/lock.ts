import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Another live process uses the folder. */
export class FolderLocked extends Error {
  readonly code = 'folder-locked';
  readonly pid: number;
  constructor(folder: string, pid: number) {
    super(`${folder} is in use by process ${pid}`);
    this.pid = pid;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When the process started, from /proc; empty where there is none. Tells a process from a later one with its number. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function holder(file: string): number | undefined {
  try {
    const [pid = '', start = ''] = readFileSync(file, 'utf8').split(' ');
    const number = Number(pid);
    return Number.isSafeInteger(number) && number > 0 && alive(number) && startOf(number) === start ? number : undefined;
  } catch {
    return undefined;
  }
}

/**
 * One process per data folder: a lock file with the process number. The lock of a process that is gone is taken over.
 * @returns a function that gives the folder free
 * @throws {FolderLocked}
 */
export function lockFolder(folder: string, name = 'lock'): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  for (let tried = 0; tried < 3; tried += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, `${process.pid} ${startOf(process.pid)}`);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const pid = holder(file);
    if (pid !== undefined) throw new FolderLocked(folder, pid);
    rmSync(file, { force: true });
  }
  throw new FolderLocked(folder, 0);
}
