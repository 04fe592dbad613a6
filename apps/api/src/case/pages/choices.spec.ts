import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scene } from '../../testing/given-when-then.ts';
import { idOf } from '../../testing/sample-commands.ts';
import { act, CLERK, PAYMENT, TOWN } from '../testing/ground.ts';
import { openPages, upToCheck, visitorOn, type Visitor } from './testing/visitor.ts';

const item = PAYMENT.code;
let scene: Scene;
beforeAll(async () => {
  scene = await openPages({ people: { now: () => Date.parse('2026-03-02T01:00:00.000Z') } });
}, 90_000);
afterAll(() => scene.close());
beforeEach(() => scene.newEvents());

let numbers = 13_700_000_000;
const nextPhone = (): string => String((numbers += 1));
/** Whoever the visitor is signed in as, as the last event of an account says it. */
async function subjectOf(visitor: Visitor): Promise<string> {
  const { body } = await visitor.browser.get('/api/v1/session');
  return (body as { subject: string }).subject;
}

// @req #52 #53
describe('papers that are not there', () => {
  it('that follow later, or that a commitment stands for, are the choice of the applicant, read and confirmed, and the counter takes it over', async () => {
    const visitor = visitorOn(scene);
    const token = await upToCheck(visitor, { item, town: TOWN, phone: nextPhone(), without: ['income', 'account'] });
    await visitor.get(`/apply/${token}/papers`);
    await visitor.upload(`/apply/${token}/papers`, { 'm.income': 'commit', 'm.account': 'later' }, {});
    await visitor.get(`/apply/${token}/check`);
    const { choices } = visitor.page('check');
    expect(choices).toMatchObject([{ key: 'income', way: 'commit', days: 30, words: { duty: { zh: '所报收入属实' } } }, { key: 'account', way: 'later', days: 3, value: 'yes', unconfirmed: false }]);
    await scene.newEvents();
    const [income, account] = choices;
    expect((await visitor.send(`/apply/${token}/check`, { 'declared': 'yes', 'k.account': 'yes', 'k.income': 'b'.repeat(64) })).status).toBe(422);
    expect(visitor.page('check').choices.map(({ confirmed, unconfirmed }) => [confirmed, unconfirmed])).toEqual([[false, true], [true, false]]);
    expect(await scene.newEvents()).toEqual([]);
    const sent = await visitor.send(`/apply/${token}/check`, { 'declared': 'yes', 'k.account': account?.value ?? '', 'k.income': income?.value ?? '' });
    expect(sent.to).toMatch(/\/done$/);
    expect(await scene.newEvents()).toEqual(['ApplicationReceived', 'CommitmentOffered', 'CommitmentSigned', 'DeferralChosen']);
    await visitor.get(sent.to ?? '');
    const { track } = visitor.page('done');
    await visitor.get(track);
    const { view } = visitor.page('track');
    expect(view.papers.filter(({ material }) => material === 'income' || material === 'account')).toMatchObject([{ state: 'committed', chosenLater: false }, { state: 'missing', chosenLater: true, deferredUntil: null }]);
    const accepted = await act(scene, { type: 'AcceptApplication', stream: `case-${view.id}`, data: { defer: [], signed: false, opinion: '', acceptedOn: null }, by: CLERK });
    expect([accepted.status, accepted.body.code]).toEqual([200, undefined]);
    expect(await scene.newEvents()).toEqual(['DeferredPaperPromised', 'ApplicationAccepted']);
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    await visitor.get(track);
    expect(visitor.page('track').view.papers.find(({ material }) => material === 'account')).toMatchObject({ state: 'deferred', deferredUntil: '2022-01-20', chosenLater: false });
  });

  it('of somebody with a bad record are neither to follow nor to be committed to, whatever was chosen before', async () => {
    const visitor = visitorOn(scene);
    const token = await upToCheck(visitor, { item, town: TOWN, phone: nextPhone(), without: ['income', 'account'] });
    await visitor.get(`/apply/${token}/papers`);
    await visitor.upload(`/apply/${token}/papers`, { 'm.income': 'commit', 'm.account': 'later' }, {});
    const subject = await subjectOf(visitor);
    await scene.app.execute({ type: 'RecordCredit', stream: `credit-${subject}`, data: { subject, case: idOf('an old case'), cause: 'deferred_paper_lapsed', on: '2022-01-05', reason: '容缺材料没有补交', unit: 'D-MZJ' } }, { commandId: idOf(`credit ${subject}`), actor: { id: 'system', unit: 'system', post: 'timer' }, channel: 'system' });
    await visitor.get(`/apply/${token}/check`);
    expect([visitor.page('check').choices, visitor.page('check').gaps.map(({ key }) => key)]).toEqual([[], ['income', 'account']]);
    await visitor.get(`/apply/${token}/papers`);
    expect(visitor.page('papers')).toMatchObject({ barred: true, papers: expect.not.arrayContaining([expect.objectContaining({ deferrableDays: 3 })]) as unknown });
  });
});

// @req #5
describe('an address of e-mail', () => {
  it('may be left out, is not taken when it is none, and is sealed with the contact', async () => {
    const visitor = visitorOn(scene);
    const token = await upToCheck(visitor, { item, town: TOWN, phone: nextPhone() });
    await visitor.get(`/apply/${token}/check`);
    expect(visitor.page('check').email).toMatchObject({ type: 'email', required: false, value: '', fault: null, autoComplete: 'email' });
    expect((await visitor.send(`/apply/${token}/check`, { 'declared': 'yes', 'c.email': 'zhou@' })).status).toBe(422);
    expect(visitor.page('check').email).toMatchObject({ value: 'zhou@', fault: { code: 'not-email' } });
    const sent = await visitor.send(`/apply/${token}/check`, { 'declared': 'yes', 'c.email': ' zhou@example.com ' });
    await visitor.get(sent.to ?? '');
    await visitor.get(visitor.page('done').track);
    const { id } = visitor.page('track').view;
    const stored: string[] = [];
    for await (const event of scene.app.store.readStream(`case-${id}`)) stored.push(event.data);
    expect(stored.join()).not.toContain('zhou@');
    const shown = await scene.when(`/api/v1/cases/${id}/reveal`, { method: 'POST', as: CLERK, body: { fields: ['email', 'phone'], purpose: '联系申请人' } });
    expect(shown.body).toMatchObject({ fields: { email: 'zhou@example.com' } });
  });

  it('goes into no contact when none was given', async () => {
    const visitor = visitorOn(scene);
    const token = await upToCheck(visitor, { item, town: TOWN, phone: nextPhone() });
    await visitor.get(`/apply/${token}/check`);
    expect((await visitor.send(`/apply/${token}/check`, { declared: 'yes' })).to).toMatch(/\/done$/);
  });
});
