import { join } from 'node:path';
import type { EventStore } from '@yichuang/event-store';
import { ATTACHMENTS_FOLDER, digestFiles, MACHINE, type DigestFiles, type Disk } from './disk.ts';
import { referencesIn } from './references.ts';

export const DAY_MS = 86_400_000;
/** A command that found a file before it was set aside has recorded it by then, or never will. */
const GRACE_MS = 5_000;

export interface SweepReport {
  /** Files that no event names, older than asked. */
  readonly dropped: number;
  /** Files named while the sweep was going on: they stay. */
  readonly kept: number;
  /** Halves of files that a process was writing when it died. */
  readonly halves: number;
}

export interface SweepOptions {
  readonly store: EventStore;
  /** The data folder. */
  readonly folder: string;
  /** Real time in milliseconds. */
  readonly now: number;
  /** Only what was written longer ago than this is taken. */
  readonly olderThanMs: number;
  readonly wait?: (ms: number) => Promise<void>;
  readonly disk?: Disk;
}

async function namedIn(store: EventStore): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for await (const { digest } of referencesIn(store)) named.add(digest);
  return named;
}

async function unnamed(files: DigestFiles, { named, before }: { readonly named: ReadonlySet<string>; readonly before: number }): Promise<readonly string[]> {
  const old: string[] = [];
  for await (const { digest, at } of files.list()) if (!named.has(digest) && at < before) old.push(digest);
  return old;
}

const sleep = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

/**
 * Drops files that no event names. A server may go on meanwhile: each file is set aside first, where no command finds it, and
 * the log is looked at once more before it is dropped; one that was named in between is put back.
 */
export async function sweepAttachments({ store, folder, now, olderThanMs, wait = sleep, disk = MACHINE }: SweepOptions): Promise<SweepReport> {
  const files = digestFiles(join(folder, ATTACHMENTS_FOLDER), disk);
  const before = now - olderThanMs;
  // A sweep that died left them: they are looked at again like all others.
  for (const digest of await files.hidden()) await files.restore(digest);
  const halves = await files.clear(before);
  const named = await namedIn(store);
  const aside = await unnamed(files, { named, before });
  if (aside.length === 0) return { dropped: 0, kept: 0, halves };
  for (const digest of aside) await files.hide(digest);
  await wait(GRACE_MS);
  const namedSince = await namedIn(store);
  const kept = aside.filter(digest => namedSince.has(digest));
  for (const digest of aside) await (namedSince.has(digest) ? files.restore(digest) : files.forget(digest));
  return { dropped: aside.length - kept.length, kept: kept.length, halves };
}
