// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { RenderContext, RenderRequest } from '../../../api/src/web-port.ts';
import { fixtureContext, fixtureItems, fixtureQueries, fixtureRequest } from '../testing/fixture.ts';
import { hanOutside, headings, openPage } from '../testing/page-check.ts';
import { createRender } from './render.tsx';

const render = createRender({ styles: ['/assets/a.css'], script: '/assets/a.js' });
const code = fixtureItems[0]?.code ?? '';
const PAGES = ['/', '/?q=补贴', '/?q=没有这个', '/?town=610702100', `/items/${code}`, '/open', '/open?asOf=2023-01-13', '/open/versions', '/open/documents/5a1f6d1e-53a4-5c0b-9a53-0d9c3b7e2f10', '/_kit', '/nowhere'];
const travelling = { number: 1204, on: '2023-01-13', travelling: true, recordedAt: '2023-01-12T02:00:00.000Z', now: '2024-01-15T01:00:00.000Z' };

async function visit(address: string, request: Partial<RenderRequest> = {}, context: Partial<RenderContext> = {}) {
  return render(fixtureRequest(address, request), fixtureContext({ ...(address.includes('asOf=') && { moment: travelling }), ...context }));
}

describe.each(['zh', 'en'] as const)('every public page in %s', language => {
  it.each(PAGES)('%s has one h1, headings without gaps, and a title', async address => {
    const { html, head } = await visit(address, { language });
    const levels = headings(html);
    expect(levels.filter(level => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(head).toMatch(/<title>[^<]+ - /);
  });

  it.each(PAGES)('%s says the sample banner and the help number, in the same order', async address => {
    const page = openPage((await visit(address, { language })).html);
    const links = [...page.querySelectorAll('.sample-banner, .site-header a.help-phone, .site-header .mode')].map(element => element.textContent);
    expect(links[0]).toContain('2024');
    expect(links[1]).toContain('12345');
    expect(links).toHaveLength(4);
  });

  it.each(PAGES)('%s shows no message id and no machine word', async address => {
    const { html } = await visit(address, { language });
    const words = openPage(html).textContent ?? '';
    expect(words).not.toMatch(/undefined|null|\[object|NaN|\{\w+\}/);
    expect(words).not.toMatch(/\b(?:shell|nav|guide|fact|browse|open|moment|results)\.[a-z]+/);
  });
});

describe('an English page', () => {
  it.each(PAGES)('%s keeps Chinese inside elements that say so', async address => {
    expect(hanOutside((await visit(address, { language: 'en' })).html)).toEqual([]);
  });

  it('keeps to English addresses', async () => {
    const page = openPage((await visit('/', { language: 'en' })).html);
    const hrefs = [...page.querySelectorAll('main a')].map(link => link.getAttribute('href') ?? '');
    expect(hrefs.filter(href => !href.startsWith('/en') && !href.startsWith('tel:'))).toEqual([]);
  });
});

describe('time travel', () => {
  it('is announced, leads back, and travels along every link', async () => {
    const { html, head } = await visit('/open?asOf=2023-01-13');
    const page = openPage(html);
    expect(page.querySelector('.as-of')?.textContent).toContain('2023年1月12日');
    expect(page.querySelector('.as-of a')?.getAttribute('href')).toBe('/open');
    expect(head).toContain('[2023年1月13日]');
    for (const link of page.querySelectorAll('main .item-name a')) expect(link.getAttribute('href')).toContain('asOf=p:1204');
  });

  it('is not announced on a page of today', async () => {
    expect((await visit('/open')).html).not.toContain('as-of');
  });
});

describe('refusals', () => {
  it('answer 404 for a page and for an item that never was', async () => {
    expect((await visit('/nowhere')).status).toBe(404);
    expect((await visit('/items/000000000000')).status).toBe(404);
  });

  it('name the accepted forms when a moment is not understood', async () => {
    const problem = { status: 400, code: 'as-of-invalid', title: '', detail: 'asOf=昨天', traceId: 't-1' };
    const { status, html } = await visit('/open?asOf=昨天', {}, { problem });
    expect(status).toBe(400);
    expect(html).toContain('2023-01-13');
    expect(html).toContain('p:1200');
    expect(html).toContain('t-1');
  });

  it('offer words and a number when nothing is found', async () => {
    const page = openPage((await visit('/?q=没有这个')).html);
    expect(page.querySelector('.results')?.textContent).toContain('最低生活保障');
    expect(page.querySelector('.results a[href="tel:12345"]')).not.toBeNull();
  });
});

describe('a guide', () => {
  it.each(['withdrawn', 'merged', 'split'] as const)('says where to go when the item is %s', async state => {
    const query = fixtureQueries();
    const guide = await query.guide(code);
    if (!guide) throw new Error('no fixture');
    const ended = { ...guide, state, successors: [{ code: '990511002000', name: '特困人员救助供养金给付', nameEn: 'Support for people in special hardship' }], handledBy: { code: 'D-MZJ', zh: '汉台区民政局', en: '' } };
    const { html } = await visit(`/items/${code}`, {}, { query: { ...query, guide: async () => ended } });
    expect(openPage(html).querySelector('.notice a[href="/items/990511002000"]')).not.toBeNull();
    expect(html).toContain('现在请找');
    const english = openPage((await visit(`/items/${code}`, { language: 'en' }, { query: { ...query, guide: async () => ended } })).html);
    expect(english.querySelector('.notice a[href="/en/items/990511002000"]')?.textContent).toBe('Support for people in special hardship');
  });
});

it('hands no style attribute and no inline script to the browser', async () => {
  for (const address of PAGES) {
    const { html } = await visit(address);
    expect(html).not.toMatch(/\sstyle=|<script|\son\w+=/);
  }
});
