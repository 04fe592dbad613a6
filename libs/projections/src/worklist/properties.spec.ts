import { calendarDecider, dueOf, evolveCase, fold, initialCase, lightOf, type CaseEvent, type CaseState, type CaseStatus } from '@yichuang/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEPARTMENT, LICENCE, TOWN_A } from '../testing/authority-log.ts';
import { accepted, CALENDAR, corrected, delivered, deptReviewed, forwarded, granted, GROUND, issued, noticed, onCase, onLicence, received, refused, townReviewed } from '../testing/case-log.ts';
import { bench, type Bench } from '../testing/log.ts';
import { QUEUES, worklist } from './query.ts';
import type { QueueName } from './view.ts';

const decider = { initialState: initialCase, evolve: evolveCase };
const calendar = fold(calendarDecider, calendarDecider.initialState(), CALENDAR.event.type === 'CalendarYearPublished' ? [CALENDAR.event] : []);

/** Where a status is worked on, in the words of the plan: first for an item that the department reviews and decides, then for one that is the town's. */
const DESK: Partial<Record<CaseStatus, readonly [ofDepartment: QueueName, ofTown: QueueName, at: 'town' | 'department' | 'decider']>> = {
  received: ['accept', 'accept', 'town'], correcting: ['correcting', 'correcting', 'town'], accepted: ['review', 'review', 'town'], returned: ['review', 'review', 'town'], town_reviewed: ['review', 'decide', 'town'],
  forwarded: ['review', 'review', 'department'], dept_reviewed: ['decide', 'decide', 'department'], granted: ['deliver', 'deliver', 'decider'], refused: ['deliver', 'deliver', 'decider'], issued: ['deliver', 'deliver', 'town'],
};

/** Queues of a unit that a case stands in, by the state of its stream alone. */
function expected(state: CaseState, unit: string, today: string): readonly QueueName[] {
  const desk = DESK[state.status];
  if (desk === undefined) return [];
  const [ofDepartment, ofTown, at] = desk;
  const place = at === 'decider' ? (state.forwarded ? DEPARTMENT : TOWN_A) : at === 'town' ? TOWN_A : DEPARTMENT;
  if (place !== unit) return [];
  const first = dueOf(state, calendar, today);
  const light = first === null ? 'none' : lightOf(first, { calendar, today });
  return [state.item === LICENCE ? ofTown : ofDepartment, ...(light === 'yellow' ? ['soon' as const] : []), ...(light === 'red' ? ['overdue' as const] : [])];
}

const NEXT: readonly CaseEvent[] = [
  noticed([{ kind: 'missing', key: 'form', reason: '' }]), corrected([]), accepted(), townReviewed(), forwarded(), deptReviewed(), granted(), refused(), issued(), delivered(),
  { type: 'CaseReturnedToTown', data: { town: TOWN_A, gap: '缺少意见', on: '2022-03-04', officer: 'officer-head' } }, { type: 'CaseWithdrawn', data: { reason: '', on: '2022-03-04' } }, { type: 'CaseClosed', data: { on: '2022-03-10' } },
  { type: 'ClockSuspended', data: { procedure: 'inspection', estimateDays: 3, from: '2022-03-03', told: true, officer: 'officer-head' } }, { type: 'ClockResumed', data: { procedure: 'inspection', on: '2022-03-07', officer: 'officer-head' } },
];
const history = fc.record({ licence: fc.boolean(), events: fc.array(fc.constantFrom(...NEXT), { maxLength: 7 }) });

// @req #34 #46
describe('membership of the lists of work', () => {
  let log: Bench;
  beforeAll(async () => {
    log = await bench();
    await log.happened(...GROUND);
  });
  afterAll(() => log.close());

  it('is what the state of each stream says, for any history, unit and day', async () => {
    await fc.assert(fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 4 }), fc.constantFrom('2022-03-03', '2022-03-08', '2022-03-09', '2022-04-06'), async (histories, today) => {
      const told = histories.map(({ licence, events }) => ({ id: crypto.randomUUID(), events: [received(licence ? onLicence : {}), ...events] }));
      await log.happened(...told.flatMap(({ id, events }) => events.map(event => onCase(id, event))));
      for (const unit of [TOWN_A, DEPARTMENT]) {
        for (const queue of QUEUES.filter(name => name !== 'mine')) {
          const listed = new Set(log.read(['worklist'], read => worklist(read, { unit, queue, person: 'nobody', limit: 100_000 }, { on: today })).rows.map(({ id }) => id));
          for (const { id, events } of told) expect(listed.has(id), `${id} ${queue} ${unit}`).toBe(expected(fold(decider, initialCase(), events), unit, today).includes(queue));
        }
      }
    }), { numRuns: 30 });
  });
});
