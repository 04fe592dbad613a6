import { Router } from 'express';
import type { Reader } from '../reads/context.ts';
import type { createMetrics } from './metrics.ts';

/** For those who run the service. None of it is cached and none of it tells of people. */
export function opsRoutes(reader: Reader, metrics: ReturnType<typeof createMetrics>): Router {
  const router = Router();
  router.get('/health', (_req, res) => {
    const { diverged, head, projections } = reader.views.health();
    const stopped = projections.filter(each => each.state === 'stopped' || each.state === 'diverged').map(each => each.name);
    const status = diverged ? 'diverged' : stopped.length > 0 ? 'degraded' : 'ok';
    res.status(diverged ? 503 : 200).set('Cache-Control', 'no-store').json({ status, head, stopped, diverged, mode: reader.app.mode, now: reader.app.clock.now() });
  });
  router.get('/ops/projections', (_req, res) => {
    res.set('Cache-Control', 'no-store').json(reader.views.health());
  });
  router.get('/metrics', async (_req, res) => {
    res.set('Cache-Control', 'no-store').type(metrics.contentType).send(await metrics.text());
  });
  return router;
}
