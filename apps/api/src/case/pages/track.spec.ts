import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scene } from '../../testing/given-when-then.ts';
import { act, CLERK, PAYMENT, TOWN } from '../testing/ground.ts';
import { ACCEPT } from '../testing/stages.ts';
import type { Given } from '../../testing/sample-commands.ts';
import type { Actor } from '@yichuang/domain';
import { openPages, PNG, upToCheck, visitorOn, type Visitor } from './testing/visitor.ts';

const clock = { now: Date.parse('2026-03-02T01:00:00.000Z') };
let scene: Scene;
beforeAll(async () => {
  scene = await openPages({ people: { now: () => clock.now } });
}, 90_000);
afterAll(() => scene.close());
beforeEach(async () => {
  clock.now += 600_000;
  await scene.newEvents();
});

let numbers = 13_900_000_000;
interface Mine {
  readonly visitor: Visitor;
  readonly phone: string;
  readonly number: string;
  /** Path of the page of its progress. */
  readonly at: string;
  readonly id: string;
}
/** A case of a citizen of its own, sent from the pages. */
async function mine(without: readonly string[] = []): Promise<Mine> {
  const [visitor, phone] = [visitorOn(scene), String((numbers += 1))];
  const token = await upToCheck(visitor, { item: PAYMENT.code, town: TOWN, phone, without });
  await visitor.get(`/apply/${token}/check`);
  const { to } = await visitor.send(`/apply/${token}/check`, { declared: 'yes' });
  await visitor.get(to ?? '');
  const { number, track } = visitor.page('done');
  await visitor.get(track);
  return { visitor, phone, number, at: track, id: visitor.page('track').view.id };
}
const onCase = ({ id }: Mine, type: string, { data = {}, by = CLERK }: { readonly data?: object; readonly by?: Actor } = {}): Given => ({ type, stream: `case-${id}`, data, by });
async function office(command: Given): Promise<void> {
  const answer = await act(scene, command);
  expect(answer.status, answer.text).toBe(200);
  await scene.app.views?.waitFor((await scene.app.store.head()).number);
  await scene.newEvents();
}

// @req #45 #46
describe('the progress of a case', () => {
  it('is found by number and telephone, and by the receipt alone, with nobody named in it', async () => {
    const { phone, number, at } = await mine();
    const stranger = visitorOn(scene);
    await stranger.get('/track');
    expect((await stranger.send('/track', { number, phone: phone.slice(-4) })).to).toBe(at);
    await stranger.get(at);
    const { view, own, acts } = stranger.page('track');
    expect({ own, acts, subject: view.applicant.subject, actors: [...new Set(view.timeline.map(({ actor }) => actor.id))] }).toEqual({ own: false, acts: [], subject: '', actors: [''] });
    expect((await stranger.get(`/track/${number}`)).to).toBe(`/track?no=${number}`);
  });

  it('says the same of a wrong telephone and of a number that there is not', async () => {
    const { number } = await mine();
    const visitor = visitorOn(scene);
    await visitor.get('/track');
    const wrong = await visitor.send('/track', { number, phone: '0000' });
    const first = { ...visitor.page('track-form'), typed: null };
    const none = await visitor.send('/track', { number: 'HT2022-999999', phone: '0000' });
    expect([wrong.status, none.status]).toEqual([422, 422]);
    expect({ ...visitor.page('track-form'), typed: null, form: null }).toEqual({ ...first, form: null });
  });

  it('is not told to whoever tries one telephone after another, not even with the right one', async () => {
    const { number, phone } = await mine();
    const visitor = visitorOn(scene);
    await visitor.get('/track');
    for (let guess = 0; guess < 12; guess += 1) await visitor.send('/track', { number, phone: String(guess).padStart(4, '0') });
    expect((await visitor.send('/track', { number, phone: phone.slice(-4) })).status).toBe(429);
    expect(visitor.page('track-form').wait).toBeGreaterThan(0);
    clock.now += 600_000;
    expect((await visitor.send('/track', { number, phone: phone.slice(-4) })).status).toBe(303);
  });

  it('opens by no receipt that was changed in one letter', async () => {
    const { at, visitor } = await mine();
    const changed = `${at.slice(0, -2)}${at.at(-2) === 'A' ? 'B' : 'A'}${at.at(-1) ?? ''}`;
    expect((await visitor.get(changed)).status).toBe(404);
  });
});

