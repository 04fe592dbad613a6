import { describe, expect, it } from 'vitest';
import { actor } from '../catalog/testing/fixtures.ts';
import { fold } from '../kernel/decider.ts';
import type { RejectionCode } from '../kernel/rejection-codes.ts';
import { dueReleaseNotices, releaseAt, type RulebookCommand, type RulebookContext, rulebookDecider, type RulebookEvent } from './index.ts';
import {
  APPROVED, as, D1, D2, DEPARTMENT, FORGED, given, HEAD, IN_FORCE, JUSTICE, ONE, published, REFORM, rollBack, SECOND_APPROVED, SECOND_FROM, SECOND_IN_FORCE, superseded, tookEffect, TWO, V1, V2,
} from './testing/fixtures.ts';

const NOW = '2023-03-01T01:00:00.000Z';
const by = (who: RulebookContext['actor'], parts: Partial<RulebookContext> = {}) => as(who, { now: NOW, ...parts });
const stateOf = (...events: readonly RulebookEvent[]) => fold(rulebookDecider, rulebookDecider.initialState(), events);
const versionAt = (instant: string, ...events: readonly RulebookEvent[]) => releaseAt(stateOf(...events), { item: ONE, instant });

describe('a rollback', () => {
  const [first = published(V1, NOW)] = rulebookDecider.decide(rollBack(), stateOf(...SECOND_IN_FORCE), by(HEAD));
  it('counts at once after the second signature, without a trial', () => {
    given(...SECOND_IN_FORCE).when(rollBack(), by(HEAD)).recordsTypes('RollbackSigned');
    const events = given(...SECOND_IN_FORCE, first).when(rollBack(), by(REFORM)).recordsTypes('RollbackSigned', 'ReleasePublished', 'ReleaseTookEffect', 'ReleaseSuperseded');
    expect(events[1]?.data).toMatchObject({ version: V1, digest: D1, effectiveFrom: NOW, rollbackOf: V2 });
    const all = [...SECOND_IN_FORCE, first, ...events];
    expect([versionAt('2023-02-28T01:00:00.000Z', ...all)?.version, versionAt(NOW, ...all)?.version]).toEqual([V2, V1]);
  });

  it('takes back what was to come, for it was made on what is left', () => {
    const ahead = { ...published('1.2.0', '2023-04-01T01:00:00.000Z'), data: { ...published('1.2.0', '2023-04-01T01:00:00.000Z').data, digest: D2 } } as RulebookEvent;
    given(...SECOND_IN_FORCE, ahead, first).when(rollBack(), by(JUSTICE)).recordsTypes('ReleaseWithdrawn', 'RollbackSigned', 'ReleasePublished', 'ReleaseTookEffect', 'ReleaseSuperseded');
  });

  it('goes forward again in the same way', () => {
    const back = [...SECOND_IN_FORCE, first, ...rulebookDecider.decide(rollBack(), stateOf(...SECOND_IN_FORCE, first), by(REFORM))];
    given(...back).when(rollBack(), by(REFORM)).refuses('already-done');
    const forward = { type: 'SignRollback' as const, data: { from: V1, to: V2, digest: D2, reason: '查明无误', signature: { kind: 'ed25519' as const, key: 'k', signature: 'good' } } };
    given(...back).when(forward, by(JUSTICE, { now: '2023-03-02T01:00:00.000Z' })).recordsTypes('RollbackSigned');
  });

  it.each<[RejectionCode, readonly RulebookEvent[], RulebookCommand, RulebookContext]>([
    ['wrong-office', SECOND_IN_FORCE, rollBack(), by(actor('D-QZF', 'p-g', 'government_publisher'))],
    ['not-the-department', SECOND_IN_FORCE, rollBack(), by(actor('D-SPJ', 'p-x', 'dept_decider'))],
    ['unknown-release', SECOND_IN_FORCE, rollBack({ to: '0.1.0' }), by(HEAD)],
    ['not-in-force', IN_FORCE, rollBack(), by(HEAD)],
    ['not-in-force', SECOND_IN_FORCE, rollBack({ from: V1 }), by(HEAD)],
    ['never-in-force', SECOND_APPROVED, rollBack({ from: V1, to: V2, digest: D2 }), by(HEAD)],
    ['digest-differs', SECOND_IN_FORCE, rollBack({ digest: D2 }), by(HEAD)],
    ['already-done', [...SECOND_IN_FORCE, first], rollBack(), by(HEAD)],
    ['same-body', [...SECOND_IN_FORCE, first], rollBack(), by(actor(DEPARTMENT, 'p-second', 'dept_decider'))],
    ['signature-invalid', SECOND_IN_FORCE, rollBack({ signature: FORGED }), by(HEAD)],
    ['effective-overlaps', [...SECOND_IN_FORCE, first], rollBack(), by(REFORM, { now: SECOND_FROM })],
  ])('is refused with %s', (code, past, command, context) => given(...past).when(command, context).refuses(code));
});

