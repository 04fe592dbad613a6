import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { register } from '../../identity/account-admin.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { isDelegatedTo, type Actor } from '@yichuang/domain';
import { actor, type Given } from '../../testing/sample-commands.ts';
import { HELPER, OTHER_TOWN, PAYMENT, TOWN } from '../testing/ground.ts';
import { openPages, visitorOn, type Visitor } from './testing/visitor.ts';

const TUESDAY = '2022-01-18';
const VILLAGE = '610702101001';
const STATION = actor('village_manager', VILLAGE);
const HALL = actor('centre_manager', TOWN);
let scene: Scene;
beforeAll(async () => {
  scene = await openPages();
  const slot = (from: string, to: string, capacity: number) => ({ slot: from.replace(':', ''), from, to, capacity });
  const service = {
    code: '01V001', name: { zh: '低保申请代办', en: 'Agency' }, theme: '社会保障', mode: 'agency', upstream: PAYMENT.code, receivingBody: '镇便民服务中心', handoverDays: 1, inPersonRequired: false, authorisationRequired: true, priorityGroups: '老、弱', materialsSummary: '申请表', illustrative: true,
  };
  const on = (type: string, data: object, by: Actor): Given => ({ type, stream: 'villageitem-01V001', data, by });
  const inHall = (type: string, data: object, by: Actor): Given => ({ type, stream: `halldirectory-${TOWN}`, data, by });
  await scene.given([
    inHall('DraftHallDirectory', { town: TOWN, edition: 1, catalogVersion: '2022', delegated: [...scene.app.world.itemsOn('2022-01-17').values()].filter(item => isDelegatedTo(item, TOWN)).map(({ code }) => code), absent: [], entries: [] }, HALL),
    inHall('ConfirmHallDirectory', { edition: 1 }, actor('reform_officer', 'D-SGB')), inHall('PublishHallDirectory', { edition: 1, effectiveFrom: '2022-01-17' }, HALL),
    on('ProposeVillageItem', { item: service, reason: '群众需要' }, STATION), on('CollectVillageItem', {}, HALL), on('SummariseVillageItem', {}, actor('reform_officer', 'D-SGB')), on('ReviewVillageItem', { opinion: '同意' }, actor('dept_catalog_owner', 'D-MZJ')),
    on('ImplementVillageItem', { effectiveFrom: '2022-01-17', instrument: null }, HALL),
  ]);
  await scene.given([{ type: 'ListHelper', stream: `staff-${VILLAGE}`, data: { person: HELPER.id, source: 'volunteer', from: null }, by: HALL }]);
  await scene.given([{ type: 'PublishSlots', stream: `slots-${TOWN}-${TUESDAY}`, by: HALL, data: { slots: [slot('09:00', '09:30', 1), slot('09:30', '10:00', 2), slot('10:00', '10:30', 2), slot('10:30', '11:00', 2)] } }]);
}, 90_000);
afterAll(() => scene.close());
beforeEach(() => scene.newEvents());

let people = 13_700_000_000;
async function signedIn(): Promise<Visitor> {
  const login = String((people += 1));
  await register(scene.identity, { name: '周小舟', login, password: '汉江边第三棵柳树下乘过凉' });
  const visitor = visitorOn(scene);
  await visitor.browser.post('/session/sign-in', { audience: 'citizen', login, password: '汉江边第三棵柳树下乘过凉' });
  await scene.newEvents();
  return visitor;
}
const form = { town: TOWN, item: PAYMENT.code };
async function book(visitor: Visitor, when: string): Promise<string> {
  await visitor.get(`/book?town=${TOWN}&item=${PAYMENT.code}`);
  const { to } = await visitor.send('/book', { ...form, when: `${TUESDAY} ${when}` });
  return /^\/book\/([\da-f-]{36})\?done=booked$/.exec(to ?? '')?.[1] ?? '';
}

