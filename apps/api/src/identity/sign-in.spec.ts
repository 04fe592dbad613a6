import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { START } from '@yichuang/event-store';
import type { Scene } from '../testing/given-when-then.ts';
import { openStaffAccount } from './account-admin.ts';
import { waitAfter } from './store/attempts.ts';
import { passwordFault } from './proof/password.ts';
import { GOOD_PASSWORD, openBrowser, openPeople, staffAccount, staffCookie, type Browser } from './testing/people.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

// trust S4, S5.
describe('signing in with a password', () => {
  let scene: Scene;
  let clock: { now: number };
  beforeAll(async () => {
    ({ scene, clock } = await openPeople());
    await staffAccount(scene, { subject: 'officer-operator', login: 'li.wei' });
  });
  afterAll(() => scene.close());
  beforeEach(() => {
    clock.now += 2 * HOUR;
  });
  const attempt = (browser: Browser, login: string, password = 'not the password at all') => browser.post('/session/sign-in', { audience: 'staff', login, password });

  it('answers a wrong name, a wrong password, a closed account and the other audience in the same words', async () => {
    const answers = await Promise.all([['li.wei', 'wrong password'], ['nobody', 'wrong password'], ['l', 'x'], ['LI.WEI ', 'wrong']].map(([login = '', password = '']) => attempt(openBrowser(scene), login, password)));
    const told = answers.map(({ status, body: { traceId: _trace, ...body } }) => ({ status, body }));
    for (const each of told) expect(each).toEqual({ status: 401, body: expect.objectContaining({ code: 'sign-in-failed' }) });
    expect(new Set(told.map(each => JSON.stringify(each))).size).toBe(1);
    expect((await openBrowser(scene).post('/session/sign-in', { audience: 'citizen', login: 'li.wei', password: GOOD_PASSWORD })).body.code).toBe('sign-in-failed');
  });

  it('takes the name in any of its forms', async () => {
    expect((await attempt(openBrowser(scene), ' ＬＩ.Wei', GOOD_PASSWORD)).body.stage).toBe('done');
  });

  it('waits longer after each failure, and at ten for the rest of the hour, whether or not there is such an account', async () => {
    for (const login of ['li.wei', 'nobody.at.all']) {
      clock.now += 2 * HOUR;
      const waits: number[] = [];
      for (let failures = 1; failures <= 10; failures += 1) {
        const stranger = openBrowser(scene);
        expect((await attempt(stranger, login)).body.code, `${login} ${failures}`).toBe('sign-in-failed');
        if (failures < 3) continue;
        const held = await attempt(stranger, login, GOOD_PASSWORD);
        expect(held.body.code).toBe('too-many-sign-ins');
        waits.push(Number(held.headers.get('retry-after')));
        clock.now += (waits.at(-1) ?? 0) * 1000;
      }
      expect(waits.slice(0, 7), login).toEqual([1, 2, 4, 8, 16, 32, 64]);
      expect(waits[7], login).toBeGreaterThan(3000);
    }
  });

  it('grows by doubling and no further than a quarter of an hour', () => {
    expect([0, 1, 2, 3, 4, 9].map(waitAfter)).toEqual([0, 0, 0, 1000, 2000, 64_000]);
    expect(waitAfter(40)).toBe(15 * MINUTE);
  });

  it('is not held up for the holder on a known browser while strangers guess', async () => {
    const own = openBrowser(scene);
    await attempt(own, 'li.wei', GOOD_PASSWORD);
    for (let guess = 0; guess < 12; guess += 1) {
      await attempt(openBrowser(scene), 'li.wei');
      clock.now += 70_000;
    }
    expect((await attempt(openBrowser(scene), 'li.wei', GOOD_PASSWORD)).body.code).toBe('too-many-sign-ins');
    expect((await attempt(own, 'li.wei', GOOD_PASSWORD)).body.stage).toBe('done');
  });

  it('counts a hundred tries sent at once as a hundred', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => attempt(openBrowser(scene), 'flooded')));
    expect(answers.filter(({ body }) => body.code === 'sign-in-failed').length).toBeLessThanOrEqual(4);
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
  });

  it('takes a one-time password once, for a day, and forces another', async () => {
    const { password } = await openStaffAccount(scene.identity, { subject: 'officer-auditor', login: 'sun.shen' });
    const browser = openBrowser(scene);
    expect((await attempt(browser, 'sun.shen', password)).body.stage).toBe('new-password');
    expect((await browser.get('/api/v1/session')).body).toMatchObject({ audience: 'public', missing: ['new-password'] });
    expect((await browser.get('/api/v1/accounts')).status).toBe(401);
    for (const [bad, fault] of [['short', 'too-short'], ['password1234', 'common'], ['sun.shen-sun.shen', 'contains-name'], ['aaaaaaaaaaaaaa', 'common']]) {
      expect((await browser.post('/session/new-password', { password: bad })).body, bad).toMatchObject({ status: 422, code: 'password-refused', fault });
    }
    expect((await browser.post('/session/new-password', { password: GOOD_PASSWORD })).body.stage).toBe('done');
    expect((await browser.get('/api/v1/session')).body).toMatchObject({ audience: 'staff', acting: { key: 'auditor@D-SJJ' } });
    expect((await attempt(openBrowser(scene), 'sun.shen', password)).body.code).toBe('sign-in-failed');
    const late = await openStaffAccount(scene.identity, { subject: 'officer-civil', login: 'too.late' });
    clock.now += 24 * HOUR;
    expect((await attempt(openBrowser(scene), 'too.late', late.password)).body.code).toBe('sign-in-failed');
  });

  it('does not take the new password from whoever has not shown the old one', async () => {
    expect((await openBrowser(scene).post('/session/new-password', { password: GOOD_PASSWORD })).body.code).toBe('sign-in-required');
  });

  it('puts accounts and changes on record, without a name or a secret', async () => {
    await scene.newEvents();
    const browser = openBrowser(scene);
    await browser.post('/session/register', { name: '赵六（虚构）', login: '13900139000', password: GOOD_PASSWORD });
    expect(await scene.newEvents()).toEqual(['SubjectRegistered', 'AccountOpened', 'CredentialChanged']);
    const texts: string[] = [];
    for await (const batch of scene.app.store.readAll({ after: START })) texts.push(JSON.stringify(batch));
    for (const secret of ['赵六', '13900139000', GOOD_PASSWORD, '13900']) expect(texts.join('')).not.toContain(secret);
  });

  it('opens one account per name, and says no more than that the name cannot be used', async () => {
    await openBrowser(scene).post('/session/register', { name: '钱七（虚构）', login: 'qianqi', password: GOOD_PASSWORD });
    expect((await openBrowser(scene).post('/session/register', { name: '另一人', login: 'QianQi', password: `${GOOD_PASSWORD}!` })).body).toMatchObject({ status: 409, code: 'login-taken' });
  });
});

