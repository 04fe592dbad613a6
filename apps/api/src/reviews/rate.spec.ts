import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages, upToCheck, visitorOn, type Visitor } from '../case/pages/testing/visitor.ts';
import { act, CLERK, PAYMENT, TOWN } from '../case/testing/ground.ts';
import { cookieName } from '../identity/cookies.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { reviewIdOf } from '../application/natural-ids.ts';
import { publishForm } from './testing/stages.ts';
import { openReviewTimers } from './timers.ts';

let scene: Scene;
let timers: ReturnType<typeof openReviewTimers>;
beforeAll(async () => {
  scene = await openPages();
  await scene.given([publishForm()]);
  timers = openReviewTimers(scene.app, failure => { throw failure; });
  await timers.start();
}, 90_000);
afterAll(async () => {
  await timers.stop();
  await scene.close();
});

const dataOf = async (id: string, type: string): Promise<Readonly<Record<string, unknown>>> => {
  for await (const event of scene.app.store.readStream(`review-${id}`)) if (event.type === type) return JSON.parse(event.data) as Record<string, unknown>;
  return {};
};
const typesOf = async (id: string): Promise<readonly string[]> => {
  const types: string[] = [];
  for await (const { type } of scene.app.store.readStream(`review-${id}`)) types.push(type);
  return types;
};

let numbers = 13_700_000_000;
interface Served {
  readonly visitor: Visitor;
  readonly track: string;
  /** Path of the review, as the page of the case leads to it. */
  readonly rate: string;
  readonly id: string;
}
/** A case of a citizen of its own that has been turned away: over, and open to its review. */
async function served(): Promise<Served> {
  const visitor = visitorOn(scene);
  const token = await upToCheck(visitor, { item: PAYMENT.code, town: TOWN, phone: String((numbers += 1)) });
  await visitor.get(`/apply/${token}/check`);
  const { to } = await visitor.send(`/apply/${token}/check`, { declared: 'yes' });
  await visitor.get(to ?? '');
  const { track } = visitor.page('done');
  await visitor.get(track);
  const { view, rate: before } = visitor.page('track');
  expect(before).toBeNull();
  const answer = await act(scene, { type: 'DeclineApplication', stream: `case-${view.id}`, data: { cause: 'not_our_power', reason: '不属于本机关职权范围', goTo: '市民政局' }, by: CLERK });
  expect(answer.status, answer.text).toBe(200);
  const id = reviewIdOf({ kind: 'case', id: view.id });
  await expect.poll(() => typesOf(id)).toContain('ReviewInvited');
  await scene.app.views?.waitFor((await scene.app.store.head()).number);
  await visitor.get(track);
  return { visitor, track, rate: visitor.page('track').rate ?? '', id };
}

