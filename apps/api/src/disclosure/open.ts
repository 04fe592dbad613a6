import { exemptions, publicDisclosures, type PublicDisclosure } from '@yichuang/projections';
import { stringify } from 'csv-stringify/sync';
import { Router } from 'express';
import { ownOrigin } from '../edge/csrf.ts';
import { neutral } from '../open/csv.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { fileAt, sendCsv, sendText, type Reader } from '../reads/context.ts';
import { paramsOf } from '../reads/params.ts';
import { atomFeed } from './atom.ts';
import { DisclosureParams, FeedParams, UnitParams } from './params.ts';

const HEADERS = ['id', 'unit', 'unit_zh', 'unit_en', 'kind', 'title_zh', 'title_en', 'formed_on', 'released_on', 'updated_on', 'expires_on', 'late', 'source', 'source_version', 'illustrative'] as const;

function csvRow({ id, unit, kind, title, content, illustrative, ...rest }: PublicDisclosure): readonly string[] {
  const { source, stamp } = content.form === 'reference' ? content : { source: '', stamp: '' };
  const { formedOn, releasedOn, updatedOn, expiresOn, late } = rest;
  return [id, unit.code, unit.zh, unit.en, kind, title.zh, title.en, formedOn, releasedOn, updatedOn ?? '', expiresOn ?? '', late ? '1' : '0', source, stamp, illustrative ? '示例' : ''];
}

export function disclosuresCsv(rows: readonly PublicDisclosure[]): string {
  return stringify([[...HEADERS], ...rows.map(csvRow)], { bom: true, record_delimiter: '\r\n', cast: { string: text => neutral(text) } });
}

/** Entries of the feed: what is newest. */
const NEWEST = 50;

/** Open data: what is disclosed and what is not, and a feed of what is new. @param origin of this site; null: as the request has it @req #28 #29 */
export function openDisclosureRoutes({ reader, origin }: { readonly reader: Reader; readonly origin: string | null }): Router {
  const router = Router();
  const { views } = reader;
  router.get('/open/disclosures.json', async (req, res) => {
    const { unit, kind } = paramsOf(req, DisclosureParams);
    const context = await reader.context(req);
    sendTagged(req, res, { reader, context, answer: { disclosures: views.read(['disclosures'], read => publicDisclosures(read, { unit, kind }, context.moment)) } });
  });
  router.get('/open/disclosures.csv', async (req, res) => {
    const { unit, kind } = paramsOf(req, DisclosureParams);
    const context = await reader.context(req);
    sendCsv(req, res, { reader, context, file: fileAt('disclosures', context.moment), body: () => disclosuresCsv(views.read(['disclosures'], read => publicDisclosures(read, { unit, kind }, context.moment))) });
  });
  router.get('/open/exemptions.json', async (req, res) => {
    const { unit } = paramsOf(req, UnitParams);
    const context = await reader.context(req);
    sendTagged(req, res, { reader, context, answer: { exemptions: views.read(['disclosures'], read => exemptions(read, { unit }, context.moment)) } });
  });
  router.get('/open/disclosures.atom', async (req, res) => {
    const { unit, kind } = paramsOf(req, FeedParams);
    const context = await reader.context(req);
    const newest = () => views.read(['disclosures'], read => publicDisclosures(read, { unit, kind }, context.moment)).slice(0, NEWEST);
    sendText(req, res, { reader, context, type: 'application/atom+xml; charset=utf-8', body: () => atomFeed(newest(), { origin: ownOrigin(req, origin), on: context.moment.on }) });
  });
  return router;
}
