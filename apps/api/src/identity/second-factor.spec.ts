import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answered, Scene } from '../testing/given-when-then.ts';
import { openStaffAccount } from './account-admin.ts';
import { totpCode } from './proof/totp.ts';
import { createAuthenticator, type Authenticator, type Challenge } from './testing/authenticator.ts';
import { GOOD_PASSWORD, openBrowser, openPeople, staffAccount, staffCookie, type Browser } from './testing/people.ts';

const ORIGIN = 'https://window.example';
interface Asked {
  readonly flow: string;
  readonly options: Challenge;
}
const askedIn = ({ body }: Answered): Asked => body as Readonly<Record<string, unknown>> & Asked;

/** What a browser does with a challenge, with an authenticator in the place of a finger. */
async function withPasskey(browser: Browser, purpose: string, { authenticator, origin = ORIGIN }: { authenticator: Authenticator; origin?: string }): Promise<Answered> {
  const { flow, options } = askedIn(await browser.post('/session/passkey/options', { purpose }));
  const answer = purpose === 'add' ? authenticator.create(origin, options) : authenticator.get(origin, options);
  return browser.post('/session/passkey', { flow, answer });
}

// trust S1, S5: one-time codes (RFC 6238) and passkeys (WebAuthn), in production.
describe('a second factor', () => {
  let scene: Scene;
  let clock: { now: number };
  beforeAll(async () => {
    ({ scene, clock } = await openPeople({ mode: 'production', tls: true, people: { origin: ORIGIN } }));
  });
  afterAll(() => scene.close());
  beforeEach(() => {
    clock.now += 3 * 3_600_000;
  });

  /** The secret of a half sign-in, as the page shows it. */
  async function secretOf(browser: Browser): Promise<string> {
    const token = browser.cookie('__Host-yichuang-signin') ?? '';
    const flow = scene.identity.flows.peek('pending', token, clock.now);
    return scene.identity.secrets.unwrap(Buffer.from(flow?.enrol ?? '', 'base64url'), flow?.account ?? '');
  }

  /** An account through its first sign-in: one-time password, own password, one-time codes. */
  async function enrolled(subject: string, login: string): Promise<{ readonly browser: Browser; readonly secret: string }> {
    const { account, password } = await openStaffAccount(scene.identity, { subject, login });
    const browser = openBrowser(scene);
    await browser.post('/session/sign-in', { audience: 'staff', login, password });
    expect((await browser.post('/session/new-password', { password: GOOD_PASSWORD })).body.stage).toBe('enrol');
    const token = browser.cookie('__Host-yichuang-signin') ?? '';
    const flow = scene.identity.flows.peek('pending', token, clock.now)!;
    const wrapped = await scene.identity.secrets.wrap('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', account.id);
    scene.identity.flows.change('pending', token, { ...flow, enrol: Buffer.from(wrapped).toString('base64url') });
    const secret = await secretOf(browser);
    expect((await browser.post('/session/enrol', { code: totpCode(secret, clock.now) })).body.stage).toBe('done');
    return { browser, secret };
  }
  const password = (browser: Browser, login: string) => browser.post('/session/sign-in', { audience: 'staff', login, password: GOOD_PASSWORD });

  it('is asked for after the password; a code counts once, and a step early or late', async () => {
    const { secret } = await enrolled('officer-operator', 'li.wei');
    clock.now += 3_600_000;
    const browser = openBrowser(scene);
    expect((await password(browser, 'li.wei')).body.stage).toBe('second-factor');
    expect((await browser.get('/api/v1/session')).body).toMatchObject({ audience: 'public', missing: ['second-factor'] });
    expect((await browser.post('/session/second-factor', { code: '12345' })).body.code).toBe('second-factor-failed');
    expect((await browser.post('/session/second-factor', { code: totpCode(secret, clock.now - 61_000) })).body.code).toBe('second-factor-failed');
    const code = totpCode(secret, clock.now + 30_000);
    expect((await browser.post('/session/second-factor', { code })).body.stage).toBe('done');
    const thief = openBrowser(scene);
    await password(thief, 'li.wei');
    for (const used of [code, totpCode(secret, clock.now)]) {
      clock.now += 5000;
      expect((await thief.post('/session/second-factor', { code: used })).body.code).toBe('second-factor-failed');
    }
  });

  it('cannot be guessed: wrong codes wait like wrong passwords', async () => {
    await enrolled('officer-justice', 'zhou.fa');
    clock.now += 3_600_000;
    const browser = openBrowser(scene);
    await password(browser, 'zhou.fa');
    const codes = [];
    for (let tried = 0; tried < 6; tried += 1) codes.push((await browser.post('/session/second-factor', { code: `10000${tried}` })).body.code);
    expect(codes).toEqual(['second-factor-failed', 'second-factor-failed', 'second-factor-failed', 'too-many-sign-ins', 'too-many-sign-ins', 'too-many-sign-ins']);
  });

  it('may be a passkey: added after a fresh proof, then signing in with it alone', async () => {
    const { browser } = await enrolled('officer-auditor', 'sun.shen');
    const authenticator = createAuthenticator();
    expect((await withPasskey(browser, 'add', { authenticator })).body).toEqual({ done: 'passkey' });
    clock.now += 6 * 60_000;
    expect((await browser.post('/session/passkey/options', { purpose: 'add' })).body.code).toBe('step-up-required');
    const fresh = openBrowser(scene);
    expect((await withPasskey(fresh, 'sign-in', { authenticator })).body).toMatchObject({ stage: 'done' });
    expect((await fresh.get('/api/v1/session')).body).toMatchObject({ audience: 'staff', acting: { key: 'auditor@D-SJJ' }, proofs: ['totp', 'passkey'] });
    const before = fresh.cookie(staffCookie(scene));
    clock.now += 6 * 60_000;
    expect((await withPasskey(fresh, 'step-up', { authenticator })).body).toEqual({ proved: true });
    expect(fresh.cookie(staffCookie(scene))).not.toBe(before);
    const half = openBrowser(scene);
    await password(half, 'sun.shen');
    expect((await withPasskey(half, 'second-factor', { authenticator })).body.stage).toBe('done');
  });

  it('from another site, from nobody, or answered twice, is refused', async () => {
    const { browser } = await enrolled('officer-reform', 'shen.gai');
    const authenticator = createAuthenticator();
    await withPasskey(browser, 'add', { authenticator });
    const { flow, options } = askedIn(await openBrowser(scene).post('/session/passkey/options', { purpose: 'sign-in' }));
    const answer = authenticator.get(ORIGIN, options);
    expect((await openBrowser(scene).post('/session/passkey', { flow, answer })).body.stage).toBe('done');
    expect((await openBrowser(scene).post('/session/passkey', { flow, answer })).body.code).toBe('second-factor-failed');
    for (const stranger of [{ authenticator, origin: 'https://evil.example' }, { authenticator: createAuthenticator() }]) expect((await withPasskey(openBrowser(scene), 'sign-in', stranger)).body.code).toBe('second-factor-failed');
    expect((await withPasskey(browser, 'add', { authenticator: createAuthenticator({ verifies: false }) })).body.code).toBe('second-factor-failed');
    expect((await withPasskey(browser, 'add', { authenticator })).body.code).toBe('second-factor-failed');
    const again = askedIn(await openBrowser(scene).post('/session/passkey/options', { purpose: 'sign-in' }));
    expect((await openBrowser(scene).post('/session/passkey', { flow: again.flow, answer })).body.code).toBe('second-factor-failed');
    expect((await openBrowser(scene).post('/session/passkey', { flow: 'x'.repeat(43), answer })).body.code).toBe('second-factor-failed');
    expect((await openBrowser(scene).post('/session/passkey', { flow: again.flow, answer: { type: 'public-key' } })).body.code).toBe('second-factor-failed');
  });

  it('stays: the last one cannot be taken away', async () => {
    const { browser, secret } = await enrolled('officer-publisher', 'zheng.fu');
    expect((await browser.post('/session/totp/remove', {})).body.code).toBe('last-factor');
    const authenticator = createAuthenticator();
    await withPasskey(browser, 'add', { authenticator });
    expect((await browser.post('/session/totp/remove', {})).body).toEqual({ done: 'totp-removed' });
    const [passkey] = scene.identity.accounts.passkeys(scene.identity.accounts.all('staff').find(({ label }) => label === 'zheng.fu')!.id);
    expect((await browser.post('/session/passkey/remove', { id: passkey?.id })).body.code).toBe('last-factor');
    expect(secret).toHaveLength(32);
  });

  it('is kept wrapped: the file of accounts shows no secret', async () => {
    const account = scene.identity.accounts.all('staff').find(({ totp }) => totp !== null);
    expect(Buffer.from(account?.totp ?? []).toString('latin1')).not.toContain('JBSWY3DP');
    await expect(scene.identity.secrets.unwrap(account!.totp!, 'another account')).rejects.toThrow();
  });
});

describe('in a sample', () => {
  it('a second factor is free to set up and free to remove', async () => {
    const { scene, clock } = await openPeople();
    await staffAccount(scene, { subject: 'officer-operator', login: 'li.wei' });
    const browser = openBrowser(scene);
    await browser.post('/session/sign-in', { audience: 'staff', login: 'li.wei', password: GOOD_PASSWORD });
    await browser.post('/session/totp/begin', {});
    const flow = scene.identity.flows.peek('totp', browser.cookie('yichuang-signin-without-tls') ?? '', clock.now)!;
    const secret = await scene.identity.secrets.unwrap(Buffer.from(flow.secret, 'base64url'), flow.account);
    expect((await browser.post('/session/totp/confirm', { code: '000000' })).body.code).toBe('second-factor-failed');
    expect((await browser.post('/session/totp/confirm', { code: totpCode(secret, clock.now) })).body).toEqual({ done: 'totp' });
    expect((await browser.get('/api/v1/session')).body.proofs).toEqual(['totp']);
    expect((await browser.post('/session/totp/remove', {})).body).toEqual({ done: 'totp-removed' });
    await scene.close();
  });
});
