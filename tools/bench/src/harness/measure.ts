import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fsyncProbe } from './noise.ts';
import { interval, median } from './stats.ts';

/** What one side of a pair reports. `rate` is per second; a scenario adds its own figures in `extra`. */
export interface Measurement {
  readonly rate: number;
  readonly p50us?: number;
  readonly p99us?: number;
  readonly cpuUsPerOp?: number;
  readonly rssMiB?: number;
  readonly extra?: Readonly<Record<string, number>>;
}

export interface Side {
  readonly scenario: string;
  readonly side: string;
  readonly seconds: number;
  /** Handed to the child as JSON. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly nodeArgs?: readonly string[];
}

const CHILD = join(import.meta.dirname, '..', 'child.ts');

/** Runs one side in a process of its own, in an empty folder, and reads its last line. */
export async function measure(side: Side): Promise<Measurement> {
  const folder = mkdtempSync(join(process.env.YICHUANG_BENCH_DIR ?? tmpdir(), 'yichuang-bench-'));
  try {
    return await child(side, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function child(side: Side, folder: string): Promise<Measurement> {
  const args = [...(side.nodeArgs ?? []), CHILD, JSON.stringify({ ...side, folder })];
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    process_.stdout.on('data', chunk => {
      out += String(chunk);
    });
    process_.on('error', reject);
    process_.on('exit', code => {
      if (code === 0) resolve(JSON.parse(out.trim().split('\n').at(-1) ?? '') as Measurement);
      else reject(new Error(`${side.scenario}/${side.side} failed with ${code}`));
    });
  });
}

export interface Paired {
  readonly a: readonly Measurement[];
  readonly b: readonly Measurement[];
  readonly ratios: readonly number[];
  readonly median: number;
  readonly interval: readonly [number, number];
  /** Pairs thrown away because the disk changed its speed meanwhile. */
  readonly dropped: number;
}

/** A/B in ABBA order. A pair is dropped when the disk probe moved more than twofold or fell under half the best; at most three tries for each. */
export async function paired(a: Side, b: Side, pairs: number): Promise<Paired> {
  const kept: { a: Measurement; b: Measurement }[] = [];
  let best = 0;
  let dropped = 0;
  for (let tries = 0; kept.length < pairs && tries < pairs * 3; tries += 1) {
    const before = fsyncProbe(tmpdir());
    const order = tries % 2 === 0 ? [a, b] : [b, a];
    const first = await measure(order[0] as Side);
    const second = await measure(order[1] as Side);
    const after = fsyncProbe(tmpdir());
    best = Math.max(best, before, after);
    const moved = Math.max(before, after) / Math.min(before, after) > 2 || Math.min(before, after) < best / 2;
    if (moved) dropped += 1;
    else kept.push(tries % 2 === 0 ? { a: first, b: second } : { a: second, b: first });
  }
  const ratios = kept.map(pair => pair.a.rate / pair.b.rate);
  return { a: kept.map(pair => pair.a), b: kept.map(pair => pair.b), ratios, median: median(ratios), interval: interval(ratios), dropped };
}
