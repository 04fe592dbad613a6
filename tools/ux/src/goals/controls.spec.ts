import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Browser, type Visit } from '../harness/browser.ts';
import { axeViolations } from './axe.ts';
import { focusFaults } from './focus.ts';
import { helpPlace, overflow, plainLanguage, repeatedIds, smallTargets, smallText, squeezed, strayHan } from './in-page.ts';
import { goTo } from '../harness/quiet.ts';

/** A page with nothing to find: each detector is silent on it, and each planted fault is put into it alone. */
const sound = (planted: string, style = ''): string => `<!doctype html><html lang="en"><head><title>Controls</title><meta name="viewport" content="width=device-width">
<style>body{font:22px/1.75 sans-serif;margin:8px;color:#000;background:#fff} a,button{display:inline-block;min-height:48px;min-width:48px;font:inherit} :focus{outline:3px solid #00c}${style}</style></head>
<body><header><a href="tel:12345">Help</a></header><main><h1>A page</h1><p>One short sentence.</p><button>Do it</button>${planted}</main></body></html>`;

const LONG = '群众来办事的时候窗口的工作人员应当一次告诉他需要带哪些材料以及到哪里去办和多少天能够办好并且写在纸上交给他';

const PAGES: Readonly<Record<string, string>> = {
  '/': sound(''),
  '/small-text': sound('<p style="font-size:21px">Body text</p><small style="font-size:17px">Note</small><div style="line-height:1.2">Tight</div>'),
  '/small-target': sound('<button style="min-height:20px;height:20px">tiny</button>'),
  '/overflow': sound('<div style="width:2000px">wide</div>'),
  '/squeezed': sound('<div style="width:1.2em">在哪里办理</div><div style="width:90px;overflow:hidden;white-space:nowrap">办理材料清单和说明</div>'),
  '/stray-han': sound('<p>Text 办事 <span lang="zh-CN">高龄补贴</span></p>'),
  '/jargon': sound(`<p lang="zh-CN">系统异常</p><p lang="zh-CN">${LONG}</p><p>undefined</p>`),
  '/axe': sound('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">'),
  '/grey': sound('<p style="color:#666">Readable at 4.5, not at 7</p>'),
  '/no-ring': sound('<button class="bare">bare</button>', '.bare:focus{outline:none}'),
  '/covered': sound('<button>under</button><div style="position:fixed;inset:0;background:#fffc"></div>'),
  '/no-help': sound('').replace('tel:12345', '/elsewhere'),
  '/twice': sound('<p id="twice">One</p><p id="twice">Two</p><p id="once">Three</p>'),
  '/noisy': sound('<script>console.error("broken")</script><img alt="" src="http://127.0.0.2:9/x.png">'),
};

let server: Server;
let browser: Browser;
const open: Visit[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = PAGES[request.url ?? ''];
    response.writeHead(page === undefined ? 204 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  browser = await launch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await Promise.all(open.map(visit => visit.close()));
  await browser.close();
  server.close();
});

async function at(path: string): Promise<Visit> {
  const visit = await browser.open({ viewport: { width: 360, height: 800 } });
  open.push(visit);
  await goTo(visit.page, path);
  return visit;
}

describe('each detector reports the fault planted for it', () => {
  it('is silent on a sound page', async () => {
    const { page, faults } = await at('/');
    expect(await smallText(page)).toEqual([]);
    expect(await smallTargets(page, 44)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await strayHan(page)).toEqual([]);
    expect(await plainLanguage(page)).toEqual({ words: [], long: [], median: 0 });
    expect(await helpPlace(page)).toBe('header:0');
    expect(await axeViolations(page, true)).toEqual([]);
    expect(await focusFaults(page)).toEqual([]);
    expect(await squeezed(page)).toEqual([]);
    expect(await repeatedIds(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('small text: a body under 22 px, a note under 18 px, lines too tight', async () => {
    const { page } = await at('/small-text');
    expect(await smallText(page)).toEqual([expect.stringContaining('Body text 21px'), expect.stringContaining('Note 17px'), expect.stringContaining('Tight 22px × 1.20')]);
  });

  it('small target', async () => {
    const { page } = await at('/small-target');
    expect(await smallTargets(page, 44)).toEqual([expect.stringContaining('tiny')]);
    expect(await smallTargets(page, 20)).toEqual([]);
  });

  it('sideways scrolling', async () => {
    const { page } = await at('/overflow');
    expect(await overflow(page)).toBeGreaterThan(1000);
  });

  it('a label of one character per line, and text that is cut off', async () => {
    const { page } = await at('/squeezed');
    expect(await squeezed(page)).toEqual([expect.stringContaining('squeezed: 在哪里办理'), expect.stringContaining('clipped: 办理材料清单')]);
  });

  it('Han text outside an element marked as Chinese, and only that', async () => {
    const { page } = await at('/stray-han');
    expect(await strayHan(page)).toEqual(['Text 办事']);
  });

  it('words of machines and sentences over forty characters', async () => {
    const { page } = await at('/jargon');
    const found = await plainLanguage(page);
    expect(found.words).toEqual(['系统异常', 'undefined']);
    expect(found.long).toEqual([LONG]);
  });

  it('what axe finds, and contrast under 7:1 only when it is asked for', async () => {
    const { page } = await at('/axe');
    expect(await axeViolations(page, false)).toEqual([expect.stringContaining('image-alt')]);
    const grey = await at('/grey');
    expect(await axeViolations(grey.page, false)).toEqual([]);
    expect(await axeViolations(grey.page, true)).toEqual([expect.stringContaining('color-contrast-enhanced')]);
  });

  it('a stop without a ring, and a stop behind something else', async () => {
    const { page } = await at('/no-ring');
    expect(await focusFaults(page)).toEqual(['no ring: button “bare”']);
    const covered = await at('/covered');
    expect(await focusFaults(covered.page)).toContain('covered: button “under”');
  });

  it('a name that two things bear', async () => {
    const { page } = await at('/twice');
    expect(await repeatedIds(page)).toEqual(['twice']);
  });

  it('a page without the help telephone', async () => {
    const { page } = await at('/no-help');
    expect(await helpPlace(page)).toBe('missing');
  });

  it('an error on the console and a request to another host', async () => {
    const { faults } = await at('/noisy');
    expect(faults).toContainEqual('console error: broken');
    expect(faults).toContainEqual('third party: http://127.0.0.2:9/x.png');
  });
});
