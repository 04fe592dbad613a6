import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import * as promises from 'node:fs/promises';
import { join } from 'node:path';
import { StorageFailed, StorageFull } from './store.ts';

/** What of a file system is used: that of the machine, or one whose faults a test commands. */
export type Disk = Pick<typeof promises, 'open' | 'mkdir' | 'rename' | 'unlink' | 'readdir' | 'stat'>;
export const MACHINE: Disk = promises;

/** Folder of the files in a data folder. */
export const ATTACHMENTS_FOLDER = 'attachments';
const COMING = 'coming';
const ASIDE = '.aside';
export const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const ABSENT = new Set(['ENOENT', 'ENOTDIR']);

/** Files by their digests in `<folder>/<first two letters>/<digest>`, whole or not at all. */
export interface DigestFiles {
  /** On disk when it resolves: written beside, synced, renamed, and the folder synced. @throws {StorageFull} {StorageFailed} */
  write(digest: string, bytes: Uint8Array): Promise<void>;
  /** The first `limit` bytes; null where there is no file. @throws {StorageFailed} */
  read(digest: string, limit: number): Promise<Buffer | null>;
  remove(digest: string): Promise<boolean>;
  /** Digests with the time of their writing, in ms. */
  list(): AsyncGenerator<{ readonly digest: string; readonly at: number }>;
  /** Takes a file out of sight, where nobody finds it by its digest; {@link restore} brings it back. */
  hide(digest: string): Promise<void>;
  restore(digest: string): Promise<void>;
  /** Drops a hidden file. */
  forget(digest: string): Promise<void>;
  /** Digests of hidden files: after a process died that was going to restore them. */
  hidden(): Promise<readonly string[]>;
  /** Removes what was being written when a process died, if it is older than an instant in ms. How many. */
  clear(before: number): Promise<number>;
}

async function synced(disk: Disk, folder: string): Promise<void> {
  const handle = await disk.open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeWhole(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const handle = await disk.open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A fault of the disk in words that people are told. */
const understood = (error: unknown): Error => (FULL.has(codeOf(error)) ? new StorageFull('the disk is full') : new StorageFailed(`the disk failed: ${codeOf(error)}`));

/** @param folder made when the first file comes */
export function digestFiles(folder: string, disk: Disk = MACHINE): DigestFiles {
  const coming = join(folder, COMING);
  const shelfOf = (digest: string): string => join(folder, digest.slice(0, 2));
  const pathOf = (digest: string): string => {
    if (!isDigest(digest)) throw new TypeError('not a digest');
    return join(shelfOf(digest), digest);
  };

  /** A new shelf is synced into the folder above it, or a power cut takes it away with all that stands on it. */
  async function shelf(digest: string): Promise<string> {
    const made = shelfOf(digest);
    await disk.mkdir(coming, { recursive: true, mode: 0o700 });
    if (await disk.mkdir(made, { recursive: true, mode: 0o700 }) !== undefined) await synced(disk, folder);
    return made;
  }

  async function place(digest: string, bytes: Uint8Array): Promise<void> {
    const onto = await shelf(digest);
    const beside = join(coming, randomUUID());
    try {
      await writeWhole(disk, beside, bytes);
      await disk.rename(beside, pathOf(digest));
    } catch (error) {
      await disk.unlink(beside).catch(() => undefined);
      throw error;
    }
    await synced(disk, onto);
  }

  async function readHead(path: string, limit: number): Promise<Buffer> {
    // Not through a link: what lies at the address is the file, or nothing.
    const handle = await disk.open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const { size } = await handle.stat();
      const bytes = Buffer.alloc(Math.min(size, limit));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  const hiddenAt = (digest: string): string => `${pathOf(digest)}${ASIDE}`;
  const namesIn = (path: string): Promise<string[]> => disk.readdir(path).catch((error: unknown) => {
    if (ABSENT.has(codeOf(error))) return [];
    throw understood(error);
  });

  const shelves = async (): Promise<string[]> => (await namesIn(folder)).filter(name => /^[0-9a-f]{2}$/.test(name));

  return {
    write: (digest, bytes) => place(digest, bytes).catch((error: unknown) => {
      throw understood(error);
    }),
    read: (digest, limit) => readHead(pathOf(digest), limit).catch((error: unknown) => {
      if (ABSENT.has(codeOf(error)) || codeOf(error) === 'ELOOP') return null;
      throw understood(error);
    }),
    remove: async digest => {
      const path = pathOf(digest);
      const gone = await disk.unlink(path).then(() => true, (error: unknown) => {
        if (ABSENT.has(codeOf(error))) return false;
        throw understood(error);
      });
      if (gone) await synced(disk, shelfOf(digest));
      return gone;
    },
    hide: digest => disk.rename(pathOf(digest), hiddenAt(digest)),
    restore: digest => disk.rename(hiddenAt(digest), pathOf(digest)),
    forget: digest => disk.unlink(hiddenAt(digest)),
    hidden: async () => {
      const names: string[] = [];
      for (const name of await shelves()) names.push(...await namesIn(join(folder, name)));
      return names.filter(name => name.endsWith(ASIDE)).map(name => name.slice(0, -ASIDE.length)).filter(isDigest);
    },
    list: async function* () {
      for (const name of await shelves()) {
        for (const digest of (await namesIn(join(folder, name))).filter(isDigest)) yield { digest, at: (await disk.stat(join(folder, name, digest))).mtimeMs };
      }
    },
    clear: async before => {
      let cleared = 0;
      for (const name of await namesIn(coming)) {
        const path = join(coming, name);
        if ((await disk.stat(path)).mtimeMs >= before) continue;
        await disk.unlink(path);
        cleared += 1;
      }
      return cleared;
    },
  };
}
