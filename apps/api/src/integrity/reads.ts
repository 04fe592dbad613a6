import { INTEGRITY_LIMITS, integritySignals } from '@yichuang/projections';
import { Router } from 'express';
import { signedIn, type SignedIn } from '../policy/caller.ts';
import { STREAM_READERS } from '../policy/streams.ts';
import { CASE_READERS } from '../case/reads/scope.ts';
import type { Clause } from '../policy/policy.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import type { Reader } from '../reads/context.ts';
import { paramsOf } from '../reads/params.ts';
import { IntegrityParams } from './params.ts';

const holds = (clauses: readonly Clause[], { offices }: SignedIn): boolean => clauses.some(({ offices: needed }) => needed.some(office => offices.includes(office)));

/** How far somebody may follow a signal: into the stream of the events, into the case, or no further than their numbers. */
function opensFor(caller: SignedIn): 'stream' | 'case' | null {
  if (holds(STREAM_READERS.case ?? [], caller)) return 'stream';
  return holds(CASE_READERS, caller) ? 'case' : null;
}

/** What rules over the log raise for those who supervise; never what is about the unit of whoever asks. @req #55 */
export function integrityReadRoutes(reader: Reader): Router {
  const router = Router();
  router.get('/integrity-signals', async (req, res) => {
    const { month } = paramsOf(req, IntegrityParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    const { number, on } = context.moment;
    const period = month ?? on.slice(0, 7);
    const view = reader.views.read(['integrity'], read => integritySignals(read, { period, unseen: { unit: caller.actor.unit } }, { number }));
    sendTagged(req, res, { reader, context, answer: { period, limits: INTEGRITY_LIMITS, opens: opensFor(caller), data: view.signals, nextCursor: null } });
  });
  return router;
}
