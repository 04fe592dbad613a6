import { describe, expect, it } from 'vitest';
import { actor, PLAN, REPEALED } from '../../catalog/testing/fixtures.ts';
import { specification, stateAfter } from '../../kernel/testing/specification.ts';
import type { RejectionCode } from '../../kernel/rejection-codes.ts';
import { type DraftDelegation, LetterCommand, letterDecider, letterEvents } from '../index.ts';
import { announced, DEPARTMENT, DEPT, DRAFT, drafted, FOREIGN, inForce, LETTER, letterContext, LICENCE, LOCAL, signedByDepartment, signedByTown, SIMPLE, TOWN, TOWN_HEAD } from '../testing/fixtures.ts';

const { given } = specification(letterDecider, { events: letterEvents, commands: LetterCommand });
const draft = (parts: Partial<DraftDelegation['data']> = {}) => ({ type: 'DraftDelegation' as const, data: { ...DRAFT, ...parts } });
const only = (code: string, ...scope: DraftDelegation['data']['items'][number]['scope']) => ({ items: [{ code, scope }] });
const dept = letterContext('2023-01-16', DEPT);
const town = letterContext('2023-01-17', TOWN_HEAD);
const sign = (type: 'SignDelegationForDepartment' | 'SignDelegationForTown', signedOn: string) => ({ type, data: { letter: LETTER, signedOn } });
const announce = (announcedOn: string) => ({ type: 'AnnounceDelegation' as const, data: { letter: LETTER, announcedOn, medium: '区政府网站' } });
const later = (letter: string, from: string, renews: string | null = null) => ({ letter, from, to: '2025-01-31', renews });

// @req #21
describe('drafting a letter', () => {
  it('names both organs, the items with their scope, and the term', () => {
    given().when(draft(), dept).records(drafted());
    given().when(draft(), letterContext('2023-01-16', actor(DEPARTMENT, 'p-owner', 'dept_catalog_owner'))).records(drafted());
  });

  it.each<[RejectionCode, Partial<DraftDelegation['data']>]>([
    ['delegation-by-a-town', { department: '610702001' }],
    ['delegation-by-a-town', { department: '610702100201' }],
    ['delegation-to-a-village', { town: '610702100201' }],
    ['recipient-not-a-town', { town: 'D-SPJ' }],
    ['recipient-not-a-town', { town: 'C-LTD' }],
    ['unknown-unit', { town: '610702199' }],
    ['unknown-unit', { department: 'C-LTD' }],
    ['not-the-department', { department: 'D-SFJ' }],
    ['item-of-another-department', only(FOREIGN.code, 'accept')],
    ['scope-beyond-catalogue', only(SIMPLE.code, 'accept', 'review')],
    ['steps-out-of-order', only(LICENCE.code, 'accept', 'decide')],
    ['steps-out-of-order', only(LICENCE.code, 'decide')],
    ['steps-out-of-order', only(LICENCE.code)],
    ['town-not-in-catalogue', only(LOCAL.code, 'accept')],
    ['unknown-item', only('999911009000', 'accept')],
    ['duplicate-code', { items: [{ code: SIMPLE.code, scope: ['accept'] }, { code: SIMPLE.code, scope: ['accept'] }] }],
    ['letter-term', { from: '2023-02-02', to: '2023-02-01' }],
    ['effective-in-past', { from: '2023-01-15' }],
    ['unknown-instrument', { instrument: '00000000-0000-4000-8000-000000000000' }],
    ['instrument-repealed', { instrument: REPEALED }],
    ['renews-unknown-letter', { renews: '汉民委〔2022〕9号' }],
    ['illustrative-unmarked', { illustrative: false }],
  ])('is refused with %s: %j', (code, parts) => given().when(draft(parts), dept).refuses(code));

  it('is refused without a catalogue, or to an office that speaks for no department', () => {
    given().when(draft(), letterContext('2023-01-16', DEPT, { catalogue: null })).refuses('unknown-item');
    given().when(draft(), letterContext('2023-01-16', actor(DEPARTMENT, 'p-reviewer', 'dept_reviewer'))).refuses('wrong-office');
  });

  // @req #33
  it('is refused where another letter of the two organs gives an item on one of the same days', () => {
    given(drafted()).when(draft({ letter: '汉民委〔2023〕2号', ...only(SIMPLE.code, 'accept'), from: '2024-01-31', to: '2024-12-31' }), dept).refuses('letters-overlap', { code: SIMPLE.code, letter: LETTER });
    given(drafted()).when(draft(later('汉民委〔2024〕1号', '2024-02-01')), dept).recordsTypes('DelegationDrafted');
    given(drafted(only(SIMPLE.code, 'accept'))).when(draft({ letter: '汉民委〔2023〕2号', ...only(LICENCE.code, 'accept') }), dept).recordsTypes('DelegationDrafted');
    given(drafted(), { type: 'DelegationWithdrawn', data: { letter: LETTER, reason: '填写有误' } }).when(draft({ letter: '汉民委〔2023〕2号' }), dept).recordsTypes('DelegationDrafted');
    given(...inForce(), { type: 'DelegationRevoked', data: { letter: LETTER, from: '2023-01-20T01:00:00.000Z', reason: '收回', instrument: null } }).when(draft({ letter: '汉民委〔2023〕2号', from: '2023-01-20' }), dept).recordsTypes('DelegationDrafted');
  });

  it('uses a number once', () => {
    given(drafted()).when(draft(), dept).refuses('already-done');
    given(drafted()).when(draft({ duties: '另一份' }), dept).refuses('letter-exists');
  });

  it('renews a letter that has counted, from the day after its last', () => {
    given(...inForce()).when(draft(later('汉民委〔2024〕1号', '2024-02-01', LETTER)), dept).recordsTypes('DelegationDrafted');
    given(drafted()).when(draft(later('汉民委〔2024〕1号', '2024-02-01', LETTER)), dept).refuses('renews-unknown-letter');
  });

  it('may stand between two fictional units of a sample, for illustrative items, and nowhere else', () => {
    const stage = { department: 'X-SFJ', town: 'X-SFZ' };
    const who = letterContext('2023-01-16', actor('X-SFJ', 'p-fiction', 'dept_decider'));
    given().when(draft({ ...stage, ...only(FOREIGN.code, 'accept', 'review') }), who).recordsTypes('DelegationDrafted');
    given().when(draft({ ...stage, illustrative: false }), who).refuses('unknown-unit');
    given().when(draft({ ...stage, town: TOWN }), who).refuses('unknown-unit');
    given().when(draft({ department: DEPARTMENT, town: 'X-SFZ' }), dept).refuses('recipient-not-a-town');
  });
});

