import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { headerOf } from '../edge/request.ts';
import { callerOf, type Caller } from '../policy/caller.ts';
import { Problem } from '../problems/problem.ts';
import { paramsOf } from '../reads/params.ts';
import type { Sink } from './feed.ts';
import type { CasePlaceOf } from './case-topics.ts';
import type { Live } from './live.ts';
import type { Topic } from './topic.ts';
import { stillAdmits, topicsFor } from './topics.ts';

export const StreamTopics = z.strictObject({
  topics: z.string().max(2000).meta({ description: 'comma-separated: matrix, guide, events, all, queue:<unit>, case:<id>, or a category of streams with or without an id', example: 'matrix,adjustment' }),
  after: z.string().max(20).optional().meta({ description: 'the position told last, for a reader that cannot send Last-Event-ID', example: 'p:0' }),
});

/** Connections that one address keeps open, at most: a browser needs one (its tabs share it), a building behind one address many. */
const MOST_PER_ADDRESS = 256;
const POSITION = /^p:(0|[1-9]\d{0,14})$/;

export interface LiveRoutes {
  readonly live: Live;
  /** Whose cases are: who may follow one, or a unit's, is asked of it. */
  readonly placeOf: CasePlaceOf;
  /** Finds out anew who a request is from: the session may have ended since. */
  readonly identifyAgain: (req: Request, res: Response) => Promise<void>;
}

/** Where the reader was: the browser's own memory of it, which a connection that was lost has, counts before the address. */
function afterOf(req: Request, after: string | undefined): number | null {
  const last = headerOf(req, 'last-event-id') ?? after;
  const number = last === undefined ? undefined : POSITION.exec(last)?.[1];
  return number === undefined ? null : Number(number);
}

const sinkOf = (res: Response): Sink => ({
  write: text => res.write(text),
  onDrain: then => void res.once('drain', then),
  end: text => void res.end(text),
});

/** Who asks, acting for which post. */
const identityOf = ({ audience, actor }: Caller): string => JSON.stringify([audience, actor?.id, actor?.unit, actor?.post]);

/** Whether the request is still from whom it was, acting for the same post, and what it follows is still for them. */
function stillOf({ req, res }: { readonly req: Request; readonly res: Response }, topics: readonly Topic[], identifyAgain: LiveRoutes['identifyAgain']): (() => Promise<boolean>) | null {
  const first = callerOf(req);
  if (first.audience === 'public') return null;
  const was = identityOf(first);
  return async () => {
    await identifyAgain(req, res);
    const now = callerOf(req);
    return identityOf(now) === was && stillAdmits(topics, now);
  };
}

/**
 * `GET /stream`: server-sent events that say what to ask for again, never what is in it (experience §4.1). The id of an
 * event is its position in the log; a reader that comes back with `Last-Event-ID` misses nothing.
 */
export function liveRoutes({ live, placeOf, identifyAgain }: LiveRoutes): Router {
  const router = Router();
  const open = new Map<string, number>();

  function enter(address: string): void {
    const count = open.get(address) ?? 0;
    if (count >= MOST_PER_ADDRESS) throw new Problem('too-many-requests', { headers: { 'Retry-After': '30' } });
    open.set(address, count + 1);
  }

  function leave(address: string): void {
    const count = (open.get(address) ?? 1) - 1;
    if (count > 0) open.set(address, count);
    else open.delete(address);
  }

  router.get('/stream', async (req, res) => {
    const { topics: named, after } = paramsOf(req, StreamTopics);
    const granted = topicsFor(named, callerOf(req), placeOf);
    const address = req.socket.remoteAddress ?? '';
    enter(address);
    let gone = (): void => undefined;
    let closed = false;
    res.once('close', () => {
      closed = true;
      leave(address);
      gone();
    });
    res.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' }).flushHeaders();
    gone = await live.join({ sink: sinkOf(res), granted, after: afterOf(req, after), still: stillOf({ req, res }, granted.topics, identifyAgain) });
    if (closed) gone();
  });
  return router;
}
