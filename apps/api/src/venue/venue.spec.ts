import { venueBaseline, type Actor, type RejectionCode } from '@yichuang/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, refusal as row, titled, type Refusal } from '../testing/refusals.ts';
import { actor, DISTRICT, OPENING, type Given } from '../testing/sample-commands.ts';
import { openVenueTimers } from './timers.ts';

const [TOWN, OTHER, VILLAGE, SECOND] = ['610702101', '610702102', '610702101001', '610702101002'];
const [OPERATOR, CENTRE, STATION] = [actor('operator'), actor('centre_manager'), actor('village_manager')];
const BUREAU: Actor = { id: 'officer-approval', unit: 'D-SPJ', post: 'approval_bureau' };
const OTHER_CENTRE: Actor = { id: 'officer-other-town', unit: OTHER, post: 'centre_manager' };
const [OPEN, ...UNITS] = OPENING;
const more = [{ office: 'approval_bureau', unit: 'D-SPJ', holder: BUREAU.id }, { office: 'centre_manager', unit: OTHER, holder: OTHER_CENTRE.id }];
const NOTE = { digest: null, note: '平面图第1页' };
const level = (unit: string) => (unit === VILLAGE ? 'village' : 'town');
const answers = (unit: string, no: readonly string[] = []) => venueBaseline(false)[level(unit)].map(({ code }) => ({ point: code, met: !no.includes(code), evidence: NOTE }));
const facts = (area = 240) => ({ address: '示例路1号', area, hours: '工作日 9:00–17:00', phone: null, complaintPhone: '12345' });
const on = (stream: string) => (type: string, data: object, by: Actor): Given => ({ type, stream, data, by });
const hall = (unit: string) => on(`venue-${unit}`);
const submit = (unit: string, by: Actor, parts: object = {}): Given => hall(unit)('SubmitVenueAssessment', { facts: facts(), claims: 'met', answers: answers(unit), ...parts }, by);
const verify = (unit: string, by: Actor, outcome = 'met', corrections: readonly object[] = []): Given => hall(unit)('VerifyVenueAssessment', { outcome, corrections }, by);
const standard = (by: Actor, parts: object = {}): Given => on(`venuestandard-${DISTRICT}`)('IssueVenueStandard', { version: '2022', basis: '实施方案', effectiveFrom: '2022-01-04', ...venueBaseline(false), ...parts }, by);
const line = on(`network-${VILLAGE}`);
const ports = (by: Actor, ...given: readonly object[]): Given => on('gateway-GW-1')('AssignPorts', { ports: given }, by);
const SURVEY = { access: 'fibre', mbps: 100, terminals: 3, on: '2022-01-04', note: '' };
const PLAN = { gateway: 'GW-1', port: 1, installBy: '2022-03-31' };
const TEST = { on: '2022-01-04', mbps: 96, delayMs: 8, passed: true };
const exception = (parts: object = {}): Given => hall(TOWN)('ApproveVenueException', { point: 'area', reason: '老街道暂无更大场地', until: '2022-12-31', ...parts }, BUREAU);
const fault = (point: string, by = CENTRE): Given => hall(TOWN)('ReportEquipmentFault', { point, note: '卡纸' }, by);
const VILLAGES = UNITS.find(({ stream }) => stream === `unit-${VILLAGE}`);
/** The town falls short in area and card reader; the other town has submitted; the village is surveyed and planned. */
const GROUND: readonly Given[] = [
  { ...OPEN!, data: { ...(OPEN!.data as { offices: readonly object[] }), offices: [...(OPEN!.data as { offices: readonly object[] }).offices, ...more] } }, ...UNITS, { ...VILLAGES!, stream: `unit-${SECOND}`, data: { ...(VILLAGES!.data as object), code: SECOND } }, standard(BUREAU),
  submit(TOWN, CENTRE, { facts: facts(180), claims: 'partly_met', answers: answers(TOWN, ['card-reader']) }), verify(TOWN, BUREAU, 'partly_met'), fault('printer'),
  hall(TOWN)('PlanVenueUpgrade', { upgrade: 'U1', title: '大厅改造', points: ['card-reader'], due: '2022-06-30' }, CENTRE), submit(OTHER, OTHER_CENTRE), submit(VILLAGE, STATION), ports(OPERATOR, { port: 1, village: VILLAGE }), line('SurveyVillage', SURVEY, STATION), line('PlanGateway', PLAN, OPERATOR),
];