describe('acts of the person whose case it is', () => {
  it('are not open to whoever only holds the receipt', async () => {
    const { at } = await mine();
    const stranger = visitorOn(scene);
    await stranger.get(at);
    expect((await stranger.get(`${at}/withdraw`)).to).toMatch(/^\/signin\?next=/);
    await scene.newEvents();
    await stranger.send(`${at}/withdraw`, { 'w.reason': '' });
    expect(await scene.newEvents()).toEqual([]);
  });

  it('withdraws, and sent ten times has withdrawn once', async () => {
    const { visitor, at } = await mine();
    await visitor.get(`${at}/withdraw`);
    await scene.newEvents();
    const answers = await Promise.all(Array.from({ length: 10 }, () => visitor.send(`${at}/withdraw`, { 'w.reason': '不办了' })));
    expect(answers.map(({ to }) => to)).toEqual(Array.from({ length: 10 }, () => `${at}?done=withdrawn`));
    expect(await scene.newEvents()).toEqual(['CaseWithdrawn']);
    await visitor.get(at);
    expect(visitor.page('track')).toMatchObject({ acts: [], view: { status: 'withdrawn' } });
  });

  it('shows everything that is missing at once, and takes it with its files', async () => {
    const my = await mine(['form', 'idCard', 'income']);
    await office(onCase(my, 'IssueCorrectionNotice', { data: { also: [] } }));
    await my.visitor.get(my.at);
    const { view, acts } = my.visitor.page('track');
    const gaps = view.notices[0]?.gaps ?? [];
    expect(gaps.map(({ key }) => key).sort()).toEqual(['form', 'idCard', 'income']);
    // A paper and a question share this key.
    expect(gaps.find(({ key }) => key === 'income')?.name.zh).toBe('收入证明');
    expect(acts).toEqual(['correct', 'withdraw']);
    expect(my.visitor.page('track').documents.map(({ kind }) => kind)).toEqual(['receipt', 'correction-notice']);
    await my.visitor.get(`${my.at}/correct`);
    expect((await my.visitor.upload(`${my.at}/correct`, {}, {})).status).toBe(422);
    await scene.newEvents();
    expect((await my.visitor.upload(`${my.at}/correct`, {}, { 'u.form': PNG, 'u.idCard': PNG })).to).toBe(`${my.at}?done=corrected`);
    expect(await scene.newEvents()).toEqual(['CorrectionSubmitted']);
  });

  it('supplies a paper that was promised for later', async () => {
    const my = await mine(['income']);
    await office(onCase(my, 'AcceptApplication', { data: { ...ACCEPT, defer: [{ material: 'income', due: '2022-01-19' }], signed: true } }));
    await my.visitor.get(my.at);
    expect(my.visitor.page('track').acts).toEqual(['supply', 'withdraw']);
    await my.visitor.get(`${my.at}/supply`);
    expect((await my.visitor.upload(`${my.at}/supply`, {}, { 'u.income': PNG })).to).toBe(`${my.at}?done=supplied`);
    expect(await scene.newEvents()).toEqual(['DeferredPaperSubmitted']);
  });

  it('signs the very words of a commitment, and takes it back', async () => {
    const my = await mine(['income']);
    await office(onCase(my, 'OfferCommitment', { data: { material: 'income' } }));
    await my.visitor.get(my.at);
    const [offered] = my.visitor.page('track').commitments;
    expect(offered).toMatchObject({ material: 'income', state: 'offered', duty: { zh: '所报收入属实' } });
    expect((await my.visitor.send(`${my.at}/sign`, { material: 'income', text: offered?.text ?? '' })).to).toBe(`${my.at}?done=signed`);
    expect(await scene.newEvents()).toEqual(['CommitmentSigned']);
    await my.visitor.get(my.at);
    expect(my.visitor.page('track').acts).toContain('withdraw-commitment');
    await my.visitor.send(`${my.at}/unsign`, { material: 'income', text: '' });
    expect(await scene.newEvents()).toEqual(['CommitmentWithdrawn']);
  });
});

describe('one’s own list', () => {
  it('holds what is one’s own: cases and drafts, and asks to sign in first', async () => {
    const { visitor, number, at } = await mine();
    await visitor.get(`/apply?item=${PAYMENT.code}`);
    const { to } = await visitor.send('/apply', { item: PAYMENT.code, town: TOWN });
    await visitor.get('/me');
    const { cases, drafts } = visitor.page('me');
    expect(cases.map(({ row, at: path }) => [row.number, path])).toEqual([[number, at]]);
    expect(drafts.map(({ at: path }) => `${path}/who`)).toEqual([to]);
    expect((await visitorOn(scene).get('/me')).to).toBe('/signin?next=%2Fme');
  });
});
