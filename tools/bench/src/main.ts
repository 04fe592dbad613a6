// `npm test bench` gates (short); `node tools/bench.mjs --full` writes docs/reference/performance.md. `--only commands,hot` picks groups;
// with `--page` their lines replace those of the last run of the same groups, and the others stay as they were measured.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Line } from './harness/goal.ts';
import { cpuTimes, fsyncProbe, machine } from './harness/noise.ts';
import { publish, type Measured } from './published.ts';
import { RUNS, SHORT, type Depth } from './runs/index.ts';
import { tmpdir } from 'node:os';

const root = resolve(import.meta.dirname, '../../..');
const { values } = parseArgs({ options: { full: { type: 'boolean' }, only: { type: 'string' }, page: { type: 'boolean' } } });
const depth: Depth = values.full
  ? { pairs: 5, seconds: 2, slack: 1, sizes: [10_000, 100_000, 1_000_000], events: 1_000_000 }
  : { pairs: 3, seconds: 0.7, slack: 0.7, sizes: [10_000, 100_000], events: 100_000 };

// Prepared logs live as long as the run, unless a folder to keep them in was named.
const kept = process.env['YICHUANG_BENCH_DIR'];
const prepared = kept ?? mkdtempSync(join(tmpdir(), 'yichuang-bench-run-'));
mkdirSync(prepared, { recursive: true });
process.env['YICHUANG_BENCH_DIR'] = prepared;
process.on('exit', () => {
  if (kept === undefined) rmSync(prepared, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const wanted = values.only?.split(',') ?? (values.full ? Object.keys(RUNS) : SHORT);
const unknown = wanted.find(name => !(name in RUNS));
if (unknown !== undefined) throw new Error(`no group ${unknown}; there are ${Object.keys(RUNS).join(', ')}`);
const measured: Record<string, Measured> = {};
/** A group that breaks off, as one does whose result is wrong, is a failed line; the others are measured all the same. */
async function linesOf(name: string): Promise<readonly Line[]> {
  try {
    return (await RUNS[name]?.(depth)) ?? [];
  } catch (failure) {
    return [{ goal: name, what: 'runs to its end', must: 'yes', value: null, unit: '', passed: false, detail: failure instanceof Error ? failure.message : String(failure) }];
  }
}

async function measure(name: string): Promise<Measured> {
  const [idleBefore, totalBefore] = cpuTimes();
  const facts = { ...machine(), fsyncPerSecond: Math.round(fsyncProbe(tmpdir())), started: new Date().toISOString() };
  const lines = await linesOf(name);
  const [idleAfter, totalAfter] = cpuTimes();
  return { facts: { ...facts, idleShare: (idleAfter - idleBefore) / Math.max(1, totalAfter - totalBefore) }, lines };
}

const publishing = values.full === true && (values.only === undefined || values.page === true);
for (const name of wanted) {
  console.error(`… ${name}`);
  const group = await measure(name);
  measured[name] = group;
  for (const line of group.lines) console.error(`  ${line.passed === null ? '?' : line.passed ? '✔' : '✘'} ${line.goal} ${line.what}: ${line.value === null ? 'unmeasured' : line.value.toPrecision(3)} ${line.unit} (must ${line.must}) ${line.detail ?? ''}`);
  // A run that is ended early keeps what it has measured.
  if (publishing) publish(join(root, 'docs/reference'), Object.keys(RUNS), measured);
}
const lines = Object.values(measured).flatMap(group => group.lines);
mkdirSync(join(root, 'reports'), { recursive: true });
const failed = lines.filter(line => line.passed === false).length;
const passed = lines.filter(line => line.passed === true).length;
writeFileSync(join(root, 'reports/bench.json'), JSON.stringify({ passed, failed, skipped: 0, full: values.full === true, groups: measured }, null, 1));
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exit(failed === 0 ? 0 : 1);
