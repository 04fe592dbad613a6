import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '../kernel/decider.ts';
import { Rejection } from '../kernel/rejection.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { absenceAt, nextTurn, officesAt, personsAt, postsOf, seatedAt, type StaffState, type StaffingCommand, type StaffingContext, staffingDecider, staffingEvents } from './index.ts';
import { actor, DEPARTMENT, inVillage, ITEM, ITEMS, MANAGER, TITLE, VILLAGE } from './testing/fixtures.ts';

const DAYS = ['2023-03-01', '2023-03-02', '2023-03-10', '2023-06-01', '2024-05-01'];
const FROM = fc.constantFrom(null, null, '2023-03-02T01:00:00.000Z', '2023-03-05T01:00:00.000Z', '2023-08-01T01:00:00.000Z');
const post = fc.constantFrom('V1', 'V2', 'V3');
const person = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5');
const seat = fc.constantFrom('A' as const, 'B' as const);
const reason = fc.constant('岗位调整');
const create = (code: string, sendingUnit: string | null): StaffingCommand => ({ type: 'CreatePost', data: { post: code, office: 'village_agent', title: TITLE, duties: [], sendingUnit, from: null } });
const command: fc.Arbitrary<StaffingCommand> = fc.oneof(
  fc.tuple(post, fc.constantFrom(null, DEPARTMENT)).map(([code, sender]) => create(code, sender)),
  fc.record({ type: fc.constant('AssignClerk' as const), data: fc.record({ post, person, from: FROM }) }),
  fc.record({ type: fc.constant('AssignBackup' as const), data: fc.record({ post, person, from: FROM }) }),
  fc.record({ type: fc.constant('RelieveClerk' as const), data: fc.record({ post, seat, from: FROM, reason }) }),
  fc.record({ type: fc.constant('ReplaceClerk' as const), data: fc.record({ post, seat, person, from: FROM, reason }) }),
  fc.record({ type: fc.constant('StartAbsence' as const), data: fc.record({ post, from: FROM, until: FROM, cause: fc.constant('leave' as const) }) }),
  fc.tuple(fc.constantFrom('EndAbsence' as const, 'ActivateDeputy' as const, 'ReleaseDeputy' as const), post).map(([type, code]): StaffingCommand => ({ type, data: { post: code } })),
  fc.record({ type: fc.constant('AppointLeader' as const), data: fc.record({ position: fc.constantFrom('leader' as const, 'head' as const), person, from: FROM }) }),
  fc.record({ type: fc.constant('NameHandlers' as const), data: fc.record({ person, items: fc.constantFrom<string[]>([ITEM], [...ITEMS]), from: FROM }) }),
  fc.record({ type: fc.constant('CertifyCompetency' as const), data: fc.record({ person, items: fc.constantFrom<string[]>([], [ITEM]), until: fc.constantFrom(null, '2023-03-08') }) }),
  fc.record({ type: fc.constant('WithdrawCompetency' as const), data: fc.record({ person, reason }) }),
  fc.record({ type: fc.constant('ListHelper' as const), data: fc.record({ person, source: fc.constantFrom('volunteer' as const, 'grid_manager' as const), from: FROM }) }),
  fc.record({ type: fc.constant('DelistHelper' as const), data: fc.record({ person, from: FROM, reason }) }),
  fc.record({ type: fc.constant('ClosePost' as const), data: fc.record({ post, from: FROM, reason }) }),
  fc.record({ type: fc.constant('RecordStaffingNotice' as const), data: fc.record({ notice: fc.constantFrom('shortfall' as const, 'stability' as const), on: fc.constantFrom('2023-03-02', '2023-03-03', '2023-03-11') }) }),
);
const SENDER = actor('dept_catalog_owner', DEPARTMENT);
const on = (day: string, parts: Partial<StaffingContext> = {}): StaffingContext => inVillage({ now: `${day}T01:00:00.000Z`, ...parts });
const byDay = (days: readonly string[]) => fc.record({ command, context: fc.tuple(fc.constantFrom(...days), fc.constantFrom(MANAGER, MANAGER, MANAGER, SENDER)).map(([day, who]) => on(day, { actor: who })) });
const way: { command: StaffingCommand; context: StaffingContext }[] = [
  { command: create('V1', DEPARTMENT), context: on('2023-03-01') },
  { command: create('V2', null), context: on('2023-03-01') },
  { command: { type: 'AssignClerk', data: { post: 'V1', person: 'p1', from: null } }, context: on('2023-03-01') },
  { command: { type: 'AssignBackup', data: { post: 'V1', person: 'p2', from: null } }, context: on('2023-03-01') },
  { command: { type: 'StartAbsence', data: { post: 'V1', from: null, until: null, cause: 'leave' } }, context: on('2023-03-02') },
  { command: { type: 'ActivateDeputy', data: { post: 'V1' } }, context: on('2023-03-02') },
  { command: { type: 'ReleaseDeputy', data: { post: 'V1' } }, context: on('2023-03-02') },
  { command: { type: 'EndAbsence', data: { post: 'V1' } }, context: on('2023-03-02') },
  { command: { type: 'CertifyCompetency', data: { person: 'p1', items: [], until: null } }, context: on('2023-03-02', { actor: SENDER }) },
  { command: { type: 'WithdrawCompetency', data: { person: 'p1', reason: '复核未通过' } }, context: on('2023-03-02', { actor: SENDER }) },
  { command: { type: 'ListHelper', data: { person: 'p5', source: 'volunteer', from: null } }, context: on('2023-03-02') },
  { command: { type: 'DelistHelper', data: { person: 'p5', from: null, reason: '任期届满' } }, context: on('2023-03-02') },
  { command: { type: 'ReplaceClerk', data: { post: 'V1', seat: 'A', person: 'p3', from: null, reason: '调离' } }, context: on('2023-03-10') },
  { command: { type: 'ReplaceClerk', data: { post: 'V1', seat: 'B', person: 'p4', from: null, reason: '调离' } }, context: on('2023-03-10') },
  { command: { type: 'RecordStaffingNotice', data: { notice: 'stability', on: '2023-03-11' } }, context: on('2023-06-01') },
];

