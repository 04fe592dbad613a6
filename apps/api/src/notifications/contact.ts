import type { Application } from '../application.ts';
import { registry } from '../application/codec.ts';
import { commandIdFor, decodeEvent } from '@yichuang/event-store';
import { ApplicationReceived } from '@yichuang/domain';
import { SealError } from '@yichuang/event-store/sealed';
import { z } from 'zod';
import type { Channel } from './notifier.ts';

const SELF = { id: 'system', unit: 'system', post: 'notices' } as const;
const Contact = z.looseObject({ phone: z.string().optional(), email: z.string().nullable().optional() });
const FIELD = { mail: 'email', sms: 'phone' } as const;
const WAY = { mail: '电子邮件', sms: '短信' } as const;

/** A case as a message needs it. */
export interface Addressee {
  readonly number: string;
  readonly town: string;
  /** Null: no address was given for this channel, or the person was erased. */
  readonly to: string | null;
}

/** The receipt of a case, with the place at which its contact was sealed. */
async function receiptOf({ store }: Application, id: string) {
  for await (const stored of store.readStream(`case-${id}`)) {
    if (stored.type !== ApplicationReceived.type) continue;
    const { id: eventId, stream, type, data, metadata: { schemaVersion: version } } = decodeEvent(registry, stored);
    return { receipt: ApplicationReceived.schema.parse(data), place: { eventId, stream, type, version, path: '/contact' } };
  }
  return null;
}

/**
 * Looks up whom a message goes to: opened here, inside, and handed to the channel alone. That the program used it, and for what,
 * is put on record first, once for each message however often it is tried.
 * @throws whatever keeps the record from being written: then nothing is opened
 */
export async function addresseeOf(app: Application, { message, channel, on }: { readonly message: string; readonly channel: Channel; readonly on: string }): Promise<Addressee | null> {
  const found = await receiptOf(app, on);
  if (found === null) return null;
  const { receipt: { number, town, contact, applicant: { subject } }, place } = found;
  await app.execute(
    { type: 'RecordReveal', stream: `access-${subject}`, data: { subject, fields: [`contact/${FIELD[channel]}`], purpose: `用${WAY[channel]}通知办件${number}的进展`, unit: town } },
    { commandId: commandIdFor(message, 'reveal'), actor: SELF, channel: 'system' },
  );
  const opened = await app.open(contact, place).catch((error: unknown) => {
    if (error instanceof SealError && error.code === 'key-unknown') return {};
    throw error;
  });
  const given = Contact.parse(opened)[FIELD[channel]];
  return { number, town, to: given === undefined || given === null || given === '' ? null : given };
}
