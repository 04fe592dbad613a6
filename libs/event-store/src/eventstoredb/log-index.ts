import { openDatabase, type Database } from '@yichuang/sqlite';
import type { StreamId } from '../event-store.ts';
import type { Place } from './positions.ts';

/** One numbered event: where it stands, and what it said. */
export interface IndexEntry extends Place {
  readonly number: number;
  readonly stream: StreamId;
  readonly revision: number;
  readonly id: string;
  readonly digest: Uint8Array;
  /** Greatest `recordedAt` up to here (`asOf=<time>` asks this). */
  readonly recordedMax: string;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS streams (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE IF NOT EXISTS numbered (
    number INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, id BLOB NOT NULL UNIQUE,
    "commit" INTEGER NOT NULL, "prepare" INTEGER NOT NULL, digest BLOB NOT NULL, recorded_max TEXT NOT NULL,
    UNIQUE (stream, revision)) STRICT;
  CREATE TABLE IF NOT EXISTS seen (one INTEGER PRIMARY KEY CHECK (one = 1), "commit" INTEGER NOT NULL, "prepare" INTEGER NOT NULL) STRICT;`;

type Row = Readonly<Record<string, unknown>>;

/**
 * Number ↔ position, kept in one file per data folder. Rows are only ever added, in the order of the log; nothing
 * re-derives them: when the log says otherwise later, it is the log that is wrong. Positions and running maxima rise
 * with the number, so they are found by halving and need no index of their own: an append touches three pages.
 */
export class LogIndex {
  readonly #database: Database;
  readonly #streamKeys = new Map<StreamId, number>();
  readonly #lastRevisions = new Map<StreamId, number>();
  readonly #sql;
  #last: IndexEntry | undefined;
  #seen: Place | undefined;

  constructor(path: string) {
    // A commit survives the death of the process. A power cut may take the last rows, which the server still has.
    this.#database = openDatabase(path, { durability: 'normal' });
    this.#database.exec('PRAGMA wal_autocheckpoint = 8000');
    this.#database.exec(SCHEMA);
    const prepare = (sql: string) => this.#database.prepare(sql);
    const columns = 'n.number, s.name AS stream, n.revision, n.id, n."commit", n."prepare", n.digest, n.recorded_max AS recordedMax';
    this.#sql = {
      addStream: prepare('INSERT INTO streams (name) VALUES (?)'),
      streamKey: prepare('SELECT key FROM streams WHERE name = ?'),
      add: prepare('INSERT INTO numbered VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
      setSeen: prepare('INSERT INTO seen VALUES (1, ?, ?) ON CONFLICT (one) DO UPDATE SET "commit" = excluded."commit", "prepare" = excluded."prepare"'),
      seen: prepare('SELECT "commit", "prepare" FROM seen'),
      byNumber: prepare(`SELECT ${columns} FROM numbered n JOIN streams s ON s.key = n.stream WHERE n.number = ?`),
      last: prepare(`SELECT ${columns} FROM numbered n JOIN streams s ON s.key = n.stream ORDER BY n.number DESC LIMIT 1`),
      byId: prepare(`SELECT ${columns} FROM numbered n JOIN streams s ON s.key = n.stream WHERE n.id = ?`),
      byRevision: prepare(`SELECT ${columns} FROM numbered n JOIN streams s ON s.key = n.stream WHERE n.stream = ? AND n.revision = ?`),
      range: prepare('SELECT number FROM numbered WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision'),
      lastRevision: prepare('SELECT max(revision) AS revision FROM numbered WHERE stream = ?'),
      begin: prepare('BEGIN IMMEDIATE'),
      commit: prepare('COMMIT'),
      rollback: prepare('ROLLBACK'),
    };
    this.#last = this.#entry(this.#sql.last.get());
    const seen = this.#sql.seen.get();
    this.#seen = later(this.#last, seen === undefined ? undefined : { commit: Number(seen['commit']), prepare: Number(seen['prepare']) });
  }

  /** The last numbered event. */
  get last(): IndexEntry | undefined {
    return this.#last;
  }

  /** How far the log was looked at, unnumbered events included. */
  get seen(): Place | undefined {
    return this.#seen;
  }

  /** Adds what a look at the log found, in one transaction. */
  add(entries: readonly IndexEntry[], seen: Place): void {
    const unnumbered = entries.at(-1)?.commit !== seen.commit;
    const write = (): void => {
      for (const entry of entries) this.#addOne(entry);
      if (unnumbered) this.#sql.setSeen.run(seen.commit, seen.prepare);
    };
    // A single row is a transaction by itself.
    if (entries.length === 1 && !unnumbered) write();
    else this.#together(write);
    for (const entry of entries) this.#rememberRevision(entry.stream, entry.revision);
    this.#last = entries.at(-1) ?? this.#last;
    this.#seen = seen;
  }

  #together(write: () => void): void {
    this.#sql.begin.run();
    try {
      write();
      this.#sql.commit.run();
    } catch (error) {
      this.#sql.rollback.run();
      this.#streamKeys.clear();
      throw error;
    }
  }

  entry(number: number): IndexEntry | undefined {
    return number === this.#last?.number ? this.#last : this.#entry(this.#sql.byNumber.get(number));
  }

  numberAtCommit(commit: number): number | undefined {
    if (commit === this.#last?.commit) return this.#last.number;
    const number = this.#lastWhere(entry => entry.commit <= commit);
    return this.entry(number)?.commit === commit ? number : undefined;
  }

  byId(id: string): IndexEntry | undefined {
    return this.#entry(this.#sql.byId.get(bytesOf(id)));
  }

  at(stream: StreamId, revision: number): IndexEntry | undefined {
    if (this.#last?.stream === stream && this.#last.revision === revision) return this.#last;
    const key = this.#keyOf(stream);
    return key === undefined ? undefined : this.#entry(this.#sql.byRevision.get(key, revision));
  }

  /** Numbers of the revisions `from`…`to` of a stream, in order; shorter than the range when some are not there yet. */
  numbers(stream: StreamId, from: number, to: number): number[] {
    const key = this.#keyOf(stream);
    return key === undefined ? [] : this.#sql.range.all(key, from, to).map(row => Number(row['number']));
  }

  lastRevision(stream: StreamId): number {
    const known = this.#lastRevisions.get(stream);
    if (known !== undefined) return known;
    const key = this.#keyOf(stream);
    const revision = key === undefined ? null : this.#sql.lastRevision.get(key)?.['revision'];
    return typeof revision === 'number' ? revision : -1;
  }

  /** Greatest number whose running maximum of `recordedAt` is ≤ `instant`; −1 for none. */
  numberAtTime(instant: string): number {
    return this.#lastWhere(entry => entry.recordedMax <= instant);
  }

  /** Greatest number whose entry passes, by halving; −1 for none. `passes` must hold up to some number and not after. */
  #lastWhere(passes: (entry: IndexEntry) => boolean): number {
    let low = -1;
    let high = this.#last?.number ?? -1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const entry = this.entry(middle);
      if (entry !== undefined && passes(entry)) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  close(): void {
    this.#database.close();
  }

  #addOne(entry: IndexEntry): void {
    const stream = this.#keyOf(entry.stream) ?? this.#newStream(entry.stream);
    this.#sql.add.run(entry.number, stream, entry.revision, bytesOf(entry.id), entry.commit, entry.prepare, entry.digest, entry.recordedMax);
  }

  #newStream(name: StreamId): number {
    const key = Number(this.#sql.addStream.run(name).lastInsertRowid);
    this.#streamKeys.set(name, key);
    return key;
  }

  #keyOf(name: StreamId): number | undefined {
    const known = this.#streamKeys.get(name);
    if (known !== undefined) return known;
    const row = this.#sql.streamKey.get(name);
    if (row === undefined) return undefined;
    if (this.#streamKeys.size > 50_000) this.#streamKeys.clear();
    this.#streamKeys.set(name, Number(row['key']));
    return Number(row['key']);
  }

  #rememberRevision(stream: StreamId, revision: number): void {
    if (this.#lastRevisions.size > 50_000) this.#lastRevisions.clear();
    this.#lastRevisions.set(stream, revision);
  }

  #entry(row: Row | undefined): IndexEntry | undefined {
    if (row === undefined) return undefined;
    const { number, stream, revision, id, commit, prepare, digest, recordedMax } = row;
    if (!(digest instanceof Uint8Array) || !(id instanceof Uint8Array)) return undefined;
    return { number: Number(number), stream: String(stream), revision: Number(revision), id: uuidOf(id), commit: Number(commit), prepare: Number(prepare), digest, recordedMax: String(recordedMax) };
  }
}

function later(a: Place | undefined, b: Place | undefined): Place | undefined {
  return (a?.commit ?? -1) > (b?.commit ?? -1) ? a : b;
}

function bytesOf(uuid: string): Uint8Array {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function uuidOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
