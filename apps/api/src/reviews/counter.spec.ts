import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitorOn, type Visitor } from '../case/pages/testing/visitor.ts';
import { CLERK, DEPT_DECIDER, OTHER_TOWN, TOWN } from '../case/testing/ground.ts';
import type { Answered, Scene } from '../testing/given-when-then.ts';
import { CALL_MS, createReviewCalls } from './calls.ts';
import { openRated } from './testing/rated.ts';
import { dataOf, served, takenIn, typesOf } from './testing/served.ts';
import { APPLICANT, BUREAU } from './testing/stages.ts';

/** Real time, which stands still until it is moved. */
const clock = { now: Date.parse('2026-03-02T01:00:00.000Z') };
let scene: Scene;
let rated: Awaited<ReturnType<typeof openRated>>;
beforeAll(async () => {
  rated = await openRated({ people: { now: () => clock.now } });
  ({ scene } = rated);
}, 90_000);
afterAll(() => rated.close());

const REST = `/counter/rate/${TOWN}`;
const call = (of: string, as: typeof CLERK | null = CLERK): Promise<Answered> => scene.when('/api/v1/review-calls', { as, body: { case: of } });
async function codeFor(of: string): Promise<string> {
  const { status, body, text } = await call(of);
  expect(status, text).toBe(200);
  expect(body).toMatchObject({ code: expect.stringMatching(/^\d{6}$/), minutes: 5, at: REST });
  return String(body['code']);
}
/** A device of the town, with a code typed in. A minute goes by between one citizen and the next. */
async function deviceWith(code: string, rest = REST): Promise<Visitor> {
  clock.now += 60_000;
  const device = visitorOn(scene);
  await device.get(rest);
  await device.send(rest, { code });
  return device;
}

