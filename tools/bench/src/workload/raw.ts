import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { genesis } from '@yichuang/event-store/testing';
import { canonicalJson, hashEvent } from '@yichuang/event-store';
import { stepData, typeOf } from './case-life.ts';

/**
 * The limit: the table of the product's own store, one prepared INSERT of the same bytes, hashed as the product hashes
 * them, and nothing else. What the product adds to it is what the ratios measure.
 */
export async function rawStore(folder: string, synchronous: 'FULL' | 'NORMAL'): Promise<{ database: DatabaseSync; insert(stream: string, revision: number): void; begin: StatementSync; commit: StatementSync }> {
  const file = join(folder, 'raw.db');
  const store = openSqliteStore({ file });
  await store.append('log-610702', 'no-stream', genesis());
  await store.close();
  const database = new DatabaseSync(file);
  // The file has the product's pages already; its journal is as long as the product's.
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA wal_autocheckpoint = 16384`);
  const statement = database.prepare('INSERT INTO events (number, stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)');
  let number = 1;
  const insert = (stream: string, revision: number): void => {
    // Ids as scattered as the product's, which are digests: an index page of its own for nearly each.
    const id = randomUUID();
    const data = canonicalJson(stepData(revision));
    const metadata = rawMetadata(id);
    const hash = hashEvent({ id, stream, revision, type: typeOf(revision), data, metadata });
    statement.run(number, stream, revision, id, typeOf(revision), data, metadata.replace('"occurredAt"', `"hash":"${hash}","occurredAt"`));
    number += 1;
  };
  return { database, insert, begin: database.prepare('BEGIN IMMEDIATE'), commit: database.prepare('COMMIT') };
}

function rawMetadata(commandId: string): string {
  const at = '2024-01-15T01:00:00.000Z';
  return canonicalJson({ actor: { id: 'o-bench-01', post: 'window-01', unit: '610702001' }, authority: { kind: 'office', office: 'operator', since: 0, unit: '610702001' }, authorityAt: 0, causationId: commandId, channel: 'window', commandId, correlationId: commandId, occurredAt: at, recordedAt: at, schemaVersion: 1 });
}
