import { pragma, transactions, type Database } from '@yichuang/sqlite';
import { StoreDamaged } from '../errors.ts';

const VERSION = 2;

/** Ids are digests, scattered over their whole index: as sixteen bytes they take a third of the pages that text would. */
const BY_ID = "CREATE UNIQUE INDEX events_by_id ON events (coalesce(unhex(id, '-'), id));";

/** Streams that are no part of the log (`tlog-…`): the same rules, and no numbers. */
const UNNUMBERED = `
  CREATE TABLE unnumbered (
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 0),
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    PRIMARY KEY (stream, revision)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER unnumbered_never_change BEFORE UPDATE ON unnumbered BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
  CREATE TRIGGER unnumbered_stay BEFORE DELETE ON unnumbered BEGIN SELECT RAISE(ABORT, 'an event stays'); END;`;

/**
 * The log is one table. `number` is the rowid, so an index on a column is an index on (column, number). The database
 * itself refuses a second event at one place, a second event with one id, a log that does not begin with `LogOpened`, and
 * every change.
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
  ${BY_ID}
  CREATE INDEX events_by_category ON events (category);
  CREATE INDEX events_by_type ON events (type);
  CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
  CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'an event stays'); END;
  ${UNNUMBERED}
  PRAGMA user_version = ${VERSION};
`;

/** Version 1 kept ids as text in their index, and gave numbers to every stream. */
const FROM_1 = `DROP INDEX events_by_id; ${BY_ID} ${UNNUMBERED} PRAGMA user_version = ${VERSION};`;

const LOG_GUARDS = ['events', 'events_by_place', 'events_by_id', 'events_by_category', 'events_by_type', 'events_never_change', 'events_stay'];
const GUARDS = [...LOG_GUARDS, 'unnumbered', 'unnumbered_never_change', 'unnumbered_stay'];

function versionOf(database: Database): number {
  return Number(pragma(database, 'user_version'));
}

function checkGuards(database: Database, guards: readonly string[]): void {
  const there = new Set(database.prepare('SELECT name FROM sqlite_schema').all().map(row => row['name']));
  const missing = guards.filter(name => !there.has(name));
  if (missing.length > 0) throw new StoreDamaged('store-diverged', {}, `the file lacks ${missing.join(', ')}`);
}

function migrateFrom1(database: Database): void {
  checkGuards(database, LOG_GUARDS);
  if (database.prepare("SELECT 1 FROM events WHERE category = 'tlog' LIMIT 1").get()) {
    throw new StoreDamaged('store-diverged', {}, 'the log has numbers in a tlog-… stream: copy it into a new one with the program that wrote it');
  }
  database.exec(FROM_1);
}

/**
 * Creates the schema in an empty file, or brings an older one up to date: whole or not at all. Rows never change.
 * @throws {StoreDamaged} `store-diverged`: an older file that cannot be brought up to date
 */
export function createSchema(database: Database): void {
  // REPLACE would otherwise delete a row without asking the trigger.
  database.exec('PRAGMA recursive_triggers = ON');
  const version = versionOf(database);
  if (version > 1) return;
  transactions(database).within(() => {
    if (version === 1) migrateFrom1(database);
    else database.exec(SCHEMA);
  });
}

/**
 * A file that lost one of its guards may hold what the guard forbids: it is not opened.
 * @throws {StoreDamaged} `store-diverged`
 */
export function checkSchema(database: Database): void {
  const version = versionOf(database);
  const remedy = version === 1 ? '; opening it once for writing brings it up to date' : '';
  if (version !== VERSION) throw new StoreDamaged('store-diverged', {}, `the file has schema version ${version}, this program knows ${VERSION}${remedy}`);
  checkGuards(database, GUARDS);
}
