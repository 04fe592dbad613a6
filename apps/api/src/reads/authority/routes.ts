import { createHash } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { compareMatrices, type ChangeView, type LetterFilter } from '@yichuang/projections';
import type { z } from 'zod';
import { revisionOf } from '../../commands/conflict.ts';
import { boundTo, cursorFor, readCursor } from '../../edge/cursor.ts';
import { headerOf } from '../../edge/request.ts';
import { callerOf } from '../../policy/caller.ts';
import { parseAsOf } from '../as-of.ts';
import { describeMoment, requireFound, type ReadContext, type Reader } from '../context.ts';
import { askedOf } from '../moment.ts';
import { MomentParams, paramsOf } from '../params.ts';
import { CHANGE_ACTS, creationLinks, LETTER_ACTS, linksOn, type Onlooker } from './links.ts';
import { DriftParams, LetterParams, MatrixParams, MilestoneParams, StaffParams } from './params.ts';
import { staffScope } from './scope.ts';

/** One read on its way: what was asked, at which moment, by whom. */
interface Read<P> {
  readonly req: Request;
  readonly reader: Reader;
  readonly context: ReadContext;
  readonly params: P;
  readonly onlooker: Onlooker;
}

/** A route with what it takes and how it answers. Who may ask stands in `policy/queries.ts`. `listed`: names of its filters, when it is paged. */
export interface ReadRoute {
  readonly path: string;
  readonly params: z.ZodObject;
  readonly listed: readonly string[] | null;
  readonly answer: (read: Read<Readonly<Record<string, string | number | undefined>>>) => Promise<object> | object;
}

const PAGE = 50;
const id = ({ params }: Request, name: string): string => String(params[name]);
const text = (value: string | number | undefined): string | undefined => (value === undefined || value === '' ? undefined : String(value));

/** A page of a list at the moment of its first page. */
function paged<T>({ context, params, rows, names }: { readonly context: ReadContext; readonly params: Readonly<Record<string, string | number | undefined>>; readonly rows: readonly T[]; readonly names: readonly string[] }): { readonly data: readonly T[]; readonly nextCursor: string | null } {
  const keys = boundTo({ ...params, on: context.moment.on }, [...names, 'on']);
  const from = typeof params.cursor === 'string' ? Number(readCursor(params.cursor, keys).at) : 0;
  const to = from + Number(params.limit ?? PAGE);
  return { data: rows.slice(from, to), nextCursor: to < rows.length ? cursorFor({ number: context.moment.number, at: String(to) }, keys) : null };
}

async function matrixAnswer({ req, reader, context, params, onlooker }: Read<Readonly<Record<string, string | number | undefined>>>): Promise<object> {
  const filter = { department: text(params.department), town: text(params.town) };
  const now = await context.query.matrix(filter);
  const [vs, vsOn] = [text(params.vs), text(params.vsOn)];
  if (vs === undefined && vsOn === undefined) return { ...now, links: creationLinks('responsibility', onlooker) };
  const asked = askedOf(req, reader.app.clock);
  const then = await reader.context(req, { asOf: vs === undefined ? asked.asOf : parseAsOf(vs, reader.app.clock.now(), 'vs'), on: vsOn ?? null, after: null });
  const place = ({ moment: { on, number } }: ReadContext): { on: string; number: number } => ({ on, number });
  return compareMatrices(await then.query.matrix(filter), now, { before: place(then), after: place(context) });
}

async function changeLinks(change: ChangeView, { app }: Reader, onlooker: Onlooker): Promise<object> {
  const own = linksOn({ category: 'responsibility', id: change.id, revision: change.revision, open: CHANGE_ACTS[change.status] }, onlooker);
  const district = app.world.district()?.code ?? '';
  const list = change.status === 'reviewed' || change.status === 'scheduled';
  if (!list) return { ...change, links: own };
  const revision = await revisionOf(app.store, `responsibilitylist-${district}`);
  return { ...change, links: [...own, ...linksOn({ category: 'responsibilitylist', id: district, revision, open: [change.status === 'reviewed' ? 'schedule' : 'cancel'] }, onlooker)] };
}

const route = (path: string, rest: Pick<ReadRoute, 'answer'> & Partial<ReadRoute>): ReadRoute => ({ path, params: MomentParams, listed: null, ...rest });
const LETTER_FILTERS = ['item', 'department', 'town', 'status'] as const;
const DRIFT_FILTERS = ['town', 'platform', 'open'] as const;

