import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { register } from '../../identity/account-admin.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { actor } from '../../testing/sample-commands.ts';
import { PAYMENT, TOWN } from '../testing/ground.ts';
import { openPages, visitorOn, type Visitor } from './testing/visitor.ts';

const TUESDAY = '2022-01-18';
const HALL = actor('centre_manager', TOWN);
let scene: Scene;
beforeAll(async () => {
  scene = await openPages();
  const slot = (from: string, to: string, capacity: number) => ({ slot: from.replace(':', ''), from, to, capacity });
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
  it('says when nobody is there, and whom to call', async () => {
    const visitor = await signedIn();
    await visitor.get(`/help?town=${TOWN}&village=610702101001`);
    const page = visitor.page('help');
    expect(page.towns.map(({ code }) => code)).toContain(TOWN);
    expect(page.village?.code).toBe('610702101001');
    expect(page.helpers).toBe(1);
    expect(page.services).toEqual([]);
  });
});
