import { hash } from 'node:crypto';
import { StoreDamaged } from '../errors.ts';
import type { RecordedEvent } from '../event-store.ts';

/** What the hash of an event covers. `metadata` is the canonical text without its `hash` member. */
export interface HashedParts {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

const KEY = '"hash":"';
const HEX = 64;

function prefixed(part: string): string {
  return `${Buffer.byteLength(part)}:${part}`;
}

/**
 * SHA-256, lower-case hexadecimal, over the six parts in this order, each as its length in bytes (UTF-8, decimal), a
 * colon and the bytes: no two different events can give the same input. The revision is hashed as decimal text.
 */
export function hashEvent({ id, stream, revision, type, data, metadata }: HashedParts): string {
  return hash('sha256', prefixed(id) + prefixed(stream) + prefixed(String(revision)) + prefixed(type) + prefixed(data) + prefixed(metadata), 'hex');
}

/** Canonical metadata cut at its `hash` member; `undefined` when there is not exactly one in the expected form. */
function cut(metadata: string): { before: string; hash: string; after: string } | undefined {
  // Inside a JSON string every quote is escaped, so this text can only be a key; a second one makes the cut unsafe.
  const at = metadata.indexOf(KEY);
  if (at < 0 || metadata.indexOf(KEY, at + 1) >= 0) return undefined;
  const value = at + KEY.length;
  if (metadata[value + HEX] !== '"') return undefined;
  return { before: metadata.slice(0, at), hash: metadata.slice(value, value + HEX), after: metadata.slice(value + HEX + 1) };
}

/** The two ends joined as if the member had never been there. */
function join(before: string, after: string): string {
  return after.startsWith(',') ? before + after.slice(1) : (before.endsWith(',') ? before.slice(0, -1) : before) + after;
}

/** Puts the right hash in canonical metadata whose `hash` member is already 64 characters long, whatever they are. */
export function withHash(parts: HashedParts): string {
  const found = cut(parts.metadata);
  if (!found) throw new TypeError('metadata has no place for its hash');
  const digest = hashEvent({ ...parts, metadata: join(found.before, found.after) });
  return `${found.before}${KEY}${digest}"${found.after}`;
}

/** Whether the stored bytes still give the hash stored with them. */
export function hasRightHash(event: RecordedEvent): boolean {
  const found = cut(event.metadata);
  if (!found) return false;
  const { id, stream, revision, type, data } = event;
  return hashEvent({ id, stream, revision, type, data, metadata: join(found.before, found.after) }) === found.hash;
}

/** @throws {StoreDamaged} `event-hash`, naming the event, when the stored bytes do not give the stored hash */
export function verifyEvent(event: RecordedEvent): void {
  if (hasRightHash(event)) return;
  const { number, stream, revision, id } = event;
  throw new StoreDamaged('event-hash', { number, stream, revision, id }, `event ${number} (${stream}@${revision}, ${id}) does not match its hash`);
}
