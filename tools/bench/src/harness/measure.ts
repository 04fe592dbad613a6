import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGuard, type Guard } from './guard.ts';
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
  /** Module that runs the side. Default: the scenarios of this bench. */
  readonly child?: string;
}

const CHILD = join(import.meta.dirname, '..', 'child.ts');
const folderOf = (): string => process.env.YICHUANG_BENCH_DIR ?? tmpdir();
/** One for the whole run: how fast the disk can be is learnt once. */
let guard: Guard | null = null;
const theGuard = (): Guard => (guard ??= createGuard(folderOf()));

/** Runs one side in a process of its own, in an empty folder, and reads its last line. Whoever reads the time uses {@link quiet}. */
export async function measure(side: Side): Promise<Measurement> {
  const folder = mkdtempSync(join(folderOf(), 'yichuang-bench-'));
  try {
    return await child(side, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function child(side: Side, folder: string): Promise<Measurement> {
  const { child: module = CHILD, nodeArgs = [], ...task } = side;
  const args = [...nodeArgs, module, JSON.stringify({ ...task, folder })];
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let complaints = '';
    process_.stderr.on('data', chunk => {
      complaints += String(chunk);
      process.stderr.write(String(chunk));
    });
    process_.stdout.on('data', chunk => {
      out += String(chunk);
    });
    process_.on('error', reject);
    process_.on('exit', code => {
      if (code === 0) resolve(JSON.parse(out.trim().split('\n').at(-1) ?? '') as Measurement);
      else reject(new Error(`${side.scenario}/${side.side} failed with ${code}: ${/^.*Error.*$/m.exec(complaints)?.[0] ?? 'no message'}`));
    });
  });
}

/** A measurement that the machine did not disturb, in at most three tries; null when it always did. */
export async function quiet(side: Side): Promise<Measurement | null> {
  return (await theGuard().quietly(() => measure(side))).result;
}

export interface Paired {
  readonly a: readonly Measurement[];
  readonly b: readonly Measurement[];
  readonly ratios: readonly number[];
  /** Not a number when too few pairs were undisturbed. */
  readonly median: number;
  readonly interval: readonly [number, number];
  /** Pairs thrown away because the machine changed its speed meanwhile. */
  readonly dropped: number;
}

/** Pairs without which a median says nothing. */
const FEWEST = 3;

/**
 * A/B in ABBA order. A pair that the machine disturbed is tried again, at most three times, and then given up. With fewer
 * than three pairs left nothing was measured: neither green nor red.
 */
export async function paired(a: Side, b: Side, pairs: number): Promise<Paired> {
  const kept: { a: Measurement; b: Measurement }[] = [];
  let dropped = 0;
  for (let nth = 0; nth < pairs; nth += 1) {
    const aFirst = nth % 2 === 0;
    const { result, disturbed } = await theGuard().quietly(async () => {
      const first = await measure(aFirst ? a : b);
      const second = await measure(aFirst ? b : a);
      return aFirst ? { a: first, b: second } : { a: second, b: first };
    });
    dropped += disturbed;
    if (result !== null) kept.push(result);
  }
  const ratios = kept.map(pair => pair.a.rate / pair.b.rate);
  const enough = kept.length >= Math.min(pairs, FEWEST);
  return { a: kept.map(pair => pair.a), b: kept.map(pair => pair.b), ratios, median: enough ? median(ratios) : Number.NaN, interval: interval(ratios), dropped };
}
