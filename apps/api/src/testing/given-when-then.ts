import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttp, request as httpRequest, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@yichuang/domain';
import { manualClock, START, type EventStore } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { PROJECTIONS } from '@yichuang/projections';
import { z } from 'zod';
import { createApplication, type Application } from '../application.ts';
import { commandEntry } from '../application/registry.ts';
import { openIdentity, type Identity, type IdentitySettings } from '../identity/identity.ts';
import { cookieName } from '../identity/cookies.ts';
import { createServer, type ServerOptions } from '../server.ts';
import { idOf, type Given } from './sample-commands.ts';

/** An answer as a client sees it. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface When {
  readonly method?: string;
  readonly as?: Actor | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** A value is sent as JSON, bytes as they are. */
  readonly body?: unknown;
}

const Body = z.record(z.string(), z.unknown());
/** The body as the reader of a spec knows it. */
export const readAs = <T>({ text }: Pick<Answered, 'text'>): T => JSON.parse(text) as T;

/** The body as an object; a page has none. */
function bodyOf(text: string, type: string | null): Readonly<Record<string, unknown>> {
  return type?.includes('json') ? Body.parse(JSON.parse(text)) : {};
}

/** A service on a memory store and a free port: given commands, when a request, then an answer and new events. */
export interface Scene {
  readonly app: Application;
  readonly clock: ReturnType<typeof manualClock>;
  readonly port: number;
  readonly identity: Identity;
  /** Runs commands inside the process, one second apart. */
  given(commands: readonly Given[]): Promise<void>;
  when(path: string, how?: When): Promise<Answered>;
  /** POSTs a command with a fresh key, as its actor. */
  send(command: Given, how?: When): Promise<Answered>;
  /** Types of the events since the last call, in order. */
  newEvents(): Promise<readonly string[]>;
  /** Has the server tell the log what it has counted. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

async function typesOf(store: EventStore): Promise<string[]> {
  const types: string[] = [];
  for await (const batch of store.readAll({ after: START })) types.push(...batch.events.map(event => event.type));
  return types;
}

const listening = (http: HttpServer): Promise<number> => new Promise(done => http.listen(0, '127.0.0.1', () => done((http.address() as AddressInfo).port)));

/** Path of a command under `/api/v1`. */
export function pathOf({ type, stream }: Pick<Given, 'type' | 'stream'>): string {
  const { path, category } = commandEntry(type);
  return `/api/v1${(path ?? '').replace(':id', stream.slice(category.length + 1))}`;
}

/** `openStore` opens the log in the folder of the scene; by default it is kept in memory. */
export interface SceneOptions extends Omit<ServerOptions, 'identity'> {
  readonly mode?: 'sample' | 'production';
  readonly openStore?: (folder: string) => EventStore;
  /** How people sign in; real time, no provider and no TLS unless given. */
  readonly people?: Partial<IdentitySettings>;
}

/** Opens a scene. @param at the first moment of its clock, UTC */
export async function openScene(at = '2022-01-04T01:00:00.000Z', options: SceneOptions = {}): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'api-'));
  const clock = manualClock(at);
  const store = options.openStore?.(folder) ?? createMemoryStore();
  const app = createApplication({ store, clock, dataDir: folder, mode: options.mode ?? 'sample', views: PROJECTIONS });
  await app.ready();
  const identity = openIdentity(app, { secure: options.tls ?? false, origin: null, now: () => Date.now(), oidc: null, ...options.people });
  const server = createServer(app, { now: () => new Date(identity.now()).toISOString(), ...options, identity });
  const http = createHttp(server.http);
  // A busy machine may take a second too long to notice that a kept connection was closed, and would write into it.
  http.keepAliveTimeout = 60_000;
  const port = await listening(http);
  let sent = 0;
  let seen = 0;

  const signedIn = new Map<string, string>();
  /** A real session for an actor: what a browser would hold after signing in and choosing that post. */
  function cookieOf({ id, unit, post }: Actor): string {
    const name = `${id} ${post}@${unit}`;
    const held = signedIn.get(name);
    const audience = unit === 'citizen' ? 'citizen' as const : 'staff' as const;
    const token = held !== undefined && identity.sessions.look(held, identity.now()) ? held : identity.sessions.open({ audience, account: null, subject: id, post: audience === 'citizen' ? null : `${post}@${unit}`, device: 'test', strong: true }, identity.now());
    signedIn.set(name, token);
    return `${cookieName(audience, identity.secure)}=${token}`;
  }
  /** What every browser says of a request from a page of this site. */
  const fromHere = { 'origin': `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' };

  async function when(path: string, { method, as = null, headers = {}, body }: When = {}): Promise<Answered> {
    const cookie = as ? { cookie: cookieOf(as), ...fromHere } : {};
    const bytes = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'), redirect: 'manual',
      headers: { ...(bytes === undefined ? {} : { 'content-type': 'application/json' }), ...cookie, ...headers }, ...(bytes === undefined ? {} : { body: Buffer.from(bytes) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: bodyOf(text, response.headers.get('content-type')) };
  }

  return {
    app, clock, port, when, identity,
    given: async commands => {
      for (const { type, stream, data, by } of commands) {
        sent += 1;
        clock.advance(1000);
        await app.execute({ type, stream, data }, { commandId: idOf(`given ${sent}`), actor: by, channel: 'web' });
      }
      await app.views?.waitFor((await store.head()).number);
      seen = (await typesOf(store)).length;
    },
    send: (command, how = {}) => {
      sent += 1;
      return when(pathOf(command), { as: command.by, body: command.data, ...how, headers: { 'idempotency-key': idOf(`sent ${sent}`), ...how.headers } });
    },
    newEvents: async () => {
      const all = await typesOf(store);
      const fresh = all.slice(seen);
      seen = all.length;
      return fresh;
    },
    flush: () => server.flush(),
    close: async () => {
      http.closeAllConnections();
      await new Promise(done => http.close(done));
      server.close();
      identity.close();
      await app.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Sends bytes as they are, header by header: for what no client would send. */
export function rawRequest(port: number, path: string, how: { method: string; headers: Record<string, string | string[]> }): Promise<number> {
  return new Promise((done, fail) => {
    const req = httpRequest({ port, host: '127.0.0.1', path, ...how }, res => {
      res.resume();
      res.once('end', () => done(res.statusCode ?? 0));
    });
    req.once('error', fail);
    req.end();
  });
}
