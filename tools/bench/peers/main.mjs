// Measures every line of goals.mjs and writes the page. Started by run.mjs, on the Node of the repository.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { atLeast, describeSide } from '../src/harness/goal.ts';
import { paired } from '../src/harness/measure.ts';
import { fsyncProbe, machine } from '../src/harness/noise.ts';
import { renderPage } from '../src/report.ts';
import { ABOUT, LINES } from './goals.mjs';
import { postgresBin } from './postgres.mjs';

const root = resolve(import.meta.dirname, '../../..');
const { values } = parseArgs({ options: { only: { type: 'string' }, pairs: { type: 'string', default: '3' }, seconds: { type: 'string', default: '2' } } });
const kept = process.env.YICHUANG_BENCH_DIR;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'yichuang-bench-run-'));
process.env.YICHUANG_BENCH_DIR = folder;
process.on('exit', () => {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const side = which => ({ ...which, seconds: Number(values.seconds), child: join(import.meta.dirname, 'child.mjs'), nodeArgs: ['--no-warnings'] });

/** A peer that cannot run here is said to be so, with its own words. */
async function measureLine({ goal, what, must, a, b }) {
  try {
    const result = await paired(side(a), side(b), Number(values.pairs));
    const detail = `product ${describeSide('', result.a).trim()} · peer ${describeSide('', result.b).trim()}`;
    const line = atLeast(goal, what, { must: must ?? 0, ...result, detail });
    return must === null ? { ...line, must: '–', passed: null } : { ...line, must: `≥ ${must} ×` };
  } catch (error) {
    return { goal, what, must: must === null ? '–' : `≥ ${must} ×`, value: null, unit: '×', passed: null, detail: String(error.message).replaceAll('|', '/') };
  }
}

const wanted = values.only?.split(',');
const facts = { ...machine(), postgresql: postgresBin()?.match(/\d+/)?.[0] ?? 'none', fsyncPerSecond: Math.round(fsyncProbe(tmpdir())), started: new Date().toISOString() };
const lines = [];
for (const each of LINES.filter(({ goal }) => wanted === undefined || wanted.includes(goal))) {
  const line = await measureLine(each);
  lines.push(line);
  console.error(`  ${line.passed === null ? '?' : line.passed ? '✔' : '✘'} ${line.goal} ${line.what}: ${line.value?.toPrecision(3) ?? 'unmeasured'} × (must ${line.must}) ${line.detail}`);
}
if (wanted === undefined) writeFileSync(join(root, 'docs/reference/performance-peers.md'), renderPage({ title: 'Performance beside peers', about: ABOUT, facts, lines }));
console.log(`${lines.filter(line => line.passed === true).length} reached, ${lines.filter(line => line.passed === false).length} missed, ${lines.filter(line => line.value === null).length} unmeasured`);
