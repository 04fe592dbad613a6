import type { StaffingCommand } from '@yichuang/domain';
import type { SampleData } from '../data.ts';
import { at } from '../working-time.ts';
import type { Staff } from './offices.ts';
import { personOf } from './posts.ts';
import { firstDayCount, registerPerson, staffStep } from './staff.ts';
import type { Step } from './step.ts';
import { FAULTY, speakingVillages } from './units.ts';

type Absence = Extract<StaffingCommand, { type: 'StartAbsence' }>['data'];
/** The program, where a day by itself makes something true. */
const CLOCK: Step['actor'] = { id: 'system', unit: 'system', post: 'clock' };
const TRAINED = '610702101';
const MANAGERS_LEAVE = '610702002';
const CHANGED = '610702104';

interface Leave {
  readonly unit: string;
  readonly post: string;
  readonly day: string;
  readonly until: string | null;
  readonly cause: Absence['cause'];
  readonly by: Step['actor'];
}

/** A goes, B stands in from the same morning on. */
function standIn({ unit, post, day, until, cause, by }: Leave): Step[] {
  return [
    staffStep(unit, `absence-${post}`, { at: at(day, '09:10'), actor: by, command: { type: 'StartAbsence', data: { post, from: null, until, cause } } }),
    staffStep(unit, `deputy-${post}`, { at: at(day, '09:15'), actor: by, command: { type: 'ActivateDeputy', data: { post } } }),
  ];
}

/** Three absences in which B stood in: a training, a leave of a department's reviewer, a leave of a head. */
function absences(staff: Staff): Step[] {
  const [manager, owner, operator] = [staff('centre_manager', TRAINED), staff('dept_catalog_owner', 'D-MZJ'), staff('operator', 'D-ZWZX')];
  return [
    ...standIn({ unit: TRAINED, post: 'A1', day: '2023-03-06', until: at('2023-03-10', '17:30'), cause: 'training', by: manager }),
    staffStep(TRAINED, 'back-A1', { at: at('2023-03-10', '09:05'), actor: manager, command: { type: 'EndAbsence', data: { post: 'A1' } } }),
    ...standIn({ unit: 'D-MZJ', post: 'S1', day: '2023-06-12', until: at('2023-06-16', '17:30'), cause: 'leave', by: owner }),
    ...standIn({ unit: MANAGERS_LEAVE, post: 'M1', day: '2023-08-07', until: at('2023-08-18', '17:30'), cause: 'leave', by: operator }),
  ];
}

interface Change {
  readonly unit: string;
  readonly seats: readonly (readonly [post: string, seat: 'A' | 'B'])[];
  readonly person: string;
  readonly index: number;
  readonly day: string;
  readonly by: Step['actor'];
}

/** Somebody new is entered and takes every seat of who leaves, each without a gap. */
function succeed({ unit, seats, person, index, day, by }: Change, operator: Step['actor']): Step[] {
  return [
    registerPerson(person, index, { at: at(day, '09:10'), actor: operator }),
    ...seats.map(([post, seat], n) => staffStep(unit, `successor-${post}-${seat}`, { at: at(day, `09:2${n}`), actor: by, command: { type: 'ReplaceClerk', data: { post, seat, person, from: null, reason: '工作调动，由新任人员接替（示例）' } } })),
  ];
}

/** A clerk sent by a department and one person of a village change. */
function successors(data: SampleData, staff: Staff): Step[] {
  const [village = ''] = speakingVillages(data).filter(code => code.startsWith(TRAINED));
  const index = firstDayCount(data);
  const operator = staff('operator', 'D-ZWZX');
  return [
    ...succeed({ unit: CHANGED, seats: [['A3', 'A'], ['A2', 'B']], person: personOf(CHANGED, 8), index, day: '2023-04-03', by: staff('centre_manager', CHANGED) }, operator),
    ...succeed({ unit: village, seats: [['V2', 'A'], ['V1', 'B']], person: personOf(village, 4), index: index + 1, day: '2023-05-15', by: staff('centre_manager', TRAINED) }, operator),
  ];
}

const notice = (unit: string, kind: 'shortfall' | 'stability', on: string): Step => ({ ...staffStep(unit, `notice-${kind}`, { at: at(on, '10:00'), actor: CLOCK, command: { type: 'RecordStaffingNotice', data: { notice: kind, on } } }), notice: true });

/** What is wrong in the fictional units: one person where two are needed, two who leave in a spring, a leave without a deputy. */
function faults(staff: Staff): Step[] {
  const operator = staff('operator', 'D-ZWZX');
  const relieve = (post: string, day: string): Step => staffStep(FAULTY.town, `relief-${post}`, { at: at(day, '09:30'), actor: operator, command: { type: 'RelieveClerk', data: { post, seat: 'A', from: null, reason: '调离（示例）' } } });
  return [
    notice(FAULTY.village, 'shortfall', '2022-01-05'),
    relieve('A1', '2023-03-01'), relieve('B1', '2023-04-03'), notice(FAULTY.town, 'stability', '2023-04-04'),
    staffStep(FAULTY.department, 'absence-S1', { at: at('2023-05-08', '09:10'), actor: operator, command: { type: 'StartAbsence', data: { post: 'S1', from: null, until: null, cause: 'duty_elsewhere' } } }),
  ];
}

/** What happened to the staff after the first day. */
export function staffChanges(data: SampleData, staff: Staff): Step[] {
  return [...absences(staff), ...successors(data, staff), ...faults(staff)];
}
