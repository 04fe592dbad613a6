// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createRender } from '../../public/render.tsx';
import { fixtureContext, fixtureRequest } from '../../testing/fixture.ts';
import { hanOutside, headings, openPage } from '../../testing/page-check.ts';
import { PAGES } from './testing/pages.ts';

const render = createRender({ styles: [], script: null });
const NAMES = Object.keys(PAGES);
const visit = (name: string, language: 'zh' | 'en' = 'zh') => render(fixtureRequest('/apply', { language }), fixtureContext({ citizen: PAGES[name] ?? null }));
/** A sentence is what stands between stops, in one element that holds no other. */
const sentences = (page: HTMLElement): readonly string[] => [...page.querySelectorAll('main p, main li, main h1, main h2, main label, main legend, main dd')].filter(element => element.querySelector('p, li, dl, h2, h3, label, input') === null).flatMap(element => (element.textContent ?? '').split(/[。！？；]/));

describe.each(['zh', 'en'] as const)('every page of citizens in %s', language => {
  it.each(NAMES)('%s has one h1, headings without gaps, and no machine word', async name => {
    const { html, head, status } = await visit(name, language);
    const page = openPage(html);
    const levels = headings(html);
    expect(status).toBe(200);
    expect(levels.filter(level => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(head).toMatch(/<title>[^<]+ - /);
    expect(page.textContent).not.toMatch(/undefined|null|\[object|NaN|\{\w+\}|(?<!\d)0个工作日|\b(?:apply|ask|track|book|booking|help|errand|me|paper)\.[a-z]/);
    if (language === 'en') expect(hanOutside(html)).toEqual([]);
  });

  it.each(NAMES)('%s names every control, each id once, and ties what is wrong to its place', async name => {
    const page = openPage((await visit(name, language)).html);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const control of page.querySelectorAll('main input:not([type="hidden"]), main select, main textarea')) {
      expect(page.querySelector(`label[for="${control.id}"]`) ?? control.closest('label'), control.outerHTML).not.toBeNull();
      for (const tied of control.getAttribute('aria-describedby')?.split(' ') ?? []) expect(ids).toContain(tied);
    }
    for (const link of page.querySelectorAll('.error-summary a')) expect(ids).toContain(link.getAttribute('href')?.slice(1));
  });
});

describe('a form that came back', () => {
  it.each(['start without a town', 'questions form', 'papers', 'papers too large', 'account refused', 'check', 'track form', 'book no days', 'errand'])('%s says so first in its title and in a summary', async name => {
    const { html, head } = await visit(name);
    expect(head).toContain('<title>错误：');
    expect(openPage(html).querySelector('.error-summary[role="alert"]')).not.toBeNull();
  });

  it('says the same words at the field and in the summary, once each', async () => {
    const page = openPage((await visit('questions form')).html);
    const summary = [...page.querySelectorAll('.error-summary a')].map(one => one.textContent);
    expect([...page.querySelectorAll('.field-fault')].map(one => one.textContent)).toEqual(summary);
    expect(summary).toContain('身份证号：号码不对，请对照身份证再看一遍');
  });
});

describe('words for people', () => {
  it.each(NAMES)('%s has no sentence of more than forty characters', async name => {
    const page = openPage((await visit(name)).html);
    const long = sentences(page).filter(text => [...text].filter(letter => /\p{Script=Han}/u.test(letter)).length > 40);
    expect(long).toEqual([]);
  });

  it('tell of a refusal where to turn and until when, and of a decision on whose behalf', async () => {
    const text = openPage((await visit('track refused')).html).textContent ?? '';
    for (const words of ['60 天', '汉台区人民政府', '6 个月', '人民法院', '未满70周岁', '汉台区民政局']) expect(text).toContain(words);
  });

  it('keep acts of the office out of the citizen’s record', async () => {
    const page = openPage((await visit('track received')).html);
    expect([...page.querySelectorAll('.timeline h3')].map(one => one.textContent)).toEqual(['收到申请']);
  });

  it('say that it is done on the spot where nothing has to be waited for', async () => {
    expect((await visit('done at once')).html).toContain('当场办结');
  });
});
