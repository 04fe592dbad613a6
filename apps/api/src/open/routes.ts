import { Router } from 'express';
import { fileAt, sendAt, sendCsv, type Reader } from '../reads/context.ts';
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
    sendCsv(req, res, { reader, context, file: fileAt('catalogue', context.moment), body: () => catalogueCsv(context.query.catalogueNow()) });
  });
  return router;
}