describe('a suspension', () => {
  const suspend = (items: readonly string[] = [], from: string | null = null): RulebookCommand => ({ type: 'SuspendRelease', data: { version: V1, from, items: [...items], reason: '核查' } });
  const resume = (from: string | null = null): RulebookCommand => ({ type: 'ResumeRelease', data: { version: V1, from, reason: '核查完毕' } });
  const suspended = (items: readonly string[] = [], from = '2023-02-15T01:00:00.000Z'): RulebookEvent => ({ type: 'ReleaseSuspended', data: { department: DEPARTMENT, version: V1, from, items: [...items], reason: '核查' } });

  it('sends cases to people while it lasts, of the items it names', () => {
    const log = [...IN_FORCE, suspended([ONE])];
    given(...IN_FORCE).when(suspend([ONE]), by(REFORM)).recordsTypes('ReleaseSuspended');
    const [ended] = given(...log).when(resume(), by(HEAD)).recordsTypes('ReleaseResumed');
    const at = (item: string, instant: string, ...more: readonly RulebookEvent[]) => releaseAt(stateOf(...log, ...more), { item, instant })?.suspended;
    expect([at(ONE, '2023-02-14T01:00:00.000Z'), at(ONE, '2023-02-15T01:00:00.000Z'), at(TWO, NOW)]).toEqual([false, true, false]);
    if (ended) expect([at(ONE, '2023-02-28T01:00:00.000Z', ended), at(ONE, NOW, ended)]).toEqual([true, false]);
  });

  it('stands beside another of other items, and all end together', () => {
    const log = [...IN_FORCE, suspended([ONE]), suspended([TWO])];
    const [ended] = given(...log).when(resume(), by(HEAD)).recordsTypes('ReleaseResumed');
    if (ended) expect(stateOf(...log, ended).releases[0]?.suspensions.map(({ to }) => to)).toEqual([NOW, NOW]);
  });

  it.each<[RejectionCode, readonly RulebookEvent[], RulebookCommand, RulebookContext]>([
    ['wrong-office', IN_FORCE, suspend(), by(JUSTICE)],
    ['wrong-office', IN_FORCE, suspend(), by(actor('D-SPJ', 'p-x', 'dept_decider'))],
    ['unknown-release', IN_FORCE, { ...suspend(), data: { ...suspend().data, version: V2 } } as RulebookCommand, by(HEAD)],
    ['not-published', APPROVED, suspend(), by(HEAD)],
    ['start-in-past', IN_FORCE, suspend([], '2023-02-28T01:00:00.000Z'), by(HEAD)],
    ['unknown-item', IN_FORCE, suspend(['000000000000']), by(HEAD)],
    ['already-suspended', [...IN_FORCE, suspended([ONE])], suspend(), by(HEAD)],
    ['already-suspended', [...IN_FORCE, suspended()], suspend([TWO]), by(HEAD)],
    ['not-suspended', IN_FORCE, resume(), by(HEAD)],
    ['not-suspended', [...IN_FORCE, suspended([], '2023-05-01T01:00:00.000Z')], resume(), by(HEAD)],
    ['start-in-past', [...IN_FORCE, suspended()], resume('2023-02-28T01:00:00.000Z'), by(HEAD)],
  ])('is refused with %s', (code, past, command, context) => given(...past).when(command, context).refuses(code));
});

describe('notices of releases', () => {
  const ahead = [...SECOND_APPROVED, published(V2, SECOND_FROM)];
  const tell = (version: string, notice: 'took_effect' | 'superseded', at = SECOND_FROM): RulebookCommand => ({ type: 'RecordReleaseNotice', data: { version, notice, at } });

  it('come due at the instant', () => {
    expect(dueReleaseNotices(stateOf(...ahead), '2023-02-10T00:59:59.999Z')).toEqual([]);
    expect(dueReleaseNotices(stateOf(...ahead), SECOND_FROM).map(({ fact, due }) => [fact, due])).toEqual([[`ReleaseTookEffect:${V2}`, SECOND_FROM], [`ReleaseSuperseded:${V1}`, SECOND_FROM]]);
    given(...ahead).when(tell(V2, 'took_effect'), by(HEAD)).records(tookEffect(V2, SECOND_FROM));
    given(...ahead).when(tell(V1, 'superseded'), by(HEAD)).records(superseded(V1, V2, SECOND_FROM));
  });

  it('are recorded once, on the right release and not before', () => {
    given(...SECOND_IN_FORCE).when(tell(V2, 'took_effect'), by(HEAD)).refuses('already-done');
    given(...ahead).when(tell(V2, 'took_effect'), as(HEAD)).refuses('not-yet-effective');
    given(...ahead).when(tell(V2, 'superseded'), by(HEAD)).refuses('unknown-release');
    given(...ahead).when(tell(V2, 'took_effect', NOW), by(HEAD)).refuses('unknown-release');
  });
});