// @req #21
describe('signing and announcing', () => {
  it('goes from the department to the town to the public', () => {
    given(drafted()).when(sign('SignDelegationForDepartment', '2023-01-16'), dept).records(signedByDepartment());
    given(drafted(), signedByDepartment()).when(sign('SignDelegationForTown', '2023-01-17'), town).records(signedByTown());
    given(drafted(), signedByDepartment(), signedByTown()).when(announce('2023-01-18'), letterContext('2023-01-18', DEPT)).records(announced());
  });

  it('is refused out of order, by the wrong organ, or by one person for both', () => {
    given(drafted()).when(sign('SignDelegationForTown', '2023-01-17'), town).refuses('not-signed');
    given(drafted(), signedByDepartment()).when(announce('2023-01-17'), letterContext('2023-01-17', DEPT)).refuses('not-signed');
    given(drafted()).when(sign('SignDelegationForDepartment', '2023-01-16'), letterContext('2023-01-16', actor('D-SPJ', 'p-x', 'dept_decider'))).refuses('not-the-department');
    given(drafted(), signedByDepartment()).when(sign('SignDelegationForTown', '2023-01-17'), letterContext('2023-01-17', actor('610702001', 'p-y', 'town_decider'))).refuses('not-the-town');
    given(drafted(), signedByDepartment()).when(sign('SignDelegationForTown', '2023-01-17'), letterContext('2023-01-17', { ...TOWN_HEAD, id: DEPT.id })).refuses('same-person');
    given(drafted()).when(sign('SignDelegationForDepartment', '2023-01-16'), letterContext('2023-01-16', actor(DEPARTMENT, 'p-z', 'dept_reviewer'))).refuses('wrong-office');
  });

  it('is refused for days out of order or to come, after the last day, and of an unknown or abandoned letter', () => {
    given(drafted(), signedByDepartment()).when(sign('SignDelegationForTown', '2023-01-15'), town).refuses('letter-term');
    given(drafted()).when(sign('SignDelegationForDepartment', '2023-01-17'), dept).refuses('date-in-future');
    given(drafted(), signedByDepartment(), signedByTown()).when(announce('2023-01-16'), letterContext('2023-01-18', DEPT)).refuses('letter-term');
    given(drafted()).when(sign('SignDelegationForDepartment', '2023-01-16'), letterContext('2024-02-01', DEPT)).refuses('letter-ended');
    given().when(sign('SignDelegationForDepartment', '2023-01-16'), dept).refuses('unknown-letter');
    given(drafted(), { type: 'DelegationWithdrawn', data: { letter: LETTER, reason: '填写有误' } }).when(sign('SignDelegationForDepartment', '2023-01-16'), dept).refuses('letter-ended');
  });

  it('says at once that a letter announced after its first day has begun to count', () => {
    given(drafted(), signedByDepartment(), signedByTown()).when(announce('2023-02-10'), letterContext('2023-02-10', DEPT)).records(announced(LETTER, '2023-02-10'), { type: 'DelegationTookEffect', data: { letter: LETTER, on: '2023-02-10' } });
  });

  it('may be given up until it is announced', () => {
    const withdraw = { type: 'WithdrawDelegation' as const, data: { letter: LETTER, reason: '填写有误' } };
    given(drafted(), signedByDepartment()).when(withdraw, dept).records({ type: 'DelegationWithdrawn', data: withdraw.data });
    given(...inForce()).when(withdraw, dept).refuses('no-change-allowed');
    given(drafted()).when(withdraw, town).refuses('wrong-office');
    expect(stateAfter(letterDecider, [drafted()]).letters[0]?.instrument).toBe(PLAN);
  });
});
