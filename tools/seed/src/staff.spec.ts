import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '@yichuang/api/application';
import {
  absenceAt, fold, isCompetent, itemsHandledBy, leaderAt, milestoneDecider, milestoneEvents, officesAt, personsAt, seatedAt, staffingDecider, staffingEvents, type EventOf, type MilestoneEvent, type StaffState, type StaffingEvent,
} from '@yichuang/domain';
import { manualClock, START, type RecordedEvent } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSampleData } from './data.ts';
import { fictionalPerson } from './plan/persons.ts';
import { everybody } from './plan/posts.ts';
import { townsOf, villagesOf } from './plan/units.ts';
import { seedSampleDistrict } from './seed.ts';

const data = readSampleData();
const DAYS = ['2022-01-05', '2022-06-01', '2023-01-12', '2023-06-01', '2023-12-29'].map(day => `${day}T02:00:00.000Z`);
const LATE = '2023-12-29T02:00:00.000Z';
const kept = data.items.filter(row => !row.withdrawn).map(row => row.code);

async function seeded(): Promise<RecordedEvent[]> {
  const folder = mkdtempSync(join(tmpdir(), 'staff-'));
  const clock = manualClock('2022-01-04T01:00:00.000Z');
  const store = createMemoryStore();
  const app = createApplication({ store, clock, dataDir: folder, mode: 'sample' });
  try {
    await seedSampleDistrict(app, clock);
    const events: RecordedEvent[] = [];
    for await (const batch of store.readAll({ after: START })) events.push(...batch.events);
    return events;
  } finally {
    await app.close();
    rmSync(folder, { recursive: true });
  }
}

/** Events of a stream as their schemas read them. */
function read<D extends typeof staffingEvents | typeof milestoneEvents>(events: readonly RecordedEvent[], definitions: D): EventOf<D>[] {
  return events.map(({ type, data: text }) => {
    const definition = definitions.find(each => each.type === type);
    return { type, data: definition?.schema.parse(JSON.parse(text)) } as EventOf<D>;
  });
}

