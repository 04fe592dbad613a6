import { describe, expect, it } from 'vitest';
import { toSeal } from '../kernel/sealed.ts';
import { ACCEPTED, ANSWERS, CITIZEN, CLERK, DAY, DELIVERED, done, EXAMINED, FORWARDED, given, givenOnce, GRANTED, HEAD, history, ISSUED, LEADER, limitsOf, on, received, RECEIVED, REVIEWED, say, SELF, stateAfterAll, stored, WAY } from './testing/fixtures.ts';
import { MANIFEST, RELEASE, rules } from './testing/rules.ts';

const grant = say('GrantCase', { reason: '符合条件' });
const refuse = say('RefuseCase', { reason: '收入高于标准' });
const at = (sayings: Parameters<typeof rules>[0] = {}) => on('2023-03-13', HEAD, { rules: rules(sayings) });
const papers = { form: 'provided', identity: 'provided', income: 'provided', photo: 'provided', permit: 'provided' };
const capsule = {
  release: RELEASE, phase: 'decide', today: '2023-03-13', outcome: 'grant', rule: 'R-DECIDE-01', rules: [{ id: 'R-DECIDE-01', matched: true }], missing: [], required: Object.keys(papers), faults: [], suspended: false,
  inputs: toSeal(CITIZEN, { answers: ANSWERS, papers, applicant: { kind: 'natural_person', byAgent: false, badCredit: false }, today: '2023-03-13' }),
};

// @req #34 #36
describe('the decision', () => {
  it('that a rule makes is taken in the name of the department, with a capsule of what the rule saw', () => {
    given(EXAMINED).when(grant, at({ decide: 'grant', amount: '500.00' })).records({ type: 'CaseGranted', data: { inNameOf: 'D-MZJ', respondent: 'D-MZJ', on: '2023-03-13', capsule: capsule as never, reason: '符合条件', basis: MANIFEST.basis, officer: HEAD.id, amount: '500.00' } });
  });

  it('to refuse says where to turn, and by when', () => {
    const [event] = given(EXAMINED).when(refuse, at({ decide: 'refuse' })).recordsTypes('CaseRefused');
    expect(event?.data).toMatchObject({ reason: '收入高于标准', respondent: 'D-MZJ', remedies: { reconsiderationDays: 60, suitMonths: 6, to: 'D-QZF' }, capsule: { outcome: 'refuse' } });
  });

  it('cites the basis of the rule that decided before that of the item', () => {
    const own = { document: '行政许可法', article: '第三十八条', verified: true };
    const manifest = { ...MANIFEST, decide: [{ id: 'R-DECIDE-01', when: null, outcome: 'grant' as const, because: { zh: '符合', en: 'fits' }, basis: own }] };
    const [event] = given(EXAMINED).when(grant, on('2023-03-13', HEAD, { rules: rules({ decide: 'grant' }, { manifest }) })).recordsTypes('CaseGranted');
    expect(event?.data).toMatchObject({ basis: [own, ...MANIFEST.basis] });
  });

  it('is a person\'s, either way and with a reason, where the rules leave it to one', () => {
    given(EXAMINED).when(grant, at()).recordsTypes('CaseGranted');
    given(EXAMINED).when(refuse, at()).recordsTypes('CaseRefused');
  });

  it('is never a rule\'s while the release is suspended, or when a rule cannot be told', () => {
    for (const sayings of [{ decide: 'grant', suspended: true }, { decide: 'grant', faults: [{ code: 'unanswered', at: 'R-DECIDE-01' }] }] as const) {
      const [event] = given(EXAMINED).when(grant, at(sayings)).recordsTypes('CaseGranted');
      expect(event?.data).toMatchObject({ amount: null, capsule: { outcome: 'manual', rule: null } });
      given(EXAMINED).when(refuse, at(sayings)).recordsTypes('CaseRefused');
    }
    const [blind] = given(EXAMINED).when(grant, on('2023-03-13', HEAD, { rules: null })).recordsTypes('CaseGranted');
    expect(blind?.data).toMatchObject({ capsule: null, basis: [], amount: null });
  });

  it('says which rule an officer would go against', () => {
    given(EXAMINED).when(refuse, at({ decide: 'grant' })).refuses('rules-say-otherwise', { outcome: 'grant', rule: 'R-DECIDE-01' });
    given(EXAMINED).when(grant, at({ decide: 'refuse' })).refuses('rules-say-otherwise', { outcome: 'refuse', rule: 'R-DECIDE-01' });
  });

  it('is the town\'s where the list says so, in the name of the department all the same', () => {
    const [event] = given(REVIEWED).when(grant, on('2023-03-13', LEADER, { bodies: { review: 'town', decide: 'town' } })).recordsTypes('CaseGranted');
    expect(event?.data).toMatchObject({ inNameOf: 'D-MZJ', respondent: 'D-MZJ', officer: LEADER.id });
  });

  it('on the spot is taken at once, by whoever accepted', () => {
    const limits = limitsOf({ promised: { amount: 0, unit: 'working_day', start: 'accepted', basis: null } });
    const spot = (past: typeof ACCEPTED) => past.map(event => event.type === 'ApplicationReceived' ? { ...event, data: { ...event.data, limits } } : event);
    given(spot(ACCEPTED)).when(grant, on(DAY, CLERK, { bodies: { review: 'town', decide: 'town' } })).recordsTypes('CaseGranted');
    given(spot(FORWARDED)).when(grant, on(DAY, HEAD)).recordsTypes('CaseGranted');
    given(spot(ACCEPTED)).when(grant, on(DAY, HEAD)).refuses('not-forwarded');
  });

  it('of a rule that grants without a paper is followed, unless the paper was promised', () => {
    const without = [...EXAMINED, { type: 'MaterialChecked' as const, data: { material: 'photo', good: false, reason: '模糊', officer: 'p' } }];
    given(without).when(grant, at({ decide: 'grant', lenient: true })).recordsTypes('CaseGranted');
    given(without).when(grant, at()).refuses('paper-missing', { missing: ['photo'] });
  });
});

