import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scene } from '../../testing/given-when-then.ts';
import { actor } from '../../testing/sample-commands.ts';
import type { CaseDocument, RenderContext, WebPort } from '../../web-port.ts';
import { APPLICANT, CLERK, caseIdOf, DEPT_DECIDER, onCase, openCases, OTHER_CLERK, receiving, STRANGER, through } from '../testing/ground.ts';
import { ACCEPT, DECIDED, without } from '../testing/stages.ts';

const rendered: RenderContext[] = [];
/** The web, as far as this side needs it: what it was given, and the name on it. */
const web: WebPort = {
  clientDir: '.', staffHtml: '',
  render: (_request, context) => {
    rendered.push(context);
    return Promise.resolve({ status: context.problem?.status ?? 200, head: '', html: `<p>${context.document?.to ?? context.problem?.code}</p>`, state: {}, headers: {} });
  },
};

let scene: Scene;
beforeAll(async () => {
  scene = await openCases({ web });
  const acts = (key: string, list: readonly (readonly [type: string, data?: object, by?: typeof CLERK])[]) => list.map(([type, data, by]) => onCase(key, type, { ...(data ? { data } : {}), ...(by ? { by } : {}) }));
  await through(scene, 'granted', acts('granted', [...DECIDED, ['IssueResult', { document: '试〔2022〕1号', validUntil: '2025-01-16' }, DEPT_DECIDER]]));
  await through(scene, 'refused', acts('refused', [...DECIDED.slice(0, -1), ['RefuseCase', { reason: '家庭收入超过标准' }, DEPT_DECIDER]]), receiving({ answers: { situations: { filedBy: 'self' }, form: { birthDate: '1950-03-01', income: '9000.00' } } }));
  await through(scene, 'corrected', acts('corrected', [['IssueCorrectionNotice', { also: [] }]]), receiving({ papers: without('form') }));
  await through(scene, 'declined', acts('declined', [['DeclineApplication', { cause: 'not_our_power', reason: '户籍不在本镇', goTo: '户籍所在地镇政府' }]]));
  await through(scene, 'deferred', acts('deferred', [['AcceptApplication', { ...ACCEPT, defer: [{ material: 'income', due: '2022-01-19' }], signed: true }]]), receiving({ papers: without('income') }));
  await scene.app.views?.waitFor((await scene.app.store.head()).number);
}, 90_000);
afterAll(() => scene.close());
beforeEach(() => scene.newEvents());

const pathOf = (key: string, kind: string): string => `/api/v1/cases/${caseIdOf(key)}/documents/${kind}`;
async function read(key: string, kind: string, who = APPLICANT): Promise<CaseDocument> {
  const answer = await scene.when(pathOf(key, kind), { as: who });
  expect(answer.status, answer.text).toBe(200);
  return answer.body.document as CaseDocument;
}
const textOf = ({ paragraphs, facts, remedies, list }: CaseDocument): string =>
  [...paragraphs, ...remedies, ...facts.flatMap(({ label, value }) => [label, value]), ...(list?.points ?? []).flatMap(({ name, note }) => [name, note])].map(({ zh }) => zh).join('\n');

