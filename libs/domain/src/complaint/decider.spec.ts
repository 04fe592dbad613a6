import { describe, expect, it } from 'vitest';
import { toSeal } from '../kernel/sealed.ts';
import { actor, UNITS } from '../catalog/testing/fixtures.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { complaintDecider, dueComplaintFacts, HotlineCommand, hotlineDecider, type ComplaintEvent, type ComplaintFact, type ComplaintState, type HotlineContext, type HotlineEvent } from './index.ts';
import { answer, answered, asked, assign, assigned, BUREAU, BUREAU_UNIT, by, call, called, CASE, CLERK, close, closed, given, HEAD, ITEM, LINKED, on, OPEN, OTHER, overdue, PROGRAM, raised, received, receive, reopened, saidSettled, say, STRANGER, SUBJECT, TODAY, TOWN, transfer, transferred, VILLAGE, wake } from './testing/fixtures.ts';

/** A fact holds what is still to be sealed where its event holds what is sealed: the fold reads neither. */
const stateOf = (facts: readonly ComplaintFact[]): ComplaintState => stateAfter(complaintDecider, facts as readonly ComplaintEvent[]);

// @req #10
describe('a complaint', () => {
  it('goes to the unit of the person, and to the one above where the unit itself is complained of', () => {
    given().when(receive(), by(PROGRAM)).records(...OPEN);
    given().when(receive({ person: null }), by(PROGRAM)).records(received({ person: null }), assigned(BUREAU_UNIT));
    given().when(receive({ person: null, unit: VILLAGE }), by(PROGRAM)).records(received({ person: null, unit: VILLAGE }), assigned(TOWN));
    given().when(receive({ person: null, unit: BUREAU_UNIT }), by(PROGRAM)).records(received({ person: null, unit: BUREAU_UNIT }), assigned('D-QZF'));
    given().when(receive({ channel: 'box' }), by(STRANGER)).records(received({ channel: 'box', enteredBy: 'head-2' }), assigned(TOWN, null, 'head-2'));
    given(...OPEN).when(receive(), by(PROGRAM)).refuses('already-exists');
  });
  it('is about somebody, and says what', () => {
    given().when(receive({ unit: null, person: null }), by(PROGRAM)).refuses('about-nobody');
    given().when(receive({ person: 'nobody-here' }), by(PROGRAM)).refuses('about-nobody');
    given().when(receive({ unit: '610702199' }), by(PROGRAM)).refuses('unknown-unit');
    given().when(receive({ person: null, unit: 'C-LTD' }), by(PROGRAM)).refuses('about-nobody');
    given().when(receive({ words: null }), by(PROGRAM)).refuses('words-missing');
    given().when(receive({ item: '990711009000' }), by(PROGRAM)).refuses('unknown-item');
    given().when(receive({ kind: 'could-not-get-it-done', item: ITEM }), by(PROGRAM)).refuses('words-missing');
    given().when(receive({ kind: 'could-not-get-it-done', refused: '说材料不全' }), by(PROGRAM)).refuses('words-missing');
  });
  it('may be without a name, and takes the words of the case where it is about a notice', () => {
    const silent = { words: null, contact: null, anonymous: true };
    given().when(receive({ ...silent, kind: 'one-time-notice', channel: 'notice_breach', case: CASE }), by(PROGRAM)).records(received({ ...silent, channel: 'notice_breach', case: CASE }, 'one-time-notice'), assigned(TOWN));
    given().when(receive({ ...silent, kind: 'one-time-notice' }), by(PROGRAM)).refuses('words-missing');
  });
  it('is given to one of the unit, never to the person complained of', () => {
    given(...OPEN).when(assign('clerk-2'), by(HEAD)).records(assigned(TOWN, 'clerk-2', 'head-1'));
    given(...OPEN, assigned(TOWN, 'clerk-2', 'head-1')).when(assign('clerk-2'), by(HEAD)).records();
    given(...OPEN).when(assign('clerk-1'), by(HEAD)).refuses('complained-of');
    given(...OPEN).when(assign('somebody-else'), by(HEAD)).refuses('unknown-person');
    given(...OPEN).when(assign('clerk-2'), by(STRANGER)).refuses('wrong-body');
  });
  it('is transferred, and then another answers', () => {
    given(...OPEN).when(transfer(OTHER), by(HEAD)).records(transferred(OTHER));
    given(...OPEN).when(transfer(OTHER), by(BUREAU)).recordsTypes('ComplaintTransferred');
    given(...OPEN, transferred(OTHER)).when(answer(), by(HEAD)).refuses('wrong-body', { unit: OTHER });
    given(...OPEN).when(transfer(OTHER), by(STRANGER)).refuses('wrong-body');
    given(...OPEN).when(transfer(TOWN), by(HEAD)).records();
    given(...OPEN).when(transfer('610702199'), by(HEAD)).refuses('unknown-unit');
    given(...OPEN, answered()).when(transfer(OTHER), by(HEAD)).refuses('wrong-step');
    given(received({ person: null }), assigned(BUREAU_UNIT)).when(transfer(TOWN), by(BUREAU)).refuses('complained-of');
  });
  it('is answered by whoever has it and is not complained of', () => {
    given(...OPEN).when(answer(), by(HEAD)).records(answered());
    given(...OPEN).when(answer(), by(HEAD, on('2023-03-24'))).records(answered({ late: true, on: '2023-03-24', callBy: '2023-03-31' }));
    given(received({ contact: null }), assigned(TOWN)).when(answer(), by(HEAD)).records(answered({ callBy: null }));
    given(...OPEN).when(answer(), by(CLERK)).refuses('complained-of');
    given(received({ person: null }), assigned(BUREAU_UNIT)).when(answer(), by(HEAD)).refuses('complained-of');
    given(...OPEN).when(answer(), by(STRANGER)).refuses('wrong-body');
    given(...OPEN).when(answer(), by(BUREAU)).refuses('wrong-body');
    given(...OPEN, answered()).when(answer(), by(HEAD)).refuses('already-done');
    given().when(answer(), by(HEAD)).refuses('does-not-exist');
  });
  it('of something not done ends in being done, explained by law, or a rule to be changed', () => {
    const stuck = [received({ item: ITEM, refused: toSeal(SUBJECT, '说材料不全') }, 'could-not-get-it-done'), assigned(TOWN)] as const;
    for (const parts of [{ outcome: 'done', reference: '2023-000123' }, { outcome: 'explained', basis: '《社会救助暂行办法》第十二条' }, { outcome: 'rule_change_proposed', reference: '规则建议 2023-1' }] as const) given(...stuck).when(answer(parts), by(HEAD)).records(answered(parts));
    given(...stuck).when(answer(), by(HEAD)).refuses('ending-missing');
    given(...stuck).when(answer({ outcome: 'explained' }), by(HEAD)).refuses('basis-empty');
    given(...stuck).when(answer({ outcome: 'done', reference: ' ' }), by(HEAD)).refuses('evidence-missing');
    given(...OPEN).when(answer({ outcome: 'done' }), by(HEAD)).refuses('ending-missing');
  });
  it('is called back, and opened once more for whoever is dissatisfied', () => {
    given(...OPEN, answered()).when(call(), by(HEAD)).records(called());
    given(...OPEN, answered()).when(call('dissatisfied'), by(HEAD)).records(called('dissatisfied'), reopened);
    const again = [...OPEN, answered(), called('dissatisfied'), reopened] as const;
    given(...again).when(close, by(HEAD)).refuses('answer-missing');
    given(...again, answered()).when(call('dissatisfied'), by(HEAD)).records(called('dissatisfied'));
    given(...OPEN).when(call(), by(HEAD)).refuses('answer-missing');
    given(...OPEN, answered(), called()).when(call(), by(HEAD)).refuses('already-done');
    given(received({ contact: null }), assigned(TOWN), answered({ callBy: null })).when(call(), by(HEAD)).refuses('nobody-to-call');
  });
  it('closes with an answer, and with a call where somebody can be called', () => {
    given(...OPEN).when(close, by(HEAD)).refuses('answer-missing');
    given(...OPEN, answered()).when(close, by(HEAD)).refuses('call-missing');
    given(...OPEN, answered(), called()).when(close, by(HEAD)).records(closed);
    given(received({ contact: null }), assigned(TOWN), answered({ callBy: null })).when(close, by(HEAD)).records(closed);
    given(...OPEN, answered(), called(), closed).when(close, by(HEAD)).refuses('already-done');
  });
  it('is overdue once, and then the bureau may answer it', () => {
    const at = (events: readonly ComplaintFact[], now: string) => dueComplaintFacts(stateOf(events), now).map(({ event }) => event);
    expect(at([...OPEN], '2023-03-23T15:59:59.000Z')).toEqual([]);
    expect(at([...OPEN], '2023-03-23T16:00:00.000Z')).toEqual([overdue]);
    expect([at([...OPEN, overdue], '2023-06-01T00:00:00.000Z'), at([...OPEN, answered()], '2023-06-01T00:00:00.000Z')]).toEqual([[], []]);
    given(...OPEN, overdue).when(answer(), by(BUREAU, on('2023-03-24'))).recordsTypes('ComplaintAnswered');
    given(...OPEN).when(wake, by(PROGRAM)).records();
  });
});

