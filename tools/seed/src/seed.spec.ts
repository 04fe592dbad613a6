import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bodyFor, catalogAt, lettersFor, STEPS, type Step } from '@yichuang/domain';
import { createApplication, type Application } from '@yichuang/api/application';
import { manualClock, START, type EventStore, type RecordedEvent } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSampleData } from './data.ts';
import { seedFolder } from './seed-folder.ts';
import { ensureSample, isSeeded, seedSampleDistrict } from './seed.ts';
import { isOfficeTime, workingDays } from './working-time.ts';

async function eventsIn(store: EventStore): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const batch of store.readAll({ after: START })) events.push(...batch.events);
  return events;
}

async function eventsInFolder(folder: string): Promise<RecordedEvent[]> {
  const store = openSqliteStore({ file: join(folder, LOG_FILE), readOnly: true });
  try {
    return await eventsIn(store);
  } finally {
    await store.close();
  }
}

/** What must be equal in two seedings: everything but what is sealed, whose keys and nonces are random, and the hashes over them. */
function comparable(event: RecordedEvent): unknown {
  const { hash, ...metadata } = JSON.parse(event.metadata) as { hash: string };
  const sealed = event.data.includes('"$sealed"');
  return { ...event, data: sealed ? '' : event.data, metadata, hash: sealed ? '' : hash };
}

