import type { RejectionCode } from '@yichuang/domain';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCases } from '../case/testing/ground.ts';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, refusal as row, titled, type Refusal } from '../testing/refusals.ts';
import { block, CENTRE, CHECKER, CLERK, done, exempt, GUIDE, idAt, lift, NOTICE, OTHER_CENTRE, OTHER_CHECKER, OTHER_TOWN, pass, plan, prepare, release, revise, STAGES, TOWN, update, where, withdraw } from './testing/stages.ts';
import { openDisclosureTimers } from './timers.ts';

const text = (words: string): object => ({ content: { form: 'text', text: words } });
const welfare = (village: string): object => ({ ...NOTICE, content: { form: 'welfare', rows: [{ name: '王秀英', fen: 45_000, village }] } });
const result = (on: string): object => ({ kind: 'results', regime: null, content: { form: 'results', nature: 'licence', rows: [{ party: { kind: 'person', name: '王秀英' }, item: null, outcome: 'granted', on, number: '' }] } });

// @req #28 #29 #30 #36 #55 #74
const REFUSALS: readonly Refusal[] = [
  row('personal-data-in-text', 422, prepare('new', text('身份证号６１０７０２ 19900101 001X'))), row('personal-data-in-text', 422, prepare('new', text('张某，电话 138-0013-8000'))), row('personal-data-in-text', 422, prepare('new', text('卡号6222 0212 3456 7890 123'))), row('personal-data-in-text', 422, prepare('new', text('李某，女，9岁'))),
  row('content-form', 422, prepare('new', { kind: 'guides', regime: null })), row('content-form', 422, prepare('new', { regime: null })), row('unknown-source', 422, prepare('new', { ...GUIDE, content: { form: 'reference', source: 'item_guide', key: '990501999000' } })),
  row('notice-without-expiry', 422, prepare('new', { ...NOTICE, expiresOn: null })), row('deadline-past', 422, prepare('new', { ...NOTICE, expiresOn: '2022-01-16' })), row('not-a-village', 422, prepare('new', welfare(TOWN))), row('date-in-future', 422, prepare('new', result('2022-01-18'))),
  row('due-too-late', 422, prepare('new', { ...result('2022-01-17'), days: 8 })), row('wrong-body', 403, prepare('new', {}, OTHER_CENTRE)), row('unknown-unit', 422, prepare('new', { unit: 'D-NONE' })), row('wrong-office', 403, prepare('new', {}, CLERK), 'not-delegated'),
  row('does-not-exist', 404, release('unheard of')), row('stale-base', 409, revise('open', 3)), row('already-done', 409, revise('open', 1)), row('wrong-step', 409, revise('gone', 2)), row('wrong-body', 403, revise('open', 2, {}, OTHER_CENTRE)),
  row('same-person', 403, pass('own', CHECKER)), row('wrong-office', 403, pass('open', CENTRE), 'not-delegated'), row('wrong-body', 403, pass('open', OTHER_CHECKER)), row('stale-base', 409, pass('open', CHECKER, 2)), row('already-done', 409, pass('checked')), row('already-done', 409, block('blocked')), row('wrong-step', 409, pass('blocked')),
  row('not-checked', 409, release('open')), row('not-checked', 409, release('blocked')), row('wrong-body', 403, release('checked', OTHER_CENTRE)), row('already-done', 409, release('out')), row('wrong-step', 409, update('checked', 1)), row('stale-base', 409, update('out', 2)),
  row('exemption-missing', 409, withdraw('blocked')), row('already-done', 409, withdraw('gone')), row('wrong-body', 403, withdraw('out', OTHER_CENTRE)),
  row('already-exists', 409, exempt(1)), row('stale-base', 409, exempt(5)), row('due-too-late', 422, exempt(3, { reviewBy: '2023-06-30' })), row('deadline-past', 422, exempt(3, { reviewBy: '2022-01-17' })), row('personal-data-in-text', 422, exempt(3, { title: '致电13800138000' })), row('wrong-body', 403, exempt(3, {}, OTHER_CENTRE), 'not-delegated'),
  row('does-not-exist', 404, lift(9)), row('already-done', 409, lift(2)),
  row('effective-in-past', 422, where({}, { date: '2022-01-16' })), row('end-before-start', 422, where({ until: '08:00' })), row('unknown-post', 404, where({ post: 'Z9' })), row('wrong-body', 403, where({}, { by: OTHER_CENTRE }), 'not-found'),
  row('already-exists', 409, plan(1)), row('stale-base', 409, plan(5)), row('deadline-past', 422, plan(2, { due: '2022-01-16' })), row('does-not-exist', 404, done(9)), row('already-done', 409, done(1)), row('date-in-future', 422, done(1, { on: '2022-01-18' })), row('end-before-start', 422, done(1, { on: '2022-01-16' })), row('evidence-missing', 422, done(1, { link: null })),
  row('wrong-body', 403, plan(2, {}, OTHER_CENTRE), 'not-delegated'),
];
/** A seat without a clerk is not among the stages. */
const NOT_HERE: readonly RejectionCode[] = ['seat-empty'];

