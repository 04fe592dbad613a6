import type { Database } from '@yichuang/sqlite';
import { START, type Position } from '@yichuang/event-store';
import { firstRow } from './db.ts';
import type { Poison } from './table-folder.ts';

/**
 * How far a projection has folded. It lies in the file of its rows and is written in their transaction, so that each
 * event counts exactly once whatever kills the process.
 */
export interface Checkpoint {
  /** Number of the last event folded or passed over; −1 before the first. */
  readonly number: number;
  /** Where to read on. Events up to `number` met again are passed over. */
  readonly position: Position;
  /** An event of the log that was seen, to recognise another log or a shorter one. */
  readonly seen: { readonly stream: string; readonly revision: number; readonly id: string } | null;
  readonly stopped: Poison | null;
}

export const NOTHING_FOLDED: Checkpoint = { number: -1, position: START, seen: null, stopped: null };

const NOTHING_SEEN = { stream: '', revision: -1, id: '' };
const NO_POISON = { number: null, type: null, error: null };

export interface CheckpointTable {
  read(name: string, version: number): Checkpoint;
  write(name: string, version: number, checkpoint: Checkpoint): void;
}

interface StoredCheckpoint {
  readonly number: number;
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly event: string;
  readonly stopped_number: number | null;
  readonly stopped_type: string | null;
  readonly stopped_error: string | null;
}

/** The checkpoints of one file. */
export function checkpointTable(db: Database): CheckpointTable {
  const select = db.prepare('SELECT * FROM checkpoint WHERE name = ? AND version = ?');
  const put = db.prepare('INSERT OR REPLACE INTO checkpoint (name, version, number, position, stream, revision, event, stopped_number, stopped_type, stopped_error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return {
    read: (name, version) => {
      const stored = firstRow<StoredCheckpoint>(select, name, version);
      return stored === undefined ? NOTHING_FOLDED : fromStored(stored);
    },
    write: (name, version, { number, position, seen, stopped }) => {
      const { stream, revision, id } = seen ?? NOTHING_SEEN;
      const poison = stopped ?? NO_POISON;
      put.run(name, version, number, position, stream, revision, id, poison.number, poison.type, poison.error);
    },
  };
}

function fromStored(stored: StoredCheckpoint): Checkpoint {
  const { stopped_number: number, stopped_type: type, stopped_error: error } = stored;
  return {
    number: stored.number,
    position: stored.position as Position,
    seen: stored.event === '' ? null : { stream: stored.stream, revision: stored.revision, id: stored.event },
    stopped: number === null ? null : { number, type: type ?? '', error: error ?? '' },
  };
}
