import type { RejectionCode } from '@yichuang/domain';
import { FOREIGN, LOCAL } from '../../delegation/testing/ground.ts';
import { openScene, type Scene } from '../../testing/given-when-then.ts';
import { refusal as refused, type Refusal as Refused } from '../../testing/refusals.ts';
import { actor, type Given } from '../../testing/sample-commands.ts';
import { approve, AUTHOR, GROUND, HEAD, IN_FORCE, INSIDER, JUSTICE, onKeys, onRules, PENS, proposed, publish, READY, REFORM, registerKey, rollBack, sendHead, sendItem, SPARE, test, TURNCOAT, upToApproval } from './ground.ts';
import { FIRST, headOver, releaseOf, SECOND, tampered } from './rules.ts';

/** Folders that hold the rules of each part. */
export const PARTS = { rulebook: ['rulebook/decide'], signingkey: ['rulebook/keys'] } as const;
export type Part = keyof typeof PARTS;

/** One request that the domain refuses, with the answer it must get. `edge`: the authority at the edge knows as much and may answer first, with 403. */
export interface Refusal extends Refused {
  readonly part: Part;
}
const refusal = (part: Part) => (...of: Parameters<typeof refused>): Refusal => ({ part, ...refused(...of) });
const [no, key] = [refusal('rulebook'), refusal('signingkey')];

/** Refusals that no request of this table provokes, and why. */
export const NOT_OVER_HTTP: readonly { readonly part: Part; readonly code: RejectionCode; readonly why: string }[] = [
  { part: 'rulebook', code: 'not-yet-effective', why: 'the notice of an instant is recorded by the program itself' },
  { part: 'rulebook', code: 'rehearsal-failed', why: 'no release of the kit fails on what it was given; the decider’s own specification has it' },
  { part: 'rulebook', code: 'rehearsal-overtaken', why: 'needs decisions in the midst of a publication: its own specification provokes it over HTTP' },
  { part: 'rulebook', code: 'rehearsal-outdated', why: 'needs decided cases: the specification of rehearsals provokes it over HTTP' },
  { part: 'rulebook', code: 'unknown-unit', why: 'whoever acts for the department acts for a unit that exists' },
];

const manifestOf = (code: string) => tampered(manifest => ({ ...manifest, item: code }));
const THIRD = releaseOf('1.2.0', { base: SECOND, promised: 2 });
const FOURTH = releaseOf('1.3.0', { base: SECOND, promised: 1 });
const TESTED = releaseOf('0.5.0');
const failing = releaseOf('0.6.0', { parts: { examples: [{ name: '说错结果', given: { situations: { filedBy: 'self' }, papers: {}, today: '2022-01-10' }, expect: { accept: 'accept' } }] } });
const uncovered = releaseOf('0.7.0', { parts: { examples: [{ name: '只走一条', given: { situations: { filedBy: 'self' }, papers: {}, today: '2022-01-10' }, expect: { accept: 'request_correction' } }] } });
const send = sendItem;
const M1 = tampered(manifest => manifest);
const M2 = FIRST.manifests.find(({ item }) => item === LOCAL.code) ?? M1;
const MUTE = tampered(manifest => ({ ...manifest, examples: [] }));

/** The department with signed keys and items sent for a first release that has no head. */
export async function drafts(): Promise<Scene> {
  const scene = await openScene();
  await scene.given([...READY, ...proposed(TESTED), test('0.5.0'), ...proposed(failing), ...proposed(uncovered), send('0.8.0', MUTE), sendHead({ release: headOver('0.8.0', [MUTE]) }), send('1.0.0', M1), send('1.0.0', M2)]);
  return scene;
}
const CHANGED = tampered(manifest => ({ ...manifest, inPerson: true }));
const UNLAWFUL = tampered(manifest => ({ ...manifest, materials: manifest.materials.map(material => ({ ...material, name: { zh: '其他相关材料', en: 'Other papers' } })) }));
const INVALID = tampered(manifest => ({ ...manifest, accept: manifest.accept.map(rule => (rule.when === null ? rule : { ...rule, when: 'form.nothing > 1' })) }));
const LARGE = tampered(manifest => ({ ...manifest, guide: { ...manifest.guide, conditions: Array.from({ length: 20 }, () => ({ zh: '条'.repeat(500), en: 'a'.repeat(1000) })), notes: Array.from({ length: 20 }, () => ({ zh: '注'.repeat(500), en: 'b'.repeat(1000) })) } }));
export const DRAFT_REFUSALS: readonly Refusal[] = [
  no('already-done', 409, send('1.0.0', M1)),
  no('version-exists', 409, send('0.5.0', CHANGED)),
  no('version-order', 422, send('0.1.0', M1)),
  no('not-the-department', 403, send('1.0.0', tampered(manifest => ({ ...manifest, department: 'D-SPJ' })))),
  no('unknown-item', 422, send('1.0.0', manifestOf('990501999000'))),
  no('item-of-another-department', 422, send('1.0.0', manifestOf(FOREIGN.code))),
  no('illustrative-unmarked', 422, send('1.0.0', tampered(manifest => ({ ...manifest, illustrative: false })))),
  no('digest-differs', 409, send('1.0.0', CHANGED, { digest: 'a'.repeat(64) })),
  no('manifest-unlawful', 422, send('1.0.0', UNLAWFUL)),
  no('manifest-invalid', 422, send('1.0.0', INVALID)),
  no('manifest-too-large', 422, send('1.0.0', LARGE)),
  no('manifest-missing', 409, sendHead({ release: headOver('1.0.0', [CHANGED, M2]) })),
  no('duplicate-code', 409, sendHead({ release: headOver('1.0.0', [M1, M1]) })),
  no('stale-base', 409, sendHead({ release: headOver('1.0.0', [M1, M2], { base: 'b'.repeat(64) }) })),
  no('catalogue-moved', 409, sendHead(FIRST, { catalogVersion: '2021' })),
  no('wrong-office', 403, { ...test('0.5.0'), by: actor('auditor') }, 'not-delegated'),
  no('unknown-release', 404, test('7.7.7')),
  no('examples-fail', 409, test('0.6.0')),
  no('rules-uncovered', 409, test('0.7.0')),
  no('nothing-to-test', 409, test('0.8.0')),
  no('not-tested', 409, approve('department', failing)),
  no('author-approves', 409, { ...approve('department', TESTED), by: AUTHOR }),
  no('signature-invalid', 422, approve('department', TESTED, { signature: { kind: 'ed25519', key: PENS.department.key, signature: 'AAAA' } })),
  no('signature-invalid', 422, approve('department', TESTED, { signature: { kind: 'webauthn', credential: 'AAAA', authenticatorData: 'AAAA', clientData: 'AAAA', signature: 'AAAA' } })),
];

