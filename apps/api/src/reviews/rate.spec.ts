import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLERK, TOWN } from '../case/testing/ground.ts';
import { cookieName } from '../identity/cookies.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { openRated } from './testing/rated.ts';
import { dataOf as dataIn, served as servedIn, takenIn, typesOf as typesIn, type Served } from './testing/served.ts';

let scene: Scene;
let rated: Awaited<ReturnType<typeof openRated>>;
beforeAll(async () => {
  rated = await openRated();
  ({ scene } = rated);
}, 90_000);
afterAll(() => rated.close());

const served = (): Promise<Served> => servedIn(scene);
const typesOf = (id: string): Promise<readonly string[]> => typesIn(scene, id);
const dataOf = (id: string, type: string): Promise<Readonly<Record<string, unknown>>> => dataIn(scene, id, type);

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
    expect(to).toBe(`${rate}?grade=dissatisfied`);
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

describe('the way from paper to a review', () => {
  it('is the number of the case, which opens nothing before the last digits of the telephone', async () => {
    const { visitor, rate, number, phone } = await served();
    expect((await visitor.get(`/en/rate/${number}`)).to).toBe(`/en/track?no=${number}&for=rate`);
    await visitor.get(`/track?no=${number}&for=rate`);
    expect(visitor.page('track-form')).toMatchObject({ rates: true, typed: { number, phone: '' } });
    expect((await visitor.send('/track', { for: 'rate', number, phone: '0000' })).status).toBe(422);
    expect(visitor.page('track-form')).toMatchObject({ rates: true, wrong: true });
    expect((await visitor.send('/track', { for: 'rate', number, phone: phone.slice(-4) })).to).toBe(rate);
  });

  it('leads to the progress, and says so, while the case is not over', async () => {
    const { visitor, track, number, phone } = await takenIn(scene);
    await visitor.get(`/track?no=${number}&for=rate`);
    expect((await visitor.send('/track', { for: 'rate', number, phone: phone.slice(-4) })).to).toBe(`${track}?done=not-to-rate`);
    await visitor.get(`${track}?done=not-to-rate`);
    expect(visitor.page('track')).toMatchObject({ rate: null, ratePicture: null, done: 'not-to-rate' });
  });

  it('is a picture on the page of the case that whoever holds its receipt can print', async () => {
    const { visitor, track } = await served();
    await visitor.get(track);
    expect(visitor.page('track').ratePicture).toMatch(/^<svg /);
  });
});
