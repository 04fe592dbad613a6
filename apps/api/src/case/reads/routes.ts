import { Router, type Request } from 'express';
import type { z } from 'zod';
import { withoutPersons, type CaseFilter, type CaseRowView, type CaseScope, type CaseView, type WorklistQuery } from '@yichuang/projections';
import { boundTo, cursorFor, readCursor } from '../../edge/cursor.ts';
import { bodyOf } from '../../edge/request.ts';
import { missingGrant } from '../../application/authority.ts';
import { signedIn, type SignedIn } from '../../policy/caller.ts';
import { officesOf } from '../../policy/policy.ts';
import { fieldErrors, Problem } from '../../problems/problem.ts';
import { sendTagged } from '../../reads/authority/routes.ts';
import { requireFound, type ReadContext, type Reader } from '../../reads/context.ts';
import { askedOf } from '../../reads/moment.ts';
import { isUuid, MomentParams, paramsOf } from '../../reads/params.ts';
import { explanationOf } from './explanation.ts';
import { caseAnswers, caseLinks } from './links.ts';
import { AdoptionParams, CaseParams, RevealBody, TrackParams, WorklistParams } from './params.ts';
import { revealOf } from './reveal.ts';
import { CASE_READERS, caseScope } from './scope.ts';
import { trackedCase } from './track.ts';
import { caseVault, type CaseVault } from './vault.ts';

const PAGE = 50;
const EVENT = /^(?:p:)?(\d{1,15})$/;
/** Answers that are one person's, or nobody's to keep. */
const PRIVATE = { 'Cache-Control': 'private, no-store' } as const;

/** What the routes of cases share. */
interface Desk {
  readonly reader: Reader;
  readonly vault: CaseVault;
}
type Masked = CaseRowView & { readonly applicantName: string | null };

/** Whose cases the caller may list. @throws {Problem} `not-delegated`: nobody's */
function scopeOf(req: Request): CaseScope {
  const scope = caseScope(signedIn(req));
  if (scope === null) throw new Problem('not-delegated', { details: { missing: missingGrant(`${req.method} ${req.path}`, officesOf(CASE_READERS)) } });
  return scope;
}

/** A case that the caller may see. @throws {Problem} `not-found`, also for one that is somebody else's */
function visible(req: Request, context: ReadContext): CaseView {
  const id = String(req.params.id);
  const scope = caseScope(signedIn(req));
  const found = isUuid(id) && scope !== null && context.query.caseWithin(id, scope) ? context.query.case(id) : null;
  return requireFound(found, context);
}

const named = async ({ vault }: Desk, rows: readonly CaseRowView[]): Promise<readonly Masked[]> => Promise.all(rows.map(async row => ({ ...row, applicantName: await vault.maskedName(row.id) })));

/** The later pages of a list are answered at the moment of the first one. */
async function pagedContext({ reader }: Desk, req: Request, { cursor, keysOn }: { readonly cursor: string | undefined; readonly keysOn: (on: string) => Record<string, string> }): Promise<{ readonly context: ReadContext; readonly place: string | undefined }> {
  const asked = askedOf(req, reader.app.clock);
  const context = await reader.context(req, asked);
  if (cursor === undefined) return { context, place: undefined };
  const { on } = context.moment;
  const { number, at } = readCursor(cursor, keysOn(on));
  return { context: await reader.context(req, { ...asked, asOf: { kind: 'number', number }, on }), place: at };
}

const FILTERS = ['status', 'item', 'town', 'department', 'number'] as const;

/** Whose work, and which queue of it. Another unit's is seen by those who see the whole district. @throws {Problem} `not-found` */
function workAskedFor(req: Request, { unit, queue = 'accept', item, limit = PAGE }: Omit<z.output<typeof WorklistParams>, 'cursor'>): WorklistQuery {
  const { actor } = signedIn(req);
  const { kind } = scopeOf(req);
  if (unit !== undefined && unit !== actor.unit && kind !== 'all') throw new Problem('not-found');
  return { unit: unit ?? actor.unit, queue, person: actor.id, item, limit };
}

