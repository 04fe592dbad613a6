import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { approvalText } from '@yichuang/domain';
import { cel, idCard, paper, t } from '@yichuang/plugin-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PAYMENT } from '../../delegation/testing/ground.ts';
import { revisionOf } from '../../commands/conflict.ts';
import { openScene, readAs, type Scene } from '../../testing/given-when-then.ts';
import { actor, type Given } from '../../testing/sample-commands.ts';
import { APPROVERS, AUTHOR, DEPARTMENT, HEAD, IN_FORCE, onRules, PENS, proposed, publish, signedBy, STREAM, test } from '../testing/ground.ts';
import { decide, SECRET } from '../testing/decided.ts';
import { DRAFT, FIRST, releaseOf } from '../testing/rules.ts';
import type { RehearsalReport } from './report.ts';

const CODE = PAYMENT.code;
/** One paper more for whoever comes alone, none for an agent: stricter for the one, looser for the other. */
const materials = { ...DRAFT.materials, letter: paper(t('授权委托书', 'Letter'), 'authorisation', { requiredWhen: cel`situations.filedBy == 'self'`, requiredWords: t('本人办理的', 'When one comes alone') }) };
const NEXT = releaseOf('1.1.0', { base: FIRST, promised: 3, parts: { materials, examples: (DRAFT.examples ?? []).slice(2), accept: DRAFT.accept.slice(1) } });
const [SELF, AGENT] = [{}, { situations: { filedBy: 'agent' }, papers: { idCard: 'provided', form: 'provided', letter: 'provided' } as const }];
const REHEARSE = onRules('RehearseRelease', { version: '1.1.0' });

