import type { Database } from '@yichuang/sqlite';
import { checkpointTable, type CheckpointTable } from './checkpoint.ts';
import { openReader } from './db.ts';
import type { Foldable } from './foldable.ts';
import type { Library } from './library.ts';
import { readModel, statementsOf, type ReadPlace, type Statements } from './reader.ts';
import type { ReadModel } from './read-model.ts';

interface Connection {
  readonly db: Database;
  readonly statements: Statements;
  readonly checkpoints: CheckpointTable;
}

/** Read connections, one per file, opened when first asked for. */
export interface Readers {
  /** Runs `fn` within one read transaction per file, at the smallest checkpoint of the projections. */
  read<T>(projections: readonly string[], fn: (read: ReadModel) => T): T;
  close(): void;
}

export function openReaders(library: Library): Readers {
  const connections = new Map<string, Connection>();

  function connect(file: string): Connection {
    const known = connections.get(file);
    if (known !== undefined) return known;
    const db = openReader(file);
    const made = { db, statements: statementsOf(db), checkpoints: checkpointTable(db) };
    connections.set(file, made);
    return made;
  }

  function placeOf(projection: Foldable): ReadPlace {
    const { statements, checkpoints } = connect(library.shelfOf(projection.name).file);
    return { projection, statements, checkpoint: checkpoints.read(projection.name, projection.version).number };
  }

  return {
    read: (names, fn) => {
      const projections = names.map(name => servedAs(library, name));
      const clock = connect(library.main.file);
      const used = [...new Set([clock, ...projections.map(({ name }) => connect(library.shelfOf(name).file))])];
      for (const { db } of used) db.exec('BEGIN');
      try {
        const places = new Map(projections.map(projection => [projection.name, placeOf(projection)]));
        const number = Math.min(...[...places.values()].map(place => place.checkpoint));
        return fn(readModel(Number.isFinite(number) ? number : -1, places, clock.statements));
      } finally {
        for (const { db } of used) db.exec('COMMIT');
      }
    },
    close: () => {
      for (const { db } of connections.values()) db.close();
      connections.clear();
    },
  };
}

function servedAs(library: Library, name: string): Foldable {
  const projection = library.served.get(name);
  if (projection === undefined) throw new Error(`projection ${name} is not served yet`);
  return projection;
}
