import { Router, type Request } from 'express';
import { ownOrigin } from '../../edge/csrf.ts';
import { requireSignedIn } from '../../attachments/access.ts';
import type { PageRenderer } from '../../pages/render.ts';
import { callerOf, type SignedIn } from '../../policy/caller.ts';
import { Problem } from '../../problems/problem.ts';
import { requireFound, type ReadContext, type Reader } from '../../reads/context.ts';
import { isUuid, MomentParams, paramsOf } from '../../reads/params.ts';
import type { CaseView } from '@yichuang/projections';
import type { CaseDocument, DocumentKind } from '../../web-port-documents.ts';
import { revealOf } from '../reads/reveal.ts';
import { caseScope } from '../reads/scope.ts';
import { caseDocument, isDocumentKind } from './document.ts';

export interface DocumentDesk {
  readonly reader: Reader;
  /** Null: only the interface is served. */
  readonly pages: PageRenderer | null;
  /** Scheme, host and port that browsers see; null: as the request says. */
  readonly origin: string | null;
}

const PRIVATE = { 'Cache-Control': 'private, no-store' } as const;

/** A case that the caller may see, at the moment. @throws {Problem} `not-found`, also for one that is somebody else's */
function visible(caller: SignedIn, id: string, context: ReadContext): CaseView {
  const scope = caseScope(caller);
  const seen = isUuid(id) && scope !== null && context.query.caseWithin(id, scope);
  return requireFound(seen ? context.query.case(id) : null, context);
}

/** What stands on it but the name. */
async function blankFor(req: Request, { reader: { app }, origin }: DocumentDesk, { kind, view }: { readonly kind: DocumentKind; readonly view: CaseView }): Promise<CaseDocument | null> {
  await app.world.refresh();
  const itemKind = app.world.itemsOn(view.receivedOn).get(view.item)?.kind ?? 'other';
  return caseDocument(kind, { view, itemKind, to: null, origin: ownOrigin(req, origin), district: app.world.district()?.name ?? { zh: '', en: '' } });
}

/**
 * A document of a case that the caller may see. The name on it is personal: that it was shown, to whom and on which document, is
 * on record first. @throws {Problem} `sign-in-required`, `not-found`
 */
async function documentFor(req: Request, desk: DocumentDesk, context: ReadContext): Promise<CaseDocument> {
  const caller = requireSignedIn(callerOf(req));
  const kind = String(req.params['kind']);
  if (!isDocumentKind(kind)) throw new Problem('not-found');
  const view = visible(caller, String(req.params['id']), context);
  const blank = requireFound(await blankFor(req, desk, { kind, view }), context);
  const { name } = await revealOf(desk.reader.app, { actor: caller.actor, case: view.id, applicant: view.applicant.subject, purpose: `出具办件${view.number}的${blank.title.zh}`, fields: ['name'], event: null });
  return { ...blank, to: typeof name === 'string' ? name : null };
}

/** Documents of a case as data, for the interface. @req #34 #45 */
export function documentReadRoutes(desk: DocumentDesk): Router {
  const router = Router();
  router.get('/cases/:id/documents/:kind', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await desk.reader.context(req);
    res.set(PRIVATE).json({ document: await documentFor(req, desk, context), moment: context.moment });
  });
  return router;
}

/** The same as pages of A4, whole without a script. */
export function documentPageRoutes(desk: DocumentDesk & { readonly pages: PageRenderer }): Router {
  const router = Router();
  router.get(['/cases/:id/documents/:kind', '/en/cases/:id/documents/:kind'], async (req, res) => {
    try {
      const document = await documentFor(req, desk, await desk.reader.context(req));
      await desk.pages.document(req, res, document);
    } catch (error) {
      await desk.pages.problem(req, res, error);
    }
  });
  return router;
}
