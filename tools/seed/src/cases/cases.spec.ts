import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '@yichuang/api/application';
import { manualClock, START } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { amendments as ofSocialSecurity } from '../../../../libs/plugins/renshe/src/amendments.ts';
import { amendments as ofInsurance } from '../../../../libs/plugins/yibao/src/amendments.ts';
import { readSampleData } from '../data.ts';
import { releasesOfSample } from '../plan/rulebooks.ts';
import { seedSampleDistrict } from '../seed.ts';
import { isOfficeTime, workingDays } from '../working-time.ts';
import { anomaliesOfSample, historyOfCases, SAMPLE_CASES } from './index.ts';
import { randomOf } from './random.ts';

const data = readSampleData();
const Received = z.object({ department: z.string(), item: z.string(), release: z.object({ version: z.string() }) });
/** A decision in which rules spoke. */
const Decided = z.object({ type: z.enum(['ApplicationAccepted', 'CaseGranted', 'CaseRefused']), capsule: z.looseObject({}) });

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
    expect(new Set(received.map(({ channel }) => channel))).toEqual(new Set(['window', 'web', 'mobile', 'kiosk', 'paper', 'agent', 'system']));
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
    expect(planted.map(({ kind, unit }) => [kind, unit])).toEqual([['one_time_notice_breached', 'X-SFZ'], ...Array.from({ length: 6 }, () => ['deemed_accepted_and_overdue', 'X-SFZ'])]);
    const there = new Set(steps.flatMap(({ stream, command }) => (command.type === 'ReceiveApplication' && command.data.town === 'X-SFZ' ? [stream] : [])));
    expect(there).toEqual(new Set(planted.map(({ case: id }) => `case-${id}`)));
  });
});

/** Items whose limit the law of 1 December 2023 (社会保险经办条例) sets: what the two departments amended, read where they wrote it. */
const SET_BY_LAW: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(([['D-RSJ', ofSocialSecurity], ['D-YBJ', ofInsurance]] as const).map(([department, amendments]) => [department, new Set(Object.keys(amendments).filter(code => amendments[code]?.statutory !== undefined))]));

describe('cases played through commands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sample-cases-'));
  const [store, clock] = [createMemoryStore(), manualClock('2022-01-04T01:00:00.000Z')];
  const app = createApplication({ store, clock, dataDir: folder, mode: 'sample' });
  beforeAll(async () => void (await seedSampleDistrict(app, clock, { data, cases: 200 })), 300_000);
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });
  async function* casesEvents(): AsyncGenerator<{ readonly type: string; readonly stream: string; readonly number: number; readonly of: object }> {
    for await (const { events } of store.readAll({ after: START, categories: ['case'] })) for (const { type, stream, number, data: text } of events) yield { type, stream, number, of: z.looseObject({}).parse(JSON.parse(text)) };
  }

  it('are taken in, decided and closed; what the clock alone made of the planted ones is on record', async () => {
    const byType = new Map<string, Set<string>>();
    for await (const { type, stream } of casesEvents()) byType.set(type, (byType.get(type) ?? new Set()).add(stream));
    const planted = anomaliesOfSample(data).map(({ kind, case: id }) => [kind, `case-${id}`] as const);
    const of = (kind: string) => new Set(planted.flatMap(([each, stream]) => (each === kind ? [stream] : [])));
    expect(byType.get('ApplicationDeemedAccepted')).toEqual(of('deemed_accepted_and_overdue'));
    expect(byType.get('OneTimeNoticeBreached')).toEqual(of('one_time_notice_breached'));
    expect(byType.get('DeadlinePassed')).toEqual(of('deemed_accepted_and_overdue'));
    expect(byType.get('ApplicationReceived')?.size).toBeGreaterThanOrEqual(200);
    expect(byType.get('CaseClosed')?.size).toBeGreaterThan(150);
    expect((byType.get('CaseGranted')?.size ?? 0) + (byType.get('CaseRefused')?.size ?? 0)).toBeGreaterThan(150);
  });

  // @req #32 #37 #39
  it('tell one joint case of each matter to its one answer; one was taken in elsewhere, one has a refused leg, one sleeps in the fictional town', async () => {
    const types = new Map<string, string[]>();
    const matters = new Map<string, string>();
    for await (const { events } of store.readAll({ after: START, categories: ['joint'] })) {
      for (const { type, stream, data: text } of events) {
        types.set(stream, [...(types.get(stream) ?? []), type]);
        if (type === 'JointApplicationReceived') matters.set(stream, z.looseObject({ matter: z.string() }).parse(JSON.parse(text)).matter);
      }
    }
    const having = (type: string) => [...types].filter(([, all]) => all.includes(type)).map(([stream]) => stream);
    expect(having('JointResultDelivered').map(stream => matters.get(stream) ?? '').sort()).toEqual(data.jointMatters.map(({ code }) => code));
    expect([having('OutOfAreaCaseConfirmed').length, having('SubcaseDropped').map(stream => matters.get(stream)), having('JointLimitPassed').length]).toEqual([1, ['99J11'], 1]);
    expect(having('JointLimitPassed').every(stream => !types.get(stream)?.includes('OutOfAreaCaseConfirmed') && types.get(stream)?.includes('OutOfAreaCaseRouted'))).toBe(true);
    // What is left to the program is done: nothing waits to be opened when the service starts.
    await app.world.refresh();
    const left = [...app.world.joint.running()].flatMap(id => app.world.joint.state(id)?.legs ?? []).filter(({ status, case: of }) => status === 'ready' || (of !== null && app.world.joint.caseOf(of)?.end));
    expect(left).toEqual([]);
  });

  // @req #20
  it.each(['D-RSJ', 'D-YBJ'])('the change of 1 December 2023, rehearsed by %s, names exactly the decisions that would have had another limit', async department => {
    const expected: [number, string][] = [];
    const received = new Map<string, z.infer<typeof Received>>();
    for await (const { type, stream, number, of } of casesEvents()) {
      if (type === 'ApplicationReceived') received.set(stream, Received.parse(of));
      const own = received.get(stream);
      if (own?.department === department && own.release.version === '1.0.0' && SET_BY_LAW[department]?.has(own.item) && Decided.safeParse({ type, ...of }).success) expected.push([number, own.item]);
    }
    const made = releasesOfSample().flat().find(({ plugin }) => plugin.department === department && plugin.version === '1.1.0');
    const candidate = { department, version: '1.1.0', manifests: made?.built().manifests ?? [], changes: [], since: null, after: -1, today: '2023-12-01' };
    await app.world.refresh();
    const report = await app.world.rulebook.rehearser?.run(candidate, { commandId: '0b3e0a43-6a3b-4d4b-8a54-0a8f8f5b7c99', actor: { id: 'author', unit: department, post: 'dept_catalog_owner' }, channel: 'web' });
    expect(expected.length).toBeGreaterThan(0);
    expect(report?.differing.map(({ number, item }) => [number, item])).toEqual(expected);
    expect(report).toMatchObject({ failed: 0, stricter: 0, looser: 0 });
    expect(new Set(report?.differing.flatMap(one => one.in))).toEqual(new Set(['limits']));
    expect(report?.limits.every(({ kind, before, after }) => kind === 'statutory' && after !== null && after.amount !== before?.amount)).toBe(true);
  });
});
