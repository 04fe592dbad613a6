import type { Database } from '@yichuang/sqlite';

/** Number of the last event of the log. */
export const HEAD_SQL = 'SELECT coalesce(max(number), -1) FROM events';

/** Where the log ends: number of its last event, −1 for an empty one. */
export interface LogEnd {
  number(): number;
}

/** The end as the one process knows it that writes: the folder's lock keeps every other writer out. */
export interface KnownEnd extends LogEnd {
  /** A commit holds events up to this one; −1 for none with a number. */
  reached(number: number): void;
  /** What the last commit left is not known: the file is asked again. */
  forget(): void;
}

/** Asks the file each time: for a reader beside the process that writes. */
export function endOfFile(database: Database): LogEnd {
  const statement = database.prepare(HEAD_SQL);
  statement.setReturnArrays(true);
  return {
    number: () => {
      const row: unknown = statement.get();
      return Array.isArray(row) ? Number(row[0]) : -1;
    },
  };
}

/** Asks the file once, and then goes by what the writer tells: every command asks for the end. */
export function knownEnd(file: LogEnd): KnownEnd {
  let known: number | undefined;
  return {
    number: () => (known ??= file.number()),
    reached: number => {
      if (known !== undefined && number > known) known = number;
    },
    forget: () => {
      known = undefined;
    },
  };
}
