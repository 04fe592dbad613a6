import fc from 'fast-check';
import { describe, it } from 'vitest';
import { actor } from '../catalog/testing/fixtures.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { specification } from '../kernel/testing/specification.ts';
import { BUREAU, HEAD, OTHER_HEAD, STATION, TOWN, UNITS, VILLAGE } from '../venue/testing/fixtures.ts';
import { GatewayCommand, gatewayDecider, gatewayEvents, NetworkCommand, networkDecider, networkEvents, type GatewayContext, type NetworkContext, type NetworkEvent } from './index.ts';

const OPERATOR = actor('D-ZWZX', 'operator-1', 'operator');
const by = (who: NetworkContext['actor'], parts: Partial<NetworkContext> = {}): NetworkContext =>
  ({ now: '2023-02-01T01:00:00.000Z', today: '2023-02-01', actor: who, village: VILLAGE, units: UNITS, holderOf: ({ port }) => (port === 1 ? VILLAGE : port === 2 ? 'X-SFC' : null), ...parts });
const { given } = specification(networkDecider, { events: networkEvents, commands: NetworkCommand });
const SURVEY = { access: 'fibre' as const, mbps: 100, terminals: 3, on: '2023-01-16', note: '' };
const survey = (parts: Partial<typeof SURVEY> = {}): NetworkCommand => ({ type: 'SurveyVillage', data: { ...SURVEY, ...parts } });
const plan = (port = 1): NetworkCommand => ({ type: 'PlanGateway', data: { gateway: 'GW-610702100', port, installBy: '2023-03-31' } });
const install = (on = '2023-01-18'): NetworkCommand => ({ type: 'InstallGateway', data: { device: '接入网关 A', on } });
const test = (passed = true, on = '2023-01-19'): NetworkCommand => ({ type: 'TestConnection', data: { on, mbps: 96, delayMs: 8, passed } });
const online = (on = '2023-01-20'): NetworkCommand => ({ type: 'PutVillageOnline', data: { on } });
const fault = (on = '2023-01-28'): NetworkCommand => ({ type: 'ReportConnectionFault', data: { on, cause: '光缆被挖断' } });
const restore = (on = '2023-01-30'): NetworkCommand => ({ type: 'RestoreConnection', data: { on, measures: '熔接光缆' } });
const village = VILLAGE;
const surveyed: NetworkEvent = { type: 'VillageSurveyed', data: { village, parent: TOWN, ...SURVEY } };
const planned: NetworkEvent = { type: 'GatewayPlanned', data: { village, gateway: 'GW-610702100', port: 1, installBy: '2023-03-31' } };
const installed: NetworkEvent = { type: 'GatewayInstalled', data: { village, device: '接入网关 A', on: '2023-01-18' } };
const tested = (passed = true): NetworkEvent => ({ type: 'ConnectionTested', data: { village, on: '2023-01-19', mbps: 96, delayMs: 8, passed } });
const isOnline: NetworkEvent = { type: 'VillageOnline', data: { village, on: '2023-01-20' } };
const faulty: NetworkEvent = { type: 'ConnectionFaultReported', data: { village, on: '2023-01-28', cause: '光缆被挖断' } };
const restored: NetworkEvent = { type: 'ConnectionRestored', data: { village, on: '2023-01-30', measures: '熔接光缆' } };

