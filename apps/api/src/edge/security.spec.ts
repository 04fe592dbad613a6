import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../openapi/routes-table.ts';
import { openScene, type Answered, type Scene } from '../testing/given-when-then.ts';
import { actor, OPENING } from '../testing/sample-commands.ts';

const WITHOUT_TLS = {
  'content-security-policy': "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';manifest-src 'self';worker-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none';object-src 'none'",
  'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'origin-agent-cluster': '?1', 'referrer-policy': 'same-origin', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()', 'strict-transport-security': null, 'access-control-allow-origin': null, 'access-control-allow-credentials': null, 'x-powered-by': null, 'server': null,
} as const;
const BEHIND_TLS = { ...WITHOUT_TLS, 'strict-transport-security': 'max-age=31536000; includeSubDomains', 'content-security-policy': `${WITHOUT_TLS['content-security-policy']};upgrade-insecure-requests` };

/** Errors of every part: the guard, the body reader, the router, the policy, the limits. */
const ERRORS: readonly (readonly [string, { method?: string; body?: unknown; headers?: Record<string, string> }])[] = [
  ['/api/v1/none', {}], ['/%zz', {}], ['/api/v1/items?colour=red', {}], ['/api/v1/units', { method: 'DELETE' }], ['/api/v1/units', { body: Buffer.from('{"a":') }], ['/api/v1/units', { body: {}, headers: { origin: 'https://evil.example' } }],
  ['/api/v1/units', { body: Buffer.alloc(300 * 1024, 'a') }], ['/api/v1/accounts', {}], ['/session/sign-in', { body: { audience: 'staff', login: 'a', password: 'b' } }], ['/session/sample', { body: { person: 'nobody' } }], ['/session/none', {}], ['/docs/problems/none', {}],
];

// trust S3: the same headers on every route and every error.
describe.each([['without TLS', false, WITHOUT_TLS], ['behind TLS', true, BEHIND_TLS]] as const)('the headers of every answer %s', (_name, tls, wanted) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene('2022-01-04T01:00:00.000Z', { tls });
    await scene.given(OPENING);
  });
  afterAll(() => scene.close());
  const headersOf = ({ headers }: Answered): Record<string, string | null> => Object.fromEntries(Object.keys(wanted).map(name => [name, headers.get(name)]));
  const example = (path: string): string => path.replace(':code', '990501001000').replaceAll(/:\w+/g, 'x');

  it.each(ROUTES.filter(({ path }) => !path.endsWith('/stream')).map(({ method, path }) => [method.toUpperCase(), path] as const))('%s %s', async (method, path) => {
    expect(headersOf(await scene.when(example(path), method === 'GET' ? {} : { method, body: {} }))).toEqual(wanted);
  });

  it.each(ERRORS)('the error of %s %j', async (path, how) => {
    const answer = await scene.when(path, how);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(headersOf(answer)).toEqual(wanted);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('let no other site read an answer, whoever asks', async () => {
    for (const origin of ['https://evil.example', 'null']) {
      const answer = await scene.when('/api/v1/session', { as: actor('operator'), headers: { origin } });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect((await scene.when('/api/v1/units', { as: actor('operator') })).headers.get('cache-control')).toBe('private, no-cache');
    }
  });
});
