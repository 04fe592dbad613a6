import { Router, type Request } from 'express';
import type { GuideHistoryLine } from '@yichuang/projections';
import { readCursor } from '../edge/cursor.ts';
import { Problem } from '../problems/problem.ts';
import { linksFor } from '../commands/links.ts';
import { describeMoment, requireFound, sendAt, type ReadContext, type Reader } from './context.ts';
import { askedOf } from './moment.ts';
import { itemKeys } from './page-queries.ts';
import { ItemParams, MomentParams, paramsOf } from './params.ts';
import type { SearchFilters } from '../web-port.ts';

const ITEM_CODE = /^\d{12}$/;

async function guideOf(context: ReadContext, code: string) {
  if (!ITEM_CODE.test(code)) throw new Problem('not-found');
  return requireFound(await context.query.guide(code), context);
}

function filtersOf(params: Readonly<Record<string, unknown>>): SearchFilters {
  return Object.fromEntries(['q', 'department', 'kind', 'theme'].flatMap(name => (typeof params[name] === 'string' && params[name] !== '' ? [[name, params[name]]] : [])));
}

/** The later pages of a list are answered at the moment of the first one. */
async function pagedContext(reader: Reader, req: Request, { cursor, filters }: { cursor: string | undefined; filters: SearchFilters }): Promise<ReadContext> {
  const asked = askedOf(req, reader.app.clock);
  const context = await reader.context(req, asked);
  if (cursor === undefined) return context;
  const { on } = context.moment;
  const { number } = readCursor(cursor, itemKeys(filters, on));
  return reader.context(req, { ...asked, asOf: { kind: 'number', number }, on });
}

/** RFC 7089 §5: the original, and a memento for every event of the item's history. */
function timemapOf(code: string, history: readonly GuideHistoryLine[]): string {
  const self = `/api/v1/items/${code}`;
  const mementos = [...history].sort((a, b) => a.number - b.number).map(line => `<${self}?asOf=p:${line.number}>; rel="memento"; datetime="${new Date(line.recordedAt).toUTCString()}"`);
  return [`<${self}>; rel="original timegate"`, `<${self}/timemap>; rel="self"; type="application/link-format"`, ...mementos].join(',\n');
}

/** Items: the list with its search, a guide, its versions and its timemap. */
export function itemRoutes(reader: Reader): Router {
  const router = Router();
  const { app } = reader;

  router.get('/items', async (req, res) => {
    const { limit = 50, cursor, ...params } = paramsOf(req, ItemParams);
    const filters = filtersOf(params);
    const context = await pagedContext(reader, req, { cursor, filters });
    const { hits, ...answer } = await context.query.search(filters, { limit, ...(cursor ? { cursor } : {}) });
    const data = hits.map(({ item, by }) => ({ ...item, matched: by }));
    sendAt(req, res, { reader, context, body: { data, ...answer, moment: context.moment } });
  });

  router.get('/items/:code', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const guide = await guideOf(context, req.params.code);
    const district = app.world.district()?.code ?? '';
    const acts = linksFor({ category: 'catalog', id: district, revision: -1 }, context.who, ['amend-item', 'rename-item', 'suspend-item', 'resume-item', 'correct-item']);
    const links = acts.filter(link => link.allowed).map(link => ({ ...link, revision: null }));
    sendAt(req, res, { reader, context, timemap: `/api/v1/items/${guide.code}/timemap`, body: { ...guide, moment: context.moment, links } });
  });

  router.get('/items/:code/versions', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const guide = await guideOf(context, req.params.code);
    sendAt(req, res, { reader, context, timemap: `/api/v1/items/${guide.code}/timemap`, body: { code: guide.code, data: guide.history, moment: context.moment } });
  });

  router.get('/items/:code/timemap', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const guide = await guideOf(context, req.params.code);
    describeMoment(req, res, { reader, context });
    res.type('application/link-format').send(timemapOf(guide.code, guide.history));
  });
  return router;
}