// @req #49
describe('appointments by forms alone', () => {
  it('are offered on days that have times, held once however often the form is sent, and shown on a ticket', async () => {
    const visitor = await signedIn();
    await visitor.get(`/book?town=${TOWN}&item=${PAYMENT.code}`);
    expect(visitor.page('book').days.map(({ date }) => date)).toEqual([TUESDAY]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => visitor.send('/book', { ...form, when: `${TUESDAY} 0930`, help: 'yes' })));
    expect(new Set(answers.map(({ to }) => to)).size).toBe(1);
    expect(await scene.newEvents()).toEqual(['AppointmentBooked']);
    await visitor.get((answers[0]?.to ?? '').split('?')[0] ?? '');
    expect(visitor.page('booking')).toMatchObject({ booking: { date: TUESDAY, status: 'booked', slot: { from: '09:30' } }, item: { code: PAYMENT.code } });
  });

  it('that are full lead to the next three', async () => {
    await book(await signedIn(), '0900');
    const late = await signedIn();
    await late.get(`/book?town=${TOWN}`);
    expect((await late.send('/book', { town: TOWN, when: `${TUESDAY} 0900` })).status).toBe(422);
    expect(late.page('book')).toMatchObject({ full: true, next: [{ slot: { slot: '0930' } }, { slot: { slot: '1000' } }, { slot: { slot: '1030' } }] });
  });

  it('are moved without losing the place, given back, and nobody else’s to see', async () => {
    const visitor = await signedIn();
    const old = await book(visitor, '1000');
    await visitor.get(`/book?town=${TOWN}&moving=${old}`);
    await scene.newEvents();
    const { to } = await visitor.send('/book', { town: TOWN, moving: old, when: `${TUESDAY} 1030` });
    expect(await scene.newEvents()).toEqual(['AppointmentBooked', 'AppointmentCancelled']);
    const at = (to ?? '').split('?')[0] ?? '';
    expect((await (await signedIn()).get(at)).status).toBe(404);
    await visitor.get(at);
    expect((await visitor.send(`${at}/cancel`, {})).to).toBe(`${at}?done=cancelled`);
    expect(await scene.newEvents()).toEqual(['AppointmentCancelled']);
    expect((await visitor.send(`${at}/cancel`, {})).to).toBe(`${at}?done=cancelled`);
    expect(await scene.newEvents()).toEqual([]);
  });

  it('ask to sign in before a place is held', async () => {
    const visitor = visitorOn(scene);
    await visitor.get(`/book?town=${TOWN}`);
    expect((await visitor.send('/book', { town: TOWN, when: `${TUESDAY} 1000` })).to).toMatch(/^\/signin\?next=/);
    expect(await scene.newEvents()).toEqual([]);
  });
});

// @req #51 #59
describe('asking the village for help', () => {
  const asked = { town: TOWN, village: VILLAGE, item: PAYMENT.code };
  const said = { 'h.service': '01V001', 'h.where': 'home', 'h.applicantName': '周小舟', 'h.phone': '13800000000', 'h.priority.yes': 'yes' };
  async function askedFor(visitor: Visitor): Promise<string> {
    await visitor.get(`/help?town=${TOWN}&village=${VILLAGE}&item=${PAYMENT.code}`);
    return ((await visitor.send('/help', { ...asked, ...said })).to ?? '').split('?')[0] ?? '';
  }

  it('offers what the village does there, and nothing where nobody is there to do it', async () => {
    const visitor = await signedIn();
    await visitor.get(`/help?town=${TOWN}&village=${VILLAGE}&item=${PAYMENT.code}`);
    expect(visitor.page('help')).toMatchObject({ helpers: 1, services: [{ code: '01V001', item: PAYMENT.code }] });
    await visitor.get(`/help?town=${OTHER_TOWN}`);
    expect(visitor.page('help')).toMatchObject({ villages: [], services: [] });
  });

  it('is one errand however often the form is sent, and the resident’s alone to see', async () => {
    const visitor = await signedIn();
    await visitor.get(`/help?town=${TOWN}&village=${VILLAGE}&item=${PAYMENT.code}`);
    const answers = await Promise.all(Array.from({ length: 10 }, () => visitor.send('/help', { ...asked, ...said })));
    expect(new Set(answers.map(({ to }) => to)).size).toBe(1);
    expect(await scene.newEvents()).toEqual(['AgencyRequested']);
    const at = (answers[0]?.to ?? '').split('?')[0] ?? '';
    expect((await (await signedIn()).get(at)).status).toBe(404);
  });

  it('shows what was typed again when the telephone is none', async () => {
    const visitor = await signedIn();
    await visitor.get(`/help?town=${TOWN}&village=${VILLAGE}&item=${PAYMENT.code}`);
    expect((await visitor.send('/help', { ...asked, ...said, 'h.phone': '12' })).status).toBe(422);
    expect(visitor.page('help').questions.map(({ value, fault }) => [value, fault?.code ?? null])).toEqual([['01V001', null], ['home', null], ['周小舟', null], ['12', 'not-phone'], ['', null], [['yes'], null]]);
  });

  it('gives the mandate only with the word that it is free, and takes it back at any time', async () => {
    const visitor = await signedIn();
    const at = await askedFor(visitor);
    await visitor.get(at);
    await scene.newEvents();
    expect((await visitor.send(`${at}/authorise`, {})).status).toBe(422);
    expect(visitor.page('errand').undecided).toBe(true);
    expect(await scene.newEvents()).toEqual([]);
    expect((await visitor.send(`${at}/authorise`, { free: 'yes' })).to).toBe(`${at}?done=authorised`);
    expect(await scene.newEvents()).toEqual(['AgencyAuthorised']);
    await visitor.get(at);
    expect(visitor.page('errand').errand).toMatchObject({ status: 'authorised', helper: '', mandate: { revokedFrom: null, freeOfCharge: true } });
    expect((await visitor.send(`${at}/revoke`, {})).to).toBe(`${at}?done=revoked`);
    expect(await scene.newEvents()).toEqual(['AgencyMandateRevoked']);
  });
});
