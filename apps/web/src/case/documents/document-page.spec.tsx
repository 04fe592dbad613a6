// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { CaseDocument } from '../../../../api/src/web-port.ts';
import { createRender } from '../../public/render.tsx';
import { fixtureContext, fixtureRequest } from '../../testing/fixture.ts';
import { hanOutside, headings, openPage } from '../../testing/page-check.ts';

const words = (zh: string, en: string) => ({ zh, en });
const document: CaseDocument = {
  kind: 'correction-notice', title: words('补正材料一次性告知书', 'Notice of everything to be corrected'), caseNumber: 'HT2024-000007', to: '王某某', organ: words('区民政局', 'Civil Affairs Bureau'), window: words('示范镇', 'Demonstration Town'), on: '2024-01-15',
  day: words('2024年1月15日（周一）', 'Monday 15 January 2024'), facts: [{ label: words('办件编号', 'Case number'), value: words('HT2024-000007', 'HT2024-000007') }], paragraphs: [words('请在2024年1月22日（周一）前补齐。', 'Please send them by Monday 22 January 2024.')],
  list: { title: words('需要补正的内容', 'To be corrected'), points: [{ name: words('户口簿', 'Household register'), note: words('缺少', 'missing') }] }, basis: [{ document: '参照《中华人民共和国行政许可法》', article: '第三十二条', verified: false }],
  rule: { department: 'D-MZJ', version: '1.0.0', digest: 'a'.repeat(64), id: null }, remedies: [words('可以申请行政复议', 'You may ask for reconsideration')], code: { address: 'https://window.example/track/HT2024-000007', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>' }, review: null, illustrative: true,
};
const render = createRender({ styles: ['/assets/a.css'], script: null });
const open = (language: 'zh' | 'en', parts: Partial<CaseDocument> = {}) => render(fixtureRequest('/cases/x/documents/correction-notice', { language }), fixtureContext({ document: { ...document, ...parts } }));

describe.each(['zh', 'en'] as const)('a document to be printed, in %s', language => {
  it('is Chinese with its English beside it, without the frame of the site', async () => {
    const { html, head, status } = await open(language);
    const page = openPage(html);
    expect(status).toBe(200);
    expect(page.querySelector('.site-header, .site-footer')).toBeNull();
    expect(headings(html).filter(level => level === 1)).toHaveLength(1);
    expect(page.querySelector('h1 [lang="zh-CN"]')?.textContent).toBe('补正材料一次性告知书');
    expect(page.querySelector('h1 [lang="en"]')?.textContent).toBe('Notice of everything to be corrected');
    expect(page.textContent).toMatch(/HT2024-000007[\s\S]*王某某[\s\S]*户口簿[\s\S]*缺少[\s\S]*（条文待核）[\s\S]*行政复议[\s\S]*12345/);
    expect(page.textContent).not.toMatch(/undefined|null|\[object/);
    expect(head).toContain(language === 'zh' ? '补正材料一次性告知书 HT2024-000007' : 'Notice of everything to be corrected HT2024-000007');
  });

  it('says on the paper that a sample is one, and shows its code as a picture', async () => {
    const page = openPage((await open(language)).html);
    expect(page.querySelector('.paper-sample')?.textContent).toContain('不具有法律效力');
    expect(page.querySelector('.paper-code img')?.getAttribute('src')).toMatch(/^data:image\/svg\+xml,%3Csvg/);
    expect(page.querySelector('.paper-code img')?.getAttribute('alt')).toBe(document.code.address);
    expect(openPage((await open(language, { illustrative: false })).html).querySelector('.paper-sample')).toBeNull();
  });

  it('of somebody who was erased says so in place of the name', async () => {
    expect(openPage((await open(language, { to: null })).html).querySelector('.paper-to')?.textContent).toContain('（已按规定删除）');
  });
});

it('in English keeps Chinese inside elements that say so', async () => {
  expect(hanOutside((await open('en')).html)).toEqual([]);
});