// @req #28 #29 #30 #36 #55 #74
describe('disclosure over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openCases();
    await scene.given(STAGES);
    await scene.newEvents();
  }, 60_000);
  afterAll(() => scene.close());
  const read = async (path: string, as: Parameters<Scene['when']>[1] = {}) => scene.when(path, as);

  it.each(titled(REFUSALS))('%s is refused as %s with %i', async (_type, _code, _status, each) => {
    const answer = await answerTo(scene, each);
    expectRefused(answer, each);
    if (each.code === 'personal-data-in-text') expect(answer.text).not.toMatch(/9900101|0013|6222|9岁/);
  });
  it('is left as it was by all of them', () => expectNothingRecorded(scene));
  it('has a request for every code', () => {
    expect([...codesIn(['disclosure', 'publicity'])].filter(code => !NOT_HERE.includes(code) && !REFUSALS.some(each => each.code === code))).toEqual([]);
  });

  it('shows texts that wait to their own unit alone, with what may be done', async () => {
    const { body } = await read(`/api/v1/disclosures/${idAt('open')}`, { as: CHECKER });
    expect(body).toMatchObject({ status: 'prepared', draft: { check: 'none', dueBy: '2022-02-17', days: 20 }, released: null, behind: false });
    expect((body.links as readonly { rel: string; allowed: boolean }[]).filter(({ allowed }) => allowed).map(({ rel }) => rel)).toEqual(['revise', 'pass', 'block', 'withdraw']);
    const statusOf = async (name: string, as: typeof CENTRE | null) => (await read(`/api/v1/disclosures/${idAt(name)}`, { as })).status;
    expect([await statusOf('open', OTHER_CENTRE), await statusOf('out', OTHER_CENTRE), await statusOf('out', null)]).toEqual([404, 200, 401]);
    const list = await read(`/api/v1/disclosures?unit=${TOWN}`, { as: OTHER_CENTRE });
    expect((list.body.data as readonly { status: string }[]).map(({ status }) => status).sort()).toEqual(['released', 'released']);
    expect((await read(`/api/v1/streams/disclosure-${idAt('open')}/events`, { as: OTHER_CENTRE })).status).toBe(403);
  });
  it('is open data with the version of its source, at any moment, and never names an officer', async () => {
    const { body, text: all } = await read('/open/disclosures.json?kind=guides');
    expect(body).toMatchObject({ disclosures: [{ unit: { code: TOWN }, content: { form: 'reference', source: 'item_guide', stamp: expect.stringMatching(/^2022.* · D-MZJ@/) as string } }] });
    expect(all).not.toMatch(/officer|person-of/);
    expect((await read('/open/disclosures.json?asOf=p:0')).body).toMatchObject({ disclosures: [] });
    const csv = await read('/open/disclosures.csv');
    expect([csv.headers.get('content-type'), csv.text.split('\r\n').length]).toEqual([expect.stringContaining('text/csv'), 4]);
    expect((await read('/open/exemptions.json')).body).toMatchObject({ exemptions: [{ number: 1, clause: '《政府信息公开条例》第十五条', lifted: null }, { number: 2, lifted: { reason: '已经匿名处理' } }] });
  });
  it('is a feed that a parser of XML reads, whatever stands in a title', async () => {
    const { text: feed, headers, status } = await read('/open/disclosures.atom');
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('application/atom+xml')]);
    const texts: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('text', each => texts.push(each));
    parser.write(feed).close();
    expect(texts).toEqual(expect.arrayContaining(['办事指南 <甲> & "乙"', `urn:uuid:${idAt('out')}`]));
  });
  it('is a feed whose links no request can choose, where the site has an address of its own', async () => {
    const named = await openScene(undefined, { people: { origin: 'https://window.example.gov.cn' } });
    const { text: feed } = await named.when('/open/disclosures.atom');
    await named.close();
    expect(feed.match(/https?:\/\/[^/"<]+\/open/g)).toEqual(Array.from({ length: 3 }, () => 'https://window.example.gov.cn/open'));
  });
  it('says where clerks are by their posts, and in which media a town was', async () => {
    expect((await read(`/api/v1/whereabouts/${TOWN}`, { as: CENTRE })).body).toMatchObject({ date: '2022-01-17', entries: [{ post: 'A1', presence: 'out_visiting', covered: true }], links: [{ rel: 'set', allowed: true }] });
    expect((await read('/api/v1/publicity', { as: OTHER_CENTRE })).body).toMatchObject({ data: [{ number: 1, missing: ['tv'] }], coverage: [{ unit: { code: TOWN }, byMedium: { wechat: { planned: 1, done: 1 } } }], links: [{ rel: 'plan' }, { rel: 'record' }] });
    expect((await read('/api/v1/exemptions', { as: CENTRE })).body).toMatchObject({ data: [{ unit: { code: TOWN } }, {}], links: [{ href: `/api/v1/exemptions/${TOWN}/record`, allowed: true }, { rel: 'lift' }] });
    expect(OTHER_TOWN).not.toBe(TOWN);
  });
  it('withholds under an exemption, and the clock says once what is late and what is over', async () => {
    await scene.given([exempt(3, { disclosure: idAt('blocked') }), withdraw('blocked')]);
    await scene.newEvents();
    const timers = openDisclosureTimers(scene.app, failure => { throw failure; });
    scene.clock.set('2022-01-24T16:00:00.000Z');
    await timers.tick();
    expect(await scene.newEvents()).toEqual(['DisclosureExpired']);
    scene.clock.set('2022-02-18T16:00:00.000Z');
    await timers.tick();
    await timers.tick();
    expect(await scene.newEvents()).toEqual(['DisclosureOverdue', 'DisclosureOverdue', 'DisclosureOverdue']);
    expect((await read('/open/disclosures.json?kind=public_notices')).body).toMatchObject({ disclosures: [] });
  });
});
