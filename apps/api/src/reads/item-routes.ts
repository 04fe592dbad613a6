import { Router } from 'express';
import type { GuideHistoryLine } from '@yichuang/projections';
import { readCursor } from '../edge/cursor.ts';
import { Problem } from '../problems/problem.ts';
import { linksFor } from '../commands/links.ts';
import { describeMoment, requireFound, sendAt, type ReadContext, type Reader } from './context.ts';
import { askedOf } from './moment.ts';
import { ItemParams, MomentParams, paramsOf } from './params.ts';

const ITEM_CODE = /^\d{12}$/;

async function guideOf(context: ReadContext, code: string) {
  if (!ITEM_CODE.test(code)) throw new Problem('not-found');
  return requireFound(await context.query.guide(code), context);
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
    const { q, department, kind, theme, limit, cursor, on } = paramsOf(req, ItemParams);
    const asked = askedOf(req, app.clock);
    const filters = { ...(q ? { q } : {}), ...(department ? { department } : {}), ...(kind ? { kind } : {}), ...(theme ? { theme } : {}) };
    const context = await reader.context(req, asked);
    // The later pages of a list are answered at the moment of the first one.
    const place = cursor === undefined ? null : readCursor(cursor, { q: q ?? '', department: department ?? '', kind: kind ?? '', theme: theme ?? '', on: on ?? context.moment.on });
    const paged = place ? await reader.context(req, { ...asked, asOf: { kind: 'number', number: place.number }, on: context.moment.on }) : context;
    const answer = await paged.query.search(filters, { limit: limit ?? 50, ...(cursor ? { cursor } : {}) });
    const data = answer.hits.map(({ item, by }) => ({ ...item, matched: by }));
    sendAt(req, res, { reader, context: paged, body: { data, total: answer.total, facets: answer.facets, suggestions: answer.suggestions, nextCursor: answer.nextCursor, moment: paged.moment } });
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
