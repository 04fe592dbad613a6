import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkLog, manualClock, streamIdFor, START, type EventStore } from '@yichuang/event-store';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '../../application.ts';
import { idOf } from '../../testing/sample-commands.ts';
import { application, CLERK, GROUND, MONDAY } from '../testing/ground.ts';
import { without } from '../testing/stages.ts';

const CASES = 500;
/** The morning after the last day of notice of all of them. */
const DUE = '2022-01-25T01:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'yichuang-timers-'));
const file = join(folder, LOG_FILE);
const program = fileURLToPath(new URL('../testing/timer-main.ts', import.meta.url));
afterAll(() => rmSync(folder, { recursive: true }));

/** A log with so many applications to which nobody has said a word. */
async function fillLog(): Promise<void> {
  const store = openSqliteStore({ file });
  const clock = manualClock('2022-01-04T01:00:00.000Z');
  const app = createApplication({ store, clock, dataDir: folder, mode: 'sample' });
  await app.ready();
  for (const [index, { type, stream, data, by }] of GROUND.entries()) {
    clock.advance(1000);
    await app.execute({ type, stream, data }, { commandId: idOf(`ground ${index}`), actor: by, channel: 'web' });
  }
  clock.set(MONDAY);
  const data = application({ papers: without('form') });
  const receive = (n: number) => app.execute({ type: 'ReceiveApplication', stream: `case-${streamIdFor(idOf(`due ${n}`))}`, data }, { commandId: idOf(`due ${n}`), actor: CLERK, channel: 'window' });
  for (let n = 0; n < CASES; n += 20) await Promise.all(Array.from({ length: 20 }, (_, index) => receive(n + index)));
  await app.close();
  await store.close();
}

/** Runs the timers; kills them without a chance to tidy up once so many cases have been woken. How many were. */
async function wake(killAfter: number): Promise<number> {
  const child = spawn(process.execPath, [program, folder, DUE], { stdio: ['ignore', 'pipe', 'inherit'] });
  let woken = 0;
  child.stdout.on('data', (dots: Buffer) => {
    woken += dots.length;
    if (woken >= killAfter) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return woken;
}

interface Fact {
  readonly stream: string;
  readonly what: string;
  readonly late: boolean;
}
/** What the clock has recorded in cases. */
async function factsIn(store: EventStore): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for await (const { events } of store.readAll({ after: START, categories: ['case'] })) {
    for (const { stream, type, data, metadata } of events) {
      const { actor, occurredAt, recordedAt } = JSON.parse(metadata) as { actor: { id: string }; occurredAt: string; recordedAt: string };
      if (actor.id === 'system') facts.push({ stream, what: `${type} ${data}`, late: occurredAt < recordedAt });
    }
  }
  return facts;
}

// @req #34
describe('timers of five hundred cases, killed while they fire', () => {
  beforeAll(fillLog, 120_000);

  it('record each fact once, late and said to be late, and leave no case out', async () => {
    const woken: number[] = [];
    for (const after of [40, 90, 160]) woken.push(await wake(after));
    expect(woken.every(count => count > 0 && count < CASES)).toBe(true);
    const last = await wake(Infinity);
    expect(last).toBeGreaterThan(0);
    expect(await wake(Infinity)).toBe(0);
    const store = openSqliteStore({ file });
    const [facts, report] = [await factsIn(store), await checkLog(store)];
    await store.close();
    expect(report.first).toBeNull();
    expect(new Set(facts.map(({ stream, what }) => `${stream} ${what}`)).size).toBe(facts.length);
    const deemed = facts.filter(({ what }) => what.startsWith('ApplicationDeemedAccepted'));
    expect([deemed.length, new Set(deemed.map(({ stream }) => stream)).size]).toEqual([CASES, CASES]);
    expect(facts.every(({ late }) => late)).toBe(true);
  }, 240_000);
});
