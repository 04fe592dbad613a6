import { createHmac, hash, timingSafeEqual } from 'node:crypto';

const LENGTH = 22;
/** What opens a complaint to whoever sent it: made from its id, so that a second sending has the same. @param key 32 bytes that stay the same */
export const secretOf = (key: Uint8Array, id: string): string => createHmac('sha256', key).update(`complaint\n${id}`).digest('base64url').slice(0, LENGTH);
/** As it stands in the event: nobody who reads the log can open the answer by it. */
export const digestOf = (secret: string): string => hash('sha256', secret, 'hex');
/** Whether a secret is the one of a complaint. @param digest null: nothing opens it */
export const fits = (secret: string, digest: string | null): boolean => digest !== null && timingSafeEqual(Buffer.from(digestOf(secret), 'hex'), Buffer.from(digest, 'hex'));
