import { START, type RecordedEvent } from '@yichuang/event-store';
import { newEvents } from '@yichuang/event-store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { actor, INSTRUMENT, type Given } from '../testing/sample-commands.ts';
import { DEPARTMENT, GROUND, layGround, LETTER, LICENCE, PEOPLE, TOWN } from './testing/ground.ts';
import { openStage, type Stage } from './testing/stage.ts';
import { invalidActs } from './invalid-acts.ts';

const [A, B] = PEOPLE;
const manager = actor('centre_manager');
const auditor = actor('auditor');
const staff = (type: string, data: object): Given => ({ type, stream: `staff-${TOWN}`, data, by: manager });
const POST: readonly Given[] = [
  staff('CreatePost', { post: 'J1', office: 'town_decider', title: { zh: '决定岗', en: 'Decider' }, duties: ['accept', 'decide'], sendingUnit: null, from: null }),
  staff('AssignClerk', { post: 'J1', person: A, from: null }), staff('AssignBackup', { post: 'J1', person: B, from: null }),
];
const eventsOf = async (scene: { readonly store: Scene['app']['store'] }): Promise<RecordedEvent[]> => {
  const all: RecordedEvent[] = [];
  for await (const batch of scene.store.readAll({ after: START })) all.push(...batch.events);
  return all;
};

// @req #22 #23 #33 #41
describe('authority over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
    await scene.given(GROUND);
    await layGround(scene.app.store);
    scene.clock.set('2022-03-01T01:00:00.000Z');
    await scene.given(POST);
  });
  afterAll(() => scene.close());
  const cell = `item=${LICENCE.code}&step=decide&town=${TOWN}`;

  it('tells who could take a step, and what the others on its posts lack, in both languages', async () => {
    const { status, body } = await scene.when(`/api/v1/authority?${cell}`, { as: auditor });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      body: 'town', unit: TOWN, missing: [], officer: null,
      candidates: [{ person: A, allowed: true, missing: [], chain: expect.arrayContaining([expect.objectContaining({ kind: 'letter', zh: expect.stringContaining(LETTER), en: expect.stringContaining('letter') })]) }, { person: B, allowed: false, missing: [{ code: 'deputy-not-active', zh: 'B岗还没有启用，A岗在岗' }] }],
    });
  });
  it('answers as of a moment and for a day', async () => {
    const before = await scene.when(`/api/v1/authority?${cell}&asOf=2022-02-01`, { as: auditor });
    expect(before.body).toMatchObject({ body: 'town', candidates: [] });
    const early = await scene.when(`/api/v1/authority?${cell}&on=2022-01-04`, { as: auditor });
    expect(early.body).toMatchObject({ body: null, missing: [{ code: 'item-not-in-force' }] });
  });
  it('answers for one officer, and needs the whole of one', async () => {
    const one = await scene.when(`/api/v1/authority?${cell}&person=${A}&unit=${TOWN}&post=J1`, { as: manager });
    expect(one.body).toMatchObject({ officer: { person: A, allowed: true } });
    const other = await scene.when(`/api/v1/authority?${cell}&person=${A}&unit=${DEPARTMENT}&post=J1`, { as: manager });
    expect(other.body).toMatchObject({ officer: { allowed: false, missing: [{ code: 'other-body' }] } });
    expect((await scene.when(`/api/v1/authority?${cell}&person=${A}`, { as: manager })).body).toMatchObject({ status: 400, code: 'query-invalid' });
  });
  it('is for those who work here; acts without authority are the auditors’ business', async () => {
    expect((await scene.when(`/api/v1/authority?${cell}`)).body).toMatchObject({ status: 401, code: 'sign-in-required' });
    expect((await scene.when('/api/v1/authority/invalid-acts?from=2022-01-01&to=2022-12-31', { as: manager })).body).toMatchObject({ status: 403, code: 'not-delegated', missing: expect.stringContaining('auditor') });
  });
  it('tells why the act of an event was allowed, with the events that made each link', async () => {
    const events = await eventsOf(scene.app);
    const created = events.findLast(event => event.type === 'PostCreated');
    const { body } = await scene.when(`/api/v1/events/${created?.number}/authority`, { as: manager });
    expect(body).toMatchObject({ type: 'PostCreated', asRecorded: [], asCorrected: [], chain: [{ kind: 'office', id: `centre_manager/${TOWN}`, position: 'p:0', zh: expect.stringContaining('便民服务中心负责人'), href: '/api/v1/streams/log-610702/events?asOf=p:0' }] });
    expect((await scene.when('/api/v1/events/999999/authority', { as: manager })).status).toBe(404);
    expect((await scene.when('/api/v1/events/x/authority', { as: manager })).status).toBe(404);
  });
  it('says nothing of the staff of another unit', async () => {
    const created = (await eventsOf(scene.app)).findLast(event => event.type === 'PostCreated');
    expect((await scene.when(`/api/v1/events/${created?.number}/authority`, { as: actor('dept_catalog_owner', 'D-MZJ') })).status).toBe(404);
    expect((await scene.when(`/api/v1/events/${created?.number}/authority`, { as: actor('village_manager') })).status).toBe(404);
  });
  it('finds an act that was appended past the command handler, and no other', async () => {
    const planted = newEvents('adjustment-planted', 0, [{ type: 'CatalogAdjustmentWithdrawn', data: { adjustmentId: INSTRUMENT, reason: '外部写入' }, metadata: { actor: { id: 'officer-reform', unit: 'D-SGB', post: 'legality_reviewer' }, authority: { kind: 'office', office: 'legality_reviewer', unit: 'D-SGB', since: 0 }, recordedAt: '2022-03-01T02:00:00.000Z', occurredAt: '2022-03-01T02:00:00.000Z' } }]);
    const { number } = await scene.app.store.append('adjustment-planted', 'no-stream', planted);
    const { body } = await scene.when('/api/v1/authority/invalid-acts?from=2022-01-01&to=2022-12-31', { as: auditor });
    expect(body).toMatchObject({ acts: [{ number, type: 'CatalogAdjustmentWithdrawn', asRecorded: [{ code: 'office' }], asCorrected: [{ code: 'office' }], href: `/api/v1/events/${number}/authority` }] });
    expect(body.examined).toBeGreaterThan(20);
    expect((await scene.when('/api/v1/authority/invalid-acts?from=2022-03-02&to=2022-12-31', { as: auditor })).body).toMatchObject({ examined: 0, acts: [] });
    expect((await scene.when('/api/v1/authority/invalid-acts?from=soon&to=2022-12-31', { as: auditor })).body).toMatchObject({ code: 'query-invalid' });
  });
});

