import type { Router } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../application/registry.ts';
import { FIRST, idOf, INSTRUMENT, item, OPENING, published } from '../testing/sample-commands.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { createServer } from '../server.ts';
import { openApiDocument } from './document.ts';
import { ROUTES } from './routes-table.ts';

interface Layer {
  readonly route?: { readonly path: string | readonly string[]; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

/** Paths that a router really serves, as `METHOD path` without the prefix it is mounted at. */
function served({ stack }: { readonly stack: readonly Layer[] }): string[] {
  return stack.flatMap(layer => {
    if (layer.route) return [layer.route.path].flat().flatMap(path => Object.keys(layer.route?.methods ?? {}).map(method => `${method.toUpperCase()} ${path}`));
    return layer.handle.stack ? served({ stack: layer.handle.stack }) : [];
  });
}

describe('the description of the interface', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
    await scene.given([...OPENING, ...published(FIRST)]);
  });
  afterAll(() => scene.close());

  it('names every route that is served, and none that is not', () => {
    const server = createServer(scene.app);
    const real = served(server.routes as Router & { readonly stack: readonly Layer[] }).filter(route => route !== 'GET /docs/docs.css').map(route => route.replace(' /api/v1/', ' /'));
    server.close();
    const told = ROUTES.map(route => `${route.method.toUpperCase()} ${route.path.replace('/api/v1', '')}`);
    expect([...told].sort()).toEqual([...real].sort());
  });

  it('is OpenAPI 3.1 with an operation for each, and unique names', async () => {
    const document = await scene.when('/api/openapi.json');
    expect(document.body).toMatchObject({ openapi: '3.1.0' });
    const operations = Object.values(openApiDocument().paths ?? {}).flatMap(path => Object.values(path)).map(operation => operation.operationId);
    expect(new Set(operations).size).toBe(ROUTES.length);
    expect(COMMANDS.filter(command => command.path !== null).every(command => document.text.includes(`"summary":"${command.type}"`))).toBe(true);
  });

