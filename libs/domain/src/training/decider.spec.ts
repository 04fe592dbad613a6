import { describe, expect, it } from 'vitest';
import { actor, codeOf, INSTRUMENTS, item, itemMap, PLAN, REPEALED, UNITS } from '../catalog/testing/fixtures.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { dueTrainingFacts, NegativeListCommand, negativeListDecider, type NegativeListCommandData, type NegativeListContext, type NegativeListEvent, negativeListEvents, TrainingCommand, trainingDecider, type TrainingCommandData, type TrainingContext, type TrainingEvent, trainingEvents } from './index.ts';

const { given } = specification(trainingDecider, { commands: TrainingCommand, events: trainingEvents });
const [UNIT, TOWN] = ['D-MZJ', '610702100'];
const OWNER = actor(UNIT, 'p-owner', 'dept_catalog_owner');
const BUREAU = actor('D-SPJ', 'p-bureau', 'approval_bureau');
const by = (who: TrainingContext['actor'], parts: Partial<TrainingContext> = {}): TrainingContext =>
  ({ now: '2023-03-10T02:00:00.000Z', today: '2023-03-10', actor: who, unit: UNIT, year: 2023, units: UNITS, catalogue: itemMap(item(1)), isBureau: false, known: person => person.startsWith('officer-'), ...parts });
const say = <T extends TrainingCommand['type']>(type: T, data: TrainingCommandData<T>) => ({ type, data }) as Extract<TrainingCommand, { type: T }>;
const duty = (parts: Partial<TrainingCommandData<'SetTrainingDuty'>> = {}) => say('SetTrainingDuty', { stations: false, required: null, settleOn: null, source: '实施方案二（五）3', ...parts });
const plan = (parts: Partial<TrainingCommandData<'PlanTraining'>> = {}) => say('PlanTraining', { form: 'lecture', topic: '高龄津贴受理要点', plannedOn: '2023-03-10', bodies: [TOWN], items: [codeOf(1)], ...parts });
const hold = (parts: Partial<TrainingCommandData<'HoldTraining'>> = {}) => say('HoldTraining', { session: 1, on: '2023-03-10', place: '区政务服务中心', materials: [{ name: '讲义', digest: null }], ...parts });
const attend = (attendees: TrainingCommandData<'RecordAttendance'>['attendees'] = [{ person: 'officer-1', unit: TOWN }]) => say('RecordAttendance', { session: 1, attendees });
const assess = (passed = 1, of = 1) => say('AssessTraining', { session: 1, passed, of, remark: '现场抽问' });
const count = say('CountTraining', { session: 1 });

const set = (required = 4): TrainingEvent => ({ type: 'TrainingDutySet', data: { unit: UNIT, year: 2023, ground: 'without_stations', stations: false, required, settleOn: '2023-12-31', source: '实施方案二（五）3', officer: 'p-bureau' } });
const planned = (session = 1, topic = '高龄津贴受理要点'): TrainingEvent => ({ type: 'TrainingPlanned', data: { session, form: 'lecture', topic, plannedOn: '2023-03-10', bodies: [TOWN], items: [codeOf(1)], officer: 'p-owner' } });
const held = (session = 1, on = '2023-03-10', materials = [{ name: '讲义', digest: null }]): TrainingEvent => ({ type: 'TrainingHeld', data: { session, on, place: '区政务服务中心', materials, officer: 'p-owner' } });
const there = (session = 1, unit = TOWN): TrainingEvent => ({ type: 'AttendanceRecorded', data: { session, attendees: [{ person: 'officer-1', unit }], officer: 'p-owner' } });
const assessed = (session = 1): TrainingEvent => ({ type: 'TrainingAssessed', data: { session, passed: 1, of: 1, remark: '现场抽问', officer: 'p-owner' } });
const counted = (session = 1, sum = 1): TrainingEvent => ({ type: 'TrainingCountedForYear', data: { session, year: 2023, counted: sum, officer: 'p-bureau' } });
const whole = (session: number, on: string, sum: number): TrainingEvent[] => [planned(session, `第${session}期`), held(session, on), there(session), assessed(session), counted(session, sum)];
const SHORT: TrainingEvent = { type: 'TrainingShortfallDetected', data: { unit: UNIT, year: 2023, required: 4, counted: 0, on: '2023-12-31' } };

