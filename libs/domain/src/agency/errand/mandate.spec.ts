import { describe, expect, it } from 'vitest';
import { toSeal } from '../../kernel/sealed.ts';
import { stateAfter } from '../../kernel/testing/specification.ts';
import { errandDecider, mandateOf, type ErrandFact, type MandateQuestion } from '../index.ts';
import { AT, authorise, authorised, by, CITIZEN, CLERK, closed, collected, decline, FILE, freeConfirmed, given, HELPER, ITEM, MANAGER, NOW, on, OTHER_CLERK, request, requested, RESIDENT, revoke, revoked, STRANGER, VILLAGE, VILLAGE_ITEM } from './testing/fixtures.ts';

// @req #51 #59
describe('asking the village', () => {
  it('is for the resident to do, or for station and hall to enter; the contact is sealed', () => {
    given().when(request(), by(CITIZEN)).records(requested);
    given().when(request(), by(MANAGER)).recordsTypes('AgencyRequested');
    given().when(request({ helper: 'helper-2' }), by(CLERK)).recordsTypes('AgencyRequested');
    given().when(request(), by(STRANGER)).refuses('not-yours');
    given().when(request(), by(OTHER_CLERK)).refuses('not-in-town', { town: '610702100' });
    given(requested).when(request(), by(CITIZEN)).refuses('already-exists');
  });
  it('is not for what somebody has to do in person', () => {
    given().when(request(), by(CITIZEN, { villageItem: () => ({ ...VILLAGE_ITEM, inPersonRequired: true }) })).refuses('in-person-only', { code: VILLAGE_ITEM.code });
  });
  it('is for what the station does, on an item in force', () => {
    given().when(request({ villageItem: '99V009' }), by(CITIZEN)).refuses('unknown-item');
    given().when(request({ item: '990711009000' }), by(CITIZEN)).refuses('unknown-item', { upstream: ITEM.code });
    given().when(request(), by(CITIZEN, { catalogue: new Map() })).refuses('upstream-withdrawn');
  });
  it('is at a village, with a helper who is on its list', () => {
    given().when(request({ helper: 'clerk-1' }), by(CITIZEN)).refuses('not-a-helper', { village: VILLAGE });
    given().when(request(), by(CITIZEN, { onDuty: () => null })).refuses('not-a-helper');
    given().when(request({ village: '610702100' }), by(CITIZEN)).refuses('not-a-village');
    given().when(request({ village: '610702100999' }), by(CITIZEN)).refuses('unknown-unit');
    given().when(request(), by(HELPER, { known: () => false })).refuses('unknown-person');
  });
});

// @req #51 #59
describe('the mandate', () => {
  it('is the resident’s own act, or a signed paper', () => {
    given(requested).when(authorise(), by(CITIZEN)).records(authorised);
    given(requested).when(authorise(), by(HELPER)).refuses('not-yours');
    const paper = { form: 'paper' as const, evidence: { digest: FILE, name: '授权书.jpg' } };
    given(requested).when(authorise({ ...paper, evidence: null }), by(HELPER)).refuses('paper-without-file');
    given(requested).when(authorise({ ...paper, evidence: { digest: 'e'.repeat(64), name: 'x' } }), by(HELPER)).refuses('unknown-file');
    given(requested).when(authorise(paper), by(CITIZEN)).refuses('wrong-office');
    const [event] = given(requested).when(authorise(paper), by(HELPER)).recordsTypes('AgencyAuthorised');
    expect(event?.data).toMatchObject({ evidence: { digest: FILE, bytes: 1000, type: 'image/jpeg', name: toSeal(RESIDENT, '授权书.jpg') } });
  });
  it('costs nothing', () => {
    given(requested).when(authorise({ freeOfCharge: false }), by(CITIZEN)).refuses('not-free');
  });
  it('never lets a village accept or decide', () => {
    for (const act of ['accept', 'decide'] as const) given(requested).when(authorise({ scope: ['submit', act] }), by(CITIZEN)).refuses('village-may-not-accept');
  });
  it('is one, for a time to come, with a helper of the list', () => {
    given(requested).when(authorise({ until: '2023-03-01' }), by(CITIZEN)).refuses('mandate-expired');
    given(requested).when(authorise(), by(CITIZEN, { isHelper: () => false })).refuses('not-a-helper');
    given(...AT.authorised).when(authorise({ scope: ['withdraw'] }), by(CITIZEN)).refuses('already-done');
    given().when(authorise(), by(CITIZEN)).refuses('does-not-exist');
  });
  it('is taken back at any time, once, by the resident or through station and hall', () => {
    given(...AT.collected).when(revoke, by(CITIZEN)).records(revoked);
    given(...AT.authorised).when(revoke, by(CLERK)).recordsTypes('AgencyMandateRevoked');
    given(...AT.authorised).when(revoke, by(STRANGER)).refuses('not-yours');
    given(requested).when(revoke, by(CITIZEN)).refuses('not-authorised');
    given(...AT.authorised, revoked).when(revoke, by(CITIZEN)).refuses('already-done');
    given(...AT.returned, freeConfirmed, closed).when(revoke, by(CITIZEN)).refuses('wrong-step');
    given().when(revoke, by(CITIZEN)).refuses('does-not-exist');
  });
});