describe('after the decision', () => {
  it('the result is issued, delivered, disclosed; the case closed and archived', () => {
    expect(history(...WAY).map(({ type }) => type)).toEqual(['ApplicationReceived', 'ApplicationAccepted', 'TownReviewCompleted', 'CaseForwardedToDepartment', 'DepartmentReviewCompleted', 'CaseGranted', 'ResultIssued', 'ResultDelivered', 'CaseClosed', 'CaseArchived']);
    given(GRANTED).when(say('IssueResult', { document: '汉民〔2023〕1号', validUntil: '2026-03-13' }), on('2023-03-14', HEAD)).records({ type: 'ResultIssued', data: { document: '汉民〔2023〕1号', result: 'certificate', validUntil: '2026-03-13', on: '2023-03-14', officer: HEAD.id } });
    given(ISSUED).when(say('DeliverResult', { how: 'electronic', visit: false }), on('2023-03-15')).recordsTypes('ResultDelivered');
    given(ISSUED).when(say('DiscloseResult', {}), on('2023-03-15', HEAD)).records({ type: 'ResultDisclosed', data: { on: '2023-03-15', officer: HEAD.id } });
    given(DELIVERED).when(say('CloseCase', {}), on('2023-03-15')).recordsTypes('CaseClosed');
  });

  it('a written refusal is issued and delivered too, without a result', () => {
    const refused = history(...WAY.slice(0, 5), done(refuse, at()));
    const [event] = given(refused).when(say('IssueResult', { document: '汉民不〔2023〕1号', validUntil: null }), on('2023-03-14', HEAD)).recordsTypes('ResultIssued');
    expect(event?.data).toMatchObject({ result: null });
    given(refused).when(say('DiscloseResult', {}), on('2023-03-14', HEAD)).refuses('before-decision');
  });

  it('a grant is revoked, a licence cancelled, wherever its case stands', () => {
    const archived = history(...WAY);
    given(archived).when(say('RevokeDecision', { cause: 'obtained_by_fraud', reason: '提供虚假材料' }), on('2023-06-01', HEAD)).recordsTypes('DecisionRevoked');
    given(archived).when(say('CancelLicence', { reason: '主体注销' }), on('2023-06-01', HEAD)).recordsTypes('LicenceCancelled');
    given(ISSUED).when(say('CancelLicence', { reason: '主体注销' }), on('2023-06-01', HEAD)).recordsTypes('LicenceCancelled');
    expect(stateAfterAll([...archived, { type: 'LicenceCancelled', data: { reason: '主体注销', on: '2023-06-01', officer: HEAD.id } }])).toMatchObject({ status: 'archived', cancelled: true });
  });

  it('nothing else is decided of a case that was withdrawn, or that ended without an object', () => {
    given(RECEIVED).when(say('WithdrawApplication', { reason: '不办了' }), on(DAY, SELF)).records({ type: 'CaseWithdrawn', data: { reason: '不办了', on: DAY } });
    const [ended] = given(ACCEPTED).when(say('TerminateCase', { cause: 'applicant_gone', reason: '申请人去世' }), on('2023-03-08')).recordsTypes('CaseTerminated');
    expect(ended?.data).toMatchObject({ cause: 'applicant_gone', officer: CLERK.id });
    given([...ACCEPTED, ...stored([ended!])]).when(say('CloseCase', {}), on('2023-03-08')).recordsTypes('CaseClosed');
    givenOnce(FORWARDED).when(say('TerminateCase', { cause: 'no_object', reason: '标的灭失' }), on('2023-03-09', HEAD)).recordsTypes('CaseTerminated');
  });

  it('a case that was never accepted is archived as well', () => {
    const closed = history(done(received(), on(DAY)), done(say('WithdrawApplication', { reason: '' }), on(DAY, SELF)), done(say('CloseCase', {}), on(DAY)));
    given(closed).when(say('ArchiveCase', { retainYears: 10 }), on(DAY)).records({ type: 'CaseArchived', data: { on: DAY, retainYears: 10, officer: CLERK.id } });
  });
});
