import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ResponsibilityEvent } from '@yichuang/domain';
import { CODES } from '../testing/catalogue-log.ts';
import { bodies, CATALOGUE_WITH_LICENCE, CHANGE_1, CHANGE_2, DEPARTMENT, LICENCE, LIST_2022, onChange, onList, proposed, reviewed, row, rows, scheduled, TOWN_A, TOWN_B } from '../testing/authority-log.ts';
import { bench, type Bench } from '../testing/log.ts';
import { listVersions, responsibilityChange, responsibilityChanges } from './query.ts';

const DIGEST = 'b'.repeat(64);
const PARTIES = [DEPARTMENT, TOWN_A, TOWN_B];
const asked: ResponsibilityEvent = { type: 'ConsultationOpened', data: { changeId: CHANGE_2, parties: PARTIES, due: '2022-06-10', rowsDigest: DIGEST } };
const said = (unit: string, opinion: 'agree' | 'object' | 'no_answer', text = ''): ResponsibilityEvent => ({ type: 'ConsultationOpinionRecorded', data: { changeId: CHANGE_2, unit, opinion, text } });
const closed: ResponsibilityEvent = { type: 'ConsultationClosed', data: { changeId: CHANGE_2, counts: { agree: 1, agreeWithConditions: 0, object: 1, noAnswer: 1 }, minutes: '会商纪要' } };
/** Takes the decision from town A, gives town B the review, and drops another item. */
const second = onChange(CHANGE_2,
  proposed(CHANGE_2, '2022'), rows(CHANGE_2, row(LICENCE, [TOWN_A], bodies('accept')), row(LICENCE, [TOWN_B], bodies('accept'))),
  rows(CHANGE_2, row(LICENCE, [TOWN_B], bodies('accept', 'review'))), { type: 'ResponsibilityItemsDropped', data: { changeId: CHANGE_2, items: [CODES[0]] } },
);

describe('a change of the responsibility list', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(...CATALOGUE_WITH_LICENCE, ...LIST_2022, ...second);
  });
  afterEach(() => log.close());
  const change = (on = '2022-06-01', number?: number) => log.read(['responsibility'], read => responsibilityChange(read, CHANGE_2, { on, number }));

  it('shows its rows, the later one of the same towns, beside the version it builds on', () => {
    const found = change();
    expect(found).toMatchObject({ status: 'proposed', base: '2022', itemCount: 1, droppedCount: 1, by: { code: 'D-SGB' }, version: null, opinions: { waiting: 0 } });
    expect(found?.rows.map(({ item, towns, mask }) => [item, towns, mask])).toEqual([[LICENCE, [TOWN_A], 8], [LICENCE, [TOWN_B], 72]]);
    expect(found?.diff.map(({ item, kind, towns, before, after }) => [item, kind, towns, before, after])).toEqual([
      [LICENCE, 'changed', [TOWN_A], 201, 8], [LICENCE, 'changed', [TOWN_B], 8, 72], [CODES[0], 'dropped', [TOWN_A, TOWN_B], 8, null],
    ]);
    expect(found?.dropped).toMatchObject([{ item: CODES[0], name: { zh: `事项${CODES[0]}` } }]);
  });

  it('says who was asked, who answered, and who has not', async () => {
    await log.happened(...onChange(CHANGE_2, asked));
    const heard = await log.happened(...onChange(CHANGE_2, said(TOWN_A, 'object', '人手不足')));
    expect(change()).toMatchObject({ status: 'consulting', due: '2022-06-10', opinions: { object: 1, waiting: 2 } });
    expect(change()?.parties.map(({ unit, opinion, text }) => [unit.code, opinion, text])).toEqual([[DEPARTMENT, null, ''], [TOWN_A, 'object', '人手不足'], [TOWN_B, null, '']]);
    await log.happened(...onChange(CHANGE_2, said(TOWN_A, 'agree'), said(DEPARTMENT, 'agree'), said(TOWN_B, 'no_answer'), closed, reviewed(CHANGE_2)));
    expect(change()).toMatchObject({ status: 'reviewed', opinions: { agree: 2, noAnswer: 1, object: 0, waiting: 0 }, minutes: '会商纪要', review: { by: { code: 'D-SGB' }, officer: 'officer-second' } });
    expect(change('2022-06-01', heard)).toMatchObject({ status: 'consulting', opinions: { object: 1, waiting: 2 }, review: null });
  });

  it('forgets opinions of an earlier round when people are asked again', async () => {
    await log.happened(...onChange(CHANGE_2, asked, said(TOWN_A, 'object'), { type: 'ResponsibilityChangeReturned', data: { changeId: CHANGE_2, reason: '修改', by: 'D-SGB' } }, asked));
    expect(change()).toMatchObject({ status: 'consulting', opinions: { object: 0, waiting: 3 } });
    expect(change()?.history.map(({ kind }) => kind)).toEqual(['proposed', 'consultation_opened', 'returned', 'consultation_opened']);
  });

  it('is scheduled, effective and superseded by the days of the versions', async () => {
    await log.happened(...onChange(CHANGE_2, reviewed(CHANGE_2)), scheduled('2022.1', CHANGE_2, { base: '2022', items: [LICENCE], dropped: [CODES[0]], effectiveFrom: '2022-07-01' }));
    const statuses = (on: string) => log.read(['responsibility'], read => responsibilityChanges(read, { on })).map(({ id, status }) => [id, status]);
    expect(statuses('2022-06-30')).toEqual([[CHANGE_2, 'scheduled'], [CHANGE_1, 'effective']]);
    expect(statuses('2022-07-01')).toEqual([[CHANGE_2, 'effective'], [CHANGE_1, 'superseded']]);
    const versions = log.read(['responsibility'], read => listVersions(read, { on: '2022-07-01' }));
    expect(versions.map(({ version, state, effectiveTo, itemCount }) => [version, state, effectiveTo, itemCount])).toEqual([['2022', 'superseded', '2022-06-30', 2], ['2022.1', 'effective', null, 1]]);
  });

  it('goes back to its own state when its version is cancelled', async () => {
    await log.happened(...onChange(CHANGE_2, reviewed(CHANGE_2)), scheduled('2022.1', CHANGE_2, { base: '2022', items: [LICENCE], effectiveFrom: '2022-07-01' }), onList({ type: 'ResponsibilityVersionCancelled', data: { version: '2022.1', reason: '另行安排' } }));
    expect(change('2022-07-01')).toMatchObject({ status: 'reviewed', version: { version: '2022.1', cancelled: true } });
    expect(change('2022-07-01')?.history.map(({ kind }) => kind)).toEqual(['proposed', 'reviewed', 'scheduled', 'cancelled']);
    expect(log.read(['responsibility'], read => listVersions(read, { on: '2022-07-01' })).map(({ state }) => state)).toEqual(['effective', 'cancelled']);
  });
});
