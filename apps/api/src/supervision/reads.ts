import { createHash } from 'node:crypto';
import { figuresDigest } from '@yichuang/domain';
import { bulletin, bulletinFigures, bulletins, isFigure, planBoard, supervision, supervisionList, type SupervisionView } from '@yichuang/projections';
import { Router, type Request } from 'express';
import type { z } from 'zod';
import { Problem } from '../problems/problem.ts';
import { creationLinks } from '../reads/authority/links.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { momentOf, requireFound, sendCsv, type ReadContext, type Reader } from '../reads/context.ts';
import { MomentParams, paramsOf } from '../reads/params.ts';
import { supervisionCsv } from './csv.ts';
import { SupervisionListParams, SupervisionParams } from './params.ts';
import { listScope, seesOf } from './scope.ts';
import { signedIn } from '../policy/caller.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const NOTHING = { rows: [], more: false } as const;
const PERIOD = /^20\d{2}(Q[1-4])?$/;

/** The dashboard of supervision, the lists behind its numbers, and bulletins. @req #46 #47 #54 #69 */
export function supervisionReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;

  function dashboard(req: Request, context: ReadContext, { month, town }: z.output<typeof SupervisionParams>): SupervisionView {
    const at = momentOf(context);
    return views.read(['supervision'], read => supervision(read, { period: month ?? at.on.slice(0, 7), town, sees: seesOf(signedIn(req)) }, at));
  }

  router.get('/supervision', async (req, res) => {
    const params = paramsOf(req, SupervisionParams);
    const context = await reader.context(req);
    sendTagged(req, res, { reader, context, answer: dashboard(req, context, params) });
  });
  router.get('/supervision.csv', async (req, res) => {
    const params = paramsOf(req, SupervisionParams);
    const context = await reader.context(req);
    const view = dashboard(req, context, params);
    // Whose small numbers are shown depends on who asks: the tag names the post as well.
    sendCsv(req, res, { reader, context, file: `supervision-${view.period}-p${context.moment.number}`, body: () => supervisionCsv(view) });
  });
  router.get('/supervision/list', async (req, res) => {
    const { figure, month, unit, department } = paramsOf(req, SupervisionListParams);
    if (!isFigure(figure)) throw new Problem('query-invalid', { errors: [{ pointer: 'figure', code: 'invalid_value', message: 'no such figure' }] });
    const scope = listScope(signedIn(req));
    const context = await reader.context(req);
    const at = momentOf(context);
    const period = month ?? at.on.slice(0, 7);
    const list = scope === null ? { figure, period, ...NOTHING } : views.read(['supervision-list'], read => supervisionList(read, { figure, period, unit, department, scope }, at));
    sendTagged(req, res, { reader, context, answer: list });
  });
  router.get('/plan', async (req, res) => {
    paramsOf(req, MomentParams);
    signedIn(req);
    const context = await reader.context(req);
    sendTagged(req, res, { reader, context, answer: views.read(['plan'], read => planBoard(read, momentOf(context))) });
  });
  router.get('/bulletins', async (req, res) => {
    paramsOf(req, MomentParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const data = views.read(['bulletins'], read => bulletins(read, momentOf(context)));
    sendTagged(req, res, { reader, context, answer: { data, nextCursor: null, links: creationLinks('bulletin', { app, caller, travelling: context.moment.travelling }) } });
  });
  // What was frozen, beside what the log says of the same position now: the two digests are equal, or somebody has to say why.
  router.get('/bulletins/:period', async (req, res) => {
    paramsOf(req, MomentParams);
    signedIn(req);
    const context = await reader.context(req);
    const period = String(req.params.period);
    const issued = requireFound(PERIOD.test(period) ? views.read(['bulletins'], read => bulletin(read, period, momentOf(context))) : null, context);
    const again = figuresDigest(views.read(['supervision'], read => bulletinFigures(read, { period, position: issued.position })).figures, sha256);
    sendTagged(req, res, { reader, context, answer: { ...issued, recomputed: { digest: again, same: again === issued.digest } } });
  });
  return router;
}
