// The fault sweep: `node tools/faults/src/main.ts [--every N] [--images N] [--only WORD]`. Linux with strace. Ends with one line of counts.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killSweep, powerSweep, type Swept } from './sweeps.ts';

const { values } = parseArgs({ options: { every: { type: 'string', default: '10' }, images: { type: 'string', default: '300' }, only: { type: 'string', default: '' } } });
const base = mkdtempSync(join(tmpdir(), 'yichuang-faults-'));
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const place = (name: string): string => {
  const folder = join(base, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** A sweep of the product must find nothing; a control, with the fault planted, must be seen failing. */
const RUNS: readonly { readonly name: string; readonly control: boolean; readonly run: () => Promise<Swept> }[] = [
  { name: 'killed at every call', control: false, run: () => killSweep({ place, mode: 'full', every: Number(values.every) }) },
  { name: 'control: told before the commit, then killed', control: true, run: () => killSweep({ place, mode: 'early', every: Number(values.every), untilSeen: true }) },
  { name: 'power lost between any two calls', control: false, run: () => powerSweep({ place, mode: 'full', images: Number(values.images) }) },
  { name: 'control: synchronous=NORMAL, power lost', control: true, run: () => powerSweep({ place, mode: 'normal', images: Number(values.images), untilSeen: true }) },
];

const chosen = RUNS.filter(one => one.name.includes(values.only));
let failed = 0;
try {
  for (const { name, control, run } of chosen) {
    const { points, found } = await run();
    const right = points > 0 && (control ? found.length > 0 : found.length === 0);
    if (!right) failed += 1;
    print(`${right ? '✔' : '✘'} ${name}: ${points} points, ${found.length} with a fault${control ? ' (at least one wanted)' : ''}`);
    for (const line of found.slice(0, right ? 1 : 10)) print(`    ${line}`);
  }
} finally {
  rmSync(base, { recursive: true, force: true });
}
print(`${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 && chosen.length > 0 ? 0 : 1);