// @req #41 #50 #57 #58 #60 #63 #67
describe('any history of the staff of a village', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(staffingDecider, { acts: byDay(DAYS), way, events: staffingEvents, reaches: staffingEvents.map(({ type }) => type) });
  });
});

/** The events of a command on a state; none when it is refused. */
function decided(state: StaffState, { command: next, context }: { command: StaffingCommand; context: StaffingContext }) {
  try {
    return staffingDecider.decide(next, state, context);
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

/** Every instant at which something begins or ends; between two of them nothing changes. */
function instantsOf(state: StaffState): string[] {
  const tenures = Object.values(state.posts).flatMap(each => [...each.seats.A, ...each.seats.B, ...each.absences.map(({ from, ended, until }) => ({ from, to: ended ?? until }))]);
  return [...new Set(tenures.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))];
}

/** What never is, whatever was entered. */
function expectSound(state: StaffState): void {
  for (const instant of instantsOf(state)) {
    const turn = nextTurn(state, instant);
    // Every turn of these histories is on the hour: the last moment before it ends in 00:59:59.999.
    if (turn !== null) expect(officesAt(state, turn.replace('T01:00:00.000Z', 'T00:59:59.999Z')), 'nothing changes before the next turn').toEqual(officesAt(state, instant));
    const offices = officesAt(state, instant);
    expect(new Set(offices.map(office => office.post)).size, 'one person acts on a post').toBe(offices.length);
    for (const { post: code, person: who, seat: from, deputyFor } of offices) {
      const on_ = state.posts[code];
      if (!on_) throw new Error(code);
      const [a, b] = [seatedAt(on_, 'A', instant)?.person, seatedAt(on_, 'B', instant)?.person];
      expect(a, 'A and B are two').not.toBe(b);
      expect(postsOf(state, who, instant).map(each => each.code)).toContain(code);
      expect(from === 'A' ? [who, deputyFor] : [who, deputyFor !== null]).toEqual(from === 'A' ? [a, null] : [b, true]);
      expect(absenceAt(on_, instant) !== undefined, 'B acts exactly while A is away').toBe(from === 'B');
    }
  }
}

/** Whether two persons are there at an instant and at every later one that is known. */
const twoFrom = (state: StaffState, from: string): boolean => [from, ...instantsOf(state)].filter(each => each >= from).every(each => personsAt(state, each).size >= 2);

describe('in any history of a village', () => {
  const inOrder = fc.array(byDay(DAYS), { maxLength: 25 }).map(acts => acts.toSorted((one, other) => (one.context.now < other.context.now ? -1 : Number(one.context.now > other.context.now))));
  // @req #50 #58
  it('A and B are two persons, one of them acts, and two persons stay once there are two', () => {
    let hadTwo = 0;
    fc.assert(fc.property(fc.integer({ min: 0, max: 5 }), inOrder, (far, more) => {
      let state = staffingDecider.initialState();
      let had = '';
      for (const act of [...way.slice(0, far), ...more]) {
        for (const event of decided(state, act)) state = step(staffingDecider, state, event);
        // A relief for a later day may have been entered while there was one person: two count from when nothing entered takes one away again.
        if (had === '' && twoFrom(state, act.context.now)) had = act.context.now;
      }
      expectSound(state);
      if (had === '') return;
      hadTwo += 1;
      for (const instant of [had, ...instantsOf(state)].filter(each => each >= had)) expect(personsAt(state, instant).size, `${VILLAGE} at ${instant}`).toBeGreaterThanOrEqual(2);
    }), { numRuns: 300 });
    expect(hadTwo).toBeGreaterThan(20);
  });
});
