// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../case/public/testing/pages.ts';
import { createRender } from '../../public/render.tsx';
import { fixtureContext, fixtureRequest } from '../../testing/fixture.ts';
import { openPage } from '../../testing/page-check.ts';

const render = createRender({ styles: [], script: null });
const TERMINAL = { yichuang_kiosk: '610702100' };
const refreshIn = (head: string): string | undefined => /http-equiv="refresh" content="([^"]+)"/i.exec(head)?.[1];
const citizen = PAGES['terminal'] ?? null;

// @req #11
describe('a page on a terminal', () => {
  it.each([['zh', '/kiosk/610702100', '3 分钟'], ['en', '/en/kiosk/610702100', '3 minutes']] as const)('goes back to the start by itself and says so, in %s', async (language, start, words) => {
    const { head, html } = await render(fixtureRequest('/kiosk/610702100/pay', { language }), fixtureContext({ citizen: PAGES['terminal bill'] ?? null }));
    expect(refreshIn(head)).toBe(`180;url=${start}`);
    const bar = openPage(html).querySelector('.kiosk-bar');
    expect(bar?.textContent).toContain(words);
    expect(bar?.querySelector('a')?.getAttribute('href')).toBe(start);
  });

  it('does so on every page that it leads to, later, and on paper leaves it out', async () => {
    const { head, html } = await render(fixtureRequest('/track', { cookies: TERMINAL }), fixtureContext({ citizen: PAGES['track form'] ?? null }));
    expect(refreshIn(head)).toBe('300;url=/kiosk/610702100');
    expect(openPage(html).querySelector('.kiosk-bar.no-print')?.textContent).toContain('5 分钟');
  });

  it('stays where it is at the start, and on any other device', async () => {
    for (const [path, cookies] of [['/kiosk/610702100', TERMINAL], ['/kiosk/610702100', {}], ['/track', {}], ['/track', { yichuang_kiosk: '1;url=//elsewhere' }]] as const) {
      const { head, html } = await render(fixtureRequest(path, { cookies }), fixtureContext({ citizen }));
      expect(refreshIn(head)).toBeUndefined();
      expect(openPage(html).querySelector('.kiosk-bar')).toBeNull();
    }
  });
});
