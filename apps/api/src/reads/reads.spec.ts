import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor, DISTRICT, FIRST, idOf, INSTRUMENT, item, OPENING, published } from '../testing/sample-commands.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';

const CODE = item(1).code;

// @req #13 #16 #28 #36
describe('reads of any moment', () => {
  let scene: Scene;
  let head: number;
  beforeAll(async () => {
    scene = await openScene();
    await scene.given([...OPENING, ...published(FIRST)]);
    scene.clock.set('2022-03-01T01:00:00.000Z');
    await scene.given([{ type: 'SuspendItem', stream: `catalog-${DISTRICT}`, by: actor('dept_catalog_owner', 'D-MZJ'), data: { code: CODE, effectiveFrom: '2022-03-02', until: '2022-03-05', instrument: INSTRUMENT, reason: '系统升级' } }]);
    head = (await scene.app.store.head()).number;
  });
  afterAll(() => scene.close());

  it('says at which event number it was answered, and of which moment', async () => {
    const live = await scene.when('/api/v1/catalogue');
    expect(live.headers.get('x-as-of-position')).toBe(`p:${head}`);
    expect(live.body).toMatchObject({ count: 5, moment: { number: head, on: '2022-03-01', travelling: false } });
    expect(live.headers.get('memento-datetime')).toBe('Tue, 01 Mar 2022 01:00:01 GMT');
    const past = await scene.when('/api/v1/catalogue?asOf=2022-01-05');
    expect(past.body).toMatchObject({ count: 5, moment: { on: '2022-01-05', travelling: true } });
    expect(past.headers.get('memento-datetime')).toMatch(/^Tue, 04 Jan 2022/);
    expect(past.headers.get('link')).toContain('</api/v1/catalogue>; rel="original timegate"');
  });

  it.each([
    ['p:0', 0], ['2022-01-03', -1], ['2022-01-04', 'first'], ['2022-01-04T09:00:01+08:00', 0], ['2022-01-04T01:00:01Z', 0], ['2022-01-04T09:00:01 08:00', 0], ['2099-01-01', 'head'], ['2099-01-01T00:00:00Z', 'head'],
  ] as const)('understands asOf=%s', async (asOf, number) => {
    const answer = await scene.when(`/api/v1/units?asOf=${encodeURIComponent(asOf)}`);
    // The notice that the version took effect was recorded in March, just before the suspension.
    const expected = number === 'head' ? head : number === 'first' ? head - 2 : number;
    expect(answer.headers.get('x-as-of-position')).toBe(`p:${expected}`);
  });
  it.each(['yesterday', '2022-13-01', '2022-01-04T09:00:00', '48213', 'p:-1', 'p:01', 'p:999999', '2022-02-30', "2022-01-04' OR 1=1"])('refuses asOf=%j and names the forms', async asOf => {
    const answer = await scene.when(`/api/v1/units?asOf=${encodeURIComponent(asOf)}`);
    expect(answer.body).toMatchObject({ status: 400, code: 'as-of-invalid', accepted: ['2023-01-12T18:00:00+08:00', '2023-01-12', 'p:48213'] });
  });

  it('honours Accept-Datetime, unless asOf says more', async () => {
    const when = (headers: Record<string, string>, query = '') => scene.when(`/api/v1/catalogue${query}`, { headers });
    expect((await when({ 'accept-datetime': 'Tue, 04 Jan 2022 01:00:01 GMT' })).headers.get('x-as-of-position')).toBe('p:0');
    expect((await when({ 'accept-datetime': 'Tue, 04 Jan 2022 01:00:01 GMT' }, '?asOf=p:3')).headers.get('x-as-of-position')).toBe('p:3');
    expect((await when({ 'accept-datetime': 'last week' })).body.code).toBe('as-of-invalid');
  });

  it('tells the two clocks apart: as recorded, and as in force', async () => {
    const state = async (query: string): Promise<unknown> => (await scene.when(`/api/v1/items/${CODE}?${query}`)).body.state;
    expect(await state('on=2022-03-03')).toBe('suspended');
    expect(await state('on=2022-03-06')).toBe('in_force');
    expect(await state('asOf=2022-02-28&on=2022-03-03')).toBe('in_force');
    expect(await state('on=2022-01-04')).toBe('not_yet');
  });

  it('says what was not yet there, and what is not there at all', async () => {
    expect((await scene.when(`/api/v1/items/${CODE}?asOf=2021-12-31`)).body).toMatchObject({ status: 404, code: 'before-first-event' });
    for (const path of ['/api/v1/items/999999999999', '/api/v1/items/x', `/api/v1/adjustments/${idOf('none')}`, '/api/v1/units/D-NONE', '/api/v1/streams/unit-NONE/events', '/api/v1/streams/$all/events', '/api/v1/nothing']) {
      expect((await scene.when(path)).body, path).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  it('waits for what the reader has seen, and says so when it does not come', async () => {
    expect((await scene.when(`/api/v1/units?after=p:${head}`)).status).toBe(200);
    const lag = await scene.when(`/api/v1/units?after=p:${head + 5}`);
    expect(lag.body).toMatchObject({ status: 503, code: 'projection-lag' });
    expect(lag.headers.get('retry-after')).toBe('1');
    expect((await scene.when('/api/v1/units?after=soon')).body.code).toBe('query-invalid');
  });

  it('pages through a list at one moment, with cursors that hold for nothing else', async () => {
    const first = await scene.when('/api/v1/items?limit=2');
    expect(first.body).toMatchObject({ total: 5, data: [{ code: item(1).code }, { code: item(2).code }] });
    const cursor = String(first.body.nextCursor);
    const second = await scene.when(`/api/v1/items?limit=2&cursor=${cursor}`);
    expect(second.body).toMatchObject({ data: [{ code: item(3).code }, { code: item(4).code }] });
    expect((await scene.when(`/api/v1/items?limit=2&cursor=${String(second.body.nextCursor)}`)).body).toMatchObject({ data: [{ code: item(5).code }], nextCursor: null });
    for (const path of [`/api/v1/items?q=x&cursor=${cursor}`, '/api/v1/items?cursor=abc', `/api/v1/events?cursor=${cursor}`]) expect((await scene.when(path)).body.code).toBe('cursor-invalid');
    expect((await scene.when('/api/v1/items?limit=201')).body.code).toBe('query-invalid');
  });

  it('filters and counts', async () => {
    const found = await scene.when('/api/v1/items?department=D-MZJ&kind=payment');
    expect(found.body).toMatchObject({ total: 5, facets: { department: [{ key: 'D-MZJ', count: 5 }] } });
    expect((await scene.when('/api/v1/items?kind=licence')).body).toMatchObject({ total: 0, data: [], facets: { kind: [{ key: 'payment', count: 5 }] } });
    expect((await scene.when('/api/v1/items?q=sysx3')).body).toMatchObject({ data: [{ code: item(3).code, matched: 'pinyin' }] });
  });

  it('lists the mementos of an item', async () => {
    const map = await scene.when(`/api/v1/items/${CODE}/timemap`);
    expect(map.headers.get('content-type')).toContain('application/link-format');
    const mementos = [...map.text.matchAll(/<([^>]+)>; rel="memento"/g)].map(match => match[1] ?? '');
    expect(mementos.length).toBeGreaterThanOrEqual(2);
    for (const memento of mementos) expect((await scene.when(memento)).status).toBe(200);
  });

  it('is kept by its number for ever, and otherwise only with a question', async () => {
    const live = await scene.when('/api/v1/catalogue');
    expect(live.headers.get('cache-control')).toBe('public, no-cache');
    const version = live.headers.get('x-view-version');
    expect((await scene.when(`/api/v1/catalogue?asOf=p:5&v=${version}`)).headers.get('cache-control')).toContain('immutable');
    expect((await scene.when('/api/v1/catalogue?asOf=p:5')).headers.get('cache-control')).toBe('public, no-cache');
    expect((await scene.when(`/api/v1/catalogue?asOf=p:5&v=${version}`, { as: actor('auditor') })).headers.get('cache-control')).toBe('private, no-cache');
    const etag = live.headers.get('etag') ?? '';
    expect((await scene.when('/api/v1/catalogue', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await scene.when('/api/v1/catalogue?on=2022-01-01', { headers: { 'if-none-match': etag } })).status).toBe(200);
    expect((await scene.when('/api/v1/catalogue', { headers: { 'accept-language': 'en' } })).headers.get('etag')).not.toBe(etag);
  });

  it('gives open data as JSON of five fields and as a table', async () => {
    expect(Object.keys((await scene.when('/open/catalogue.json')).body)).toEqual(['version', 'effectiveFrom', 'count', 'items']);
    const csv = await scene.when('/open/catalogue.csv?asOf=2022-02-01');
    expect(csv.headers.get('content-disposition')).toContain('on-2022'.slice(3));
    expect(csv.text.trim().split('\r\n')).toHaveLength(6);
  });

  it('reads a stream with every hash checked, and its state at two moments', async () => {
    const stream = `catalog-${DISTRICT}`;
    const events = await scene.when(`/api/v1/streams/${stream}/events`);
    expect(events.body).toMatchObject({ count: expect.any(Number), data: [{ type: 'CatalogVersionPublished', revision: 0, data: { version: '2022' } }, ...Array.from({ length: Number(events.body.count) - 1 }, () => expect.anything())] });
    const published = (events.body.data as { number: number }[])[0]?.number ?? 0;
    const state = await scene.when(`/api/v1/streams/${stream}/state?vs=p:${published}`);
    expect(JSON.stringify(state.body.diff)).toContain(CODE);
    expect(state.headers.get('x-state-digest')).toMatch(/^[0-9a-f]{64}$/);
    expect((await scene.when(`/api/v1/streams/${stream}/state?vs=never`)).body).toMatchObject({ code: 'as-of-invalid', errors: [{ pointer: 'vs' }] });
    const first = await scene.when(`/api/v1/streams/${stream}/state?asOf=p:${published}`);
    expect(first.body).toMatchObject({ state: { suspensions: [], versions: [{ version: '2022' }] } });
  });

  it('shows who was refused to auditors only', async () => {
    await scene.send({ type: 'RenameUnit', stream: 'unit-D-SPJ', by: actor('auditor'), data: { effectiveFrom: '2022-03-02', instrument: null, reason: '试试', name: { zh: '甲', en: 'A' }, shortName: null } }, { headers: { 'if-match': '"0"' } });
    const stream = '/api/v1/streams/access-officer-auditor/events';
    expect((await scene.when(stream)).body.code).toBe('sign-in-required');
    expect((await scene.when(stream, { as: actor('reform_officer', 'D-SGB') })).body.code).toBe('not-delegated');
    expect((await scene.when(stream, { as: actor('auditor') })).body).toMatchObject({ data: [{ type: 'CommandRefused' }] });
    const types = async (as: ReturnType<typeof actor> | null): Promise<string> => (await scene.when(`/api/v1/events?limit=200&after=p:${head + 1}`, { as })).text;
    expect(await types(null)).not.toContain('CommandRefused');
    expect(await types(actor('auditor'))).toContain('CommandRefused');
  });

  it('tells operators how it is, and counts', async () => {
    expect((await scene.when('/health')).body).toMatchObject({ status: 'ok', stopped: [], mode: 'sample' });
    expect((await scene.when('/ops/projections')).body).toMatchObject({ diverged: null });
    expect((await scene.when('/metrics')).text).toContain('yichuang_log_head');
  });

  it('changes nothing by being read', async () => {
    const before = (await scene.app.store.head()).number;
    for (const path of ['/api/v1/items', '/api/v1/events', '/open/catalogue.csv', '/docs/api', '/docs/problems', '/api/openapi.json', '/api/v1/session']) expect((await scene.when(path)).status, path).toBe(200);
    expect((await scene.app.store.head()).number).toBe(before);
  });
});
