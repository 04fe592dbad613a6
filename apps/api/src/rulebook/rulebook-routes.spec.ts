import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revisionOf } from '../commands/conflict.ts';
import { LOCAL, PAYMENT } from '../delegation/testing/ground.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import type { Given } from '../testing/sample-commands.ts';
import { approvals, DEPARTMENT, HEAD, IN_FORCE, onRules, proposed, publish, READY, rollBack, sendItem, STREAM, test, upToApproval } from './testing/ground.ts';
import { FIRST, SECOND } from './testing/rules.ts';

const CODE = PAYMENT.code;

describe('rules of a department over HTTP', () => {
  let scene: Scene;
  beforeEach(async () => { scene = await openScene(); });
  afterEach(() => scene.close());

  /** Sends commands one after another as a screen does; answers the number of the last. */
  async function sendAll(commands: readonly Given[]): Promise<string> {
    let position = '';
    for (const command of commands) {
      scene.clock.advance(1000);
      const revision = await revisionOf(scene.app.store, command.stream);
      const answer = await scene.send(command, { headers: revision < 0 ? {} : { 'if-match': `"${revision}"` } });
      expect(answer.body, command.type).toMatchObject({ outcome: 'recorded' });
      position = String(answer.body.position);
    }
    return position;
  }
  const get = async (path: string) => (await scene.when(`/api/v1${path}`)).body;

  // @req #16 #20 #36
  it('take a release from its manifests over three signatures into force, where guide and papers show it at the same position', async () => {
    await scene.given(READY);
    await sendAll([...proposed(FIRST), test(), ...approvals()]);
    expect(await get(`/items/${CODE}/rules`)).toMatchObject({ code: 'no-rules-in-force', status: 404 });
    const position = await sendAll([publish()]);
    expect(await scene.newEvents()).toEqual(['ItemManifestProposed', 'ItemManifestProposed', 'ReleaseProposed', 'ReleaseTested', 'ReleaseApproved', 'ReleaseApproved', 'ReleaseApproved', 'ReleasePublished', 'ReleaseTookEffect']);
    expect(await get(`/items/${CODE}?after=${position}`)).toMatchObject({ rules: { version: '1.0.0', suspended: false, limits: { promised: { amount: 5 } } } });
    const rules = await get(`/items/${CODE}/rules?after=${position}`);
    expect(rules).toMatchObject({ version: '1.0.0', release: FIRST.digest, manifest: FIRST.manifests.find(({ item }) => item === CODE) });
    const keysOf = async (query: string) => ((await get(`/items/${CODE}/materials?after=${position}${query}`)).data as readonly { readonly key: string; readonly because: string }[]).map(({ key, because }) => [key, because]);
    expect(await keysOf('&situation.filedBy=self')).toEqual([['idCard', 'always'], ['form', 'always']]);
    expect(await keysOf('&situation.filedBy=agent')).toEqual([['idCard', 'always'], ['form', 'always'], ['letter', 'holds']]);
    expect(await keysOf('')).toContainEqual(['letter', 'unknown']);
  });

  it('tell who has which release, what it changes, and what is signed', async () => {
    await scene.given(IN_FORCE);
    await sendAll(proposed(SECOND, FIRST));
    expect(await get('/rulebooks')).toMatchObject({ data: [{ department: { code: DEPARTMENT }, inForce: { version: '1.0.0' }, releases: 2, items: 3, covered: 2 }] });
    const release = await get(`/rulebooks/${DEPARTMENT}/versions/1.1.0`);
    expect(release).toMatchObject({ status: 'proposed', base: FIRST.digest, signing: { approvals: [{ gate: 'department' }, { gate: 'reform' }, { gate: 'legality' }], rollback: null } });
    expect(await get(`/rulebooks/${DEPARTMENT}/versions/1.1.0/diff`)).toMatchObject({ against: '1.0.0', data: [{ item: CODE, pointer: '/limits/promised', kind: 'changed', before: { amount: 5 }, after: { amount: 3 } }] });
    expect((await get(`/rulebooks/${DEPARTMENT}/versions/1.0.0/diff?against=1.1.0`)).data).toHaveLength(1);
    const asHead = await scene.when(`/api/v1/rulebooks/${DEPARTMENT}/versions/1.1.0`, { as: HEAD });
    expect(asHead.body.links).toMatchObject([{ rel: 'test', allowed: true }]);
    for (const path of ['/rulebooks/D-SPJ', `/rulebooks/${DEPARTMENT}/versions/9.9.9`, '/items/000000000000/rules']) expect((await scene.when(`/api/v1${path}`)).status).toBe(404);
  });

  it('go back to an earlier release at once with the second signature, and tell so as of before and after', async () => {
    await scene.given([...IN_FORCE, ...upToApproval(SECOND, FIRST), publish(SECOND)]);
    const first = await sendAll([rollBack('department', { from: SECOND, to: FIRST })]);
    const version = async (query: string) => (await get(`/items/${CODE}/rules?${query}`)).version;
    expect(await version(`after=${first}`)).toBe('1.1.0');
    const position = await sendAll([rollBack('reform', { from: SECOND, to: FIRST })]);
    expect([await version(`after=${position}`), await version(`asOf=${first}`)]).toEqual(['1.0.0', '1.1.0']);
    expect(await get(`/rulebooks/${DEPARTMENT}/versions/1.1.0`)).toMatchObject({ status: 'superseded', rollbacks: [{ to: '1.0.0', by: DEPARTMENT }, { to: '1.0.0', by: 'D-SGB' }], signing: { rollback: { from: '1.0.0', to: '1.1.0' } } });
  });

  it('count from their instant on, and are noticed by the first act after it', async () => {
    await scene.given(IN_FORCE);
    await sendAll([...upToApproval(SECOND, FIRST), publish(SECOND, { effectiveFrom: '2022-02-01T01:00:00.000Z' })]);
    expect([(await get(`/items/${CODE}/rules?on=2022-01-31`)).version, (await get(`/items/${CODE}/rules?on=2022-02-01`)).version]).toEqual(['1.0.0', '1.1.0']);
    await scene.newEvents();
    scene.clock.set('2022-02-01T01:00:00.000Z');
    await sendAll([onRules('SuspendRelease', { version: '1.1.0', from: null, items: [CODE], reason: '核查' }, HEAD)]);
    expect(await scene.newEvents()).toEqual(['ReleaseTookEffect', 'ReleaseSuperseded', 'ReleaseSuspended']);
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    expect([(await get(`/items/${CODE}/rules`)).suspended, (await get(`/items/${LOCAL.code}/rules`)).suspended]).toEqual([true, false]);
  });

  const inputs = { situations: { filedBy: 'agent' }, form: {}, papers: { idCard: 'provided', form: 'provided' }, applicant: { kind: 'natural_person', byAgent: true, badCredit: false }, today: '2022-01-10' };
  it('are tried on answers without a trace, and decide nothing while they are suspended', async () => {
    await scene.given(IN_FORCE);
    const before = (await scene.app.store.head()).number;
    const tried = await scene.when(`/api/v1/items/${CODE}/evaluate`, { body: inputs });
    expect(tried.body).toMatchObject({ item: CODE, version: '1.0.0', missing: [{ key: 'letter' }], outcome: { accept: { outcome: 'request_correction', rule: 'R-ACCEPT-01' }, decide: { outcome: 'manual' } }, suspended: false });
    expect([tried.headers.get('cache-control'), (await scene.app.store.head()).number]).toEqual(['no-store', before]);
    await sendAll([onRules('SuspendRelease', { version: '1.0.0', from: null, items: [], reason: '核查' }, HEAD)]);
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    expect((await scene.when(`/api/v1/items/${CODE}/evaluate`, { body: inputs })).body).toMatchObject({ suspended: true, outcome: { accept: { outcome: 'manual', rule: null }, decide: { outcome: 'manual', rule: null } } });
  });

  it('say of answers that do not fit where they are wrong, and not what they were', async () => {
    await scene.given(IN_FORCE);
    const secret = '张三的秘密';
    const wrong = await scene.when(`/api/v1/items/${CODE}/evaluate`, { body: { ...inputs, papers: { idCard: secret } } });
    expect(wrong.body).toMatchObject({ code: 'validation-failed', errors: [{ pointer: '/papers/idCard' }] });
    expect(wrong.text).not.toContain(secret);
    for (const query of ['situation.nothing=self', 'situation.filedBy=nobody', 'situation.filed%20by=self', 'whatever=1', 'kind=robot']) expect(await get(`/items/${CODE}/materials?${query}`)).toMatchObject({ code: 'query-invalid', status: 400 });
  });

  it('tell the second of two officers what the first one did', async () => {
    await scene.given(READY);
    const [first] = FIRST.manifests;
    if (!first) return;
    await sendAll([sendItem('1.0.0', first)]);
    const late = await scene.send(test(), { headers: { 'if-match': '"9"' } });
    expect([late.status, late.body.code]).toEqual([412, 'revision-conflict']);
    const stale = await scene.send(sendItem('1.0.1', first), { headers: { 'if-match': '"-1"' } });
    expect(stale.status).toBeGreaterThanOrEqual(400);
    expect(await revisionOf(scene.app.store, STREAM)).toBe(0);
    const [a, b] = await Promise.all([scene.send(sendItem('1.0.2', first), { headers: { 'if-match': '"0"' } }), scene.send(sendItem('1.0.3', first), { headers: { 'if-match': '"0"' } })]);
    expect(new Set([a.status, b.status])).toEqual(new Set([200, 412]));
    const lost = [a, b].find(({ status }) => status === 412);
    expect(lost?.body).toMatchObject({ expected: 0, actual: 1, changes: [{ event: 'ItemManifestProposed' }] });
  });

  it('are not taken in when the body is larger than a request may be', async () => {
    await scene.given(READY);
    const [first] = FIRST.manifests;
    if (!first) return;
    const huge = { ...first, guide: { ...first.guide, notes: Array.from({ length: 10 }, () => ({ zh: '注', en: 'x'.repeat(1_000_000) })) } };
    const refused = await scene.send(sendItem('1.0.0', huge, { digest: 'a'.repeat(64) }));
    expect([refused.status, refused.body.code, await revisionOf(scene.app.store, STREAM)]).toEqual([413, 'body-too-large', -1]);
  });
});
