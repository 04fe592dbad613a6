import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCases } from '../case/testing/ground.ts';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, refusal as row, titled, type Refusal } from '../testing/refusals.ts';
import { actor } from '../testing/sample-commands.ts';
import { APPEAL, BAD, BUREAU, CENTRE, CLERK, on, OTHER_CLERK, program, publishForm, reviewOf, reviewsOf, serviceOf, TOWN, VERIFY } from './testing/stages.ts';
import { openReviewTimers } from './timers.ts';

/** Of a village of the town: what is the town’s is none of its business. */
const ELSEWHERE = actor('village_manager');
const paper = (parts: object = {}) => ({ grade: 'satisfied', reasons: [], comment: null, scan: null, ...parts });
const VERIFIED = on('verified');
const REFUSALS: readonly Refusal[] = [
  row('does-not-exist', 404, on('unheard of')('VerifyBadReview', VERIFY, BUREAU)),
  row('already-done', 409, on('good')('EnterPaperReview', paper(), OTHER_CLERK)),
  row('own-service', 403, on('invited')('EnterPaperReview', paper(), CLERK)),
  row('paper-without-file', 422, on('invited')('EnterPaperReview', paper(), OTHER_CLERK)),
  row('unknown-file', 422, on('invited')('EnterPaperReview', paper({ scan: { digest: '0'.repeat(64), name: '评价表.jpg' } }), OTHER_CLERK)),
  row('reasons-missing', 422, on('invited')('EnterPaperReview', paper({ grade: 'very_dissatisfied' }), OTHER_CLERK)),
  row('unknown-reason', 422, on('invited')('EnterPaperReview', paper({ grade: 'dissatisfied', reasons: ['weather'] }), OTHER_CLERK)),
  row('complained-of', 403, on('bad')('AppealReview', APPEAL, CLERK)),
  row('complained-of', 403, on('bad')('VerifyBadReview', VERIFY, CLERK), 'not-delegated'),
  row('wrong-step', 409, on('bad')('CompleteRectification', { done: '已整改' })),
  row('not-a-bad-review', 409, on('good')('VerifyBadReview', VERIFY)),
  row('already-done', 409, on('verified')('VerifyBadReview', VERIFY)),
  row('not-found-valid', 409, on('mistaken')('CompleteRectification', { done: '已整改' })),
  row('due-too-late', 422, VERIFIED('StartRectification', { plan: '增设窗口', due: '2022-06-30' })),
  row('deadline-past', 422, VERIFIED('StartRectification', { plan: '增设窗口', due: '2022-01-10' })),
  row('feedback-missing', 409, VERIFIED('CloseBadReview')),
  row('call-missing', 409, on('fed back')('CloseBadReview')),
  row('already-done', 409, on('closed')('CloseBadReview')),
  row('no-appeal', 409, on('bad')('DecideReviewAppeal', { upheld: true, reason: '核对录像' }, BUREAU)),
  row('same-person', 403, on('appealed')('DecideReviewAppeal', { upheld: true, reason: '核对录像' }, BUREAU)),
  row('same-person', 403, on('appealed')('DecideReviewAppeal', { upheld: true, reason: '核对录像' }, CENTRE), 'not-delegated'),
  row('evidence-missing', 422, on('bad')('AppealReview', { ...APPEAL, evidence: [] })),
  row('does-not-exist', 404, on('bad')('VerifyBadReview', VERIFY, ELSEWHERE), 'not-found'),
  row('already-exists', 409, publishForm({ from: '2022-02-01' })),
  row('version-order', 422, publishForm({ from: '2022-01-18' })),
  row('effective-in-past', 422, publishForm({ from: '2022-01-10' })),
  row('duplicate-code', 409, publishForm({ from: '2022-03-01', reasons: [{ key: 'slow', name: { zh: '慢', en: 'Slow' } }, { key: 'slow', name: { zh: '慢', en: 'Slow' } }] })),
];
/** The program alone invites: what it is refused, nobody is told. */
const NOT_OVER_HTTP = ['no-review-form', 'service-not-over'] as const;

