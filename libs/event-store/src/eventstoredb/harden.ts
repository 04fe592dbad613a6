import { ANY, BACKWARDS, END, jsonEvent, NO_STREAM, type AllStreamResolvedEvent, type EventStoreDBClient, type ResolvedEvent } from '@eventstore/db-client';
import { chunks } from './chunks.ts';
import { assertUsable, parseConnectionUrl, UnsafeConnection } from './connection-url.ts';
import { Connection } from './connection.ts';
import { classify } from './failures.ts';
import { toSeen } from './records.ts';

export interface HardenOptions {
  /** An administrator's URL, over TLS. */
  readonly url: string;
  /** The URL that the product will run with: an ordinary account, over TLS. */
  readonly appUrl: string;
}

export interface HardenReport {
  readonly settings: 'written' | 'unchanged';
  readonly allStream: 'written' | 'unchanged';
  /** What the ordinary account was seen to be refused. */
  readonly refused: readonly string[];
  /** Streams with an access list of their own, which beats the settings: an administrator must look at each. */
  readonly ownAccessLists: readonly string[];
}

const SETTINGS = '$settings';
const ADMINS = '$admins';
const NEVER = 2n ** 53n;
type Json = Readonly<Record<string, unknown>>;

/**
 * Makes the log undeletable for the account that the product runs with: on user streams that account may read and
 * append, only administrators may delete or write metadata; and it may read the whole log. Then proves it by trying.
 * Runs again without harm. What is left: administrators, `$ops` (scavenge of what is deleted), and the disks.
 * @throws {UnsafeConnection} no TLS, no account, or the account is still allowed something
 */
export async function hardenStore({ url, appUrl }: HardenOptions): Promise<HardenReport> {
  for (const each of [url, appUrl]) {
    assertUsable(each);
    if (!parseConnectionUrl(each).tls) throw new UnsafeConnection('access lists need TLS: an insecure server has no accounts');
  }
  const { user } = parseConnectionUrl(appUrl);
  if (user === undefined) throw new UnsafeConnection('the URL of the product names no account');
  const written = await withConnection(url, async connection => ({
    settings: await writeSettings(connection, user),
    allStream: await writeAllStream(connection, user),
    ownAccessLists: await ownAccessLists(connection),
  }));
  return { ...written, refused: await withConnection(appUrl, proveRefusals) };
}

/**
 * Refuses to run as an administrator: access lists do not bind one. Over TLS the account is tried on a stream that only
 * administrators may read; without TLS there are no accounts, and only a name in the URL can be refused.
 * @throws {UnsafeConnection}
 */
export async function assertNotAdmin(url: string): Promise<void> {
  const { user, tls } = parseConnectionUrl(url);
  if (user === 'admin' || user === 'ops') throw new UnsafeConnection(`the product must not run as ${user}: make an ordinary account and run the harden command`);
  if (!tls || user === undefined) return;
  const allowed = await withConnection(url, connection => isAllowed(connection, client => client.readStream('$user-admin', { maxCount: 1 })));
  if (allowed) throw new UnsafeConnection(`${user} has the rights of an administrator: no access list binds it`);
}

async function withConnection<T>(url: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = new Connection(url);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

async function lastData(connection: Connection, stream: string): Promise<{ revision: bigint | typeof NO_STREAM; data: Json }> {
  const read = chunks<ResolvedEvent>(connection, client => client.readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 }));
  try {
    for await (const [last] of read) if (last?.event !== undefined) return { revision: last.event.revision, data: JSON.parse(toSeen(last.event).data) as Json };
  } catch (error) {
    if (classify(error) !== 'no-stream') throw error;
  }
  return { revision: NO_STREAM, data: {} };
}

/** Appends `data` unless the stream already ends with it; what others set beside it stays. */
async function put(connection: Connection, stream: string, event: { type: string; data: Json }): Promise<'written' | 'unchanged'> {
  const before = await lastData(connection, stream);
  const data = { ...before.data, ...event.data };
  if (JSON.stringify(data) === JSON.stringify(before.data)) return 'unchanged';
  const { client } = await connection.lease();
  await client.appendToStream(stream, jsonEvent({ type: event.type, data }), { expectedRevision: before.revision });
  return 'written';
}

function writeSettings(connection: Connection, user: string): Promise<'written' | 'unchanged'> {
  const access = { $r: [user, ADMINS], $w: [user], $d: ADMINS, $mr: [user, ADMINS], $mw: ADMINS };
  return put(connection, SETTINGS, { type: 'settings', data: { $userStreamAcl: access } });
}

function writeAllStream(connection: Connection, user: string): Promise<'written' | 'unchanged'> {
  return put(connection, '$$$all', { type: '$metadata', data: { $acl: { $r: [user, ADMINS] } } });
}

async function ownAccessLists(connection: Connection): Promise<readonly string[]> {
  const last = new Map<string, boolean>();
  for await (const chunk of chunks<AllStreamResolvedEvent>(connection, client => client.readAll({}, { highWaterMark: 256 }))) {
    for (const { event } of chunk) {
      if (event === undefined || event.type !== '$metadata' || event.streamId.startsWith('$$$')) continue;
      last.set(event.streamId.slice(2), toSeen(event).data.includes('"$acl"'));
    }
  }
  return [...last].filter(([, has]) => has).map(([stream]) => stream);
}

/** Tries, on a stream of its own, all that must be refused; a success here is the very hole it looks for. */
async function proveRefusals(connection: Connection): Promise<readonly string[]> {
  const { client } = await connection.lease();
  const stream = `tlog-probe-${crypto.randomUUID()}`;
  await client.appendToStream(stream, jsonEvent({ type: 'AccessProbed', data: {} }), { expectedRevision: NO_STREAM });
  const attempts: Record<string, () => Promise<unknown>> = {
    metadata: () => client.setStreamMetadata(stream, { maxCount: 1 }),
    // At a revision that cannot be: an account that may write here must not damage it by the attempt.
    settings: () => client.appendToStream(SETTINGS, jsonEvent({ type: 'settings', data: {} }), { expectedRevision: NEVER }),
    delete: () => client.deleteStream(stream, { expectedRevision: ANY }),
    tombstone: () => client.tombstoneStream(stream, { expectedRevision: ANY }),
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    const outcome = await attempt().then(() => 'allowed', classify);
    if (outcome !== 'denied') throw new UnsafeConnection(`the account is not refused ${name} (${outcome})`);
  }
  if (!(await isAllowed(connection, each => each.readAll({ maxCount: 1, direction: BACKWARDS, fromPosition: END })))) throw new UnsafeConnection('the account may not read the log');
  return Object.keys(attempts);
}

async function isAllowed(connection: Connection, open: (client: EventStoreDBClient) => ReturnType<EventStoreDBClient['readStream']> | ReturnType<EventStoreDBClient['readAll']>): Promise<boolean> {
  try {
    for await (const _ of chunks<unknown>(connection, open)) return true;
    return true;
  } catch (error) {
    const failure = classify(error);
    if (failure === 'denied') return false;
    if (failure === 'no-stream') return true;
    throw error;
  }
}
