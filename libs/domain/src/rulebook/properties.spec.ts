import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../kernel/decider.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { rejectionOf } from '../kernel/testing/specification.ts';
import { type ItemManifest, releaseAt, type ReleaseManifest, type RulebookCommand, type RulebookContext, rulebookDecider, type RulebookEvent, rulebookEvents, type RulebookState } from './index.ts';
import { APPROVERS, approve, as, AUTHOR, D1, digestOf, H1, H2, HEAD, JUSTICE, M1, M2, manifest, ONE, proposeHead, proposeItem, publish, REFORM, rollBack, SIGNATURE, TWO, V1, V2 } from './testing/fixtures.ts';

type Act = { readonly command: RulebookCommand; readonly context: RulebookContext };
const INSTANTS = ['2023-02-01', '2023-02-10', '2023-03-01', '2023-04-20', '2023-06-01'].map(day => `${day}T01:00:00.000Z`);
const [T1 = '', T2 = '', T3 = ''] = INSTANTS;
const rehearsed = { cases: 1, same: 1, looser: 0, stricter: 0, failed: 0, report: '7'.repeat(64), through: 41 };
const PEOPLE = [AUTHOR, HEAD, REFORM, JUSTICE];
const digests: Readonly<Record<string, string>> = { [V1]: D1, [V2]: digestOf(H2) };

const version = fc.constantFrom(V1, V2);
const instant = fc.constantFrom(...INSTANTS);
const gate = fc.constantFrom('department' as const, 'reform' as const, 'legality' as const);
const heads: readonly ReleaseManifest[] = [H1, H2, { ...H2, base: null, changes: H1.changes }];
const manifests: readonly ItemManifest[] = [M1, M2, manifest(TWO)];
const command: fc.Arbitrary<RulebookCommand> = fc.oneof(
  fc.tuple(version, fc.constantFrom(...manifests)).map(([at, each]) => proposeItem(at, each)),
  fc.constantFrom(...heads).map(each => proposeHead(each)),
  version.map(at => ({ type: 'TestRelease' as const, data: { version: at } })),
  version.map(at => ({ type: 'RehearseRelease' as const, data: { version: at } })),
  { weight: 4, arbitrary: fc.tuple(version, gate, fc.constantFrom(null, rehearsed.report)).map(([at, which, rehearsal]) => approve(which, { version: at, digest: digests[at] ?? '', rehearsal, signature: SIGNATURE })) },
  fc.tuple(version, gate).map(([at, which]) => ({ type: 'ReturnRelease' as const, data: { version: at, gate: which, reason: '退回' } })),
  { weight: 3, arbitrary: fc.tuple(version, fc.option(instant)).map(([at, effectiveFrom]) => publish({ version: at, digest: digests[at] ?? '', effectiveFrom })) },
  version.map(at => ({ type: 'WithdrawRelease' as const, data: { version: at, reason: '暂缓' } })),
  fc.constantFrom<[string, string]>([V2, V1], [V1, V2]).map(([from, to]) => rollBack({ from, to, digest: digests[to] ?? '', signature: SIGNATURE })),
  fc.tuple(version, fc.option(instant), fc.subarray([ONE, TWO])).map(([at, from, items]) => ({ type: 'SuspendRelease' as const, data: { version: at, from, items, reason: '核查' } })),
  fc.tuple(version, fc.option(instant)).map(([at, from]) => ({ type: 'ResumeRelease' as const, data: { version: at, from, reason: '恢复' } })),
  fc.tuple(version, fc.constantFrom('took_effect' as const, 'superseded' as const), instant).map(([at, notice, on]) => ({ type: 'RecordReleaseNotice' as const, data: { version: at, notice, at: on } })),
);
const acts: fc.Arbitrary<Act> = fc.tuple(command, instant, fc.constantFrom(...PEOPLE)).map(([each, now, who]) => ({ command: each, context: as(who, { now, rehearsed }) }));

