import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from '@yichuang/sqlite';
import { allRows, inTransaction } from './db.ts';
import { tableName, type Foldable } from './foldable.ts';
import { tablesOf } from './schema.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** Which file and version answers for each projection. The main file keeps the list; a switch is one row of it. */
export interface Library {
  readonly shelves: readonly Shelf[];
  readonly main: Shelf;
  /** Projections served, by name. */
  readonly served: ReadonlyMap<string, Foldable>;
  /** Newer versions, and versions whose stored one this program no longer knows: to be built beside what is served. */
  readonly wanted: readonly Foldable[];
  shelfOf(name: string): Shelf;
  /** A new file name for building `projection`. */
  newFile(projection: Foldable): string;
  /** Makes `file` answer for the projection from now on; the old tables stay, marked as retired. */
  adopt(projection: Foldable, file: string): void;
  /** Deletes retired tables and files of a projection; answers their names. */
  drop(name: string): readonly string[];
  close(): void;
}

interface Listed { readonly name: string; readonly version: number; readonly file: string }

/** Opens the main file and the files of rebuilt projections; throws away builds that a crash cut short. */
export function openLibrary(file: string, definitions: readonly Foldable[]): Library {
  const folder = dirname(file);
  const listed = readList(file, definitions);
  const served = new Map<string, Foldable>();
  const byFile = new Map<string, Foldable[]>([['', []]]);
  for (const projection of definitions) {
    const entry = listed.find(each => each.name === projection.name && each.version === projection.version);
    if (entry === undefined) continue;
    served.set(projection.name, projection);
    byFile.set(entry.file, [...(byFile.get(entry.file) ?? []), projection]);
  }
  const shelves = [...byFile].map(([name, projections]) => openShelf(name === '' ? file : join(folder, name), projections, { moments: name === '' }));
  const main = shelves[0];
  if (main === undefined) throw new Error('the main file is always there');
  removeStrays(main.db, file);

  return {
    shelves,
    main,
    served,
    wanted: newest(definitions).filter(projection => served.get(projection.name) !== projection),
    shelfOf: name => {
      const shelf = shelves.find(each => each.projections.some(projection => projection.name === name));
      if (shelf === undefined) throw new Error(`no projection ${name}`);
      return shelf;
    },
    newFile: projection => {
      const taken = new Set(readdirSync(folder));
      let generation = 1;
      const name = (): string => `${basename(file)}.${tableName(projection)}.${generation}`;
      while (taken.has(name())) generation += 1;
      return join(folder, name());
    },
    adopt: (projection, made) => adopt(main.db, projection, basename(made)),
    drop: name => drop(main.db, folder, definitions.filter(each => each.name === name)),
    close: () => {
      for (const shelf of shelves) shelf.close();
    },
  };
}

/** The newest version of each name, in the order given. */
export function newest(definitions: readonly Foldable[]): readonly Foldable[] {
  return definitions.filter(each => !definitions.some(other => other.name === each.name && other.version > each.version));
}

/** Reads the list of what is served; a name met for the first time is served from the main file. */
function readList(file: string, definitions: readonly Foldable[]): readonly Listed[] {
  const shelf = openShelf(file, [], { moments: false });
  try {
    const insert = shelf.db.prepare('INSERT OR IGNORE INTO shelf (name, version, file) VALUES (?, ?, ?)');
    inTransaction(shelf.db, () => {
      for (const { name, version } of newest(definitions)) insert.run(name, version, '');
    });
    return allRows<Listed>(shelf.db.prepare('SELECT name, version, file FROM shelf'));
  } finally {
    shelf.close();
  }
}

function adopt(db: Database, projection: Foldable, file: string): void {
  inTransaction(db, () => {
    db.prepare('INSERT OR IGNORE INTO retired (name, version, file) SELECT name, version, file FROM shelf WHERE name = ?').run(projection.name);
    db.prepare('INSERT OR REPLACE INTO shelf (name, version, file) VALUES (?, ?, ?)').run(projection.name, projection.version, file);
  });
}

function drop(db: Database, folder: string, versions: readonly Foldable[]): readonly string[] {
  const dropped: string[] = [];
  for (const { name, version, file } of allRows<Listed>(db.prepare('SELECT name, version, file FROM retired WHERE name = ?'), versions[0]?.name ?? '')) {
    if (file === '') dropTables(db, versions.find(each => each.version === version));
    else for (const end of ['', '-wal', '-shm']) rmSync(join(folder, file + end), { force: true });
    db.prepare('DELETE FROM retired WHERE name = ? AND version = ? AND file = ?').run(name, version, file);
    dropped.push(file === '' ? `${name}@${version}` : file);
  }
  return dropped;
}

function dropTables(db: Database, projection: Foldable | undefined): void {
  if (projection === undefined) return;
  inTransaction(db, () => {
    for (const table of tablesOf(projection)) db.exec(`DROP TABLE IF EXISTS ${table}`);
    db.prepare('DELETE FROM checkpoint WHERE name = ? AND version = ?').run(projection.name, projection.version);
  });
}

/** Files of builds that were never adopted. */
function removeStrays(db: Database, file: string): void {
  const known = new Set(allRows<{ file: string }>(db.prepare('SELECT file FROM shelf UNION SELECT file FROM retired')).map(row => row.file));
  const pattern = `${basename(file)}.`;
  for (const name of readdirSync(dirname(file))) {
    const bare = name.replace(/-(?:wal|shm|journal)$/, '');
    if (bare.startsWith(pattern) && /__v\d+\.\d+$/.test(bare) && !known.has(bare)) rmSync(join(dirname(file), name), { force: true });
  }
}
