import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actor } from '../catalog/testing/fixtures.ts';
import { letterDecider, STEPS, type LetterCommand, type LetterEvent, type LetterState, type ResponsibilityRow, type ResponsibilityVersionScheduled } from '../delegation/index.ts';
import { DEPARTMENT, DRAFT, LETTER, letterContext, LICENCE, OTHER_TOWN, TOWN } from '../delegation/testing/fixtures.ts';
import { SERVICE } from '../delegation/testing/list-fixtures.ts';
import type { z } from 'zod';
import { fold, step } from '../kernel/decider.ts';
import { rejectionOf } from '../kernel/testing/specification.ts';
import { ownerOf } from './answer/list.ts';
import { modelOf, type Entry } from './testing/record.ts';
import { play } from './testing/rivals.ts';

const HISTORIES = 10_000;
const turn = fc.record({ change: fc.nat(2), account: fc.nat(2), choice: fc.nat(41), lag: fc.nat(3) });
const DAYS = ['2023-01-17', '2023-01-18', '2023-01-19', '2023-01-20', '2023-02-01', '2024-01-01'];

const PLACES = DAYS.flatMap(day => [LICENCE.code, SERVICE.code].flatMap(item => [TOWN, OTHER_TOWN].map(town => ({ day, item, town }))));

type Scheduled = z.infer<typeof ResponsibilityVersionScheduled.schema>;
const dataOf = <D>(entries: readonly Entry[], type: string): readonly D[] => entries.filter(({ event }) => event.type === type).map(({ event }) => event.data as D);

/** Versions that count on a day, read from the events alone. */
function inForce(entries: readonly Entry[], day: string): readonly Scheduled[] {
  const cancelled = new Set(dataOf<{ version: string }>(entries, 'ResponsibilityVersionCancelled').map(({ version }) => version));
  return dataOf<Scheduled>(entries, 'ResponsibilityVersionScheduled').filter(({ version, effectiveFrom }) => !cancelled.has(version) && effectiveFrom <= day);
}

/** What a change proposes for an item, from its events: each pair of item and towns as it was entered last; nothing once it is dropped. */
function proposedFor(entries: readonly Entry[], { changeId, item }: { changeId: string; item: string }): readonly ResponsibilityRow[] {
  const rows = new Map<string, ResponsibilityRow>();
  for (const { event } of entries.filter(({ stream }) => stream === `responsibility-${changeId}`)) {
    const data = event.data as { items?: readonly string[]; rows?: readonly ResponsibilityRow[] };
    if (event.type === 'ResponsibilityItemsDropped' && data.items?.includes(item)) rows.clear();
    for (const row of data.rows?.filter(each => each.item === item) ?? []) rows.set(JSON.stringify(row.towns), row);
  }
  return [...rows.values()];
}

/** Rows that name a town for an item on a day: those of the last version that speaks of the item. */
function rowsFor(entries: readonly Entry[], { item, town }: { item: string; town: string }, day: string): readonly ResponsibilityRow[] | 'unlisted' {
  const version = inForce(entries, day).findLast(({ items, dropped }) => items.includes(item) || dropped.includes(item));
  if (!version || version.dropped.includes(item)) return 'unlisted';
  return proposedFor(entries, { changeId: version.changeId, item }).filter(({ towns }) => towns === 'all_towns' || towns.includes(town));
}

// @req #21 #22
describe('any history of rivals on the responsibility list', () => {
  it('leaves one responsible body for each item and step, none without one while it is listed, and no version proposed and passed by one person, whichever account is used', () => {
    let [versions, cells, passed] = [0, 0, 0];
    fc.assert(fc.property(fc.array(turn, { minLength: 8, maxLength: 28 }), turns => {
      const entries = play(turns);
      const model = modelOf(entries);
      versions += dataOf(entries, 'ResponsibilityVersionScheduled').length;
      for (const place of PLACES) {
        const rows = rowsFor(entries, place, place.day);
        const owners = STEPS.map(each => ownerOf(model, { ...place, step: each }, place.day));
        const right = rows === 'unlisted' ? owners.every(owner => 'none' in owner) : rows.length === 1 && owners.every((owner, nth) => 'body' in owner && owner.body === rows[0]?.bodies[STEPS[nth] ?? 'decide']);
        if (!right) throw new Error(`${JSON.stringify(place)}: ${rows === 'unlisted' ? 0 : rows.length} rows, ${JSON.stringify(owners)}`);
        cells += rows === 'unlisted' ? 0 : STEPS.length;
      }
      const proposer = new Map(dataOf<{ changeId: string; officer: string }>(entries, 'ResponsibilityChangeProposed').map(({ changeId, officer }) => [changeId, officer]));
      for (const { changeId, officer } of [...dataOf<{ changeId: string; officer: string }>(entries, 'ResponsibilityChangeReviewed'), ...dataOf<Scheduled>(entries, 'ResponsibilityVersionScheduled')]) {
        passed += 1;
        if (proposer.get(changeId) === officer) throw new Error(`${officer} passed what the same person proposed`);
      }
    }), { numRuns: HISTORIES, seed: 20_230_116 });
    // A property over nothing proves nothing.
    expect(Math.min(versions, cells, passed)).toBeGreaterThan(1000);
  }, 300_000);
});

describe('any history of a letter', () => {
  it('has the two organs signed for by two persons, whichever account they use', () => {
    // One person with a work account at the department and one at the town.
    const people = fc.constantFrom('p-both', 'p-both', 'p-other');
    const acts = fc.array(fc.record({ kind: fc.constantFrom('draft', 'department', 'town', 'announce'), person: people }), { maxLength: 12 });
    let signed = 0;
    fc.assert(fc.property(acts, given => {
      let state: LetterState = letterDecider.initialState();
      const log: LetterEvent[] = [];
      for (const { kind, person } of given) {
        const who = kind === 'town' ? actor(TOWN, person, 'town_decider') : actor(DEPARTMENT, person, 'dept_decider');
        const command: LetterCommand = {
          draft: { type: 'DraftDelegation' as const, data: DRAFT }, department: { type: 'SignDelegationForDepartment' as const, data: { letter: LETTER, signedOn: '2023-01-16' } },
          town: { type: 'SignDelegationForTown' as const, data: { letter: LETTER, signedOn: '2023-01-16' } }, announce: { type: 'AnnounceDelegation' as const, data: { letter: LETTER, announcedOn: '2023-01-16', medium: '区政府网站' } },
        }[kind];
        let events: readonly LetterEvent[] = [];
        rejectionOf(() => { events = letterDecider.decide(command, state, letterContext('2023-01-16', who)); });
        for (const event of events) state = step(letterDecider, state, event);
        log.push(...events);
      }
      const officers = log.flatMap(event => (event.type === 'DelegationSignedByDepartment' || event.type === 'DelegationSignedByTown' ? [event.data.officer] : []));
      expect(new Set(officers).size).toBe(officers.length);
      if (officers.length === 2) signed += 1;
      expect(fold(letterDecider, letterDecider.initialState(), log)).toEqual(state);
    }), { numRuns: HISTORIES, seed: 20_230_118 });
    expect(signed).toBeGreaterThan(300);
  }, 120_000);
});
