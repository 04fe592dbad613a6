import { describe, expect, it } from 'vitest';
import { actor, item, itemMap, PLAN, REPEALED } from '../../catalog/testing/fixtures.ts';
import type { RejectionCode } from '../../kernel/rejection-codes.ts';
import { specification, stateAfter } from '../../kernel/testing/specification.ts';
import { changeSummaryOf, type RawRow, ResponsibilityCommand, responsibilityDecider, responsibilityEvents, rowsText } from '../index.ts';
import { LICENCE, LOCAL, OTHER_TOWN, TOWN } from '../testing/fixtures.ts';
import { ACCEPT, CHANGE, changeContext, cells, closed, consulted, DECIDE, DIGEST, LIST_ITEMS, opened, PARTIES, PROPOSER, proposed, raw, REVIEW, reviewed, REVIEWER, row, ROWS, said, SERVICE, withRows } from '../testing/list-fixtures.ts';

const { given } = specification(responsibilityDecider, { events: responsibilityEvents, commands: ResponsibilityCommand });
const today = changeContext('2023-01-16');
const propose = { type: 'ProposeResponsibilityChange' as const, data: { changeId: CHANGE, title: '权责清单（首版）', base: null, instrument: PLAN, reason: '落实方案' } };
const rows = (...some: RawRow[]) => ({ type: 'ProposeResponsibilityRows' as const, data: { rows: some } });
const drop = (...items: string[]) => ({ type: 'DropResponsibilityItems' as const, data: { items } });
const open = (due = '2023-01-18') => ({ type: 'OpenConsultation' as const, data: { due } });
const latest = { version: '2023', effectiveFrom: '2023-01-31', rows: new Map(ROWS.map(each => [each.item, [each]])) };

// @req #21 #22
describe('proposing a change of the list', () => {
  it('is done by the reform office on the latest version', () => {
    given().when(propose, today).records(proposed);
    given().when(propose, changeContext('2023-01-16', PROPOSER, { latest })).refuses('stale-base', { latest: '2023' });
    given().when(propose, changeContext('2023-01-16', actor('D-SPJ', 'p-x', 'dept_catalog_owner'))).refuses('wrong-office');
    given().when({ ...propose, data: { ...propose.data, instrument: REPEALED } }, today).refuses('instrument-repealed');
    given(proposed).when(propose, today).refuses('already-exists');
  });

  it('takes whole rows, each step with exactly one body', () => {
    given(proposed).when(rows(raw(LICENCE.code, 'all_towns', ...DECIDE), raw(SERVICE.code, [TOWN, OTHER_TOWN], ...REVIEW)), today).records(withRows(row(LICENCE.code, 'all_towns', ...DECIDE), row(SERVICE.code, [OTHER_TOWN, TOWN], ...REVIEW)));
    given(proposed, withRows(...ROWS)).when(rows(raw(LICENCE.code, 'all_towns', ...DECIDE)), today).changesNothing();
    given(proposed, withRows(...ROWS)).when(rows(raw(LICENCE.code, 'all_towns', ...ACCEPT)), today).records(withRows(row(LICENCE.code, 'all_towns', ...ACCEPT)));
  });

  const broken = (change: (all: RawRow['cells']) => RawRow['cells']): RawRow => ({ item: LICENCE.code, towns: 'all_towns', cells: change(cells(...DECIDE)) });
  it.each<[RejectionCode, RawRow]>([
    ['two-owners', broken(all => [...all, { step: 'review', body: 'department' }])],
    ['orphan-step', broken(all => all.filter(({ step }) => step !== 'archive'))],
    ['post-supervision-stays', broken(all => all.map(cell => (cell.step === 'post_supervise' ? { ...cell, body: 'town' as const } : cell)))],
    ['steps-out-of-order', raw(LICENCE.code, 'all_towns', 'review')],
    ['steps-out-of-order', raw(LICENCE.code, 'all_towns', ...ACCEPT, 'decide')],
    ['scope-beyond-catalogue', raw(SERVICE.code, 'all_towns', ...DECIDE)],
    ['scope-beyond-catalogue', raw(SERVICE.code, 'all_towns', ...ACCEPT, 'issue')],
    ['unknown-item', raw('999911009000', 'all_towns', ...ACCEPT)],
    ['town-not-in-catalogue', raw(LICENCE.code, ['610702199'], ...ACCEPT)],
    ['town-not-in-catalogue', raw(LICENCE.code, ['610702100201'], ...ACCEPT)],
    ['town-not-in-catalogue', raw(LICENCE.code, [], ...ACCEPT)],
    ['towns-overlap', raw(LICENCE.code, [TOWN, TOWN], ...ACCEPT)],
  ])('is refused with %s', (code, bad) => given(proposed).when(rows(raw(SERVICE.code, 'all_towns', ...REVIEW), bad), today).refuses(code));

  it('is refused where two rows of an item name one town, or a town that the catalogue does not hand the item to', () => {
    given(proposed, withRows(ROWS[0] ?? row('', []))).when(rows(raw(LICENCE.code, [TOWN], ...ACCEPT)), today).refuses('towns-overlap');
    given(proposed, withRows(row(LICENCE.code, [TOWN], ...ACCEPT))).when(rows(raw(LICENCE.code, [OTHER_TOWN, TOWN], ...REVIEW)), today).refuses('towns-overlap', { towns: [TOWN] });
    given(proposed).when(rows(raw(LICENCE.code, [TOWN], ...ACCEPT), raw(LICENCE.code, [TOWN], ...REVIEW)), today).refuses('towns-overlap');
    const local = changeContext('2023-01-16', PROPOSER, { items: itemMap(LOCAL) });
    given(proposed).when(rows(raw(LOCAL.code, [TOWN], ...ACCEPT)), local).refuses('town-not-in-catalogue');
    given(proposed).when(rows(raw(LOCAL.code, 'all_towns', ...ACCEPT)), local).refuses('town-not-in-catalogue');
  });

  it('lets rows be taken out and written anew, and items of the base be dropped', () => {
    given(proposed, withRows(...ROWS)).when(drop(LICENCE.code), today).recordsTypes('ResponsibilityItemsDropped');
    const dropped = { type: 'ResponsibilityItemsDropped' as const, data: { changeId: CHANGE, items: [LICENCE.code] } };
    given(proposed, withRows(...ROWS), dropped).when(rows(raw(LICENCE.code, [TOWN], ...ACCEPT), raw(LICENCE.code, [OTHER_TOWN], ...REVIEW)), today).recordsTypes('ResponsibilityRowsProposed');
    given(proposed).when(drop(LICENCE.code), changeContext('2023-01-16', PROPOSER, { latest })).recordsTypes('ResponsibilityItemsDropped');
    given(proposed).when(drop(LICENCE.code), today).refuses('unknown-item');
    given(proposed, dropped).when(drop(LICENCE.code), today).changesNothing();
  });
});

