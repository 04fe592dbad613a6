import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor, FIRST, item, OPENING, published } from '../testing/sample-commands.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import type { Render } from '../web-port.ts';

/** A web that writes down what it is given. */
const render: Render = async ({ path, search, language, elder, role }, { query, moment, problem, district, identity }) => {
  const guide = path.startsWith('/items/') && problem === null ? await query.guide(path.slice('/items/'.length)) : null;
  const { count } = await query.catalogue();
  const seen = { path, search, language, elder, role: role?.key ?? null, number: moment.number, on: moment.on, travelling: moment.travelling, problem: problem?.code ?? null, district: district.code, identity: identity?.kind ?? null, guide: guide?.state ?? null, count };
  return { status: problem?.status ?? (path.startsWith('/items/') && !guide ? 404 : 200), head: `<title>${path}</title>`, html: '<h1>一窗</h1>', state: { ...seen, attack: '</script><script>alert(1)</script>' }, headers: {} };
};

describe('public pages', () => {
  let scene: Scene;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'client-'));
    mkdirSync(join(folder, 'assets'));
    mkdirSync(join(folder, '.vite'));
    writeFileSync(join(folder, 'assets/main-abc123.js'), 'export {};');
    writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(folder, '.vite/manifest.json'), '{}');
    scene = await openScene('2022-01-04T01:00:00.000Z', { web: { render, clientDir: folder, staffHtml: '<!doctype html><meta name="yichuang-sample" content="no" /><title>staff</title>' } });
    await scene.given([...OPENING, ...published(FIRST)]);
    scene.clock.set('2022-02-01T01:00:00.000Z');
  });
  afterAll(async () => {
    await scene.close();
    rmSync(folder, { recursive: true });
  });
  const stateOf = (text: string): Record<string, unknown> => JSON.parse(/<script type="application\/json" id="state">(.*)<\/script><\/body>/.exec(text)?.[1] ?? '{}') as Record<string, unknown>;

  it('are whole documents in the language of their path, with their state as inert data', async () => {
    const page = await scene.when('/?q=a');
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/^<!doctype html><html lang="zh-CN" data-elder="off"><head><title>/);
    expect(page.text).not.toContain('<script>alert');
    expect(stateOf(page.text)).toMatchObject({ path: '/', search: 'q=a', language: 'zh', count: 5, district: '610702', on: '2022-02-01', travelling: false, attack: '</script><script>alert(1)</script>' });
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    const english = await scene.when(`/en/items/${item(1).code}`, { headers: { cookie: 'yichuang_elder=22' } });
    expect(english.text).toContain('<html lang="en" data-elder="22">');
    expect(stateOf(english.text)).toMatchObject({ path: `/items/${item(1).code}`, language: 'en', guide: 'in_force' });
    expect(stateOf((await scene.when('/en')).text)).toMatchObject({ path: '/', language: 'en' });
  });

  it('are answered of any moment, and refuse a moment that they do not understand in the style of the site', async () => {
    expect(stateOf((await scene.when('/?asOf=2022-01-03')).text)).toMatchObject({ travelling: true, number: -1, count: 0 });
    const refused = await scene.when('/?asOf=soon');
    expect(refused.status).toBe(400);
    expect(stateOf(refused.text)).toMatchObject({ problem: 'as-of-invalid' });
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect((await scene.when('/items/999999999999')).status).toBe(404);
  });

  it('know the post that is acted for, and are then private', async () => {
    const page = await scene.when('/', { as: actor('reform_officer', 'D-SGB') });
    expect(stateOf(page.text)).toMatchObject({ role: 'reform_officer@D-SGB' });
    expect(page.headers.get('cache-control')).toBe('private, no-cache');
    expect(page.text).not.toContain('officer-reform');
  });

  it('are not sent again to whoever has them in the same mode', async () => {
    const etag = (await scene.when('/')).headers.get('etag') ?? '';
    expect((await scene.when('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await scene.when('/', { headers: { 'if-none-match': etag, cookie: 'yichuang_elder=30' } })).status).toBe(200);
  });

  it('give the staff shell for its paths, hashed files for ever, and no file of the build', async () => {
    for (const path of ['/office/catalog', '/office/proposals/1', '/audit', '/audit/replay/unit-1', '/studio', '/en/studio/D-SPJ/1.0.0']) expect((await scene.when(path)).text).toContain('<title>staff</title>');
    expect((await scene.when('/assets/main-abc123.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await scene.when('/icon.svg')).headers.get('cache-control')).toBe('public, no-cache');
    for (const path of ['/.vite/manifest.json', '/assets/%2e%2e/.vite/manifest.json', '/assets/..%2f..%2fetc/passwd']) expect((await scene.when(path)).text, path).not.toBe('{}');
  });

  it('tell the staff shell that the log is a sample; in production it stays as it was built', async () => {
    const shell = '<meta name="yichuang-sample" content="no" />';
    expect((await scene.when('/office/catalog')).text).toContain('name="yichuang-sample" content="yes"');
    const production = await openScene('2022-01-04T01:00:00.000Z', { mode: 'production', web: { render, clientDir: folder, staffHtml: shell } });
    expect((await production.when('/office/catalog')).text).toBe(shell);
    await production.close();
  });

  it('leave the paths of the interface to the interface', async () => {
    for (const path of ['/api/none', '/docs/none', '/ops/none']) expect((await scene.when(path)).body, path).toMatchObject({ code: 'not-found' });
  });
});
