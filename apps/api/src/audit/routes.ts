import { createHash } from 'node:crypto';
import { Router, type Request } from 'express';
import { canonicalText, legalDateOf } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import { decodedStream, statesFrom } from '../commands/conflict.ts';
import { boundTo, cursorFor, readCursor, type Place } from '../edge/cursor.ts';
import { Problem } from '../problems/problem.ts';
import { callerOf } from '../policy/caller.ts';
import { requireReader } from '../policy/guard.ts';
import { hiddenEvents } from '../policy/scope.ts';
import { requireFound, sendAt, type ReadContext, type Reader } from '../reads/context.ts';
import { askedOf, findMoment } from '../reads/moment.ts';
import { BlameParams, EventParams, MomentParams, paramsOf, StateParams, StreamParams } from '../reads/params.ts';
import { parseAsOf } from '../reads/as-of.ts';
import { queryOf } from '../edge/request.ts';
import { originOf, valueAt } from './blame.ts';
import { fieldChanges } from './diff.ts';

const STREAM = /^[a-z]+-[0-9A-Za-z-]{1,80}$/;
const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

function streamOf(req: Request): string {
  const stream = String(req.params.id);
  if (!STREAM.test(stream)) throw new Problem('not-found');
  return stream;
}

async function eventsAt(reader: Reader, stream: string, context: ReadContext): Promise<DecodedEvent[]> {
  const events = context.moment.number < 0 ? [] : await decodedStream(reader.app.store, stream, context.moment.number);
  return requireFound(events.length > 0 ? events : null, context);
}

async function stateAt(reader: Reader, stream: string, number: number): Promise<unknown> {
  const events = number < 0 ? [] : await decodedStream(reader.app.store, stream, number);
  return statesFrom(categoryOf(stream), events, events.length)[0] ?? null;
}

const digestOf = (state: unknown): string => createHash('sha256').update(canonicalText(state)).digest('hex');

type Keys = Readonly<Record<string, string>>;

/** The moment of a list, and its place when it is a later page: answered at the moment of the first. */
async function pagedAt(reader: Reader, req: Request, { cursor, keys }: { cursor: string | undefined; keys: Keys }): Promise<{ context: ReadContext; place: Place | null }> {
  const asked = askedOf(req, reader.app.clock);
  const place = cursor === undefined ? null : readCursor(cursor, keys);
  return { place, context: await reader.context(req, place ? { ...asked, asOf: { kind: 'number', number: place.number } } : asked) };
}

const nextOf = (at: string | null, { moment }: ReadContext, keys: Keys): string | null => (at === null ? null : cursorFor({ number: moment.number, at }, keys));

/** What changed since the moment `vs`, field by field; nothing when none was asked for. */
async function comparedWith(reader: Reader, { stream, state, vs }: { stream: string; state: unknown; vs: string | undefined }): Promise<object> {
  if (vs === undefined) return {};
  const { app: { store, clock }, views } = reader;
  const moment = await findMoment({ asOf: parseAsOf(vs, clock.now(), 'vs'), on: null, after: null }, { store, clock, views });
  const before = await stateAt(reader, stream, moment.number);
  return { vs: moment, diff: fieldChanges(before ?? {}, state ?? {}) };
}

/** The log itself: found by its index, read from its streams with every hash checked, folded at any moment. */
export function auditRoutes(reader: Reader): Router {
  const router = Router();
  const { views } = reader;

  router.get('/events', async (req, res) => {
    const params = paramsOf(req, EventParams);
    const { stream, type, category, actor, subject, limit = 50, oldestFirst } = params;
    const keys = boundTo(params, ['stream', 'type', 'category', 'actor', 'subject', 'oldestFirst']);
    const { context, place } = await pagedAt(reader, req, { cursor: params.cursor, keys });
    const caller = callerOf(req);
    if (category !== undefined) requireReader(category, caller, req);
    const hidden = hiddenEvents(caller, reader.app.world.units(legalDateOf(reader.app.clock.now())));
    const page = context.query.eventPage({ stream, type, category, actor, subject, limit, oldestFirst: oldestFirst === 'true', cursor: place?.at, hidden });
    const data = page.events.map(row => ({ ...row, href: `/api/v1/streams/${row.stream}/events?asOf=p:${row.number}` }));
    sendAt(req, res, { reader, context, body: { data, nextCursor: nextOf(page.next, context, keys), moment: context.moment } });
  });

  router.get('/streams/:id/events', async (req, res) => {
    const { limit = 50, cursor, from: first = 0 } = paramsOf(req, StreamParams);
    const stream = streamOf(req);
    const { context, place } = await pagedAt(reader, req, { cursor, keys: { stream } });
    const events = await eventsAt(reader, stream, context);
    const from = Number(place?.at ?? first);
    const next = nextOf(from + limit < events.length ? String(from + limit) : null, context, { stream });
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
    const compared = await comparedWith(reader, { stream, state, vs: queryOf(req).vs });
    const { revision, number } = requireFound(events.at(-1) ?? null, context);
    sendAt(req, res, { reader, context, body: { stream, revision, number, state, digest, moment: context.moment, ...compared } });
  });

  router.get('/streams/:id/blame', async (req, res) => {
    const { pointer } = paramsOf(req, BlameParams);
    const stream = streamOf(req);
    const context = await reader.context(req);
    const events = await eventsAt(reader, stream, context);
    const states = statesFrom(categoryOf(stream), events, 0);
    const value = valueAt(states.at(-1), pointer);
    sendAt(req, res, { reader, context, body: { stream, pointer, ...(value === undefined ? {} : { value }), origin: originOf(pointer, events, states), moment: context.moment } });
  });

  router.get('/projections', (req, res) => {
    paramsOf(req, MomentParams);
    res.set('Cache-Control', 'no-store').json(views.health());
  });
  return router;
}