// @req #22
describe('the consultation', () => {
  it('asks each town named and each department of an item', () => given(proposed, withRows(...ROWS)).when(open(), today).records(opened));

  it('is refused too short, over nothing, or where something would be left without an answer', () => {
    given(proposed, withRows(...ROWS)).when(open('2023-01-16'), today).refuses('due-too-soon');
    given(proposed).when(open(), today).refuses('nothing-to-propose');
    given(proposed, withRows(row(LICENCE.code, [TOWN], ...ACCEPT), ROWS[1] ?? row('', []))).when(open(), today).refuses('orphan-step', { code: LICENCE.code, towns: [OTHER_TOWN] });
    given(proposed, withRows(ROWS[0] ?? row('', []))).when(open(), today).refuses('orphan-step', { codes: [SERVICE.code] });
    given(proposed, { type: 'ResponsibilityItemsDropped', data: { changeId: CHANGE, items: [LICENCE.code] } }).when(open(), changeContext('2023-01-16', PROPOSER, { latest })).refuses('orphan-step');
    given(proposed, withRows(...ROWS)).when(open(), changeContext('2023-01-16', PROPOSER, { items: itemMap(item(1, { ...LICENCE, delegation: { ...LICENCE.delegation, steps: ['accept'] } }), SERVICE) })).refuses('scope-beyond-catalogue');
  });

  it('leaves the rows of the base alone that the change does not name', () => {
    given(proposed, withRows(row(SERVICE.code, 'all_towns', ...ACCEPT))).when(open(), changeContext('2023-01-16', PROPOSER, { latest })).recordsTypes('ConsultationOpened');
  });

  it('keeps the rows as they are while people are asked, and after', () => {
    for (const edit of [rows(raw(LICENCE.code, 'all_towns', ...ACCEPT)), drop(LICENCE.code)]) {
      given(proposed, withRows(...ROWS), opened).when(edit, today).refuses('consultation-open');
      given(...consulted).when(edit, today).refuses('no-change-allowed');
      given(...consulted, reviewed).when(edit, today).refuses('no-change-allowed');
    }
  });

  const opinion = (unit: string, word: 'agree' | 'object' | 'no_answer') => ({ type: 'RecordConsultationOpinion' as const, data: { unit, opinion: word, text: '' } });
  const party = (unit: string, day = '2023-01-17') => changeContext(day, actor(unit, `p-${unit}`, unit.startsWith('D') ? 'dept_decider' : 'centre_manager'));
  const asked = [proposed, withRows(...ROWS), opened];
  it('lets each party speak for itself, and change its mind until the end', () => {
    given(...asked).when(opinion(TOWN, 'agree'), party(TOWN)).records(said(TOWN));
    given(...asked, said(TOWN)).when(opinion(TOWN, 'object'), party(TOWN)).records(said(TOWN, 'object'));
    given(...asked).when(opinion(TOWN, 'agree'), party(OTHER_TOWN)).refuses('wrong-body');
    given(...asked).when(opinion('D-SFJ', 'agree'), party('D-SFJ')).refuses('not-a-party');
    given(...asked).when(opinion(TOWN, 'agree'), changeContext('2023-01-17', actor(TOWN, 'p-clerk', 'town_acceptor'))).refuses('wrong-office');
    given(proposed, withRows(...ROWS)).when(opinion(TOWN, 'agree'), party(TOWN)).refuses('consultation-not-open');
  });

  it('records silence after the due day only, by the reform office, and never over an answer', () => {
    given(...asked).when(opinion(TOWN, 'no_answer'), changeContext('2023-01-18')).refuses('not-due-yet');
    given(...asked).when(opinion(TOWN, 'no_answer'), changeContext('2023-01-19')).records(said(TOWN, 'no_answer'));
    given(...asked, said(TOWN)).when(opinion(TOWN, 'no_answer'), changeContext('2023-01-19')).refuses('already-done');
    given(...asked, said(TOWN, 'no_answer')).when(opinion(TOWN, 'agree'), party(TOWN, '2023-01-19')).records(said(TOWN));
    given(...asked).when(opinion(TOWN, 'no_answer'), party(TOWN, '2023-01-19')).refuses('wrong-office');
  });

  it('is closed once everyone has answered or let the day pass', () => {
    const close = { type: 'CloseConsultation' as const, data: { minutes: '会商纪要' } };
    given(...consulted.slice(0, -1)).when(close, today).records(closed);
    given(...consulted.slice(0, -2)).when(close, today).refuses('opinion-missing', { units: ['D-SPJ'] });
    given(proposed).when(close, today).refuses('consultation-not-open');
    given(...consulted.slice(0, -1)).when(close, changeContext('2023-01-17', actor('D-SPJ', 'p-owner', 'reform_officer'))).refuses('not-the-proposer');
  });
});