// @req #31
describe('the line of a village', () => {
  it('is surveyed by whoever sees it, once the village is known', () => {
    for (const who of [STATION, HEAD, OPERATOR, BUREAU]) given().when(survey(), by(who)).records(surveyed);
    given(surveyed).when(survey({ mbps: 50 }), by(STATION)).recordsTypes('VillageSurveyed');
    given().when(survey(), by(OTHER_HEAD)).refuses('wrong-body');
    given().when(survey(), by({ ...HEAD, offices: ['town_acceptor'] })).refuses('wrong-office');
    given().when(survey(), by(OPERATOR, { village: '610702999999' })).refuses('unknown-unit');
    given().when(survey(), by(OPERATOR, { village: TOWN })).refuses('unknown-unit');
    given().when(survey({ on: '2023-02-02' }), by(STATION)).refuses('date-in-future');
    given(surveyed, planned).when(survey({ mbps: 50 }), by(STATION)).refuses('wrong-step');
  });
  it('is planned on a port that is its own, and installed, tested and put online in this order', () => {
    given(surveyed).when(plan(), by(OPERATOR)).records(planned);
    given(surveyed).when(plan(2), by(OPERATOR)).refuses('duplicate-port', { village: 'X-SFC' });
    given(surveyed).when(plan(3), by(OPERATOR)).refuses('port-not-assigned');
    given(surveyed).when(plan(), by(HEAD)).refuses('wrong-office');
    given().when(plan(), by(OPERATOR)).refuses('wrong-step');
    given(surveyed, planned).when(install(), by(OPERATOR)).records(installed);
    given(surveyed).when(install(), by(OPERATOR)).refuses('wrong-step');
    given(surveyed, planned, installed).when(test(), by(OPERATOR)).records(tested());
    given(surveyed, planned).when(test(), by(OPERATOR)).refuses('wrong-step');
    given(surveyed, planned, installed, tested()).when(online(), by(OPERATOR)).records(isOnline);
    given(surveyed, planned, installed, tested(), isOnline).when(online(), by(OPERATOR)).refuses('already-done');
  });
  it('goes online only after a test that passed, on days in order', () => {
    given(surveyed, planned, installed).when(online(), by(OPERATOR)).refuses('connection-not-tested', { status: 'installed' });
    given(surveyed, planned, installed, tested(false)).when(online(), by(OPERATOR)).refuses('connection-not-tested');
    given(surveyed, planned, installed, tested(false)).when(test(true, '2023-01-20'), by(OPERATOR)).recordsTypes('ConnectionTested');
    given(surveyed, planned).when(install('2023-01-15'), by(OPERATOR)).refuses('end-before-start');
    given(surveyed, planned, installed, tested()).when(online('2023-02-02'), by(OPERATOR)).refuses('date-in-future');
  });
  it('fails and is restored', () => {
    const up = [surveyed, planned, installed, tested(), isOnline];
    given(...up).when(fault(), by(STATION)).records(faulty);
    given(...up, faulty).when(fault(), by(STATION)).refuses('already-done');
    given(surveyed).when(fault(), by(STATION)).refuses('wrong-step');
    given(...up, faulty).when(restore(), by(HEAD)).records(restored);
    given(surveyed).when(restore(), by(HEAD)).refuses('wrong-step');
    given(...up, faulty).when(restore('2023-01-27'), by(HEAD)).refuses('end-before-start');
  });
  it('is told once and folds alike in every history', () => {
    const acts = fc.record({ command: fc.constantFrom(survey(), survey({ mbps: 50 }), plan(), plan(2), install(), test(), test(false), online(), fault(), restore()), context: fc.constantFrom(by(OPERATOR), by(STATION)) });
    const way = [survey(), plan(), install(), test(), online(), fault(), restore()].map(command => ({ command, context: by(OPERATOR) }));
    holdsForAnyHistory(networkDecider, { acts, way, events: networkEvents, reaches: networkEvents.map(({ type }) => type) });
  });
});

// @req #31
describe('ports of a gateway', () => {
  const ports = specification(gatewayDecider, { events: gatewayEvents, commands: GatewayCommand });
  const at = (who = OPERATOR, used = false): GatewayContext => ({ now: '2023-02-01T01:00:00.000Z', today: '2023-02-01', actor: who, gateway: 'GW-1', units: UNITS, inUse: () => used });
  const assign = (...pairs: [number, string][]): GatewayCommand => ({ type: 'AssignPorts', data: { ports: pairs.map(([port, to]) => ({ port, village: to })) } });
  const release: GatewayCommand = { type: 'ReleasePort', data: { port: 1, reason: '换机柜' } };
  const assigned = (port: number, to: string) => ({ type: 'PortAssigned' as const, data: { gateway: 'GW-1', port, village: to } });
  it('belong to one village each', () => {
    ports.given().when(assign([1, VILLAGE], [2, 'X-SFC']), at()).records(assigned(1, VILLAGE), assigned(2, 'X-SFC'));
    ports.given(assigned(1, VILLAGE)).when(assign([1, VILLAGE]), at()).changesNothing();
    ports.given(assigned(1, VILLAGE)).when(assign([2, VILLAGE], [1, 'X-SFC']), at()).refuses('duplicate-port', { port: 1, village: VILLAGE });
    ports.given().when(assign([1, VILLAGE], [1, 'X-SFC']), at()).refuses('duplicate-port');
    ports.given().when(assign([1, TOWN]), at()).refuses('unknown-unit');
    ports.given().when(assign([1, VILLAGE]), at(HEAD)).refuses('wrong-office');
  });
  it('are free again when nothing stands on them', () => {
    ports.given(assigned(1, VILLAGE)).when(release, at()).recordsTypes('PortReleased');
    ports.given(assigned(1, VILLAGE)).when(release, at(OPERATOR, true)).refuses('port-in-use');
    ports.given().when(release, at()).changesNothing();
    ports.given(assigned(1, VILLAGE)).when(release, at(HEAD)).refuses('wrong-office');
  });
});
