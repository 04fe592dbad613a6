import { describe, expect, it } from 'vitest';
import { toSeal } from '../kernel/sealed.ts';
import { ACCEPTED, acceptAll, ANSWERS, CITIZEN, CLERK, DAY, done, given, givenOnce, handed, HEAD, history, INCOMPLETE, NOTIFIED, on, received, say, SELF, stateAfterAll } from './testing/fixtures.ts';
import { RELEASE, rules } from './testing/rules.ts';

const notice = (...also: { key: string; reason: string }[]) => say('IssueCorrectionNotice', { also });
const correction = (papers: readonly string[], answers: typeof ANSWERS | null = null) => say('SubmitCorrection', { papers: papers.map(key => handed(key)), answers, visit: true });
const corrected = (papers: readonly string[], answers: typeof ANSWERS | null = null) => [...NOTIFIED, ...history(done(received(['form', 'identity', 'permit']), on(DAY)), done(notice(), on('2023-03-07')), done(correction(papers, answers), on('2023-03-09'))).slice(2)];
const gap = (key: string, kind: 'missing' | 'invalid' | 'field' = 'missing', reason = '') => ({ kind, key, reason });

// @req #45
describe('the notice of corrections', () => {
  it('names everything that the pinned rules find wanting, whoever asks', () => {
    given(INCOMPLETE).when(notice(), on('2023-03-07')).records({ type: 'CorrectionNoticeIssued', data: { notice: 1, gaps: [gap('income'), gap('photo')], issuedOn: '2023-03-07', due: '2023-03-28', release: RELEASE, officer: CLERK.id } });
  });

  it('names questions without an answer, papers found invalid, and what a person adds, each once', () => {
    const past = history(done(received(['form', 'identity', 'income', 'permit'], { answers: { situations: {}, form: {} } }), on(DAY)), done(say('CheckMaterial', { material: 'income', good: false, reason: '没有盖章' }), on(DAY)));
    const [event] = given(past).when(notice({ key: 'form', reason: '没有签名' }, { key: 'photo', reason: '要近照' }), on(DAY)).recordsTypes('CorrectionNoticeIssued');
    expect(event?.data).toMatchObject({ gaps: [gap('income', 'invalid', '没有盖章'), gap('purpose', 'field'), gap('form', 'invalid', '没有签名'), gap('photo', 'invalid', '要近照')] });
  });

  it('is computed although the release is suspended or a rule fails: then a person accepts, but nothing is left out', () => {
    given(INCOMPLETE).when(notice(), on(DAY, CLERK, { rules: rules({ suspended: true }) })).recordsTypes('CorrectionNoticeIssued');
    given(INCOMPLETE).when(notice(), on(DAY, CLERK, { rules: rules({ faults: [{ code: 'failed', at: 'R-DECIDE-01' }] }) })).recordsTypes('CorrectionNoticeIssued');
  });

  it('is given once per receipt: a second one names gaps in the newly submitted papers only', () => {
    given(NOTIFIED).when(notice({ key: 'form', reason: '没有签名' }), on('2023-03-08')).refuses('notice-given', { notice: 1 });
    const half = corrected(['income']);
    given(half).when(notice(), on('2023-03-09')).refuses('notice-given', { still: ['photo'] });
    const [second] = given(half).when(notice({ key: 'income', reason: '没有盖章' }), on('2023-03-09')).recordsTypes('CorrectionNoticeIssued');
    expect(second?.data).toMatchObject({ notice: 2, gaps: [gap('income', 'invalid', '没有盖章')] });
  });

  it('may name what the new answers ask for', () => {
    const renting = corrected(['income', 'photo'], { situations: { premises: 'rented' }, form: { purpose: '' } });
    const [second] = given(renting).when(notice(), on('2023-03-09')).recordsTypes('CorrectionNoticeIssued');
    expect(second?.data).toMatchObject({ notice: 2, gaps: [gap('lease'), gap('purpose', 'field')] });
  });

  it('is answered in whole or in part, and the days of notice run anew', () => {
    givenOnce(NOTIFIED).when(correction(['income', 'photo']), on('2023-03-09')).recordsTypes('CorrectionSubmitted');
    const [event] = givenOnce(NOTIFIED).when(correction([], ANSWERS), on('2023-03-09', SELF)).recordsTypes('CorrectionSubmitted');
    expect(event?.data).toMatchObject({ notice: 1, answers: toSeal(CITIZEN, ANSWERS), submittedOn: '2023-03-09' });
    expect(stateAfterAll(corrected(['income']))).toMatchObject({ status: 'received', arrivedOn: '2023-03-09', notices: [{ answered: true, answeredOn: '2023-03-09', answersAnew: false, resubmitted: ['income'] }] });
  });
});

