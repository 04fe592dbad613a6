import { describe, expect, it } from 'vitest';
import { actor, item, itemMap } from '../../catalog/testing/fixtures.ts';
import type { RejectionCode } from '../../kernel/rejection-codes.ts';
import { specification, stateAfter } from '../../kernel/testing/specification.ts';
import { bodyFor, type Changes, dueListNotices, listVersionOn, ResponsibilityListCommand, type ResponsibilityListContext, responsibilityListDecider, type ResponsibilityListEvent, responsibilityListEvents, rowsOn } from '../index.ts';
import { LICENCE, OTHER_TOWN, TOWN } from '../testing/fixtures.ts';
import { ACCEPT, CHANGE, change, DECIDE, DIGEST, entry, listContext, PROPOSER, REVIEW, row, ROWS, SERVICE } from '../testing/list-fixtures.ts';

const { given } = specification(responsibilityListDecider, { events: responsibilityListEvents, commands: ResponsibilityListCommand });
const SECOND = '2a0c8f4e-9a7e-4c43-8a30-0c8f3bb2c002';
const schedule = (parts: Partial<{ version: string; changeId: string; rowsDigest: string; effectiveFrom: string }> = {}) => ({ type: 'ScheduleResponsibilityVersion' as const, data: { version: '2023', changeId: CHANGE, rowsDigest: DIGEST, effectiveFrom: '2023-01-31', ...parts } });
const scheduled = (...args: Parameters<typeof entry>): ResponsibilityListEvent => ({ type: 'ResponsibilityVersionScheduled', data: entry(...args) });
const cancelled: ResponsibilityListEvent = { type: 'ResponsibilityVersionCancelled', data: { version: '2023', reason: '推迟' } };
const today = listContext('2023-01-20');
const next = schedule({ version: '2023.1', changeId: SECOND, effectiveFrom: '2023-07-01' });
const later = (rows = [row(SERVICE.code, 'all_towns', ...ACCEPT)], base: string | null = '2023') => listContext('2023-06-01', { change: change(rows, { base }) });

// @req #21 #22
describe('scheduling a version of the list', () => {
  it('names the items it replaces and one day for all towns', () => {
    given().when(schedule(), today).records(scheduled('2023', '2023-01-31'));
    given(scheduled('2023', '2023-01-31')).when(next, later()).records(scheduled('2023.1', '2023-07-01', { changeId: SECOND, base: '2023', items: [SERVICE.code] }));
    const gone = listContext('2023-06-01', { items: itemMap(LICENCE), change: change([], { base: '2023', dropped: [SERVICE.code, '999911009000'] }) });
    given(scheduled('2023', '2023-01-31')).when(next, gone).records(scheduled('2023.1', '2023-07-01', { changeId: SECOND, base: '2023', items: [], dropped: [SERVICE.code] }));
  });

  it.each<[RejectionCode, Partial<ResponsibilityListContext>]>([
    ['does-not-exist', { change: null }],
    ['not-approved', { change: change(ROWS, { status: 'consulted' }) }],
    ['rows-differ', { change: change(ROWS, { rowsDigest: 'f'.repeat(64) }) }],
    ['same-person', { actor: PROPOSER }],
    ['wrong-office', { actor: actor('D-SGB', 'p-other', 'auditor') }],
    ['stale-base', { change: change(ROWS, { base: '2022' }) }],
    ['decide-without-letter', { entrusted: ({ town }) => town !== TOWN }],
    ['orphan-step', { change: change([row(LICENCE.code, [TOWN], ...ACCEPT)]) }],
    ['unknown-item', { change: change([row('999911009000', 'all_towns', ...ACCEPT)]) }],
  ])('is refused with %s', (code, parts) => given().when(schedule(), listContext('2023-01-20', parts)).refuses(code));

  it('asks for letters where a town would decide a licence, on the day of the version, and nowhere else', () => {
    const asked: unknown[] = [];
    given().when(schedule(), listContext('2023-01-20', { entrusted: of => asked.push(of) > 0 })).recordsTypes('ResponsibilityVersionScheduled');
    expect(new Set(asked.map(of => JSON.stringify(of)))).toEqual(new Set([OTHER_TOWN, TOWN].map(town => JSON.stringify({ item: LICENCE.code, town, on: '2023-01-31' }))));
    const none = { entrusted: () => false };
    given().when(schedule(), listContext('2023-01-20', { ...none, change: change([row(LICENCE.code, 'all_towns', ...REVIEW), ...ROWS.slice(1)]) })).recordsTypes('ResponsibilityVersionScheduled');
    const service = item(3, { delegation: LICENCE.delegation });
    given().when(schedule(), listContext('2023-01-20', { ...none, items: itemMap(service), change: change([row(service.code, 'all_towns', ...DECIDE)]) })).recordsTypes('ResponsibilityVersionScheduled');
  });

  it('is refused for a day that has passed or lies before the version before, and for a label that does not rise', () => {
    given().when(schedule({ effectiveFrom: '2023-01-19' }), today).refuses('effective-in-past');
    given(scheduled('2023', '2023-07-02')).when(next, later()).refuses('version-order', { previous: '2023-07-02' });
    given(scheduled('2023.2', '2023-01-31')).when(next, later()).refuses('version-order', { previous: '2023.2' });
    given(scheduled('2023.1', '2023-01-31')).when(next, later()).refuses('version-exists');
    given(scheduled('2023.9', '2023-01-31')).when(schedule({ ...next.data, version: '2023.10' }), later(undefined, '2023.9')).recordsTypes('ResponsibilityVersionScheduled');
    given(scheduled('2023', '2023-01-31')).when(schedule({ version: '2023.1' }), today).refuses('already-done');
  });

  // Asked on a version that covered the rest, scheduled after that version was taken back.
  it('is refused where a cancelled version leaves an item of the catalogue without rows', () => {
    const alone = listContext('2023-06-01', { change: change([row(LICENCE.code, 'all_towns', ...ACCEPT)]) });
    given(scheduled('2023', '2023-08-01'), cancelled).when(next, alone).refuses('orphan-step', { codes: [SERVICE.code] });
    given(scheduled('2023', '2023-01-31')).when(next, listContext('2023-06-01', { change: change([], { base: '2023', dropped: [SERVICE.code] }) })).refuses('orphan-step', { codes: [SERVICE.code] });
  });

  it('finds a change stale when one of its items was changed since its base, or its base was cancelled', () => {
    const other = scheduled('2023.1', '2023-07-01', { changeId: SECOND, base: '2023', items: [SERVICE.code] });
    const third = schedule({ version: '2023.2', changeId: '2a0c8f4e-9a7e-4c43-8a30-0c8f3bb2c003', effectiveFrom: '2023-07-01' });
    given(scheduled('2023', '2023-01-31'), other).when(third, later()).refuses('stale-base', { codes: [SERVICE.code] });
    given(scheduled('2023', '2023-01-31'), other).when(third, later([row(LICENCE.code, 'all_towns', ...ACCEPT)])).recordsTypes('ResponsibilityVersionScheduled');
    given(scheduled('2023', '2023-08-01'), cancelled).when(next, later()).refuses('stale-base', { base: '2023' });
  });
});

