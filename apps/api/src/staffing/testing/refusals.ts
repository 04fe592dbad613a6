import type { RejectionCode } from '@yichuang/domain';
import { refusal as row, type Refusal } from '../../testing/refusals.ts';
import type { Given } from '../../testing/sample-commands.ts';
import { CIVIL, idOf, ITEM, LATER, milestone, obligation, OPERATOR, OTHER_TOWN_MANAGER, OWNER, PAST, person, post, REPEALED, roster, staff, TOWN_MANAGER, VILLAGE } from './stages.ts';

const onPost = (type: string, code: string, data: object = {}): Given => staff(type, { post: code, ...data });
const assign = (code: string, n: number, from: string | null = null): Given => onPost('AssignClerk', code, { person: person(n), from });
const inVillage = { unit: VILLAGE };

// @req #41 #43 #50 #57 #58 #60 #61 #63 #67
export const STAFF_REFUSALS: readonly Refusal[] = [
  row('unknown-unit', 422, staff('CreatePost', { ...post('A9', 'town_acceptor', { sendingUnit: 'D-NONE' }), from: null })),
  row('office-not-of-unit', 422, staff('CreatePost', { ...post('A9', 'dept_decider'), from: null })),
  row('post-exists', 409, staff('CreatePost', { ...post('A1', 'town_reviewer'), from: null })),
  row('start-in-past', 422, staff('CreatePost', { ...post('A9', 'town_acceptor'), from: PAST })),
  row('not-the-centre', 403, staff('CreatePost', { ...post('M9', 'centre_manager'), from: null })),
  row('not-the-centre', 403, { ...assign('A3', 8), by: OTHER_TOWN_MANAGER }, 'not-found'),
  row('not-the-centre', 403, { ...assign('A2', 8), by: CIVIL }, 'not-found'),
  row('unknown-post', 404, assign('A9', 8)),
  row('post-closed', 409, assign('A4', 8)),
  row('unknown-person', 422, assign('A3', 99)),
  row('self-appointment', 403, onPost('AssignClerk', 'A3', { person: TOWN_MANAGER.id, from: null })),
  row('seat-taken', 409, assign('A1', 8)),
  row('same-person-on-post', 422, onPost('ReplaceClerk', 'A1', { seat: 'A', person: person(1), from: null, reason: '调离' })),
  row('seat-empty', 409, onPost('RelieveClerk', 'A3', { seat: 'A', from: null, reason: '调离' })),
  row('already-done', 409, onPost('ClosePost', 'A4', { from: null, reason: '窗口合并' })),
  row('village-needs-two', 409, staff('RelieveClerk', { post: 'V1', seat: 'A', from: null, reason: '调离' }, inVillage)),
  row('already-absent', 409, onPost('StartAbsence', 'B1', { from: null, until: LATER, cause: 'training' })),
  row('end-before-start', 422, onPost('StartAbsence', 'A1', { from: LATER, until: '2022-05-01T01:00:00.000Z', cause: 'leave' })),
  row('not-absent', 409, onPost('EndAbsence', 'A1')),
  row('deputy-without-absence', 409, onPost('ActivateDeputy', 'A1')),
  row('no-deputy', 409, onPost('ActivateDeputy', 'C1')),
  row('deputy-not-active', 409, onPost('ReleaseDeputy', 'B1')),
  row('handler-not-on-post', 422, staff('NameHandlers', { person: person(8), items: [ITEM], from: null })),
  row('unknown-item', 422, staff('NameHandlers', { person: person(0), items: ['999999999999'], from: null })),
  row('duplicate-code', 409, staff('NameHandlers', { person: person(0), items: [ITEM, ITEM], from: null })),
  row('not-the-sending-unit', 403, staff('CertifyCompetency', { person: person(2), items: [], until: null }, { by: OWNER })),
  row('does-not-exist', 404, staff('WithdrawCompetency', { person: person(2), reason: '复核未通过' }, { by: CIVIL })),
  row('not-a-village', 422, staff('ListHelper', { person: person(8), source: 'volunteer', from: null })),
  row('helper-unlisted', 404, staff('DelistHelper', { person: person(8), from: null, reason: '任期届满' }, inVillage)),
];
/** Beside the codes: a roster is refused whole, and a leader is not appointed by the centre itself. */
export const MORE_REFUSALS: readonly Refusal[] = [
  row('seat-taken', 409, roster([post('A3', 'town_acceptor', { clerk: person(8), backup: null }), post('A1', 'town_acceptor', { clerk: person(8), backup: null })])),
  row('not-the-centre', 403, staff('AppointLeader', { position: 'leader', person: person(8), from: null })),
  row('unknown-person', 422, staff('AppointLeader', { position: 'leader', person: person(99), from: null }, { by: OPERATOR })),
];

const move = (data: object): Given => milestone('RescheduleMilestone', { key: '2.1', due: '2022-02-28', instrument: REPEALED, reason: '推迟', ...data });
const meet = (data: object): Given => milestone('MeetMilestone', { key: '2.1', on: '2022-01-04', evidence: [1], note: '', ...data });
const elsewhere = (instrument: string): Given => ({ ...milestone('SetMilestone', obligation('2.1')), stream: `milestone-${instrument}` });

// @req #12
export const MILESTONE_REFUSALS: readonly Refusal[] = [
  row('already-exists', 409, milestone('SetMilestone', obligation('2.1', { due: '2022-03-31' }))),
  row('unknown-instrument', 422, elsewhere(idOf('no document'))),
  row('instrument-repealed', 409, elsewhere(REPEALED)),
  row('unknown-unit', 422, milestone('SetMilestone', obligation('2.3', { responsible: ['D-NONE'] }))),
  row('duplicate-code', 409, milestone('SetMilestone', obligation('2.3', { responsible: ['D-MZJ', 'D-MZJ'] }))),
  row('effective-in-past', 422, milestone('SetMilestone', obligation('2.3', { due: '2022-01-03' }))),
  row('unknown-milestone', 404, move({ key: '9.9' })),
  row('milestone-met', 409, move({ key: '2.2' })),
  row('already-done', 409, meet({ key: '2.2' })),
  row('evidence-missing', 422, meet({ evidence: [] })),
  row('evidence-missing', 422, meet({ evidence: [1_000_000] })),
  row('date-in-future', 422, meet({ on: '2022-01-05' })),
  row('wrong-office', 403, { ...meet({}), by: TOWN_MANAGER }, 'not-delegated'),
];

/** Refusals that no request can provoke, and why. */
export const NOT_OVER_HTTP: readonly { readonly code: RejectionCode; readonly part: 'staffing' | 'accountability'; readonly why: string }[] = [
  { part: 'staffing', code: 'open-cases', why: 'nobody owns a case before there are cases' },
  { part: 'staffing', code: 'not-due-yet', why: 'notices are recorded by the program itself' },
  { part: 'accountability', code: 'not-due-yet', why: 'a missed day is recorded by the program itself' },
];
