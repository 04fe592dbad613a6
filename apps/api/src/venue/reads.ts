import { agencyPerformance, fieldSums, gateways, networkLines, networkSums, venue, venues, venueStandards, venueSums, type GatewayView, type NetworkLine, type VenueView } from '@yichuang/projections';
import { Router, type Request } from 'express';
import type { z } from 'zod';
import { callerOf } from '../policy/caller.ts';
import { linksOn, type Onlooker } from '../reads/authority/links.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { requireFound, type ReadContext, type Reader } from '../reads/context.ts';
import { MomentParams, paramsOf } from '../reads/params.ts';
import { AgencyParams, NetworkParams, VenueParams } from './params.ts';

/** Acts that the status leaves open. The decider has the last word; this only spares people a refusal. */
function venueActs({ status, gapList, upgradeList, unit }: VenueView, caller: string | null): readonly string[] {
  // Nobody verifies their own hall.
  const other = caller !== unit;
  const own = ['survey', 'submit', 'record-equipment', 'report-fault', 'file-evidence'];
  const gaps = gapList.some(({ open }) => open) ? ['plan-upgrade', ...(other ? ['close-gap'] : [])] : [];
  const works = upgradeList.some(({ completedOn }) => completedOn === null) ? ['complete-upgrade'] : [];
  return [...own, ...(status === 'submitted' && other ? ['verify'] : []), ...gaps, ...works, ...(status === 'none' ? [] : ['approve-exception'])];
}
const LINE_ACTS: Readonly<Record<NetworkLine['status'], readonly string[]>> = {
  none: ['survey'], surveyed: ['survey', 'plan'], planned: ['plan', 'install'], installed: ['test'], tested: ['test', 'put-online'], online: ['report-fault'], faulty: ['restore'],
};

interface Asked<P> {
  readonly req: Request;
  readonly params: P;
  readonly context: ReadContext;
  readonly at: { readonly number: number; readonly on: string };
  readonly onlooker: Onlooker;
}

/** Halls with what they lack, lines of villages, and what stations do for people. @req #3 #4 #7 #8 #9 #31 #51 #75 */
export function venueReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  function route<S extends z.ZodType>(path: string, schema: S, answer: (asked: Asked<z.output<S>>) => object): void {
    router.get(path, async (req, res) => {
      const params = paramsOf(req, schema);
      const context = await reader.context(req);
      await app.world.refresh();
      const { number, on, travelling } = context.moment;
      sendTagged(req, res, { reader, context, answer: answer({ req, params, context, at: { number, on }, onlooker: { app, caller: callerOf(req), travelling } }) });
    });
  }

  route('/venue-standards', MomentParams, ({ at, onlooker }) => {
    const id = app.world.district()?.code ?? '';
    const standards = views.read(['venues'], read => venueStandards(read, at));
    // Each version is one event of the stream.
    return { ...standards, links: linksOn({ category: 'venuestandard', id, revision: standards.versions.length - 1 }, onlooker) };
  });
  route('/venues', VenueParams, ({ params, at }) => views.read(['venues'], read => ({ sums: venueSums(read, at), data: venues(read, params, at), nextCursor: null })));
  route('/venues/:unit', MomentParams, ({ req, at, context, onlooker }) => {
    const found = requireFound(views.read(['venues'], read => venue(read, String(req.params.unit), at)), context);
    return { ...found, links: linksOn({ category: 'venue', id: found.unit, revision: found.revision, open: venueActs(found, onlooker.caller.actor?.unit ?? null) }, onlooker) };
  });
  /** The device of a town, by the name that the screen gives it: there with its ports, or still to be named by its first port. */
  const gatewayOf = (town: string, all: readonly GatewayView[], onlooker: Onlooker): object => {
    const gateway = `GW-${town}`;
    const known = all.find(each => each.gateway === gateway) ?? { gateway, ports: [], revision: -1 };
    return { ...known, links: linksOn({ category: 'gateway', id: gateway, revision: known.revision }, onlooker) };
  };
  route('/network', NetworkParams, ({ params, at, onlooker }) => views.read(['network'], read => ({
    sums: networkSums(read, at), nextCursor: null, gateway: params.town === undefined ? null : gatewayOf(params.town, gateways(read, at), onlooker),
    data: networkLines(read, at, params.town).map(line => (params.town === undefined ? line : { ...line, links: linksOn({ category: 'network', id: line.village, revision: line.revision, open: LINE_ACTS[line.status] }, onlooker) })),
  })));
  route('/gateways', MomentParams, ({ at, onlooker }) => views.read(['network'], read => ({
    data: gateways(read, at).map(gateway => ({ ...gateway, links: linksOn({ category: 'gateway', id: gateway.gateway, revision: gateway.revision }, onlooker) })), nextCursor: null,
  })));
  route('/agency-performance', AgencyParams, ({ params, at }) => ({ data: views.read(['agency-performance'], read => agencyPerformance(read, params, at)), nextCursor: null }));
  route('/field', MomentParams, ({ at }) => views.read(['field'], read => fieldSums(read, at)));
  return router;
}
