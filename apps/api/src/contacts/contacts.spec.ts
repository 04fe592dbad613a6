import { streamIdFor } from '@yichuang/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, APPLICANT, CENTRE, CLERK, OTHER_CLERK, openCases, TOWN } from '../case/testing/ground.ts';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import { refusal as row, type Refusal } from '../testing/refusals.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { idOf, type Given } from '../testing/sample-commands.ts';

const contactOf = (name: string): string => `contact-${idOf(`contact ${name}`)}`;
const on = (name: string) => (type: string, data: object = {}, by: Given['by'] = CLERK): Given => ({ type, stream: contactOf(name), data, by });
const record = (parts: object = {}, by: Given['by'] = CLERK): Given => ({ type: 'RecordConsultation', stream: contactOf('new'), data: { unit: TOWN, item: null, topic: '高龄津贴怎么办', subject: null, details: null, channel: 'counter', ...parts }, by });
const handOver = (person: string) => ({ to: { unit: TOWN, person }, reason: '属另一窗口业务' });
const CLOSE = { answer: '已告知所需材料', case: null };

const REFUSALS: readonly Refusal[] = [
  row('unknown-unit', 422, record({ unit: '610702999' }), 'not-found'),
  row('wrong-body', 403, record({ unit: '610702102' }), 'not-found'),
  row('unknown-item', 422, record({ item: '990501999000' })),
  row('unknown-person', 422, record({ details: '本人患病' })),
  row('unknown-post', 404, on('open')('HandOverContact', handOver('nobody-0123456789'))),
  row('nothing-to-change', 422, on('open')('HandOverContact', handOver(CLERK.id))),
  row('not-the-owner', 403, on('open')('HandOverContact', handOver(OTHER_CLERK.id), OTHER_CLERK)),
  row('not-the-owner', 403, on('offered')('CloseContact', CLOSE, OTHER_CLERK)),
  row('not-the-owner', 403, on('offered')('AcceptContact', {}, CENTRE)),
  row('not-handed-over', 409, on('open')('AcceptContact', {}, OTHER_CLERK)),
  row('already-done', 409, on('offered')('HandOverContact', handOver(OTHER_CLERK.id))),
  row('wrong-step', 409, on('closed')('HandOverContact', handOver(OTHER_CLERK.id))),
  row('does-not-exist', 404, on('unheard of')('CloseContact', CLOSE), 'not-found'),
  row('not-the-owner', 403, on('open')('CloseContact', CLOSE, APPLICANT), 'not-found'),
];
const EDGE = { 'not-delegated': 403, 'not-found': 404 } as const;

// @req #44
describe('first contacts over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openCases();
    await scene.given([{ ...record(), stream: contactOf('open') }, { ...record(), stream: contactOf('offered') }, on('offered')('HandOverContact', handOver(OTHER_CLERK.id)), { ...record(), stream: contactOf('closed') }, on('closed')('CloseContact', CLOSE)]);
  }, 60_000);
  afterAll(() => scene.close());

  it.each(REFUSALS.map(each => [each.send.type, each.code, each.status, each] as const))('%s is refused as %s with %i', async (_type, wanted, wantedStatus, { send, edge }) => {
    const answer = await act(scene, send);
    const [code, status] = edge ? [edge, EDGE[edge]] : [wanted, wantedStatus];
    expect(answer.body).toMatchObject({ code, status, type: `/docs/problems/${code}`, title: expect.stringMatching(/\p{Script=Han}/u) });
  });

  it('are left as they were by all of them', async () => {
    expect((await scene.newEvents()).filter(type => type !== 'CommandRefused')).toEqual([]);
  });

  it('are somebody’s from the first question on, and another’s once that one has accepted', async () => {
    const key = idOf('asked at the counter');
    const created = await scene.send(record({ subject: APPLICANT.id, details: '本人行动不便' }), { headers: { 'idempotency-key': key } });
    expect(created.status).toBe(201);
    const stream = `contact-${streamIdFor(key)}`;
    const handed = await act(scene, { type: 'HandOverContact', stream, data: handOver(OTHER_CLERK.id), by: CLERK });
    const seen = async (as: Given['by']) => (await scene.when(`/api/v1/contacts/${streamIdFor(key)}?after=${handed.headers.get('x-position')}`, { as })).body;
    expect(await seen(CLERK)).toMatchObject({ owner: { person: CLERK.id }, offered: { person: OTHER_CLERK.id }, hasDetails: true });
    expect(JSON.stringify(await seen(CLERK))).not.toContain('行动不便');
    const accepted = await act(scene, { type: 'AcceptContact', stream, data: {}, by: OTHER_CLERK });
    const mine = async (as: Given['by'], of: string) => ((await scene.when(`/api/v1/contacts?of=${of}&open=true&after=${accepted.headers.get('x-position')}`, { as })).body.data as readonly { id: string }[]).some(({ id }) => id === streamIdFor(key));
    expect([await mine(CLERK, 'mine'), await mine(OTHER_CLERK, 'mine'), await mine(OTHER_CLERK, 'offered'), await mine(CENTRE, 'unit')]).toEqual([false, true, false, true]);
    expect((await scene.when(`/api/v1/contacts/${streamIdFor(key)}`, { as: { ...CENTRE, id: 'officer-civil', unit: 'D-MZJ', post: 'dept_catalog_owner' } })).body.code).toBe('not-found');
  });

  it('have a request for every code', () => {
    expect([...new Set([...REFUSALS.map(({ code }) => code), 'already-exists'])].sort()).toEqual([...codesIn(['contact'])].sort());
  });
});