describe('the staff of the sample district', () => {
  let events: RecordedEvent[];
  const states = new Map<string, StaffState>();
  const of = (unit: string): StaffState => states.get(unit) ?? staffingDecider.initialState();
  const typesOf = (type: string): string[] => events.filter(event => event.type === type).map(event => event.stream);

  beforeAll(async () => {
    events = await seeded();
    const streams = Map.groupBy(events.filter(event => event.stream.startsWith('staff-')), event => event.stream.slice(6));
    for (const [unit, own] of streams) states.set(unit, fold(staffingDecider, staffingDecider.initialState(), read(own, staffingEvents) as StaffingEvent[]));
  }, 120_000);

  // @req #40
  it('begins with the first offices in the genesis, with a second legality reviewer for what the justice bureau makes itself; everybody else comes by a post on the first day', () => {
    const genesis = JSON.parse(events[0]?.data ?? '{}') as { offices: { office: string; unit: string }[] };
    expect(genesis.offices.map(({ office, unit }) => `${office} ${unit}`).sort()).toEqual(['approval_bureau D-SPJ', 'auditor D-SJJU', 'government_publisher D-ZFB', 'legality_reviewer D-SFJ', 'legality_reviewer D-ZFB', 'operator D-ZWZX', 'reform_officer D-SGB']);
    const before = events.findIndex(event => event.type === 'CatalogAdjustmentDrafted');
    expect(events.slice(before).filter(event => event.type === 'PostCreated')).toEqual([]);
    expect(events.filter(event => event.type === 'PostCreated').length).toBeGreaterThan(500);
  });

  // @req #41 #50 #57
  it('mans each post of the 15 centres with two persons, under a leader and a head', () => {
    for (const town of townsOf(data)) {
      const state = of(town);
      for (const day of DAYS) {
        const posts = Object.values(state.posts);
        expect(posts.map(({ office }) => office).sort(), town).toEqual(['centre_manager', 'disclosure_officer', 'town_acceptor', 'town_acceptor', 'town_acceptor', 'town_decider', 'town_reviewer']);
        for (const post of posts) expect(new Set([seatedAt(post, 'A', day)?.person, seatedAt(post, 'B', day)?.person]).size, `${town} ${post.code}`).toBe(2);
        expect(leaderAt(state, 'leader', day)?.person).not.toBe(leaderAt(state, 'head', day)?.person);
        expect(leaderAt(state, 'head', day)?.person).toBe(seatedAt(state.posts['M1'] ?? posts[0]!, 'A', day)?.person);
      }
    }
  });

  // @req #58 #60
  it('keeps two persons in each of the 222 villages, with helpers from the five sources', () => {
    const villages = villagesOf(data).map(row => row.code);
    expect(villages).toHaveLength(222);
    for (const day of DAYS) expect(villages.filter(village => personsAt(of(village), day).size < 2)).toEqual([]);
    const helpers = villages.flatMap(village => of(village).helpers);
    expect(new Set(helpers.map(helper => helper.source)).size).toBe(5);
    expect(helpers.length).toBeGreaterThan(222);
  });

  // @req #58 #63
  it('plants its faults in the fictional units alone', () => {
    expect(typesOf('StaffingShortfallDetected')).toEqual(['staff-X-SFC']);
    expect(typesOf('StabilityAlertRaised')).toEqual(['staff-X-SFZ']);
    expect(personsAt(of('X-SFC'), LATE).size).toBe(1);
    const unmanned = [...states].flatMap(([unit, state]) => Object.values(state.posts).filter(post => post.to === null && !officesAt(state, LATE).some(office => office.post === post.code)).map(post => `${unit} ${post.code}`));
    expect(unmanned).toEqual(['X-SFZ A1', 'X-SFZ B1', 'X-SFJ S1']);
  });

  // @req #30 #50
  it('lets B stand in while A is away, and A act again afterwards', () => {
    const at = (unit: string, post: string, instant: string) => {
      const acting = officesAt(of(unit), instant).find(office => office.post === post);
      return acting && [acting.seat, acting.deputyFor !== null];
    };
    expect([at('610702101', 'A1', '2023-03-03T02:00:00.000Z'), at('610702101', 'A1', '2023-03-07T02:00:00.000Z'), at('610702101', 'A1', '2023-03-10T02:00:00.000Z')]).toEqual([['A', false], ['B', true], ['A', false]]);
    expect([at('D-MZJ', 'S1', '2023-06-13T02:00:00.000Z'), at('D-MZJ', 'S1', '2023-06-16T09:30:00.000Z')]).toEqual([['B', true], ['A', false]]);
    expect(at('610702002', 'M1', '2023-08-10T02:00:00.000Z')).toEqual(['B', true]);
    expect(absenceAt(of('X-SFJ').posts['S1']!, LATE)).toBeDefined();
  });

  // @req #41 #67
  it('names somebody at each centre for each of the 366 items, who is certified for it', () => {
    const before = '2023-01-31T09:30:00.000Z';
    const covered = (town: string, instant: string) => new Set([...personsAt(of(town), instant)].flatMap(person => itemsHandledBy(of(town), person, instant)));
    expect(townsOf(data).filter(town => covered(town, before).size !== 366)).toEqual([]);
    const instant = '2023-02-07T02:00:00.000Z';
    for (const town of townsOf(data)) {
      expect([...covered(town, instant)].sort()).toEqual([...kept].sort());
      for (const person of personsAt(of(town), instant)) expect(itemsHandledBy(of(town), person, instant).filter(item => !isCompetent(of(town), { person, item }, instant)), `${town} ${person}`).toEqual([]);
    }
  });

  it('gives everybody a number that nobody can bear, and keeps it out of the log', () => {
    const people = everybody(data).map(fictionalPerson);
    const right = ({ idNumber }: { idNumber: string }) => {
      const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
      const sum = weights.reduce((total, weight, n) => total + weight * Number(idNumber[n]), 0);
      return /^99\d{15}[\dX]$/.test(idNumber) && '10X98765432'[sum % 11] === idNumber[17];
    };
    expect(people.filter(person => !right(person))).toEqual([]);
    expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(people.length);
    expect(events.filter(event => /(?<![0-9A-Za-z])99\d{15}[\dX](?![0-9A-Za-z])|（虚构）/.test(`${event.data}${event.metadata}`))).toEqual([]);
    expect(typesOf('SubjectRegistered').length).toBe(people.length + 2);
  });

  // @req #12
  it('keeps the plan’s obligations: met by what the log shows, or missed by the clock', () => {
    const own = events.filter(event => event.stream.startsWith('milestone-'));
    const { milestones } = fold(milestoneDecider, milestoneDecider.initialState(), read(own, milestoneEvents) as MilestoneEvent[]);
    const word = ({ met, missed, due }: (typeof milestones)[string]) => `${met ? `met ${met.on}` : due ?? 'long-term'}${missed ? ', missed' : ''}`;
    expect(Object.fromEntries(Object.entries(milestones).map(([key, milestone]) => [key, word(milestone)]))).toEqual({
      '2.1': 'met 2023-01-31', '2.2.1': 'met 2023-01-13', '2.2.2': 'met 2023-01-31', '2.2.3': 'met 2023-01-18', '2.2.4': 'met 2023-01-31', '2.3.1': 'met 2023-01-31', '2.3.2': 'met 2023-01-31',
      '2.3.3': 'met 2023-06-30', '2.4.1': 'met 2023-01-31', '9.1': '2023-01-31, missed', '9.2': 'met 2023-02-06, missed', '2.4.2': 'long-term', '2.5.1': 'long-term', '2.5.2': 'long-term', '2.5.3': 'long-term',
      '3.1': 'long-term', '3.2': 'long-term', '3.3': 'long-term',
    });
    const shown = Object.values(milestones).flatMap(({ met }) => met?.evidence ?? []).map(number => events[number]?.type);
    expect(new Set(shown)).toEqual(new Set(['CatalogVersionPublished', 'HallDirectoryPublished', 'VillageGuidePublished', 'HandlersNamed', 'InstrumentRegistered']));
  });
  it('shows no real unit to be late: what was missed was planted in the fictional ones', () => {
    const own = events.filter(event => event.stream.startsWith('milestone-'));
    const { milestones } = fold(milestoneDecider, milestoneDecider.initialState(), read(own, milestoneEvents) as MilestoneEvent[]);
    const late = Object.values(milestones).filter(({ missed }) => missed).flatMap(({ responsible }) => responsible);
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter(unit => !unit.startsWith('X-'))).toEqual([]);
  });
});