// @req #10 #54
describe('the device at a window', () => {
  it('takes a good review with one touch, as one of the device, and then shows nothing of it', async () => {
    const { id, of } = await served(scene);
    const device = await deviceWith(await codeFor(of));
    await device.get(`${REST}/now`);
    expect(device.page('counter')).toMatchObject({ step: 'grade', grades: { length: 5 }, about: { item: { code: expect.any(String) } } });
    expect((await device.send(`${REST}/now`, { 'r.grade': 'very_satisfied' })).to).toBe(`${REST}/thanks`);
    expect(await typesOf(scene, id)).toEqual(['ReviewInvited', 'ReviewSubmitted']);
    expect(await dataOf(scene, id, 'ReviewSubmitted')).toMatchObject({ grade: 'very_satisfied', channel: 'device', enteredBy: null, comment: null, device: expect.stringMatching(/^[0-9a-f]{32}$/) });
    await device.get(`${REST}/thanks`);
    expect(device.page('counter')).toMatchObject({ step: 'thanks', about: null });
    expect((await device.get(`${REST}/now`)).to).toBe(REST);
    expect((await call(of)).body).toMatchObject({ code: 'already-done' });
  });

  it('asks for the reasons of a bad one, in either language, before anything is recorded', async () => {
    const { id, of } = await served(scene);
    const device = await deviceWith(await codeFor(of), `/en${REST}`);
    await device.get(`/en${REST}/now`);
    expect((await device.send(`/en${REST}/now`, { 'r.grade': 'dissatisfied' })).to).toBe(`/en${REST}/now?grade=dissatisfied`);
    await device.get(`/en${REST}/now?grade=dissatisfied`);
    expect(device.page('counter')).toMatchObject({ step: 'why', grade: 'dissatisfied', questions: [{ name: 'r.reasons' }] });
    expect((await device.send(`/en${REST}/now`, { 'r.grade': 'dissatisfied', 'step': 'why' })).status).toBe(422);
    expect(device.page('counter').questions).toMatchObject([{ fault: { code: 'required' } }]);
    expect(await typesOf(scene, id)).toEqual(['ReviewInvited']);
    expect((await device.send(`/en${REST}/now`, { 'r.grade': 'dissatisfied', 'step': 'why', 'r.reasons.slow': 'slow' })).to).toBe(`/en${REST}/thanks`);
    expect(await dataOf(scene, id, 'ReviewSubmitted')).toMatchObject({ reasons: ['slow'], channel: 'device' });
  });

  it('is one review for each service: what was said elsewhere in the meantime stands', async () => {
    const { visitor, rate, id, of } = await served(scene);
    const device = await deviceWith(await codeFor(of));
    await device.get(`${REST}/now`);
    const { token, key } = device.page('counter').form;
    await visitor.get(rate);
    await visitor.send(rate, { 'r.grade': 'satisfied' });
    expect((await device.send(`${REST}/now`, { token, key, 'r.grade': 'fair' })).to).toBe(REST);
    expect((await device.get(`${REST}/now`)).to).toBe(REST);
    expect(await typesOf(scene, id)).toEqual(['ReviewInvited', 'ReviewSubmitted']);
  });

  it('lets go of a service when it rests, and opens a code once, in its own town, and for five minutes', async () => {
    const { of } = await served(scene);
    const first = await codeFor(of);
    const code = await codeFor(of);
    const opens = async (typed: string, rest = REST): Promise<boolean> => (await (await deviceWith(typed, rest)).get(`${rest}/now`)).status === 200;
    expect(await opens(first)).toBe(first === code);
    expect(await opens(code, `/counter/rate/${OTHER_TOWN}`)).toBe(false);
    const device = await deviceWith(` ${code.slice(0, 3)} ${code.slice(3)}`);
    await device.get(`${REST}/now`);
    expect(device.page('counter').step).toBe('grade');
    expect(await opens(code)).toBe(false);
    await device.get(REST);
    expect((await device.get(`${REST}/now`)).to).toBe(REST);
    const late = await codeFor(of);
    clock.now += CALL_MS;
    expect(await opens(late)).toBe(false);
  });

  it('does not take what is no code, and bounds how often one may be tried', async () => {
    const device = await deviceWith('12345');
    expect(device.page('counter')).toMatchObject({ step: 'rest', wrong: true });
    for (let nth = 0; nth < 12; nth += 1) await device.send(REST, { code: '123456' });
    const { status } = await device.send(REST, { code: '123456' });
    expect(status).toBe(429);
    expect(device.page('counter').wait).toBeGreaterThan(0);
    clock.now += 600_000;
    expect((await device.send(REST, { code: '1', token: 'x'.repeat(43) })).problem).toBe('cross-site');
    expect((await device.get('/counter/rate/610702999')).problem).toBe('not-found');
  });
});

describe('asking for a review at the window', () => {
  it('is for the staff of the town whose case it is, once it is over', async () => {
    const { of } = await served(scene);
    const [{ of: open }, { of: elsewhere }] = [await takenIn(scene), await takenIn(scene, OTHER_TOWN)];
    const other = { ...CLERK, unit: OTHER_TOWN };
    const answers = await Promise.all([call(of, null), call(of, APPLICANT), call(of, DEPT_DECIDER), call(of, BUREAU), call(of, other), call(elsewhere), call(open), call(crypto.randomUUID()), call('x')]);
    expect(answers.map(({ status, body }) => [status, body['code']])).toEqual([
      [401, 'sign-in-required'], [403, 'not-delegated'], [403, 'not-delegated'], [403, 'not-delegated'], [403, 'not-delegated'], [404, 'not-found'], [409, 'service-not-over'], [404, 'not-found'], [422, 'validation-failed'],
    ]);
  });
});

describe('codes', () => {
  it('are held by one device at a time, and a device holds one', () => {
    const calls = createReviewCalls(() => 0);
    const [at, other] = [{ town: TOWN, holder: 'a' }, { town: TOWN, holder: 'b' }];
    const [one, two] = [calls.call('one', TOWN), calls.call('two', TOWN)];
    expect([calls.take(one, at), calls.take(one, other), calls.heldBy(at), calls.heldBy(other)]).toEqual([true, false, 'one', null]);
    expect([calls.take(two, at), calls.heldBy(at), calls.heldBy({ ...at, town: OTHER_TOWN })]).toEqual([true, 'two', null]);
    calls.leave('a');
    expect(calls.heldBy(at)).toBeNull();
  });
});