// @req #10
describe('whether a complaint is settled', () => {
  const open = [received(LINKED), assigned(TOWN)] as const;
  const once = [...open, answered(), asked()] as const;
  const twice = [...once, saidSettled(false), reopened, answered(), asked(2)] as const;
  it('is asked with every answer of whoever holds a link, and said by them', () => {
    given(...open).when(answer(), by(HEAD)).records(answered(), asked());
    given(...once).when(say(true), by(PROGRAM)).records(saidSettled(true));
    given(...once).when(say(true, '窗口打来电话'), by(PROGRAM)).recordsTypes('ComplaintSettlementSaid');
    given(...once, called()).when(say(true), by(PROGRAM)).records(saidSettled(true));
    given(...twice).when(say(true), by(PROGRAM)).records(saidSettled(true, { round: 2 }));
  });
  it('opens it once more with a new day, then goes to the one above, and then is noted', () => {
    given(...once).when(say(false), by(PROGRAM)).records(saidSettled(false), reopened);
    given(...once, called()).when(say(false), by(PROGRAM)).records(saidSettled(false), reopened);
    given(...once, called('dissatisfied'), reopened, answered(), asked(2)).when(say(false), by(PROGRAM)).records(saidSettled(false, { round: 2 }), raised(TOWN, BUREAU_UNIT));
    given(...twice).when(say(false), by(PROGRAM)).records(saidSettled(false, { round: 2 }), raised(TOWN, BUREAU_UNIT));
    const above = [...twice, saidSettled(false, { round: 2 }), raised(TOWN, BUREAU_UNIT)] as const;
    given(...above).when(answer(), by(HEAD)).refuses('wrong-body', { unit: BUREAU_UNIT });
    given(...above).when(answer(), by(BUREAU)).records(answered({ by: 'bureau-1' }), asked(2));
    given(...above, answered({ by: 'bureau-1' }), asked(2)).when(say(false), by(PROGRAM)).records(saidSettled(false, { round: 2 }));
  });
  it('goes no higher than the top, nor to whoever is complained of', () => {
    const again = (unit: string, parts: Parameters<typeof received>[0] = {}) => [received({ ...LINKED, ...parts }), assigned(unit), answered(), asked(), saidSettled(false), reopened, answered(), asked(2)] as const;
    given(...again(BUREAU_UNIT)).when(say(false), by(PROGRAM)).records(saidSettled(false, { round: 2 }), raised(BUREAU_UNIT, 'D-QZF'));
    given(...again('D-QZF')).when(say(false), by(PROGRAM)).records(saidSettled(false, { round: 2 }));
    given(...again(OTHER, { person: null, unit: BUREAU_UNIT })).when(say(false), by(PROGRAM)).records(saidSettled(false, { round: 2 }));
  });
  it('is said once for each answer, with a word why not, and not for ever', () => {
    given().when(say(true), by(PROGRAM)).refuses('does-not-exist');
    given(...open).when(say(true), by(PROGRAM)).refuses('answer-missing');
    given(...once).when(say(false, null), by(PROGRAM)).refuses('words-missing');
    given(...once, saidSettled(true)).when(say(false), by(PROGRAM)).refuses('already-done');
    given(...once, saidSettled(false), reopened).when(say(false), by(PROGRAM)).refuses('already-done');
    given(...once, called('dissatisfied'), reopened).when(say(false), by(PROGRAM)).refuses('answer-missing');
    given(...once, called(), closed).when(say(false), by(PROGRAM, on('2023-04-01'))).recordsTypes('ComplaintSettlementSaid', 'ComplaintReopened');
    given(...once, called(), closed).when(say(false), by(PROGRAM, on('2023-04-02'))).refuses('settlement-over', { until: '2023-04-01' });
    given(...open, answered(), asked(1, 5), called(), closed).when(say(false), by(PROGRAM, on('2023-03-08'))).refuses('settlement-over', { until: '2023-03-07' });
  });
  it('has a day above too, that goes by once', () => {
    const due = (...events: readonly ComplaintFact[]) => dueComplaintFacts(stateOf([...twice, saidSettled(false, { round: 2 }), raised(TOWN, BUREAU_UNIT), ...events]), '2023-03-23T16:00:00.000Z').map(({ fact, event }) => [fact, event.type === 'ComplaintOverdue' && event.data.unit]);
    expect([due(), due(overdue)]).toEqual([[['ComplaintOverdue:raised', BUREAU_UNIT]], []]);
  });
});

