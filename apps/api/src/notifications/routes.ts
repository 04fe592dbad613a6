import { Router } from 'express';
import { requireSignedIn } from '../attachments/access.ts';
import { callerOf } from '../policy/caller.ts';
import { MomentParams, paramsOf } from '../reads/params.ts';
import type { Reader } from '../reads/context.ts';
import { noticesAt } from './inbox.ts';
import type { Messages } from './messages.ts';

/** One's own notices: made of the log, so none is lost and none is told twice. @req #45 #46 */
export function noticeRoutes(reader: Reader): Router {
  const router = Router();
  router.get('/notices', async (req, res) => {
    const { actor } = requireSignedIn(callerOf(req));
    paramsOf(req, MomentParams);
    const { moment } = await reader.context(req);
    res.set({ 'Cache-Control': 'private, no-store', 'X-As-Of-Position': `p:${moment.number}` }).json({ data: noticesAt(reader.views, actor.id, moment), nextCursor: null, moment });
  });
  return router;
}

const LISTED = 100;

/** How messages outside the service stand, for those who run it: numbers, and what failed by case, never to whom. */
export function messageOpsRoutes(messages: Pick<Messages, 'outbox'> | null): Router {
  const router = Router();
  router.get('/ops/messages', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ channels: messages?.outbox.counts() ?? null, failures: messages?.outbox.failures(LISTED) ?? [] });
  });
  return router;
}
