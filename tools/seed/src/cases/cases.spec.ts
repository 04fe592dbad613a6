import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '@yichuang/api/application';
import { manualClock, START } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { describe, expect, it } from 'vitest';
import { readSampleData } from '../data.ts';
import { seedSampleDistrict } from '../seed.ts';
import { isOfficeTime, workingDays } from '../working-time.ts';
import { anomaliesOfSample, historyOfCases, SAMPLE_CASES } from './index.ts';
import { randomOf } from './random.ts';

const data = readSampleData();

describe('two thousand cases, as they are planned', () => {
  const steps = [...historyOfCases(data, { cases: SAMPLE_CASES })];
  const received = steps.flatMap(({ command, channel }) => (command.type === 'ReceiveApplication' ? [{ ...command.data, channel }] : []));

  // @req #5 #35
  it('bring every item of the catalogue to every town, over every channel', () => {
    expect(received.length).toBeGreaterThanOrEqual(SAMPLE_CASES);
    const kept = data.items.filter(row => !row.withdrawn).map(row => row.code);
    const never = kept.filter(code => !received.some(({ item }) => item === code));
    // Two items went back to departments during the year, one was suspended; a few have no example that can be told.
    expect(never.length, never.join(' ')).toBeLessThanOrEqual(12);
    expect(new Set(received.map(({ town }) => town)).size).toBe(16);
    expect(new Set(received.map(({ channel }) => channel))).toEqual(new Set(['window', 'web', 'mobile', 'kiosk', 'paper', 'agent']));
  });

  it('stand in the order of time, on working days, each act under a name of its own', () => {
    const isWorkingDay = workingDays(data.holidays);
    expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).sort());
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
    expect(steps.filter(({ at }) => !isOfficeTime(at, isWorkingDay)).map(({ name, at }) => [name, at])).toEqual([]);
  });

  it('are the same on every machine, and others with another seed', () => {
    const some = (seed: string) => [...historyOfCases(data, { cases: 40, seed })].map(({ name, at, command }) => [name, at, command.type]);
    expect(some('a')).toEqual(some('a'));
    expect(some('a')).not.toEqual(some('b'));
    expect(Array.from({ length: 5 }, () => randomOf('x').below(100)).every((value, _, all) => value === all[0])).toBe(true);
  });

  it('have faults in the fictional town alone, each of them listed', () => {
    const planted = anomaliesOfSample(data);
    expect(planted.map(({ kind, unit }) => [kind, unit])).toEqual([['one_time_notice_breached', 'X-SFZ'], ...Array.from({ length: 3 }, () => ['deemed_accepted_and_overdue', 'X-SFZ'])]);
    const there = new Set(steps.flatMap(({ stream, command }) => (command.type === 'ReceiveApplication' && command.data.town === 'X-SFZ' ? [stream] : [])));
    expect(there).toEqual(new Set(planted.map(({ case: id }) => `case-${id}`)));
  });
});

describe('cases played through commands', () => {
  it('are taken in, decided and closed; what the clock alone made of the planted ones is on record', { timeout: 300_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sample-cases-'));
    const [store, clock] = [createMemoryStore(), manualClock('2022-01-04T01:00:00.000Z')];
    const app = createApplication({ store, clock, dataDir: folder, mode: 'sample' });
    try {
      await seedSampleDistrict(app, clock, { data, cases: 40 });
      const byType = new Map<string, Set<string>>();
      for await (const batch of store.readAll({ after: START, categories: ['case'] })) {
        for (const { type, stream } of batch.events) byType.set(type, (byType.get(type) ?? new Set()).add(stream));
      }
      const planted = anomaliesOfSample(data).map(({ kind, case: id }) => [kind, `case-${id}`] as const);
      const of = (kind: string) => new Set(planted.flatMap(([each, stream]) => (each === kind ? [stream] : [])));
      expect(byType.get('ApplicationDeemedAccepted')).toEqual(of('deemed_accepted_and_overdue'));
      expect(byType.get('OneTimeNoticeBreached')).toEqual(of('one_time_notice_breached'));
      expect(byType.get('DeadlinePassed')).toEqual(of('deemed_accepted_and_overdue'));
      expect(byType.get('ApplicationReceived')?.size).toBeGreaterThanOrEqual(40);
      expect(byType.get('CaseClosed')?.size).toBeGreaterThan(25);
      expect((byType.get('CaseGranted')?.size ?? 0) + (byType.get('CaseRefused')?.size ?? 0)).toBeGreaterThan(25);
    } finally {
      await app.close();
      rmSync(folder, { recursive: true });
    }
  });
});
