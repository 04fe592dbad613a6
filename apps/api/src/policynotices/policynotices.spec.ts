import { streamIdFor } from '@yichuang/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, CENTRE, CLERK, openCases, TOWN } from '../case/testing/ground.ts';
import { PAYMENT } from '../delegation/testing/ground.ts';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, refusal as row, titled, type Refusal } from '../testing/refusals.ts';
import { actor, idOf, type Given } from '../testing/sample-commands.ts';
import { openPolicyNoticeTimers } from './timers.ts';

const [OWNER, OTHER_OWNER] = [actor('dept_catalog_owner', 'D-MZJ'), actor('dept_catalog_owner', 'D-SPJ')];
const OTHER_TOWN = '610702102';
const OTHER_CENTRE: Given['by'] = { id: 'officer-other-town', unit: OTHER_TOWN, post: 'centre_manager' };
const CONTENT = {
  by: 'D-MZJ', kind: 'law_change', title: '补贴标准调整', content: '每人每月提高五十元', items: [PAYMENT.code], effectiveFrom: '2022-01-17', medium: 'net', documentNumber: null, attachments: [], penalties: [], acknowledgeDays: 1, implementBy: '2022-01-24', blocksIntake: true,
};
const at = (name: string): string => `policynotice-${idOf(`notice ${name}`)}`;
const send = (name: string, parts: object = {}, by: Given['by'] = OWNER): Given => ({ type: 'SendPolicyNotice', stream: at(name), data: { ...CONTENT, ...parts }, by });
const on = (name: string) => (type: string, data: object, by: Given['by']): Given => ({ type, stream: at(name), data, by });
const acknowledge = (name: string, town: string, by: Given['by']): Given => on(name)('AcknowledgePolicyNotice', { town }, by);
const implement = (name: string, parts: object = {}, by: Given['by'] = CENTRE): Given => on(name)('ImplementPolicyAdjustment', { town: TOWN, on: '2022-01-17', answer: { kind: 'practice_alone', reference: null }, note: '已按新标准办理', ...parts }, by);
const close = (name: string, by: Given['by'] = OWNER): Given => on(name)('ClosePolicyNotice', { note: '各镇街均已执行' }, by);

const REFUSALS: readonly Refusal[] = [
  row('no-affected-item', 422, send('new', { items: [] })), row('unknown-item', 422, send('new', { items: ['990501999000'] })), row('duplicate-code', 409, send('new', { items: [PAYMENT.code, PAYMENT.code] })),
  row('item-of-another-department', 422, send('new', { by: 'D-SPJ' }, OTHER_OWNER)), row('notice-without-content', 422, send('new', { content: '' })), row('notice-without-content', 422, send('new', { effectiveFrom: null })),
  row('date-in-future', 422, send('new', { penalties: [{ number: '罚1号', on: '2022-01-18', item: null, penalty: 'fine' }] })), row('deadline-past', 422, send('new', { implementBy: '2022-01-10' })),
  row('wrong-body', 403, send('new', {}, OTHER_OWNER)), row('unknown-unit', 422, send('new', { by: 'D-NONE' })), row('wrong-office', 403, send('new', {}, CENTRE), 'not-delegated'), row('wrong-office', 403, { ...send('new', {}, CENTRE), data: {} }, 'not-delegated'),
  row('wrong-body', 403, acknowledge('open', OTHER_TOWN, CENTRE)), row('town-not-notified', 404, acknowledge('open', '610702999', CENTRE)), row('does-not-exist', 404, acknowledge('unheard of', TOWN, CENTRE)),
  row('already-done', 409, acknowledge('known', TOWN, CENTRE)), row('wrong-step', 409, implement('open')), row('before-notice', 422, implement('known', { on: '2022-01-10' })), row('date-in-future', 422, implement('known', { on: '2022-01-18' })),
  row('unknown-answer', 422, implement('known', { answer: { kind: 'responsibility_change', reference: 'unheard-of' } })), row('unknown-answer', 422, implement('known', { answer: { kind: 'catalogue_adjustment', reference: null } })), row('unknown-answer', 422, implement('known', { answer: { kind: 'rulebook_release', reference: 'D-MZJ@9.9.9' } })),
  row('towns-outstanding', 409, close('known')), row('wrong-body', 403, close('known', OTHER_OWNER)), row('wrong-office', 403, close('known', CENTRE), 'not-delegated'), row('does-not-exist', 404, close('unheard of')),
  row('notice-unacknowledged', 409, { type: 'ReceiveApplication', stream: `case-${idOf('received')}`, data: application(), by: CLERK }),
];