function listRoutes(router: Router, desk: Desk): void {
  const { reader } = desk;
  router.get('/cases', async (req, res) => {
    const { limit = PAGE, cursor, ...params } = paramsOf(req, CaseParams);
    const scope = scopeOf(req);
    const keysOn = (on: string): Record<string, string> => boundTo({ ...params, on, scope: JSON.stringify(scope) }, [...FILTERS, 'on', 'scope']);
    const { context, place } = await pagedContext(desk, req, { cursor, keysOn });
    const filter: CaseFilter = { status: params.status, item: params.item, town: params.town, department: params.department, number: params.number };
    const { rows, next } = context.query.cases({ scope, filter, after: place, limit });
    const nextCursor = next === null ? null : cursorFor({ number: context.moment.number, at: next }, keysOn(context.moment.on));
    sendTagged(req, res, { reader, context, answer: { data: await named(desk, rows), nextCursor } });
  });

  router.get('/worklist', async (req, res) => {
    const { cursor, ...params } = paramsOf(req, WorklistParams);
    const query = workAskedFor(req, params);
    const { unit, queue, item, person } = query;
    const keysOn = (on: string): Record<string, string> => boundTo({ unit, queue, item, person, on }, ['unit', 'queue', 'item', 'person', 'on']);
    const { context, place } = await pagedContext(desk, req, { cursor, keysOn });
    const from = Number(place ?? 0);
    const { total, rows, ...answer } = context.query.worklist({ ...query, from });
    const nextCursor = from + rows.length < total ? cursorFor({ number: context.moment.number, at: String(from + rows.length) }, keysOn(context.moment.on)) : null;
    sendTagged(req, res, { reader, context, answer: { ...answer, rows: await named(desk, rows), nextCursor } });
  });

  router.get('/adoption', async (req, res) => {
    const { from, to, by = 'town', town, item } = paramsOf(req, AdoptionParams);
    const context = await reader.context(req);
    const last = to ?? context.moment.on;
    sendTagged(req, res, { reader, context, answer: context.query.adoption({ from: from ?? `${last.slice(0, 4)}-01-01`, to: last, by, town, item }) });
  });
}

/** Who asked sees no officer by reference: units answer, not persons. */
const shownTo = ({ audience, actor }: SignedIn, view: CaseView): CaseView => (audience === 'staff' ? view : { ...withoutPersons(view), applicant: view.applicant, agent: view.agent?.subject === actor.id ? view.agent : null, papers: view.papers, decision: view.decision });

/** An agent follows the case, and is shown nothing of the applicant by it. @throws {Problem} `not-found` */
function requireOwn({ audience, actor }: SignedIn, { applicant }: CaseView): void {
  if (audience === 'citizen' && actor.id !== applicant.subject) throw new Problem('not-found');
}

function caseRoutes(router: Router, desk: Desk): void {
  const { reader, vault } = desk;
  const { app } = reader;
  const answers = caseAnswers(app);
  router.get('/cases/:id', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const view = visible(req, context);
    const caller = signedIn(req);
    await app.world.refresh();
    const links = caseLinks(view, { app, answers, caller, travelling: context.moment.travelling });
    sendTagged(req, res, { reader, context, answer: { ...shownTo(caller, view), applicantName: await vault.maskedName(view.id), links } });
  });

  router.get('/cases/:id/explanations/:number', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const view = visible(req, context);
    const number = Number(EVENT.exec(String(req.params.number))?.[1] ?? Number.NaN);
    const explanation = requireFound(await explanationOf(app.store, { view, number, manifest: context.query.caseManifest(view) }), context);
    sendTagged(req, res, { reader, context, answer: explanation });
  });

  router.post('/cases/:id/reveal', async (req, res) => {
    paramsOf(req, MomentParams.pick({}));
    const context = await reader.context(req, { asOf: null, on: null, after: null });
    const view = visible(req, context);
    const body = RevealBody.safeParse(bodyOf(req));
    if (!body.success) throw new Problem('validation-failed', { errors: fieldErrors(body.error) });
    const { purpose, fields, event = null } = body.data;
    requireOwn(signedIn(req), view);
    const shown = await revealOf(app, { actor: signedIn(req).actor, case: view.id, applicant: view.applicant.subject, purpose, fields: [...new Set(fields)], event });
    res.set(PRIVATE).json({ case: view.id, fields: shown });
  });

  router.get('/track', async (req, res) => {
    const { number, phone } = paramsOf(req, TrackParams);
    const context = await reader.context(req);
    const view = await trackedCase({ query: context.query, vault }, { number, phone });
    if (view === null) throw new Problem('not-found');
    res.set(PRIVATE).json({ ...view, moment: context.moment });
  });
}

/** Cases: lists within one's jurisdiction, the whole of one, why it was decided so, whom it is about, and what anybody with its number sees. @req #3 #5 #34 #35 #45 #46 */
export function caseReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app } = reader;
  const desk: Desk = { reader, vault: caseVault({ store: app.store, open: app.open }) };
  listRoutes(router, desk);
  caseRoutes(router, desk);
  return router;
}