// @req #45
describe('a demand after the notice', () => {
  const ask = (materials: string[], newFact: string | null) => say('AskForFurtherPapers', { materials, reason: '需要核实', newFact });
  const deemed = history(done(received(['form', 'identity', 'permit', 'photo']), on(DAY)));
  const SILENT = [...deemed, { type: 'ApplicationDeemedAccepted' as const, data: { acceptedOn: DAY, silentSince: DAY, due: '2023-03-13' } }];

  it('that the rules could have made then breaches the one-time notice, once', () => {
    given(SILENT).when(ask(['income'], '补充了解的情况'), on('2023-03-15', HEAD)).records({ type: 'OneTimeNoticeBreached', data: { notice: 0, gaps: [gap('income', 'missing', '需要核实')], officer: HEAD.id } });
    const breached = [...SILENT, { type: 'OneTimeNoticeBreached' as const, data: { notice: 0, gaps: [gap('income')], officer: HEAD.id } }];
    expect(stateAfterAll(breached).breached).toBe(true);
    given(breached).when(ask(['income'], null), on('2023-03-16', HEAD)).refuses('already-done');
  });

  it('without a new fact breaches it, although the rules do not ask for the paper', () => {
    given(ACCEPTED).when(ask(['lease'], null), on('2023-03-08')).records({ type: 'OneTimeNoticeBreached', data: { notice: 0, gaps: [gap('lease', 'missing', '需要核实')], officer: CLERK.id } });
  });

  it('that rests on a new fact which the rules could not have found is none', () => {
    given(ACCEPTED).when(ask(['income'], '收入证明已经过期'), on('2023-03-08')).records({ type: 'FurtherPapersAsked', data: { gaps: [gap('income', 'invalid', '需要核实')], newFact: '收入证明已经过期', officer: CLERK.id } });
  });

  it('for an invalid paper that lay there then is measured by what was known then', () => {
    const after = [...ACCEPTED, { type: 'MaterialChecked' as const, data: { material: 'income', good: false, reason: '印章不符', officer: 'p' } }];
    given(after).when(ask(['income'], '单位来函否认'), on('2023-03-08')).recordsTypes('FurtherPapersAsked');
    given(after).when(ask(['income'], null), on('2023-03-08')).recordsTypes('OneTimeNoticeBreached');
  });

  it('is told apart paper by paper', () => {
    given(SILENT).when(ask(['income', 'form'], '申请书涂改'), on('2023-03-15', HEAD)).recordsTypes('OneTimeNoticeBreached', 'FurtherPapersAsked');
  });

  it('for what the notice has named is no new demand; beside it, it is', () => {
    given(NOTIFIED).when(ask(['income'], null), on('2023-03-08')).refuses('notice-given', { named: ['income'] });
    given(corrected(['photo'])).when(ask(['income'], '仍未提交'), on('2023-03-10')).refuses('notice-given');
    given(NOTIFIED).when(ask(['lease'], '改为租用场所'), on('2023-03-08')).recordsTypes('FurtherPapersAsked');
    const [breach] = given(NOTIFIED).when(ask(['income', 'form'], null), on('2023-03-08')).recordsTypes('OneTimeNoticeBreached');
    expect(breach?.data).toMatchObject({ notice: 1, gaps: [{ key: 'form' }] });
  });

  it('for a paper that came with the answer is measured anew', () => {
    given(corrected(['income'])).when(ask(['income'], '单位来函否认'), on('2023-03-10')).recordsTypes('FurtherPapersAsked');
    given(corrected(['income'])).when(ask(['income'], null), on('2023-03-10')).recordsTypes('OneTimeNoticeBreached');
  });

  it('can be complained of, in words that are sealed', () => {
    const breached = [...ACCEPTED, { type: 'OneTimeNoticeBreached' as const, data: { notice: 0, gaps: [gap('lease')], officer: 'p' } }];
    givenOnce(breached).when(say('ComplainOfNotice', { text: '上次没有说' }), on('2023-03-09', SELF)).records({ type: 'NoticeComplaintRaised', data: { text: toSeal(CITIZEN, '上次没有说') } });
    givenOnce(NOTIFIED).when(say('ComplainOfNotice', { text: '材料都交过' }), on('2023-03-09', SELF)).recordsTypes('NoticeComplaintRaised');
  });
});

describe('turning an application away', () => {
  const decline = (cause: 'no_approval_needed' | 'not_our_power' | 'not_corrected' | 'not_eligible', goTo: string | null = null) => say('DeclineApplication', { cause, reason: '理由如下', goTo });
  it('is for another body, for nothing to approve, for what stayed uncorrected, or where the rules say so', () => {
    given(INCOMPLETE).when(decline('not_our_power', '区人社局窗口'), on(DAY)).records({ type: 'ApplicationNotAccepted', data: { cause: 'not_our_power', reason: '理由如下', goTo: '区人社局窗口', on: DAY, officer: CLERK.id } });
    given(INCOMPLETE).when(decline('no_approval_needed'), on(DAY)).recordsTypes('ApplicationNotAccepted');
    given(corrected(['income'])).when(decline('not_corrected'), on('2023-03-09')).recordsTypes('ApplicationNotAccepted');
    given(INCOMPLETE).when(decline('not_eligible'), on(DAY, CLERK, { rules: rules({ accept: 'not_accept' }) })).recordsTypes('ApplicationNotAccepted');
    given(history(done(received(), on(DAY)))).when(decline('not_eligible'), on(DAY, CLERK, { rules: rules({ accept: 'manual' }) })).recordsTypes('ApplicationNotAccepted');
  });

  it('is refused where everything is there: what is complete is accepted', () => {
    given(corrected(['income', 'photo'])).when(decline('not_corrected'), on('2023-03-09')).refuses('complete-must-be-accepted', { outcome: 'accept' });
    given(corrected(['income', 'photo'])).when(acceptAll(), on('2023-03-09')).recordsTypes('ApplicationAccepted');
  });
});