// @req #22
describe('the review', () => {
  const review = { type: 'ReviewResponsibilityChange' as const, data: { opinion: '同意' } };
  const back = { type: 'ReturnResponsibilityChange' as const, data: { reason: '补充说明' } };
  const reviewing = changeContext('2023-01-19', REVIEWER);
  it('is made by another person than the proposer, of what people were asked about', () => {
    given(...consulted).when(review, reviewing).records(reviewed);
    given(...consulted).when(review, changeContext('2023-01-19')).refuses('same-person');
    given(proposed, withRows(...ROWS), opened).when(review, reviewing).refuses('consultation-open');
    given(proposed).when(review, reviewing).refuses('wrong-step');
    const otherwise = { type: 'ConsultationOpened' as const, data: { changeId: CHANGE, parties: PARTIES, due: '2023-01-18', rowsDigest: 'f'.repeat(64) } };
    given(...consulted.map(event => (event === opened ? otherwise : event))).when(review, reviewing).refuses('rows-differ');
  });

  it('may give the change back, and then the rows change and everyone is asked anew', () => {
    given(...consulted).when(back, reviewing).recordsTypes('ResponsibilityChangeReturned');
    const returned = [...consulted, { type: 'ResponsibilityChangeReturned' as const, data: { changeId: CHANGE, reason: '补充说明', by: 'D-SGB' } }];
    given(...returned).when(rows(raw(LICENCE.code, 'all_towns', ...ACCEPT)), today).recordsTypes('ResponsibilityRowsProposed');
    given(...returned).when(open(), today).records(opened);
    expect(stateAfter(responsibilityDecider, returned)).toMatchObject({ opinions: {}, consultation: null });
    given(...consulted, reviewed).when(back, reviewing).refuses('no-change-allowed');
    given(proposed).when(back, reviewing).refuses('wrong-step');
  });

  it('may reject it; the proposer may take it back; neither once it is reviewed', () => {
    const reject = { type: 'RejectResponsibilityChange' as const, data: { reason: '不符合要求' } };
    const withdraw = { type: 'WithdrawResponsibilityChange' as const, data: { reason: '另行研究' } };
    given(...consulted).when(reject, reviewing).recordsTypes('ResponsibilityChangeRejected');
    given(...consulted).when(reject, changeContext('2023-01-19')).refuses('same-person');
    given(proposed).when(withdraw, today).recordsTypes('ResponsibilityChangeWithdrawn');
    given(...consulted, reviewed).when(withdraw, today).refuses('no-change-allowed');
    given(proposed, { type: 'ResponsibilityChangeWithdrawn', data: { changeId: CHANGE, reason: '另行研究' } }).when(open(), today).refuses('batch-closed');
    given().when(withdraw, today).refuses('does-not-exist');
  });

  it('passes the list what it needs to know', () => {
    expect(changeSummaryOf(stateAfter(responsibilityDecider, []), text => text)).toBeNull();
    const state = stateAfter(responsibilityDecider, [...consulted, reviewed]);
    expect(changeSummaryOf(state, () => DIGEST)).toMatchObject({ status: 'reviewed', base: null, rowsDigest: DIGEST, proposer: PROPOSER.id, reviewer: REVIEWER.id, dropped: [] });
    expect(rowsText(state).split('\n')).toHaveLength(LIST_ITEMS.size + 1);
    expect(state.consultation?.parties).toEqual(PARTIES);
  });
});
