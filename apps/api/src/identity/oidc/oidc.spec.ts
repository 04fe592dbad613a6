import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scene } from '../../testing/given-when-then.ts';
import { openBrowser, openPeople, staffCookie, type Browser } from '../testing/people.ts';
import { openRogueProvider, type Lie, type RogueProvider } from '../testing/rogue-provider.ts';
import type { OidcSettings } from './settings.ts';

const CLIENT = 'yichuang';
const settings = (issuer: string): OidcSettings => ({ issuer, clientId: CLIENT, clientSecret: 'a secret of at least thirty-two letters', algorithm: 'RS256', staffClaim: 'employee', insecure: true });

/** Follows the provider's own redirects with its own cookies, until it sends the browser back to us. */
async function throughProvider(address: string, account: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = address;
  for (let hop = 0; hop < 10; hop += 1) {
    const answer = await fetch(at, { redirect: 'manual', headers: { 'x-test-account': account, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    at = new URL(answer.headers.get('location') ?? '', at).href;
    if (at.includes('/session/oidc/callback')) return at;
  }
  throw new Error(`the provider did not come back: ${at}`);
}

const pathIn = (address: string): string => new URL(address).pathname + new URL(address).search;

describe('a real provider', () => {
  let scene: Scene;
  let child: ChildProcess;
  const origin = 'http://127.0.0.1:9799';
  beforeAll(async () => {
    child = spawn(process.execPath, [join(import.meta.dirname, '../testing/provider-main.ts'), `${origin}/session/oidc/callback`], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [bytes] = (await once(child.stdout!, 'data')) as [Buffer];
    ({ scene } = await openPeople({ people: { oidc: settings(bytes.toString('utf8').trim()), origin } }));
  });
  afterAll(async () => {
    child.kill();
    await scene.close();
  });
  const start = async (browser: Browser, audience = 'staff'): Promise<string> => (await browser.get(`/session/oidc/start?audience=${audience}&next=${encodeURIComponent('/office/matrix')}`)).headers.get('location') ?? '';

  it('is sent a challenge, a state and a nonce, each new', async () => {
    const [one, two] = [new URL(await start(openBrowser(scene))), new URL(await start(openBrowser(scene)))];
    expect(one.searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect((one.searchParams.get(name) ?? '').length, name).toBeGreaterThanOrEqual(40);
      expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name));
    }
  });

  it('signs in the officer whom its claim names, and opens the account at the first time only', async () => {
    await scene.newEvents();
    const browser = openBrowser(scene);
    const back = await browser.get(pathIn(await throughProvider(await start(browser), '1001')));
    expect(back.status).toBe(200);
    expect(back.text).toContain('<meta http-equiv="refresh" content="0;url=/office/matrix">');
    expect((await browser.get('/api/v1/session')).body).toMatchObject({ audience: 'staff', subject: 'officer-operator', label: 'feng.ba' });
    expect(await scene.newEvents()).toEqual(['AccountOpened']);
    const again = openBrowser(scene);
    await again.get(pathIn(await throughProvider(await start(again), '1001')));
    expect((await again.get('/api/v1/session')).body.audience).toBe('staff');
    expect(await scene.newEvents()).toEqual([]);
  });

  it('gives nobody a post: whom the log does not know is refused', async () => {
    const browser = openBrowser(scene);
    expect((await browser.get(pathIn(await throughProvider(await start(browser), '2002')))).body.code).toBe('provider-refused');
    expect((await browser.get('/api/v1/session')).body.audience).toBe('public');
  });

  it('signs in a citizen under a reference of their own, the name sealed', async () => {
    await scene.newEvents();
    const browser = openBrowser(scene);
    await browser.get(pathIn(await throughProvider(await start(browser, 'citizen'), '3003')));
    expect((await browser.get('/api/v1/session')).body).toMatchObject({ audience: 'citizen', subject: expect.stringMatching(/^c-[0-9a-f]{32}$/) });
    expect(await scene.newEvents()).toEqual(['SubjectRegistered', 'AccountOpened']);
  });

  it('is answered once: the same code again, in the same browser or another, opens nothing', async () => {
    const browser = openBrowser(scene);
    const back = pathIn(await throughProvider(await start(browser), '1001'));
    const thief = openBrowser(scene);
    expect((await thief.get(back)).body.code).toBe('provider-refused');
    await start(thief);
    expect((await thief.get(back)).body.code).toBe('provider-refused');
    expect((await browser.get(back)).status).toBe(200);
    expect((await browser.get(back)).body.code).toBe('provider-refused');
    expect(thief.cookie(staffCookie(scene))).toBeUndefined();
  });

  it('cannot be answered with another state, without a code, or with an error', async () => {
    for (const change of [(at: URL) => at.searchParams.set('state', 'x'.repeat(43)), (at: URL) => at.searchParams.delete('state'), (at: URL) => at.searchParams.delete('code'), (at: URL) => at.searchParams.set('error', 'access_denied'), (at: URL) => at.searchParams.set('iss', 'https://evil.example')]) {
      const browser = openBrowser(scene);
      const back = new URL(await throughProvider(await start(browser), '1001'));
      change(back);
      expect((await browser.get(pathIn(back.href))).body.code, change.toString()).toBe('provider-refused');
      expect((await browser.get('/api/v1/session')).body.audience).toBe('public');
    }
  });

  it('sends back to this site only', async () => {
    const browser = openBrowser(scene);
    const { headers } = await browser.get(`/session/oidc/start?audience=staff&next=${encodeURIComponent('//evil.example')}`);
    const back = await browser.get(pathIn(await throughProvider(headers.get('location') ?? '', '1001')));
    expect(back.text).toContain('url=/office');
  });
});

describe('a provider that lies', () => {
  let scene: Scene;
  let rogue: RogueProvider;
  beforeAll(async () => {
    rogue = await openRogueProvider(CLIENT);
    ({ scene } = await openPeople({ people: { oidc: settings(rogue.issuer), origin: 'http://127.0.0.1:9798' } }));
  });
  afterAll(async () => {
    await scene.close();
    await rogue.close();
  });
  beforeEach(() => {
    rogue.lie = {};
  });
  async function comeBack(lie: Lie): Promise<unknown> {
    const browser = openBrowser(scene);
    const out = new URL((await browser.get('/session/oidc/start?audience=staff')).headers.get('location') ?? '');
    Object.assign(rogue, { nonce: out.searchParams.get('nonce') ?? '', lie });
    await browser.get(`/session/oidc/callback?code=abc&state=${out.searchParams.get('state') ?? ''}`);
    return (await browser.get('/api/v1/session')).body.audience;
  }

  it('is believed when it tells the truth', async () => {
    expect(await comeBack({})).toBe('staff');
  });

  it.each<[string, Lie]>([
    ['no signature (alg none)', { alg: 'none' }], ['the public key as a secret (HS256)', { alg: 'HS256' }], ['a key that is not its own', { foreignKey: true }], ['another nonce', { nonce: 'another' }],
    ['a token for another client', { audience: 'somebody-else' }], ['a token of another issuer', { issuer: 'https://evil.example' }], ['a token of two hours ago', { expired: true }],
  ])('is not believed with %s', async (_name, lie) => {
    expect(await comeBack(lie)).toBe('public');
  });
});

describe('without a provider', () => {
  it('there is no way out', async () => {
    const { scene } = await openPeople();
    expect((await openBrowser(scene).get('/session/oidc/start?audience=staff')).body).toMatchObject({ status: 404, code: 'no-such-provider' });
    await scene.close();
  });
});
