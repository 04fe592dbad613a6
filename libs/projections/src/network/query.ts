import { networkDecider, type NetworkStatus } from '@yichuang/domain';
import { unitRefs, unitTree } from '../organisations/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { hallPlaces } from '../venues/query.ts';
import { gatewayProjection, networkProjection } from './projection.ts';
import type { GatewayView, NetworkLine, NetworkSums } from './view.ts';

const STATUSES = ['none', 'surveyed', 'planned', 'installed', 'tested', 'online', 'faulty'] as const satisfies readonly NetworkStatus[];

/** One row for each village of the organisation tree, surveyed or not, in code order; `town` narrows to its villages. @req #31 */
export function networkLines(read: ReadModel, at: Moment, town?: string): readonly NetworkLine[] {
  const known = new Map(read.list(networkProjection, { index: 'all', equals: 'all' }, at.number).map(({ doc }) => [doc.village, doc.state]));
  const villages = hallPlaces(unitTree(read, at)).filter(({ level, parent }) => level === 'village' && (town === undefined || parent === town));
  return villages.map(({ unit: { code, name, illustrative }, parent }) => {
    const { status, survey, plan, device, test, onlineSince, fault } = known.get(code) ?? networkDecider.initialState();
    return { village: code, name, town: parent ?? '', illustrative, status, survey, plan, device, test, onlineSince, fault, revision: read.revisionOf(networkProjection, `network-${code}`) };
  });
}

const sumsOf = (town: NetworkSums['town'], lines: readonly NetworkLine[]): NetworkSums => {
  const counted = Object.fromEntries(STATUSES.map(status => [status, lines.filter(line => line.status === status).length]));
  return { town, villages: lines.length, byStatus: counted as NetworkSums['byStatus'] };
};

/** The district first, without fictional villages: progress is those online of all. Then town by town. @req #31 */
export function networkSums(read: ReadModel, at: Moment): readonly NetworkSums[] {
  const lines = networkLines(read, at);
  const refOf = unitRefs(read, at);
  const towns = [...Map.groupBy(lines, line => line.town)].map(([town, own]) => sumsOf(refOf(town), own));
  return [sumsOf(null, lines.filter(({ illustrative }) => !illustrative)), ...towns];
}

/** Gateways by code, with whose their ports are. @req #31 */
export function gateways(read: ReadModel, { number }: Moment): readonly GatewayView[] {
  return read.list(gatewayProjection, { index: 'all', equals: 'all' }, number).map(({ doc: { gateway, state } }) => ({
    gateway, ports: Object.entries(state.ports).map(([port, village]) => ({ port: Number(port), village })), revision: read.revisionOf(gatewayProjection, `gateway-${gateway}`),
  }));
}
