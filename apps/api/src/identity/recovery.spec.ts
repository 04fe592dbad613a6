import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../notifications/notifier.ts';
import { decodedStream } from '../commands/conflict.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { closeAccount } from './account-admin.ts';
import { GOOD_PASSWORD, openBrowser, openPeople, type Browser } from './testing/people.ts';

const MINUTE = 60_000;
const PHONE = '13700137000';
const OTHER = '桥头老槐树下听过戏';

// trust S4, S5: a password that was lost.
describe('a citizen who lost the password', () => {
  let scene: Scene;
  let clock: { now: number };
  let broken = false;
  const sent: Message[] = [];
  const failures: unknown[] = [];
  const texts = { send: (message: Message) => (broken ? Promise.reject(new Error('the channel is down')) : Promise.resolve(void sent.push(message))) };
  beforeAll(async () => {
    ({ scene, clock } = await openPeople({ people: { texts, onFailure: failure => void failures.push(failure) } }));
    await openBrowser(scene).post('/session/register', { name: '孙八（虚构）', login: PHONE, password: GOOD_PASSWORD });
  });
  afterAll(() => scene.close());
  beforeEach(() => {
    clock.now += 120 * MINUTE;
    sent.length = 0;
  });
  const ask = (browser: Browser, login = PHONE) => browser.post('/session/reset', { login });
  const codeOf = (message: Message | undefined): string => /验证码(\d{8})/.exec(message?.text ?? '')?.[1] ?? '';
  const choose = (browser: Browser, code: string, password = GOOD_PASSWORD) => browser.post('/session/reset/code', { code, password });
  const signIn = async (password: string) => (await openBrowser(scene).post('/session/sign-in', { audience: 'citizen', login: PHONE, password })).body;

  it('is sent a code, sets another password, is signed out everywhere and told of it; on record stands the reset and no number', async () => {
    const elsewhere = openBrowser(scene);
    await elsewhere.post('/session/sign-in', { audience: 'citizen', login: PHONE, password: GOOD_PASSWORD });
    expect((await elsewhere.get('/api/v1/session')).body.audience).toBe('citizen');
    await scene.newEvents();
    const browser = openBrowser(scene);
    expect((await ask(browser, ' １３７００１３７０００')).body).toEqual({ asked: true });
    expect(sent.map(({ to }) => to)).toEqual([PHONE]);
    expect((await choose(browser, codeOf(sent[0]), OTHER)).body).toEqual({ done: 'reset' });
    expect(await scene.newEvents()).toEqual(['CredentialChanged']);
    expect((await elsewhere.get('/api/v1/session')).body.audience).toBe('public');
    expect(sent.map(({ to, text }) => [to, text.includes('刚刚重新设置')])).toEqual([[PHONE, false], [PHONE, true]]);
    expect(await signIn(OTHER)).toMatchObject({ stage: 'done' });
    expect(await signIn(GOOD_PASSWORD)).toMatchObject({ code: 'sign-in-failed' });
    const account = scene.identity.accounts.all('citizen')[0];
    const record = JSON.stringify(await decodedStream(scene.app.store, `account-${account?.id}`));
    expect(record).toContain('"change":"reset"');
    expect(record).not.toContain(PHONE);
  });

  it('is answered like a number that nobody has, at both steps', async () => {
    const told = async (login: string) => {
      const browser = openBrowser(scene);
      const [asked, refused] = [await ask(browser, login), await choose(browser, '00000000')];
      return [asked, refused].map(({ status, body: { traceId: _trace, ...body } }) => ({ status, body }));
    };
    const [known, unknown] = [await told(PHONE), await told('13700137999')];
    expect(unknown).toEqual(known);
    expect(known[1]).toMatchObject({ status: 422, body: { code: 'reset-refused' } });
    expect(sent.map(({ to }) => to)).toEqual([PHONE]);
  });

  it('has a code that counts once, however often it is sent at one moment', async () => {
    const browser = openBrowser(scene);
    await ask(browser);
    const code = codeOf(sent[0]);
    const answers = await Promise.all([choose(browser, code), choose(browser, code, OTHER), choose(browser, code)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await choose(browser, code)).body.code).toBe('reset-refused');
  });

  it('has a code for ten minutes, in the browser that asked, and for the last asking', async () => {
    const browser = openBrowser(scene);
    await ask(browser);
    const code = codeOf(sent[0]);
    expect((await choose(openBrowser(scene), code)).body.code).toBe('reset-refused');
    await ask(browser);
    expect(codeOf(sent[1])).not.toBe(code);
    expect((await choose(browser, code)).body.code).toBe('reset-refused');
    clock.now += 10 * MINUTE;
    expect((await choose(browser, codeOf(sent[1]))).body.code).toBe('reset-refused');
  });

  it('may guess five times, also when they are sent at once', async () => {
    const browser = openBrowser(scene);
    await ask(browser);
    const code = codeOf(sent[0]);
    const wrong = code === '11111111' ? '22222222' : '11111111';
    await Promise.all(Array.from({ length: 5 }, () => choose(browser, wrong)));
    expect((await choose(browser, code)).body.code).toBe('reset-refused');
  });

  it('keeps the code when the new password is not taken', async () => {
    const browser = openBrowser(scene);
    await ask(browser);
    const code = codeOf(sent[0]);
    for (const [bad, fault] of [['short', 'too-short'], ['password1', 'common'], [`a${PHONE}`, 'contains-name']]) expect((await choose(browser, code, bad)).body, bad).toMatchObject({ status: 422, code: 'password-refused', fault });
    expect((await choose(browser, ` ${code.slice(0, 4)} ${code.slice(4)}`)).status).toBe(200);
  });

  it('is sent five messages an hour at most, whether or not there is such an account; the browser signed in before counts by itself', async () => {
    for (const login of [PHONE, '13700137998']) {
      const stranger = openBrowser(scene);
      for (let asked = 0; asked < 5; asked += 1) expect((await ask(stranger, login)).status).toBe(200);
      const held = await ask(stranger, login);
      expect(held.body.code).toBe('too-many-requests');
      expect(Number(held.headers.get('retry-after'))).toBe(3600);
    }
    const own = openBrowser(scene);
    await own.post('/session/sign-in', { audience: 'citizen', login: PHONE, password: GOOD_PASSWORD });
    expect((await ask(own)).status).toBe(200);
    clock.now += 60 * MINUTE;
    expect((await ask(openBrowser(scene))).status).toBe(200);
  });

  it('is answered alike when the channel fails, and the operator can see that it did', async () => {
    broken = true;
    expect((await ask(openBrowser(scene))).body).toEqual({ asked: true });
    await expect.poll(() => failures.length).toBe(1);
    broken = false;
  });

  it('needs a mobile number, and forms take the same way with what was typed kept', async () => {
    expect((await ask(openBrowser(scene), 'sunba')).body).toMatchObject({ status: 422, code: 'phone-needed' });
    expect((await openBrowser(scene).form('/session/reset', { login: PHONE, token: 'x'.repeat(43) })).body.code).toBe('cross-site');
    expect((await openBrowser(scene).post('/session/reset/code', { code: '12345678', password: GOOD_PASSWORD })).body.code).toBe('reset-refused');
  });

  it('finds a closed account closed, also with a code sent before', async () => {
    const browser = openBrowser(scene);
    await ask(browser);
    const account = scene.identity.accounts.all('citizen')[0];
    if (account) await closeAccount(scene.identity, account, { reason: '本人注销' });
    expect((await choose(browser, codeOf(sent[0]))).body.code).toBe('reset-refused');
    sent.length = 0;
    expect((await ask(openBrowser(scene))).body).toEqual({ asked: true });
    expect(sent).toEqual([]);
  });
});

it('without a channel nobody is promised a message', async () => {
  const { scene } = await openPeople();
  expect((await openBrowser(scene).post('/session/reset', { login: PHONE })).body).toMatchObject({ status: 409, code: 'no-text-messages' });
  await scene.close();
});
