import { Router } from 'express';
import { headerOf } from '../edge/request.ts';
import { describeMoment, sendAt, type Reader } from '../reads/context.ts';
import { MomentParams, paramsOf } from '../reads/params.ts';
import { catalogueCsv } from './csv.ts';

/** Open data: the catalogue of any moment, without a key, for machines and spreadsheets (信息公开). */
export function openRoutes(reader: Reader): Router {
  const router = Router();
  router.get('/open/catalogue.json', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const { version, effectiveFrom, count, items } = context.query.catalogueNow();
    sendAt(req, res, { reader, context, body: { version, effectiveFrom, count, items } });
  });
  router.get('/open/catalogue.csv', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    describeMoment(req, res, { reader, context });
    res.set('Content-Disposition', `attachment; filename="catalogue-p${context.moment.number}-${context.moment.on}.csv"`);
    if (headerOf(req, 'if-none-match') === res.get('ETag')) res.status(304).end();
    else res.type('text/csv; charset=utf-8').send(catalogueCsv(context.query.catalogueNow()));
  });
  return router;
}
