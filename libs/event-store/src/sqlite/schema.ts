import { pragma, transactions, type Database } from '@yichuang/sqlite';
import { StoreDamaged } from '../errors.ts';

const VERSION = 1;

/**
 * One table. `number` is the rowid, so an index on a column is an index on (column, number). The database itself refuses
 * a second event at one place, a second event with one id, a log that does not begin with `LogOpened`, and every change.
 */
const SCHEMA = `
  CREATE TABLE events (
    number INTEGER PRIMARY KEY CHECK (number >= 0),
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 0),
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    category TEXT GENERATED ALWAYS AS (substr(stream, 1, instr(stream, '-') - 1)) VIRTUAL,
    CONSTRAINT opened CHECK (number <> 0 OR type = 'LogOpened')
  ) STRICT;
  CREATE UNIQUE INDEX events_by_place ON events (stream, revision);
  CREATE UNIQUE INDEX events_by_id ON events (id);
  CREATE INDEX events_by_category ON events (category);
  CREATE INDEX events_by_type ON events (type);
  CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
  CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'an event stays'); END;
  PRAGMA user_version = ${VERSION};
`;

const GUARDS = ['events', 'events_by_place', 'events_by_id', 'events_by_category', 'events_by_type', 'events_never_change', 'events_stay'];

/** Creates the schema in an empty file, whole or not at all. */
export function createSchema(database: Database): void {
  // REPLACE would otherwise delete a row without asking the trigger.
  database.exec('PRAGMA recursive_triggers = ON');
  if (Number(pragma(database, 'user_version')) !== 0) return;
  transactions(database).within(() => {
    database.exec(SCHEMA);
  });
}

/**
 * A file that lost one of its guards may hold what the guard forbids: it is not opened.
 * @throws {StoreDamaged} `store-diverged`
 */
export function checkSchema(database: Database): void {
  const version = Number(pragma(database, 'user_version'));
  if (version !== VERSION) throw new StoreDamaged('store-diverged', {}, `the file has schema version ${version}, this program knows ${VERSION}`);
  const there = new Set(database.prepare('SELECT name FROM sqlite_schema').all().map(row => row['name']));
  const missing = GUARDS.filter(name => !there.has(name));
  if (missing.length > 0) throw new StoreDamaged('store-diverged', {}, `the file lacks ${missing.join(', ')}`);
}
