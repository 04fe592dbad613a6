import { agencyPerformance, networkLines, networkSums, venues, venueSums } from '@yichuang/projections';
import { Router } from 'express';
import type { z } from 'zod';
import { sendTagged } from '../reads/authority/routes.ts';
import { fileAt, momentOf, sendCsv, type Reader } from '../reads/context.ts';
import { MomentParams, paramsOf } from '../reads/params.ts';
import { agencyCsv, coverageCsv, networkCsv, venuesCsv } from './csv.ts';
import { AgencyParams, NetworkParams } from './params.ts';

type Moment = { readonly number: number; readonly on: string };

interface Table<S extends z.ZodType> {
  readonly path: string;
  readonly schema: S;
  /** First part of the file's name. */
  readonly name: string;
  readonly body: (at: Moment, params: z.output<S>) => string;
}

/** A table of the moment, as a file. */
function csvRoute<S extends z.ZodType>(router: Router, reader: Reader, { path, schema, name, body }: Table<S>): void {
  router.get(path, async (req, res) => {
    const params = paramsOf(req, schema);
    const context = await reader.context(req);
    sendCsv(req, res, { reader, context, file: fileAt(name, context.moment), body: () => body(momentOf(context), params) });
  });
}

/** Open data: halls with their facts, and how far the lines of towns are, at any moment. @req #7 #31 */
export function openVenueRoutes(reader: Reader): Router {
  const router = Router();
  const { views } = reader;
  const open = (path: string, answer: (at: Moment) => object): void => {
    router.get(path, async (req, res) => {
      paramsOf(req, MomentParams);
      const context = await reader.context(req);
      sendTagged(req, res, { reader, context, answer: answer(context.moment) });
    });
  };
  open('/open/venues.json', at => views.read(['venues'], read => ({ sums: venueSums(read, at), venues: venues(read, {}, at) })));
  open('/open/network.json', at => views.read(['network'], read => ({ sums: networkSums(read, at) })));
  csvRoute(router, reader, { path: '/open/venues.csv', schema: MomentParams, name: 'venues', body: at => venuesCsv(views.read(['venues'], read => venues(read, {}, at))) });
  csvRoute(router, reader, { path: '/open/network.csv', schema: MomentParams, name: 'network', body: at => coverageCsv(views.read(['network'], read => networkSums(read, at))) });
  return router;
}

/** The same tables row by row, for those who work here. */
export function venueFileRoutes(reader: Reader): Router {
  const router = Router();
  const { views } = reader;
  csvRoute(router, reader, { path: '/network.csv', schema: NetworkParams, name: 'network', body: (at, { town }) => networkCsv(views.read(['network'], read => networkLines(read, at, town))) });
  csvRoute(router, reader, { path: '/agency-performance.csv', schema: AgencyParams, name: 'agency', body: (at, params) => agencyCsv(views.read(['agency-performance'], read => agencyPerformance(read, params, at))) });
  return router;
}
