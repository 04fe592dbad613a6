import type { Request, Response } from 'express';
import type { Application } from '../application.ts';
import { headerOf, languageOf, queryOf } from '../edge/request.ts';
import { actingPostOf } from '../identity/identify.ts';
import { shownPost, type HeldPost } from '../identity/posts.ts';
import { LANG_TAG } from '../pages/html.ts';
import { Problem } from '../problems/problem.ts';
import { callerOf } from '../policy/caller.ts';
import type { ActingPost } from '../web-port.ts';
import type { Runner } from '@yichuang/projections/runner';
import { createIndexes, pageQueries, type Queries } from './page-queries.ts';
import { askedOf, findMoment, type Asked, type FoundMoment } from './moment.ts';

/** One read: its moment, its questions and its reader. */
export interface ReadContext {
  readonly moment: FoundMoment;
  readonly query: Queries;
  readonly role: HeldPost | null;
  /** Somebody is known: the answer is theirs alone. */
  readonly personal: boolean;
  readonly who: { readonly role: ActingPost | null; readonly travelling: boolean };
}

export interface Reader {
  readonly app: Application;
  readonly views: Runner;
  /** Finds the moment that the request asks for, or the one given. */
  context(req: Request, asked?: Asked): Promise<ReadContext>;
  /** Versions of all views: a new version of one may answer the same moment in another shape. */
  viewsVersion(): string;
}

/** @throws TypeError when the application keeps no views */
export function createReader(app: Application): Reader {
  const { views, store, clock } = app;
  if (!views) throw new TypeError('the application was opened without views');
  const indexFor = createIndexes();
  return {
    app, views,
    viewsVersion: () => views.health().projections.map(projection => projection.version).join('.'),
    context: async (req, asked = askedOf(req, clock)) => {
      const moment = await findMoment(asked, { store, clock, views });
      const role = actingPostOf(req);
      return {
        moment, role, personal: callerOf(req).audience !== 'public', query: pageQueries(views, { number: moment.number, on: moment.on, at: moment.at }, indexFor),
        who: { role: role && shownPost(role), travelling: moment.travelling },
      };
    },
  };
}

/** The same address without its moment. */
export function originalOf(req: Request): string {
  const query = new URLSearchParams(Object.entries(queryOf(req)).filter(([name]) => !['asOf', 'after', 'cursor'].includes(name)));
  return query.size > 0 ? `${req.baseUrl}${req.path}?${query.toString()}` : `${req.baseUrl}${req.path}`;
}

const httpDate = (instant: string): string => new Date(instant).toUTCString();

/** How an answer of a moment may be kept: for ever when a number and the version of the views name it (architecture §6). */
function cacheControl(req: Request, { moment, personal }: ReadContext, version: string): string {
  if (personal) return 'private, no-cache';
  return moment.pinned && queryOf(req).v === version ? 'public, max-age=31536000, immutable' : 'public, no-cache';
}

/** Headers that say of which moment an answer is (RFC 7089), and for how long it holds. */
export function describeMoment(req: Request, res: Response, { reader, context, timemap }: { reader: Reader; context: ReadContext; timemap?: string }): void {
  const { moment } = context;
  const version = reader.viewsVersion();
  const links = [`<${originalOf(req)}>; rel="original timegate"`, ...(timemap ? [`<${timemap}>; rel="timemap"; type="application/link-format"`] : [])];
  res.set({
    'X-As-Of-Position': `p:${moment.number}`, 'X-View-Version': version, Link: links.join(', '), Vary: 'Accept-Datetime, Accept-Language, Cookie',
    'Content-Language': LANG_TAG[languageOf(req)], 'Cache-Control': cacheControl(req, context, version),
    ETag: `"${version}-${moment.number}-${moment.on}-${languageOf(req)}-${context.role?.key.replaceAll(/[^\w@-]/g, '') ?? 'public'}"`,
  });
  if (moment.recordedAt) res.set('Memento-Datetime', httpDate(moment.recordedAt));
}

/** What a view is asked at: without the instant, so that it is the end of the day. */
export const momentOf = ({ moment: { number, on } }: ReadContext): { readonly number: number; readonly on: string } => ({ number, on });

/** Sends JSON of a moment; 304 when the reader has it (RFC 9110 §13.1.2). */
export function sendAt(req: Request, res: Response, answer: { reader: Reader; context: ReadContext; body: unknown; timemap?: string }): void {
  describeMoment(req, res, answer);
  if (headerOf(req, 'if-none-match') === res.get('ETag')) res.status(304).end();
  else res.json(answer.body);
}

interface TextAnswer {
  readonly reader: Reader;
  readonly context: ReadContext;
  /** Made only where it is sent. */
  readonly body: () => string;
}

/** Sends a text of a moment; 304 when the reader has it. @param type media type, with its charset */
export function sendText(req: Request, res: Response, { reader, context, type, body }: TextAnswer & { readonly type: string }): void {
  describeMoment(req, res, { reader, context });
  if (headerOf(req, 'if-none-match') === res.get('ETag')) res.status(304).end();
  else res.type(type).send(body());
}

/** Sends a table of a moment as a file. @param file its name without the ending */
export function sendCsv(req: Request, res: Response, { file, ...answer }: TextAnswer & { readonly file: string }): void {
  res.set('Content-Disposition', `attachment; filename="${file}.csv"`);
  sendText(req, res, { ...answer, type: 'text/csv; charset=utf-8' });
}

/** Name of a table of a moment: `<name>-p<number>-<day>`. */
export const fileAt = (name: string, { number, on }: { readonly number: number; readonly on: string }): string => `${name}-p${number}-${on}`;

/** What is not there: or was not yet, which is another thing to say. */
export function requireFound<T>(found: T | null, { moment }: ReadContext): T {
  if (found !== null) return found;
  throw new Problem(moment.number < 0 ? 'before-first-event' : 'not-found');
}