// @req #51
describe('what a mandate says to others', () => {
  const question: MandateQuestion = { agent: 'helper-1', applicant: RESIDENT, item: ITEM.code, act: 'submit', at: NOW };
  const answer = (events: readonly ErrandFact[], parts: Partial<MandateQuestion> = {}) => mandateOf(stateAfter(errandDecider, events), { ...question, ...parts });
  it('is good for this agent, applicant, item and act, to the last day', () => {
    expect(answer(AT.collected)).toBe('good');
    expect(answer(AT.collected, { act: null })).toBe('good');
    expect(answer(AT.collected, { at: '2023-06-30T15:59:59.999Z' })).toBe('good');
    expect(answer(AT.collected, { at: '2023-06-30T16:00:00.000Z' })).toBe('expired');
  });
  it('is unknown to others, and out of scope for another item or act', () => {
    expect(answer([requested])).toBe('unknown');
    expect([answer(AT.collected, { agent: 'helper-2' }), answer(AT.collected, { applicant: 'someone-else-00000' })]).toEqual(['unknown', 'unknown']);
    expect([answer(AT.collected, { item: '990711002000' }), answer(AT.collected, { act: 'withdraw' })]).toEqual(['out_of_scope', 'out_of_scope']);
  });
  it('ends when it is revoked, to the millisecond, and with the errand', () => {
    expect(answer([...AT.authorised, revoked], { at: '2023-03-02T00:59:59.999Z' })).toBe('good');
    expect(answer([...AT.authorised, revoked])).toBe('revoked');
    expect(answer([...AT.returned, freeConfirmed, closed])).toBe('expired');
  });
});

describe('declining', () => {
  const declined = { type: 'AgencyDeclined' as const, data: { reason: '不属于本村代办事项', goTo: '镇便民服务中心综合窗口' } };
  it('says where to go, and keeps nobody’s papers', () => {
    given(requested).when(decline, by(MANAGER)).records(declined);
    given(...AT.authorised).when(decline, by(CLERK)).records(declined);
    given(...AT.collected).when(decline, by(HELPER)).refuses('originals-held', { village: 1, town: 0 });
    given(requested, declined).when(decline, by(HELPER)).refuses('already-done');
    given(requested).when(decline, by(CITIZEN)).refuses('wrong-office');
    given(...AT.handedOver).when(decline, by(HELPER)).refuses('wrong-step');
  });
  it('is not to wait until papers lie too long', () => {
    given(requested, authorised, { ...collected, data: { ...collected.data, papers: [] } }).when(decline, by(HELPER, on('2023-03-10'))).recordsTypes('AgencyDeclined');
  });
});
