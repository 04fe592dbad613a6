import type { DisclosureEvent } from '@yichuang/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { established } from '../testing/catalogue-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { disclosure, disclosures, exemptions, publicDisclosures, publicity, publicityCoverage, whereabouts } from './query.ts';

const [TOWN, VILLAGE, ID, NOTICE] = ['610702100', '610702100001', '1d0c8f4e-9a7e-4c43-8a30-0c8f3bb2b001', '1d0c8f4e-9a7e-4c43-8a30-0c8f3bb2b002'];
const act = { on: '2023-03-01', officer: 'p-secret' };
const prepared = (revision = 1, parts: object = {}): DisclosureEvent => ({ type: 'DisclosurePrepared', data: {
  unit: TOWN, kind: 'work_rules', regime: 'operation', title: { zh: `制度${revision}`, en: `Rules ${revision}` }, content: { form: 'text', text: '第一个接待群众的人负责到底。' }, formedOn: '2023-03-01', days: 20, dueBy: '2023-03-29', provisional: false, expiresOn: null, revision, ...act, ...parts,
} });
const passed = (revision = 1): DisclosureEvent => ({ type: 'SecrecyReviewPassed', data: { revision, note: '', checker: TOWN, ...act } });
const released: DisclosureEvent = { type: 'InformationDisclosed', data: { revision: 1, channels: ['board'], late: false, ...act } };
const of = (id: string, ...events: readonly DisclosureEvent[]): Happened[] => events.map(event => ({ stream: `disclosure-${id}`, event }));
const welfare = { kind: 'public_notices', regime: null, expiresOn: '2023-03-10', content: { form: 'welfare', rows: [{ name: '王*', fen: 45_000, village: VILLAGE }] } };
let log: Bench;
beforeEach(async () => {
  log = await bench();
  await log.happened(established('610702', '汉台区', { kind: 'district', parent: null, illustrative: false }), established(TOWN, '甲镇', { kind: 'town', parent: '610702', illustrative: true }), established(VILLAGE, '甲村', { kind: 'village', parent: TOWN, illustrative: true }));
});
afterEach(() => log.close());
const board = (at: { on: string; number?: number }, filter = {}) => log.read(['disclosures'], read => publicDisclosures(read, filter, at));

// @req #28 #29 #36 #55
describe('what is disclosed', () => {
  it('shows the text that was released and not the one that waits, at any moment, and names nobody', async () => {
    const first = await log.happened(...of(ID, prepared(), passed(), released));
    await log.happened(...of(ID, prepared(2), passed(2)));
    expect(board({ on: '2023-03-02' })).toMatchObject([{ title: { zh: '制度1' }, unit: { code: TOWN, zh: '甲镇' }, illustrative: true, version: 1, updatedOn: null, number: first }]);
    const updated = await log.happened(...of(ID, { type: 'DisclosureUpdated', data: { revision: 2, late: true, on: '2023-03-30', officer: 'p-secret' } }));
    expect(board({ on: '2023-03-30' })).toMatchObject([{ title: { zh: '制度2' }, version: 2, updatedOn: '2023-03-30', late: true, releasedOn: '2023-03-01' }]);
    expect([board({ on: '2023-03-30', number: updated - 1 }), board({ on: '2023-02-28' }), board({ on: '2023-03-30' }, { kind: 'guides' }), board({ on: '2023-03-30' }, { unit: VILLAGE })]).toMatchObject([[{ version: 1 }], [], [], []]);
    expect(JSON.stringify([board({ on: '2023-03-30' }), log.read(['disclosures'], read => disclosure(read, ID, { on: '2023-03-30' }))])).not.toContain('p-secret');
  });
  it('leaves the board when its time is over, and stays in history', async () => {
    const out = await log.happened(...of(NOTICE, prepared(1, welfare), passed(), released));
    expect(board({ on: '2023-03-10' })).toMatchObject([{ content: { rows: [{ name: '王*', village: { zh: '甲村' } }] } }]);
    expect(board({ on: '2023-03-11' })).toEqual([]);
    await log.happened(...of(NOTICE, { type: 'DisclosureExpired', data: { expiresOn: '2023-03-10' } }));
    expect([board({ on: '2023-03-11' }), board({ on: '2023-03-10', number: out })]).toMatchObject([[], [{ id: NOTICE }]]);
    expect(log.read(['disclosures'], read => disclosure(read, NOTICE, { on: '2023-03-11' }))).toMatchObject({ status: 'expired', released: null, acts: { length: 4 }, revision: 3 });
  });
  it('is withdrawn, blocked and late as it happened; what waits comes first', async () => {
    await log.happened(...of(ID, prepared(), passed(), released, { type: 'DisclosureWithdrawn', data: { reason: '已经废止', exemption: null, on: '2023-03-05', officer: 'p' } }));
    await log.happened(...of(NOTICE, prepared(1, welfare), { type: 'SecrecyReviewBlocked', data: { revision: 1, ground: 'privacy', reason: '涉及隐私', checker: TOWN, ...act } }, { type: 'DisclosureOverdue', data: { revision: 1, dueBy: '2023-03-29' } }));
    expect([board({ on: '2023-03-04' }).length, board({ on: '2023-03-05' }).length]).toEqual([1, 0]);
    expect(log.read(['disclosures'], read => disclosures(read, { unit: TOWN }, { on: '2023-03-30' }))).toMatchObject([{ id: NOTICE, status: 'blocked', draft: { check: 'blocked', blocked: { ground: 'privacy' }, overdue: true } }, { id: ID, status: 'withdrawn', withdrawn: { on: '2023-03-05' } }]);
  });
  it('withholds only what stands in the register', async () => {
    const number = await log.happened({ stream: `exemption-${TOWN}`, event: { type: 'ExemptionRecorded', data: { unit: TOWN, number: 1, title: '家庭状况', ground: 'privacy', clause: '《政府信息公开条例》第十五条', reason: '个人隐私', disclosure: null, reviewBy: '2024-02-29', ...act } } });
    await log.happened({ stream: `exemption-${TOWN}`, event: { type: 'ExemptionLifted', data: { number: 1, reason: '已经匿名', on: '2023-04-01', officer: 'p-secret' } } });
    const register = (at: { on: string; number?: number }) => log.read(['disclosures'], read => exemptions(read, {}, at));
    expect([register({ on: '2023-03-02', number }), register({ on: '2023-04-01' }), register({ on: '2023-02-28' })]).toMatchObject([[{ lifted: null, reviewDue: false, event: number }], [{ lifted: { on: '2023-04-01' } }], []]);
    expect(register({ on: '2024-03-01', number })).toMatchObject([{ reviewDue: true }]);
  });
});