  const EXAMPLES: Readonly<Record<string, string>> = { '/matrix/:item/:town': `/matrix/${item(1).code}/610702101?on=2022-01-06`, ':code': item(1).code, '/adjustments/:id': `/adjustments/${FIRST.id}`, '/instruments/:id': `/instruments/${INSTRUMENT}`, '/units/:id': '/units/D-SPJ', '/streams/:id': '/streams/unit-D-SPJ', '/appointments/:town': '/appointments/610702101', '/queues/:town': '/queues/610702101', ':date': '2022-01-05' };
  const example = (path: string): string => {
    if (path === '/docs/problems/:code') return '/docs/problems/not-found';
    return Object.entries(EXAMPLES).reduce((at, [from, to]) => at.replace(from, to), path);
  };
  /** Not answered to a stranger, or not without an identity provider, a topic, or a thing of that name: there the problem is the answer. */
  const REFUSED: Readonly<Record<string, number>> = {
    '/api/v1/staff': 401, '/api/v1/staff/:unit': 401, '/api/v1/permissions/:town': 401, '/api/v1/permission-drifts': 401, '/api/v1/stream': 400, '/api/v1/delegations/:between': 404, '/api/v1/responsibility-changes/:id': 404,
    '/api/v1/rulebooks/:department': 404, '/api/v1/rulebooks/:department/versions/:version': 404, '/api/v1/rulebooks/:department/versions/:version/diff': 404, '/api/v1/rulebooks/:department/versions/:version/items/:code': 404,
    '/api/v1/items/:code/rules': 404, '/api/v1/items/:code/materials': 404, '/api/v1/signing-keys': 401, '/api/v1/rulebooks/:department/versions/:version/rehearsal': 401,
    '/api/v1/cases': 401, '/api/v1/cases/:id': 401, '/api/v1/cases/:id/explanations/:number': 401, '/api/v1/worklist': 401, '/api/v1/adoption': 401, '/api/v1/track': 400,
    '/api/v1/complaints': 401, '/api/v1/complaints/:id': 401, '/api/v1/major-problems': 401, '/api/v1/major-problems/:id': 401,
    '/api/v1/attachments/:digest': 401, '/api/v1/attachments/:digest/preview': 401, '/api/v1/notices': 401, '/api/v1/cases/:id/documents/:kind': 401, '/ops/messages': 401,
    '/api/v1/errands': 401, '/api/v1/errands/:id': 401, '/api/v1/appointments/:town/:date/bookings': 401, '/api/v1/bookings': 401, '/api/v1/bookings/:id': 401, '/api/v1/contacts': 401, '/api/v1/contacts/:id': 401,
    '/api/v1/disclosures': 401, '/api/v1/disclosures/:id': 401, '/api/v1/exemptions': 401, '/api/v1/whereabouts/:unit': 401, '/api/v1/publicity': 401,
    '/api/v1/joint-matters/:code': 404, '/api/v1/joint-cases': 401, '/api/v1/joint-cases/:id': 401,
    '/api/v1/reviews': 401, '/api/v1/reviews/:id': 401, '/api/v1/review-invitations': 401, '/api/v1/review-signals': 401,
    '/api/v1/supervision': 401, '/api/v1/supervision.csv': 401, '/api/v1/supervision/list': 401, '/api/v1/bulletins': 401, '/api/v1/bulletins/:period': 401, '/api/v1/plan': 401, '/api/v1/integrity-signals': 401,
    '/api/v1/inspections': 401, '/api/v1/inspections/:id': 401, '/api/v1/spot-checks': 401, '/api/v1/spot-checks/:id': 401, '/api/v1/spot-checks/:id/frame': 401, '/api/v1/appraisals': 401, '/api/v1/appraisals/:period': 401,
    '/api/v1/policy-notices': 401, '/api/v1/policy-notices/:id': 401, '/api/v1/training': 401, '/api/v1/training/:id': 401, '/api/v1/guidance': 401,
    '/api/v1/venues': 401, '/api/v1/venues/:unit': 401, '/api/v1/network': 401, '/api/v1/network.csv': 401, '/api/v1/gateways': 401, '/api/v1/agency-performance': 401, '/api/v1/agency-performance.csv': 401, '/api/v1/field': 401,
    '/api/v1/accounts': 401, '/api/v1/authority': 401, '/api/v1/events/:number/authority': 401, '/api/v1/authority/invalid-acts': 401, '/session/oidc/start': 404, '/session/oidc/callback': 404 };
  it.each(ROUTES.filter(route => route.method === 'get' && !(route.path in REFUSED)).map(route => [route.path, route.answer] as const))('answers an example of GET %s', async (path, answer) => {
    const response = await scene.when(example(path));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain({ json: 'json', csv: 'text/csv', html: 'text/html', text: 'text/plain', 'link-format': 'application/link-format', 'event-stream': 'text/event-stream', atom: 'application/atom+xml', file: 'application/octet-stream' }[answer]);
  });

  it.each(Object.entries(REFUSED))('answers GET %s with a problem to a stranger', async (path, status) => {
    expect((await scene.when(path)).body).toMatchObject({ status });
  });

  it.each(COMMANDS.flatMap(command => (command.path === null ? [] : [[command.type, command.path] as const])))('answers %s without an office with a problem that it knows', async (_type, path) => {
    const response = await scene.when(`/api/v1${path.replace(':id', 'x')}`, { method: 'POST', body: {}, headers: { 'idempotency-key': idOf(path) } });
    expect(response.body).toMatchObject({ status: 403, code: 'not-delegated' });
  });

  it('is readable by people, in both languages', async () => {
    const page = await scene.when('/docs/api', { headers: { 'accept-language': 'en' } });
    expect(page.text).toContain('<h1>The interface</h1>');
    for (const route of ROUTES) expect(page.text).toContain(`<code>${route.path}</code>`);
  });
});
