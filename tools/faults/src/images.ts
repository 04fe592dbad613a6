import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recorded } from './strace.ts';

/** Content of the folder's files, by path. */
export type Image = ReadonlyMap<string, Buffer>;

/** A generator that gives the same numbers for the same seed (mulberry32), 0 to 1. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function applied(files: Map<string, Buffer>, { call, path, bytes, at }: Recorded, length = bytes.length): void {
  const old = files.get(path) ?? Buffer.alloc(0);
  if (call === 'unlink') files.delete(path);
  else if (call === 'ftruncate') files.set(path, Buffer.concat([old.subarray(0, at), Buffer.alloc(Math.max(0, at - old.length))]));
  else if (length > 0) files.set(path, Buffer.concat([old.subarray(0, at), Buffer.alloc(Math.max(0, at - old.length)), bytes.subarray(0, length), old.subarray(at + length)]));
}

const isSync = ({ call }: Recorded): boolean => call === 'fsync' || call === 'fdatasync';
/** A name is gone for good once its folder is synced. */
const FOLDER = '';
/** Torn writes end at a sector. */
const SECTOR = 512;

/** By path, the last call that made it safe: a sync of the file, for a removal a sync of its folder. */
function syncsOf(calls: readonly Recorded[]): (call: Recorded) => number {
  const last = new Map<string, number>();
  for (const [at, call] of calls.entries()) if (isSync(call)) last.set(call.path, at);
  return ({ call, path }) => last.get(call === 'unlink' ? FOLDER : path) ?? -1;
}

/** Half of a write, cut at a sector. */
const torn = (length: number): number => Math.floor(length / SECTOR / 2) * SECTOR;

/**
 * What the disk may hold when the power goes after the first `cut` calls: all that was synced, and of the rest any part, a write
 * perhaps torn at a sector. `keep` chooses; 0 keeps nothing.
 */
export function imageAt(calls: readonly Recorded[], cut: number, keep: () => number): Image {
  const done = calls.slice(0, cut);
  const syncedBy = syncsOf(done);
  const files = new Map<string, Buffer>();
  for (const [at, call] of done.entries()) {
    if (at < syncedBy(call)) applied(files, call);
    else if (keep() >= 0.5) applied(files, call, keep() < 0.2 ? torn(call.bytes.length) : call.bytes.length);
  }
  return files;
}

/** Writes an image into a folder of its own. Shared memory of a write-ahead log does not survive: it is left out. */
export function laidOut(image: Image, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of image) if (!path.endsWith('-shm')) writeFileSync(join(folder, path), bytes);
}
