import type { CatalogEvent } from '../../catalog/index.ts';
import { counts, item, PLAN } from '../../catalog/testing/fixtures.ts';
import type { Bodies, LetterEvent, ResponsibilityRow } from '../../delegation/index.ts';
import type { DomainEvent } from '../../kernel/event.ts';
import { deepFreeze } from '../../kernel/testing/specification.ts';
import type { StaffingEvent } from '../../staffing/index.ts';
import { authorityFor, emptyModel, takeFact, type AuthorityAnswer, type AuthorityModel, type AuthorityQuestion, type RecordedFact } from '../index.ts';

export const [TOWN, OTHER_TOWN, DEPARTMENT] = ['610702100', '610702001', 'D-MZJ'] as const;
const REFORM = 'D-SGB';
/** A licence, and a public service: the one needs a letter, the other does not. */
export const LICENCE = item(1, { kind: 'licence' });
export const SERVICE = item(2);
export const LETTER = '汉民委〔2023〕1号';
export const CHANGE = '1d0c8f4e-9a7e-4c43-8a30-0c8f3bb2c001';

/** What has been recorded, one event after another: on its stream, at an instant, with dense numbers. */
export interface Entry {
  readonly stream: string;
  readonly event: DomainEvent;
  readonly at: string;
}
export const on = (stream: string, event: DomainEvent, at = '2023-01-10T01:00:00.000Z'): Entry => ({ stream, event, at });

export const factsOf = (entries: readonly Entry[]): readonly RecordedFact[] => entries.map(({ stream, event, at }, number) => deepFreeze({ stream, type: event.type, data: event.data, number, recordedAt: at }));

export function modelOf(entries: readonly Entry[]): AuthorityModel {
  const model = emptyModel();
  for (const fact of factsOf(entries)) takeFact(model, fact);
  return model;
}

const all = (body: 'town' | 'department'): Bodies => ({
  consult: 'town', receive: 'town', notify: 'town', accept: 'town', on_site_check: body, public_notice: body, review: body, decide: body, issue: body, deliver: 'town', archive: body, post_supervise: 'department',
});
export const row = (code: string, body: 'town' | 'department' = 'town', towns: ResponsibilityRow['towns'] = 'all_towns'): ResponsibilityRow => ({ item: code, towns, bodies: all(body) });

/** A catalogue of two items, in force from 12 January 2023. */
export const catalogue: readonly Entry[] = [
  on('log-610702', { type: 'LogOpened', data: { district: '610702', name: { zh: '汉台区', en: 'Hantai' }, sample: true, offices: [{ office: 'reform_officer', unit: REFORM, holder: 'p-reform' }, { office: 'government_publisher', unit: 'D-ZFB', holder: 'p-publisher' }] } }),
  on('instrument-i', { type: 'InstrumentRegistered', data: { instrumentId: PLAN, number: null, title: '方案', titleEn: 'Plan', issuer: '区政府', issuedOn: '2023-01-09', effectiveFrom: '2023-01-09', sha256: null, scan: null, illustrative: true } }),
  ...[LICENCE, SERVICE].map(record => on('adjustment-a', { type: 'ItemAdded', data: { adjustmentId: 'a', record, reason: '', deviation: null } })),
  on('catalog-610702', { type: 'CatalogVersionPublished', data: { version: '2023', adjustmentId: 'a', base: null, counts: counts({ added: 2, after: 2 }), fatesDigest: 'd'.repeat(64), instrument: PLAN, publishedOn: '2023-01-10', effectiveFrom: '2023-01-12' } } satisfies CatalogEvent),
];

/** A list that gives the towns both items whole, from 20 January 2023. */
export const list = (rows: readonly ResponsibilityRow[] = [row(LICENCE.code), row(SERVICE.code)], { version = '2023', base = null as string | null, dropped = [] as readonly string[], from = '2023-01-20', change = CHANGE } = {}): readonly Entry[] => [
  on(`responsibility-${change}`, { type: 'ResponsibilityRowsProposed', data: { changeId: change, rows } }),
  on('responsibilitylist-610702', { type: 'ResponsibilityVersionScheduled', data: { version, changeId: change, base, rowsDigest: 'd'.repeat(64), items: rows.map(each => each.item), dropped, effectiveFrom: from, officer: 'p-reform' } }),
];

