import { Router, type Request, type Response } from 'express';
import type { AdjustmentView } from '@yichuang/projections';
import { linksFor, openActs } from '../commands/links.ts';
import { revisionOf } from '../commands/conflict.ts';
import { requireFound, sendAt, type ReadContext, type Reader } from './context.ts';
import { MomentParams, paramsOf } from './params.ts';

type Answer = (context: ReadContext, req: Request, reader: Reader) => unknown;

const isApproved = ({ status, gates }: AdjustmentView): boolean => status === 'awaiting_publication' && gates.some(({ gate, state }) => gate === 'government' && state === 'passed');

/** Acts on the batch itself, and, once it is approved, its publication in the catalogue's own stream. */
async function withLinks(batch: AdjustmentView, { who }: ReadContext, { app }: Reader): Promise<unknown> {
  if (!isApproved(batch)) return { ...batch, links: linksFor({ category: 'adjustment', id: batch.id, revision: batch.revision }, who, openActs(batch.status)) };
  const id = app.world.district()?.code ?? '';
  const revision = await revisionOf(app.store, `catalog-${id}`);
  return { ...batch, links: linksFor({ category: 'catalog', id, revision }, who, ['publish']) };
}
const list = (data: readonly unknown[], { moment }: ReadContext): unknown => ({ data, nextCursor: null, moment });

/** Views that are answered whole. */
const VIEWS: Readonly<Record<string, Answer>> = {
  '/catalogue': async ({ query, moment }) => ({ ...(await query.catalogue()), moment }),
  '/catalogue/versions': async context => list(await context.query.versions(), context),
  '/adjustments': async (context, _req, reader) => list(await Promise.all((await context.query.adjustments()).map(batch => withLinks(batch, context, reader))), context),
  '/adjustments/:id': async (context, req, reader) => withLinks(requireFound(await context.query.adjustment(String(req.params.id)), context), context, reader),
  '/instruments': async context => list(await context.query.instruments(), context),
  '/instruments/:id': async (context, req) => requireFound(await context.query.instrument(String(req.params.id)), context),
  '/units': async context => list(await context.query.units(), context),
  '/units/:id': async (context, req) => requireFound(await context.query.unit(String(req.params.id)), context),
  '/village-items': context => list(context.query.villageItems().map(each => ({ ...each, links: linksFor({ category: 'villageitem', id: each.code, revision: each.revision }, context.who).filter(link => link.allowed) })), context),
  '/hall-directories': context => list(context.query.hallDirectories().map(each => ({ ...each, links: linksFor({ category: 'halldirectory', id: each.town, revision: each.revision }, context.who).filter(link => link.allowed) })), context),
};

export function viewRoutes(reader: Reader): Router {
  const router = Router();
  for (const [path, answer] of Object.entries(VIEWS)) {
    router.get(path, async (req: Request, res: Response) => {
      paramsOf(req, MomentParams);
      const context = await reader.context(req);
      sendAt(req, res, { reader, context, body: await answer(context, req, reader) });
    });
  }
  return router;
}
