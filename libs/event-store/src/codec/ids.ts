import { hash, randomUUID } from 'node:crypto';

const NAMESPACE_BYTES = 16;
/** Where a name is put behind its namespace: nothing waits between the writing and the digest, so one is enough. */
const scratch = Buffer.alloc(1024);

/** Namespace and name as bytes; a name that could be too long for the scratch has bytes of its own. */
function bytesOf(name: string, namespace: string): Buffer {
  const hex = namespace.replaceAll('-', '');
  if (NAMESPACE_BYTES + 3 * name.length > scratch.length) return Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(name)]);
  scratch.write(hex, 0, 'hex');
  return scratch.subarray(0, NAMESPACE_BYTES + scratch.write(name, NAMESPACE_BYTES));
}

/**
 * UUIDv5 of a name in a namespace (RFC 9562 §5.5): a command needs one for each event, and one digest call is five times
 * as fast as the packages that do it. A property test holds it to the `uuid` package.
 */
export function v5(name: string, namespace: string): string {
  const digest = hash('sha1', bytesOf(name, namespace), 'hex');
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** `xxxxxxxx-xxxx`: the 48 bits of time at the head of a UUIDv7. */
const TIME = 13;
const isTimeOrdered = (id: string): boolean => id.charAt(14) === '7';

/**
 * Id of the event at `index` among the events of one command: a repeated command makes the same ids, so that the store can
 * tell a retry from a new fact. UUIDv5 (RFC 9562 §5.5) in the namespace of the command id; where that is a UUIDv7, its time
 * goes before the digest (UUIDv8, §5.8), so that ids made one after another lie together in the store's index.
 * @param commandId a UUID
 */
export function eventIdFor(commandId: string, index: number): string {
  const id = v5(`event/${index}`, commandId);
  return isTimeOrdered(commandId) ? `${commandId.slice(0, TIME)}-8${id.slice(TIME + 2)}` : id;
}

/** A new id of a command, time-ordered (UUIDv7, RFC 9562 §5.7). @param now milliseconds since 1970 */
export function newCommandId(now: number): string {
  const time = Math.trunc(now).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(TIME + 2)}`;
}

/** Id part of the stream that a command creates: the same command creates the same thing. */
export function streamIdFor(commandId: string): string {
  return v5('stream', commandId);
}

/** A command id that follows from another one, for what a command causes elsewhere. `name` tells the causes apart. */
export function commandIdFor(commandId: string, name: string): string {
  return v5(`command/${name}`, commandId);
}

/** Namespace of things that are known by what they say of themselves, made once for this product. */
const NATURAL = '0c9b4c1e-4a0f-5b57-8f0c-2b7d9f1e6a44';

/** Id of a thing with a natural key: whoever means the same thing makes the same id. `kind` keeps keys of different things apart. */
export function naturalIdFor(kind: string, key: readonly string[]): string {
  return v5(JSON.stringify([kind, ...key]), NATURAL);
}

/** Namespace of due facts, made once for this product. */
const DUE = '6f1f9f6e-5f0e-5d3c-9a51-3d0f6a1b7c52';

/** Command id of a fact that the clock makes true: the same for every writer that notices it. */
export function dueCommandId(place: { stream: string; fact: string; due: string }): string {
  return v5(JSON.stringify([place.stream, place.fact, place.due]), DUE);
}