// @req #65
describe('what a unit owes in a year', () => {
  it('is four where it has no stations in towns, two for the bureau, and its own number where it has some', () => {
    given().when(duty(), by(BUREAU)).records(set());
    const grounds = ([parts, context]: readonly [Parameters<typeof duty>[0], Partial<TrainingContext>]) => given().when(duty(parts), by(BUREAU, context)).recordsTypes('TrainingDutySet')[0]?.data;
    expect(grounds([{}, { unit: 'D-SPJ', isBureau: true }])).toMatchObject({ ground: 'approval_bureau', required: 2 });
    expect(grounds([{ stations: true, required: 1 }, {}])).toMatchObject({ ground: 'own_needs', required: 1, stations: true });
    expect(grounds([{ required: 6, settleOn: '2024-01-10' }, {}])).toMatchObject({ ground: 'without_stations', required: 6, settleOn: '2024-01-10' });
  });
  it('is set once, by the bureau, and never below the plan', () => {
    given().when(duty({ required: 3 }), by(BUREAU)).refuses('plan-sets-the-number', { atLeast: 4 });
    given().when(duty({ stations: true }), by(BUREAU)).refuses('own-number-missing');
    given().when(duty(), by(OWNER)).refuses('wrong-office');
    given().when(duty(), by(BUREAU, { unit: 'D-NONE' })).refuses('unknown-unit');
    given().when(duty({ settleOn: '2023-06-30' }), by(BUREAU)).refuses('deadline-past');
    given(set()).when(duty(), by(BUREAU)).refuses('already-exists');
  });
});

