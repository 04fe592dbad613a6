import { Conflict } from '../errors.ts';
import type { Appender } from './appender.ts';
import { LEASE_STREAM, type LeaseLog } from './lease.ts';
import { prepare } from './prepared.ts';
import type { ReadContext } from './reading.ts';
import { readStream } from './stream-reader.ts';

/** The lease's stream on the server, through the same appender and reader as everything else. */
export function leaseLog(context: ReadContext, appender: Appender): LeaseLog {
  return {
    last: async () => {
      for await (const event of readStream(context, LEASE_STREAM, { backwards: true, limit: 1 })) return event;
      return undefined;
    },
    write: async (revision, { type, data }) => {
      const { asker, holder, term } = data;
      const text = JSON.stringify(asker === undefined ? { holder, term } : { asker, holder, term });
      const events = prepare(LEASE_STREAM, [{ id: crypto.randomUUID(), type, data: text, metadata: '{}' }]);
      return appender.append({ stream: LEASE_STREAM, expected: revision < 0 ? 'no-stream' : revision, events }).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Conflict) return false;
          throw error;
        },
      );
    },
  };
}
