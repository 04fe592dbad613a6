import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scene } from '../testing/given-when-then.ts';
import { GOOD_PASSWORD, openBrowser, openPeople, staffAccount, type Browser } from './testing/people.ts';

const MINUTE = 60_000;
const PHONE = '13600136000';

/** The last event of an account: what, by whom, and on what it rests. */
async function lastOf(scene: Scene, id: string): Promise<object> {
  let last = {};
  for await (const { type, data, metadata } of scene.app.store.readStream(`account-${id}`)) {
    const { actor, authority } = JSON.parse(metadata) as { actor: { id: string }; authority: { kind: string } };
    last = { type, by: actor.id, rests: authority.kind, ...(JSON.parse(data) as { reason?: string; credential?: string; change?: string }) };
  }
  return last;
}

// trust S1, S5; domain §3: the operator runs the accounts.
describe('the operator', () => {
  let scene: Scene;
  let clock: { now: number };
  let operator: Browser;
  let id = '';
  let own = '';
  beforeAll(async () => {
    ({ scene, clock } = await openPeople());
    id = await staffAccount(scene, { subject: 'officer-reform', login: 'shen.gai' });
    own = await staffAccount(scene, { subject: 'officer-operator', login: 'yun.xing' });
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    clock.now += 120 * MINUTE;
    operator = openBrowser(scene);
    await operator.post('/session/sample', { person: 'officer-operator' });
  });
  const act = (name: string, body: object = { reason: '人员离岗' }, on = id) => operator.post(`/api/v1/accounts/${on}/${name}`, body);
  const signIn = async (browser = openBrowser(scene)) => (await browser.post('/session/sign-in', { audience: 'staff', login: 'shen.gai', password: GOOD_PASSWORD })).body;
  const listed = async () => ((await operator.get('/api/v1/accounts')).body.data as { id: string }[]).find(account => account.id === id);

  it('sees accounts with their posts and how they stand, and neither a name nor a secret', async () => {
    const browser = openBrowser(scene);
    await signIn(browser);
    expect(await listed()).toMatchObject({ id, subject: 'officer-reform', audience: 'staff', label: 'shen.gai', provider: 'local', password: true, secondFactor: false, oneTime: false, locked: false, sessions: expect.any(Number), posts: [expect.objectContaining({ office: 'reform_officer' })] });
    expect((await operator.get('/api/v1/accounts')).text).not.toMatch(/argon2|"login"/);
  });

  it('locks an account: its sessions end, nobody signs in, and it is unlocked again; each act under the operator’s name', async () => {
    const browser = openBrowser(scene);
    await signIn(browser);
    expect((await act('lock')).status).toBe(200);
    expect(await lastOf(scene, id)).toMatchObject({ type: 'AccountLocked', by: 'officer-operator', rests: 'office', reason: '人员离岗' });
    expect((await browser.get('/api/v1/session')).body.audience).toBe('public');
    expect(await signIn()).toMatchObject({ code: 'sign-in-failed' });
    expect(await listed()).toMatchObject({ locked: true, sessions: 0 });
    expect((await act('lock')).status).toBe(200);
    expect((await act('unlock', { reason: '已经返岗' })).status).toBe(200);
    expect(await lastOf(scene, id)).toMatchObject({ type: 'AccountUnlocked', by: 'officer-operator' });
    expect(await signIn()).toMatchObject({ stage: 'done' });
  });

  it('ends the sessions of a person, who signs in again', async () => {
    const browser = openBrowser(scene);
    await signIn(browser);
    expect((await act('end-sessions', { reason: '手机遗失' })).status).toBe(200);
    expect(await lastOf(scene, id)).toMatchObject({ type: 'SessionsEnded', by: 'officer-operator', reason: '手机遗失' });
    expect((await browser.get('/api/v1/session')).body.audience).toBe('public');
    expect(await signIn()).toMatchObject({ stage: 'done' });
  });

  it('takes second factors away that were lost, each on record', async () => {
    await scene.app.execute({ type: 'RecordCredentialChange', stream: `account-${id}`, data: { credential: 'totp', change: 'added' } }, { commandId: '00000000-0000-4000-8000-00000000f001', actor: { id: 'identity', unit: 'system', post: 'identity' }, channel: 'system' });
    await scene.app.execute({ type: 'RecordCredentialChange', stream: `account-${id}`, data: { credential: 'passkey', change: 'added' } }, { commandId: '00000000-0000-4000-8000-00000000f002', actor: { id: 'identity', unit: 'system', post: 'identity' }, channel: 'system' });
    scene.identity.accounts.setTotp(id, await scene.identity.secrets.wrap('JBSWY3DPEHPK3PXP', id));
    scene.identity.accounts.addPasskey({ id: 'key-1', account: id, publicKey: new Uint8Array(), counter: 0, transports: [], added: clock.now });
    expect(await signIn()).toMatchObject({ stage: 'second-factor' });
    await scene.newEvents();
    expect((await act('reset-second-factor', {})).status).toBe(200);
    expect(await scene.newEvents()).toEqual(['CredentialChanged', 'CredentialChanged']);
    expect(await lastOf(scene, id)).toMatchObject({ by: 'officer-operator', credential: 'passkey', change: 'removed' });
    expect(await listed()).toMatchObject({ secondFactor: false });
    expect(await signIn()).toMatchObject({ stage: 'done' });
    expect((await act('reset-second-factor', {})).body.code).toBe('not-found');
  });

  it('helps a citizen who came with a card, by the whole number; the citizen then chooses another password', async () => {
    const citizen = openBrowser(scene);
    await citizen.post('/session/register', { name: '吴九（虚构）', login: PHONE, password: GOOD_PASSWORD });
    expect((await operator.post('/api/v1/accounts/find', { login: '1360013' })).body.code).toBe('not-found');
    const found = await operator.post('/api/v1/accounts/find', { login: ` ${PHONE}` });
    expect(found.body).toMatchObject({ audience: 'citizen', label: '136****6000', locked: false, posts: [] });
    const theirs = String(found.body.id);
    const { oneTimePassword } = (await act('reset-password', {}, theirs)).body;
    expect(await lastOf(scene, theirs)).toMatchObject({ by: 'officer-operator', credential: 'password', change: 'reset' });
    expect((await citizen.get('/api/v1/session')).body.audience).toBe('public');
    expect((await citizen.post('/session/sign-in', { audience: 'citizen', login: PHONE, password: String(oneTimePassword) })).body.stage).toBe('new-password');
    expect((await citizen.post('/session/new-password', { audience: 'citizen', password: GOOD_PASSWORD })).body.stage).toBe('done');
    expect((await act('close', { reason: '窗口申请' }, theirs)).body.code).toBe('not-found');
    expect((await act('lock', { reason: '本人挂失' }, theirs)).status).toBe(200);
    expect((await citizen.get('/api/v1/session')).body.audience).toBe('public');
  });

  it.each(['lock', 'unlock', 'end-sessions', 'close'])('does not %s the own account, gives a reason, and names an account that is there', async name => {
    expect((await act(name, { reason: '试一试' }, own)).body).toMatchObject({ status: 403, code: 'own-account' });
    expect((await act(name, {})).body).toMatchObject({ status: 422, code: 'validation-failed' });
    expect((await act(name, { reason: '没有这个账号' }, 'none')).body.code).toBe('not-found');
  });

  it('opens no account of their own, and nothing of it stands on record', async () => {
    await scene.newEvents();
    expect((await operator.post('/api/v1/accounts', { subject: 'officer-operator', login: 'zi.ji' })).body).toMatchObject({ status: 403, code: 'own-account' });
    expect(await scene.newEvents()).toEqual([]);
  });

  it('does not reset the own password or proofs from here', async () => {
    expect((await act('reset-password', {}, own)).body).toMatchObject({ status: 403, code: 'own-account' });
    scene.identity.accounts.setTotp(own, await scene.identity.secrets.wrap('JBSWY3DPEHPK3PXP', own));
    expect((await act('reset-second-factor', {}, own)).body).toMatchObject({ status: 403, code: 'own-account' });
    expect(scene.identity.accounts.byId(own)?.totp).not.toBeNull();
  });

  it.each(['lock', 'unlock', 'end-sessions', 'close', 'reset-password', 'reset-second-factor', 'find'])('proves anew before %s, and nobody else may', async name => {
    const path = name === 'find' ? '/api/v1/accounts/find' : `/api/v1/accounts/${id}/${name}`;
    const other = openBrowser(scene);
    await other.post('/session/sample', { person: 'officer-auditor' });
    expect((await other.post(path, { reason: '越权' })).body).toMatchObject({ status: 403, code: 'not-delegated' });
    expect((await openBrowser(scene).post(path, { reason: '越权' })).body).toMatchObject({ status: 401, code: 'sign-in-required' });
    clock.now += 6 * MINUTE;
    expect((await operator.post(path, { reason: '稍后再办' })).body).toMatchObject({ status: 401, code: 'step-up-required' });
  });
});