/** Two releases published, one after another and the second ahead of its time; a third approved, a fourth at its first gate. */
export async function releases(): Promise<Scene> {
  const scene = await openScene();
  await scene.given([...IN_FORCE, ...upToApproval(SECOND, FIRST), publish(SECOND)]);
  await scene.given([...upToApproval(THIRD, SECOND), ...proposed(FOURTH, SECOND), test('1.3.0'), approve('department', FOURTH), onRules('SuspendRelease', { version: '1.1.0', from: null, items: [LOCAL.code], reason: '核查' }, HEAD)]);
  return scene;
}
const way = { from: SECOND, to: FIRST };
export const RELEASE_REFUSALS: readonly Refusal[] = [
  no('wrong-step', 409, onRules('ReturnRelease', { version: '1.1.0', gate: 'legality', reason: '材料过多' }, JUSTICE)),
  no('nothing-to-rehearse', 409, onRules('RehearseRelease', { version: '1.3.0' })),
  no('gate-out-of-order', 409, approve('legality', FOURTH)),
  no('same-person', 403, { ...approve('reform', FOURTH), by: TURNCOAT }),
  no('same-body', 403, { ...approve('reform', FOURTH), by: INSIDER }),
  no('not-approved', 409, publish(FOURTH)),
  no('start-in-past', 422, publish(THIRD, { effectiveFrom: '2022-01-01T00:00:00.000Z' })),
  no('not-published', 409, onRules('WithdrawRelease', { version: '1.2.0', reason: '暂缓' }, HEAD)),
  no('already-effective', 409, onRules('WithdrawRelease', { version: '1.1.0', reason: '暂缓' }, HEAD)),
  no('not-in-force', 409, rollBack('department', { from: FIRST, to: SECOND })),
  no('never-in-force', 409, rollBack('department', { from: SECOND, to: THIRD })),
  no('already-suspended', 409, onRules('SuspendRelease', { version: '1.1.0', from: null, items: [], reason: '核查' }, HEAD)),
  no('unknown-item', 422, onRules('SuspendRelease', { version: '1.1.0', from: null, items: [FOREIGN.code], reason: '核查' }, HEAD)),
  no('not-suspended', 409, onRules('ResumeRelease', { version: '1.0.0', from: null, reason: '恢复' }, HEAD)),
  no('digest-differs', 409, rollBack('department', way, { digest: 'c'.repeat(64) })),
  no('change-undeclared', 422, sendHead({ release: headOver('2.0.0', [M2], { base: SECOND.digest }) })),
];

/** A release is to begin in March, and one made on it is approved. */
export async function ahead(): Promise<Scene> {
  const scene = await openScene();
  await scene.given([...IN_FORCE, ...upToApproval(SECOND, FIRST), publish(SECOND, { effectiveFrom: '2022-03-01T01:00:00.000Z' }), ...upToApproval(THIRD, SECOND)]);
  return scene;
}
export const AHEAD_REFUSALS: readonly Refusal[] = [no('effective-overlaps', 409, publish(THIRD))];

/** The same in summer, when the approvals have run out. */
export async function late(): Promise<Scene> {
  const scene = await ahead();
  scene.clock.set('2022-06-01T01:00:00.000Z');
  return scene;
}
export const LATE_REFUSALS: readonly Refusal[] = [no('approval-expired', 409, publish(THIRD))];

/** A key of the decider in use, and a lost one of the reform officer. */
export async function keys(): Promise<Scene> {
  const scene = await openScene();
  await scene.given([...GROUND, registerKey(PENS.department), registerKey(PENS.reform), onKeys('RevokeSigningKey', { key: PENS.reform.key, from: null, reason: '遗失' }, REFORM)]);
  return scene;
}
const replacing = (parts: object = {}): Given => onKeys('RotateSigningKey', { key: SPARE.key, publicKey: SPARE.publicKey, replaces: PENS.department.key, expires: '2022-12-31', ...parts }, HEAD);
export const KEY_REFUSALS: readonly Refusal[] = [
  key('not-the-key-holder', 403, { ...registerKey(PENS.legality), by: HEAD }),
  key('already-done', 409, registerKey(PENS.department)),
  key('key-in-use', 409, registerKey(SPARE)),
  key('key-known', 409, registerKey(PENS.reform)),
  key('key-not-in-use', 409, replacing({ replaces: SPARE.key })),
  key('digest-differs', 409, registerKey({ ...PENS.legality, key: 'd'.repeat(64) })),
  key('key-term', 422, registerKey(PENS.legality, '2032-01-01')),
  key('date-in-future', 422, onKeys('RevokeSigningKey', { key: PENS.department.key, from: '2030-01-01T00:00:00.000Z', reason: '遗失' }, HEAD)),
];