const step = (now: string, each: RulebookCommand, who = AUTHOR): Act => ({ command: each, context: as(who, { now, rehearsed }) });
const approvals = (now: string, at: string): readonly Act[] => (['department', 'reform', 'legality'] as const).map(which => step(now, approve(which, { version: at, digest: digests[at] ?? '', rehearsal: rehearsed.report, signature: SIGNATURE }), APPROVERS[which]));
const trial = (at: string): readonly Act[] => [step(T1, { type: 'TestRelease', data: { version: at } }), step(T1, { type: 'RehearseRelease', data: { version: at } })];
/** Two releases, one after another, a suspension, a publication taken back and made again, a rollback; a third version is sent back. */
const way: readonly Act[] = [
  ...manifests.map(each => step(T1, proposeItem(V1, each))), step(T1, proposeItem(V1, M1)), step(T1, proposeHead(H1)), ...trial(V1), ...approvals(T1, V1), step(T1, publish(), HEAD),
  step(T1, proposeItem(V2, M2)), step(T1, proposeHead(H2)), ...trial(V2), ...approvals(T1, V2),
  step(T1, publish({ version: V2, digest: digests[V2] ?? '', effectiveFrom: T3 }), HEAD), step(T1, { type: 'WithdrawRelease', data: { version: V2, reason: '暂缓' } }, HEAD), step(T1, publish({ version: V2, digest: digests[V2] ?? '', effectiveFrom: T2 }), HEAD),
  step(T2, { type: 'RecordReleaseNotice', data: { version: V2, notice: 'took_effect', at: T2 } }), step(T2, { type: 'RecordReleaseNotice', data: { version: V1, notice: 'superseded', at: T2 } }),
  step(T2, { type: 'SuspendRelease', data: { version: V2, from: null, items: [], reason: '核查' } }, REFORM), step(T3, { type: 'ResumeRelease', data: { version: V2, from: null, reason: '恢复' } }, HEAD),
  step(T3, rollBack({ signature: SIGNATURE }), HEAD), step(T3, rollBack({ signature: SIGNATURE }), JUSTICE),
  step(T3, proposeItem('1.2.0', M2)), step(T3, proposeHead({ ...H2, version: '1.2.0' })), step(T3, { type: 'TestRelease', data: { version: '1.2.0' } }), step(T3, { type: 'ReturnRelease', data: { version: '1.2.0', gate: 'department', reason: '退回' } }, HEAD),
];

/** The state after the acts that are accepted, and what they recorded. */
function played(steps: readonly Act[]): { readonly state: RulebookState; readonly log: readonly RulebookEvent[] } {
  const log: RulebookEvent[] = [];
  for (const { command: each, context } of steps) {
    const state = fold(rulebookDecider, rulebookDecider.initialState(), log);
    rejectionOf(() => void log.push(...rulebookDecider.decide(each, state, context)));
  }
  return { state: fold(rulebookDecider, rulebookDecider.initialState(), log), log };
}
const histories = fc.tuple(fc.integer({ min: 0, max: way.length }), fc.array(acts, { maxLength: 30 })).map(([far, more]) => [...way.slice(0, far), ...more]);

// @req #16 #20 #36
describe('any history of the releases of a department', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(rulebookDecider, { acts, way, events: rulebookEvents, reaches: rulebookEvents.map(({ type }) => type) });
  });

  it('never lets a release decide that three other persons have not signed (G1)', () => {
    let counted = 0;
    fc.assert(fc.property(histories, steps => {
      const { log, state } = played(steps);
      for (const { version: at, digest } of state.publications) {
        counted += 1;
        const signed = log.flatMap(event => (event.type === 'ReleaseApproved' && event.data.version === at && event.data.digest === digest ? [event.data] : []));
        const persons = new Set(signed.map(({ officer }) => officer));
        expect([new Set(signed.map(each => each.gate)).size, persons.size >= 3, persons.has(AUTHOR.id)]).toEqual([3, true, false]);
      }
    }), { numRuns: 120 });
    expect(counted).toBeGreaterThan(0);
  });

  it('has publications in the order of their instants, and one answer at any instant', () => {
    fc.assert(fc.property(histories, steps => {
      const { state } = played(steps);
      const standing = state.publications.filter(({ withdrawn }) => !withdrawn);
      expect(standing.map(({ from }) => from)).toEqual([...new Set(standing.map(({ from }) => from))].sort());
      for (const at of INSTANTS) {
        const due = standing.filter(({ from }) => from <= at).at(-1);
        expect(releaseAt(state, { item: ONE, instant: at })?.version ?? null).toBe(due?.version ?? null);
      }
    }), { numRuns: 120 });
  });

  it('keeps a manifest where it was first recorded, and the place holds its digest', () => {
    fc.assert(fc.property(histories, steps => {
      const { state, log } = played(steps);
      for (const { digest, item, revision } of Object.values(state.manifests)) expect(log[revision]?.data).toMatchObject({ digest, item });
    }), { numRuns: 60 });
  });
});
