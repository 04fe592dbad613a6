import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPENING } from '../testing/sample-commands.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';

describe('the demo role switch', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
    await scene.given(OPENING);
  });
  afterAll(() => scene.close());
  const form = (text: string) => scene.when('/demo/role', { body: Buffer.from(text), headers: { 'content-type': 'application/x-www-form-urlencoded', origin: `http://127.0.0.1:${scene.port}` } });

  it('offers the offices of the sample and sets a strict cookie', async () => {
    const offered = await scene.when('/demo/role');
    expect(offered.body.current).toBeNull();
    expect(offered.body.offered).toContainEqual(expect.objectContaining({ key: 'reform_officer@D-SGB', office: 'reform_officer', unit: 'D-SGB', name: { zh: '单位D-SGB · 区审改办审核岗', en: 'Unit D-SGB · reform officer' } }));
    expect(offered.text).not.toContain('officer-reform');
    const answer = await form('role=reform_officer%40D-SGB&back=%2Foffice%2Fcatalog');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/office/catalog']);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^yichuang_demo_role=reform_officer%40D-SGB;.*HttpOnly.*SameSite=Strict/);
    const now = await scene.when('/demo/role', { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(now.body.current).toMatchObject({ key: 'reform_officer@D-SGB' });
  });
  it('leaves a role, refuses one that nobody holds, and goes back to this site only', async () => {
    expect((await form('role=')).headers.get('set-cookie')).toContain('yichuang_demo_role=;');
    expect((await form('role=emperor%40D-SGB')).body.code).toBe('validation-failed');
    for (const back of ['https://evil.example', '//evil.example', '/\\evil.example', '/a\r\nSet-Cookie: x=1']) expect((await form(`role=&back=${encodeURIComponent(back)}`)).headers.get('location')).toBe('/');
  });
  it('takes a spoiled cookie for none', async () => {
    for (const cookie of ['yichuang_demo_role=%', 'yichuang_demo_role=%E0%A4', 'yichuang_demo_role=x', 'yichuang_demo_role']) {
      expect((await scene.when('/demo/role', { headers: { cookie } })).body.current ?? null, cookie).toBeNull();
    }
  });
});

describe('in production', () => {
  it('there is no switch, and the cookie means nothing', async () => {
    const scene = await openScene('2022-01-04T01:00:00.000Z', { mode: 'production' });
    expect((await scene.when('/demo/role')).body).toMatchObject({ status: 404, code: 'demo-only' });
    expect((await scene.when('/api/v1/units', { method: 'POST', headers: { cookie: 'yichuang_demo_role=operator%40D-ZWZX', 'idempotency-key': '6f9619ff-8b86-5d01-b42d-00cf4fc964ff' } })).status).toBe(403);
    await scene.close();
  });
});
