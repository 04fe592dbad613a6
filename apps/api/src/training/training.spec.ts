import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CENTRE, CLERK, openCases, TOWN } from '../case/testing/ground.ts';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import { BUREAU, REFORM, REPEALED } from '../delegation/testing/ground.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, refusal as row, titled, type Refusal } from '../testing/refusals.ts';
import { actor, idOf, INSTRUMENT, type Given } from '../testing/sample-commands.ts';
import { openTrainingTimers } from './timers.ts';

const OWNER = actor('dept_catalog_owner', 'D-MZJ');
const OTHER_CENTRE: Given['by'] = { id: 'officer-other-town', unit: '610702102', post: 'centre_manager' };
const VILLAGE = '610702101001';
const STREAM = 'training-D-MZJ-2022';
const PRACTICE = `practice-${idOf('practice')}`;
const on = (stream: string) => (type: string, data: object, by: Given['by'] = OWNER): Given => ({ type, stream, data, by });
const train = on(STREAM);
const duty = (parts: object = {}, by: Given['by'] = BUREAU, stream = STREAM): Given => on(stream)('SetTrainingDuty', { stations: false, required: null, settleOn: null, source: '实施方案二（五）3', ...parts }, by);
const plan = (parts: object = {}, by: Given['by'] = OWNER): Given => train('PlanTraining', { form: 'lecture', topic: '受理要点', plannedOn: '2022-01-17', bodies: [TOWN], items: [], ...parts }, by);
const hold = (session: number, parts: object = {}): Given => train('HoldTraining', { session, on: '2022-01-17', place: '区政务服务中心', materials: [{ name: '讲义', digest: null }], ...parts });
const attend = (session: number, attendees: readonly object[] = [{ person: CLERK.id, unit: TOWN }]): Given => train('RecordAttendance', { session, attendees });
const assess = (session: number, passed = 1): Given => train('AssessTraining', { session, passed, of: 1, remark: '现场抽问' });
const count = (session: number, by: Given['by'] = BUREAU): Given => train('CountTraining', { session }, by);
const visit = (parts: object = {}, by: Given['by'] = CENTRE, village = VILLAGE): Given => on(`guidance-${village}`)('LogGuidanceVisit', { on: '2022-01-17', topics: ['agency'], seen: '台账齐全', advice: '继续保持', ...parts }, by);
const answer = (item: string | null = null, by: Given['by'] = CENTRE): Given => on(`guidance-${VILLAGE}`)('AnswerQuestion', { item, asked: '怎样认证', answer: '可以视频认证' }, by);
const publish = (parts: object = {}, by: Given['by'] = BUREAU, stream = PRACTICE): Given => on(stream)('PublishPractice', { unit: TOWN, title: { zh: '赶集日窗口', en: 'Market day window' }, summary: { zh: '逢集收件', en: '' }, body: '每逢集日在集市设流动窗口。', items: [], ...parts }, by);

/** Session 1 is planned, 2 held, 3 attended, 4 assessed with nobody of a body concerned, 5 counted. */
const SESSIONS: readonly Given[] = [
  duty(), plan({ topic: '第一期' }), plan({ topic: '第二期' }), hold(2), plan({ topic: '第三期' }), hold(3), attend(3), plan({ topic: '第四期', bodies: [TOWN, '610702102'] }), hold(4), attend(4), assess(4), plan({ topic: '第五期' }), hold(5), attend(5), assess(5), count(5),
  plan({ topic: '第二期' }),
];
const REFUSALS: readonly Refusal[] = [
  row('already-exists', 409, duty()), row('plan-sets-the-number', 422, duty({ required: 3 }, BUREAU, 'training-D-SGB-2022')), row('own-number-missing', 422, duty({ stations: true }, BUREAU, 'training-D-SGB-2022')), row('unknown-unit', 422, duty({}, BUREAU, 'training-D-NONE-2022')),
  row('deadline-past', 422, duty({ settleOn: '2022-06-30' }, BUREAU, 'training-D-SGB-2022')), row('wrong-office', 403, duty({}, OWNER, 'training-D-SGB-2022'), 'not-delegated'),
  row('does-not-exist', 404, { ...plan({}, BUREAU), stream: 'training-D-SPJ-2022' }), row('wrong-body', 403, plan({}, BUREAU)), row('not-in-the-year', 422, plan({ plannedOn: '2023-01-05' })), row('unknown-unit', 422, plan({ bodies: ['D-NONE'] })), row('unknown-item', 422, plan({ items: ['990501999000'] })),
  row('date-in-future', 422, hold(1, { on: '2022-01-18' })), row('not-in-the-year', 422, hold(1, { on: '2021-12-31' })), row('unknown-session', 404, hold(9)), row('session-twice', 409, hold(6)), row('already-done', 409, hold(2)),
  row('attendance-without-person', 422, attend(2, [])), row('unknown-person', 422, attend(2, [{ person: 'nobody-at-all', unit: TOWN }])), row('wrong-step', 409, attend(1)), row('attendance-without-person', 422, assess(2)), row('declared-sums-differ', 422, assess(3, 2)),
  row('wrong-step', 409, count(3)), row('already-done', 409, count(5)), row('session-incomplete', 409, count(4)), row('wrong-office', 403, count(4, OWNER), 'not-delegated'),
  row('already-done', 409, visit()), row('date-in-future', 422, visit({ on: '2022-01-18' })), row('not-in-town', 422, visit({}, OTHER_CENTRE)), row('unknown-unit', 422, visit({}, CENTRE, '610702999001')), row('wrong-office', 403, visit({}, OWNER), 'not-delegated'), row('unknown-item', 422, answer('990501999000')),
  row('wrong-office', 403, publish({}, OWNER, `practice-${idOf('other')}`), 'not-delegated'), row('unknown-unit', 422, publish({ unit: 'D-NONE' }, BUREAU, `practice-${idOf('other')}`)), row('does-not-exist', 404, on(`practice-${idOf('other')}`)('WithdrawPractice', { reason: '做法已调整' }, BUREAU)),
];