describe('a version before and on its day', () => {
  const cancel = { type: 'CancelResponsibilityVersion' as const, data: { version: '2023', reason: '推迟' } };
  const took = { type: 'RecordResponsibilityTookEffect' as const, data: { version: '2023', on: '2023-01-31' } };
  it('is taken back before its day, unless a later one builds on it', () => {
    given(scheduled('2023', '2023-01-31')).when(cancel, listContext('2023-01-30')).records(cancelled);
    given(scheduled('2023', '2023-01-31')).when(cancel, listContext('2023-01-31')).refuses('already-effective');
    given(scheduled('2023', '2023-01-31'), scheduled('2023.1', '2023-07-01', { changeId: SECOND })).when(cancel, listContext('2023-01-30')).refuses('later-version-exists');
    given().when(cancel, today).refuses('does-not-exist');
    given(scheduled('2023', '2023-01-31'), cancelled).when(schedule({ version: '2023.1' }), today).recordsTypes('ResponsibilityVersionScheduled');
  });

  it('is noticed on its day, once', () => {
    given(scheduled('2023', '2023-01-31')).when(took, listContext('2023-01-31')).records({ type: 'ResponsibilityVersionTookEffect', data: took.data });
    given(scheduled('2023', '2023-01-31')).when(took, listContext('2023-01-30')).refuses('not-yet-effective');
    given(scheduled('2023', '2023-01-31')).when({ ...took, data: { ...took.data, on: '2023-02-01' } }, listContext('2023-02-01')).refuses('bad-effective-date');
    given(scheduled('2023', '2023-01-31'), cancelled).when(took, listContext('2023-01-31')).refuses('not-yet-effective');
    const state = stateAfter(responsibilityListDecider, [scheduled('2023', '2023-01-31')]);
    expect(dueListNotices(state, '2023-01-30')).toEqual([]);
    expect(dueListNotices(state, '2023-02-01')).toMatchObject([{ due: '2023-01-31', event: { type: 'ResponsibilityVersionTookEffect' } }]);
  });
});

// @req #22 #33
describe('the rows that count on a day', () => {
  const first = scheduled('2023', '2023-01-31');
  const second = scheduled('2023.1', '2023-07-01', { changeId: SECOND, base: '2023', items: [SERVICE.code] });
  const split = [row(SERVICE.code, [TOWN], ...ACCEPT), row(SERVICE.code, [OTHER_TOWN], ...REVIEW)];
  const changes: Changes = new Map([[CHANGE, change(ROWS)], [SECOND, change(split)]]);
  const state = stateAfter(responsibilityListDecider, [first, second]);
  const reviewer = (town: string, day: string) => bodyFor(rowsOn(state, changes, day), { item: SERVICE.code, town, step: 'review' });

  it('change for every town named on one day, and for no other item', () => {
    expect(['2023-01-30', '2023-01-31', '2023-06-30', '2023-07-01'].map(day => reviewer(TOWN, day))).toEqual([null, 'town', 'town', 'department']);
    expect(reviewer(OTHER_TOWN, '2023-07-01')).toBe('town');
    expect(bodyFor(rowsOn(state, changes, '2023-07-01'), { item: LICENCE.code, town: TOWN, step: 'decide' })).toBe('town');
    expect(listVersionOn(state, '2023-06-30')?.version).toBe('2023');
  });

  it('are those of the version before when one is cancelled, and leave with a dropped item', () => {
    const back = stateAfter(responsibilityListDecider, [first, second, { type: 'ResponsibilityVersionCancelled', data: { version: '2023.1', reason: '推迟' } }]);
    expect(bodyFor(rowsOn(back, changes, '2023-07-01'), { item: SERVICE.code, town: TOWN, step: 'review' })).toBe('town');
    const gone = stateAfter(responsibilityListDecider, [first, scheduled('2023.1', '2023-07-01', { changeId: SECOND, items: [], dropped: [SERVICE.code] })]);
    expect([...rowsOn(gone, changes, '2023-07-01').keys()]).toEqual([LICENCE.code]);
  });
});
