import type { CaseEvent, DomainEvent, OrganisationEvent } from '@yichuang/domain';
import { streamIdFor } from '@yichuang/event-store';

const [DEPARTMENTS, TOWNS, MONTHS] = [25, 15, 24] as const;
/** Events of one case. */
export const ACTS = 10;
export const LAST_MONTH = '2023-12';
const SHUT = { $sealed: 1, k: 'k1', s: 's-0123456789abcdef', c: 'AA', n: 'AA', x: 'AA' } as const;
const DIGEST = 'a'.repeat(64);

const townOf = (at: number): string => `6107021${String(at % TOWNS).padStart(2, '0')}`;
const departmentOf = (at: number): string => `D-${String(at % DEPARTMENTS).padStart(2, '0')}`;
const idOf = (at: number): string => streamIdFor(`00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`);

interface Told<E extends DomainEvent> {
  readonly stream: string;
  readonly events: readonly E[];
}

const unit = (code: string, kind: 'department' | 'town' | 'village', parent: string | null): Told<OrganisationEvent> => ({
  stream: `unit-${code}`,
  events: [{ type: 'UnitEstablished', data: { code, name: { zh: `单位${code}`, en: code }, shortName: null, kind, parent, level: kind === 'village' ? 5 : 4, aliases: [], servicePoint: null, effectiveFrom: '2021-01-01', source: 'bench', illustrative: false } }],
});

/** A district as large as the real one: departments, towns and 222 villages. */
export const DISTRICT: readonly Told<OrganisationEvent>[] = [
  ...Array.from({ length: DEPARTMENTS }, (_, at) => unit(departmentOf(at), 'department', null)), ...Array.from({ length: TOWNS }, (_, at) => unit(townOf(at), 'town', null)),
  ...Array.from({ length: 222 }, (_, at) => unit(`${townOf(at)}${String(at + 1).padStart(3, '0')}`, 'village', townOf(at))),
];

/** One case from its receipt to its end, in the month that its number gives; every twentieth is late, every fifth is still open. */
export function caseOf(at: number): Told<CaseEvent> {
  const month = at % MONTHS;
  const day = (n: number): string => `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(n).padStart(2, '0')}`;
  const [town, department, officer] = [townOf(at * 7), departmentOf(at * 11), 'officer-bench'];
  const release = { department, version: '1.0.0', digest: DIGEST, manifest: DIGEST };
  const capsule = { release, phase: 'accept' as const, today: day(2), inputs: SHUT, outcome: 'accept' as const, rule: 'R-1', rules: [], missing: [], required: ['form'], faults: [], suspended: false };
  const limit = { amount: 10, unit: 'working_day' as const, start: 'accepted' as const, basis: null };
  const legal = { inNameOf: department, respondent: department, on: day(12), reason: '符合条件', basis: [], officer, capsule: { ...capsule, phase: 'decide' as const, outcome: 'grant' as const } };
  const begun: readonly CaseEvent[] = [
    { type: 'ApplicationReceived', data: { number: `HT2022-${String(at).padStart(6, '0')}`, item: '990711001000', kind: 'confirmation', department, town, applicant: { subject: SHUT.s, kind: 'natural_person' }, agent: null, priority: false, receivedOn: day(1), release, versions: { catalogue: '2022', responsibilityList: '2022', calendarYears: ['2022'] }, limits: { statutory: null, promised: limit }, contact: SHUT, answers: SHUT, papers: [], visit: true, appointment: null, agency: null, contactRecord: null, renewsUntil: null, illustrative: true } },
    { type: 'ApplicationAccepted', data: { acceptedOn: day(2), capsule, opinion: '', officer } }, { type: 'MaterialChecked', data: { material: 'form', good: true, reason: '', officer } }, { type: 'TownReviewCompleted', data: { opinion: 'agree', reason: '符合条件', on: day(5), officer } },
    { type: 'CaseForwardedToDepartment', data: { department, papers: ['form'], on: day(5), officer } }, { type: 'DepartmentReviewCompleted', data: { opinion: 'agree', reason: '符合条件', on: day(9), officer } },
  ];
  const late: readonly CaseEvent[] = at % 20 === 0 ? [{ type: 'DeadlinePassed', data: { clock: 'promised', due: day(10), rule: 'due<today' } }] : [];
  const ended: readonly CaseEvent[] = at % 5 === 0 ? [] : [{ type: 'CaseGranted', data: { ...legal, amount: null } }, { type: 'ResultIssued', data: { document: `第${at}号`, result: null, validUntil: null, on: day(13), officer } }, { type: 'ResultDelivered', data: { how: 'counter', on: day(14), visit: true, officer } }, { type: 'CaseClosed', data: { on: day(14) } }];
  return { stream: `case-${idOf(at)}`, events: [...begun, ...late, ...ended] };
}
