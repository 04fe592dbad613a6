import { afterEach, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BACKWARDS, END, EventStoreDBClient, eventTypeFilter, jsonEvent, NO_STREAM, START, STREAM_EXISTS, StreamDeletedError, StreamNotFoundError, WrongExpectedVersionError } from '@eventstore/db-client';
import { EventStoreDouble, selfSignedCertificate, type DoubleOptions } from './index.ts';

/** The double is itself held against the real client: what the client's own rules say must come out. */
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function started(options: DoubleOptions = {}, user?: string): Promise<{ double: EventStoreDouble; client: EventStoreDBClient }> {
  const double = await new EventStoreDouble(options).start();
  const folder = mkdtempSync(join(tmpdir(), 'double-'));
  let url = double.url(user);
  if (options.tls !== undefined) {
    writeFileSync(join(folder, 'ca.pem'), options.tls.certificate);
    url += `&tlsCAFile=${encodeURIComponent(join(folder, 'ca.pem'))}`;
  }
  const client = EventStoreDBClient.connectionString(url);
  cleanups.push(async () => {
    await client.dispose();
    await double.stop();
    rmSync(folder, { recursive: true });
  });
  return { double, client };
}

const event = (n: number, type = 'Noted') => jsonEvent({ type, data: { n } });
const numbers = async (stream: AsyncIterable<{ event?: { data: unknown } | undefined }>): Promise<unknown[]> => {
  const seen: unknown[] = [];
  for await (const { event: recorded } of stream) seen.push((recorded?.data as { n?: number } | undefined)?.n);
  return seen;
};

describe.each([{ batchAppend: true }, { batchAppend: false }])('append, %o', options => {
  test('exact revisions, conflicts with the actual revision, same ids answered again', async () => {
    const { client } = await started(options);
    const first = [event(0), event(1)];
    const answer = await client.appendToStream('a-1', first, { expectedRevision: NO_STREAM });
    expect(answer.nextExpectedRevision).toBe(1n);
    await expect(client.appendToStream('a-1', first, { expectedRevision: NO_STREAM })).resolves.toEqual(answer);
    const conflict = await client.appendToStream('a-1', event(9), { expectedRevision: 0n }).catch((error: unknown) => error);
    expect(conflict).toBeInstanceOf(WrongExpectedVersionError);
    expect((conflict as WrongExpectedVersionError).actualVersion).toBe(1n);
    await expect(client.appendToStream('a-1', [first[1] ?? event(1), event(9)], { expectedRevision: 0n })).rejects.toThrow(WrongExpectedVersionError);
    await expect(client.appendToStream('none-1', event(1), { expectedRevision: STREAM_EXISTS })).rejects.toThrow(WrongExpectedVersionError);
    await expect(client.appendToStream('big-1', jsonEvent({ type: 'Big', data: { x: 'x'.repeat(1_100_000) } }))).rejects.toMatchObject({ type: 'maximum-append-size-exceeded' });
  });

  test('an `any` repeat is known until the server restarts', async () => {
    const { double, client } = await started(options);
    const once = event(1);
    await client.appendToStream('any-1', once);
    await client.appendToStream('any-1', once);
    expect(double.log.lastRevision('any-1')).toBe(0);
    await double.stop();
    await double.start();
    await client.appendToStream('any-1', once).catch(() => client.appendToStream('any-1', once));
    expect(double.log.lastRevision('any-1')).toBe(1);
  });
});