// @req #42 #64 #65 #66 #71
describe('training over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openCases();
    await scene.given([...SESSIONS, visit(), publish()]);
  }, 60_000);
  afterAll(() => scene.close());

  it.each(titled(REFUSALS))('%s is refused as %s with %i', async (_type, _code, _status, refused) => expectRefused(await answerTo(scene, refused), refused));
  it('is left as it was by all of them', () => expectNothingRecorded(scene));
  it('has a row for every refusal of its own', () => {
    const covered = new Set(REFUSALS.map(({ code }) => code));
    // The bureau’s own session counted by whoever reported it, and a year that is settled, are tried below, and what is taken off the list of a year with them.
    expect([...codesIn(['training', 'guidance', 'practice'])].filter(code => !covered.has(code)).sort()).toEqual(['instrument-repealed', 'no-change-allowed', 'nothing-to-change', 'same-body', 'same-person', 'unknown-instrument']);
  });

  it('counts by unit and year, shows how many came and not who, and says what may be done', async () => {
    const { body } = await scene.when('/api/v1/training/D-MZJ-2022', { as: OWNER });
    expect(body).toMatchObject({ unit: { code: 'D-MZJ' }, required: 4, counted: 1, standing: 'on_track', ground: 'without_stations' });
    expect(JSON.stringify(body)).not.toContain(CLERK.id);
    expect((body.links as readonly { rel: string; allowed: boolean }[]).filter(({ allowed }) => allowed).map(({ rel }) => rel)).toEqual(['plan', 'cancel', 'hold', 'attendance', 'assess']);
  });

  it('is counted by another person than reported it, also at the bureau itself', async () => {
    const own = on('training-D-SPJ-2022');
    const session = own('CountTraining', { session: 1 }, BUREAU);
    await scene.given([duty({}, BUREAU, 'training-D-SPJ-2022'), ...([['PlanTraining', { form: 'exchange', topic: '平台应用', plannedOn: '2022-01-17', bodies: [TOWN], items: [] }], ['HoldTraining', { session: 1, on: '2022-01-17', place: '大厅', materials: [{ name: '讲义', digest: null }] }],
      ['RecordAttendance', { session: 1, attendees: [{ person: CLERK.id, unit: TOWN }] }], ['AssessTraining', { session: 1, passed: 1, of: 1, remark: '合格' }]] as const).map(([type, data]) => own(type, data, BUREAU))]);
    expectRefused(await answerTo(scene, { send: session }), row('same-person', 403, session));
    expect((await scene.when('/api/v1/training/D-SPJ-2022', { as: BUREAU })).body).toMatchObject({ ground: 'approval_bureau', required: 2 });
  });

  it('warns after each quarter and, when the year is over, puts the unit on the negative list, once', async () => {
    const timers = openTrainingTimers(scene.app, failure => { throw failure; });
    await timers.start();
    scene.clock.set('2023-01-03T01:00:00.000Z');
    await timers.tick();
    const board = async () => (await scene.when('/api/v1/training?year=2022', { as: BUREAU })).body as { readonly data: readonly { readonly standing: string; readonly warnings: readonly { readonly quarter: number }[] }[]; readonly negative: readonly object[] };
    await expect.poll(async () => (await board()).negative).toMatchObject([{ unit: { code: 'D-MZJ' }, required: 4, counted: 1, cause: 'training_shortfall', on: '2022-12-31' }, { unit: { code: 'D-SPJ' }, required: 2, counted: 0 }]);
    await timers.tick();
    await timers.stop();
    const { data, negative } = await board();
    expect([data.map(({ standing, warnings }) => [standing, warnings.map(({ quarter }) => quarter)]), negative.length]).toEqual([[['short', [2, 3]], ['short', [2, 3]]], 2]);
    expectRefused(await answerTo(scene, { send: count(4) }), row('no-change-allowed', 409, count(4)));
  });

  it('takes a wrong entry off the list by a document, by another person and body than it follows from, and shows it as it stood', async () => {
    const takeOff = (parts: object = {}, by: Given['by'] = REFORM, year = 2022): Given => on(`negativelist-${year}`)('TakeOffNegativeList', { unit: 'D-MZJ', cause: 'training_shortfall', reason: '第四季度漏登三场', instrument: INSTRUMENT, ...parts }, by);
    const refusals = [
      row('does-not-exist', 404, takeOff({ unit: 'D-SFJ' })), row('does-not-exist', 404, takeOff({}, REFORM, 2021)), row('same-person', 403, takeOff({}, BUREAU)), row('same-body', 403, takeOff({ unit: 'D-SPJ' }, BUREAU)),
      row('wrong-office', 403, takeOff({}, OWNER), 'not-delegated'), row('unknown-instrument', 422, takeOff({ instrument: idOf('no document') })), row('instrument-repealed', 409, takeOff({ instrument: REPEALED })),
    ];
    for (const refused of refusals) expectRefused(await answerTo(scene, refused), refused);
    for (const missing of [{ reason: undefined }, { reason: ' ' }, { instrument: undefined }, { instrument: '口头通知' }]) expect((await answerTo(scene, { send: takeOff(missing) })).status).toBe(422);
    const before = scene.app.world.number;
    const board = async (query = '', as: Given['by'] = REFORM) => (await scene.when(`/api/v1/training?year=2022${query}`, { as })).body as { readonly negative: readonly { readonly takenOff: object | null }[]; readonly links: readonly { readonly rel: string; readonly allowed: boolean; readonly href: string }[] };
    const offered = ({ links }: Awaited<ReturnType<typeof board>>) => links.filter(({ rel }) => rel === 'take-off').map(({ allowed, href }) => [allowed, href]);
    expect([offered(await board()), offered(await board('', OWNER))]).toEqual([[[true, '/api/v1/negative-lists/2022/take-off']], [[false, '/api/v1/negative-lists/2022/take-off']]]);
    await scene.given([takeOff()]);
    expect((await board()).negative).toMatchObject([{ unit: { code: 'D-MZJ' }, takenOff: { reason: '第四季度漏登三场', document: { id: INSTRUMENT }, on: '2023-01-03' } }, { unit: { code: 'D-SPJ' }, takenOff: null }]);
    expect((await board(`&asOf=p:${before}`)).negative.map(({ takenOff }) => takenOff)).toEqual([null, null]);
    expectRefused(await answerTo(scene, { send: takeOff() }), row('already-done', 409, takeOff()));
  });

  it('goes on at the stations, for those whose they are; good practice is open to everybody', async () => {
    await scene.given([answer()]);
    const lines = async (as: Given['by']) => ((await scene.when(`/api/v1/guidance?village=${VILLAGE}`, { as })).body.data as readonly { kind: string }[]).map(({ kind }) => kind);
    expect([await lines(CENTRE), await lines(BUREAU), await lines(OTHER_CENTRE)]).toEqual([['answer', 'visit'], ['answer', 'visit'], []]);
    expect((await scene.when('/api/v1/practices')).body.data).toMatchObject([{ title: { zh: '赶集日窗口' }, unit: { code: TOWN }, withdrawn: null }]);
    await scene.given([on(PRACTICE)('WithdrawPractice', { reason: '做法已调整' }, BUREAU)]);
    expect([(await scene.when('/api/v1/practices')).body.data, ((await scene.when('/api/v1/practices?withdrawn=true')).body.data as readonly object[]).length]).toEqual([[], 1]);
  });
});
