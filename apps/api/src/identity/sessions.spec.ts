import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actor, idOf, OPENING } from '../testing/sample-commands.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { hashOf } from './store/tokens.ts';
import { GOOD_PASSWORD, openBrowser, openPeople, staffAccount, staffCookie, type Browser } from './testing/people.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

// trust S1: the table of a session's life, each row by the clock that the test moves.
describe('a session', () => {
  let scene: Scene;
  let clock: { now: number };
  let browser: Browser;
  beforeAll(async () => {
    ({ scene, clock } = await openPeople());
    await staffAccount(scene, { subject: 'officer-operator', login: 'li.wei' });
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    browser = openBrowser(scene);
    await signIn(browser);
  });
  const signIn = (on: Browser) => on.post('/session/sign-in', { audience: 'staff', login: 'li.wei', password: GOOD_PASSWORD });
  const who = async (on: Browser = browser): Promise<unknown> => (await on.get('/api/v1/session')).body.audience;
  const use = (on: Browser = browser) => on.get('/api/v1/units');
  const token = (): string => browser.cookie(staffCookie(scene)) ?? '';

  it('is a reference of 256 bits in a cookie that scripts cannot read; only its hash is kept', async () => {
    const answer = await signIn(openBrowser(scene));
    const [line = ''] = answer.headers.getSetCookie().filter(each => each.startsWith(staffCookie(scene)));
    expect(line).toMatch(/^yichuang-staff-without-tls=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(scene.identity.sessions.look(token(), clock.now)?.subject).toBe('officer-operator');
    expect(Buffer.from(hashOf(token())).toString('base64url')).not.toBe(token());
  });

  it.each([
    ['14 minutes after its last use', [14 * MINUTE], 'staff'],
    ['15 minutes after its last use', [15 * MINUTE], 'public'],
    ['used every 14 minutes for 7 h 56', Array.from({ length: 34 }, () => 14 * MINUTE), 'staff'],
    ['used every 14 minutes for 8 h 10', Array.from({ length: 35 }, () => 14 * MINUTE), 'public'],
  ] as const)('%s it is of %s', async (_name, waits, expected) => {
    for (const wait of waits) {
      clock.now += wait;
      if (waits.length > 1) await use();
    }
    expect(await who()).toBe(expected);
  });

  it('is not kept alive by asking who one is', async () => {
    for (let asked = 0; asked < 4; asked += 1) {
      clock.now += 5 * MINUTE;
      await browser.get('/api/v1/session');
    }
    expect((await browser.get('/api/v1/session')).body).toMatchObject({ audience: 'public', missing: ['session'] });
  });

  it('has a new token after each sign-in and each fresh proof, and the old one opens nothing', async () => {
    const first = token();
    await browser.post('/session/step-up', { password: GOOD_PASSWORD });
    const second = token();
    await signIn(browser);
    expect(new Set([first, second, token()]).size).toBe(3);
    for (const old of [first, second]) {
      const thief = openBrowser(scene);
      thief.setCookie(staffCookie(scene), old);
      expect(await who(thief)).toBe('public');
    }
    expect(await who()).toBe('staff');
  });

  it('ends at the server when it is signed out, and the browser is told to forget', async () => {
    const old = token();
    const answer = await browser.post('/session/sign-out', { audience: 'staff' });
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(browser.cookie(staffCookie(scene))).toBeUndefined();
    browser.setCookie(staffCookie(scene), old);
    expect(await who()).toBe('public');
  });

  it('is seen on other devices and ended from here, one or all', async () => {
    const [second, third] = [openBrowser(scene), openBrowser(scene)];
    await signIn(second);
    await signIn(third);
    const open = scene.identity.sessions.of('officer-operator', 'staff', clock.now);
    expect(open.length).toBeGreaterThanOrEqual(3);
    const other = open.find(({ publicId }) => publicId === scene.identity.sessions.look(second.cookie(staffCookie(scene)) ?? '', clock.now)?.publicId);
    await browser.post('/session/end', { audience: 'staff', id: other?.publicId });
    expect([await who(second), await who(third), await who()]).toEqual(['public', 'staff', 'staff']);
    await browser.post('/session/end-others', { audience: 'staff' });
    expect([await who(third), await who()]).toEqual(['public', 'staff']);
    await signIn(third);
    await browser.post('/session/sign-out', { audience: 'staff', everywhere: 'yes' });
    expect([await who(third), await who()]).toEqual(['public', 'public']);
  });

  it('cannot be ended by another person who knows its name in lists', async () => {
    const [mine] = scene.identity.sessions.of('officer-operator', 'staff', clock.now);
    const stranger = openBrowser(scene);
    await stranger.post('/session/sample', { person: 'officer-auditor' });
    await stranger.post('/session/end', { audience: 'staff', id: mine?.publicId });
    expect(await who()).toBe('staff');
  });

  it('tells an act that comes too late that it is over, not that an office is missing; the same act sent again is done', async () => {
    const unit = { code: 'D-LATE', name: { zh: '迟到单位', en: 'Late' }, shortName: null, kind: 'department', parent: null, level: 3, aliases: [], servicePoint: null, effectiveFrom: '2022-01-05', source: 'test', illustrative: true };
    const send = () => browser.post('/api/v1/units', unit, { 'idempotency-key': idOf('late') });
    clock.now += 20 * MINUTE;
    expect((await send()).body).toMatchObject({ status: 401, code: 'session-expired' });
    await signIn(browser);
    expect((await send()).status).toBe(201);
  });

  it('asks for a proof of the last five minutes before an act that binds others, and lets the same act pass after it', async () => {
    const officer = openBrowser(scene);
    await officer.post('/session/sample', { person: 'officer-publisher' });
    const send = () => officer.post('/api/v1/adjustments/6f9619ff-8b86-5d01-b42d-00cf4fc964ff/approve', { instrument: idOf('x') }, { 'idempotency-key': idOf('weighty') });
    clock.now += 5 * MINUTE + 1;
    const refused = await send();
    expect(refused.body).toMatchObject({ status: 401, code: 'step-up-required', command: 'ApproveAdjustment' });
    expect(refused.headers.get('www-authenticate')).toContain('insufficient_user_authentication');
    expect((await officer.post('/session/step-up', {})).body.code).toBe('second-factor-failed');
    expect((await officer.post('/session/step-up', { confirm: 'yes' })).body).toEqual({ proved: true });
    expect((await send()).body.code).not.toBe('step-up-required');
    clock.now += 6 * MINUTE;
    expect((await officer.post('/api/v1/units', {}, { 'idempotency-key': idOf('light') })).body.code).not.toBe('step-up-required');
  });

  it('counts no post that was taken away: what is sent from it is refused and on record', async () => {
    const answer = await scene.send({ ...OPENING[1]!, by: { ...actor('operator'), post: 'auditor' } });
    expect(answer.body).toMatchObject({ status: 403, code: 'not-delegated' });
  });

  it('of a citizen is another cookie, lax, and gives no right of an officer', async () => {
    const citizen = openBrowser(scene);
    const opened = await citizen.post('/session/register', { name: '王小明（虚构）', login: '13800138000', password: GOOD_PASSWORD });
    expect(opened.headers.getSetCookie().find(line => line.startsWith('yichuang-citizen'))).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await citizen.get('/api/v1/session')).body).toMatchObject({ audience: 'citizen', label: '138****8000', posts: [] });
    expect((await citizen.post('/api/v1/units', {}, { 'idempotency-key': idOf('citizen') })).status).toBe(403);
    expect((await citizen.get('/api/v1/accounts')).status).toBeGreaterThanOrEqual(401);
    citizen.setCookie(staffCookie(scene), citizen.cookie('yichuang-citizen-without-tls') ?? '');
    expect((await citizen.get('/api/v1/session')).body.audience).toBe('citizen');
    clock.now += HOUR;
    expect((await citizen.get('/api/v1/session')).body.audience).toBe('public');
  });
});

describe('behind TLS', () => {
  it('cookies are secure and bound to the host', async () => {
    const { scene } = await openPeople({ tls: true, people: { origin: 'https://window.example' } });
    const browser = openBrowser(scene);
    const answer = await browser.post('/session/sample', { person: 'officer-auditor' });
    expect(answer.headers.getSetCookie().find(line => line.includes('staff'))).toMatch(/^__Host-yichuang-staff=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect((await browser.get('/api/v1/session')).body.audience).toBe('staff');
    await scene.close();
  });
});