describe('reads', () => {
  test('both directions, ends and counts of a stream', async () => {
    const { client } = await started();
    await client.appendToStream('r-1', [0, 1, 2, 3, 4].map(n => event(n)));
    expect(await numbers(client.readStream('r-1'))).toEqual([0, 1, 2, 3, 4]);
    expect(await numbers(client.readStream('r-1', { fromRevision: 2n, maxCount: 2 }))).toEqual([2, 3]);
    expect(await numbers(client.readStream('r-1', { direction: BACKWARDS, fromRevision: END, maxCount: 2 }))).toEqual([4, 3]);
    expect(await numbers(client.readStream('r-1', { direction: BACKWARDS, fromRevision: 1n }))).toEqual([1, 0]);
    expect(await numbers(client.readStream('r-1', { fromRevision: 9n }))).toEqual([]);
    await expect(numbers(client.readStream('none-1'))).rejects.toThrow(StreamNotFoundError);
  });

  test('$all is inclusive forwards, exclusive backwards, with gaps between positions', async () => {
    const { client } = await started();
    await client.appendToStream('r-1', [0, 1, 2].map(n => event(n)));
    const positions: bigint[] = [];
    for await (const { event: recorded } of client.readAll()) positions.push(recorded?.position.commit ?? -1n);
    expect(positions.every((position, i) => i === 0 || position > (positions[i - 1] ?? 0n) + 1n)).toBe(true);
    const middle = { commit: positions[1] ?? 0n, prepare: positions[1] ?? 0n };
    expect(await numbers(client.readAll({ fromPosition: middle }))).toEqual([1, 2]);
    expect(await numbers(client.readAll({ fromPosition: middle, direction: BACKWARDS }))).toEqual([0]);
    expect(await numbers(client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 1 }))).toEqual([2]);
    expect(await numbers(client.readAll({ fromPosition: START }))).toEqual([0, 1, 2]);
  });

  test('metadata hides, a soft delete hides all, a tombstone ends the name; $all still shows the events', async () => {
    const { double, client } = await started();
    await client.appendToStream('d-1', [0, 1, 2].map(n => event(n)));
    await client.setStreamMetadata('d-1', { truncateBefore: 1 });
    expect(await numbers(client.readStream('d-1'))).toEqual([1, 2]);
    await client.setStreamMetadata('d-1', { maxCount: 1 });
    expect(await numbers(client.readStream('d-1'))).toEqual([2]);
    await client.deleteStream('d-1');
    await expect(numbers(client.readStream('d-1'))).rejects.toThrow(StreamNotFoundError);
    expect((await client.appendToStream('d-1', event(3), { expectedRevision: NO_STREAM })).nextExpectedRevision).toBe(3n);
    expect(await numbers(client.readStream('d-1'))).toEqual([3]);
    await client.tombstoneStream('d-1');
    await expect(numbers(client.readStream('d-1'))).rejects.toThrow(StreamDeletedError);
    await expect(client.appendToStream('d-1', event(4))).rejects.toThrow(StreamDeletedError);
    expect(double.log.records.filter(record => record.type === 'Noted')).toHaveLength(4);
  });

  test('a filtered subscription catches up, says so, and follows', async () => {
    const { double, client } = await started();
    await client.appendToStream('s-1', [0, 1, 2, 3].map(n => event(n, n % 2 === 0 ? 'Even' : 'Odd')));
    const checkpoints: bigint[] = [];
    const filter = eventTypeFilter({ prefixes: ['Even'], checkpointInterval: 2, maxSearchWindow: 1, checkpointReached: (_, position) => void checkpoints.push(position.commit) });
    const subscription = client.subscribeToAll({ filter });
    const caught = new Promise(resolve => subscription.once('caughtUp', resolve));
    const seen: unknown[] = [];
    for await (const { event: recorded } of subscription) {
      seen.push((recorded?.data as { n?: number } | undefined)?.n);
      if (seen.length === 2) await caught.then(() => client.appendToStream('s-1', event(4, 'Even')));
      if (seen.length === 3) break;
    }
    await subscription.unsubscribe();
    expect(seen).toEqual([0, 2, 4]);
    expect(checkpoints).toHaveLength(2);
    await expect.poll(() => double.openCalls.size).toBe(0);
  });
});

describe('accounts over TLS', () => {
  test('rights come from the stream, then $settings, then the default', async () => {
    const users = { admin: { password: 'secret', groups: ['$admins'] }, app: { password: 'app' } };
    const tls = selfSignedCertificate();
    const { double, client } = await started({ users, tls }, 'app:app');
    await client.appendToStream('t-1', event(1));
    await expect(numbers(client.readAll())).rejects.toMatchObject({ type: 'access-denied' });
    double.log.write('$settings', [{ id: crypto.randomUUID(), type: 'settings', contentType: 'application/json', data: new TextEncoder().encode('{"$userStreamAcl":{"$r":"app","$w":"app","$d":"$admins"}}'), metadata: new Uint8Array() }]);
    await expect(client.deleteStream('t-1')).rejects.toMatchObject({ type: 'access-denied' });
    expect(await numbers(client.readStream('t-1'))).toEqual([1]);
  });
});

test('with a file the log outlives the process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'double-'));
  cleanups.push(async () => rmSync(folder, { recursive: true }));
  const { double, client } = await started({ file: join(folder, 'log.jsonl') });
  await client.appendToStream('f-1', [event(1), event(2)]);
  double.truncate(1);
  await client.appendToStream('f-1', event(7), { expectedRevision: 0n });
  const again = new EventStoreDouble({ file: join(folder, 'log.jsonl') });
  expect(again.log.records).toEqual(double.log.records.map(({ wire: _, ...record }) => record));
});
