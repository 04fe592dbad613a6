import type { Database } from '@yichuang/sqlite';
import { firstRow } from './db.ts';
import type { OpenBatch } from './batch.ts';

/** Name under which the running maximum of `recordedAt` keeps its checkpoint. */
export const MOMENTS = { name: '#moments', version: 1 } as const;

/** Writes one row each time the running maximum of `recordedAt` rises, with the number of the event that raised it. */
export function momentWriter(db: Database): { write(batch: OpenBatch, after: number): void; reset(): void } {
  const last = db.prepare('SELECT at FROM moment ORDER BY at DESC LIMIT 1');
  const insert = db.prepare('INSERT INTO moment (at, number) VALUES (?, ?)');
  let highest: string | null = null;
  return {
    write: (batch, after) => {
      highest ??= firstRow<{ at: string }>(last)?.at ?? '';
      for (const { stored } of batch.events) {
        const at = stored.number > after ? recordedAtOf(stored.metadata) : '';
        if (at <= highest) continue;
        insert.run(at, stored.number);
        highest = at;
      }
    },
    reset: () => {
      highest = null;
    },
  };
}

const RECORDED_AT = /"recordedAt":"([^"]+)"/;

/** `recordedAt` of canonical metadata, without parsing the rest: inside JSON strings quotes are escaped, so only the key matches. */
function recordedAtOf(metadata: string): string {
  return RECORDED_AT.exec(metadata)?.[1] ?? '';
}

/** Greatest event number ≤ `upTo` whose running maximum of `recordedAt` is ≤ `instant`. */
export const NUMBER_AT = 'SELECT number FROM moment WHERE at > ? ORDER BY at LIMIT 1';
