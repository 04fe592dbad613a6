import { readFileSync } from 'node:fs';
import type { Measurement } from './measure.ts';
import { quantile } from './stats.ts';

/** Repeats `operation` one after another for a warm-up of a third and then `seconds`, timing each. */
export async function sequential(seconds: number, operation: () => Promise<void> | void): Promise<Measurement> {
  return callers({ seconds, count: 1 }, operation);
}

/** `count` asynchronous callers, each with one operation under way at a time. `caller` counts from 0. */
export async function callers({ seconds, count }: { seconds: number; count: number }, operation: (caller: number) => Promise<void> | void): Promise<Measurement> {
  const warm = performance.now() + seconds * 333;
  await Promise.all(Array.from({ length: count }, (_, caller) => until(warm, () => operation(caller))));
  const times: number[] = [];
  const cpu = process.cpuUsage();
  const written = bytesWritten();
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(Array.from({ length: count }, (_, caller) => until(end, async () => {
    const before = performance.now();
    await operation(caller);
    times.push((performance.now() - before) * 1000);
  })));
  const took = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  return { rate: times.length / took, p50us: quantile(times, 0.5), p99us: quantile(times, 0.99), cpuUsPerOp: (used.user + used.system) / times.length, rssMiB: rss(), extra: { bytesPerOp: (bytesWritten() - written) / times.length } };
}

/**
 * Operations that begin at their time whether or not those before have ended: `rate` a second from `count` callers in turn.
 * Each is timed from when it should have begun, so that a wait behind another counts (coordinated omission). What a load before it
 * left to be done is done in a warm-up of a third.
 */
export async function paced({ seconds, count, rate }: { seconds: number; count: number; rate: number }, operation: (caller: number) => Promise<void> | void): Promise<{ readonly p50us: number; readonly p99us: number }> {
  const times: number[] = [];
  const [started, step] = [performance.now(), (1000 * count) / rate];
  const warm = started + seconds * 333;
  await Promise.all(Array.from({ length: count }, async (_, caller) => {
    for (let due = started + (caller * step) / count; due < warm + seconds * 1000; due += step) {
      const wait = due - performance.now();
      if (wait > 0) await new Promise(done => setTimeout(done, wait));
      await operation(caller);
      if (due >= warm) times.push((performance.now() - due) * 1000);
    }
  }));
  return { p50us: quantile(times, 0.5), p99us: quantile(times, 0.99) };
}

async function until(end: number, operation: () => Promise<void> | void): Promise<void> {
  while (performance.now() < end) await operation();
}

/** Largest resident set so far, MiB. */
export function rss(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** Bytes that this process has caused to be written to a disk so far; not a number where there is no /proc. */
function bytesWritten(): number {
  try {
    return Number(/^write_bytes: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
  } catch {
    return Number.NaN;
  }
}
