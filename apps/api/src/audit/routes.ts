import { createHash } from 'node:crypto';
import { Router, type Request } from 'express';
import { canonicalText } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import { decodedStream, statesFrom } from '../commands/conflict.ts';
import { cursorFor, readCursor } from '../edge/cursor.ts';
import { Problem } from '../problems/problem.ts';
import { missingGrant } from '../application/authority.ts';
import { requireFound, sendAt, type ReadContext, type Reader } from '../reads/context.ts';
import { askedOf, findMoment } from '../reads/moment.ts';
import { INTERNAL_CATEGORIES } from '../reads/page-queries.ts';
import { EventParams, MomentParams, paramsOf, StateParams, StreamParams } from '../reads/params.ts';
import { parseAsOf } from '../reads/as-of.ts';
import { queryOf } from '../edge/request.ts';
import { fieldChanges } from './diff.ts';

const STREAM = /^[a-z]+-[0-9A-Za-z-]{1,80}$/;
const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

/** Who was refused and who is known are for auditors; everything else in the log is public. @throws {Problem} */
function requireReadable(category: string, { role }: ReadContext): void {
  if (!INTERNAL_CATEGORIES.has(category) || role?.office === 'auditor' || role?.office === 'privacy_officer') return;
  throw new Problem('not-delegated', { details: { missing: missingGrant(`read ${category}`, ['auditor', 'privacy_officer']) } });
}

function streamOf(req: Request): string {
  const stream = String(req.params.id);
  if (!STREAM.test(stream)) throw new Problem('not-found');
  return stream;
}

async function eventsAt(reader: Reader, stream: string, context: ReadContext): Promise<DecodedEvent[]> {
  requireReadable(categoryOf(stream), context);
  const events = context.moment.number < 0 ? [] : await decodedStream(reader.app.store, stream, context.moment.number);
  return requireFound(events.length > 0 ? events : null, context);
}

async function stateAt(reader: Reader, stream: string, number: number): Promise<unknown> {
  const events = number < 0 ? [] : await decodedStream(reader.app.store, stream, number);
  return statesFrom(categoryOf(stream), events, events.length)[0] ?? null;
}

const digestOf = (state: unknown): string => createHash('sha256').update(canonicalText(state)).digest('hex');

/** The log itself: found by its index, read from its streams with every hash checked, folded at any moment. */
export function auditRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;

  router.get('/events', async (req, res) => {
    const { limit, cursor, oldestFirst, ...filter } = paramsOf(req, EventParams);
    const { stream, type, category, actor, subject } = filter;
    const keys = { stream: stream ?? '', type: type ?? '', category: category ?? '', actor: actor ?? '', subject: subject ?? '', oldestFirst: oldestFirst ?? 'false' };
    const asked = askedOf(req, app.clock);
    const place = cursor === undefined ? null : readCursor(cursor, keys);
    const context = await reader.context(req, place ? { ...asked, asOf: { kind: 'number', number: place.number } } : asked);
    if (category !== undefined) requireReadable(category, context);
    const page = context.query.eventPage({ stream, type, category, actor, subject, limit: limit ?? 50, oldestFirst: oldestFirst === 'true', cursor: place?.at });
    const auditor = context.role?.office === 'auditor';
    const data = page.events.filter(row => auditor || !INTERNAL_CATEGORIES.has(row.category)).map(row => ({ ...row, href: `/api/v1/streams/${row.stream}/events?asOf=p:${row.number}` }));
    sendAt(req, res, { reader, context, body: { data, nextCursor: page.next === null ? null : cursorFor({ number: context.moment.number, at: page.next }, keys), moment: context.moment } });
  });

  router.get('/streams/:id/events', async (req, res) => {
    const { limit = 50, cursor, from: first = 0 } = paramsOf(req, StreamParams);
    const stream = streamOf(req);
    const asked = askedOf(req, app.clock);
    const place = cursor === undefined ? null : readCursor(cursor, { stream });
    const context = await reader.context(req, place ? { ...asked, asOf: { kind: 'number', number: place.number } } : asked);
    const events = await eventsAt(reader, stream, context);
    const from = Number(place?.at ?? first);
    const next = from + limit < events.length ? cursorFor({ number: context.moment.number, at: String(from + limit) }, { stream }) : null;
    sendAt(req, res, { reader, context, body: { stream, data: events.slice(from, from + limit), count: events.length, nextCursor: next, moment: context.moment } });
  });

  router.get('/streams/:id/state', async (req, res) => {
    paramsOf(req, StateParams);
    const stream = streamOf(req);
    const context = await reader.context(req);
    const events = await eventsAt(reader, stream, context);
    const state = await stateAt(reader, stream, context.moment.number);
    const digest = digestOf(state);
    res.set('X-State-Digest', digest);
    const { vs } = queryOf(req);
    const other = vs === undefined ? null : await findMoment({ asOf: parseAsOf(vs, app.clock.now(), 'vs'), on: null, after: null }, { store: app.store, clock: app.clock, views });
    const before = other && (await stateAt(reader, stream, other.number));
    const compared = other ? { vs: other, diff: fieldChanges(before ?? {}, state ?? {}) } : {};
    sendAt(req, res, { reader, context, body: { stream, revision: events.at(-1)?.revision ?? -1, number: events.at(-1)?.number ?? -1, state, digest, moment: context.moment, ...compared } });
  });

  router.get('/projections', (req, res) => {
    paramsOf(req, MomentParams);
    res.set('Cache-Control', 'no-store').json(views.health());
  });
  return router;
}
