import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf, OPENING } from '../testing/sample-commands.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { openBrowser, staffCookie, type Browser } from '../identity/testing/people.ts';

// trust S2: 4 methods × 4 origins × 5 sites = 80 cases, each sent in a session.
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;
const ORIGINS = ['own', 'https://evil.example', 'null', undefined] as const;
const SITES = ['same-origin', 'same-site', 'cross-site', 'none', undefined] as const;
const CASES = METHODS.flatMap(method => ORIGINS.flatMap(origin => SITES.map(site => ({ method, origin, site }))));

describe('a request that would change something', () => {
  let scene: Scene;
  let browser: Browser;
  let token: string;
  beforeAll(async () => {
    scene = await openScene();
    await scene.given(OPENING);
    browser = openBrowser(scene);
    await browser.post('/session/sample', { person: 'officer-operator' });
    token = String((await browser.get('/api/v1/session')).body.csrf);
  });
  afterAll(() => scene.close());

  const headersOf = ({ origin, site }: { origin: string | undefined; site: string | undefined }): Record<string, string> => ({
    cookie: `${staffCookie(scene)}=${browser.cookie(staffCookie(scene)) ?? ''}`, 'idempotency-key': idOf('csrf'),
    ...(origin === undefined ? {} : { origin: origin === 'own' ? `http://127.0.0.1:${scene.port}` : origin }), ...(site === undefined ? {} : { 'sec-fetch-site': site }),
  });
  const refused = async (method: string, headers: Record<string, string>): Promise<boolean> => (await scene.when('/api/v1/units', { method, body: {}, headers })).body.code === 'cross-site';

  it('has eighty ways to say where it comes from', () => {
    expect(CASES).toHaveLength(80);
  });

  it.each(CASES)('$method from $origin, $site: passes only when both are right', async ({ method, origin, site }) => {
    expect(await refused(method, headersOf({ origin, site }))).toBe(!(origin === 'own' && site === 'same-origin'));
  });

  it.each(CASES.filter(({ method }) => method === 'POST'))('$method from $origin, $site with the token: passes when neither is wrong', async ({ method, origin, site }) => {
    const wrong = (origin !== undefined && origin !== 'own') || (site !== undefined && site !== 'same-origin');
    expect(await refused(method, { ...headersOf({ origin, site }), 'x-csrf-token': token })).toBe(wrong);
    expect(await refused(method, { ...headersOf({ origin, site }), 'x-csrf-token': token.replace(/^./, letter => (letter === 'A' ? 'B' : 'A')) })).toBe(!(origin === 'own' && site === 'same-origin'));
  });

  it('needs the token when it is a form of signing in, whatever the browser says', async () => {
    const stranger = openBrowser(scene);
    expect((await stranger.form('/session/sample', { person: 'officer-operator' })).body.code).toBe('cross-site');
    expect((await stranger.form('/session/sign-in', { audience: 'staff', login: 'a', password: 'b', token: 'x'.repeat(43) })).body.code).toBe('cross-site');
  });

  it('is never a GET: reading every page and answer records nothing', async () => {
    await scene.newEvents();
    for (const path of ['/', '/api/v1/session', '/api/v1/units', '/api/v1/events', '/api/v1/accounts', '/session/sign-out', '/session/oidc/start?audience=staff', '/session/oidc/callback?code=1&state=2', '/office/signin', '/account', '/metrics', '/health']) await browser.get(path);
    expect(await scene.newEvents()).toEqual([]);
    expect((await browser.get('/api/v1/session')).body.audience).toBe('staff');
  });

  it('does not believe a host or a scheme that anybody may write into it', async () => {
    const forged = { ...headersOf({ origin: 'https://evil.example', site: 'same-origin' }), 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example;proto=https', 'x-original-url': '/session/sign-out' };
    expect(await refused('POST', forged)).toBe(true);
  });
});
