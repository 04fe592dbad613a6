import { contact, contacts, type ContactFilter, type ContactView } from '@yichuang/projections';
import { Router } from 'express';
import { answersFor, openLinks, type Onlooking } from '../errands/links.ts';
import { signedIn, type SignedIn } from '../policy/caller.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { momentOf, requireFound, type Reader } from '../reads/context.ts';
import { isUuid, paramsOf } from '../reads/params.ts';
import { ContactParams } from './params.ts';

function filterFor({ actor }: SignedIn, of: 'mine' | 'offered' | 'unit'): ContactFilter {
  if (of === 'unit') return { unit: actor.unit };
  return of === 'mine' ? { owner: actor.id } : { offered: actor.id };
}

/** Seen by the unit that answers for it, by the one where it came in, and by whoever is to take it over. */
const isVisible = ({ unit, owner, offered }: ContactView, { actor }: SignedIn): boolean => [unit, owner?.unit, offered?.unit].includes(actor.unit);

const openOf = ({ status, offered }: ContactView): readonly string[] => {
  if (status === 'closed') return [];
  return offered === null ? ['hand-over', 'close'] : ['hand-over', 'accept', 'close'];
};

/** First contacts: one's own, those offered to one, those of one's unit. @req #44 */
export function contactReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  const answers = answersFor(app);
  const linked = (view: ContactView, onlooker: Onlooking): object => ({ ...view, links: openLinks({ category: 'contact', id: view.id, revision: view.revision, state: { owner: view.owner, offered: view.offered }, open: openOf(view) }, onlooker) });

  router.get('/contacts', async (req, res) => {
    const { of = 'mine', open } = paramsOf(req, ContactParams);
    const caller = signedIn(req);
    const context = await reader.context(req);
    await app.world.refresh();
    const rows = views.read(['contacts'], read => contacts(read, filterFor(caller, of), { at: momentOf(context), open: open === 'true' }));
    sendTagged(req, res, { reader, context, answer: { data: rows.map(view => linked(view, { app, answers, caller, travelling: context.moment.travelling })), nextCursor: null } });
  });
  router.get('/contacts/:id', async (req, res) => {
    paramsOf(req, ContactParams.omit({ of: true, open: true }));
    const caller = signedIn(req);
    const context = await reader.context(req);
    const id = String(req.params.id);
    const found = isUuid(id) ? views.read(['contacts'], read => contact(read, id, momentOf(context))) : null;
    const view = requireFound(found !== null && isVisible(found, caller) ? found : null, context);
    await app.world.refresh();
    sendTagged(req, res, { reader, context, answer: linked(view, { app, answers, caller, travelling: context.moment.travelling }) });
  });
  return router;
}