describe('the sample district', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  const clock = manualClock('2022-01-04T01:00:00.000Z');
  const store = createMemoryStore();
  let app: Application;
  const told: number[] = [];

  beforeAll(async () => {
    app = createApplication({ store, clock, dataDir: join(folder, 'memory'), mode: 'sample' });
    await seedSampleDistrict(app, clock, { progress: done => told.push(done) });
    await app.world.refresh();
  }, 120_000);
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  // @req #13
  it('has 500 items on 11 January 2023 and 366 from 12 January on', () => {
    const count = (day: string) => app.world.itemsOn(day).size;
    expect([count('2022-02-06'), count('2022-02-07'), count('2023-01-11'), count('2023-01-12'), count('2023-12-31')]).toEqual([0, 500, 500, 366, 366]);
  });

  it('opens with the genesis of a sample', async () => {
    const [first] = await eventsIn(store);
    expect(first?.type).toBe('LogOpened');
    expect(app.world.district()).toMatchObject({ code: '610702', sample: true });
  });

  it('records every act in office hours of a working day', async () => {
    const isWorkingDay = workingDays(readSampleData().holidays);
    const times = (await eventsIn(store)).map(event => (JSON.parse(event.metadata) as { recordedAt: string }).recordedAt);
    expect(times.filter(time => !isOfficeTime(time, isWorkingDay))).toEqual([]);
    expect(times).toEqual([...times].sort());
  });

  it('shows no name of a person in any event', async () => {
    const text = (await eventsIn(store)).map(event => event.data).join('');
    expect(text).not.toContain('（虚构）');
  });

  // @req #16
  it('enters a basis on the day its law is in force', () => {
    const basis = (day: string) => app.world.itemsOn(day).get('992014048000')?.basis;
    expect(basis('2023-11-30')).toEqual({ status: 'pending', inForceFrom: '2023-12-01' });
    expect(basis('2023-12-01')).toMatchObject({ status: 'in_force', text: '《社会保险经办条例》第二十四条' });
  });

  it('notes the day of each version on that day', () => {
    const state = app.world.catalog();
    expect(state?.versions.map(version => [version.version, version.tookEffect, version.filedOn])).toEqual([['2022', true, null], ['2023', true, '2023-01-13']]);
    expect(state && catalogAt(state, '2023-01-11')?.effectiveUntil).toBe('2023-01-12');
  });

  // @req #14 #15
  it('finds five differences from the provincial list before the adjustment and three after it', async () => {
    const drifts = (await eventsIn(store)).filter(event => event.type === 'DriftDetected' || event.type === 'DriftResolved');
    const of = (type: string, year: string) => drifts.filter(event => event.type === type && event.metadata.includes(`"recordedAt":"${year}`)).length;
    expect([of('DriftDetected', '2022'), of('DriftResolved', '2023'), of('DriftDetected', '2023')]).toEqual([5, 2, 3]);
  });

  // @req #17
  it('takes each version through department, reform office, justice bureau and government, in this order', async () => {
    const gates = (await eventsIn(store)).filter(event => /^(CatalogAdjustmentProposed|CatalogUnifiedReviewPassed|LegalityReviewPassed|CatalogAdjustmentApproved|CatalogVersionPublished)$/.test(event.type));
    const units = gates.map(event => (JSON.parse(event.metadata) as { actor: { unit: string } }).actor.unit);
    expect(units).toEqual([...['D-SPJ', 'D-SGB', 'D-SFJ', 'D-ZFB', 'D-ZFB'], ...['D-SPJ', 'D-SGB', 'D-SFJ', 'D-ZFB', 'D-ZFB']]);
  });

  // @req #18 #19 #26
  it('brings 89 services of the villages into effect in the 15 towns, after each hall has its directory', async () => {
    const numbers = (type: string) => events.filter(event => event.type === type).map(event => event.number);
    const events = await eventsIn(store);
    expect(['HallDirectoryPublished', 'VillageItemReviewed', 'VillageItemImplemented', 'VillageGuidePublished'].map(type => numbers(type).length)).toEqual([15, 89, 89 * 15, 89]);
    expect(Math.max(...numbers('HallDirectoryPublished'))).toBeLessThan(Math.min(...numbers('VillageItemImplemented')));
    expect(Math.max(...numbers('VillageItemReviewed'))).toBeLessThan(Math.min(...numbers('VillageItemImplemented')));
  });

  // @req #21 #28
  it('entrusts every kept licence to each of the 15 towns by an announced letter, and lets a planted one run out', () => {
    const kept = readSampleData().items.filter(row => !row.withdrawn && row.kind === '行政许可');
    const towns = readSampleData().organisations.filter(row => row.type === 'town' || row.type === 'subdistrict').map(row => row.code);
    const instant = '2023-02-01T04:00:00.000Z';
    const uncovered = kept.flatMap(({ code, department_code: department }) => towns.filter(town => {
      const letters = app.world.delegation.letters({ department, town });
      return letters === null || lettersFor(letters, { item: code, instant })[0]?.status !== 'in_force';
    }));
    expect([kept.length, towns.length, uncovered]).toEqual([51, 15, []]);
    const planted = app.world.delegation.letters({ department: 'X-SFJ', town: 'X-SFZ' });
    expect(planted?.letters).toMatchObject([{ noticed: { tookEffect: true, renewalWarned: true, expired: true } }]);
  });

  // @req #21 #22
  it('has one body for each of the twelve steps at each town from 31 January 2023 on, and takes two reviews back from two towns in July', () => {
    const rows = (day: string) => app.world.delegation.rowsOn(day);
    expect(['2023-01-30', '2023-01-31', '2023-12-31'].map(day => rows(day).size)).toEqual([0, 366, 366]);
    const town = (step: Step) => [...rows('2023-01-31').keys()].filter(item => bodyFor(rows('2023-01-31'), { item, town: '610702106', step }) === 'town').length;
    expect([town('accept'), town('review'), town('decide'), town('deliver'), town('post_supervise')]).toEqual([366, 290, 121, 366, 0]);
    const changed = (at: string) => [...rows('2023-06-30').keys()].filter(item => STEPS.some(step => bodyFor(rows('2023-06-30'), { item, town: at, step }) !== bodyFor(rows('2023-07-01'), { item, town: at, step })));
    expect(['610702106', '610702107', '610702001'].map(changed)).toEqual([['992011002000', '992014005000'], ['992011002000', '992014005000'], []].map(codes => expect.toSatisfy((found: string[]) => found.toSorted().join() === codes.join())));
    expect(app.world.delegation.list()?.versions.map(({ version, tookEffect, base }) => [version, tookEffect, base])).toEqual([['2023', true, null], ['2023.1', true, '2023']]);
  });

  // @req #22
  it('asks every town and department about the list, and writes down who kept silent', async () => {
    const opinions = (await eventsIn(store)).filter(event => event.type === 'ConsultationOpinionRecorded').map(event => (JSON.parse(event.data) as { opinion: string }).opinion);
    const count = (opinion: string) => opinions.filter(each => each === opinion).length;
    expect([count('agree'), count('agree_with_conditions'), count('object'), count('no_answer')]).toEqual([51, 2, 0, 4]);
  });

  // @req #1 #2
  it('knows the plan by the digest of its text, and what it rests on', () => {
    const documents = [...app.world.instruments().values()];
    const plan = documents.find(document => document.issuedOn === '2023-01-12');
    const numberOf = (id: string) => documents.find(document => document.id === id)?.number;
    expect(plan?.number).toBeNull();
    expect(plan?.links.map(link => `${link.relation} ${numberOf(link.to)}`)).toEqual(['implements 汉办字〔2021〕108号', 'implements 汉区办发〔2021〕36号', 'implements 汉区政办发〔2022〕1号', 'amends 汉区政办发〔2022〕1号']);
    expect(readSampleData().plan.sha256).toBe('e5292e83deae5172952c6f34bc16bd9d2dd04ec028f3f0c42655ec5c604bfb31');
  });

  it('tells its progress to the last step', () => {
    expect(told.at(-1)).toBe(told.length);
  });

  it('changes nothing when it is played again, whole or by ensureSample', async () => {
    const before = await eventsIn(store);
    expect(await seedSampleDistrict(app, clock)).toMatchObject({ recorded: 0 });
    expect(await ensureSample(app, clock)).toEqual({ steps: 0, recorded: 0 });
    expect(await eventsIn(store)).toEqual(before);
    expect(await isSeeded(store)).toBe(true);
  });

  it('goes on after kill −9 as if nothing had happened', async () => {
    const cut = join(folder, 'cut');
    await killedHalfWay(cut);
    const half = (await eventsInFolder(cut)).length;
    await seedFolder({ folder: cut }, () => undefined);
    const [whole, resumed] = [await eventsIn(store), await eventsInFolder(cut)];
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(whole.length);
    expect(resumed).toHaveLength(whole.length);
    expect(resumed.map(comparable)).toEqual(whole.map(comparable));
  }, 120_000);
});

/** Starts a seeding in a process of its own and kills it hard once it has said that it is on its way. */
async function killedHalfWay(folder: string): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./main.ts', import.meta.url))], { env: { ...process.env, YICHUANG_DATA: folder }, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = new Promise(resolve => child.once('exit', resolve));
  child.stderr.once('data', () => child.kill('SIGKILL'));
  await gone;
}
