import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { join } from 'node:path';
import { canonicalJson, hashEvent } from '@yichuang/event-store';
import { stepData } from './case-life.ts';

/**
 * The limit: the table of the product's own store, one prepared INSERT of the same bytes, hashed as the product hashes
 * them, and nothing else. What the product adds to it is what the ratios measure.
 */
export function rawStore(folder: string, synchronous: 'FULL' | 'NORMAL'): { database: DatabaseSync; insert(stream: string, revision: number): void; begin: StatementSync; commit: StatementSync } {
  const database = new DatabaseSync(join(folder, 'raw.db'));
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous};
    CREATE TABLE events (number INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL, category TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL, UNIQUE (stream, revision), UNIQUE (id));
    CREATE INDEX events_category ON events (category, number); CREATE INDEX events_type ON events (type, number);`);
  const statement = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  let number = 0;
  const insert = (stream: string, revision: number): void => {
    const id = `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
    const data = canonicalJson(stepData(revision));
    const metadata = rawMetadata(id);
    const hash = hashEvent({ id, stream, revision, type: 'BenchStepTaken', data, metadata });
    statement.run(number, stream, revision, id, 'bench', 'BenchStepTaken', data, metadata.replace('"occurredAt"', `"hash":"${hash}","occurredAt"`));
    number += 1;
  };
  return { database, insert, begin: database.prepare('BEGIN IMMEDIATE'), commit: database.prepare('COMMIT') };
}

function rawMetadata(commandId: string): string {
  const at = '2024-01-15T01:00:00.000Z';
  return canonicalJson({ actor: { id: 'o-bench-01', post: 'window-01', unit: '610702001' }, authority: { kind: 'office', office: 'operator', since: 0, unit: '610702001' }, authorityAt: 0, causationId: commandId, channel: 'window', commandId, correlationId: commandId, occurredAt: at, recordedAt: at, schemaVersion: 1 });
}
