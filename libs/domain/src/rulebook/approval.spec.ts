import { describe, expect, it } from 'vitest';
import { actor, itemMap } from '../catalog/testing/fixtures.ts';
import { fold } from '../kernel/decider.ts';
import type { RejectionCode } from '../kernel/rejection-codes.ts';
import { approvalText, type ReleaseGate, releaseAt, type RulebookCommand, type RulebookContext, rulebookDecider, type RulebookEvent } from './index.ts';
import {
  APPROVED, approve, approved, as, AUTHOR, D1, D2, DEPARTMENT, FIRST_FROM, FORGED, given, H2, HEAD, IN_FORCE, JUSTICE, M2, manifest, ONE, passedTest, PROPOSED, proposed, publish, published, REFORM, SECOND_APPROVED, SECOND_FROM, SECOND_IN_FORCE, sent, signedText, superseded, TESTED, tookEffect, V1, V2,
} from './testing/fixtures.ts';

const LATER = '2023-03-01T01:00:00.000Z';
const soon = (parts: Partial<RulebookContext> = {}): RulebookContext => as(HEAD, { now: LATER, ...parts });

// @req #17 #20
describe('an approval', () => {
  const signatureOf = (gate: ReleaseGate) => ({ signature: signedText(approvalText({ department: DEPARTMENT, version: V1, gate, digest: D1, rehearsal: null })) });
  it('is given by three bodies, one after another', () => {
    given(...TESTED).when(approve('department'), as(HEAD)).records(approved(V1, 'department', signatureOf('department')));
    given(...TESTED, approved(V1, 'department')).when(approve('reform'), as(REFORM)).records(approved(V1, 'reform', signatureOf('reform')));
    given(...TESTED, approved(V1, 'department'), approved(V1, 'reform')).when(approve('legality'), as(JUSTICE)).records(approved(V1, 'legality', signatureOf('legality')));
  });

  it('signs the digest of the rehearsal too', () => {
    const report = '7'.repeat(64);
    const rehearsed: RulebookEvent = { type: 'ReleaseRehearsed', data: { department: DEPARTMENT, version: V1, digest: D1, report, cases: 3, same: 3, looser: 0, stricter: 0, failed: 0, through: 41 } };
    given(...TESTED, rehearsed).when(approve('department', { rehearsal: report }), as(HEAD)).recordsTypes('ReleaseApproved');
    given(...TESTED, rehearsed).when(approve('department'), as(HEAD)).refuses('digest-differs', { of: 'rehearsal' });
    given(...TESTED).when(approve('department', { rehearsal: report }), as(HEAD)).refuses('digest-differs', { of: 'rehearsal' });
    given(...TESTED, { ...rehearsed, data: { ...rehearsed.data, failed: 1 } }).when(approve('department', { rehearsal: report }), as(HEAD)).refuses('rehearsal-failed');
  });

  const justiceOf = (unit: string, id = 'p-other') => actor(unit, id, 'legality_reviewer', 'reform_officer', 'dept_decider');
  it.each<[RejectionCode, readonly RulebookEvent[], RulebookCommand, RulebookContext]>([
    ['wrong-office', TESTED, approve('department'), as(REFORM)],
    ['not-the-department', TESTED, approve('department'), as(actor('D-SPJ', 'p-x', 'dept_decider'))],
    ['same-body', [...TESTED, approved(V1, 'department')], approve('reform'), as(justiceOf(DEPARTMENT))],
    ['unknown-release', TESTED, approve('department', { version: V2 }), as(HEAD)],
    ['not-tested', PROPOSED, approve('department'), as(HEAD)],
    ['gate-out-of-order', TESTED, approve('reform'), as(REFORM)],
    ['gate-out-of-order', [...TESTED, approved(V1, 'department')], approve('legality'), as(JUSTICE)],
    ['gate-out-of-order', [...TESTED, approved(V1, 'department', { expires: '2023-01-31' })], approve('reform'), as(REFORM)],
    ['author-approves', TESTED, approve('department'), as({ ...AUTHOR, offices: ['dept_decider'] })],
    ['same-person', [...TESTED, approved(V1, 'department')], approve('reform'), as({ ...REFORM, id: HEAD.id })],
    ['same-body', [...TESTED, approved(V1, 'department'), approved(V1, 'reform')], approve('legality'), as(justiceOf('D-SGB'))],
    ['digest-differs', TESTED, approve('department', { digest: D2 }), as(HEAD)],
    ['signature-invalid', TESTED, approve('department', { signature: FORGED }), as(HEAD)],
    ['signature-invalid', TESTED, approve('department', signatureOf('reform')), as(HEAD)],
    ['already-done', APPROVED, approve('department'), as(HEAD)],
  ])('is refused with %s', (code, past, command, context) => given(...past).when(command, context).refuses(code));

  it('by a passkey whose signature is as long as ML-DSA-87 makes it is not turned away for its length', () => {
    const signature = { kind: 'webauthn' as const, credential: 'c'.repeat(86), authenticatorData: 'a'.repeat(50), clientData: 'd'.repeat(300), signature: 's'.repeat(6170) };
    given(...TESTED).when(approve('department', { signature }), as(HEAD, { verify: () => true })).recordsTypes('ReleaseApproved');
  });

  it('is given anew after ninety days', () => {
    given(...APPROVED).when(approve('department'), as(HEAD, { now: '2023-05-02T01:00:00.000Z' })).recordsTypes('ReleaseApproved');
    given(...APPROVED).when(approve('department'), as(HEAD, { now: '2023-05-01T01:00:00.000Z' })).refuses('already-done');
  });

  const sendBack: RulebookCommand = { type: 'ReturnRelease', data: { version: V1, gate: 'reform', reason: '材料过多' } };
  it('may be refused with words; the version is then used up', () => {
    const [back] = given(...TESTED, approved(V1, 'department')).when(sendBack, as(REFORM)).recordsTypes('ReleaseReturned');
    if (!back) return;
    given(...TESTED, approved(V1, 'department'), back).when(approve('department'), as(HEAD)).refuses('wrong-step');
    given(...TESTED, approved(V1, 'department'), back).when(publish(), as(HEAD)).refuses('wrong-step');
    given(...TESTED).when(sendBack, as(REFORM)).refuses('gate-out-of-order');
    given(...IN_FORCE).when(sendBack, as(REFORM)).refuses('wrong-step');
    given(...PROPOSED).when({ ...sendBack, data: { ...sendBack.data, gate: 'department' } }, as(HEAD)).refuses('not-tested');
  });
});

