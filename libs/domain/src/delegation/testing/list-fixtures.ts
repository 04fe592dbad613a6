import { actor, INSTRUMENTS, item, itemMap, PLAN, sha256 } from '../../catalog/testing/fixtures.ts';
import { type Body, type Bodies, type ListEntry, type RawRow, type ResponsibilityContext, type ResponsibilityEvent, type ResponsibilityListContext, type ResponsibilityRow, rowsText, STEPS, type Step } from '../index.ts';
import { LICENCE, OTHER_TOWN, PLACES, TOWN } from './fixtures.ts';

export const CHANGE = '2a0c8f4e-9a7e-4c43-8a30-0c8f3bb2c001';
/** A licence that towns may decide, a service that they may review, both handed to both towns. */
export const SERVICE = item(3, { department: 'D-SPJ', delegation: { steps: ['accept', 'review'], recipients: 'all_towns', form: '委托受理和初审' } });
export const LIST_ITEMS = itemMap(LICENCE, SERVICE);

export const PROPOSER = actor('D-SGB', 'p-reform', 'reform_officer');
export const REVIEWER = actor('D-SGB', 'p-reform-2', 'reform_officer');

/** The steps of the town; the department has the rest. */
export const bodies = (...town: Step[]): Bodies => ({ ...Object.fromEntries(STEPS.map((step): [Step, Body] => [step, town.includes(step) ? 'town' : 'department'])), post_supervise: 'department' }) as Bodies;
export const cells = (...town: Step[]): RawRow['cells'] => STEPS.map(step => ({ step, body: town.includes(step) ? 'town' : 'department' }));
export const ACCEPT: Step[] = ['consult', 'receive', 'notify', 'accept', 'deliver'];
export const REVIEW: Step[] = [...ACCEPT, 'on_site_check', 'public_notice', 'review'];
export const DECIDE: Step[] = [...REVIEW, 'decide', 'issue', 'archive'];
export const row = (code: string, towns: RawRow['towns'], ...town: Step[]): ResponsibilityRow => ({ item: code, towns, bodies: bodies(...town) });
export const raw = (code: string, towns: RawRow['towns'], ...town: Step[]): RawRow => ({ item: code, towns, cells: cells(...town) });

export function changeContext(today: string, who: ResponsibilityContext['actor'] = PROPOSER, parts: Partial<ResponsibilityContext> = {}): ResponsibilityContext {
  return {
    now: `${today}T01:00:00.000Z`, today, actor: who, sha256, units: PLACES, instruments: INSTRUMENTS, items: LIST_ITEMS, latest: null,
    workingDaysUntil: day => Math.max(0, Number(day.slice(8)) - Number(today.slice(8))), ...parts,
  };
}

export const proposed: ResponsibilityEvent = { type: 'ResponsibilityChangeProposed', data: { changeId: CHANGE, title: '权责清单（首版）', base: null, instrument: PLAN, reason: '落实方案', by: 'D-SGB', officer: PROPOSER.id } };
export const ROWS: readonly ResponsibilityRow[] = [row(LICENCE.code, 'all_towns', ...DECIDE), row(SERVICE.code, 'all_towns', ...REVIEW)];
export const withRows = (...rows: readonly ResponsibilityRow[]): ResponsibilityEvent => ({ type: 'ResponsibilityRowsProposed', data: { changeId: CHANGE, rows: [...rows] } });
export const DIGEST = sha256(rowsText({ rows: { [LICENCE.code]: [row(LICENCE.code, 'all_towns', ...DECIDE)], [SERVICE.code]: [row(SERVICE.code, 'all_towns', ...REVIEW)] }, dropped: [] }));
export const PARTIES = [OTHER_TOWN, TOWN, 'D-MZJ', 'D-SPJ'];
export const opened: ResponsibilityEvent = { type: 'ConsultationOpened', data: { changeId: CHANGE, parties: PARTIES, due: '2023-01-18', rowsDigest: DIGEST } };
export const said = (unit: string, opinion: 'agree' | 'agree_with_conditions' | 'object' | 'no_answer' = 'agree'): ResponsibilityEvent => ({ type: 'ConsultationOpinionRecorded', data: { changeId: CHANGE, unit, opinion, text: '' } });
export const closed: ResponsibilityEvent = { type: 'ConsultationClosed', data: { changeId: CHANGE, counts: { agree: 4, agreeWithConditions: 0, object: 0, noAnswer: 0 }, minutes: '会商纪要' } };
export const reviewed: ResponsibilityEvent = { type: 'ResponsibilityChangeReviewed', data: { changeId: CHANGE, opinion: '同意', by: 'D-SGB', officer: REVIEWER.id, rowsDigest: DIGEST } };
/** Proposed with both items, everyone asked and heard, closed. */
export const consulted: readonly ResponsibilityEvent[] = [proposed, withRows(...ROWS), opened, ...PARTIES.map(unit => said(unit)), closed];

export type ChangeFacts = NonNullable<ResponsibilityListContext['change']>;
/** A reviewed change with these rows. */
export const change = (rows: readonly ResponsibilityRow[], parts: Partial<ChangeFacts> = {}): ChangeFacts => ({
  status: 'reviewed', base: null, rowsDigest: DIGEST, rows: new Map([...Map.groupBy(rows, each => each.item)]), dropped: [], reviewer: REVIEWER.id, proposer: PROPOSER.id, ...parts,
});

export function listContext(today: string, parts: Partial<ResponsibilityListContext> = {}): ResponsibilityListContext {
  return { now: `${today}T01:00:00.000Z`, today, actor: REVIEWER, units: PLACES, items: LIST_ITEMS, change: change(ROWS), entrusted: () => true, ...parts };
}
export const entry = (version: string, effectiveFrom: string, parts: Partial<ListEntry> = {}) => ({ version, changeId: CHANGE, base: null, rowsDigest: DIGEST, items: [LICENCE.code, SERVICE.code], dropped: [], effectiveFrom, officer: REVIEWER.id, ...parts });