// @req #24 #25
describe('notices of what departments change over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openCases();
    await scene.given([send('open'), send('known', { title: '申报材料调整', blocksIntake: false }), acknowledge('known', TOWN, CENTRE)]);
  }, 60_000);
  afterAll(() => scene.close());

  it.each(titled(REFUSALS))('%s is refused as %s with %i', async (_type, _code, _status, refused) => expectRefused(await answerTo(scene, refused), refused));
  it('are left as they were by all of them', () => expectNothingRecorded(scene));
  it('have a row for every refusal of their own', () => {
    const covered = new Set(REFUSALS.map(({ code }) => code));
    // A second sending under the same key is answered as the first one was; here every item has a step at some town.
    expect([...codesIn(['policynotice'])].filter(code => !covered.has(code)).sort()).toEqual(['already-exists', 'no-affected-town']);
  });

  it('go to every town that has a step, and keep a town from taking in cases until it has acknowledged', async () => {
    const id = at('open').slice('policynotice-'.length);
    const before = await scene.when(`/api/v1/policy-notices/${id}`, { as: CENTRE });
    expect(before.body).toMatchObject({ towns: [{ town: { code: TOWN }, status: 'waiting', blocked: true }, { town: { code: OTHER_TOWN }, status: 'waiting' }], acknowledgeBy: '2022-01-18', links: [{ rel: 'acknowledge', allowed: true }] });
    await scene.given([acknowledge('open', TOWN, CENTRE)]);
    const received = await scene.send({ type: 'ReceiveApplication', stream: `case-${streamIdFor(idOf('taken in'))}`, data: application(), by: CLERK }, { headers: { 'idempotency-key': idOf('taken in') } });
    expect(received.status).toBe(201);
  });

  it('tell the approval bureau of a town that kept silent, once, and close when all have answered', async () => {
    scene.clock.set('2022-01-18T16:00:01.000Z');
    const timers = openPolicyNoticeTimers(scene.app, failure => { throw failure; });
    expect(await timers.tick()).toBe(2);
    expect(await timers.tick()).toBe(0);
    await scene.given([acknowledge('open', OTHER_TOWN, OTHER_CENTRE), acknowledge('known', OTHER_TOWN, OTHER_CENTRE), implement('open'), implement('open', { town: OTHER_TOWN }, OTHER_CENTRE), close('open')]);
    const { body } = await scene.when('/api/v1/policy-notices?open=true', { as: OWNER });
    const list = body as { readonly data: readonly { readonly title: string; readonly towns: readonly { readonly escalated: readonly { readonly missing: string }[] }[] }[]; readonly latency: readonly unknown[] };
    expect(list.data.map(({ title, towns }) => [title, towns.map(({ escalated }) => escalated.map(({ missing }) => missing))])).toEqual([['申报材料调整', [[], ['acknowledgement']]]]);
    expect(list.latency).toMatchObject([{ town: { code: TOWN }, notices: 1, acknowledgeHours: 0 }, { town: { code: OTHER_TOWN }, notices: 1, acknowledged: 1 }]);
    const past = await scene.when(`/api/v1/policy-notices?asOf=2022-01-17`, { as: OWNER });
    expect((past.body.data as readonly { status: string }[]).map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect((await scene.when(`/api/v1/policy-notices/${idOf('nothing')}`, { as: OWNER })).status).toBe(404);
    expect((await scene.when('/api/v1/policy-notices')).status).toBe(401);
  });
});