describe('acts without valid authority', () => {
  const act = (stage: Stage, person: string = A) => stage.send({ type: 'TakeDecision', stream: `probe-${LICENCE.code}-${TOWN}`, data: {}, by: { id: person, unit: TOWN, post: 'J1' } });
  const YEAR = { from: '2022-01-01T00:00:00.000Z', to: '2022-12-31T00:00:00.000Z' };

  it('are exactly those after the instant to which a revocation is put back, and only as corrected', async () => {
    const stage = await openStage(createMemoryStore());
    for (const command of POST) await stage.send(command);
    const numbers: number[] = [];
    for (let hour = 2; hour < 8; hour += 1) {
      stage.clock.set(`2022-03-01T0${hour}:00:00.000Z`);
      numbers.push((await act(stage)).number);
    }
    expect((await invalidActs(stage.store, YEAR)).acts).toEqual([]);
    stage.clock.set('2022-03-02T01:00:00.000Z');
    await stage.send({ type: 'RevokeDelegation', stream: `delegation-${DEPARTMENT}-${TOWN}`, data: { letter: LETTER, from: '2022-03-01T05:00:00.000Z', reason: '撤销', instrument: null }, by: actor('dept_catalog_owner', 'D-MZJ') });
    const { acts } = await invalidActs(stage.store, YEAR);
    expect(acts.map(({ number }) => number)).toEqual(numbers.slice(3));
    for (const { asRecorded, asCorrected } of acts) expect([asRecorded, asCorrected.map(({ code }) => code)]).toEqual([[], ['letter-revoked']]);
    // By what was known before the revocation, none of them.
    expect((await invalidActs(stage.store, { ...YEAR, upTo: numbers.at(-1) ?? 0 })).acts).toEqual([]);
  });

  it('are found when another writer slips one in behind the end of its authority', async () => {
    const stage = await openStage(createMemoryStore());
    for (const command of POST) await stage.send(command);
    const good = await act(stage);
    const [template] = (await eventsOf(stage)).slice(-1);
    await stage.send(staff('RelieveClerk', { post: 'J1', seat: 'A', from: null, reason: '调离' }));
    const metadata = JSON.parse(template?.metadata ?? '{}') as Record<string, unknown>;
    const { hash: _hash, ...rest } = metadata;
    const late = await stage.store.append(good.stream, good.revision, newEvents(good.stream, good.revision + 1, [{ type: 'ProbeStepTaken', data: { step: 'decide' }, metadata: rest }]));
    expect((await invalidActs(stage.store, YEAR).catch((error: unknown) => error))).toMatchObject({ acts: [{ number: late.number, asRecorded: [{ code: 'not-on-duty' }] }] });
  });
});
