import fc from 'fast-check';
import { describe, it } from 'vitest';
import { actor, UNITS } from '../catalog/testing/fixtures.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { type TrainingCommand, type TrainingContext, trainingDecider, trainingEvents } from './index.ts';

const TOWN = '610702100';
const context = (unit: string, today: string): TrainingContext => ({
  now: `${today}T02:00:00.000Z`, today, actor: actor(unit, `p-${unit}`, unit === 'D-SPJ' ? 'approval_bureau' : 'dept_catalog_owner'), unit: 'D-MZJ', year: 2023, units: UNITS, catalogue: new Map(), isBureau: false, known: () => true,
});
const duty: TrainingCommand = { type: 'SetTrainingDuty', data: { stations: false, required: null, settleOn: null, source: '二（五）3' } };
const plan: TrainingCommand = { type: 'PlanTraining', data: { form: 'drill', topic: '岗位练兵', plannedOn: '2023-03-10', bodies: [TOWN], items: [] } };
const cancel = (session: number): TrainingCommand => ({ type: 'CancelTraining', data: { session, reason: '改期' } });
const hold = (session: number): TrainingCommand => ({ type: 'HoldTraining', data: { session, on: '2023-03-10', place: '大厅', materials: [{ name: '题库', digest: null }] } });
const attend = (session: number): TrainingCommand => ({ type: 'RecordAttendance', data: { session, attendees: [{ person: 'officer-1', unit: TOWN }] } });
const assess = (session: number): TrainingCommand => ({ type: 'AssessTraining', data: { session, passed: 1, of: 1, remark: '合格' } });
const count = (session: number): TrainingCommand => ({ type: 'CountTraining', data: { session } });
const act = (command: TrainingCommand, unit = 'D-MZJ', today = '2023-03-10') => ({ command, context: context(unit, today) });
const way = [act(duty, 'D-SPJ'), act(plan), act(hold(1)), act(attend(1)), act(assess(1)), act(count(1), 'D-SPJ')];
const session = fc.integer({ min: 1, max: 3 });
const acts = fc.tuple(fc.oneof(fc.constantFrom(plan), ...[cancel, hold, attend, assess, count].map(make => session.map(make))), fc.constantFrom('D-MZJ', 'D-MZJ', 'D-SPJ'), fc.constantFrom('2023-03-09', '2023-03-10')).map(([command, unit, today]) => act(command, unit, today));

// @req #64 #65
describe('any history of a unit’s training', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(trainingDecider, { acts, way, events: trainingEvents, reaches: ['TrainingDutySet', 'TrainingPlanned', 'TrainingCancelled', 'TrainingHeld', 'AttendanceRecorded', 'TrainingAssessed', 'TrainingCountedForYear'] });
  });
});