describe('a release that is tried on decided cases', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene();
    await scene.given([...IN_FORCE, ...proposed(NEXT, FIRST), test('1.1.0')]);
  });
  afterEach(() => scene.close());

  async function send(command: Given) {
    scene.clock.advance(1000);
    const answer = await scene.send(command, { headers: { 'if-match': `"${await revisionOf(scene.app.store, STREAM)}"` } });
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    return answer;
  }
  const report = async () => readAs<RehearsalReport & { readonly digest: string }>(await scene.when(`/api/v1/rulebooks/${DEPARTMENT}/versions/1.1.0/rehearsal`, { as: actor('auditor') }));
  const approve = (gate: keyof typeof PENS, rehearsal: string | null): Given => onRules('ApproveRelease', { version: '1.1.0', gate, digest: NEXT.digest, rehearsal, opinion: '同意', signature: signedBy(PENS[gate], approvalText({ department: DEPARTMENT, version: '1.1.0', gate, digest: NEXT.digest, rehearsal })) }, APPROVERS[gate]);

  // @req #20
  it('tells what is the same, looser and stricter, lists every stricter decision, and says so before it opens anything', async () => {
    const ids = await decide(scene, [{ built: FIRST, inputs: SELF }, { built: FIRST, inputs: AGENT }, { built: FIRST, inputs: SELF }]);
    await scene.newEvents();
    expect((await send(REHEARSE)).body).toMatchObject({ outcome: 'recorded' });
    expect(await scene.newEvents()).toEqual(['PersonalDataRevealed', 'ReleaseRehearsed']);
    const told = await report();
    expect(told).toMatchObject({ cases: 6, stricter: 4, looser: 2, same: 0, failed: 0, erased: 0, leftOut: 0, saved: 2, added: 4, limits: [{ item: CODE, kind: 'promised', before: { amount: 5 }, after: { amount: 3 }, cases: 6 }] });
    expect(told.differing.map(one => [one.case, one.in])).toEqual(ids.flatMap(id => Array.from({ length: 2 }, () => [id, ['papers', 'limits']])));
    expect(told.stricterCases.map(one => [one.case, one.phase, one.added])).toEqual([ids[0], ids[0], ids[2], ids[2]].map((id, at) => [id, at % 2 === 0 ? 'accept' : 'decide', ['letter']]));
    expect(await scene.when(`/api/v1/rulebooks/${DEPARTMENT}/versions/1.1.0`)).toMatchObject({ body: { rehearsed: { report: told.digest, cases: 6, stricter: 4 } } });
    const reveal = await scene.when(`/api/v1/streams/access-${AUTHOR.id}/events`, { as: actor('auditor') });
    expect(reveal.text).toContain('规则演练');
  });

  it('gives the same report twice, and nothing of a person in it', async () => {
    await decide(scene, [{ built: FIRST, inputs: { ...SELF, form: { name: SECRET } } }, { built: FIRST, inputs: AGENT, decided: false }]);
    await send(REHEARSE);
    const first = await report();
    scene.clock.advance(60_000);
    expect((await send(REHEARSE)).body).toMatchObject({ code: 'already-done' });
    expect(await report()).toEqual(first);
    expect(JSON.stringify(first)).not.toContain(SECRET);
    expect(JSON.stringify(first)).not.toContain('applicant-');
  });

  it('counts decisions whose inputs are erased by themselves: neither alike nor failed', async () => {
    await decide(scene, [{ built: FIRST, inputs: AGENT }, { built: FIRST, inputs: AGENT }]);
    const keys = new DatabaseSync(join(scene.app.dataDir, 'keys.sqlite'));
    keys.exec('DELETE FROM subject_keys WHERE rowid = (SELECT min(rowid) FROM subject_keys)');
    keys.close();
    await send(REHEARSE);
    expect(await report()).toMatchObject({ cases: 2, looser: 2, failed: 0, erased: 2 });
  });

  it('has nothing to be tried on before anything is decided, and then opens nothing', async () => {
    await scene.newEvents();
    expect((await send(REHEARSE)).body).toMatchObject({ code: 'nothing-to-rehearse', status: 409 });
    expect(await scene.newEvents()).toEqual([]);
  });

  it('is not tried by whoever may not, and nothing is opened', async () => {
    await decide(scene, [{ built: FIRST, inputs: SELF }]);
    await scene.newEvents();
    const refused = await scene.send({ ...REHEARSE, by: actor('auditor') }, { headers: { 'if-match': `"${await revisionOf(scene.app.store, STREAM)}"` } });
    expect(refused.status).toBe(403);
    expect(await scene.newEvents()).toEqual(['CommandRefused']);
  });

  it('is signed with its report, and not published when what is decided since would be stricter', async () => {
    await decide(scene, [{ built: FIRST, inputs: AGENT }]);
    await send(REHEARSE);
    const { digest, through } = await report();
    expect(through).toBe((await scene.app.store.head()).number - 2);
    expect((await send(approve('department', null))).body).toMatchObject({ code: 'digest-differs' });
    for (const gate of ['department', 'reform', 'legality'] as const) expect((await send(approve(gate, digest))).body).toMatchObject({ outcome: 'recorded' });
    await decide(scene, [{ built: FIRST, inputs: SELF }]);
    await scene.newEvents();
    expect((await send(publish(NEXT))).body).toMatchObject({ code: 'rehearsal-outdated', status: 409, stricter: 2 });
    expect(await scene.newEvents()).toEqual(['PersonalDataRevealed']);
  });

  it('is published when what is decided since would be no stricter', async () => {
    await decide(scene, [{ built: FIRST, inputs: SELF }]);
    await send(REHEARSE);
    const { digest } = await report();
    for (const gate of ['department', 'reform', 'legality'] as const) await send(approve(gate, digest));
    await decide(scene, [{ built: FIRST, inputs: AGENT }]);
    expect((await send(publish(NEXT))).body).toMatchObject({ outcome: 'recorded' });
  });

  it('tells of each case under way what it would mean by the choice that the change makes', async () => {
    const [open] = await decide(scene, [{ built: FIRST, inputs: SELF, decided: false }]);
    await send(REHEARSE);
    expect((await report()).inFlight).toMatchObject([{ case: open, item: CODE, choice: 'pinned', effect: 'stays', added: ['letter'], before: { outcome: 'manual' } }]);
  });

  const dryRun = (body: object, as = AUTHOR) => scene.when(`/api/v1/rulebooks/${DEPARTMENT}/dry-run`, { as, body: { version: null, manifests: [], since: null, ...body } });
  it('can be tried before anything is proposed, from a day on; by the department itself, and on record', async () => {
    await decide(scene, [{ built: FIRST, inputs: SELF }, { built: FIRST, inputs: { ...SELF, today: '2022-03-01' } }]);
    await scene.newEvents();
    const manifests = releaseOf('9.9.9', { parts: { materials: { idCard: idCard(), form: DRAFT.materials['form'] ?? idCard() } as never, accept: DRAFT.accept, examples: [] } }).manifests;
    expect((await dryRun({ manifests, since: '2022-02-01' })).body).toMatchObject({ version: null, since: '2022-02-01', cases: 2, same: 2 });
    expect(await scene.newEvents()).toEqual(['PersonalDataRevealed']);
    expect((await dryRun({ version: '1.1.0' })).body).toMatchObject({ version: '1.1.0', cases: 4, stricter: 4 });
    expect((await dryRun({ version: '7.7.7' })).body).toMatchObject({ code: 'unknown-release' });
    expect((await dryRun({ version: '1.1.0' }, actor('dept_catalog_owner', 'D-SPJ'))).body).toMatchObject({ code: 'not-the-department', status: 403 });
    expect((await dryRun({ version: '1.1.0' }, actor('auditor'))).status).toBe(403);
  });

  it('a decided case becomes an example without what tells who it was', async () => {
    const [id] = await decide(scene, [{ built: FIRST, inputs: AGENT }]);
    await scene.newEvents();
    const record = (body: object) => scene.when(`/api/v1/rulebooks/${DEPARTMENT}/record`, { as: HEAD, body: { case: id, phase: 'decide', name: '代办人办理', ...body } });
    const made = await record({});
    expect(made.body).toMatchObject({ item: CODE, kept: [], example: { name: '代办人办理', given: { situations: { filedBy: 'agent' }, today: '2022-01-10' }, expect: { decide: 'manual', rule: 'R-DECIDE-01' } } });
    expect(await scene.newEvents()).toEqual(['PersonalDataRevealed']);
    expect((await record({ case: '0b3e0a43-6a3b-5d4b-8a54-0a8f8f5b7c11' })).status).toBe(404);
  });
});
