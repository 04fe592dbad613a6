import { openDatabase } from '@yichuang/sqlite';
import type { EventStore } from '../event-store.ts';
import { createSchema } from '../sqlite/schema.ts';
import { createSqliteStore } from '../sqlite/sqlite-store.ts';

/** The embedded store on a disk whose faults the test commands. */
export interface FailingDisk {
  readonly store: EventStore;
  /** No page more: what the store writes next meets a full disk (SQLITE_FULL). */
  fill(): void;
  /** Space returns. */
  free(): void;
  /** Flips one bit (i becomes h, in a field's name) in the data of event `number`, behind the back of the store. */
  flip(number: number): void;
}

/** Opens a log in `file` on such a disk; closed with its store. */
export function openFailingDisk(file: string): FailingDisk {
  const database = openDatabase(file, { durability: 'full' });
  createSchema(database);
  const limit = (pages: number): void => database.exec(`PRAGMA max_page_count = ${pages}`);
  return {
    store: createSqliteStore(database),
    fill: () => limit(1),
    free: () => limit(1_000_000),
    flip: number => {
      const text = String(database.prepare('SELECT data FROM events WHERE number = ?').get(number)?.['data']);
      const at = text.indexOf('illustrative');
      database.exec('DROP TRIGGER events_never_change');
      database.prepare('UPDATE events SET data = ? WHERE number = ?').run(`${text.slice(0, at)}h${text.slice(at + 1)}`, number);
    },
  };
}