// @req #10
describe('the number for complaints', () => {
  const { given: line } = specification(hotlineDecider, { commands: HotlineCommand });
  const context = (unit: string = TOWN): HotlineContext => ({ now: '2023-03-02T01:00:00.000Z', today: TODAY, actor: actor(TOWN, 'head-1', 'centre_manager'), unit, units: UNITS });
  const publish = (phone: string, from = TODAY): HotlineCommand => ({ type: 'PublishHotline', data: { phone, hours: { zh: '工作日 9:00–17:00', en: 'Working days 9:00–17:00' }, from } });
  const published: HotlineEvent = { type: 'HotlinePublished', data: { unit: TOWN, version: 1, phone: '0916-12345', hours: { zh: '工作日 9:00–17:00', en: 'Working days 9:00–17:00' }, from: TODAY, by: 'head-1', on: TODAY } };
  it('has versions, each from a day on', () => {
    line().when(publish('0916-12345'), context()).records(published);
    line(published).when(publish('0916-54321'), context()).records({ ...published, data: { ...published.data, version: 2, phone: '0916-54321' } });
    line(published).when(publish('0916-12345'), context()).records();
    line().when(publish('0916-12345', '2023-03-01'), context()).refuses('effective-in-past');
    line({ ...published, data: { ...published.data, from: '2023-05-01' } }).when(publish('0916-54321'), context()).refuses('before-previous-version');
    line().when(publish('0916-12345'), context('610702199')).refuses('unknown-unit');
  });
});