// @req #10 #54
describe('reviews over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openCases();
    await reviewsOf(scene);
    await scene.given([publishForm({ from: '2022-02-01' })]);
  }, 60_000);
  afterAll(() => scene.close());
  const id = (name: string) => reviewOf(name).slice('review-'.length);

  it.each(titled(REFUSALS))('%s is refused as %s with %i', async (_type, _code, _status, refused) => expectRefused(await answerTo(scene, refused), refused));
  it('are left as they were by all of them', () => expectNothingRecorded(scene));
  it('have a request for every code', () => {
    expect([...new Set([...REFUSALS.map(({ code }) => code), ...NOT_OVER_HTTP])].sort()).toEqual([...codesIn(['review'])].sort());
  });
  it('cannot be deleted or overwritten', async () => {
    const answers = await Promise.all(['DELETE', 'PUT', 'PATCH'].map(method => scene.when(`/api/v1/reviews/${id('bad')}`, { method, as: BUREAU })));
    expect(answers.every(({ status }) => status === 404 || status === 405 || status === 501)).toBe(true);
    await expect(program(scene, 'SubmitReview', { stream: reviewOf('bad'), data: { ...BAD, grade: 'awful' } })).rejects.toMatchObject({ name: 'InvalidCommand' });
  });

  it('are told to those who follow them up, and to nobody who had it in hand; never who gave them', async () => {
    const list = async (as: typeof CENTRE, query = '') => (await scene.when(`/api/v1/reviews${query}`, { as })).body;
    const seen = await list(CENTRE, '?open=true');
    expect((seen.data as readonly { readonly id: string }[]).map(({ id: each }) => each).sort()).toEqual(['bad', 'verified', 'mistaken', 'fed back', 'appealed'].map(id).sort());
    expect(((await list(ELSEWHERE)).data as readonly unknown[]).length + ((await list(BUREAU, '?unit=610702102')).data as readonly unknown[]).length).toBe(0);
    expect([(await list(CLERK)).code, (await list(actor('operator'))).code]).toEqual(['not-delegated', 'not-delegated']);
    const one = await scene.when(`/api/v1/reviews/${id('bad')}`, { as: CENTRE });
    expect(one.body).toMatchObject({ unit: { code: TOWN }, grade: 'dissatisfied', hasComment: true, next: { step: 'verify', by: '2022-01-18' }, light: 'green', links: [{ rel: 'verify', allowed: true }, { rel: 'appeal', allowed: true }] });
    expect(one.text + JSON.stringify(seen)).not.toMatch(/person-of-cases-applicant|两个小时/);
    const past = await scene.when(`/api/v1/reviews/${id('verified')}?asOf=2022-01-17T01:00:08.000Z`, { as: CENTRE });
    expect([past.status, (await scene.when(`/api/v1/reviews/${id('bad')}?on=2022-01-19`, { as: BUREAU })).body.light]).toEqual([404, 'red']);
  });

  it('show what was written after the log says who reads it and why', async () => {
    await scene.newEvents();
    const shown = await scene.when(`/api/v1/reviews/${id('bad')}/reveal`, { as: CENTRE, body: { purpose: '核实差评' } });
    expect(shown.body.data).toMatchObject([{ type: 'ReviewSubmitted', text: '等了两个小时' }]);
    expect(await scene.newEvents()).toEqual(['PersonalDataRevealed']);
    expect((await scene.when(`/api/v1/reviews/${id('bad')}/reveal`, { as: ELSEWHERE, body: { purpose: '核实差评' } })).status).toBe(404);
  });

  it('are open data in figures, without small groups', async () => {
    const { body } = await scene.when('/open/reviews.json?by=unit');
    expect(body).toMatchObject({ by: 'unit', total: { given: 7, defaulted: 0, satisfied: 1429 }, rows: [{ key: TOWN, given: 7 }] });
    expect((await scene.when('/open/reviews.json?by=month&asOf=2022-01-17T01:00:05.000Z')).body).toMatchObject({ total: { given: null }, rows: [{ key: '2022-01', given: null }] });
    const csv = await scene.when('/open/reviews.csv');
    expect([csv.headers.get('content-type'), csv.text.split('\r\n').length]).toEqual(['text/csv; charset=utf-8', 4]);
    expect((await scene.when('/open/reviews.json?from=2010-01-01')).body.code).toBe('query-invalid');
    expect((await scene.when('/api/v1/review-signals', { as: BUREAU })).body.data).toMatchObject([{ kind: 'burst', unit: TOWN }]);
  });

  it('let the default stand in, and say once what is overdue', async () => {
    const timers = openReviewTimers(scene.app, failure => { throw failure; });
    await timers.start();
    expect(await timers.tick()).toBe(0);
    scene.clock.set('2022-01-24T16:00:01.000Z');
    await scene.newEvents();
    expect(await timers.tick()).toBe(4);
    expect((await scene.newEvents()).filter(type => type.startsWith('Review')).sort()).toEqual(['ReviewDefaulted', 'ReviewStepOverdue', 'ReviewStepOverdue', 'ReviewStepOverdue']);
    expect([await timers.tick(), await scene.newEvents()]).toEqual([0, []]);
    await timers.stop();
    await expect(program(scene, 'InviteReview', { stream: reviewOf('invited'), data: { service: serviceOf('invited') } })).resolves.toBeUndefined();
  });
});
