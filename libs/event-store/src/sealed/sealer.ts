import type { Sealed } from '@yichuang/domain';
import type { CommandHandlerOptions } from '../command-handler.types.ts';
import { headOf, openBytes, sealBytes } from './binary.ts';
import { openValue, parseEnvelope, sealValue, type Place } from './envelope.ts';
import { SealError } from './errors.ts';
import type { Claim, KeyStore } from './key-store.ts';
import { findToSeal, replaceAt, type Pending } from './walk.ts';

/** A field whose value must belong to one subject only; looked up by its exact value. */
export interface IndexedField {
  readonly type: string;
  /** JSON pointer in the data of the event. */
  readonly path: string;
  /** Separates the tags of one use from those of another. */
  readonly purpose: string;
}

const ID_NUMBER = 'id-number';
const DEFAULT_INDEXED: readonly IndexedField[] = [{ type: 'SubjectRegistered', path: '/idNumber', purpose: ID_NUMBER }];

export interface SealerOptions {
  readonly keys: KeyStore;
  /** Default: the id number of `SubjectRegistered`. */
  readonly indexed?: readonly IndexedField[];
}

export interface Sealer {
  /** For {@link CommandHandlerOptions}: replaces every `ToSeal`. Keys and index rows are on disk before it resolves. */
  readonly seal: NonNullable<CommandHandlerOptions['seal']>;
  /** Opens one value. For the reveal door only: everything else that shows a value must pass that door. */
  open(sealed: unknown, place: Place): Promise<unknown>;
  /** The subject registered under this number, in whatever spelling; `undefined` when there is none. */
  subjectFor(idNumber: string): Promise<string | undefined>;
  /** Seals bytes that stand outside the log under the key of a subject, which is durable before it resolves. `label` is readable without the key. */
  sealBytes(subject: string, sealing: { readonly plain: Uint8Array; readonly label: Uint8Array }): Promise<Buffer>;
  /** Opens them, and says whose they are. As with {@link Sealer.open}, whoever shows them to a person has that recorded first. */
  openBytes(sealed: Buffer): Promise<{ readonly subject: string; readonly plain: Buffer }>;
}

/** An id number that the index holds for this event type, as given by the decider. */
function claimOf(pending: Pending, fields: readonly IndexedField[]): Omit<Claim, 'subject'> | undefined {
  const field = fields.find(each => each.path === pending.path);
  if (!field) return undefined;
  if (typeof pending.value !== 'string') throw new SealError('bad-id-number');
  return { purpose: field.purpose, idNumber: pending.value };
}

/**
 * Joins the key store and the envelope. A subject's key is created and made durable at its first sealed value, before the
 * event is appended: a crash in between leaves a key that seals nothing, which is harmless (architecture §11.9).
 */
export function createSealer({ keys, indexed = DEFAULT_INDEXED }: SealerOptions): Sealer {
  const seal: Sealer['seal'] = async (data, place) => {
    const pending = findToSeal(data);
    const fields = indexed.filter(field => field.type === place.type);
    const sealed = new Map<string, Sealed>();
    for (const [subject, values] of Map.groupBy(pending, each => each.subject)) {
      const key = await keys.enter(subject, values.flatMap(each => claimOf(each, fields) ?? []));
      for (const { path, value } of values) sealed.set(path, sealValue(key, value, { ...place, path }));
    }
    return replaceAt(data, sealed);
  };
  return {
    seal,
    open: async (sealed, place) => openValue(await keys.keyById(parseEnvelope(sealed).k), sealed, place),
    subjectFor: idNumber => keys.subjectFor(ID_NUMBER, idNumber),
    sealBytes: async (subject, sealing) => sealBytes(await keys.keyFor(subject), sealing),
    openBytes: async sealed => {
      const key = await keys.keyById(headOf(sealed).keyId);
      return { subject: key.subject, plain: openBytes(key, sealed) };
    },
  };
}