// @req #16 #36
describe('a publication', () => {
  it('counts from an instant on, and is noticed at once when that is now', () => {
    given(...APPROVED).when(publish(), as(HEAD)).records(published(V1, FIRST_FROM), tookEffect(V1, FIRST_FROM));
    given(...APPROVED).when(publish({ effectiveFrom: LATER }), as(HEAD)).records(published(V1, LATER));
    given(...SECOND_APPROVED).when(publish({ version: V2, inFlight: 'favourable' }), as(HEAD, { now: SECOND_FROM })).records(published(V2, SECOND_FROM, { inFlight: 'favourable' }), tookEffect(V2, SECOND_FROM), superseded(V1, V2, SECOND_FROM));
  });

  it('decides which manifest counts for a case that began at an instant', () => {
    const state = fold(rulebookDecider, rulebookDecider.initialState(), SECOND_IN_FORCE);
    const versions = ['2023-02-01T00:59:59.999Z', FIRST_FROM, '2023-02-10T00:59:59.999Z', SECOND_FROM].map(instant => releaseAt(state, { item: ONE, instant })?.version ?? null);
    expect(versions).toEqual([null, V1, V1, V2]);
    expect(releaseAt(state, { item: 'none', instant: LATER })).toBeNull();
  });

  const missing = (gate: ReleaseGate) => APPROVED.filter(event => !(event.type === 'ReleaseApproved' && event.data.gate === gate));
  const V0 = [sent('0.9.0', M2), proposed({ ...H2, version: '0.9.0', items: H2.items.slice(0, 1), base: null })];
  it.each<[RejectionCode, readonly RulebookEvent[], RulebookCommand, RulebookContext]>([
    ['wrong-office', APPROVED, publish(), as(REFORM)],
    ['not-the-department', APPROVED, publish(), as(actor('D-SPJ', 'p-x', 'dept_decider'))],
    ['unknown-release', APPROVED, publish({ version: V2 }), soon()],
    ['digest-differs', APPROVED, publish({ digest: D2 }), soon()],
    ['not-approved', missing('department'), publish(), soon()],
    ['not-approved', missing('reform'), publish(), soon()],
    ['not-approved', missing('legality'), publish(), soon()],
    ['not-approved', TESTED, publish(), soon()],
    ['approval-expired', APPROVED, publish(), soon({ now: '2023-05-02T01:00:00.000Z' })],
    ['catalogue-moved', APPROVED, publish(), soon({ catalogue: { version: '2024', items: itemMap() } })],
    ['stale-base', [...SECOND_APPROVED, { type: 'ReleasePublished', data: { department: DEPARTMENT, version: '1.0.9', digest: 'e'.repeat(64), effectiveFrom: '2023-02-05T01:00:00.000Z', rollbackOf: null, inFlight: 'pinned', officer: 'p' } }], publish({ version: V2 }), soon()],
    ['version-order', [...SECOND_APPROVED, { type: 'ReleasePublished', data: { department: DEPARTMENT, version: '1.2.0', digest: D1, effectiveFrom: '2023-02-05T01:00:00.000Z', rollbackOf: null, inFlight: 'pinned', officer: 'p' } }], publish({ version: V2 }), soon()],
    ['start-in-past', APPROVED, publish({ effectiveFrom: FIRST_FROM }), soon()],
    ['effective-overlaps', SECOND_APPROVED, publish({ version: V2 }), as(HEAD)],
    ['already-done', IN_FORCE, publish(), soon()],
  ])('is refused with %s', (code, past, command, context) => given(...past).when(command, context).refuses(code));

  it('is refused when what was decided since the trial would be decided more strictly, or cannot be told', () => {
    const since = { cases: 3, same: 2, looser: 0, stricter: 1, failed: 0, report: '8'.repeat(64), through: 77 };
    given(...APPROVED).when(publish(), soon({ decidedSince: since })).refuses('rehearsal-outdated', { version: V1, stricter: 1 });
    given(...APPROVED).when(publish(), soon({ decidedSince: { ...since, stricter: 0, failed: 1 } })).refuses('rehearsal-failed', { version: V1, failed: 1 });
    given(...APPROVED).when(publish(), soon({ decidedMeanwhile: true })).refuses('rehearsal-overtaken', { version: V1 });
    given(...APPROVED).when(publish(), soon({ decidedSince: since, decidedMeanwhile: true })).refuses('rehearsal-outdated', { version: V1, stricter: 1 });
    given(...APPROVED).when(publish(), soon({ decidedSince: { ...since, stricter: 0, looser: 1 } })).recordsTypes('ReleasePublished', 'ReleaseTookEffect');
  });

  it('of a release made on one that has been overtaken is refused', () => {
    given(...V0, ...APPROVED).when(publish({ version: '0.9.0', digest: H2 && D1 }), soon()).refuses('digest-differs');
  });

  const takeBack: RulebookCommand = { type: 'WithdrawRelease', data: { version: V1, reason: '暂缓' } };
  it('is taken back before its time, and may be made again', () => {
    const ahead = [...APPROVED, published(V1, LATER)];
    const [back] = given(...ahead).when(takeBack, as(HEAD)).recordsTypes('ReleaseWithdrawn');
    if (back) given(...ahead, back).when(publish(), as(HEAD)).recordsTypes('ReleasePublished', 'ReleaseTookEffect');
    given(...IN_FORCE).when(takeBack, soon()).refuses('already-effective');
    given(...APPROVED).when(takeBack, soon()).refuses('not-published');
    given(...IN_FORCE).when(takeBack, as(REFORM)).refuses('wrong-office');
  });

  it('leaves as authors those who wrote what it is made of', () => {
    given(...IN_FORCE, sent(V2, M2, 'p-writer'), sent(V2, manifest(ONE, '三')), proposed({ ...H2 }), passedTest(V2, D2)).when(approve('department', { version: V2 }), as(actor(DEPARTMENT, 'p-writer', 'dept_decider'))).recordsTypes('ReleaseApproved');
    given(...IN_FORCE, sent(V2, M2, 'p-writer'), proposed(H2), passedTest(V2, D2)).when(approve('department', { version: V2 }), as(actor(DEPARTMENT, 'p-writer', 'dept_decider'))).refuses('author-approves');
  });
});