const letters = `delegation-${DEPARTMENT}-${TOWN}`;
export const byLetter = (event: LetterEvent, at?: string): Entry => on(letters, event, at);
export const draft = (scope: ('accept' | 'review' | 'decide')[] = ['accept', 'review', 'decide'], letter = LETTER): Entry => byLetter({
  type: 'DelegationDrafted', data: { letter, department: DEPARTMENT, town: TOWN, items: [{ code: LICENCE.code, scope }], duties: '依法办理', from: '2023-02-01', to: '2024-01-31', instrument: PLAN, renews: null, illustrative: true },
});
/** A letter for the licence, signed by both and announced, from 1 February 2023 through 31 January 2024. */
export const letter = (scope?: ('accept' | 'review' | 'decide')[], name = LETTER): readonly Entry[] => [
  draft(scope, name),
  byLetter({ type: 'DelegationSignedByDepartment', data: { letter: name, signedOn: '2023-01-16', unit: DEPARTMENT, officer: 'p-dept' } }),
  byLetter({ type: 'DelegationSignedByTown', data: { letter: name, signedOn: '2023-01-17', unit: TOWN, officer: 'p-head' } }),
  byLetter({ type: 'DelegationAnnounced', data: { letter: name, announcedOn: '2023-01-18', medium: '区政府网站' } }),
];

export const staffed = (event: StaffingEvent, at?: string): Entry => on(`staff-${event.data.unit}`, event, at);
const START = '2023-01-10T01:00:00.000Z';
/** Posts with a clerk A and a clerk B each: a decider at the town, one at the department. */
export const posts: readonly Entry[] = [
  staffed({ type: 'PostCreated', data: { unit: TOWN, post: 'J1', office: 'town_decider', title: { zh: '决定岗', en: 'Decider' }, duties: ['accept', 'review', 'decide', 'issue'], sendingUnit: null, from: START } }),
  staffed({ type: 'ClerkAssigned', data: { unit: TOWN, post: 'J1', person: 'p-a', from: START } }),
  staffed({ type: 'BackupAssigned', data: { unit: TOWN, post: 'J1', person: 'p-b', from: START } }),
  staffed({ type: 'PostCreated', data: { unit: DEPARTMENT, post: 'K1', office: 'dept_decider', title: { zh: '决定岗', en: 'Decider' }, duties: ['decide', 'post_supervise'], sendingUnit: null, from: START } }),
  staffed({ type: 'ClerkAssigned', data: { unit: DEPARTMENT, post: 'K1', person: 'p-dept', from: START } }),
];

/** Everything in place: the town's decider decides on the licence. */
export const WHOLE: readonly Entry[] = [...catalogue, ...list(), ...letter(), ...posts];
export const NOON = '2023-03-01T04:00:00.000Z';
export const OFFICER = { person: 'p-a', unit: TOWN, post: 'J1' } as const;
export const DECIDE: AuthorityQuestion = { act: { kind: 'step', step: 'decide', item: LICENCE.code, town: TOWN }, officer: OFFICER, at: NOON };

/** given(events).when(question): the answer, made twice from the same events, with the question frozen. */
export function answerAfter(entries: readonly Entry[], question: AuthorityQuestion = DECIDE): AuthorityAnswer {
  return authorityFor(modelOf(entries), deepFreeze(question));
}

/** Codes of what is missing; none when the act is allowed. */
export function missingAfter(entries: readonly Entry[], question: AuthorityQuestion = DECIDE): readonly string[] {
  const answer = answerAfter(entries, question);
  return answer.allowed ? [] : answer.missing.map(grant => grant.code);
}