// @req #30 #74
describe('whereabouts and publicity', () => {
  it('show the post and whether B covers, as was said last', async () => {
    const said = { unit: TOWN, date: '2023-03-01', post: 'w1', title: { zh: '民政窗口', en: 'Civil affairs' }, presence: 'out_visiting' as const, from: '09:00', until: '11:00', person: 'p-secret', cover: 'p-b', officer: 'p' };
    const first = await log.happened({ stream: `presence-${TOWN}-2023-03-01`, event: { type: 'StaffPresenceSet', data: said } });
    await log.happened({ stream: `presence-${TOWN}-2023-03-01`, event: { type: 'StaffPresenceSet', data: { ...said, presence: 'at_work', from: '10:00', until: '12:00', cover: null } } });
    const shown = (at: { on: string; number?: number }) => log.read(['disclosures'], read => whereabouts(read, TOWN, at).entries);
    expect([shown({ on: '2023-03-01', number: first }), shown({ on: '2023-03-01' }), shown({ on: '2023-03-02' })]).toMatchObject([[{ presence: 'out_visiting', covered: true }], [{ presence: 'at_work', from: '10:00', covered: false }], []]);
    expect(JSON.stringify(shown({ on: '2023-03-01', number: first }))).not.toMatch(/p-secret|p-b/);
  });
  it('count what was planned and done by medium', async () => {
    await log.happened({ stream: `publicity-${TOWN}`, event: { type: 'PublicityPlanned', data: { unit: TOWN, number: 1, title: '延时服务', media: ['tv', 'wechat'], due: '2023-03-31', ...act } } });
    await log.happened({ stream: `publicity-${TOWN}`, event: { type: 'PublicityDone', data: { number: 1, medium: 'wechat', link: 'https://example.invalid/a', note: '', on: '2023-03-05', officer: 'p' } } });
    const plans = log.read(['disclosures'], read => publicity(read, {}, { on: '2023-04-01' }));
    expect(plans).toMatchObject([{ missing: ['tv'], overdue: true, done: [{ medium: 'wechat' }] }]);
    expect(publicityCoverage(plans)).toMatchObject([{ unit: { code: TOWN }, plans: 1, overdue: 1, byMedium: { tv: { planned: 1, done: 0 }, wechat: { planned: 1, done: 1 }, press: { planned: 0, done: 0 } } }]);
  });
});
