import type { CaseEvent } from '@yichuang/domain';
import { CATALOGUE_WITH_LICENCE, DEPARTMENT, LICENCE, LIST_2022, TOWN_A } from './authority-log.ts';
import type { Happened } from './log.ts';
import { digestOf, H1, M1, RULED, RULES } from './rulebook-log.ts';

/** Cases of the sample story: in town A, on an item that the department decides, and on a licence that the town decides. */
type Data<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];

export const CASE = '66666666-6666-4666-8666-666666666666';
export const OTHER_CASE = '77777777-7777-4777-8777-777777777777';
export const APPLICANT = 's-0123456789abcdef';
export const [CLERK, HEAD] = ['officer-clerk', 'officer-head'] as const;
const CLOSED = { $sealed: 1, k: 'k1', s: APPLICANT, c: 'AA', n: 'AA', x: 'AA' } as const;
export const MANIFEST = digestOf(M1);
const PINNED = { department: DEPARTMENT, version: '1.0.0', digest: digestOf(H1), manifest: MANIFEST };

/** Holidays of 2022 around the Spring Festival, and none for 2023. */
export const CALENDAR: Happened = {
  stream: 'calendar-cn', event: { type: 'CalendarYearPublished', data: { year: 2022, notice: { title: '国务院办公厅关于2022年部分节假日安排的通知', number: '国办发明电〔2021〕11号', issuer: '国务院办公厅', publishedOn: '2021-10-25' }, offDays: ['2022-04-04', '2022-04-05'], makeUpDays: ['2022-04-02'] } },
};
/** Everything that a case stands on. */
export const GROUND: readonly Happened[] = [...CATALOGUE_WITH_LICENCE, ...LIST_2022, ...RULES, CALENDAR];

type Told = Pick<Happened, 'metadata' | 'recordedAt'>;
/** What happens to a case. */
export const onCase = (id: string, event: CaseEvent, told: Told = {}): Happened => ({ stream: `case-${id}`, event, ...told });

export const received = (more: Partial<Data<'ApplicationReceived'>> = {}): CaseEvent => ({
  type: 'ApplicationReceived',
  data: {
    number: 'HT2022-000001', item: RULED, kind: 'confirmation', department: DEPARTMENT, town: TOWN_A, applicant: { subject: APPLICANT, kind: 'natural_person' }, agent: null, priority: false, receivedOn: '2022-03-01', release: PINNED,
    versions: { catalogue: '2022.1', responsibilityList: '2022', calendarYears: ['2022'] }, limits: { statutory: { amount: 20, unit: 'working_day', start: 'accepted', basis: null }, promised: { amount: 5, unit: 'working_day', start: 'accepted', basis: null } },
    contact: CLOSED, answers: CLOSED, papers: [], visit: true, appointment: null, agency: null, contactRecord: null, renewsUntil: null, illustrative: true, ...more,
  },
});
const capsule = (phase: 'accept' | 'decide', outcome: 'accept' | 'grant' | 'refuse'): Data<'ApplicationAccepted'>['capsule'] => ({
  release: PINNED, phase, today: '2022-03-02', inputs: CLOSED, outcome, rule: phase === 'accept' ? 'R-ACCEPT-01' : 'R-DECIDE-01', rules: [], missing: [], required: ['form'], faults: [], suspended: false,
});
export const paper = (material: string, files = 1): Data<'ApplicationReceived'>['papers'][number] => ({
  material, source: 'electronic', attachments: Array.from({ length: files }, (_, at) => ({ digest: String(at).repeat(64).slice(0, 64), bytes: 1000, type: 'application/pdf' as const, name: CLOSED })),
});
export const accepted = (acceptedOn = '2022-03-02'): CaseEvent => ({ type: 'ApplicationAccepted', data: { acceptedOn, capsule: capsule('accept', 'accept'), opinion: '', officer: CLERK } });
export const noticed = (gaps: Data<'CorrectionNoticeIssued'>['gaps'], issuedOn = '2022-03-02'): CaseEvent => ({ type: 'CorrectionNoticeIssued', data: { notice: 1, gaps, issuedOn, due: '2022-03-16', release: PINNED, officer: CLERK } });
export const corrected = (papers: Data<'CorrectionSubmitted'>['papers'], submittedOn = '2022-03-04'): CaseEvent => ({ type: 'CorrectionSubmitted', data: { notice: 1, papers, answers: null, submittedOn, visit: false } });
export const forwarded = (on = '2022-03-03'): CaseEvent => ({ type: 'CaseForwardedToDepartment', data: { department: DEPARTMENT, papers: ['form'], on, officer: CLERK } });
export const townReviewed = (on = '2022-03-03'): CaseEvent => ({ type: 'TownReviewCompleted', data: { opinion: 'agree', reason: '符合条件', on, officer: CLERK } });
export const deptReviewed = (on = '2022-03-04'): CaseEvent => ({ type: 'DepartmentReviewCompleted', data: { opinion: 'agree', reason: '符合条件', on, officer: HEAD } });
const legal = { inNameOf: DEPARTMENT, respondent: DEPARTMENT, reason: '符合《社会救助暂行办法》规定的条件', basis: [{ document: '社会救助暂行办法', article: '第十一条', verified: false }], officer: HEAD };
export const granted = (on = '2022-03-07'): CaseEvent => ({ type: 'CaseGranted', data: { ...legal, on, capsule: capsule('decide', 'grant'), amount: '780.00' } });
export const refused = (on = '2022-03-07'): CaseEvent => ({ type: 'CaseRefused', data: { ...legal, on, capsule: capsule('decide', 'refuse'), remedies: { reconsiderationDays: 60, suitMonths: 6, to: DEPARTMENT } } });
export const issued = (on = '2022-03-08'): CaseEvent => ({ type: 'ResultIssued', data: { document: '汉民批〔2022〕1号', result: null, validUntil: null, on, officer: HEAD } });
export const delivered = (on = '2022-03-09', visit = true): CaseEvent => ({ type: 'ResultDelivered', data: { how: 'counter', on, visit, officer: CLERK } });
export const late = (clock: 'promised' | 'statutory' = 'promised'): CaseEvent => ({ type: 'DeadlinePassed', data: { clock, due: '2022-03-09', rule: 'due<today' } });

export const onLicence = { item: LICENCE, kind: 'licence' as const };
