import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor, idOf, OPENING, type Given } from '../testing/sample-commands.ts';
import { openScene, rawRequest, type Scene } from '../testing/given-when-then.ts';

const OPERATOR = actor('operator');
const unit = (code: string): Given => ({
  type: 'EstablishUnit', stream: `unit-${code}`, by: OPERATOR,
  data: { code, name: { zh: `新单位${code}`, en: code }, shortName: null, kind: 'department', parent: null, level: 3, aliases: [], servicePoint: null, effectiveFrom: '2022-01-05', source: 'test', illustrative: true },
});
const rename = (zh: string): Given => ({ type: 'RenameUnit', stream: 'unit-D-SPJ', by: OPERATOR, data: { effectiveFrom: '2022-02-01', instrument: null, reason: '机构改革', name: { zh, en: 'Renamed' }, shortName: null } });

describe('commands over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
    await scene.given(OPENING);
  });
  afterAll(() => scene.close());

  it('answers a creation with its place, revision and position', async () => {
    const answer = await scene.send(unit('D-NEW1'), { headers: { 'if-none-match': '*' } });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe('/api/v1/units/D-NEW1');
    expect(answer.headers.get('etag')).toBe('"0"');
    expect(answer.body).toMatchObject({ outcome: 'recorded', revision: 0, events: [{ type: 'UnitEstablished', revision: 0 }] });
    expect(await scene.newEvents()).toEqual(['UnitEstablished']);
    const read = await scene.when(`/api/v1/units/D-NEW1?after=${answer.headers.get('x-position')}`);
    expect(read.body).toMatchObject({ code: 'D-NEW1', state: 'not_yet' });
  });

  it('gives the first answer again to the same key and body, and refuses the key for another body', async () => {
    const key = { 'idempotency-key': idOf('twice') };
    const first = await scene.send(unit('D-NEW2'), { headers: key });
    const again = await scene.send(unit('D-NEW2'), { headers: key });
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.text).toBe(first.text);
    const other = await scene.send(unit('D-NEW3'), { headers: key });
    expect(other.body).toMatchObject({ status: 422, code: 'idempotency-mismatch' });
    expect(await scene.newEvents()).toEqual(['UnitEstablished']);
  });

  it('records ten simultaneous posts of one key once', async () => {
    const key = { 'idempotency-key': idOf('ten times') };
    const answers = await Promise.all(Array.from({ length: 10 }, () => scene.send(unit('D-NEW4'), { headers: key })));
    const statuses = answers.map(answer => answer.status);
    expect(statuses).toContain(201);
    expect(statuses.every(status => status === 201 || status === 409)).toBe(true);
    expect(answers.filter(answer => answer.status === 409).every(answer => answer.body.code === 'idempotency-in-flight')).toBe(true);
    expect(await scene.newEvents()).toEqual(['UnitEstablished']);
  });

  it('wants a key that is a UUID, and a precondition on what exists', async () => {
    expect((await scene.send(rename('甲'), { headers: { 'idempotency-key': 'once', 'if-match': '"0"' } })).body.code).toBe('idempotency-key-required');
    const blind = await scene.send(rename('甲'));
    expect(blind.body).toMatchObject({ status: 428, code: 'precondition-required', revision: 0 });
    for (const bad of ['0', 'W/"0"', '*', '"x"', '"0", "1"', '"-1"']) expect((await scene.send(rename('甲'), { headers: { 'if-match': bad } })).body.code, bad).toBe('if-match-invalid');
    expect((await scene.send(unit('D-SPJ'), { headers: { 'if-none-match': '*' } })).body.code).toBe('revision-conflict');
    expect(await scene.newEvents()).toEqual([]);
    expect((await scene.send(rename('甲'), { headers: { 'if-match': '"0"' } })).status).toBe(200);
    expect(await scene.newEvents()).toEqual(['UnitRenamed']);
  });

  it('answers "unchanged" and records nothing when nothing changes', async () => {
    const answer = await scene.send(rename('甲'), { headers: { 'if-match': '"1"' } });
    expect(answer.body.outcome ?? answer.body.code).toMatch(/unchanged|name-unchanged|already-done|nothing-to-change/);
    expect(await scene.newEvents()).toEqual([]);
  });

  it('names the field that is wrong, and never repeats its value', async () => {
    const answer = await scene.send({ ...unit('D-NEW5'), data: { ...(unit('D-NEW5').data as object), level: 'secret-value', extra: 1 } });
    expect(answer.body).toMatchObject({ status: 422, code: 'validation-failed' });
    expect(JSON.stringify(answer.body.errors)).toContain('"/level"');
    expect(answer.text).not.toContain('secret-value');
  });

  it('says which office is missing, to whoever has none or another', async () => {
    const nobody = await scene.send(unit('D-NEW6'), { as: null });
    expect(nobody.body).toMatchObject({ status: 403, code: 'not-delegated', missing: expect.stringContaining('operator') });
    expect(await scene.newEvents()).toEqual([]);
    const other = await scene.send(unit('D-NEW6'), { as: actor('auditor') });
    expect(other.body).toMatchObject({ status: 403, code: 'not-delegated', missing: expect.stringContaining('operator') });
    expect(await scene.newEvents()).toEqual(['CommandRefused']);
    const forged = await scene.send(unit('D-NEW6'), { as: { ...OPERATOR, unit: 'D-SFJ' } });
    expect(forged.status).toBe(403);
    expect(await scene.newEvents()).toEqual(['CommandRefused']);
  });

  it('does not change the past', async () => {
    const path = '/api/v1/units?asOf=2022-01-04';
    expect((await scene.when(path, { as: OPERATOR, body: unit('D-NEW7').data, headers: { 'idempotency-key': idOf('past') } })).body).toMatchObject({ status: 409, code: 'time-travel-read-only' });
  });

  it('takes commands only from this site', async () => {
    const post = (headers: Record<string, string>) => scene.send(unit('D-NEW8'), { headers });
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }]) {
      expect((await post(headers)).body.code, JSON.stringify(headers)).toBe('cross-site');
    }
    const form = await scene.when('/session/sample', { body: Buffer.from('person=officer-operator'), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(form.body.code).toBe('cross-site');
    expect(await scene.newEvents()).toEqual([]);
    expect((await post({ origin: `http://127.0.0.1:${scene.port}`, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect(await scene.newEvents()).toEqual(['UnitEstablished']);
  });

  it.each([
    ['another media type', { 'content-type': 'text/plain' }, '{}', 415], ['another charset', { 'content-type': 'application/json; charset=gbk' }, '{}', 415],
    ['a compressed body', { 'content-encoding': 'gzip' }, '{}', 415], ['257 KiB', {}, `"${'a'.repeat(257 * 1024)}"`, 413], ['a prototype', {}, '{"a":{"__proto__":1}}', 400],
    ['the same key twice', {}, '{"code":"A","code":"B"}', 400], ['33 levels', {}, `${'['.repeat(33)}${']'.repeat(33)}`, 400], ['a deep nest', {}, '['.repeat(200_000), 400],
    ['trailing data', {}, '{}{}', 400], ['a byte-order mark', {}, '\ufeff{}', 400], ['a lone surrogate', {}, '{"a":"\\ud800"}', 400], ['an unsafe number', {}, '{"a":9007199254740993}', 400],
    ['an array in place of an object', {}, '[]', 422], ['nothing', {}, '', 422],
  ] as const)('refuses a body with %s', async (_name, headers, body, status) => {
    const answer = await scene.when('/api/v1/units', { method: 'POST', as: OPERATOR, body: Buffer.from(body), headers: { ...headers, 'idempotency-key': idOf(_name) } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await scene.newEvents()).toEqual([]);
  });

  it('refuses polluted queries, doubled parameters and unknown methods', async () => {
    for (const query of ['a[__proto__][b]=1', '__proto__=1', 'q=1&q=2', 'q=%zz', 'q=%ff']) expect((await scene.when(`/api/v1/items?${query}`)).status, query).toBe(400);
    expect((await scene.when('/api/v1/items?colour=red')).body).toMatchObject({ code: 'query-invalid', errors: [{ pointer: 'colour' }] });
    const wrong = await scene.when('/api/v1/items', { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await scene.when('/api/v1/units', { method: 'POST', headers: { 'x-http-method-override': 'DELETE', 'idempotency-key': idOf('override') } })).status).toBe(403);
    expect(await rawRequest(scene.port, '/api/v1/items', { method: 'GET', headers: { 'x-pad': 'a'.repeat(20_000) } })).toBe(431);
  });
});
