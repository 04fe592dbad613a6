/** Limits of a request body (trust D2). Keys and elements are counted per object and per array; the byte limit bounds the whole. */
export const BODY_LIMITS = { bytes: 256 * 1024, depth: 32, keys: 1000, stringBytes: 64 * 1024, elements: 5000 } as const;

/** Why a body is refused before it is parsed. */
export type BodyFault =
  | 'too-deep' | 'too-many-keys' | 'string-too-long' | 'array-too-long' | 'forbidden-key' | 'duplicate-key'
  | 'not-json' | 'trailing-data' | 'not-utf8' | 'lone-surrogate' | 'unsafe-number';

/** The bytes are refused. `at` is the byte offset of the first fault; no content is repeated. */
export class BodyRefused extends Error {
  readonly fault: BodyFault;
  readonly at: number;
  constructor(fault: BodyFault, at: number) {
    super(`${fault} at byte ${at}`);
    this.name = 'BodyRefused';
    this.fault = fault;
    this.at = at;
  }
}

/** Keys that reach the prototype of an object. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const [OBJECT, OBJECT_END, ARRAY, ARRAY_END] = [0x7b, 0x7d, 0x5b, 0x5d];
const SPACE: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);
const bytesOf = (text: string): ReadonlySet<number> => new Set([...text].map(c => c.charCodeAt(0)));
const NUMBER_BYTES = bytesOf('0123456789+-.eE');
const NUMBER_START = bytesOf('-0123456789');
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** One open object (`keys` set) or array (`keys` null) on the way down. */
interface Frame {
  readonly keys: Set<string> | null;
  count: number;
}

interface Cursor {
  readonly bytes: Buffer;
  at: number;
  readonly stack: Frame[];
}

const refuse = (cursor: Cursor, fault: BodyFault): never => {
  throw new BodyRefused(fault, cursor.at);
};

function skipSpace(cursor: Cursor): void {
  while (SPACE.has(cursor.bytes[cursor.at] ?? -1)) cursor.at += 1;
}

/** Moves past a string and gives its raw bytes with both quotes. */
function rawString(cursor: Cursor): Buffer {
  const from = cursor.at;
  let at = from + 1;
  for (let byte = cursor.bytes[at]; byte !== QUOTE; byte = cursor.bytes[at]) {
    if (byte === undefined || byte < 0x20) refuse(cursor, 'not-json');
    at += byte === BACKSLASH ? 2 : 1;
  }
  if (at - from - 1 > BODY_LIMITS.stringBytes) refuse(cursor, 'string-too-long');
  cursor.at = at + 1;
  return cursor.bytes.subarray(from, cursor.at);
}

/** Only a string with an escape can hide a surrogate: the bytes themselves are known to be UTF-8. */
function readString(cursor: Cursor): string {
  const from = cursor.at;
  const text = rawString(cursor).toString('utf8');
  if (!text.includes('\\')) return text.slice(1, -1);
  const value = parsedOr(text, () => { throw new BodyRefused('not-json', from); });
  if (LONE_SURROGATE.test(value)) throw new BodyRefused('lone-surrogate', from);
  return value;
}

function parsedOr(text: string, otherwise: () => never): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return otherwise();
  }
}

function readNumber(cursor: Cursor): void {
  const from = cursor.at;
  let at = from;
  while (NUMBER_BYTES.has(cursor.bytes[at] ?? -1)) at += 1;
  const text = cursor.bytes.toString('latin1', from, at);
  if (!NUMBER.test(text)) refuse(cursor, 'not-json');
  const value = Number(text);
  const exact = Number.isFinite(value) && !Object.is(value, -0) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (!exact) refuse(cursor, 'unsafe-number');
  cursor.at = at;
}

function readWord(cursor: Cursor): void {
  const word = ['true', 'false', 'null'].find(w => cursor.bytes.toString('latin1', cursor.at, cursor.at + w.length) === w);
  cursor.at += word?.length ?? refuse(cursor, 'not-json');
}

function open(cursor: Cursor, keys: Set<string> | null): void {
  if (cursor.stack.length >= BODY_LIMITS.depth) refuse(cursor, 'too-deep');
  cursor.stack.push({ keys, count: 0 });
  cursor.at += 1;
}

/** A value begins here. True when it is an object or array that is now open. */
function beginValue(cursor: Cursor): boolean {
  const byte = cursor.bytes[cursor.at] ?? -1;
  if (byte === OBJECT) open(cursor, new Set());
  else if (byte === ARRAY) open(cursor, null);
  else if (byte === QUOTE) readString(cursor);
  else if (NUMBER_START.has(byte)) readNumber(cursor);
  else readWord(cursor);
  return byte === OBJECT || byte === ARRAY;
}

function readKey(cursor: Cursor, keys: Set<string>): void {
  if (cursor.bytes[cursor.at] !== QUOTE) refuse(cursor, 'not-json');
  const from = cursor.at;
  const key = readString(cursor);
  if (FORBIDDEN_KEYS.has(key)) throw new BodyRefused('forbidden-key', from);
  if (keys.has(key)) throw new BodyRefused('duplicate-key', from);
  if (keys.size >= BODY_LIMITS.keys) throw new BodyRefused('too-many-keys', from);
  keys.add(key);
  skipSpace(cursor);
  if (cursor.bytes[cursor.at] !== COLON) refuse(cursor, 'not-json');
  cursor.at += 1;
  skipSpace(cursor);
}

/** Before a member: its end, or a comma where one is due, and the key of an object. True when the container has closed. */
function nextMember(cursor: Cursor, frame: Frame): boolean {
  skipSpace(cursor);
  if (cursor.bytes[cursor.at] === (frame.keys ? OBJECT_END : ARRAY_END)) {
    cursor.at += 1;
    cursor.stack.pop();
    return true;
  }
  if (frame.count > 0) {
    if (cursor.bytes[cursor.at] !== COMMA) refuse(cursor, 'not-json');
    cursor.at += 1;
    skipSpace(cursor);
  }
  frame.count += 1;
  if (frame.keys) readKey(cursor, frame.keys);
  else if (frame.count > BODY_LIMITS.elements) refuse(cursor, 'array-too-long');
  return false;
}

function requireUtf8(bytes: Buffer): void {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) throw new BodyRefused('not-utf8', 0);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BodyRefused('not-utf8', 0);
  }
}

/**
 * Walks a JSON text once, without recursion and without building anything, and refuses what a parser would swallow:
 * depth, size, keys that reach prototypes, the same key twice, numbers that change when read, a byte-order mark,
 * lone surrogates, anything after the value (RFC 8259, I-JSON RFC 7493, trust D2–D5).
 * @throws {BodyRefused}
 */
export function scanJson(bytes: Buffer): void {
  requireUtf8(bytes);
  const cursor: Cursor = { bytes, at: 0, stack: [] };
  skipSpace(cursor);
  beginValue(cursor);
  for (let frame = cursor.stack.at(-1); frame; frame = cursor.stack.at(-1)) {
    if (!nextMember(cursor, frame)) beginValue(cursor);
  }
  skipSpace(cursor);
  if (cursor.at !== bytes.length) refuse(cursor, 'trailing-data');
}

/** Parses a body that has passed {@link scanJson}. @throws {BodyRefused} */
export function parseGuarded(bytes: Buffer): unknown {
  scanJson(bytes);
  return JSON.parse(bytes.toString('utf8'));
}