/** Reads of authority: who does what on what authority, and by whom it is staffed. @req #21 #22 #33 #41 #50 #12 */
export const AUTHORITY_READS: readonly ReadRoute[] = [
  route('/matrix', { params: MatrixParams, answer: matrixAnswer }),
  route('/matrix/:item/:town', { answer: async ({ req, context }) => requireFound(await context.query.matrixCell(id(req, 'item'), id(req, 'town')), context) }),
  route('/delegations', {
    params: LetterParams, listed: LETTER_FILTERS,
    answer: async ({ context, params, onlooker }) => {
      const { item, department, town, status } = LetterParams.pick({ item: true, department: true, town: true, status: true }).parse({ item: text(params.item), department: text(params.department), town: text(params.town), status: text(params.status) });
      const rows = await context.query.letters({ item, department, town, status } satisfies LetterFilter);
      return { ...paged({ context, params, rows, names: LETTER_FILTERS }), links: creationLinks('delegation', onlooker) };
    },
  }),
  route('/delegations/:between', {
    answer: async ({ req, context, onlooker }) => {
      const found = requireFound(await context.query.lettersBetween(id(req, 'between')), context);
      return { ...found, letters: found.letters.map(letter => ({ ...letter, links: linksOn({ category: 'delegation', id: found.between, revision: found.revision, open: LETTER_ACTS[letter.status] }, onlooker) })) };
    },
  }),
  route('/responsibility-changes', {
    answer: async ({ reader, context, onlooker }) => ({ data: await Promise.all((await context.query.responsibilityChanges()).map(change => changeLinks(change, reader, onlooker))), nextCursor: null, links: creationLinks('responsibility', onlooker) }),
  }),
  route('/responsibility-changes/:id', { answer: async ({ req, reader, context, onlooker }) => changeLinks(requireFound(await context.query.responsibilityChange(id(req, 'id')), context), reader, onlooker) }),
  route('/responsibility-list/versions', { answer: async ({ context }) => ({ data: await context.query.listVersions(), nextCursor: null }) }),
  route('/staff', {
    params: StaffParams, listed: ['parent'],
    answer: ({ context, params }) => paged({ context, params, rows: context.query.staffUnits(text(params.parent)), names: ['parent'] }),
  }),
  route('/staff/:unit', {
    answer: ({ req, reader, context, onlooker }) => {
      const unit = requireFound(context.query.staffUnit(id(req, 'unit'), staffScope(onlooker.caller, reader.app)), context);
      return { ...unit, links: linksOn({ category: 'staff', id: unit.code, revision: unit.revision }, onlooker) };
    },
  }),
  route('/permissions/:town', {
    answer: async ({ req, context, onlooker }) => {
      const found = requireFound(await context.query.permissions(id(req, 'town')), context);
      const platforms = context.query.platformStates(found.town.code);
      return { ...found, platforms, links: linksOn({ category: 'permissions', id: found.town.code, revision: platforms[0]?.revision ?? -1 }, onlooker) };
    },
  }),
  route('/permission-drifts', {
    params: DriftParams, listed: DRIFT_FILTERS,
    answer: ({ context, params }) => {
      const open = text(params.open);
      const rows = context.query.permissionDrifts({ town: text(params.town), platform: text(params.platform), open: open === undefined ? undefined : open === 'true' });
      return paged({ context, params, rows, names: DRIFT_FILTERS });
    },
  }),
  route('/milestones', {
    params: MilestoneParams,
    answer: async ({ context, params, onlooker }) => {
      const { milestones, counts } = await context.query.milestones(text(params.responsible));
      return { data: milestones.map(each => ({ ...each, links: linksOn({ category: 'milestone', id: each.instrument.id, revision: each.revision, open: each.met === null ? ['reschedule', 'meet'] : [] }, onlooker) })), counts, nextCursor: null };
    },
  }),
];

/** Sends what turns by the instant: the tag says what was sent, for the number and the day alone do not. */
export function sendTagged(req: Request, res: Response, { reader, context, answer }: { readonly reader: Reader; readonly context: ReadContext; readonly answer: object }): void {
  describeMoment(req, res, { reader, context });
  const digest = createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 16);
  const tag = `"${res.get('ETag')?.replaceAll('"', '') ?? ''}-${digest}"`;
  res.set('ETag', tag);
  if (headerOf(req, 'if-none-match') === tag) res.status(304).end();
  else res.json({ ...answer, moment: context.moment });
}

/** The moment of a list: that of its first page, when this is a later one. */
async function contextOf(reader: Reader, req: Request, { listed, params }: { readonly listed: readonly string[] | null; readonly params: Readonly<Record<string, string | number | undefined>> }): Promise<ReadContext> {
  if (listed === null || typeof params.cursor !== 'string') return reader.context(req);
  const asked = askedOf(req, reader.app.clock);
  const { on } = (await reader.context(req, asked)).moment;
  const { number } = readCursor(params.cursor, boundTo({ ...params, on }, [...listed, 'on']));
  return reader.context(req, { ...asked, asOf: { kind: 'number', number }, on });
}

export function authorityReadRoutes(reader: Reader): Router {
  const router = Router();
  for (const { path, params: schema, listed, answer } of AUTHORITY_READS) {
    router.get(path, async (req, res) => {
      const params = paramsOf(req, schema) as Readonly<Record<string, string | number | undefined>>;
      const caller = callerOf(req);
      const context = await contextOf(reader, req, { listed, params });
      const onlooker: Onlooker = { app: reader.app, caller, travelling: context.moment.travelling };
      sendTagged(req, res, { reader, context, answer: await answer({ req, reader, context, params, onlooker }) });
    });
  }
  return router;
}
