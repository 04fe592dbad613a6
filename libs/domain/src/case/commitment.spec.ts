import { describe, expect, it } from 'vitest';
import { actor } from '../catalog/testing/fixtures.ts';
import { AGENT, ALL, CLOSED, COMMITTED, DAY, done, given, givenOnce, HEAD, history, INCOMPLETE, on, received, RECEIVED, say, SELF, stateAfterAll, textOf } from './testing/fixtures.ts';
import { MANIFEST } from './testing/rules.ts';

const offer = say('OfferCommitment', { material: 'income' });
const sign = (signature: 'handwritten' | 'electronic' = 'handwritten') => say('SignCommitment', { material: 'income', text: textOf('income'), signature });
const OFFERED = history(done(received(['form', 'identity', 'photo', 'permit']), on(DAY)), done(offer, on(DAY)));
const falsehood = (consequence: 'rectify' | 'revoke' | 'terminate', rectifyBy: string | null = null) => say('FindCommitmentFalse', { material: 'income', found: '收入不实', consequence, rectifyBy });

// @req #52
describe('a commitment instead of a proof', () => {
  it('is offered with its duty, its liability and the right to verify', () => {
    const [{ duty, liability, basis } = MANIFEST.commitments[1]!] = MANIFEST.commitments;
    given(INCOMPLETE).when(offer, on(DAY)).records({ type: 'CommitmentOffered', data: { material: 'income', duty, liability, basis, verifyWithinDays: 30 } });
  });

  it('is signed in the very words of the pinned release, and verified by a day', () => {
    given(OFFERED).when(sign(), on(DAY)).records({ type: 'CommitmentSigned', data: { material: 'income', text: textOf('income'), signature: 'handwritten', signedOn: DAY, verifyBy: '2023-04-05' } });
    given(OFFERED).when(sign('electronic'), on(DAY, SELF)).recordsTypes('CommitmentSigned');
    expect(stateAfterAll(COMMITTED)).toMatchObject({ status: 'accepted', papers: { income: { state: 'committed' } }, commitments: { income: { status: 'signed', verifyBy: '2023-04-05' } } });
  });

  it('is signed by an agent with a mandate that reaches as far', () => {
    const past = history(done(received([...ALL.filter(key => key !== 'income'), 'power'], { agent: { subject: AGENT, mandate: null } }), on(DAY)), done(offer, on(DAY)));
    given(past).when(sign('electronic'), on(DAY, actor('public', AGENT))).recordsTypes('CommitmentSigned');
  });

  it('can be thought better of: then the proof is asked for, and the item is not refused for that', () => {
    given(COMMITTED).when(say('WithdrawCommitment', { material: 'income' }), on(DAY, SELF)).records({ type: 'CommitmentWithdrawn', data: { material: 'income' } });
    givenOnce(OFFERED).when(say('WithdrawCommitment', { material: 'income' }), on(DAY, SELF)).recordsTypes('CommitmentWithdrawn');
    const withdrawn = [...COMMITTED, { type: 'CommitmentWithdrawn' as const, data: { material: 'income' } }];
    expect(stateAfterAll(withdrawn).papers['income']?.state).toBe('missing');
    given(withdrawn).when(offer, on(DAY)).recordsTypes('CommitmentOffered');
  });

  it('is verified, before the decision or after it', () => {
    given(COMMITTED).when(say('VerifyCommitment', { material: 'income', how: '查询税务数据' }), on('2023-03-20', HEAD)).recordsTypes('CommitmentVerified');
    const closed = [...COMMITTED, ...CLOSED.slice(CLOSED.findIndex(({ type }) => type === 'CaseGranted'))];
    given(closed).when(say('VerifyCommitment', { material: 'income', how: '查询税务数据' }), on('2023-03-20', HEAD)).recordsTypes('CommitmentVerified');
  });

  it('that was false is put right by a day, ends the case before the decision, or costs the decision after it', () => {
    const [, ordered] = given(COMMITTED).when(falsehood('rectify', '2023-03-31'), on('2023-03-20', HEAD)).recordsTypes('CommitmentFoundFalse', 'RectificationOrdered');
    expect(ordered?.data).toEqual({ material: 'income', due: '2023-03-31', officer: HEAD.id });
    const [, ended] = given(COMMITTED).when(falsehood('terminate'), on('2023-03-20', HEAD)).recordsTypes('CommitmentFoundFalse', 'CaseTerminated');
    expect(ended?.data).toMatchObject({ cause: 'commitment_false', reason: '收入不实' });
    const closed = [...COMMITTED, { type: 'CommitmentVerified' as const, data: { material: 'income', how: '抽查', officer: 'p' } }, ...CLOSED.slice(CLOSED.findIndex(({ type }) => type === 'CaseGranted'))];
    given(closed).when(falsehood('revoke'), on('2023-03-20', HEAD)).recordsTypes('CommitmentFoundFalse', 'DecisionRevoked');
  });

  it('gives way to the proof itself when that comes after all', () => {
    const proved = [...COMMITTED, { type: 'MaterialSubmitted' as const, data: { paper: { material: 'income', source: 'copy' as const, attachments: [] }, submittedOn: '2023-03-08', visit: true } }];
    expect(stateAfterAll(proved)).toMatchObject({ papers: { income: { state: 'provided' } }, commitments: { income: { status: 'withdrawn' } } });
    givenOnce(proved).when(say('VerifyCommitment', { material: 'income', how: '抽查' }), on('2023-03-20', HEAD)).refuses('commitment-not-signed');
  });

  it('is the choice of the applicant: who brings the proof needs none', () => {
    given(RECEIVED).when(say('AcceptApplication', { defer: [], signed: false, opinion: '', acceptedOn: null }), on(DAY)).recordsTypes('ApplicationAccepted');
  });
});
