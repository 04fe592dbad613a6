// @vitest-environment happy-dom
import type { GuideRules, RulesInForce } from '@yichuang/projections';
import { describe, expect, it } from 'vitest';
import { manifestOfSample } from '../../../../../../libs/plugins/kit/src/testing/sample.ts';
import { createRender } from '../../../public/render.tsx';
import { fixtureContext, fixtureGuide, fixtureItems, fixtureQueries, fixtureRequest } from '../../../testing/fixture.ts';
import { hanOutside, headings, openPage } from '../../../testing/page-check.ts';

const render = createRender({ styles: [], script: null });
const [item] = fixtureItems;
if (item === undefined) throw new Error('no fixture');
const manifest = manifestOfSample();
const inForce = { version: '1.0.0', digest: 'ab'.repeat(32), from: '2022-12-31T16:00:00.000Z', until: null, suspended: false };
const guideRules: GuideRules = { ...inForce, ...manifest };
const rules: RulesInForce = { ...inForce, item: item.code, department: 'D-MZJ', release: 'cd'.repeat(32), manifest };

async function visit(query = '', change: Partial<GuideRules> = {}, language: 'zh' | 'en' = 'zh'): Promise<{ readonly html: string; readonly page: HTMLElement }> {
  if (item === undefined) throw new Error('no fixture');
  const context = fixtureContext({ query: { ...fixtureQueries(), guide: async () => ({ ...fixtureGuide(item), rules: { ...guideRules, ...change } }), rules: async () => rules } });
  const { html } = await render(fixtureRequest(`/items/${item.code}${query}`, { language }), context);
  return { html, page: openPage(html) };
}
const papers = (page: HTMLElement): readonly (string | null)[] => [...page.querySelectorAll('.papers > li label')].map(one => one.textContent?.trim() ?? null);

describe('a guide with rules in force', () => {
  it('lists every paper that may be needed before anything is answered, and says which of them depend', async () => {
    const { page } = await visit();
    expect(papers(page)).toEqual(['居民身份证', '临时救助申请书', '收入证明', '银行账户复印件', '授权委托书', '受灾证明']);
    expect([...page.querySelectorAll('.papers .badge-warn')]).toHaveLength(2);
    expect([...page.querySelectorAll('fieldset.situation legend')].map(one => one.textContent)).toEqual(['由谁来办？']);
  });

  it('leaves out what the answers spare, and asks what follows from them', async () => {
    const { page } = await visit('?s.filedBy=self');
    expect(papers(page)).not.toContain('授权委托书');
    expect(page.querySelector('details li')?.textContent).toContain('授权委托书');
    expect([...page.querySelectorAll('fieldset.situation legend')].map(one => one.textContent)).toEqual(['由谁来办？', '是否紧急？']);
    expect(page.querySelector<HTMLInputElement>('input[name="s.filedBy"][value="self"]')?.hasAttribute('checked')).toBe(true);
  });

  it('takes no answer that is no option', async () => {
    const { page } = await visit('?s.filedBy=%3Cscript%3E');
    expect(papers(page)).toHaveLength(6);
    expect(page.querySelector('input[checked]')).toBeNull();
  });

  it('keeps ticks and the day in the address of the form', async () => {
    const { page } = await visit('?on=2023-02-01&ready=idCard');
    expect(page.querySelector('input[name="ready"][value="idCard"]')?.hasAttribute('checked')).toBe(true);
    expect(page.querySelector('input[type="hidden"][name="on"]')?.getAttribute('value')).toBe('2023-02-01');
  });

  it('says the copies, the ease and the limits in words', async () => {
    const { html } = await visit();
    for (const words of ['原件1份', '可容缺：5个工作日内补交', '可用告知承诺代替', '5个工作日（自受理起）', '不收费', '第1.0.0版']) expect(html).toContain(words);
  });

  it('says that nothing has to be waited for when the limit is none', async () => {
    const limits = { ...manifest.limits, promised: { ...manifest.limits.promised, amount: 0 } };
    expect((await visit('', { limits })).html).toContain('当场办结');
  });

  it('warns that suspended rules decide nothing', async () => {
    expect((await visit()).html).not.toContain('暂停适用');
    expect((await visit('', { suspended: true })).html).toContain('规则暂停适用');
  });

  it.each(['zh', 'en'] as const)('has headings without gaps, and no machine word, in %s', async language => {
    const { html, page } = await visit('?s.filedBy=agent', {}, language);
    const levels = headings(html);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(page.textContent).not.toMatch(/undefined|null|\[object|NaN|\b(?:rules|paper|limit)\.[a-z]/);
    if (language === 'en') expect(hanOutside(html)).toEqual([]);
  });
});

it('a guide without rules in force shows none', async () => {
  const { html } = await render(fixtureRequest(`/items/${item.code}`), fixtureContext());
  expect(openPage(html).querySelector('#papers')).toBeNull();
  expect(html).toContain('以主管部门公布的办事规程为准');
});
