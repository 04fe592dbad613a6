import { createHmac, timingSafeEqual } from 'node:crypto';

/** A `review` is bound to the person who was invited as well: a receipt for one opens no other’s. */
export type ReceiptKind = 'case' | 'booking' | 'review';

/**
 * What opens a case without signing in: the case itself and a MAC over it. Printed on the receipt as a picture; nothing of it is
 * kept, so a receipt works as long as the key does. Whoever holds the paper may look, and do nothing.
 */
export interface Receipts {
  /** @param whose the person it is bound to, where it is bound to one */
  tokenFor(kind: ReceiptKind, id: string, whose?: string): string;
  /** The id in a token; null when it was not made here. @param whose says of an id to whom it belongs */
  idIn(kind: ReceiptKind, token: string, whose?: (id: string) => string | null): string | null;
}

const MAC_BYTES = 16;
const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');
const uuidOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** @param secret 32 bytes that stay the same as long as receipts are to work */
export function createReceipts(secret: Uint8Array): Receipts {
  const macOf = (kind: string, id: Buffer, whose: string): Buffer => createHmac('sha256', secret).update(`receipt ${kind}\n`).update(id).update(whose).digest().subarray(0, MAC_BYTES);
  return {
    tokenFor: (kind, id, whose = '') => Buffer.concat([bytesOf(id), macOf(kind, bytesOf(id), whose)]).toString('base64url'),
    idIn: (kind, token, whose = () => '') => {
      const bytes = /^[\w-]{43}$/.test(token) ? Buffer.from(token, 'base64url') : Buffer.alloc(0);
      if (bytes.length !== 2 * MAC_BYTES) return null;
      const id = bytes.subarray(0, MAC_BYTES);
      const person = whose(uuidOf(id));
      return person !== null && timingSafeEqual(bytes.subarray(MAC_BYTES), macOf(kind, id, person)) ? uuidOf(id) : null;
    },
  };
}