// @req #64
describe('a session', () => {
  it('is planned in one of five forms, held, attended, assessed and counted', () => {
    given(set()).when(plan(), by(OWNER)).records(planned());
    given(set(), planned()).when(hold(), by(OWNER)).records(held());
    given(set(), planned(), held()).when(attend(), by(OWNER)).records(there());
    given(set(), planned(), held(), there()).when(assess(), by(OWNER)).records(assessed());
    given(set(), planned(), held(), there(), assessed()).when(count, by(BUREAU)).records(counted());
    given(set(), planned()).when(say('CancelTraining', { session: 1, reason: '讲师因故不能到场' }), by(OWNER)).recordsTypes('TrainingCancelled');
    given(set(), planned(), held(), there(), assessed()).when(attend([{ person: 'officer-1', unit: TOWN }, { person: 'officer-2', unit: TOWN }]), by(OWNER)).records({ type: 'AttendanceRecorded', data: { session: 1, attendees: [{ person: 'officer-2', unit: TOWN }], officer: 'p-owner' } });
  });
  it('is planned for a duty, within the year, by the unit itself', () => {
    given().when(plan(), by(OWNER)).refuses('does-not-exist');
    given(set()).when(plan(), by(BUREAU)).refuses('wrong-body');
    given(set()).when(plan(), by(actor(UNIT, 'p-1', 'dept_reviewer'))).refuses('wrong-office');
    given(set()).when(plan({ plannedOn: '2024-01-05' }), by(OWNER)).refuses('not-in-the-year');
    given(set()).when(plan({ bodies: ['D-NONE'] }), by(OWNER)).refuses('unknown-unit');
    given(set()).when(plan({ items: [codeOf(9)] }), by(OWNER)).refuses('unknown-item');
    given(set(), SHORT).when(plan(), by(OWNER)).refuses('no-change-allowed');
  });
  it('is not held before its day, in another year, or twice', () => {
    given(set(), planned()).when(hold({ on: '2023-03-11' }), by(OWNER)).refuses('date-in-future');
    given(set(), planned()).when(hold({ on: '2022-12-30' }), by(OWNER)).refuses('not-in-the-year');
    given(set(), planned()).when(hold({ session: 2 }), by(OWNER)).refuses('unknown-session');
    given(set(), planned(), held(), planned(2)).when(hold({ session: 2 }), by(OWNER)).refuses('session-twice', { same: 1 });
    given(set(), planned(), held()).when(say('CancelTraining', { session: 1, reason: '重复登记' }), by(OWNER)).refuses('wrong-step');
  });
  it('counts nobody who is not a person that is known', () => {
    given(set(), planned(), held()).when(attend([]), by(OWNER)).refuses('attendance-without-person');
    given(set(), planned(), held()).when(attend([{ person: 'nobody', unit: TOWN }]), by(OWNER)).refuses('unknown-person');
    given(set(), planned(), held()).when(attend([{ person: 'officer-1', unit: 'D-NONE' }]), by(OWNER)).refuses('unknown-unit');
    given(set(), planned()).when(attend(), by(OWNER)).refuses('wrong-step');
    given(set(), planned(), held(), there()).when(attend(), by(OWNER)).changesNothing();
    given(set(), planned(), held()).when(assess(), by(OWNER)).refuses('attendance-without-person');
    given(set(), planned(), held(), there()).when(assess(2, 1), by(OWNER)).refuses('declared-sums-differ');
    given(set(), planned(), held(), there()).when(assess(1, 2), by(OWNER)).refuses('declared-sums-differ', { attended: 1 });
  });
  it('is counted once, whole, and by another than reported it', () => {
    given(set(), planned(), held(), there(), assessed(), counted()).when(count, by(BUREAU)).refuses('already-done');
    given(set(), planned(), held(), there()).when(count, by(BUREAU)).refuses('wrong-step');
    given(set(), planned(), held(), there(), assessed()).when(count, by(actor('D-SPJ', 'p-owner', 'approval_bureau'))).refuses('same-person');
    given(set(), planned(), held(), there(), assessed()).when(count, by(OWNER)).refuses('wrong-office');
    given(set(), planned(), held(1, '2023-03-10', []), there(), assessed()).when(count, by(BUREAU)).refuses('session-incomplete', { materials: 0 });
    given(set(), planned(), held(), there(1, '610702001'), assessed()).when(count, by(BUREAU)).refuses('session-incomplete', { absent: [TOWN] });
    given(set(), planned(), held(), there(), assessed(), SHORT).when(count, by(BUREAU)).refuses('no-change-allowed');
  });
});

// @req #65 #66
describe('the clock of the year', () => {
  const due = (events: readonly TrainingEvent[], now: string) => dueTrainingFacts(stateAfter(trainingDecider, events), now).map(({ fact }) => fact);
  const END = '2024-01-01T00:00:00.000Z';
  it('warns after each quarter that leaves the unit behind, and finds the shortfall at the end', () => {
    expect(due([set()], '2023-03-31T15:59:59.999Z')).toEqual([]);
    expect(due([set()], '2023-03-31T16:00:00.000Z')).toEqual(['TrainingEarlyWarningRaised:1']);
    expect(due([set(), ...whole(1, '2023-03-10', 1)], '2023-07-01T00:00:00.000Z')).toEqual(['TrainingEarlyWarningRaised:2']);
    expect(due([set(), ...whole(1, '2023-03-10', 1)], END)).toEqual(['TrainingEarlyWarningRaised:2', 'TrainingEarlyWarningRaised:3', 'TrainingShortfallDetected']);
    expect(due([set(), { type: 'TrainingEarlyWarningRaised', data: { quarter: 1, counted: 0, expected: 1, required: 4 } }, SHORT], END)).toEqual([]);
    given(set()).when(say('WakeTraining', {}), by(OWNER)).changesNothing();
  });
  it('says nothing where enough was counted: of two by the bureau, one by the middle of the year', () => {
    expect(due([1, 2, 3, 4].flatMap(n => whole(n, `2023-0${n}-10`, n)).reduce<TrainingEvent[]>((log, event) => [...log, event], [set()]), END)).toEqual([]);
    expect(due([set(2)], '2023-04-01T00:00:00.000Z')).toEqual([]);
    expect(due([set(2)], '2023-07-01T00:00:00.000Z')).toEqual(['TrainingEarlyWarningRaised:2']);
  });
});

