import { Router, type RequestHandler } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../server.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { guardRoutes, onlyRead, routeNames } from './guard.ts';
import { QUERIES } from './queries.ts';

const answer: RequestHandler = (_req, res) => void res.json({});

describe('a route without a policy', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.close());

  it('keeps the service from starting, wherever it is mounted', () => {
    const planted = Router();
    planted.get('/secrets', answer);
    const deep = Router();
    deep.use('/api/v1', Router().use(planted));
    const passedOver = Router().use(onlyRead(planted));
    expect(() => guardRoutes(planted, scene.app)).toThrow('GET /secrets names no policy: add its line to apps/api/src/policy/queries.ts');
    expect(() => guardRoutes(deep, scene.app)).toThrow('GET /secrets names no policy');
    expect(() => guardRoutes(passedOver, scene.app)).toThrow('GET /secrets names no policy');
  });
  it('is found by its method too, and by every path it is served at', () => {
    const method = Router();
    method.post('/items', answer);
    expect(() => guardRoutes(method, scene.app)).toThrow('POST /items names no policy');
    const twice = Router();
    twice.get(['/items', '/items-again'], answer);
    expect(() => guardRoutes(twice, scene.app)).toThrow('GET /items-again names no policy');
    const removing = Router();
    removing.delete('/items', answer);
    expect(() => guardRoutes(removing, scene.app, { 'DELETE /items': { policy: 'public', subject: { units: [], departments: [] } } })).toThrow('a method that no policy speaks of');
  });
  it('may not hide behind a neighbour that asks for less', () => {
    const mixed = Router();
    mixed.get(['/items', '/authority/invalid-acts'], answer);
    expect(() => guardRoutes(mixed, scene.app)).toThrow('one route, two policies');
  });

  it('is none of the reads that what is sent passes over: the public is asked to sign in', async () => {
    for (const path of ['/network.csv', '/gateways', '/agency-performance']) expect((await scene.when(`/api/v1${path}`)).status, path).toBe(401);
  });

  it('is not among those that are served, and no line of the table is about nothing', () => {
    const server = createServer(scene.app, { web: { render: () => Promise.reject(new Error('no page is asked for')), clientDir: '.', staffHtml: '' } });
    const served = new Set(routeNames(server.routes));
    server.close();
    expect(Object.keys(QUERIES).filter(name => !served.has(name))).toEqual([]);
  });
});
