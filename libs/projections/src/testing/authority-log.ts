import { STEPS, type Bodies, type Entrusted, type LetterEvent, type ResponsibilityEvent, type ResponsibilityListEvent, type ResponsibilityRow, type StaffingEvent, type Step } from '@yichuang/domain';
import { CATALOGUE_2022, CODES, established, onBatch, onCatalog, PLAN, published, SECOND } from './catalogue-log.ts';
import { item, type Happened } from './log.ts';

/** The sample story of authority: one department, two towns, a licence and four other items, one letter, two versions of the list. */
export const DEPARTMENT = 'D-MZJ';
export const TOWN_A = '610702100';
export const TOWN_B = '610702101';
export const LICENCE = '990101001000';
export const CHANGE_1 = '44444444-4444-4444-8444-444444444444';
export const CHANGE_2 = '55555555-5555-4555-8555-555555555555';
export const LETTER = '汉民委〔2022〕1号';
const DIGEST = 'b'.repeat(64);

export const towns: readonly Happened[] = [established(TOWN_A, '甲镇', { kind: 'town' }), established(TOWN_B, '乙街道', { kind: 'subdistrict' })];

/** The catalogue of the sample story with one licence more, from 1 January 2022 on. */
export const CATALOGUE_WITH_LICENCE: readonly Happened[] = [
  ...CATALOGUE_2022, ...towns,
  ...onBatch(SECOND, ...[...CODES.map(code => item(code)), item(LICENCE, { kind: 'licence', delegation: { steps: ['accept', 'review', 'decide'], recipients: 'all_towns', form: '委托许可' } })]
    .map(record => ({ type: 'ItemAdded' as const, data: { adjustmentId: SECOND, record, reason: '', deviation: null } }))),
  onCatalog(published('2022.1', SECOND, '2022-01-02', '2022'), '2022-01-02T01:00:00.000Z'),
];

/** Bodies of a row: these steps are the town's, every other one the department's. */
export function bodies(...town: readonly Exclude<Step, 'post_supervise'>[]): Bodies {
  const all = Object.fromEntries(STEPS.map(step => [step, 'department'])) as Record<Step, 'department'>;
  return { ...all, ...Object.fromEntries(town.map(step => [step, 'town' as const])) };
}

export const row = (code: string, towns: ResponsibilityRow['towns'], of: Bodies): ResponsibilityRow => ({ item: code, towns, bodies: of });

export function onChange(changeId: string, ...events: readonly ResponsibilityEvent[]): readonly Happened[] {
  return events.map(event => ({ stream: `responsibility-${changeId}`, event }));
}

export const proposed = (changeId: string, base: string | null): ResponsibilityEvent => ({ type: 'ResponsibilityChangeProposed', data: { changeId, title: base === null ? '首版权责清单' : '权责清单调整', base, instrument: PLAN, reason: '会商研究', by: 'D-SGB', officer: 'officer-reform' } });
export const rows = (changeId: string, ...named: readonly ResponsibilityRow[]): ResponsibilityEvent => ({ type: 'ResponsibilityRowsProposed', data: { changeId, rows: [...named] } });
export const reviewed = (changeId: string): ResponsibilityEvent => ({ type: 'ResponsibilityChangeReviewed', data: { changeId, opinion: '同意', by: 'D-SGB', officer: 'officer-second', rowsDigest: DIGEST } });

export function onList(event: ResponsibilityListEvent): Happened {
  return { stream: 'responsibilitylist-610702', event };
}

export interface Commit {
  readonly base: string | null;
  readonly items: readonly string[];
  readonly dropped?: readonly string[];
  readonly effectiveFrom: string;
}

export function scheduled(version: string, changeId: string, { base, items, dropped = [], effectiveFrom }: Commit): Happened {
  return onList({ type: 'ResponsibilityVersionScheduled', data: { version, changeId, base, rowsDigest: DIGEST, items: [...items], dropped: [...dropped], effectiveFrom, officer: 'officer-reform' } });
}

/** The first list: the licence is accepted, reviewed and decided by town A, accepted by town B; the first other item is accepted by both. */
export const LIST_2022: readonly Happened[] = [
  ...onChange(CHANGE_1, proposed(CHANGE_1, null), rows(CHANGE_1, row(LICENCE, [TOWN_A], bodies('consult', 'accept', 'review', 'decide')), row(LICENCE, [TOWN_B], bodies('accept')), row(CODES[0], 'all_towns', bodies('accept'))), reviewed(CHANGE_1)),
  scheduled('2022', CHANGE_1, { base: null, items: [LICENCE, CODES[0]], effectiveFrom: '2022-02-01' }),
];

export function onLetters(...events: readonly LetterEvent[]): readonly Happened[] {
  return events.map(event => ({ stream: `delegation-${DEPARTMENT}-${TOWN_A}`, event }));
}

export const drafted = (letter = LETTER, more: Partial<Extract<LetterEvent, { type: 'DelegationDrafted' }>['data']> = {}): LetterEvent => ({
  type: 'DelegationDrafted',
  data: { letter, department: DEPARTMENT, town: TOWN_A, items: [{ code: LICENCE, scope: ['accept', 'review', 'decide'] } satisfies Entrusted], duties: '依法受理、审查和决定', from: '2022-02-01', to: '2022-12-31', instrument: PLAN, renews: null, illustrative: true, ...more },
});
export const signedByDepartment = (letter = LETTER): LetterEvent => ({ type: 'DelegationSignedByDepartment', data: { letter, signedOn: '2022-01-10', unit: DEPARTMENT, officer: 'officer-civil' } });
export const signedByTown = (letter = LETTER): LetterEvent => ({ type: 'DelegationSignedByTown', data: { letter, signedOn: '2022-01-11', unit: TOWN_A, officer: 'officer-town' } });
export const announced = (letter = LETTER, announcedOn = '2022-01-12'): LetterEvent => ({ type: 'DelegationAnnounced', data: { letter, announcedOn, medium: '区政府网站' } });
/** A letter of the sample story that has been signed by both and announced. */
export const LETTER_2022: readonly Happened[] = onLetters(drafted(), signedByDepartment(), signedByTown(), announced());

export function onStaff(unit: string, ...events: readonly StaffingEvent[]): readonly Happened[] {
  return events.map(event => ({ stream: `staff-${unit}`, event }));
}

export const FROM = '2022-01-20T01:00:00.000Z';
export const postOf = (unit: string, post: string, more: Partial<Extract<StaffingEvent, { type: 'PostCreated' }>['data']> = {}): StaffingEvent => ({
  type: 'PostCreated', data: { unit, post, office: 'town_acceptor', title: { zh: '受理岗', en: 'Acceptance' }, duties: ['consult', 'accept'], sendingUnit: DEPARTMENT, from: FROM, ...more },
});
export const clerk = (unit: string, post: string, person: string): StaffingEvent => ({ type: 'ClerkAssigned', data: { unit, post, person, from: FROM } });
export const backup = (unit: string, post: string, person: string): StaffingEvent => ({ type: 'BackupAssigned', data: { unit, post, person, from: FROM } });