// @req #7 #8 #9 #31 #75
const REFUSALS: readonly Refusal[] = [
  row('already-exists', 409, standard(BUREAU)), row('before-previous-version', 422, standard(BUREAU, { version: '2023' })), row('effective-in-past', 422, standard(BUREAU, { version: '2023', effectiveFrom: '2022-01-03' })), row('wrong-office', 403, standard(OPERATOR), 'not-delegated'),
  row('unknown-unit', 422, hall('D-ZWZX')('ApproveVenueException', { point: 'area', reason: '场地有限', until: '2022-12-31' }, BUREAU)),
  row('area-impossible', 422, submit(TOWN, CENTRE, { facts: facts(0) })), row('area-impossible', 422, hall(TOWN)('SurveyVenue', { facts: facts(100_001) }, CENTRE)),
  row('mandatory-point-failed', 409, submit(TOWN, CENTRE, { facts: facts(180) })), row('mandatory-point-failed', 409, verify(OTHER, BUREAU, 'met', [{ point: 'printer', met: false, note: '现场未见' }])), row('no-point-failed', 409, submit(TOWN, CENTRE, { claims: 'partly_met' })),
  row('points-unanswered', 422, submit(TOWN, CENTRE, { answers: answers(TOWN).slice(1) })), row('duplicate-code', 409, submit(TOWN, CENTRE, { answers: [...answers(TOWN), answers(TOWN)[0]] })),
  row('unknown-point', 422, fault('helipad')), row('evidence-missing', 422, submit(TOWN, CENTRE, { answers: answers(TOWN).map(answer => ({ ...answer, evidence: { digest: null, note: '' } })) })),
  row('wrong-body', 403, submit(TOWN, OTHER_CENTRE), 'not-delegated'), row('wrong-body', 403, verify(VILLAGE, BUREAU)), row('same-body', 403, verify(OTHER, OTHER_CENTRE)), row('wrong-office', 403, verify(VILLAGE, STATION), 'not-delegated'),
  row('unknown-unit', 422, verify('610702999', BUREAU)), row('already-done', 409, verify(TOWN, BUREAU, 'partly_met')), row('already-done', 409, fault('printer')),
  row('no-such-gap', 422, hall(TOWN)('CloseVenueGap', { point: 'printer', evidence: NOTE }, BUREAU)), row('no-exception-for-point', 422, exception({ point: 'card-reader' })), row('exception-without-end', 422, exception({ until: null })),
  row('already-exists', 409, hall(TOWN)('PlanVenueUpgrade', { upgrade: 'U1', title: '大厅改造', points: ['area'], due: '2022-06-30' }, CENTRE)), row('does-not-exist', 404, hall(TOWN)('CompleteVenueUpgrade', { upgrade: 'U9', evidence: NOTE }, CENTRE)),
  row('duplicate-port', 409, ports(OPERATOR, { port: 1, village: SECOND })),
  row('port-in-use', 409, on('gateway-GW-1')('ReleasePort', { port: 1, reason: '换机柜' }, OPERATOR)), row('port-not-assigned', 409, line('PlanGateway', { ...PLAN, port: 9 }, OPERATOR)),
  row('connection-not-tested', 409, line('PutVillageOnline', { on: '2022-01-04' }, OPERATOR)), row('wrong-step', 409, line('TestConnection', TEST, OPERATOR)), row('date-in-future', 422, line('InstallGateway', { device: '网关', on: '2022-01-05' }, OPERATOR)),
  row('end-before-start', 422, line('InstallGateway', { device: '网关', on: '2022-01-03' }, OPERATOR)), row('unknown-unit', 422, on('network-610702102')('SurveyVillage', SURVEY, OPERATOR)), row('wrong-office', 403, line('PlanGateway', PLAN, CENTRE), 'not-delegated'),
];
/** Refusals that the other rows do not provoke: there is a standard; and files have a spec of their own. */
const NOT_HERE: readonly RejectionCode[] = ['no-venue-standard', 'unknown-file'];

