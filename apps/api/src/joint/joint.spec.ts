import type { JointView } from '@yichuang/projections';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPLICANT, CLERK, DEPT_REVIEWER, LICENCE, OTHER_CLERK, OTHER_TOWN, PAYMENT, STRANGER, TOWN } from '../case/testing/ground.ts';
import { readAs, type Answered, type Scene } from '../testing/given-when-then.ts';
import { idOf } from '../testing/sample-commands.ts';
import { caseOfLeg } from './legs.ts';
import { APPLICATION, decideLeg, ELSEWHERE, jointOf, list, LISTING, onJoint, openJoints, publish, receiveJoint, REFORM, sendNow, settled } from './testing/ground.ts';

const legsOf = (answer: Answered) => readAs<Pick<JointView, 'legs'>>(answer).legs.map(({ status, outcome }) => [status, outcome]);

describe('joint handling over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openJoints();
  }, 60_000);
  afterAll(() => scene.close());
  const take = (key: string, change: object = {}, by = CLERK) => scene.send(receiveJoint(key, change, by), { headers: { 'idempotency-key': idOf(key) } });
  const see = async (key: string, as = CLERK, more = '') => {
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    return scene.when(`/api/v1/joint-cases/${jointOf(key)}${more}`, { as });
  };

  // @req #37 #38
  it('has a list that everybody may read at any moment, with the one form of each matter', async () => {
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    expect((await scene.when('/api/v1/joint-matters')).body).toMatchObject({ data: [{ code: LISTING.code, version: 1, total: 15, legs: [{ item: LICENCE.code }, { after: [LICENCE.code] }], links: [] }] });
    expect((await scene.when('/open/joint.json?on=2022-01-16')).body).toMatchObject({ matters: [], moment: { on: '2022-01-16' } });
    const csv = await scene.when('/open/joint.csv');
    expect([csv.headers.get('content-type'), csv.text.trim().split('\r\n').length]).toEqual(['text/csv; charset=utf-8', 3]);
    const one = (await scene.when(`/api/v1/joint-matters/${LISTING.code}`)).body as { form: { papers: readonly { name: { zh: string }; serves: readonly object[] }[] } };
    expect(one.form.papers.length).toBeGreaterThan(3);
    expect(one.form.papers.every(({ serves }) => serves.length === 2)).toBe(true);
    expect((await scene.when('/api/v1/joint-matters/99J77')).body.code).toBe('not-found');
    expect((await scene.when('/api/v1/joint-matters?all=true', { as: REFORM })).body).toMatchObject({ data: [{ status: 'published' }] });
  });

  // @req #39
  it('takes one application in, opens an ordinary case for each leg in its turn, and tells all in one answer', async () => {
    expect((await take('whole')).status).toBe(201);
    expect(legsOf(await see('whole'))).toEqual([['ready', null], ['waiting', null]]);
    await scene.newEvents();
    await settled(scene);
    expect(await scene.newEvents()).toEqual(['ApplicationReceived', 'SubcaseOpened']);
    expect(await settled(scene)).toBe(0);
    const first = caseOfLeg(jointOf('whole'), LICENCE.code);
    const opened = (await scene.when(`/api/v1/cases/${first}`, { as: CLERK })).body;
    expect(opened).toMatchObject({ item: LICENCE.code, status: 'received', applicant: { subject: APPLICANT.id }, release: { version: '1.0.0' }, timeline: [{ actor: { id: CLERK.id, unit: TOWN } }] });
    expect((opened as { papers: readonly { state: string }[] }).papers.filter(({ state }) => state === 'provided')).toHaveLength(4);
    await decideLeg(scene, 'whole', LICENCE.code);
    await settled(scene);
    expect(legsOf(await see('whole'))).toEqual([['decided', 'granted'], ['open', null]]);
    expect((await sendNow(scene, onJoint('whole', 'ConsolidateJointCase'))).body.code).toBe('joint-legs-open');
    await decideLeg(scene, 'whole', PAYMENT.code);
    await settled(scene);
    expect((await see('whole')).body).toMatchObject({ status: 'running', ended: 2, links: expect.arrayContaining([expect.objectContaining({ rel: 'consolidate', allowed: true })]) });
    expect((await sendNow(scene, onJoint('whole', 'ConsolidateJointCase'))).status).toBe(200);
    expect((await sendNow(scene, onJoint('whole', 'DeliverJointResult', { how: 'counter' }))).status).toBe(200);
    expect((await see('whole')).body).toMatchObject({ status: 'delivered', outcome: 'granted' });
    expect((await scene.when(`/api/v1/joint-cases?case=${first}`, { as: CLERK })).body).toMatchObject({ data: [{ id: jointOf('whole') }] });
    expect((await scene.when('/api/v1/joint-cases?open=true', { as: CLERK })).body).toMatchObject({ data: [] });
  }, 30_000);

  // @req #39
  it('goes on with what does not need the leg that was refused, each person’s leg in that person’s name', async () => {
    await scene.given([list({ code: '99J02', legs: LISTING.legs.map(leg => ({ ...leg, after: [] })) }), publish(1, '99J02')]);
    const related = [{ subject: STRANGER.id, kind: 'natural_person', relation: 'parent', items: [PAYMENT.code] }];
    const rich = { ...APPLICATION.answers, own: { [LICENCE.code]: { situations: {}, form: { income: '9000.00' } } } };
    expect((await take('partly', { matter: '99J02', related, answers: rich })).status).toBe(201);
    const shown = await see('partly');
    expect(shown.body).toMatchObject({ related: [{ ...related[0], name: '某*（虚构）' }] });
    expect(shown.text).not.toContain('某某');
    await settled(scene);
    const second = (await scene.when(`/api/v1/cases/${caseOfLeg(jointOf('partly'), PAYMENT.code)}`, { as: CLERK })).body;
    expect(second).toMatchObject({ applicant: { subject: STRANGER.id }, visits: 0 });
    await decideLeg(scene, 'partly', LICENCE.code, { refused: true });
    await decideLeg(scene, 'partly', PAYMENT.code);
    await settled(scene);
    expect(legsOf(await see('partly'))).toEqual([['decided', 'refused'], ['decided', 'granted']]);
    await sendNow(scene, onJoint('partly', 'ConsolidateJointCase'));
    expect((await see('partly')).body).toMatchObject({ outcome: 'partly_refused' });
  }, 30_000);

  // @req #32
  it('is dated at the town that took it, also when another goes on with it', async () => {
    expect((await take('away', { at: OTHER_TOWN }, ELSEWHERE)).status).toBe(201);
    await settled(scene);
    const opened = (await scene.when(`/api/v1/cases/${caseOfLeg(jointOf('away'), LICENCE.code)}`, { as: CLERK })).body;
    expect(opened).toMatchObject({ town: { code: TOWN }, receivedOn: '2022-01-17', timeline: [{ actor: { unit: OTHER_TOWN } }] });
    expect((await see('away', ELSEWHERE)).body).toMatchObject({ at: { code: OTHER_TOWN }, town: { code: TOWN }, routed: { confirmed: false }, links: [{ rel: 'confirm', allowed: false }, { rel: 'extend', allowed: false }, { rel: 'add-files', allowed: true }] });
    expect((await see('away')).body).toMatchObject({ links: [{ rel: 'confirm', allowed: true }, { rel: 'extend', allowed: false }, { rel: 'add-files', allowed: false }] });
    expect((await sendNow(scene, onJoint('away', 'ConfirmOutOfArea', {}, ELSEWHERE))).body.code).toBe('not-found');
    expect((await sendNow(scene, onJoint('away', 'ConfirmOutOfArea'))).status).toBe(200);
    expect((await see('away')).body).toMatchObject({ routed: { confirmed: true } });
  });

  // @req #39
  it('says why a leg could not be opened, and opens it in the name of whoever tries again', async () => {
    const papers = [{ name: '不在清单上的材料', source: 'original_seen', serves: [{ item: LICENCE.code, material: 'unheardOf' }] }];
    await take('failing', { papers });
    await settled(scene);
    expect((await see('failing')).body).toMatchObject({ legs: [{ status: 'not_opened', refusal: 'unknown-material' }, {}] });
    expect(await settled(scene)).toBe(0);
    expect((await sendNow(scene, onJoint('failing', 'RetrySubcase', { item: LICENCE.code }, OTHER_CLERK))).status).toBe(200);
    await settled(scene);
    expect((await see('failing')).body).toMatchObject({ legs: [{ status: 'not_opened' }, {}] });
  });

  // @req #39
  it('is for those who have its legs in hand, and says when a limit has run out, once', async () => {
    await take('slow');
    await settled(scene);
    await see('slow');
    expect((await see('slow', DEPT_REVIEWER)).status).toBe(200);
    expect((await see('slow', ELSEWHERE)).body.code).toBe('not-found');
    expect((await see('slow', APPLICANT)).status).toBe(403);
    const text = (await see('slow')).text;
    expect(text.includes('13800000000') || text.includes('王某某')).toBe(false);
    scene.clock.set('2022-01-25T01:00:00.000Z');
    await scene.newEvents();
    expect(await settled(scene)).toBeGreaterThan(0);
    expect((await scene.newEvents()).filter(type => type === 'JointLimitPassed').length).toBeGreaterThan(0);
    expect((await see('slow')).body).toMatchObject({ late: true, legs: [{ late: true, light: 'red' }, { late: false }] });
    await settled(scene);
    expect((await scene.newEvents()).filter(type => type === 'JointLimitPassed')).toEqual([]);
  });
});
