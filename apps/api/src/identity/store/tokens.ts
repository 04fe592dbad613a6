import { createHash, randomBytes } from 'node:crypto';

/** An opaque reference of 256 bits: it says nothing and can only be looked up. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token. A token has 256 bits of its own, so a plain digest cannot be searched. */
export const hashOf = (token: string): Uint8Array => createHash('sha256').update(token).digest();

/** Whether a cookie can be a token at all; anything else is not looked up. */
export const isToken = (text: string | undefined): text is string => text !== undefined && /^[\w-]{43}$/.test(text);
