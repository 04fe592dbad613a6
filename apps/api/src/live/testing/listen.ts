import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { EventStore } from '@yichuang/event-store';
import { sendError } from '../../edge/answer.ts';
import { readRequest } from '../../edge/request.ts';
import { PUBLIC, setCaller, type Caller } from '../../policy/caller.ts';
import type { Application } from '../../application.ts';
import { createLive, type Live, type LiveOptions } from '../live.ts';
import { liveRoutes } from '../routes.ts';

/** One server-sent event as a browser would see it. */
export interface Told {
  readonly event: string;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A connection that is open; `next` waits for the next event, `ended` for the end. */
export interface Listener {
  readonly status: number;
  next(): Promise<Told>;
  /** The next event that is a hint on a topic. */
  hint(topic: string): Promise<Told>;
  ended(): Promise<void>;
  close(): Promise<void>;
}

function toldOf(text: string, id: string): Told | null {
  const fields = new Map(text.split('\n').filter(line => line.includes(': ')).map(line => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]));
  const data = fields.get('data');
  return data === undefined ? null : { event: fields.get('event') ?? 'message', id: fields.get('id') ?? id, data: JSON.parse(data) as Told['data'] };
}

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Told> {
  const decoder = new TextDecoder();
  let [rest, id] = ['', ''];
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const text of blocks) {
      const told = toldOf(text, id);
      if (told === null) continue;
      ({ id } = told);
      yield told;
    }
  }
}

/** Opens a stream. @param after value of `Last-Event-ID` @param cookie of a session */
export async function listen(address: string, after?: string, cookie?: string): Promise<Listener> {
  const stop = new AbortController();
  const response = await fetch(address, { signal: stop.signal, headers: { accept: 'text/event-stream', ...(after === undefined ? {} : { 'last-event-id': after }), ...(cookie === undefined ? {} : { cookie }) } });
  const told = eventsOf(response.body ?? new ReadableStream());
  async function next(): Promise<Told> {
    const { value, done } = await told.next();
    if (done === true) throw new Error('the stream has ended');
    return value;
  }
  return {
    // Asks the answer itself, so that it is kept: what fetch answered is cancelled with it, and nobody may have read yet.
    get status() { return response.status; },
    next,
    hint: async topic => {
      for (;;) {
        const found = await next();
        if (found.event === 'changed' && found.data.topic === topic) return found;
      }
    },
    ended: async () => {
      while ((await told.next()).done !== true);
    },
    close: async () => {
      stop.abort();
      await told.return(undefined).catch(() => undefined);
    },
  };
}

/** A service that has nothing but the stream; `who` is changed by the test as a session would be. */
export interface Station {
  readonly live: Live;
  who: Caller;
  address(topics: string): string;
  close(): Promise<void>;
}

export async function openStation(app: Pick<Application, 'views'>, store: EventStore, options: Partial<LiveOptions> = {}): Promise<Station> {
  if (app.views === null) throw new TypeError('no views');
  const live = createLive({ store, views: app.views, ...options });
  const station = { who: PUBLIC as Caller };
  const http = express().set('query parser', false);
  http.use((req, _res, next) => {
    readRequest(req);
    setCaller(req, station.who);
    next();
  });
  http.use(liveRoutes({ live, placeOf: () => null, identifyAgain: async req => setCaller(req, station.who) }));
  http.use((error: unknown, req: express.Request, res: express.Response, _next: express.NextFunction) => sendError(req, res, error));
  const server: Server = createServer(http);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return Object.assign(station, {
    live, address: (topics: string) => `http://127.0.0.1:${port}/stream?topics=${encodeURIComponent(topics)}`,
    close: async () => {
      live.close();
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  });
}