// @req #34 #45
describe('a document of a case', () => {
  it('says to whom, in whose name, on which day and by which rules, with a code that leads to the progress', async () => {
    const document = await read('granted', 'acceptance-notice');
    expect(document).toMatchObject({
      title: { zh: '受理通知书', en: 'Notice of acceptance' }, caseNumber: 'HT2022-000001', to: '王某某', organ: { zh: '单位D-MZJ' }, window: { zh: '单位610702101' }, on: '2022-01-17', day: { zh: '2022年1月17日（周一）', en: 'Monday 17 January 2022' },
      rule: { department: 'D-MZJ', version: '1.0.0' }, code: { address: `http://127.0.0.1:${scene.port}/track/HT2022-000001` }, illustrative: true, basis: [{ article: '第三十二条第一款第（五）项' }],
    });
    expect(document.code.svg).toMatch(/^<svg /);
    expect(textOf(document)).toMatch(/承诺办结时限\n\d+个工作日，到2022年\d+月\d+日（周.）为止/);
  });

  it('tells in a receipt what came in and when the answer is due, and that it is no acceptance', async () => {
    const document = await read('granted', 'receipt');
    expect(textOf(document)).toContain('本回执不是受理通知。');
    expect(textOf(document)).toContain('告知期限\n5个工作日，到2022年1月24日（周一）为止');
    expect(document.list?.points.length).toBeGreaterThan(2);
  });

  it('tells every correction at once, with the day in words', async () => {
    const document = await read('corrected', 'correction-notice');
    expect(document.list?.points).toHaveLength(1);
    expect(textOf(document)).toMatch(/以下是需要补正的全部内容，一次告知。[\s\S]*请在2022年\d+月\d+日（周.）前补齐/);
  });

  it('names the papers that may follow, each with its day', async () => {
    expect((await read('deferred', 'acceptance-notice')).list).toMatchObject({ title: { zh: '容缺后补的材料' }, points: [{ note: { zh: '容缺后补，请在2022年1月19日（周三）前交来' } }] });
  });

  it('says with a refusal why, and where to turn', async () => {
    const refused = await read('refused', 'decision');
    expect(refused.title).toEqual({ zh: '不予决定书', en: 'Decision: application refused' });
    expect(textOf(refused)).toMatch(/理由：家庭收入超过标准[\s\S]*60日内，向试验区人民政府申请行政复议[\s\S]*6个月内/);
    const declined = await read('declined', 'non-acceptance-notice');
    expect(textOf(declined)).toMatch(/不属于本机关职权范围[\s\S]*理由：户籍不在本镇[\s\S]*请到户籍所在地镇政府办理[\s\S]*60日内/);
  });

  it('grants in the name of the department, by rule, and leads to the result', async () => {
    expect(await read('granted', 'decision')).toMatchObject({ title: { zh: '准予决定书' }, organ: { zh: '单位D-MZJ' }, rule: { id: 'R-DECIDE-02' }, remedies: [{ zh: expect.stringContaining('60日内') }, { zh: expect.stringContaining('6个月内') }] });
    expect(textOf(await read('granted', 'result'))).toMatch(/试〔2022〕1号[\s\S]*有效期至\n2025年1月16日（周四）/);
  });

  it('carries the way to the review with the last of its documents, by the number and nothing secret', async () => {
    const address = `http://127.0.0.1:${scene.port}/rate/HT2022-000001`;
    expect((await read('granted', 'result')).review).toMatchObject({ address, svg: expect.stringMatching(/^<svg /) });
    for (const [key, kind] of [['declined', 'non-acceptance-notice'], ['refused', 'decision']] as const) expect((await read(key, kind)).review?.address).toMatch(/\/rate\/HT2022-\d{6}$/);
    for (const kind of ['receipt', 'acceptance-notice', 'decision']) expect((await read('granted', kind)).review).toBeNull();
  });

  it('that says nothing that happened is not there', async () => {
    for (const [key, kind] of [['granted', 'correction-notice'], ['granted', 'non-acceptance-notice'], ['corrected', 'acceptance-notice'], ['declined', 'decision'], ['granted', 'ransom-note']] as const) expect((await scene.when(pathOf(key, kind), { as: APPLICANT })).status).toBe(404);
    expect((await scene.when(`${pathOf('granted', 'decision')}?asOf=2022-01-10`, { as: APPLICANT })).status).toBe(404);
    expect(await scene.newEvents()).toEqual([]);
  });

  it('shows the name to whom it concerns, after that is on record', async () => {
    expect((await read('granted', 'decision', CLERK)).to).toBe('王某某');
    expect(await scene.newEvents()).toEqual(['PersonalDataRevealed']);
    for await (const { data } of scene.app.store.readStream(`access-${APPLICANT.id}`, { backwards: true, limit: 1 })) expect(JSON.parse(data)).toMatchObject({ fields: [`case-${caseIdOf('granted')}/name`], purpose: '出具办件HT2022-000001的准予决定书', unit: CLERK.unit });
    for (const who of [STRANGER, actor('operator')]) expect((await scene.when(pathOf('granted', 'decision'), { as: who })).status).toBe(404);
    expect((await scene.when(pathOf('granted', 'decision'))).status).toBe(401);
    expect(await scene.newEvents()).toEqual([]);
  });

  it('is a page that nobody keeps, in either language', async () => {
    for (const prefix of ['', '/en']) {
      const page = await scene.when(`${prefix}/cases/${caseIdOf('granted')}/documents/decision`, { as: OTHER_CLERK });
      expect(page).toMatchObject({ status: 200 });
      expect(page.text).toContain('王某某');
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(rendered.at(-1)?.document?.kind).toBe('decision');
    }
    expect((await scene.when(`/cases/${caseIdOf('granted')}/documents/decision`, { as: STRANGER, headers: { accept: 'text/html' } })).text).toContain('not-found');
  });
});
