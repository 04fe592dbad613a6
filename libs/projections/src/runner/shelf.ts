import type { Database } from '@yichuang/sqlite';
import type { OpenBatch } from './batch.ts';
import { checkpointTable, type Checkpoint, type CheckpointTable } from './checkpoint.ts';
import { firstRow, inTransaction, openWriter } from './db.ts';
import { tableName, type Foldable } from './foldable.ts';
import { MOMENTS, momentWriter } from './moments.ts';
import { indexSchema, SHELF_SCHEMA } from './schema.ts';
import { tableFolder, type Poison, type TableFolder } from './table-folder.ts';
import { tableWriter } from './table-writer.ts';

/** One read-model file and the projections that live in it. */
export interface Shelf {
  readonly file: string;
  readonly db: Database;
  readonly projections: readonly Foldable[];
  checkpoint(name: string): Checkpoint;
  /**
   * Folds a batch into every projection of the shelf that still runs: rows, past, slices and checkpoints in one
   * transaction. Events at or before a projection's checkpoint are passed over by it.
   * @throws when the file cannot be written; nothing has changed then and the batch may be given again
   */
  apply(batch: OpenBatch): void;
  /** Live rows of a projection. */
  count(name: string): number;
  /** Gives a stopped projection another chance from its checkpoint on (after a restart with corrected code). */
  retryStopped(): void;
  close(): void;
}

interface Place {
  readonly projection: Foldable;
  readonly folder: TableFolder;
  checkpoint: Checkpoint;
}

/** `moments`: the file also keeps the running maximum of `recordedAt`. `indexed`: false while it is filled for the first time. */
export interface ShelfOptions {
  readonly moments: boolean;
  readonly indexed?: boolean;
}

/** Opens or creates a file. */
export function openShelf(file: string, projections: readonly Foldable[], { moments, indexed = true }: ShelfOptions): Shelf {
  const db = openWriter(file);
  db.exec(SHELF_SCHEMA);
  const checkpoints = checkpointTable(db);
  const places = projections.map((projection): Place => ({ projection, folder: tableFolder(projection, tableWriter(db, projection)), checkpoint: checkpoints.read(projection.name, projection.version) }));
  if (indexed) for (const projection of projections) db.exec(indexSchema(projection));
  const clock = moments ? { writer: momentWriter(db), checkpoint: checkpoints.read(MOMENTS.name, MOMENTS.version) } : null;

  function write(batch: OpenBatch, next: ReadonlyMap<Place, Checkpoint>): void {
    for (const [place, checkpoint] of next) {
      place.folder.flush();
      checkpoints.write(place.projection.name, place.projection.version, checkpoint);
    }
    if (clock === null || batch.upTo.number <= clock.checkpoint.number) return;
    clock.writer.write(batch, clock.checkpoint.number);
    writeMoments(checkpoints, batch);
  }

  return {
    file,
    db,
    projections,
    checkpoint: name => find(places, name).checkpoint,
    apply: batch => {
      const running = places.filter(place => place.checkpoint.stopped === null && place.checkpoint.number < batch.upTo.number);
      try {
        const next = new Map(running.map(place => [place, advance(place, batch)]));
        inTransaction(db, () => write(batch, next));
        for (const [place, checkpoint] of next) place.checkpoint = checkpoint;
        if (clock !== null) clock.checkpoint = checkpoints.read(MOMENTS.name, MOMENTS.version);
      } catch (failure) {
        for (const place of running) place.folder.reset();
        clock?.writer.reset();
        throw failure;
      }
    },
    count: name => firstRow<{ rows: number }>(db.prepare(`SELECT count(*) AS rows FROM ${tableName(find(places, name).projection)}`))?.rows ?? 0,
    retryStopped: () => {
      for (const place of places) place.checkpoint = { ...place.checkpoint, stopped: null };
    },
    close: () => db.close(),
  };
}

function writeMoments(checkpoints: CheckpointTable, batch: OpenBatch): void {
  checkpoints.write(MOMENTS.name, MOMENTS.version, { number: batch.upTo.number, position: batch.upTo.position, seen: null, stopped: null });
}

/** Folds in memory; says where the projection will stand once that is written. */
function advance(place: Place, batch: OpenBatch): Checkpoint {
  const poison: Poison | null = place.folder.fold(batch.events, place.checkpoint.number);
  const last = batch.events.findLast(event => poison === null || event.stored.number < poison.number)?.stored;
  const seen = last === undefined ? place.checkpoint.seen : { stream: last.stream, revision: last.revision, id: last.id };
  if (poison === null) return { number: batch.upTo.number, position: batch.upTo.position, seen, stopped: null };
  return { number: Math.max(poison.number - 1, place.checkpoint.number), position: place.checkpoint.position, seen, stopped: poison };
}

function find(places: readonly Place[], name: string): Place {
  const place = places.find(each => each.projection.name === name);
  if (place === undefined) throw new Error(`no projection ${name}`);
  return place;
}
