import { same } from '../kernel/canonical.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { requireHappened, requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { LegalDate } from '../kernel/values.ts';
import { venueOf } from '../venue/index.ts';
import type { NetworkCommand, NetworkCommandData } from './commands.ts';
import type { NetworkContext } from './context.ts';
import type { NetworkEvent } from './events.ts';
import { initialNetwork, type NetworkState, type NetworkStatus } from './state.ts';

type Events = readonly NetworkEvent[];
type State = Readonly<NetworkState>;

/** The village of the stream, with the town above it. @throws {Rejection} `unknown-unit` for a unit that is no village */
function requireVillage({ village, units }: NetworkContext): string {
  const known = venueOf(village, units);
  require(known?.level === 'village' && known.parent !== null, 'unknown-unit', { unit: village });
  return known.parent;
}

/** 区政务服务中心 runs the network. @throws {Rejection} `wrong-office` */
function requireRunner(context: NetworkContext): void {
  requireVillage(context);
  requireOffice(context, 'operator', 'approval_bureau');
}

/** Those who see the line: the village, its town, whoever runs the network. @throws {Rejection} `wrong-office`, `wrong-body`; the town above */
function requireNear(context: NetworkContext): string {
  const parent = requireVillage(context);
  const { unit, offices } = context.actor;
  if (offices.includes('operator') || offices.includes('approval_bureau')) return parent;
  requireOffice(context, 'centre_manager', 'village_manager', 'village_agent');
  require(unit === context.village || unit === parent, 'wrong-body', { unit: context.village });
  return parent;
}

/** It has happened, and after what came before it. @throws {Rejection} `date-in-future`, `end-before-start` */
function requireDay(on: LegalDate, { last }: State, context: NetworkContext): void {
  requireHappened(context, on);
  require(last === null || on >= last, 'end-before-start', { on, last });
}

/** @throws {Rejection} `wrong-step` */
function requireStatus({ status }: State, ...wanted: readonly NetworkStatus[]): void {
  require(wanted.includes(status), 'wrong-step', { status });
}

/** @req #31 */
function survey(data: NetworkCommandData<'SurveyVillage'>, state: State, context: NetworkContext): Events {
  const parent = requireNear(context);
  if (same(data, state.survey)) return [];
  requireStatus(state, 'none', 'surveyed');
  requireDay(data.on, state, context);
  return [{ type: 'VillageSurveyed', data: { village: context.village, parent, ...data } }];
}

/** On a port that is this village's. @req #31 */
function plan(data: NetworkCommandData<'PlanGateway'>, state: State, context: NetworkContext): Events {
  requireRunner(context);
  if (same(data, state.plan)) return [];
  requireStatus(state, 'surveyed', 'planned');
  const holder = context.holderOf(data);
  require(holder === null || holder === context.village, 'duplicate-port', { gateway: data.gateway, port: data.port, village: holder });
  require(holder !== null, 'port-not-assigned', { gateway: data.gateway, port: data.port });
  return [{ type: 'GatewayPlanned', data: { village: context.village, ...data } }];
}

function install({ device, on }: NetworkCommandData<'InstallGateway'>, state: State, context: NetworkContext): Events {
  requireRunner(context);
  require(state.device === null, 'already-done');
  requireStatus(state, 'planned');
  requireDay(on, state, context);
  return [{ type: 'GatewayInstalled', data: { village: context.village, device, on } }];
}

/** A test that fails leaves the line where it was: it is tested again. */
function test(data: NetworkCommandData<'TestConnection'>, state: State, context: NetworkContext): Events {
  requireRunner(context);
  if (same(data, state.test)) return [];
  requireStatus(state, 'installed', 'tested');
  requireDay(data.on, state, context);
  return [{ type: 'ConnectionTested', data: { village: context.village, ...data } }];
}

/** @req #31 */
function putOnline({ on }: NetworkCommandData<'PutVillageOnline'>, state: State, context: NetworkContext): Events {
  requireRunner(context);
  require(state.onlineSince === null, 'already-done');
  require(state.status === 'tested', 'connection-not-tested', { status: state.status });
  requireDay(on, state, context);
  return [{ type: 'VillageOnline', data: { village: context.village, on } }];
}

function report({ on, cause }: NetworkCommandData<'ReportConnectionFault'>, state: State, context: NetworkContext): Events {
  requireNear(context);
  require(state.status !== 'faulty', 'already-done');
  requireStatus(state, 'online');
  requireDay(on, state, context);
  return [{ type: 'ConnectionFaultReported', data: { village: context.village, on, cause } }];
}

function restore({ on, measures }: NetworkCommandData<'RestoreConnection'>, state: State, context: NetworkContext): Events {
  requireNear(context);
  require(state.status !== 'online', 'already-done');
  requireStatus(state, 'faulty');
  requireDay(on, state, context);
  return [{ type: 'ConnectionRestored', data: { village: context.village, on, measures } }];
}

/** The line of a village to the government network (专网摸底, W18). Stream `network-<village code>`. @req #31 */
export const networkDecider: Decider<NetworkState, NetworkCommand, NetworkEvent, NetworkContext> = {
  category: 'network',
  initialState: initialNetwork,
  decide: decideBy<NetworkState, NetworkCommand, NetworkEvent, NetworkContext>({ SurveyVillage: survey, PlanGateway: plan, InstallGateway: install, TestConnection: test, PutVillageOnline: putOnline, ReportConnectionFault: report, RestoreConnection: restore }),
  evolve: evolveBy<NetworkState, NetworkEvent>({
    VillageSurveyed(draft, { village, parent, access, mbps, terminals, on, note }) {
      Object.assign(draft, { village, parent, status: 'surveyed', last: on, survey: { access, mbps, terminals, on, note } });
    },
    GatewayPlanned(draft, { gateway, port, installBy }) {
      Object.assign(draft, { status: 'planned', plan: { gateway, port, installBy } });
    },
    GatewayInstalled(draft, { device, on }) {
      Object.assign(draft, { status: 'installed', device, last: on });
    },
    ConnectionTested(draft, { on, mbps, delayMs, passed }) {
      Object.assign(draft, { status: passed ? 'tested' : 'installed', last: on, test: { on, mbps, delayMs, passed } });
    },
    VillageOnline(draft, { on }) {
      Object.assign(draft, { status: 'online', last: on, onlineSince: on });
    },
    ConnectionFaultReported(draft, { on, cause }) {
      Object.assign(draft, { status: 'faulty', last: on, fault: { on, cause } });
    },
    ConnectionRestored(draft, { on }) {
      Object.assign(draft, { status: 'online', last: on, fault: null });
    },
  }),
};
