import { Sealed, type Actor } from '@yichuang/domain';
import type { CommandResult } from '../command-handler.types.ts';
import type { EventStore, RecordedEvent } from '../event-store.ts';
import type { Place } from './envelope.ts';
import { SealError } from './errors.ts';
import type { Sealer } from './sealer.ts';
import { valueAt } from './walk.ts';

export interface RevealRequest {
  readonly actor: Actor;
  /** Why these fields are needed, in the officer's words; it is stored and shown to the person. */
  readonly purpose: string;
  readonly subject: string;
  /** JSON pointers without the first slash, such as `name` or `idNumber`. */
  readonly fields: readonly string[];
}

export interface RevealDoorOptions {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly sealer: Pick<Sealer, 'open'>;
  /**
   * Records `PersonalDataRevealed` with exactly these fields through the command handler, under a command id of its own
   * each time: bytes that leave twice are logged twice. Rejects when the actor may not see them or the log cannot be written.
   */
  readonly record: (request: RevealRequest) => Promise<CommandResult>;
}

/** The values by field; `null` where the record holds none. */
export type Revealed = Readonly<Record<string, unknown>>;

export interface RevealDoor {
  /**
   * Shows personal fields of one subject, after the log says who sees which of them and why (PIPL art. 51, goal S7).
   * @throws {SealError} `unknown-field` before anything is logged, `not-logged`, or a code of opening; whatever `record` throws
   */
  reveal(request: RevealRequest): Promise<Revealed>;
}

interface Located {
  readonly field: string;
  readonly stored: unknown;
  readonly place: Place;
}

/** The version the event was stored with is part of what the seal binds. */
function versionOf(event: RecordedEvent): number {
  const metadata: unknown = JSON.parse(event.metadata);
  return Number(valueAt(metadata, '/schemaVersion'));
}

/** Each field as it last stood in the subject's own stream. */
async function locate(store: RevealDoorOptions['store'], { subject, fields }: RevealRequest): Promise<Located[]> {
  const found = new Map<string, Located>();
  for await (const event of store.readStream(`subject-${subject}`)) {
    const data: unknown = JSON.parse(event.data);
    for (const field of fields) {
      const stored = valueAt(data, `/${field}`);
      const place = { eventId: event.id, stream: event.stream, type: event.type, version: versionOf(event), path: `/${field}` };
      if (stored !== undefined) found.set(field, { field, stored, place });
    }
  }
  const located = [...found.values()].filter(({ stored }) => stored === null || isSealedFor(subject, stored));
  if (located.length === 0 || located.length < new Set(fields).size) throw new SealError('unknown-field');
  return located;
}

function isSealedFor(subject: string, stored: unknown): boolean {
  const parsed = Sealed.safeParse(stored);
  return parsed.success && parsed.data.s === subject;
}

/** The one way by which sealed values leave the store. */
export function createRevealDoor({ store, sealer, record }: RevealDoorOptions): RevealDoor {
  return {
    reveal: async request => {
      const located = await locate(store, request);
      const logged = await record({ ...request, fields: located.map(each => each.field) });
      if (logged.outcome !== 'recorded') throw new SealError('not-logged', logged.outcome);
      const shown: [string, unknown][] = [];
      for (const { field, stored, place } of located) {
        shown.push([field, stored === null ? null : await sealer.open(stored, place)]);
      }
      return Object.fromEntries(shown);
    },
  };
}
