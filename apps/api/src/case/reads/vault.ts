import { timingSafeEqual } from 'node:crypto';
import { Contact, Sealed } from '@yichuang/domain';
import { decodeEvent, type DecodedEvent, type EventStore, type RecordedEvent } from '@yichuang/event-store';
import { SealError, type Place, type Sealer } from '@yichuang/event-store/sealed';
import type { z } from 'zod';
import { registry } from '../../application/codec.ts';
import { maskedName } from './masked.ts';

/** A sealed value with the place at which alone it opens. */
export interface Envelope {
  readonly sealed: Sealed;
  readonly place: Place;
}
type Log = Pick<EventStore, 'readStream'>;

/** Follows a path of members through data; undefined where there is none. */
export function valueUnder(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (typeof value === 'object' && value !== null && name in value ? (value as Readonly<Record<string, unknown>>)[name] : undefined), data);
}

/** The envelope at a path of an event as it is stored; null when none stands there. */
export function envelopeIn(event: RecordedEvent, path: readonly string[]): Envelope | null {
  const { id: eventId, stream, type, data, metadata: { schemaVersion: version } }: DecodedEvent = decodeEvent(registry, event);
  const sealed = Sealed.safeParse(valueUnder(data, path));
  return sealed.success ? { sealed: sealed.data, place: { eventId, stream, type, version, path: `/${path.join('/')}` } } : null;
}

/** The first event of a case: it says who asked, and how they are reached. */
async function receiptOf(store: Log, id: string): Promise<RecordedEvent | null> {
  for await (const event of store.readStream(`case-${id}`, { limit: 1 })) return event;
  return null;
}

export interface CaseVault {
  /** A name of which nobody can be told by it: 李*明. Null: there is none, or it has been erased. */
  maskedName(id: string): Promise<string | null>;
  /** Whether the telephone given with the application ends so. Nobody sees it. */
  phoneEndsWith(id: string, digits: string): Promise<boolean>;
}

const FOUR = /^\d{4}$/;
const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** What the program itself finds out from sealed contacts, without showing them to a person. */
export function caseVault({ store, open }: { readonly store: Log; readonly open: Sealer['open'] }): CaseVault {
  async function contactOf(id: string): Promise<z.infer<typeof Contact> | null> {
    const receipt = await receiptOf(store, id);
    const envelope = receipt && envelopeIn(receipt, ['contact']);
    return envelope && opened(envelope);
  }

  /** Null where the key has been erased: then nothing is known any more. */
  async function opened({ sealed, place }: Envelope): Promise<z.infer<typeof Contact> | null> {
    try {
      return Contact.parse(await open(sealed, place));
    } catch (error) {
      if (error instanceof SealError && error.code === 'key-unknown') return null;
      throw error;
    }
  }

  return {
    maskedName: async id => {
      const contact = await contactOf(id);
      return contact && maskedName(contact.name);
    },
    phoneEndsWith: async (id, digits) => {
      const contact = FOUR.test(digits) ? await contactOf(id) : null;
      return contact !== null && same(contact.phone.replaceAll(/\D/g, '').slice(-4), digits);
    },
  };
}
