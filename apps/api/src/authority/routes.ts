import { authorityFor, whoCould, type AuthorityModel, type Candidate } from '@yichuang/domain';
import type { RecordedEvent } from '@yichuang/event-store';
import { Router, type Request } from 'express';
import { requireRule } from '../policy/guard.ts';
import { streamRule } from '../policy/streams.ts';
import { Problem } from '../problems/problem.ts';
import type { Reader, ReadContext } from '../reads/context.ts';
import { paramsOf } from '../reads/params.ts';
import { authorityOfEvent } from './act.ts';
import { invalidActs } from './invalid-acts.ts';
import { modelAt } from './model-at.ts';
import { AuthorityParams, boundOf, SpanParams } from './params.ts';
import { toldGrant, toldLink, type ToldLink } from './words.ts';

/** The events of persons are not for everybody: an answer of this part is kept by nobody. */
const PRIVATE = { 'Cache-Control': 'private, no-store' } as const;

/** The model of a moment: the one at hand for the present, one folded for the past. */
async function modelOf({ app }: Reader, { moment }: ReadContext): Promise<AuthorityModel> {
  if (moment.travelling) return modelAt(app.store, moment.number);
  await app.world.refresh();
  return app.world.authority();
}

const withHref = (link: ToldLink, stream: string | null) => ({ ...link, href: stream === null ? null : `/api/v1/streams/${stream}/events?asOf=p:${link.number}` });
const told = ({ chain, missing, ...candidate }: Candidate) => ({ ...candidate, allowed: missing.length === 0, chain: chain.map(toldLink), missing: missing.map(toldGrant) });

/** Whether one officer may act; null when none was named. @throws {Problem} `query-invalid` when only a part of one was */
function officerIn({ person, unit, post }: { person?: string | undefined; unit?: string | undefined; post?: string | undefined }) {
  if (person === undefined && unit === undefined && post === undefined) return null;
  if (person !== undefined && unit !== undefined && post !== undefined) return { person, unit, post };
  throw new Problem('query-invalid', { errors: [{ pointer: 'person', code: 'incomplete', message: 'person, unit, post' }] });
}

/** Where an event stands, from the index of events; the event itself from its stream. @throws {Problem} `not-found` */
async function eventOf({ app }: Reader, { query }: ReadContext, number: number): Promise<RecordedEvent> {
  const [row] = query.eventPage({ to: number, limit: 1 }).events;
  if (row?.number !== number) throw new Problem('not-found');
  for await (const event of app.store.readStream(row.stream, { from: row.revision, limit: 1 })) return event;
  throw new Problem('not-found');
}

const EVENT_NUMBER = /^(?:p:)?(\d{1,15})$/;
function numberIn(req: Request): number {
  const number = EVENT_NUMBER.exec(String(req.params.number))?.[1];
  if (number === undefined) throw new Problem('not-found');
  return Number(number);
}

/** Who may do what, why an act was allowed, and which acts were not. */
export function authorityRoutes(reader: Reader): Router {
  const router = Router();

  router.get('/authority', async (req, res) => {
    const params = paramsOf(req, AuthorityParams);
    const context = await reader.context(req);
    const { item, step, town } = params;
    const { at, number, on } = context.moment;
    const model = await modelOf(reader, context);
    const who = whoCould(model, { item, step, town }, at);
    const officer = officerIn(params);
    const answer = officer && authorityFor(model, { act: { kind: 'step', item, step, town }, officer, at });
    const asked = answer && { ...officer, allowed: answer.allowed, chain: answer.allowed ? answer.chain.map(toldLink) : [], missing: answer.allowed ? [] : answer.missing.map(toldGrant) };
    res.set(PRIVATE).json({ item, step, town, at, body: who.body, unit: who.unit, candidates: who.candidates.map(told), missing: who.missing.map(toldGrant), officer: asked, moment: { number, on } });
  });

  router.get('/events/:number/authority', async (req, res) => {
    const context = await reader.context(req);
    const event = await eventOf(reader, context, numberIn(req));
    // Whose stream it stands in decides who may look.
    requireRule(streamRule(event.stream), req, reader.app);
    const act = await authorityOfEvent(reader.app.store, event, await modelOf(reader, context));
    const streamOf = (number: number): string | null => context.query.eventPage({ to: number, limit: 1 }).events[0]?.stream ?? null;
    res.set(PRIVATE).json({ ...act, chain: act.chain.map(link => withHref(link, streamOf(link.number))), href: `/api/v1/streams/${event.stream}/events?asOf=p:${event.number}` });
  });

  router.get('/authority/invalid-acts', async (req, res) => {
    const { from, to, asOf } = paramsOf(req, SpanParams);
    const found = await invalidActs(reader.app.store, { from: boundOf('from', from), to: boundOf('to', to), ...(asOf === undefined ? {} : { upTo: Number(asOf.slice(2)) }) });
    res.set(PRIVATE).json({ ...found, acts: found.acts.map(act => ({ ...act, asRecorded: act.asRecorded.map(toldGrant), asCorrected: act.asCorrected.map(toldGrant), href: `/api/v1/events/${act.number}/authority` })) });
  });
  return router;
}
