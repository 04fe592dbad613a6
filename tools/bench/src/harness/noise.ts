import { closeSync, fdatasyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** Durable 4 KiB writes per second in `seconds`: how fast the disk is just now. */
export function fsyncProbe(folder: string, seconds = 0.2): number {
  const file = join(folder, `probe-${process.pid}`);
  const handle = openSync(file, 'w');
  const page = Buffer.alloc(4096, 1);
  const end = performance.now() + seconds * 1000;
  let count = 0;
  while (performance.now() < end) {
    writeSync(handle, page, 0, page.length, 0);
    fdatasyncSync(handle);
    count += 1;
  }
  closeSync(handle);
  rmSync(file);
  return count / seconds;
}

/** Jiffies of all cores: [idle, total]. Zero where there is no /proc. */
export function cpuTimes(): readonly [idle: number, total: number] {
  try {
    const fields = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').trim().split(/\s+/).slice(1).map(Number);
    return [(fields[3] ?? 0) + (fields[4] ?? 0), fields.reduce((sum, field) => sum + field, 0)];
  } catch {
    return [0, 0];
  }
}

/** Facts of the machine that a reader of the numbers needs. */
export function machine(): Record<string, string | number> {
  return {
    cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node, sqlite: process.versions['sqlite'] ?? 'unknown', platform: `${process.platform}-${process.arch}`,
  };
}