// @req #66
describe('the negative list of a year', () => {
  const list = specification(negativeListDecider, { commands: NegativeListCommand, events: negativeListEvents });
  const raise = (counted: number): NegativeListCommand => ({ type: 'RaiseNegativeListEntry', data: { unit: UNIT, cause: 'training_shortfall', required: 4, counted, on: '2023-12-31' } });
  const listed = (who = OWNER, parts: Partial<NegativeListContext> = {}): NegativeListContext => ({ ...by(who), year: 2023, today: '2024-01-15', instruments: INSTRUMENTS, dutySetBy: () => 'p-bureau', ...parts });
  const context = listed();
  const entry: NegativeListEvent = { type: 'NegativeListEntryRaised', data: { unit: UNIT, year: 2023, cause: 'training_shortfall', required: 4, counted: 1, on: '2023-12-31' } };
  const takeOff = (parts: Partial<NegativeListCommandData<'TakeOffNegativeList'>> = {}): NegativeListCommand => ({ type: 'TakeOffNegativeList', data: { unit: UNIT, cause: 'training_shortfall', reason: '第四季度的场次漏登，经复核已举办', instrument: PLAN, ...parts } });
  const REFORM = actor('D-SGB', 'p-reform', 'reform_officer');
  const off: NegativeListEvent = { type: 'NegativeListEntryTakenOff', data: { unit: UNIT, year: 2023, cause: 'training_shortfall', reason: '第四季度的场次漏登，经复核已举办', instrument: PLAN, on: '2024-01-15', officer: 'p-reform' } };
  it('names a unit once for one cause', () => {
    list.given().when(raise(1), context).records(entry);
    list.given(entry).when(raise(2), context).refuses('already-done');
    list.given().when(raise(4), context).refuses('nothing-to-change');
  });
  it('is put right where an entry was wrong: by a document, and another body and person than it follows from', () => {
    list.given(entry).when(takeOff(), listed(REFORM)).records(off);
    list.given(entry).when(takeOff(), listed(actor('D-SPJ', 'p-other', 'approval_bureau'))).recordsTypes('NegativeListEntryTakenOff');
    list.given(entry).when(takeOff(), listed(BUREAU)).refuses('same-person');
    list.given(entry).when(takeOff(), listed(OWNER)).refuses('wrong-office');
    list.given(entry).when(takeOff(), listed(actor(UNIT, 'p-own', 'reform_officer'))).refuses('same-body', { unit: UNIT });
    list.given(entry).when(takeOff({ instrument: '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2b0ff' }), listed(REFORM)).refuses('unknown-instrument');
    list.given(entry).when(takeOff({ instrument: REPEALED }), listed(REFORM)).refuses('instrument-repealed');
  });
  it('takes off what stands on it, once, and does not find it again', () => {
    list.given().when(takeOff(), listed(REFORM)).refuses('does-not-exist', { unit: UNIT });
    list.given(entry).when(takeOff({ unit: 'D-RSJ' }), listed(REFORM)).refuses('does-not-exist', { unit: 'D-RSJ' });
    list.given(entry, off).when(takeOff(), listed(REFORM)).refuses('already-done');
    list.given(entry, off).when(raise(1), context).refuses('already-done');
  });
});