describe('an officer of the operator’s', () => {
  it('gets an account, a new one-time password, and is signed out when it is closed; nobody else may', async () => {
    const { scene } = await openPeople();
    const operator = openBrowser(scene);
    await operator.post('/session/sample', { person: 'officer-operator' });
    const opened = await operator.post('/api/v1/accounts', { subject: 'officer-reform', login: 'shen.gai' });
    expect(opened.status).toBe(201);
    expect(opened.headers.get('cache-control')).toBe('no-store');
    const officer = openBrowser(scene);
    await officer.post('/session/sign-in', { audience: 'staff', login: 'shen.gai', password: String(opened.body.oneTimePassword) });
    await officer.post('/session/new-password', { password: GOOD_PASSWORD });
    expect((await officer.get('/api/v1/session')).body.audience).toBe('staff');
    expect((await officer.get('/api/v1/accounts')).body.code).toBe('not-delegated');
    expect((await operator.get('/api/v1/accounts')).text).not.toContain('argon2');
    const reset = await operator.post(`/api/v1/accounts/${String(opened.body.id)}/reset-password`, {});
    expect((await officer.get('/api/v1/session')).body.audience).toBe('public');
    await officer.post('/session/sign-in', { audience: 'staff', login: 'shen.gai', password: String(reset.body.oneTimePassword) });
    await officer.post('/session/new-password', { password: `${GOOD_PASSWORD}了` });
    expect((await operator.post(`/api/v1/accounts/${String(opened.body.id)}/close`, { reason: '调离' })).body).toMatchObject({ closed: true });
    expect((await officer.get('/api/v1/session')).body.audience).toBe('public');
    expect((await officer.post('/session/sign-in', { audience: 'staff', login: 'shen.gai', password: `${GOOD_PASSWORD}了` })).body.code).toBe('sign-in-failed');
    expect((await operator.post('/api/v1/accounts', { subject: 'nobody-knows', login: 'no.body' })).body.code).toBe('unknown-person');
    await scene.close();
  });
});

describe('in production', () => {
  it('there are no sample accounts, and an officer sets up a second factor before anything else', async () => {
    const { scene } = await openPeople({ mode: 'production', tls: true, people: { origin: 'https://window.example' } });
    const browser = openBrowser(scene);
    expect((await browser.post('/session/sample', { person: 'officer-operator' })).body).toMatchObject({ status: 404, code: 'sample-only' });
    const { password } = await openStaffAccount(scene.identity, { subject: 'officer-operator', login: 'operator' });
    await browser.post('/session/sign-in', { audience: 'staff', login: 'operator', password });
    expect((await browser.post('/session/new-password', { password: GOOD_PASSWORD })).body.stage).toBe('enrol');
    expect(browser.cookie(staffCookie(scene))).toBeUndefined();
    expect((await browser.post('/session/enrol', { code: '000000' })).body.code).toBe('sign-in-required');
    await scene.close();
  });
});

describe('a password', () => {
  it.each([
    ['123456789012', 'common'], ['correct horse', null], ['qwertyuiop12', 'common'], ['abcdefghijklm', 'common'], ['短', 'too-short'], ['x'.repeat(129), 'too-long'], ['一二三四五六七八九十甲乙', null],
  ] as const)('%s: %s', async (password, fault) => {
    expect(await passwordFault(password, 'staff', 'somebody')).toBe(fault);
  });
});