// @req #7 #8 #9 #31 #75
describe('halls and lines over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
    await scene.given(GROUND);
    await scene.newEvents();
  }, 30_000);
  afterAll(() => scene.close());
  const read = async (path: string, as: Actor | null = CENTRE) => scene.when(path, { as });

  it.each(titled(REFUSALS))('%s is refused as %s with %i', async (_type, _code, _status, each) => {
    expectRefused(await answerTo(scene, each), each);
  });
  it('are left as they were by all of them', () => expectNothingRecorded(scene));
  it('have a request for every code', () => {
    expect([...codesIn(['venue', 'network'])].filter(code => !NOT_HERE.includes(code) && !REFUSALS.some(each => each.code === code))).toEqual([]);
  });

  it('are told with what may be done now', async () => {
    const { body } = await read(`/api/v1/venues/${TOWN}`);
    expect(body).toMatchObject({ status: 'improving', mandatoryGaps: 2, faults: 1, facts: { area: 180 }, gapList: [{ point: 'area', open: true }, { point: 'card-reader' }] });
    expect((body.links as readonly { rel: string; allowed: boolean }[]).filter(({ allowed }) => allowed).map(({ rel }) => rel)).toEqual(expect.arrayContaining(['submit', 'plan-upgrade', 'complete-upgrade']));
    expect((await read(`/api/v1/venues?town=${TOWN}`)).body).toMatchObject({ data: [{ unit: TOWN }, { unit: VILLAGE, status: 'submitted' }, { unit: SECOND, status: 'none' }] });
    expect((await read('/api/v1/venues/D-MZJ')).status).toBe(404);
    expect((await read('/api/v1/network', STATION)).body).toMatchObject({ data: [{ village: VILLAGE, status: 'planned', plan: PLAN }, { status: 'none' }] });
    expect([(await read('/api/v1/gateways')).status, (await read('/api/v1/gateways', OPERATOR)).status, (await read('/api/v1/venues', null)).status]).toEqual([403, 200, 401]);
  });
  it('are judged by a standard whose next version is issued on the revision that its link tells', async () => {
    expect((await read('/api/v1/venue-standards', BUREAU)).body).toMatchObject({ versions: [{ version: '2022' }], inForce: { version: '2022' }, links: [{ rel: 'issue', allowed: true, revision: 0 }] });
    expect((await read('/api/v1/venue-standards')).body).toMatchObject({ links: [{ rel: 'issue', allowed: false }] });
  });
  it('are open data where they are about halls, and counts where they are about lines', async () => {
    const csv = await read('/open/venues.csv', null);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text).toContain(`${TOWN},单位${TOWN},Unit ${TOWN},town,,示例路1号,工作日 9:00–17:00,,12345,180,improving,2,示例`);
    expect((await read('/open/network.csv', null)).text).not.toContain('GW-1');
    expect((await read('/api/v1/network.csv', CENTRE)).text).toContain('GW-1');
    expect((await read('/api/v1/agency-performance.csv', CENTRE)).text).toContain(VILLAGE);
    expect([(await read('/open/venues.json?asOf=p:0', null)).status, (await read('/open/network.json', null)).status, (await read('/api/v1/network.csv', null)).status]).toEqual([200, 200, 401]);
    expect((await read('/api/v1/agency-performance?since=2022-01-01', CENTRE)).body).toMatchObject({ data: [{ village: null, errands: 0 }, { village: { code: VILLAGE } }, { village: { code: SECOND } }] });
    const [venues, network] = [(await read('/api/v1/venues')).body, (await read('/api/v1/network', STATION)).body] as { sums?: readonly object[] }[];
    expect((await read('/api/v1/field', STATION)).body).toMatchObject({ halls: venues?.sums?.[0], lines: network?.sums?.[0], errands: { errands: 0 }, training: { year: 2022, units: 0 } });
  });
  it('have their gap open again the day after an exception ends, once', async () => {
    const timers = openVenueTimers(scene.app, failure => { throw failure; });
    await scene.given([exception()]);
    await timers.tick();
    await scene.newEvents();
    scene.clock.set('2022-12-31T16:00:00.000Z');
    await timers.tick();
    await timers.tick();
    expect(await scene.newEvents()).toEqual(['VenueGapRecorded']);
    expect((await read(`/api/v1/venues/${TOWN}`)).body).toMatchObject({ exceptions: 0, mandatoryGaps: 2 });
  });
});