// @req #10 #54
describe('the page of an invitation', () => {
  it('takes a good review in three touches, once, and shows what was sent', async () => {
    const { visitor, rate, id } = await served();
    await visitor.get(rate);
    expect(visitor.page('rate')).toMatchObject({ step: 'grade', given: null, questions: [{ options: { length: 5 } }], defaultOn: '2022-01-24' });
    expect((await visitor.send(rate, { 'r.grade': 'satisfied' })).to).toBe(`${rate}?done=sent`);
    await visitor.get(rate);
    expect(visitor.page('rate')).toMatchObject({ step: 'given', given: { bad: false, grade: { zh: expect.stringContaining('满意') } } });
    expect((await visitor.send(rate, { 'r.grade': 'very_satisfied' })).to).toBe(rate);
    expect(await typesOf(id)).toEqual(['ReviewInvited', 'ReviewSubmitted']);
    expect(await dataOf(id, 'ReviewSubmitted')).toMatchObject({ channel: 'web', enteredBy: null, device: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(await dataOf(id, 'ReviewInvited')).toMatchObject({ unit: TOWN, handlers: [CLERK.id], form: 1 });
  });

  it('asks a bad one for its reasons on a second page, says who comes when, and takes one more word', async () => {
    const { visitor, rate, id } = await served();
    await visitor.get(rate);
    const { to } = await visitor.send(rate, { 'r.grade': 'dissatisfied' });
    expect(to).toBe(`${rate}?grade=dissatisfied&via=web`);
    await visitor.get(to ?? '');
    const { extra } = visitor.page('rate');
    expect((await visitor.send(rate, { ...extra, 'r.comment': '等了两个小时' })).status).toBe(422);
    expect(visitor.page('rate')).toMatchObject({ step: 'why', questions: [{ fault: { code: 'required' } }, { value: '等了两个小时' }] });
    await visitor.send(rate, { ...extra, 'r.reasons.slow': 'slow', 'r.comment': '等了两个小时' });
    await visitor.get(rate);
    expect(visitor.page('rate')).toMatchObject({ step: 'given', given: { bad: true, hasComment: true, reasons: [{ zh: '办理时间长' }] }, next: { step: 'verify', by: '2022-01-18' }, followedUp: false });
    expect((await visitor.send(`${rate}/more`, { 'r.more': '' })).status).toBe(422);
    expect((await visitor.send(`${rate}/more`, { 'r.more': '后来补办了' })).to).toBe(`${rate}?done=more`);
    expect((await visitor.send(`${rate}/more`, { 'r.more': '再说一句' })).to).toBe(rate);
    expect(await typesOf(id)).toEqual(['ReviewInvited', 'ReviewSubmitted', 'BadReviewDispatched', 'ReviewFollowedUp']);
    expect(JSON.stringify(await dataOf(id, 'ReviewSubmitted'))).not.toContain('两个小时');
  });

  it('opens to no token that was not made for this service and this person', async () => {
    const { visitor, rate, track } = await served();
    const token = rate.slice('/rate/'.length);
    const changed = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    const answers = await Promise.all([changed, track.slice('/track/'.length), 'x'].map(each => visitor.get(`/rate/${each}`)));
    expect(answers.map(({ status, problem }) => [status, problem])).toEqual([[404, 'not-found'], [404, 'not-found'], [404, 'not-found']]);
    expect((await visitor.get(`/track/${token}`)).status).toBe(404);
  });

  it('is not shown to an officer, and says so where one sends it for the citizen', async () => {
    const { visitor, rate, track, id } = await served();
    const by = { audience: 'staff', account: null, subject: 'person-of-cases-other-clerk', post: `A2@${TOWN}`, device: 'test', strong: true } as const;
    const staff = `${cookieName('staff', false)}=${scene.identity.sessions.open(by, scene.identity.now())}`;
    await scene.when(track, { headers: { cookie: staff } });
    expect(visitor.page('track').rate).toBeNull();
    await visitor.get(rate);
    const { token, key } = visitor.page('rate').form;
    const visit = `yichuang-visit-without-tls=${visitor.browser.cookie('yichuang-visit-without-tls') ?? ''}`;
    const sent = await scene.when(rate, { body: Buffer.from(new URLSearchParams({ token, key, 'r.grade': 'very_satisfied' }).toString()), headers: { 'cookie': `${staff}; ${visit}`, 'content-type': 'application/x-www-form-urlencoded', 'origin': `http://127.0.0.1:${scene.port}`, 'sec-fetch-site': 'same-origin' } });
    expect(sent.status, sent.text).toBe(303);
    expect(await dataOf(id, 'ReviewSubmitted')).toMatchObject({ enteredBy: 'person-of-cases-other-clerk' });
    const signals = await scene.when(`/api/v1/review-signals?after=p:${(await scene.app.store.head()).number}`, { as: { id: 'officer-bureau', unit: 'D-SPJ', post: 'approval_bureau' } });
    expect(signals.status, signals.text).toBe(200);
    expect(signals.body.data).toContainEqual(expect.objectContaining({ kind: 'entered', reviews: [id] }));
  });
});
